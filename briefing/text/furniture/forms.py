"""Furniture that a line's own form gives away, one small recogniser for each kind.

A recogniser sees one paragraph and nothing around it. Each asks for a pattern *and* a shape (short, without a final
stop, mostly capitals …), because the patterns alone also begin real sentences: "By midnight the hall was empty."
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.text.furniture import words
from briefing.text.furniture.address import strapline, voice
from briefing.text.furniture.shape import Shape

LONG = 60
"""Words above which no paragraph is furniture by its form alone."""

_WHOLE = {kind: words.whole(kind) for kind in words.LABELS}
_OPENS = {kind: words.opening(kind) for kind in words.OPENERS}
_MAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"(?:^|\s)@\w{2,}")
_CALL = re.compile(
    r"\b(?:call|text|e-?mail|contact|whatsapp|tell|write|message|phone|ring|send|share|get in touch)\b.{0,60}?"
    r"(?:\b(?:us|our|newsdesk|newsroom)\b|@|\d{4})",
    re.IGNORECASE,
)
_REACH = re.compile(
    r"\b(?:(?:reach|contact|e-?mail|write|follow|tell|message)\w* (?:to )?(?:him|her|them|me|us|the (?:author"
    r"|reporter|writer|editor)s?)"
    r"|can be reached|to contact|tips)\b",
    re.IGNORECASE,
)
_RELEASED = re.compile(
    r"^.{0,40}\b(?:release|statement|transcript|report|text|document|video|clip|story|article|study|letter|pdf"
    r"|ruling|filing"
    r"|post|page|thread|interview|opinion|complaint|full (?:text|list|report))\b.{0,20} (?:is|are|can be (?:found"
    r"|read|seen)"
    r"|is available) (?:here|online here|at this link|below)[.:!]?$",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"\b(?:had (?:this|the following) to say|from the wires?|see (?:below|here|also))\s*:$", re.IGNORECASE
)
_BRACKETED = re.compile(
    r"[\[(](?:\W*|\W*(?:more|continued|snip|read more|suite|mehr|más|mais|link|here|update)\W*)[\])]$", re.IGNORECASE
)
_QUOTE_EDGE = re.compile(r"(?:begin|end|start of) quot(?:e|ation)\b.{0,60}$", re.IGNORECASE)
_IMAGE = re.compile(r"\[?!\[[^\]]*\]\([^)]*\)")
_LINK_ONLY = re.compile(r"(?:\[[^\]]*\]\([^)]*\)[\s|·•,.]*)+$")
_PAREN_CREDIT = re.compile(
    r"[(\[](?:[^()\[\]]{2,60} ?/ ?[^()\[\]]{2,60}|(?:photo|foto|image|bild|picture|courtesy|file)\b[^()\[\]]{0,80}"
    r"|[^()\[\]]{0,40}\b(?:photo|graphics?|images)s?)[)\]]\.?$",
    re.IGNORECASE,
)
_TAIL_CREDIT = re.compile(
    r"[\s.](?:photo(?:graph)?(?: by| credit)?|foto|image|bild|picture|illustration|credit) ?: ?[^.]{2,60}$",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:to this (?:report|article|story|piece|post)|reporting)\b"
    r"|^[—–-]? ?(?:[A-Z][\w.’'-]+,? (?:(?:writers?|reporters?|correspondents?|in|and|of|from|at)"
    r" ){0,2}){2,12}(?:also )?contributed"
    r"(?: from [A-Z][^.]{1,60})?\.$"
)
_CRUMBS = re.compile(r"[^.!?›»>→/]{1,40}(?: ?[›»>→] ?| / )[^.!?]{1,60}$")
_EDGE_ARROWS = re.compile(r"(?:<|«|‹|←) ?\S.*|\S.* ?(?:>>?|»|›|→)$")
_CONTROLS = re.compile(r"(?:[A-Z][\w-]*: ?){2,}$|(?:display|sort|view|filter)(?: by)? ?:.{0,40}$", re.IGNORECASE)
_SLUG = re.compile(r"[A-Z]{2,}\d*(?:-[A-Z0-9]+){1,8}(?: \d{3,4}[A-Z]{1,4}| [A-Z0-9:]+){0,4}$")
_MARK_OF_END = re.compile(
    r"(?:-+ ?(?:0|30|ends?|ende|fin|\d{1,2}) ?-+|\(?(?:ends?|ende|fin|fim)\)?)\.?$", re.IGNORECASE
)
_CHANNEL = re.compile(r"(?:PRESS|NEWS|MEDIA) (?:RELEASE|STATEMENT)\b|FOR IMMEDIATE RELEASE|EMBARGO")
_LEGAL_END = re.compile(r"\b(?:Inc|Ltd|Corp|Co|S\.A|N\.V|plc|LLC)\.$")
_NUMBERED = re.compile(r"\d")
_TOKENS = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*|\d[\d.:,/-]*(?:st|nd|rd|th|h|am|pm|Uhr)?", re.IGNORECASE)
_MONTH = re.compile(rf"{words.MONTHS}\.?$")
_BYLINE_NAME = re.compile(
    r"[A-ZÀ-Þ@][\w.’'-]*,?$|(?:and|und|et|y|e|de|da|von|van|der|den|bin|al|in|at|of|for|the|with|on|&|\||[-–—·•])$|\d"
)
_SALUTATION = re.compile(rf"{words.SALUTATIONS}[^.!?]{{0,40}}[,:!]?$", re.IGNORECASE)
_VALEDICTION = re.compile(rf"{words.VALEDICTIONS}$", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:About|À propos de|Über|Acerca de|Sobre)(?: [A-ZÀ-Þ(][\w&.’')-]*| the| of| and| de| la| le| les| die| das|"
    r" den| der| el){1,8} ?:(?: |$)"
)
_OFFER = re.compile(
    r"(?:^|[.!] )(?:cancel|stop|pause|leave|unsubscribe) (?:it )?(?:at )?(?:any ?time|when(?:ever)? you (?:like|want))"
    r"|\b(?:in|to) your inbox\b|\bdelivered (?:free )?to your (?:door|inbox|phone)\b",
    re.IGNORECASE,
)
"""Offers to a reader, wherever they stand in a line."""
_FORECASTS = re.compile(
    r"\b(?:this|these|such|certain|within the meaning|contains?|constitutes?|includes?)\b.{0,160}"
    r"\bforward[- ]looking (?:statements?|information)\b|\bforward[- ]looking (?:statements?|information)\b.{0,80}"
    r"\b(?:involve|are subject to|within the meaning|are based on|speak only)\b",
    re.IGNORECASE,
)
"""What companies disclaim below their releases, however long."""
_BOX = re.compile(
    r"(?:the )?(?:(?:key|main|top|quick|essential) (?:points|takeaways|facts|findings|dates|events|moments|numbers"
    r"|quotes|figures|players|questions)|at a glance|story highlights|highlights|in short|(?:the )?bottom line"
    r"|in (?:numbers|figures|quotes)|what (?:we know|you need to know|happened|happens next|next|it means|this means"
    r"|to know)(?: so far| and don[’']t know| now)?|why it matters|how we got here|fact[- ]?(?:box|file|sheet)"
    r"|timeline|background|details|by the numbers|(?:the )?big picture|go deeper|zoom in|zoom out|latest|recap|catch up"
    r"|what they[’']re saying|scorecard|line-?ups?|teams|man of the match|how they lined up) ?[:.…]*",
    re.IGNORECASE,
)
"""Titles of boxes beside a text or of parts within it, whatever the paper."""
ROW = 5
"""Commas from which on capitalised words without a stop are a list: fewer stand in many a headline."""
_ADDRESS = re.compile(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+/\S*$|https?://\S+$")
"""A link and nothing else."""
_TWEETED = re.compile(r"(?:[—–-] ?)?.{2,60} \(@\w{2,20}\)(?:,? .{0,30}\d)?$")
"""Whose post is embedded above."""
_RIGHTS = re.compile(r"\ball rights reserved\b|\bmay not be (?:published|reproduced|copied)\b", re.IGNORECASE)


def rule(shape: Shape) -> bool:
    """A drawn rule, an end mark or a wire slug: "___", "-0-", "ENDS", "ABC-VLM-09-12-24 2141GMT"."""
    return shape.marker == "rule" or bool(_MARK_OF_END.match(shape.text) or _SLUG.match(shape.text))


def heading(shape: Shape) -> bool:
    """Marked as a heading, or the title of a box: "At a glance:", "What we know so far"."""
    return shape.marker == "heading" or (shape.length <= 7 and bool(_BOX.fullmatch(shape.text)))


def tabular(shape: Shape) -> bool:
    """A row of names or figures and no sentence: a team, a cast, a list of prices."""
    marks = shape.text.count(",") + shape.text.count(";")
    figures = sum(word[0].isdigit() for word in shape.words)
    if not shape.final and figures >= ROW - 1 and figures >= 0.6 * len(shape.words):
        return True
    return not shape.final and marks >= ROW and shape.capitals >= 0.8 and shape.length <= 6 * marks


def footnote(shape: Shape) -> bool:
    """Marked as a footnote, or begins as corrections, disclaimers and editors' notes do."""
    if shape.marker == "footnote" or (_ABOUT.match(shape.text) and shape.length <= LONG):
        return True
    return bool(_OPENS["note"].match(shape.text)) or (label(shape, "note") and shape.length <= 8)


