"""Which sentences make a reader ask who, which, or than what."""

from __future__ import annotations

import pytest

from briefing.text.standalone import reason_not, stands_alone

GOOD = (
    "The number of fires in the north has doubled since 2019.",
    "The Ruritanian government has opened nine new schools this year.",
    "The group of nine miners was found alive on Monday morning.",
    "The decision to close the pits was taken in March.",
    "“The pits will stay open until May,” Minister Ada Roe told reporters.",
    "Lindau beat Sorbo 3-1 on Saturday to go top of the table.",
    "After he left the bank, Tim Voss wrote a book on trust.",
    "Miners said they had warned the company in May and again in June.",
    "Rivers that rise in the hills lose half of their water before they reach the sea.",
    "Ada Roe said it was “imperative” to open the pits again.",
    "This week the court hears nine witnesses in the case of the lost lamps.",
    "In June 2019 the same firm built nine bridges over the river, the town of Lund among its clients.",
    "Neither of the pits had lamps that worked, inspectors wrote in their report.",
    "The quake killed 31 people.",
    "The licence is void, the port said.",
    "A boy of nine found the ring in his garden, and he gave it to the museum.",
    "At its extraordinary session on Monday the Ports Commission voted to shut nine piers.",
    "Officials said it was too early to name a cause for the blaze.",
    "Inspectors signed off on nine bridges without visiting them.",
    "A bank that lets a stranger in, and does not write down his name, has broken the rule.",
    "Nine percent of those on the roll took part in the vote.",
    "A party that leads when the lights go out, and the agents of that party, may ask why.",
    "The union of brewers said it was “uneasy” that a pub had been shut.",
    "“The beer was off and the pub was cold,” the landlord, Bo Lind, told us.",
    "Seven years, said Judge Edda Noll.",
    "2019 was the driest year in the north since records began.",
    "Torres said he would retire at the end of the season.",
    "In the end Sorbo won on penalties after two hours of play.",
    "Of the nine dead, three were children, the hospital said.",
    "Closing the pits was wrong, the union of brewers wrote.",
    "Nine miners said they had been warned for several years.",
    "As mayor of Lindau, Ada Roe sold nine boats, and she kept the money.",
    "The mayor of Lindau is its oldest citizen by nine years.",
    "The union of bakers is led by Bo Lind, its general secretary since May.",
    "In Lindau, its mayor and nine bakers sat on the wall of the harbour.",
    "An inquiry found that the ferry had lost one of its nine engines.",
    "Bo Lind, who sold nine mills in May, declined to comment.",
    "The army did not respond to the attack, the mayor said.",
    "Not since 1954 has the river risen so high in the town.",
    "Not only did the army refuse to move, it also shut the road.",
    "Not a single pit was open at the end of the year.",
    "Ada Roe, who runs the pits, said nine of them were open.",
    "Soon after midnight nine boats left the harbour in the storm.",
    "Within nine hours of the blast the harbour was open again.",
    "In 2019 Bo Lind sold the mill, and by the end of that year he had left the valley.",
    "When the bridge fell, Ada Roe was then mayor of Lindau for nine days.",
)

