"""Pages of the early net and of offices: tables for a layout, line breaks for paragraphs, frames, old character sets."""

from __future__ import annotations

from tests.readers.pages import prose
from tests.readers.pages.shape import Shape, gold, rich, tagged

T = prose.TEASERS
RUSSIAN = (
    "Мост через реку Сольву у посёлка Верхний Яр закрыли для грузовиков после того, как в опоре нашли трещину длиной почти два метра.",
    "Об этом сообщил в среду начальник дорожной службы края Пётр Лагутин. По его словам, легковые машины пока пропускают по одной полосе.",
    "«Мы не можем рисковать, — сказал он журналистам. — Мост построен в 1957 году, и с тех пор его ни разу не ремонтировали как следует».",
    "Объезд через Каменку длиннее на сорок километров. Местный хлебозавод уже предупредил, что хлеб в посёлок будут привозить через день.",
    "Ремонт, как ожидается, начнётся в мае и обойдётся в 84 миллиона рублей.",
)


def press_release_2005() -> Shape:
    """An office's release of 2005 in nested tables with fonts, a menu on the left and spacer pictures."""
    text = (
        "The Ministry of Inland Waters announced today that the dredging of the Lower Ansel canal will begin on 4 April and will last for fourteen weeks.",
        "“The canal has silted up to half of its depth since it was last dredged in 1983,” said the minister, Mr. Harold Quine. “Barges of more than 200 tonnes can no longer pass.”",
        "The work will cost 7.4 million crowns, of which the districts along the canal will pay a third.",
        "Locks 3, 4 and 7 will be closed on weekdays between 7 a.m. and 5 p.m. Owners of pleasure boats are asked to use the northern branch.",
    )
    cells = "".join(f'<p><font face="Verdana" size="2">{paragraph}</font></p>' for paragraph in text)
    html = f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>Ministry of Inland Waters - Dredging of Lower Ansel canal to begin</title></head>
<body bgcolor="#FFFFFF" topmargin="0"><table width="760" border="0" cellspacing="0" cellpadding="0" align="center"><tr><td colspan="3"><img src="banner.gif" width="760" height="80" alt="Ministry of Inland Waters"></td></tr>
<tr><td width="150" valign="top" bgcolor="#CCDDEE"><table width="100%"><tr><td><a href="1">About the Ministry</a></td></tr><tr><td><a href="2">The Minister</a></td></tr><tr><td><a href="3">Press Room</a></td></tr><tr><td><a href="4">Tenders and notices</a></td></tr><tr><td><a href="5">Contact us</a></td></tr></table></td>
<td width="10"><img src="spacer.gif" width="10" height="1"></td><td valign="top"><table width="100%" cellpadding="6"><tr><td><font face="Verdana" size="1" color="#666666">You are here: Home &gt; Press Room &gt; Press releases 2005</font></td></tr>
<tr><td><font face="Verdana" size="2"><b>PRESS RELEASE No. 31/2005</b></font></td></tr><tr><td><font face="Verdana" size="4"><b>Dredging of Lower Ansel canal to begin</b></font></td></tr><tr><td><font size="2">22 March 2005</font></td></tr><tr><td>{cells}<p align="center">- ends -</p><p><font size="1"><b>Media contact:</b> Press Office, telephone 0555 100 200</font></p></td></tr></table></td></tr>
<tr><td colspan="3" align="center"><font size="1"><a>Back to top</a> | <a>Print this page</a> | <a>Disclaimer</a><br>&copy; 2005 Ministry of Inland Waters. Best viewed at 800 x 600.</font></td></tr></table></body></html>"""
    return Shape(
        "press release 2005", html, text, "Dredging of Lower Ansel canal to begin", "Ministry of Inland Waters", None, "2005-03-22", None, None, "release",
        never=("Tenders and notices", "Best viewed at 800", "You are here"), may=("- ends -", "Media contact: Press Office, telephone 0555 100 200", "PRESS RELEASE No. 31/2005", "22 March 2005"), charset="iso-8859-1",
    )  # fmt: skip


def line_breaks() -> Shape:
    """Paragraphs parted by two line breaks inside one cell, as a small paper of 2001 set them."""
    html = f"""<HTML><HEAD><TITLE>The Velsk Messenger: Water to be cut at night</TITLE></HEAD><BODY><CENTER><IMG SRC="logo.gif" ALT="The Velsk Messenger"><BR>[ <A HREF=a>Front page</A> | <A HREF=b>Weather</A> | <A HREF=c>Obituaries</A> ]</CENTER><HR>
