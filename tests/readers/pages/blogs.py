"""Pages of blog programs and platforms."""

from __future__ import annotations

from tests.readers.pages import prose
from tests.readers.pages.shape import Shape, between, gold, tagged

T, C = prose.TEASERS, prose.COMMENTS


def wordpress_classic() -> Shape:
    """A classic theme of WordPress: hentry, sharing, related posts, ``ol.commentlist``, a form and a sidebar."""
    thread = "".join(
        f'<li class="comment even thread-even depth-1" id="li-comment-{place}"><div id="comment-{place}"><div class="comment-author vcard"><img class="avatar"> <cite class="fn">reader{place}</cite> <span class="says">says:</span></div>'
        f'<div class="comment-meta commentmetadata"><a>March {place + 3}, 2025 at 8:1{place} am</a></div><div class="comment-body"><p>{text}</p></div><div class="reply"><a class="comment-reply-link">Reply</a></div></div></li>'
        for place, text in enumerate(C)
    )
    html = f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>Honey from the roof | Brewery Bees</title><meta name="generator" content="WordPress 5.9">
<meta property="og:site_name" content="Brewery Bees"><meta property="og:title" content="Honey from the roof"><meta property="article:published_time" content="2025-03-02T19:20:31+00:00"><link rel="canonical" href="https://brewerybees.example/2025/03/02/honey/"></head>
<body class="post-template-default single single-post postid-91"><div id="wrapper" class="hfeed"><div id="header"><div id="masthead"><div id="site-title"><span><a rel="home">Brewery Bees</a></span></div><div id="site-description">Two hives behind a water tank</div>
<div id="access" role="navigation"><div class="menu-header"><ul><li><a>Home</a></li><li><a>About the hives</a></li></ul></div></div></div></div>
<div id="main"><div id="container"><div id="content" role="main"><div id="nav-above" class="navigation"><div class="nav-previous"><a>← Wax, and what to do with it</a></div></div>
<div id="post-91" class="post-91 post type-post status-publish hentry category-bees"><h1 class="entry-title">Honey from the roof</h1><div class="entry-meta"><span class="meta-prep meta-prep-author">Posted on</span> <a><span class="entry-date">March 2, 2025</span></a> <span class="meta-sep">by</span> <span class="author vcard"><a class="url fn n">Wilma Sands</a></span></div>
<div class="entry-content">{"".join(tagged(prose.BEES))}<div id="jp-post-flair" class="sharedaddy sd-like-enabled"><div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a>Tweet</a></li></ul></div><div class="sd-block sd-like jetpack-likes-widget-wrapper"><h3>Like this:</h3><span>Like</span> <span>Loading...</span></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3><div class="jp-relatedposts-items"><p><a>{T[0]}</a> June 4, 2024 In "Walks"</p></div></div></div></div>
<div id="entry-author-info"><div id="author-description"><h2>About Wilma Sands</h2>Wilma Sands keeps bees and repairs clocks. <div><a>View all posts by Wilma Sands →</a></div></div></div>
<div class="entry-utility">This entry was posted in <a rel="category tag">Bees</a> and tagged <a>honey</a>, <a>limes</a>. Bookmark the <a>permalink</a>.</div></div>
<div id="comments"><h3 id="comments-title">8 Responses to <em>Honey from the roof</em></h3><ol class="commentlist">{thread}</ol><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p></form></div></div></div></div>
<div id="primary" class="widget-area" role="complementary"><ul class="xoxo"><li id="recent-posts-2" class="widget-container widget_recent_entries"><h3>Recent Posts</h3><ul><li><a>{T[1]}</a></li></ul></li><li class="widget_recent_comments"><h3>Recent Comments</h3><ul><li>reader2 on <a>Wax</a></li></ul></li></ul></div></div>
<div id="footer" role="contentinfo"><div id="site-info"><a>Brewery Bees</a></div><div id="site-generator">Proudly powered by WordPress.</div></div></div></body></html>"""
    return Shape(
        "wordpress classic", html, gold(*prose.BEES), "Honey from the roof", "Brewery Bees", "Wilma Sands", "2025-03-02T19:20:31Z", "https://brewerybees.example/2025/03/02/honey/", "en-US",
        comments=C, never=(T[0], T[1], "Leave a Reply", "Share this:", "This entry was posted in", "Wax, and what to do with it"),
        may=("About Wilma Sands", "Wilma Sands keeps bees and repairs clocks."),
    )  # fmt: skip


def wordpress_blocks() -> Shape:
    """A block theme of WordPress: the comments are a template of blocks, more posts a query."""
    thread = "".join(
        f'<li id="comment-{place}" class="comment depth-1"><div class="wp-block-group is-layout-flow"><div class="wp-block-avatar"><img></div><div class="wp-block-comment-author-name">Reader {place}</div><div class="wp-block-comment-date"><time datetime="2025-03-0{place + 3}">March {place + 3}, 2025</time></div>'
        f'<div class="wp-block-comment-content"><p>{text}</p></div><div class="wp-block-comment-reply-link"><a>Reply</a></div></div></li>'
        for place, text in enumerate(C[:3])
    )
    query = "".join(
        f'<li class="wp-block-post post type-post hentry"><h3 class="wp-block-post-title"><a>{title}</a></h3><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">An older piece of ours about something that has nothing to do with this. …</p></div></li>'
        for title in T[:3]
    )
    html = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>A library comes back – The Tide Table</title>
<script type="application/ld+json" class="yoast-schema-graph">{{"@context":"https://schema.org","@graph":[{{"@type":"Article","@id":"https://tidetable.example/library/#article","isPartOf":{{"@id":"https://tidetable.example/library/"}},"author":{{"name":"Hettie Vane","@id":"https://tidetable.example/#/schema/person/1"}},"headline":"A library comes back","datePublished":"2025-08-16T08:00:00+00:00","publisher":{{"@id":"https://tidetable.example/#organization"}}}},{{"@type":"WebPage","@id":"https://tidetable.example/library/","url":"https://tidetable.example/library/","name":"A library comes back – The Tide Table"}},{{"@type":"Organization","@id":"https://tidetable.example/#organization","name":"The Tide Table"}},{{"@type":"Person","@id":"https://tidetable.example/#/schema/person/1","name":"Hettie Vane"}}]}}</script></head>
<body class="wp-singular post-template-default single single-post wp-embed-responsive"><a class="skip-link screen-reader-text" href="#wp--skip-link--target">Skip to content</a><div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group"><p class="wp-block-site-title"><a>The Tide Table</a></p><nav class="wp-block-navigation"><ul><li><a>Blog</a></li></ul></nav></div></header>
<main class="wp-block-group is-layout-flow" id="wp--skip-link--target"><div class="wp-block-group has-global-padding is-layout-constrained"><h1 class="wp-block-post-title">A library comes back</h1><div class="wp-block-group"><p>Written by</p><div class="wp-block-post-author-name"><a>Hettie Vane</a></div><p>in</p><div class="wp-block-post-terms"><a>Town</a></div></div>
<div class="entry-content wp-block-post-content is-layout-constrained">{between(tagged(prose.LIBRARY), {3: '<figure class="wp-block-pullquote"><blockquote><p>“I counted. Then I got angry.”</p></blockquote></figure>', 5: '<h2 class="wp-block-heading">What comes next</h2>'})}</div>
<div class="wp-block-group"><nav class="wp-block-group" aria-label="Post navigation"><div class="post-navigation-link-previous wp-block-post-navigation-link"><a>← {T[5]}</a></div></nav></div>
<div class="wp-block-comments wp-block-comments-query-loop"><h2 class="wp-block-heading">Comments</h2><h3>3 responses to “A library comes back”</h3><ol class="wp-block-comment-template">{thread}</ol><div class="comment-respond wp-block-post-comments-form"><h3>Leave a Reply</h3></div></div></div>
<div class="wp-block-group alignwide"><h2 class="wp-block-heading has-small-font-size">More posts</h2><div class="wp-block-query"><ul class="wp-block-post-template">{query}</ul></div></div></main><footer class="wp-block-template-part"><p>The Tide Table</p><p>Twenty Twenty-Five</p></footer></div></body></html>"""
    body = [*gold(*prose.LIBRARY)]
    body.insert(5, "What comes next")
    return Shape(
        "wordpress blocks", html, tuple(body), "A library comes back", "The Tide Table", "Hettie Vane", "2025-08-16T08:00:00Z", "https://tidetable.example/library/", "en-GB",
        comments=C[:3], never=(*T[:3], T[5], "An older piece of ours", "More posts", "Leave a Reply", "Twenty Twenty-Five"),
        may=("“I counted. Then I got angry.”",),
    )  # fmt: skip


