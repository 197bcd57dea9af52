"""Invented stories, comments and teasers that the pages are made of. ``[[…]]`` is a link, ``**…**`` is bold."""

from __future__ import annotations

FERRY = (
    "Ferries between Marrow Quay and the Tolsay islands will stop running at night from October, after the operator "
    "said it could no longer find enough engineers to staff the late boats.",
    "The decision, which was announced at a public meeting in Inverlane on Tuesday, ends a service that has carried "
    "hospital workers, fishermen and students across the sound [[since 1961]].",
    "“We have not taken this lightly,” said Moira Teague, the managing director of Sound Lines. “But a boat that sails "
    "without an engineer on watch is a boat that should not sail.”",
    "About 340 people use the night boats on an average weekday, according to [[figures that the company gave to the "
    "islands council]] in May. Nearly half of them travel for work.",
    "Councillors said that they had been told of the plan only last Friday, and that they would ask the transport "
    "minister to pay for agency staff until the spring.",
    "“My shift ends at eleven,” said Ruth Adair, a nurse who lives on Greater Tolsay. “From October I will be sleeping "
    "in the ward, or I will be looking for another job.”",
    "Sound Lines said it had offered engineers a pay rise of nine percent in the summer. Its union, the Seafarers’ "
    "League, said that the offer was withdrawn after two weeks.",
    "A spokesman for the ministry said that the timetable was a matter for the operator, and that no application for "
    "support had been received.",
)
RESERVOIR = (
    "The Karsa reservoir has fallen to 18 percent of its capacity, the lowest level since measurements began in 1974, "
    "the state water board said on Monday.",
    "Hosepipes have been banned in eleven districts. From next week water will be turned off for six hours a night in "
    "the hill towns of Odrin and Velsk.",
    "The board’s chief hydrologist, Pavel Dornic, told reporters that two dry winters and a leaking main had done more "
    "harm than the heat of the summer.",
    "“Every third litre that leaves the dam never reaches a tap,” he said. “We could double the rain and still be "
    "short.”",
    "The main, a steel pipe laid in the 1950s, was to have been replaced by 2019. The work was put off three times for "
    "want of money, an audit found last year.",
    "Farmers below the dam have sued the board for the loss of their maize. A hearing has been set for 9 June.",
    "Rain is forecast for the end of the month, but the board said that it would take a wet autumn to fill the "
    "reservoir to half.",
)
LIBRARY = (
    "When the roof of the Penhallow library came down in the January storm, nobody was under it but a cat called "
    "Ledger, who was found asleep in the atlas room the next morning.",
    "Seven months later the building is open again, with a roof of larch shingles, a reading room that smells of resin "
    "and a queue that on Saturday reached as far as the fish market.",
    "The repair was paid for by 2,300 people, most of whom gave less than twenty pounds. The town council had declared "
    "the library beyond saving in February.",
    "“They sent us a letter with the word ‘regrettably’ in it four times,” said Hettie Crane, who has run the lending "
    "desk for nineteen years. “I counted. Then I got angry.”",
    "She and three retired shipwrights drew up a plan on the back of a tide table. The wood came from a forest that had "
    "been blown down by the same storm.",
    "The council has since apologised, and has promised to pay the heating bills for ten years.",
    "Ledger has been given a card of his own. He owes, according to the desk, eleven atlases.",
)
TRAMS = (
    "Drivers of the Brennick trams walked out for a second day on Thursday, leaving some 90,000 commuters to find "
    "another way to work.",
    "The strike was called after talks about night shifts failed early on Wednesday. Neither side has said when they "
    "would meet again.",
    "The transport authority put on 60 buses, but queues at the Ostra and Lime Hill terminals stretched round the block "
    "by half past seven.",
    "“I have been here for fifty minutes and three full buses have gone past,” said Jonas Wiet, a cook. “I am not angry "
    "with the drivers. I am angry with whoever wrote this roster.”",
    "Under the disputed roster drivers work four nights in a row instead of three. The union says that sick leave has "
    "risen by a quarter since it was introduced in April.",
    "The authority disputes that figure, and says the change was agreed with the works council.",
)
VACCINE = (
    "A vaccine against river fever protected nine out of ten children in a trial in four countries, researchers "
    "reported on Wednesday in a study that could end decades of failed attempts.",
    "The trial followed 12,400 children between the ages of two and eleven for three rainy seasons. Of those who were "
    "given two doses, 41 fell ill; in the group that was given none, 437 did.",
    "“I have worked on this disease for thirty years and have never had a slide that I was glad to show,” said Dr. Amina "
    "Sesay, who led the study at the Lowland Institute of Tropical Medicine.",
    "River fever, which is carried by black flies, kills about 30,000 people a year, most of them children under five.",
    "The vaccine has to be kept at minus 20 degrees, which will make it hard to bring to the villages that need it "
    "most. The researchers said that a dried form was being tested.",
    "Outside experts called the result convincing, but pointed out that few infants had taken part, and that nobody "
    "knew how long the protection lasts.",
    "The maker, a public company, said that it could produce four million doses a year from next spring.",
)
OPINION = (
    "Every few years somebody on the council of this town discovers that a market square without cars would be a fine "
    "thing, and every few years the same four shopkeepers explain why it would be the end of commerce.",
    "I have sat through five of these debates. I have never seen a shopkeeper produce a ledger, and I have never seen a "
    "councillor ask for one.",
    "So last month I did what nobody had done: I stood in the square for two Saturdays with a counter in each hand, the "
    "left for people who came on foot and the right for people who came by car.",
    "The left hand won, by eleven to one. It was not close on the wet Saturday and it was not close on the dry one.",
    "This proves little, of course. People who would like to come by car may have given up long ago. But it is two "
    "Saturdays more of evidence than anybody has brought to the council chamber since 1988.",
    "Close the square for a summer. Count again. And then let us have the debate that we have been pretending to have.",
)
MINE = (
    "The government of Estrada suspended the licence of the Cobre Alto mine on Friday after a dam that holds its waste "
    "began to leak into the Ruvo river.",
    "Samples that were taken 14 kilometres downstream held forty times as much arsenic as the law allows, the "
    "environment agency said in a statement.",
    "Some 6,000 people in the villages along the river have been told not to drink from their wells. Tankers were on "
    "their way from the provincial capital, Sant Aleix.",
    "The mine’s owner, Highfield Metals, said that it had found “a limited seepage” during a routine inspection and had "
    "informed the authorities at once.",
    "A log of the agency that was seen by reporters shows that the first call came from a fisherman, two days before "
    "the company’s.",
    "Shares of Highfield fell by 22 percent in London.",
)
BEES = (
    "The first thing you learn when you keep bees on a roof is that the lift will be broken on the day you have to "
    "bring the honey down.",
    "We took forty kilos off the two hives behind the water tank this week, which is ten more than last year and about "
    "thirty more than we have jars for.",
    "It is dark, nearly the colour of strong tea, because the limes along the canal flowered late and the bees had to "
    "make do with the ivy on the old brewery.",
    "Several people asked me whether honey from the city is full of soot. I sent a jar to [[the food laboratory in "
    "Hallam Road]], and the answer is no: less lead than the sample they keep from the moor.",
    "If you would like a jar, come to the yard on Saturday. Bring your own jar. Bring two.",
)
BUDGET = (
    "Finance minister Lena Varga presented a budget on Tuesday that raises spending on schools by 4.1 percent and "
    "freezes the pay of ministers for a third year.",
    "It is the first budget of the coalition that took office in March, and the first in a decade to be passed by the "
    "cabinet without a vote.",
    "**What changes for families.** The child allowance rises from 110 to 124 crowns a month from January, and is paid "
    "until a child is nineteen.",
    "**What changes for drivers.** The tax on diesel rises by three hellers a litre. Electric vans are exempt until "
    "2030.",
    "The opposition said that the plan rested on growth that nobody but the ministry expected. The central bank’s last "
    "forecast was 1.2 percent; the budget assumes 1.9.",
    "Parliament will debate it from 4 November. The coalition has a majority of three.",
)
SHORT = (
    "A goods train left the rails near Cotter Bridge early on Sunday, blocking both lines between Ansley and the coast.",
    "Nobody was hurt. The operator said that six wagons of gravel had overturned, and that it would take until Tuesday "
    "to clear them.",
    "Passengers were brought on by bus.",
)
COMMENTS = (
    "I warned about exactly this in a letter to the editor four years ago and nobody printed it.",
    "Typical. They will find the money for a new logo before they find it for people who do the work.",
    "Can somebody explain to me why it always takes a disaster before anybody reads the audit?",
    "My grandfather worked there in the fifties and he used to say the same thing every single winter.",
    "Not sure that the numbers in the third paragraph add up, has anyone checked them against the report?",
    "@harbourlight you are wrong about that, the contract was signed long before she came into office.",
    "Thank you for writing about this so calmly, it is the first piece I have read that did not shout.",
    "Moderator: two comments were removed because they broke our house rules, please stay on topic.",
)
TEASERS = (
    "Seven walks that end at a good pie shop",
    "The goalkeeper who became a bishop",
    "Why your neighbour’s heat pump hums in B flat",
    "Mayor’s driver cleared over parking fines",
    "In pictures: the great onion race of Tarn",
    "How a lost parrot united two villages",
)
CONSENT = (
    "We and our 847 partners store and access information on your device to show personalised ads and content.",
    "You can change your choices at any time by clicking on the privacy settings at the bottom of each page.",
)
PITCH = "Get the stories that matter in your inbox every weekday morning, free."
