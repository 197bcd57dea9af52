"""The different ways in which names are written in a corpus, each with what is known of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefing.grouping.naming.spelling import folded
from briefing.text import namewords
from briefing.text.casing import Casing
from briefing.text.mentions import Mention

SMALL = namewords.PARTICLES | {"of", "the", "and", "for", "on", "&"}
"""Lower-case words inside names that carry no meaning of their own."""


def key(text: str) -> str:
    """What two writings of one form share: case, kinds of apostrophes and spaces do not count."""
    plain = " ".join(text.replace("’", "'").casefold().split())
    return plain.removeprefix("the ")


def letters(text: str) -> str:
    """The letters of an acronym, lower-case: ``lrb`` for ``L.R.B.``."""
    return text.replace(".", "").replace("&", "").casefold()


@dataclass(frozen=True)
class Form:
    """One way of writing a name, with all its mentions."""

    text: str
    """As most of its mentions write it."""
    mentions: tuple[Mention, ...]
    ordinary: frozenset[str]
    """Those of its words that occur in lower case too: dictionary words."""

    @property
    def plain(self) -> bool:
        """Whether none of its words is a dictionary word."""
        return not self.ordinary

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, lower-case, with straight apostrophes."""
        return tuple(key(self.text).split())

    @cached_property
    def heavy(self) -> tuple[str, ...]:
        """Its words without particles, ``of`` and the like, without a company's legal form and a son's "Jr."."""
        found = [word for word in self.words if word not in SMALL]
        if len(found) > 2 and found[-1].strip(".") in _GENERATION:
            found = found[:-1]
        while len(found) > 1 and found[-1].replace(".", "") in namewords.COMPANIES:
            found = found[:-1]
        return tuple(found)

    @cached_property
    def joined(self) -> str:
        """The letters of its heavy words in one, folded: one for ``Hai Song`` and ``Haisong``."""
        return "".join(map(folded, self.heavy))

    @cached_property
    def acronym(self) -> bool:
        """Whether it is one word of capitals: ``LRB``, ``L.R.B.``, ``L&B``."""
        plain = letters(self.text)
        return len(self.words) == 1 and plain.isalpha() and 2 <= len(plain) <= 7 and self.text.isupper()

    @cached_property
    def sources(self) -> frozenset[str]:
        """The articles it occurs in."""
        return frozenset(mention.source for mention in self.mentions)

    @cached_property
    def sentences(self) -> frozenset[str]:
        """The sentences it occurs in."""
        return frozenset(mention.sentence for mention in self.mentions)

    @cached_property
    def titles(self) -> frozenset[str]:
        """Words of its titles that few people bear, lower-case."""
        words = {word for mention in self.mentions for word in mention.title.lower().replace(".", " ").split()}
        return frozenset(_TITLE.get(word, word) for word in words - _MANY)

    @cached_property
    def titled(self) -> bool:
        """Whether a title ever stands before it."""
        return any(mention.title for mention in self.mentions)

    @cached_property
    def genders(self) -> frozenset[str]:
        """``f`` and ``m`` as its titles tell."""
        words = {word.strip(".").lower() for mention in self.mentions for word in mention.title.split()}
        return frozenset("f" * bool(words & namewords.FEMALE) + "m" * bool(words & namewords.MALE))

    @cached_property
    def roles(self) -> frozenset[str]:
        """Words of its roles and titles that are no particles, lower-case."""
        words = {word.lower() for mention in self.mentions for word in mention.role.split() if len(word) > 3}
        return frozenset(words) | self.titles

    @cached_property
    def kind(self) -> str:
        """``person``, ``place``, ``organisation`` or ``other``, by majority; a title settles it."""
        if self.titled:
            return "person"
        counts = Counter(mention.kind for mention in self.mentions if mention.kind != "other")
        return max(sorted(counts), key=lambda kind: counts[kind]) if counts else "other"

    @cached_property
    def personal(self) -> bool:
        """Whether it may be a person's full name."""
        if self.kind == "organisation" or not 2 <= len(self.heavy) <= 4 or "of" in self.words or "&" in self.words:
            return False
        if self.heavy[-1] in namewords.HEADS or self.heavy[0] in namewords.STORMS | namewords.VESSELS:
            return self.titled
        return self.titled or self.kind == "person" or self.plain

    @cached_property
    def definite(self) -> bool:
        """Whether it mostly stands behind ``the``."""
        return 2 * sum(mention.definite for mention in self.mentions) >= len(self.mentions)


_MANY = namewords.CIVIL | namewords.KIN | {"h", "e", "of", "the"}
"""Words of titles that tell nobody from anybody."""
_GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What tells a son from his father behind a name."""
_TITLE = {
    "general": "gen", "senator": "sen", "captain": "capt", "colonel": "col", "governor": "gov", "admiral": "adm",
    "lieutenant": "lt", "commander": "cmdr", "sergeant": "sgt", "representative": "rep", "major": "maj",
    "president": "pres", "reverend": "rev", "superintendent": "supt", "inspector": "insp", "detective": "det",
}  # fmt: skip


def collect(mentions: Iterable[Mention], known: Casing) -> Mapping[str, Form]:
    """The forms of a corpus by key, in the order in which they are first met."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[key(mention.text)].append(mention)
    return {each: _form(tuple(same), known) for each, same in found.items()}


def _form(mentions: tuple[Mention, ...], known: Casing) -> Form:
    written = Counter(mention.text for mention in mentions)
    text = max(written, key=lambda each: (written[each], not each.isupper()))
    words = {word for word in key(text).split() if word not in SMALL}
    return Form(text, mentions, frozenset(word for word in words if known.ordinary(word)))
