"""The example that the README shows: five articles of 2016 and a brief.toml."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pypdfium2
import pytest

import briefing
from briefing.model import Brief
from tests.conftest import CHECKOUT

PROJECT = CHECKOUT / "examples" / "libya"
SEEDS = {
    "000_4018a0ee693ff8f6.txt": "724f33bc7f04b4facf227dac3b2ee409128a354eea2930feacc5c58454a52a4e",
    "001_7e74852526252e39.txt": "fe43d2dd0f65be30ea2d384a7450c3480dcb1ae06d07c7b9bd9db154239a1b6a",
    "002_b27f2ad469ba351a.txt": "8b74a267d03fdebdde2a1c0d27ca5d5f6b218c4939d73cc28249b5d423ea507a",
    "003_451e03017a2caa5d.txt": "0c605cc2ebf51ac19cf3957d49b9ecdef08f7ae57f7862966d4ab1798b6eda3d",
    "004_74038ce75da298d1.txt": "fc33ae0dba1166d1a77789c54ab2e953c8b0d0bebfa45b5a071eb18d24d5c776",
}
"""SHA-256 of the articles as they were given."""
HEADLINES = (
    "U.S. backs arming new Libyan government to fight Islamic State",
    "US and Others Open to Arming Libyan Government",
    "U.S. and Others Open to Arming Libyan Government",
    "U.S. Supports Equipping and Training Libyan Troops",
)
THREAD = "004_74038ce75da298d1.txt", "The US has had 2 groups of up to 25 (none / 0) (#1)"
"""The article that ends in readers' comments, and where they begin."""


@pytest.fixture(scope="module")
def brief() -> Brief:
    """The example's brief."""
    return briefing.build(PROJECT)


def test_the_articles_are_untouched() -> None:
    """Nobody has changed, added or removed one of the five articles that the project began from."""
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (CHECKOUT / "seeds").iterdir()}
    assert found == SEEDS


def test_all_five_are_read(brief: Brief) -> None:
    """Each article is a source, none is skipped, and each is cited."""
    assert {Path(source.path).name for source in brief.sources} == set(SEEDS)
    assert brief.skipped == ()
    assert {citation.source for claim in brief.claims for citation in claim.citations} == {
        each.id for each in brief.sources
    }


def test_five_sections_in_order(brief: Brief) -> None:
    """Every topic of brief.toml has its section, in the order in which they are asked for, each with a claim."""
    assert [section.id for section in brief.sections] == ["embargo", "isis", "migration", "rival", "skepticism"]
    assert all(section.claims for section in brief.sections)
    assert brief.lead


def test_no_comment_is_shown(brief: Brief) -> None:
    """Nothing of the readers' comments is cited, and no headline is a claim."""
    name, opening = THREAD
    assert brief.evidence is not None
    (source,) = (each.id for each in brief.sources if each.path.endswith(name))
    thread = dict(brief.evidence.texts)[source].index(opening)
    ends = [each.end for claim in brief.claims for each in claim.citations if each.source == source]
    assert ends and max(ends) <= thread
    assert not {claim.text.rstrip(".") for claim in brief.claims} & set(HEADLINES)


def test_nothing_twice(brief: Brief) -> None:
    """No claim's text is printed twice."""
    texts = [claim.text for claim in brief.claims]
    assert len(set(texts)) == len(texts) >= 10


def test_the_copied_article_counts_once(brief: Brief) -> None:
    """The blog that quotes another article at length carries it, and adds no origin to what it repeats."""
    path = {source.id: Path(source.path).name for source in brief.sources}
    carried = {(path[source.id][:3], path[other][:3]) for source in brief.sources for other in source.derived_from}
    assert ("004", "001") in carried
    for claim in brief.claims:
        assert claim.independent_sources <= len({path[each.source] for each in claim.citations})


def test_one_page_that_verifies(brief: Brief, tmp_path: Path) -> None:
    """The PDF has one page, and all that is written is proved against the articles."""
    briefing.write(brief, tmp_path, formats=["pdf", "html", "json", "analysis", "sources"])
    document = pypdfium2.PdfDocument(str(tmp_path / "brief.pdf"))
    try:
        assert len(document) == 1
    finally:
        document.close()
    assert briefing.verify(tmp_path, PROJECT) == ()


@pytest.mark.parametrize("name", ["brief.json", "analysis.json", "brief.html"])
def test_the_finished_brief_is_the_one_that_is_built(name: str, brief: Brief, tmp_path: Path) -> None:
    """The outputs that lie beside brief.toml are those of the code as it is, byte for byte."""
    briefing.write(brief, tmp_path, formats=["json", "analysis", "html"])
    assert (PROJECT / "out" / name).read_bytes() == (tmp_path / name).read_bytes(), "build the example again"
