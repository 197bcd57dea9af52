"""All hostile cases, in rooms: what lies in the folder, how it is written, what is in a document, what is configured."""

from __future__ import annotations

from tests.hostile import configured, documents, entries, texts

CASES = (*entries.CASES, *texts.CASES, *documents.CASES, *configured.CASES)
"""Each with a name of its own."""
