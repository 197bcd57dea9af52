"""Which names are one: each rule on invented stories, and the pairs that must stay apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter

import pytest

from briefing.grouping.names import Names, find
from tests.support.sentences import sentences

SPORT = (
    (
        "Striker Youssef Belkacem scored twice as Zarvik beat Olmeda 3-1 on Sunday.",
        "Belkacem said the cup was for the fans.",
        "Coach Dragan Mihajlov praised the defenders Erik Larsen and Eric Larson, who are not related.",
        "Larsen was booked before the break, and Larson after it.",
        "The Continental Football Union (CFU) will look into the flares.",
    ),
    (
        "Zarvik won the cup after two goals by Yousef Belkacem.",
        "The CFU opened an inquiry into flares, a spokesman said.",
        "Dragan Mikhajlov, the coach of Zarvik, called it the best night of his life.",
    ),
)
COURT = (
    (
        "Judge Anna Haller jailed the trader Chidi Okoro for nine years on Friday.",
        "His sister, Ngozi Okoro, wept in the gallery of the court in Port Emmet.",
        "Okoro had run Brandt Kessler Holdings Ltd. from a flat above a bakery.",
        "Judge Heller, who had heard the case before, retired in spring.",
        "Mr. Tanaka, the prosecutor, had asked for twelve years.",
    ),
    (
        "Brandt Kessler Holdings owed its clients 40 million crowns, Judge Haller said.",
        "The sister of the trader told reporters that they would appeal.",
        "Kenji Tanaka welcomed the sentence; his wife, Mrs. Tanaka, sat beside him.",
        "The Port Emmet Securities Board has frozen the accounts, and the Securities Board will sell the flat.",
    ),
)
ELECTION = (
    (
        "The Social Democratic Party won 41 seats, and the Democratic Party 17, in the vote in Carvenia on Sunday.",
        "Rashid Temirkhanov, the leader of the Social Democratic Party, claimed victory in Lower Orsk.",
        "Jorge Valdivia of the Democratic Party conceded at midnight.",
        "Carvenian voters had queued in the rain, and most Carvenians under 30 stayed at home.",
    ),
    (
        "Rachid Temirhanov won the election in Carvenia.",
        "Mrs. Valdivia, a candidate in the south, asked for a recount.",
        "The Ministry of the Interior said the count was clean; the Interior Ministry will publish it on Monday.",
        "Turnout in Nigeria and Niger is usually lower, an observer from Mali said.",
        "The Malian observer left on Tuesday.",
    ),
)
QUAKE = (
    (
        "The quake levelled the villages of Sarnok and Sarnik, forty kilometers apart.",
        "Rescuers reached Sarnok first, and Sarnik a day later.",
        "In Ozhgan the hospital collapsed.",
        "The National Seismological Center put the magnitude at 6.8.",
        "May was the month of the last quake, said Governor May Lindqvist on Thursday.",
    ),
    (
        "In Ojgan doctors treated the injured in tents.",
        "The National Seismological Centre recorded 40 aftershocks.",
        "The river Tessa, also known as the Little Dvor, is blocked by a landslide.",
        "Marc Abelard, a surgeon, and Mark Sutter, a nurse, worked through the night.",
        "Marc asked for blood; Mark asked for sleep.",
    ),
)
SCIENCE = (
    (
        "Corals off Nui Dao recover faster than expected, scientists of the Deep Reef Observatory report.",
        "Dr. Nguyen Thi Lan led the dives, and Dr. Abena Osei counted larvae.",
        "The United Oceans Panel, which paid for the work, called it a surprise.",
        "Osei said that warm water alone does not kill.",
    ),
    (
        "The DRO has watched the reef since 1998, when the Deep Reef Observatory was founded.",
        "A. Osei wrote the study for the UOP, as the United Oceans Panel is called.",
        "The M'bari current, which feeds the reef, is weak this year, and the Mbari reef is pale.",
        "Prof. Ada Nwosu-Klein doubts the finding; her brother Obi Nwosu-Klein shares it.",
    ),
)
STORIES = {"sport": SPORT, "court": COURT, "election": ELECTION, "quake": QUAKE, "science": SCIENCE}


def names(
    story: Sequence[Sequence[str]], wanted: Sequence[Sequence[str]] = (), unwanted: Sequence[Sequence[str]] = ()
) -> Names:
    """The names of a story of plain strings."""
    return find((), sentences(*story), wanted, unwanted)


def one(found: Names, *texts: str) -> bool:
    """Whether all texts stand in one group."""
    return any(set(texts) <= set(group) for group in found.groups)


@pytest.mark.parametrize(
    ("story", "texts"),
    [
        ("sport", ("Youssef Belkacem", "Yousef Belkacem", "Belkacem")),
        ("sport", ("Dragan Mihajlov", "Dragan Mikhajlov")),
        ("sport", ("Continental Football Union", "CFU")),
        ("court", ("Brandt Kessler Holdings Ltd.", "Brandt Kessler Holdings")),
        ("court", ("Port Emmet Securities Board", "Securities Board")),
        ("court", ("Anna Haller", "Haller")),
        ("election", ("Rashid Temirkhanov", "Rachid Temirhanov")),
        ("election", ("Ministry of the Interior", "Interior Ministry")),
        ("quake", ("Ozhgan", "Ojgan")),
        ("quake", ("National Seismological Center", "National Seismological Centre")),
        ("quake", ("Tessa", "Little Dvor")),
        ("science", ("Deep Reef Observatory", "DRO")),
        ("science", ("United Oceans Panel", "UOP")),
        ("science", ("Abena Osei", "A. Osei", "Osei")),
    ],
)
def test_variants_of_one_name_are_found(story: str, texts: tuple[str, ...]) -> None:
    """Spellings, acronyms, short forms and stated equations become one group, in five domains."""
    found = names(STORIES[story])
    assert one(found, *texts), found.groups


@pytest.mark.parametrize(
    ("story", "texts"),
    [
        ("sport", ("Erik Larsen", "Eric Larson")),
        ("sport", ("Larsen", "Larson")),
        ("court", ("Haller", "Heller")),
        ("court", ("Chidi Okoro", "Ngozi Okoro")),
        ("court", ("Chidi Okoro", "Okoro")),
        ("court", ("Ngozi Okoro", "Okoro")),
        ("election", ("Social Democratic Party", "Democratic Party")),
        ("election", ("Carvenia", "Carvenian")),
        ("election", ("Carvenian", "Carvenians")),
        ("election", ("Jorge Valdivia", "Valdivia")),
        ("election", ("Nigeria", "Niger")),
        ("election", ("Mali", "Malian")),
        ("quake", ("Sarnok", "Sarnik")),
        ("quake", ("Marc", "Mark")),
        ("quake", ("Marc Abelard", "Mark Sutter")),
        ("science", ("Ada Nwosu-Klein", "Obi Nwosu-Klein")),
    ],
)
def test_different_names_stay_apart(story: str, texts: tuple[str, ...]) -> None:
    """Neighbours in spelling, relatives, peoples and their countries, parties with like names are never one."""
    found = names(STORIES[story])
    assert not one(found, *texts), found.groups


def test_every_merge_has_a_rule() -> None:
    """Each group of n forms was made by n - 1 merges, all told with their rule."""
    for story in STORIES.values():
        found = names(story)
        for group in found.groups:
            inside = [each for each in found.why if each.one in group and each.other in group]
            assert len(inside) == len(group) - 1
            assert all(each.rule for each in inside)


def test_groups_give_the_fullest_form_first_and_canonical_finds_it() -> None:
    """The first form is a full name, and every other form, in any case and with any apostrophe, leads to it."""
    found = names(SCIENCE)
    assert next(group for group in found.groups if "Osei" in group)[0] == "Abena Osei"
    assert found.canonical("osei") == "Abena Osei"
    assert found.canonical("M’bari") == found.canonical("Mbari")
    assert found.canonical("Somebody Else") == "Somebody Else"


def test_variants_map_stems_of_single_words() -> None:
    """Spellings of one word share a stem for comparing sentences; words of the dictionary are never mapped."""
    stems = names(QUAKE).variants("en")
    assert stems.get("ojgan", "ojgan") == stems.get("ozhgan", "ozhgan")
    assert "sarnik" not in stems and "sarnok" not in stems
    assert not {"mark", "marc", "niger"} & set(stems)


def test_the_users_lists_win() -> None:
    """A wanted group is one though nothing in the text says so; an unwanted pair is not one though a rule says so."""
    wanted = names(QUAKE, wanted=[["Sarnok", "Sarnik"]])
    assert one(wanted, "Sarnok", "Sarnik")
    assert wanted.variants("en")
    unwanted = names(QUAKE, unwanted=[["Ozhgan", "Ojgan"]])
    assert not one(unwanted, "Ozhgan", "Ojgan")
    assert "ojgan" not in unwanted.variants("en")


def test_unwanted_holds_through_a_third_form() -> None:
    """Two forms that the user keeps apart do not meet in one group over a third."""
    found = names(SPORT, unwanted=[["Yousef Belkacem", "Belkacem"]])
    assert not one(found, "Yousef Belkacem", "Belkacem")
    assert one(found, "Youssef Belkacem", "Belkacem") or one(found, "Youssef Belkacem", "Yousef Belkacem")


def test_a_translation_is_merged_only_where_it_is_stated() -> None:
    """A ship's translated name is another name until a sentence equates them."""
    quiet = (
        ("The trawler Stella Maris sank off Lagune on Monday.", "The Stella Maris had left Lagune at noon."),
        ("Divers searched the wreck of the Star of the Sea on Tuesday.",),
    )
    stated = (*quiet, ("The Stella Maris, better known as the Star of the Sea, was built in 1961.",))
    assert not one(names(quiet), "Stella Maris", "Star of the Sea")
    assert one(names(stated), "Stella Maris", "Star of the Sea")


