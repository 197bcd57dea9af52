"""Plain texts of invented papers: what their heads and feet say is found, and nothing else."""

from __future__ import annotations

import pytest

from briefing.model import Article
from briefing.notices import Notices
from briefing.readers import complete, read
from briefing.readers.told.metadata import describe

BODY = (
    "The glasshouse at the botanical garden will close for two years while its iron ribs are cleaned, the city council "
    "said on Tuesday.\n\nVisitors will be able to watch the work from a platform, officials said.\n"
)

Expected = tuple[str | None, str | None, str | None, str | None]

CASES: dict[str, tuple[str, Expected]] = {
    "two bare names over a date": (
        "Glasshouse to shut for two years as iron ribs rust\nCouncil says repairs will save rare palms\n\n"
        f"Nadia Prentice and Owen Tait\nTue 4 Mar 2025 17.12 GMT\nShare\n\n{BODY}",
        (None, "Glasshouse to shut for two years as iron ribs rust", "Nadia Prentice and Owen Tait", "2025-03-04"),
    ),
    "a deck that is a sentence": (
        "City to Close Beloved Glasshouse for Two Years\nThe iron ribs, cast in 1889, are rusting through, and the palms "
        "must move.\n\nBy Joan Ferreira and Sam Okoye\nJoan Ferreira reported from Lisbon, and Sam Okoye from Porto.\n"
        f"March 4, 2025\nUpdated 9:14 p.m. ET\n\n{BODY}",
        (None, "City to Close Beloved Glasshouse for Two Years", "Joan Ferreira and Sam Okoye", "2025-03-04"),
    ),
    "an agency known by its dateline": (
        "Glasshouse in old garden to close for repairs\n\nBy JOAN FERREIRA\nUpdated 5:02 PM EST, March 4, 2025\n\n"
        f"LISBON, Portugal (AP) — {BODY}",
        ("The Associated Press", "Glasshouse in old garden to close for repairs", "Joan Ferreira", "2025-03-04"),
    ),
    "a release by a distributor": (
        "FOR IMMEDIATE RELEASE\n\nHelio Robotics Opens Repair Plant in Dunmore\n\nDUNMORE, Pa., March 4, 2025 "
        "/PRNewswire/ -- Helio Robotics Inc., a maker of warehouse arms, today opened a repair plant for 210 people.\n\n"
        "About Helio Robotics\nHelio Robotics builds arms.\n\nContact: Bo Lind, press@helio.example\n",
        ("Helio Robotics Inc.", "Helio Robotics Opens Repair Plant in Dunmore", None, "2025-03-04"),
    ),
    "a release with a letterhead": (
        "World Seed Council\nNews release\n4 March 2025\nNairobi\n\nHalf of wild wheat varieties at risk, survey finds\n\n"
        f"{BODY}\nMedia contact: press@seed.example\n",
        ("World Seed Council", "Half of wild wheat varieties at risk, survey finds", None, "2025-03-04"),
    ),
    "a headline on the line that announces a release": (
        "Press Release: River Trust Calls for Ban on Gravel Mining\nMarch 4, 2025\n\nDUNMORE — The River Trust today "
        "called on the council to ban the mining of gravel in the upper river.\n\nAbout the River Trust: founded in 1990.\n",
        ("River Trust", "River Trust Calls for Ban on Gravel Mining", None, "2025-03-04"),
    ),
    "a newspaper database": (
        "The Lantern (Lisbon)\n\nMarch 4, 2025 Tuesday\nLate Edition\n\nGlasshouse to close for two years\n\n"
        f"BYLINE: Joan Ferreira\n\nSECTION: CITY; Pg. 3\n\nLENGTH: 410 words\n\nDATELINE: Lisbon\n\nBODY:\n\n{BODY}",
        ("The Lantern", "Glasshouse to close for two years", "Joan Ferreira", "2025-03-04"),
    ),
    "a name joined to its headline": (
        f"THE HARBOUR POST\nOPINION | Friday 11 October 2024\n\nLet the palms die where they stand\nMara Quill\n\n{BODY}\n"
        "Mara Quill is a gardener.\n",
        ("The Harbour Post", "Let the palms die where they stand", "Mara Quill", "2024-10-11"),
    ),
    "a place joined to its headline": (
        f"Council will close old glasshouse\nNew Elmbridge\n\n{BODY}\nThe hall stands in New Elmbridge.\n",
        (None, "Council will close old glasshouse", None, None),
    ),
    "a headline broken after a small word": (
        f"Storm hits the coast of\nNew Elmbridge\n\n{BODY}",
        (None, "Storm hits the coast of New Elmbridge", None, None),
    ),
    "a headline in capitals that is no byline": (
        f"ELM ROVERS | Club news\nFriday 3 October 2031, 12:40\n\nPALMS FIRST, PEOPLE LATER\nStatement by Elm Rovers\n\n{BODY}",
        ("Elm Rovers", "PALMS FIRST, PEOPLE LATER", None, "2031-10-03"),
    ),
    "a byline in capitals beside the date": (
        f"SCIENCE\nGlasshouse to close for two years\nThe ribs are rusting through\nMARA QUILL | 9 OCTOBER 2024\n\n{BODY}",
        (None, "Glasshouse to close for two years", "Mara Quill", "2024-10-09"),
    ),
    "a post under its date": (
        "ROOT AND BRANCH\nGarden gossip, council watch, and compost\n\nFriday, October 11, 2024\nThe palms are doomed\n\n"
        f"Posted by Mossy at 9:22 AM\n\n{BODY}",
        ("Root and Branch", "The palms are doomed", "Mossy", "2024-10-11"),
    ),
    "an office's numbered paper": (
        "Gardens Board of Elmbridge\nBULLETIN No. 12/2024\nElmbridge, 9 October 2024\n\n"
        f"CLOSURE OF THE GLASSHOUSE; TEMPORARY HOUSING OF PALMS\n\n1. {BODY}",
        ("Gardens Board of Elmbridge", "CLOSURE OF THE GLASSHOUSE; TEMPORARY HOUSING OF PALMS", None, "2024-10-09"),
    ),
    "a notice to the public": (
        f"City of Elm\nPUBLIC NOTICE\n9 October 2024\n\nGlasshouse to close for two years\n\n{BODY}",
        ("City of Elm", "Glasshouse to close for two years", None, "2024-10-09"),
    ),
    "a headline under a label": (
        f"LIVE: Council votes on glasshouse\nLast updated: 9 October 2024, 17:12\nMara Quill\n\n{BODY}",
        (None, "Council votes on glasshouse", "Mara Quill", "2024-10-09"),
    ),
    "a note keeper's labels": (
        "Title: Glasshouse to close for two years\nSource: Lisbon Lantern\nAuthor: Joan Ferreira\nDate: 4 March 2025\n"
        f"URL: https://lantern.example/a/1\n\n{BODY}",
        ("Lisbon Lantern", "Glasshouse to close for two years", "Joan Ferreira", "2025-03-04"),
    ),
    "a masthead in capitals and staff who are nobody": (
        "THE DAILY LANTERN\nMonday, March 3, 2025 - Page A1\n\nGLASSHOUSE TO CLOSE\nPalms must move, says mayor\n"
        f"by Staff Reporter\n\n{BODY}",
        ("The Daily Lantern", "GLASSHOUSE TO CLOSE", None, "2025-03-03"),
    ),
    "a headline in capitals is no masthead": (
        f"COPS NAB PALM THIEF\nMan, 43, held after dawn raid on nursery\n\nBy RUI PAIS, Crime Editor\n09:12, 4 MAR 2025\n\n{BODY}",
        (None, "COPS NAB PALM THIEF", "Rui Pais", "2025-03-04"),
    ),
    "a section line is no masthead": (
        "News | Environment\nGlasshouse to close for two years\n\nCouncil says iron ribs need cleaning.\n\n"
        f"By Lantern Staff\nPublished On 4 Mar 2025\n\n{BODY}",
        (None, "Glasshouse to close for two years", None, "2025-03-04"),
    ),
    "a blog with a motto": (
        "Green Ribs\nA blog about iron and leaves\n\nNobody asked the palms\nMarch 4, 2025 by fernweh\n\n"
        f"{BODY}\nLeave a Comment\nFiled Under: Palms\n",
        ("Green Ribs", "Nobody asked the palms", "fernweh", "2025-03-04"),
    ),
    "no head at all": (f"PORTO, March 4 (LUSA) - {BODY}", ("LUSA", None, None, None)),
    "a numeric date of two readings": (
        f"Lantern Online\n04.03.2025\n\nGlasshouse to close\n\nBy Rui Pais\n\n{BODY}",
        ("Lantern Online", "Glasshouse to close", "Rui Pais", None),
    ),
    "a headline broken to the column": (
        "Glasshouse to close for two years while the council cleans and repairs\nits rusting iron ribs\n\nBy Joan Ferreira\n"
        "Valley News Service\n\nLISBON (VNS) -- The glasshouse at the botanical garden will close for\ntwo years, the "
        "council said.\n",
        (
            "Valley News Service",
            "Glasshouse to close for two years while the council cleans and repairs its rusting iron ribs",
            "Joan Ferreira",
            None,
        ),
    ),
    "a columnist's note names the paper": (
        "OPINION\n\nLet the palms freeze\n\nA glasshouse is a vanity, and we can no longer afford it\n\nHelmut Brandt\n\n"
        f"March 4, 2025\n\n{BODY}\nHelmut Brandt is a columnist for the Valley Sentinel.\n",
        ("Valley Sentinel", "Let the palms freeze", "Helmut Brandt", "2025-03-04"),
    ),
    "a French paper": (
        "Le Fanal de Lisbonne\nMardi 4 mars 2025\n\nLa grande serre fermera deux ans\n\nPar Jeanne Ferreira\n\n"
        "La grande serre du jardin botanique fermera pendant deux ans, a annoncé mardi la mairie de la ville.\n",
        ("Le Fanal de Lisbonne", "La grande serre fermera deux ans", "Jeanne Ferreira", "2025-03-04"),
    ),
    "two offices in a letterhead": (
        "COUNTY OF ESKER\nDepartment of Public Health\nMEDIA RELEASE\nFor immediate release: June 3, 2025\n\n"
        f"Boil water notice lifted for Brewtown\n\n{BODY}",
        ("Department of Public Health", "Boil water notice lifted for Brewtown", None, "2025-06-03"),
    ),
    "a title bar pasted above the headline": (
        "Brewtown river plan draws crowd - The Esker Gazette\n\nBrewtown river plan draws crowd\n\n"
        f"Posted: Jun 3, 2025 / 06:12 PM EDT\nUpdated: Jun 4, 2025 / 09:00 AM EDT\n\nby: Hanne Dahl\n\n{BODY}",
        ("The Esker Gazette", "Brewtown river plan draws crowd", "Hanne Dahl", "2025-06-03"),
    ),
    "the paper between the name and the date": (
        "Skip to content\nMenu\nSubscribe\nThe Esker Gazette\nBrewtown river plan draws crowd\nHanne Dahl\nEsker Gazette\n"
        f"June 3, 2025\n\n{BODY}",
        ("The Esker Gazette", "Brewtown river plan draws crowd", "Hanne Dahl", "2025-06-03"),
    ),
    "a dateline without a place": (
        f"Exclusive: Brewery drew twice its licence, logs show\n\nJune 3 (Esker News) - {BODY}",
        ("Esker News", "Brewery drew twice its licence, logs show", None, None),
    ),
    "a statement signed at its end": (
        "UNION OF RIVER WORKERS\n\nSTATEMENT\n\nWe will not drink it\n\nBrewtown, 3rd June 2025\n\n"
        f"{BODY}\nHanne Dahl\nGeneral Secretary\n",
        ("Union of River Workers", "We will not drink it", "Hanne Dahl", "2025-06-03"),
    ),
    "a paper behind the name in the byline": (
        "Brewery war: who owns the river?\n\nAnalysis by Hanne Dahl, Esker News\n\n"
        f"Updated 4:12 PM EDT, Tue June 3, 2025\n\n{BODY}",
        ("Esker News", "Brewery war: who owns the river?", "Hanne Dahl", "2025-06-03"),
    ),
    "an editorial board is nobody": (
        f"Opinion | The river is not for sale\n\nBy The Editorial Board\nJune 3, 2025 at 7:00 a.m. EDT\n\n{BODY}",
        (None, "The river is not for sale", None, "2025-06-03"),
    ),
}


