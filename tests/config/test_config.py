"""brief.toml to Config, with all its faults at once."""

from __future__ import annotations

import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.new import BRIEF_TOML
from briefing.config import Config, load
from briefing.errors import ConfigError, UsageError
from briefing.model import Desk, Envelope, Limits, Look, Topic


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project's folder with one article in articles/ and one beside."""
    project = tmp_path / "my-first_story"
    (project / "articles").mkdir(parents=True)
    (project / "articles" / "one.txt").write_text("One.", encoding="utf-8")
    (project / "loose.txt").write_text("Loose.", encoding="utf-8")
    return project


def written(folder: Path, text: str | bytes) -> Config:
    """The configuration that a brief.toml gives."""
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "brief.toml").write_bytes(data)
    return load(folder)


def faults(folder: Path, text: str | bytes) -> str:
    """What is said of a brief.toml that cannot be used."""
    with pytest.raises(ConfigError) as caught:
        written(folder, text)
    assert caught.value.exit_code == 2
    assert "brief.toml" in caught.value.message
    return caught.value.message


def test_every_key_arrives(folder: Path) -> None:
    """Each key of the documentation ends in its field, in the form in which the stages take it."""
    (folder / "mine.css").write_text("p {}", encoding="utf-8")
    (folder / "logo.svg").write_text("<svg/>", encoding="utf-8")
    config = written(
        folder,
        """
        title = "Bridges"
        as_of = 2021-03-03
        language = "en"
        articles = ["articles"]
        pages = 2
        paper = "letter"
        template = "brief"
        style = "mine.css"
        ranker = "lexrank"
        [[topics]]
        id = "cost"
        title = "Costs"
        keywords = ["crowns"]
        [[topics]]
        id = "doubts"
        title = "Doubts"
        stance = "skeptical"
        least = 2
        most = 5
        [aliases]
        "Port Ellis" = ["P. Ellis", "the port"]
        [email]
        to = ["Desk <desk@example.org>"]
        from = "Desk <desk@example.org>"
        reply_to = "editor@example.org"
        [desk]
        name = "World desk"
        logo = "logo.svg"
        accent = "#1B4A78"
        marking = "TLP:AMBER"
        prepared_by = "A. Analyst"
        prepared_for = "the meeting"
        contact = "desk@example.org"
        """,
    )
    assert config == Config(
        project=folder,
        title="Bridges",
        as_of="2021-03-03",
        language="en",
        articles=("articles",),
        pages=2,
        paper="Letter",
        template="brief",
        style=str((folder / "mine.css").resolve()),
        ranker="lexrank",
        topics=(Topic("cost", "Costs", ("crowns",)), Topic("doubts", "Doubts", (), "skeptical", 2, 5)),
        aliases=(("Port Ellis", "P. Ellis", "the port"),),
        envelope=Envelope("Desk <desk@example.org>", ("Desk <desk@example.org>",), "editor@example.org"),
        desk=Desk("World desk", "TLP:AMBER", "A. Analyst", "the meeting", "desk@example.org"),
        accent="#1b4a78",
        logo=str((folder / "logo.svg").resolve()),
    )
    assert config.look == Look(style=config.style, paper="Letter", pages=2, accent="#1b4a78", logo=config.logo)


def test_a_bare_folder_has_defaults(folder: Path) -> None:
    """Without brief.toml the articles are those in articles/, and the title is the folder's name."""
    config = load(folder)
    assert config == Config(project=folder, title="My first story")
    assert [name for name, _ in config.files()] == ["articles/one.txt"]
    assert config.place == str(folder / "articles")


def test_a_folder_without_articles_is_its_own(folder: Path) -> None:
    """Where there is no articles/, the folder's own files are the articles, but for brief.toml, hidden files and briefs."""
    (folder / "articles").rename(folder / "more")
    (folder / "brief.toml").write_text("", encoding="utf-8")
    (folder / ".hidden.txt").write_text("x", encoding="utf-8")
    for place, name in (("out", "brief.md"), ("elsewhere", "brief.json"), (".git", "config")):
        (folder / place).mkdir()
        (folder / place / name).write_text("x", encoding="utf-8")
    assert [name for name, _ in load(folder).files()] == ["loose.txt", "more/one.txt"]


