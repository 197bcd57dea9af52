"""Plain text: the decoded file is the article's text, line for line."""

from __future__ import annotations

from briefing.notices import Notices
from briefing.readers.decode import decode
from briefing.readers.draft import Draft
from briefing.readers.told.metadata import describe


def read(data: bytes, path: str, notices: Notices) -> Draft:
    """The whole file as text, with what its head and foot say about it.

    Raises:
        UnreadableError: it cannot be decoded.
    """
    text = decode(data, path, notices)
    return Draft(text, describe(text))
