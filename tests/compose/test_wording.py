"""What the page prints for a sentence: small articles of many domains, the sentence, and the words a reader sees."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose.wording import word
from tests.support.paragraphs import article, starting

COURT = """Prosecutor Ilse Maarten asked the jury on Tuesday to convict the former harbour pilot Jonas Veck of manslaughter. \
"He knew the tide tables better than anyone," Maarten said. "And he left the harbour all the same, without a word." She then spoke for almost four hours.

Veck, 54, denies the charge. He told the court last week that the lamps on the breakwater had failed.

"The pilot was abandoned by his own port," said Dora Quist, who represents him. "We will call nine witnesses." \
But the presiding judge cut the list to four. The move surprised lawyers on both sides. Instead, nine written statements will be read in court.

The case resumes on Monday, according to court records."""

MATCH = """Lindau beat Sorbo 3-1 on Saturday to go top of the table.

Striker Amara Okoye scored twice before half-time. "We were hungry," she told club television. "I could have had four or five of those."

Sorbo coach Per Dahl blamed the pitch. He said his players had slipped eleven times. "It was a swamp from the first minute on."

Goalkeeper Rui Santos and defender Ib Holm were both booked. He will miss the next match in Lindau.

Meanwhile, Lindau signed two teenagers from the island league. They will train with the first team from May.

In addition, Lindau has sold 9,000 season tickets. Its stadium holds only 14,000 on a good day."""

QUAKE = """A magnitude 6.4 earthquake struck the Tellar valley before dawn on Friday, killing at least 31 people.

Seismologist Mira Aldane, of the National Geophysical Institute, said aftershocks would continue for weeks. \
“The fault has not finished,” she said. “People should sleep outdoors until the engineers come.”

The National Geophysical Institute, in a bulletin issued at noon, said the rupture was 40 kilometres long. \
It said a second rupture was unlikely.

The governor of the province declared an emergency. He asked the army for tents and field kitchens. \
Roads to three villages are cut, officials said. Three days later, rain is forecast for the valley.

The country has had four big earthquakes since 1950. The group Helping Hands sent two lorries from the coast."""

ELECTION = """Prime Minister Sunniva Brekke called an early election for 12 May, two years ahead of schedule.

Opposition leader Tor Falk, 47, welcomed the vote. “We have been ready since the day the war began,” he said.

Ms. Brekke’s coalition lost its majority in March when three deputies left. It has governed by decree since then. \
Her finance minister resigned on Thursday over the budget.

Pollster Greta Lunde put the governing parties at 38 percent, Falk’s alliance at 44. She said the gap was widening every week.

“Nobody wants this election,” said a party official, who was not authorised to speak. “They want a holiday on a warm island.”

Do the voters of the north care at all? Turnout in the last election was 61 percent."""

SCIENCE = """Researchers at Oldmoor College have grown a moss that survives at minus 60 degrees, they reported on Wednesday.

The team froze 400 samples for a year. ‘Most of us expected to find slime,’ said Prof. Edda Noll, who led the work. \
‘It was green as a meadow.’

Her colleague Ivo Brandt warned against haste. He said the farmers’ hopes were ‘a decade early’.

While he was abroad, Brandt missed the first thaw. For example, no sample had been tested in soil.

