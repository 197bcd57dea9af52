"""Bytes to text without a wrong character, or not at all.

Order: byte order mark, declared character set, strict UTF-8, UTF-16 by its zero bytes, Windows-1252
(which holds all that Latin-1 prints). Which of the other one-byte sets an undeclared file is in
cannot be told with certainty: measured, detectors read Polish, Russian and old Macintosh files wrong
without a doubt of their own. Such files are refused by name.
"""

from __future__ import annotations

import codecs
import re

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers.parts import shown

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
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c]")
_C1 = re.compile("[\x80-\x9f]")
_MOJIBAKE = re.compile("[ÂÃ][\u00a0-\u00bf]|â\u20ac.|Ã[\u0152-\u0192\u2020-\u203a]|ï»¿")
"""UTF-8 that was read as Windows-1252."""
_MISFITS = re.compile("[a-z](?:[À-ÖØ-ÞŠŽŒŸ]|[‚„†‡ˆ‰¤¥¦§¨¬¯±´¶¸¹²³¼½¾¿¡ƒ•][A-Za-zÀ-ÿ])|[‚„†‡ˆ‰][a-z]{2}")
"""What another one-byte set looks like in Windows-1252: capitals and symbols inside words."""
_ALPHABETS = (
    "àâæçéèêëîïôœùûüÿ",
    "äöüßé",
    "áéíñóúü",
    "áâãàçéêíóôõúü",
    "àèéìòùî",
    "æøåéäöü",
    "åäöé",
    "éëïöüáèêó",
    "áðéíóúýþæö",
    "àèéíïòóúüç",
)
"""Letters above ASCII of French, German, Spanish, Portuguese, Italian, Danish and Norwegian, Swedish and
Finnish, Dutch, Icelandic, Catalan: the languages that Windows-1252 was made for."""
_FOREIGN_NAMES = 0.02
"""Share of letters above ASCII up to which they are names in an English text, of whatever language."""
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_SAVE_AS_TEXT = "Save the article as .txt or .html."
_SAVE_AS_UTF8 = "Save it as UTF-8 and build again."


def decode(data: bytes, path: str, notices: Notices, declared: str | None = None) -> str:
    """The text of a file, with LF line ends and without a byte order mark.

    ``declared`` is the character set that the file's own markup or headers name.

    Raises:
        UnreadableError: the file is binary, or no character set reads it beyond doubt.
    """
    _refuse_binary(data, path)
    text = _marked(data, path)
    if text is None:
        text = _declared(data, path, notices, declared)
    if text is None:
        text = _unmarked(data, path, notices)
    text = _mended(text, path, notices)
    return line_ends(text.lstrip("\ufeff"))


def line_ends(text: str) -> str:
    """The text with LF where a line or a page ends, as offsets count in it: form feeds are no text of an article."""
    return _LINE_ENDS.sub("\n", text)


def approve(text: str, path: str) -> None:
    """Lets a text pass that may be quoted.

    Raises:
        UnreadableError: it holds control characters, characters that an earlier program lost, or
            letters that it garbled.
    """
    if _CONTROLS.search(text):
        raise UnreadableError(f"{path} holds control characters, so it is no text.", _SAVE_AS_TEXT)
    if "\ufffd" in text:
        raise UnreadableError(
            f"In {path} characters were lost before it came here (U+FFFD).",
            "Save the article anew from where it stands.",
        )
    if _MOJIBAKE.search(text):
        raise UnreadableError(
            f"{path} holds garbled letters: UTF-8 that was read as Windows-1252.", "Save the article anew as UTF-8."
        )


def _refuse_binary(data: bytes, path: str) -> None:
    """Names the well-known binary formats."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"{path} is {what}, which is not read yet.", _SAVE_AS_TEXT)


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
    notices.add("encoding", path, f"It declares the character set '{shown(declared)}', but its bytes do not fit that.")
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
        raise UnreadableError(f"{path} holds zero bytes, so it is no text.", _SAVE_AS_TEXT)
    if _halved(data):
        raise UnreadableError(f"{path} holds halves of characters (surrogates), so it is damaged.", _SAVE_AS_UTF8)
    return _guessed(data, path, notices)


def _as_utf8(data: bytes) -> str | None:
    """Strict UTF-8 without NUL: hardly any other text passes by chance."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _halved(data: bytes) -> bool:
    """Whether it is UTF-8 but for the halves of UTF-16's pairs, which a careless program wrote one by one."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


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
    """Windows-1252, where the text looks like a language that it was made for."""
    text = _one_byte(data)
    if text is None or not _western(text):
        raise UnreadableError(f"The character set of {path} cannot be told with certainty.", _SAVE_AS_UTF8)
    notices.add(
        "encoding", path, "It names no character set and was read as Windows-1252; check its accents and quotes."
    )
    return text


def _one_byte(data: bytes) -> str | None:
    """Windows-1252, or None where the bytes mean nothing in it: Latin-1 has only control characters there."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _western(text: str) -> bool:
    """Whether a Western language's letters, and hardly any others, stand where letters stand."""
    if _doubtful(text):
        return False
    high = [char for char in text.lower() if char > "\x7f" and char.isalpha()]
    if len(_MISFITS.findall(text)) > 0.05 * len(high):
        return False
    if len(high) < 4 or len(high) <= _FOREIGN_NAMES * sum(map(str.isalpha, text)):
        return True
    foreign = min(sum(char not in alphabet for char in high) for alphabet in _ALPHABETS)
    return foreign <= 0.15 * len(high) and len(high) <= 0.25 * sum(map(str.isalpha, text))


def _doubtful(text: str) -> bool:
    """Signs of a wrong set: control characters, replacement characters, UTF-8 taken for something else."""
    return bool(_C1.search(text) or "\ufffd" in text or "\0" in text or _MOJIBAKE.search(text))


def _mended(text: str, path: str, notices: Notices) -> str:
    """A text that an earlier program read by the wrong set, where its bytes can be had back without a doubt.

    Control characters of the C1 block are Windows-1252's quotes and dashes read as Latin-1; a text
    whose every character goes back to a byte, and whose bytes are UTF-8, was UTF-8.
    """
    if _C1.search(text):
        text = _C1.sub(lambda match: match[0].encode("latin-1").decode("cp1252", "replace"), text)
        notices.add("encoding", path, "Its quotes and dashes had been read as Latin-1; they were put right.")
    if not _MOJIBAKE.search(text):
        return text
    try:
        mended = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text
    notices.add("encoding", path, "Its UTF-8 had been read as Windows-1252; it was put right.")
    return mended


def _strict(data: bytes, name: str, path: str) -> str:
    """Decoded, or refused by name."""
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"{path} is marked as {name.upper()} but is damaged at byte {error.start}.", _SAVE_AS_UTF8
        ) from None
