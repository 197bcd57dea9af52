"""Companies and clubs by the parts of their names: the brand, the trade behind it, the legal form, a club's letters.

Desks shorten such names to the brand ("Petrelis" for Petrelis Airlines Ltd.), mix up words of one trade ("Airways",
"Airlines"), and write a club's kind in letters or in full, before or behind the name of its town.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefing.grouping.naming.acronyms import Found
from briefing.grouping.naming.forms import Form
from briefing.grouping.naming.spelling import folded
from briefing.text import namewords

Choice = tuple[str, list[str], str]
"""A form, all that it may stand for, the rule."""

_TRADES = tuple(
    frozenset(words.split())
    for words in (
        "air airways airlines airline aviation airservices",
        "pharma pharmaceutical pharmaceuticals biotech biologics biosciences therapeutics labs laboratories medicines",
        "motor motors automotive cars vehicles",
        "energy power electric electricity utilities gas oil petroleum",
        "bank banking bancorp financial finance capital investments securities insurance assurance ventures partners"
        " management advisors advisers advisory",
        "group holdings holding enterprises industries corporation company international global",
        "technologies technology tech systems software semiconductors robotics digital devices metering instruments",
        "shipping lines line ferries ferry cruises maritime marine shipyard shipyards logistics freight haulage",
        "rail railway railways trains transit buses coaches",
        "foods food dairies dairy breweries brewery bakeries bakery farms mills wines",
        "steel steelworks metals mining mines minerals resources cement quarries timber paper",
        "construction builders homes properties property realty estates engineering contractors",
        "media entertainment studios studio pictures films music records publishing publishers printing books",
        "telecom telecommunications telecoms mobile wireless communications broadband",
        "chemicals chemical plastics materials glass textiles specialties specialities polymers resins fibers fibres"
        " coatings paints fertilizers fertilisers agrochemicals",
        "water waterworks waters sewerage utility",
        "stores supermarkets retail hotels resorts",
        "aerospace space dynamics defence defense",
    )
)
"""What companies do, as their names say it: words of one row are taken for one another."""
_TRADE = {word: row for row, words in enumerate(_TRADES) for word in words}
_LOCAL = frozenset("water waterworks waters sewerage utility".split())
"""Trades of firms that have the names of their rivers and towns, which alone are the river and the town."""
CLUBS = frozenset(
    "fc afc cfc rfc cf ac sc sk fk bk if ik ff il ifk gif sv tsv vfb vfl fsv ssc cd ud sd rc kv nk hnk hk bc cc ca"
    " jk tj kf ks mfk pfc scm rsc kfc".split()
)
"""Letters that say club in the tongues of Europe and Latin America."""
_LONGEST = 3
"""Words at most that a club's letters are written out in."""
TRADE = "the same brand in the same trade"
BRAND = "the company's name without what stands behind it"
CLUB = "a club with and without its letters, or with them written out"


def trades(forms: Mapping[str, Form]) -> Iterator[Choice]:
    """``Petrelis Airways`` for ``Petrelis Airlines``: one brand, words of one trade, in different articles."""
    found: dict[tuple[tuple[str, ...], int], list[str]] = defaultdict(list)
    for name, form in forms.items():
        if len(form.heavy) > 1 and form.heavy[-1] in _TRADE and not form.titled and not set(form.heavy[:-1]) & _COMMON:
            found[form.heavy[:-1], _TRADE[form.heavy[-1]]].append(name)
    for (brand, _), same in found.items():
        plain = not any(word in forms[name].ordinary for name in same for word in brand)
        for name in same if plain else ():
            others = [other for other in same if other != name and forms[other].heavy != forms[name].heavy]
            if others and not any(forms[other].sources & forms[name].sources for other in others):
                yield name, others, TRADE


_COMMON = namewords.CLASSES | {"first", "new"}
"""Words before a trade that make no brand."""


def branded(forms: Mapping[str, Form]) -> Iterator[Choice]:
    """``Wexby Drumlin`` for ``Wexby Drumlin Holdings Ltd.``, ``Petrelis`` for ``Petrelis Airlines``.

    No word that is a place or belongs to a person's name: founders and towns lend companies theirs.
    """
    companies: dict[str, list[str]] = defaultdict(list)
    first: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        if len(form.heavy) > 1:
            first[form.heavy[0]].append(name)
        for brand in _brands(form):
            companies[brand].append(name)
    firms = {form.heavy for form in forms.values() if _legal(form)}
    people = {
        folded(word) for form in forms.values() if form.heavy not in firms and _human(form) for word in form.heavy
    }
    # The longest brands first: what they make one is one candidate for a shorter one.
    for brand, found in sorted(companies.items(), key=lambda each: -len(each[0].split())):
        short = forms.get(brand)
        if short is None or not _brand(short, people):
            continue
        if (
            short.personal
            and short.heavy[-1] not in _TRADE
            and (short.kind == "person" or not any(_legal(forms[name]) for name in found))
        ):
            continue  # a founder in full, whose firm has the same name
        if not _near(short, [forms[name] for name in found]):
            continue
        others = [name for name in first[short.heavy[0]] if name != brand and name not in found]
        if not any(_of(short, forms[name], found, forms) for name in others):
            yield brand, found, BRAND


