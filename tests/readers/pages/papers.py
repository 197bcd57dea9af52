"""Articles of large news sites: deep containers, hashed classes, boxes between the paragraphs."""

from __future__ import annotations

import json

from tests.readers.pages import prose
from tests.readers.pages.shape import Shape, between, gold, rich, tagged

T = prose.TEASERS


def _ad(number: int) -> str:
    """An advertisement between two paragraphs, as a large paper sets it."""
    return (
        f'<div class="css-142l3g4"><div id="story-ad-{number}-wrapper" class="css-k8fkhk"><div class="css-rfqw0c">'
        f'<a href="#after-story-ad-{number}" class="css-777zgl">SKIP ADVERTISEMENT</a><p class="css-1ya">Advertisement</p>'
        f'</div><div id="story-ad-{number}" style="min-height:250px"></div></div></div>'
    )


def testid_soup() -> Shape:
    """A broadsheet whose every element has a hashed class and a data-testid, with the text in several columns."""
    columns = [
        '<div class="css-s99gbd StoryBodyCompanionColumn" data-testid="companionColumn-{}"><div class="css-53u6y8">{}</div></div>'.format(
            place, "".join(tagged(prose.FERRY[first : first + 2], '<p class="css-at9mc1 evys1bk0">'))
        )
        for place, first in enumerate((0, 2, 4, 6))
    ]
    promo = (
        '<div class="css-1b1o0bl" data-testid="region" role="region"><div class="css-hqh"><h2>The Morning Sound</h2>'
        f'<p>{prose.PITCH}</p><button type="submit">Get it sent to your inbox</button></div></div>'
    )
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Night Ferries to the Tolsay Islands Will End in October",
        "datePublished": "2025-08-19T16:04:11.000Z",
        "dateModified": "2025-08-20T09:00:00.000Z",
        "author": [{"@context": "https://schema.org", "@type": "Person", "name": "Isla Brodie"}],
        "publisher": {"@id": "https://sound.example/#publisher", "name": "The Inverlane Sound"},
        "inLanguage": "en",
    }
    html = f"""<!DOCTYPE html><html lang="en" class="story nytapp-vi-article" xmlns:og="http://opengraphprotocol.org/schema/"><head>
<meta charset="utf-8"><title data-rh="true">Night Ferries to the Tolsay Islands Will End in October - The Inverlane Sound</title>
<meta data-rh="true" property="og:title" content="Night Ferries to Islands Will End">
<link data-rh="true" rel="canonical" href="https://sound.example/2025/08/19/night-ferries.html">
<script data-rh="true" type="application/ld+json">{json.dumps(data)}</script></head><body>
<div id="app"><div><div class=""><div><div id="in-story-masthead" class="css-hnzl8o" data-testid="masthead-container">
<a data-testid="masthead-logo" href="/">The Inverlane Sound</a><button aria-label="Sections">Sections</button><ul><li><a href="/w">World</a></li>
<li><a href="/i">Islands</a></li></ul></div></div></div><div aria-hidden="false"><main id="site-content">
<article id="story" class="css-1vxca1d e1lmdhsb0"><div id="top-wrapper"><div>Advertisement</div><a href="#after-top">SKIP ADVERTISEMENT</a></div>
<header class="css-1jvf8om"><h1 class="css-1l8buln e1h9rw200" data-testid="headline">Night Ferries to the Tolsay Islands Will End in October</h1>
<p id="article-summary" class="css-1n0orw4 e1wiw3jv0">The operator says it cannot find engineers. Islanders fear for their jobs.</p>
<div class="css-18e8msd"><div data-testid="share-tools" role="toolbar" aria-label="Social Media Share buttons"><ul><li>Share full article</li></ul></div></div>
<div class="css-103l8m3"><p class="css-4anu6l e1jsehar1"><span class="byline-prefix">By </span><span class="css-1baulvz last-byline" itemprop="name">Isla Brodie</span></p>
<p class="css-xt80pu">Isla Brodie reported from Greater Tolsay.</p><time class="css-1z1nqv e16638kd0" datetime="2025-08-19T12:04:11-04:00">Aug. 19, 2025</time></div></header>
<section name="articleBody" data-testid="article-body" class="meteredContent css-1r7ky0e">
{between(columns, {1: _ad(1), 2: promo, 3: _ad(2)})}</section>
<div class="bottom-of-article"><div class="css-1ubp8k9"><p>A version of this article appears in print on <span>Aug. 20, 2025</span>, Section A, Page 4 of the
Island edition with the headline: Last Boat Home. <a>Order Reprints</a> | <a>Today’s Paper</a> | <a>Subscribe</a></p></div></div>
</article></main><section class="css-9gpd2b"><h2>More in Islands</h2><ol><li><a href=/a><h3>{T[0]}</h3><p>The best of them begins at a bus shelter and has no view at all.</p></a></li>
<li><a href=/b><h3>{T[1]}</h3></a></li></ol><h2>Trending in The Sound</h2><ol><li><a href=/c>{T[2]}</a></li></ol></section></div></div></div>
<footer class="css-1e1s8k7" role="contentinfo"><nav><ul><li>© 2025 The Inverlane Sound Company</li><li>Contact Us</li><li>Work with us</li></ul></nav></footer></body></html>"""
    return Shape(
        "testid soup", html, gold(*prose.FERRY), "Night Ferries to the Tolsay Islands Will End in October",
        "The Inverlane Sound", "Isla Brodie", "2025-08-19T16:04:11Z", "https://sound.example/2025/08/19/night-ferries.html",
        "en", "newspaper", never=(prose.PITCH, "SKIP ADVERTISEMENT", *T[:3], "Order Reprints"),
        may=("The operator says it cannot find engineers. Islanders fear for their jobs.", "Isla Brodie reported from Greater Tolsay."),
    )  # fmt: skip


