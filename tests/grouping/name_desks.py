"""Persons, firms and clubs as different desks write them: one name or not, in invented sentences."""

from __future__ import annotations

from tests.grouping.name_forms import Case

DESKS: dict[str, tuple[Case, ...]] = {
    "firms": (
        Case(
            (("They bought Velmar Coatings plc in May.",), ("Velmar Coatings fell.",)),
            ("Velmar Coatings plc", "Velmar Coatings"),
        ),
        Case(
            (("They bought Velmar Coatings plc in May.", "Later Velmar denied it."), ("The debts of Velmar grew.",)),
            ("Velmar Coatings plc", "Velmar"),
        ),
        Case(
            (("Orsk Dairies Sdn Bhd was fined.",), ("They fined Orsk Dairies.",)),
            ("Orsk Dairies Sdn Bhd", "Orsk Dairies"),
        ),
        Case(
            (("Tessel Water shut the pumps.",), ("The pumps of Tessel Waterworks stand still.",)),
            ("Tessel Water", "Tessel Waterworks"),
        ),
        Case(
            (("Brill & Dunmar Facilities Ltd. was sued.",), ("They sued Brill & Dunmar.",)),
            ("Brill & Dunmar Facilities Ltd.", "Brill & Dunmar"),
        ),
        Case(
            (
                ("The fund Harbourside Capital Partners LLP sold it.", "Later Harbourside declined to comment."),
                ("They paid Harbourside Capital in May.",),
            ),
            ("Harbourside Capital Partners LLP", "Harbourside Capital", "Harbourside"),
        ),
    ),
    "clubs": (
        Case(
            (("He leaves Port Linsk Rugby Club for Drovar.",), ("Port Linsk RFC won.",)),
            ("Port Linsk Rugby Club", "Port Linsk RFC"),
        ),
    ),
    "first names": (
        Case((("Mayor Elsa Tarrow wept.",), ("Mayor Else Tarrow wept.",)), ("Elsa Tarrow", "Else Tarrow")),
        Case(
            (("The agent, Gethin “Gez” Pomarsk, left.",), ("He met Gez Pomarsk in May.",)),
            ("Gethin “Gez” Pomarsk", "Gez Pomarsk", "Gez"),
        ),
        Case(
            (("President Jean-Marc Ferrol left.",), ("J.-M. Ferrol has spent it.",)),
            ("Jean-Marc Ferrol", "J.-M. Ferrol"),
        ),
    ),
    "surnames": (
        Case(
            (("Dr. Rainer K. Thiemann left.",), ("They saw Rainer Thymann.",)), ("Rainer K. Thiemann", "Rainer Thymann")
        ),
        Case(
            (("Commissioner Ulf Sandø left.",), ("They blame Mr. Sando.",), ("Mr. Sandoe wept.",)),
            ("Ulf Sandø", "Sando", "Sandoe"),
        ),
        Case((("Minister Ulf Raaboe left.",), ("They blame Mr. Raabo.",)), ("Ulf Raaboe", "Raabo")),
        Case((("Minister Lea Orsk-Brandal left.",), ("They met Lea Brandal.",)), ("Lea Orsk-Brandal", "Lea Brandal")),
        Case(
            (("Minister Lea Orsk-Brandal left.", "Nobody missed Orsk, said her driver."),),
            ("Lea Orsk-Brandal", "Orsk"),
        ),
        Case(
            (("Nurse Katarzyna Welska wept.", "A nurse cannot."), ("Everybody loves Welska and her cat.",)),
            ("Katarzyna Welska", "Welska"),
        ),
        Case(
            (("The firm's chief executive, Ann-Britt Oyelund, wept.",), ("The board and Oyelund met.",)),
            ("Ann-Britt Oyelund", "Oyelund"),
        ),
    ),
    "writings": (
        Case((("Luc van den Orsk left.",), ("They met Luc Vandenorsk.",)), ("Luc van den Orsk", "Luc Vandenorsk")),
        Case(
            (("He works at Orsk Beton a.s. in Linsk.",), ("They met at Orsk Beton.",)),
            ("Orsk Beton a.s.", "Orsk Beton"),
        ),
        Case(
            (("The producer, Luc Ferrol of Rive Noire Films SARL, left.",), ("They met at Rive Noire Films.",)),
            ("Rive Noire Films SARL", "Rive Noire Films"),
        ),
        Case(
            (("The Free Film-Makers’ Association (FFMA) met.",), ("FFMA won.",)),
            ("Free Film-Makers’ Association", "FFMA"),
        ),
        Case(
            (("The Writers and Singers Guild met.",), ("They joined the WSG.",)), ("Writers and Singers Guild", "WSG")
        ),
    ),
    "beginnings": (
        Case(
            (("The banker Ugo De Rosal left.",), ("De Rosal sold it.", "A man de facto jailed.")),
            ("Ugo De Rosal", "De Rosal"),
        ),
        Case((("Minister Joris Petrić-Orsk left.", "Petric wept."),), ("Joris Petrić-Orsk", "Petric")),
        Case((("The singer Joris Håkanson-Orsk left.",), ("Håkanson wept.",)), ("Joris Håkanson-Orsk", "Håkanson")),
        Case((("They found polychlorinated biphenyls (PCBs).",), ("A PCB is an oil.",)), ("PCBs", "PCB")),
    ),
    "places": (
        Case(
            (("Saint Brannoc University Hospital shut.",), ("They lay in St Brannoc’s, where one died.",)),
            ("Saint Brannoc University Hospital", "St Brannoc’s"),
        ),
    ),
}
"""Forms of one name, by theme."""

