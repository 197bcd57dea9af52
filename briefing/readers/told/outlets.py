"""Names of papers, agencies and offices: their form, and the places where a text gives its own away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.readers.draft import Fact, facts
from briefing.readers.told.head import dateline

PRESS = re.compile(
    r"\b(?:agency|times|post|herald|news|tribune|journal|gazette|chronicle|courier|daily|weekly|monthly|review|"
    r"bulletin|press|wire|examiner|"
    r"observer|guardian|telegraph|mirror|ledger|standard|sentinel|star|sun|express|independent|record|globe|mail|"
    r"argus|echo|voice|today|"
    r"dispatch(?:es)?|mercury|reporter|register|inquirer|monitor|magazine|digest|broadcasting|radio|television|"
    r"tv|newspapers?|beacon|banner|"
    r"advertiser|advocate|citizen|messenger|spectator|statesman|brief|notes|newswire|zeitung|blatt|monde|figaro|"
    r"diario|giornale|jornal|país|outlook|quarterly|insider|blog|times-\w+|broadcasting)\b",
    re.IGNORECASE,
)
"""Words that name papers and agencies."""
OFFICE = re.compile(
    r"\b(?:ministry|department|office|authority|commission(?:er)?|agency|council|union|association|federation|"
    r"embassy|bureau|secretariat|court|"
    r"police|bank|committee|board|university|institute|institution|foundation|organi[sz]ation|centre|center|"
    r"network|service|administration|"
    r"ltd\.?|limited|inc\.?|llc|plc|gmbh|s\.a\.|corp(?:oration)?\.?|company|group|holdings|society|trust|"
    r"parliament|senate|cabinet|"
    r"minist(?:ère|erium|erio|ério|ero)|(?:bundes|landes|staats)\w+|behörde|landratsamt|regierung|universität|"
    r"préfecture|mairie|ambassade|gouvernement|comité|université|fédération|syndicat|gobierno|ayuntamiento|consejería|"
    r"universidade?|governo|prefeitura|comune|università|directorate|mission|hospital|company|party|alliance|coalition|campaign|chamber)(?!\w)",
    re.IGNORECASE,
)
"""Words that name those who send out releases."""
AGENCIES = {
    "AP": "The Associated Press",
    "AFP": "Agence France-Presse",
    "REUTERS": "Reuters",
    "UPI": "United Press International",
    "DPA": "dpa",
    "EFE": "EFE",
    "ANSA": "ANSA",
    "XINHUA": "Xinhua",
    "TASS": "TASS",
    "KYODO": "Kyodo News",
    "PTI": "Press Trust of India",
    "PA": "PA Media",
    "CP": "The Canadian Press",
    "AAP": "Australian Associated Press",
    "IPS": "Inter Press Service",
    "BLOOMBERG": "Bloomberg",
    "APA": "APA",
    "PRNEWSWIRE": "PR Newswire",
    "BUSINESS WIRE": "Business Wire",
    "GLOBE NEWSWIRE": "GlobeNewswire",
}
"""What the agencies of the world sign datelines with."""
_SMALL = frozenset(
    "a an and at aux by das de del della der des di die dos du for in la le of on the to und von & y e et".split()
)
_NAME = r"(?:The\s+|the\s+|THE\s+)?[A-ZÀ-Þ][\w.’'-]*(?:\s+(?:&|and|of|the|de|la|[A-ZÀ-Þ][\w.’'-]*)){0,5}"
_MORE_FROM = re.compile(
    rf"^\W*(?i:more|latest|also|top stories|other stories)\s+(?i:from|in|on)\s+({_NAME})\s*:?$|"
    rf"^\W*(?i:contribute|donate|subscribe|subscribe now|sign up|write|welcome)\s+(?i:to|for)\s+({_NAME})(?=\W*$|"
    rf"\s+(?i:from|for|today|now|and|-))|"
    rf"^\W*(?i:copyright|©|\(c\))\s*(?:©\s*)?(?:\d{{4}}\s*[-–]\s*)?\d{{0,4}},?\s*(?i:by\s+)?({_NAME})",
    re.MULTILINE,
)
_CREDIT = re.compile(
    rf"\([^()/\n]{{3,40}}/\s*({_NAME})\)|\b(?i:photo|photograph|image|picture)s?\b[^\n/]{{0,80}}/\s*({_NAME})\s*$",
    re.MULTILINE,
)
_WRITES_FOR = re.compile(
    rf"\bis\s+(?:an?|the)\s+(?:[\w-]+\s){{0,3}}(?:columnist|reporter|correspondent|editor|writer)\s+(?:for|at|"
    rf"of)\s+(?:the\s+)?({_NAME})"
)
_CORPORATE = re.compile(
    r",?\s+(?:Ltd\.?|Inc\.?|LLC|plc|GmbH|Limited|Corp\.?|Media Group|Media|Publishing|Group)(?:\s.*)?$"
)
_THE = r"The\s+[A-Z][a-z]+(?:\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+)?"
_SELF = re.compile(
    rf"\b(?i:told|tells|spoke\s+to|seen\s+by|obtained\s+by|shown\s+to|contacted\s+by)\s+(?P<told>{_THE})\b|"
    rf"\b(?P<tells>{_THE})\s+(?:can\s+(?:reveal|exclusively)|understands|has\s+(?:learn(?:ed|t)|seen))\b|"
    rf"^\W*(?i:follow|like|join|get|read|sign\s+up\s+(?:to|for)|subscribe\s+to|download|support)\s+(?P<foot>{_THE})(?:[’']s)?\b",
    re.MULTILINE,
)
_SITE = re.compile(r"[\w.+-]+@([\w-]+)\.[\w.]+|\b(?:https?://)?www\.([\w-]+)\.\w+")
_OWN_LINK = re.compile(r"\b(?:support|subscribe|donate|become|friend|member|sign up|join)\b.*https?://", re.IGNORECASE)
_LINK = re.compile(r"https?://(?:www\.)?([\w-]+)\.\w")


def is_name(line: str) -> bool:
    """Whether the line has the form of a name: few words, each written large, no sentence marks."""
    words = line.split()
    if not words or len(words) > 14 or re.search(r"[?!;:“”\"‘]|\.\.|\d{3}|(?<=[a-z]{3})\.$|,\s", line):
        return False
    return all(word.lower() in _SMALL or word[0].isupper() or not word[0].isalnum() for word in words)


def is_paper(name: str) -> bool:
    """Whether a short name ends with a paper's word (``Esker Gazette``) or begins with one (``Radio Esker``)."""
    words = re.sub(r"^(?:the|le|la|el|il|der|die)\s+", "", name, flags=re.IGNORECASE).split()
    opens = bool(words) and PRESS.fullmatch(words[0]) is not None
    return bool(words) and (
        PRESS.fullmatch(words[-1]) is not None or (opens and (len(words) <= 2 or words[1].lower() in _SMALL))
    )


