"""Makes a page's tree say by its elements what it shows: tables that are a layout, paragraphs in ``div``, live posts.

Extraction goes by elements. A page of 2005 has its columns in a table, a page of today its paragraphs in ``div`` and
its questions in buttons; what is the same to a reader is made the same here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
"""Elements that stand inside a line."""
_TABLE = frozenset("table tbody thead tfoot tr td th caption colgroup col".split())
_BLOCKS = ".//p | .//h1 | .//h2 | .//h3 | .//ul | .//ol | .//blockquote | .//table | .//div | .//hr"
_FINAL = re.compile(r"[.!?…。！？।؟۔][”’\"'»)\]]*$")
_BRACKETED = re.compile(r"\s*\[[^\[\]]{1,30}\]\s*$")
"""``[edit]``, a link behind a heading."""
_ARTICLE = 200
"""Characters of a story that makes an article of its own."""
_SHORT = 12
"""Words of a line in the head of an article, at most."""
_RUN = 10
"""Spaces from which on a string is running text."""
_NEAR = 3
"""Levels up to which a box stands among the paragraphs beside it."""
_PARAGRAPH = 5
"""Words from which on a ``div`` that ends like a sentence is a paragraph."""


def unfold(tree: HtmlElement) -> None:
    """Changes tags in place; no text is added or lost."""
    _frames(tree)
    for table in list(tree.iter("table")):
        if _layout(table):
            _as_divs(table)
    for heading in tree.iter("h2", "h3", "h4", "h5", "h6", "summary", "dt"):
        for button in list(heading.iter("button")):
            button.drop_tag()
    for heading in tree.iter("h1", "h2", "h3", "h4"):
        for part in [part for part in heading.iter("span", "sup") if _BRACKETED.match("".join(part.itertext()))]:
            if part.find(".//a") is not None and part.getparent() is not None:
                part.drop_tree()
    _posts(tree)
    _others(tree)
    for element in list(tree.iter("div", "td", "p", "font", "span", "center")):
        _broken(element)
    for element in list(tree.iter("div")):
        if leaf(element) and _sentence(element) and _among(element):
            element.tag = "p"


def leaf(element: HtmlElement) -> bool:
    """Whether there are no blocks in it."""
    return all(isinstance(child.tag, str) and child.tag in INLINE for child in element.iterdescendants())


def _among(element: HtmlElement) -> bool:
    """Whether it stands among paragraphs: what stands in ``div`` throughout is found as it is."""
    above = list(element.iterancestors())[:_NEAR]
    return any(sum(child.tag == "p" for child in parent) > 1 for parent in above)


def _broken(element: HtmlElement) -> None:
    """Runs of a text that are parted by two line breaks or more become paragraphs, as they are to whoever sees them."""
    if not leaf(element) or not _breaks(element):
        return
    runs = [element.makeelement("p")]
    breaks: list[HtmlElement] = []
    _say(runs[-1], element.text)
    for child in list(element):
        tail, child.tail = child.tail or "", None
        element.remove(child)
        if child.tag == "br":
            breaks.append(child)
        else:
            _resume(runs, breaks)
            runs[-1].append(child)
        if tail.strip():
            _resume(runs, breaks)
        if not breaks:
            _say(runs[-1], tail)
    element.text = None
    element.extend(line for run in runs if len(run) or (run.text or "").strip() for line in _lines(run))
    element.tag = element.tag if element.tag in {"td", "center"} else "div"


def _lines(run: HtmlElement) -> list[HtmlElement]:
    """A run of short lines without stops, as a headline, a date and a byline are, a paragraph a line; else the run."""
    lines = [run.makeelement("p")]
    lines[0].text = run.text
    for child in list(run):
        if child.tag == "br":
            lines.append(run.makeelement("p"))
            lines[-1].text = child.tail
        else:
            lines[-1].append(child)
    texts = [" ".join(line.text_content().split()) for line in lines]
    short = all(text.count(" ") < _SHORT and not _FINAL.search(text) for text in texts)
    if len(lines) > 1 and short and all(texts):
        return lines
    return [_joined(lines)]


def _joined(lines: list[HtmlElement]) -> HtmlElement:
    """The lines as one paragraph again."""
    first = lines[0]
    for line in lines[1:]:
        broken = first.makeelement("br")
        first.append(broken)
        broken.tail = line.text
        first.extend(list(line))
    return first


def _resume(runs: list[HtmlElement], breaks: list[HtmlElement]) -> None:
    """Goes on behind line breaks: one stays in its paragraph, two and more begin another."""
    if len(breaks) > 1:
        runs.append(runs[0].makeelement("p"))
    elif breaks:
        runs[-1].append(breaks[0])
    breaks.clear()


def _say(run: HtmlElement, text: str | None) -> None:
    """Adds a text to the end of an element."""
    if len(run):
        run[-1].tail = (run[-1].tail or "") + (text or "")
    else:
        run.text = (run.text or "") + (text or "")


def _breaks(element: HtmlElement) -> bool:
    """Whether two line breaks follow each other among its children."""
    return any(
        child.tag == "br"
        and not (child.tail or "").strip()
        and (after := child.getnext()) is not None
        and after.tag == "br"
        for child in element
    )


def _sentence(element: HtmlElement) -> bool:
    """Whether its text ends like a sentence."""
    text = " ".join(element.text_content().split())
    return text.count(" ") + 1 >= _PARAGRAPH and _FINAL.search(text) is not None


def _frames(tree: HtmlElement) -> None:
    """A set of frames: what is shown without frames becomes the body; libxml2 leaves its markup as text."""
    from lxml.html import fragments_fromstring

    for frames in list(tree.iter("noframes")):
        markup = frames.text or ""
        if "<" in markup and not len(frames):
            for part in fragments_fromstring(re.sub(r"(?i)</?(?:html|body)\b[^>]*>", "", markup)):
                if isinstance(part, str):
                    continue
                frames.append(part)
            frames.text = None
        frames.tag = "div"
    for frameset in list(tree.iter("frameset")):
        frameset.tag = "body"


def _layout(table: HtmlElement) -> bool:
    """Whether a table sets out the page: it holds another, or a cell with several blocks."""
    if (table.get("role") or "").lower() in {"presentation", "none"} or table.find(".//table") is not None:
        return True
    return any(len(cell.xpath(_BLOCKS)) > 1 for cell in table.iter("td"))


def _as_divs(table: HtmlElement) -> None:
    """The table's own parts as ``div``; tables inside it are looked at by themselves."""
    parts = [table]
    while parts:
        part = parts.pop()
        parts += [child for child in part if child.tag in _TABLE - {"table"}]
        part.tag = "div"


