"""Pages that state their facts in data: microdata, RDFa, linked data whole, in parts and broken."""

from __future__ import annotations

import json

from tests.readers.pages import prose
from tests.readers.pages.shape import Shape, gold, tagged

T = prose.TEASERS


def microdata() -> Shape:
    """Facts in itemprops of the visible elements; a second item describes a teaser."""
    html = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ferries to stop at night</title></head><body itemscope itemtype="https://schema.org/WebPage"><div class="nav"><a>Start</a></div>
<div itemprop="mainEntity" itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="inLanguage" content="en"><link itemprop="mainEntityOfPage" href="https://pilot.example/ferries"><h1 itemprop="headline">Ferries to stop at night</h1>
<div>by <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Una Craig</span></span>, <time itemprop="datePublished" datetime="2025-08-19T18:30:00+01:00">Tuesday evening</time><meta itemprop="dateModified" content="2025-08-21T08:00:00+01:00"></div>
<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="The Pilot"><span itemprop="logo" itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="url" content="https://pilot.example/logo.png"></span></span>
<div itemprop="articleBody">{"".join(tagged(prose.FERRY))}</div></div>
<div class="strip"><div itemscope itemtype="https://schema.org/NewsArticle"><a itemprop="url" href="/o"><span itemprop="headline">{T[0]}</span></a><time itemprop="datePublished" datetime="2025-01-01">1 Jan</time></div></div></body></html>"""
    return Shape(
        "microdata",
        html,
        gold(*prose.FERRY),
        "Ferries to stop at night",
        "The Pilot",
        "Una Craig",
        "2025-08-19T18:30:00+01:00",
        "https://pilot.example/ferries",
        "en",
        "newspaper",
        never=(T[0],),
    )


def rdfa() -> Shape:
    """Facts in RDFa of the visible elements."""
    html = f"""<!DOCTYPE html><html lang="en" prefix="schema: http://schema.org/ dc: http://purl.org/dc/terms/"><head><meta charset="utf-8"><title>Mine loses licence</title></head><body><ul class="menu"><li>Front</li><li>Country</li></ul>
<div vocab="http://schema.org/" typeof="NewsArticle" resource="https://aleix.example/n/44"><h1 property="headline">Mine loses licence</h1><p><span property="author" typeof="Person"><span property="name">Marta Solé</span></span> | <span property="datePublished" content="2025-04-25T18:00:00+02:00">Friday evening</span> | <span property="publisher" typeof="Organization"><span property="name">Diari de Sant Aleix</span></span></p>
<div property="articleBody">{"".join(tagged(prose.MINE))}</div></div><p class="legal">Legal notice</p></body></html>"""
    return Shape(
        "rdfa",
        html,
        gold(*prose.MINE),
        "Mine loses licence",
        "Diari de Sant Aleix",
        "Marta Solé",
        "2025-04-25T18:00:00+02:00",
        "https://aleix.example/n/44",
        "en",
        "newspaper",
        never=("Legal notice",),
    )


def several_blocks() -> Shape:
    """Linked data in four blocks, one of them an array; the article comes last, a list of other articles before it."""
    blocks = (
        {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Schools"}]},
        {"@context": "https://schema.org", "@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": 1, "item": {"@type": "NewsArticle", "headline": T[1], "datePublished": "2025-10-01"}}]},
        [{"@type": "WebSite", "name": "Crown & Heller", "url": "https://crown.example/"}, {"@type": "Organization", "@id": "#o", "name": "Crown & Heller"}],
        [{"@context": "https://schema.org", "@type": ["NewsArticle"], "headline": "Schools gain, ministers wait", "datePublished": "2025-10-21T13:05:00Z", "mainEntityOfPage": {"@type": "WebPage", "@id": "https://crown.example/budget"},
          "author": ["Ines Roth", "Karl Abel"], "publisher": {"@id": "#o"}, "inLanguage": "en"}],
    )  # fmt: skip
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(block)}</script>' for block in blocks)
    html = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Schools gain, ministers wait</title>{scripts}</head><body><div class="menu-bar"><a>Money</a></div><div class="story-wrap"><h1>Schools gain, ministers wait</h1><div class="story-text">{"".join(tagged(prose.BUDGET))}</div></div><div class="teaser-strip"><a>{T[1]}</a></div></body></html>"""
    return Shape(
        "several blocks",
        html,
        gold(*prose.BUDGET),
        "Schools gain, ministers wait",
        "Crown & Heller",
        "Ines Roth and Karl Abel",
        "2025-10-21T13:05:00Z",
        "https://crown.example/budget",
        "en",
        "newspaper",
        never=(T[1],),
    )