def test_folders_may_lie_outside_and_overlap(folder: Path) -> None:
    """Folders are relative to brief.toml, upwards too; a file that two of them hold comes once, in path order."""
    inner = folder / "projects" / "a"
    inner.mkdir(parents=True)
    (inner / "brief.toml").write_text('articles = ["../..", "../../articles"]', encoding="utf-8")
    names = [name for name, path in load(inner).files() if path.read_bytes()]
    assert names == ["../../articles/one.txt", "../../loose.txt"]


def test_all_faults_are_told_at_once(folder: Path) -> None:
    """Ten faults give one error with ten lines, each with its line number, its key and what was expected."""
    message = faults(
        folder,
        """\
titel = "x"
pages = 0
paper = "A5"
as_of = "yesterday"
articles = ["artcles", "/srv"]
ranker = "lexrnk"
language = 3
style = "./none.css"
[[topics]]
title = "No id"
keywrods = []
[[topics]]
id = "Big Id"
title = ""
[email]
to = ["nobody"]
colour = "red"
""",
    )
    told = [row.strip() for row in message.split("\n")[1:]]
    starts = [
        "line 1: titel is not a known key. Did you mean 'title'?",
        "line 2: pages must be from 1 to 20; it is 0.",
        "line 3: paper must be",
        "line 4: as_of must be a date such as 2016-05-16; it is 'yesterday'.",
        "line 5: articles names /srv; give a path relative",
        "line 5: articles names ",
        "line 6: ranker cannot be used: There is no ranker 'lexrnk'. Did you mean 'lexrank'?",
        "line 7: language must be a string",
        "line 8: style names ",
        "line 9: topics[1] has no id",
        "line 11: topics[1].keywrods is not a known key. Did you mean 'keywords'?",
        "line 13: topics[2].id must be of a-z",
        "line 14: topics[2].title is empty",
        "line 16: email.to must hold mail addresses",
        "line 17: email.colour is not a known key. Known: to, ",
    ]
    assert [row.startswith(start) for row, start in zip(told, starts, strict=True)] == [True] * len(starts), message
    assert "Did you mean 'articles'?" in message
    assert f"({len(starts)} faults)" in message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pages = true", "line 1: pages must be a whole number from 1 to 20; it is true or false."),
        ("pages = 1.5", "line 1: pages must be a whole number"),
        ("pages = 21", "from 1 to 20; it is 21"),
        ("as_of = 2021-03-03T10:00:00Z", "line 1: as_of must be a date"),
        ('\n\ntitle = "two\\nlines"', "line 3: title must be one line"),
        ("articles = []", "line 1: articles is an empty list"),
        ('articles = "loose.txt"', "which is a file"),
        ('articles = "C:\\\\news"', "relative to brief.toml"),
        ("topics = 3", "line 1: topics must be tables, each headed [[topics]]."),
        ("[topics]\nid = 'a'", "line 1: topics must be tables"),
        ("aliases = []", "line 1: aliases must be a table"),
        ('[aliases]\n"Ellis" = "Port"', "line 2: aliases.Ellis must be a list of strings"),
        ("email = 1", "line 1: email must be a table"),
        ("desk = 1", "line 1: desk must be a table"),
        ('[desk]\nnmae = "x"', "line 2: desk.nmae is not a known key. Did you mean 'name'?"),
        ('[desk]\naccent = "red"', "line 2: desk.accent must be a colour such as"),
        ('[desk]\naccent = "#ffee88"', "line 2: desk.accent is too light to be read on a panel: a contrast of 1."),
        ('[desk]\nlogo = "none.png"', "which is not there"),
        (f'[desk]\ncontact = "{"x" * 81}"', "line 2: desk.contact must have at most 80 characters; it has 81"),
        ('[[topics]]\nid="a"\ntitle="A"\n[[topics]]\nid="a"\ntitle="B"', "line 5: topics[2].id is 'a' again"),
        ('[[topics]]\nid="a"\ntitle="A"\nmost=0', "line 4: topics[1].most must be from 1 to 100; it is 0."),
        ('[[topics]]\nid="a"\ntitle="A"\nleast="two"', "line 4: topics[1].least must be a whole number from 0 to 100"),
        ('[[topics]]\nid="a"\ntitle="A"\nleast=5\nmost=3', "line 4: topics[1].least is 5, more than most, which is 3."),
        ("title = 'a'\ntitle = 'b'", "line 2: cannot overwrite a value"),
        ('title = "a', "line 1: "),
        ("[email", "line 1: "),
        (b"\n\ntitle = '\xff'", "line 3: byte 0xff is not UTF-8"),
        ("title = 'x'".encode("utf-16"), "line 1: byte 0xff is not UTF-8"),
    ],
)
def test_a_fault_is_named_with_its_line(folder: Path, text: str | bytes, expected: str) -> None:
    """Wrong types, ranges, places, doubles, syntax and encodings are each told with the line and what was expected."""
    assert expected in faults(folder, text)


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(folder: Path) -> None:
    """A brief.toml saved by a Windows editor is read, and its lines are counted right."""
    assert written(folder, b'\xef\xbb\xbftitle = "x"\r\npages = 2\r\n').pages == 2
    assert "line 2: pages" in faults(folder, b'\xef\xbb\xbftitle = "x"\r\npages = 99\r\n')


