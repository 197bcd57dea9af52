"""Where an address leads: to the web, or to a machine that only this one can see (SSRF, CWE-918).

A name is resolved once and the connection is made to the very address that was checked: a second look-up could give
another one (DNS rebinding).
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from briefing.errors import UsageError

PORTS = {"http": 80, "https": 443}
LONGEST = 2_000
"""Characters of an address."""

Resolve = Callable[[str, int], list[str]]
"""(host, port) -> its IP addresses; raises OSError."""


@dataclass(frozen=True, slots=True)
class Door:
    """A checked address."""

    url: str
    """As asked for, without a fragment."""
    host: str
    """Of the name, for the certificate and the Host header."""
    port: int
    ip: str
    """What to connect to."""

    @property
    def root(self) -> str:
        """The site's, for its robots.txt."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def direct(self) -> str:
        """The address with the IP in the place of the name."""
        parts = urlsplit(self.url)
        shown = f"[{self.ip}]" if ":" in self.ip else self.ip
        return urlunsplit((parts.scheme, f"{shown}:{self.port}", parts.path or "/", parts.query, ""))


def door(url: str, private: bool = False, resolve: Resolve | None = None) -> Door:
    """Check an address before anything is sent to it.

    Args:
        url: of the web, http or https.
        private: also lets through addresses that are not of the public network.
        resolve: instead of the system's.

    Raises:
        UsageError: it is no address of the web, its host is not known, or it leads to a private machine.
    """
    parts = urlsplit(url.strip()) if len(url) <= LONGEST and url.isprintable() else urlsplit("")
    try:
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError:
        port = 0
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in PORTS or not host or not port or parts.username or parts.password:
        raise UsageError(
            f"{_short(url)} is no address of a page.",
            "Give one that begins with http:// or https://, without a password.",
        )
    try:
        found = (resolve or _resolved)(host, port)
    except (OSError, UnicodeError):
        raise UsageError(
            f"{host} is not known to the network.", "Check the address, and that this machine is online."
        ) from None
    refused = [ip for ip in found if not private and not _public(ip)]
    if refused or not found:
        raise UsageError(
            f"{host} leads to {refused[0] if refused else 'nowhere'}, which is no address of the public network.",
            "Save the page with a browser and add the file instead.",
        )
    clean = urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, ""))
    return Door(clean, host, port, found[0])


def _resolved(host: str, port: int) -> list[str]:
    entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in entries))


def _public(ip: str) -> bool:
    """Of the public network; an IPv4 address inside of an IPv6 one counts as itself."""
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    return (inner or address).is_global and not (inner or address).is_multicast


def _short(url: str) -> str:
    shown = "".join(each for each in url[:80] if each.isprintable())
    return repr(shown + ("…" if len(url) > 80 else ""))
