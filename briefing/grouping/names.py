"""Which names in a corpus are one person, place or organisation, without any list of names.

Evidence is of six kinds: what a text states (letters in parentheses, "also known as"), initials, spelling, ways of
writing a word out, short forms of longer names (of persons, bodies, firms, clubs, places), and titles. Each merge keeps
the rule that made it. A name that may stand for two is merged with neither: a wrong merge does more harm than a missed
one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from briefing.grouping.naming import (
    abbreviations,
    acronyms,
    brands,
    given,
    heads,
    nicknames,
    outlets,
    people,
    shortening,
    sites,
    variants,
    writings,
)
from briefing.grouping.naming.equations import equations, neighbours
from briefing.grouping.naming.forms import Form, collect, key, letters
from briefing.grouping.naming.spellings import telling
from briefing.grouping.naming.union import Joined, Union
from briefing.model import Article, Sentence
from briefing.text.casing import casing
from briefing.text.mentions import Mention, mentions
from briefing.text.terms import stem

_FURNITURE = frozenset({"navigation", "related", "share", "subscription", "advertisement", "contact", "boilerplate"})
"""Kinds of sentence whose capitals say nothing."""
_ROUNDS = 4
"""Times that spelling is looked at again with what it taught about words."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a corpus."""

    groups: tuple[tuple[str, ...], ...]
    """Forms of one name as the articles write them, the fullest common one first; at least two each."""
    why: tuple[Joined, ...]
    """Each merge, in the order in which it was made."""
    words: tuple[tuple[str, str], ...] = ()
    """(word, the word it stands for): spellings of one word that are safe everywhere in the corpus."""
    spellings: tuple[tuple[str, ...], ...] = ()
    """The groups as a page prints them: forms that a reader could take for another name, the preferred one first."""
    _of: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    def canonical(self, text: str) -> str:
        """The first form of the group that a mention's text belongs to, else the text itself."""
        return self._of.get(key(text), text)

    def variants(self, language: str = "en") -> Mapping[str, str]:
        """Stem of a word -> stem of the spelling it goes under, for words that are one wherever they stand."""
        pairs = ((stem(word, language), stem(under, language)) for word, under in self.words)
        return {one: other for one, other in pairs if one != other}


def find(
    articles: Sequence[Article],
    sentences: Sequence[Sentence],
    wanted: Sequence[Sequence[str]] = (),
    unwanted: Sequence[Sequence[str]] = (),
    language: str = "en",
) -> Names:
    """The names of a corpus and their variants.

    Args:
        articles: of the corpus; forms met in earlier ones come first where all else is equal.
        sentences: all of their sentences, furniture included; it is left out here.
        wanted: groups that are always one, as the user wrote them.
        unwanted: groups no two of which are ever one.
        language: BCP 47.
    """
    order = {article.source.id: position for position, article in enumerate(articles)}
    used = sorted(
        (each for each in sentences if each.kind not in _FURNITURE), key=lambda each: order.get(each.source, len(order))
    )
    found = mentions(used, language)
    search = _Search(articles, used, found, language)
    search.forbid(unwanted)
    search.demand(wanted)
    search.run()
    return search.names()


