"""Pages with more talk than article: comment trees in several forms, a forum, a journal."""

from __future__ import annotations

from tests.readers.pages import prose
from tests.readers.pages.shape import Shape, gold, tagged

T, C = prose.TEASERS, prose.COMMENTS


def unnamed_thread() -> Shape:
    """A tree of comments whose elements have no telling name; each only has a link to reply."""

    def node(place: int, inner: str = "") -> str:
        return f'<div class="x9"><div class="x4"><b>pilot{place}</b> <i>2 days ago</i></div><div class="x5">{C[place]}</div><div class="x6"><a href="#r">Reply</a> <a href="#f">Flag</a></div>{inner}</div>'

    tree = (
        node(0, f'<div class="x8">{node(1, f"""<div class="x8">{node(2)}</div>""")}{node(3)}</div>')
        + node(4)
        + node(5, f'<div class="x8">{node(6)}</div>')
    )
    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Goods train derails near Cotter Bridge - Ansley Echo</title></head><body><div class="x1"><a>Ansley Echo</a> <a>Sport</a></div>
<div class="x2"><h1>Goods train derails near Cotter Bridge</h1><div class="x3">By Peter Lunt, 8 June 2025</div>{"".join(tagged(prose.SHORT))}</div><div class="x7"><h2>7 comments</h2>{tree}</div><div class="x10">© 2025 Ansley Echo</div></body></html>"""
    return Shape(
        "unnamed thread",
        html,
        gold(*prose.SHORT),
        "Goods train derails near Cotter Bridge",
        "Ansley Echo",
        "Peter Lunt",
        "2025-06-08",
        None,
        "en",
        comments=C[:7],
    )


def embedded_thread() -> Shape:
    """A service's thread that was rendered into the page, nested lists of posts with votes."""

    def post(place: int, inner: str = "") -> str:
        return f'<li class="post" id="post-{place}"><div data-role="post-content" class="post-content"><div class="post-byline"><span class="author publisher-anchor-color"><a>harbour{place}</a></span> <span class="post-meta"><a class="time-ago">a day ago</a></span></div><div class="post-body-inner"><div class="post-message-container"><div class="post-message"><div><p>{C[place]}</p></div></div></div></div><footer class="comment-footer"><menu><li class="voting"><a>{place}</a></li><li class="reply"><a><span class="text">Reply</span></a></li></menu></footer></div><ul class="children">{inner}</ul></li>'

    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Trams stand still for a second day | Ostra Mirror</title><meta property="og:site_name" content="Ostra Mirror"><meta name="pubdate" content="2025-06-12T10:00:00+02:00"></head>
<body><header><nav><a>News</a></nav></header><main><article class="node"><h1>Trams stand still for a second day</h1><div class="submitted">By <span class="username">Ida Rehn</span></div><div class="field-body">{"".join(tagged(prose.TRAMS))}</div></article>
<div id="disqus_thread"><div id="layout"><nav><ul><li>8 comments</li><li>Login</li></ul></nav><div class="textarea-wrapper">Join the discussion…</div><section id="conversation"><ul id="post-list" class="post-list">{post(0, post(1, post(2)))}{post(3)}{post(4, post(5) + post(6))}{post(7)}</ul></section></div></div></main></body></html>"""
    return Shape(
        "embedded thread",
        html,
        gold(*prose.TRAMS),
        "Trams stand still for a second day",
        "Ostra Mirror",
        "Ida Rehn",
        "2025-06-12T10:00:00+02:00",
        None,
        "en",
        comments=C,
        never=("Join the discussion",),
    )


def own_thread() -> Shape:
    """A paper's own comments, set inside the article's element, nested, with a heading and sorting."""

    def one(place: int, inner: str = "") -> str:
        return f'<div class="coral coral-comment" data-depth="{1 if not inner else 0}"><div class="coral-username">Gull{place}</div><span>12 June, 2025</span><div class="coral-content"><p>{C[place]}</p></div><div class="coral-actions"><button>Respect {place}</button><button>Reply</button></div>{f"<div class=coral-replies>{inner}</div>" if inner else ""}</div>'

    html = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Vaccine shields children from river fever</title><meta property="og:site_name" content="The Lowland Ledger"><meta property="og:title" content="Vaccine shields children from river fever"><meta property="article:published_time" content="2025-09-03T06:00:00Z"></head>
<body><div class="hdr"><a>The Lowland Ledger</a></div><article><h1>Vaccine shields children from river fever</h1><p class="byline">Joost Hamer</p>{"".join(tagged(prose.VACCINE))}
<section class="conversation" aria-label="Comments"><h2>Join the conversation</h2><p>Commenting on this article has ended. Comments are subject to our community guidelines, which can be viewed here.</p><select><option>Newest</option></select>{one(0, one(1) + one(2, one(3)))}{one(4)}{one(5, one(6))}</section></article></body></html>"""
    return Shape(
        "own thread",
        html,
        gold(*prose.VACCINE),
        "Vaccine shields children from river fever",
        "The Lowland Ledger",
        "Joost Hamer",
        "2025-09-03T06:00:00Z",
        None,
        "en",
        comments=C[:7],
        never=("Commenting on this article has ended", "Join the conversation"),
    )