def islands_daily() -> Shape:
    """A site of islands and aside links, with a pull quote that repeats a sentence of the text."""
    rich_link = (
        '<aside data-component="rich-link" class="dcr-rich"><div class="dcr-1jn"><a href="/x"><div>Read more</div><h5>'
        f"{T[3]}</h5></a></div></aside>"
    )
    pull = (
        '<aside class="dcr-19m" data-spacefinder-role="supporting"><svg></svg><blockquote class="dcr-scql">We could double the rain '
        "and still be short</blockquote><footer><cite>Pavel Dornic</cite></footer></aside>"
    )
    card = (
        '<gu-island name="EmailSignUpWrapper"><div class="dcr-email"><p>Sign up to <b>Headlines Today</b></p>'
        f"<p>{prose.PITCH}</p><p><strong>Privacy Notice: </strong>Newsletters may contain information about charities and online ads.</p>"
        '<p id="skip">after newsletter promotion</p></div></gu-island>'
    )
    body = between(tagged(prose.RESERVOIR, '<p class="dcr-130mj7b">'), {2: rich_link, 4: pull, 5: card})
    html = f"""<!doctype html><html lang="en"><head><title>Karsa reservoir at lowest level since 1974 | Drought | The Warden</title><meta charset="utf-8">
<link rel="canonical" href="https://www.warden.example/world/2025/may/12/karsa-reservoir"><meta property="og:site_name" content="the Warden">
<meta property="og:title" content="Karsa reservoir at lowest level since 1974"><meta property="article:author" content="https://www.warden.example/profile/noor-haddad">
<meta property="article:published_time" content="2025-05-12T11:32:08.000Z"><meta name="author" content="Noor Haddad"></head>
<body><a href="#maincontent" class="dcr-skip">Skip to main content</a><gu-island name="TopBar"><div>Support us</div></gu-island>
<header id="header"><nav data-component="nav"><ul><li><a>News</a></li><li><a>Opinion</a></li><li><a>Sport</a></li></ul></nav></header>
<main data-layout="StandardLayout"><article class="dcr-art"><div class="dcr-head"><div data-gu-name="media"><figure id="main"><picture><img alt="dam"></picture>
<figcaption class="dcr-fig">The Karsa dam on Sunday. Photograph: Ilse Brandt/Warden Pictures</figcaption></figure></div>
<div data-gu-name="title"><a>Drought</a></div><div data-gu-name="headline"><div class="dcr-hl"><h1 class="dcr-u0h1qy">Karsa reservoir at lowest level since 1974</h1></div></div>
<div data-gu-name="standfirst"><div class="dcr-stand"><p>Water to be turned off at night in two hill towns as board blames leaks rather than heat</p></div></div>
<aside data-gu-name="meta"><div class="dcr-meta"><address aria-label="Contributor info" data-component="meta-byline"><div><a rel="author">Noor Haddad</a> in Odrin</div></address>
<details class="dcr-1fo"><summary><span>Mon 12 May 2025 12.32 BST</span></summary>Last modified on Mon 12 May 2025 18.01 BST</details><div data-component="share"><ul><li>Share</li></ul></div></div></aside></div>
<div data-gu-name="body"><div id="maincontent" class="dcr-body"><div class="article-body-commercial-selector article-body-viewer-selector">
{body}</div></div></div><div data-print-layout="hide" class="dcr-sub"><div>Explore more on these topics</div><ul><li><a>Drought</a></li><li><a>Karsa</a></li><li><a>news</a></li></ul>
<div>Share</div><div>Reuse this content</div></div></article></main>
<section id="most-viewed"><h2>Most viewed</h2><ol><li><a><h4>{T[4]}</h4></a></li><li><a><h4>{T[5]}</h4></a></li></ol></section>
<footer><p>© 2025 Warden News Limited or its affiliated companies. All rights reserved.</p></footer></body></html>"""
    return Shape(
        "islands daily", html, gold(*prose.RESERVOIR), "Karsa reservoir at lowest level since 1974", "the Warden", "Noor Haddad",
        "2025-05-12T11:32:08Z", "https://www.warden.example/world/2025/may/12/karsa-reservoir", "en",
        never=(prose.PITCH, *T[3:], "after newsletter promotion", "Reuse this content", "Explore more on these topics"),
        may=("Water to be turned off at night in two hill towns as board blames leaks rather than heat",
             "We could double the rain and still be short", "Pavel Dornic",
             "The Karsa dam on Sunday. Photograph: Ilse Brandt/Warden Pictures"),
    )  # fmt: skip