def _near(short: Form, found: Sequence[Form]) -> bool:
    """Whether a brand is the whole name but for one word, or stands in an article that has the name."""
    return any(len(full.heavy) <= len(short.heavy) + 1 or full.sources & short.sources for full in found)


def _brands(form: Form) -> Iterator[str]:
    """What may be the brand of a company: its words before a legal form or a trade."""
    last = form.heavy[-1]
    if form.titled or form.heavy[0] in _COMMON or not (_legal(form) or (last in _TRADE and last not in _LOCAL)):
        return
    yield from (" ".join(form.heavy[:length]) for length in range(1, len(form.heavy)))
    if "&" in form.words:
        yield from (" ".join(form.words[:length]) for length in range(form.words.index("&") + 2, len(form.words)))


def _legal(form: Form) -> bool:
    """Whether a company's legal form ends a name."""
    return form.words[-1].replace(".", "") in namewords.COMPANIES


def _brand(short: Form, people: frozenset[str] | set[str]) -> bool:
    """Whether a form may be a brand: no dictionary word, no person's, no place's."""
    placed = 2 * sum(mention.kind == "place" for mention in short.mentions)
    if short.titled or not short.plain or short.acronym or placed > len(short.mentions):
        return False
    return len(short.words) > 1 or (folded(short.words[0]) not in people and not short.definite)


def _human(form: Form) -> bool:
    """Whether a name may be a person's in full, none that ends in a trade."""
    return form.personal and (form.titled or form.heavy[-1] not in _TRADE) and len(form.heavy) == len(form.words)


def _of(short: Form, other: Form, found: Sequence[str], forms: Mapping[str, Form]) -> bool:
    """Whether a name beginning with a brand is another thing: a street, a person, a second firm."""
    longest = max((forms[name] for name in found), key=lambda form: len(form.heavy))
    inside = other.heavy == longest.heavy[: len(other.heavy)]
    return other.heavy[: len(short.heavy)] == short.heavy and not inside and not other.personal


def clubs(forms: Mapping[str, Form]) -> Iterator[Found]:
    """``Drovar`` and ``Drovar Football Club`` for ``FK Drovar``, where the town has one such club."""
    by_rest: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for name, form in forms.items():
        if len(form.words) > 1 and not form.titled:
            for letters, rest in ((form.text.split()[0], form.words[1:]), (form.text.split()[-1], form.words[:-1])):
                if letters.isupper() and letters.lower() in CLUBS:
                    by_rest[rest].append((letters.lower(), name))
    spelt = _spelt_out(forms, by_rest)
    for rest, found in by_rest.items():
        alike = len({each for each, _ in found}) == 1
        bare = forms.get(" ".join(rest))
        if not alike or (bare is not None and bare.titled):
            continue
        first = found[0][1]
        for name in (*(each for _, each in found[1:]), *spelt[rest, found[0][0]]):
            yield first, name, CLUB
        if bare is not None:
            yield first, " ".join(rest), CLUB
        for word in rest if len(rest) > 1 else ():
            if _part(word, rest, forms):
                yield first, word, CLUB


def _part(word: str, rest: Sequence[str], forms: Mapping[str, Form]) -> bool:
    """Whether a word of a club's name, alone, can only be the club: no other name of the corpus has it."""
    short = forms.get(word)
    if short is None or short.titled or short.definite or short.kind == "person":
        return False
    met = any(form.sources & short.sources for form in forms.values() if set(rest) <= set(form.words))
    return met and all(set(rest) <= set(form.words) for form in forms.values() if word in form.words and form != short)


def _spelt_out(
    forms: Mapping[str, Form], by_rest: Mapping[tuple[str, ...], Sequence[tuple[str, str]]]
) -> Mapping[tuple[tuple[str, ...], str], Sequence[str]]:
    """Names that are a club's with its letters written out, before or behind, by the rest and the letters."""
    found: dict[tuple[tuple[str, ...], str], list[str]] = defaultdict(list)
    for name, form in forms.items():
        for extra in range(1, min(_LONGEST, len(form.words) - 1) + 1):
            words = form.words
            for part, rest in ((words[:extra], words[extra:]), (words[-extra:], words[:-extra])):
                for letters in sorted({each for each, _ in by_rest.get(rest, ())}):
                    if _written(letters, part):
                        found[rest, letters].append(name)
    return found


_MUTE = {"rfc": "rugby", "afc": "athletic"}


def _written(letters: str, words: Sequence[str]) -> bool:
    """Whether letters are the initials of words, or stand in order in one compound: ``fk``, ``fotballklubben``.

    The f of the old codes is mute: an RFC is a Rugby Club, an AFC an Athletic Club.
    """
    if len(words) > 1:
        initials = "".join(word[0] for word in words)
        return initials == letters or list(words) == [_MUTE.get(letters), "club"]
    word, at = words[0], 0
    if len(word) < 3 * len(letters) or word[0] != letters[0]:
        return False
    for letter in letters:
        at = word.find(letter, at) + 1
        if not at:
            return False
    return True
