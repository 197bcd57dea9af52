"""Colours: can they be read? By the relative luminance and contrast ratio of WCAG 2.2."""

from __future__ import annotations

import re

LEAST = 4.5
"""Contrast of text with what it stands on, at least (WCAG 2.2, 1.4.3, level AA)."""
PAPER, PANEL, NIGHT = "#ffffff", "#f3f1ed", "#1b1b1f"
"""What a page and what its panel stand on, and a page in the dark."""

_COLOUR = re.compile(r"#[0-9a-f]{6}")


def valid(colour: str) -> bool:
    """Whether it is written as ``#8a1c2c``, in lower case."""
    return _COLOUR.fullmatch(colour) is not None


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, in [1, 21]."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lightened(colour: str) -> str:
    """The colour, mixed with as much white as it takes to be read on a dark screen."""
    for share in range(0, 101, 5):
        mixed = "#" + "".join(f"{round(part + (255 - part) * share / 100):02x}" for part in _parts(colour))
        if contrast(mixed, NIGHT) >= LEAST:
            return mixed
    return PAPER


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
