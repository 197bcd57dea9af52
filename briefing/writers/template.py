"""Templates and styles: finding them, rendering a page through them, and saying where one is wrong.

A template is data: it runs in Jinja's sandbox, with autoescape on and undefined names refused, and
sees nothing but a ``Page`` (Jinja advisories CVE-2024-56201, CVE-2025-27516 concern untrusted templates).
"""

from __future__ import annotations

import re
import signal
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from briefing import assets
from briefing.errors import TemplateError
from briefing.writers.page import Page

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

_BASED = re.compile(r"\s*/\*\s*based on (?P<name>[a-z-]+)\b")
_SUMMARY = re.compile(r"\s*(?:\{#-?|/\*)\s*(?P<text>.+?)\s*(?:-?#\}|\*/|\n|$)")
"""The first line of a file's first comment."""
NO_STYLES = ("fonts", "mail", "base")
"""Beginnings of the names of files that are no styles to choose."""
_LENGTH = re.compile(r"\s*\{#-?\s*of (?P<length>any length|one claim a section)\b")
COMMON = "base"
"""The style that every other one has before it."""
SUFFIX = ".html.jinja"
"""A template's name is its file's name without this."""
PARTS = ("claims.html.jinja", "mail.html.jinja")
"""Files that are no templates to choose: the macros of all, and the page of a mail."""
SECONDS = 5
"""Of the processor's time for one page; ours take a hundredth of one."""
_OWN = (
    TypeError,
    ValueError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    MemoryError,
    TimeoutError,
)
"""What the template's own expressions raise."""


def render(name: str, page: Page) -> str:
    """The page as HTML.

    Args:
        name: a name in templates/, or a path to a template of the user's own; the latter may extend
            or import those in templates/ and those beside it.
        page: all that the template gets, as ``page``.

    Raises:
        TemplateError: there is no such template, or it cannot be used; the message names file and line.
    """
    from jinja2 import TemplateError as JinjaError

    own = _is_path(name)
    try:
        environment = _environment(str(Path(name).parent) if own else None)
        with _in_time():
            return environment.get_template(Path(name).name if own else name + SUFFIX).render(page=page)
    except JinjaError as error:
        _refuse(name, error)
    except _OWN as error:
        _refuse(name, error)


@contextmanager
def _in_time() -> Iterator[None]:
    """End a template that goes on for ever; a library's other threads, and Windows, have no such clock."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> NoReturn:
        raise TimeoutError(f"it takes more than {SECONDS} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before or signal.SIG_DFL)


def length(name: str) -> str:
    """How much a template shows: ``pages`` (as many claims as fill them), ``any`` (all) or ``section`` (one of each).

    A template says so in its first comment: ``{# of any length: …`` or ``{# of one claim a section: …``.

    Raises:
        TemplateError: there is no such template.
    """
    from jinja2 import TemplateNotFound

    own = _is_path(name)
    found = _load(str(Path(name).parent) if own else None, Path(name).name if own else name + SUFFIX)
    if found is None:
        _refuse(name, TemplateNotFound(name))
    said = _LENGTH.match(found[0])
    return {"any length": "any", "one claim a section": "section"}[said["length"]] if said else "pages"


def style(name: str) -> str:
    """The CSS of a style: a name in styles/, or a path to a file of the user's own.

    A style that begins with a comment ``/* based on NAME …`` has the packaged style of that name before it, so that a
    look of one's own may be a few tokens.

    Raises:
        TemplateError: there is no such style, it is not UTF-8, or it would end the <style> element.
    """
    css = _read_own(Path(name), "style") if _is_path(name) else assets.read_text("styles", name + ".css")
    match = re.search(r"</\s*style", css, re.IGNORECASE)
    if match:
        line = css.count("\n", 0, match.start()) + 1
        raise TemplateError(f"{name}, line {line}: a style must not hold '</style'.", "Take it out.")
    base = _BASED.match(css)
    before = [COMMON] + ([base["name"]] if base and base["name"] != name else [])
    return "\n".join((*(assets.read_text("styles", each + ".css") for each in before), css))


def catalogue() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Names and summaries of the packaged templates and styles."""
    pages = [name for name in assets.names("templates") if name.endswith(SUFFIX) and name not in PARTS]
    looks = [name for name in assets.names("styles") if name.endswith(".css") and not name.startswith(NO_STYLES)]
    return (
        ("templates", tuple((name.removesuffix(SUFFIX), _summary("templates", name)) for name in pages)),
        ("styles", tuple((name.removesuffix(".css"), _summary("styles", name)) for name in looks)),
    )


def _summary(kind: str, name: str) -> str:
    found = _SUMMARY.match(assets.read_text(kind, name))
    return found["text"].rstrip(".") if found else ""


def _is_path(name: str) -> bool:
    return "/" in name or "\\" in name or name.endswith((".jinja", ".css", ".html"))


@lru_cache(maxsize=4)
def _environment(folder: str | None) -> ImmutableSandboxedEnvironment:
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    def load(name: str) -> tuple[str, str, None] | None:
        return _load(folder, name)

    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=False,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def _load(folder: str | None, name: str) -> tuple[str, str, None] | None:
    """A template's source and file: from the user's folder first, else packaged; never from outside of both."""
    if Path(name).name != name:
        return None
    if folder is not None and (Path(folder) / name).is_file():
        own = Path(folder) / name
        return _read_own(own, "template"), str(own), None
    return assets.read_text("templates", name), f"templates/{name}", None


def _read_own(path: Path, what: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise TemplateError(
            f"The {what} {path} cannot be read: {error.strerror}.",
            "Check the path in brief.toml or on the command line.",
        ) from None
    except UnicodeDecodeError as error:
        raise TemplateError(f"The {what} {path} is not UTF-8 (byte {error.start}).", "Save it as UTF-8.") from None


def _refuse(name: str, error: Exception) -> NoReturn:
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    hint = "templates/README.md tells what a template gets."
    if isinstance(error, TemplateNotFound):
        raise TemplateError(
            f"There is no template {error.name or name!r}.",
            "Name one of templates/, or give the path to a file of your own.",
        ) from None
    if isinstance(error, TemplateSyntaxError):
        raise TemplateError(
            f"{error.filename or name}, line {error.lineno}: {(error.message or '').rstrip('.')}.", hint
        ) from None
    file, line = _place(error, name)
    detail = str(error) or type(error).__name__
    raise TemplateError(f"{file}, line {line}: {detail.rstrip('.')}.", hint) from None


def _place(error: Exception, name: str) -> tuple[str, int]:
    """File and line of the innermost frame that is a template's: Jinja rewrites its frames to them."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".jinja")]
    return (frames[-1].filename, frames[-1].lineno or 0) if frames else (name, 0)
