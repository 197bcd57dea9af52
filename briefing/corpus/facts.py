"""What is known of an article besides what its file states: from brief.toml, and from how it was added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from briefing.config import FILE, Config
from briefing.intake import Record
from briefing.model import Article
from briefing.notices import Notices
from briefing.readers import PART

ADDED = "added.json"
"""The place that is given for what was learnt when an article was fetched."""
FIELDS = ("title", "outlet", "author", "published", "modified", "url", "language")
"""Fields of an article that a twin of it can fill."""


@dataclass(slots=True)
class Facts:
    """What is known of a project's articles by their paths."""

    said: Mapping[str, Mapping[str, str]]
    """``[sources]`` of brief.toml."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Where the files of one article were fetched."""
    fetched: Mapping[str, str] = field(default_factory=dict)
    """And when, in UTC."""
    met: set[str] = field(default_factory=set)
    """Paths that articles had."""

    @classmethod
    def of(cls, config: Config) -> Facts:
        """Those of a project.

        Raises:
            UsageError: added.json is not what was written.
        """
        entries = [each for each in Record.load(config.project).entries if each.url]
        return cls(
            config.sources,
            {each.path: each.final or each.url for each in entries},
            {each.path: each.fetched for each in entries},
        )

    def told(self, article: Article) -> Article:
        """The article with what is known of it: brief.toml before the file, the file before where it was fetched."""
        path = article.source.path
        self.met.add(path)
        places = dict(article.stated)
        values: dict[str, str] = {}
        if article.url is None and path in self.addresses:
            values["url"], places["url"] = self.addresses[path], ADDED
        for key, value in self.said.get(path, {}).items():
            values[key], places[key] = value, FILE
        return replace(article, **values, stated=tuple(places.items())) if values else article  # type: ignore[arg-type]

    def when(self, article: Article) -> str:
        """When its file was fetched; empty where it was not."""
        path = article.source.path
        return self.fetched.get(path) or self.fetched.get(path.rpartition(PART)[0], "")

    def tell(self, notices: Notices) -> None:
        """Name what is said of articles that are not there."""
        for path in self.said:
            if path not in self.met:
                close = get_close_matches(path, sorted(self.met), n=1, cutoff=0.5)
                near = f" Did you mean {close[0]!r}?" if close else ""
                notices.add("settings", f'[sources."{path}"]', f"is about no article that was read.{near}")


def filled(article: Article, twin: Article) -> Article:
    """The article with what only another file of it states."""
    values = {key: getattr(twin, key) for key in FIELDS if getattr(article, key) is None and getattr(twin, key)}
    if not values:
        return article
    places = dict(article.stated) | dict.fromkeys(values, twin.source.path)
    return replace(article, **values, stated=tuple(places.items()))