def _posts(tree: HtmlElement) -> None:
    """Several ``article`` elements below a heading of their page are the posts of one article."""
    heading = tree.find(".//h1")
    if heading is None or any(parent.tag == "article" for parent in heading.iterancestors()):
        return
    posts = [element for element in tree.iter("article") if element.find(".//h1") is None]
    if len(posts) > 1 and len({post.getparent() for post in posts}) == 1:
        for post in posts:
            post.tag = "div"
            for header in post.findall("./header"):
                header.tag = "div"


def _others(tree: HtmlElement) -> None:
    """Of like elements that each hold a first heading and a story, as endless pages have them, the first stays."""
    headings = list(tree.iter("h1"))
    if len(headings) < 2:
        return
    for parent in headings[0].iterancestors():
        rows = [row for row in parent if isinstance(row.tag, str) and _story(row)]
        alike = [row for row in rows if row.tag == rows[0].tag and _class(row) == _class(rows[0])]
        if len(alike) > 1 and (_class(rows[0]) or rows[0].tag == "article") and _titled(tree, rows[0], headings):
            for row in alike[1:]:
                row.drop_tree()
            return


def _titled(tree: HtmlElement, story: HtmlElement, headings: list[HtmlElement]) -> bool:
    """Whether the page is called by the heading of the story; chapters stand under a heading of the page's own."""
    own = " ".join(story.find(".//h1").text_content().split())
    called = [title.text_content() for title in tree.iter("title")]
    called += [meta.get("content") or "" for meta in tree.iter("meta") if meta.get("property") == "og:title"]
    if any(title.strip() for title in called):
        return any(own in " ".join(title.split()) for title in called)
    return headings[0] in set(story.iter("h1"))


def _class(element: HtmlElement) -> str:
    """The first of its classes."""
    return next(iter((element.get("class") or "").split()), "")


def _story(element: HtmlElement) -> bool:
    """Whether it holds one first heading and enough running text for an article."""
    strings = (" ".join(text.split()) for text in element.itertext())
    return (
        len(element.findall(".//h1")) == 1 and sum(len(text) for text in strings if text.count(" ") > _RUN) > _ARTICLE
    )
