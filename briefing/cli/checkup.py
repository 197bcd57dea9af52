"""The checks of ``briefing doctor``: what this machine has for the work."""

from __future__ import annotations

import ctypes
import platform
import sys
import warnings
from collections.abc import Callable
from ctypes.util import find_library
from dataclasses import dataclass
from importlib import import_module, metadata

REINSTALL = "pip install --force-reinstall briefing"
LIBRARIES = {
    "pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "pangoft2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
}
"""File names on Linux, macOS and Windows. Without the last, PDFs are written slowly and differ from run to run."""
LEAST_PANGO = (1, 44)
"""What WeasyPrint needs."""
PACKAGES = {
    "debian": {
        "pango": "apt install libpango-1.0-0",
        "pangoft2": "apt install libpangoft2-1.0-0",
        "harfbuzz-subset": "apt install libharfbuzz-subset0",
        "letters": "apt install fonts-noto-core",
    },
    "fedora": {
        "pango": "dnf install pango",
        "pangoft2": "dnf install pango",
        "harfbuzz-subset": "dnf install harfbuzz",
        "letters": "dnf install google-noto-sans-vf-fonts",
    },
    "alpine": {
        "pango": "apk add pango",
        "pangoft2": "apk add pango",
        "harfbuzz-subset": "apk add harfbuzz-subset",
        "letters": "apk add font-noto-all",
    },
    "arch": {
        "pango": "pacman -S pango",
        "pangoft2": "pacman -S pango",
        "harfbuzz-subset": "pacman -S harfbuzz",
        "letters": "pacman -S noto-fonts",
    },
    "macos": {
        "pango": "brew install pango",
        "pangoft2": "brew install pango",
        "harfbuzz-subset": "brew install harfbuzz",
        "letters": "brew install --cask font-noto-sans",
    },
    "windows": {
        "pango": "pacman -S mingw-w64-x86_64-pango (in MSYS2)",
        "pangoft2": "pacman -S mingw-w64-x86_64-pango (in MSYS2)",
        "harfbuzz-subset": "pacman -S mingw-w64-x86_64-harfbuzz (in MSYS2)",
        "letters": "install the Noto fonts",
    },
}
"""By system, the line that brings each thing."""
SCRIPTS = {"ar": "Arabic", "el": "Greek", "he": "Hebrew", "hi": "Hindi", "ru": "Cyrillic"}
"""Languages that we read whose letters the packaged fonts may lack."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked for."""

    name: str
    ok: bool
    found: str
    """Its version or place, or what is wrong."""
    needed_for: str
    """``pdf``, ``mail``, ``memory`` or ``all``."""
    hint: str
    """The line that mends it where it is missing."""


def checkup() -> tuple[Check, ...]:
    """Look for everything that this machine must have."""
    return (
        check(
            "python", lambda: f"{platform.python_version()} at {sys.executable}", "all", "Install Python 3.11 or newer."
        ),
        *(check(name, lambda name=name: _library(name), "pdf", mending(name)) for name in LIBRARIES),  # type: ignore[misc]
        check("fonts", _fonts, "pdf", REINSTALL),
        check("templates", _templates, "all", REINSTALL),
        check("languages", _languages, "all", REINSTALL),
        *(
            check(name, lambda name=name: _package(name), "all", REINSTALL)  # type: ignore[misc]
            for name in ("nltk", "sumy", "sentencex", "trafilatura", "pypdfium2", "weasyprint")
        ),
    )


def check(name: str, look: Callable[[], str], needed_for: str, hint: str) -> Check:
    """What a look gives, or why it fails: whatever a broken installation throws is what the user must be told."""
    try:
        return Check(name, True, look(), needed_for, hint)
    except Exception as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        return Check(name, False, reason, needed_for, getattr(error, "hint", "") or hint)


def mending(what: str) -> str:
    """The line that brings a library to this system, or to each where it is none that we know."""
    system = _system()
    if system:
        return PACKAGES[system][what]
    return "; ".join(f"{name}: {lines[what]}" for name, lines in PACKAGES.items())