<H2>Water to be cut at night</H2><I>By Olga Trent<BR>Messenger Staff</I><BR>May 13, 2002<P>{"<BR><BR>".join(gold(*prose.RESERVOIR))}<BR><BR><HR><FONT SIZE=-1><A HREF=d>Back to front page</A><BR>Copyright 2002 The Velsk Messenger</FONT></BODY></HTML>"""
    return Shape(
        "line breaks",
        html,
        gold(*prose.RESERVOIR),
        "Water to be cut at night",
        "The Velsk Messenger",
        "Olga Trent",
        "2002-05-13",
        None,
        None,
        never=("Obituaries", "Back to front page"),
    )


def noframes() -> Shape:
    """A set of frames whose article stands in what a browser without frames shows."""
    html = f"""<html><head><title>Cotter Bridge derailment - Coast Bulletin</title></head><frameset cols="20%,80%"><frame src="menu.html" name="menu"><frame src="story.html" name="story"><noframes><body><h1>Goods train off the rails at Cotter Bridge</h1><p><b>By Peter Lunt</b></p><p>Sunday, 8 June 2003</p>{"".join(tagged((*prose.SHORT, *prose.TRAMS[2:5])))}<p><a href="menu.html">Menu</a></p></body></noframes></frameset></html>"""
    return Shape(
        "noframes",
        html,
        gold(*prose.SHORT, *prose.TRAMS[2:5]),
        "Goods train off the rails at Cotter Bridge",
        "Coast Bulletin",
        "Peter Lunt",
        "2003-06-08",
        None,
        None,
    )


def windows_1251() -> Shape:
    """A Russian page in windows-1251, its date in words."""
    html = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>Мост через Сольву закрыли для грузовиков - Сольвинский вестник</title></head><body><div id="top"><a href="/">Главная</a> <a href="/n">Новости</a> <a href="/k">Контакты</a></div>
<div id="left"><b>Популярное</b><br><a>Кот вернулся через год</a><br><a>Где купить дрова</a></div><div id="center"><h1>Мост через Сольву закрыли для грузовиков</h1><div class="date">12 марта 2025</div><div class="text">{"".join(tagged(RUSSIAN))}</div><div class="author">Анна Белова</div></div><div id="bottom">© 2025 Сольвинский вестник. При перепечатке ссылка обязательна.</div></body></html>"""
    return Shape(
        "windows-1251",
        html,
        RUSSIAN,
        "Мост через Сольву закрыли для грузовиков",
        "Сольвинский вестник",
        "Анна Белова",
        "2025-03-12",
        None,
        None,
        never=("Кот вернулся", "При перепечатке"),
        charset="cp1251",
    )


def xhtml() -> Shape:
    """A page in XHTML with an XML declaration and facts in Dublin Core."""
    html = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>Library roof rebuilt</title><meta name="DC.title" content="Library roof rebuilt" /><meta name="DC.creator" content="Jo Keast" /><meta name="DC.date" content="2025-08-16" /><meta name="DC.publisher" content="Penhallow Society" /><link rel="canonical" href="https://penhallow.example/roof" /></head>
