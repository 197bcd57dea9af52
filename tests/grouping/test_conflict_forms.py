"""The forms in which news gives two values for one thing, each in an invented story, and their near misses."""

from __future__ import annotations

from tests.grouping.mini import conflicts_of, values


def test_two_hands_in_one_sentence() -> None:
    """Police and organisers, each with a number of one march, are a conflict; two times of one count are none."""
    found = conflicts_of(
        """The town hall put the crowd at 4,000; the choir said 15,000.
        The choir had 40 members last year, and 25 in May.""",
        "Some 14,500 people marched through Lenz, the choir said.",
    )
    assert values(found) == [["4,000", "15,000", "Some 14,500"]]


def test_ellipsis() -> None:
    """The verb of the first giver stands for the second one; an age behind a name is no number of it."""
    found = conflicts_of(
        """Some 900 people took part in the walk.
        The union spoke of 2,100, and the town hall, of 1,300.""",
        "“It was grand,” said Lothar Loos, 58, who carried the flag.",
    )
    assert values(found) == [["Some 900", "2,100", "1,300"]]


def test_denied_number_alone() -> None:
    """A number that is only denied has no source that could be cited for it."""
    assert conflicts_of("The keeper wrote of “six lamps, and not eight” in the tower.", "The night was clear.") == ()


def test_classes_of_counts() -> None:
    """Jobs lost, the ill and people aboard are counted alike, whatever nouns are used."""
    found = conflicts_of(
        """Norling will close its Bremel plant with the loss of 450 jobs.
        Eleven patients were infected in the clinic.
        Some 240 passengers were aboard the night train.""",
        """About 620 people will lose their jobs when Norling shuts its Bremel plant.
        At least 19 patients fell ill in the clinic, a nurse said.
        There were 310 people on the train, the union said.""",
    )
    assert values(found) == [["450", "About 620"], ["Eleven", "At least 19"], ["Some 240", "310"]]


def test_own_people() -> None:
    """Three of our drivers are three drivers; "all 30" and 25 are the whole and a part."""
    found = conflicts_of(
        """Three of our drivers fell ill, the bus company said.
        All 30 buses were checked.""",
        """Five drivers fell ill at the bus company, the union said.
        Inspectors looked at 25 buses.""",
    )
    assert values(found) == [["Three", "Five"]]


def test_speed_and_spill() -> None:
    """Speeds of one train and amounts of one spill differ; a speed that is allowed is none."""
    found = conflicts_of(
        """The express was travelling at 140 km/h when it left the rails.
        About 400 litres of ammonia leaked.""",
        """The express was doing 168 km/h, investigators found.
        As much as 900 litres of ammonia escaped.""",
    )
    assert values(found) == [["140 km/h", "168 km/h"], ["About 400 litres", "As much as 900 litres"]]


def test_both_from_one_article() -> None:
    """Two counts that one article gives in two places, undisputed, are of two things in another's words, too."""
    assert (
        conflicts_of(
            """The inspectors closed 64 kitchens in Zurla.
            The season was short.
            The owners of 71 kitchens in Zurla have complained.""",
            "Inspectors closed 71 kitchens in Zurla.",
        )
        == ()
    )


def test_one_deed_two_verbs() -> None:
    """A lawsuit lodged and a petition handed in are one filing; what another did on another day is not."""
    (found,) = conflicts_of(
        """The lawsuit against the quarry was filed on Wednesday.
        A tram broke down on Monday.""",
        """The lawsuit against the quarry was submitted on Tuesday.
        The bakery opened on Sunday.""",
    )
    assert values((found,)) == [["Wednesday", "Tuesday"]]


def test_today() -> None:
    """Today is a day, told by its weekday, where the article is dated; what is merely said today is nothing."""
    texts = (
        "The tenants today lodged their appeal at the housing court.",
        "The appeal of the tenants reached the housing court on Wednesday.",
    )
    (found,) = conflicts_of(*texts, days=("2031-05-13", "2031-05-15"))
    assert values((found,)) == [["Tuesday (today)", "Wednesday"]]
    assert conflicts_of("The mayor said so today.", "The mayor said so on Monday.") == ()


def test_moved_to_another_day() -> None:
    """The day to which a match is moved counts, not the one for which it had been planned."""
    found = conflicts_of(
        "The final between Pellworth and Dunmore, scheduled for Friday 6 June, is put back to Tuesday 10 June.",
        "The showdown between Pellworth and Dunmore has been moved to 11 June.",
        "The final of Pellworth and Dunmore was originally planned for 6 June and will now be played on 10 June.",
        days=("2031-05-19", "2031-05-19", "2031-05-20"),
    )
    assert values(found) == [["Tuesday 10 June", "11 June"]]


