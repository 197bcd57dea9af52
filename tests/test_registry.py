"""Tables of named parts."""

from __future__ import annotations

import pytest

from briefing.errors import UsageError
from briefing.registry import Table

BOATS: Table[int] = Table("boat", {"ferry": 2, "barge": 1, "trawler": 3})


def test_a_table_reads_like_a_mapping() -> None:
    """A table keeps the order of its entries, and says what is in it."""
    assert list(BOATS) == ["ferry", "barge", "trawler"]
    assert len(BOATS) == 3 and BOATS["barge"] == 1
    assert "ferry" in BOATS and "tram" not in BOATS


def test_a_missing_name_is_answered_with_the_nearest() -> None:
    """The message names what was asked for and the nearest entry, the hint all of them."""
    with pytest.raises(UsageError) as caught:
        BOATS["fery"]
    assert caught.value.message == "There is no boat 'fery'. Did you mean 'ferry'?"
    assert caught.value.hint == "Known: ferry, barge, trawler."


def test_nothing_near_nothing_guessed() -> None:
    """A name like no other is answered without a guess."""
    with pytest.raises(UsageError) as caught:
        BOATS["xyzzy"]
    assert caught.value.message == "There is no boat 'xyzzy'."


def test_a_table_keeps_its_own_entries() -> None:
    """Changing the mapping that a table was made of changes no table."""
    given = {"ferry": 1}
    table = Table("boat", given)
    given["barge"] = 2
    assert list(table) == ["ferry"]