def read_more_paragraphs() -> Shape:
    """A tabloid that sets its links to other stories, and its newsletter, as paragraphs among the paragraphs."""
    body = between(
        tagged(prose.TRAMS),
        {
            1: f'<p><strong>READ MORE: <a href="/1">{T[0]}</a></strong></p>',
            3: f'<div class="widget-newsletter-inline"><h3>Don’t miss a thing</h3><p>{prose.PITCH}</p><a href="/nl">Sign up here</a></div>',
            4: f'<p><b>Read next:</b> <a href="/2">{T[1]}</a></p><p><em><a href="/wa">Join our WhatsApp group for breaking Brennick news</a></em></p>',
            6: f'<p><strong>Top stories today</strong></p><ul><li><a href="/3">{T[2]}</a></li><li><a href="/4">{T[3]}</a></li><li><a href="/5">{T[4]}</a></li></ul>'
            "<p>Have you been caught up in the strike? Tell us in the comments below.</p>",
        },
    )
    html = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Brennick trams: Second day of strike leaves 90,000 stranded - Brennick Live</title>
<meta property="og:site_name" content="Brennick Live"><meta property="og:title" content="Brennick trams: Second day of strike leaves 90,000 stranded">
<meta name="author" content="Dev Okafor"><meta property="article:published_time" content="2025-06-12T09:14:00+01:00"><meta property="og:url" content="https://www.brennicklive.example/news/trams-314"></head>
<body class="article-page"><div class="cmp-overlay" role="dialog"><p>{prose.CONSENT[0]}</p></div><div id="site-nav"><ul class="nav-primary"><li><a>News</a></li><li><a>Football</a></li></ul></div>
<article class="article-main channel-news"><div class="lead-content"><h1 class="section-theme-background-indicator publication-theme">Brennick trams: Second day of strike leaves 90,000 stranded</h1>
<p class="sub-title">Queues round the block at two terminals</p></div><div class="byline-social"><div class="byline"><div class="author"><a>Dev Okafor</a><span class="title">Transport reporter</span></div>
<ul class="time-info"><li><span class="label">Published</span><time datetime="2025-06-12T08:14:00Z">09:14, 12 JUN 2025</time></li></ul></div><div class="sharebar"><a>Share</a><span class="count">38</span> Comments</div></div>
<figure class="in-article-image"><img src="q.jpg"><figcaption><span class="caption">Passengers wait at Lime Hill</span><span class="credit">(Image: Brennick Live)</span></figcaption></figure>
<div class="article-body" itemprop="articleBody">{body}</div><div class="tag-list"><span class="publication-theme-icon">Story Saved</span><ul><li><a>Trams</a></li><li><a>Strikes</a></li></ul></div></article>
<div class="more-on"><h3>More On</h3><a>{T[5]}</a></div></body></html>"""
    return Shape(
        "read more paragraphs", html, gold(*prose.TRAMS), "Brennick trams: Second day of strike leaves 90,000 stranded", "Brennick Live",
        "Dev Okafor", "2025-06-12T09:14:00+01:00", "https://www.brennicklive.example/news/trams-314", "en-GB",
        never=(*T, prose.PITCH, prose.CONSENT[0], "Join our WhatsApp group"),
        may=("Queues round the block at two terminals", "Passengers wait at Lime Hill(Image: Brennick Live)",
             "Have you been caught up in the strike? Tell us in the comments below."),
    )  # fmt: skip


def text_blocks() -> Shape:
    """A broadcaster whose paragraphs each stand in a block of their own, with crossheads and link blocks between."""
    block = '<div data-component="text-block" class="sc-18fde0d6-0 dlWCEZ"><p class="sc-eb7bd5f6-0 fYAfXe">{}</p></div>'
    blocks = [block.format(rich(text)) for text in prose.VACCINE]
    blocks[0] = block.format(f'<b id="introduction" class="sc-7dcfb11b-0">{prose.VACCINE[0]}</b>')
    links = (
        '<div data-component="links-block" class="sc-fa"><p><b>More on this story</b></p><ul role="list"><li><div><a href="/n/1">'
        f"{T[0]}</a></div></li><li><div><a href=/n/2>{T[5]}</a></div></li></ul></div>"
    )
    head = '<div data-component="subheadline-block" class="sc-18f"><h2 id="Hard-to-bring" class="sc-518485e5-0">Hard to bring to villages</h2></div>'
    image = (
        '<figure><div data-component="image-block"><img alt="A nurse fills a syringe"><span role="text"><span class="visually-hidden">Image source, </span>Hill Agency</span></div>'
        '<div data-component="caption-block"><figcaption class="sc-8353772e-0"><span class="visually-hidden">Image caption, </span><p>The vaccine has to be kept frozen</p></figcaption></div></figure>'
    )
    html = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/><title>River fever vaccine protects nine in ten children</title>
<meta property="og:title" content="River fever vaccine protects nine in ten children"/><meta property="og:site_name" content="Lowland Broadcasting"/>
<script type="application/ld+json">{{"@context":"http://schema.org","@type":"ReportageNewsArticle","url":"https://www.lb.example/news/articles/c123","publisher":{{"@type":"NewsMediaOrganization","name":"Lowland Broadcasting"}},"datePublished":"2025-09-03T05:01:44.512Z","headline":"River fever vaccine protects nine in ten children","author":[{{"@type":"Person","name":"Tess Mulder"}}]}}</script></head>
<body><div id="__next"><div class="sc-b"><header role="banner"><nav><a>Home</a><a>News</a><a>Weather</a></nav></header><main id="main-content"><article class="sc-jx">
<div data-component="headline-block"><h1 class="sc-518485e5-0 bWszMR">River fever vaccine protects nine in ten children</h1></div>
<div data-component="byline-block" class="sc-2b"><div data-testid="byline-new-contributors"><div><div><span class="sc-801dd632-7">Tess Mulder</span><div class="sc-801dd632-8"><span>Health correspondent</span></div></div></div></div><time dateTime="2025-09-03T05:01:44.512Z">3 September 2025</time></div>
{between(blocks, {2: image, 4: head, 5: links})}
<div data-component="topic-list-block" class="sc-1a"><div><h2>Related topics</h2><ul><li><a>Vaccination</a></li><li><a>Health</a></li></ul></div></div>
<div data-component="links-block"><div><h2>More on this story</h2><div data-testid="dundee-card"><a><h3 data-testid="card-headline">{T[1]}</h3><div><span>2 days ago</span><span>Africa</span></div></a></div></div></div>
</article></main><footer role="contentinfo">Copyright © 2025 Lowland Broadcasting. The LB is not responsible for the content of external sites.</footer></div></div>
<script id="__NEXT_DATA__" type="application/json">{{"props":{{"pageProps":{{"text":"{T[2]}"}}}}}}</script></body></html>"""
    body = [*gold(*prose.VACCINE)]
    body.insert(4, "Hard to bring to villages")
    return Shape(
        "text blocks", html, tuple(body), "River fever vaccine protects nine in ten children", "Lowland Broadcasting", "Tess Mulder",
        "2025-09-03T05:01:44Z", "https://www.lb.example/news/articles/c123", "en-GB", "newspaper",
        never=(T[0], T[1], T[2], T[5], "Related topics", "Image source"),
        may=("The vaccine has to be kept frozen", "Image caption, The vaccine has to be kept frozen"),
    )  # fmt: skip


