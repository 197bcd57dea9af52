"""Articles with things inside them: share bars, sidebars, notes, bios, questions, tables, live posts."""

from __future__ import annotations

from tests.readers.pages import prose
from tests.readers.pages.shape import Shape, between, gold, rich, tagged

T = prose.TEASERS


def share_and_trending() -> Shape:
    """A share bar that sticks, a Trending list in the middle, Most read at the end, a sidebar inside the article."""
    bar = '<div class="sticky-tools" data-sticky="true"><ul><li><a>Facebook</a></li><li><a>X</a></li><li><a>WhatsApp</a></li><li><a>Copy link</a></li></ul><span>Link copied!</span></div>'
    trending = f'<section class="o-trend"><h4>Trending</h4><ol><li><a href="/t1">{T[0]}</a></li><li><a href="/t2">{T[1]}</a></li><li><a href="/t3">{T[2]}</a></li></ol></section>'
    side = f'<div class="article__rail"><div><h3>About the mine</h3><p>Cobre Alto opened in 1998 and employs 900 people.</p></div><div><h3>Editor’s picks</h3><a href=1>{T[3]}</a> <a href=2>{T[4]}</a></div></div>'
    body = between(tagged(prose.MINE), {2: bar, 3: trending})
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Leaking dam closes Cobre Alto mine — Ruvo Post</title><meta property="og:site_name" content="Ruvo Post">
<meta property="og:title" content="Leaking dam closes Cobre Alto mine"><meta name="date" content="2025-04-25"></head><body><div class="topnav"><a>Home</a> <a>Country</a> <a>Sport</a></div>
<article class="article"><div class="article__head"><h1>Leaking dam closes Cobre Alto mine</h1><div class="article__meta"><span>By <a href="/a">Rosa Quint</a></span> <span>25 April 2025</span></div></div>
<div class="article__grid"><div class="article__text">{body}</div>{side}</div><div class="article__end"><h3>Most read</h3><ol><li><a href=9>{T[5]}</a></li><li><a href=10>{T[3]}</a></li></ol></div></article>
<div class="bottom">© 2025 Ruvo Post</div></body></html>"""
    return Shape(
        "share and trending", html, gold(*prose.MINE), "Leaking dam closes Cobre Alto mine", "Ruvo Post", "Rosa Quint", "2025-04-25", None, "en",
        never=(*T, "Copy link", "Link copied!", "Most read", "Trending", "Editor’s picks"),
        may=("About the mine", "Cobre Alto opened in 1998 and employs 900 people."),
    )  # fmt: skip


def three_authors() -> Shape:
    """Three authors, a correction above the text and an amendment below it."""
    note = "This article was amended on 14 May 2025 to correct the number of districts in which hosepipes are banned."
    above = "Correction: An earlier version of this article gave the wrong year for the audit of the water main."
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Reservoir falls to record low | The Odrin Times</title>
<meta name="author" content="Noor Haddad"><meta name="author" content="Per Lindqvist"><meta name="author" content="Ada Obi"><meta property="og:site_name" content="The Odrin Times"></head>
<body><nav class="global"><a>Home</a></nav><main><article class="story"><h1 class="story-title">Reservoir falls to record low</h1>
<ul class="story-authors"><li><a rel="author" href=1>Noor Haddad</a></li><li><a rel="author" href=2>Per Lindqvist</a></li><li><a rel="author" href=3>Ada Obi</a></li></ul>
<p class="story-date">Published: <time datetime="2025-05-12T09:00:00+02:00">12 May 2025, 9:00</time> | Updated: <time datetime="2025-05-14T10:00:00+02:00">14 May 2025</time></p>
<div class="story-body"><p class="correction"><em>{above}</em></p>{"".join(tagged(prose.RESERVOIR))}<p><em>{note}</em></p></div>
<div class="story-footer"><p>Topics: <a>Water</a>, <a>Drought</a></p></div></article></main><footer>Copyright The Odrin Times 2025</footer></body></html>"""
    return Shape(
        "three authors", html, (above, *gold(*prose.RESERVOIR), note), "Reservoir falls to record low", "The Odrin Times",
        "Noor Haddad, Per Lindqvist and Ada Obi", "2025-05-12T09:00:00+02:00", None, "en",
    )  # fmt: skip


