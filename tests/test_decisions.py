"""An editor's decisions: made by command, kept as plain data, in force in every edition until they are taken back."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.config import rulings
from briefing.errors import ConfigError

GULL = """Gull Island lighthouse to be lit again

By Mira Tolk
Gull Wire, 4 May 2032

The lighthouse on Gull Island will be lit again on 1 June, the harbour trust said on Monday.

Repairs to the tower cost 320,000 crowns, most of which was paid by the town of Ansel.

The last keeper, Piet Marrow, left the island in 1994.

Fishermen from Ansel had asked for the light since two boats ran aground in January.
"""
ANSEL = """A light for Ansel

Ansel Herald, 5 May 2032

After 38 years in the dark the tower on Gull Island will shine again from 1 June, said the harbour trust.

The town council of Ansel approved the lamp's design by nine votes to two in April.

Two boats ran aground off the island in January, which led fishermen to ask for a light.
"""
TOML = """title = "The light on Gull Island"

[[topics]]
id = "light"
title = "The light"
keywords = ["lighthouse", "tower", "lamp", "keeper"]

[[topics]]
id = "sea"
title = "At sea"
keywords = ["boats", "fishermen", "aground"]
"""
KEEPER = "The last keeper, Piet Marrow, left the island in 1994."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two articles, two topics, one edition."""
    folder = tmp_path / "gull"
    (folder / "articles").mkdir(parents=True)
    (folder / "brief.toml").write_text(TOML, encoding="utf-8")
    (folder / "articles" / "1-wire.txt").write_text(GULL, encoding="utf-8")
    (folder / "articles" / "2-herald.txt").write_text(ANSEL, encoding="utf-8")
    build(folder)
    return folder


def build(project: Path) -> dict[str, Any]:
    """Build, and return brief.json."""
    command = ["build", str(project), "--format", "json,analysis,txt,md,html,docx,sources", "--quiet"]
    assert main(command) == 0
    found: dict[str, Any] = json.loads((project / "out" / "brief.json").read_bytes())
    return found


def decide(project: Path, *words: str) -> None:
    """Run one of the commands."""
    assert main([*words, "--project", str(project), "--quiet"]) == 0


def shown(brief: dict[str, Any]) -> list[dict[str, Any]]:
    """Every claim of the page."""
    return [*brief["lead"], *(claim for section in brief["sections"] for claim in section["claims"])]


def called(brief: dict[str, Any], words: str) -> str:
    """The id of the claim with these words."""
    return str(next(claim["id"] for claim in shown(brief) if words in claim["text"]))


def analysed(project: Path, words: str) -> str:
    """The id of the claim that a sentence states, shown or not."""
    analysis = json.loads((project / "out" / "analysis.json").read_bytes())
    return str(next(each["claim"] for each in analysis["sentences"] if words in each["text"]))


def sections(brief: dict[str, Any], topic: str) -> list[str]:
    """The texts under a topic."""
    found = [section for section in brief["sections"] if section["id"] == topic]
    return [claim["text"] for section in found for claim in section["claims"]]


def test_what_is_dropped_is_gone(project: Path) -> None:
    """And comes back when that is taken back; the entry is known by the sentence's words."""
    keeper = analysed(project, "Piet Marrow")
    decide(project, "drop", keeper)
    assert tomllib.loads((project / "decisions.toml").read_text(encoding="utf-8"))["drop"] == [{"words": KEEPER}]
    assert KEEPER not in [claim["text"] for claim in shown(build(project))]
    decide(project, "drop", keeper, "--undo")
    assert KEEPER in [claim["text"] for claim in shown(build(project))]


def test_what_is_pinned_is_shown(project: Path) -> None:
    """Although the topic may show one claim only, and it is not the best."""
    toml = TOML.replace('title = "The light"\n', 'title = "The light"\nmost = 1\n')
    (project / "brief.toml").write_text(toml, encoding="utf-8")
    brief = build(project)
    leading = {claim["text"] for claim in brief["lead"]}
    left = next(
        words
        for words in (KEEPER, "Repairs to the tower cost 320,000 crowns")
        if words not in sections(brief, "light") and words not in leading
    )
    decide(project, "pin", analysed(project, left))
    assert any(left in text for text in sections(build(project), "light"))


