"""The whole way from a folder to files."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

import briefing
from briefing import pipeline
from briefing.errors import NothingToBriefError, UsageError
from briefing.model import SHOWABLE, Brief, Look, Rendered
from briefing.notices import Notices
from briefing.registry import Table
from briefing.writers import WRITERS
from briefing.writers.json import from_json, to_json
from tests.conftest import ARTICLES, CHECKOUT, Run

ALL = tuple(WRITERS)


def texts(brief: Brief) -> dict[str, str]:
    """The source texts by number."""
    assert brief.evidence is not None
    return dict(brief.evidence.texts)


def lay_out(folder: Path, files: dict[str, bytes]) -> Path:
    """A project of these article files."""
    articles = folder / "articles"
    articles.mkdir(parents=True)
    for name, data in files.items():
        (articles / name).write_bytes(data)
    return folder


FILES = {name: text.encode() for name, text in ARTICLES.items()}


def test_every_claim_is_verbatim_and_cited(project: Path) -> None:
    """Each shown claim has a citation whose words stand in its source, and prints nothing but those words."""
    brief = briefing.build(project)
    sources = texts(brief)
    assert len(brief.claims) >= 5
    for claim in brief.claims:
        first = claim.citations[0]
        assert first.role == "quoted"
        for each in claim.citations:
            assert sources[each.source][each.start : each.end] == each.exact
            assert each.exact in ARTICLES[{s.id: s.path for s in brief.sources}[each.source][9:]]
        if "[" not in claim.text and "…" not in claim.text:
            assert claim.text == " ".join(first.exact.split())


def test_nothing_is_said_twice(project: Path) -> None:
    """No claim, no text and no place is shown twice."""
    claims = briefing.build(project).claims
    assert len({each.id for each in claims}) == len({each.text for each in claims}) == len(claims)
    places = sorted((each.citations[0].source, each.citations[0].start, each.citations[0].end) for each in claims)
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(places))


def test_furniture_is_not_shown(project: Path) -> None:
    """Headlines and bylines are read as such, and what is shown is running text."""
    brief = briefing.build(project)
    assert brief.evidence is not None
    kind = {each.sentence.plain: each.sentence.kind for each in brief.evidence.analysis.sentences}
    assert kind["Harbour bridge closes for repairs"] == kind["Six weeks without a bridge"] == "headline"
    shown = {witness.sentence.kind for claim in brief.evidence.analysis.claims for witness in claim.witnesses}
    assert shown <= SHOWABLE
    assert not any("Lindqvist" in claim.text for claim in brief.claims)


def test_two_reports_corroborate(project: Path) -> None:
    """What both articles report is one claim that cites both."""
    both = [claim for claim in briefing.build(project).claims if len(claim.numbers) == 2]
    assert any(claim.independent_sources == 2 for claim in both)


def test_a_brief_can_be_written_and_read(project: Path) -> None:
    """A built brief comes back from its JSON as it was."""
    brief = briefing.build(project)
    assert from_json(to_json(brief)) == brief


def test_it_can_be_proved(project: Path, tmp_path: Path) -> None:
    """All that is written of a built brief is proved against its articles."""
    out = tmp_path / "out"
    paths = briefing.write(briefing.build(project), out, formats=ALL)
    assert {path.name for path in paths} >= {"brief.pdf", "brief.html", "brief.json", "analysis.json"}
    assert briefing.verify(out, project) == ()


def test_as_of_is_the_newest_articles(project: Path) -> None:
    """The brief's date is the newest article's, or the one that is asked for; never the clock's."""
    assert briefing.build(project).as_of == "2021-03-03"
    assert briefing.build(project, as_of="2021-04-01").as_of == "2021-04-01"


def test_any_ranker_will_do(project: Path) -> None:
    """Another ranking method is used where it is asked for, and an unknown one is named with its neighbour."""
    brief = briefing.build(project, ranker="lead")
    assert brief.evidence is not None
    parts = {part.name for claim in brief.evidence.analysis.claims for part in claim.salience.parts}
    assert parts == {"lead"}
    with pytest.raises(UsageError, match="lexrank"):
        briefing.build(project, ranker="lexrnk")


