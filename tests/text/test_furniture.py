"""Which paragraphs are no article text, in invented pages of many sorts. ``+`` is body, ``-`` is furniture."""

from __future__ import annotations

import pytest

from briefing.text.blocks import blocks
from briefing.text.furniture import Shape, kinds
from briefing.text.furniture.forms import form

SPORT = """
-Valley Tribune › Sport › Football
-Late Okoro header sends Rovers through on a night of rain and nerves
-Rovers 2-1 Athletic (agg 3-2)
-By Dana Whitlock at Mill Lane
-Last updated on 4 March 2019 at 22:41
-Share on Facebook Share on Twitter 37
+Samuel Okoro rose above two defenders in the 93rd minute to send Rovers into the quarter-finals.
+The striker, booked twice this season, said he “never saw the ball until it hit me”.
+By half-time Athletic had led through Pires, whose free kick bent around a wall of five.
-Media caption: Highlights from Mill Lane
+Manager Ruth Adeyemi was less poetic. “We were poor. We were wet. We won.”
-Analysis: What next for Rovers?
+Tickets for the quarter-final go on sale on Monday at 9 a.m.
-More on this story
-Adeyemi: 'I nearly quit in November'
-Where to watch every quarter-final
-Follow Dana on Twitter @danawhitlock_x
-Sign up to our weekly football newsletter
-Elsewhere on the web
-Ten fullbacks who became bakers
-© Valley Tribune 2019
"""

COURT = """
-Jury clears surgeon over theatre fire
-
-COURT REPORTER Imogen Vance
-Tue 9 Feb 2021 17.32 GMT
-Last modified on Wed 10 Feb 2021 08.10 GMT
-
+A jury took less than an hour on Tuesday to acquit a heart surgeon accused of
+starting a fire in an operating theatre. Mr. Justice Pell thanked the jurors,
+some of whom wept.
+
+The defendant, Dr. Anton Reyes, 51, told the court:
+
+> I have said from the first day that the lamp was faulty. Nobody listened,
+> and a patient lost three fingers because nobody listened.
+
+Reyes v. the trust, a civil claim, is listed for June. It is expected to last
+three weeks.
+
-Additional reporting by Kofi Ben
-
-• Do you work in a hospital? Share your story with us at desk@lantern.example
-
-This article was amended on 11 February 2021 to correct the age of Dr Reyes.
-
-Topics: Law | Health | NHS
"""

FORUM = """
-Airline strike grounds 300 flights
-By Quill Staff
-2 Min Read
-
+Pilots walked out on Thursday, grounding more than 300 flights at four airports.
+
+"We have no choice," said Rui Costa, a pilot for 20 years. "They stopped talking to us."
+
-Reporting by Ana Lopes; Editing by Mark Hale
-14 Comments
-Sort by Best
-Join the discussion…
-skyhigh • 2 hours ago
-They earn more than my doctor does.
-3 ▲ | ▼ Reply Share ›
-Pilot's Wife  skyhigh • an hour ago
-Your doctor doesn't carry 300 people at once.
-△ ▽ • Reply • Share ›
-Tom B. • 45 minutes ago
-The company has been losing money since 2012, I read it somewhere.
"""

BLOG = """
-The Compost Heap
-Home | About | Contact
-The council has lost its bins
-June 3, 2015 by Marigold
-
+The council admitted on Tuesday that it cannot find 1,200 wheelie bins bought in March.
+
+I asked three councillors where they were. Two laughed. The third said:
+
+    We are treating the bins as an ongoing matter.
+
+Ongoing! So is the smell.
+
-Share this:
-Click to share on Twitter (Opens in new window)
-Like this:
-Like Loading...
-Posted in: Council, Rubbish. Tagged: bins, waste
-← Older post
-3 thoughts on “The council has lost its bins”
-Harold Pym
-June 3, 2015 at 9:12 pm
-They are behind the depot. I can see them from my window.
-Reply
-binwatcher
-June 4, 2015 at 7:01 am
-He says there were hundreds.
-Reply
-Leave a Reply
-Your email address will not be published. Required fields are marked *
"""

WIRE = """
-BC-Copper Mine, 2nd Ld-Writethru
-Miners reach trapped crew at Copper Hill
-EDS: Updates with quotes
-By RAY TOLLIVER
-Allied News Writer
-
+   Rescuers drilled through to a chamber where nine miners have been
+trapped since Sunday and lowered water to them, the owner said.
+   "They asked for coffee and a doctor, in that order," Haldane told
+reporters. The men are 640 feet down in a gallery about the size of
+a school bus.
-   (MORE)
+   The company has appealed.
-AN-NP-03-04-98 0412EST
-###
"""

