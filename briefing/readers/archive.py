"""ZIP archives of articles: each member read by its own form, as if the archive were a folder.

Nothing is written to disk and nothing an archive says of itself is believed: names are cleaned, bytes are counted while
they come out, members that lie over each other are refused, and an archive inside an archive is not opened.
"""

from __future__ import annotations

import re
import stat
import struct
import unicodedata
import zipfile
from collections.abc import Iterator
from io import BytesIO

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers import bounds
from briefing.readers.budget import CHUNK, FREE, Budget
from briefing.readers.draft import Draft, Part
from briefing.readers.parts import shown, told_apart
from briefing.readers.zipped import DAMAGE, METHODS

MEMBERS = 2_000
"""Members up to which an archive is opened."""
_LISTED = 20_000
"""Entries of a directory up to which it is looked at: each takes memory."""
_HEADER = 30
"""Bytes of a member's own header, without its name."""
_DRIVE = re.compile(r"[A-Za-z]:")
_HIDDEN = ("__MACOSX", "Thumbs.db", "desktop.ini")
"""What operating systems add, besides names that begin with a dot."""
_UNPACK = "Unpack it beside the other articles."


def read(data: bytes, path: str, notices: Notices) -> tuple[Part, ...]:
    """The articles of the members, in the order of their names; a notice names each that is not read.

    Raises:
        UnreadableError: it is no archive, is made to do harm, or holds too much.
    """
    infos = _infos(data, path)
    budget = Budget(len(data), path)
    found: list[Part] = []
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for info in sorted(infos, key=lambda info: (info.filename, info.header_offset)):
            name = _name(info)
            if info.filename.endswith("/") or (name and _hidden(name)):
                continue
            refused = _refused(info, name)
            place = f"{path}#{name or shown(info.orig_filename)}"
            if refused or not name:
                notices.add("skipped", place, refused)
                continue
            try:
                found += _articles(_bytes(archive, info, place, budget), place, name, notices)
            except _MemberError as error:
                notices.add("skipped", place, " ".join((error.message, error.hint)).strip())
    names = told_apart(part.name for part in found)
    return tuple(Part(name, part.reader, part.draft) for name, part in zip(names, found, strict=True))


class _MemberError(UnreadableError):
    """One member cannot be used; the others can."""


def _infos(data: bytes, path: str) -> list[zipfile.ZipInfo]:
    """The archive's directory.

    Raises:
        UnreadableError: it is none, has too many members, or some share their bytes.
    """
    hint = "Pack fewer articles into one archive, or unpack it."
    if data.count(b"PK\x01\x02") > _LISTED:
        raise UnreadableError(f"{path} has more than {MEMBERS:,} members.", hint)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos, end = archive.infolist(), archive.start_dir
        if len(infos) > MEMBERS:
            raise UnreadableError(f"{path} has more than {MEMBERS:,} members.", hint)
        overlap = _overlap(data, infos, end)
    except DAMAGE:
        raise UnreadableError(f"{path} is no ZIP archive, or is damaged.", "Pack it again, or unpack it.") from None
    if overlap:
        raise UnreadableError(f"{path} has members that lie over each other.", "Unpack it and see.")
    return infos


def _overlap(data: bytes, infos: list[zipfile.ZipInfo], end: int) -> bool:
    """Whether members share bytes: by that a small archive unpacks to a huge one, each member within its bounds."""
    infos = sorted(infos, key=lambda info: info.header_offset)
    starts = [*(info.header_offset for info in infos), end][1:]
    for info, following in zip(infos, starts, strict=True):
        name, extra = struct.unpack_from("<HH", data, info.header_offset + _HEADER - 4)
        if info.header_offset + _HEADER + name + extra + info.compress_size > following:
            return True
    return False


def _name(info: zipfile.ZipInfo) -> str:
    """The member's path within the archive, or an empty string where it is none that leads into it."""
    name = info.orig_filename.replace("\\", "/")
    steps = [step for step in name.split("/") if step not in {"", "."}]
    if name.startswith("/") or _DRIVE.match(name) or ".." in steps or len(name) > 1000:
        return ""
    if any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} for char in name):
        return ""
    return "/".join(steps).replace("#", "%23")  # a part's name begins behind the last "#" of a path


def _hidden(name: str) -> bool:
    """Whether it is an operating system's own."""
    return any(step.startswith((".", "~$")) or step in _HIDDEN for step in name.split("/"))


def _refused(info: zipfile.ZipInfo, name: str) -> str:
    """Why a member is not read, or an empty string."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if not name:
        return "its name leads out of the archive or cannot be printed; pack it under another."
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return "is a link or a device, and is not followed; pack the file itself."
    if info.flag_bits & 1:
        return f"is encrypted. {_UNPACK}"
    if info.compress_type not in METHODS:
        return f"is packed by a method that is not read. {_UNPACK}"
    return ""


def _bytes(archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: str, budget: Budget) -> bytes:
    """A member, counted while it comes out.

    Raises:
        UnreadableError: the archive unpacks to too much; _MemberError: the member is damaged or too large.
    """
    chunks: list[bytes] = []
    size, share = 0, max(FREE, info.compress_size * bounds.limits().expansion)
    try:
        with archive.open(info) as file:
            while chunk := file.read(CHUNK):
                budget.spend(len(chunk))
                size += len(chunk)
                chunks.append(chunk)
                if size > share:
                    raise UnreadableError(f"{place} unpacks to far more than an article holds.", "Unpack it and see.")
    except DAMAGE:
        raise _MemberError(f"{place} is damaged.", _UNPACK) from None
    if size > bounds.limits().file_bytes:
        raise _MemberError(f"{place} has {size:,} bytes; at most {bounds.limits().file_bytes:,} are read.", _UNPACK)
    return b"".join(chunks)


def _articles(data: bytes, place: str, name: str, notices: Notices) -> Iterator[Part]:
    """The articles of one member.

    Raises:
        _MemberError: it cannot be used.
    """
    from briefing import readers  # the table of readers holds this one

    try:
        reader, found = readers.parse(data, place, notices, name=name, outside="zip")
    except UnreadableError as error:
        raise _MemberError(error.message, error.hint) from None
    if isinstance(found, Draft):
        yield Part(name, reader, found)
    else:
        yield from (Part(f"{name}/{part.name}", part.reader, part.draft) for part in found)