def opinion_column() -> Shape:
    """A column with a pull quote out of its own text and the author's box in the end."""
    pull = '<figure class="pullquote"><blockquote>The left hand won, by eleven to one.</blockquote></figure>'
    bio = "Hugo Bell is a columnist for the Tarn Observer and the author of “Parking: A History”."
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Count the cars, then let us talk | Hugo Bell | Tarn Observer</title>
<meta property="og:site_name" content="Tarn Observer"><meta property="og:title" content="Count the cars, then let us talk"><meta property="article:section" content="Opinion">
<meta property="article:published_time" content="2025-07-05T06:00:00Z"></head><body><header class="masthead"><a>Tarn Observer</a></header>
<main class="opinion"><div class="label"><a href="/opinion">Opinion</a></div><h1>Count the cars, then let us talk</h1><div class="author-line"><img alt=""><a href="/hugo-bell">Hugo Bell</a></div>
<div class="standfirst"><p>Before the council closes the market square, somebody should stand in it</p></div><time datetime="2025-07-05T06:00:00Z">5 July 2025</time>
<div class="body-copy">{between(tagged(prose.OPINION), {4: pull})}</div>
<div class="author-bio"><h4>About the author</h4><p>{bio}</p><p><a>Follow Hugo on Bluesky</a></p></div>
<div class="disclosure"><p>The views expressed in this column are the author’s own.</p></div>
<div class="readnext"><h4>More opinion</h4><div class="card"><a>{T[1]}</a><p>He kept goal for eleven seasons and never once looked at the crowd.</p></div><div class="card"><a>{T[2]}</a><p>The answer has to do with the fan and the hour.</p></div></div></main></body></html>"""
    return Shape(
        "opinion column", html, gold(*prose.OPINION), "Count the cars, then let us talk", "Tarn Observer", "Hugo Bell",
        "2025-07-05T06:00:00Z", None, "en", "opinion", never=(T[1], T[2], "He kept goal for eleven seasons", "Follow Hugo"),
        may=("Before the council closes the market square, somebody should stand in it", bio, "About the author",
             "The views expressed in this column are the author’s own."),
    )  # fmt: skip


def accordion() -> Shape:
    """An explainer whose answers are folded away under their questions."""
    questions = ("What is changing?", "Who is affected?", "Can the boats be saved?")
    answers = (prose.FERRY[0:2], prose.FERRY[3:5], prose.FERRY[6:8])
    folded = "".join(
        f'<div class="accordion-item"><h3><button aria-expanded="false" aria-controls="c{place}">{question}</button></h3>'
        f'<div id="c{place}" class="accordion-panel">{"".join(tagged(answer))}</div></div>'
        for place, (question, answer) in enumerate(zip(questions, answers, strict=True))
    )
    intro = "The last boat to Tolsay has left at a quarter to midnight for sixty years. Here is what is known about its end."
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Explainer: the end of the night ferries</title><meta property="og:title" content="Explainer: the end of the night ferries">
<meta property="og:site_name" content="Quay News"><meta property="article:published_time" content="2025-08-22T10:30:00+01:00"></head><body><nav><a>Quay News</a></nav><main><article>
<h1>Explainer: the end of the night ferries</h1><p class="byline">By Finn Moyle</p><p>{intro}</p><div class="accordion">{folded}</div></article></main><footer>© Quay News</footer></body></html>"""
    body = [
        intro,
        *(text for question, answer in zip(questions, answers, strict=True) for text in (question, *gold(*answer))),
    ]
    return Shape(
        "accordion", html, tuple(body), "Explainer: the end of the night ferries", "Quay News", "Finn Moyle", "2025-08-22T10:30:00+01:00", None, "en",
        may=questions,
    )  # fmt: skip