def test_two_candidates_for_initials_leave_the_acronym_alone() -> None:
    """An acronym that fits two names is merged with neither."""
    story = (
        ("The Northern Rail Authority closed the line.", "Officials of the National Roads Agency disagreed."),
        ("The NRA said on Monday that it would appeal.",),
    )
    found = names(story)
    assert not any("NRA" in group for group in found.groups)


def test_spellings_in_one_article_need_the_same_rare_title() -> None:
    """A desk that slips within one article is believed only where a rare title holds both spellings together."""
    slip = (("Gen. Samir Hakkam met envoys in Tarsis.", "Gen. Hekkam left early.", "Gen. Hakkam's aide stayed."),)
    plain = (("A boat from Hakkam met another.", "The harbor of Hekkam is smaller.", "Storms hit Hakkam in spring."),)
    assert one(names(slip), "Hakkam", "Hekkam")
    assert not one(names(plain), "Hakkam", "Hekkam")


def test_a_long_acronym_is_no_shorter_name() -> None:
    """An acronym that merely begins like another's initials is not that name where the bare initials are in use."""
    fight = "Troops fought the Red Dawn near the border of Ostrava province"
    story = (
        (f"{fight} on Monday.", "Troops fought the Red Dawn in the hills.", "Troops fight the Red Dawn every spring."),
        ("Troops fought RDAV near the border.", "Troops fought RDAV in the hills.", "Troops fight RDAV every year."),
    )
    assert one(names(story), "Red Dawn", "RDAV")
    with_initials = (*story, ("The RD, as the Red Dawn signs its leaflets, denied it.",))
    assert not one(names(with_initials), "Red Dawn", "RDAV")


