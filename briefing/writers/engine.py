"""WeasyPrint, tamed: imported late, silent, and deaf to every address but that of our own fonts."""

from __future__ import annotations

import atexit
import ctypes.util
import logging
import os
import re
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

from briefing import assets
from briefing.errors import PdfLibrariesMissingError
from briefing.writers import template

if TYPE_CHECKING:
    from datetime import datetime
    from types import ModuleType

    from weasyprint import CSS, Attachment
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

BASE = "https://brief.invalid/"
"""Base of every address in a page (RFC 2606: it can exist nowhere); the fetcher answers for its fonts/ alone."""
SCRIPTS = {"devanagari": re.compile("[\u0900-\u097f\ua8e0-\ua8ff]")}
"""Scripts that have a packaged font of their own: Arabic, Greek, Hebrew and Cyrillic letters are in the fonts that
Pango brings along."""

_EPOCH = "SOURCE_DATE_EPOCH"
_INSTALL = (
    "Install them: Debian or Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "Fedora: dnf install pango harfbuzz; macOS: brew install pango; "
    "Windows: install MSYS2, then pacman -S mingw-w64-x86_64-pango. "
    "All formats but pdf work without them: --format html,json."
)


@dataclass(frozen=True, slots=True)
class Fonts:
    """The packaged fonts, loaded once in a process."""

    configuration: FontConfiguration
    css: CSS


@contextmanager
def quiet() -> Iterator[None]:
    """Keep the engine's warnings from the user's terminal: they are about CSS, and ours is tested."""
    loggers = [logging.getLogger("weasyprint"), logging.getLogger("fontTools")]
    before = [logger.disabled for logger in loggers]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            for logger in loggers:
                logger.disabled = True
            yield
        finally:
            for logger, disabled in zip(loggers, before, strict=True):
                logger.disabled = disabled


@contextmanager
def letters_without_font() -> Iterator[list[str]]:
    """Collect the letters that are drawn as boxes, for no font on this machine has them; say nothing else."""
    found: list[str] = []

    class Boxes(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if str(record.msg).startswith(".notdef") and isinstance(record.args, tuple):
                found.append(str(record.args[0]))

    logger, handler = logging.getLogger("weasyprint"), Boxes()
    before = logger.disabled, logger.propagate, logger.handlers
    try:
        logger.disabled, logger.propagate, logger.handlers = False, False, [handler]
        yield found
    finally:
        logger.disabled, logger.propagate, logger.handlers = before


@contextmanager
def stopped_clock(moment: datetime) -> Iterator[None]:
    """Have fonts stamped with a given moment: without libharfbuzz-subset fontTools cuts them, and asks the clock.

    SOURCE_DATE_EPOCH is the way to tell it (reproducible-builds.org); the environment is left as it was.
    """
    before = os.environ.get(_EPOCH)
    os.environ[_EPOCH] = str(int(moment.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_EPOCH]
        else:
            os.environ[_EPOCH] = before


def load() -> ModuleType:
    """The weasyprint module.

    Raises:
        PdfLibrariesMissingError: Pango or one of its companions is not installed.
    """
    module = sys.modules.get("weasyprint")
    if module is not None:
        return module
    try:
        with quiet(), redirect_stdout(StringIO()), _direct_loading():  # its banner goes to standard output
            import_module("weasyprint")
    except OSError as error:
        _forget()
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise PdfLibrariesMissingError(f"The PDF libraries are missing: {reason}", _INSTALL) from None
    return sys.modules["weasyprint"]


@contextmanager
def _direct_loading() -> Iterator[None]:
    """Load libraries by their file names on Linux, not by asking gcc and ldconfig for each: a fifth of the import."""
    find = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = find


def _forget() -> None:
    """Drop a half-imported weasyprint, so that the next call fails in the same way."""
    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        del sys.modules[name]


@lru_cache(maxsize=1)
def fonts() -> Fonts:
    """The packaged fonts."""
    weasyprint = load()
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()
    css = assets.read_text("styles", "fonts.css")
    with quiet():
        sheet = weasyprint.CSS(string=css, base_url=BASE, url_fetcher=fetcher(), font_config=configuration)
    return Fonts(configuration, sheet)


atexit.register(fonts.cache_clear)  # as in pdf: their temporary folder goes while Python still stands


@lru_cache(maxsize=1)
def _script(name: str) -> CSS:
    text = assets.read_text("styles", f"fonts-{name}.css")
    with quiet():
        sheet: CSS = load().CSS(string=text, base_url=BASE, url_fetcher=fetcher(), font_config=fonts().configuration)
    return sheet


def scripts(html: str) -> list[CSS]:
    """The packaged fonts of the scripts that a page has letters of, beside those that every page has."""
    return [_script(name) for name, letters in SCRIPTS.items() if letters.search(html)]


@lru_cache(maxsize=4)
def css(name: str) -> CSS:
    """A style, parsed; addresses in it lead nowhere."""
    text = template.style(name)
    with quiet():
        sheet: CSS = load().CSS(string=text, base_url=BASE, url_fetcher=fetcher(), font_config=fonts().configuration)
    return sheet


@lru_cache(maxsize=1)
def fetcher() -> URLFetcher:
    """Answers for the packaged fonts and refuses everything else: no network, no file of the user's."""
    load()
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFonts(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            if url.startswith("data:image/"):  # a picture that is in the page itself
                return super().fetch(url, headers)
            name = url.removeprefix(BASE + "fonts/")
            if name == url or "/" in name or "\\" in name or not name.endswith(".ttf"):
                raise ValueError(f"A page fetches nothing: {url}")
            return URLFetcherResponse(url, assets.path("styles", f"fonts/{name}").read_bytes())

    return OwnFonts()


_ACCESSIBLE = b"""<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about=""><pdfaExtension:schemas><rdf:Bag>\
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
"""That the file is PDF/UA-1, too, and, as PDF/A wants of every property that it does not know, what that means."""


def declare_accessible(document: Any, pdf: Any) -> None:
    """Say in the metadata of a PDF/A file that it is PDF/UA-1 too: WeasyPrint says one or the other.

    And list each attached file once, not twice.
    """
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    end = b"</rdf:RDF>"
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])
    metadata.stream = [part.replace(end, _ACCESSIBLE + end) for part in metadata.stream]


def attachment(name: str, data: bytes, description: str, date: datetime) -> Attachment:
    """A file inside the PDF, dated by the brief and not by the clock."""
    return load().Attachment(
        file_obj=BytesIO(data), name=name, description=description, created=date, modified=date, relationship="Data"
    )
