"""Conflicts in invented stories of several domains: the true ones are found, and near misses are not."""

from __future__ import annotations

from briefing.grouping import conflicts
from briefing.model import Conflict, ConflictValue
from tests.grouping.mini import conflicts_of, values


def test_election() -> None:
    """Turnout and seats differ; seats that agree, another party's seats and an earlier turnout are no conflict."""
    found = conflicts_of(
        """Turnout in the Valdoria election was 61 percent, the electoral commission said on Monday.
        The Harvest Party won 112 seats in the new assembly.
        Incumbent Mara Voss conceded shortly after midnight.""",
        """Turnout in the election reached 64 percent, according to the electoral commission of Valdoria.
        The Harvest Party won 112 seats, giving it a majority.
        Its rival, the Civic Union, won 87 seats.""",
        """The Civic Union won 91 seats in the assembly, its leaders said.
        More than 60 observers were sent from abroad.
        Turnout was 48 percent in the previous election in 2027.""",
    )
    assert values(found) == [["61 percent", "64 percent"], ["87", "91"]]


def test_earthquake() -> None:
    """Toll and magnitude differ; another year's toll, children among the dead and an aftershock are other things."""
    found = conflicts_of(
        """A magnitude 6.8 earthquake struck the Tollan highlands on Tuesday, killing at least 41 people.
        Rescuers pulled 12 people alive from the rubble.
        A quake in 1987 killed 300 people in the same valley.""",
        """The earthquake that struck the Tollan highlands on Tuesday had a magnitude of 7.1, the geological institute said.
        The death toll rose to 58, the governor said.
        An aftershock of magnitude 6.6 was felt in the capital.""",
        """At least 41 people died when the earthquake struck the highlands of Tollan.
        Among the dead were 9 children.
        A quake in the valley killed 60 people in 1951.""",
    )
    assert values(found) == [["at least 41", "58"], ["6.8", "7.1"]]


def test_two_groups_of_people() -> None:
    """Hurt officers and hurt bystanders are counted apart; people without more may be either."""
    found = conflicts_of(
        "Two officers were hurt when the stage collapsed.",
        "Five bystanders were hurt when a lamp fell.",
    )
    assert found == ()


def test_age() -> None:
    """One named person has one age; a namesake with another given name has another."""
    found = conflicts_of(
        "Nadia Ferro, 58, was elected mayor of Sundal.",
        "The new mayor is 61-year-old Nadia Ferro.\nHer brother Marco Ferro, 55, ran her campaign.",
    )
    assert [(conflict.what, values((conflict,))) for conflict in found] == [("age of Nadia Ferro", [["58", "61"]])]


def test_two_events_in_one_folder() -> None:
    """The tolls of two events, told with other names, are no conflict."""
    found = conflicts_of(
        """Some 50 people died when a train left the rails near Orvik.
        Governor Lena Brandt and the Nordbahn company promised an inquiry.
        Brandt met families in Sundal.""",
        """A fire in a Calvera market killed 58 people.
        Mayor Tomas Rueda blamed the Luz Andina utility.
        Rueda ordered three days of mourning in Puerto Lindo.""",
    )
    assert found == ()


def test_match() -> None:
    """The crowd differs; an earlier meeting's crowd and other counts do not matter."""
    found = conflicts_of(
        """Rovers beat United in front of a crowd of 42,000 at Calder Park on Saturday.
        It was the fourth win in a row for Rovers.""",
        """Some 38,500 spectators watched Rovers beat United at Calder Park.
        United had won the previous meeting before 51,000 fans.""",
        """Rovers won at Calder Park before 42,000 fans.
        The club sold 300 scarves.""",
    )
    assert values(found) == [["42,000", "Some 38,500"]]


def test_court() -> None:
    """Sentence and verdict differ; what prosecutors asked for is no sentence, a term of office no prison term."""
    found = conflicts_of(
        """Former mayor Lena Hartwig was sentenced to 12 years in prison for taking bribes.
        The court heard 34 witnesses in a trial that lasted eight months.
        Her deputy, Olaf Prinz, was acquitted.""",
        """A judge sentenced former mayor Lena Hartwig to 14 years in prison for bribery.
        Her deputy Olaf Prinz was convicted of fraud, the court clerk said.
        Prosecutors had asked for 20 years.""",
        """Hartwig, the former mayor, will appeal, her lawyer said.
        She had been mayor for nine years.""",
    )
    assert values(found) == [["12 years", "14 years"], ["acquitted", "convicted"]]


