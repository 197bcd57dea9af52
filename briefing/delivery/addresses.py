"""From addresses as people write them to what may stand in ``RCPT TO:<…>``, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.errors import UsageError

_WRITTEN = re.compile(r"(?:[^<>]*<([^<>]+)>|([^<>]+))")
_LOCAL = re.compile(r"[^\s\x00-\x20\x7f\"(),:;<>@\[\\\]]+")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?")
_LITERAL = re.compile(r"\[[0-9A-Za-z:.]+\]")
LONGEST = 254
"""Characters of an address (RFC 5321, with erratum 1690)."""


def bare(written: str) -> str:
    """``Desk <desk@Example.org>`` as ``desk@example.org``: the address alone, its domain in lower case and in ASCII.

    Raises:
        UsageError: it is no address, or holds what might end a command and begin another.
    """
    found = _WRITTEN.fullmatch(written.strip()) if written.isprintable() else None
    address = (found[1] or found[2]).strip() if found else ""
    local, _, domain = address.rpartition("@")
    host = _domain(domain)
    if not host or not _LOCAL.fullmatch(local) or len(local) > 64 or len(local) + len(host) >= LONGEST:
        raise UsageError(f"{written!r} is not a mail address.", "Write it such as desk@example.org.")
    return f"{local}@{host}"


def _domain(domain: str) -> str:
    """In ASCII and lower case; empty if it is none."""
    if _LITERAL.fullmatch(domain):
        return domain.lower()
    try:
        host = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""
    return host if all(_LABEL.fullmatch(label) for label in host.split(".")) else ""


def recipients(written: Iterable[str]) -> tuple[str, ...]:
    """Bare addresses, each once, in their order.

    Raises:
        UsageError: one is none, or there are none at all.
    """
    found = tuple(dict.fromkeys(bare(each) for each in written))
    if not found:
        raise UsageError("There is nobody to send to.", 'Name them in brief.toml, [email] to = ["…"], or with --to.')
    return found


def sender(configured: str | None, fallback: str | None) -> str:
    """The bare address that mail comes from.

    Args:
        configured: ``[email] from``.
        fallback: ``BRIEFING_SMTP_FROM``.

    Raises:
        UsageError: it is no address, or there is none.
    """
    if not configured and not fallback:
        raise UsageError(
            "There is no address to send from.", 'Set [email] from = "…" in brief.toml, or BRIEFING_SMTP_FROM.'
        )
    return bare(configured or fallback or "")
