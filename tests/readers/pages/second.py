"""A second set, written after the reader had been fitted to the first: other structures, scored before anything was fixed."""

from __future__ import annotations

from tests.readers.pages import prose
from tests.readers.pages.shape import Shape, between, gold, tagged

T, C = prose.TEASERS, prose.COMMENTS
PORTUGUESE = (
    "A ponte sobre o rio Araçu, que liga os dois lados de Nova Vertente, foi interditada na manhã desta quarta-feira depois que um pilar cedeu doze centímetros.",
    "Segundo a Defesa Civil, não houve feridos. Cerca de 18 mil veículos passam pelo local todos os dias.",
    "“Ouvi um estalo e vi o asfalto abrir na minha frente”, contou o motorista de ônibus Jair Lemos, que parou a poucos metros do ponto.",
    "A prefeitura informou que engenheiros vão avaliar a estrutura até sexta-feira. Até lá, a travessia será feita por balsa.",
    "Em 2022, um laudo já havia apontado infiltrações nos pilares. A reforma, orçada em 9 milhões de reais, não saiu do papel.",
)
DUTCH = (
    "De gemeente Oosterwolde-aan-Zee sluit vanaf maandag de zeedijk voor fietsers, omdat de bestrating op drie plaatsen is verzakt.",
    "De afsluiting duurt volgens wethouder Marja Dekker tot aan de zomer. Fietsers moeten omrijden langs de provinciale weg, een omweg van vier kilometer.",
    "„We hadden dit liever in de winter gedaan”, zegt Dekker. „Maar de klinkers waren er gewoon niet.”",
    "De Fietsersbond noemt de omleiding gevaarlijk en vraagt om een tijdelijke vangrail. Het waterschap onderzoekt of de dijk zelf ook is verzakt.",
)
POLISH = (
    "Prezydent Wierzbina ogłosił w poniedziałek, że miasto zamknie stary amfiteatr, bo jego drewniany dach grozi zawaleniem.",
    "Ekspertyza, którą zamówiono wiosną, wykazała pęknięcia w czterech z dwunastu podpór. Remont ma kosztować około trzech milionów złotych.",
    "– Wolę odwołać koncert, niż czytać o wypadku – powiedziała dyrektorka domu kultury Hanna Wilk podczas konferencji prasowej.",
    "Zaplanowane na lipiec występy zostaną przeniesione na stadion. Bilety zachowują ważność.",
)


