"""What stands around names: the evidence where letters alone prove too little."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.grouping.naming.forms import SMALL, Form
from briefing.model import Sentence
from briefing.text.terms import terms

_AROUND = 4
"""Content words looked at on either side."""
_REACH = 40
"""Characters looked at on either side."""


def surroundings(form: Form, sentences: Mapping[str, Sentence]) -> list[set[str]]:
    """Stems of the words around each mention."""
    found = []
    for mention in form.mentions:
        text, start = sentences[mention.sentence].text, sentences[mention.sentence].start
        before = terms(text[max(0, mention.start - start - _REACH) : mention.start - start])[-_AROUND:]
        after = terms(text[mention.end - start : mention.end - start + _REACH])[:_AROUND]
        found.append({word for word in (*before, *after) if word not in SMALL and len(word) > 3})
    return found


def alike(one: Form, other: Form, sentences: Mapping[str, Sentence]) -> bool:
    """Whether some word stands around both."""
    a, b = surroundings(one, sentences), surroundings(other, sentences)
    return bool(set().union(*a) & set().union(*b))
