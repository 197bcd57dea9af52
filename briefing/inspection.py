"""Looking into a project without making a page: what was read, dropped and grouped, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from briefing import memory, paging, pipeline
from briefing.compose.citations import CITED
from briefing.compose.draft import LEAD
from briefing.compose.fit import Fitted
from briefing.config import load, rulings
from briefing.errors import NothingToBriefError, PdfLibrariesMissingError, UsageError
from briefing.grouping import independence
from briefing.model import (
    KINDS,
    SHOWABLE,
    Article,
    Brief,
    Claim,
    Conflict,
    Origin,
    Sentence,
    Skipped,
    Topic,
    Witness,
)
from briefing.notices import Notices
from briefing.pipeline import Analysed, Progress


@dataclass(frozen=True, slots=True)
class InspectedArticle:
    """What was made of one file."""

    article: Article
    origin: Origin
    kinds: tuple[tuple[str, int], ...]
    """(kind, sentences of it), in the order of ``KINDS``; kinds without a sentence are left out."""
    roles: tuple[tuple[str, int], ...]
    """(role, sentences that have it in a claim): as in ``Witness``."""

    @property
    def showable(self) -> int:
        """Sentences that may be shown."""
        return sum(count for kind, count in self.kinds if kind in SHOWABLE)

    @property
    def dropped(self) -> int:
        """Sentences that are no text of the article, or its frame."""
        return sum(count for kind, count in self.kinds if kind not in SHOWABLE)


@dataclass(frozen=True, slots=True)
class InspectedClaim:
    """A claim, and why it may not be shown."""

    claim: Claim
    refused: str | None
    """The reason; None where it is shown, or would be if the page has room."""
    section: str | None = None
    """Where it is shown: a topic's id, ``ALL``, or ``LEAD`` for the bottom line; None where it is not."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that is known of a project before a page is fitted."""

    language: str
    articles: tuple[InspectedArticle, ...]
    skipped: tuple[Skipped, ...]
    topics: tuple[Topic, ...]
    claims: tuple[InspectedClaim, ...]
    """Best first."""
    dropped: tuple[Sentence, ...]
    """Sentences that may not be shown, in path order; ``kind`` says why."""
    page: Fitted | None
    """What was chosen for the page; None where no layout can be made."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What brought a witness to its claim."""

    witness: Witness
    probability: float | None
    """That it states one fact with the quoted one; None for the quoted one itself."""
    signs: tuple[tuple[str, float], ...]
    """The signs that speak for it, with what each adds in nats, the strongest first."""
    shared: tuple[str, ...]
    """Words, names, numbers and days that both have, as they are compared."""
    akin: tuple[tuple[str, str], ...]
    """Different words of the quoted one and of this one that are near in meaning, the nearest first."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a claim is shown, or is not."""

    claim: Claim
    joined: tuple[Joined, ...]
    """Each witness, the quoted one first."""
    displaced: tuple[Claim, ...]
    """Claims that are not shown because this one says what they say."""
    conflicts: tuple[Conflict, ...]
    """Conflicts that its witnesses take part in."""
    independence: tuple[str, ...]
    """Why witnesses of different sources do not count as origins of their own, one sentence each."""
    topic: Topic | None
    sources: Mapping[str, Article]
    """By the source numbers of its witnesses."""
    origins: Mapping[str, Origin]
    """By the same."""
    verdict: str
    """One sentence on its place."""


def inspect(project: str | Path, *, notices: Notices | None = None, progress: Progress | None = None) -> Inspection:
    """What was read, dropped and grouped.

    Raises:
        ConfigError: brief.toml cannot be used.
        NothingToBriefError: there is nothing to look at.
    """
    notices = notices if notices is not None else Notices()
    analysed = _analyse(project, notices, progress)
    refused, page = _page(analysed, notices, progress or _unheard)
    section = {claim.id: each.id for each in page.brief.sections for claim in each.claims} if page else {}
    section |= {claim.id: LEAD for claim in page.brief.lead} if page else {}
    origin = {each.source: each for each in analysed.origins}
    return Inspection(
        language=analysed.language,
        articles=tuple(
            InspectedArticle(article, origin[article.source.id], _kinds(analysed, article), _roles(analysed, article))
            for article in analysed.articles
        ),
        skipped=analysed.skipped,
        topics=analysed.topics,
        claims=tuple(InspectedClaim(claim, refused.get(claim.id), section.get(claim.id)) for claim in analysed.claims),
        dropped=tuple(sentence for sentence in analysed.sentences if sentence.kind not in SHOWABLE),
        page=page,
    )


def _page(analysed: Analysed, notices: Notices, progress: Progress) -> tuple[dict[str, str], Fitted | None]:
    """Why claims are not shown, by id, and the page that the others are on; None where it cannot be made."""
    try:
        draft, refused = pipeline.compose(analysed)
        page = paging.fit(draft, analysed.topics, analysed.config.look, notices, progress)
    except (NothingToBriefError, PdfLibrariesMissingError):
        return pipeline.choose(analysed)[1], None
    return refused | {each.id: each.reason for each in page.dropped}, page


def discover(
    project: str | Path, *, notices: Notices | None = None, progress: Progress | None = None
) -> tuple[Topic, ...]:
    """The topics that would be found if brief.toml named none.

    Raises:
        ConfigError: brief.toml cannot be used.
        NothingToBriefError: there is nothing to find any in.
    """
    config = replace(load(Path(project)), topics=())
    silent = notices if notices is not None else Notices()
    return pipeline.analyse(config, ranker=config.ranker, notices=silent, progress=progress or _unheard).topics


