"""What a ranker may be told beside the sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from briefing.model import Sentence


@dataclass(frozen=True, slots=True)
class RankOptions:
    """Everything but the sentences that a ranking may depend on."""

    language: str = "en"
    """BCP 47 tag: decides stems and stop words."""
    origins: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Source number -> origin; sources of one origin (a wire story and its copies) count as one. A source
    that is not named stands for itself."""

    def origin(self, sentence: Sentence) -> str:
        """The origin of a sentence's source."""
        return self.origins.get(sentence.source, sentence.source)


def by_source(sentences: Sequence[Sentence]) -> dict[str, list[int]]:
    """Positions in ``sentences`` of each source's sentences, in the order of the article.

    Sources come in the order in which they are first met.
    """
    groups: dict[str, list[int]] = {}
    for position, sentence in enumerate(sentences):
        groups.setdefault(sentence.source, []).append(position)
    for positions in groups.values():
        positions.sort(key=lambda position: sentences[position].index)
    return groups
