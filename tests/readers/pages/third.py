"""A third set, written after the reader had been fitted to the first two, and scored before anything was fixed."""

from __future__ import annotations

import json

from tests.readers.pages import prose
from tests.readers.pages.shape import Shape, between, gold, rich, tagged

T, C = prose.TEASERS, prose.COMMENTS
ITALIAN = (
    "Il sindaco di Castelvento ha ordinato la chiusura del teatro comunale dopo il crollo di una parte del soffitto, avvenuto nella notte tra domenica e lunedì.",
    "Nessuno si trovava nell’edificio. I vigili del fuoco hanno trovato sul palco circa due tonnellate di intonaco e una trave spezzata.",
    "«Sabato sera qui c’erano quattrocento persone», ha detto il direttore del teatro, Ettore Salis. «Non riesco a pensare ad altro.»",
    "La procura ha aperto un fascicolo. L’ultimo controllo, secondo il Comune, risale al 2021 e non aveva segnalato problemi.",
)
TURKISH = (
    "Karaçay Belediyesi, eski köprünün trafiğe kapatılmasına karar verdi. Karar, pazartesi sabahından itibaren geçerli olacak.",
    "Belediye Başkanı Nermin Aksu, köprünün ayaklarında derin çatlaklar bulunduğunu ve onarımın en az sekiz ay süreceğini söyledi.",
    "Köprüden her gün yaklaşık on bin araç geçiyor. Sürücüler çevre yolunu kullanmak zorunda kalacak.",
    "Esnaf ise karardan memnun değil. Fırıncı Halil Demir, müşterilerinin yarısının karşı kıyıdan geldiğini anlattı.",
)


