"""What may happen to a file: edits of bytes, words, lines, encodings and markup, by a generator that is handed in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from random import Random  # noqa: TID251 (a fuzzer draws; each draw is named by its seed and number)
from xml.etree import ElementTree

from tests.readers.fuzz.words import CHARSETS, ODD, PLAIN

MOST = 99_000
"""Bytes up to which an input grows: the time that a reader may take is promised for less than 100 kB."""
_TAG = re.compile(rb"<[^<>]{1,300}>")
_TOKEN = re.compile(rb"[A-Za-z_@-]{2,30}|\d{1,20}|[^\sA-Za-z\d]")
_CHARSET = re.compile(rb"((?:charset|encoding)\s*=\s*[\"']?)([\w.:-]+)", re.I)
_NUMBERS = tuple(b"0 -1 1 7 255 256 65535 65536 2147483647 4294967295 99999999999999999999 1e308 0x7f 29 61 -0".split())


_VALUES = (None, True, -1, 1e308, 10**30, "", "\ud800", "\u202e\x0c\x00", "x" * 3_000, (), ((),), (1, "a", None))
"""What a value in JSON may turn into."""


_ELEMENTS = 1_500
"""Up to which a tree still grows."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What a mutator may take from."""

    seeds: Sequence[bytes]
    words: Sequence[bytes]


Mutator = Callable[[Random, bytes, Stock], bytes]


def span(rng: Random, data: bytes, most: int = 0) -> tuple[int, int]:
    """A stretch of the data, mostly a short one."""
    start = rng.randrange(len(data) + 1)
    length = rng.choice((1, 2, 4, 8, 30, 100, 1_000, len(data)))
    return start, min(len(data), start + rng.randrange(min(length, most or length) + 1))