def test_a_project_is_a_folder(folder: Path) -> None:
    """A file, or nothing, in place of the project's folder is wrong usage, said in a sentence."""
    for wrong, what in ((folder / "loose.txt", "is a file"), (folder / "none", "does not exist")):
        with pytest.raises(UsageError, match=what):
            load(wrong)


def test_files_come_in_path_order(folder: Path) -> None:
    """The order of files is that of their paths, whatever the file system's."""
    for name in ("b/2.txt", "a/9.txt", "B/1.txt", "a/10.txt"):
        (folder / "articles" / name).parent.mkdir(exist_ok=True)
        (folder / "articles" / name).write_text("x", encoding="utf-8")
    names = [name for name, _ in load(folder).files()]
    assert names == sorted(names)
    assert len(names) == 5


def test_what_was_made_is_no_article(folder: Path) -> None:
    """An earlier brief that was written among the articles is not read as one."""
    articles = folder / "articles"
    before = [name for name, _ in load(folder).files()]
    for name in ("brief.html", "brief.md", "brief.txt", "brief.json"):
        (articles / name).write_text("x", encoding="utf-8")
    assert [name for name, _ in load(folder).files()] == before


def test_the_commented_brief_toml_is_right(folder: Path) -> None:
    """What ``briefing new`` writes is valid as it stands, and so is every example in it once its mark is taken away."""
    assert tomllib.loads(BRIEF_TOML) == {}
    keys: tuple[str, ...] = (
        "[",
        "title ",
        "as_of ",
        "language ",
        "articles ",
        "pages ",
        "paper ",
        "template ",
        "style ",
        "ranker ",
    )
    keys += ("id ", "keywords ", "stance ", '"Haftar" ', "to ")
    rows = [row.removeprefix("# ") for row in BRIEF_TOML.split("\n")]
    config = written(folder, "\n".join(row for row in rows if row.startswith(keys)))
    assert [topic.id for topic in config.topics] == ["embargo", "doubts"]
    assert config.aliases
    assert config.envelope.to
    assert config.as_of
    limits = [row for row in rows if row == "[limits]" or row.startswith(tuple(asdict(Limits())))]
    assert tomllib.loads("\n".join(limits))["limits"] == asdict(Limits())  # what holds without them


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_are_a_traceback(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Whatever is in brief.toml, it is either read or refused in words."""
    folder = tmp_path_factory.getbasetemp() / "fuzz"
    folder.mkdir(exist_ok=True)
    try:
        written(folder, data)
    except ConfigError as error:
        assert "brief.toml" in error.message
