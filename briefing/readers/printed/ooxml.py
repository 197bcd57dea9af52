"""The parts of an Office Open XML file (.docx), taken out of their ZIP with care.

Nothing that the archive says about itself is believed: bytes are counted while they come, entries that lie over each
other are refused, and only the parts that are asked for are opened. A relation to anything outside is never followed.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from briefing.errors import UnreadableError
from briefing.readers import bounds
from briefing.readers.parts import shown
from briefing.readers.zipped import DAMAGE, METHODS

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_PARTS = 1_000
_FREE = 1_000_000
"""Bytes up to which nobody asks how much was packed: white space packs well."""
_CHUNK = 65_536
_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SAVE_AS = "Open it in a word processor and save it as .docx or .txt."
_HEADER = 30
"""Bytes of an entry's own header, without its name."""


class Package:
    """An opened file. Its parts are read one by one, and count together."""

    def __init__(self, data: bytes, path: str) -> None:
        """Raises UnreadableError: it is none, locked, an old document, or made to do harm."""
        self.path = path
        self._left = bounds.limits().expanded_bytes
        self._packed = max(_FREE, len(data) * bounds.limits().expansion)
        if data.startswith(_OLE):
            raise UnreadableError(*_old(data, path))
        if data.count(b"PK\x01\x02") > MOST_PARTS:
            raise UnreadableError(f"{path} has more than {MOST_PARTS:,} parts.", _SAVE_AS)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self._entries = {info.filename: info for info in self._zip.infolist()}
        except (*DAMAGE, MemoryError):
            raise self.damaged() from None
        self._refuse_overlaps()

    def damaged(self) -> UnreadableError:
        """What to raise where its parts do not fit together."""
        return UnreadableError(f"{self.path} is damaged, or no document of a word processor.", _SAVE_AS)

    def names(self) -> tuple[str, ...]:
        """Of its parts."""
        return tuple(self._entries)

    def xml(self, name: str) -> _Element | None:
        """A part's root element; None where there is no such part.

        Raises:
            UnreadableError: it is no XML, has a DOCTYPE, is nested too deeply, or is too large.
        """
        from lxml import etree

        if name not in self._entries:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            root: _Element = etree.fromstring(self._bytes(name), parser)
        except (etree.XMLSyntaxError, ValueError):
            raise self.damaged() from None
        if root.getroottree().docinfo.doctype:
            raise UnreadableError(f"{self.path} has a DOCTYPE in {shown(name)}, as no word processor writes.", _SAVE_AS)
        return root

    def _bytes(self, name: str) -> bytes:
        """A part, counted while it comes out."""
        chunks: list[bytes] = []
        if self._entries[name].compress_type not in METHODS:
            raise self.damaged()
        try:
            with self._zip.open(self._entries[name]) as file:
                while chunk := file.read(_CHUNK):
                    chunks.append(chunk)
                    self._left -= len(chunk)
                    self._packed -= len(chunk)
                    if min(self._left, self._packed) < 0:
                        raise UnreadableError(f"{self.path} unpacks to far more than a document holds.", _SAVE_AS)
        except DAMAGE:
            raise self.damaged() from None
        return b"".join(chunks)

    def _refuse_overlaps(self) -> None:
        """Refuse entries of one name, and such as share their bytes with others."""
        infos = sorted(self._zip.infolist(), key=lambda info: info.header_offset)
        starts = [*(info.header_offset for info in infos[1:]), self._zip.start_dir]
        if len(infos) != len(self._entries) or any(
            info.header_offset + _HEADER + len(info.orig_filename) + info.compress_size > start
            for info, start in zip(infos, starts, strict=False)
        ):
            raise UnreadableError(f"{self.path} has parts that lie over each other.", _SAVE_AS)


def _old(data: bytes, path: str) -> tuple[str, str]:
    """What an OLE file is, and the next step."""
    if _LOCKED in data:
        return f"{path} is locked with a password.", "Open it with the password and save it without, or as .txt."
    return f"{path} is a document of an old word processor (.doc).", _SAVE_AS
