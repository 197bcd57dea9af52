"""Sentences with exact offsets.

Boundaries come from sentencex (rules of the Wikimedia language team, many languages). What news needs beyond it
is repaired here: titles and initials before a name, a.m. and p.m. before a weekday, units that end in a letter,
sentences inside a long quotation. The text handed to the splitter has the length of the original, so that
offsets need no mapping: quote markers and white space of every kind become plain spaces. (sentencex takes white space
for one byte: a no-break space behind an initial makes it panic, which no ``except Exception`` would catch.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import SHOWABLE, Article, Block, Sentence
from briefing.text.quotes import inside
from briefing.text.terms import stop_words

TOGETHER = 30
"""Words up to which a quotation of several sentences stays one sentence: splitting it would orphan a half,
and it still fits two lines. A longer one is cut at its inner stops."""

OVERLONG = 2_000
"""Characters above which a stretch without a stop is no sentence: a table, a dump, a long row of one letter."""

_MARKER = re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+")
_TITLES = frozenset(
    "mr mrs ms mx dr prof st sr jr gen lt col maj capt cmdr adm sgt cpl pvt brig supt insp det rev fr hon gov "
    "sen rep pres"
    " sec amb atty msgr messrs mme mlle rtd ret ex no nos art fig vol pp vs ca approx dept univ assn bros ave blvd"
    " jan feb mar apr jun jul aug sep sept oct nov dec h.e m.p ph.d".split()
)
"""Abbreviations after which a sentence does not end: something they belong to always follows."""
_INITIAL = re.compile(r"(?:^|[\s(“\"‘])(?:[^\W\d_]\.[\s-]?)*[^\W\d_]\.$")
_CLOCK = re.compile(r"\b[ap]\.?m\.$", re.IGNORECASE)
_OPENS_WITH = re.compile(r"[“\"‘«(\[]*([^\W\d_]+)")
_DAY = re.compile(r"\b\d{1,2}\.$")
_MONTH = re.compile(r"(?:Jan|Feb|Mär|Mar[sz]|Apr|Ma[ij]\b|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[csz])")
_LAST_TOKEN = re.compile(r"[\s(“\"‘—–-]?([^\s(“\"‘—–]+)$")
_INNER = re.compile(r"(?<=[.!?…])[”’\"»)\]]*\s+(?=[“‘\"«(\[]*[^\W\d_a-z]|[“\"«])")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}$")
_UNIT = re.compile(r"(?:[/\d][^\W\d_]?|[²³°%])\.$")
_LEAD_IN = re.compile(r"(?:[\s*_#>•·–—-]|…|\.\.\.|\[…\]|\[(?:\^\w{1,20}|\d{1,3}|[a-z])\])*")
_WHITE = re.compile(r"\s")
_NOTE = re.compile(r"\[\^\w{1,3}\]$")
_NOTE_LENGTH = 6


def sentences(article: Article, blocks: Sequence[Block], language: str, first_id: int = 1) -> tuple[Sentence, ...]:
    """The sentences of an article, furniture included, in text order.

    Args:
        article: its text is the one that offsets count in.
        blocks: in text order, not overlapping.
        language: BCP 47; decides the splitter's rules.
        first_id: number of the first id: ids run over all articles.
    """
    found: list[Sentence] = []
    for number, block in enumerate(blocks):
        for start, end, kind in _of_block(article.text, block, language):
            found.append(
                Sentence(
                    id=f"s{first_id + len(found)}",
                    source=article.source.id,
                    index=len(found),
                    start=start,
                    end=end,
                    text=article.text[start:end],
                    kind=kind,
                    block=number,
                )
            )
    return tuple(found)


def spans(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Half-open spans of the sentences of one paragraph, white space outside."""
    flat = _WHITE.sub(" ", _MARKER.sub(lambda marker: " " * len(marker[0]), text))
    cuts = sorted(set(_boundaries(flat, language)))
    found = []
    for first, last in zip([0, *cuts], [*cuts, len(flat)], strict=True):
        start = first + len(_LEAD_IN.match(flat[first:last])[0])  # type: ignore[index]  # it matches the empty string
        end = _trimmed(flat, start, last)
        if start < end and any(char.isalnum() for char in flat[start:end]):
            found.append((start, end))
    return tuple(found)


