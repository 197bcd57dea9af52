"""Edits inside what is packed or framed: streams of a PDF, members of an archive, parts of a mail.

What lies inside is taken out, changed and put back as it was packed, so that a change reaches the parser behind the
checksum; and now and then the frame lies about what it holds.
"""

from __future__ import annotations

import base64
import gzip
import io
import lzma
import quopri
import re
import struct
import zipfile
import zlib
from random import Random  # noqa: TID251 (see mutators)

from tests.readers.fuzz import mutators, words
from tests.readers.fuzz.mutators import ANY, TAGGED, Mutator, Stock
from tests.readers.fuzz.seeds import packed

_STREAM = re.compile(rb"(<<(?:[^<>]|<<[^<>]*>>){0,400}>>\s*stream\r?\n)(.*?)(\r?\nendstream)", re.DOTALL)
_LENGTH = re.compile(rb"/Length \d+")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    ValueError,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    struct.error,
)
_WHICH = (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06")
_WORDS = {".xml": words.WORD, ".rels": words.WORD, ".html": words.MARKUP, ".json": words.JSON, ".pdf": words.PDF}
_METHODS = (*(zipfile.ZIP_DEFLATED,) * 12, *(zipfile.ZIP_STORED,) * 6, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
"""How members are packed; a reader refuses the last two."""
_PART = re.compile(
    rb"Content-Transfer-Encoding: *([\w-]+)[^\n]*\n(?:[^\n]+\n)*\r?\n(.{1,50000}?)(?=\n--|\Z)", re.DOTALL | re.I
)


def _changed(rng: Random, data: bytes, stock: Stock, more: tuple[Mutator, ...] = ()) -> bytes:
    """By one or two of the plain mutators."""
    for _ in range(rng.choice((1, 1, 2))):
        data = rng.choice((*ANY, *more))(rng, data, stock)[: mutators.MOST]
    return data


def pdf_stream(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A stream is unpacked, changed and packed again, its length told as it is, or as it was."""
    found = list(_STREAM.finditer(data))
    if not found:
        return mutators.put_word(rng, data, stock)
    match = rng.choice(found)
    flate = b"FlateDecode" in match[1]
    try:
        inside = zlib.decompressobj().decompress(match[2], mutators.MOST) if flate else match[2]
    except zlib.error:
        inside = match[2]
    inside = _changed(rng, inside, stock)
    again = zlib.compress(inside) if flate else inside
    head = _LENGTH.sub(b"/Length %d" % len(again), match[1]) if rng.random() < 0.9 else match[1]
    return data[: match.start()] + head + again + match[3] + data[match.end() :]


def pdf_objects(rng: Random, data: bytes, stock: Stock) -> bytes:
    """An object takes another's place, comes twice, or points elsewhere; the table of places is then wrong or gone."""
    parts = re.split(rb"(?<=endobj\n)", data)
    one, two = rng.randrange(len(parts)), rng.randrange(len(parts))
    how = rng.randrange(4)
    if how == 0:
        parts[one], parts[two] = parts[two], parts[one]
    elif how == 1:
        parts[one] = parts[one] + re.sub(rb"\A\d+", b"%d" % rng.randrange(1, 12), parts[two])
    elif how == 2:
        parts[one] = re.sub(rb"\d+(?= 0 R)", lambda _: b"%d" % rng.randrange(12), parts[one])
    else:
        parts[one] = mutators.swap_token(rng, parts[one], stock)
    whole = b"".join(parts)
    return whole if rng.random() < 0.5 else re.sub(rb"xref\n.*?trailer", b"trailer", whole, flags=re.DOTALL)


def members(data: bytes) -> dict[str, bytes]:
    """What can be taken out of an archive."""
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist()[:20]:
                if info.file_size < 1_000_000:
                    found[info.filename] = archive.read(info)
    except _BROKEN:
        pass
    return found


def zip_member(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A member is changed, renamed, added or dropped, and all is packed again."""
    found = members(data)
    if not found:
        return mutators.flip(rng, data, stock)
    name = rng.choice([*found, *[each for each in found if each == "word/document.xml"] * 4])
    how = rng.random()
    if how < 0.7:
        known = next((each for suffix, each in _WORDS.items() if name.endswith(suffix)), stock.words)
        inner = Stock(list(found.values()), known)
        tree = known is words.WORD and rng.random() < 0.7
        more = TAGGED if known in (words.WORD, words.MARKUP) else ()
        found[name] = mutators.xml_tree(rng, found[name], inner) if tree else _changed(rng, found[name], inner, more)
    elif how < 0.85:
        found[rng.choice(words.NAMES)] = found.pop(name) if rng.random() < 0.5 else found[name]
    else:
        del found[name]
    method = rng.choice(_METHODS)
    return packed({_plain(each): inside for each, inside in found.items()}, method)


def _plain(name: str) -> str:
    """A name that can be written: half a surrogate pair cannot."""
    return name.encode("utf-8", "replace").decode()[:1_000]


def zip_frame(rng: Random, data: bytes, stock: Stock) -> bytes:
    """The directory or a header says something else: sizes, places, methods, flags, names."""
    places = [match.start() for which in _WHICH for match in re.finditer(re.escape(which), data)]
    if not places:
        return mutators.flip(rng, data, stock)
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4))):
        at = rng.choice(places) + 4 + 2 * rng.randrange(22)
        value = rng.choice((0, 1, 8, 0xFFFF, 0x8000, 12, 14, 99, 0x0800, 0x0008, rng.randrange(65_536)))
        if at + 2 <= len(changed):
            struct.pack_into("<H", changed, at, value)
    return bytes(changed)


def zip_twice(rng: Random, data: bytes, stock: Stock) -> bytes:
    """Two archives behind each other, or an archive behind something else."""
    other = rng.choice(stock.seeds)
    return rng.choice(
        (data + other, other[: rng.randrange(len(other) + 1)] + data, data + data, data + b"PK\x05\x06" * 9)
    )


def mime_header(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A header is changed, comes in, comes twice, is folded or grows."""
    head, blank, body = data.partition(b"\n\n")
    lines = head.split(b"\n")
    at = rng.randrange(len(lines))
    how = rng.randrange(5)
    if how == 0:
        lines.insert(at, rng.choice(stock.words) + rng.choice(stock.words))
    elif how == 1:
        lines[at] = _changed(rng, lines[at], stock)
    elif how == 2:
        lines.append(lines[at])
    elif how == 3:
        cut = rng.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:cut] + rng.choice((b"\n ", b"\n\t", b"\r\n ", b"\r")) + lines[at][cut:]
    else:
        lines[at] += rng.choice((*stock.words, *words.ODD)) * rng.choice((1, 5, 100, 2_000))
    return b"\n".join(lines) + blank + body


def mime_part(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A part's text is decoded, changed and encoded again."""
    found = list(_PART.finditer(data.replace(b"\r\n", b"\n")))
    if not found:
        return mime_header(rng, data, stock)
    match, whole = rng.choice(found), data.replace(b"\r\n", b"\n")
    how = match[1].lower()
    try:
        inside = base64.decodebytes(match[2]) if how == b"base64" else match[2]
    except ValueError:
        inside = match[2]
    inside = _changed(rng, quopri.decodestring(inside) if how == b"quoted-printable" else inside, stock)
    again = base64.encodebytes(inside) if how == b"base64" else inside
    again = quopri.encodestring(inside) if how == b"quoted-printable" else again
    return whole[: match.start(2)] + again + whole[match.end(2) :]


def mime_boundary(rng: Random, data: bytes, stock: Stock) -> bytes:
    """Parts lie in parts, end early, never, or many times."""
    line = rng.choice(re.findall(rb"^--[^\n]{1,70}$", data, re.MULTILINE) or [b"--b=1"])
    how = rng.randrange(4)
    if how == 0:
        return data.replace(line, line + b"--", rng.choice((1, 9)))
    if how == 1:
        inner = b"".join(
            b"%b\nContent-Type: multipart/mixed; boundary=x%d\n\n--x%d\n" % (line, n, n)
            for n in range(rng.choice((1, 30, 300)))
        )
        return data.replace(line, inner + line, 1)
    if how == 2:
        return data.replace(line, (line + b"\n\nx\n") * rng.choice((2, 50, 300)), 1)
    return data.replace(line[2:], rng.choice(stock.words), rng.choice((1, 2)))


PDF: tuple[Mutator, ...] = (pdf_stream, pdf_stream, pdf_stream, pdf_stream, pdf_objects, pdf_objects)
ZIP: tuple[Mutator, ...] = (zip_member, zip_member, zip_member, zip_frame, zip_frame, zip_twice)
WORD: tuple[Mutator, ...] = (zip_member,) * 8 + (zip_frame,)
MIME: tuple[Mutator, ...] = (mime_header, mime_header, mime_header, mime_part, mime_part, mime_boundary)


def warc_packed(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A record that was packed by itself, changed and packed again."""
    starts = [match.start() for match in re.finditer(rb"\x1f\x8b\x08", data)]
    if not starts:
        return _changed(rng, data, stock)
    start = rng.choice(starts)
    unpacker = zlib.decompressobj(wbits=31)
    try:
        record = unpacker.decompress(data[start:], mutators.MOST)
    except zlib.error:
        return data
    end = len(data) - len(unpacker.unused_data) if unpacker.eof else len(data)
    return data[:start] + gzip.compress(_changed(rng, record, stock), mtime=0) + data[end:]


WARC: tuple[Mutator, ...] = (warc_packed,)
