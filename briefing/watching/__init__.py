"""Watching a project: a new edition whenever what it is made of has changed and stands still.

``loop`` decides when, ``files`` says what changed, ``events`` has the real clock and the system's word of files, and
``command`` runs what is to follow an edition.
"""

from briefing.watching.events import Ears, Stop
from briefing.watching.files import Files
from briefing.watching.loop import Pulse, watch

__all__ = ["Ears", "Files", "Pulse", "Stop", "watch"]