def test_not_then_but_then() -> None:
    """A sentence that denies one day and gives another is a conflict by itself."""
    (found,) = conflicts_of("The strike began not on Monday, as the firm says, but on Sunday.", "Buses stood still.")
    assert values((found,)) == [["Monday", "Sunday"]]


def test_clock() -> None:
    """Times of one deed differ; a few minutes, times of other deeds and an open bound do not."""
    found = conflicts_of(
        """A pipe burst at the Velmar works at 3:10 a.m. on Tuesday.
        The north bridge in Lenz collapsed at 7:02 p.m.
        Thieves broke into the depot before 9 p.m.""",
        """The pipe at the Velmar works burst shortly before 5 a.m., residents said.
        The north bridge in Lenz collapsed at 7.05pm, a driver said.
        The shop opened at 8 a.m.""",
    )
    assert [(each.kind, values((each,))) for each in found] == [("time", [["at 3:10 a.m.", "shortly before 5 a.m."]])]


def test_clock_words() -> None:
    """Military hours, words and midnight are read."""
    found = conflicts_of(
        "The current failed in the ice rink of Lenz at 2140 hours.",
        "The current in the ice rink of Lenz failed at twenty past midnight.",
    )
    assert values(found) == [["at 2140", "at twenty past midnight"]]


def test_how_long_it_lasted() -> None:
    """Two durations of one outage differ, even where only the sentence before says what lasted."""
    found = conflicts_of(
        """The outage hit the harbour hall in Lenz at night.
        The outage in the harbour hall lasted 48 minutes.
        Bakers began to sell bread.
        A tram was late.
        The ferry to Sundal was full.""",
        """The lights went out in the harbour hall of Lenz, and the outage was long.
        They remained off and it lasted 95 minutes.
        The choir sang on.
        Rain is due.
        The school play drew a crowd.""",
    )
    assert values(found) == [["48 minutes", "95 minutes"]]


def test_whom_a_pronoun_means() -> None:
    """Who resigned and who was dismissed may only be named in the sentence before; another woman is another."""
    found = conflicts_of(
        """The regatta has lost its treasurer, Ms. Vera Marlo.
        She stepped down on her birthday.""",
        "Vera Marlo, the treasurer, was sacked, a member of the board said.",
        "Ms. Inga Taggart was dismissed as coach.",
    )
    assert values(found) == [["stepped down", "was sacked"]]


def test_agent_is_not_the_client() -> None:
    """What "her agent, N." says of her is said of her."""
    found = conflicts_of(
        """Ms. Vera Marlo was not at the regatta.
        Her agent, Jon Abel, denies that she was fired.""",
        "Vera Marlo was fired, the club said.",
    )
    assert values(found) == [["denies that she was fired", "was fired"]]


def test_course_of_things() -> None:
    """An inquiry cannot be to begin and under way on one day; two days later it may; another inquiry is another."""
    texts = (
        "The inquiry into the Zurla derailment is to begin on Monday.\nAn inquiry into those fires was closed.",
        "The inquiry into the Zurla derailment is already under way.",
    )
    assert values(conflicts_of(*texts)) == [["is to begin", "under way"]]
    assert conflicts_of(*texts, days=("2031-05-14", "2031-05-17")) == ()


def test_ties() -> None:
    """A contract paused and a contract torn up differ; another sponsor's is another."""
    found = conflicts_of(
        "Kestrel Tyres has paused its contract with the team.\nBlue Lamp has ended its contract.",
        "Kestrel Tyres has torn up its contract with the team.",
    )
    assert values(found) == [["has paused", "torn up"]]


def test_other_persons() -> None:
    """Other people's prison terms and the days of their sentences are no conflict."""
    assert (
        conflicts_of(
            "The court in Lenz sentenced Torvald Kroll to four years in prison on Monday.",
            "The court in Lenz sentenced Mats Berg to six years in prison on Wednesday.",
        )
        == ()
    )


def test_alike_and_not_the_same() -> None:
    """Votes of two houses, an election and its run-off, and two meetings of one minister are different things."""
    assert (
        conflicts_of(
            """The Senate passed the bill 51-48 on Wednesday.
            The election will be held on 3 June.
            The minister met union leaders on Tuesday.
            Three of the nine board members objected to the plan.""",
            """The House passed the bill 220-210 on Monday.
            The run-off will be held on 17 June.
            The minister met teachers on Thursday.
            Two of the seven judges wrote the opinion.""",
        )
        == ()
    )
