"""brief.pdf proves itself: its printed words against the record and the source texts inside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings

import briefing
from briefing.model import Brief, Look, Section, ShownClaim
from briefing.proof import Finding, outputs, verify
from briefing.proof.pdf import open_pdf
from briefing.writers import WRITERS, json, pdf
from tests.support.briefs import (
    FERRY,
    briefs,
    cite,
    claim,
    ferry,
    forged_highlights,
    forgeries,
    highlighted,
    lay_out,
    source,
    with_evidence,
)

FORGERIES = forgeries()


def printed(brief: Brief) -> bytes:
    """The PDF of a brief."""
    return pdf.write(brief, Look())[0].data


def said(findings: tuple[Finding, ...]) -> str:
    """All findings, one a line, with their kinds."""
    return "\n".join(f"{finding.check}: {finding}" for finding in findings)


def put(tmp_path: Path, data: bytes) -> Path:
    """A PDF alone in a folder."""
    path = tmp_path / "brief.pdf"
    path.write_bytes(data)
    return path


def with_attachments(data: bytes, files: Mapping[str, bytes | None]) -> bytes:
    """The PDF with some of its attachments replaced, or (None) taken out."""
    with pikepdf.open(BytesIO(data)) as document:
        for name, content in files.items():
            if name in document.attachments:
                del document.attachments[name]
            if content is not None:
                document.attachments[name] = pikepdf.AttachedFileSpec(
                    document, content, description="", filename=name, mime_type="", creation_date="", mod_date=""
                )
        target = BytesIO()
        document.save(target)
    return target.getvalue()


def change(brief: Brief, name: str, alter: Callable[[ShownClaim], ShownClaim]) -> Brief:
    """The brief with one claim altered."""

    def each(claims: tuple[ShownClaim, ...]) -> tuple[ShownClaim, ...]:
        return tuple(alter(claim) if claim.id == name else claim for claim in claims)

    sections = tuple(Section(s.id, s.title, each(s.claims)) for s in brief.sections)
    return replace(brief, lead=each(brief.lead), sections=sections)


def forged(brief: Brief, true: Brief | None = None) -> bytes:
    """A PDF that prints an altered brief but carries the true one."""
    record = json.write(true or ferry(), Look())[0].data
    return with_attachments(printed(brief), {"brief.json": record})


def say(old: str, new: str) -> Callable[[ShownClaim], ShownClaim]:
    """Alter a claim's words."""
    return lambda claim: replace(claim, text=claim.text.replace(old, new))


def test_a_true_pdf_proves_itself_alone(tmp_path: Path) -> None:
    """Nothing but the file is needed: record and source texts travel inside it."""
    assert said(verify(put(tmp_path, printed(ferry())))) == ""


def test_a_folder_with_its_pdf_is_proved(tmp_path: Path) -> None:
    """All seven formats of a true brief agree."""
    assert said(verify(lay_out(ferry(), tmp_path, WRITERS))) == ""


@pytest.mark.parametrize(
    ("name", "alter", "wanted"),
    [
        ("cb2", say("engines", "engine"), "printed: claim cb2"),
        ("cb2", say("2019", "2018"), "printed: claim cb2"),
        ("cb4", say("re-signed", "resigned"), "printed: claim cb4"),
        ("cc5", say("doubt", "do not doubt"), "printed: claim cc5"),
        ("cc6", say("[The captain]", "[The cook]"), "printed: claim cc6"),
        ("cb3", lambda c: replace(c, citations=(replace(c.citations[0], source="1"),)), "citation: claim cb3"),
    ],
)
def test_printed_words_that_differ_are_named(
    tmp_path: Path, name: str, alter: Callable[[ShownClaim], ShownClaim], wanted: str
) -> None:
    """A page that says another word, digit, hyphen or number than its record is found."""
    assert f"{wanted} (brief.pdf)" in said(verify(put(tmp_path, forged(change(ferry(), name, alter)))))


