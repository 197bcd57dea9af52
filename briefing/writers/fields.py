"""Strict reading of JSON: a value that knows where it stands, so that an error can name the field."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn, TypeVar

from briefing.errors import UsageError

T = TypeVar("T")

_NAMES = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}


@dataclass(frozen=True, slots=True)
class Field:
    """A JSON value and its place, for example ``brief.json: sections[0].title``.

    Every method raises UsageError, naming the place, where the value is not what was asked for.
    """

    value: object
    file: str
    path: str = ""

    def fail(self, expected: str) -> NoReturn:
        """Raise the error that this value is not what was expected."""
        found = _NAMES.get(type(self.value)) or repr(self.value)
        if isinstance(self.value, str):
            found = repr(self.value if len(self.value) <= 40 else self.value[:40] + "…")
        place = f"{self.file}: {self.path}" if self.path else self.file
        raise UsageError(f"{place}: expected {expected}, found {found}.", "Build the brief again.")

    def __getitem__(self, key: str) -> Field:
        if not isinstance(self.value, dict):
            self.fail("an object")
        path = f"{self.path}.{key}" if self.path else key
        if key not in self.value:
            raise UsageError(f"{self.file}: {path} is missing.", "Build the brief again.")
        return Field(self.value[key], self.file, path)

    def get(self, key: str, default: object) -> Field:
        """A field that may be left out."""
        if isinstance(self.value, dict) and key not in self.value:
            return Field(default, self.file, f"{self.path}.{key}")
        return self[key]

    def text(self) -> str:
        """A string."""
        return self.value if isinstance(self.value, str) else self.fail("a string")

    def optional_text(self) -> str | None:
        """A string or null."""
        return None if self.value is None else self.text()

    def integer(self) -> int:
        """A whole number that is not negative."""
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < 0:
            self.fail("a whole number, 0 or more")
        return self.value

    def number(self) -> float:
        """A number of any sign, small enough for a float."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float) or abs(self.value) > 1e300:
            self.fail("a number")
        return float(self.value)

    def items(self) -> tuple[Field, ...]:
        """The elements of a list."""
        if not isinstance(self.value, list):
            self.fail("a list")
        return tuple(Field(each, self.file, f"{self.path}[{i}]") for i, each in enumerate(self.value))

    def each(self, read: Callable[[Field], T]) -> tuple[T, ...]:
        """The elements of a list, each read by a function."""
        return tuple(read(item) for item in self.items())

    def texts(self) -> tuple[str, ...]:
        """A list of strings."""
        return self.each(Field.text)


def decode(data: bytes, file: str) -> Field:
    """The JSON value in some bytes: UTF-8, no key twice, no NaN.

    Raises:
        UsageError: it is not that; the message names the file and the line.
    """
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: byte {error.start} is not UTF-8.", "Build the brief again.") from None
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file}: no JSON that can be read: {error}.", "Build the brief again.") from None
    return Field(value, file)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")  # readers differ in which of the two they take
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")