def local_cms() -> Shape:
    """A local paper's system: regions for advertisements, offers over the page, rules for comments, a bio below."""
    region = '<div class="tncms-region hidden-print" id="tncms-region-article_instory_{}"><div class="tncms-block"><div class="promo-design-default"><p>Stay up to date with our free mobile app. Download it today.</p></div></div></div>'
    paragraphs = [
        f'<div class="subscriber-preview">{text}</div>' if place < 2 else f'<div class="subscriber-only">{text}</div>'
        for place, text in enumerate(tagged(prose.TRAMS))
    ]
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tram strike goes on | Local News | brennickdispatch.example</title><meta name="author" content="By Ida Rehn irehn@dispatch.example"><meta property="og:site_name" content="The Brennick Dispatch"><meta property="og:title" content="Tram strike goes on">
<link rel="canonical" href="https://dispatch.example/news/local/tram/article_1.html"><script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"Tram strike goes on","datePublished":"2025-06-12T16:45:00-05:00","author":{{"@type":"Person","name":"By Ida Rehn irehn@dispatch.example"}},"publisher":{{"@type":"Organization","name":"The Brennick Dispatch"}}}}</script></head>
<body><div id="site-container"><div id="site-navbar-container"><ul><li><a>Home</a></li><li><a>Obituaries</a></li></ul></div><section id="main-body-container"><div id="subscription-modal" class="modal fade" role="document"><div class="modal-body"><p>You have run out of free articles. You can support our newsroom by subscribing.</p></div></div>
<article class="asset story"><header class="asset-header"><h1 class="headline"><span>Tram strike goes on</span></h1><div class="meta"><span><ul class="list-inline"><li><span class="tnt-byline">By Ida Rehn irehn@dispatch.example</span></li><li class="hidden-print"><time datetime="2025-06-12T16:45:00-05:00">Jun 12, 2025</time></li></ul></span></div></header>
<div class="asset-content p402_premium subscriber-premium">{between(paragraphs, {2: region.format("top"), 4: region.format("bottom")})}</div><div class="author-default"><h4 class="author-name"><a>Ida Rehn</a></h4><div class="bio">Reporter</div></div></article>
<div id="asset-below"><div class="card-headline"><h3>Sign up for our Daily Headlines newsletter</h3></div><div class="tags"><h3>Tags</h3><ul><li>Trams</li></ul></div></div>
<div id="comments-lee"><div class="comment-rules"><h4>Welcome to the discussion.</h4><p><strong>Keep it Clean.</strong> Please avoid obscene, vulgar or lewd language. <strong>Be Nice.</strong> No racism or degrading of another person. <strong>Share with Us.</strong> We would love to hear eyewitness accounts.</p></div><div class="thread"><div class="c"><p>{C[0]}</p><a>Report</a></div></div></div>
<section class="most"><h3>Most Popular</h3><div class="card"><div class="card-panel"><a><h4>{T[0]}</h4></a></div></div></section></section></div></body></html>"""
    return Shape("local cms", html, gold(*prose.TRAMS), "Tram strike goes on", "The Brennick Dispatch", "Ida Rehn", "2025-06-12T16:45:00-05:00", "https://dispatch.example/news/local/tram/article_1.html", "en", "newspaper",
                 comments=C[:1], never=(T[0], "Keep it Clean", "run out of free articles", "free mobile app"), may=("Reporter", "Ida Rehn"))  # fmt: skip


def encyclopedic() -> Shape:
    """A wiki of news: a date line as the first paragraph, a box, section links to edit, sources."""
    html = f"""<!DOCTYPE html><html class="client-nojs" lang="en" dir="ltr"><head><meta charset="UTF-8"/><title>Copper mine in Estrada loses licence - Opennews, the free news source</title><link rel="canonical" href="https://en.opennews.example/wiki/Copper_mine"/></head>
