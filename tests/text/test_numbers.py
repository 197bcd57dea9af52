"""Quantities are read with their bound, measure and range, and numbers that name are left out."""

from __future__ import annotations

import pytest

from briefing.text.numbers import find


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("at least 94 people", 94, "min"),
        ("no fewer than 12 ships", 12, "min"),
        ("more than 20 nations", 20, "over"),
        ("MORE THAN 600 seats", 600, "over"),
        ("up to 6,000 voters", 6000, "max"),
        ("nearly 30,000 runners", 30000, "under"),
        ("the better part of 90 pages", 90, "under"),
        ("within 48 hours", 48, "max"),
        ("an estimated 4,500 birds", 4500, "about"),
        ("twenty-one judges", 21, "exact"),
        ("two dozen boats", 24, "exact"),
        ("a dozen boats", 12, "exact"),
        ("$4.1 billion was lent", 4.1e9, "exact"),
        ("€420m was lent", 420e6, "exact"),
    ],
)
def test_value_and_bound(text: str, value: float, bound: str) -> None:
    """A number in digits or words has its value, and the words before it bound it."""
    (quantity, *_) = find(text)
    assert quantity.value == pytest.approx(value)
    assert quantity.bound == bound


@pytest.mark.parametrize(
    ("text", "dimension", "base"),
    [
        ("a 143-metre tower", "length", 143),
        ("12 miles away", "length", 19312.08),
        ("240 cubic meters per second", "flow", 240),
        ("310 m3/s", "flow", 310),
        ("85 litres per second", "flow", 0.085),
        ("38 per cent full", "%", 38),
        ("a 3-percent rise", "%", 3),
        ("up 2 percentage points", "points", 2),
        ("290 million dollars", "money:$", 290e6),
        ("£10,000", "money:£", 10000),
        ("a magnitude-7.1 quake", "magnitude", 7.1),
        ("a 6.8-magnitude quake", "magnitude", 6.8),
        ("three months", "time", 3 * 2629800),
        ("14 trucks", "", 14),
    ],
)
def test_measure(text: str, dimension: str, base: float) -> None:
    """A measured quantity is turned into its dimension's base unit, so that miles and kilometres compare."""
    (quantity,) = find(text)
    assert quantity.dimension == dimension
    assert quantity.base == pytest.approx(base)


@pytest.mark.parametrize(
    ("text", "shown", "value", "bound"),
    [
        ("two-thirds of the trams", "two-thirds", 66.67, "about"),
        ("rents rose by a fifth.", "a fifth", 20, "about"),
        ("nearly four in five lambs", "nearly four in five", 80, "under"),
        ("one rider in ten", "one rider in ten", 10, "about"),
        ("more than a quarter of it", "more than a quarter", 25, "over"),
        ("half of the bees", "half", 50, "about"),
    ],
)
def test_fraction(text: str, shown: str, value: float, bound: str) -> None:
    """A fraction in words is a share in per cent, and never an exact one."""
    (quantity,) = find(text)
    assert (text[quantity.opens : quantity.end], quantity.dimension, quantity.bound) == (shown, "%", bound)
    assert quantity.value == pytest.approx(value)


@pytest.mark.parametrize("text", ["between 580 and 640 guests", "580-640 guests", "580 to 640 guests"])
def test_range_is_one_quantity(text: str) -> None:
    """Both ends of a range make one quantity."""
    (quantity,) = find(text)
    assert (quantity.value, quantity.high, quantity.bound) == (580, 640, "range")


@pytest.mark.parametrize("text", ["rose from 30 to 85 litres", "12 cooks and 15 waiters", "fell to 240 from 610"])
def test_change_is_no_range(text: str) -> None:
    """A change from one value to another, or two counts, stay two quantities."""
    assert len(find(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "on Sept. 12",
        "in 2019",
        "No. 4",
        "the 3rd regiment",
        "at 11:40 p.m.",
        "at 9 a.m.",
        "Route 9",
        "a 31-year-old",
        "the second half",
        "one day",
    ],
)
def test_numbers_that_name(text: str) -> None:
    """Dates, times, ranks and halves of a match count nothing."""
    assert find(text) == ()


def test_place_of_bound_and_unit() -> None:
    """``opens`` and ``closes`` span the value as a reader would quote it."""
    text = "It fell to at least 240 cubic metres per second on Monday."
    (quantity,) = find(text)
    assert text[quantity.opens : quantity.closes] == "at least 240 cubic metres per second"


def test_number_opens_the_text() -> None:
    """A number is read where nothing stands before it."""
    assert find("Twelve ships left.")[0].value == 12


@pytest.mark.parametrize(
    "text", ["It opens at half past nine.", "They met at ten past four.", "It ran from 2140 to 0115 hours."]
)
def test_times_of_day(text: str) -> None:
    """What the clock says counts nothing."""
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "dimension", "base"),
    [
        ("14 micrograms of lead per litre", "concentration", 0.014),
        ("0.3 mg/l", "concentration", 0.3),
        ("350 parts per million", "share", 350),
        ("six metric tons of sludge", "mass", 6000),
        ("12 milligrams of salt", "mass", 0.000012),
        ("30 megawatt-hours", "energy", 1.08e11),
        ("2 millisieverts", "dose", 0.002),
        ("90 decibels", "sound", 90),
        ("three gigabytes", "data", 3e9),
    ],
)
def test_units_of_laboratories_and_works(text: str, dimension: str, base: float) -> None:
    """Concentrations, doses, energies and the like are measures with a base unit, so that two of them can be compared."""
    (found,) = find(text)
    assert found.dimension == dimension
    assert found.base == pytest.approx(base)
