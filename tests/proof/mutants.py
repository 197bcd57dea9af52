"""Every way to change one character of an output, in the output's own encoding.

A ``Surface`` is a stretch of text inside a file, and the way to put another text in its place. ``changes`` are the
ways to change one character of a text: each kind at each place. What comes of them is judged by the proof alone.
"""

from __future__ import annotations

import html as markup
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import OutlineItem

KINDS = ("other", "digit", "homoglyph", "case", "delete", "insert", "swap", "no-break space", "zero width")
"""The kinds of change."""

_ALIKE = dict(zip("aeopcxyijsABEHIKMOPTXSJΑ013", "аеорсхуіјѕАВЕНІКМОРТХЅЈAОlЗ", strict=True))
"""Letters to letters of another script that look the same."""


@dataclass(frozen=True, slots=True)
class Change:
    """A text with one character changed."""

    kind: str
    place: int
    text: str


@dataclass(frozen=True, slots=True)
class Surface:
    """A stretch of text in a file."""

    name: str
    text: str
    build: Callable[[str], bytes]
    """The file with another text in its place."""
    letters: str = ""
    """Those that can stand there; any where it is empty."""

    def changes(self) -> Iterator[Change]:
        """Each kind of change at each place, but for those that change nothing or cannot be made."""
        for place in range(len(self.text)):
            for kind in KINDS:
                other = changed(self.text, kind, place, self.letters)
                if other is not None and other != self.text:
                    yield Change(kind, place, other)


def changed(text: str, kind: str, place: int, letters: str = "") -> str | None:
    """The text with one character changed; None where this kind of change says nothing of this character."""
    before, letter, after = text[:place], text[place], text[place + 1 :]
    if kind == "swap":
        return before + after[:1] + letter + after[1:]
    others = {
        "other": None if letter.isspace() else _first("qkaeio", letter, letters),
        "digit": _first("0123456789"[int(letter) + 1 :] + "0123456789", letter, letters)
        if letter.isdecimal()
        else None,
        "homoglyph": _ALIKE.get(letter),
        "case": letter.swapcase() if len(letter.swapcase()) == 1 else None,
        "delete": "",
        "insert": (_first("70123" if letter.isdecimal() else "nkaeio", "", letters) or "\0") + letter,
        "no-break space": f"\u00a0{letter}",
        "zero width": f"\u200b{letter}",
    }
    new = others[kind]
    if new is None or (letters and any(each not in letters for each in new)):
        return None
    return before + new + after


def _first(wanted: str, but: str, letters: str) -> str | None:
    """The first of some letters that there is, but for one."""
    return next((each for each in wanted if each != but and (not letters or each in letters)), None)


def plain(data: bytes, name: str) -> Iterator[Surface]:
    """A text file, all of it."""
    yield Surface(name, data.decode("utf-8"), lambda text: text.encode("utf-8"))


_PIECE = re.compile(r"<!--.*?-->|<style.*?</style>|<title>.*?</title>|<[^>]*>|[^<]+", re.DOTALL)
_LINKED = re.compile(r'\b(href|id)="([^"]*)"')


def page(data: bytes, name: str) -> Iterator[Surface]:
    """The text between the tags of a page's body, and its links and anchors."""
    whole = data.decode("utf-8")
    start = whole.index("<body")

    def put(begin: int, end: int, quote: bool) -> Callable[[str], bytes]:
        return lambda text: (whole[:begin] + markup.escape(text, quote=quote) + whole[end:]).encode("utf-8")

    for piece in _PIECE.finditer(whole, start):
        if not piece[0].startswith("<"):
            if piece[0].strip():
                yield Surface(f"{name}: text", markup.unescape(piece[0]), put(*piece.span(), False))
        else:
            for link in _LINKED.finditer(whole, *piece.span()):
                yield Surface(f"{name}: {link[1]}", markup.unescape(link[2]), put(*link.span(2), True))


def record(data: bytes, name: str) -> Iterator[Surface]:
    """The strings and the numbers of a JSON file."""

    def walk(value: object, path: str) -> Iterator[tuple[str, object, Callable[[object], object]]]:
        if isinstance(value, dict | list):
            for key, each in value.items() if isinstance(value, dict) else enumerate(value):
                for where, leaf, put in walk(each, f"{path}.{key}" if isinstance(value, dict) else f"{path}[]"):
                    yield where, leaf, _inside(value, key, put)
        else:
            yield path, value, lambda other: other

    whole = json.loads(data)
    for path, leaf, put in walk(whole, name):
        if isinstance(leaf, str):
            yield Surface(path, leaf, partial(_worded, put))
        elif isinstance(leaf, int | float) and not isinstance(leaf, bool):
            yield Surface(path, json.dumps(leaf), partial(_numbered, put(_HERE)))