def broken_data() -> Shape:
    """Linked data with a comma too much, a raw line end and a comment; what it says can still be read."""
    data = """<script type="application/ld+json">
/* generated */ {
  "@context": "https://schema.org", "@type": "NewsArticle",
  "headline": "Tram drivers strike again", "description": "Queues
round the block",
  "datePublished": "2025-06-12T07:45:00+02:00",
  "author": {"@type": "Person", "name": "Ida Rehn",},
  "publisher": {"@type": "Organization", "name": "Lime Hill Courier"},
}
</script>"""
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tram drivers strike again</title>{data}</head><body><div id="nav"><a>Home</a></div><div id="story"><h1>Tram drivers strike again</h1>{"".join(tagged(prose.TRAMS))}</div><div id="foot"><a>Imprint</a></div></body></html>"""
    return Shape(
        "broken data",
        html,
        gold(*prose.TRAMS),
        "Tram drivers strike again",
        "Lime Hill Courier",
        "Ida Rehn",
        "2025-06-12T07:45:00+02:00",
        None,
        "en",
        "newspaper",
    )


def body_in_data() -> Shape:
    """A page that a script would have filled: the text stands in the linked data alone."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "River fever vaccine works in large trial", "datePublished": "2025-09-03T04:00:00Z", "url": "https://tropical.example/river-fever",
            "author": {"@type": "Person", "name": "Joost Hamer"}, "publisher": {"@type": "Organization", "name": "Tropical Health Wire"}, "articleBody": "\n\n".join(gold(*prose.VACCINE))}  # fmt: skip
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>River fever vaccine works in large trial</title><script type="application/ld+json">{json.dumps(data)}</script></head>
<body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"><div class="spinner">Loading…</div></div><div class="legal"><a>Imprint</a> <a>Privacy</a></div></body></html>"""
    return Shape(
        "body in data",
        html,
        gold(*prose.VACCINE),
        "River fever vaccine works in large trial",
        "Tropical Health Wire",
        "Joost Hamer",
        "2025-09-03T04:00:00Z",
        "https://tropical.example/river-fever",
        "en",
        "newspaper",
        never=("enable JavaScript", "Loading…"),
    )


def hashed_app() -> Shape:
    """An application whose paragraphs are in the page as divs with hashed classes, its state in a script."""
    rows = "".join(
        f'<div class="Paragraph_root__x7Ha"><span class="Text_text__9k2L Text_size-m__p1">{text}</span></div>'
        for text in gold(*prose.LIBRARY)
    )
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>Penhallow library reopens</title><meta property="og:title" content="Penhallow library reopens"/><meta property="og:site_name" content="Fish Market Reporter"/><meta property="article:published_time" content="2025-08-16T10:00:00+01:00"/><meta property="article:author" content="Jo Keast"/></head>
<body><div id="__next"><div class="Layout_root__q1"><div class="Header_root__3d"><a class="Header_logo__1">Fish Market Reporter</a><div class="Header_links__2"><a>News</a><a>Tides</a></div></div><div class="Article_root__aa1"><div class="Article_head__bb2"><h1 class="Heading_h1__c3">Penhallow library reopens</h1><div class="Meta_root__d4"><span class="Meta_author__e5">Jo Keast</span><span class="Meta_date__f6">16 August 2025</span></div></div><div class="Article_body__g7">{rows}</div></div>
<div class="Feed_root__h8"><div class="Feed_title__i9">More for you</div><div class="Card_root__j1"><div class="Card_title__k2">{T[0]}</div><div class="Card_text__l3">Bring a coat, and do not believe the third signpost on the moor.</div></div><div class="Card_root__j1"><div class="Card_title__k2">{T[1]}</div><div class="Card_text__l3">He was ordained on a Sunday and saved a penalty on the Monday.</div></div></div><div class="Footer_root__m4">© Fish Market Reporter</div></div></div>
<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": {"article": {"body": list(gold(*prose.LIBRARY))}, "next": T[3]}}})}</script></body></html>"""
    return Shape(
        "hashed app",
        html,
        gold(*prose.LIBRARY),
        "Penhallow library reopens",
        "Fish Market Reporter",
        "Jo Keast",
        "2025-08-16T10:00:00+01:00",
        None,
        "en",
        never=(*T[:2], T[3], "Bring a coat", "He was ordained"),
    )


SHAPES = (microdata(), rdfa(), several_blocks(), broken_data(), body_in_data(), hashed_app())
