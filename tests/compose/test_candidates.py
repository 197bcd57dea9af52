"""Which claims may be shown, where, and in what order."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose.candidates import LEAD_CLAIMS, LEAD_WORDS, candidates
from briefing.compose.distinct import AGAIN
from briefing.compose.draft import LEAD, Candidate
from briefing.grouping import across
from briefing.model import Claim, Part, Salience, Sentence, Topic, Witness
from tests.support.stories import Story, story

TOLD = story(
    [
        "The harbour bridge in Port Ellis will close for six weeks from Monday, the roads office said.",
        "He said that the girders were older than he was.",
        "Grain prices in Dorn fell by a tenth after the harvest.",
        "The choir of the old chapel sang for two hours on Sunday evening.",
    ],
    [
        "From Monday the harbour bridge in Port Ellis will be closed for six weeks.",
        "Three new trams were delivered to the depot in Velm on Friday.",
        "Is the lake at Saltmarsh safe for children who skate to school?",
        "A fire at the fish market burned two stalls and a cart.",
    ],
)
TOPICS = (Topic("bridge", "The bridge"), Topic("town", "The town"))


def claim(sentence: Sentence, score: float, topic: str | None, *others: Sentence) -> Claim:
    """A claim of some salience; other sentences repeat it."""
    witnesses = (Witness(sentence, "quoted"), *(Witness(each, "repeats") for each in others))
    return Claim(f"c-{sentence.id}", witnesses, 1, topic, Salience((Part("all", score, 1.0),)))


def chosen(told: Story, *claims: Claim) -> tuple[tuple[Candidate, ...], dict[str, str]]:
    """The candidates among claims, and why the others are none."""
    sentences = {
        article.source.id: [each for each in told.sentences if each.source == article.source.id]
        for article in told.articles
    }
    together = across.read(told.articles, told.sentences, TOPICS, (), "en")
    return candidates(claims, TOPICS, "", told.articles, sentences, together)


def by_topic(told: Story, **topic_of: str) -> list[Claim]:
    """Each sentence a claim, the first the best."""
    return [claim(each, 1 - at / 100, topic_of.get(each.id, "town")) for at, each in enumerate(told.sentences)]


def test_best_claims_are_the_bottom_line() -> None:
    """The most salient claims are the bottom line, whatever their topic; the others go to the section of their topic."""
    found, _ = chosen(TOLD, *by_topic(TOLD, s1="bridge", s4="bridge"))
    assert [(each.claim.id, each.section) for each in found[:3]] == [("c-s1", LEAD), ("c-s3", LEAD), ("c-s4", "bridge")]


def test_bottom_line_is_short() -> None:
    """The bottom line has few claims and few words, unless its first alone has more."""
    found, _ = chosen(TOLD, *by_topic(TOLD))
    lead = [each for each in found if each.section == LEAD]
    assert 1 <= len(lead) <= LEAD_CLAIMS
    assert len(lead) == 1 or sum(len(each.text.split()) for each in lead) <= LEAD_WORDS
    long = "The council of Port Ellis met " + "with the boards of harbour and roads " * 8 + "on Friday."
    told = story([long, *(each.text for each in TOLD.sentences[:4])])
    found, _ = chosen(told, *by_topic(told))
    assert [each.claim.id for each in found if each.section == LEAD] == ["c-s1"]


def test_a_claim_of_few_words_does_not_lead() -> None:
    """However salient, it leads only where there is nothing longer."""
    few = "The new bridge costs nine million crowns."
    told = story([few, TOLD.sentences[0].text])
    found, _ = chosen(told, *by_topic(told))
    assert [each.text for each in found if each.section == LEAD] == [TOLD.sentences[0].text]
    alone = story([few])
    found, _ = chosen(alone, *by_topic(alone))
    assert [each.text for each in found if each.section == LEAD] == [few]


def test_what_may_be_said_already_is_worth_less() -> None:
    """A claim that may state a fact of one that is taken counts less than it does without that one."""
    near = "Bakers of Port Ellis fear nine lean weeks, their guild wrote."
    told = story([TOLD.sentences[0].text, *(each.text for each in TOLD.sentences[2:])], [near])
    last = told.sentences[-1]
    probability = across.read(told.articles, told.sentences, TOPICS, (), "en").near.of(0, len(told.sentences) - 1)
    assert 0 < probability < AGAIN
    with_it, _ = chosen(told, *(claim(each, 0.9, None) for each in told.sentences[:3]), claim(last, 0.5, "town"))
    without, _ = chosen(told, *(claim(each, 0.9, None) for each in told.sentences[1:3]), claim(last, 0.5, "town"))
    value = [next(each.value for each in found if each.claim.id == f"c-{last.id}") for found in (with_it, without)]
    assert value[0] < value[1]


def test_a_second_wording_is_refused() -> None:
    """What says the same as a better claim is not shown, and the reason names that claim."""
    found, refused = chosen(TOLD, *by_topic(TOLD))
    assert "c-s1" in {each.claim.id for each in found}
    assert refused["c-s5"] == "says what c-s1 says"


def test_what_cannot_stand_alone_is_refused() -> None:
    """A sentence that leans on the one before it, and a question, are not shown, with a reason in words."""
    _, refused = chosen(TOLD, *by_topic(TOLD))
    assert refused["c-s7"] == "a question"
    assert refused["c-s2"]


def test_another_witness_may_speak() -> None:
    """A claim whose first wording cannot stand alone is shown in that of a witness that can, under its own id."""
    bare, whole = TOLD.sentences[1], TOLD.sentences[5]
    ((shown,), refused) = chosen(TOLD, claim(bare, 0.9, "town", whole))
    assert (shown.claim.id, shown.claim.quoted, refused) == ("c-s2", whole, {})
    assert [witness.role == "quoted" for witness in shown.claim.witnesses] == [True, False]
    assert {witness.sentence.id for witness in shown.claim.witnesses} == {"s2", "s6"}


def test_no_topic_no_section() -> None:
    """A claim of no topic is shown in the bottom line or not at all, and so is one of a topic that has no section."""
    claims = [claim(each, 1 - at / 100, None) for at, each in enumerate(TOLD.sentences)]
    found, refused = chosen(TOLD, *claims)
    assert {each.section for each in found} == {LEAD}
    assert set(refused.values()) >= {"of no topic"}
    _, elsewhere = chosen(TOLD, *(claim(each, 1 - at / 100, "weather") for at, each in enumerate(TOLD.sentences)))
    assert elsewhere == refused


def test_a_sections_further_claims_are_worth_less() -> None:
    """Of two claims of one worth and length the second of a section counts less, so that all topics are covered."""
    texts = [
        "Three new trams were delivered to the depot in Velm on Friday.",
        "Grain prices in Dorn fell by a tenth after an early harvest.",
        "Five small goats have eaten the roses of a school in Saltmarsh.",
        "Two old boats sank beside the empty pier of Ostra on Sunday.",
        "Nine bakers marched to a windmill near Karst to sing for rain.",
    ]
    told = story([text[:59].ljust(59, "x") + "." for text in texts])
    claims = [claim(each, 0.5, topic) for each, topic in zip(told.sentences, ["town"] * 4 + ["bridge"], strict=True)]
    found, _ = chosen(told, *claims)
    value = {each.claim.id: each.value for each in found}
    assert value["c-s5"] == value["c-s3"] > value["c-s4"] > 0


def test_a_short_claim_is_worth_its_space() -> None:
    """Of two claims of one salience the shorter is worth more."""
    told = story(
        [
            *(each.text for each in TOLD.sentences[2:4]),
            "Three new trams were delivered to the depot in Velm on Friday.",
            "Nine bakers marched to a windmill near Karst, where a priest, two teachers and a brass band awaited them.",
        ]
    )
    topics = (None, None, "bridge", "town")
    found, _ = chosen(told, *(claim(each, 0.5, topic) for each, topic in zip(told.sentences, topics, strict=True)))
    value = {each.claim.id: each.value for each in found}
    assert value["c-s3"] > value["c-s4"]


POOL = [
    *(each.text for each in TOLD.sentences),
    "“Nobody told us that the gates were open,” said Ada Quill, a baker.",
    "“We saw the water rise.",
    "We ran,” said Ada Quill, a baker.",
    "But the trams were late, and the depot in Velm stayed shut.",
    "Yes.",
    "The [old] hall of Ostra cost 40 crowns, its owner said.",
]
ARTICLES = st.lists(st.lists(st.sampled_from(POOL), max_size=6), min_size=1, max_size=3)


@settings(deadline=None)
@given(ARTICLES, st.data())
def test_every_claim_is_shown_or_refused(texts: list[list[str]], data: st.DataObject) -> None:
    """Each claim is a candidate or has a reason why not; shown words are their span's; no two show the same place or words."""
    told = story(*texts)
    topics = st.sampled_from(["bridge", "town", "weather", None])
    claims = [claim(each, 1 - at / 100, data.draw(topics)) for at, each in enumerate(told.sentences)]
    found, refused = chosen(told, *claims)
    assert sorted([*(each.claim.id for each in found), *refused]) == sorted(each.id for each in claims)
    assert all(refused.values())
    for each in found:
        text = told.articles[int(each.claim.quoted.source) - 1].text
        start, end = each.span
        assert 0 <= start <= each.claim.quoted.start < each.claim.quoted.end <= end <= len(text)
        assert each.value > 0 and each.section in {LEAD, "bridge", "town"}
        if "[" not in each.text and "…" not in each.text:
            assert each.text == " ".join(text[start:end].split())
    for one, other in combinations(found, 2):
        assert one.text != other.text
        same = one.claim.quoted.source == other.claim.quoted.source
        assert not same or one.span[1] <= other.span[0] or other.span[1] <= one.span[0]


def test_no_claims() -> None:
    """Of nothing nothing is chosen."""
    assert chosen(TOLD) == ((), {})


def test_roles_follow_a_change_of_the_quoted_witness() -> None:
    """Where a copy is quoted instead of its original, the original repeats it and the independent source stays one."""
    told = story(
        ["He said the harbour bridge in Port Ellis will close for six weeks from Monday."],
        ["The harbour bridge of Port Ellis closes on Monday, and ferries will run until the repairs are done."],
        ["The harbour bridge in Port Ellis will close for six weeks from Monday, he said on Friday."],
    )
    bare, other, copy = told.sentences
    given = Claim(
        "c1",
        (Witness(bare, "quoted"), Witness(other, "corroborates"), Witness(copy, "repeats")),
        2,
        "town",
        Salience((Part("all", 0.9, 1.0),)),
    )
    ((shown,), _) = chosen(told, given)
    roles = {witness.sentence.id: witness.role for witness in shown.claim.witnesses}
    assert shown.claim.quoted == other
    assert list(roles.values()).count("corroborates") == shown.claim.independent_sources - 1