def is_office(name: str) -> bool:
    """Whether the name is that of an office or a company, and of no paper."""
    return OFFICE.search(name) is not None and PRESS.search(name) is None


def bare(line: str) -> str:
    """A masthead line without section, edition or motto: what stands before a bar, a dash or a bracket."""
    return re.split(r"\s+[|•·–—-]+\s+|\s+\(|\s{2,}#", line)[0].strip(" #*_")


def cased(name: str, text: str) -> str:
    """The name as running text writes it where a masthead has it in capitals."""
    if not name.isupper():
        return name
    for match in re.finditer(re.escape(name), text, re.IGNORECASE):
        if not match[0].isupper() and match[0][0].isupper():
            return match[0]
    words = name.split()
    return " ".join(_cased(word, first=index == 0) for index, word in enumerate(words))


def expand(agency: str, text: str) -> str | None:
    """What the agency of a dateline is called in full; the text itself may spell it out."""
    agency = agency.strip()
    if agency.upper() in AGENCIES:
        return AGENCIES[agency.upper()]
    if " " in agency or not agency.isupper():
        return agency if is_name(agency) and not re.match(r"[\d\W]", agency) else None
    letters = r"[\w’']*[\s-]+(?:(?:of|the|and|for|de|la)\s+)?".join(re.escape(letter) for letter in agency)
    match = re.search(rf"\b{letters}[\w’']+", text) or _spelt(agency, text)
    return match[0] if match else agency


