"""Which English sentences are no statement: answers, addresses to the reader, silences, pieces without a verb.

A column answers itself ("No, the mayor has not …"), takes its reader by the sleeve ("Just look at …") and breaks off
pieces for effect ("Not just for the rich — …", "The harbour board, which will decide on Monday."). Beside such a line
a citation proves nothing.
"""

from __future__ import annotations

import re

_OPEN = r"^[“\"‘'(\[«„…\s]*"
_ANSWER = re.compile(
    rf"{_OPEN}(?:No|Yes|Yeah|Yep|Nope|Well|Oh|Ah|Okay|OK|Sure|True|Right|Alas|Hmm|Wow|Phew|Ouch|Sorry),\s"
)
_ADDRESS = re.compile(
    rf"{_OPEN}(?:(?:But|And|So|Just|Now|Please),? )?(?:[Ll]ook(?:ing)? (?:at|closely|around|back at)|[Cc]onsider"
    r"|[Ii]magine|[Pp]icture (?:an?|the|this)|[Rr]emember|[Rr]ecall(?! (?:elections?|votes?|petitions?|notices?))"
    r"|[Tt]hink (?:of|about|back)|[Tt]ake (?:the|an?|for|just) (?!oath)|[Ff]orget|[Nn]ever mind|[Dd]on[’']t|[Ll]et[’']s"
    r"|[Ll]et us|[Ss]ay what you|[Mm]ake no mistake|[Aa]sk (?:yourself|any|around)|[Ss]ee (?:also|below|above|more)"
    r"|[Ss]top me if|[Ss]uffice it|[Ss]tep forward|[Bb]ear (?:with|in mind)|[Mm]ind you|[Gg]uess (?:what|who|which))\b"
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|says?|said"
    r"|isn|aren|wasn|weren|hasn|haven|hadn|don|doesn|didn|won|wouldn|couldn|shouldn|can[’']t|cannot|seems?|comes?|came"
    r"|goes|went|makes?|made|gets?|got|takes?|took|means?|meant|remains?|remained|keeps?|kept|knows?|knew|thinks?"
    r"|thought|wants?|wanted|believes?|believed)\b"
)
_NOT_JUST = re.compile(
    rf"{_OPEN}(?:Not|Nor) (?:(?:just|only|even|merely|simply|so much|exactly|necessarily|surprisingly) )?(?:for|in|on"
    r"|to|at|by|with|from|of|about|because|that|when|where|if|as|out of|a|an|the|bad|good|long|far|enough)\b"
)
_GIVING = re.compile(
    rf"{_OPEN}[A-Z][a-z]+ing (?:the|an?|its|his|her|their|our|your|more|all|every|any|it|them|him|us) "
)
"""Opens on a participle with its object, which is a subject only where a verb follows."""
_PAST = re.compile(r"\b[a-z]+ed\b|\b(?:led|left|lost|won|cost|cut|put|set|held|gave|brought|broke|ran|kept|met)\b")
_SILENT = re.compile(
    r"\b(?:(?:declined|refused) (?:(?:a|all) requests? )?(?:to|for) comment"
    r"|(?:did|does|do|had|has|have)(?: not|n[’']t) (?:\w+ )?(?:respond|repl(?:y|ied)|return\w*|answer\w*|comment\w*)\b"
    r"(?: (?:to|calls?|e-?mails?|messages?|requests?|Reuters|the \w+’s)\b|[.,]|$)"
    r"|(?:could|can)(?: not|n[’']t) (?:immediately )?be reached"
    r"|could(?: not|n[’']t) (?:immediately )?reach\b.{2,40}\bcomment"
    r"|sought comment|(?:has|had|have) not (?:yet )?commented|(?:did|would) not comment)\b",
    re.IGNORECASE,
)
"""Tells that somebody said nothing."""
_TELLS_MORE = re.compile(r"\d|\b(?:but|who|which|after|because|said|says|told)\b", re.IGNORECASE)
_RELATIVE = re.compile(r",\s(?:which|who|whom|whose|where|when)\b[^,;:]*$")
_LITTLE = frozenset("a an the of in on at by for from to with and or nor but as per vs de la le van von der al".split())


def no_statement(outside: str) -> str | None:
    """Why an English sentence states nothing, in a few words; None if it may.

    Args:
        outside: the sentence with its quoted characters blanked.
    """
    if _ANSWER.match(outside):
        return "answers the sentence before"
    if _ADDRESS.match(outside):
        return "speaks as the writer, or to the reader"
    if _SILENT.search(outside) and not _TELLS_MORE.search(outside):
        return "tells only that nobody commented"
    if _NOT_JUST.match(outside) and not _AUXILIARY.search(outside):
        return "no verb"
    giving = _GIVING.match(outside) and not _AUXILIARY.search(outside) and not _PAST.search(outside)
    return "no verb" if giving or _named_only(outside) else None


def _named_only(outside: str) -> bool:
    """Nothing but a name before the relative clause that ends the sentence."""
    tail = _RELATIVE.search(outside)
    head = outside[: tail.start()] if tail else ""
    words = re.findall(r"[^\W\d][\w’'.-]*", head)
    return bool(words) and all(word in _LITTLE or word[0].isupper() for word in words)
