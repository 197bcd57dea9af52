"""sources/ID.txt: the texts that were read out of the article files, into which all offsets point."""

from __future__ import annotations

from briefing.errors import UsageError
from briefing.model import Brief, Look, Rendered


def write(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    """One UTF-8 file a source, byte for byte what ``text_sha256`` is the digest of.

    Raises:
        UsageError: the brief carries no evidence, as one that was read from brief.json.
    """
    if brief.evidence is None:
        raise UsageError("sources/ cannot be written: this brief was loaded without its articles.", "Build it again.")
    return tuple(Rendered(f"sources/{number}.txt", text.encode("utf-8")) for number, text in brief.evidence.texts)
