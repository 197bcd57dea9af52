"""What a document's properties say, weighed against its text: they are as often a template's as the article's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.readers.draft import Fact, facts
from briefing.readers.told import titles
from briefing.readers.told.people import authors
from briefing.text import language

_NO_TITLE = re.compile(
    r"^\W*(?:microsoft\s+\w+\s*-\s.*|untitled.*|unbenannt.*|sans\s+(?:nom|titre).*|sin\s+t[ií]tulo.*|(?:word\s+)?"
    r"(?:document|slide|page|layout|title|print|scan|presentation|dokument|about:blank)\W*\d*|.*\.(?:docx?|pdf|indd|"
    r"qxd|qxp|odt|rtf|tmp|x?html?|txt|pages|pptx?|ps|eps|dvi)|\W*|[\d\W_]+|\S{25,}|(?:https?|file):.*)\W*$",
    re.IGNORECASE | re.DOTALL,
)
"""What programs write where nobody gave a title."""
_NO_AUTHOR = re.compile(
    r"\b(?:user|usuario|benutzer|utilisateur|microsoft|windows|office|owner|admin\w*|python\S*|openxml|libreoffice|"
    r"apache|google|adobe|acer|dell|hp|lenovo|pc|computer|laptop|default)\b",
    re.IGNORECASE,
)
"""What programs and machines are called in an author's place."""
_TOP = 5_000


@dataclass(frozen=True, slots=True)
class Properties:
    """As a file states them; an empty string where it does not."""

    title: str = ""
    author: str = ""
    created: str | None = None
    """ISO 8601."""
    language: str = ""


def weigh(said: Properties, place: str, headline: Fact | None, own: Sequence[Fact], text: str) -> Iterator[Fact]:
    """Facts, best first.

    A property counts before the text where the text bears it out, behind it otherwise: a title may be a template's, an
    author the one who typed it, a date the day on which it was printed, a language the one of the program's menus.

    Args:
        said: the properties.
        place: what they are called as the place of a fact.
        headline: what the type or style of the text shows to be its headline.
        own: what the text says in its head and foot.
        text: the article's text.
    """
    title, outlet = titles.title_bar(" ".join(said.title.split()))
    title = "" if _NO_TITLE.match(title) else title
    author = "" if _NO_AUTHOR.search(said.author) else authors(said.author) or ""
    found = folded(title)
    shown = folded(headline.value) if headline else ""
    if found and found in folded(text[:_TOP]) and found not in shown:
        yield from facts(place, title=title, outlet=outlet)
    if headline:
        yield headline
    if author and author in text:
        yield from facts(place, author=author)
    stated = next((fact.value for fact in own if fact.field == "published"), None)
    if said.created and stated and said.created[:10] == stated[:10]:
        yield from facts(place, published=said.created)
    yield from own
    tag = said.language.replace("_", "-")
    seen = language.detect([text])
    fits = seen is None or tag.lower().split("-")[0] == seen
    yield from facts(
        place, title=title, author=author, outlet=outlet, published=said.created, language=tag if fits else None
    )


def folded(text: str) -> str:
    """Letters and digits alone, small: quotes and dashes are typed in many ways."""
    return re.sub(r"[\W_]+", " ", text).strip().casefold()
