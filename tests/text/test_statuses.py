"""Statuses are found with the thing they are said of; open and denied ones are not."""

from __future__ import annotations

import pytest

from briefing.text.statuses import exclusive, find, follows, of_people


@pytest.mark.parametrize(
    ("text", "aspect", "value", "thing"),
    [
        ("The pharmacy's licence has been suspended.", "licence", "suspended", "licence"),
        ("The council revoked the permit on Friday.", "licence", "revoked", "permit"),
        ("The lease expired in June.", "certificate", "expired", "lease"),
        ("Both clubs signed the contract.", "agreement", "signed", "contract"),
        ("The contract has been agreed in principle.", "agreement", "not signed", "contract"),
        ("The pilot is among the missing.", "fate", "missing", "pilot"),
        ("Nadia Ferro was found alive.", "fate", "alive", "Nadia Ferro"),
        ("The jury acquitted the defendant.", "verdict", "acquitted", "jury"),
        ("The jury was unanimous.", "bench", "unanimous", "jury"),
        ("The new jab was given the green light.", "medicine", "approved", "jab"),
        ("The pill is not approved anywhere.", "medicine", "not approved", "pill"),
        ("The lawyer will lodge an appeal.", "filing", "to be filed", "appeal"),
        ("No lawsuit has been filed.", "filing", "not filed", "lawsuit"),
        ("None of the paintings has been recovered.", "search", "not found", "paintings"),
        ("Arson was the cause of the fire.", "cause", "arson", "cause"),
        ("Highway 12 remains closed.", "operation", "closed", "Highway"),
        ("The merger has been approved.", "proposal", "approved", "merger"),
        ("The merger is still pending.", "proposal", "pending", "merger"),
        ("The licence was not revoked.", "licence", "no revoked", "licence"),
        ("Reports that the brewery has ended its sponsorship are false.", "tie", "no ended", "sponsorship"),
        ("The agent denies that she was fired.", "office", "no dismissed", "she"),
        ("The board fired her in June.", "office", "dismissed", "her"),
        ("A guard was tied up but was not hurt.", "harm", "unhurt", "guard"),
        ("The guard was badly beaten.", "harm", "hurt", "guard"),
        ("Police have charged the driver.", "charges", "charged", "driver"),
        ("The brewery has put its contract on hold.", "tie", "paused", "contract"),
        ("The loan was repaid in full.", "debt", "repaid", "loan"),
        ("The debt is still outstanding.", "debt", "owed", "debt"),
        ("The swabs came back negative.", "sample", "negative", "swabs"),
        ("The swabs have not yet been tested.", "sample", "untested", "swabs"),
        ("The audit is already under way.", "progress", "under way", "audit"),
        ("The audit is to begin in June.", "progress", "to begin", "audit"),
        ("The tower is intact.", "integrity", "intact", "tower"),
        ("The milk is not safe.", "safety", "unsafe", "milk"),
        ("The villagers were never told.", "knowledge", "unaware", "villagers"),
        ("The concert has been called off.", "occasion", "cancelled", "concert"),
        ("He pleaded not guilty.", "plea", "denied", "He"),
    ],
)
def test_status(text: str, aspect: str, value: str, thing: str) -> None:
    """A sentence that says outright how something stands gives aspect, value and thing."""
    assert next((each.aspect, each.value, each.thing) for each in find(text) if each.aspect == aspect) == (
        aspect,
        value,
        thing,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The licence could be revoked.",
        "If the licence is suspended, the shop closes.",
        "The minister threatened to have the licence revoked.",
        "They signed the guest book.",
    ],
)
def test_nothing_stated(text: str) -> None:
    """What may come, is denied, or is said of another kind of thing is no status."""
    assert find(text) == ()


def test_exclusive() -> None:
    """Two values of one aspect exclude each other; one does not exclude itself."""
    assert exclusive("licence", "suspended", "revoked")
    assert not exclusive("licence", "revoked", "revoked")
    assert exclusive("licence", "no revoked", "revoked")
    assert not exclusive("licence", "no revoked", "suspended")


def test_follows() -> None:
    """What comes later in the course of things, or was only denied before, is news when it is told later."""
    assert follows("progress", "to begin", "under way")
    assert follows("licence", "no revoked", "revoked")
    assert not follows("progress", "under way", "to begin")


def test_of_people() -> None:
    """Offices are held by people, licences are things, and what the table does not know is neither."""
    assert of_people("office")
    assert not of_people("licence")
    assert not of_people("is:sold")