def sections() -> Shape:
    """An investigation in chapters: a section for each, a table of contents, notes, a box on how it was done, share quotes."""
    chapters = (
        ("1. The leak", prose.RESERVOIR[:3]),
        ("2. The pipe", prose.RESERVOIR[3:5]),
        ("3. The farmers", prose.RESERVOIR[5:]),
    )
    made = "".join(
        f'<section class="chapter" id="ch{place}"><h2>{title}</h2>{"".join(tagged(texts))}<div class="tweetable" data-quote="x"><span>Tweet this quote</span></div></section>'
        for place, (title, texts) in enumerate(chapters)
    )
    toc = (
        '<div class="toc"><strong>In this story</strong><ol>'
        + "".join(f'<li><a href="#ch{place}">{title}</a></li>' for place, (title, _) in enumerate(chapters))
        + "</ol></div>"
    )
    how = "We spoke to forty people and read 1,200 pages of minutes for this story."
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Every third litre — Public Ledger</title><meta property="og:site_name" content="Public Ledger"><meta property="og:title" content="Every third litre"><meta property="article:published_time" content="2025-06-02T05:00:00-04:00"></head>
<body><a class="skip" href="#main">Skip to content</a><div class="topper"><a>Public Ledger</a><button>Donate</button></div><main id="main"><div class="lead-block"><h1>Every third litre</h1><p class="dek">How a city let its water run into the ground</p><p class="byline">by <a>Noor Haddad</a> and <a>Per Lindqvist</a>, with data by <a>Ada Obi</a></p><p class="timestamp"><time datetime="2025-06-02T05:00:00-04:00">June 2, 5 a.m. EDT</time></p></div>
<div class="notice"><p>Public Ledger is a nonprofit newsroom that investigates abuses of power. <a>Sign up to receive our biggest stories</a> as soon as they’re published.</p></div>{toc}<div class="article-body">{made}<div class="howbox"><h3>How we reported this</h3><p>{how}</p></div></div>
<div class="story-card-row"><div class="story-card"><div class="story-card__pic"></div><h3><a>{T[3]}</a></h3></div><div class="story-card"><div class="story-card__pic"></div><h3><a>{T[4]}</a></h3></div></div></main><div class="bottom-bar"><p>Public Ledger, 14 Printer’s Row. Email us at tips@ledger.example.</p></div></body></html>"""
    body = [part for title, texts in chapters for part in (title, *gold(*texts))]
    return Shape("sections", html, tuple(body), "Every third litre", "Public Ledger", "Noor Haddad and Per Lindqvist", "2025-06-02T05:00:00-04:00", None, "en",
                 never=(T[3], T[4], "Tweet this quote", "nonprofit newsroom", "tips@ledger.example"), may=("How a city let its water run into the ground", "How we reported this", how))  # fmt: skip


def italian() -> Shape:
    """An Italian paper: a hidden summary, paragraphs in one ``div`` with line breaks and bold, Leggi anche, a list of tags."""
    text = f"{ITALIAN[0]}<br><br>{ITALIAN[1]}<br><br><strong>Leggi anche: <a href='/1'>Il teatro che nessuno voleva</a></strong><br><br>{ITALIAN[2]}<br><br>{ITALIAN[3]}"
    html = f"""<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Castelvento, crolla il soffitto del teatro - Gazzetta del Vento</title><meta property="og:site_name" content="Gazzetta del Vento"><meta property="og:title" content="Castelvento, crolla il soffitto del teatro"></head><body><div id="testata"><a>Gazzetta del Vento</a></div><div class="menu"><a>Cronaca</a><a>Sport</a></div><div class="articolo"><div class="occhiello">Cronaca</div><h1>Castelvento, crolla il soffitto del teatro</h1><div class="firma">di Lucia Berti</div><div class="data-ora">3 febbraio 2025 - 11:40</div><div class="social-bar"><span>Condividi</span></div><div class="testo">{text}</div><div class="riproduzione">© RIPRODUZIONE RISERVATA</div></div><div class="commenti-box"><h4>Commenti (1)</h4><div><b>ventoforte</b><p>E dire che ci abbiamo portato i bambini a Natale.</p></div></div><div class="correlati"><h4>Potrebbe interessarti</h4><a>Il vento porta via le bancarelle</a><a>La banda resta senza sala</a></div></body></html>"""
    return Shape(
        "italian",
        html,
        ITALIAN,
        "Castelvento, crolla il soffitto del teatro",
        "Gazzetta del Vento",
        "Lucia Berti",
        "2025-02-03",
        None,
        "it",
        comments=("E dire che ci abbiamo",),
        never=("Il teatro che nessuno voleva", "RIPRODUZIONE RISERVATA", "Il vento porta via", "Potrebbe interessarti"),
    )


def turkish() -> Shape:
    """A Turkish site: a date by numbers, a summary as a heading, paragraphs of span, İlgili Haberler, a warning to commenters."""
    spans = "".join(f'<p><span style="font-size:16px">{text}</span></p>' for text in TURKISH)
    html = f"""<!DOCTYPE html><html lang="tr"><head><meta charset="utf-8"><title>Eski köprü trafiğe kapatılıyor | Karaçay Postası</title><meta property="og:site_name" content="Karaçay Postası"><meta property="og:title" content="Eski köprü trafiğe kapatılıyor"><meta property="article:published_time" content="2025-03-14T10:05:00+03:00"></head><body><div class="ust-menu"><ul><li><a>Gündem</a></li><li><a>Spor</a></li></ul></div><div class="haber"><h1>Eski köprü trafiğe kapatılıyor</h1><h2 class="spot">Onarım en az sekiz ay sürecek</h2><div class="bilgi">Giriş: 14.03.2025 - 10:05 | Muhabir: Selin Kaya</div><div class="haber-metni">{spans}<div class="ilgili"><strong>İlgili Haberler</strong><ul><li><a>Balıkçılar köprüden umudu kesti</a></li></ul></div></div></div><div class="yorumlar"><h3>Yorumlar</h3><p class="uyari">Küfür, hakaret içeren yorumlar onaylanmamaktadır.</p><div class="yorum"><b>Hasan</b><span>2 saat önce</span><p>Yıllardır söylüyoruz ama dinleyen yok ki.</p><a>Yanıtla</a></div><div class="yorum"><b>Köylü</b><span>3 saat önce</span><p>Çevre yolu da çukur dolu, onu kim yapacak?</p><a>Yanıtla</a></div></div></body></html>"""
    return Shape(
        "turkish",
        html,
        TURKISH,
        "Eski köprü trafiğe kapatılıyor",
        "Karaçay Postası",
        None,
        "2025-03-14T10:05:00+03:00",
        None,
        "tr",
        comments=("Yıllardır söylüyoruz", "Çevre yolu da çukur"),
        never=("Balıkçılar köprüden", "Küfür, hakaret"),
        may=("Onarım en az sekiz ay sürecek",),
    )


def drupal() -> Shape:
    """A charity's release on a content system: fields in fields, a printer link, files to download, a log-in note."""

    def field(name: str, inner: str) -> str:
        return f'<div class="field field-name-{name} field-type-text field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">{inner}</div></div></div>'

    html = f"""<!DOCTYPE html><html lang="en" dir="ltr" prefix="content: http://purl.org/rss/1.0/modules/content/ dc: http://purl.org/dc/terms/"><head><meta charset="utf-8"><title>Wells along the Ruvo unsafe, tests show | Clear Rivers</title><meta name="Generator" content="Drupal 7"><link rel="canonical" href="https://clearrivers.example/news/ruvo"></head>
<body class="html not-front page-node node-type-news"><div id="skip-link"><a>Skip to main content</a></div><div id="page"><div class="region region-header"><div id="block-menu"><ul class="menu"><li class="leaf"><a>What we do</a></li><li class="leaf"><a>Donate</a></li></ul></div></div><div id="main"><div class="breadcrumb"><a>Home</a> » <a>News</a></div><h1 class="title" id="page-title">Wells along the Ruvo unsafe, tests show</h1><div class="tabs"></div>
<div class="region region-content"><div class="node node-news node-promoted clearfix"><span property="dc:title" content="Wells along the Ruvo unsafe, tests show" class="rdf-meta"></span><div class="meta submitted"><span property="dc:date dc:created" content="2025-04-28T11:00:00+02:00">Submitted by press on Mon, 04/28/2025 - 11:00</span></div><div class="content">{field("field-image", '<img alt="A well">')}{field("body", "".join(tagged(prose.MINE)))}{field("field-files", '<table class="sticky-enabled"><thead><tr><th>Attachment</th><th>Size</th></tr></thead><tbody><tr><td><a href="x.pdf">ruvo-results.pdf</a></td><td>1.2 MB</td></tr></tbody></table>')}</div>
<ul class="links inline"><li class="print_html"><a>Printer-friendly version</a></li><li class="comment_forbidden"><span><a>Log in</a> to post comments</span></li></ul></div></div></div><div class="region region-sidebar-second"><div class="block block-views"><h2>Latest news</h2><div class="views-row"><span class="field-content"><a>{T[1]}</a></span></div><div class="views-row"><span><a>{T[2]}</a></span></div></div></div><div class="region region-footer"><p>Clear Rivers is a registered charity, number 55 501.</p></div></div></body></html>"""
    return Shape("drupal", html, gold(*prose.MINE), "Wells along the Ruvo unsafe, tests show", "Clear Rivers", None, "2025-04-28T11:00:00+02:00", "https://clearrivers.example/news/ruvo", "en",
                 never=(T[1], T[2], "to post comments", "Printer-friendly", "registered charity", "What we do"), may=("Attachment | Size", "ruvo-results.pdf | 1.2 MB"))  # fmt: skip