def figures_and_terms() -> Shape:
    """A table of figures and a list of terms stand in the text."""
    table = (
        '<table class="data"><thead><tr><th>Year</th><th>Level</th><th>Rain</th></tr></thead><tbody><tr><td>2023</td><td>61%</td><td>540 mm</td></tr>'
        "<tr><td>2024</td><td>37%</td><td>410 mm</td></tr><tr><td>2025</td><td>18%</td><td>120 mm</td></tr></tbody></table>"
    )
    terms = (
        "<dl><dt>Stage one</dt><dd>Hosepipes are banned, and pools may not be filled.</dd><dt>Stage two</dt><dd>Water is turned off at night in "
        "the towns above the dam.</dd><dt>Stage three</dt><dd>Water is sold from tankers only, forty litres a head.</dd></dl>"
    )
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The Karsa reservoir in figures - Velsk Gazette</title></head><body><div id="menu"><a>Home</a><a>Archive</a></div>
<div id="content"><h1>The Karsa reservoir in figures</h1><p class="meta">By Olga Trent, 13 May 2025</p>{between(tagged(prose.RESERVOIR), {2: table, 5: "<p>The board’s plan has three stages:</p>" + terms})}</div>
<div id="footer">Copyright © 2025 Velsk Gazette. All rights reserved.</div></body></html>"""
    body = [*gold(*prose.RESERVOIR)]
    body[5:5] = ["The board’s plan has three stages:", "Stage one", "Hosepipes are banned, and pools may not be filled.", "Stage two",
                 "Water is turned off at night in the towns above the dam.", "Stage three", "Water is sold from tankers only, forty litres a head."]  # fmt: skip
    body[2:2] = ["Year | Level | Rain", "2023 | 61% | 540 mm", "2024 | 37% | 410 mm", "2025 | 18% | 120 mm"]
    return Shape(
        "figures and terms",
        html,
        tuple(body),
        "The Karsa reservoir in figures",
        "Velsk Gazette",
        "Olga Trent",
        "2025-05-13",
        None,
        "en",
    )


def live_blog() -> Shape:
    """A live page: a summary and posts with their times, each by somebody, with sharing below each."""
    posts = (
        ("18:42", "Boats will run until Sunday", "Nora Pike", ("Sound Lines has said that all night boats will sail until Sunday, whatever the council decides.", "The company will hold a press conference at nine on Monday morning.")),
        ("17:55", "Council meets behind closed doors", "Nora Pike", ("The islands council has begun its meeting in the old customs house.", "About two hundred people are standing outside in the rain, some of them in their nurses’ coats.")),
        ("16:20", "Minister: a matter for the operator", "Sam Reeve", ("The transport minister has told the chamber that the timetable is a matter for the operator alone.",)),
        ("15:03", "Good afternoon", "Sam Reeve", ("Good afternoon from Inverlane, where the ferry to Greater Tolsay has just left with twenty minutes’ delay and four passengers.",)),
    )  # fmt: skip
    made = "".join(
        f'<article class="live-post" id="post-{time.replace(":", "")}"><header><time datetime="2025-08-19T{time}:00+01:00">{time}</time><h2>{title}</h2><span class="live-author">{who}</span></header>'
        f'<div class="live-body">{"".join(tagged(texts))}</div><div class="live-share"><a>Share</a> <a>Copy link to post</a></div></article>'
        for time, title, who, texts in posts
    )
    summary = "Here is what you need to know: the night ferries end in October, and the council has asked for an urgent meeting with the minister."
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry crisis live: council meets as boats face cuts | Quay News</title><meta property="og:site_name" content="Quay News">
<script type="application/ld+json">{{"@type":"LiveBlogPosting","@context":"https://schema.org","headline":"Ferry crisis live: council meets as boats face cuts","datePublished":"2025-08-19T15:00:00+01:00","coverageStartTime":"2025-08-19T15:00:00+01:00","author":[{{"@type":"Person","name":"Nora Pike"}},{{"@type":"Person","name":"Sam Reeve"}}],"publisher":{{"@type":"Organization","name":"Quay News"}}}}</script></head>
<body><nav><a>Home</a></nav><main><div class="live-head"><span class="live-badge">LIVE</span><h1>Ferry crisis live: council meets as boats face cuts</h1></div><div class="live-summary"><h2>Summary</h2><p>{summary}</p></div>
<div class="live-refresh"><button>New updates</button></div><div class="live-stream">{made}</div><div class="live-more"><a>Show older posts</a></div></main></body></html>"""
    body = (summary, *(part for _, title, _, texts in posts for part in (title, *texts)))
    return Shape(
        "live blog", html, body, "Ferry crisis live: council meets as boats face cuts", "Quay News", "Nora Pike and Sam Reeve",
        "2025-08-19T15:00:00+01:00", None, "en", "blog", never=("Copy link to post", "Show older posts"), may=("Summary", *(title for _, title, _, _ in posts), "18:42", "17:55", "16:20", "15:03"),
    )  # fmt: skip