def test_company() -> None:
    """Profits in one currency differ; in another currency they cannot be compared."""
    found = conflicts_of(
        """Brightwell Motors reported a quarterly profit of $410 million on Thursday.
        The carmaker employs 23,000 people.""",
        """Brightwell Motors reported a quarterly profit of €380 million.
        It plans to cut 2,000 jobs.""",
        """Quarterly profit at Brightwell Motors was $375 million, analysts said.
        The plant in Oster has been closed since March.""",
    )
    assert values(found) == [["$410 million", "$375 million"]]


def test_trial() -> None:
    """A vaccine's efficacy and its approval differ; the share with a headache and a hope are other things."""
    found = conflicts_of(
        """The vaccine was 92 percent effective in a trial of 30,000 volunteers, the company said.
        The regulator has approved the vaccine for adults.
        Side effects were mild.""",
        """The vaccine was 85 percent effective in the trial, independent scientists found.
        Approval of the vaccine by the regulator is still pending.
        About 15 percent of volunteers had a headache.""",
        """The shot protected volunteers over 70 less well.
        The vaccine could be 99 percent effective with a booster.""",
    )
    assert values(found) == [["92 percent", "85 percent"], ["has approved", "pending"]]


def test_compatible_values() -> None:
    """A bound that holds the other value, a rounding and "about" the same are no conflict."""
    found = conflicts_of(
        """More than 20 climbers were on the mountain when the avalanche hit on Sunday.
        About 5,000 euros have been raised.
        The avalanche buried 143,200 tonnes of rock.""",
        """There were 21 climbers on the mountain when the avalanche hit on Sunday.
        Up to 5,000 euros have been raised.
        The avalanche buried 143,000 tonnes of rock.""",
    )
    assert found == ()


def test_one_article_corrects_itself() -> None:
    """A sentence that gives another hand's figure for what the one before it counts makes a conflict."""
    (found,) = conflicts_of(
        """Some 2,700 people have left the valley since June, the relief agency says.
        The government uses a higher figure, more than 4,000.""",
        """About 2,700 people have left the valley since June.""",
    )
    assert values((found,)) == [["Some 2,700", "more than 4,000"]]
    assert found.values[0].sentences == ("s1", "s3")


def test_many_values_are_no_conflict() -> None:
    """As many values as a conflict may have are one; with more, the sources do not speak of one thing."""
    told = [f"Turnout in the Valdoria election was {40 + 3 * k} percent, the commission said." for k in range(9)]
    (found,) = conflicts_of(*told[: conflicts.MOST_VALUES])
    assert len(found.values) == conflicts.MOST_VALUES
    assert conflicts_of(*told) == ()


def test_weekday() -> None:
    """The same deed on two neighbouring days differs; another deed on another day does not."""
    (found,) = conflicts_of(
        """The museum roof collapsed late Tuesday under heavy snow in Orvik.
        Firefighters searched the ruins on Wednesday.""",
        """The roof of the museum collapsed under heavy snow early on Wednesday, Orvik police said.
        The mayor visited the ruins on Thursday.""",
    )
    assert (found.kind, values((found,))) == ("weekday", [["late Tuesday", "early Wednesday"]])


def test_weekday_and_date_of_one_day() -> None:
    """A weekday resolved by the day of publication is the date that another article gives."""
    found = conflicts_of(
        "The museum roof collapsed on Tuesday under heavy snow in Orvik.",
        "The museum roof collapsed under heavy snow in Orvik on 13 May.",
    )
    assert found == ()


def test_next_meeting() -> None:
    """Two dates for the next round of talks differ, whatever words announce it."""
    (found,) = conflicts_of(
        "A second round of talks on the fishing quota is set for Oct. 2 in Lund.",
        "The two sides meet again on October 7.",
        "Talks resume in Lund on 2 October.",
    )
    assert (found.kind, values((found,))) == ("date", [["Oct. 2", "October 7"]])


def test_status_of_two_things() -> None:
    """The licences of two named firms are two things."""
    found = conflicts_of(
        "The licence of Norlund Pharma has been suspended by the regulator.",
        "The licence of Teviot Chemists was revoked last year.",
    )
    assert found == ()


def test_status_of_a_person() -> None:
    """One named person cannot be missing and alive; two persons can."""
    found = conflicts_of(
        """The guide, Pema Lhotse, is missing.
        The cook, Tashi Bhandar, is missing.""",
        "The guide Pema Lhotse was found alive in a crevasse, her family said.",
    )
    assert values(found) == [["is missing", "was found alive"]]
    assert found[0].values[0].sentences == ("s1",)