def test_furniture_and_order_of_sentences_do_not_count() -> None:
    """Share bars lend no names, and the same sentences in another order give the same groups."""
    bar = replace(sentences(["Follow Zarvik Daily on Twitter | Zarvik Dailly"])[0], kind="share", id="s99")
    plain = names(SPORT)
    assert find((), [*sentences(*SPORT), bar]).groups == plain.groups
    assert find((), sentences(*SPORT)).why == plain.why


def test_many_names_take_little_time() -> None:
    """Blocking keeps the cost near-linear: four times the names take far less than sixteen times the time."""

    def story(size: int) -> list[list[str]]:
        return [
            [f"Minister Ba{_word(n)} Ka{_word(n * 7)} met envoys from Lo{_word(n * 3)} on Monday."] for n in range(size)
        ]

    def seconds(size: int) -> float:
        each, took = story(size), []
        for _ in range(3):
            start = perf_counter()
            names(each)
            took.append(perf_counter() - start)
        return min(took)

    seconds(50)
    assert seconds(1200) < 9 * max(seconds(300), 0.02)


def _word(number: int) -> str:
    """A pronounceable word that is different for each number."""
    letters = ""
    for _ in range(3):
        number, rest = divmod(number, 12)
        letters += "bdflmnprstvz"[rest] + "aeiou"[rest % 5]
    return letters


def test_a_surname_in_another_spelling_leads_to_the_only_such_person() -> None:
    """A surname that nobody bears as spelt joins the one full name that it spells in another way, and no two."""
    bearer = ("Minister Sergei Stanoyev resigned on Monday.",)
    reply = ("“I will stay,” Minister Stanoev said.",)
    brother = ("Minister Pavel Stanoyef, his brother, resigned too.", "Minister Pavel Stanoyev wept.")
    assert one(names((bearer, reply)), "Sergei Stanoyev", "Stanoev")
    assert not any("Stanoev" in group for group in names((bearer, reply, brother)).groups)
