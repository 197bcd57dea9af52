"""Pages of pictures and films, and pages as caches, archives and endless scrolling leave them."""

from __future__ import annotations

from tests.readers.pages import prose
from tests.readers.pages.shape import Shape, between, gold, tagged

T, C = prose.TEASERS, prose.COMMENTS


def amp() -> Shape:
    """An AMP page: carousel, ad, sidebar and consent elements of its own."""
    carousel = '<amp-carousel width="400" height="300" layout="responsive" type="slides"><figure><amp-img src="1.jpg"></amp-img><figcaption>Boats at Marrow Quay. Quay News</figcaption></figure><figure><amp-img src="2.jpg"></amp-img><figcaption>The last boat. Quay News</figcaption></figure></amp-carousel>'
    ad = '<amp-ad width="300" height="250" type="x"><div placeholder>Advertisement</div></amp-ad>'
    html = f"""<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><link rel="canonical" href="https://quay.example/night-ferries"><title>Night ferries to end | Quay News</title>
<script type="application/ld+json">{{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":"https://quay.example/night-ferries","headline":"Night ferries to end","datePublished":"2025-08-19T14:00:00+01:00","author":{{"@type":"Person","name":"Nora Pike"}},"publisher":{{"@type":"Organization","name":"Quay News","logo":{{"@type":"ImageObject","url":"https://quay.example/l.png"}}}}}}</script><style amp-custom>.a{{color:red}}</style></head>
<body><amp-sidebar id="sidebar" layout="nodisplay"><ul><li>Home</li><li>Tides and weather</li></ul></amp-sidebar><amp-consent id="c" layout="nodisplay"><div id="ui"><p>{prose.CONSENT[0]}</p></div></amp-consent><div class="amp-header"><a>Quay News</a></div>
<article class="amp-article"><h1 class="amp-title">Night ferries to end</h1><div class="amp-meta"><span class="amp-author">Nora Pike</span> <time datetime="2025-08-19T14:00:00+01:00">19 August 2025</time></div><amp-social-share type="email"></amp-social-share>
<div class="amp-content">{between(tagged(prose.FERRY), {2: carousel, 4: ad})}</div></article><amp-list src="r.json"><div><h3>You may also like</h3><a>{T[0]}</a> <a>{T[1]}</a></div></amp-list><amp-analytics></amp-analytics></body></html>"""
    return Shape("amp", html, gold(*prose.FERRY), "Night ferries to end", "Quay News", "Nora Pike", "2025-08-19T14:00:00+01:00", "https://quay.example/night-ferries", "en", "newspaper",
                 never=(T[0], T[1], prose.CONSENT[0], "Tides and weather"), may=("Boats at Marrow Quay. Quay News", "The last boat. Quay News"))  # fmt: skip


def lazy_pictures() -> Shape:
    """Pictures that load late, each once more in noscript, with captions and credits between the paragraphs."""

    def figure(number: int, caption: str) -> str:
        return f'<figure class="fig lazy"><div class="fig__frame"><img class="lazyload" data-src="{number}.jpg" src="data:,"><noscript><img src="{number}.jpg" alt="{caption}"></noscript></div><div class="fig__text"><span class="fig__caption">{caption}</span> <span class="fig__credit">Foto Kern / Hill Agency</span></div></figure>'

    caps = ("The dam at Karsa, seen from the spillway on Sunday morning", "A tanker fills a cistern in Velsk")
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Karsa nearly empty – Hill Country News</title><meta property="og:title" content="Karsa nearly empty"><meta property="og:site_name" content="Hill Country News"><meta name="dcterms.date" content="2025-05-12T08:00:00+02:00"></head>
<body><div class="nav-top"><a>News</a></div><main><h1>Karsa nearly empty</h1><div class="by">By <a>Per Lindqvist</a></div><div class="richtext">{between(tagged(prose.RESERVOIR), {1: figure(1, caps[0]), 5: figure(2, caps[1])})}</div></main><noscript><img src="https://track.example/p.gif"></noscript></body></html>"""
    return Shape("lazy pictures", html, gold(*prose.RESERVOIR), "Karsa nearly empty", "Hill Country News", "Per Lindqvist", "2025-05-12T08:00:00+02:00", None, "en",
                 may=(*caps, "Foto Kern / Hill Agency", *(f"{cap} Foto Kern / Hill Agency" for cap in caps)))  # fmt: skip


def gallery() -> Shape:
    """A slideshow article: a short text, then twelve pictures with long captions and credits."""
    captions = [
        f"Runner number {number} carries a string of onions past the post office in the rain on Saturday afternoon."
        for number in range(1, 13)
    ]
    slides = "".join(
        f'<li class="gallery-slide"><div class="gallery-count">{place} of 12</div><img src="{place}.jpg"><div class="gallery-caption"><p>{text}</p><span class="photo-credit">Photo: Ilse Brandt / Tarn Observer</span></div></li>'
        for place, text in enumerate(captions, 1)
    )
    text = (
        "Two hundred and eleven runners carried four tonnes of onions up the church hill of Tarn on Saturday, in a race that is held once in seven years and is won by whoever drops fewest.",
        "The winner, a postman of sixty-one, dropped none. “I walk that hill every day,” said Arthur Pell. “The onions are lighter than the catalogues.”",
        "Rain had turned the last bend to mud, and the brass band played from under a tarpaulin.",
    )
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>In pictures: the onion race | Tarn Observer</title><meta property="og:title" content="In pictures: the onion race"><meta property="og:site_name" content="Tarn Observer"><meta property="article:published_time" content="2025-09-21T17:00:00+01:00"><meta name="author" content="Ilse Brandt"></head>
<body><nav><a>Tarn</a></nav><main><article><h1>In pictures: the onion race</h1><div class="dek">Mud, brass and four tonnes of onions</div>{"".join(tagged(text))}<ul class="gallery">{slides}</ul></article></main></body></html>"""
    return Shape(
        "gallery",
        html,
        text,
        "In pictures: the onion race",
        "Tarn Observer",
        "Ilse Brandt",
        "2025-09-21T17:00:00+01:00",
        None,
        "en",
        may=(*captions, "Mud, brass and four tonnes of onions", "Photo: Ilse Brandt / Tarn Observer"),
    )


