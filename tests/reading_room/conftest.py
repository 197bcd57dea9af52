"""A browser to open the pages in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""What the browser is called on one machine or another."""
HEIGHT = 900


@dataclass(slots=True)
class Visit:
    """A page that is open, and what came of it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    """Addresses that it went to fetch and was not let; its own is not among them."""
    said: list[str] = field(default_factory=list)
    """Errors and warnings in the console."""

    def get(self, script: str, argument: object = None) -> Any:
        """What a JavaScript expression, or a function of the argument, gives."""
        return self.page.evaluate(script, argument)

    def focused(self) -> Any:
        """The ``href`` of the link that has the focus; None where none has."""
        return self.get("document.activeElement.getAttribute('href')")


Open = Callable[..., Visit]
"""Opens an HTML page: ``width``, ``scheme`` and any other option of a browser's context."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, without a window; its tests are skipped where it, or what drives it, is missing."""
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip(f"none of {', '.join(NAMES)} is installed")
    with driver.sync_playwright() as playwright:
        # a container has no sandbox to offer, and the pages are our own
        running: Browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens pages; at the end each must have asked for nothing and complained of nothing, unless a test cleared that."""
    opened: list[Visit] = []

    def open_(html: str | bytes, width: int = 1280, scheme: str = "light", **options: Any) -> Visit:
        path = tmp_path / f"{len(opened)}.html"
        path.write_bytes(html if isinstance(html, bytes) else html.encode())
        options = {"reduced_motion": "reduce", "viewport": {"width": width, "height": HEIGHT}, **options}
        page = browser.new_context(color_scheme=scheme, **options).new_page()  # type: ignore[arg-type]  # one of two
        made = Visit(page)
        own = path.as_uri()

        def fetch(route: Route) -> None:
            if route.request.url.partition("#")[0] == own:
                route.continue_()
            else:
                made.requests.append(route.request.url)
                route.abort()

        page.context.route("**/*", fetch)
        page.on("console", lambda said: made.said.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: made.said.append(str(error)))
        page.goto(own)
        opened.append(made)
        return made

    yield open_
    for each in opened:
        each.page.context.close()
    assert [each.requests for each in opened if each.requests] == []
    assert [each.said for each in opened if each.said] == []
