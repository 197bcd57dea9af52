"""Bare definite nouns that take up something said before: "The purchase would cost …", "The letter was sent …".

A definite noun with nothing to say which one is meant is new to a reader of the page, unless it names what the whole
article is about: what its headline names a reader of the brief has met too (Hawkins 1978, Definiteness and
Indefiniteness: anaphoric against larger-situation use). Nouns for papers, acts, sums, words and single objects are
hardly ever used of the larger situation; nouns of public life ("the government", "the border") are, and stay.
"""

from __future__ import annotations

import re

from briefing.text.terms import stem

_TAKES_UP = (
    # papers and words
    "document|paper|letter|note|memo|e-?mail|message|order|request|petition|complaint|motion|warning|list|table|clause"
    "|phrase|sentence|paragraph|passage|text|filing|form|sheet|entry|register|receipt|invoice|ticket|certificate|page"
    "|question|remark|suggestion|argument|reasoning|point|promise|pledge|offer|apology|joke|slogan|name|title|quote"
    "|protocol|release|leaflet|poster|photo|photograph|picture|image|video|footage|clip|recording|audio|tape"
    # acts and what comes of them
    "|purchase|payment|sale|loan|donation|gift|refund|transfer|transaction|delivery|visit|trip|meeting|session"
    "|conversation|call|exchange|episode|affair|row|mistake|error|discrepancy|gap|hole|difference|shortfall|leak"
    "|appointment|dismissal|resignation|removal|change|choice|test|sample|check|procedure|technique|trick|method"
    "|result|finding|effect|outcome|explanation|excuse|theory|idea|thinking|scheme|practice|arrangement|charge|appeal"
    # bodies and those who serve one
    "|brigade|squad|crew|unit|troupe|orchestra|choir|charity|lender|operator|regulator|watchdog|insurer|retailer|airline"
    "|carrier|maker|manufacturer|developer|contractor|supplier|landlord|tenant|buyer|seller|publisher"
    # sums
    "|sum|amount|money|rent|salary|wage|price|cost|budget|premium|fee|fine|bill|total|tally|figure|percentage|proportion|share|margin"
    # single things
    "|box|bag|parcel|package|bottle|device|machine|vehicle|car|truck|lorry|van|bus|plane|aircraft|helicopter|drone"
    "|weapon|gun|knife|bullet|bomb|rope|key|room|suite|flat|apartment|store|shop|restaurant|bar|hotel|hall|warehouse"
    "|factory|plant|object|item|thing|place|spot|animal|dog|horse"
)
"""Nouns, singular, that without more mean one just spoken of."""
_THEN = (
    r"(?=[’']s?\s|\s(?:(?:also|now|then|later|still|never|only|always|just|already|\w+ly)\s){0,2}(?:is|was|were|are|has|had|have"
    r"|will|would|could|can|may|might|must|should|did|does|do|says?|said|came|comes?|went|goes|began|begins?|starts?|started"
    r"|ends?|ended|shows?|showed|reads?|bears?|bore|gave|gives?|lands?|landed|took|takes?|made|makes?|costs?|ran|runs?|lies|lay"
    r"|left|leaves?|looks?|looked|rings?|rang|drew|draws?|calls?|called|names?|named|lists?|listed|puts?|set|sets|tells?|told"
    r"|contains?|contained|included?|includes|covers?|covered|refers?|referred|arrived|reached|followed|follows|provoked"
    r"|prompted|surprised|sparked|caused|causes|became|remains?|remained|stood|stands?|seems?|seemed|appears?|appeared"
    r"|fell|falls?|rose|rises?|worked|works?|failed|fails?|favou?rs?|[a-z]+ed)\b)"
)
_AHEAD = (
    r"^[“\"‘'(\[«„…\s]*(?:(?:But|And|Yet|If|When|As|Since|While|Although|Though|Because|Once|Until|Whether|Where|That"
    r"|Now) |(?:In|On|At|By|For|After|Before|Within|During) (?:[^\s,.;:]+ ){0,4}[^\s,.;:]+,? )?"
)
"""What may stand before it: a conjunction, or when and where."""
_SIZED = (
    r"(?:(?:hourly|daily|weekly|monthly|yearly|annual|total|average|initial|original|current|latest|final|entire|whole|new"
    r"|second|other) )?"
)
_BARE = re.compile(rf"{_AHEAD}[Tt]he {_SIZED}(?P<noun>(?:{_TAKES_UP}))(?:e?s)?{_THEN}")


def unexplained(outside: str, titles: str) -> bool:
    """Whether a sentence opens on a bare definite noun that takes up something outside it.

    Args:
        outside: the sentence with its quoted characters blanked.
        titles: the headlines of its article: what they name is explained.
    """
    found = _BARE.match(outside)
    return found is not None and stem(found["noun"]) not in {
        stem(word.lower()) for word in re.findall(r"[\w-]+", titles)
    }