def _system() -> str:
    """A key of ``PACKAGES``; an empty string for another."""
    if sys.platform in ("darwin", "win32"):
        return "macos" if sys.platform == "darwin" else "windows"
    try:
        said = platform.freedesktop_os_release()
    except OSError:
        return ""
    names = [said.get("ID", ""), *said.get("ID_LIKE", "").split()]
    return next((name for name in (*names, *("fedora" for each in names if each == "rhel")) if name in PACKAGES), "")


def _library(name: str) -> str:
    for file in LIBRARIES[name]:
        try:
            library = ctypes.CDLL(file)
        except OSError:
            continue
        return _pango_version(library) if name == "pango" else file
    other = find_library(name if name == "harfbuzz-subset" else f"{name}-1.0")
    if other is None:
        raise OSError("no such library")
    return other


def _pango_version(library: ctypes.CDLL) -> str:
    version = library.pango_version_string
    version.restype = ctypes.c_char_p
    found = str(version().decode())
    if tuple(int(part) for part in found.split(".")[:2]) < LEAST_PANGO:
        raise OSError(f"{found}; {'.'.join(map(str, LEAST_PANGO))} or newer is needed")
    return found


def _fonts() -> str:
    from briefing import assets

    found = [name for name in assets.names("styles") if name.endswith((".ttf", ".otf", ".woff2"))]
    if not found:
        raise OSError("none of the packaged fonts is there")
    without = _without_letters()
    if not without:
        return f"{len(found)} packaged"
    return f"{len(found)} packaged; this machine has no letters for {', '.join(without)} ({mending('letters')})"


def _without_letters() -> list[str]:
    """Scripts that no font of this machine has; nothing where fontconfig cannot be asked."""
    try:
        library = ctypes.CDLL(find_library("fontconfig") or "libfontconfig.so.1")
    except OSError:
        return []
    return [name for tag, name in SCRIPTS.items() if _families(library, tag) == 0]


def _families(library: ctypes.CDLL, language: str) -> int:
    """How many fonts of this machine have the letters of a language (``fc-list :lang=xx``)."""

    class FontSet(ctypes.Structure):
        _fields_ = [("nfont", ctypes.c_int)]

    library.FcNameParse.restype = library.FcObjectSetBuild.restype = ctypes.c_void_p
    library.FcFontList.restype = ctypes.POINTER(FontSet)
    library.FcFontList.argtypes = [ctypes.c_void_p] * 3
    library.FcFontSetDestroy.argtypes = [ctypes.c_void_p]
    pattern = library.FcNameParse(f":lang={language}".encode())
    found = library.FcFontList(None, pattern, library.FcObjectSetBuild(b"family", None))
    if not found:
        return 0
    count = int(found.contents.nfont)
    library.FcFontSetDestroy(found)
    return count


def _templates() -> str:
    from briefing import assets

    return ", ".join(
        name.removesuffix(".html.jinja") for name in assets.names("templates") if name.endswith(".html.jinja")
    )


def _languages() -> str:
    """Each language's word list is read, and each table of meanings."""
    from briefing.text.embeddings import embeddings
    from briefing.text.terms import LANGUAGES, function_words

    lacking = [tag for tag in LANGUAGES if not function_words(tag)]
    if lacking:
        raise OSError(f"no word list for {', '.join(lacking)}")
    meant = [tag for tag in LANGUAGES if embeddings(tag) is not None]
    if "en" not in meant:
        raise OSError("the table of meanings for English is missing")
    return f"{len(LANGUAGES)}: {' '.join(LANGUAGES)}; meanings of words: {' '.join(meant)}"


def _package(name: str) -> str:
    if name != "weasyprint":  # it loads Pango, of which there is a check of its own
        with warnings.catch_warnings():  # of what they could do with others beside them
            warnings.simplefilter("ignore")
            import_module(name)
    return metadata.version(name)