def paywall() -> Shape:
    """A page that shows the lead and then the offers of subscriptions."""
    lead = prose.MINE[:2]
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Estrada suspends copper mine after dam leak | Metals Courier</title>
<meta property="og:title" content="Estrada suspends copper mine after dam leak"><meta property="og:site_name" content="Metals Courier">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"Estrada suspends copper mine after dam leak","isAccessibleForFree":false,
"hasPart":{{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paywall"}},"datePublished":"2025-04-25T17:20:00+02:00","author":{{"@type":"Person","name":"Caio Prado"}},"publisher":{{"@type":"Organization","name":"Metals Courier"}}}}</script></head>
<body><div class="o-header"><ul><li>Markets</li><li>Companies</li></ul></div><main><div class="article"><h1 class="article__headline">Estrada suspends copper mine after dam leak</h1>
<div class="article__byline">Caio Prado in Sant Aleix <time datetime="2025-04-25T15:20:00Z">April 25 2025</time></div>
<div class="article__content-body">{"".join(tagged(lead))}<div class="fade-out"></div></div>
<div id="barrier-page" class="barrier"><h2>Subscribe to unlock this article</h2><div class="offer"><h3>Digital</h3><p>Complete access to quality metals journalism with expert analysis from industry leaders.</p><p>12 crowns per month</p><a>Select</a></div>
<div class="offer"><h3>Print + Digital</h3><p>The printed newspaper delivered Monday to Saturday, with everything in Digital.</p><a>Select</a></div><p>Already a subscriber? <a>Sign in</a></p></div>
<div class="explore"><h3>Explore our full range of subscriptions.</h3><p>Check whether you already have access via your university or organisation.</p></div></div></main>
<footer><p>© THE METALS COURIER LTD 2025. The Metals Courier and its journalism are subject to a self-regulation regime.</p></footer></body></html>"""
    return Shape(
        "paywall", html, gold(*lead), "Estrada suspends copper mine after dam leak", "Metals Courier", "Caio Prado",
        "2025-04-25T17:20:00+02:00", None, "en", "newspaper",
        never=("Subscribe to unlock", "Already a subscriber", "The printed newspaper delivered", "Complete access to quality", "Explore our full range"),
    )  # fmt: skip


def consent_first() -> Shape:
    """A consent wall of hashed classes stands in the document before the article."""
    wall = (
        '<div id="sp_message_container_812"><div class="message-component message-row"><h2>Your privacy matters</h2>'
        + "".join(f'<p class="message-component">{text}</p>' for text in prose.CONSENT)
        + "<p>Purposes</p><ul><li>Store and/or access information on a device</li><li>Use limited data to select advertising</li><li>Develop and improve services</li></ul>"
        '<button title="Accept all">Accept all</button><button>Manage options</button></div></div>'
    )
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Budget raises spending on schools | Varna Standard</title>
<meta property="og:site_name" content="Varna Standard"><meta property="og:title" content="Budget raises spending on schools"><meta property="article:published_time" content="2025-10-21T15:00:00+02:00">
<link rel="canonical" href="https://standard.example/politics/budget"></head><body class="sp-message-open">{wall}
<div class="container"><header class="site-header"><a class="logo" href="/">Varna Standard</a><nav><a>Politics</a><a>Economy</a></nav></header>
<div class="row"><div class="col-8"><article><h1>Budget raises spending on schools</h1><div class="article-info"><span class="article-author">Milos Havel</span> · <span class="article-date">21 October 2025</span> · <span>3 min read</span></div>
<div class="text">{"".join(tagged(prose.BUDGET))}</div></article></div><div class="col-4 right-rail"><div class="box"><h4>Latest</h4><p><a href=1>{T[0]}</a></p><p><a href=2>{T[1]}</a></p></div></div></div></div>
<div class="privacy-bar">Privacy settings</div></body></html>"""
    return Shape(
        "consent first", html, gold(*prose.BUDGET), "Budget raises spending on schools", "Varna Standard", "Milos Havel",
        "2025-10-21T15:00:00+02:00", "https://standard.example/politics/budget", "en",
        never=(*prose.CONSENT, T[0], T[1], "Use limited data to select advertising", "Your privacy matters"),
    )  # fmt: skip


SHAPES = (testid_soup(), islands_daily(), read_more_paragraphs(), text_blocks(), paywall(), consent_first())
