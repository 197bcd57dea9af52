"""Make a one-page brief from a folder of news articles, every sentence verbatim and cited.

    import briefing

    brief = briefing.build("my-story")
    brief.sections[0].claims[0].citations[0].exact
    briefing.write(brief, "out", formats=["pdf", "html"])

Everything here is imported on first use, so that ``import briefing`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefing.version import __version__

if TYPE_CHECKING:
    from briefing.model import Brief, Citation, Look, Section, ShownClaim
    from briefing.notices import Notices
    from briefing.outputs import write
    from briefing.pipeline import Background, build
    from briefing.proof import Finding, verify
    from briefing.summary import Summary, summarize

_HOMES = {
    "Brief": "briefing.model",
    "Citation": "briefing.model",
    "Look": "briefing.model",
    "Section": "briefing.model",
    "ShownClaim": "briefing.model",
    "Notices": "briefing.notices",
    "Background": "briefing.pipeline",
    "build": "briefing.pipeline",
    "write": "briefing.outputs",
    "Summary": "briefing.summary",
    "summarize": "briefing.summary",
    "Finding": "briefing.proof",
    "verify": "briefing.proof",
}
__all__ = [
    "Background",
    "Brief",
    "Citation",
    "Finding",
    "Look",
    "Notices",
    "Section",
    "ShownClaim",
    "Summary",
    "__version__",
    "build",
    "summarize",
    "verify",
    "write",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'briefing' has no attribute {name!r}")
