"""An editor's decisions put into effect: which sentences are one claim, and what is to be done with which claim.

A decision names a sentence by its words. Copies of it in other articles are meant, too; a decision whose words no
article has any more holds of nothing and is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.grouping.claims import quoting
from briefing.grouping.clusters import Cluster
from briefing.grouping.independence import Sources
from briefing.grouping.likeness import Likeness
from briefing.model import Claim, Decided, Decisions, Sentence, Topic


def folded(words: str) -> str:
    """Words as a decision is known by."""
    return " ".join(words.split())


def regrouped(clusters: Sequence[Cluster], shown: Sequence[Sentence], decisions: Decisions) -> tuple[Cluster, ...]:
    """The claims as the editor joins and splits them.

    Args:
        clusters: as they were found.
        shown: the sentences that their positions point into.
        decisions: the editor's.
    """
    places = _places(shown)
    found = list(clusters)
    for words in decisions.split:
        if at := places.get(folded(words)):
            found = [*_without(found, at), Cluster(tuple(at))]
    for group in decisions.join:
        at = [place for words in group for place in places.get(folded(words), ())]
        meant = [each for each in found if set(at) & set(each.members)]
        if len(meant) > 1:
            members = tuple(sorted({place for each in meant for place in each.members}))
            also = tuple(sorted({place for each in meant for place in each.also} - set(members)))
            found = [*(each for each in found if each not in meant), Cluster(members, also)]
    return tuple(sorted(found, key=lambda cluster: cluster.members[0]))


def _places(shown: Sequence[Sentence]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, sentence in enumerate(shown):
        found.setdefault(sentence.plain, []).append(at)
    return found


def _without(clusters: Iterable[Cluster], gone: Sequence[int]) -> list[Cluster]:
    result = []
    for cluster in clusters:
        members = tuple(at for at in cluster.members if at not in gone)
        if members:
            result.append(Cluster(members, tuple(at for at in cluster.also if at not in gone)))
    return result


def quoted(claims: Sequence[Claim], decisions: Decisions, like: Likeness, known: Sources) -> tuple[Claim, ...]:
    """The claims with the wordings in front that the editor prefers."""
    wanted = {folded(words) for words in decisions.prefer}
    result = []
    for claim in claims:
        turn = next((n for n, witness in enumerate(claim.witnesses) if witness.sentence.plain in wanted), 0)
        result.append(quoting(claim, turn, like, known))
    return tuple(result)


def retitled(topics: Sequence[Topic], decisions: Decisions) -> tuple[Topic, ...]:
    """The topics under the editor's titles."""
    titles = dict(decisions.title)
    return tuple(replace(topic, title=titles.get(topic.id, topic.title)) for topic in topics)


def resolved(decisions: Decisions, claims: Sequence[Claim], topics: Sequence[Topic], names: Iterable[str]) -> Decided:
    """The decisions by the ids of claims and sentences.

    Args:
        decisions: the editor's.
        claims: of this edition.
        topics: likewise; where there are none, a claim cannot be moved.
        names: all spellings of names in the articles, to tell which of the editor's no article has.
    """
    stating = _stating(claims)
    known = {topic.id for topic in topics}

    def claim(words: str) -> str | None:
        return stating.get(folded(words), (None, ""))[0]

    moves = {name: topic for words, topic in decisions.move if topic in known and (name := claim(words))}
    ranks: dict[str, int] = {}
    for _, group in decisions.order:
        for name in filter(None, map(claim, group)):
            ranks.setdefault(name, len(ranks))
    return Decided(
        pinned=frozenset(filter(None, map(claim, decisions.pin))),
        dropped=frozenset(filter(None, map(claim, decisions.drop))),
        preferred={name: stating[folded(words)][1] for words in decisions.prefer if (name := claim(words))},
        topic=moves,
        rank=ranks,
        notes={name: note for words, note in decisions.note if (name := claim(words))},
        orphans=tuple(_orphans(decisions, stating, known, frozenset(names))),
    )


def _stating(claims: Sequence[Claim]) -> dict[str, tuple[str, str]]:
    """By words, the claim that they state above all, and their sentence; that which quotes them comes first."""
    found: dict[str, tuple[str, str]] = {}
    for claim in claims:
        found.setdefault(claim.quoted.plain, (claim.id, claim.quoted.id))
    for claim in claims:
        for witness in claim.witnesses:
            found.setdefault(witness.sentence.plain, (claim.id, witness.sentence.id))
    return found


def _orphans(
    decisions: Decisions, stating: Mapping[str, object], topics: frozenset[str] | set[str], names: frozenset[str]
) -> Iterable[tuple[str, str]]:
    for kind in ("pin", "drop", "prefer", "split"):
        yield from ((kind, words) for words in getattr(decisions, kind) if folded(words) not in stating)
    for kind in ("move", "note"):
        yield from ((kind, words) for words, _ in getattr(decisions, kind) if folded(words) not in stating)
    for group in (*decisions.join, *(words for _, words in decisions.order)):
        kind = "join" if group in decisions.join else "order"
        yield from ((kind, words) for words in group if folded(words) not in stating)
    for kind in ("move", "order", "title"):
        for entry in getattr(decisions, kind):
            topic = entry[1] if kind == "move" else entry[0]
            if topic not in topics:
                yield kind, f"topic {topic}"
    for kind in ("same", "apart"):
        for group in getattr(decisions, kind):
            yield from ((kind, name) for name in group if name not in names)
