"""What is printed on a PDF's pages: runs of letters with their place, size and weight, by PDFium.

Everything that PDFium opens is closed again here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import hypot, pi
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

MOST_PAGES = 200
"""Above this a file is a book, not an article."""
MOST_A_PAGE = 100_000
"""A page with more letters was made to keep a program busy: a newspaper's has a tenth."""
_GAP = 0.75
"""White, in sizes of type, that ends a run: the narrowest gutters between columns are as wide as that."""
_SMALLEST = 2.0
"""Points below which nobody can read it."""
_INVISIBLE = 3
"""Text rendering mode of letters that are not drawn, as under the picture of a scanned page."""
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_MOST_PICTURES = 200
_NOTE_MARK = re.compile(r"[\d*†‡§,]{1,4}$")


@dataclass(frozen=True, slots=True)
class Run:
    """Letters on one baseline without a wide gap between them. Points; y grows upwards."""

    text: str
    x0: float
    x1: float
    y: float
    """The baseline."""
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is printed."""

    runs: tuple[Run, ...]
    """In the order in which the file draws them."""
    pictures: tuple[tuple[float, float, float, float], ...]
    """Left, bottom, right, top."""
    recognised: bool = False
    """Whether its letters are not drawn but lie over a picture, as text recognition puts them."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What is taken out of a file."""

    pages: tuple[Page, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    """Title, Author, CreationDate and others, as the file states them."""
    language: str = ""
    """That the catalog names."""
    refused: tuple[str, int] | None = None
    """Why it was not read: ``locked``, ``damaged``, or a limit's name, and by how many it was passed."""


class _Letter(NamedTuple):
    """One letter, or a white one that ends a word or a line: a tuple, because a page has thousands."""

    char: str
    x0: float = 0.0
    x1: float = 0.0
    y: float = 0.0
    size: float = 0.0
    bold: bool = False
    turn: int = 0
    """Quarter turns of its baseline, anticlockwise."""
    drawn: bool = True


_SPACE, _BREAK = _Letter(" "), _Letter("\n")


def open_pdf(data: bytes, most: int) -> Opened:
    """The pages and properties of a file, or why there are none, as where it has more than ``most`` characters."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error) or "ecurity" in str(error)
        return Opened(refused=("locked" if locked else "damaged", 0))
    try:
        if len(document) > MOST_PAGES:
            return Opened(refused=("pages", len(document)))
        properties = tuple(sorted(document.get_metadata_dict().items()))
        return replace(_pages(document, most), properties=properties, language=_language(document))
    except (pypdfium2.PdfiumError, AssertionError, ValueError, OSError):
        return Opened(refused=("damaged", 0))
    finally:
        document.close()


def _pages(document: PdfDocument, most: int) -> Opened:
    """The pages as printed, each closed behind itself."""
    letters = 0
    pages: list[Page] = []
    for number in range(len(document)):
        page = document[number]
        try:
            words = page.get_textpage()
            try:
                count = words.count_chars()
                letters += count
                if count > MOST_A_PAGE:
                    return Opened(refused=("characters on one page", count))
                if letters > most:
                    return Opened(refused=("characters", letters))
                pages.append(_page(page, words))
            finally:
                words.close()
        finally:
            page.close()
    return Opened(tuple(pages))


def _language(document: PdfDocument) -> str:
    """The language that the catalog names (BCP 47)."""
    from ctypes import c_ushort

    from pypdfium2 import raw

    length = raw.FPDFCatalog_GetLanguage(document, None, 0)
    if not 2 < length <= 128:
        return ""
    held = (c_ushort * (length // 2))()
    raw.FPDFCatalog_GetLanguage(document, held, length)
    name = bytes(held).decode("utf-16-le", "replace").rstrip("\0").strip()
    return name if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", name) else ""


def _page(page: PdfPage, words: PdfTextPage) -> Page:
    """A page's runs and pictures, without letters outside it, too small to be read, not drawn or set at an angle."""
    letters = list(_letters(words, page.get_bbox()))
    pictures = tuple(_pictures(page))
    marks = [letter for letter in letters if letter.size]
    recognised = bool(pictures) and bool(marks) and not any(letter.drawn for letter in marks)
    turn = Counter(letter.turn for letter in marks).most_common(1)[0][0] if marks else 0
    seen = [x for x in letters if not x.size or (x.turn == turn and (x.drawn or recognised) and x.size >= _SMALLEST)]
    runs = tuple(_runs(_turned(letter, turn) for letter in seen))
    return Page(runs, pictures if turn == 0 else (), recognised)


def _letters(words: PdfTextPage, box: tuple[float, float, float, float]) -> Iterator[_Letter]:
    """A page's letters; what all letters of a word share is asked for with its first."""
    from pypdfium2 import raw

    left, bottom, right, top = box
    place, held = raw.FS_RECTF(), words.raw
    unicode_of, box_of, ask = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, _Asker(held)
    edges = (0.0, 0.0)
    shared: _Letter | None = None
    for index in range(words.count_chars()):
        code = unicode_of(held, index)
        char = chr(code) if 0 < code < 0x110000 else "\ufffd"
        if char.isspace():
            shared = None
            yield _BREAK if char in "\r\n" else _SPACE
            continue
        box_of(held, index, place)
        x0, y0, x1, y1 = place.left, place.bottom, place.right, place.top
        if not (left <= (x0 + x1) / 2 <= right and bottom <= (y0 + y1) / 2 <= top):
            continue
        if shared is None or edges != (y0, y1):
            shared, edges = ask.about(index), (y0, y1)
        _, _, _, y, size, bold, turn, drawn = shared
        if turn % 2:
            x0, x1 = y0, y1
        yield _Letter(char, x0, x1, y, size, bold, turn, drawn)


class _Asker:
    """Asks PDFium about letters, with the same room for its answers each time."""

    def __init__(self, words: object) -> None:
        from ctypes import byref, c_double, c_int, create_string_buffer

        from pypdfium2 import raw

        self.words, self.raw = words, raw
        self.x, self.y, self.name, self.flags = c_double(), c_double(), create_string_buffer(128), c_int()
        self.at = byref(self.x), byref(self.y)
        self.shape = raw.FS_MATRIX()

    def about(self, index: int) -> _Letter:
        """Baseline, size, weight, angle and whether it is drawn, of one letter."""
        raw, words, shape = self.raw, self.words, self.shape
        raw.FPDFText_GetCharOrigin(words, index, *self.at)
        raw.FPDFText_GetFontInfo(words, index, self.name, len(self.name), self.flags)
        raw.FPDFText_GetMatrix(words, index, shape)
        angle = max(raw.FPDFText_GetCharAngle(words, index), 0.0)
        turn = -round(angle / (pi / 2)) % 4  # PDFium counts clockwise
        item = raw.FPDFText_GetTextObject(words, index)
        return _Letter(
            "",
            y=self.y.value if turn % 2 == 0 else self.x.value,
            size=round(raw.FPDFText_GetFontSize(words, index) * hypot(shape.c, shape.d), 2),
            bold=raw.FPDFText_GetFontWeight(words, index) >= 600 or _BOLD.search(self.name.value) is not None,
            turn=turn,
            drawn=not item or raw.FPDFTextObj_GetTextRenderMode(item) != _INVISIBLE,
        )


def _turned(letter: _Letter, turn: int) -> _Letter:
    """The letter where it stands once its page is held upright."""
    if turn == 0 or not letter.size:
        return letter
    x0, x1, y = letter.x0, letter.x1, letter.y
    if turn in {2, 3}:
        x0, x1 = -x1, -x0
    return letter._replace(x0=x0, x1=x1, y=-y if turn in {1, 2} else y)


def _runs(letters: Iterator[_Letter]) -> Iterator[Run]:
    """Letters put together."""
    held: list[_Letter] = []
    spaced = False
    for letter in letters:
        if not letter.size:
            spaced = True
            if letter.char == "\n" and held:
                yield _run(held)
                held = []
            continue
        if held and _apart(held, letter):
            yield _run(held)
            held = []
        if held and spaced:
            held.append(_Letter(" "))
        held.append(letter)
        spaced = False
    if held:
        yield _run(held)


def _apart(held: Sequence[_Letter], letter: _Letter) -> bool:
    """Whether a letter does not go on the line of those before it."""
    last, first = held[-1], held[0]
    size = max(last.size, letter.size)
    return (
        abs(letter.y - first.y) > 0.5 * size
        or letter.x0 - last.x1 > _GAP * size
        or letter.x0 < last.x0 - 0.5 * size
        or not 0.4 < letter.size / first.size < 2.5
    )


def _run(held: Sequence[_Letter]) -> Run:
    """One run; a raised number that points to a note goes, a unit's exponent stays."""
    marks = [letter for letter in held if letter.size]
    size = Counter(letter.size for letter in marks).most_common(1)[0][0]
    y = Counter(letter.y for letter in marks if letter.size == size).most_common(1)[0][0]
    text, raised = "", ""
    for letter in held:
        if letter.size and letter.size < 0.8 * size and letter.y > y + 0.15 * size:
            raised += letter.char
            continue
        text, raised = text + _exponent(text, raised) + letter.char, ""
    text += _exponent(text, raised)
    return Run(_paired(text), marks[0].x0, marks[-1].x1, y, size, 2 * sum(mark.bold for mark in marks) > len(marks))


def _exponent(before: str, raised: str) -> str:
    """What stays of raised letters: nothing of a note's number behind a word of four letters or a full stop."""
    return "" if _NOTE_MARK.match(raised) and re.search(r"[^\W\d_]{4}$|[.,;:!?”\"’)]$", before) else raised


def _paired(text: str) -> str:
    """The text with its surrogate pairs, which PDFium may give one by one, put together."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _pictures(page: PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Where the page's pictures stand."""
    from pypdfium2 import raw

    for count, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)):
        if count >= _MOST_PICTURES:
            return
        yield item.get_bounds()
