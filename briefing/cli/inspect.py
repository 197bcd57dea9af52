"""``briefing inspect``: what was read, dropped and grouped, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.cli.console import screen, table
from briefing.cli.options import AsJson, Project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.inspection import InspectedArticle, InspectedClaim, Inspection
    from briefing.model import Sentence

WIDTH = 90
"""Characters of a claim that a line shows."""


def inspect(project: Project, as_json: AsJson = False) -> None:
    """Tell what was read, dropped and grouped, and why."""
    from briefing.inspection import inspect as look
    from briefing.notices import Notices

    notices = Notices()
    with screen.progress() as progress:
        found = look(project, notices=notices, progress=progress)
    if as_json:
        screen.data(_record(found))
    else:
        for line in _lines(found):
            screen.result(line)
    screen.warn(notices)


def _lines(found: Inspection) -> Iterator[str]:
    yield f"{_count(len(found.articles), 'article')} in language {found.language!r}"
    yield _page_line(found)
    yield ""
    yield from table(
        [
            ("no", "origin", "text", "quoted", "backs", "repeats", "dropped", "date", "kind", "outlet", "path"),
            *map(_row, found.articles),
        ]
    )
    for each in found.skipped:
        yield f"skipped: {each.path}: {each.reason}"
    yield ""
    yield from table([("dropped as", "sentences"), *((kind, str(count)) for kind, count in _totals(found))])
    for topic in [*found.topics, None]:
        yield ""
        yield topic.title if topic else "(no topic)"
        key = topic.id if topic else None
        yield from table([_claim_row(each) for each in found.claims if each.claim.topic == key])


def _page_line(found: Inspection) -> str:
    if found.page is None:
        return "page: not laid out"
    page = found.page
    chosen, able = len(page.chosen), len(page.chosen) + len(page.dropped)
    return (
        f"page: {chosen} of the {_count(able, 'claim')} that may be shown, {page.method}; "
        f"{page.measure.fill:.0%} full in {page.size:g} pt after {_count(page.layouts, 'layout')}"
    )


def _row(each: InspectedArticle) -> tuple[str, ...]:
    article = each.article
    carries = f" < {' '.join(each.origin.derived_from)}" if each.origin.derived_from else ""
    return (
        article.source.id,
        each.origin.origin + carries,
        str(each.showable),
        *(str(count) for _, count in each.roles),
        str(each.dropped),
        (article.published or "")[:10],
        article.kind,
        article.outlet or "",
        article.source.path,
    )


def _totals(found: Inspection) -> list[tuple[str, int]]:
    totals: dict[str, int] = {}
    for sentence in found.dropped:
        totals[sentence.kind] = totals.get(sentence.kind, 0) + 1
    return sorted(totals.items(), key=lambda each: (-each[1], each[0]))


def _claim_row(each: InspectedClaim) -> tuple[str, ...]:
    claim = each.claim
    text = claim.quoted.plain
    short = text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"
    sources = ",".join(dict.fromkeys(witness.sentence.source for witness in claim.witnesses))
    refused = f"  [not shown: {each.refused}]" if each.refused else ""
    return (
        f"{'*' if each.section is not None else ' '} {claim.id}",
        f"{claim.salience.score:.3f}",
        f"[{sources}]",
        short + refused,
    )


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _record(found: Inspection) -> dict[str, Any]:
    return {
        "language": found.language,
        "articles": [_article_record(each) for each in found.articles],
        "skipped": [{"path": each.path, "reason": each.reason} for each in found.skipped],
        "topics": [{"id": topic.id, "title": topic.title, "keywords": topic.keywords} for topic in found.topics],
        "page": _page_record(found),
        "claims": [_claim_record(each) for each in found.claims],
        "dropped": [_sentence_record(sentence) for sentence in found.dropped],
    }


def _page_record(found: Inspection) -> dict[str, Any] | None:
    page = found.page
    if page is None:
        return None
    return {
        "claims": page.chosen,
        "method": page.method,
        "gap": page.gap,
        "pages": page.measure.pages,
        "fill": page.measure.fill,
        "size": page.size,
        "layouts": page.layouts,
    }


def _article_record(each: InspectedArticle) -> dict[str, Any]:
    article = each.article
    return {
        "source": article.source.id,
        "path": article.source.path,
        "reader": article.reader,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "published": article.published,
        "url": article.url,
        "kind": article.kind,
        "stated": dict(article.stated),
        "origin": each.origin.origin,
        "derived_from": each.origin.derived_from,
        "sentences": dict(each.kinds),
        "roles": dict(each.roles),
    }


def _claim_record(each: InspectedClaim) -> dict[str, Any]:
    claim = each.claim
    return {
        "id": claim.id,
        "topic": claim.topic,
        "salience": claim.salience.score,
        "independent_sources": claim.independent_sources,
        "refused": each.refused,
        "section": each.section,
        "witnesses": [{"role": witness.role, **_sentence_record(witness.sentence)} for witness in claim.witnesses],
    }


def _sentence_record(sentence: Sentence) -> dict[str, Any]:
    return {
        "id": sentence.id,
        "source": sentence.source,
        "start": sentence.start,
        "end": sentence.end,
        "kind": sentence.kind,
        "text": sentence.text,
    }
