"""The ordinary words that names are built with: titles, heads of organisations, particles. No name stands here."""

from __future__ import annotations

ABBREVIATED = frozenset(
    "mr mrs ms mx dr prof gen lt col maj capt cmdr adm sgt cpl pvt brig supt insp det rev fr hon gov sen rep pres"
    " sec amb atty mme mlle st h.e sr sra dra herr frau ret rtd".split()
)
"""Titles that end in a stop, without it."""

TITLES = ABBREVIATED | frozenset(
    "president premier chancellor minister secretary senator representative congressman congresswoman governor mayor"
    " general colonel major captain admiral lieutenant commander sergeant corporal brigadier marshal commodore"
    " superintendent inspector commissioner detective constable chief judge justice magistrate prosecutor attorney"
    " ambassador envoy consul professor doctor sir dame lord lady sheikh sheik imam ayatollah pope cardinal bishop"
    " archbishop father sister brother mother pastor rabbi king queen prince princess emperor sultan emir"
    " chairman chairwoman chairperson director manager coach skipper spokesman spokeswoman spokesperson"
    " uncle aunt auntie grandpa grandma comrade councillor councilor councilman deputy speaker treasurer"
    " mp mep striker goalkeeper midfielder defender".split()
)
"""Lower-case words after which, capitalised, a person's name follows."""

AFTER_TITLE = frozenset({"of state", "general", "secretary", "of staff", "elect", "of defense", "of defence"})
"""What belongs to a title though it stands behind its last title word."""

CIVIL = frozenset("mr mrs ms mx dr prof sir hon h.e mme mlle herr frau miss sr sra st".split())
"""Titles that too many people bear to tell one from another."""

COMMANDING = frozenset(
    "gen adm marshal col pres premier prime chancellor king queen emir sultan pope ayatollah".split()
)
"""Titles, in the short form where there is one, that a story seldom has two bearers of."""

FEMALE = frozenset(
    "mrs ms mme mlle miss frau sra dra lady dame queen princess sister mother aunt auntie mum mom mummy mommy mam gran"
    " granny grandmother nan nana stepmum stepmother".split()
)
MALE = frozenset(
    "mr herr sr sir lord king prince father brother uncle dad daddy granddad grandad grandfather stepdad stepfather"
    " hubby".split()
)

ORGANISATIONS = frozenset(
    "agency authority ministry department office bureau commission committee council court union party congress"
    " parliament senate assembly university college institute school academy hospital bank fund group company"
    " corporation association federation league club society foundation organization organisation center centre"
    " service network press post times herald tribune observatory laboratory army navy police brigade division"
    " government administration alliance front movement coalition bloc holdings lines airlines airways railways"
    " industries systems technologies partners ventures board chamber embassy mission secretariat directorate"
    " command guard corps unit program programme project initiative trust registry tribunal team republic kingdom"
    " states nations state news radio television museum church mosque temple cathedral inspectorate observer gazette"
    " chronicle newswire telegraph consortium clinic guild syndicate orchestra".split()
)
"""Lower-case head words of organisations and their like."""

COMPANIES = frozenset(
    "ltd inc corp co llc plc ag gmbh sa nv bv ab oy oyj spa pty pte llp limited incorporated sarl srl sl ltda bhd kk kg"
    " jsc pjsc ojsc cjsc ooo oao zao asa as se kgaa sdn pvt tbk kft zrt nyrt sro doo aps ehf pbc lp".split()
)
"""Legal forms behind a company's name, without stops."""

SMALL_FORMS = frozenset({"plc", "gmbh", "llp", "ltd", "pty"})
"""Legal forms that are also written in small letters: ``Orsk Paints plc``."""

KIN = frozenset(
    "mum mom mummy mommy dad daddy mam gran granny granddad grandad grandfather grandmother nan nana stepdad stepmum"
    " stepmother stepfather hubby".split()
)
"""Words for relatives that stand before a full name like a title where a sentence begins: ``Mum Ann Roe, 34``."""

STOPPED = frozenset("ltd inc corp co jr sr".split())
"""Ends of names that take a stop wherever they stand."""

SHORTENED = frozenset("mt ft pt ste bros dept".split())
"""Words inside names that are written with a stop: ``Mt. Karoa``."""

HEADS = ORGANISATIONS | frozenset(
    "guild ombudsman regulator watchdog exchange orchestra lodge"
    " act bill code treaty accord pact convention complex plant facility inspectorate inquiry taskforce cabinet"
    " delegation panel syndicate cooperative collective consortium conservatory clinic library stadium"
    " airport station port harbor harbour dam hotel gallery theatre theater faculty"
    " observer gazette chronicle journal review newswire bulletin echo telegraph mail daily campaign"
    " conference forum summit festival prize cup league championship open games".split()
)
"""Lower-case head words of names that say what the thing is: alone, with a capital, they name nothing."""

VESSELS = frozenset("mv ms ss mt ft fv rv rms hms hmas uss usns ins cgc tss mts".split())
"""Letters before a ship's name."""

FRONTS = frozenset("team operation project programme program campaign".split())
"""What stands before a name of several words that is as complete without it."""

STORMS = frozenset({"typhoon", "hurricane", "cyclone", "storm"})
"""What stands before a storm's name."""

CLASSES = (
    HEADS
    | TITLES
    | STORMS
    | frozenset(
        "lake mount mountain river cape bay gulf island islands isle strait valley north south east west northern"
        " southern eastern western central upper lower new old great greater little port fort san santa saint"
        " village town city county district province region street road avenue school operation camp"
        " national international general royal federal united first second third".split()
    )
)
"""Lower-case words that many names share: they tell no two apart and prove nothing where they are equal."""

PARTICLES = frozenset(
    "de da do dos das di del della der den van von zu la le las los du al el bin ibn bint ben ter ten y e".split()
)
"""Lower-case words inside names of persons and places."""

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur"
    " thurs fri sat sun gmt utc est edt cet cest bst am pm a.m p.m ad bc"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag"
    " januar februar märz mai juni juli oktober"
    " dezember".split()
)
"""Capitalised words that are times, not names."""

SPEAKING = frozenset(
    "said says told tells added adds warned argued replied wrote asked insisted announced noted explained stated"
    " declared claimed denied recalled concluded testified who".split()
)
"""Words beside which a name is a person's, or something that speaks like one."""

PLACING = frozenset("in at near from toward towards outside around across".split())
"""Prepositions before which no person stands as often as a place."""