BAD = (
    ("They reported nine deaths in the north of the valley.", "pronoun"),
    ("It's the third time in a year that the pits have closed.", "pronoun"),
    ("Most of them had lived in the valley for nine years.", "pronoun"),
    ("Few of them have found a house outside the valley.", "pronoun"),
    ("That instrument is once more in the centre of the quarrel.", "pronoun"),
    ("“That is the goal of all of our work,” Ada Roe said.", "pronoun"),
    ("“They had no lamps in the mine at all,” said Ada Roe, 44.", "pronoun"),
    ("Such pits do not belong in a modern country at all.", "pronoun"),
    ("As a result, nine pits were closed in the north.", "leans"),
    ("In this context, nine pits were closed in the north.", "leans"),
    ("On that day the orchard was sold to a dealer in cider.", "leans"),
    ("Three weeks later the zoo bought a second elephant.", "leans"),
    ("For the same period the army will keep to its barracks.", "leans"),
    ("In their statement, the nine mayors asked for new lamps.", "leans"),
    ("From then on nine ships sailed on one licence alone.", "leans"),
    ("No, the mayor has sold the ferry to a friend of his.", "answers"),
    ("The Harbour Museum of Lindau postponed it indefinitely.", "pronoun"),
    ("Now, they are preparing to move to the island of Kiel.", "pronoun"),
    ("For several years, they have been renting a mill in the valley.", "pronoun"),
    ("Rather, she called the letter of the nine bakers a joke.", "leans"),
    ("As one of the founders of the Harbour Museum, she also has been a critic.", "pronoun"),
    ("Bo Lind is his opponent in the race for the mill, as last year.", "pronoun"),
    ("Giving the bakers more choices, more ovens and better flour.", "no verb"),
    ("Copies of its letters to the bakers were read in the harbour.", "pronoun"),
    ("“Nobody can bake nine hundred loaves in one night,” said Bo Lind, its general secretary.", "pronoun"),
    ("Step forward Ada Roe, who just happens to own nine mills.", "speaks"),
    ("An inquiry blamed rushed testing of its nine engines.", "pronoun"),
    ("A spokeswoman for the harbour board declined to comment.", "commented"),
    ("The harbour board did not immediately respond to a request.", "commented"),
    ("The Lantern could not reach Bo Lind for comment.", "commented"),
    ("Put another way, nine of the ten bakers are men.", "leans"),
    ("Weeks later, the baker’s mother sold the mill.", "leans"),
    ("An appeals court has upheld most such limits in the north.", "points"),
    ("Well, the bridge has been shut for nine years by now.", "answers"),
    ("Just look at what happened to the nine bridges of Lindau.", "speaks"),
    ("Imagine a town in which nine bridges fall in one year.", "speaks"),
    ("Not just for the rich — the brewers, the bakers — but for their porters as well.", "no verb"),
    ("Harbour Board of Lindau, which will decide on Monday whether the ferry may sail.", "no verb"),
    ("Soon enough, the whole of the valley knew about the lamps.", "leans"),
    ("Within a day, nine of the pits had been shut by the army.", "leans"),
    ("The board reported all nine as closed by the end of that year.", "points"),
    ("The ferry was then about nine miles from the harbour of Kiel.", "points"),
    ("The terrorist group also trains young men from the north.", "noun"),
    ("The oil-rich country has seen nine governments in a year.", "noun"),
    ("The company, by contrast, has sold nine mills since the spring.", "noun"),
    ("The two sides have not exchanged fire since Monday night.", "noun"),
    ("Mr. Lind said the captain was the first to wave.", "noun"),
    ("Nine ports asked the U.N. to lift the ban before the spring.", "noun"),
    ("The air force has watched the group’s rise in the south.", "noun"),
    ("Without Marsh, the country saw nine years of war and want.", "noun"),
    ("A history of that flood was written and then lost.", "points"),
    ("The farmers denied that, saying the hens were asleep by noon.", "points"),
    ("Nine painters have copied this famous view of the bay.", "points"),
    ("No test of the hull appears to have been done afterwards.", "points"),
    ("No one who holds an office in the north would.", "points"),
    ("The air force has flown nine raids against them.", "pronoun"),
    ("Mr. Lind does not mean to wait for it.", "pronoun"),
    ("The truce, agreed in Lund, comes too late for them.", "pronoun"),
    ("When complete it will have nine units and serve millions of homes.", "pronoun"),
    ("“The pits were dark and there was no lamp,” he said.", "speaker"),
    ("“The pits were dark and there was no lamp left.”", "speaker"),
    ("The pits of the north are weak, she said.", "speaker"),
    ("Phone records show that he called the bank nine times in May.", "pronoun"),
    ("Bank statements show she moved nine million crowns to Malta.", "pronoun"),
    ("Officials said he had left the country on Friday night.", "pronoun"),
    ("Swedish officials said he had left the country on Friday.", "pronoun"),
    ("The Harbour Board fears that there is some chance that he will strike.", "pronoun"),
    ("On 9 July she told the head gardener, Bo Lind, that the roses were dead.", "pronoun"),
    ("Pour it into a jar and the colour begins to fade.", "pronoun"),
    ("The box beside it held nine hundred bottles of beer.", "pronoun"),
    ("Claims that they were paid in gold are without any basis.", "pronoun"),
    ("Two cleaners at the Town Museum told the Herald it began at dawn.", "pronoun"),
    ("In a quarter of the barns that its vets searched the hay was wet.", "pronoun"),
    ("“I have never sold it. I can wait and I can sleep till noon,” Bo Lind said.", "pronoun"),
    ("In the meantime the nine pits belong to the bank of the north.", "leans"),
    ("Asked about the delay, Bo Lind said he had nothing to add.", "leans"),
    ("Of the 40, nine were children under the age of ten.", "leans"),
    ("The brewing was not: nine in ten bottles had gone flat by May.", "points"),
    ("The brewer got a note saying there was, but nobody had signed the thing.", "points"),
    ("A third, Bo Lind, has moved to the coast with his two dogs.", "noun"),
    ("Bottles from there are sold for nine crowns in Kiel.", "points"),
    ("We found nine bodies in the pit in the end.", "writer"),
    ("Nine of the dead were children, our sources say today.", "writer"),
    ("Families may call you at nine in the morning for news.", "writer"),
    ("Will the pits of the north ever open again?", "question"),
    ("The mayor had this to say on the pits:", "stop"),
    ("“The pits were dark and nobody came to look.", "half"),
    ("The pits closed.", "short"),
    ("and the pits of the north were closed in May.", "middle"),
    ("providing lamps would need nine permits from the court.", "middle"),
    ("If that works nine more pits will open in the north.", "points"),
    ("Estimated at more than 30 million, it shows a cowboy with a gun.", "pronoun"),
    ("Ada Roe in Lund and Bo Lind in Kiel at the North Bank.", "verb"),
    ("Click here to see the pictures of the nine pits.", "place"),
    (" ".join(["The pits of the north were closed,"] * 10) + " all.", "long"),
)


