"""Whom "the minister" or "the company" means."""

from __future__ import annotations

import pytest

from briefing.text.roles import body, office
from tests.support.paragraphs import article

OFFICES: tuple[tuple[str, str | None], ...] = (
    ("Gov. Ada Roe won by nine votes. A hall burned. The governor’s term begins in May.", "Gov. Ada Roe"),
    ("Minister Ada Roe came late. Reporters waited. Why the minister smiled, nobody knew.", "Minister Ada Roe"),
    (
        "The prosecutor, Gisa Maarten, asked for nine years. The jury left. Few thought the prosecutor would win.",
        "Prosecutor Gisa Maarten",
    ),
    ("Coach Per Dahl spoke first. It rained. Fans blamed the coach.", "Coach Per Dahl"),
    ("Finance Minister Ada Roe met Health Minister Bo Lind. It rained. Fans blamed the minister.", None),
    ("Minister Ada Roe met a former minister in Kiel. It rained. Fans blamed the minister.", None),
    ("Minister Ada Roe met nine other ministers in Kiel. It rained. Fans blamed the minister.", None),
    ("It rained. Fans blamed the minister. Minister Ada Roe came late.", None),
    ("Minister Ada Roe came late. It rained. The minister, Roe said, was tired.", None),
    ("Minister Ada Roe came late. It rained. The minister of the north was tired.", None),
    ("Minister Ada Roe came late." + " It rained all day." * 20 + " Fans blamed the minister.", None),
)
BODIES: tuple[tuple[str, str | None], ...] = (
    ("Norvik Brewing plc cut 900 jobs on Monday. The company said trade was slow.", "Norvik Brewing plc"),
    ("The brewer Norvik cut 900 jobs. Nine pubs shut. The company said trade was slow.", "Norvik"),
    ("Norvik, a family company, cut 900 jobs on Monday. The company said trade was slow.", "Norvik"),
    ("Norvik Ltd. sued Sorbo Ltd. over a name. The company said trade was slow.", None),
    ("Norvik Ltd. blamed its parent company for all. The company said trade was slow.", None),
    (
        "The Regional Ports Commission met. It rained. The commission said a vote was near.",
        "The Regional Ports Commission",
    ),
    ("A letter came from Ruritania’s Central Ports Agency. The agency said no.", "The Central Ports Agency"),
    ("The Ports Commission met the Fish Commission. The commission said a vote was near.", None),
    ("The Ports Commission met. It named a commission of nine. The commission said no.", None),
    ("The commission said no. The Ports Commission met. Nobody came.", None),
    ("The Ports Commission met. Nobody came. The commission of nine said no.", None),
)


@pytest.mark.parametrize(("text", "name"), OFFICES, ids=[case[0][-50:] for case in OFFICES])
def test_an_office_means_the_only_person_who_is_said_to_hold_it(text: str, name: str | None) -> None:
    """By title or beside the name, named before and not long before; with another holder, named or not, nobody."""
    _, found = article(text)
    results = [office(each.plain, found, each.index) for each in found[1:]]
    named = [result[2] for result in results if result]
    assert named == ([name] if name else [])


@pytest.mark.parametrize(("text", "name"), BODIES, ids=[case[0][-50:] for case in BODIES])
def test_a_body_means_the_only_one_of_its_kind_that_is_named(text: str, name: str | None) -> None:
    """By its name, its legal form or what it is called; with a second one, or one without a name, none."""
    _, found = article(text)
    named = [result[1] for result in (body(each.plain, found, each.index) for each in found) if result]
    assert named == ([name] if name else [])
