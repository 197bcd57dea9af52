"""Reading across sources: everything that only several articles together can tell.

The stages of grouping in their order; each is a module of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.grouping import clusters, copies, discovery, independence, names, origins, topics
from briefing.grouping.clusters import Cluster
from briefing.grouping.independence import Sources
from briefing.grouping.likeness import Likeness, likeness
from briefing.grouping.names import Names
from briefing.grouping.nearness import Nearness, nearness
from briefing.grouping.origins import Derivation
from briefing.grouping.topics import Assigned
from briefing.model import SHOWABLE, Article, Origin, Sentence, Topic
from briefing.text.segment import OVERLONG


@dataclass(frozen=True, slots=True)
class Across:
    """What the articles of a project say together."""

    shown: tuple[Sentence, ...]
    """The sentences that may be shown; the positions below point into them."""
    derived: tuple[Derivation, ...]
    origins: tuple[Origin, ...]
    """In the order of the articles."""
    names: Names
    like: Likeness
    near: Nearness
    """Of the same sentences."""
    clusters: tuple[Cluster, ...]
    """The sentences of each claim."""
    topics: tuple[Topic, ...]
    """The user's, or discovered ones."""
    labels: tuple[Assigned, ...]
    """The topic of each sentence."""
    carried: frozenset[str]
    """Ids of the sentences that their article carries from another."""
    known: Sources
    """What tells whether witnesses are independent."""


def read(
    articles: Sequence[Article],
    sentences: Sequence[Sentence],
    wanted: Sequence[Topic],
    aliases: Sequence[Sequence[str]],
    language: str,
    apart: Sequence[Sequence[str]] = (),
) -> Across:
    """Find copies, origins, names, claims and topics.

    Args:
        articles: in path order.
        sentences: all of theirs, furniture included.
        wanted: the user's topics; none has them discovered.
        aliases: the user's groups of names.
        language: BCP 47.
        apart: groups of names no two of which are one.
    """
    shown = _once(articles, [sentence for sentence in sentences if sentence.kind in SHOWABLE])
    numbers = [article.source.id for article in articles]
    words = [
        copies.words(article, [each for each in shown if each.source == article.source.id]) for article in articles
    ]
    shared = copies.runs(words)
    derived = origins.derivations(articles, shared, [len(each.texts) for each in words])
    carried = copies.carried(shown, numbers, shared, {(each.source, each.carries) for each in derived})
    # Captions, headlines and comments spell names too; a dump of letters spells none.
    readable = [sentence for sentence in sentences if len(sentence.text) <= OVERLONG]
    reconciled = names.find(articles, readable, aliases, apart, language)
    like = likeness(shown, language, reconciled.variants(language))
    near = nearness(like)
    found = clusters.clusters(like, near)
    found_origins = origins.origins(articles, derived)
    asked = tuple(wanted) or discovery.discover(shown, language)
    return Across(
        shown=shown,
        derived=derived,
        origins=found_origins,
        names=reconciled,
        like=like,
        near=near,
        clusters=found,
        topics=asked,
        labels=topics.assign(
            shown, articles, asked, language, copied=carried, groups=[each.members for each in found], near=near
        ),
        carried=carried,
        known=independence.sources(articles, derived, found_origins, language),
    )


def _once(articles: Sequence[Article], sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Without what an earlier version of a page has word for word as its newest has it."""
    newest = {article.source.id: article.replaced_by for article in articles if article.replaced_by}
    if not newest:
        return tuple(sentences)
    said = {(each.source, each.plain) for each in sentences}
    return tuple(each for each in sentences if (newest.get(each.source), each.plain) not in said)
