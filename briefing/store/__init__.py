"""The project's memory: what was worked out, which editions there were, and what was sent to whom.

All of it lies in ``PROJECT/.briefing/store.sqlite`` and may be deleted at any time: the cache is worked out anew, and
the editions are counted from one again. What was sent is forgotten with it, and only with it.
"""

from briefing.store.database import examined
from briefing.store.editions import Edition, EditionRecord
from briefing.store.errors import StoreBusyError, StoreError
from briefing.store.folder import FOLDER
from briefing.store.lock import lock
from briefing.store.outbox import STATES, Entry, Outbox
from briefing.store.store import Store

__all__ = [
    "FOLDER",
    "STATES",
    "Edition",
    "EditionRecord",
    "Entry",
    "Outbox",
    "Store",
    "StoreBusyError",
    "StoreError",
    "examined",
    "lock",
]