STRANGERS: dict[str, tuple[Case, ...]] = {
    "firms": (
        Case(
            (("They sued Velmar Quay Coatings Ltd. in May.",), ("In May Velmar lost the cup.", "Later Velmar wept.")),
            ("Velmar Quay Coatings Ltd.", "Velmar"),
        ),
        Case(
            (("Tessel Water shut the pumps.",), ("The Tessel froze.", "Boats on the Tessel sank.")),
            ("Tessel Water", "Tessel"),
        ),
        Case(
            (("Velmar Coatings plc and Velmar Foods plc are sisters.",), ("Later Velmar denied it.",)),
            ("Velmar Coatings plc", "Velmar"),
        ),
        Case((("Tessel Water and Tessel Waterworks are rivals.",),), ("Tessel Water", "Tessel Waterworks")),
    ),
    "clubs": (Case((("Linsk Rowing Club won.",), ("Linsk RFC lost.",)), ("Linsk Rowing Club", "Linsk RFC")),),
    "first names": (
        Case((("Mario Tarrow wept.",), ("Maria Tarrow wept.",)), ("Mario Tarrow", "Maria Tarrow")),
        Case((("Elsa Tarrow wept.",), ("Else Tarrow wept.",)), ("Elsa Tarrow", "Else Tarrow")),
        Case((("Mayor Elsa Tarrow met Mayor Else Tarrow.",),), ("Elsa Tarrow", "Else Tarrow")),
    ),
    "surnames": (
        Case((("Rainer K. Thiemann met Rainer Thymann.",),), ("Rainer K. Thiemann", "Rainer Thymann")),
        Case((("Dr. Rainer K. Thiemann left.",), ("They saw Ruth Thymann.",)), ("Rainer K. Thiemann", "Ruth Thymann")),
        Case(
            (("Minister Lea Orsk-Brandal left.",), ("They met Lea Brandal.",), ("They met Lea Tarn-Brandal.",)),
            ("Lea Orsk-Brandal", "Lea Brandal"),
        ),
        Case(
            (("Minister Lea Orsk-Brandal left.", "Guards left Orsk on Monday.", "It rained in Orsk and near Orsk."),),
            ("Lea Orsk-Brandal", "Orsk"),
        ),
        Case(
            (("Minister Ulf Sando left.",), ("Minister Ann Sande left.", "They blame Mr. Sande.")),
            ("Ulf Sando", "Sande"),
        ),
    ),
    "writings": (
        Case((("Luc van den Orsk left.",), ("They met Luc Vandorsk.",)), ("Luc van den Orsk", "Luc Vandorsk")),
        Case((("They left at 9 a.m. on Orsk Beton Day.",), ("They met at Orsk.",)), ("Orsk Beton Day", "Orsk")),
    ),
    "callings": (
        Case((("Mum Ann Rostrup, 34, wept.",), ("They met Ann Rostrup.",)), ("Mum Ann Rostrup", "Ann Rostrup")),
        Case(
            (("Mr. Orsk said Stade Drovar president Luc Ferrat left.", "It rained on Drovar."),),
            ("Stade Drovar", "Drovar"),
        ),
    ),
}
"""Forms of different names, by theme; a calling is no part of a name, so that the two are not even forms."""