def test_salience_is_its_parts(project: Path) -> None:
    """Claims stand best first, and each one's score is the sum of its named parts."""
    brief = briefing.build(project)
    assert brief.evidence is not None
    claims = brief.evidence.analysis.claims
    scores = [claim.salience.score for claim in claims]
    assert scores == sorted(scores, reverse=True)
    shown = {claim.id: claim.salience for claim in brief.claims}
    for claim in claims:
        total = round(sum(part.weight * part.value for part in claim.salience.parts), 6)
        assert shown.get(claim.id, total) == total


def test_every_sentence_is_a_witness(project: Path) -> None:
    """Every sentence that may be shown witnesses a claim, none witnesses one twice, and furniture witnesses none."""
    brief = briefing.build(project)
    assert brief.evidence is not None
    analysis = brief.evidence.analysis
    stated = {each.sentence.id: each.claims for each in analysis.sentences}
    for claim in analysis.claims:
        names = [witness.sentence.id for witness in claim.witnesses]
        assert len(set(names)) == len(names)
        assert all(claim.id in stated[name] for name in names)
    assert {name for name, claims in stated.items() if claims} == {
        each.sentence.id for each in analysis.sentences if each.sentence.kind in SHOWABLE
    }


def test_stages_are_told(project: Path) -> None:
    """Whoever waits is told what goes on, in order."""
    told: list[str] = []
    briefing.build(project, progress=told.append)
    assert told[0] == "reading" and "composing" in told and len(set(told)) == len(told)


# Bad input


def test_a_broken_file_is_skipped_and_named(tmp_path: Path) -> None:
    """Files that cannot be read do not stop the others: each is listed with its reason, in the brief and as a notice."""
    broken = {
        "00-noise.txt": bytes(range(256)) * 9,
        "03-empty.txt": b"",
        "04-photo.txt": b"\x89PNG\r\n\x1a\n" + b"\0" * 99,
    }
    project = lay_out(tmp_path / "p", {**FILES, **broken})
    notices = Notices()
    brief = briefing.build(project, notices=notices)
    assert [each.path for each in brief.skipped] == [f"articles/{name}" for name in sorted(broken)]
    assert all(each.reason for each in brief.skipped)
    assert {each.place for each in notices if each.kind == "skipped"} == {each.path for each in brief.skipped}
    assert brief.claims == briefing.build(lay_out(tmp_path / "q", FILES)).claims


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the file system refuses such a name")
def test_a_name_that_is_not_utf8_is_skipped(tmp_path: Path) -> None:
    """A file whose name no citation could carry is named as far as it can be, and the rest goes on."""
    project = lay_out(tmp_path / "p", FILES)
    with open(os.path.join(os.fsencode(project / "articles"), b"na\xffme.txt"), "wb") as file:
        file.write(b"The bridge was closed on Monday.")
    (skipped,) = briefing.build(project).skipped
    assert skipped.path == "articles/na\ufffdme.txt" and "not UTF-8" in skipped.reason


def test_a_dump_of_letters_is_no_sentence(tmp_path: Path) -> None:
    """A file of one endless word is read in good time, and nothing of it is shown."""
    dump = {"99-dump.txt": b"Dump\n\n" + b"a" * 300_000 + b"\n"}
    brief = briefing.build(lay_out(tmp_path / "p", {**FILES, **dump}))
    assert brief.claims and not any("aaaa" in claim.text for claim in brief.claims)


def test_a_topic_without_a_claim_is_told(tmp_path: Path) -> None:
    """The user learns which of the topics got nothing, and what belongs to the others is not spread over it."""
    project = lay_out(tmp_path / "p", FILES)
    topics = {"zebra": "giraffe", "boats": "ferry"}
    (project / "brief.toml").write_text(
        'title = "t"\n'
        + "".join(
            f'[[topics]]\nid = "{key}"\ntitle = "{key}"\nkeywords = ["{word}"]\n' for key, word in topics.items()
        ),
        encoding="utf-8",
    )
    notices = Notices()
    brief = briefing.build(project, notices=notices)
    assert [section.id for section in brief.sections] == ["boats"]
    assert [each.place for each in notices if each.kind == "topic"] == ["zebra"]
    paragraphs = [block for data in FILES.values() for block in data.decode().split("\n\n")]
    for claim in brief.sections[0].claims:
        (paragraph,) = (block for block in paragraphs if claim.citations[0].exact in block)
        assert "ferr" in paragraph.lower() or "boat" in paragraph