<body class="mediawiki ltr sitedir-ltr mw-hide-empty-elt ns-0 ns-subject"><div id="mw-page-base"></div><div id="content" class="mw-body" role="main"><div id="siteNotice"></div><h1 id="firstHeading" class="firstHeading">Copper mine in Estrada loses licence</h1><div id="bodyContent" class="vector-body"><div id="siteSub">From Opennews, the free news source you can write!</div><a class="mw-jump-link">Jump to navigation</a>
<div id="mw-content-text"><div class="mw-parser-output"><p><b><span id="publishDate" class="value-title" title="2025-04-26"></span>Saturday, April 26, 2025</b>&#160;</p><table class="infobox" style="float:right"><tbody><tr><th>Estrada</th></tr><tr><td>Other stories from Estrada</td></tr><tr><td><ul><li><a>{T[1]}</a></li></ul></td></tr></tbody></table>
{"".join(tagged(prose.MINE[:3]))}<h2><span class="mw-headline" id="Reaction">Reaction</span><span class="mw-editsection"><span>[</span><a>edit</a><span>]</span></span></h2>{"".join(tagged(prose.MINE[3:]))}
<h2><span class="mw-headline" id="Sources">Sources</span><span class="mw-editsection">[<a>edit</a>]</span></h2><ul><li><span class="sourceTemplate">Rosa Quint. <b>"<a>Leaking dam closes Cobre Alto mine</a>"</b> — <i>Ruvo Post</i>, April 25, 2025</span></li><li><span>Caio Prado. <b>"<a>Estrada suspends licence of Cobre Alto mine</a>"</b> — <i>Meridian</i>, April 25, 2025</span></li></ul>
<table class="plainlinks" style="text-align:center"><tbody><tr><td><b>Share this:</b></td><td><a>Mail</a></td></tr></tbody></table></div></div><div id="catlinks"><div><a>Categories</a>: <ul><li><a>Mining</a></li><li><a>Published</a></li></ul></div></div></div></div>
<div id="mw-navigation"><h2>Navigation menu</h2><div id="p-personal"><h3>Personal tools</h3><ul><li><a>Not logged in</a></li></ul></div></div><div id="footer" role="contentinfo"><ul id="footer-info"><li>This page was last edited on 27 April 2025, at 09:12.</li><li>All text is available under the terms of a licence.</li></ul></div></body></html>"""
    body = [*gold(*prose.MINE)]
    body.insert(3, "Reaction")
    return Shape("encyclopedic", html, tuple(body), "Copper mine in Estrada loses licence", "Opennews", None, "2025-04-26", "https://en.opennews.example/wiki/Copper_mine", "en",
                 never=(T[1], "Not logged in", "last edited on", "Jump to navigation", "Share this"), may=("Sources", "Saturday, April 26, 2025", "Rosa Quint. \"Leaking dam closes Cobre Alto mine\" — Ruvo Post, April 25, 2025", "Caio Prado. \"Estrada suspends licence of Cobre Alto mine\" — Meridian, April 25, 2025"))  # fmt: skip


def lite() -> Shape:
    """A paper's text-only version: paragraphs and nothing else, navigation in paragraphs too."""
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>River fever vaccine protects children, study finds - LNT Lite</title></head><body><p><a href="/">LNT</a></p><p><a href="/full">Go to the full LNT experience</a></p><h2>River fever vaccine protects children, study finds</h2><p>By Tess Mulder, LNT</p><p>Updated: 9:14 AM EDT, Wed September 3, 2025</p><p>Source: LNT</p>
{"".join(tagged(prose.VACCINE))}<p><a href="/story">See Full Web Article</a></p><hr><p><a href="/">Go to the full LNT experience</a></p><p>© 2025 Lowland News Television. All Rights Reserved.</p><p><a>Terms of Use</a> | <a>Privacy Policy</a> | <a>Ad Choices</a></p></body></html>"""
    return Shape(
        "lite",
        html,
        gold(*prose.VACCINE),
        "River fever vaccine protects children, study finds",
        None,
        "Tess Mulder",
        "2025-09-03",
        None,
        "en",
        never=("Go to the full LNT", "Ad Choices", "See Full Web Article"),
        may=("Source: LNT",),
    )


def newsroom() -> Shape:
    """A company's release on a distributor's page: spans for place and time, a boilerplate, contacts, other releases."""
    first = "ANSLEY, 3 March 2025 /LineFeed/ -- Cotter Freight, which moves gravel and grain on the coast line, has ordered forty covered wagons from the works in Brennick, the company said today."
    rest = (
        "The wagons will replace stock that was built in 1979. The first ten are to be delivered in the autumn, and the order is worth 6.2 million crowns.",
        "“Gravel that arrives dry is gravel that we do not have to pay for twice,” said Nell Harker, the chief executive of Cotter Freight.",
        "The works in Brennick employs 410 people. It said that the order would keep its foundry open until the end of 2026.",
    )
    about = "Cotter Freight was founded in 1911 and runs nine trains a day. It is owned by its staff."
    html = f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>Cotter Freight orders forty covered wagons</title><meta property="og:title" content="Cotter Freight orders forty covered wagons"><meta property="og:site_name" content="LineFeed"><meta name="date" content="2025-03-03T09:00:00-05:00"><link rel="canonical" href="https://linefeed.example/cotter-1.html"></head>
<body><header class="main-header"><div class="navbar"><ul><li>News</li><li>Products</li></ul></div></header><main><article class="news-release static-html"><header class="container release-header"><h1>Cotter Freight orders forty covered wagons</h1><a href="/n/cotter"><img alt="Cotter Freight"></a><div class="row"><p class="meta"><span>News provided by</span></p><a href="/n/cotter"><strong>Cotter Freight</strong></a><p class="mb-no">Mar 03, 2025, 09:00 ET</p></div><div class="share-container"><p><strong>Share this article</strong></p><ul><li><a>Share to X</a></li></ul></div></header>
<section class="release-body container"><div class="row"><div class="col-lg-10"><p><span class="legendSpanClass"><span class="xn-location">ANSLEY</span>, <span class="xn-chron">3 March 2025</span> /LineFeed/ -- </span>{first.split(" -- ")[1]}</p>{"".join(tagged(rest))}<p><b>About Cotter Freight</b></p><p>{about}</p><p><b>Media Contact:</b><br>Ole Bram<br>press@cotter.example<br>+44 555 0102</p><p>SOURCE Cotter Freight</p></div></div></section></article>
<section class="more-releases"><h2>Also from this source</h2><div class="col"><div class="card"><a href="/2"><h3>Cotter Freight reports results for 2024</h3></a><p>Cotter Freight today published its results for the year that ended on 31 December...</p></div><div class="card"><a href="/3"><h3>Cotter Freight names new safety director</h3></a><p>Cotter Freight has named a new director of safety who will begin in May...</p></div></div></section></main></body></html>"""
    return Shape("newsroom", html, (first, *rest), "Cotter Freight orders forty covered wagons", "LineFeed", None, "2025-03-03T09:00:00-05:00", "https://linefeed.example/cotter-1.html", "en-US", "release",
                 never=("reports results for 2024", "names new safety director", "Share to X", "today published its results"), may=("About Cotter Freight", about, "SOURCE Cotter Freight", "Media Contact:", "Media Contact: Ole Bram press@cotter.example +44 555 0102", "News provided by", "Cotter Freight", "Ole Bram", "press@cotter.example", "+44 555 0102"))  # fmt: skip