def why(claim: str, project: str | Path, *, notices: Notices | None = None, progress: Progress | None = None) -> Reason:
    """Why a claim is shown or not.

    Args:
        claim: its id, or a beginning of it that no other has.
        project: the folder.
        notices: collects what a user should know.
        progress: told what stage begins.

    Raises:
        UsageError: no claim, or more than one, has that id.
    """
    analysed = _analyse(project, notices, progress)
    found = _claim(claim, analysed)
    numbers = tuple(dict.fromkeys(witness.sentence.source for witness in found.witnesses))
    _, refused = pipeline.choose(analysed)
    return Reason(
        claim=found,
        joined=tuple(_joined(witness, found, analysed) for witness in found.witnesses),
        displaced=tuple(each for each in analysed.claims if refused.get(each.id) == f"says what {found.id} says"),
        conflicts=tuple(each for each in analysed.conflicts if each.id in found.conflicts),
        independence=_independence(found, analysed),
        topic=next((topic for topic in analysed.topics if topic.id == found.topic), None),
        sources={article.source.id: article for article in analysed.articles if article.source.id in numbers},
        origins={origin.source: origin for origin in analysed.origins if origin.source in numbers},
        verdict=_verdict(found, analysed, notices if notices is not None else Notices(), progress or _unheard),
    )


def _joined(witness: Witness, claim: Claim, analysed: Analysed) -> Joined:
    if witness.sentence == claim.quoted:
        return Joined(witness, None, (), (), ())
    like = analysed.across.like
    a, b = like.position[claim.quoted.id], like.position[witness.sentence.id]
    one, other = like.contents[a], like.contents[b]
    added = {name: round(like.weights[name] * value, 2) for name, value in like.signs(a, b).items() if name != "bias"}
    return Joined(
        witness,
        round(like.probability(a, b), 3),
        tuple(sorted(((name, value) for name, value in added.items() if value > 0), key=lambda sign: -sign[1])),
        tuple(
            sorted(item.lstrip("=") for item in one.words & other.words)
            + sorted(one.names & other.names)
            + sorted(one.numbers & other.numbers)
            + sorted(one.dates & other.dates)
        ),
        like.meaning.akin(a, b) if like.meaning is not None else (),
    )


def _independence(claim: Claim, analysed: Analysed) -> tuple[str, ...]:
    """One sentence for each pair of witnesses of different sources that is not independent."""
    like, together = analysed.across.like, analysed.across
    order = [like.position[each.sentence.id] for each in claim.witnesses if each.role in CITED]
    return tuple(
        f"{like.sentences[a].source} and {like.sentences[b].source}: {why}"
        for a, b, why in independence.reasons(order, like, together.known)
    )


def _analyse(project: str | Path, notices: Notices | None, progress: Progress | None) -> Analysed:
    config = load(Path(project))
    kept = notices if notices is not None else Notices()
    return pipeline.analyse(
        config,
        ranker=config.ranker,
        background=pipeline.Background(memory.last(config, kept), rulings.load(config.project)),
        notices=kept,
        progress=progress or _unheard,
    )


def _unheard(stage: str) -> None:
    """Progress for nobody."""


def _kinds(analysed: Analysed, article: Article) -> tuple[tuple[str, int], ...]:
    kinds = [sentence.kind for sentence in analysed.sentences if sentence.source == article.source.id]
    return tuple((kind, kinds.count(kind)) for kind in KINDS if kind in kinds)


def _roles(analysed: Analysed, article: Article) -> tuple[tuple[str, int], ...]:
    found = [
        witness.role
        for claim in analysed.claims
        for witness in claim.witnesses
        if witness.sentence.source == article.source.id
    ]
    return tuple((role, found.count(role)) for role in ("quoted", "corroborates", "repeats", "disputes", "related"))


def _claim(wanted: str, analysed: Analysed) -> Claim:
    found = [claim for claim in analysed.claims if wanted and claim.id.startswith(wanted)]
    exact = [claim for claim in found if claim.id == wanted]
    if len(found) == 1 or exact:
        return (exact or found)[0]
    if found:
        ids = ", ".join(claim.id for claim in found[:5])
        raise UsageError(f"{len(found)} claims begin with {wanted!r}: {ids} …", "Give more of the id.")
    near = get_close_matches(wanted, [claim.id for claim in analysed.claims], n=1)
    guess = f" Did you mean {near[0]!r}?" if near else ""
    raise UsageError(f"There is no claim {wanted!r}.{guess}", "`briefing inspect` and brief.json name the claims.")


def _verdict(claim: Claim, analysed: Analysed, notices: Notices, progress: Progress) -> str:
    refused, page = _page(analysed, notices, progress)
    if claim.id in refused:
        return f"Not shown: {refused[claim.id]}."
    if page is None:
        return "May be shown if the page has room; without the PDF libraries that cannot be measured."
    return _place(claim, page.brief)


def _place(claim: Claim, brief: Brief) -> str:
    if any(shown.id == claim.id for shown in brief.lead):
        return "Shown in the bottom line."
    for section in brief.sections:
        for position, shown in enumerate(section.claims, start=1):
            if shown.id == claim.id:
                return f"Shown as number {position} of {len(section.claims)} under {section.title!r}."
    return "Not shown."
