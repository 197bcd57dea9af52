"""From a draft to its page: the search of ``compose.fit`` with the layouts of ``writers.pdf``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.compose import fit as fitting
from briefing.compose.citations import CITED
from briefing.compose.draft import ALL, Candidate, Draft
from briefing.compose.fit import Fitted
from briefing.compose.selection import Share, Weighted
from briefing.model import Look, Topic
from briefing.notices import Notices

PINNED = 100.0
"""Added to the worth of a claim that the editor wants on the page: more than all others together have."""
MARK = " [· origins]"
"""What a claim's citation mark adds to its length, beside the numbers: an estimate that a layout corrects."""


def fit(draft: Draft, topics: Sequence[Topic], look: Look, notices: Notices, progress: Callable[[str], None]) -> Fitted:
    """The brief that fills its pages and no more.

    Args:
        draft: all that may be shown.
        topics: how many claims each should show.
        look: how it will be rendered.
        notices: collects what a user should know.
        progress: told what stage begins.

    Raises:
        NothingToBriefError: not even the shortest claim fits.
        PdfLibrariesMissingError: Pango is not installed.
        TemplateError: the template or style cannot be used.
    """
    from briefing.writers import pdf, template

    progress("fitting the page")
    length = template.length(look.template)
    shares = {topic.id: Share(topic.least, topic.most) for topic in topics}
    if length == "section":
        shares = {key: Share(1, 1) for key, _ in draft.sections}
    fitted = fitting.fit(
        [_weighted(candidate) for candidate in draft.candidates],
        lambda chosen, size: draft.brief(chosen),
        lambda brief, size: pdf.measure(brief, replace(look, size=size)),
        fitting.unlimited(look.paper) if length == "any" else fitting.options(look.paper, look.pages),
        shares,
    )
    _tell(fitted, draft, topics, notices)
    evidence = fitted.brief.evidence
    brief = replace(fitted.brief, evidence=evidence and replace(evidence, look=replace(look, size=fitted.size)))
    return replace(fitted, brief=brief)


def _weighted(candidate: Candidate) -> Weighted:
    cited = {witness.sentence.source for witness in candidate.claim.witnesses if witness.role in CITED}
    length = len(candidate.text) + len(MARK) + 2 * len(cited)
    value = candidate.value + PINNED * candidate.pinned
    return Weighted(candidate.claim.id, candidate.section, value, length)


def _tell(fitted: Fitted, draft: Draft, topics: Sequence[Topic], notices: Notices) -> None:
    """Say which sections are empty, and which have fewer claims than they should."""
    brief = fitted.brief
    leading = {claim.id for claim in brief.lead}
    shown = {section.id: len(section.claims) for section in brief.sections}
    led = {each.claim.topic or ALL for each in draft.candidates if each.claim.id in leading}
    for key, title in draft.sections:
        if key not in shown and key not in led:
            notices.add("topic", key, f"no claim stands under {title!r}: none speaks of it, or none fitted the page.")
    for topic in topics:
        if topic.least > 1 and shown.get(topic.id, 0) < topic.least:
            count = shown.get(topic.id, 0)
            message = f"shows {count} of the {topic.least} claims asked for: no more stand alone, or none fitted."
            notices.add("topic", topic.id, message)
    on_page = {claim.id for claim in brief.claims}
    for each in draft.candidates:
        if each.pinned and each.claim.id not in on_page:
            notices.add("decision", each.claim.id, "is pinned, and there is no room for it; allow more pages.")
    for notice in fitted.notices:
        notices.add(notice.kind, notice.place, notice.message)