<body><div id="navigation"><ul><li><a href="/">Home</a></li><li><a href="/m">Members</a></li></ul></div><div id="content"><h1>Library roof rebuilt</h1>{"".join(tagged(prose.LIBRARY))}<p class="footnote">Donations are still welcome.</p></div><div id="footer"><p>Valid XHTML 1.0 Strict</p></div></body></html>"""
    return Shape(
        "xhtml",
        html,
        gold(*prose.LIBRARY),
        "Library roof rebuilt",
        "Penhallow Society",
        "Jo Keast",
        "2025-08-16",
        "https://penhallow.example/roof",
        "en",
        never=("Valid XHTML",),
        may=("Donations are still welcome.",),
    )


def printed() -> Shape:
    """A print version: a logo, the address of the page, the text, and a line to close the window."""
    html = f"""<html lang="en"><head><meta charset="utf-8"><title>Print: Tram strike enters second day</title><meta name="robots" content="noindex"><link rel="canonical" href="https://ostra.example/trams/2"></head><body onload="window.print()"><div><a href="javascript:window.close()">Close window</a> <a href="javascript:window.print()">Print this article</a></div>
<div><b>OSTRA MIRROR</b></div><h1>Tram strike enters second day</h1><div>Ida Rehn</div><div>June 12, 2025</div><div>{"".join(tagged(prose.TRAMS))}</div><hr><div>Printed from: https://ostra.example/trams/2</div><div>© 2025 Ostra Mirror. All rights reserved.</div></body></html>"""
    return Shape(
        "printed",
        html,
        gold(*prose.TRAMS),
        "Tram strike enters second day",
        "Ostra Mirror",
        "Ida Rehn",
        "2025-06-12",
        "https://ostra.example/trams/2",
        "en",
        never=("Close window", "Print this article", "All rights reserved"),
    )


def newsletter_web() -> Shape:
    """A newsletter's web version: tables in tables, a preheader, pieces with headings, an unsubscribe foot."""

    def row(inner: str) -> str:
        return f'<tr><td align="left" style="padding:10px 20px"><table width="100%" role="presentation"><tr><td class="mcnTextContent">{inner}</td></tr></table></td></tr>'

    pieces = "".join(
        row(f"<h2>{title}</h2>" + "".join(f'<p style="margin:0 0 12px">{rich(text)}</p>' for text in texts))
        for title, texts in (
            ("The ferries", prose.FERRY[:3]),
            ("The reservoir", prose.RESERVOIR[:3]),
            ("The cat", prose.LIBRARY[:2]),
        )
    )
    html = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x"><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>Quay Notes: three things about water</title></head><body><span class="mcnPreviewText" style="display:none;font-size:0">Boats, dams and a cat</span><center><table id="bodyTable" width="100%"><tr><td align="center">
<table width="600"><tr><td><a href="*">View this email in your browser</a></td></tr><tr><td><img alt="Quay Notes" src="l.png"></td></tr>{row('<h1>Three things about water</h1><p style="margin:0">22 August 2025</p>')}{pieces}
<tr><td><a>Share</a> <a>Tweet</a> <a>Forward</a></td></tr>{row("<em>Copyright © 2025 Quay News, All rights reserved.</em><br>You are receiving this email because you signed up on our website.<br><br>Our mailing address is: 3 Quay Street, Inverlane<br>Want to change how you receive these emails? You can <a>update your preferences</a> or <a>unsubscribe from this list</a>.")}</table></td></tr></table></center></body></html>"""
    body = (
        "The ferries",
        *gold(*prose.FERRY[:3]),
        "The reservoir",
        *gold(*prose.RESERVOIR[:3]),
        "The cat",
        *gold(*prose.LIBRARY[:2]),
    )
    return Shape(
        "newsletter web",
        html,
        body,
        "Three things about water",
        None,
        None,
        "2025-08-22",
        None,
        None,
        "newsletter",
        never=("unsubscribe from this list", "Our mailing address", "View this email"),
    )


SHAPES = (press_release_2005(), line_breaks(), noframes(), windows_1251(), xhtml(), printed(), newsletter_web())
