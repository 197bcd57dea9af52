"""Explicit dates are found as they stand; what can be read in two ways is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text import dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Friday, 13 September 2024", "2024-09-13"),
        ("Sun 15 Sept 2024 06.00", "2024-09-15"),
        ("Posted Sat., Sept. 14, 2024, 5:12 a.m.", "2024-09-14"),
        ("by fern on Mon May 16, 2016 at 09:21:12 PM EST", "2016-05-16"),
        ("13.09.2024", "2024-09-13"),
        ("9/9/2024", "2024-09-09"),
        ("2024-09-13T05:30:00+0200", "2024-09-13T05:30:00+02:00"),
        ("2024-09-13T05:30", "2024-09-13"),
        ("XYZ-ABC-09-12-24 2141GMT", "2024-09-12"),
        ("the 2nd of June 2021", "2021-06-02"),
        ("Samedi 8 janvier 2005", "2005-01-08"),
        ("3 de mayo de 2016", "2016-05-03"),
        ("12. Oktober 2024", "2024-10-12"),
        ("1º gennaio 2020", "2020-01-01"),
        ("12.09.2024", None),
        ("Sept. 12", None),
        ("Thursday", None),
        ("31 February 2024", None),
        ("on 5 May 20,000 people", None),
    ],
)
def test_parse(text: str, iso: str | None) -> None:
    """A full date is read in each of its forms; a partial or doubtful one is none."""
    assert dates.parse(text) == iso


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("GENEVA, Sept. 12 (ABC) — Talks", [("--09-12", "yearless")]),
        ("in July 2019, when", [("2019-07", "month")]),
        ("signed in 1978, and in 2000 houses", [("1978", "year")]),
        ("they may 5 times march 3 miles", []),
        ("May 20,000 come", []),
        ("from 10 to 12 September 2024", [("2024-09-10", "day")]),
    ],
)
def test_partial_dates(text: str, found: list[tuple[str, str]]) -> None:
    """Partial dates keep what they state, and amounts are no dates."""
    assert [(dated.iso, dated.precision) for dated in dates.find(text)] == found


def test_weekday_as_written() -> None:
    """The weekday is the written one, which may contradict the date."""
    (dated,) = dates.find("Monday, 13 September 2024")
    assert (dated.weekday, dates.weekday(dated.iso)) == (0, 4)


@given(st.text("0123456789 -/.,:TZ+MaySeptember\n", max_size=120))
def test_spans_are_in_order(text: str) -> None:
    """Spans lie inside the text, in order, and do not overlap."""
    ends = [0]
    for dated in dates.find(text):
        assert ends[-1] <= dated.start < dated.end <= len(text)
        ends.append(dated.end)


@given(st.dates())
def test_iso_round_trip(day) -> None:  # type: ignore[no-untyped-def]
    """Every ISO date from the year 1500 on is found."""
    expected = day.isoformat() if 1500 <= day.year < 2200 else None
    assert dates.parse(day.isoformat()) == expected
