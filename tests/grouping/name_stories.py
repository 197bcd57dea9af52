"""Six invented stories full of variants and traps, with the groups that a careful reader would make of their names.

Each article is its outlet and its sentences. ``must`` holds the forms that a page has to reconcile; ``also`` the short
forms that may stand with them, by the first form of their group. Any other pair is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Story:
    """Articles and the groups to be found in them."""

    articles: tuple[tuple[str, tuple[str, ...]], ...]
    must: tuple[tuple[str, ...], ...]
    also: dict[str, tuple[str, ...]] = field(default_factory=dict)


MINE = Story(
    (
        (
            "Northland Wire Service",
            (
                "KRASNOHIRKA, Veldania, May 14 (NWS) --",
                "An explosion at the Hlyboka coal mine killed 14 men on Wednesday, said Serhiy Kovalchuk,"
                " the deputy energy minister.",
                "The mine belongs to Hrytsenko Coal PJSC, a company of the businessman Oleksandr Hrytsenko, 61.",
                "His younger brother Andriy Hrytsenko runs the neighboring pit in Dubrova.",
                "The State Mine Inspectorate (SMI) had closed one shaft in March.",
                "Yevhen Tkachenko, who leads the Independent Union of Coal Miners, said the men had complained about gas.",
                "NWS reporter Piotr Lem contributed from Dubrava, a town 60 kilometers from Dubrova.",
            ),
        ),
        (
            "The Morning Lamp",
            (
                "Fourteen miners died in Krasnogorka, and their wives waited at the gate of the Glyboka mine all night.",
                "“He knew about the gas,” said one of them about Aleksandr Gritsenko, the owner.",
                "Sergei Kovalchuk, the deputy energy minister, promised 20,000 crowns for each family.",
                "Evgeny Tkachenko of the miners’ union called that an insult.",
                "Viktor May, a rescuer, went down four times.",
            ),
        ),
        (
            "State Mine Inspectorate",
            (
                "The Inspectorate ordered shaft No. 3 closed on 12 March.",
                "It reopened on 2 May without the consent of the Inspectorate.",
                "Media questions are answered by the SMI press office in Dubrova.",
            ),
        ),
        (
            "Pit Notes",
            (
                "Here is what NWS left out.",
                "Kovalchuk sat on the board of Hrytsenko Coal until last August.",
                "Andriy Hrytsenko and Oleksandr Hrytsenko have not spoken since 2009.",
                "The IUCM asked for detectors twice, Tkachenko says.",
                "In Dubrava they still remember the fire of 1987.",
            ),
        ),
    ),
    (
        ("Northland Wire Service", "NWS"),
        ("Krasnohirka", "Krasnogorka"),
        ("Hlyboka", "Glyboka"),
        ("Serhiy Kovalchuk", "Sergei Kovalchuk"),
        ("Oleksandr Hrytsenko", "Aleksandr Gritsenko"),
        ("Yevhen Tkachenko", "Evgeny Tkachenko"),
        ("State Mine Inspectorate", "SMI"),
        ("Independent Union of Coal Miners", "IUCM"),
        ("Hrytsenko Coal PJSC", "Hrytsenko Coal"),
    ),
    {
        "State Mine Inspectorate": ("Inspectorate",),
        "Serhiy Kovalchuk": ("Kovalchuk",),
        "Yevhen Tkachenko": ("Tkachenko",),
    },
)

SIEGE = Story(
    (
        (
            "Gulf Press Agency",
            (
                "AIN SAFRA, Marzuq (GPA) -",
                "Fighters of the People's Salvation Front (PSF) shelled the old town of Ain Safra on Friday.",
                "Gen. Abdul Rahman al-Masri, who commands the garrison, said two depots were hit.",
                "His son, Capt. Hassan al-Masri, was wounded.",
                "Mohammed bin Khalid, the governor of Dar Zayd, asked for a truce in Ramadan.",
                "The aid group Doctors Without Limits, known by its French initials MSL, has left the hospital.",
                "The Marzuqi government did not comment.",
            ),
        ),
        (
            "Harbor Observer",
            (
                "Shells fell again on Ayn Safra, where the garrison of Abdelrahman el-Masri is short of water.",
                "Muhammad ibn Khaled, governor of Deir Zayd, called for a truce.",
                "MSL said it would come back; the Front promised to let its trucks pass.",
                "Youssef el-Hadidi, a spokesman of the Front, denied that Marzuq was ever its target.",
                "Hussein al-Masri, a cousin of the general, fled to the coast.",
            ),
        ),
        (
            "Desert Letter",
            (
                "Why does nobody quote Yusuf al-Hadidi in full?",
                "Al-Hadidi told GPA that the PSF would leave the wells alone.",
                "Gen. Abdel Rahman al-Masri has never won a siege.",
                "The U.N. envoy, Carmen Ruiz-Tagle, doubts both; the United Nations has been wrong before.",
            ),
        ),
        (
            "Tribune of Dar Zayd",
            (
                "Governor Mohammed bin Khalid received Carmen Ruiz Tagle, the envoy, on Saturday.",
                "Marzuqis in the street expected little of it.",
                "Hassan al-Masri is out of danger, Dr. Layla Haddad told the Tribune.",
            ),
        ),
    ),
    (
        ("Gulf Press Agency", "GPA"),
        ("Ain Safra", "Ayn Safra"),
        ("Tribune of Dar Zayd", "Tribune"),
        ("People's Salvation Front", "PSF"),
        ("Abdul Rahman al-Masri", "Abdelrahman el-Masri", "Abdel Rahman al-Masri"),
        ("Mohammed bin Khalid", "Muhammad ibn Khaled"),
        ("Dar Zayd", "Deir Zayd"),
        ("Doctors Without Limits", "MSL"),
        ("Youssef el-Hadidi", "Yusuf al-Hadidi"),
        ("United Nations", "U.N."),
        ("Carmen Ruiz-Tagle", "Carmen Ruiz Tagle"),
    ),
    {"Youssef el-Hadidi": ("Al-Hadidi",), "Gulf Press Agency": ()},
)

STORM = Story(
    (
        (
            "Eastern Seas News",
            (
                "JEONGDO, Taesan, Aug. 3 (ESN) --",
                "The ferry MV Haeseong capsized off Jeongdo in Typhoon Maruko late Saturday with 212 people aboard.",
                "Captain Park Sung-jin, 52, was arrested; the chief engineer, Park Sung-min, is missing.",
                "The ship belongs to Daehan Pacific Lines Co., whose chairman Li Guoqiang apologized.",
                "Divers of the Taesan Coast Guard found no air pockets.",
                "The Ocean Rescue Network (ORN) sent two drones.",
            ),
        ),
        (
            "Island Daily",
            (
                "“I heard them knock,” said a diver who had been inside the Hae Seong.",
                "Captain Park Seong-jin left the bridge first, survivors say.",
                "Chen Wei, a cook, pulled nine children out; Chen Wen, his sister, pulled out four.",
                "The chairman of Daehan Pacific, Li Guo-qiang, knelt before the families.",
                "Maruko has weakened to a storm, and a second one, Typhoon Mariko, is forming.",
                "Nobody at the Coast Guard would say why the first boat took an hour from Jongdo.",
            ),
        ),
        (
            "Ship Log",
            (
                "ESN says the Haeseong carried 2,000 tons.",
                "Sung-jin Park was a captain for 3 years, the company told ORN.",
                "A Taesanese paper quotes a Kim Dae-ho; another has a Kim Tae-ho, 40, of Busok.",
                "The stability of the Haeseong was last checked in April.",
            ),
        ),
        (
            "Harbor Union Bulletin",
            (
                "The Seafarers and Dockers Federation mourns the dead of the MV Haeseong.",
                "SDF lawyers will help the families in Jeongdo.",
                "Typhoon Mariko will not keep us from the march in August.",
            ),
        ),
    ),
    (
        ("Eastern Seas News", "ESN"),
        ("Jeongdo", "Jongdo"),
        ("MV Haeseong", "Haeseong", "Hae Seong"),
        ("Typhoon Maruko", "Maruko"),
        ("Park Sung-jin", "Park Seong-jin", "Sung-jin Park"),
        ("Li Guoqiang", "Li Guo-qiang"),
        ("Daehan Pacific Lines Co.", "Daehan Pacific"),
        ("Taesan Coast Guard", "Coast Guard"),
        ("Ocean Rescue Network", "ORN"),
        ("Seafarers and Dockers Federation", "SDF"),
    ),
)

RIVERS = Story(
    (
        (
            "Continental Telegraph Bureau",
            (
                "ODRAVA, June 2 (CTB) -",
                "Parliament passed the Clean Rivers and Lakes Act, nicknamed the Frog Bill, by 230 votes to 214 on Tuesday.",
                "Lukasz Wojcik, the environment minister, called it a gift to the children.",
                "Odrava Chemicals S.A., founded by Sukru Caglar, will have to close two plants.",
                "Maria Nunez of the Green Basin Alliance said the law was ten years late.",
                "The Ministry of the Environment will publish limits for salt.",
                "Thomas Reilly, an Irish investor, sold his shares.",
            ),
        ),
        (
            "Gazeta Dolna",
            (
                "Łukasz Wójcik won; his brother Jan Wójcik, a farmer, voted with his feet.",
                "Şükrü Çağlar built Odrava Chemicals on the salt of Gołąb.",
                "“We will sue,” a lawyer of Çağlar Holding said.",
                "The Environment Ministry expects 3,000 lost jobs.",
                "Pawel Nowak of the plant in Golab has worked there for 30 years, and Paweł Nowacki for two.",
            ),
        ),
        (
            "Frog Watch",
            (
                "María Núñez knows frogs, and the GBA wrote half of the Clean Rivers Act.",
                "CTB calls her an activist.",
                "Tom Reilly made 2 million zlotys on it; 2 million złotys buy many frogs.",
                "The Frog Bill has teeth.",
                "Odrava shares fell by a fifth, and Shukru Chaglar fell ill.",
            ),
        ),
        (
            "Market Page",
            (
                "Analysts at Brenner & Voss expect Odrava Chemicals to survive the Clean Rivers and Lakes Act.",
                "Brenner and Voss put the cost at 90 million euros.",
                "Ms. Núñez said that Green Basin would buy one share and ask questions.",
                "Reilly could not be reached.",
            ),
        ),
    ),
    (
        ("Continental Telegraph Bureau", "CTB"),
        ("Clean Rivers and Lakes Act", "Clean Rivers Act", "Frog Bill"),
        ("Lukasz Wojcik", "Łukasz Wójcik"),
        ("Odrava Chemicals S.A.", "Odrava Chemicals"),
        ("Sukru Caglar", "Şükrü Çağlar", "Shukru Chaglar"),
        ("Maria Nunez", "María Núñez", "Núñez"),
        ("Green Basin Alliance", "GBA"),
        ("Ministry of the Environment", "Environment Ministry"),
        ("Thomas Reilly", "Tom Reilly"),
        ("Gołąb", "Golab"),
        ("Brenner & Voss", "Brenner and Voss"),
    ),
    {
        "Thomas Reilly": ("Reilly",),
        "Odrava Chemicals S.A.": ("Odrava",),
        "Green Basin Alliance": ("Green Basin",),
        "Maria Nunez": (),
    },
)

RALLY = Story(
    (
        (
            "Balkan Desk",
            (
                "ORAHOVA, Sept. 7 (BD) --",
                "Željko Đurić, the Croatian-born driver of Team Karsten Racing, won the Orahova Rally on Sunday.",
                "Ekaterina Lysenko of the Ladoga Motor Club came second, 14 seconds behind.",
                "Her co-driver, Dmitriy Afanasyev, was treated for a burn.",
                "The International Rally Council (IRC) fined the organizers for a late ambulance.",
                "Philippe Desrosiers, president of the council, said the road was safe.",
                "A spectator named Dmitri Afanasiev-Klein was unhurt.",
            ),
        ),
        (
            "Sport Today",
            (
                "Zeljko Djuric beat them all!",
                "Yekaterina Lysenko cried at the finish, and Dmitry Afanasyev kissed the car.",
                "Philip Desrosiers of the IRC waved from a helicopter.",
                "Karsten Racing has now won four times, and Jonas Karsten, who owns it, never came to see it.",
                "Mohamed Ben Said and his brother Mahmoud Ben Said retired early.",
            ),
        ),
        (
            "Le Petit Volant",
            (
                "Muhammad Ben Saïd drove the fastest lap.",
                "In Orahova, and in Orahovac across the border, hotels were full.",
                "The rally’s doctor, Aleksandra Wiśniewska, called for helmets, as she did last April.",
                "The council’s Desrosiers did not answer.",
                "Dr. Alexandra Wisniewska is right.",
            ),
        ),
    ),
    (
        ("Željko Đurić", "Zeljko Djuric"),
        ("Ekaterina Lysenko", "Yekaterina Lysenko"),
        ("Dmitriy Afanasyev", "Dmitry Afanasyev"),
        ("International Rally Council", "IRC"),
        ("Philippe Desrosiers", "Philip Desrosiers"),
        ("Mohamed Ben Said", "Muhammad Ben Saïd"),
        ("Aleksandra Wiśniewska", "Alexandra Wisniewska"),
        ("Team Karsten Racing", "Karsten Racing"),
    ),
    {"Philippe Desrosiers": ("Desrosiers",)},
)

OUTBREAK = Story(
    (
        (
            "Pan-Delta Newswire",
            (
                "MBEYANI, Kesho, Nov. 20 (PDN) -",
                "Sixteen children have died of a fever in Mbeyani, said Nguyen Thi Hoa of Medics Across Borders (MAB).",
                "The Kesho Food and Drug Authority has recalled a syrup made by Pharmalux Industries GmbH.",
                "Its founder, Matthias Lux, told PDN that the syrup was clean.",
                "Health Minister Abubakar Tijani, 48, closed the schools.",
                "Tests will be done at the Institute of Tropical Medicine in Oudega.",
            ),
        ),
        (
            "Kesho Mirror",
            (
                "Minister Aboubakar Tidjani has no fever and no plan.",
                "Dr. Nguyễn Thị Hoa has not slept for two days.",
                "“Matt Lux is a friend,” the minister said last June.",
                "KFDA trucks took 9,000 bottles of the syrup from the shops.",
                "Kesholese doctors in M'beyani asked for gloves.",
            ),
        ),
        (
            "Pharmalux",
            (
                "Pharmalux Industries GmbH stands by its products.",
                "Pharmalux will pay for tests at the Institute for Tropical Medicine.",
                "The authority has not told us what it found.",
            ),
        ),
        (
            "Delta Health Blog",
            (
                "I asked MAB and I asked Pharmalux.",
                "The Institute of Tropical Medicine says March at the earliest.",
                "Kesho is not Kisho, dear readers, and the ferry to Kisho still runs.",
                "Danjuma Tijani, a nurse, wrote that Abubakar Tijani is his uncle.",
            ),
        ),
    ),
    (
        ("Pan-Delta Newswire", "PDN"),
        ("Nguyen Thi Hoa", "Nguyễn Thị Hoa"),
        ("Medics Across Borders", "MAB"),
        ("Kesho Food and Drug Authority", "KFDA"),
        ("Pharmalux Industries GmbH", "Pharmalux"),
        ("Matthias Lux", "Matt Lux"),
        ("Abubakar Tijani", "Aboubakar Tidjani"),
        ("Mbeyani", "M'beyani"),
        ("Institute of Tropical Medicine", "Institute for Tropical Medicine"),
    ),
)

STORIES = {"mine": MINE, "siege": SIEGE, "storm": STORM, "rivers": RIVERS, "rally": RALLY, "outbreak": OUTBREAK}