@pytest.mark.parametrize("name", FORGERIES)
def test_a_change_beside_the_claims_is_found(tmp_path: Path, name: str) -> None:
    """Values with their numbers, names, labels and counts on the printed page are those of the record inside."""
    brief, wanted = FORGERIES[name]
    assert wanted in said(verify(put(tmp_path, forged(brief))))


@pytest.mark.parametrize("name", ["a figure", "a figure's date", "a figure's source", "an event's date"])
def test_a_change_in_the_boxes_is_found(tmp_path: Path, name: str) -> None:
    """Key figures and events on the printed page are those of the record inside."""
    brief, wanted = forged_highlights()[name]
    assert said(verify(put(tmp_path, printed(highlighted())))) == ""
    assert wanted in said(verify(put(tmp_path, forged(brief, highlighted()))))


def test_a_claim_printed_in_addition_is_found(tmp_path: Path) -> None:
    """A page may not hold a cited sentence that its record does not hold."""
    brief = ferry()
    line = brief.sections[0]
    extra = replace(line.claims[1], id="cx9", text="The ferry will be free of charge.")
    more = replace(brief, sections=(replace(line, claims=(*line.claims, extra)), *brief.sections[1:]))
    assert "uncited: text before claim cc5 (brief.pdf)" in said(verify(put(tmp_path, forged(more))))


def test_a_claim_left_out_is_found(tmp_path: Path) -> None:
    """A page must hold every claim of its record."""
    brief = ferry()
    less = replace(brief, sections=(brief.sections[0], replace(brief.sections[1], claims=brief.sections[1].claims[:1])))
    assert "printed: claim cc6 (brief.pdf)" in said(verify(put(tmp_path, forged(less))))


def test_a_changed_source_text_inside_is_found(tmp_path: Path) -> None:
    """The attached source text must have the digest that the record states."""
    data = with_attachments(printed(ferry()), {"source-3.txt": FERRY["3"].replace("old", "new").encode()})
    assert "digest: source 3 (brief.pdf: source-3.txt)" in said(verify(put(tmp_path, data)))


def test_a_record_altered_with_the_page_fails_against_the_sources(tmp_path: Path) -> None:
    """Printing and recording the same falsehood does not help: the source texts do not say it."""
    brief = change(ferry(), "cb2", say("engines", "engineers"))
    assert "verbatim: claim cb2" in said(verify(put(tmp_path, printed(brief))))


def test_without_attachments_the_record_beside_it_counts(tmp_path: Path) -> None:
    """A PDF stripped of its attachments is held against brief.json and sources/ in its folder, or is unproved."""
    bare = with_attachments(printed(ferry()), {"brief.json": None} | {f"source-{n}.txt": None for n in FERRY})
    path = put(tmp_path, bare)
    assert "nothing to verify against" in said(verify(path))
    lay_out(ferry(), tmp_path, ("json", "sources"))
    assert said(verify(path)) == ""


def test_the_default_formats_are_enough(tmp_path: Path) -> None:
    """A folder of PDF, HTML and JSON, without sources/ and without its project, is proved by the PDF's texts."""
    out = lay_out(ferry(), tmp_path, ("pdf", "html", "json"))
    assert said(verify(out)) == said(verify(out / "brief.json")) == ""
    (out / "brief.pdf").unlink()
    assert "file: source 1 (sources/1.txt)" in said(verify(out))


def test_the_attached_record_is_the_folders(tmp_path: Path) -> None:
    """A true PDF of another brief in the folder is not this brief's PDF."""
    lay_out(ferry(), tmp_path, ("json", "sources"))
    put(tmp_path, printed(replace(ferry(), title="The ferry's return, second issue")))
    assert "expected the brief.json of the folder" in said(verify(tmp_path))


