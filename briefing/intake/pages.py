"""One page fetched: a few redirects, a limit of bytes, a limit of time, and the site's wishes respected (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from briefing.errors import UsageError
from briefing.intake.doors import Door, Resolve, door
from briefing.version import __version__

if TYPE_CHECKING:
    import httpx

AGENT = f"briefing/{__version__}"
"""How we name ourselves."""
ROBOTS = 500_000
"""Bytes of a robots.txt that are looked at (RFC 9309 asks for 500 kB)."""
REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page may take."""

    bytes: int = 10_000_000
    redirects: int = 5
    seconds: float = 20.0
    """For the connection, and for each piece of the answer."""
    whole: float = 60.0
    """For all of one answer."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of an address."""

    url: str
    """As asked for."""
    final: str
    """Where it led to."""
    data: bytes
    kind: str
    """The media type that the server states, in lower case; empty where it states none."""
    etag: str
    modified: str
    """As the server states them."""


@dataclass(slots=True)
class Fetcher:
    """Fetches pages, one after the other."""

    clock: Callable[[], float]
    """Seconds that only go forward."""
    limits: Limits = field(default_factory=Limits)
    private: bool = False
    """Lets through addresses that are not of the public network."""
    resolve: Resolve | None = None
    _wishes: dict[str, RobotFileParser] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """A page.

        Raises:
            UsageError: the address is refused, the site does not want it, the page is too large or too slow, or the
                server says no; the message names the address and what to do instead.
        """
        here, hops = door(url, self.private, self.resolve), 0
        while True:
            self._ask(here)
            answer = self._get(here, self.limits.bytes)
            if answer.status not in REDIRECTS or not answer.location:
                break
            hops += 1
            if hops > self.limits.redirects:
                raise UsageError(f"{url} leads on more than {self.limits.redirects} times.", "Give the last address.")
            here = door(urljoin(here.url, answer.location), self.private, self.resolve)
        if answer.status != 200:
            raise UsageError(f"{here.url}: the server answers {answer.status}.", "Save the page with a browser.")
        return Fetched(url, here.url, answer.data, answer.kind, answer.etag, answer.modified)

    def _ask(self, here: Door) -> None:
        """Whether the site lets us have this page.

        Raises:
            UsageError: it does not, or it cannot be asked.
        """
        if here.root not in self._wishes:
            self._wishes[here.root] = self._robots(here)
        if not self._wishes[here.root].can_fetch(AGENT, here.url):
            raise UsageError(
                f"{here.url}: the site's robots.txt asks programs to leave it alone.",
                "Save the page with a browser and add the file.",
            )

    def _robots(self, here: Door) -> RobotFileParser:
        wishes = RobotFileParser()
        answer = self._get(door(f"{here.root}/robots.txt", self.private, self.resolve), ROBOTS, cut=True)
        if answer.status == 200:
            wishes.parse(answer.data.decode("utf-8", "replace").splitlines())
        else:  # none there: all is allowed; a server in trouble: nothing is (RFC 9309, 2.3.1)
            wishes.parse(["User-agent: *", "Disallow: /"] if answer.status >= 500 else [])
        return wishes

    def _get(self, here: Door, most: int, cut: bool = False) -> _Answer:
        """One answer, without following where it leads."""
        import httpx

        begun = self.clock()
        headers = {
            "Host": _authority(here),
            "User-Agent": AGENT,
            "Accept": "text/html, application/xhtml+xml, */*;q=0.5",
        }
        with (
            _named(here, httpx),
            httpx.Client(timeout=self.limits.seconds, follow_redirects=False, trust_env=False) as client,
        ):
            request = client.build_request("GET", here.direct, headers=headers, extensions={"sni_hostname": here.host})
            response = client.send(request, stream=True)
            try:
                data = bytearray()
                for piece in response.iter_bytes():
                    data += piece
                    if len(data) > most and not cut:
                        raise UsageError(
                            f"{here.url} has more than {most:,} bytes.", "Save the article alone and add the file."
                        )
                    if self.clock() - begun > self.limits.whole:
                        raise UsageError(
                            f"{here.url} took more than {self.limits.whole:g} seconds.", "Try again later."
                        )
                    if len(data) > most:
                        break
                return _answer(response, bytes(data[:most]))
            finally:
                response.close()


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    location: str
    kind: str
    etag: str
    modified: str
    data: bytes


def _answer(response: httpx.Response, data: bytes) -> _Answer:
    head = response.headers
    kind = str(head.get("content-type", "")).partition(";")[0].strip().lower()
    said = [str(head.get(name, ""))[:200] for name in ("location", "etag", "last-modified")]
    return _Answer(response.status_code, str(head.get("location", "")), kind, said[1], said[2], data)


def _authority(here: Door) -> str:
    standard = (
        here.url.startswith("http://") and here.port == 80 or here.url.startswith("https://") and here.port == 443
    )
    host = f"[{here.host}]" if ":" in here.host else here.host
    return host if standard else f"{host}:{here.port}"


@contextmanager
def _named(here: Door, httpx: object) -> Iterator[None]:
    """Whatever goes wrong on the way, in one sentence."""
    from httpx import HTTPError, InvalidURL, TimeoutException

    try:
        yield
    except TimeoutException:
        raise UsageError(
            f"{here.url} does not answer in time.", "Try again later, or save the page with a browser."
        ) from None
    except (HTTPError, InvalidURL) as error:
        detail = str(error) or type(error).__name__
        raise UsageError(f"{here.url} cannot be fetched: {detail}.", "Check the address, or save the page.") from None