def label(shape: Shape, kind: str) -> bool:
    """Nothing but a word or two that name what follows: "Recommended", "Notes to editors:", "About Acme, Inc."."""
    named = _LEGAL_END.search(shape.text) is not None or not _sentence(shape)
    return shape.length <= 12 and bool(_WHOLE[kind].match(shape.text)) and named


def image(shape: Shape) -> bool:
    """A Markdown image, or words that begin or end as a caption's do."""
    text = shape.text
    if _IMAGE.match(text):
        return True
    if _OPENS["caption"].match(text):
        return True
    return shape.length <= 45 and bool(_PAREN_CREDIT.search(text) or _TAIL_CREDIT.search(text))


def credited(shape: Shape) -> bool:
    """Names who helped: parenthesised or mostly names, so that "Produced by the plant, the steam …" stays."""
    text = shape.text
    if shape.length <= 45 and _CONTRIBUTED.search(text):
        return True
    return bool(_OPENS["credit"].match(text)) and (text[0] == "(" or shape.capitals >= 0.5 or not shape.final)


def advertised(shape: Shape) -> bool:
    """Says itself that it is an advertisement."""
    if label(shape, "advertisement"):
        return True
    spoken = shape.final and re.search(r"\b(?:he|she|said)\b", shape.text)
    return shape.length <= 25 and bool(_OPENS["advertisement"].match(shape.text)) and not spoken


