"""JSON as it is kept, each with a proof that it is what was written: SQLite has no checksums."""

from __future__ import annotations

import json
import zlib


def dump(value: object) -> str:
    """A value as JSON text that UTF-8 can hold.

    Raises:
        TypeError: JSON has no such value.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair, from a file's name for example
        return json.dumps(value, separators=(",", ":"))
    return text


def proof(*texts: str) -> int:
    """CRC-32 over texts and where they end."""
    return zlib.crc32(b"\0".join(text.encode("utf-8", "surrogatepass") for text in texts))
