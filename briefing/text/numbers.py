"""Numbers in a text, whether written in digits or in words.

``find`` gives each quantity with its value, its bound ("at least 94", "up to 6,000", "more than 20"), what it is
measured in, and the unit or noun that follows. Fractions ("two-thirds of", "by a fifth", "nearly four in five") are
shares in per cent. Numbers that name rather than count are left out: years, days of a month, times of day, "No. 4",
"3rd". Ranges ("between 580 and 640", "10-12") are one quantity; "from 610 to 240" is
two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "dozen": 12,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 10**6, "m": 10**6, "mn": 10**6, "billion": 10**9, "bn": 10**9,
    "trillion": 10**12,
}  # fmt: skip
_WORD = "|".join([*_UNITS, *_TENS])
_NUMBER = re.compile(
    rf"(?P<money>(?:US|A|C|NZ|HK)?[$€£¥₹]\s?)?"
    rf"(?:(?P<digits>\d{{1,3}}(?:[,\u00a0\u202f]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|(?P<words>\b(?:{_WORD})(?:[\s-]+(?:and\s+)?(?:{_WORD}))?\b))"
    r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|m(?=illion\b|\b(?![/²³])))\b)?"
    r"(?P<percent>\s?(?:%|percent\b(?!age)|per\s?cent\b|percentage points?\b|-percent\b|-per-cent\b))?",
    re.IGNORECASE,
)
_BOUNDS = (
    (r"at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum", "min"),
    (
        r"no more than|not more than|no higher than|up to|as many as|as much as|at most|a maximum of|maximum|within",
        "max",
    ),
    (r"(?:well )?(?:more than|over|above)|upwards of|exceeding|in excess of|lower than", "over"),
    (
        r"(?:fewer|less) than|under|below|nearly|almost|close to|just under|just short of|(?:the )?(?:better"
        r"|best) part of"
        r"|most of",
        "under",
    ),
    (r"about|around|some|roughly|approximately|an estimated|estimated|circa|an? average of", "about"),
)
_BOUND = re.compile("|".join(rf"(?P<{name}>\b(?:{words}))" for words, name in _BOUNDS), re.IGNORECASE)
_BOUND_ENDS = re.compile(rf"(?:{_BOUND.pattern})(?:\s+(?:the|a|another))?\s*$", re.IGNORECASE)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NAMES_BEFORE = re.compile(
    rf"(?:\bno\.?|\bnos\.?|#|\bnumber|\bchapter|\barticle|\bsection|\bpage|\bp\.|\broute|\bpier|\bflight"
    rf"|\b(?:boy|girl|man|woman|child|toddler|son|daughter|aged) of|\baged"
    rf"|\b(?:half|quarter|ten|five|twenty|twenty-five|minutes?)\s(?:past|to)|\bquarter\sto"
    rf"|{_MONTH})\s*$",
    re.I,
)
_NAMES_AFTER = re.compile(
    rf"^(?:st|nd|rd|th)\b|^:\d|^\s(?:minutes\s)?past\b|^\s?(?:a\.?m|p\.?m|o['’]clock|gmt|utc)\b|^\s?{_MONTH}|^-(?:[a-z]+-)?old\b"
    rf"|^-?\s?(?:third|quarter|fifth|tenth)s\b",
    re.I,
)
_MILITARY = re.compile(r"^(?:0\d[0-5]\d|[01]\d[0-5]\d(?= hours)|2[0-3][0-5]\d(?= (?:hours|to 0)))\b")
"""0115, 2140 hours: a time of day."""
_YEAR = re.compile(r"^(?:1[5-9]\d\d|20\d\d)$")
_AGE = re.compile(r"\b(?:an?|one)\s(decade|century|fortnight)\b", re.I)
"""Long spans that are counted without a number, and never exactly."""
_UNIT = re.compile(r"^[\s-]*(?:(?:of|the|its|their|such)\s+)?([^\W\d_][\w’'/²³-]*)", re.I)

_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
          "ninth": 9, "tenth": 10}  # fmt: skip
_PART = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
_OF = r"(?=\s+(?:of|the|its|their|his|her|all|as|were|was|had|have|said|were|are|did|do)\b|[.,;:”\"]|$)"
_FRACTION = re.compile(
    rf"\b(?:(?P<by>(?:by|over|than|nearly|almost|about|around|roughly|some|under)\s+)?an?[\s-](?P<one>{_PART})\b"
    rf"(?(by)(?!\s+(?:time|day|year|month|week|round|man|woman|person|term|party))|(?=\s+of\b|\s+as\b))"
    rf"|(?P<count>{_WORD}|\d)[\s-](?P<many>{_PART})s\b{_OF}"
    rf"|(?P<half>half)(?=\s+(?:of|the|its|their|his|her|all)\b)(?!\s+(?:the\s+time|of\s+(?:everything|it|what|that)\b))|(?<=\bby\s)(?P<halved>half)\b"
    rf"|(?P<some>(?:one(?=\s+[a-z]+\s+in)\s+[a-z]+)|{_WORD}|\d+)\s+(?:in"
    rf"|out of)\s+(?:every\s+)?(?P<every>{_WORD}|\d+)\b"
    r"(?!\s*[/,.]?\d)(?!\s(?:second|minute|hour|day|week|month|year|season|game|match)))(?!-)",
    re.I,
)
"""One in three, three quarters, by a fifth: what follows or leads must make it a share and not a rank."""

MEASURES: dict[str, tuple[str, float]] = {}
"""Unit word -> (dimension, factor to its base unit)."""
for _dimension, _words in {
    "length": "mm=.001 millimetre=.001 millimeter=.001 cm=.01 centimetre=.01 centimeter=.01 m=1 metre=1 meter=1"
    " km=1000 "
    "kilometre=1000 kilometer=1000 mile=1609.34 foot=.3048 feet=.3048 ft=.3048 inch=.0254 inches=.0254 yard=.9144",
    "area": "acre=4047 hectare=10000 sq=1",
    "mass": "kg=1 kilo=1 kilogram=1 kilogramme=1 gram=.001 gramme=.001 milligram=.000001 mg=.000001"
    " microgram=.000000001"
    " ton=1000 tonne=1000 kilotonne=1000000 megatonne=1000000000 pound=.4536 lb=.4536 ounce=.02835 carat=.0002",
    "volume": "litre=1 liter=1 millilitre=.001 milliliter=.001 ml=.001 gallon=3.785 pint=.568 barrel=159",
    "speed": "mph=1.609 kph=1 km/h=1 knot=1.852",
    "share": "ppm=1 ppb=.001",
    "energy": "joule=1 kwh=3600000 mwh=3600000000 gwh=3600000000000 calorie=4.184",
    "pressure": "bar=100000 pascal=1 millibar=100 hectopascal=100 psi=6895",
    "dose": "sievert=1 millisievert=.001 microsievert=.000001 rem=.01",
    "activity": "becquerel=1 curie=37000000000",
    "frequency": "hertz=1 hz=1 khz=1000 kilohertz=1000 mhz=1000000 megahertz=1000000 ghz=1000000000",
    "sound": "decibel=1 db=1",
    "data": "byte=1 kilobyte=1000 megabyte=1000000 mb=1000000 gigabyte=1000000000 gb=1000000000 terabyte=1000000000000",
    "voltage": "volt=1 kilovolt=1000 kv=1000",
    "temperature": "degree=1 °c=1 °f=.5556 celsius=1 fahrenheit=.5556",
    "power": "watt=1 kw=1000 kilowatt=1000 mw=1000000 megawatt=1000000 gw=1000000000 gigawatt=1000000000",
    "flow": "m3/s=1 m³/s=1",
    "time": "second=1 minute=60 hour=3600 day=86400 week=604800 month=2629800 year=31557600 decade=315576000"
    " century=3155760000 fortnight=1209600",
    "money:$": "dollar=1 cent=.01",
    "money:€": "euro=1",
    "money:¥": "yen=1",
    "money:₹": "rupee=1",
    "money:£": "pence=.01",
    "money:krone": "krone=1 kroner=1 krona=1 kronor=1",
    "money:rouble": "rouble=1 ruble=1",
    **{
        f"money:{name}": f"{name}=1"
        for name in (
            "crown franc peso dinar riyal lira yuan shekel rand zloty forint baht ringgit dirham naira shilling"
        ).split()
    },
}.items():
    for _entry in _words.split():
        _name, _factor = _entry.split("=")
        MEASURES[_name] = (_dimension, float(_factor))
_SIZES = (("kilo", 1e3), ("mega", 1e6), ("giga", 1e9), ("tera", 1e12))
_PER_LITRE = r"(?: of (?:the |this )?[a-z]+)? ?(?:per|a|/|in (?:a|every|each)) ?(?:lit(?:re|er)|l)\b"
_COMPOUND = tuple(
    (re.compile(rf"^[\s-]*(?:{words})", re.I), measure)
    for words, measure in (
        (r"(?:cubic|cu\.?)[\s-]met(?:re|er)s?(?: of water)? (?:per|a|every|each)[\s-]second\b", ("flow", 1.0)),
        (r"(?:lit(?:re|er)s) (?:per|a|every) second\b", ("flow", 0.001)),
        (r"(?:m[3³]/s|cumecs)\b", ("flow", 1.0)),
        (rf"(?:micrograms?|[µμ]g){_PER_LITRE}", ("concentration", 0.001)),
        (rf"(?:milligrams?|mg){_PER_LITRE}", ("concentration", 1.0)),
        (rf"grams?{_PER_LITRE}", ("concentration", 1000.0)),
        (r"parts per million\b", ("share", 1.0)),
        (r"parts per billion\b", ("share", 0.001)),
        (r"(?:metric|short|long) ton(?:ne)?s?\b", ("mass", 1000.0)),
        *((rf"{size}watt[\s-]hours?\b", ("energy", 3600 * factor)) for size, factor in _SIZES),
        (r"cubic[\s-]met(?:re|er)s?|m[3³](?!/)", ("volume", 1000.0)),
        (r"(?:cubic|cu\.?)[\s-](?:feet|foot)\b", ("volume", 28.3)),
        (r"(?:square|sq\.?)[\s-]kilomet(?:re|er)s?\b", ("area", 1e6)),
        (r"(?:square|sq\.?)[\s-]miles?\b", ("area", 2.59e6)),
        (r"(?:square|sq\.?)[\s-]met(?:re|er)s?\b", ("area", 1.0)),
        (r"(?:square|sq\.?)[\s-](?:feet|foot)\b", ("area", 0.0929)),
        (r"miles (?:per|an) hour\b", ("speed", 1.609)),
        (r"(?:km|kilomet(?:re|er)s) (?:per|an) hour\b", ("speed", 1.0)),
        (r"magnitude\b", ("magnitude", 1.0)),
        (r"(?:flying|working|consecutive|straight|full|whole) hours\b", ("time", 3600.0)),
        (r"(?:working|consecutive|straight|full|whole) days\b", ("time", 86400.0)),
        (r"(?:consecutive|straight|full|whole) weeks\b", ("time", 604800.0)),
        (r"(?:consecutive|straight|full|whole) years\b", ("time", 31557600.0)),
    )
)
_MAGNITUDE = re.compile(r"\bmagnitude(?:\s+of|[\s-])\s*$|\brichter(?: scale)?(?: of| at)?\s*$", re.I)
_RANGE = re.compile(r"\s?(?:-|–|—|to|and|or)\s?", re.I)
_BETWEEN, _FROM = re.compile(r"\bbetween\s*$", re.I), re.compile(r"\bfrom\s*$", re.I)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity of a text."""

    start: int
    end: int
    value: float
    """The lower end of a range."""
    bound: str
    """``exact``, ``min`` (at least), ``over``, ``max`` (up to), ``under``, ``about`` or ``range``."""
    unit: str
    """``%``, a currency sign, or the word that follows, lower-case; empty where none does."""
    high: float | None = None
    """The upper end of a range."""
    dimension: str = ""
    """``%``, ``money:$``, ``length``, ``time`` …; empty for a count."""
    factor: float = 1.0
    """What turns the value into the dimension's base unit."""
    opens: int = 0
    """Where the words of its bound start; ``start`` where it has none."""

    closes: int = 0
    """Where its unit of measure ends; ``end`` where it has none or the unit stands in the number."""

    @property
    def base(self) -> float:
        """The value in the dimension's base unit."""
        return self.value * self.factor


