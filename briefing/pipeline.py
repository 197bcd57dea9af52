"""From a project to a brief: the one place that knows the order of the stages.

load config -> read -> segment -> group (copies, origins, claims, topics) -> rank -> compose -> fit -> write
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefing import corpus, paging
from briefing.compose import highlights
from briefing.compose.candidates import candidates
from briefing.compose.draft import ALL, Candidate, Draft
from briefing.config import Config, load, rulings
from briefing.corpus import Corpus, Shelf
from briefing.errors import NothingToBriefError
from briefing.grouping import across, changes, conflicts, decided, independence, novelty, worth
from briefing.grouping import claims as grouping_claims
from briefing.grouping.across import Across
from briefing.grouping.novelty import News
from briefing.model import (
    AnalysedSentence,
    Analysis,
    Article,
    Brief,
    BriefSource,
    Changes,
    Claim,
    Conflict,
    Decided,
    Decisions,
    Look,
    Origin,
    Part,
    Past,
    Salience,
    Sentence,
    Skipped,
    Topic,
)
from briefing.notices import Notices
from briefing.ranking import RANKERS, RankOptions, default
from briefing.text.language import detect
from briefing.text.voice import voice
from briefing.version import __version__

Progress = Callable[[str], None]
"""Told what stage begins, in a few words."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """All that was found out before a page is made."""

    config: Config
    language: str
    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    sentences: tuple[Sentence, ...]
    across: Across
    claims: tuple[Claim, ...]
    """Best first."""
    conflicts: tuple[Conflict, ...]
    salience: Mapping[str, float]
    """By sentence id."""
    voice: Mapping[str, str]
    """By sentence id, as in ``ShownClaim.voice``."""
    changes: Changes | None = None
    """Since the past edition; None where there is none."""
    decided: Decided = field(default_factory=Decided)
    """What the editor has decided."""
    decisions: int = 0
    """How often."""

    @property
    def origins(self) -> tuple[Origin, ...]:
        """In the order of the articles."""
        return self.across.origins

    @property
    def topics(self) -> tuple[Topic, ...]:
        """In page order."""
        return self.across.topics


@dataclass(frozen=True, slots=True)
class Background:
    """What a project has besides its settings and articles."""

    past: Past | None = None
    """The edition to tell what is new since."""
    decisions: Decisions = field(default_factory=Decisions)
    """The editor's."""
    shelf: Shelf | None = None
    """Where what was made of each file is kept from one build to the next."""
    report: Progress | None = None
    """Told of each article whether it had to be read."""
    jobs: int = 1
    """Processes that read files."""
    executor: Executor | None = None
    """What reads files instead of them: see ``corpus.read``."""


def build(
    project: str | Path,
    *,
    as_of: str | None = None,
    ranker: str | None = None,
    look: Look | None = None,
    background: Background | None = None,
    notices: Notices | None = None,
    progress: Progress | None = None,
) -> Brief:
    """The brief of a project.

    Args:
        project: a folder with articles, and a brief.toml if there is one.
        as_of: ISO date instead of the configured one.
        ranker: a name of ``briefing.ranking.RANKERS`` instead of the configured one.
        look: how it will be rendered, which decides what fits; from the configuration if None.
        background: a past edition, decisions, results of earlier builds; if None, the project's decisions.toml alone.
        notices: collects what a user should know.
        progress: told what stage begins.

    Raises:
        ConfigError: brief.toml or decisions.toml cannot be used.
        NothingToBriefError: no article, or none with a sentence that may be shown.
    """
    notices = notices if notices is not None else Notices()
    say = progress or (lambda stage: None)
    config = load(Path(project))
    known = background or Background(decisions=rulings.load(Path(project)))
    analysed = analyse(config, ranker=ranker or config.ranker, background=known, notices=notices, progress=say)
    say("composing")
    draft, _ = compose(analysed, as_of)
    brief = paging.fit(draft, analysed.topics, look or config.look, notices, say).brief
    return replace(brief, evidence=brief.evidence and replace(brief.evidence, envelope=config.envelope))


