"""The source list's lines, and where on the page they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Brief, Look
from briefing.writers import arrangement, labels, listing, page
from tests.support.briefs import ferry

LONG = "The long return of the harbour ferry, and what the people of the northern bank say of it on a rainy day"


@given(st.text(st.characters(categories=["L", "Zs"]), max_size=80), st.integers(10, 60))
def test_a_clipped_title_is_a_beginning_within_its_limit(title: str, limit: int) -> None:
    """Never longer than asked for; whole, or its first words and an ellipsis."""
    found = labels.clip(title, limit)
    assert len(found) <= limit
    assert found == title or (found.endswith(" …") and title.startswith(found[:-2]))


@pytest.mark.parametrize("length", [*listing.ENTRIES, listing.SHORT])
def test_an_entry_is_about_as_long_as_asked_for(length: int) -> None:
    """Outlet, date and note stay whole; the title gives way."""
    source = replace(ferry().sources[1], outlet="The Quay Gazette", title=LONG)
    shown = listing.line(source, True, length)
    assert (shown.outlet, shown.date, shown.note) == ("The Quay Gazette", "12 May 2031", "carries text of 1")
    spared = 0 if length == listing.SHORT else listing.SHORTEST
    assert listing.entry(shown) <= max(length + 4, 53 + spared)


def test_a_source_is_never_without_a_name() -> None:
    """Where entries are short a title without room is left out, but only beside an outlet."""
    short = replace(ferry().sources[0], outlet="The Quay and Harbour Gazette", title=LONG)
    assert listing.line(short, True, listing.SHORT).title == ""
    assert len(listing.line(replace(short, outlet=None), True, listing.SHORT).title) > 24


def test_the_side_is_as_narrow_as_its_words_allow() -> None:
    """A few short lines need the narrow column, more a wider one; what would not fit goes to the foot."""
    needed = ((30, 3), (33, 35), (39, 50), (39, 70))
    sides = [arrangement.arrange((), [length] * count, 0, "A4") for length, count in needed]
    assert [each.side for each in sides] == ["narrow", "middle", "wide", ""]
    assert [each.listed for each in sides] == ["side", "side", "side", "foot"]


def test_what_has_no_room_beside_the_claims_stands_at_the_foot() -> None:
    """First how to read the page, then the sources; a side column of little but notes is none."""
    few, many = [60] * 12, [60] * 25
    assert arrangement.arrange(few, [60] * 8, 300, "A4") == arrangement.Arrangement("narrow", "side", "side")
    assert arrangement.arrange(few, [60] * 16, 400, "A4") == arrangement.Arrangement("narrow", "side", "foot")
    assert arrangement.arrange(many, [60] * 16, 400, "A4") == arrangement.Arrangement("narrow", "foot", "foot")
    assert arrangement.arrange([60] * 4, [60] * 60, 400, "A4") == arrangement.Arrangement("", "foot", "foot")


def test_letter_has_a_shorter_side() -> None:
    """What just fits beside the claims on A4 does not on Letter."""
    assert arrangement.arrange((), [70] * 30, 0, "A4").listed == "side"
    assert arrangement.arrange((), [70] * 30, 0, "Letter").listed == "foot"


def _with_sources(count: int) -> Brief:
    source = replace(ferry().sources[0], title=LONG)
    more = tuple(replace(source, id=str(i), path=f"{i}.txt") for i in range(4, count + 1))
    citations = tuple(replace(ferry().lead[0].citations[0], source=each.id) for each in more)
    lead = replace(ferry().lead[0], citations=(*ferry().lead[0].citations, *citations))
    return replace(ferry(), sources=(*ferry().sources, *more), lead=(lead,), evidence=None)


def test_titles_are_as_long_as_there_is_room_for() -> None:
    """Few sources are shown by their whole titles, many by a word or two, very many at the foot."""
    few, some, many, most = (page.build(_with_sources(count), Look()) for count in (4, 14, 30, 70))
    assert few.sources[3].title == LONG
    assert len(LONG) > len(some.sources[3].title) > len(many.sources[3].title)
    assert [each.listed for each in (few, some, many, most)] == ["side", "side", "side", "foot"]
    assert most.side == ""