def test_strike() -> None:
    """Offers, shares without trains and legality differ; a demand is no offer and an earlier strike another one."""
    found = conflicts_of(
        """The union said 8,200 drivers had joined the walkout.
        It wants a raise of 9 percent; NorRail has offered 4.5 percent.
        About two-thirds of commuter trains were cancelled, NorRail said.
        A court in Veyle on Tuesday ruled that the strike was illegal.
        The strike of 2019 lasted 11 days.""",
        """NorRail put the number of striking drivers at 6,500.
        It has offered its drivers 5.5 per cent over two years, a spokesman said.
        The strike is lawful, a judge in Veyle found on Tuesday.
        Three in four commuter trains did not run, according to the passengers' association.
        NorRail employs 21,000 people.""",
    )
    assert values(found) == [
        ["8,200", "6,500"],
        ["4.5 percent", "5.5 per cent"],
        ["About two-thirds", "Three in four"],
        ["illegal", "lawful"],
    ]
    assert [conflict.what for conflict in found] == ["strikers", "pay", "commuter trains", "strike (Veyle)"]


def test_runway() -> None:
    """Distances and finds differ; what is denied, another year's accident and a rounded figure do not."""
    found = conflicts_of(
        """A jet overran the runway at Solmar airport on Sunday night, injuring 23 people.
        Both flight recorders have been recovered.
        The pilot had 9,400 hours of flying experience, the airline said.
        The jet was built for $42 million.""",
        """Thirty-one people were hurt when a jet skidded off the runway at Solmar.
        The flight recorders have not yet been found, investigators said.
        The jet cost 41.6 million dollars to build.
        Last year 14 people were injured when another jet hit a truck.""",
        """Almeida had logged barely 4,900 flying hours, a former colleague said.
        Investigators hope to recover the flight recorders soon.""",
    )
    assert values(found) == [
        ["23", "Thirty-one"],
        ["have been recovered", "not yet been found"],
        ["9,400 hours", "4,900 flying hours"],
    ]


def test_prison_term() -> None:
    """Two terms for one crime differ, in words or capitals; a suspended one for somebody else is far from both."""
    (found,) = conflicts_of(
        """A court sentenced Olaf Prinz to six years in prison for taking bribes.
        For his sister it was a suspended term of 14 months.""",
        "Prinz got EIGHT years behind bars.\nThe prosecutor would have liked nine years.",
    )
    assert (found.what.split(" (")[0], values((found,))) == ("prison term", [["six years", "EIGHT years"]])


def test_one_sum_in_two_currencies() -> None:
    """The same sum is turned into another currency in two ways; two sums may well be worth different amounts."""
    found = conflicts_of(
        "He must repay 210 million crowns ($33 million).\nThe house cost 60 million crowns ($9 million).",
        "Repaying 210mn crowns ($31mn) may ruin him.\nThe boat cost 30 million crowns ($4 million).",
    )
    assert [(conflict.what, values((conflict,))) for conflict in found] == [
        ("210 million crowns", [["$33 million", "$31mn"]])
    ]


def test_slip_of_the_pen() -> None:
    """Two precise counts that differ in digits changed about are one; two that merely lie close are not."""
    found = conflicts_of(
        "The study enrolled 36,570 adults.\nIt cost 30,117 hours of work.",
        "The survey asked 36,507 volunteers.\nThe library has 30,392 books.",
    )
    assert values(found) == [["36,570", "36,507"]]


def test_held_against_each_other() -> None:
    """A number that a sentence puts against another gives the other account; a planned one does not."""
    (found,) = conflicts_of(
        "Three apprentices suffered a broken wrist.\nThe team has 12 doctors.",
        """The ledger lists five cases of broken wrist, not the three of which the sawmill told.
        The ward has four nurses rather than the planned six.""",
    )
    assert (found.what, values((found,))) == ("cases of broken wrist", [["Three", "five"]])


def test_month_and_day() -> None:
    """A day outside of the month that another gives for a coming event differs; one within it does not."""
    found = conflicts_of(
        "The trial of Anders Lund opens in January.\nThe museum's opening is set for June.",
        "Lund goes on trial on 2 February.\nThe museum opening is planned for 12 June.",
    )
    assert [(conflict.kind, values((conflict,))) for conflict in found] == [("date", [["January", "2 February"]])]