def blogger() -> Shape:
    """A platform of 2010: microdata of a BlogPosting, gadgets, an older thread in ``dl``."""
    thread = "".join(
        f'<dt class="comment-author" id="c{place}"><a>Anonymous</a> said...</dt><dd class="comment-body"><p>{text}</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a>4 March 2025 at 0{place}:12</a></span></dd>'
        for place, text in enumerate(C[2:6], 1)
    )
    lines = "<br /><br />".join(gold(*prose.BEES))
    html = f"""<!DOCTYPE html><html dir="ltr" xmlns="http://www.w3.org/1999/xhtml"><head><meta content="text/html; charset=UTF-8" http-equiv="Content-Type"/><meta content="blogger" name="generator"/>
<link href="http://roofbees.blogspot.example/2025/03/forty-kilos.html" rel="canonical"/><title>Roof Bees: Forty kilos and a broken lift</title></head>
<body class="loading"><div class="navbar section" id="navbar"></div><div class="body-fauxcolumns"></div><div class="content"><div class="header section" id="header"><div class="widget Header"><div id="header-inner"><div class="titlewrapper"><h1 class="title"><a>Roof Bees</a></h1></div><div class="descriptionwrapper"><p class="description"><span>Notes from four floors up</span></p></div></div></div></div>
<div class="main-outer"><div class="columns"><div class="column-center-inner"><div class="main section" id="main"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>Sunday, 2 March 2025</span></h2><div class="date-posts"><div class="post-outer">
<div class="post hentry uncustomized-post-template" itemprop="blogPost" itemscope="itemscope" itemtype="http://schema.org/BlogPosting"><h3 class="post-title entry-title" itemprop="name">Forty kilos and a broken lift</h3><div class="post-header"></div>
<div class="post-body entry-content" itemprop="description articleBody"><div class="separator"><a><img src="hive.jpg"/></a></div>{lines}<div style="clear: both;"></div></div>
<div class="post-footer"><div class="post-footer-line post-footer-line-1"><span class="post-author vcard">Posted by <span class="fn" itemprop="author" itemscope="itemscope" itemtype="http://schema.org/Person"><a rel="author"><span itemprop="name">Wilma Sands</span></a></span></span> <span class="post-timestamp">at <a class="timestamp-link"><abbr class="published" itemprop="datePublished" title="2025-03-02T18:05:00Z">18:05</abbr></a></span><div class="post-share-buttons"><a>Email This</a><a>BlogThis!</a></div></div><div class="post-footer-line"><span class="post-labels">Labels: <a rel="tag">honey</a>, <a>lifts</a></span></div></div></div>
<div class="comments" id="comments"><a name="comments"></a><h4>4 comments:</h4><div id="Blog1_comments-block-wrapper"><dl class="avatar-comment-indent" id="comments-block">{thread}</dl></div><p class="comment-footer"><a>Post a Comment</a></p></div></div></div></div></div>
<div class="blog-pager" id="blog-pager"><a>Newer Post</a><a>Older Post</a><a>Home</a></div><div class="post-feeds">Subscribe to: <a>Post Comments (Atom)</a></div></div></div></div>
<div class="column-right-outer"><aside><div class="sidebar section"><div class="widget BlogArchive"><h2>Blog Archive</h2><ul><li>2025 (3)</li><li>2024 (31)</li></ul></div><div class="widget PopularPosts"><h2>Popular Posts</h2><ul><li><a>{T[2]}</a></li></ul></div></div></aside></div></div></div></div></body></html>"""
    return Shape(
        "blogger", html, gold(*prose.BEES), "Forty kilos and a broken lift", "Roof Bees", "Wilma Sands", "2025-03-02T18:05:00Z", "http://roofbees.blogspot.example/2025/03/forty-kilos.html", None, "blog",
        comments=C[2:6], never=(T[2], "Post a Comment", "Older Post", "Blog Archive"),
    )  # fmt: skip


