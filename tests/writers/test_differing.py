"""Which conflicts a page shows, and how claims, values and names are labelled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model import Brief, Conflict, ConflictValue, Counts, ShownClaim
from briefing.writers import differing, labels
from tests.support.briefs import FERRY, cite, claim, ferry

SAID = cite(FERRY, "1", "The harbour ferry will run again from 3 June")


def _many(worth: dict[str, float], counted: int = 0) -> Brief:
    """A brief with a claim for each conflict, as salient as given, in this order."""
    shown = tuple(replace(claim(f"c{k}", SAID.exact, SAID, conflicts=(k,)), salience=s) for k, s in worth.items())
    conflicts = tuple(Conflict(k, "number", f"boats of {k}", ()) for k in sorted(worth))
    counts = Counts(3, 2, 9, 8, 7, counted) if counted else None
    return replace(ferry(), lead=shown, sections=(), conflicts=conflicts, counts=counts)


def test_the_conflicts_of_the_most_salient_claims_are_shown() -> None:
    """Of eight, six; in the order in which the claims point to them, not in that of their ids."""
    worth = {"k8": 0.8, "k1": 0.1, "k7": 0.7, "k2": 0.2, "k6": 0.6, "k3": 0.3, "k5": 0.5, "k4": 0.4}
    panel = differing.shown(_many(worth))
    assert [each.id for each in panel] == ["k8", "k7", "k6", "k3", "k5", "k4"]


def test_what_most_sources_dispute_comes_first() -> None:
    """Of several conflicts, those that more sources take part in are shown; one that each of them reports whole is not."""
    again = cite(FERRY, "2", "Residents of the north bank do")
    one, both = ConflictValue("3", (), (SAID,)), ConflictValue("5", (), (again,))
    whole = (ConflictValue("3", (), (SAID, again)), ConflictValue("5", (), (SAID, again)))
    brief = _many({f"k{i}": 1 - i / 10 for i in range(1, 9)})
    values = {"k7": (one, both), "k1": whole}
    conflicts = tuple(replace(each, values=values.get(each.id, ())) for each in brief.conflicts)
    section = replace(ferry().sections[0], claims=brief.lead)
    panel = differing.shown(replace(brief, lead=(), sections=(section,), conflicts=conflicts))
    assert "k7" in {each.id for each in panel} and "k1" not in {each.id for each in panel}


def test_the_rest_is_counted() -> None:
    """Those of the brief that have no room, and those that were found but touch no shown claim."""
    worth = {f"k{i}": i / 10 for i in range(1, 9)}
    assert labels.more(_many(worth)) == "and 2 more in analysis.json"
    assert labels.more(_many(worth, counted=11)) == "and 5 more in analysis.json"
    assert labels.more(_many({"k1": 1.0}, counted=1)) == ""
    assert labels.more(_many({}, counted=4)) == ""


def test_a_claim_points_to_its_conflicts() -> None:
    """By number where there are several; without one where it is the only one, or is not shown."""
    worth = {f"k{i}": 1 - i / 10 for i in range(1, 9)}
    brief = _many(worth)
    panel = differing.shown(brief)
    assert [differing.signs(each, panel) for each in brief.claims[5:7]] == [(("≠6", "k6"),), (("≠", ""),)]
    both = replace(brief.lead[0], conflicts=("k3", "k8", "k1"))
    assert [sign for sign, _ in differing.signs(both, panel)] == ["≠3", "≠1"]
    alone = _many({"k1": 1.0})
    assert differing.signs(alone.lead[0], differing.shown(alone)) == (("≠", "k1"),)
    assert differing.signs(claim("c", "x", SAID), panel) == ()


def test_a_conflict_has_a_capital_and_each_value_its_sources_in_order() -> None:
    """White space folded, numbers ascending, a value without sources without brackets."""
    found = tuple(replace(SAID, source=number) for number in ("10", "2", "10"))
    values = (ConflictValue("at  least\n94", (), found), ConflictValue("112", (), ()))
    record = Conflict("k1", "number", "ålesund's\nboats", values)
    assert labels.conflict(record, (record,)) == "≠ Ålesund's boats: at least 94 [2 10] · 112"


@pytest.mark.parametrize(("count", "seen"), [(0, ""), (1, "●"), (5, "●●●●●"), (6, "●×6"), (31, "●×31")])
def test_dots_are_seen_or_counted(count: int, seen: str) -> None:
    """One for each independent origin, up to five."""
    assert labels.dots(ShownClaim("c", "x", (SAID,), count, 0.5)) == seen


def test_everything_behind_a_claim() -> None:
    """Opinion, dots, numbers, origins, signs, in this order."""
    cited = tuple(replace(SAID, source=number) for number in ("3", "1", "2"))
    panel = (Conflict("k1", "number", "boats", ()), Conflict("k2", "date", "days", ()))
    shown = ShownClaim("c", "x", cited, 2, 0.5, ("k2", "k1"), "opinion")
    assert labels.tail(shown, panel) == "OPINION ●● [3 1 2 · 2 origins] ≠2 ≠1"
    assert labels.tail(replace(shown, voice="attributed", conflicts=()), panel) == "●● [3 1 2 · 2 origins]"


def test_names_take_two_lines_at_most() -> None:
    """Those that fit; one too long is left out alone, and a name of one spelling is none."""
    groups = (("Ada Quill", "A. Quill", "Quil"), ("Only",), (), ("L" * 300, "l"), ("Ro", "Rho"))
    assert labels.names(replace(ferry(), names=groups)) == ("Ada Quill, also A. Quill, Quil", "Ro, also Rho")
    many = tuple((f"Name {i:02} of a boat", f"Nayme {i:02}") for i in range(40))
    shown = labels.names(replace(ferry(), names=many))
    assert 3 < len(shown) < 10
    assert len(" · ".join(shown)) <= labels.NAMES_LENGTH


def test_counts_in_words() -> None:
    """One is no plural; a brief without counts says nothing."""
    counts = Counts(articles=1, origins=1, sentences=142, used=31, claims=1, conflicts=4)
    said = "1 article, 1 origin, 31 of 142 sentences used in 1 claim; 4 conflicts"
    assert labels.counts(replace(ferry(), counts=counts)) == said
    assert labels.counts(replace(ferry(), counts=None)) == ""
