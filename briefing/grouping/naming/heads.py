"""Bodies by their head word alone: "the Commission" where one commission is named, or where the text defines it so.

A head word stands for a body only behind "the", with a capital that the corpus keeps inside sentences, where exactly
one body of the corpus has that head.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefing.grouping.naming.forms import Form, key
from briefing.text import namewords
from briefing.text.mentions import Mention

Choice = tuple[str, list[str], str]
"""A form, all that it may stand for, the rule."""

_DEFINES = re.compile(
    r"^[,\s]*\(?\s?(?:(?:hereinafter|hereafter|henceforth|below|in\sthe\sfollowing)(?:\sreferred\sto\sas)?,?\s)?"
    r"[“\"‘'](?:[Tt]he\s)?$"
)
_CLOSES = re.compile(r"^[”\"’']\s?\)?")
_VAGUE = frozenset(
    "state states nation nations government police army navy press news times league team kingdom republic"
    " company group service office house line lines".split()
)
"""Heads that with a capital mean something else as often, or one of many."""
BARE = "the head word of the only such body"
DEFINED = "defined in the text"


def defined(pairs: Sequence[tuple[Mention, Mention, str, str]]) -> Iterator[Choice]:
    """(head word, all names that texts define it for, rule): ``the Northern Port Board (“the Board”)``."""
    found: dict[str, list[str]] = defaultdict(list)
    for first, second, gap, after in pairs:
        short = key(second.text)
        opens = _DEFINES.match(gap) and "(" in gap and _CLOSES.match(after)
        if opens and short in key(first.text).split() and len(first.words) > 1 and first.kind != "person":
            found[short].append(key(first.text))
    yield from ((short, list(dict.fromkeys(full)), DEFINED) for short, full in found.items())


def bare(forms: Mapping[str, Form], known: Collection[str], outlets: Mapping[str, frozenset[str]]) -> Iterator[Choice]:
    """(head word, all bodies with that head, rule).

    Args:
        forms: of the corpus.
        known: keys of all names found so far, those that only stand inside another's ("Press Office of the …") too.
        outlets: articles by the key of who published them: in a body's own release "the Board" is itself.
    """
    bodies: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for outlet, sources in outlets.items():
        bodies[_head(outlet.split())][outlet] = sources
    for name, form in forms.items():
        if len(form.heavy) > 1 and not form.titled:
            bodies[_head(form.words)][name] = form.sources | outlets.get(name, frozenset())
        inner = name.partition(" of the ")[2]
        if inner in known and len(inner.split()) > 1:
            bodies[_head(inner.split())].setdefault(inner, form.sources)
    yield from _papers(forms, outlets)
    for name, form in forms.items():
        if name not in namewords.HEADS - _VAGUE or not form.definite or form.titled:
            continue
        if any(sources & form.sources for sources in bodies[name].values()):
            yield name, list(bodies[name]), BARE


def _papers(forms: Mapping[str, Form], outlets: Mapping[str, frozenset[str]]) -> Iterator[Choice]:
    """``the Clarion`` in an article of the Port Tessel Clarion, where nothing else is called so."""
    for outlet, sources in outlets.items():
        word = outlet.rpartition(" ")[2]
        short = forms.get(word)
        own = short is not None and short.definite and short.plain and not short.titled and short.sources <= sources
        if own and not any(word in form.words and name not in {word, outlet} for name, form in forms.items()):
            yield word, [outlet], PAPER


PAPER = "what an outlet calls itself"


def _head(words: Sequence[str]) -> str:
    """The word that says what a thing is: the last one, or the one before ``of`` or ``for``."""
    for at, word in enumerate(words[1:], 1):
        if word in {"of", "for"}:
            return words[at - 1]
    return words[-1]
