"""What the page prints for a sentence: small articles of many domains, the sentence, and the words a reader sees."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose.wording import Wording, word
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

Opposition leader Tor Falk, 47, welcomed the vote. “We have been ready since the day she took office,” he said.

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
    (ELECTION, "“We have been", "“We have been ready since the day she took office,” [Tor Falk] said.", ""),
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