def match_report() -> Shape:
    """A report of a match: a scoreboard above, line-ups in a list, a vote and betting below, embedded posts in the text."""
    text = (
        "Tarn Rovers came back from two goals down to beat Ansley Town 3-2 on Saturday, with the winner headed in by a goalkeeper who had come up for the last corner.",
        "Ansley led through Milo Brandt and a penalty by Otis Hale, both inside the first half-hour, and should have had a third when Brandt hit the bar.",
        "“I told them at half-time that I had nothing to say,” said the Rovers manager, Greta Lomax. “They seemed to find that more frightening than shouting.”",
        "Dara Finn pulled one back on the hour and levelled with ten minutes left, from a free kick that went under the wall.",
        "Rovers are now fourth, a point behind Ansley, with a game in hand.",
    )
    post = '<blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">Their goalkeeper. Their GOALKEEPER. <a>pic.example/x1</a></p>&mdash; Ansley Fans (@ansleyfans) <a>October 4, 2025</a></blockquote>'
    html = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Tarn Rovers 3-2 Ansley Town: Goalkeeper heads winner | Touchline</title><meta property="og:site_name" content="Touchline"><meta property="og:title" content="Goalkeeper heads winner as Rovers come back"><meta name="author" content="Bea Quill"><meta property="article:published_time" content="2025-10-04T17:12:00+01:00"></head>
