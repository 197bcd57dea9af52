"""A fourth set, scored before anything was fixed for it: what is left when the reader has seen three."""

from __future__ import annotations

from tests.readers.pages import prose
from tests.readers.pages.shape import Shape, between, gold, tagged

T, C = prose.TEASERS, prose.COMMENTS
SWEDISH = (
    "Brandmännen i Norrviken fick på tisdagen rycka ut till det gamla sågverket, där en torkanläggning hade börjat brinna strax efter klockan fyra.",
    "Ingen människa kom till skada. Ungefär tusen kubikmeter virke förstördes, enligt räddningstjänsten.",
    "– Vi såg röken från kyrkan och trodde först att det var dimma, säger Berit Åkesson, som bor på andra sidan viken.",
    "Sågverket har ett trettiotal anställda. Ägaren räknar med att produktionen kan börja igen om tre veckor.",
)
GREEK = (
    "Κλειστός θα μείνει έως τον Ιούνιο ο δρόμος που συνδέει την Άνω Βρύση με το λιμάνι, ύστερα από την κατολίσθηση της Κυριακής.",
    "Σύμφωνα με τον δήμαρχο Στέλιο Καρρά, περίπου διακόσιοι τόνοι βράχων έπεσαν στο οδόστρωμα, χωρίς να τραυματιστεί κανείς.",
    "«Ακούσαμε έναν θόρυβο σαν τρένο», είπε η Μαρίνα Λάμπρου, που έχει καφενείο στην είσοδο του χωριού.",
    "Οι κάτοικοι μετακινούνται με βάρκες, ενώ τα τρόφιμα φτάνουν δύο φορές την εβδομάδα.",
)


def key_points() -> Shape:
    """A broadcaster's story with its key points in a box, links in brackets between the paragraphs, a form for feedback."""
    points = (
        "Night ferries to the Tolsay islands end in October",
        "The operator says that it cannot find engineers",
        "About half of the passengers travel for work",
    )
    box = (
        '<section class="KeyPoints" aria-labelledby="kp"><h2 id="kp">Key points:</h2><ul>'
        + "".join(f'<li class="KeyPoints_item">{point}</li>' for point in points)
        + "</ul></section>"
    )
    html = f"""<!DOCTYPE html><html lang="en-AU"><head><meta charset="utf-8"><title data-react-helmet="true">Islanders face last boat at nine - Island Public Radio</title><meta property="og:title" content="Islanders face last boat at nine"><meta name="generator" content="WCMS"><meta property="og:site_name" content="Island Public Radio"><meta property="article:published_time" content="2025-08-20T06:11:02+10:00"></head>
<body><div class="Header_wrap"><nav><a>News Home</a><a>Just In</a></nav></div><main><article><div class="ArticleHeadline"><h1>Islanders face last boat at nine</h1></div><p class="Byline_b1">By <a>Fay Cullen</a></p><div class="Tags"><a>Transport</a></div><div class="Timestamp"><span>Posted Wed 20 Aug 2025 at 6:11am</span></div><div class="ArticleRender">{box}{between(tagged(prose.FERRY), {3: "<p>ADVERTISEMENT</p>", 4: "<p><em>Story continues below advertisement</em></p>", 6: f'<p>[<a href="/n/2">{T[3]}</a>]</p>'})}</div><div class="Feedback"><p>Was this article helpful?</p><button>Yes</button><button>No</button></div></article><div class="Rail"><h2>Top Stories</h2><ul><li><a>{T[4]}</a></li><li><a>{T[5]}</a></li></ul></div></main><footer><p>We acknowledge the first owners of the islands on which we work.</p></footer></body></html>"""
    return Shape("key points", html, (*points, *gold(*prose.FERRY)), "Islanders face last boat at nine", "Island Public Radio", "Fay Cullen", "2025-08-20T06:11:02+10:00", None, "en-AU",
                 never=(T[3], T[4], T[5], "continues below", "Was this article helpful", "We acknowledge the first owners"), may=("Key points:",))  # fmt: skip