def forum_post() -> Shape:
    """A forum whose first post is the article, the posts below are answers."""

    def row(place: int, who: str, inner: str) -> str:
        return f'<div id="p{place}" class="post has-profile bg{place % 2 + 1}"><div class="inner"><dl class="postprofile"><dt><a class="username">{who}</a></dt><dd class="profile-rank">Member</dd><dd class="profile-posts"><strong>Posts:</strong> {place * 31 + 7}</dd></dl><div class="postbody"><h3><a>{"Re: " if place else ""}What the audit of the Karsa main says</a></h3><ul class="post-buttons"><li><a title="Reply with quote">Quote</a></li></ul><p class="author">by <strong><a>{who}</a></strong> » Mon May 12, 2025 {place + 1}:12 pm</p><div class="content">{inner}</div><div class="signature">Water finds a way.</div></div></div><hr class="divider"/></div>'

    posts = row(0, "hydra", "<br/><br/>".join(gold(*prose.RESERVOIR))) + "".join(
        row(place, f"member{place}", text) for place, text in enumerate(C[:6], 1)
    )
    html = f"""<!DOCTYPE html><html dir="ltr" lang="en-gb"><head><meta charset="utf-8"><title>Dam Talk - What the audit of the Karsa main says</title><link rel="canonical" href="https://damtalk.example/viewtopic.php?t=88"></head>
<body id="phpbb" class="nojs notouch section-viewtopic ltr"><div id="wrap" class="wrap"><div id="page-header"><div class="headerbar" role="banner"><div id="site-description"><h1>Dam Talk</h1><p>All about water</p><p class="skiplink"><a>Skip to content</a></p></div></div><div class="navbar" role="navigation"><ul><li>FAQ</li><li>Register</li></ul></div></div>
<div id="page-body" role="main"><h2 class="topic-title"><a>What the audit of the Karsa main says</a></h2><div class="action-bar bar-top"><a>Post Reply</a><div class="pagination">7 posts • Page 1 of 1</div></div>{posts}<div class="action-bar"><a>Return to “Reservoirs”</a></div><div class="stat-block online-list"><h3>Who is online</h3><p>Users browsing this forum: No registered users and 1 guest</p></div></div>
<div id="page-footer"><div class="copyright">Powered by a forum program</div></div></div></body></html>"""
    return Shape(
        "forum post",
        html,
        gold(*prose.RESERVOIR),
        "What the audit of the Karsa main says",
        "Dam Talk",
        "hydra",
        "2025-05-12",
        "https://damtalk.example/viewtopic.php?t=88",
        "en-gb",
        comments=C[:6],
        never=("Users browsing this forum", "Post Reply"),
        may=("Water finds a way.",),
    )


