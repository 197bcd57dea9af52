"""Who copies whom."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.grouping import copies, origins
from briefing.model import Origin
from tests.support.stories import Told, story

WIRE = [
    "The harbour bridge at Port Ellis will stay shut for six more weeks because inspectors found fresh cracks in two of the eleven girders that carry its northern span.",
    "Ferries will carry commuters across the water every twenty minutes until the roads office has replaced both girders and tested the span with loaded lorries.",
    "Shopkeepers on the north bank asked the council to waive their rent for the time of the closure, and a vote on that is due before the end of the month.",
]
QUAY = "Nobody on the quay was surprised on Wednesday morning, since the old span had groaned all winter."
BREAD = "Oskar Dahl sells bread beside the water and reckons that he will be selling rather less of it until summer."
SAID = (
    "I have crossed this bridge every single day for forty years and never once did I see anybody so much as look at "
    "those girders, let alone paint them"
)


def derivations(*told: Told) -> tuple[origins.Derivation, ...]:
    """Who carries whose text."""
    found = story(*told)
    words = [
        copies.words(article, [each for each in found.sentences if each.source == article.source.id])
        for article in found.articles
    ]
    return origins.derivations(found.articles, copies.runs(words), [len(each.texts) for each in words])


def carried(*told: Told) -> set[tuple[str, str]]:
    """(source, whose text it carries)."""
    return {(each.source, each.carries) for each in derivations(*told)}


def grouped(*told: Told) -> list[str]:
    """The origin of each article."""
    return [each.origin for each in origins.origins(story(*told).articles, derivations(*told))]


def wire(day: str | None = "2021-03-03") -> Told:
    """The wire's story."""
    return Told(WIRE, "wire", day)


def paper(*own: str, day: str | None = "2021-03-04", kind: str = "newspaper", of: Sequence[str] = WIRE[:2]) -> Told:
    """An article that opens with its own sentences and goes on with the wire's."""
    return Told([*own, *of], kind, day)


def test_a_reprint_carries_the_wire() -> None:
    """A paper that prints a wire's sentences the day after has them from it, and shares its origin, in either path order."""
    assert carried(wire(), paper(QUAY)) == {("2", "1")}
    assert carried(paper(QUAY), wire()) == {("1", "2")}
    assert grouped(wire(), paper(QUAY)) == grouped(paper(QUAY), wire()) == ["g1", "g1"]


def test_the_wire_is_first_on_one_day() -> None:
    """Of two articles of one day the wire's is the origin, though the paper's is longer and comes first by path."""
    long = [
        f"Reader number {n} of our {n} readers wrote that {n * 7} boats of type {n} lay at pier {n}."
        for n in range(2, 9)
    ]
    assert carried(paper(*long, day="2021-03-03"), wire()) == {("1", "2")}


def test_two_reprints_do_not_carry_each_other() -> None:
    """What two papers share only because both print the wire makes neither the other's copy."""
    told = (wire(), paper(QUAY), paper(BREAD, day="2021-03-05"))
    assert carried(*told) == {("2", "1"), ("3", "1")}
    assert grouped(*told) == ["g1", "g1", "g1"]


def test_a_copy_of_a_copy_carries_what_the_first_added() -> None:
    """A paper that prints also what another paper added to the wire has it from that paper."""
    assert ("3", "2") in carried(wire(), paper(QUAY, BREAD), paper(QUAY, BREAD, day="2021-03-05"))


def test_the_same_quotation_is_no_copy() -> None:
    """Two papers that print the same long words of one speaker both heard her."""
    one = Told([QUAY, f"“{SAID},” said Ada Quill."], "newspaper", "2021-03-03")
    other = Told([BREAD, f"Ada Quill, a teacher, told the Courier: “{SAID}.”"], "newspaper", "2021-03-04")
    assert carried(one, other) == set()
    assert grouped(one, other) == ["g1", "g2"]


def test_the_same_words_without_marks_are_a_copy() -> None:
    """The counterpart: the same run of words outside quotation marks is a trace of copying."""
    one = Told([QUAY, f"{SAID}, said Ada Quill."], "newspaper", "2021-03-03")
    assert carried(one, Told([BREAD, f"{SAID}, one teacher told us."], "newspaper", "2021-03-04")) == {("2", "1")}


@pytest.mark.parametrize("undated", [1, 2])
def test_an_undated_copy_is_still_one(undated: int) -> None:
    """Where a date is missing the wire is the origin, whichever of the two has no date."""
    days = ["2021-03-03", "2021-03-04"]
    days[undated - 1] = ""
    told = (paper(QUAY, day=days[0] or None), wire(days[1] or None))
    assert carried(*told) == {("1", "2")}