def word_page() -> Shape:
    """A page that an office saved from a word processor: its classes, empty paragraphs, a page number."""
    text = (
        "The district office of Lower Velsk informs residents that the water supply of the streets named below will be interrupted on 14 May 2025 between 22.00 and 05.00.",
        "The streets concerned are Mill Lane, Tanner Street and the odd numbers of Church Rise. Tankers will stand at the fire station from 21.00.",
        "Residents who depend on medical devices that need water are asked to call the office by noon on 13 May.",
        "The interruption is needed to replace a valve that was installed in 1962.",
    )
    paragraphs = "".join(
        f"<p class=MsoNormal style='text-align:justify'><span lang=EN-GB style='font-size:11.0pt;font-family:\"Calibri\",sans-serif'>{part}<o:p></o:p></span></p>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
        for part in text
    )
    html = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Generator content="Microsoft Word 15 (filtered)"><title>Notice</title><style><!-- p.MsoNormal {{margin:0cm}} --></style></head><body lang=EN-GB><div class=WordSection1><p class=MsoTitle align=center><b><span>District Office of Lower Velsk<o:p></o:p></span></b></p>
<p class=MsoNormal><b>PRESS RELEASE</b></p><p class=MsoNormal><span>12 May 2025</span></p><h1>Water supply to be interrupted on 14 May</h1>{paragraphs}<p class=MsoFooter>1</p></div></body></html>"""
    return Shape(
        "word page",
        html,
        text,
        "Water supply to be interrupted on 14 May",
        None,
        None,
        "2025-05-12",
        None,
        None,
        "release",
        may=("District Office of Lower Velsk", "PRESS RELEASE", "12 May 2025", "1"),
        charset="cp1252",
    )


def endless_divs() -> Shape:
    """Three stories one after another in plain ``div``, each with a heading of its own: only the first counts."""

    def story(title: str, when: str, texts: tuple[str, ...]) -> str:
        return f'<div class="story-block" data-loaded="1"><div class="story-block__in"><h1 class="story-block__title">{title}</h1><div class="story-block__when">{when}</div><div class="story-block__text">{"".join(tagged(texts))}</div><div class="story-block__tools"><a>Print</a></div></div></div>'

    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Night ferries to stop | Inverlane Herald</title><meta property="og:title" content="Night ferries to stop"><meta property="og:site_name" content="Inverlane Herald"><meta property="og:url" content="https://herald.example/ferries"></head><body><div class="bar"><a>Herald</a></div><div class="scroller">{story("Night ferries to stop", "19 August 2025", prose.FERRY)}{story("Library reopens after storm", "16 August 2025", prose.LIBRARY)}{story("Second day of tram strike", "12 June 2025", prose.TRAMS)}</div></body></html>"""
    return Shape(
        "endless divs",
        html,
        gold(*prose.FERRY),
        "Night ferries to stop",
        "Inverlane Herald",
        None,
        "2025-08-19",
        "https://herald.example/ferries",
        "en",
        never=("Library reopens", "Second day of tram strike", *gold(prose.LIBRARY[1], prose.TRAMS[1])),
    )


