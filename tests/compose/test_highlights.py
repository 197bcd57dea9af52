"""Key figures and the timeline: which numbers and days of the claims, and how they are cut."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefing.compose.draft import Candidate, Cut
from briefing.compose.highlights import EVENTS, FIGURES, LONGEST, cut, figures, timeline
from briefing.model import Article, Claim, Part, Salience, Source, Witness
from tests.support.sentences import sentences

Articles = dict[str, Article]


def told(*texts: str, published: str | None = "2031-05-14") -> tuple[list[Candidate], Articles]:
    """A claim of each text, in falling order of salience, all of one article."""
    found = []
    for place, sentence in enumerate(sentences(list(texts))):
        salience = Salience((Part("told", 1 - place / 100, 1.0),))
        claim = Claim(f"c{place}", (Witness(sentence, "quoted"),), 1, None, salience)
        found.append(Candidate(claim, "town", (sentence.start, sentence.end), sentence.text, 0.5))
    return found, {"1": Article(Source("1", "1.txt", ""), "", "txt", published=published)}


def values(found: Sequence[Cut]) -> list[str]:
    """What the cuts tell."""
    return [each.value for each in found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge carries 350 lorries a day.", "350 lorries"),
        ("Some 2,400 people crossed it on foot.", "Some 2,400 people"),
        ("The number of lorries stands at around 6,000, twice as many as last year.", "around 6,000"),
        ("Repairs cost $3.1 million, the council said.", "$3.1 million"),
        ("Traffic fell by 60 per cent.", "60 per cent"),
        ("It weighs 90 tonnes when it is wet.", "90 tonnes"),
        ("Nine masons worked on it.", None),
        ("Bay 14 held when the others broke.", None),
        ("Among people over 60 the support was weaker.", None),
        ("The work took three hours longer.", None),
        ("It counted 15 more than the state did.", None),
        ("The 104-year-old bridge was closed.", None),
    ],
)
def test_a_key_figure_counts_or_measures_something(text: str, value: str | None) -> None:
    """With its bound and its noun or unit, as written; no age, no name, no duration, nothing small."""
    assert values(figures(*_with({}, told(text)))) == ([] if value is None else [value])


def test_figures_are_those_of_the_worthiest_claims() -> None:
    """One a claim, none twice, each with the day its article was published, no more than there is room for."""
    texts = [f"The yard at quay {number} holds {number}00 crates." for number in "32145678"]
    found = figures(*_with({}, told(texts[0], texts[0].replace("yard", "shed"), *texts[1:])))
    assert values(found) == ["300 crates", "200 crates", "100 crates", "400 crates"][: FIGURES[0]]
    assert {each.date for each in found} == {"2031-05-14"}
    assert {each.date for each in figures(*_with({}, told(*texts, published=None)))} == {None}


def test_more_sources_leave_less_room() -> None:
    """Their list stands beside the figures."""
    candidates, articles = told(*[f"The yard holds {number}00 crates." for number in "12345678"])
    for sources, most in ((6, FIGURES[0]), (12, FIGURES[1]), (13, FIGURES[2])):
        many = articles | {str(number): articles["1"] for number in range(1, sources + 1)}
        assert len(figures(candidates, {}, many)) == most


def test_opinions_tell_no_figures_and_statements_are_shown_whole() -> None:
    """What somebody states keeps who states it, so that it is not cut."""
    (short, long), _ = told(
        "The port holds 300 crates, its master said.",
        "The port holds 300 crates, and the sheds beyond the northern quay, which were built in a hurry, hold as many,"
        " its master said.",
    )
    name = short.claim.quoted.id
    assert cut(short, 15, 18, {name: "attributed"}) == short.text
    assert cut(short, 15, 18, {name: "opinion"}) is None
    assert len(long.text) > LONGEST
    assert cut(long, 15, 18, {long.claim.quoted.id: "attributed"}) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "The port was closed on 3 May 2031, twelve days after the storm had torn the northern quay out of its bed"
            " of stones.",
            "The port was closed on 3 May 2031 …",
        ),
        (
            "The port will open on 3 May 2031, unless the storm that tore the northern quay out of its bed of stones"
            " should come back.",
            None,
        ),
        (
            "On 3 May 2031, after twelve days of storms that had torn the northern quay out of its bed, the port was"
            " closed for good.",
            None,
        ),
        (
            "The port (closed on 3 May 2031, twelve days after the storm had torn the northern quay away) is open to"
            " all ships again.",
            None,
        ),
    ],
)
def test_a_cut_ends_with_a_clause_and_says_something(text: str, shown: str | None) -> None:
    """Not within brackets, not before a condition, not before the verb."""
    (candidate,), _ = told(text)
    start = text.index("3 May")
    assert cut(candidate, start, start + 10, {}) == shown


def test_the_timeline_is_in_the_order_of_the_days() -> None:
    """Days, months and years; a day without its year is the nearest one, a weekday the last one unless it is to come."""
    found = timeline(
        *_with(
            {},
            told(
                "The ferry runs again from 3 June.",
                "The bridge broke on Monday.",
                "In 2019 the owner added a lane.",
                "The council will vote on Friday.",
                "It was last mended in July 2028.",
            ),
        )
    )
    assert [(each.date, each.value) for each in found] == [
        ("2019", "2019"),
        ("2028-07", "July 2028"),
        ("2031-05-12", "Monday"),
        ("2031-05-16", "Friday"),
        ("2031-06-03", "3 June"),
    ][-EVENTS[0] :]


@pytest.mark.parametrize(
    "doubtful",
    [
        "The bridge was closed, the mayor said on Monday.",
        "Members want the mayor to explain on Friday what she knew.",
        "The mason has lived there since 2016.",
        "By Thursday the masons had mended it.",
    ],
)
def test_days_that_tell_no_event_are_left_out(doubtful: str) -> None:
    """Days on which something was said, states that last, and days that may be past or to come."""
    certain = ["The bridge broke on 3 May 2031.", "It was built in 1990.", "A lane was opened in March 2004."]
    assert len(timeline(*_with({}, told(*certain)))) == len(certain)
    assert len(timeline(*_with({}, told(doubtful, *certain)))) == len(certain)


def test_two_days_are_no_timeline() -> None:
    """They are read faster in the claims."""
    assert timeline(*_with({}, told("The bridge broke on 3 May 2031.", "It was built in 1990."))) == ()


def test_without_a_date_of_publication_only_whole_dates_count() -> None:
    """Nobody knows which Monday is meant."""
    texts = ("It broke on Monday.", "It was built in 1990.", "It closed on 3 May 2031.", "It was sold in March 2004.")
    assert [each.date for each in timeline(*_with({}, told(*texts, published=None)))] == [
        "1990",
        "2004-03",
        "2031-05-03",
    ]


def _with(
    voice: dict[str, str], found: tuple[list[Candidate], Articles]
) -> tuple[list[Candidate], dict[str, str], Articles]:
    return found[0], voice, found[1]
