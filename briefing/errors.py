"""What can go wrong, one class a kind, each with its exit status and the next step.

A part that cannot go on raises one of these; the command line prints ``message`` and ``hint``
and leaves with ``exit_code``. Anything else that escapes is a defect of ours.
"""

from __future__ import annotations


class BriefingError(Exception):
    """Base of all errors that a user may see."""

    exit_code = 2
    """Process exit status (the contract's table)."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        """What is wrong, naming the file or key and what was expected."""
        self.hint = hint
        """The next step, or an empty string."""


class UsageError(BriefingError):
    """A wrong argument, or a project folder that is none."""


class ConfigError(UsageError):
    """A brief.toml that cannot be used; every fault of it is in the message."""


class NothingToBriefError(BriefingError):
    """No article, or none with a sentence that may be shown."""

    exit_code = 3


class PdfLibrariesMissingError(BriefingError):
    """WeasyPrint's system libraries (Pango, HarfBuzz) are not installed."""

    exit_code = 4


class MailNotSentError(BriefingError):
    """A mail did not go out, or not to all, or it is not known whether it did."""

    exit_code = 5


class CheckFailedError(BriefingError):
    """``verify`` or ``--strict`` found something."""

    exit_code = 1


class UnreadableError(BriefingError):
    """One article file that cannot be used; the build goes on and lists it under ``skipped``."""


class TemplateError(BriefingError):
    """A template or style that cannot be used, with its file and line."""
