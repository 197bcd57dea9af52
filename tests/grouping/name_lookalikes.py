"""Names that only look like forms of one: invented sentences of many domains."""

from __future__ import annotations

from tests.grouping.name_forms import Case

TWO: dict[str, tuple[Case, ...]] = {
    "acronyms": (
        Case(
            (("The chief executive officer (CEO) resigned.",), ("The CEO wept.",)), ("chief executive officer", "CEO")
        ),
        Case((("The striker Anna Kolb (KEN) won.",), ("KEN is ahead.",)), ("Anna Kolb", "KEN")),
    ),
    "head words": (
        Case(
            (
                (
                    "The Joint Vaccine Panel met on Monday.",
                    "The City Water Panel met too.",
                    "On Tuesday the Panel will vote.",
                ),
            ),
            ("Joint Vaccine Panel", "Panel"),
        ),
        Case(
            (
                (
                    "The Ostvish Supreme Court heard it.",
                    "The Court of Appeal had ruled before.",
                    "On Friday the Court adjourned.",
                ),
            ),
            ("Ostvish Supreme Court", "Court"),
        ),
        Case(
            (("The Inland Pilots Board on Monday met Orsk.",), ("The Inland Pilots Board left.",)),
            ("Inland Pilots Board", "Orsk"),
        ),
    ),
    "clubs and companies": (
        Case((("FK Drovar and Drovar SC share a ground.",), ("Drovar won.",)), ("FK Drovar", "Drovar")),
        Case((("Orvane Steel and Orvane Bank are sisters.",), ("Orvane denied it.",)), ("Orvane Steel", "Orvane")),
        Case(
            (("Magda Orvane founded Orvane Steel.",), ("Orvane wept in court, said her lawyer.",)),
            ("Orvane Steel", "Orvane"),
        ),
        Case((("Vienna Air and Vienna Airways are rivals.",),), ("Vienna Air", "Vienna Airways")),
        Case((("The US Army left.",), ("The Union Army fought.",)), ("US Army", "Union Army")),
        Case(
            (("Anna Petrelis left.", "Petrelis Airlines fell."), ("Later Petrelis wept, her friends said.",)),
            ("Petrelis Airlines", "Petrelis"),
        ),
        Case(
            (("Director Anna Orsk left.", "Anna Orsk founded Anna Orsk Pictures."),),
            ("Anna Orsk Pictures", "Anna Orsk"),
        ),
        Case((("They met Anna Orsk at Anna Orsk Pictures.",),), ("Anna Orsk Pictures", "Anna Orsk")),
    ),
    "equations": (
        Case((("The plan, code-named Winter Oak, failed.",),), ("Plan", "Winter Oak")),
        Case((("They jailed Krosis, born May 4, 1990.",),), ("Krosis", "May")),
        Case((("They jailed Anna Kolb, formerly Trade Minister Feldt's aide.",),), ("Anna Kolb", "Feldt")),
        Case((("They jailed Anna Kolb, or Mother Kolb in Ostva.",),), ("Anna Kolb", "Ostva")),
        Case((("He left Ostva, which critics called Feldt's town.",),), ("Ostva", "Feldt")),
        Case(
            (("The crowd in Ostva (“Freedom!”) sang.",), ("Freedom is near, they sang to Freedom Square.",)),
            ("Ostva", "Freedom"),
        ),
    ),
    "persons": (
        Case(
            (("Daniela Feldmar won the race.",), ("Daniele Feldmar lost the race, his third.",)),
            ("Daniela Feldmar", "Daniele Feldmar"),
        ),
        Case(
            (
                ("Dr. Paula Vestergren signed the report.", "Dr. Omar Vidal did not."),
                ("Dr. V wrote to them in March.",),
            ),
            ("Paula Vestergren", "Dr. V"),
        ),
        Case(
            (
                ("Actor Piers Galloway resigned.",),
                ("The road from Dumfries to Galloway was shut, and Galloway Bay froze.",),
            ),
            ("Piers Galloway", "Galloway"),
        ),
        Case(
            (
                ("Mayor Ingeborg Tallaksen resigned.", "Her brother Olav Tallaksen did not."),
                ("Everyone blamed Tallaksen and the council.",),
            ),
            ("Ingeborg Tallaksen", "Tallaksen"),
        ),
        Case(
            (("President Luis Alberto Vega Orsino fell.", "They met Ana Vega."), ("They jailed President Vega.",)),
            ("Luis Alberto Vega Orsino", "Vega"),
        ),
    ),
    "places": (
        Case((("East Ostvia attacked.", "West Ostvia fled."), ("Ostvia is old.",)), ("East Ostvia", "Ostvia")),
        Case(
            (("Smoke rose over Tessel Nuclear Power Station.", "In Tessel people fled."),),
            ("Tessel Nuclear Power Station", "Tessel"),
        ),
        Case(
            (("The Tessel Refinery and the Tessel Mine are shut.", "At Tessel workers fled."),),
            ("Tessel Refinery", "Tessel"),
        ),
        Case((("On Sunday Zarvik beat Linsk.",), ("Then Zarvik won.",)), ("Sunday Zarvik", "Zarvik")),
        Case(
            (("The Tessel River rose.",), ("In Tessel the mayor wept.", "The mayor of Tessel wept.")),
            ("Tessel River", "Tessel"),
        ),
        Case(
            (("They met St. Elmo's mayor.",), ("Saint Elmo's Hospital will close.",)),
            ("Saint Elmo's Hospital", "St. Elmo"),
        ),
    ),
    "bodies": (
        Case(
            (("The Social Liberal Party won.", "The Liberal Party lost."),), ("Social Liberal Party", "Liberal Party")
        ),
        Case(
            (("The National Water Board fined it.", "The Regional Water Board did not."), ("The Water Board met.",)),
            ("National Water Board", "Water Board"),
        ),
        Case(
            (("The Christian Democratic Union won, and the Democratic Union lost.",),),
            ("Christian Democratic Union", "Democratic Union"),
        ),
        Case(
            (("The Ostvian Radical Party met in Ostvia.",), ("The Radical Party left.",)),
            ("Ostvian Radical Party", "Radical Party"),
        ),
    ),
}
"""Forms of different names, by theme."""