def test_a_claim_is_moved_and_its_section_named_anew(project: Path) -> None:
    """The topic's id stays."""
    decide(project, "move", analysed(project, "Piet Marrow"), "sea")
    decide(project, "title", "sea", "The sea, and those who lived by it")
    brief = build(project)
    assert KEEPER in sections(brief, "sea")
    assert "The sea, and those who lived by it" in [section["title"] for section in brief["sections"]]


def test_claims_stand_in_the_editors_order(project: Path) -> None:
    """The others follow."""
    texts = sections(build(project), "light")
    assert len(texts) > 1
    last = texts[-1]
    decide(project, "order", "light", called(build(project), last))
    assert sections(build(project), "light")[0] == last


def test_a_note_is_the_editors(project: Path) -> None:
    """It is marked as that in every output, proved, and no part of the claim's words."""
    name = analysed(project, "Piet Marrow")
    decide(project, "note", name, "He lives in Ansel; ring him.")
    brief = build(project)
    claim = next(each for each in shown(brief) if each["id"] == name)
    assert claim["note"] == "He lives in Ansel; ring him."
    assert "ring him" not in claim["text"]
    for output in ("brief.txt", "brief.md", "brief.html"):
        text = " ".join((project / "out" / output).read_text(encoding="utf-8").split())
        assert "Editor’s note: He lives in Ansel; ring him." in text, output
    assert main(["verify", str(project / "out"), "--project", str(project), "--quiet"]) == 0
    path = project / "out" / "brief.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("ring him", "call him"), encoding="utf-8")
    assert main(["verify", str(project / "out"), "--project", str(project), "--quiet"]) == 1


def test_another_wording_is_preferred(project: Path) -> None:
    """The claim keeps its id and is shown by the words of the source that was named."""
    before = next(claim for claim in shown(build(project)) if len({c["source"] for c in claim["citations"]}) > 1)
    first, other = before["citations"][0]["source"], before["citations"][1]["source"]
    decide(project, "prefer", before["id"], other)
    after = next(claim for claim in shown(build(project)) if claim["id"] == before["id"])
    assert first != other
    assert after["text"] != before["text"]
    assert after["text"] in " ".join(before["citations"][1]["exact"].split())


def test_claims_are_split_and_joined(project: Path) -> None:
    """What one source says becomes a claim of its own, and part of the claim again."""
    brief = build(project)
    before = next(claim for claim in shown(brief) if len({c["source"] for c in claim["citations"]}) > 1)
    other = before["citations"][1]
    decide(project, "split", before["id"], other["source"])
    build(project)
    first = " ".join(before["citations"][0]["exact"].split())
    assert analysed(project, first) != analysed(project, other["exact"])
    decide(project, "join", analysed(project, first), analysed(project, "Piet Marrow"))
    build(project)
    assert analysed(project, "Piet Marrow") == analysed(project, first)


def test_names_are_one_or_are_not(project: Path) -> None:
    """As the editor says."""
    decide(project, "alias", "Piet Marrow", "harbour trust")
    build(project)
    analysis = json.loads((project / "out" / "analysis.json").read_bytes())
    assert any({"Piet Marrow", "harbour trust"} <= set(group) for group in analysis["aliases"])
    decide(project, "alias", "Piet Marrow", "harbour trust", "--not")
    build(project)
    analysis = json.loads((project / "out" / "analysis.json").read_bytes())
    assert not any({"Piet Marrow", "harbour trust"} <= set(group) for group in analysis["aliases"])


def test_decisions_outlive_a_new_edition(project: Path) -> None:
    """An article is added, the numbers change, the decision holds."""
    decide(project, "drop", analysed(project, "Piet Marrow"))
    build(project)
    (project / "articles" / "0-radio.txt").write_text(
        "Light on Gull Island\n\nAnsel Radio, 6 May 2032\n\nA choir will sing on Gull Island when the light goes on.\n",
        encoding="utf-8",
    )
    assert KEEPER not in [claim["text"] for claim in shown(build(project))]


