"""Terms in small letters with their abbreviations, and the letters of bodies: one name or not, in invented sentences."""

from __future__ import annotations

from tests.grouping.name_forms import Case

TERMS: dict[str, tuple[Case, ...]] = {
    "terms": (
        Case(
            (("Chronic wasting disease (CWD) killed 40 deer.",), ("CWD spreads.",)), ("chronic wasting disease", "CWD")
        ),
        Case((("Traces of polychlorinated biphenyls (PCBs) were found.",),), ("polychlorinated biphenyls", "PCBs")),
        Case((("Doctors treated tuberculosis (TB) there.",), ("TB is back.",)), ("tuberculosis", "TB")),
        Case((("The tank held trichloroethylene (TCE).",), ("Nobody drinks TCE.",)), ("trichloroethylene", "TCE")),
        Case((("The cable is made of polyvinyl chloride, or PVC, and burns.",),), ("polyvinyl chloride", "PVC")),
        Case(
            (("MRSA (methicillin-resistant Staphylococcus aureus) was found.",), ("MRSA is back.",)),
            ("methicillin-resistant Staphylococcus aureus", "MRSA"),
        ),
        Case(
            (("The fever is Crimean-Congo haemorrhagic fever (CCHF).",), ("CCHF is back.",)),
            ("Crimean-Congo haemorrhagic fever", "CCHF"),
        ),
        Case(
            (("The army lost unmanned aerial vehicles, known as UAVs, there.",),), ("unmanned aerial vehicles", "UAVs")
        ),
        Case((("The dairy pays value-added tax (VAT).",), ("VAT rose.",)), ("value-added tax", "VAT")),
        Case(
            (("They seized methamphetamine (“meth”) in a barn.",), ("The price of meth rose.",)),
            ("methamphetamine", "meth"),
        ),
        Case(
            (("Wet trichloroethylene (TCE or “tri” to the trade) eats steel.",), ("TCE is dear.",)),
            ("trichloroethylene", "TCE", "tri"),
        ),
        Case(
            (
                ("The herd has foot-and-mouth disease.", "A vet saw foot-and-mouth disease."),
                ("FMD is back.", "Farmers fear FMD."),
            ),
            ("foot-and-mouth disease", "FMD"),
        ),
        Case(
            (
                ("A torn anterior cruciate ligament ends careers.", "He tore the anterior cruciate ligament in May."),
                ("His ACL held.", "Torn ACLs heal."),
            ),
            ("anterior cruciate ligament", "ACL", "ACLs"),
        ),
    ),
    "letters of bodies": (
        Case((("The Directorate (NQD) closed the pit.",), ("The NQD said so.",)), ("Directorate", "NQD")),
        Case(
            (
                ("The Inspectorate for Quarry Safety closed the pit.",),
                ("The pit was shut by the NIQS.", "The NIQS said so."),
            ),
            ("Inspectorate for Quarry Safety", "NIQS"),
        ),
        Case(
            (("The Ostvian Institute of Geology (GPZ) felt it.",), ("The GPZ felt nothing.", "So the GPZ was mocked.")),
            ("Ostvian Institute of Geology", "GPZ"),
        ),
    ),
}
"""Forms of one name, by theme."""

APART: dict[str, tuple[Case, ...]] = {
    "terms": (
        Case(
            (("The chief operating officer (COO) resigned.",), ("The COO wept.",)), ("chief operating officer", "COO")
        ),
        Case((("Real wages in the mill (RWM) fell.",), ("RWM fell.",)), ("real wages in the mill", "RWM")),
        Case(
            (
                ("The herd has foot-and-mouth disease.", "A vet saw foot-and-mouth disease."),
                ("Farmers met fewer deer.", "Why fear mad deer and fear mad deer?", "FMD is back.", "They fear FMD."),
            ),
            ("foot-and-mouth disease", "FMD"),
        ),
        Case(
            (("They fear bovine brain disease (BBD).",), ("They fear bacterial blood disease (BBD).",)),
            ("bovine brain disease", "BBD"),
        ),
        Case(
            (
                ("The Eastern Peasants' Rally (EPR) won.",),
                ("Doctors lost the electronic patient record (EPR).", "The EPR is old."),
            ),
            ("electronic patient record", "Eastern Peasants' Rally"),
        ),
        Case(
            (
                ("The Eastern Peasants' Rally won, and the EPR danced.",),
                ("Doctors lost the electronic patient record (EPR).", "The EPR is old."),
            ),
            ("electronic patient record", "Eastern Peasants' Rally"),
        ),
        Case((("Crude oil dealers wept.",), ("The price of COD rose.",)), ("Crude oil dealers", "COD")),
        Case((("The comedian ate a comet (com).",),), ("comedian", "com")),
    ),
    "letters of bodies": (
        Case(
            (("The Directorate (NQD) closed the pit.",), ("The Directorate (HMD) opened the harbour.",)),
            ("Directorate", "NQD"),
        ),
        Case(
            (("The Quarry Directorate met.", "The Harbour Directorate met."), ("The Directorate (NQD) closed it.",)),
            ("Harbour Directorate", "NQD"),
        ),
        Case(
            (("The Ostvian Institute of Geology (VEL) and Orsk University (VEL) agree.",), ("The VEL won.",)),
            ("Ostvian Institute of Geology", "VEL"),
        ),
        Case((("Orsk Academy (TVX) fell 3 percent.",),), ("Orsk Academy", "TVX")),
    ),
}
"""Forms of different names, by theme."""