def article(text: str) -> Article:
    """A text file, read."""
    return read(text.encode(), "articles/a.txt", "1", Notices())


@pytest.mark.parametrize("name", CASES)
def test_head_is_read(name: str) -> None:
    """Outlet, headline, author and date are what the file states, and None where it states none."""
    text, expected = CASES[name]
    found = article(text)
    assert (found.outlet, found.title, found.author, found.published) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CASES["a release by a distributor"][0], "release"),
        (CASES["a blog with a motto"][0], "blog"),
        (CASES["a columnist's note names the paper"][0], "opinion"),
        (CASES["an agency known by its dateline"][0], "wire"),
        (CASES["a masthead in capitals and staff who are nobody"][0], "newspaper"),
        (BODY, "report"),
    ],
)
def test_kind_by_form(text: str, kind: str) -> None:
    """The kind follows from the form of an article."""
    assert article(text).kind == kind


def test_every_field_says_where_it_was_found() -> None:
    """Each field that is set has its place in ``stated``, and none that is not."""
    found = article(CASES["two bare names over a date"][0])
    assert dict(found.stated) == {"title": "headline", "author": "byline", "published": "date line"}


def test_first_comment_dates_an_undated_post() -> None:
    """A post without a date is dated by the earliest of its comments, and says so."""
    thread = "\n  Nice.\n  by fern on Wed Mar 05, 2025 at 09:21:12 PM EST\n\n  First!\n  by moss on Tue Mar 04, 2025 at 09:00:00 AM EST\n"
    found = article(f"Nobody asked the palms\n\n{BODY}{thread}")
    assert (found.published, dict(found.stated)["published"]) == ("2025-03-04", "first comment")