Click here to see the pictures of the moss in the freezer."""

# (article, first words of the sentence, what is printed; or None and a word of the reason why not)
CASES: tuple[tuple[str, str, str | None, str], ...] = (
    (COURT, "Prosecutor", "=", ""),
    (COURT, '"He knew', None, "pronoun"),
    (COURT, '"And he', None, "leans"),
    (COURT, "She then", "[Prosecutor Ilse Maarten] then spoke for almost four hours.", ""),
    (
        COURT,
        "He told the court",
        "[Jonas Veck] told the court last week that the lamps on the breakwater had failed.",
        "",
    ),
    (COURT, '"The pilot', "=", ""),
    (COURT, '"We will call', '"We will call nine witnesses." [Dora Quist]', ""),
    (COURT, "But the presiding", "… the presiding judge cut the list to four.", ""),
    (COURT, "The move", None, "noun"),
    (COURT, "Instead", None, "leans"),
    (COURT, "The case", None, "noun"),
    (MATCH, "Lindau beat", "=", ""),
    (MATCH, '"We were hungry', '"We were hungry," [Striker Amara Okoye] told club television.', ""),
    (MATCH, '"I could', '"I could have had four or five of those." [Striker Amara Okoye]', ""),
    (MATCH, "He said his", "[Per Dahl] said his players had slipped eleven times.", ""),
    (MATCH, '"It was a swamp', None, "pronoun"),
    (MATCH, "Goalkeeper", "=", ""),
    (MATCH, "He will miss", None, "pronoun"),
    (MATCH, "Meanwhile", "… Lindau signed two teenagers from the island league.", ""),
    (MATCH, "They will", None, "pronoun"),
    (MATCH, "In addition", "… Lindau has sold 9,000 season tickets.", ""),
    (MATCH, "Its stadium", None, "pronoun"),
    (QUAKE, "A magnitude", "=", ""),
    (QUAKE, "Seismologist", "=", ""),
    (QUAKE, "“The fault", "“The fault has not finished,” [Seismologist Mira Aldane] said.", ""),
    (QUAKE, "“People", "“People should sleep outdoors until the engineers come.” [Seismologist Mira Aldane]", ""),
    (QUAKE, "It said", "[The National Geophysical Institute] said a second rupture was unlikely.", ""),
    (QUAKE, "The governor", "=", ""),
    (QUAKE, "He asked", None, "pronoun"),
    (QUAKE, "Roads to", "=", ""),
    (QUAKE, "Three days later", None, "leans"),
    (QUAKE, "The country", None, "noun"),
    (QUAKE, "The group Helping", "=", ""),
    (ELECTION, "Opposition leader", "=", ""),
    (ELECTION, "“We have been", "“We have been ready since the day the war began,” [Tor Falk] said.", ""),
    (ELECTION, "Ms. Brekke’s", "=", ""),
    (ELECTION, "It has governed", None, "pronoun"),
    (ELECTION, "Her finance", None, "pronoun"),
    (ELECTION, "She said the gap", None, "pronoun"),
    (ELECTION, "“Nobody", "=", ""),
    (ELECTION, "“They want", None, "named"),
    (ELECTION, "Do the voters", None, "question"),
    (ELECTION, "Turnout", "=", ""),
    (SCIENCE, "Researchers", "=", ""),
    (SCIENCE, "The team", None, "noun"),
    (SCIENCE, "‘Most of us", "=", ""),
    (SCIENCE, "‘It was green", None, "pronoun"),
    (SCIENCE, "Her colleague", None, "pronoun"),
    (SCIENCE, "He said the farmers", "[Ivo Brandt] said the farmers’ hopes were ‘a decade early’.", ""),
    (SCIENCE, "While he was", "=", ""),
    (SCIENCE, "For example", None, "leans"),
    (SCIENCE, "Click here", None, "place"),
)


@pytest.mark.parametrize(("text", "begin", "printed", "why"), CASES, ids=[case[1] for case in CASES])
def test_a_sentence_is_printed_as_a_reader_needs_it_or_refused(
    text: str, begin: str, printed: str | None, why: str
) -> None:
    """Each case shows one rule: the printed words, or a refusal that names its reason."""
    _, found = article(text)
    sentence = starting(found, begin)
    wording = word(sentence, found, "en")
    if printed is None:
        assert wording.refused is not None, wording.text
        assert why in wording.refused
    else:
        assert (wording.text, wording.refused) == (sentence.plain if printed == "=" else printed, None)


# (an article of a few sentences, what is printed for its last one, or None where it must not be shown)
PAIRS: tuple[tuple[str, str | None], ...] = (
    ("Senator Ada Roe met Chancellor Bo Lind in Kiel. She promised more money for the ports of the north.", None),
    ("The court heard from Detective Ana Cole and her brother. He said the shop had been dark all night.", None),
    ("Rosa Lund, 33, was rescued by a firefighter. She thanked him on the local radio on Sunday.", None),
    ("Mayor Ken Olde praised the ruling of Judge Mia Tran. She had ordered the works to stop in June.", None),
    ("Governor Roe said the prime minister was wrong. He resigned a day later over the ports affair.", None),
    (
        "Ms. Ola Berg hired Mr. Tim Voss. He had worked for a rival bank in Oslo.",
        "[Tim Voss] had worked for a rival bank in Oslo.",
    ),
    ("The Aurora left Oslo with Captain Nils Holm aboard. She went down off the coast of Jutland.", None),
    ("Mr. Olsen and Dr. Ann Reyes left the party in May. He had lost a vote on ferries.", None),
    ("Dan Frey's lawyer, Kim Sole, said the case was weak. He has asked for a second hearing in June.", None),
    ("Frey's killer was never found by the police. He had fled across the border by car.", None),
    (
        "Police questioned Dan Frey, 40, a welder from Lund. He was released on Friday without a charge.",
        "[Dan Frey] was released on Friday without a charge.",
    ),
    ("Ronaldo scored twice before coach Jan Dahl took him off. He left the ground on crutches late on Sunday.", None),
    ("Ronaldo's injury worried coach Jan Dahl. He will miss the final in Kiel on Sunday.", None),
    (
        "“I saw nothing,” said Tom Hale, 61, a baker. Police arrested the man next door to the shop. "
        "He was charged with arson on Monday.",
        None,
    ),
    ("“It was chaos,” Chief Inspector Ned Barr told Mayor Ken Olde. “Nobody knew which door to use at all.”", None),
    (
        "The plan was dead, Minister Una Corvin said. “We have buried a bad idea with full honours,” she told reporters.",
        "“We have buried a bad idea with full honours,” [Minister Una Corvin] told reporters.",
    ),
    ("President Lea Marsh thanked Sgt. Bo Quill for his courage. He had pulled nine children from the river.", None),
    ("Author Pia Lund wrote of her father. He died in a mine in the north in 1971.", None),
    ("The Port Authority and Harbour Bank signed on Monday. It said the cranes would be back in May.", None),
    (
        "The Coast Guard Authority counted nine boats. The authority rejects the figures of the islanders.",
        "[The Coast Guard Authority] rejects the figures of the islanders.",
    ),
    (
        "The Port Authority and the Food Authority counted nine boats. The authority rejects the figures of the islanders.",
        None,
    ),
    ("Mr Justice Hale sentenced Ed Moss, 22, to nine years. He had stabbed a student outside a bar in Lund.", None),
    (
        "Ed Moss, 22, was jailed for nine years on Tuesday. His mother wept as the sentence was read out.",
        "[Ed Moss’s] mother wept as the sentence was read out.",
    ),
    ("Finance Minister Vera Holt and her deputy resigned on Sunday. She had been in office for two years.", None),
    (
        "Professor Ines Vale of the University of Lund led the study. She said the finding was a surprise to the team.",
        "[Professor Ines Vale] said the finding was a surprise to the team.",
    ),
    ("Dr. Ann Reyes, who treated the boy, said he was stable. He was flown to Oslo on Sunday night.", None),
    ("The northern rivers froze early this year. Ruritania says it never fell below six degrees.", None),
    (
        "The northern rivers froze early this year. Ruritania says the railway closed with the mine that paid for it.",
        "Ruritania says the railway closed with the mine that paid for it.",
    ),
    (
        "Dr. Ann Reyes, in those years the zoo vet, was not on leave. On 9 July she warned that nobody should feed the seals.",
        "On 9 July [Dr. Ann Reyes] warned that nobody should feed the seals.",
    ),
    ("Rebels hold the two bridges. The air force has flown nine raids against them.", None),
    (
        "Banker Ada Roe, 44, moved to Malta on Monday. Phone records show that she called the bank nine times a day.",
        "Phone records show that [Banker Ada Roe] called the bank nine times a day.",
    ),
    (
        "Banker Ada Roe, 44, moved to Malta on Monday. On 9 July she told the auditors that the vault was empty.",
        "On 9 July [Banker Ada Roe] told the auditors that the vault was empty.",
    ),
    (
        "Banker Ada Roe, 44, met Judge Edda Noll on Monday. Phone records show that she called the bank nine times a day.",
        None,
    ),
    (
        "The second defendant was acquitted of theft. For fraud she was given a term of nine months.",
        "For fraud [the second defendant] was given a term of nine months.",
    ),
    (
        "The 34-year-old driver was held on Monday. He is charged with driving without a licence.",
        "[The 34-year-old driver] is charged with driving without a licence.",
    ),
    ("The 34-year-old driver was held by an off-duty nurse. He is charged with driving without a licence.", None),
    ("The first widow was heard on Monday. He is charged with driving without a licence.", None),
    (
        "Gov. Ada Roe won by nine votes. The governor’s second term begins on the first of May.",
        "[Gov. Ada Roe]’s second term begins on the first of May.",
    ),
    (
        "Norvik Brewing plc cut 900 jobs. But the company said that trade was slow all over the north.",
        "… [Norvik Brewing plc] said that trade was slow all over the north.",
    ),
    ("Norvik Ltd. sued Sorbo Ltd. over a name. The company said that trade was slow all over the north.", None),
    ("Norvik cut 900 jobs. The letter was sent to nine pubs two days before the vote.", None),
    (
        "# The letter that shook Norvik\n\nNorvik cut 900 jobs. The letter was sent to nine pubs two days before the vote.",
        "=",
    ),
    (
        "Trade was slow all over the north. The Ports Authority wanted to know by May whether to shut a pier.",
        "=",
    ),
    ("Lund said so. [Maarten] said the decision to close the pits was final and right.", "="),
    ("Lund said so. Ada Roe, 44, was heard. He said the [northern] pits would be closed at last.", None),
    (
        "Lund said so. Minister Roe said the flood was a “test” for all of Lund, according to media reports.",
        "Minister Roe said the flood was a “test” for all of Lund …",
    ),
    ("Lund said so. The flood took nine lives in all, according to media reports.", "="),
    ("Ada Roe, 44, left. The fight over Lind's records from his time at the bank goes on.", "="),
    (
        "Ada Roe, 44, left the bank. By the end of her first week the court had called nine witnesses.",
        None,
    ),
    (
        "Bo Lind, 44, left the bank. By the end of his first week the court had called nine witnesses.",
        "By the end of [Bo Lind’s] first week the court had called nine witnesses.",
    ),
    ("Sgt. Tim Voss said she was safe. He added that her dog had been found near the old bridge.", None),
    ("Lund said so. The ministry has shares in nine of the pits, our sources say.", None),
    ("Lund said so. The pits, seen by this newspaper in May, had no lamps at all.", None),
    ("Lund said so. No one in the north had asked for new pits or would.", None),
    ("Lund said so. Scientists found the virus in nine bats, they wrote on Monday.", "="),
    ("Lund said so. The new captain, Rui Bo, left the bank in May, they said.", None),
    ("Lund said so. Her Majesty the Queen opens the new bridge in Kiel on Monday.", "="),
    (
        "# A headline\n\nAda Roe, 44, ran the bank.\n\n# Another headline\n\nShe left the bank in May without a word.",
        None,
    ),
)


@pytest.mark.parametrize(("text", "printed"), PAIRS, ids=[pair[0][-40:] for pair in PAIRS])
def test_the_last_sentence_gets_the_one_certain_name_or_is_left_out(text: str, printed: str | None) -> None:
    """With a rival near, named or not, no name is inserted: a wrong one is worse than none."""
    _, found = article(text)
    wording = word(found[-1], found, "en")
    if printed is None:
        assert wording.refused is not None, wording.text
    else:
        assert (wording.text, wording.refused) == (found[-1].plain if printed == "=" else printed, None)


def test_a_quotation_over_two_sentences_grows_to_its_ends() -> None:
    """The span covers both halves, and the text is that of the span."""
    read, found = article(
        "Nine came. “The mine was dark that day and there was no lamp left. We had to feel our way along the wall, and then we heard the water coming up behind us very fast,” said Ada Roe, 44, a miner."
    )
    half = found[1]
    wording = word(half, found, "en")
    assert wording.refused is None
    assert read.text[slice(*wording.span)] == wording.text
    assert wording.text.startswith("“The mine") and wording.text.endswith("a miner.")


def test_half_a_quotation_that_cannot_be_completed_is_refused() -> None:
    """The other half stands in another paragraph."""
    _, found = article(
        "“The mine was dark and there was no lamp left.\n\nNobody came for us until the next day,” said Ada Roe."
    )
    assert word(found[0], found, "en").refused == "half a quotation"


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_other_languages_are_never_edited(language: str) -> None:
    """A German "Die" is no English one: only rules about length, stops and marks apply."""
    _, found = article("Ada Roe, 44, kam. And he said the pits were to be closed in the spring.", language)
    assert word(found[-1], found, language).text == found[-1].plain


WORDS = st.lists(
    st.sampled_from(
        [
            *'He She It But And Meanwhile, Ada Roe said says told “We ” pits,” closed. no? … [x] Mr. Lind, 44, the group’s it them "A b." 9'.split()
        ]
    ),
    min_size=1,
    max_size=60,
)


@settings(max_examples=300, deadline=None)
@given(WORDS, st.sampled_from(["\n\n", " ", "\n"]))
def test_what_is_printed_is_verbatim_and_in_order(words: list[str], join: str) -> None:
    """Whatever the text: pieces between insertions and cuts stand in the folded span, in order; nothing is empty."""
    half = len(words) // 2
    read, found = article((" ".join(words[:half]) + join + " ".join(words[half:])).strip() or "A.")
    for sentence in found:
        wording = word(sentence, found, "en")
        assert wording.text.strip()
        assert wording.span[0] <= sentence.start and sentence.end <= wording.span[1]
        folded, at = " ".join(read.text[slice(*wording.span)].split()), 0
        for piece in re.split(r"\[[^\]]*\]|…", wording.text):
            place = folded.find(piece.strip(), at)
            assert place >= 0, (piece, folded)
            at = place + len(piece.strip())
        assert word(sentence, found, "en") == wording