def test_document_against_claim() -> None:
    """The register's date against what somebody says in the sentence before."""
    (found,) = conflicts_of(
        """The company writes that the study began in March 2030.
        The registry says the first patient was enrolled on 6 May 2030.""",
        "The study was paid for by a foundation.",
    )
    assert values((found,)) == [["March 2030", "6 May 2030"]]


def test_vote() -> None:
    """Two results of one vote differ, and so do two accounts of one member's vote."""
    found = conflicts_of(
        "The Ashby council voted 14-9 to sell the depot.\nCouncilman Bert Odom abstained.",
        "Ashby's council approved the sale of the depot by 12 votes to 11.\nOdom voted against the sale.",
    )
    assert values(found) == [["14-9", "12 votes to 11"], ["abstained", "voted against"]]


def test_done_and_not_done() -> None:
    """What is said to be sold and not sold differs; what was never said of the same thing does not."""
    found = conflicts_of(
        "The depot has been repaired, the mayor of Ashby said.\nThe bridge has been painted.",
        "The Ashby depot has not been repaired, tenants said.\nThe fence has not been painted.",
    )
    assert values(found) == [["has been repaired", "has not been repaired"]]


def test_filed_later_is_no_contradiction() -> None:
    """Who will file today may have filed tomorrow."""
    texts = ("Hartwig will lodge an appeal, her lawyer said.", "Hartwig has already filed the appeal, a friend said.")
    assert values(conflicts_of(*texts)) == [["will lodge an appeal", "has already filed"]]
    assert conflicts_of(*texts, days=("2031-05-15", "2031-05-17")) == ()


def test_long_after() -> None:
    """An age, a stock or a status told weeks later has changed rather than been disputed."""
    texts = (
        "Nadia Ferro, 58, owns the mill.\nThe gate of Sundal mill is open.",
        "Nadia Ferro, 59, owns the mill.\nThe gate of Sundal mill is closed.",
    )
    assert len(conflicts_of(*texts)) == 2
    assert conflicts_of(*texts, days=("2031-01-15", "2031-05-17")) == ()


def test_ids_and_order_are_stable() -> None:
    """Conflicts are numbered in the order of their first sentences, and two runs agree."""
    texts = (
        "The chimney is 61 metres high.\nAt least 41 people died in the flood.",
        "Builders measured the 64-metre chimney.\nThe flood killed 58 people.",
    )
    found = conflicts_of(*texts)
    assert [conflict.id for conflict in found] == ["k1", "k2"]
    assert found == conflicts_of(*texts)


def test_other_languages_give_none() -> None:
    """The vocabulary is English: for another language nothing is claimed."""
    assert conflicts_of("17 people died.", "26 people died.", language="fr") == ()


def test_of_sentences() -> None:
    """Each sentence that gives a value knows the conflicts that it is part of."""
    conflict = Conflict("k1", "number", "dead", (ConflictValue("2", ("s1", "s3")), ConflictValue("3", ("s2",))))
    other = Conflict("k2", "day", "march", (ConflictValue("Monday", ("s1",)), ConflictValue("Tuesday", ("s4",))))
    found = conflicts.of_sentences([conflict, other])
    assert found == {"s1": ("k1", "k2"), "s3": ("k1",), "s2": ("k1",), "s4": ("k2",)}


def test_members_of_a_body() -> None:
    """How many sit on a jury differs, whatever they are called; another body's members are another thing."""
    found = conflicts_of(
        """A jury of eleven members will choose the best loaf of the Drumlin fair, its founder said.
        The roads board has thirteen members.""",
        """The founder presented a 13-member jury for the best loaf of the Drumlin fair.
        The jury will have thirteen members, all of them bakers.""",
    )
    assert values(found) == [["eleven", "13"]]


def test_on_duty() -> None:
    """How many were on duty is told in different words by those who should have been there."""
    found = conflicts_of(
        "Nine wardens were on duty at the Hesper zoo when the lynx got out, the keepers' office said.",
        "Just four people were at their posts in the Hesper zoo when the lynx got out, a cook said.",
    )
    assert values(found) == [["Nine", "four"]]


def test_deadlines() -> None:
    """What is due within one time and within another cannot be due within both."""
    found = conflicts_of(
        "The baths at Drumlin have to reopen within three weeks, the council ruled.",
        "By the council's ruling the baths at Drumlin have to reopen within five weeks.",
    )
    assert values(found) == [["within three weeks", "within five weeks"]]