def transcript() -> Shape:
    """A page with a film and what is said in it, speaker by speaker."""
    said = (
        (
            "MODERATOR",
            "Good evening. The Karsa reservoir is at 18 percent. Pavel Dornic of the water board is with us. How did it come to this?",
        ),
        (
            "PAVEL DORNIC",
            "We have had two dry winters, but that is the smaller part. Every third litre that leaves the dam never reaches a tap.",
        ),
        ("MODERATOR", "The main was to be replaced by 2019. Why was it not?"),
        (
            "PAVEL DORNIC",
            "Because each year there was something that could be opened with a ribbon, and a pipe under a road cannot.",
        ),
        ("MODERATOR", "And what should people in Odrin do tonight?"),
        ("PAVEL DORNIC", "Fill a bucket before ten. And write to somebody."),
    )
    lines = "".join(f"<p><strong>{who}:</strong> {text}</p>" for who, text in said)
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Video: Why Karsa is empty - Hill TV</title><meta property="og:title" content="Why Karsa is empty"><meta property="og:site_name" content="Hill TV"><meta property="og:type" content="video.other"><script type="application/ld+json">{{"@context":"https://schema.org","@type":"VideoObject","name":"Why Karsa is empty","uploadDate":"2025-05-12T20:15:00+02:00"}}</script></head>
<body><nav><a>Live</a><a>Programmes</a></nav><main><div class="player" data-video="1"><div class="player-error">This video cannot be played in your browser.</div><div class="player-ui">00:00 / 04:12 Speed 1x Captions off</div></div><h1>Why Karsa is empty</h1><p class="video-date">12 May 2025</p><div class="transcript"><h2>Transcript</h2>{lines}</div></main><div class="next-up"><h3>Up next</h3><ul><li><a>{T[2]}</a> 02:10</li><li><a>{T[0]}</a> 06:31</li></ul></div></body></html>"""
    return Shape(
        "transcript",
        html,
        tuple(f"{who}: {text}" for who, text in said),
        "Why Karsa is empty",
        "Hill TV",
        None,
        "2025-05-12T20:15:00+02:00",
        None,
        "en",
        never=(T[0], T[2], "cannot be played", "Captions off"),
        may=("Transcript",),
    )


def endless() -> Shape:
    """A page that went on to the next article when its end was reached: only the first counts."""

    def article(title: str, who: str, when: str, texts: tuple[str, ...], url: str) -> str:
        return f'<article class="infinite-item" data-url="{url}"><h1 class="hl">{title}</h1><div class="by-line">By <span>{who}</span> <time datetime="{when}">{when[:10]}</time></div><div class="copy">{"".join(tagged(texts))}</div></article>'

    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Mine loses its licence after leak | Ruvo Post</title><meta property="og:title" content="Mine loses its licence after leak"><meta property="og:site_name" content="Ruvo Post"><meta property="article:published_time" content="2025-04-25T18:30:00+02:00"><link rel="canonical" href="https://ruvo.example/mine"></head>
<body><header><a>Ruvo Post</a></header><div id="infinite">{article("Mine loses its licence after leak", "Rosa Quint", "2025-04-25T18:30:00+02:00", prose.MINE, "/mine")}<div class="ad-slot">Advertisement</div>{article("Tram drivers walk out again", "Ida Rehn", "2025-06-12T07:00:00+02:00", prose.TRAMS, "/trams")}</div></body></html>"""
    return Shape(
        "endless",
        html,
        gold(*prose.MINE),
        "Mine loses its licence after leak",
        "Ruvo Post",
        "Rosa Quint",
        "2025-04-25T18:30:00+02:00",
        "https://ruvo.example/mine",
        "en",
        never=(*gold(*prose.TRAMS[:3]), "Tram drivers walk out again"),
    )


