"""A desk's logo, as an address that holds the picture itself: nothing is fetched for it."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from pathlib import Path

from briefing.errors import TemplateError

LARGEST = 500_000
"""Bytes of a logo, at most: it is in every output."""

_KINDS = (
    ("image/png", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("image/jpeg", re.compile(rb"\xff\xd8\xff")),
    ("image/svg+xml", re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<svg[\s>]", re.DOTALL)),
)
_ACTIVE = re.compile(
    rb"<script|<foreignObject|<!DOCTYPE|<!ENTITY|\son\w+\s*=|(?:href|src)\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)|@import",
    re.IGNORECASE,
)
"""What a drawing has no need of, and what could fetch or run something."""


@lru_cache(maxsize=4)
def address(path: str) -> str:
    """``data:image/png;base64,…`` of a picture file.

    Raises:
        TemplateError: it cannot be read, it is too large, it is no PNG, JPEG or SVG, or an SVG that is more than a
            drawing.
    """
    hint = "A logo is a PNG, JPEG or SVG file of at most 500 kB; give its path in brief.toml, [desk] logo."
    try:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise TemplateError(f"The logo {path} cannot be read: {error.strerror}.", hint) from None
    if len(data) > LARGEST:
        raise TemplateError(f"The logo {path} has more than {LARGEST:,} bytes.", hint)
    kind = next((name for name, begins in _KINDS if begins.match(data)), "")
    if not kind:
        raise TemplateError(f"The logo {path} is no picture that can be used.", hint)
    if kind == "image/svg+xml" and (found := _ACTIVE.search(data)):
        words = found[0].decode("ascii", "replace").strip()
        raise TemplateError(f"The logo {path} holds {words!r}; a drawing needs nothing that runs or fetches.", hint)
    return f"data:{kind};base64,{b64encode(data).decode('ascii')}"