def analyse(
    config: Config,
    *,
    ranker: str,
    background: Background | None = None,
    notices: Notices,
    progress: Progress,
) -> Analysed:
    """Read the articles and find out what they say."""
    known, rank = background or Background(), RANKERS[ranker]
    progress("reading")
    read = corpus.read(config, notices, known.shelf, known.executor, known.jobs, progress)
    articles = read.articles
    _tell(read, known.report)
    language = config.language or _stated_language(articles) or detect([article.text for article in articles]) or "en"
    progress("segmenting")
    sentences = corpus.cut(articles, language, known.shelf, config.limits, notices)
    progress("reading across")
    together, news = _across(config, known, articles, sentences, language)
    progress("ranking")
    options = RankOptions(language=language, origins={origin.source: origin.origin for origin in together.origins})
    saliences = _saliences(rank.name, together.shown, options)
    claims = _claims(together, saliences, articles)
    claims = changes.kept(claims, articles, known.past) if known.past else claims
    differing = conflicts.find(claims, together.like, articles, language)
    claims, together = _disputed(claims, differing, together)
    claims = decided.quoted(claims, known.decisions, together.like, together.known)
    past = known.past
    since = changes.since(past, together, news, claims, differing, articles, language) if past else None
    claims = _valued(claims, together, saliences, articles, ranker == "default", since)
    return Analysed(
        config=config,
        language=language,
        articles=articles,
        skipped=read.skipped,
        sentences=sentences,
        across=together,
        claims=claims,
        conflicts=differing,
        salience={sentence.id: value.score for sentence, value in zip(together.shown, saliences, strict=True)},
        voice=_voices(together, articles, language),
        changes=since,
        decided=_decided(known.decisions, claims, together, articles, notices),
        decisions=known.decisions.count,
    )


def _tell(read: Corpus, report: Progress | None) -> None:
    """Say of each article whether it had to be read."""
    for article in read.articles if report else ():
        path = article.source.path
        assert report is not None
        report(f"{path}: {'read' if path in read.anew else 'as it was read before'}")


def _across(
    config: Config, known: Background, articles: Sequence[Article], sentences: Sequence[Sentence], language: str
) -> tuple[Across, News]:
    """What the articles say together, as the past edition and the editor have it."""
    ruled = known.decisions
    aliases = (*config.aliases, *ruled.same)
    together = across.read(articles, sentences, config.topics, aliases, language, ruled.apart)
    news = novelty.read(together.like, articles, known.past) if known.past else News()
    clusters = novelty.apart(together.clusters, together.near, news) if news.novel else together.clusters
    clusters = decided.regrouped(clusters, together.shown, ruled)
    return replace(together, clusters=clusters, topics=decided.retitled(together.topics, ruled)), news


def _valued(
    claims: Sequence[Claim],
    together: Across,
    saliences: Sequence[Salience],
    articles: Sequence[Article],
    parts: bool,
    since: Changes | None,
) -> tuple[Claim, ...]:
    """The claims, best first."""
    published = {article.source.id: article.published for article in articles}
    near, labels = together.near, together.labels
    found = worth.valued(claims, together.like, near, labels, saliences, published, parts)
    return worth.renewed(found, since) if since and parts else found


def _decided(
    ruled: Decisions, claims: Sequence[Claim], together: Across, articles: Sequence[Article], notices: Notices
) -> Decided:
    """The editor's decisions by claims; those that hold of nothing are told."""
    if not ruled.count:
        return Decided()
    texts = [article.text for article in articles]
    names = {name for group in (*ruled.same, *ruled.apart) for name in group if any(name in text for text in texts)}
    made = decided.resolved(ruled, claims, together.topics, names)
    for kind, words in made.orphans:
        notices.add("decision", rulings.FILE, f"{kind} holds of nothing any more: no article has “{words}”.")
    return made


def choose(analysed: Analysed) -> tuple[tuple[Candidate, ...], dict[str, str]]:
    """The claims that may be shown, best first, and why each of the others may not."""
    sentences = {
        article.source.id: [sentence for sentence in analysed.sentences if sentence.source == article.source.id]
        for article in analysed.articles
    }
    return candidates(
        analysed.claims,
        analysed.topics,
        analysed.config.title,
        analysed.articles,
        sentences,
        analysed.across,
        analysed.language,
        analysed.changes.claims if analysed.changes else None,
        analysed.decided,
    )