def hashed_platform() -> Shape:
    """A platform for writers with two-letter classes: claps, a follow box, responses, recommendations."""
    body = between(
        tagged(prose.LIBRARY, '<p id="{}" class="pw-post-body-paragraph ni nj fq nk b">'.format("0f1e")),
        {2: '<figure class="nm nn no"><div role="button"><picture><img alt=""></picture></div><figcaption class="oa ob oc">Ledger, back at work. Photo by the author.</figcaption></figure>',
         4: '<blockquote class="od"><p class="oe of og">We had three shipwrights and a tide table.</p></blockquote>'},
    )  # fmt: skip
    responses = "".join(
        f'<div class="pw-response"><div class="ab q"><div><a>Reader {place}</a></div><div><span>Mar {place + 4}, 2025</span></div></div><div class="hb"><pre class="hc"><div class="hd">{text}</div></pre></div><div><button>{place}</button><p>Reply</p></div></div>'
        for place, text in enumerate(C[:4])
    )
    cards = "".join(
        f'<div class="rk rl"><article class="dz"><div class="l"><p>In</p><p>Hill Letters</p><p>by</p><p>Some Writer</p><h2 class="be rm">{title}</h2><h3>An essay that has been read by half of the town already.</h3><span>Feb 11</span><span>1.2K</span></div></article></div>'
        for title in T[:3]
    )
    html = f"""<!doctype html><html lang="en"><head><title>The Cat in the Atlas Room | by Hettie Vane | Aug, 2025 | Shingle</title><meta charset="utf-8"><meta property="og:site_name" content="Shingle"><meta property="og:title" content="The Cat in the Atlas Room">
<meta property="article:published_time" content="2025-08-16T08:12:44.918Z"><meta name="author" content="Hettie Vane"><meta property="og:url" content="https://shingle.example/@hvane/cat-9f0"></head>
<body><div id="root"><div class="a b c"><a href="#main">Sitemap</a><div class="d e"><a>Open in app</a><a>Sign up</a><a>Sign in</a></div><div class="l"><article><div class="l"><section><div class="gn go"><div class="ab ca"><div class="ch bg">
<h1 id="9b2e" class="pw-post-title gp gq">The Cat in the Atlas Room</h1><div class="hf"><h2 class="pw-subtitle-paragraph">How a town refused to be written off</h2></div>
<div class="speechify-ignore ab"><a data-testid="authorName">Hettie Vane</a><span>·</span><button>Follow</button><span data-testid="storyReadTime">4 min read</span><span data-testid="storyPublishDate">Aug 16, 2025</span><div>--</div><div>12</div><p>Listen</p><p>Share</p></div>
{body}</div></div></div></section></div></article><div class="tags"><a>Libraries</a><a>Cats</a></div><div class="writer"><h2>Written by Hettie Vane</h2><span>1.4K followers</span><p>Runs a lending desk. Writes about doors.</p><button>Follow</button></div>
<div class="resp"><h2>Responses (12)</h2><div>What are your thoughts?</div>{responses}<button>See all responses</button></div><div class="recs"><h2>More from Hettie Vane</h2>{cards}<h2>Recommended from Shingle</h2></div></div><div class="foot"><a>Help</a><a>Status</a><a>Careers</a></div></div></div></body></html>"""
    body_gold = [*gold(*prose.LIBRARY)]
    body_gold.insert(4, "We had three shipwrights and a tide table.")
    return Shape(
        "hashed platform", html, tuple(body_gold), "The Cat in the Atlas Room", "Shingle", "Hettie Vane", "2025-08-16T08:12:44Z", "https://shingle.example/@hvane/cat-9f0", "en",
        comments=C[:4], never=(*T[:3], "An essay that has been read", "What are your thoughts?", "Open in app", "1.4K followers"),
        may=("How a town refused to be written off", "Ledger, back at work. Photo by the author.", "Runs a lending desk. Writes about doors.", "Written by Hettie Vane"),
    )  # fmt: skip