def swedish() -> Shape:
    """A Swedish paper: a fact box, a box to follow subjects, a call for tips, a thread that is answered with Svara."""
    talk = "".join(
        f'<div class="inlagg"><span>{who}</span> <span>{place} tim sedan</span><div>{text}</div><a>Svara</a></div>'
        for place, (who, text) in enumerate(
            (
                ("Lotta", "Tur i oturen att ingen var där inne när det började."),
                ("Sågspån", "Den där torken borde ha bytts ut för tio år sedan."),
                ("Mats", "Heder åt brandmännen, som vanligt."),
            ),
            1,
        )
    )
    html = f"""<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Brand i sågverk i Norrviken | Vikbladet</title><meta property="og:site_name" content="Vikbladet"><meta property="og:title" content="Brand i sågverk i Norrviken"><meta property="article:published_time" content="2025-02-18T17:20:00+01:00"><meta name="author" content="Nils Hedman"></head><body><div class="topp"><a>Nyheter</a><a>Sport</a></div><main><article><h1>Brand i sågverk i Norrviken</h1><div class="ingress">Tusen kubikmeter virke förstördes.</div><div class="brodtext">{between(tagged(SWEDISH), {2: '<div class="folj"><p>Följ ämnen</p><ul><li><button>Brand</button></li></ul></div>'})}</div><div class="tipsa"><p>Har du tips? Hör av dig till oss.</p></div></article><section class="diskussion"><h3>Kommentarer (3)</h3>{talk}</section><section class="mer"><h3>Läs mer</h3><a>Älg fastnade i garage</a><a>Nya cykelbanor vid viken</a></section></main></body></html>"""
    return Shape("swedish", html, SWEDISH, "Brand i sågverk i Norrviken", "Vikbladet", "Nils Hedman", "2025-02-18T17:20:00+01:00", None, "sv",
                 comments=("Tur i oturen att", "Den där torken borde", "Heder åt brandmännen"), never=("Älg fastnade", "Följ ämnen", "Har du tips"), may=("Tusen kubikmeter virke förstördes.",))  # fmt: skip


def greek() -> Shape:
    """A Greek portal: date and author in one line, a banner, tags, news of the hour."""
    html = f"""<!DOCTYPE html><html lang="el"><head><meta charset="utf-8"><title>Κλειστός ο δρόμος για την Άνω Βρύση - Φωνή του Λιμανιού</title><meta property="og:site_name" content="Φωνή του Λιμανιού"><meta property="og:title" content="Κλειστός ο δρόμος για την Άνω Βρύση"><meta property="article:published_time" content="2025-03-24T09:00:00+02:00"><meta name="author" content="Ελένη Δούκα"></head><body><div class="menu"><a>Ειδήσεις</a><a>Αθλητικά</a></div><div class="post"><h1>Κλειστός ο δρόμος για την Άνω Βρύση</h1><div class="info">24.03.2025 | Ελένη Δούκα</div><div class="banner-300"><a><img></a></div><div class="keimeno">{"".join(tagged(GREEK))}</div><div class="tags"><a>Άνω Βρύση</a><a>Δρόμοι</a></div></div><div class="roi"><h4>Ροή ειδήσεων</h4><ul><li><a>Χάθηκε η κατσίκα του δημάρχου</a></li><li><a>Αύριο η γιορτή της σαρδέλας</a></li></ul></div></body></html>"""
    return Shape(
        "greek",
        html,
        GREEK,
        "Κλειστός ο δρόμος για την Άνω Βρύση",
        "Φωνή του Λιμανιού",
        "Ελένη Δούκα",
        "2025-03-24T09:00:00+02:00",
        None,
        "el",
        never=("Χάθηκε η κατσίκα", "Ροή ειδήσεων"),
    )


def three_columns() -> Shape:
    """A paper of 2003: three columns in a table, the story in the middle one with line breaks, a box of headlines on the right."""
    html = f"""<html><head><title>Ansley Echo Online | Gravel train blocks coast line</title><meta http-equiv="content-type" content="text/html; charset=iso-8859-1"></head><body><table width="780" cellpadding="0"><tr><td colspan="3"><img src="top.gif" alt="Ansley Echo"></td></tr><tr><td width="120" valign="top"><a href="1">News</a><br><a href="2">Sport</a><br><a href="3">Letters</a><br><a href="4">Small ads</a></td>
<td width="480" valign="top"><font size="5"><b>Gravel train blocks coast line</b></font><br><font size="1">Monday, June 9, 2003</font><br><font size="2">By PETER LUNT<br>Echo Staff Writer</font><br><br>{"<br><br>".join(gold(*prose.SHORT, *prose.TRAMS[2:]))}<br><br><font size="1"><i>Peter Lunt can be reached at plunt@echo.example</i></font></td>
<td width="180" valign="top"><table border="1" width="100%"><tr><td bgcolor="#EEEEEE"><b>Also today</b></td></tr><tr><td><a href="a">{T[1]}</a><br><br><a href="b">{T[3]}</a><br><br><a href="c">{T[4]}</a></td></tr></table></td></tr><tr><td colspan="3" align="center"><font size="1">Copyright 2003 Ansley Echo. All rights reserved.</font></td></tr></table></body></html>"""
    return Shape("three columns", html, gold(*prose.SHORT, *prose.TRAMS[2:]), "Gravel train blocks coast line", "Ansley Echo", "Peter Lunt", "2003-06-09", None, None,
                 never=(T[1], T[3], T[4], "Small ads", "All rights reserved"), may=("Peter Lunt can be reached at plunt@echo.example", "By PETER LUNT Echo Staff Writer", "Monday, June 9, 2003", "By PETER LUNT", "Echo Staff Writer"), charset="iso-8859-1")  # fmt: skip