def test_an_orphan_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What holds of nothing any more: words that no article has, a topic that is none, a name nobody writes."""
    (project / "decisions.toml").write_text(
        '[[pin]]\nwords = "Nobody says this."\n[[title]]\ntopic = "air"\ntitle = "In the air"\n'
        '[[alias]]\nnames = ["Gull Island", "Gannet Rock"]\n',
        encoding="utf-8",
    )
    capsys.readouterr()
    assert main(["build", str(project), "--format", "json"]) == 0
    said = capsys.readouterr().err
    assert "pin holds of nothing any more: no article has “Nobody says this.”" in said
    assert "title holds of nothing any more: no article has “topic air”" in said
    assert "same holds of nothing any more: no article has “Gannet Rock”" in said


def test_comments_stay(project: Path) -> None:
    """What a person wrote into decisions.toml is not touched; a later decision on the same replaces the earlier."""
    (project / "decisions.toml").write_text(
        f'# agreed with the desk\n[[note]]  # for now\nwords = "{KEEPER}"\nnote = "Old."\n', encoding="utf-8"
    )
    decide(project, "note", analysed(project, "Piet Marrow"), "New.")
    decide(project, "drop", analysed(project, "Repairs to the tower"))
    text = (project / "decisions.toml").read_text(encoding="utf-8")
    assert text.startswith("# agreed with the desk\n")
    assert rulings.load(project).note == ((KEEPER, "New."),)
    assert len(rulings.load(project).drop) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[pim]]\nwords = "x"', "pim is not a known table. Did you mean 'pin'?"),
        ('[[pin]]\nword = "x"', "line 2: pin[1].word is not a known key. Did you mean 'words'?"),
        ("[[pin]]\n", "line 1: pin[1] has no words; give it one."),
        ('pin = "x"', "line 1: pin must be tables, each headed [[pin]]."),
        ('[[join]]\nwords = ["x"]', "line 1: join[1] needs two or more."),
        ('[[move]]\nwords = "x"\ntopic = "Big Id"', "line 3: move[1].topic must be of a-z"),
        ('[[alias]]\nnames = ["a", "b"]\nsame = "no"', "line 3: alias[1].same must be true or false"),
        ('[[pin]\nwords = "x"', "line 1: "),
    ],
)
def test_a_fault_is_named_with_its_line(project: Path, text: str, said: str) -> None:
    """As in brief.toml; a command does not touch a file that it cannot read."""
    (project / "decisions.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        rulings.load(project)
    assert said in caught.value.message
    assert main(["pin", analysed(project, "Piet Marrow"), "--project", str(project)]) == 2
    assert (project / "decisions.toml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["pin", "cxyz"], "There is no claim cxyz in the last edition."),
        (["pin", "c"], "begins"),
        (["prefer", "KEEPER", "9"], "has no source 9."),
        (["move", "KEEPER", "Big Id"], "TOPIC must be of a-z"),
        (["join", "KEEPER"], "Two or more claims to join are needed."),
        (["drop", "KEEPER", "--undo"], "No drop of that is decided."),
    ],
)
def test_what_cannot_be_decided_is_told(
    project: Path, capsys: pytest.CaptureFixture[str], command: list[str], said: str
) -> None:
    """No such claim, source or topic; nothing to take back."""
    keeper = analysed(project, "Piet Marrow")
    capsys.readouterr()
    words = [keeper if word == "KEEPER" else word for word in command]
    assert main([*words, "--project", str(project)]) == 2
    assert said in capsys.readouterr().err
    assert not (project / "decisions.toml").exists()


def test_they_are_listed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One a line; where there are none, what would make some."""
    assert main(["decisions", "--project", str(project)]) == 0
    assert "briefing pin CLAIM-ID" in capsys.readouterr().err
    decide(project, "move", analysed(project, "Piet Marrow"), "sea")
    capsys.readouterr()
    assert main(["decisions", "--project", str(project)]) == 0
    assert capsys.readouterr().out == f"move  {KEEPER} | sea\n"


def test_without_an_edition_there_is_nothing_to_decide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The next step is named."""
    assert main(["pin", "c1", "--project", str(tmp_path)]) == 2
    assert "Build it first" in capsys.readouterr().err


def test_a_bare_folder_does_not_read_them_as_an_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Articles may lie beside decisions.toml and added.json; neither is named among the files that were skipped."""
    (tmp_path / "wire.txt").write_text(GULL, encoding="utf-8")
    (tmp_path / "decisions.toml").write_text(f'[[drop]]\nwords = "{KEEPER}"\n', encoding="utf-8")
    (tmp_path / "added.json").write_text('{"schema": "briefing/added/1", "added": []}', encoding="utf-8")
    assert main(["build", str(tmp_path), "--format", "json"]) == 0
    assert "skipped" not in capsys.readouterr().err
    assert json.loads((tmp_path / "out" / "brief.json").read_bytes())["skipped"] == []