def cached() -> Shape:
    """A page out of a search engine's cache, with the engine's notice on top."""
    html = f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><base href="https://ansley.example/derailment"></head><body><div id="cache__header" style="background:#fff;border:1px solid #999;margin:-1px -1px 0;padding:0"><div style="font:normal 13px arial;padding:12px"><div>This is the search engine’s cache of <a href="https://ansley.example/derailment">https://ansley.example/derailment</a>. It is a snapshot of the page as it appeared on 9 Jun 2025 04:11:07 GMT. The <a>current page</a> could have changed in the meantime. <a>Learn more</a>.</div><div>Full version | Text-only version | View source</div><div>Tip: To quickly find your search term on this page, press <b>Ctrl+F</b> or <b>⌘-F</b> and use the find bar.</div></div></div><div style="position:relative">
<html lang="en"><head><title>Wagons overturn at Cotter Bridge - Ansley Echo</title><meta property="og:site_name" content="Ansley Echo"></head><body><div class="hd"><a>Ansley Echo</a></div><div class="st"><h1>Wagons overturn at Cotter Bridge</h1><p class="dt">8 June 2025</p>{"".join(tagged((*prose.SHORT, *prose.TRAMS[2:4])))}</div></body></html></div></body></html>"""
    return Shape(
        "cached",
        html,
        gold(*prose.SHORT, *prose.TRAMS[2:4]),
        "Wagons overturn at Cotter Bridge",
        "Ansley Echo",
        None,
        "2025-06-08",
        "https://ansley.example/derailment",
        None,
        never=("It is a snapshot of the page", "Text-only version", "press Ctrl+F"),
    )


def archived() -> Shape:
    """A page out of a web archive, with the archive's bar on top and its comments in the source."""
    html = f"""<!DOCTYPE html><html lang="en"><head><script type="text/javascript" src="/_static/js/bundle-playback.js"></script><script>__wm.init("https://web.archive.example/web");</script><!-- End Wayback Rewrite JS Include --><meta charset="utf-8"><title>Library opens again - Penhallow Packet</title><link rel="canonical" href="https://web.archive.example/web/20250817101112/https://packet.example/library"><meta name="author" content="Jo Keast"></head>
<body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en" style="display:block;direction:ltr"><div id="wm-ipp" style="position:fixed;left:0;top:0;right:0"><div id="wm-ipp-inside"><div id="wm-toolbar"><div id="wm-logo"><a>The Archive</a></div><div class="captures"><a>12 captures</a><div class="r">16 Aug 2025 - 03 Sep 2025</div></div><table><tr><td>Jul</td><td>AUG</td><td>Sep</td></tr><tr><td>17</td></tr></table><div id="wm-capinfo">About this capture<div>COLLECTED BY</div><div>Collection: <a>Local Papers Crawl</a></div><div>Content crawled from lists of links that volunteers have sent in since 2011.</div><div>TIMESTAMPS</div></div></div></div></div></div><!-- END WAYBACK TOOLBAR INSERT -->
<div class="page"><div class="brand">Penhallow Packet</div><h1>Library opens again</h1><div class="info">By Jo Keast | 16 August 2025</div><div class="main-text">{"".join(tagged(prose.LIBRARY))}</div><div class="foot">© 2025 Penhallow Packet</div></div></body></html>
<!-- FILE ARCHIVED ON 10:11:12 Aug 17, 2025 AND RETRIEVED FROM THE ARCHIVE ON 08:00:00 Sep 03, 2025. -->"""
    return Shape(
        "archived",
        html,
        gold(*prose.LIBRARY),
        "Library opens again",
        "Penhallow Packet",
        "Jo Keast",
        "2025-08-16",
        "https://packet.example/library",
        "en",
        never=("About this capture", "Content crawled from lists", "12 captures"),
    )


def saved_from() -> Shape:
    """A page that states no address; the browser that saved it wrote one down."""
    html = f"""<!DOCTYPE html>
<!-- saved from url=(0043)https://www.velsk.example/news/2025/water?p=7 -->
<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>Water cut at night - Velsk Gazette</title></head><body><div class="topbar"><a href="https://www.velsk.example/">Velsk Gazette</a></div><div class="post"><h1>Water cut at night</h1><p class="post-info">Posted by Olga Trent on 13 May 2025</p>{"".join(tagged(prose.RESERVOIR))}</div><div class="bottom-links"><a href="https://www.velsk.example/a">Archive</a></div></body></html>"""
    return Shape(
        "saved from",
        html,
        gold(*prose.RESERVOIR),
        "Water cut at night",
        "Velsk Gazette",
        "Olga Trent",
        "2025-05-13",
        "https://www.velsk.example/news/2025/water?p=7",
        "en",
    )


SHAPES = (amp(), lazy_pictures(), gallery(), transcript(), endless(), cached(), archived(), saved_from())