def shared(shape: Shape) -> bool:
    """Share bars and counts, lone numbers, handles to follow."""
    text = shape.text
    tokens = _TOKENS.findall(text.lower())
    if tokens and len(tokens) <= 16 and all(token in words.SHARING or _count(token) for token in tokens):
        return True
    if _ADDRESS.match(text) or (shape.length <= 14 and _TWEETED.match(text)):
        return True
    if shape.length <= 3 and bool(re.fullmatch(r"[-–—•\s]*\d[\d.,]*[km]?", text, re.IGNORECASE)):
        return True
    return shape.length <= 20 and bool(_OPENS["share"].match(text)) and not (shape.final and _count(tokens[0]))


def nagged(shape: Shape) -> bool:
    """Asks for a subscription, a registration or a gift, in the imperative."""
    if shape.length <= 25 and _OFFER.search(shape.text) and not re.search(r"[“\"”]", shape.text):
        return True
    return shape.length <= 45 and bool(_OPENS["subscription"].match(shape.text.lstrip("[")))


def reachable(shape: Shape) -> bool:
    """Says how to reach an author, an office or the newsroom."""
    text = shape.text
    if shape.length <= 45 and _OPENS["contact"].match(text):
        return not text.split(".")[0].endswith("?") or bool(_CALL.search(text)) or "?" not in text
    if shape.length > 30 or not _MAIL.search(text) or re.search(r"[“\"”]", text):
        return False
    return bool(_REACH.search(text)) or not (shape.final and (shape.asserts or shape.length >= 14))


def related(shape: Shape) -> bool:
    """Points to other stories."""
    if label(shape, "related"):
        return True
    return shape.length <= 30 and bool(_OPENS["related"].match(shape.text)) and not _sentence(shape)


def pointing(shape: Shape) -> bool:
    """Points at something that is not there: "ENLARGE", "[More...]", "The full statement is here."."""
    text = shape.text
    if label(shape, "pointer") or _BRACKETED.match(text) or _QUOTE_EDGE.match(text):
        return True
    if shape.length <= 16 and (_RELEASED.match(text) or _LEAD_IN.search(text)):
        return True
    return shape.length <= 14 and bool(_OPENS["pointer"].match(text)) and not _sentence(shape)