def splice(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A stretch gives way to one of another file."""
    other = rng.choice(stock.seeds)
    (start, end), (first, last) = span(rng, data), span(rng, other)
    return data[:start] + other[first:last] + data[end:]


def repeat(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A stretch comes many times, now and then as often as there is room."""
    start, end = span(rng, data, 400)
    room = MOST // max(1, end - start)
    times = rng.choice((2, 3, 10, 50, 300, room)) if rng.random() < 0.3 else rng.choice((2, 3, 10))
    return data[:start] + data[start:end] * min(times, room) + data[end:]


def truncate(rng: Random, data: bytes, stock: Stock) -> bytes:
    """It ends early, or begins late."""
    at = rng.randrange(len(data) + 1)
    return data[:at] if rng.random() < 0.8 else data[at:]


def drop(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A stretch goes."""
    start, end = span(rng, data)
    return data[:start] + data[end:]


def flip(rng: Random, data: bytes, stock: Stock) -> bytes:
    """Bits turn."""
    changed = bytearray(data or b"\0")
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def write_over(rng: Random, data: bytes, stock: Stock) -> bytes:
    """Bytes give way to any others."""
    changed = bytearray(data or b"\0")
    for _ in range(rng.choice((1, 2, 4))):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def put_word(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A word that means something in this form is put somewhere, perhaps many times."""
    start, end = span(rng, data, 12) if rng.random() < 0.4 else (rng.randrange(len(data) + 1),) * 2
    times = rng.choice((1, 1, 1, 1, 2, 5, 40, 400, 3_000))
    return data[:start] + (rng.choice(stock.words) * times)[: MOST // 2] + data[end:]


def put_rows(rng: Random, data: bytes, stock: Stock) -> bytes:
    """Several words follow each other in a pattern that comes many times: what keeps a search for an end busy."""
    words = [rng.choice((*stock.words, *PLAIN)) for _ in range(rng.choice((1, 2, 2, 3)))]
    filler = rng.choice((b"", b" ", b", ", b"\n", b"a", b"1", b"\r\n"))
    at = rng.choice((0, rng.randrange(len(data) + 1), len(data)))
    return data[:at] + (filler.join(words) + filler)[:400] * rng.choice((10, 40, 100, 1_000)) + data[at:]


def put_odd(rng: Random, data: bytes, stock: Stock) -> bytes:
    """Odd characters come in."""
    for _ in range(rng.choice((1, 1, 3, 10))):
        at = rng.randrange(len(data) + 1)
        data = data[:at] + rng.choice(ODD) * rng.choice((1, 1, 1, 2, 50)) + data[at:]
    return data


def swap_token(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A token gives way to another of the file, to a word, or to a number at some edge."""
    tokens = list(_TOKEN.finditer(data[:20_000]))
    if not tokens:
        return put_word(rng, data, stock)
    for token in sorted({rng.choice(tokens) for _ in range(rng.choice((1, 1, 2, 6)))}, key=lambda m: -m.start()):
        new = rng.choice((rng.choice(tokens)[0], rng.choice(stock.words), rng.choice(_NUMBERS)))
        data = data[: token.start()] + new + data[token.end() :]
    return data


def shuffle_lines(rng: Random, data: bytes, stock: Stock) -> bytes:
    """Lines change places, are joined or come twice."""
    lines = data.split(b"\n")
    one, two = rng.randrange(len(lines)), rng.randrange(len(lines))
    how = rng.randrange(4)
    if how == 0:
        lines[one], lines[two] = lines[two], lines[one]
    elif how == 1:
        lines[one:one] = lines[two : two + rng.choice((1, 2, 5))]
    elif how == 2:
        return b"\n".join(lines[:one]) + rng.choice((b" ", b"", b"\r", b"\n\n")) + b"\n".join(lines[one:])
    else:
        lines.sort(key=len, reverse=rng.random() < 0.5)
    return b"\n".join(lines)


def line_ends(rng: Random, data: bytes, stock: Stock) -> bytes:
    """Lines end otherwise."""
    return data.replace(
        b"\n", rng.choice((b"\r\n", b"\r", b"\n\n", b" \n", b"\n ", b"\x0b", b"\x0c", b"\xc2\x85", b" "))
    )


def recode(rng: Random, data: bytes, stock: Stock) -> bytes:
    """The text is written in another set, whatever it declares."""
    text = data.decode("utf-8", "replace") if rng.random() < 0.8 else data.decode("latin-1")
    name = rng.choice(
        "utf-16 utf-16-le utf-16-be utf-32 utf-8-sig cp1252 latin-1 utf-7 cp1251 mac-roman cp037 gb18030".split()
    )
    return text.encode(name, rng.choice(("replace", "ignore", "xmlcharrefreplace")))


def lie(rng: Random, data: bytes, stock: Stock) -> bytes:
    """It declares another set, or one where it declared none."""
    name = rng.choice(CHARSETS)
    if _CHARSET.search(data):
        return _CHARSET.sub(lambda match: match[1] + name, data, count=rng.choice((0, 1)))
    mark = rng.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"+/v8-"))
    return rng.choice((b"<meta charset=" + name + b">", b'<?xml version="1.0" encoding="' + name + b'"?>', mark)) + data


def move_tags(rng: Random, data: bytes, stock: Stock) -> bytes:
    """Tags go, come twice, change places or are never closed."""
    tags = list(_TAG.finditer(data[:30_000]))
    if not tags:
        return put_word(rng, data, stock)
    for _ in range(rng.choice((1, 2, 5))):
        one, two = rng.choice(tags), rng.choice(tags)
        new = rng.choice((b"", two[0], one[0] * 2, one[0] + two[0], one[0].replace(b"</", b"<"), one[0][:-1]))
        data = data.replace(one[0], new, rng.choice((1, 1, 1, 20)))
    return data


def nest(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A stretch is put into many elements, brackets or quotation marks."""
    pairs = (
        (b"<div>", b"</div>"),
        (b"<b>", b"</b>"),
        (b"[", b"]"),
        (b'{"a":', b"}"),
        (b"(", b")"),
        (b"<ul><li>", b"</ul>"),
    )
    wraps = (
        *pairs,
        (b"\xe2\x80\x9c", b"\xe2\x80\x9d"),
        (b"> ", b"\n"),
        (b"<table><tr><td>", b"</table>"),
        (b"*", b"*"),
    )
    tags = _TAG.findall(data[:10_000])
    left, right = rng.choice(wraps) if not tags or rng.random() < 0.5 else (rng.choice(tags), b"")
    depth = min(rng.choice((2, 10, 100, 300, 1_000, 10_000)), MOST // (len(left) + len(right)) // 2)
    start, end = span(rng, data)
    return data[:start] + left * depth + data[start:end] + right * (depth if rng.random() < 0.7 else 0) + data[end:]


def attribute(rng: Random, data: bytes, stock: Stock) -> bytes:
    """An element gets attributes, perhaps very many or very long ones."""
    tags = list(_TAG.finditer(data[:30_000]))
    if not tags:
        return put_word(rng, data, stock)
    tag = rng.choice(tags)
    given = rng.choice(
        (b" class=", b" id=", b" style=", b" content=", b" href=", b" w:val=", b" xml:lang=", b" a%d:b=", b" c%d=")
    )
    value = b'"' + rng.choice((*stock.words, *PLAIN, b"x" * 2_000)).replace(b'"', b"") + b'"'
    many = b"".join(given.replace(b"%d", b"%d" % n) + value for n in range(rng.choice((1, 1, 3, 40))))
    return data[: tag.end() - 1] + many + data[tag.end() - 1 :]


def json_tree(rng: Random, data: bytes, stock: Stock) -> bytes:
    """A value in a JSON text gives way to one of another type, is moved, goes deep or comes many times."""
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return swap_token(rng, data, stock)
    for _ in range(rng.choice((1, 1, 2, 4))):
        holders = _holders(whole)
        if not holders:
            return data
        holder, key = rng.choice(holders)
        moved, moved_key = rng.choice(holders)
        other = rng.choice((_copy(moved[moved_key]), [_copy(holder[key])], "https://x y"))
        holder[key] = other if rng.random() < 0.4 else rng.choice(_VALUES)
    return json.dumps(whole, ensure_ascii=rng.random() < 0.6).encode("utf-8", "surrogatepass")


def xml_tree(rng: Random, data: bytes, stock: Stock) -> bytes:
    """Elements go, come twice, go into each other, get other texts: it stays well-formed XML."""
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        return move_tags(rng, data, stock)
    for _ in range(rng.choice((1, 2, 4, 8))):
        places = [(parent, at) for parent in root.iter() for at in range(len(parent))]
        if not 0 < len(places) < _ELEMENTS:
            break
        (parent, at), (other, _) = rng.choice(places), rng.choice(places)
        one, how = parent[at], rng.randrange(6)
        if how == 0:
            del parent[at]
        elif how == 1:
            parent[at:at] = [deepcopy(one) for _ in range(rng.choice((1, 1, 2, 40)))]
        elif how == 2:
            other.append(deepcopy(one))
        elif how == 3:
            for _ in range(rng.choice((1, 3, 30, 120))):
                shell = ElementTree.Element(other.tag, other.attrib)
                shell.append(parent[at])
                parent[at] = shell
        elif how == 4:
            one.text = _xml_text(rng, stock)
        else:
            one.set(rng.choice([*other.attrib, "a"]), _xml_text(rng, stock))
    return ElementTree.tostring(root)


def _xml_text(rng: Random, stock: Stock) -> str:
    """A text that XML may hold."""
    said = rng.choice((*stock.words, *ODD)) * rng.choice((1, 1, 2, 50))
    return re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", said.decode("utf-8", "replace"))


def _holders(whole: object) -> list[tuple[dict[str, object], str]]:
    """Objects within a value, with their keys."""
    found: list[tuple[dict[str, object], str]] = []
    pending: list[object] = [whole]
    while pending and len(found) < 300:
        value = pending.pop()
        if isinstance(value, dict):
            found += [(value, key) for key in value]
            pending += value.values()
        elif isinstance(value, list):
            pending += value
    return found


def _copy(value: object) -> object:
    """A value that is not the other, so that no tree holds itself."""
    return json.loads(json.dumps(value))


ANY: tuple[Mutator, ...] = (
    *(splice, repeat, truncate, drop, flip, write_over, put_word, put_rows, put_odd, swap_token, shuffle_lines),
    *(line_ends, recode, lie, nest),
)
"""For every form."""
TAGGED: tuple[Mutator, ...] = (move_tags, move_tags, attribute, nest)
"""For markup."""