<body><nav class="n"><a>Scores</a><a>Tables</a></nav><main><div class="scoreboard"><div class="team">Tarn Rovers</div><div class="score">3 - 2</div><div class="team">Ansley Town</div><div class="scorers"><ul><li>Finn 61', 80'</li><li>Okoro 90+4'</li></ul></div></div><h1>Goalkeeper heads winner as Rovers come back</h1><div class="writer">Bea Quill at Church Field</div><div class="report">{between(tagged(text), {3: post})}</div><div class="lineups"><h3>Line-ups</h3><ul><li>Tarn Rovers: Okoro, Pell, Moss, Lunt, Reeve</li><li>Ansley Town: Voss, Brandt, Hale, Wiet, Cole</li></ul></div>
<div class="poll"><h3>Player of the match</h3><p>Who was your player of the match? Vote now.</p><button>Vote</button></div><div class="betting"><p>18+. Gamble responsibly. Odds are correct at the time of publishing.</p></div></main></body></html>"""
    return Shape("match report", html, text, "Goalkeeper heads winner as Rovers come back", "Touchline", "Bea Quill", "2025-10-04T17:12:00+01:00", None, "en-GB",
                 never=("Gamble responsibly", "Vote now"), may=("Line-ups", "Tarn Rovers: Okoro, Pell, Moss, Lunt, Reeve", "Ansley Town: Voss, Brandt, Hale, Wiet, Cole", "Their goalkeeper. Their GOALKEEPER. pic.example/x1", "— Ansley Fans (@ansleyfans) October 4, 2025", "Their goalkeeper. Their GOALKEEPER. pic.example/x1— Ansley Fans (@ansleyfans) October 4, 2025"))  # fmt: skip


def roundup() -> Shape:
    """A newsletter's post with several items, each a linked heading and its text: the links are the article's own."""
    items = (
        ("Ferries stop at night", prose.FERRY[0], prose.FERRY[3]),
        ("A mine loses its licence in Estrada", prose.MINE[0], prose.MINE[2]),
        ("Nine in ten children are protected", prose.VACCINE[0], prose.VACCINE[3]),
    )
    made = "".join(
        f'<div class="item"><h3><a href="https://else.example/{place}">{title}</a></h3><p>{rich(one)}</p><p>{rich(two)} <a href="https://else.example/{place}">Full story</a></p></div>'
        for place, (title, one, two) in enumerate(items)
    )
    intro = "Good morning. Three things happened this week that you will want to know about before you meet anybody."
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The week in three: boats, copper, flies - Slow Friday</title><meta property="og:site_name" content="Slow Friday"><meta property="og:title" content="The week in three: boats, copper, flies"><meta property="article:published_time" content="2025-09-05T07:00:00+02:00"></head><body><div class="mast"><a>Slow Friday</a></div><main><article class="issue"><h1>The week in three: boats, copper, flies</h1><div class="by">by Vera Klint</div><p>{intro}</p>{made}<p>That is all for this week.</p></article><div class="sub"><form><p>Like this? Get it every Friday.</p><input type="email"><button>Join</button></form></div></main></body></html>"""
    body = (intro, *(part for title, one, two in items for part in (title, *gold(one), gold(two)[0] + " Full story")))
    return Shape(
        "roundup",
        html,
        body,
        "The week in three: boats, copper, flies",
        "Slow Friday",
        "Vera Klint",
        "2025-09-05T07:00:00+02:00",
        None,
        "en",
        never=("Get it every Friday",),
        may=("That is all for this week.",),
    )


def state_in_script() -> Shape:
    """An application whose page shows the lead alone and whose linked data hold the whole article, in markup."""
    marked = "".join(f"<p>{text}</p>" for text in gold(*prose.LIBRARY))
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Fish Market Reporter"},
            {
                "@type": "Article",
                "headline": "The cat, the storm and the library",
                "articleBody": marked,
                "datePublished": "2025-08-17T06:30:00Z",
                "author": {"@type": "Person", "name": "Jo Keast"},
                "publisher": {"@type": "Organization", "name": "Fish Market Reporter"},
                "url": "https://fish.example/cat",
            },
        ],
    }
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The cat, the storm and the library</title><script type="application/ld+json">{json.dumps(data)}</script></head><body><div id="app"><header class="bar"><a>Fish Market Reporter</a></header><h1>The cat, the storm and the library</h1><div class="skeleton"></div><div class="skeleton"></div></div></body></html>"""
    return Shape(
        "state in script",
        html,
        gold(*prose.LIBRARY),
        "The cat, the storm and the library",
        "Fish Market Reporter",
        "Jo Keast",
        "2025-08-17T06:30:00Z",
        "https://fish.example/cat",
        "en",
    )


def reader_talk() -> Shape:
    """A magazine's own thread, answers nested, no class and no reply link, under a heading of its own, in the article's column."""
    talk = "".join(
        f'<div class="k-{place % 2}"><div><strong>{who}</strong>, <time datetime="2025-07-0{place + 1}T10:00:00Z">{place + 1} July 2025</time></div><div>{C[place]}</div></div>'
        for place, who in enumerate(("Ursula", "Bert", "plover", "M. Stone", "Ann"))
    )
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Count the cars first | Tarn Quarterly</title><meta property="og:site_name" content="Tarn Quarterly"><meta property="og:title" content="Count the cars first"><meta property="article:published_time" content="2025-07-01T09:00:00Z"><meta name="author" content="Hugo Bell"></head><body><div class="t"><a>Tarn Quarterly</a></div><div class="m"><h1>Count the cars first</h1>{"".join(tagged(prose.OPINION))}<hr><h2>What our readers say</h2>{talk}</div></body></html>"""
    return Shape(
        "reader talk",
        html,
        gold(*prose.OPINION),
        "Count the cars first",
        "Tarn Quarterly",
        "Hugo Bell",
        "2025-07-01T09:00:00Z",
        None,
        "en",
        comments=C[:5],
    )


SHAPES = (sections(), italian(), turkish(), drupal(), match_report(), roundup(), state_in_script(), reader_talk())
