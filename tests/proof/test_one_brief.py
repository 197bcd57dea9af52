"""One brief, all formats: what each output says of claims, numbers and citations is read out of it, and is the same.

Nothing here asks the brief what to look for: marks are found by their form, claims are the words before them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

import briefing
from briefing.model import Brief
from briefing.proof import extract, mail
from briefing.proof.docx import open_docx
from briefing.proof.fold import printed
from briefing.proof.pdf import Pdf, open_pdf
from briefing.writers import WRITERS
from tests.conftest import CHECKOUT

MARK = re.compile(r"●+(?:×\d+)?\[(?P<numbers>\d+(?: \d+)*)(?:·(?P<origins>\d+)origins?)?\](?P<signs>(?:≠\d*)*)")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
WORDS = ("pdf", "html", "docx", "md", "txt", "eml: text", "eml: html", "eml: pdf")


@dataclass(frozen=True, slots=True)
class Said:
    """What an output says of one claim."""

    tail: str
    """The last letters of its words: what comes before may be a title of the output's own."""
    numbers: tuple[str, ...]
    """In its words."""
    sources: tuple[str, ...]
    origins: int


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Brief]:
    """Every output of the example."""
    out = tmp_path_factory.mktemp("out")
    brief = briefing.build(CHECKOUT / "examples" / "trial")
    briefing.write(brief, out, formats=list(WRITERS))
    return out, brief


def opened(data: bytes | None) -> Pdf:
    """A PDF that can be read."""
    assert data is not None
    return open_pdf(data, "brief.pdf")


def words(out: Path) -> dict[str, str]:
    """The visible words of each output for people."""
    text, html, pdf = mail.parts((out / "brief.eml").read_bytes())
    assert text is not None and html is not None
    return {
        "pdf": opened((out / "brief.pdf").read_bytes()).text,
        "html": extract.html((out / "brief.html").read_bytes()).text,
        "docx": open_docx((out / "brief.docx").read_bytes()).text,
        "md": extract.markdown((out / "brief.md").read_bytes()),
        "txt": extract.txt((out / "brief.txt").read_bytes()),
        "eml: text": text.decode(),
        "eml: html": extract.html(html).text,
        "eml: pdf": opened(pdf).text,
    }


def said(text: str, lengths: list[int]) -> list[Said]:
    """Every claim of an output by the mark behind it; ``lengths`` of the claims' words, folded."""
    page = printed(text)
    found = []
    for mark, length in zip(MARK.finditer(page), lengths, strict=True):
        before = re.sub(r"OPINION$", "", page[: mark.start()]).replace("\ufffe", "")
        own = before[-length:]
        sources = tuple(mark["numbers"].split())
        origins = int(mark["origins"]) if mark["origins"] else len(sources)
        found.append(Said(own[-40:], tuple(NUMBER.findall(own)), sources, origins))
    return found


def test_every_output_says_the_same(made: tuple[Path, Brief]) -> None:
    """The claims' words, the numbers in them, their sources and how many origins these have."""
    out, _ = made
    record = json.loads((out / "brief.json").read_bytes())
    claims = [*record["lead"], *(claim for section in record["sections"] for claim in section["claims"])]
    folded = [printed(claim["text"]).replace("\ufffe", "") for claim in claims]
    wanted = [
        Said(
            text[-40:],
            tuple(NUMBER.findall(text)),
            tuple(dict.fromkeys(citation["source"] for citation in claim["citations"])),
            claim["independent_sources"],
        )
        for claim, text in zip(claims, folded, strict=True)
    ]
    texts = words(out)
    assert tuple(texts) == WORDS
    assert len(wanted) > 10
    for name, text in texts.items():
        assert said(text, [len(each) for each in folded]) == wanted, name


def test_annotations_and_records_agree(made: tuple[Path, Brief]) -> None:
    """Every citation of brief.json is an annotation with the same words at the same place, and stands in analysis.json."""
    out, _ = made
    record = json.loads((out / "brief.json").read_bytes())
    claims = [*record["lead"], *(claim for section in record["sections"] for claim in section["claims"])]
    cited = {(c["source"], c["start"], c["end"], c["exact"]) for claim in claims for c in claim["citations"]}
    annotations = json.loads((out / "brief.annotations.jsonld").read_bytes())
    selected = set()
    for item in annotations["items"]:
        for target in item["target"] if isinstance(item["target"], list) else [item["target"]]:
            selectors = {each["type"]: each for each in _flat(target["selector"])}
            place, quote = selectors["TextPositionSelector"], selectors["TextQuoteSelector"]
            number = re.search(r"sources/(\d+)\.txt", target["source"])
            assert number is not None
            selected.add((number[1], place["start"], place["end"], quote["exact"]))
    assert selected == cited
    analysis = json.loads((out / "analysis.json").read_bytes())
    assert {claim["id"] for claim in claims} <= {claim["id"] for claim in analysis["claims"]}
    listed = {entry["id"] for entry in json.loads((out / "brief.csl.json").read_bytes())}
    assert len(listed) == len(record["sources"])


def _flat(selector: object) -> list[dict[str, object]]:
    """Selectors, one refined by another or side by side."""
    if isinstance(selector, list):
        return [each for one in selector for each in _flat(one)]
    assert isinstance(selector, dict)
    return [selector, *_flat(selector.get("refinedBy", []))]
