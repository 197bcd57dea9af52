"""Looking at a finished layout: pages, fill, heights of claims, and words that did not arrive.

WeasyPrint drops text without a word where a box of fixed height overflows a page, so what is on the
page is compared with what was meant to be (its issues 2100 and 2346).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from briefing.model import Measure

if TYPE_CHECKING:
    from weasyprint import Page

END = "end"
"""Id of the empty element that a template puts after everything it prints on the page."""
MAIN, BESIDE = "main-end", "beside-end"
"""Ids of those that it puts after the claims, and after what stands beside them."""
_SILENT = frozenset({"head", "style", "script", "title", "template"})


def measure(pages: Sequence[Page], claims: Sequence[str], html: str) -> Measure:
    """What a layout came to.

    Args:
        pages: the pages of a WeasyPrint document.
        claims: ids of the shown claims, in reading order.
        html: what was laid out.
    """
    tops = _tops(pages)
    last = len(pages) - 1
    end = tops.get(END, last + 1.0)
    return Measure(
        pages=len(pages),
        fill=round(min(1.0, max(0.0, end - last)), 4),
        lost=_lost(_intended(html), [word for page in pages for word in _shown(page)]),
        heights=tuple((claim, _height(pages, claim)) for claim in claims),
        spare=round(max(0.0, tops.get(BESIDE, 0.0) - tops.get(MAIN, last + 1.0)), 5),
    )


def _area(page: Page) -> tuple[float, float]:
    """Top and height, in pixels, of what the margins leave of a page."""
    box: Any = page._page_box  # the one place that knows the margins; pinned by a test
    return box.content_box_y(), box.height


def _tops(pages: Sequence[Page]) -> dict[str, float]:
    """Where each element with an id starts, in pages from the top of the first."""
    tops: dict[str, float] = {}
    for number, page in enumerate(pages):
        start, height = _area(page)
        for name, (_, top, _, _) in page.anchors.items():
            tops.setdefault(name, number + (top - start) / height)
    return tops


def _height(pages: Sequence[Page], claim: str) -> float:
    """Height of a claim's element in shares of a page, over all pages that it runs across."""
    found = 0.0
    for page in pages:
        if claim in page.anchors:
            _, top, _, bottom = page.anchors[claim]
            found += (bottom - top) / _area(page)[1]
    return round(found, 5)


def _shown(page: Page) -> Iterator[str]:
    """The words inside a page's edges, in the order of its boxes."""
    root: Any = page._page_box
    pending = [root]
    line: list[str] = []
    while pending:
        box = pending.pop()
        text = getattr(box, "text", None)
        if isinstance(text, str) and _inside(box, page):
            line.append(text)
        elif not isinstance(text, str):
            pending.extend(reversed(list(box.all_children())))
            line.append(" " if _breaks(box) else "")
    yield from "".join(line).split()


def _breaks(box: Any) -> bool:
    return type(box).__name__ not in {"InlineBox", "TextBox"}


def _inside(box: Any, page: Page) -> bool:
    slack = 1.0  # pixel: rounding
    return bool(
        box.position_x >= -slack
        and box.position_x + box.width <= page.width + slack
        and box.position_y + box.height <= page.height + slack
    )


class _Words(HTMLParser):
    """The words of a document's body."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent.append(tag)
        if tag not in {"a", "span", "bdi", "b", "i", "em", "strong", "mark", "wbr"}:
            self.text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self.silent and self.silent[-1] == tag:
            self.silent.pop()

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.text.append(data)


def _intended(html: str) -> list[str]:
    words = _Words()
    words.feed(html)
    return "".join(words.text).split()


def _lost(intended: Sequence[str], shown: Sequence[str]) -> tuple[str, ...]:
    """Words meant to be shown that are not; a word that was broken over lines counts as shown."""
    missing = Counter(intended) - Counter(shown)
    fragments = "".join((Counter(shown) - Counter(intended)).elements()) if missing else ""
    joined = "".join(shown) if missing else ""
    return tuple(
        word for word, times in missing.items() for _ in range(times) if word not in fragments and word not in joined
    )