def test_undated_copies_are_cut() -> None:
    """Between two undated reports the longer one is the origin, since copies are cut."""
    assert carried(paper(kind="report", day=None), paper(kind="report", day=None, of=WIRE)) == {("1", "2")}


@pytest.mark.parametrize("kind", ["blog", "opinion"])
def test_a_blog_is_never_the_origin(kind: str) -> None:
    """A blog or column takes from reports, though it states an earlier day, has no day or is longer."""
    for day in ("2021-02-01", None, "2021-03-09"):
        assert carried(paper(QUAY, BREAD, kind=kind, day=day, of=WIRE), paper()) == {("1", "2")}


def test_a_little_of_the_wire_leaves_a_paper_its_origin() -> None:
    """A paper with one sentence of the wire in a story of its own carries it and is still an origin."""
    own = [
        f"Reader number {n} of our {n} readers wrote that {n * 7} boats of type {n} lay at pier {n}."
        for n in range(2, 12)
    ]
    told = (wire(), paper(*own, of=WIRE[:1]))
    assert carried(*told) == {("2", "1")}
    assert grouped(*told) == ["g1", "g2"]
    assert 0 < derivations(*told)[0].share < 0.5


def test_strangers_share_nothing() -> None:
    """Articles in words of their own are origins of their own."""
    told = (wire(), Told([QUAY]), Told([BREAD]))
    assert derivations(*told) == ()
    assert grouped(*told) == ["g1", "g2", "g3"]


KINDS = st.sampled_from(["wire", "newspaper", "report", "release", "analysis", "newsletter", "opinion", "blog"])
PIECES = st.sampled_from([*WIRE, QUAY, BREAD])
TOLD = st.builds(
    Told,
    st.lists(PIECES, min_size=1, max_size=4, unique=True),
    KINDS,
    st.sampled_from([None, "2021-03-03", "2021-03-04", "2021-03-04T09:00:00+01:00"]),
)


@given(st.lists(TOLD, min_size=1, max_size=5))
def test_origins_hold_together(told: list[Told]) -> None:
    """Each article has one origin; nobody carries itself; of two articles at most one carries the other; shares are shares."""
    derived = derivations(*told)
    found = origins.origins(story(*told).articles, derived)
    assert [each.source for each in found] == [str(n) for n in range(1, len(told) + 1)]
    edges = [(each.source, each.carries) for each in derived]
    assert len({frozenset(edge) for edge in edges}) == len(edges)
    assert all(len(set(edge)) == 2 for edge in edges)
    assert all(0 < each.share <= 1 and each.words >= 0 for each in derived)
    assert {name: list(each.derived_from) for name, each in zip((e.source for e in found), found, strict=True)} == {
        each.source: [carries for source, carries in edges if source == each.source] for each in found
    }


@given(st.lists(TOLD, min_size=2, max_size=4, unique_by=lambda each: len(each.text.split())), st.data())
def test_path_order_decides_nothing(told: list[Told], data: st.DataObject) -> None:
    """Where no two articles are equally long, who carries whom does not depend on the order of paths."""
    order = data.draw(st.permutations(range(len(told))))
    straight = {(int(a) - 1, int(b) - 1) for a, b in carried(*told)}
    moved = {(order[int(a) - 1], order[int(b) - 1]) for a, b in carried(*(told[at] for at in order))}
    assert moved == straight


@given(st.lists(TOLD, min_size=1, max_size=5))
def test_versions_of_one_text_share_an_origin(told: list[Told]) -> None:
    """An article that is mostly another has that one's origin."""
    derived = derivations(*told)
    origin = {each.source: each.origin for each in origins.origins(story(*told).articles, derived)}
    for source, own in origin.items():
        mostly = [each for each in derived if each.source == source and each.share >= origins.MOSTLY]
        if mostly:
            most = max(each.words for each in mostly)
            assert own in {origin[each.carries] for each in mostly if each.words == most}


def test_three_versions_that_cannot_be_ordered() -> None:
    """Where days, kinds and lengths contradict each other, three versions of one text still are one origin."""
    told = (
        Told(WIRE[:2], "newspaper", "2021-03-03"),
        Told(WIRE[:2], "wire", "2021-03-04"),
        Told([*WIRE[:2], QUAY], "report", None),
    )
    assert grouped(*told) == ["g1", "g1", "g1"]


def test_strangers_have_origins_of_their_own() -> None:
    """Without a derivation there are as many origins as articles."""
    assert origins.origins(story([QUAY], [BREAD]).articles, ()) == (Origin("1", "g1"), Origin("2", "g2"))