class _Search(Union):
    """The union of forms grown rule by rule, the surest rules first."""

    def __init__(
        self, articles: Sequence[Article], sentences: Sequence[Sentence], found: Sequence[Mention], language: str
    ) -> None:
        known = {sentence.id: sentence for sentence in sentences}
        inside = nicknames.inserted(found, known)
        casings = casing(sentences, language)
        found = nicknames.whole(found, inside)
        super().__init__(collect(found, casings))
        self.articles = articles
        self.texts = tuple(" ".join(article.text.split()) for article in articles)
        self.sentences = known
        self.known = casings
        self.inside = inside
        self.pairs = tuple(neighbours(found, self.sentences))
        self.seen = set(self.forms)
        self.terms: set[str] = set()
        for each in inside:
            if not self._occurs(each.full.text):
                self.shown[key(each.full.text)] = each.written

    # -- what the user says

    def forbid(self, unwanted: Sequence[Sequence[str]]) -> None:
        """Keep any two names of each group apart."""
        for group in unwanted:
            self.apart.update(frozenset((key(a), key(b))) for a, b in combinations(group, 2))

    def demand(self, wanted: Sequence[Sequence[str]]) -> None:
        """Make the names of each group one."""
        for group in wanted:
            for text in group:
                self.shown.setdefault(key(text), text)
            for text in group[1:]:
                self.join(key(group[0]), key(text), "as you asked", sure=True)
                if " " not in text and " " not in group[0]:
                    self.equate(key(text), key(group[0]))

    # -- the rules

    def run(self) -> None:
        """All rules, the surest first: what an earlier one joined counts as one name for the later ones."""
        forms = self.forms
        self._define()
        self._terms()
        self._all(equations(self.pairs), sure=True)
        self._all(writings.written(forms), sure=True)
        self._all(writings.run_together(forms), sure=True)
        self._nicknames()
        self._all(shortening.companies(forms))
        self._all(acronyms.headed(self.pairs, forms))
        self._all(acronyms.plurals(forms))
        self._all(each for each in acronyms.inferred(forms) if not self.terms & set(self.group(each[1])))
        self._all(writings.lettered(forms))
        self._all(brands.clubs(forms))
        self._wires()
        self._spell()
        self._all(shortening.classed(forms))
        self._all(shortening.reordered(forms))
        self._all(people.turned(forms), sure=True)
        self._described()
        self._choose(shortening.shortened(forms))
        self._choose(writings.saints(forms))
        self._all(sites.ranked(forms))
        self._choose(sites.works(forms, self.sentences))
        self._choose(people.initialled(forms))
        self._choose(given.varied(forms, self.sentences))
        self._choose(people.persons(forms, self.sentences))
        self._choose(variants.surnames(forms))
        self._choose(brands.trades(forms))
        self._choose(brands.branded(forms))
        self._choose(sites.waters(forms))
        self._choose(shortening.definite(forms, self.sentences))
        self._infer()
        self._all(acronyms.extended(forms, self.sentences))
        self._choose(heads.defined(self.pairs))
        self._heads()
        self._letters()
        self._all(shortening.phrases(forms, self.group))
        self._compounds()

    def _all(self, found: Iterable[acronyms.Found], sure: bool = False) -> None:
        for one, other, rule in list(found):
            self.join(one, other, rule, sure)

    def _choose(self, choices: Iterable[tuple[str, list[str], str]]) -> None:
        """Join a short form to what it may stand for where that is one name."""
        for short, full, rule in list(choices):
            if len({self.root(name) for name in full}) == 1:
                joined = self.join(full[0], short, rule, sure=rule == brands.TRADE)  # Orsk Water is nobody's name
                if joined and rule == variants.SURNAME:
                    self.equate(self.forms[full[0]].heavy[-1], short)

    def _spell(self) -> None:
        pairs = variants.candidates(self.forms)
        known = variants.corpus(self.forms, self.sentences, self.same)
        for _ in range(_ROUNDS):
            joined = [each for each in variants.spelt(pairs, known) if not self.rival(*each[:2]) and self.join(*each)]
            for one, other, _rule in joined:
                self._learn(self.forms[one], self.forms[other])
            if not joined:
                break

    def _learn(self, one: Form, other: Form) -> None:
        """Words that two spellings of a name differ in are spellings of one word."""
        if len(one.words) != len(other.words):
            return
        for a, b in zip(one.words, other.words, strict=True):
            if a != b and not (self.known.ordinary(a) or self.known.ordinary(b)):
                self.equate(a, b)

    def _see(self, text: str) -> None:
        """Take in a form that is no mention but stands in a sentence."""
        self.shown.setdefault(key(text), text)
        self.seen.add(key(text))

    def _define(self) -> None:
        found = [
            *acronyms.defined(self.pairs, self.forms),
            *acronyms.foreign(self.pairs, self.forms),
            *acronyms.described(self.forms, self.sentences),
        ]
        for text, short, rule in found:
            self._see(text)
            self.join(key(text), short, rule, sure=True)

    def _terms(self) -> None:
        for term, short, rule in abbreviations.defined(self.sentences, self.known):
            self._term(term, short, rule)

    def _infer(self) -> None:
        taken = {name for name in self.forms if any(letters(n).rstrip("s") != name for n in self.group(name))}
        for term, short, rule in abbreviations.inferred(self.forms, self.sentences, taken):
            self._term(term, short, rule)

    def _term(self, term: str, short: str, rule: str) -> None:
        """Make a term and its letters one, unless these stand for something else already."""
        if any(
            letters(n).rstrip("s") != letters(short).rstrip("s") and n not in self.terms for n in self.group(key(short))
        ):
            return
        self._see(term)
        self._see(short)
        self.terms.add(key(term))
        self.join(key(term), key(short), rule, sure=True)

    def _nicknames(self) -> None:
        for each in self.inside:
            full, nick = key(each.full.text), key(each.nickname.text)
            self._choose([(nick, [full], nicknames.RULE)])
            surnamed = f"{nick} {full.rpartition(' ')[2]}"
            if surnamed in self.forms and self.root(nick) == self.root(full):
                self.join(full, surnamed, nicknames.RULE, sure=True)

    def _heads(self) -> None:
        published: dict[str, frozenset[str]] = defaultdict(frozenset)
        for article in self.articles:
            if article.outlet and " " in article.outlet:
                self.shown.setdefault(key(article.outlet), article.outlet)
                published[key(article.outlet)] |= {article.source.id}
        for head, full, rule in list(heads.bare(self.forms, self.shown, published)):
            self._choose([(head, full, rule)])
            self.seen.update(name for name in full if self.root(name) == self.root(head))

    def _letters(self) -> None:
        for text, full, rule in list(nicknames.lettered(self.forms, self.sentences)):
            if len({self.root(name) for name in full}) == 1:
                self._see(text)
                self.join(full[0], key(text), rule)

    def _wires(self) -> None:
        for text, (name, short, rule) in list(outlets.outlets(self.articles, self.forms)):
            self._see(text)
            self.join(name, short, rule, sure=True)

    def _described(self) -> None:
        found = [*shortening.described(self.forms, self.sentences), *shortening.ampersands(self.forms, self.sentences)]
        for name, text, rule in found:
            self._see(text)
            self.join(name, key(text), rule, sure=True)

    def _compounds(self) -> None:
        """Compounds of two names of one thing: ``E.R.U.-led talks`` and ``Eastern River Union-led talks``."""
        same: dict[tuple[str, str], str] = {}
        for name, text, rest in shortening.compounds(self.forms, self.sentences):
            if len(self.group(name)) > 1:
                self._see(text)
                first = same.setdefault((self.root(name), rest), key(text))
                self.join(first, key(text), "the same with another name of a part of it", sure=True)

    # -- the outcome

    def names(self) -> Names:
        """The groups of two forms or more, those with most mentions first."""
        groups, of = [], {}
        for root, members in self.members.items():
            if root in self.above:
                continue
            present = [name for name in members if name in self.seen or self._occurs(self.shown[name])]
            ordered = sorted(present, key=self._rank)
            for name in members:
                of[name] = self.shown[ordered[0]] if ordered else self.shown[root]
            if len(ordered) > 1:
                groups.append(tuple(self.shown[name] for name in ordered))
        groups.sort(key=lambda group: (-self._count(group), group))
        printed = tuple(filter(None, (telling([text for text in group if self._stands(text)]) for group in groups)))
        return Names(tuple(groups), tuple(self.why), tuple(self._words()), printed, of)

    def _rank(self, name: str) -> tuple[int, bool, int, int, int, str]:
        """Full before short, common before rare."""
        form = self.forms.get(name)
        if form is None:
            return (0 if " " in name or name in self.terms else 2, False, 0, 0, -len(name), name)
        initial = any(len(word.strip(".")) == 1 for word in form.heavy)
        return (
            int(form.acronym or len(form.heavy) < 2),
            initial,
            -len(form.sources),
            -len(form.mentions),
            -len(name),
            name,
        )

    def _count(self, group: Sequence[str]) -> int:
        return sum(len(self.forms[key(text)].mentions) for text in group if key(text) in self.forms)

    def _occurs(self, text: str) -> bool:
        return any(text in sentence.plain for sentence in self.sentences.values())

    def _stands(self, text: str) -> bool:
        """Whether an article has a form as it is: an outlet may be known from a file's head only."""
        return key(text) in self.forms or self._occurs(text) or any(text in each for each in self.texts)

    def _words(self) -> Iterator[tuple[str, str]]:
        """Each spelling of a word with the most common one."""
        counts = Counter(word for form in self.forms.values() for word in form.words for _ in form.mentions)
        classes: dict[str, list[str]] = defaultdict(list)
        for word in dict.fromkeys([*self.words, *self.words.values()]):
            classes[self.word(word)].append(word)
        for words in [*classes.values(), *self._dotted()]:
            under = max(words, key=lambda word: (counts[word], word))
            yield from ((word, under) for word in sorted(words) if word != under and not self.known.ordinary(word))

    def _dotted(self) -> Iterator[list[str]]:
        for root, members in self.members.items():
            short = [name for name in members if name in self.forms and self.forms[name].acronym]
            same = [name for name in short if letters(name) == letters(short[0])]
            if root not in self.above and len(same) > 1:
                yield same