def dated(shape: Shape) -> bool:
    """States a date, a time or a release number and nothing else."""
    text = shape.text
    if _CHANNEL.match(text) and shape.length <= 16:
        return True
    if shape.length <= 25 and _OPENS["dateline"].match(text) and not shape.final:
        return True
    parts = re.split(r" [|·•] ", text)
    if len(parts) > 1 and shape.length <= 20 and any(_calendar(part) for part in (parts[0], parts[-1])):
        return True
    tokens = [token.rstrip(".") for token in _TOKENS.findall(text)]
    if not tokens or len(tokens) > 14 or not _NUMBERED.search(text):
        return False
    known = [token for token in tokens if token[0].isdigit() or token.lower() in words.CALENDAR or _MONTH.match(token)]
    named = any(token.lower() in words.CALENDAR or _MONTH.match(token) for token in tokens)
    place = all(token[0].isupper() for token in tokens if token not in known)
    return (named or ":" in text) and place and len(tokens) - len(known) <= min(2, len(known) - 1)


def _calendar(text: str) -> bool:
    """Nothing but a full date, perhaps with a time."""
    tokens = [token.rstrip(".") for token in _TOKENS.findall(text)]
    months = sum(bool(_MONTH.match(token)) for token in tokens)
    return months == 1 and all(
        token[0].isdigit() or token.lower() in words.CALENDAR or _MONTH.match(token) or token.isupper()
        for token in tokens
    )


def signed(shape: Shape) -> bool:
    """Who wrote it: "By A. N. Author", "Posted by X at 10:14"; names and no final stop, so not "By noon it ended."."""
    text = shape.text
    match = _OPENS["byline"].match(text)
    if not match or shape.length > 16 or (shape.final and not re.search(r"(?:Jr|Sr|Inc)\.$", text)):
        return False
    rest = text[match.end() :].split()
    names = [word for word in rest if _BYLINE_NAME.match(word)]
    return bool(rest) and len(names) >= max(1, len(rest) - 1 - len(rest) // 3) and not rest[0].islower()


def navigated(shape: Shape) -> bool:
    """Menus, breadcrumbs, links to the older and the newer, controls."""
    text = shape.text
    if _LINK_ONLY.match(text) or _CONTROLS.match(text):
        return True
    if shape.length > 40 or _sentence(shape):
        return False
    if "|" in text:
        return all(len(part.split()) <= 12 for part in text.split("|"))
    paired = "«" in text and "»" in text  # a quotation
    return (bool(_EDGE_ARROWS.fullmatch(text)) and not paired) or (
        shape.length <= 12 and bool(_CRUMBS.match(text)) and " / " not in text
    )


def boiled(shape: Shape) -> bool:
    """What a site, a mailer or a law department puts under everything; salutations."""
    text = shape.text
    if label(shape, "boilerplate") or _SALUTATION.match(text) or _VALEDICTION.match(text):
        return shape.length <= 10
    if shape.length <= 25 and _RIGHTS.search(text):
        return True
    if not _OPENS["boilerplate"].match(text):
        return False
    worded = re.match(r"(?:terms|powered)", text, re.IGNORECASE)  # "Terms of the deal were not disclosed."
    return not shape.final or (shape.length <= 30 and not worded)


FORMS: tuple[tuple[str, Callable[[Shape], bool]], ...] = (
    ("boilerplate", rule),
    ("caption", image),
    ("headline", heading),
    ("credit", credited),
    ("dateline", dated),
    ("byline", signed),
    ("advertisement", advertised),
    ("subscription", nagged),
    ("pointer", pointing),
    ("share", shared),
    ("note", footnote),
    ("related", related),
    ("contact", reachable),
    ("boilerplate", boiled),
    ("navigation", navigated),
    ("headline", strapline),
    ("boilerplate", tabular),
)
"""Tried in this order: the first that recognises a paragraph names its kind. What is surest comes first;
navigation is last, because its bars and arrows also stand in lines that say more exactly what they are."""


def form(shape: Shape) -> str | None:
    """The kind that a paragraph's own form gives away, or nothing."""
    if _FORECASTS.search(shape.text[:600]) and not re.search(r"[“”]", shape.text[:40]):
        return "note"
    if shape.marker != "footnote" and (shape.length > LONG or len(shape.text) > LONG * 16):
        return None
    return next((kind for kind, recognises in FORMS if recognises(shape)), None) or voice(shape)


def joinless(shape: Shape) -> bool:
    """Short, and furniture by its form."""
    return shape.length <= 25 and form(shape) is not None


def _sentence(shape: Shape) -> bool:
    """It ends like a sentence and is no question or shout."""
    return shape.final and shape.text.rstrip("”’\"'»)]*_").endswith((".", "。", "।")) and not shape.text.endswith("...")


def _count(token: str) -> bool:
    """A number, perhaps in thousands: "118", "1.2k"."""
    return bool(re.fullmatch(r"[\d.,]+[km]?", token))