def letters_platform() -> Shape:
    """A platform of newsletters: subscribe boxes in and below the text, likes, discussion."""
    box = (
        '<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">The Counting House is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div>'
        '<form class="subscription-widget-subscribe"><input type="email"><input type="submit" value="Subscribe"></form></div></div>'
    )
    talk = "".join(
        f'<div class="comment"><div class="comment-content"><div class="comment-meta"><a>reader{place}</a> <a>Jul {place + 6}</a></div><div class="comment-body"><p>{text}</p></div></div><div class="comment-actions"><a>Like ({place})</a><a>Reply</a><a>Share</a></div></div>'
        for place, text in enumerate(C[4:8])
    )
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Eleven to one - by Hugo Bell - The Counting House</title><meta property="og:title" content="Eleven to one"><meta name="author" content="Hugo Bell">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","url":"https://countinghouse.letters.example/p/eleven-to-one","headline":"Eleven to one","description":"Two Saturdays with a counter","datePublished":"2025-07-05T05:30:12+00:00","isAccessibleForFree":true,"author":[{{"@type":"Person","name":"Hugo Bell"}}],"publisher":{{"@type":"Organization","name":"The Counting House"}}}}</script></head>
<body><div id="entry"><div id="main" class="main typography use-theme-bg"><div class="main-menu"><div class="topbar-content"><a>The Counting House</a><button>Subscribe</button><button>Sign in</button></div></div>
<div><div class="single-post-container"><div class="container"><div class="single-post"><article class="typography newsletter-post post"><div role="region" aria-label="Post header" class="post-header"><h1 dir="auto" class="post-title published">Eleven to one</h1><h3 dir="auto" class="subtitle">Two Saturdays with a counter in each hand</h3>
<div class="pencraft pc-display-flex byline-wrapper"><a class="pencraft">Hugo Bell</a><div class="pencraft pc-reset meta-EgzBVA">Jul 05, 2025</div></div><div class="post-ufi"><a>42</a><a>8</a><a>Share</a></div></div>
<div><div class="available-content"><div dir="auto" class="body markup">{between(tagged(prose.OPINION), {3: box})}</div></div></div><div class="post-footer"><div class="post-ufi"><a>42</a></div></div>{box}</article>
<div class="pencraft discussion"><h4>Discussion about this post</h4><div class="tabs"><button>Comments</button><button>Restacks</button></div><div class="comment-list">{talk}</div></div>
<div class="portable-archive"><div>Top</div><div>Latest</div><div class="post-preview"><a>{T[4]}</a><div>Onions, mostly, and how they were carried</div><div>Jun 2 • Hugo Bell</div></div><button>See all</button></div></div></div></div></div>
<div class="footer-wrap publication-footer"><div>Ready for more?</div><div>© 2025 Hugo Bell</div><div><a>Privacy</a> ∙ <a>Terms</a></div><div>Substrate is the home for great culture</div></div></div></div></body></html>"""
    return Shape(
        "letters platform", html, gold(*prose.OPINION), "Eleven to one", "The Counting House", "Hugo Bell", "2025-07-05T05:30:12Z", "https://countinghouse.letters.example/p/eleven-to-one", "en",
        comments=C[4:8], never=(T[4], "reader-supported publication", "Ready for more?", "Discussion about this post", "Onions, mostly"), may=("Two Saturdays with a counter in each hand",),
    )  # fmt: skip


def open_platform() -> Shape:
    """An open publishing program: cards and callouts in the text, a members' call to action, feed cards below."""
    bookmark = f'<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container"><div class="kg-bookmark-content"><div class="kg-bookmark-title">{T[5]}</div><div class="kg-bookmark-description">It began with a whistle on a washing line and ended in a wedding.</div><div class="kg-bookmark-metadata"><span class="kg-bookmark-author">Tarn Observer</span></div></div></a></figure>'
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tailings</title><meta property="og:site_name" content="Slag Heap"><meta property="og:title" content="Tailings"><meta property="og:url" content="https://slagheap.example/tailings/">
<meta property="article:published_time" content="2025-04-27T07:00:00.000Z"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Lucia Ferro"><meta name="generator" content="Ghost 5.80"></head>
<body class="post-template tag-mines"><div class="viewport"><header id="gh-head" class="gh-head outer"><a class="gh-head-logo">Slag Heap</a><nav><a>About</a></nav></header><div class="site-content"><main id="site-main" class="site-main"><article class="article post tag-mines"><header class="article-header gh-canvas"><div class="article-tag post-card-tags"><span class="post-card-primary-tag"><a>Mines</a></span></div><h1 class="article-title">Tailings</h1><p class="article-excerpt">What ran down the Ruvo, and who rang first</p>
<div class="article-byline"><section class="article-byline-content"><div class="article-byline-meta"><h4 class="author-name"><a>Lucia Ferro</a></h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="2025-04-27">Apr 27, 2025</time><span class="byline-reading-time"><span class="bull">—</span> 2 min read</span></div></div></section></div></header>
<section class="gh-content gh-canvas">{between(tagged(prose.MINE), {2: '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💧</div><div class="kg-callout-text">A litre of safe water holds ten micrograms of arsenic at most.</div></div>', 4: bookmark, 6: '<div class="kg-card kg-signup-card"><h2>Sign up for Slag Heap</h2><p>One letter a month, no slag.</p><button>Subscribe</button></div>'})}</section></article>
<section class="footer-cta outer"><div class="inner"><h2 class="footer-cta-title">Sign up for more like this.</h2><a class="footer-cta-button"><div>Enter your email</div><span>Subscribe</span></a></div></section><aside class="read-more-wrap outer"><div class="read-more inner"><article class="post-card post"><h2 class="post-card-title">{T[3]}</h2><div class="post-card-excerpt">The court found that a driver may wait where he is told to wait.</div></article></div></aside></main></div>
<footer class="site-footer outer"><section class="copyright"><a>Slag Heap</a> © 2025</section></footer></div></body></html>"""
    body = [*gold(*prose.MINE)]
    body.insert(2, "A litre of safe water holds ten micrograms of arsenic at most.")
    return Shape(
        "open platform", html, tuple(body), "Tailings", "Slag Heap", "Lucia Ferro", "2025-04-27T07:00:00Z", "https://slagheap.example/tailings/", "en",
        never=(T[3], T[5], "It began with a whistle", "One letter a month", "Sign up for more like this", "The court found that a driver"),
        may=("What ran down the Ruvo, and who rang first",),
    )  # fmt: skip


SHAPES = (wordpress_classic(), wordpress_blocks(), blogger(), hashed_platform(), letters_platform(), open_platform())