RELEASE = """
-FOR IMMEDIATE RELEASE
-Contact: Paula Strand, (555) 555-0199, pstrand@cityofalder.example
-
-City of Alder Opens First Public Heat Pump Plant
-$14 million project will warm 2,100 homes
-
+The City of Alder today opened the state’s first publicly owned heat pump plant.
+
+“This is the cheapest heat we have ever bought,” said Mayor Lena Ortiz.
+
+Construction began in April 2021. The project was funded with a $9 million state grant and city bonds.
+
-###
-
-About the City of Alder
-Alder is home to 44,000 people. It was founded in 1871 and has run its own utility since 1902.
-
-Note to editors: Photos of the plant are available at cityofalder.example/press.
"""

NEWSLETTER = """
-View in browser
-THE HARBOUR WEEKLY
-Issue 12 | 7 July 2020
-
-Hello everyone,
-
+The port authority voted on Thursday to dredge the north channel, which means two summers of noise.
+
-ALSO THIS WEEK
-
+The fish market will open on Sundays from August. Traders asked for it in a petition signed by 80 of them.
+
-Have a tip? Just hit reply.
-
-Best wishes,
-Sam
-Editor
-
-You received this email because you subscribed to The Harbour Weekly.
-Unsubscribe | Manage preferences
"""

MARKDOWN = """
-# Deep-sea worms found eating plastic
-
-*By Nils Aaker*
-
-![Worms on a drift bag](worms.jpg)
-*A colony at 3,100 metres. Photo: Abyss Lab*
-
+Marine biologists have found a worm that digests polyethylene, they report in a paper published on Wednesday.[^1]
+
-## What they found
-
+The team, led by **Dr. Mira Holt**, collected 40 worms from a bag of fertiliser.
+
+* The worms lost 4% of their weight on a diet of wood.
+* They gained 11% on plastic.
+
+> “Nobody should throw a bag overboard because of this,” said Holt.
+
-[^1]: Holt M. et al., *Benthic Letters* 12, 2020.
-
----
-
-*Nils Aaker is a science writer based in Bergen.*
-
-[Subscribe to our newsletter](https://x.example) | [Twitter](https://t.example)
"""

FRENCH = """
-Séisme : au moins 40 morts dans la province de Valdora
-Par Jeanne Morel avec AFP
-Publié le 12 mars 2018 à 08h15, mis à jour le 12 mars 2018 à 14h02
-Partager sur Facebook
+Un séisme de magnitude 6,1 a frappé lundi la province de Valdora, faisant au moins 40 morts.
+« Les secours ont mis trois heures à arriver », a déclaré le maire, Louis Arnaud.
+Par crainte des répliques, des milliers d'habitants ont passé la nuit dehors.
-Lire aussi : Pourquoi la terre tremble à Valdora
+Le président a annoncé trois jours de deuil national.
-Les plus lus
-Grève des trains : ce qui vous attend
-Abonnez-vous à notre newsletter
-Tous droits réservés
"""

GERMAN = """
-Startseite › Regional › Nordtal
-Brücke in Nordtal bleibt gesperrt
-Von Katrin Hellwig
-Stand: 14.05.2017, 16:20 Uhr
+Die Brücke über die Senke bleibt mindestens bis Oktober gesperrt, teilte das Verkehrsamt am Sonntag mit.
+Von den zwölf Pfeilern sind drei so beschädigt, dass sie ersetzt werden müssen.
-Anzeige
+Die Fähre fährt ab Montag alle 20 Minuten.
-Lesen Sie auch: Das lange Warten auf die Brücke
-(dpa/kh)
-3 Kommentare
-Uwe K. 14.05.2017, 18:01
-Typisch Nordtal.
"""

SPANISH = """
-El volcán obliga a evacuar tres pueblos
-Por Lucía Ferrán
-Publicado el 3 de junio de 2014
+El volcán Tabor entró en erupción en la madrugada del martes y obligó a evacuar a 4.000 personas.
+Por la mañana, las cenizas cubrían los tejados de San Telmo.
-Publicidad
+El aeropuerto permanecerá cerrado hasta el jueves, según la autoridad aérea.
-Lea también: Así se formó el Tabor
-Síguenos en Twitter
-Todos los derechos reservados
"""

LIVE = """
-Budget live: chancellor raises fuel duty
+The chancellor has delivered her first budget. Here are the main points of a long afternoon.
-Posted by Ann Rusk at 12:31
+Fuel duty goes up by 2p from April, the first rise since 2011.
-Posted by Ann Rusk at 12:44
+Beer duty is frozen. The house cheers.
-Posted by Tom Dial at 13:02
+The opposition calls the budget a raid on drivers.
"""