def test_a_topic_whose_claim_leads_is_not_told_as_empty(tmp_path: Path) -> None:
    """Where the only claim stands in the bottom line, nobody is told that its topic has none."""
    project = lay_out(tmp_path / "p", {"a.txt": next(iter(FILES.values())).split(b"\n\n")[2]})
    notices = Notices()
    brief = briefing.build(project, notices=notices)
    assert len(brief.claims) == len(brief.lead) == 1
    assert not [each for each in notices if each.kind == "topic"]


def test_a_file_that_cannot_be_opened_is_skipped(tmp_path: Path) -> None:
    """A link that leads nowhere is skipped and named like a file that cannot be read."""
    project = lay_out(tmp_path / "p", FILES)
    (project / "articles" / "99-gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (skipped,) = briefing.build(project).skipped
    assert skipped.path == "articles/99-gone.txt" and "could not be opened" in skipped.reason


def test_no_article(tmp_path: Path) -> None:
    """An empty folder has nothing to brief, and the message says what to put there."""
    (tmp_path / "articles").mkdir()
    with pytest.raises(NothingToBriefError) as caught:
        briefing.build(tmp_path)
    assert "articles" in caught.value.message and ".txt" in caught.value.hint


def test_only_broken_files(tmp_path: Path) -> None:
    """A folder of which no file can be read has nothing to brief."""
    with pytest.raises(NothingToBriefError):
        briefing.build(lay_out(tmp_path / "p", {"a.txt": b"", "b.txt": b"\0\1\2\3" * 50}))


@pytest.mark.parametrize(
    "text", ["Skip to main content\n\nShare this\n\nAdvertisement\n", "Harbour bridge closes\n\nBy Mara Lindqvist\n"]
)
def test_only_furniture(tmp_path: Path, text: str) -> None:
    """Articles without a sentence of running text have nothing to brief."""
    with pytest.raises(NothingToBriefError):
        briefing.build(lay_out(tmp_path / "p", {"a.txt": text.encode()}))


@pytest.mark.parametrize("how", ["crlf", "bom", "cr", "utf-16"])
def test_line_ends_and_marks_change_nothing(tmp_path: Path, how: str) -> None:
    """Articles saved with other line ends, a byte order mark or another encoding give the same claims at the same places."""
    forms = {
        "crlf": lambda text: text.replace("\n", "\r\n").encode(),
        "cr": lambda text: text.replace("\n", "\r").encode(),
        "bom": lambda text: text.encode("utf-8-sig"),
        "utf-16": lambda text: text.encode("utf-16"),
    }
    saved = {name: forms[how](text) for name, text in ARTICLES.items()}
    brief = briefing.build(lay_out(tmp_path / "p", saved))
    plain = briefing.build(lay_out(tmp_path / "q", FILES))
    assert brief.claims == plain.claims
    assert [each.sha256 for each in brief.sources] != [each.sha256 for each in plain.sources]
    assert texts(brief) == texts(plain)


# Writing


def listing(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_writing_is_whole_or_not_at_all(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one format fails, the folder stays as it was, though other formats came before it."""

    def fail(brief: Brief, look: Look) -> tuple[Rendered, ...]:
        raise UsageError("This format cannot be made.")

    brief, out = briefing.build(project), tmp_path / "out"
    briefing.write(brief, out, formats=["txt"])
    before = listing(out)
    monkeypatch.setattr("briefing.writers.WRITERS", Table("format", {**WRITERS, "bad": fail}))
    with pytest.raises(UsageError, match="cannot be made"):
        briefing.write(brief, out, formats=["md", "json", "bad"])
    assert listing(out) == before
    with pytest.raises(UsageError, match=r"no format 'jsn'\. Did you mean 'json'"):
        briefing.write(brief, out, formats=["md", "jsn"])
    assert listing(out) == before


def test_writing_replaces(project: Path, tmp_path: Path) -> None:
    """A second writing replaces the first, leaves other files alone and no part file behind."""
    brief, out = briefing.build(project), tmp_path / "deep" / "out"
    out.mkdir(parents=True)
    (out / "brief.txt").write_text("old")
    (out / "notes.txt").write_text("mine")
    paths = briefing.write(brief, out, formats=["txt", "md"])
    assert [path.name for path in paths] == ["brief.txt", "brief.md"]
    assert set(listing(out)) == {"brief.txt", "brief.md", "notes.txt"}
    assert (out / "brief.txt").read_text(encoding="utf-8") != "old"
    assert (out / "notes.txt").read_text() == "mine"


def test_a_folder_that_cannot_be_written(project: Path, tmp_path: Path) -> None:
    """Where OUT is a file the message names it and says what to do."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(UsageError) as caught:
        briefing.write(briefing.build(project), blocked / "out", formats=["txt"])
    assert str(blocked) in caught.value.message and "--out" in caught.value.hint


# The same bytes


SCRIPT = """
import sys
import briefing
briefing.write(briefing.build(sys.argv[1]), sys.argv[2], formats=sys.argv[3].split(","))
"""


def digests(folder: Path) -> dict[str, str]:
    """The digest of every file."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in listing(folder).items()}


def test_the_same_bytes_everywhere(run: Run, tmp_path: Path) -> None:
    """Hash seed, locale, time zone, clock, working folder, place of the project and order of its files change no byte."""

    def written(name: str, files: Sequence[str], cwd: Path, **env: str) -> dict[str, str]:
        project = lay_out(tmp_path / name / "bridge", {file: FILES[file] for file in files})
        for at, file in enumerate(files):
            os.utime(project / "articles" / file, (10**9 + at, 10**9 + at))
        out = tmp_path / name / "out"
        place = os.path.relpath(project, cwd) if cwd == tmp_path else str(project)
        surroundings = {**os.environ, "PYTHONPATH": str(CHECKOUT), **env}
        done = run(sys.executable, "-c", SCRIPT, place, out, ",".join(ALL), cwd=cwd, env=surroundings)
        assert done.returncode == 0, done.stderr
        return digests(out)

    first = written("one", sorted(FILES), CHECKOUT, PYTHONHASHSEED="0", LC_ALL="C.UTF-8", TZ="UTC")
    other = written(
        "a folder with spaces é",
        sorted(FILES, reverse=True),
        tmp_path,
        PYTHONHASHSEED="4242",
        LC_ALL="C",
        TZ="Asia/Tokyo",
    )
    assert len(first) >= len(ALL)
    assert other == first


def test_the_same_bytes_again(project: Path, tmp_path: Path) -> None:
    """A second build in the same process writes the same bytes."""
    for name in ("one", "two"):
        briefing.write(briefing.build(project), tmp_path / name, formats=ALL)
    assert digests(tmp_path / "one") == digests(tmp_path / "two")


def test_reading_order_is_path_order(tmp_path: Path) -> None:
    """Renaming files so that they sort the other way changes the order of sources, not what is claimed."""
    brief = briefing.build(lay_out(tmp_path / "p", FILES))
    names = dict(zip(sorted(FILES), ("b.txt", "a.txt"), strict=True))
    turned = briefing.build(lay_out(tmp_path / "q", {names[name]: data for name, data in FILES.items()}))
    assert {claim.text for claim in turned.claims} == {claim.text for claim in brief.claims}


def test_a_project_is_only_read(project: Path) -> None:
    """Building leaves no file in the project and changes none."""
    before = listing(project)
    pipeline.build(project)
    assert listing(project) == before


def test_a_story_without_topics_fills_its_page(tmp_path: Path) -> None:
    """Articles that repeat no phrase have no topics; what they report is shown all the same, in one section."""
    (tmp_path / "a.txt").write_text(
        "The bakery in Saltmarsh opened its doors again after nine years.\n\n"
        "A ferry carried forty cars to the island of Ostra on Sunday.\n\n"
        "Three goats escaped from a farm near Velm and were found asleep.\n\n"
        "Engineers finished the tunnel under Mount Dorn a month early.\n",
        encoding="utf-8",
    )
    brief = briefing.build(tmp_path)
    assert len(brief.claims) == 4
    assert [section.id for section in brief.sections] == ["all"]
