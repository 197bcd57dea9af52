"""Bytes to text without a wrong character, or not at all.

Order: byte order mark, declared character set, strict UTF-8, UTF-16 by its NUL pattern, then the
one-byte sets. A declaration that the bytes contradict is passed over with a notice.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from briefing.errors import UnreadableError
from briefing.notices import Notices

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"{\\rtf", "an RTF document"),
)
_ASCII_NAMES = frozenset({"ascii", "iso8859-1", "cp1252"})
"""Declared sets that in practice all mean Windows-1252 (WHATWG Encoding Standard, 4.2)."""
_C1 = re.compile("[\x80-\x9f]")
_MOJIBAKE = re.compile(
    "[ÂÃâÐÑ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAVE_AS_UTF8 = "Save it as UTF-8 and build again."


def decode(data: bytes, path: str, notices: Notices, declared: str | None = None) -> str:
    """The text of a file, with LF line ends and without a byte order mark.

    ``declared`` is the character set that the file's own markup or headers name.

    Raises:
        UnreadableError: the file is binary, or no character set reads it beyond doubt.
    """
    _refuse_binary(data, path)
    text = _marked(data, path) or _declared(data, path, notices, declared) or _unmarked(data, path, notices)
    return tidy(text, path)


def tidy(text: str, path: str) -> str:
    """LF line ends, no byte order mark; refuses what no text holds.

    Raises:
        UnreadableError: NUL and other control characters, or characters that an earlier program lost.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROLS.search(text):
        raise UnreadableError(
            f"{path} holds control characters, so it is no text.", "Save the article as .txt or .html."
        )
    return text


def _refuse_binary(data: bytes, path: str) -> None:
    """Names the well-known binary formats."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"{path} is {what}, which is not read yet.", "Save the article as .txt or .html.")


def _marked(data: bytes, path: str) -> str | None:
    """The text behind a byte order mark, which is binding."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name, path)
    return None


def _declared(data: bytes, path: str, notices: Notices, declared: str | None) -> str | None:
    """The text by the set the file names, unless the bytes contradict it."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared).name
        if name in _ASCII_NAMES:
            return _as_utf8(data) or _one_byte(data)
        text = data.decode("utf-16" if name.startswith("utf-16") and b"\0" in data else name)
        if not _doubtful(text):
            return text
    except (LookupError, UnicodeError, ValueError):
        pass
    notices.add("encoding", path, f"It declares the character set {declared!r}, but its bytes do not fit that.")
    return None


def _unmarked(data: bytes, path: str, notices: Notices) -> str:
    """The text of bytes that say nothing about their set."""
    text = _as_utf8(data)
    if text is not None:
        return text
    name = _wide(data)
    if name:
        notices.add("encoding", path, f"It names no character set; its zero bytes show {name.upper()}.")
        return _strict(data, name, path)
    if b"\0" in data:
        raise UnreadableError(f"{path} holds zero bytes, so it is no text.", "Save the article as .txt or .html.")
    return _guessed(data, path, notices)


def _as_utf8(data: bytes) -> str | None:
    """Strict UTF-8 without NUL: hardly any other text passes by chance."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in any Western text every other byte is mostly zero, the others hardly ever."""
    sample = data[:4096]
    if len(data) % 2 or len(sample) < 2:
        return None
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0) / pairs, sample[1::2].count(0) / pairs
    if odd > 0.7 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 and odd < 0.05 else None


def _guessed(data: bytes, path: str, notices: Notices) -> str:
    """The one-byte set: Windows-1252 (which holds Latin-1's letters) where it reads as a Western text.

    charset-normalizer is asked where the letters above ASCII look unlike Western writing.
    """
    text = _one_byte(data)
    if text is not None and _western(text):
        notices.add(
            "encoding", path, "It names no character set and was read as Windows-1252; check its accents and quotes."
        )
        return text
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or best.chaos > 0 or best.encoding in {"utf_7", "cp1252", "latin_1"} or _doubtful(str(best)):
        raise UnreadableError(f"The character set of {path} cannot be told with certainty.", _SAVE_AS_UTF8)
    notices.add("encoding", path, f"It names no character set and was read as {best.encoding}; check its letters.")
    return str(best)


def _one_byte(data: bytes) -> str | None:
    """Windows-1252, or None where the bytes mean nothing in it: Latin-1 has only control characters there."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _western(text: str) -> bool:
    """Whether the letters above ASCII are few and stand inside or beside ASCII words, as in Western writing."""
    if _doubtful(text):
        return False
    high = [i for i, char in enumerate(text) if char > "\x7f"]
    letters = [i for i in high if unicodedata.category(text[i])[0] == "L"]
    runs = sum(1 for i in letters if i + 1 < len(text) and text[i + 1] > "\x7f" and text[i + 1].isalpha())
    symbols = sum(
        1
        for i in high
        if text[i] in "¤¥¦§¨¬¯±´¶¸¹²³¼½¾þÞðÐ¿¡ƒ"
        and i + 1 < len(text)
        and text[i + 1].isalpha()
        and text[i - 1 : i].isalpha()
    )
    total = sum(char.isalpha() for char in text)
    return len(letters) <= 0.25 * total and runs <= 0.2 * len(letters) and symbols <= 0.1 * len(high)


def _doubtful(text: str) -> bool:
    """Signs of a wrong set: control characters, replacement characters, UTF-8 taken for something else."""
    return bool(_C1.search(text) or "\ufffd" in text or "\0" in text or len(_MOJIBAKE.findall(text)) > 0)


def _strict(data: bytes, name: str, path: str) -> str:
    """Decoded, or refused by name."""
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"{path} is marked as {name.upper()} but is damaged at byte {error.start}.", _SAVE_AS_UTF8
        ) from None