def one_file() -> Shape:
    """A page that a program saved as one file: its address in a comment, what was hidden marked by a class and a style sheet."""
    html = f"""<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile
 url: https://www.odrin.example/2025/05/12/karsa
 saved date: Tue May 13 2025 09:12:44 GMT+0200 (Central European Summer Time)
--><meta charset=utf-8><style>.sf-hidden{{display:none!important}}</style><title>Karsa at its lowest | Odrin Observer</title><body><div class="gate sf-hidden"></div><div class=top-strip><a href=https://www.odrin.example/>Odrin Observer</a></div><main class=wrap><h1 class=h-xl>Karsa at its lowest</h1><p class=who>Noor Haddad &nbsp;·&nbsp; May 12, 2025 &nbsp;·&nbsp; 4 min</p>
<div class=prose>{between(tagged(prose.RESERVOIR), {3: "<details class=box><summary>What is a hydrologist?</summary><p>A hydrologist studies how water moves over and through the ground.</p></details>"})}</div><div class=after><strong>Keep reading</strong><ul><li><a href=#>{T[4]}</a></li><li><a href=#>{T[5]}</a></li></ul></div></main></body></html>"""
    body = [*gold(*prose.RESERVOIR)]
    body[3:3] = ["What is a hydrologist?", "A hydrologist studies how water moves over and through the ground."]
    return Shape(
        "one file",
        html,
        tuple(body),
        "Karsa at its lowest",
        "Odrin Observer",
        "Noor Haddad",
        "2025-05-12",
        "https://www.odrin.example/2025/05/12/karsa",
        "en",
        never=(T[4], T[5], "Keep reading"),
    )


def portuguese() -> Shape:
    """A Brazilian portal: chunks with data attributes, LEIA TAMBÉM lists, video calls, comments closed."""

    def chunk(inner: str) -> str:
        return f'<div class="mc-column content-text active-extra-styles" data-block-type="unstyled" data-block-weight="18">{inner}</div>'

    parts = [
        chunk(f'<p class="content-text__container" data-track-category="Link no Texto">{text}</p>')
        for text in PORTUGUESE
    ]
    also = (
        chunk('<p class="content-text__container"><strong>LEIA TAMBÉM:</strong></p>')
        + '<div class="content-unordered-list"><ul><li><a>Balsa afunda com duas vacas e um piano</a></li><li><a>Os pilares que ninguém visita</a></li></ul></div>'
    )
    html = f"""<!DOCTYPE html><html lang="pt-BR"><head><meta charset="utf-8"><title>Ponte é interditada em Nova Vertente após pilar ceder | Portal Araçu</title><meta property="og:site_name" content="Portal Araçu"><meta property="og:title" content="Ponte é interditada em Nova Vertente após pilar ceder"><meta itemprop="datePublished" content="2025-06-04T14:22:10.000Z"></head>
<body><div class="barra"><a>portal</a><a>esportes</a></div><main class="mc-body theme"><div class="title"><h1 class="content-head__title" itemprop="headline">Ponte é interditada em Nova Vertente após pilar ceder</h1><h2 class="content-head__subtitle">Travessia será feita por balsa</h2></div><div class="content__signa-share"><p class="content-publication-data__from" title="Marina Prates">Por Marina Prates, Portal Araçu</p><p class="content-publication-data__updated"><time itemprop="datePublished" datetime="2025-06-04T14:22:10.000Z">04/06/2025 11h22</time></p></div>
<article itemprop="articleBody"><div class="mc-article-body">{between(parts, {2: '<div class="content-media content-video"><p class="content-media__description">Vídeo mostra ponte interditada</p></div>', 3: also})}</div></article><div class="entities"><ul><li><a>Nova Vertente</a></li></ul></div><div class="bastian-feed"><h4>Mais do Portal</h4><div class="feed-post"><a>Prefeito inaugura semáforo pela terceira vez</a></div></div></main></body></html>"""
    return Shape("portuguese", html, PORTUGUESE, "Ponte é interditada em Nova Vertente após pilar ceder", "Portal Araçu", "Marina Prates", "2025-06-04T14:22:10Z", None, "pt-BR",
                 never=("Balsa afunda", "Os pilares que ninguém visita", "LEIA TAMBÉM", "Prefeito inaugura"), may=("Travessia será feita por balsa", "Vídeo mostra ponte interditada"))  # fmt: skip


