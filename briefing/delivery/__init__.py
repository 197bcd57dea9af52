"""Mail: from the bytes of brief.eml to each recipient's server, once and only once."""

from briefing.delivery.addresses import recipients, sender
from briefing.delivery.messages import Message, message
from briefing.delivery.outbox import Ledger, Record, pending
from briefing.delivery.sending import Outcome, Report, dispatch
from briefing.delivery.server import Server, from_environment
from briefing.delivery.smtp import reach

__all__ = [
    "Ledger",
    "Message",
    "Outcome",
    "Record",
    "Report",
    "Server",
    "dispatch",
    "from_environment",
    "message",
    "pending",
    "reach",
    "recipients",
    "sender",
]