def journal() -> Shape:
    """A journal of the early net: one entry in a table, answers as tables moved to the right."""
    talk = "".join(
        f'<div style="margin-left: {place % 3 * 25}px"><table width="100%"><tr><td bgcolor="#ddd"><b>(no subject)</b> - <a>fen_{place}</a> - Mar. 3rd, 2025 0{place}:15 pm (UTC)</td></tr><tr><td>{text}</td></tr><tr><td>(<a>Reply</a>) (<a>Thread</a>)</td></tr></table></div>'
        for place, text in enumerate(C[:7])
    )
    html = f"""<html><head><title>wilma_sands: the broken lift</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body bgcolor="#ffffff"><table width="100%"><tr><td><a>Home</a> | <a>Log in</a> | <a>Create an account</a></td></tr></table>
<table><tr><td class="index"><b>wilma_sands</b><br><font size="-1">Mar. 2nd, 2025</font> <font size="-1">06:05 pm</font></td></tr><tr><td><div class="entry"><b>the broken lift</b><br><br>{"<br><br>".join(gold(*prose.BEES))}</div></td></tr><tr><td>Tags: <a>bees</a> | Current Mood: tired</td></tr></table>
<hr><a>Link</a> | <a>Leave a comment</a> | 7 comments<br>{talk}</body></html>"""
    return Shape(
        "journal",
        html,
        gold(*prose.BEES),
        None,
        None,
        None,
        "2025-03-02",
        None,
        None,
        comments=C[:7],
        never=("Create an account", "Current Mood"),
    )


def reader_letters() -> Shape:
    """Comments under a French heading, in list items that offer an answer in French."""
    talk = "".join(
        f'<li><p><strong>lecteur{place}</strong> <small>le 4 mars 2025 à 1{place}h02</small></p><p>{text}</p><p><a href="#">Répondre</a> · <a>Signaler</a></p></li>'
        for place, text in enumerate(("Il fallait s’y attendre, personne n’a entretenu cette digue depuis vingt ans.", "Et qui va payer ? Toujours les mêmes, évidemment, comme en 2011.", "Merci à la rédaction pour cet article clair, cela change un peu."))
    )  # fmt: skip
    text = (
        "La digue de Saint-Orens a cédé dans la nuit de lundi à mardi, après trois jours de pluie, et une quarantaine de maisons ont été évacuées.",
        "Personne n’a été blessé, a indiqué la préfecture dans un communiqué, mais la route départementale restera fermée jusqu’à vendredi au moins.",
        "« L’eau est montée en moins d’une heure », a raconté Colette Vidal, qui tient la boulangerie de la place. « Nous avons sauvé le four, pas la farine. »",
        "Un rapport de 2019, que la commune avait commandé, recommandait de renforcer l’ouvrage. Les travaux, estimés à 1,2 million d’euros, n’ont jamais commencé.",
    )
    html = f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Saint-Orens : la digue cède, quarante maisons évacuées - L’Écho de la Garonne</title><meta property="og:site_name" content="L’Écho de la Garonne"><meta property="og:title" content="Saint-Orens : la digue cède, quarante maisons évacuées">
<meta property="article:published_time" content="2025-03-04T09:40:00+01:00"></head><body><div class="bandeau"><a>À la une</a><a>Régions</a></div><div class="colonne"><h1>Saint-Orens : la digue cède, quarante maisons évacuées</h1><p class="signature">Par Élise Montagne</p><p class="date">Publié le 4 mars 2025 à 9h40</p>
<div class="corps">{"".join(tagged(text))}</div><div class="abonnez"><p>Cet article vous a plu ? Abonnez-vous pour un euro par mois.</p></div><div class="avis"><h3>3 réactions</h3><ul>{talk}</ul></div><div class="aussi"><h3>Lire aussi</h3><ul><li><a>Le festival de la violette reporté</a></li><li><a>Une boulangère sauve son four</a></li></ul></div></div></body></html>"""
    return Shape(
        "reader letters", html, text, "Saint-Orens : la digue cède, quarante maisons évacuées", "L’Écho de la Garonne", "Élise Montagne", "2025-03-04T09:40:00+01:00", None, "fr",
        comments=("Il fallait s’y attendre", "Et qui va payer ?", "Merci à la rédaction"), never=("Le festival de la violette", "Abonnez-vous pour un euro", "Lire aussi"),
    )  # fmt: skip


SHAPES = (unnamed_thread(), embedded_thread(), own_thread(), forum_post(), journal(), reader_letters())