def dutch() -> Shape:
    """A Dutch regional site: reactions without class names of comments, Lees ook in the text."""
    talk = "".join(
        f'<li class="r-item"><span class="r-naam">{who}</span><span class="r-tijd">vandaag, 14:0{place}</span><p>{text}</p><button>Reageer</button></li>'
        for place, (who, text) in enumerate(
            (
                ("Kees", "Dit konden ze toch in januari ook al zien aankomen?"),
                ("duinkonijn", "Omrijden langs die weg met kinderen, dat ga ik dus echt niet doen."),
                ("Anja", "Fijn dat er eindelijk iets gebeurt, beter laat dan nooit."),
            )
        )
    )
    html = f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Zeedijk maanden dicht voor fietsers - De Kustbode</title><meta property="og:site_name" content="De Kustbode"><meta property="og:title" content="Zeedijk maanden dicht voor fietsers"><meta property="article:published_time" content="2025-04-03T13:00:00+02:00"></head><body><nav><a>Nieuws</a></nav><div class="artikel-wrap"><span class="rubriek">Verkeer</span><h1>Zeedijk maanden dicht voor fietsers</h1><div class="auteur">Door Pieter Vos</div><div class="artikel-tekst">{between(tagged(DUTCH), {2: '<p class="leesook">Lees ook: <a>Waarom klinkers zo schaars zijn</a></p>'})}</div><h3>Reacties</h3><ul class="r-lijst">{talk}</ul></div><div class="onder">Tip de redactie via WhatsApp</div></body></html>"""
    return Shape(
        "dutch",
        html,
        DUTCH,
        "Zeedijk maanden dicht voor fietsers",
        "De Kustbode",
        "Pieter Vos",
        "2025-04-03T13:00:00+02:00",
        None,
        "nl",
        comments=("Dit konden ze toch", "Omrijden langs die weg met kinderen", "Fijn dat er eindelijk"),
        never=("Waarom klinkers zo schaars zijn", "Tip de redactie"),
    )


def polish() -> Shape:
    """A Polish portal: a lead in bold, gallery links, comments with answers, a date by numbers."""
    talk = "".join(
        f'<div class="komentarz"><div class="nick">{who}</div><div class="tresc">{text}</div><div class="akcje"><a>Odpowiedz</a> <a>Zgłoś</a></div></div>'
        for who, text in (
            ("gość", "Szkoda, tyle lat i nikt tego dachu nie pilnował."),
            ("Wierzbinianka", "A stadion to niby w lepszym stanie jest?"),
        )
    )
    html = f"""<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>Amfiteatr do zamknięcia. Dach grozi zawaleniem - Głos Wierzbina</title><meta property="og:site_name" content="Głos Wierzbina"><meta property="og:title" content="Amfiteatr do zamknięcia. Dach grozi zawaleniem"></head><body><div class="gora"><a>Wiadomości</a><a>Sport</a></div><div class="artykul"><h1>Amfiteatr do zamknięcia. Dach grozi zawaleniem</h1><div class="info"><span class="autor">Hanna Mroczek</span><span class="data">2025-05-19 18:30</span></div><p class="lead"><strong>{POLISH[0]}</strong></p>{"".join(tagged(POLISH[1:]))}<p><a href="/galeria"><strong>ZOBACZ ZDJĘCIA: pękające podpory amfiteatru</strong></a></p></div><div class="komentarze"><h3>Komentarze (2)</h3>{talk}</div><div class="polecane"><h3>Polecamy</h3><a>Bocian wrócił na komin</a></div></body></html>"""
    return Shape(
        "polish",
        html,
        POLISH,
        "Amfiteatr do zamknięcia. Dach grozi zawaleniem",
        "Głos Wierzbina",
        "Hanna Mroczek",
        "2025-05-19",
        None,
        "pl",
        comments=("Szkoda, tyle lat", "A stadion to niby"),
        never=("ZOBACZ ZDJĘCIA", "Bocian wrócił"),
    )


def interview() -> Shape:
    """A magazine's interview: questions in bold, an italic introduction, a drop cap, notes with numbers, a related box."""
    asked = (
        (
            "How does one fall asleep in an atlas room?",
            "One does not. The cat does, and one reads over it. It took me a year to learn to turn the pages of the Pacific without waking him.",
        ),
        (
            "What did the council say when the roof was done?",
            "That it had always believed in us. I have kept the letter. It hangs in the lavatory, next to the one with ‘regrettably’ in it.",
        ),
        (
            "Are shipwrights good at roofs?",
            "A roof is a boat that nobody has launched yet. They kept asking me where the water was meant to stay.",
        ),
        (
            "What will you do about the eleven atlases?",
            "We have forgiven him. It is the fish that we are still discussing.",
        ),
    )
    intro = "Hettie Crane has lent books in Penhallow for nineteen years. In February the council wrote off her library; in August she opened it again."
    talk = "".join(f"<p><strong>{question}</strong></p><p>{answer}</p>" for question, answer in asked)
    box = f'<div class="inset inset--links"><p class="inset__title">From the archive</p><p><a href="/1">{T[0]}</a></p><p><a href="/2">{T[2]}</a></p></div>'
    html = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>‘A roof is a boat’: Hettie Crane on saving a library — Larch &amp; Larder</title><meta property="og:title" content="‘A roof is a boat’: Hettie Crane on saving a library"><meta property="og:site_name" content="Larch &amp; Larder"><meta property="article:published_time" content="2025-09-01T00:00:00+00:00"></head><body><div class="site-nav"><a>Issues</a></div><main><div class="hero"><p class="kicker">Interview</p><h1>‘A roof is a boat’: Hettie Crane on saving a library</h1><p class="credits">Interview by Jo Keast. Photographs by Ilse Brandt.</p></div><div class="longread"><p><em><span class="dropcap">H</span>{intro[1:]}</em></p>{box}{talk}<p class="end-note">This interview has been edited for length.</p></div><div class="issue-promo"><div class="issue-promo__text"><p>This piece is from issue 14 of our magazine.</p><a class="btn">Buy the issue</a></div></div></main><footer><p>Larch &amp; Larder is published four times a year.</p></footer></body></html>"""
    return Shape("interview", html, (intro, *(part for pair in asked for part in pair)), "‘A roof is a boat’: Hettie Crane on saving a library", "Larch & Larder", "Jo Keast", "2025-09-01T00:00:00Z", None, "en-GB",
                 never=(T[0], T[2], "Buy the issue"), may=("This interview has been edited for length.", "Interview", "Interview by Jo Keast. Photographs by Ilse Brandt.", "This piece is from issue 14 of our magazine."))  # fmt: skip


def talk_first() -> Shape:
    """A site of short items where the comments, without reply links, are far longer than the item; likes and times only."""
    talk = "".join(
        f'<div class="u-row"><img class="u-pic" alt=""><div class="u-main"><div class="u-line"><a href="/u/{place}">tern{place}</a><span>{place + 2}h ago</span></div><p>{text}</p><div class="u-acts"><button>▲ {place * 3}</button><button>▼</button></div></div></div>'
        for place, text in enumerate((*C, *C[::-1]))
    )
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Gravel train derails at Cotter Bridge | Coast Wire</title><meta property="og:site_name" content="Coast Wire"><meta property="og:title" content="Gravel train derails at Cotter Bridge"><meta property="article:published_time" content="2025-06-08T07:10:00+01:00"></head><body><header><a>Coast Wire</a></header><main><h1>Gravel train derails at Cotter Bridge</h1><div class="item-text">{"".join(tagged((*prose.SHORT, prose.TRAMS[2])))}</div><section class="u-list"><h2>16 comments</h2>{talk}</section></main></body></html>"""
    return Shape(
        "talk first",
        html,
        gold(*prose.SHORT, prose.TRAMS[2]),
        "Gravel train derails at Cotter Bridge",
        "Coast Wire",
        None,
        "2025-06-08T07:10:00+01:00",
        None,
        "en",
        comments=C,
    )


SHAPES = (
    local_cms(),
    encyclopedic(),
    lite(),
    newsroom(),
    word_page(),
    endless_divs(),
    one_file(),
    portuguese(),
    dutch(),
    polish(),
    interview(),
    talk_first(),
)