@lru_cache(maxsize=8192)
def find(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in order."""
    found: list[Quantity] = []
    shares = _fractions(text)
    taken = [(share.start, share.end) for share in shares]
    for match in _NUMBER.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 60]
        if _names(match, before, after):
            continue
        quantity = _quantity(match, before, after)
        if found and (joined := _range(found[-1], quantity, text)):
            found[-1] = joined
        else:
            found.append(quantity)
    return tuple(sorted([*found, *shares], key=lambda quantity: quantity.start)) if shares else tuple(found)


def _fractions(text: str) -> list[Quantity]:
    """Shares written as fractions, in per cent; none has more digits than its words say, so each is rough."""
    found = []
    for match in _FRACTION.finditer(text):
        share = _share(match)
        start = match.end("by") if match["by"] else match.start()
        if share is None or text[match.end() : match.end() + 8].lower().startswith(" percent"):
            continue
        before = text[max(0, start - 40) : start]
        bound = _BOUND_ENDS.search(before)
        name = next((name for _, name in _BOUNDS if bound and bound[name]), "about")
        opens = start - (len(before) - bound.start() if bound else 0)
        found.append(Quantity(start, match.end(), share, name, "%", None, "%", 1.0, opens, match.end()))
    for match in _AGE.finditer(text):
        bound = _BOUND_ENDS.search(text[max(0, match.start() - 40) : match.start()])
        name = next((name for _, name in _BOUNDS if bound and bound[name]), "about")
        opens = match.start() - (len(bound[0]) if bound else 0)
        unit = match[1].lower()
        found.append(
            Quantity(
                match.start(), match.end(), 1.0, name, unit, None, *MEASURES[unit], opens=opens, closes=match.end()
            )
        )
    return found


def _share(match: re.Match[str]) -> float | None:
    """Per cent of a fraction; None where it is no share below one."""
    if match["half"] or match["halved"]:
        return 50.0
    if match["some"]:
        count, whole = _plain(match["some"].split()[0]), _plain(match["every"])
        close = 1 < whole <= 20 or whole == 100
        return round(100 * count / whole, 2) if close and 0 < count < whole else None
    count = 1 if match["one"] else _plain(match["count"])
    whole = _PARTS[(match["one"] or match["many"]).lower()]
    return round(100 * count / whole, 2) if 0 < count < whole else None


def _plain(word: str) -> int:
    """A small number in digits or one word."""
    lower = word.lower()
    return int(lower) if lower.isdigit() else _UNITS.get(lower, _TENS.get(lower, 0))


def _quantity(match: re.Match[str], before: str, after: str) -> Quantity:
    unit = _UNIT.match(after)
    noun = "%" if match["percent"] else (match["money"] or "").strip() or (unit[1].lower() if unit else "")
    dimension, factor, length = _measure(match, noun, before, after)
    bound = _BOUND_ENDS.search(before)
    name = next((name for _, name in _BOUNDS if bound and bound[name]), "exact")
    opens = match.start() - (len(before) - bound.start() if bound else 0)
    end = match.end()
    return Quantity(match.start(), end, _value(match), name, noun, None, dimension, factor, opens, end + length)


def _measure(match: re.Match[str], noun: str, before: str, after: str) -> tuple[str, float, int]:
    """Dimension, factor to its base unit and length of the unit's words; ("", 1, 0) for a count."""
    if match["percent"]:
        return ("points" if "point" in match["percent"].lower() else "%"), 1.0, 0
    if match["money"]:
        return "money:" + match["money"].strip(), 1.0, 0
    if _MAGNITUDE.search(before):
        return "magnitude", 1.0, 0
    for pattern, measure in _COMPOUND:
        if unit := pattern.match(after):
            return *measure, unit.end()
    lower = noun.split("-")[0]
    known = None if lower == "m" and match["scale"] else MEASURES.get(lower) or MEASURES.get(lower.removesuffix("s"))
    return (*known, after.lower().index(lower) + len(lower)) if known else ("", 1.0, 0)


def _range(low: Quantity, high: Quantity, text: str) -> Quantity | None:
    """Two numbers that are the ends of one, or None."""
    between = text[low.end : high.start]
    if not _RANGE.fullmatch(between) or not low.value < high.value or high.bound != "exact":
        return None
    before = text[max(0, low.start - 12) : low.start]
    if ("and" in between.lower()) != bool(_BETWEEN.search(before)) or _FROM.search(before):
        return None
    if low.dimension and low.dimension != high.dimension:
        return None
    return replace(high, start=low.start, value=low.value, high=high.value, bound="range", opens=low.opens)


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        number = float(re.sub(r"[,\u00a0\u202f]", "", match["digits"]))
    else:
        words = [word for word in re.split(r"[\s-]+", match["words"].lower()) if word != "and"]
        number = float(sum(_UNITS.get(word, _TENS.get(word, 0)) for word in words if word != "dozen"))
        number = (number or 1) * 12 if words[-1] == "dozen" else number
    return round(number * _SCALES.get((match["scale"] or "").lower(), 1), 6)


def _names(match: re.Match[str], before: str, after: str) -> bool:
    """The number is part of a name, a date or a time."""
    if match["money"] or match["percent"] or match["scale"]:
        return False
    if before[-1:].isalnum() or before.endswith(("/", ":")) or (before[-1:] == "-" and before[-2:-1].isalpha()):
        return not _MAGNITUDE.search(before)
    if match["digits"] and _YEAR.match(match["digits"]):
        return True
    if match["digits"] and _MILITARY.match(match["digits"] + after):
        return True
    if match["words"] and match["words"].lower() == "one":
        return True
    return bool(_NAMES_BEFORE.search(before[-16:]) or _NAMES_AFTER.match(after[:14]))
