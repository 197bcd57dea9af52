"""brief.json: the contract's fields, the way back, and errors that name the field."""

from __future__ import annotations

import json as plain_json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.model import Brief, Look
from briefing.writers import json
from tests.support.briefs import ferry, loose_briefs


def test_fields_stand_in_the_contracts_order() -> None:
    """A reader of the file meets the fields as the contract lists them, with only additions behind them."""
    value: Any = json.to_json(ferry())
    assert list(value)[:9] == [
        "schema", "title", "as_of", "language", "generator", "sources", "lead", "sections", "conflicts",
    ]  # fmt: skip
    assert list(value["sources"][0])[:9] == [
        "id", "path", "sha256", "outlet", "title", "published", "author", "origin", "derived_from",
    ]  # fmt: skip
    claim = value["sections"][0]["claims"][0]
    assert list(claim) == [
        "id",
        "text",
        "citations",
        "independent_sources",
        "salience",
        "conflicts",
        "voice",
        "change",
        "note",
    ]
    assert list(claim["citations"][0]) == ["source", "start", "end", "exact", "prefix", "suffix", "role"]
    assert value["schema"] == "briefing/brief/1"


def test_file_is_readable_utf8_with_a_final_newline() -> None:
    """Letters beyond ASCII stand as themselves, and the file ends as text files do."""
    (output,) = json.write(ferry(), Look())
    assert output.name == "brief.json"
    assert "“We have heard this before,”" in output.data.decode("utf-8")
    assert output.data.endswith(b"}\n")


@given(loose_briefs())
def test_what_is_written_is_read_back(brief: Brief) -> None:
    """from_json(to_json(brief)) == brief, and the same by way of bytes, for every brief the types allow."""
    assert json.from_json(json.to_json(brief)) == brief
    assert json.parse(json.write(brief, Look())[0].data) == brief


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        (("schema",), "briefing/brief/9", "schema: expected 'briefing/brief/1', found 'briefing/brief/9'"),
        (("title",), 7, "title: expected a string, found 7"),
        (("sources", 1, "derived_from"), None, "sources[1].derived_from: expected a list, found null"),
        (("lead", 0, "citations", 1, "start"), True, "lead[0].citations[1].start: expected a whole number"),
        (("lead", 0, "citations", 1, "end"), -3, "lead[0].citations[1].end: expected a whole number"),
        (("sections", 0, "claims", 2, "salience"), "high", "sections[0].claims[2].salience: expected a number"),
        (("sections", 0), [], "sections[0]: expected an object, found a list"),
        (("counts", "used"), "8", "counts.used: expected a whole number"),
        (("names", 0), "Ada", "names[0]: expected a list, found 'Ada'"),
        (("lead", 0, "voice"), None, "lead[0].voice: expected a string, found null"),
    ],
)
def test_a_wrong_value_is_named_with_its_place(path: tuple[str | int, ...], value: object, named: str) -> None:
    """Whoever reads the error can go to the field."""
    whole: Any = plain_json.loads(json.write(ferry(), Look())[0].data)
    inside = whole
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = value
    with pytest.raises(UsageError) as caught:
        json.from_json(whole)
    assert named in caught.value.message


def test_a_missing_field_is_named() -> None:
    """A field left out is an error of its own kind, not a null."""
    whole: Any = plain_json.loads(json.write(ferry(), Look())[0].data)
    del whole["sections"][1]["claims"][0]["citations"][0]["exact"]
    with pytest.raises(UsageError, match=r"sections\[1\]\.claims\[0\]\.citations\[0\]\.exact is missing"):
        json.from_json(whole)


def test_fields_of_later_versions_are_read_past() -> None:
    """The contract may grow: an unknown field is no fault."""
    whole: Any = plain_json.loads(json.write(ferry(), Look())[0].data)
    whole["weather"] = {"wind": 3}
    assert json.from_json(whole) == ferry()


def test_files_from_before_voices_names_and_counts_are_read() -> None:
    """What the first files did not say has its default: a report, no names, no counts."""
    whole: Any = plain_json.loads(json.write(ferry(), Look())[0].data)
    assert [each["voice"] for each in whole["sections"][1]["claims"]] == ["report", "report", "opinion"]
    assert whole["names"] == [["Ada Quill", "A. Quill"]]
    assert list(whole["counts"]) == ["articles", "origins", "sentences", "used", "claims", "conflicts"]
    del whole["names"], whole["counts"]
    for section in whole["sections"]:
        for claim in section["claims"]:
            del claim["voice"]
    read = json.from_json(whole)
    assert (read.names, read.counts, {claim.voice for claim in read.claims}) == ((), None, {"report"})


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe", b'{"schema": NaN}', b'{"a": 1, "a": 2}', b"[" * 100_000, b"1" * 5000, b"null"],
)
def test_what_is_no_brief_is_refused_by_name(data: bytes) -> None:
    """Bytes that are no brief.json give an error that names the file, never another exception."""
    with pytest.raises(UsageError, match=r"brief\.json"):
        json.parse(data)


@settings(max_examples=200)
@given(st.data())
def test_no_bytes_escape_as_another_error(data: st.DataObject) -> None:
    """A brief.json with any stretch overwritten is read or refused."""
    whole = bytearray(json.write(ferry(), Look())[0].data)
    start = data.draw(st.integers(0, len(whole)))
    whole[start : start + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=12))
    try:
        assert isinstance(json.parse(bytes(whole)), Brief)
    except UsageError as error:
        assert error.message.startswith("brief.json")