def ruling() -> Shape:
    """An office's decision with numbered paragraphs in a list, footnotes below, a note on how to appeal."""
    points = [f"{text}" for text in gold(*prose.RESERVOIR)]
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Decision on the Karsa main - Water Regulator</title><meta name="dcterms.issued" content="2025-06-11"><meta name="DC.publisher" content="Water Regulator"><meta name="DC.title" content="Decision on the Karsa main"></head><body><div class="govuk-header" role="banner"><a>Water Regulator</a></div><div class="govuk-phase-banner"><p>BETA This is a new service – your feedback will help us to improve it.</p></div><main class="govuk-main-wrapper" role="main"><h1 class="govuk-heading-xl">Decision on the Karsa main</h1><dl class="gem-c-metadata"><dt>From:</dt><dd><a>Water Regulator</a></dd><dt>Published</dt><dd>11 June 2025</dd></dl><div class="gem-c-contents-list"><h2>Contents</h2><ol><li><a href="#a">Findings</a></li><li><a href="#b">Appeal</a></li></ol></div><div class="govspeak"><h2 id="a">Findings</h2><ol>{"".join(f"<li><p>{point}</p></li>" for point in points)}</ol><h2 id="b">Appeal</h2><p>The board may appeal against this decision within thirty days.</p></div><div class="gem-c-feedback"><h2>Is this page useful?</h2><button>Yes</button><button>No</button><p>Help us improve by telling us what you were doing.</p></div></main><footer role="contentinfo"><p>All content is available under the Open Licence.</p></footer></body></html>"""
    return Shape(
        "ruling",
        html,
        ("Findings", *points, "Appeal", "The board may appeal against this decision within thirty days."),
        "Decision on the Karsa main",
        "Water Regulator",
        None,
        "2025-06-11",
        None,
        "en",
        never=("This is a new service", "Is this page useful", "Help us improve", "Open Licence"),
    )


def notes_blog() -> Shape:
    """A short-form blog: reblogs and likes as notes below a post, a title bar without the blog's name."""
    notes = "".join(
        f'<li class="note {"reblog" if place % 2 else "like"}"><a>heron-{place}</a> {"reblogged this from" if place % 2 else "liked this"} <a>brewerybees</a>{f" and added: <blockquote>{C[place]}</blockquote>" if place % 3 == 1 else ""}</li>'
        for place in range(8)
    )
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The first thing you learn</title><meta property="og:site_name" content="Brewery Bees"><meta property="og:title" content="The first thing you learn"><meta property="og:url" content="https://bees.notes.example/post/7711"></head><body><div id="sidebar"><h1><a>Brewery Bees</a></h1><p>honey, lifts, the ivy on the wall</p><ul><li><a>Ask me anything</a></li><li><a>Archive</a></li></ul></div><div id="posts"><div class="post text"><h2>The first thing you learn</h2>{"".join(tagged(prose.BEES))}<div class="post-meta"><a>March 2nd, 2025</a> <a>8 notes</a> <a>#bees</a> <a>#honey</a></div></div><ol class="notes">{notes}</ol></div></body></html>"""
    return Shape(
        "notes blog",
        html,
        gold(*prose.BEES),
        "The first thing you learn",
        "Brewery Bees",
        None,
        "2025-03-02",
        "https://bees.notes.example/post/7711",
        "en",
        comments=(C[1], C[4], C[7]),
        never=("liked this", "Ask me anything"),
    )


SHAPES = (key_points(), swedish(), greek(), three_columns(), ruling(), notes_blog())