INTERVIEW = """
-Gwen Parris, who taught a generation to swim, dies at 91
+Gwen Parris learned to swim at 30. She said she had been too busy.
+The minister said:
+"She was the best of us."
+Her son said:
+"She never liked the cold."
+The mayor said:
+"The pool will bear her name."
+A service will be held on 4 May at St. Anne's.
-Jo Quill is the Courier's obituary writer. Email her at jquill@courier.example
"""

PAGES = {
    name.lower(): page
    for name, page in list(globals().items())
    if name.isupper() and isinstance(page, str) and page.startswith("\n-")
}


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_parted_line_by_line(name: str) -> None:
    """On whole pages of twelve sorts and four languages no sentence is lost and no line of furniture passes."""
    lines = PAGES[name].strip("\n").split("\n")
    text = "\n".join(line[1:] for line in lines)
    found = blocks(text)
    wrong, start = [], 0
    for line in lines:
        end = start + len(line) - 1
        here = {block.kind for block in found if block.start < end and start < block.end}
        if line[1:].strip() and here and ("+" if "body" in here else "-") != line[0]:
            wrong.append((line, sorted(here)))
        start = end + 1
    assert wrong == []


@pytest.mark.parametrize(
    "sentence",
    [
        "By midnight the hall was empty.",
        "Reporting from the field has been banned since May, the union said.",
        "Follow the money, he told the court, and the money leads home.",
        "Subscribers to the fund will be repaid by June, the bank said.",
        "Related charges against two other men were dropped on Friday.",
        "More than 40 people wrote to the minister.",
        "Share prices fell 4 percent.",
        "Correction officers in three states are on strike.",
        "Advertisement spending fell by a fifth, the agency said.",
        "About half of them said: no.",
        '"Write to me," she told him.',
        "Call centres were hit hardest.",
        "Enlarge the port, or lose the trade, the report says.",
        "Updated figures are expected on Monday.",
        "Published in 1971, the novel sold two million copies.",
        "Video shows the truck turning into the crowd.",
        "Photos taken by a neighbour show smoke at 6:10 p.m.",
        "Comments by the governor caused outrage.",
        "Terms of the deal were not disclosed.",
        "Support for the bill is growing.",
        "Dear food is the price of war, the paper wrote.",
        "Posted on the door was a notice: closed.",
        "The report is here to stay.",
        "Views of the valley drew 20,000 visitors.",
        "Loading cranes were idle at all six berths.",
        "The company’s email, sent to staff@mill.example on Monday, said the site would close.",
        "Produced by the plant in Orle, the steam heats 900 flats.",
        "The rival Quill+ raised its price to $14 a month in June.",
        "The operator offered the first month free.",
        "Customers may cancel any time, the court ruled.",
        "“You may cancel any time. Nobody will ask,” he said.",
        "Thanks for nothing, the mayor wrote back.",
        "A version of this dam was drawn in 1931.",
        "The company’s forward-looking chairman resigned.",
        "This interview was his last.",
        "She said no.",
        "Why?",
        "« Oui », a dit le maire.",
    ],
)
def test_sentences_that_begin_like_furniture_are_kept(sentence: str) -> None:
    """A pattern without the shape of furniture claims nothing."""
    assert form(Shape(sentence)) is None


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("byline", "By Ann Rusk and Bo Lund"),
        ("byline", "Posted by Marigold at 10:14 AM"),
        ("dateline", "Posted Sat., Sept. 14, 2013, 5:12 a.m. | Updated 7:40 a.m."),
        ("dateline", "Sun 15 Sept 2013 06.00"),
        ("dateline", "PRESS RELEASE No. 12/2013"),
        ("credit", "(Reporting by Ann Rusk in Orle; editing by Bo Lund)"),
        ("credit", "Ann Rusk in Orle contributed to this article."),
        ("credit", "Additional reporting by Bo Lund"),
        ("caption", "[Photo: A dhow carries survivors into the harbor. QNA/File]"),
        ("caption", "Relatives wait outside the court on Friday. (Bo Lund / Orle Herald)"),
        ("caption", "![A memorial](/a.jpg)"),
        ("navigation", "World › Highlands"),
        ("navigation", "« Older: The Great Swindle   |   Newer: Eels! »"),
        ("boilerplate", "Skip to main content"),
        ("navigation", "Display: Sort:"),
        ("related", "Recommended"),
        ("related", "Read more: How the old bridge lost its towers"),
        ("related", "MORE FROM THE ORLE HERALD:"),
        ("related", "See the most-read stories this hour >>"),
        ("share", "Share this story: 1.2K shares"),
        ("share", "Share  Tweet  Email  118 Comments"),
        ("share", "Follow me on Twitter @annrusk"),
        ("subscription", "You have 2 free articles remaining this month. Subscribe for $1 a week."),
        ("subscription", "Become a member of the Orle Review"),
        ("advertisement", "ADVERTISEMENT - STORY CONTINUES BELOW"),
        ("contact", "Write to Ann Rusk at ann.rusk@herald.example"),
        ("contact", "DID YOU SEE IT? Ring the newsroom on 0800-555-0123. We pay for pictures!"),
        ("contact", "Media contact: P. M. Berg, Corporate Affairs, +000 555 0142"),
        ("note", "This article was amended on 15 September 2013."),
        ("note", "Views expressed are the author’s own."),
        ("note", "About Orle Ferries: Founded in 2011, the company carries 1.6 million passengers a year."),
        ("pointer", "[More...]"),
        ("pointer", "The ministry's press release is here."),
        ("pointer", "The mayor's spokesman had this to say:"),
        ("pointer", "begin quote from: Quill News Agency"),
        ("pointer", "ENLARGE"),
        ("boilerplate", "-0-"),
        ("boilerplate", "QNA-ORL-09-12-13 2141GMT"),
        ("boilerplate", "Unsubscribe: https://notes.example/u/9f2c   Update your preferences"),
        ("boilerplate", "Dear friends,"),
        ("boilerplate", "© 2013 Orle Herald Ltd. All rights reserved."),
    ],
)
def test_the_kind_of_a_line_by_its_form(kind: str, line: str) -> None:
    """Each kind is told from the line alone, whoever printed it."""
    assert form(Shape(line)) == kind


