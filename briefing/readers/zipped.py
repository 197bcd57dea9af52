"""What all that is kept in ZIP archives has in common."""

from __future__ import annotations

import struct
import zipfile
import zlib

METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How members are packed that are read: no program that writes articles uses another, each with damage of its own."""
DAMAGE = (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, EOFError, OSError, OverflowError, struct.error)
"""What zipfile raises on archives that are not whole, or that it cannot read; a RuntimeError where one is locked."""