def _worded(put: Callable[[object], object], text: str) -> bytes:
    return json.dumps(put(text), ensure_ascii=False).encode("utf-8")


_HERE = "here stands a number"


def _numbered(value: object, text: str) -> bytes:
    """JSON with some text, which need not be a number, where a number stands."""
    return json.dumps(value, ensure_ascii=False).replace(f'"{_HERE}"', text).encode("utf-8")


def _inside(
    value: dict[str, object] | list[object], key: object, put: Callable[[object], object]
) -> Callable[[object], object]:
    """The way to put another leaf into a value that holds it."""

    def place(other: object) -> object:
        if isinstance(value, dict):
            return {name: put(other) if name == key else each for name, each in value.items()}
        return [put(other) if number == key else each for number, each in enumerate(value)]

    return place


_SHOWN = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)")
_LEADS = re.compile(r'\b(Target|w:anchor|w:name)="([^"]*)"')


def word(data: bytes, name: str) -> Iterator[Surface]:
    """The text elements of a Word file's parts, its links and its bookmarks."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}

    def put(part: str, begin: int, end: int) -> Callable[[str], bytes]:
        def build(text: str) -> bytes:
            whole = parts[part].decode("utf-8")
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w") as archive:
                for each, content in parts.items():
                    other = (whole[:begin] + markup.escape(text) + whole[end:]).encode("utf-8")
                    archive.writestr(each, other if each == part else content)
            return packed.getvalue()

        return build

    for part in ("word/document.xml", "word/footnotes.xml", "word/footer1.xml", "word/_rels/document.xml.rels"):
        whole = parts[part].decode("utf-8")
        for text in _SHOWN.finditer(whole):
            if text[2]:
                yield Surface(f"{name}: {part}", markup.unescape(text[2]), put(part, *text.span(2)))
        for link in _LEADS.finditer(whole):
            outside = "://" in link[2]
            if outside or (link[1] != "Target" and part.endswith("document.xml")):
                yield Surface(f"{name}: {link[1]}", markup.unescape(link[2]), put(part, *link.span(2)))


def letter(data: bytes, name: str) -> Iterator[Surface]:
    """The parts of a mail, decoded and encoded again, and the heads that say what the brief says."""

    def opened() -> EmailMessage:
        made = message_from_bytes(data, policy=policy.default)
        assert isinstance(made, EmailMessage)
        return made

    def rewritten(kind: str) -> Callable[[bytes], bytes]:
        def build(other: bytes) -> bytes:
            made = opened()
            part = made.get_body((kind,))
            assert part is not None
            language = part["Content-Language"]
            part.set_content(other.decode("utf-8"), subtype=kind, cte="quoted-printable")
            if language:
                part["Content-Language"] = language
            return made.as_bytes()

        return build

    def headed(field: str) -> Callable[[str], bytes]:
        def build(text: str) -> bytes:
            made = opened()
            made.replace_header(field, text)
            return made.as_bytes()

        return build

    for kind, surfaces in (("plain", plain), ("html", page)):
        part = opened().get_body((kind,))
        assert part is not None
        build = rewritten(kind)
        for each in surfaces(part.get_content().encode("utf-8"), f"{name}: {kind}"):
            yield Surface(each.name, each.text, partial(_through, each, build))
    yield Surface(f"{name}: Subject", str(opened()["Subject"]), headed("Subject"))
    yield Surface(f"{name}: Date", str(opened()["Date"]), headed("Date"))


def _through(surface: Surface, build: Callable[[bytes], bytes], text: str) -> bytes:
    return build(surface.build(text))


_FONT = re.compile(rb"/(\w+) [\d.]+ Tf")
_ARRAY = re.compile(rb"\[([^\]]*)\] ?TJ")
_GLYPH = re.compile(r"<([0-9a-f]{4})>([^<]*)")
_ROOM = b" " * 24
"""Behind each line of glyphs, so that a longer one changes no offset of the file."""


def sheet(data: bytes, name: str) -> Iterator[Surface]:
    """What each line of a PDF's page shows, with other glyphs of its own font; a letter that the font has not is no change."""
    whole, fonts = _unpacked(data)
    edges = [(found.start(), found[1].decode()) for found in _FONT.finditer(whole)]
    for line in _ARRAY.finditer(whole):
        font = [font for start, font in edges if start < line.start()][-1]
        reads = fonts[font]
        glyphs = _GLYPH.findall(line[1].decode())
        shown = "".join(reads.get(code, "\ufffd") for code, _ in glyphs)
        if len(shown) == len(glyphs):
            letters = "".join(reads.values()) + ("\u00a0" if " " in reads.values() else "")
            yield Surface(f"{name}: page", shown, _glyphs(whole, line.span(1), glyphs, reads), letters)