def test_year_from_the_other_articles() -> None:
    """A dateline without its year takes the one year that fits the other articles' dates."""
    dated = article(CASES["two bare names over a date"][0])
    bare = article(f"Palms move\n\nLISBON, March 6 (AP) — {BODY}")
    assert [a.published for a in complete([dated, bare])] == ["2025-03-04", "2025-03-06"]
    assert complete([bare])[0].published is None


def test_weekday_vetoes_a_year() -> None:
    """A year in which the stated weekday falls on another day is not taken."""
    dated = article(CASES["two bare names over a date"][0])
    wrong = article(f"The Daily Lantern\nSunday 6 March\n\nPalms move\n\n{BODY}")
    assert complete([dated, wrong])[1].published is None


def test_a_paper_under_the_headline() -> None:
    """The paper's name may stand between the headline and the byline; a line that only looks like a name is none."""
    head = "Pool shuts after nine hours of debate\n{}\nBy Ada Roe\n12 March 2031\n\nThe council voted on Tuesday to close it."
    found = [fact.value for fact in describe(head.format("The Velm Chronicle")) if fact.field == "outlet"]
    assert found[0] == "The Velm Chronicle"
    assert not [fact for fact in describe(head.format("Swimmers Weep")) if fact.field == "outlet"]


def test_who_posted_and_where() -> None:
    """The blog that a post stands on is no author."""
    text = "What we know about the weir\nPosted by Ana Lind on Slow Water, a blog about rivers\n12 March 2031\n\nThe weir is old."
    assert [fact.value for fact in describe(text) if fact.field == "author"][:1] == ["Ana Lind"]
