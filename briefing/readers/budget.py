"""How much may come out of a file that holds others: counted while it comes, whatever the file says of itself."""

from __future__ import annotations

from briefing.errors import UnreadableError
from briefing.readers import bounds

FREE = 1_000_000
"""Bytes up to which nobody asks how much was packed: white space packs well."""
CHUNK = 65_536
"""Bytes that are taken out at a time."""


class Budget:
    """What may still come out of an archive."""

    def __init__(self, packed: int, path: str) -> None:
        """
        Args:
            packed: bytes of the archive.
            path: its name in a message.
        """
        self.path = path
        self.left = bounds.limits().expanded_bytes
        self.share = max(FREE, packed * bounds.limits().expansion)

    def spend(self, count: int) -> None:
        """Count bytes that came out.

        Raises:
            UnreadableError: they are too many.
        """
        self.left -= count
        self.share -= count
        if min(self.left, self.share) < 0:
            raise UnreadableError(f"{self.path} unpacks to far more than articles hold.", "Unpack it and see.")