def test_words_are_read_in_the_order_of_the_structure_tree() -> None:
    """Floats are drawn last, yet a section's title is read before its claims."""
    text = open_pdf(printed(ferry()), "brief.pdf").text
    places = [
        text.index(words) for words in ("The ferry's return", "The line", "was stopped in", "Doubts", "Residents")
    ]
    assert places == sorted(places)


ARABIC = "أعلنت الحكومة يوم الاثنين 12 مايو أن الميناء سيفتح من جديد بعد أعمال الصيانة (انظر Reuters 2016)."


def right_to_left(said: str) -> Brief:
    """A brief of one Arabic claim, its article beside it."""
    texts = {"1": said + "\n"}
    brief = replace(
        ferry(), sources=(source("1", texts["1"], "g1"),), lead=(), conflicts=(), title="ميناء",
        sections=(Section("port", "ميناء", (claim("c1", said, cite(texts, "1", said)),)),),
    )  # fmt: skip
    return with_evidence(brief, texts)


@pytest.mark.parametrize(("old", "new"), [("", ""), ("12", "13"), ("سيفتح", "سيغلق"), ("Reuters", "Routers")])
def test_words_from_right_to_left(tmp_path: Path, old: str, new: str) -> None:
    """A true Arabic page is proved, and one with another digit or letter is not."""
    true, other = right_to_left(ARABIC), right_to_left(ARABIC.replace(old, new))
    data = with_attachments(printed(other), {"brief.json": json.write(true, Look())[0].data})
    findings = [each.what for each in verify(put(tmp_path, data)) if each.check == "printed"]
    assert findings == (["claim c1"] if old else [])


@settings(max_examples=8, deadline=None)
@given(briefs())
def test_every_brief_that_holds_together_is_proved_from_its_page(brief: Brief) -> None:
    """No false alarm from a page, whatever the words, hyphens and brackets on it."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        assert said(verify(put(Path(folder), printed(brief)))) == ""


def test_a_page_from_right_to_left_is_proved(tmp_path: Path) -> None:
    """An Arabic brief verifies from its PDF alone, although extraction reorders its lines."""
    articles = tmp_path / "articles"
    articles.mkdir()
    text = (
        "أعلن وزير النقل يوم الاثنين أن الجسر القديم في المدينة سيغلق لمدة ستة أسابيع لإجراء الإصلاحات.\n\n"
        "وقال المهندس سالم إن تكلفة الإصلاحات تبلغ 4 ملايين دينار وإن العمل سيبدأ في 7 يونيو.\n"
    )
    (articles / "a.txt").write_text(text, encoding="utf-8")
    (articles / "b.txt").write_text(text, encoding="utf-8")
    brief = briefing.build(tmp_path)
    briefing.write(brief, tmp_path / "out", formats=["pdf"])
    assert briefing.verify(tmp_path / "out" / "brief.pdf") == ()


@pytest.mark.parametrize(
    ("links", "wrong"),
    [
        ((("3", "3 Gazette"),), False),
        ((("1", "10 Gazette"), ("0", "10 Gazette")), False),
        ((("3 quoted · characters", "3 Gazette"), ("274", "3 Gazette"), ("–452", "3 Gazette")), False),
        ((("≠2", "≠2 Engines"),), False),
        ((("3", "2 Courier"),), True),
        ((("1", "10 Gazette"),), True),
        ((("274", "3 Gazette"),), True),
        ((("≠1", "≠12 Engines"),), True),
        ((("3", None),), True),
    ],
)
def test_a_number_leads_to_what_begins_with_it(links: tuple[tuple[str, str | None], ...], wrong: bool) -> None:
    """Whole, or broken at the end of a line; a longer text that leads to the same place may end in another number."""
    brief = ferry()
    true = open_pdf(printed(brief), "brief.pdf")
    assert not list(outputs.check_beside(brief, true, "brief.pdf"))
    assert bool(list(outputs.check_beside(brief, replace(true, links=links), "brief.pdf"))) is wrong