@pytest.mark.parametrize("text", GOOD)
def test_a_sentence_that_says_what_it_means_stands_alone(text: str) -> None:
    """Definite nouns that go on, pronouns with their noun before them, short sentences with a figure."""
    assert reason_not(text) is None
    assert stands_alone(text)


@pytest.mark.parametrize(("text", "why"), BAD, ids=[case[0][:50] for case in BAD])
def test_a_sentence_that_leans_on_another_does_not(text: str, why: str) -> None:
    """Each form of dependence is refused with its reason."""
    reason = reason_not(text)
    assert reason is not None
    assert why in reason


def test_words_of_other_languages_are_not_judged_by_english_rules() -> None:
    """German "so" and "also" lean on nothing; length, stops and marks count in every language."""
    assert reason_not("So viele Gruben wie nie standen im Mai unter Wasser.", "de") is None
    assert reason_not("Die Gruben.", "de") == "too short"
    assert reason_not("„Die Gruben bleiben bis zum Mai geschlossen und leer?“", "de") == "a question"


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Beer is just another name for the old Ostra Ale.",
        "NPQ is the acronym of the Northern Ports Quorum.",
        "BHK stands for the Bureau of Harbours and Kilns.",
    ],
)
def test_a_sentence_that_only_names_says_nothing(text: str) -> None:
    """What a name stands for is told in the line of names, not as a claim."""
    assert reason_not(text) == "only tells what a name stands for"


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Roe stands for a fourth term in the spring, her party said.",
        "Tarn Beer is the last name of note to leave the exchange this year.",
        "Wexby was a nickname for trouble, and its brewers were fined nine times.",
    ],
)
def test_a_sentence_that_says_more_than_a_name_stands(text: str) -> None:
    """A name in a sentence that tells something is no definition."""
    assert reason_not(text) is None


def test_a_paper_that_tells_what_it_will_tell_says_nothing() -> None:
    """A newsletter's word on its own agenda is no claim."""
    assert reason_not("Only one story today, since nobody in the port speaks of anything else.") is not None


@pytest.mark.parametrize(
    "text", ["The brewer and nobody else, that's who.", "Old lamps and oars are taken in at either site."]
)
def test_a_sentence_that_points_without_a_name(text: str) -> None:
    """An answer to a question that was left out, and one of two places not named, leave a reader asking."""
    assert reason_not(text) is not None