def _glyphs(
    whole: bytes, span: tuple[int, int], glyphs: list[tuple[str, str]], reads: dict[str, str]
) -> Callable[[str], bytes]:
    codes = {letter: code for code, letter in reads.items()}

    def build(text: str) -> bytes:
        """Glyph by glyph; those before and behind the change stay as they are."""
        old = "".join(reads.get(code, "\ufffd") for code, _ in glyphs)
        text = text.replace("\u00a0", " ")
        same = next((i for i, (a, b) in enumerate(zip(old, text, strict=False)) if a != b), min(len(old), len(text)))
        rest = len(old) - same - max(0, len(old) - len(text))
        back = next((i for i in range(rest) if old[-1 - i] != text[-1 - i]), rest)
        back = min(back, len(text) - same)
        new = text[same : len(text) - back]
        inside = [*glyphs[:same], *((codes[letter], "0") for letter in new), *glyphs[len(old) - back :]]
        made = "".join(f"<{code}>{gap}" for code, gap in inside).encode()
        width = span[1] - span[0] + len(_ROOM)
        assert len(made) <= width
        return whole[: span[0]] + made + b"]TJ" + b" " * (width - len(made)) + whole[span[1] + 3 + len(_ROOM) :]

    return build


def _unpacked(data: bytes) -> tuple[bytes, dict[str, dict[str, str]]]:
    """The file with its page's content plain and roomy, and what the glyphs of each font read as."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as document:
        (sheet_,) = document.pages
        content = sheet_.Contents.read_bytes()
        sheet_.Contents = document.make_stream(_ARRAY.sub(lambda found: b"[" + found[1] + b"]TJ" + _ROOM, content))
        fonts = {
            name.lstrip("/"): {
                code: bytes.fromhex(letters).decode("utf-16-be")
                for code, letters in re.findall(
                    r"<([0-9a-f]{4})> <([0-9a-f]+)>\n", font.ToUnicode.read_bytes().decode()
                )
            }
            for name, font in sheet_.Resources.Font.items()
        }
        saved = io.BytesIO()
        document.save(saved, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return saved.getvalue(), fonts


def around(data: bytes, name: str) -> Iterator[Surface]:
    """What a PDF says beside its page: its title, its outline, where its links lead, the names of what is in it."""
    import pikepdf

    def put(change: Callable[[pikepdf.Pdf, str], None]) -> Callable[[str], bytes]:
        def build(text: str) -> bytes:
            with pikepdf.open(io.BytesIO(data)) as document:
                change(document, text)
                saved = io.BytesIO()
                document.save(saved)
            return saved.getvalue()

        return build

    def title(document: pikepdf.Pdf, text: str) -> None:
        document.docinfo["/Title"] = text

    def entry(number: int) -> Callable[[pikepdf.Pdf, str], None]:
        def change(document: pikepdf.Pdf, text: str) -> None:
            with document.open_outline() as outline:
                _entries(outline.root)[number].title = text

        return change

    def linked(number: int) -> Callable[[pikepdf.Pdf, str], None]:
        def change(document: pikepdf.Pdf, text: str) -> None:
            document.pages[0].Annots[number].Dest = pikepdf.String(text)

        return change

    with pikepdf.open(io.BytesIO(data)) as document:
        yield Surface(f"{name}: title", str(document.docinfo["/Title"]), put(title))
        with document.open_outline() as outline:
            titles = [each.title for each in _entries(outline.root)]
        for number, each in enumerate(titles):
            yield Surface(f"{name}: outline", str(each), put(entry(number)))
        for number, link in enumerate(document.pages[0].get("/Annots", [])):
            if "/Dest" in link:
                yield Surface(f"{name}: link", str(link.Dest), put(linked(number)))


def _entries(items: list[OutlineItem]) -> list[OutlineItem]:
    return [each for item in items for each in (item, *_entries(item.children))]


def inside(data: bytes, name: str) -> Iterator[Surface]:
    """The files inside a PDF: what is in them, and what they are called."""
    import pikepdf

    def put(old: str, renamed: bool) -> Callable[[str], bytes]:
        def build(text: str) -> bytes:
            with pikepdf.open(io.BytesIO(data)) as document:
                content = document.attachments[old].get_file().read_bytes()
                new = text if renamed else old
                del document.attachments[old]
                document.attachments[new] = pikepdf.AttachedFileSpec(
                    document, content if renamed else text.encode("utf-8"), filename=new
                )
                saved = io.BytesIO()
                document.save(saved)
            return saved.getvalue()

        return build

    with pikepdf.open(io.BytesIO(data)) as document:
        files = {each: spec.get_file().read_bytes().decode("utf-8") for each, spec in document.attachments.items()}
    for each, content in files.items():
        yield Surface(f"{name}: in {each}", content, put(each, False))
        yield Surface(f"{name}: name of {each}", each, put(each, True))