def compose(analysed: Analysed, as_of: str | None = None) -> tuple[Draft, dict[str, str]]:
    """The material of the page, and why each claim that is not on it is not.

    Raises:
        NothingToBriefError: no claim may be shown.
    """
    config = analysed.config
    by_number = {article.source.id: article for article in analysed.articles}
    chosen, refused = choose(analysed)
    if not analysed.across.shown:
        raise NothingToBriefError(
            f"No article in {config.place} has a sentence that could be shown.",
            "Put articles there; `briefing inspect` shows what was read of each.",
        )
    if not chosen:
        raise NothingToBriefError(
            f"No sentence in {config.place} can stand alone on a page.", "`briefing inspect` says for each why not."
        )
    sections = tuple((topic.id, topic.title) for topic in analysed.topics) or ((ALL, "What is reported"),)
    sources = tuple(
        _brief_source(article, origin) for article, origin in zip(analysed.articles, analysed.origins, strict=True)
    )
    draft = Draft(
        title=config.title,
        as_of=as_of or config.as_of or newest(analysed.articles),
        language=analysed.language,
        generator=f"briefing {__version__}",
        articles=by_number,
        sources=sources,
        sections=sections,
        candidates=chosen,
        analysis=_analysis(analysed, sources),
        conflicts=analysed.conflicts,
        skipped=analysed.skipped,
        voice=analysed.voice,
        names=analysed.across.names.spellings,
        figures=highlights.figures(chosen, analysed.voice, by_number, analysed.language),
        timeline=highlights.timeline(chosen, analysed.voice, by_number),
        desk=config.desk,
        decided=analysed.decided,
        decisions=analysed.decisions,
    )
    return draft, refused


def newest(articles: Sequence[Article]) -> str | None:
    """The date of the newest article; None where none has one."""
    return max((article.published[:10] for article in articles if article.published), default=None)


def _saliences(ranker: str, shown: Sequence[Sentence], options: RankOptions) -> tuple[Salience, ...]:
    """A sentence's salience by the chosen method; the default's comes with its parts."""
    if ranker == "default":
        return default.parts(shown, options)
    return tuple(Salience((Part(ranker, value, 1.0),)) for value in RANKERS[ranker].rank(shown, options))


def _claims(together: Across, saliences: Sequence[Salience], articles: Sequence[Article]) -> tuple[Claim, ...]:
    """Claims with the witness in front that would be quoted."""
    voice = {
        article.source.id: grouping_claims.EARLIER
        if article.replaced_by
        else grouping_claims.VOICES.get(article.kind, 0)
        for article in articles
    }
    wording = {
        sentence.id: grouping_claims.Worth(voice[sentence.source], salience.score)
        for sentence, salience in zip(together.shown, saliences, strict=True)
    }
    return grouping_claims.claims(together.clusters, together.like, wording, together.known)


def _disputed(
    claims: Sequence[Claim], differing: Sequence[Conflict], together: Across
) -> tuple[tuple[Claim, ...], Across]:
    """Claims with the conflicts of their words, and what is known of who gives which value."""
    against, of = independence.against(differing), conflicts.of_sentences(differing)
    told = replace(together, known=replace(together.known, against=against, conflicts=of))
    return tuple(grouping_claims.counted(claim, told.like, told.known) for claim in claims), told


def _voices(together: Across, articles: Sequence[Article], language: str) -> dict[str, str]:
    """Whose voice each sentence is in; what is carried from another article is not the carrier's own."""
    kind = {article.source.id: article.kind for article in articles}
    return {
        sentence.id: voice(sentence, "" if sentence.id in together.carried else kind[sentence.source], language)
        for sentence in together.shown
    }


def _brief_source(article: Article, origin: Origin) -> BriefSource:
    return BriefSource(
        id=article.source.id,
        path=article.source.path,
        sha256=article.source.sha256,
        outlet=article.outlet,
        title=article.title,
        published=article.published,
        author=article.author,
        url=article.url,
        kind=article.kind,
        origin=origin.origin,
        derived_from=origin.derived_from,
        text_sha256=hashlib.sha256(article.text.encode()).hexdigest(),
        replaced_by=article.replaced_by,
    )


def _analysis(analysed: Analysed, sources: tuple[BriefSource, ...]) -> Analysis:
    claims: dict[str, list[str]] = {}
    topic = {each.id: label.topic for each, label in zip(analysed.across.shown, analysed.across.labels, strict=True)}
    for claim in analysed.claims:
        for witness in claim.witnesses:
            claims.setdefault(witness.sentence.id, []).append(claim.id)
    return Analysis(
        sources=sources,
        sentences=tuple(
            AnalysedSentence(
                sentence,
                tuple(claims.get(sentence.id, ())),
                topic.get(sentence.id),
                analysed.salience.get(sentence.id, 0.0),
                analysed.voice.get(sentence.id, "report"),
            )
            for sentence in analysed.sentences
        ),
        claims=analysed.claims,
        conflicts=analysed.conflicts,
        aliases=analysed.across.names.groups,
        changes=analysed.changes,
    )


def _stated_language(articles: Sequence[Article]) -> str | None:
    """The language that most articles state, the first met where two tie."""
    stated = [article.language.split("-")[0].lower() for article in articles if article.language]
    return max(dict.fromkeys(stated), key=stated.count) if stated else None
