"""The links on the pages of a PDF: the words that they lie on, and the words at the place that they lead to."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST = 10_000
"""Links of a page that are looked at; a page of a brief has some hundred."""
_BELOW, _ABOVE, _WIDE = 6.0, 2.0, 80.0
"""Points: a place is the upper left corner of a line, of which the letters are looked for a little under it."""


def read(document: PdfDocument) -> Iterator[tuple[str, str | None]]:
    """(words, what stands where it leads) for each link; None for nowhere, empty where it leaves the file."""
    from pypdfium2 import raw

    texts = [page.get_textpage() for page in document]
    for page, text in zip(document, texts, strict=True):
        place, link = ctypes.c_int(0), raw.FPDF_LINK()
        for _ in range(_MOST):
            if not raw.FPDFLink_Enumerate(page, place, link):
                break
            area = raw.FS_RECTF()
            raw.FPDFLink_GetAnnotRect(link, area)
            words = text.get_text_bounded(area.left, area.bottom, area.right, area.top)
            outside = not raw.FPDFLink_GetDest(document, link) and raw.FPDFLink_GetAction(link)
            yield words.strip(), "" if outside else _there(document, link, texts)


def _there(document: PdfDocument, link: Any, texts: list[Any]) -> str | None:
    from pypdfium2 import raw

    target = raw.FPDFLink_GetDest(document, link)
    page = raw.FPDFDest_GetDestPageIndex(document, target) if target else -1
    if not 0 <= page < len(texts):
        return None
    known = [ctypes.c_int() for _ in range(3)]
    x, y, zoom = (ctypes.c_float() for _ in range(3))
    if not raw.FPDFDest_GetLocationInPage(target, *known, x, y, zoom):
        return None
    left, top = x.value, y.value
    return str(texts[page].get_text_bounded(left - 1, top - _BELOW, left + _WIDE, top - _ABOVE)).strip()