def _trimmed(flat: str, start: int, end: int) -> int:
    """Where a sentence ends without the white space, marks of emphasis and of notes behind it.

    It goes back from the end: a search for where they begin would look at a long row of them from each of its places.
    """
    while end > start:
        note = _NOTE.search(flat, max(start, end - _NOTE_LENGTH), end)
        if note:
            end = note.start()
        elif flat[end - 1].isspace() or flat[end - 1] in "*_":
            end -= 1
        else:
            break
    return end


def _of_block(text: str, block: Block, language: str) -> Iterator[tuple[int, int, str]]:
    """Spans and kinds of a block's sentences; a block with no word in it is one span."""
    part = text[block.start : block.end]
    quoted = inside(part)
    found = spans(part, language) or ((0, len(part)),)
    for start, end in found:
        kind = block.kind
        if end - start > OVERLONG and kind in SHOWABLE:
            kind = "boilerplate"
        if kind == "body" and sum(quoted[start:end]) * 2 > end - start:
            kind = "quote"
        yield block.start + start, block.start + end, kind


def _boundaries(flat: str, language: str) -> Iterator[int]:
    """Offsets at which a sentence ends and the next begins."""
    from sentencex import get_sentence_boundaries

    quoted = inside(flat)
    base = {int(cut["end_index"]) for cut in get_sentence_boundaries(language.split("-")[0], flat)}
    # The splitter keeps a quotation whole, however long, and takes the end of "310 m3/s." for an abbreviation.
    base |= {cut.end() for cut in _INNER.finditer(flat) if _missed(flat, quoted, cut.start(), cut.end())}
    kept = [cut for cut in sorted(base) if 0 < cut < len(flat) and not _false_stop(flat, cut, language)]
    for position, cut in enumerate(kept):
        before = kept[position - 1] if position else 0
        after = kept[position + 1] if position + 1 < len(kept) else len(flat)
        if _splits_quotation(flat, quoted, cut) and len(flat[before:after].split()) <= TOGETHER:
            continue
        yield cut


def _missed(flat: str, quoted: bytearray, stop: int, cut: int) -> bool:
    """A stop that the splitter passes over although a sentence ends there."""
    word = flat[max(0, stop - 24) : stop].rsplit(None, 1)[-1]
    if _DOTTED.search(word):
        return False
    return bool(quoted[stop - 1] and quoted[cut]) or bool(_UNIT.search(word))


def _splits_quotation(flat: str, quoted: bytearray, cut: int) -> bool:
    """Both sides of the cut belong to one quotation."""
    left = len(flat[:cut].rstrip())
    return bool(quoted[left - 1] and quoted[cut] and all(quoted[left:cut]))


def _false_stop(flat: str, cut: int, language: str) -> bool:
    """No sentence ends here: an abbreviation, an initial, a time of day, the day of "3. Mai"."""
    left = flat[:cut].rstrip()[-40:]
    right = flat[cut : cut + 12]
    bare = left.rstrip('”’"»)]')
    if not bare.endswith("."):
        return False
    token = _LAST_TOKEN.search(bare)
    word = token[1].rstrip(".").lower() if token else ""
    if word in _TITLES:
        return True
    if _CLOCK.search(bare):
        # "5 p.m. Friday", "5 p.m. Eastern time" go on; "5 p.m. The gates" does not.
        first = _OPENS_WITH.match(right)
        return not (first and first[1][0].isupper() and first[1].lower() in stop_words(language))
    if _DAY.search(bare) and not language.startswith("en") and _MONTH.match(right):
        return True
    # "J. R. Okafor", "A. Z. Mussa": one letter and a stop before a capital letter is an initial, unless it closes
    # "plan B."
    return bool(_INITIAL.search(bare)) and len(word) == 1 and right[:1].isupper() and word != "i"
