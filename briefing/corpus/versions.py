"""One article in several files: the same text twice, a page and its print or AMP form, a page that was altered since.

Files of one article are one source, and it is said so. Of a page that was altered the newest version counts; an
earlier one stays a source that can be cited for what it alone has, and is no voice of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cmp_to_key
from urllib.parse import parse_qsl, urlencode, urlsplit

from briefing.model import Article, Skipped
from briefing.notices import Notices

SHINGLE = 5
"""Words of the runs by which texts are compared."""
WHOLE = 0.9
"""Share of a text's runs that another has where nothing of it is lost: print and AMP forms lack captions and boxes."""
UNLIKE = 0.2
"""Below it two texts are no versions of one: an address that stands on every page of a site is a mistake."""
_FORM = {"amp", "outputtype", "output", "print", "printable", "view", "mode", "format"}
"""Parameters that choose a form of a page, with the values below."""
_FORMS = {"", "1", "true", "yes", "amp", "print", "printable", "print-view", "mobile"}
_HOST = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_PATH = re.compile(
    r"(?:^/(?:amp|print)(?=/.))|(?:/(?:amp|print|printable|index\.(?:html?|php)))?/*$|\.amp(?=\.html?$|$)"
)
_CACHE = re.compile(r"^(?:www\.google\.[a-z.]+/amp/s|[^/]+\.cdn\.ampproject\.org/[a-z]/s)/(.+)$")

When = Callable[[Article], str]
"""When an article's file was fetched, in UTC; empty where nobody knows."""


def page(url: str | None) -> str:
    """What addresses of one page have in common; an empty string for an address of no single page.

    Scheme, ``www.``, the marks by which links are counted, and what chooses a print, mobile or AMP form are left out.
    """
    from courlan import normalize_url

    try:
        parts = urlsplit(normalize_url(url or ""))
    except (ValueError, TypeError):
        return ""
    cached = _CACHE.match(parts.netloc + parts.path)
    if cached:
        return page(f"https://{cached[1]}")
    path = _PATH.sub("", parts.path)
    query = [
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not (key.lower() in _FORM and value.lower() in _FORMS)
    ]
    if not parts.netloc or not (path or query):
        return ""
    host = _HOST.sub("", parts.netloc.lower())
    return f"{host}{path}?{urlencode(sorted(query))}" if query else f"{host}{path}"


def same(one: Article, other: Article) -> bool:
    """Whether two articles of the same text are one: they do not name different outlets or pages.

    One wire story in two papers is two articles, of one origin.
    """
    outlets = {" ".join(each.outlet.casefold().split()) for each in (one, other) if each.outlet}
    pages = {found for each in (one, other) if (found := page(each.url))}
    return len(outlets) < 2 and len(pages) < 2


def settle(
    articles: Sequence[Article], when: When, notices: Notices
) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The articles of different pages, and the earlier versions that have what the newest has not.

    Args:
        articles: in path order.
        when: see ``When``.
        notices: collects what is one with another.

    Returns:
        the articles that stay, in path order, ``replaced_by`` being the path of the newest version; and the others.
    """
    groups: dict[str, list[Article]] = {}
    for article in articles:
        if key := page(article.url):
            groups.setdefault(key, []).append(article)
    altered: dict[str, Article] = {}
    skipped: dict[str, Skipped] = {}
    for group in groups.values():
        if len(group) > 1:
            _settle(group, when, altered, skipped, notices)
    left = [altered.get(each.source.path, each) for each in articles if each.source.path not in skipped]
    return tuple(left), tuple(skipped[path] for path in sorted(skipped))


def _settle(
    group: Sequence[Article],
    when: When,
    altered: dict[str, Article],
    skipped: dict[str, Skipped],
    notices: Notices,
) -> None:
    """One page's versions, the newest first."""
    newer: Callable[[Article, Article], int] = lambda one, other: _compare(one, other, when)  # noqa: E731
    ordered = sorted(group, key=cmp_to_key(newer))
    newest, *earlier = ordered
    runs = {each.source.path: _runs(each.text) for each in ordered}
    kept = [newest]
    for each in earlier:
        path, to = each.source.path, newest.source.path
        if max(_share(runs[path], runs[to]), _share(runs[to], runs[path])) < UNLIKE:
            continue
        holder = next((one for one in kept if _share(runs[path], runs[one.source.path]) >= WHOLE), None)
        if holder is not None:
            reason = f"is another version of {holder.source.path}, which has all of it"
            skipped[path] = Skipped(path, reason)
            notices.add("same", path, f"{reason}; they are one source.")
        else:
            kept.append(each)
            altered[path] = replace(each, replaced_by=to)
            notices.add(
                "same", path, f"is an earlier version of {to}; it is cited only beside others, and is no origin."
            )


def _compare(one: Article, other: Article, when: When) -> int:
    """Negative where the first is the newer: by its own dates, then by when it was fetched, then the fuller."""
    mine, theirs = (each.modified or each.published or "" for each in (one, other))
    if mine[:10] and theirs[:10] and mine[:10] != theirs[:10]:
        return -1 if mine[:10] > theirs[:10] else 1
    moments = [_moment(each) for each in (mine, theirs)]
    if moments[0] and moments[1] and moments[0] != moments[1]:
        return -1 if moments[0] > moments[1] else 1
    fetched = when(one), when(other)
    if all(fetched) and fetched[0] != fetched[1]:
        return -1 if fetched[0] > fetched[1] else 1
    sizes = len(one.text), len(other.text)
    if sizes[0] != sizes[1]:
        return -1 if sizes[0] > sizes[1] else 1
    return -1 if one.source.path < other.source.path else 1


def _moment(stated: str) -> datetime | None:
    """A date and time with its zone; None for a day."""
    try:
        found = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else None


def _runs(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", text.casefold())
    return frozenset(" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)))


def _share(part: frozenset[str], whole: frozenset[str]) -> float:
    return len(part & whole) / len(part) if part else 0.0