def test_a_thread_of_comments_runs_to_the_end() -> None:
    """From the first comment's title on, everything is a comment, sentences and all."""
    texts = [
        "The council voted on Tuesday to close the pool, after a debate of nine hours.",
        "Noticed my typo (none / 0) (#1)",
        "by Green12 on Mon May 16, 2011 at 07:15:24 PM EST",
        "They closed the other one in 2004 and nobody said a word.",
        "Am I missing something? (none / 0) (#2)",
        "by Anon on Mon May 16, 2011 at 09:21:12 PM EST",
    ]
    assert kinds([Shape(text) for text in texts]) == ("body", *["comment"] * 5)


def test_a_comment_count_above_an_article_begins_no_thread() -> None:
    """A count in a share bar is followed by the article, not by readers."""
    texts = ["Panda escapes", "12 comments", *["The bear walked into a pub and sat down at the bar."] * 8]
    assert kinds([Shape(text) for text in texts])[2:] == ("body",) * 8


def test_a_blog_that_is_signed_at_its_head_is_no_thread() -> None:
    """What a blog says below "Posted by …" is its own, until readers sign."""
    own = [
        "Well. If you spent the week in bed, this is how the council treated our pool, and for what reasons.",
        "It voted to close it after a debate of nine hours, and nobody who can swim was in the room at the time.",
        "The pool cost nine million to build, and it leaks. I have said so since the day it opened, in this place.",
    ]
    texts = [
        "Has anybody seen my towel?",
        "Posted by Duckling on Thursday, May 6, 2031 at 7:52 AM | Tags: pool, council",
        *own,
        "2 thoughts on “Has anybody seen my towel?”",
        "moorhen says:",
        "May 6, 2031 at 8:20 am",
        "They closed the other one, too.",
        "Reply",
    ]
    found = kinds([Shape(text) for text in texts])
    assert found[2:5] == ("body",) * 3
    assert found[6:] == ("comment",) * 4


def test_comments_that_open_on_a_name_are_a_thread() -> None:
    """Under a count of comments, lines that open on a name and a colon are readers'."""
    texts = [
        "The council voted on Tuesday to close the pool, after a debate of nine hours in which nobody who swims was heard.",
        "The pool cost nine million to build eleven years ago, and it has leaked since the day on which it opened.",
        "3 comments",
        "towel_43: They closed the other one in 2004, and nobody said a word about it.",
        "Bo L.: Nine hours? I was there for two and nobody spoke.",
        "moss: Great post, as always.",
    ]
    assert kinds([Shape(text) for text in texts]) == ("body", "body", *["comment"] * 4)


def test_titles_after_the_last_paragraph_are_other_stories() -> None:
    """Lines without a stop below the prose are related stories, and the last sentence without one is kept."""
    prose = "The storm tore roofs from houses across the north on Sunday, the operator said."
    texts = [
        prose,
        "The army has sent 300 soldiers to help clear roads",
        "Markets open higher after quiet night",
        "Ten uses for old bread",
    ]
    assert kinds([Shape(text) for text in texts]) == ("body", "body", "related", "related")