def wire_agency() -> Shape:
    """An agency's page: a dateline in the text, numbers in the foot, sharing and topics."""
    first = "SANT ALEIX, April 25 (Meridian) - " + prose.MINE[0]
    end = "(Reporting by Caio Prado and Lucia Ferro; Editing by Jane Holt)"
    paragraphs = [
        f'<p data-testid="paragraph-{place}" class="text__text__1FZLe body__x">{rich(text)}</p>'
        for place, text in enumerate((first, *prose.MINE[1:], end))
    ]
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Estrada suspends licence of Cobre Alto mine | Meridian</title>
<meta name="article:published_time" content="2025-04-25T15:41:07Z"><meta property="og:site_name" content="Meridian"><meta name="author" content="Caio Prado"></head>
<body><div id="fusion-app"><header><nav><ul><li>World</li><li>Business</li></ul></nav></header><main><article data-testid="Article"><div class="article-header"><h1 data-testid="Heading">Estrada suspends licence of Cobre Alto mine</h1>
<div class="info"><div>By <a rel="author">Caio Prado</a></div><time datetime="2025-04-25T15:41:07Z"><span>April 25, 2025</span><span>3:41 PM UTC</span><span>Updated 2 hours ago</span></time></div></div>
<div class="article-body__content">{"".join(paragraphs)}</div><p class="article-trust">Our Standards: <a>The Meridian Trust Principles.</a><span>, opens new tab</span></p>
<div data-testid="AuthorBio"><p>Meridian, the news and media division of Holt &amp; Sons, is one of the largest providers of news on metals.</p></div><div><span>Purchase Licensing Rights</span></div></article>
<div data-testid="ReadNext"><h2>Read Next</h2><ul><li><a>{T[3]}</a><time>8:12 AM UTC</time></li><li><a>{T[4]}</a></li></ul></div></main></div></body></html>"""
    return Shape(
        "wire agency", html, (first, *gold(*prose.MINE[1:])), "Estrada suspends licence of Cobre Alto mine", "Meridian", "Caio Prado", "2025-04-25T15:41:07Z", None, "en", "wire",
        never=(T[3], T[4], "Purchase Licensing Rights"), may=(end, "Our Standards: The Meridian Trust Principles., opens new tab", "Our Standards: The Meridian Trust Principles."),
    )  # fmt: skip


SHAPES = (
    share_and_trending(),
    three_authors(),
    opinion_column(),
    accordion(),
    figures_and_terms(),
    live_blog(),
    wire_agency(),
)
