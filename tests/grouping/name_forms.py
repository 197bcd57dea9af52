"""Ways in which news English writes one name: invented sentences of many domains."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """Articles, each as its sentences, and forms in them."""

    articles: tuple[tuple[str, ...], ...]
    forms: tuple[str, ...]


ONE: dict[str, tuple[Case, ...]] = {
    "nicknames": (
        Case(
            (("Mayor Harold “Buddy” Trevane lost on Sunday.",), ("But Buddy is not sulking.",)),
            ("Harold “Buddy” Trevane", "Buddy"),
        ),
        Case(
            (("The rocker Silvia 'Siv' Anderholt fell off the stage.", "“I am fine,” Siv said."),),
            ("Silvia 'Siv' Anderholt", "Siv"),
        ),
        Case(
            (("The forward Jonathan (Jonno) Prewett scored twice.",), ("Jonno limped off after an hour.",)),
            ("Jonathan (Jonno) Prewett", "Jonno"),
        ),
        Case(
            (
                ("Pitcher Rafael “Rafa” Montoya threw nine innings.",),
                ("Rafael Montoya was tired.", "Rafa was cheered."),
            ),
            ("Rafael Montoya", "Rafa"),
        ),
        Case(
            (
                ("The striker Olav Brent, nicknamed the Viking, scored.",),
                ("The Viking limped.", "So the Viking retires."),
            ),
            ("Olav Brent", "Viking"),
        ),
    ),
    "acronyms": (
        Case(
            (("The ICRB, the International Coffee Review Board, raised its forecast.",), ("ICRB officials declined.",)),
            ("International Coffee Review Board", "ICRB"),
        ),
        Case(
            (("The Agency for Marine Research, AMR, counted 40 whales.",), ("AMR will count again.",)),
            ("Agency for Marine Research", "AMR"),
        ),
        Case(
            (("The National Dairy Inspectorate, or NDI, closed the plant.",), ("NDI said so.",)),
            ("National Dairy Inspectorate", "NDI"),
        ),
        Case(
            (
                ("A spokesman for the state grain agency (SGA) denied it.",),
                ("The SGA bought wheat, and SGA barges carried it.",),
            ),
            ("state grain agency", "SGA"),
        ),
        Case(
            (("The Institute for the Study of Deserts mapped the dunes.",), ("ISD maps are free, and ISD data too.",)),
            ("Institute for the Study of Deserts", "ISD"),
        ),
        Case(
            (("Clinicians Across Frontiers, known by its French acronym CSF, left the town.",),),
            ("Clinicians Across Frontiers", "CSF"),
        ),
        Case(
            (("The Coalition of Baltic Unions, abbreviated COBU, called a strike.",), ("COBU leaders met.",)),
            ("Coalition of Baltic Unions", "COBU"),
        ),
        Case(
            (("The Free Lakes Movement — FLM — won nine seats.",), ("FLM voters danced.",)),
            ("Free Lakes Movement", "FLM"),
        ),
        Case(
            (("The North Sea Pilots' Guild (NSPG) wants tugs.",), ("The NSPG's chairman agreed.",)),
            ("North Sea Pilots' Guild", "NSPG"),
        ),
        Case(
            (("The Ministry of Labour and Welfare (MLW) published it.",), ("MLW figures fell.",)),
            ("Ministry of Labour and Welfare", "MLW"),
        ),
        Case(
            (("The United Nations Security Council met.",), ("The UN Security Council met again.",)),
            ("United Nations Security Council", "UN Security Council"),
        ),
        Case(
            (("The Motor Vessel Alba Regia ran aground.",), ("MV Alba Regia is old.",)),
            ("Motor Vessel Alba Regia", "MV Alba Regia"),
        ),
        Case(
            (("The Nuclear Safety Authority (ASN) closed it.",), ("The ASN said so.",)),
            ("Nuclear Safety Authority", "ASN"),
        ),
        Case(
            (("The International Council on Reef Safety met.",), ("ICRS ships left, and ICRS divers too.",)),
            ("International Council on Reef Safety", "ICRS"),
        ),
    ),
    "head words": (
        Case(
            (
                (
                    "The Inland Harbour Commission (hereinafter “the Commission”) met on Monday.",
                    "The Commission adopted the tariff.",
                ),
            ),
            ("Inland Harbour Commission", "Commission"),
        ),
        Case(
            (
                ("The Joint Vaccine Panel met on Monday.", "On Tuesday the Panel will vote."),
                ("Nobody asked the Panel.",),
            ),
            ("Joint Vaccine Panel", "Panel"),
        ),
        Case(
            (("Feldt Foundation paid.", "Anna Feldt founded the Feldt Foundation.", "On Friday the Foundation met."),),
            ("Feldt Foundation", "Foundation"),
        ),
    ),
    "clubs and companies": (
        Case(
            (("FK Drovar beat Linsk 2-0.",), ("In May Drovar lost the cup.", "Later Drovar said they would appeal.")),
            ("FK Drovar", "Drovar"),
        ),
        Case((("Linsk IF were relegated.",), ("At the break Linsk had led.",)), ("Linsk IF", "Linsk")),
        Case(
            (("On Sunday Fotballklubben Drovar beat Linsk 2-0.",), ("FK Drovar lost the cup.",)),
            ("Fotballklubben Drovar", "FK Drovar"),
        ),
        Case(
            (("Drovar Football Club paid the fine.",), ("Drovar FC lost the cup.",)),
            ("Drovar Football Club", "Drovar FC"),
        ),
        Case(
            (("Petrelis Airlines cancelled 40 flights.",), ("Petrelis Airways blamed the fog.",)),
            ("Petrelis Airlines", "Petrelis Airways"),
        ),
        Case(
            (("Petrelis Airlines cancelled 40 flights.", "“We are sorry,” Petrelis said."),),
            ("Petrelis Airlines", "Petrelis"),
        ),
        Case(
            (
                ("Orvane Pharmaceuticals recalled the syrup on Monday.",),
                ("Shares in Orvane fell 9 percent.", "Orvane has recalled a syrup before."),
            ),
            ("Orvane Pharmaceuticals", "Orvane"),
        ),
        Case(
            (("Orvane Group sold the mill.",), ("Orvane Holdings had bought it.",)), ("Orvane Group", "Orvane Holdings")
        ),
        Case(
            (("FC Dynamo Drovar won the cup.", "Later Drovar were cheered, and Dynamo sold 9,000 shirts."),),
            ("FC Dynamo Drovar", "Drovar", "Dynamo"),
        ),
        Case(
            (("The debts of Brem Tolliver Holdings Ltd. grew.", "They sued Brem Tolliver in May."),),
            ("Brem Tolliver Holdings Ltd.", "Brem Tolliver"),
        ),
    ),
    "equations": (
        Case(
            (
                ("Lowmoor Dairies Ltd., trading as Purefold, was fined.",),
                ("Purefold milk is off the shelves, and Purefold will pay.",),
            ),
            ("Lowmoor Dairies Ltd.", "Purefold"),
        ),
        Case((("The dairy of Purefold, formerly Lowmoor Dairies, was fined.",),), ("Lowmoor Dairies", "Purefold")),
        Case(
            (("The dairy of Purefold (previously called Lowmoor Dairies) was fined.",),),
            ("Lowmoor Dairies", "Purefold"),
        ),
        Case(
            (("The ferry Sol Dorado, whose name means Golden Dawn, sank.",), ("The Golden Dawn was built in 1979.",)),
            ("Sol Dorado", "Golden Dawn"),
        ),
        Case(
            (("The rapper Krosis, whose real name is Adam Feldt, was held.",), ("Adam Feldt was freed.",)),
            ("Adam Feldt", "Krosis"),
        ),
        Case((("Police held Krosis, born Adam Feldt in 1991.",), ("Adam Feldt was freed.",)), ("Adam Feldt", "Krosis")),
        Case(
            (("The Halden Bridge, which locals call the Harp, is shut.",), ("The Harp was built in 1931.",)),
            ("Halden Bridge", "Harp"),
        ),
        Case(
            (("Linsk IF, known to their fans as the Herons, lost.",), ("The Herons have not won since May.",)),
            ("Linsk IF", "Herons"),
        ),
        Case(
            (("The island of Tarvo, or Torvoy in English, was evacuated.",), ("Torvoy has one school.",)),
            ("Tarvo", "Torvoy"),
        ),
        Case(
            (("The town of Grunau (Gronowo in Polish) was evacuated.",), ("Gronowo has one school.",)),
            ("Grunau", "Gronowo"),
        ),
    ),
    "persons": (
        Case(
            (("Governor Marit Ask-Lund resigned.",), ("I never trusted Asklund and her friends.",)),
            ("Marit Ask-Lund", "Asklund"),
        ),
        Case(
            (("Coach Dmitri Brezhkov resigned.",), ("Dmitri Breschkow was hired in May.",)),
            ("Dmitri Brezhkov", "Dmitri Breschkow"),
        ),
        Case(
            (("Minister Karl Böhmer resigned.",), ("Karl Boehmer resigned on Monday.",), ("Karl Bohmer was tired.",)),
            ("Karl Böhmer", "Karl Boehmer", "Karl Bohmer"),
        ),
        Case((("Minister Karl Müldner resigned.",), ("“No,” Mueldner said.",)), ("Karl Müldner", "Mueldner")),
        Case(
            (("Judge Christina Feldmar retired on Monday.",), ("Christine Feldmar, the judge, retired.",)),
            ("Christina Feldmar", "Christine Feldmar"),
        ),
        Case(
            (("Dr. Paula Vestergren signed the report.",), ("Dr. V wrote to them in March.",)),
            ("Paula Vestergren", "Dr. V"),
        ),
        Case(
            (
                ("President Gabriela Fuentes Maduro resigned.",),
                ("Fuentes Maduro left for Tarsis.", "“I am tired,” Fuentes Maduro said."),
            ),
            ("Gabriela Fuentes Maduro", "Fuentes Maduro"),
        ),
        Case(
            (
                ("President Gabriela Fuentes Maduro resigned.",),
                ("President Fuentes left for Tarsis.", "“I am tired,” Fuentes said."),
            ),
            ("Gabriela Fuentes Maduro", "Fuentes"),
        ),
        Case(
            (("Judge Pieter van der Holm retired.",), ("Van der Holm was 70.", "The files were Van der Holm's.")),
            ("Pieter van der Holm", "Van der Holm"),
        ),
        Case(
            (("Senator Amos Tuck Jr. resigned.",), ("Amos Tuck resigned on Monday.", "Tuck wept.")),
            ("Amos Tuck Jr.", "Amos Tuck"),
        ),
        Case(
            (("Ruth Ellen Aspinall was jailed.",), ("Ruth Aspinall was jailed.",)),
            ("Ruth Ellen Aspinall", "Ruth Aspinall"),
        ),
        Case((("R. E. Aspinall was jailed.",), ("Ruth Aspinall was jailed.",)), ("R. E. Aspinall", "Ruth Aspinall")),
        Case((("They jailed RE Aspinall.",), ("Ruth Aspinall was jailed.",)), ("RE Aspinall", "Ruth Aspinall")),
        Case((("J.T. Corrigan scored.",), ("J. T. Corrigan limped.",)), ("J.T. Corrigan", "J. T. Corrigan")),
        Case(
            (("Mayor Ingeborg Tallaksen resigned.",), ("Everyone blamed Tallaksen and her deputies.",)),
            ("Ingeborg Tallaksen", "Tallaksen"),
        ),
        Case(
            (
                ("Minister Jean-Luc Ferrat left.",),
                ("They saw Jean Luc Ferrat go.",),
                ("The letter of J.-L. Ferrat is lost.",),
            ),
            ("Jean-Luc Ferrat", "Jean Luc Ferrat"),
        ),
        Case((("Judge Amara Dial-Orsky sat.",), ("Judge Dial Orsky rose.",)), ("Amara Dial-Orsky", "Dial Orsky")),
        Case(
            (("President Luis Alberto Vega Orsino fell.",), ("They jailed President Vega.",)),
            ("Luis Alberto Vega Orsino", "Vega"),
        ),
    ),
    "places": (
        Case(
            (("Nine were taken to St. Brannoc's.",), ("Nine were taken to St Brannoc's, where one died.",)),
            ("St. Brannoc's", "St Brannoc's"),
        ),
        Case(
            (("St. Brannoc’s Hospital treated nine.",), ("Nine were taken to St Brannoc's, where one died.",)),
            ("St. Brannoc’s Hospital", "St Brannoc's"),
        ),
        Case(
            (("St. Olave flooded.",), ("Saint Olave flooded in May.", "The mayor of Saint Olave wept.")),
            ("St. Olave", "Saint Olave"),
        ),
        Case((("Mount Karoa erupted.",), ("Mt. Karoa erupted in 1977.",)), ("Mount Karoa", "Mt. Karoa")),
        Case((("Fort Lindqvist was shelled.",), ("Ft. Lindqvist fell in 1812.",)), ("Fort Lindqvist", "Ft. Lindqvist")),
        Case(
            (("The Tessel River burst its banks.",), ("The Tessel rose by a meter.", "Boats on the Tessel sank.")),
            ("Tessel River", "Tessel"),
        ),
        Case(
            (("The River Tessel burst its banks.",), ("The Tessel River is brown.",)), ("River Tessel", "Tessel River")
        ),
        Case((("The Karoa volcano erupted.",), ("Mount Karoa erupted in 1977.",)), ("Mount Karoa", "Karoa")),
        Case(
            (("Guards fired near Novo-Altai.",), ("Novo Altai burned.",), ("All is quiet in Novoaltai.",)),
            ("Novo-Altai", "Novo Altai", "Novoaltai"),
        ),
        Case(
            (("Fog closed Karsten Airport.",), ("Karsten International Airport reopened.",)),
            ("Karsten Airport", "Karsten International Airport"),
        ),
        Case(
            (
                ("Smoke rose over Tessel Point Nuclear Power Station.", "At Tessel Point workers fled."),
                ("The Tessel Point Power Plant is shut.",),
            ),
            ("Tessel Point Nuclear Power Station", "Tessel Point", "Tessel Point Power Plant"),
        ),
        Case(
            (("The Republic of Ostvia signed.",), ("Guards left Ostvia on Monday.",)), ("Republic of Ostvia", "Ostvia")
        ),
        Case((("The police dragged Lake Karo.",), ("The police dragged Karo Lake.",)), ("Lake Karo", "Karo Lake")),
        Case(
            (("St. Elmo's treated nine.",), ("Saint Elmo's Hospital will close.",)),
            ("Saint Elmo's Hospital", "St. Elmo's"),
        ),
    ),
    "bodies": (
        Case(
            (("The National Quarry Inspectorate fined it.",), ("The Quarry Inspectorate fined it twice.",)),
            ("National Quarry Inspectorate", "Quarry Inspectorate"),
        ),
        Case(
            (("The Ostvian Football Federation fined it.", "The Football Federation met in May."),),
            ("Ostvian Football Federation", "Football Federation"),
        ),
        Case(
            (("The Supreme Court of Ostvia ruled.",), ("The Ostvian Supreme Court ruled on Friday.",)),
            ("Supreme Court of Ostvia", "Ostvian Supreme Court"),
        ),
        Case(
            (("The University of Wexby mapped it.",), ("Wexby University mapped it in May.",)),
            ("University of Wexby", "Wexby University"),
        ),
        Case(
            (("The Department for Transport said no.",), ("The Transport Department said no.",)),
            ("Department for Transport", "Transport Department"),
        ),
        Case(
            (("The Harbour Board of Wexby said no.",), ("The Wexby Harbour Board said no.",)),
            ("Harbour Board of Wexby", "Wexby Harbour Board"),
        ),
        Case(
            (("The Labor Organization of Ostvia said no.",), ("The Labour Organisation of Ostvia said no.",)),
            ("Labor Organization of Ostvia", "Labour Organisation of Ostvia"),
        ),
        Case(
            (("The Arms & Shield Trust said no.",), ("The Arms and Shield Trust said no.",)),
            ("Arms & Shield Trust", "Arms and Shield Trust"),
        ),
        Case(
            (("The International Council on Reef Safety met.",), ("The International Reef Safety Council left.",)),
            ("International Council on Reef Safety", "International Reef Safety Council"),
        ),
        Case(
            (("The Ostvian Radiation Board met in Ostvia.",), ("The Radiation Board left.",)),
            ("Ostvian Radiation Board", "Radiation Board"),
        ),
    ),
    "codes": (
        Case((("Patients got KL-204.",), ("They say KL204 works.",), ("KL 204 is dear.",)), ("KL-204", "KL204")),
        Case((("The Second Corps fled.",), ("The 2nd Corps fled.",)), ("Second Corps", "2nd Corps")),
    ),
}
"""Forms of one name, by theme."""