def given_away(text: str) -> Iterator[Fact]:
    """Outlets named outside the head: links to more of it, copyright lines, credits, mail addresses."""
    for match in _MORE_FROM.finditer(text):
        name = re.sub(r"^(?:the|THE)\s+", "", _CORPORATE.sub("", _group(match)).strip(" .,:"))
        if not re.fullmatch(
            r"(?i)(?:our|the|us|this|all|your)?\s*(?:newsletters?|site|author|section|archives?|world|news|home|"
            r"list|blog|updates?)?",
            name,
        ):
            yield from facts("own pages", outlet=cased(name, text))
    for match in _CREDIT.finditer(text):
        name = _group(match)
        if (
            PRESS.search(name)
            and name.upper() not in AGENCIES
            and not re.search(r"(?i)\b(?:agency|pool|handout)\b", name)
        ):
            yield from facts("photo credit", outlet=name)
    for match in _WRITES_FOR.finditer(text[-1500:]):
        yield from facts("author's note", outlet=match[1].rstrip(".") if PRESS.search(match[1]) else None)
    yield from facts("address", outlet=_by_address(text))


def self_named(text: str) -> Iterator[Fact]:
    """What a paper calls itself where it speaks of itself: ``told The Kite``, ``The Kite can reveal``.

    One such place may be about another paper; two in different words, or one with a paper's word, are not.
    """
    found: dict[str, set[str]] = {}
    for match in _SELF.finditer(text):
        form = next(group for group, value in match.groupdict().items() if value)
        found.setdefault(re.sub(r"[’']s?$", "", match[form]), set()).add(form)
    for name, forms in found.items():
        if len(forms) > 1 or PRESS.search(name):
            yield from facts("speaks of itself", outlet=name if name not in AGENCIES.values() else None)


def dateline_agency(text: str) -> str | None:
    """The agency in the dateline of one of the first paragraphs, by its full name."""
    for line in [line.strip() for line in text[:6000].split("\n") if len(line) > 60 or "(" in line][:8]:
        match = dateline(line)
        if match and match.agency:
            return expand(match.agency, text)
    return None


def foot_name(text: str) -> Iterator[Fact]:
    """``Give to the Clarion (tessel.example/give)``: the paper's last word, its first in its address."""
    foot = text[-1500:]
    for line in (line for line in foot.split("\n") if _OWN_LINK.search(line)):
        site = _LINK.search(line)
        word = re.search(r"\bthe\s+([A-Z][a-z]+)\b", line)
        if site and word and PRESS.fullmatch(word[1]) and site[1].lower() != word[1].lower():
            stem = site[1].lower().removesuffix(word[1].lower()).removeprefix("the").strip("-")
            yield from facts("own pages", outlet=f"{stem.replace('-', ' ').title()} {word[1]}" if stem else None)


def _spelt(agency: str, text: str) -> re.Match[str] | None:
    """An acronym that takes more than one letter of a word: its letters in order at the starts of capitalised words."""
    pattern = r"[\w’']*?".join(rf"(?:[\s-]+(?:of\s+|the\s+)?)?{re.escape(letter)}" for letter in agency)
    for match in re.finditer(r"\b(?:[A-Z][\w’']*(?:[\s-]+(?:of\s+|the\s+)?)?){2,6}", text):
        if re.match(rf"{pattern}", match[0], re.IGNORECASE) and PRESS.search(match[0]) and match[0][0] == agency[0]:
            return re.match(r".*\w", match[0])
    return None


def _by_address(text: str) -> str | None:
    """The paper whose mail or web address the text gives and whose name it writes as well."""
    labels = dict.fromkeys(_group(match).lower().replace("-", "") for match in _SITE.finditer(text))
    for label in list(labels)[:10]:
        for name in re.finditer(r"\b[A-Z][\w’]*(?:\s+(?:(?:of|and|&)\s+)?[A-Z][\w’]*){1,4}\b", text):
            words = [word for word in re.split(r"[\s&]+", name[0].lower()) if word]
            if label in {"".join(words), "".join(words).removeprefix("the")} or (
                len(label) > 2 and label == "".join(w[0] for w in words)
            ):
                return cased(name[0], text)
        for name in re.finditer(r"\b[Tt]he\s+([A-Z][a-z]{2,})\b", text):
            rest = label.removesuffix(name[1].lower())
            if rest != label and PRESS.fullmatch(rest):
                return f"{rest.capitalize()} {name[1]}"
    return None


def _cased(word: str, *, first: bool) -> str:
    """One word of a masthead in capitals; short ones that are no small words may be acronyms and stay."""
    if word.lower() in _SMALL:
        return word.capitalize() if first else word.lower()
    short = len(word.strip(".,")) <= 3 and not (PRESS.fullmatch(word) or OFFICE.fullmatch(word))
    return (
        word
        if short
        else re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word).replace("’S", "’s").replace("'S", "'s")
    )


def _group(match: re.Match[str]) -> str:
    """The one group that matched."""
    return next((group for group in match.groups() if group), "")
