"""What does it cost to read a folder of mixed files: ours beside the libraries alone, and the second time from the memory.

    python tests/benchmarks/reading.py TEXTS [--sizes N ...] [--jobs N ...] [--out FILE]

TEXTS is a folder of ``.txt`` files to make articles of. In a folder four files in ten are texts, three are saved pages,
one each is a PDF, a mail or Word file, and junk. The libraries alone are trafilatura, pypdfium2, python-docx and the
standard library's email and codecs, in one loop in one process, with nothing looked at but the text. Each measurement is
a process of its own.
"""

from __future__ import annotations

import argparse
import email
import hashlib
import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from email import policy
from email.message import EmailMessage
from pathlib import Path

from tests.benchmarks.editions import articles

SIZES = (1_000, 10_000)
KINDS = ("txt", "html", "txt", "html", "pdf", "txt", "html", "txt", "other", "junk")
"""What every tenth file is."""
PRINTED = 40
"""PDFs that are laid out; the rest are these with another end."""
LIMITS = "[limits]\narticles = 20000\ncopies = 20000\n"
PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>{0} - The Paper</title>"
    '<meta property="og:site_name" content="The Paper"><script>{3}</script></head><body><header><nav><ul>{1}</ul></nav>'
    "</header><main><article><h1>{0}</h1>{2}</article><aside><h2>More news</h2>{4}</aside></main>"
    "<footer><ul>{1}</ul><p>All rights reserved.</p></footer></body></html>"
)
LINKS, CARDS, SCRIPT = 80, 30, 20_000
"""Of a page's menus, of its teasers, and characters of its script: some 40 kB beside the article, which is a small page as
they are saved today."""


def lay_out(texts: Sequence[str], folder: Path) -> None:
    """The files of a project, the same every time."""
    (folder / "articles").mkdir(parents=True)
    (folder / "brief.toml").write_text(LIMITS, encoding="utf-8")
    printed = [_pdf(text) for text in texts[:PRINTED]]
    for at, text in enumerate(texts):
        suffix, data = _file(KINDS[at % len(KINDS)], text, at, printed[at % len(printed)])
        (folder / "articles" / f"{at:05}.{suffix}").write_bytes(data)


def _file(kind: str, text: str, at: int, printed: bytes) -> tuple[str, bytes]:
    """Suffix and bytes of one file."""
    if kind == "html":
        return kind, _page(text)
    if kind == "pdf":
        return kind, printed + f"\n%{at}\n".encode()
    if kind == "junk":
        return "bin", hashlib.shake_128(str(at).encode()).digest(3_000)
    if kind == "other":
        return ("eml", _mail(text)) if at % 20 < len(KINDS) else ("docx", _docx(text))
    return kind, text.encode()


def _page(text: str) -> bytes:
    head, _, body = text.partition("\n")
    menu = "".join(f'<li class="menu-item"><a href="/section/{n}">Section {n}</a></li>' for n in range(LINKS))
    card = '<div class="card teaser"><a href="/story/{0}"><h3>Another story of number {0}</h3><p>What it is about, in a line.</p></a></div>'
    cards = "".join(card.format(n) for n in range(CARDS))
    script = f"window.state = {json.dumps(['x' * 98] * (SCRIPT // 102))}"
    paragraphs = "".join(f"<p>{each}</p>" for each in body.split("\n") if each.strip())
    return PAGE.format(head[:80], menu, paragraphs, script, cards).encode()


def _pdf(text: str) -> bytes:
    from weasyprint import HTML

    body = "".join(f"<p>{each}</p>" for each in text.split("\n") if each.strip())
    return bytes(HTML(string=f"<h1>{text[:60]}</h1>{body}").write_pdf())


def _mail(text: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Desk <desk@paper.example>", "a@b.example", "News"
    mail["Date"] = "Mon, 12 May 2031 09:00:00 +0000"
    mail.set_content(text)
    return mail.as_bytes(policy=policy.SMTP)


def _docx(text: str) -> bytes:
    import docx

    out, made = io.BytesIO(), docx.Document()
    for each in text.split("\n"):
        made.add_paragraph(each)
    made.save(out)
    return out.getvalue()


def ours(folder: Path, jobs: int) -> int:
    """Read the folder as a build does, with its memory. Returns the number of articles."""
    from briefing import corpus
    from briefing.config import load
    from briefing.notices import Notices
    from briefing.store import Store

    with Store.open(folder, Notices()) as store:
        return len(corpus.read(load(folder), Notices(), store, None, jobs).articles)


def alone(folder: Path, jobs: int) -> int:
    """The same texts by the libraries. Returns how many there are."""
    import docx
    import pypdfium2
    from trafilatura import bare_extraction

    found = 0
    for path in sorted((folder / "articles").iterdir()):
        data = path.read_bytes()
        if path.suffix == ".txt":
            found += bool(data.decode())
        elif path.suffix == ".html":
            found += bare_extraction(data.decode(), include_comments=False) is not None
        elif path.suffix == ".pdf":
            document = pypdfium2.PdfDocument(data)
            found += bool("".join(page.get_textpage().get_text_range() for page in document))
        elif path.suffix == ".eml":
            body = email.message_from_bytes(data, policy=policy.default).get_body(("plain",))
            found += bool(body and body.get_content())
        elif path.suffix == ".docx":
            found += bool([each.text for each in docx.Document(io.BytesIO(data)).paragraphs])
    return found


def measured(what: str, folder: Path, jobs: int = 1) -> dict[str, float]:
    """Seconds, articles, and MiB that the process and its largest child took at most."""
    command = [sys.executable, "-m", "tests.benchmarks.reading", str(folder), "--child", what, "--jobs", str(jobs)]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(said.stdout)
    return found


def _child(what: str, folder: Path, jobs: int) -> None:
    import warnings

    warnings.simplefilter("ignore")
    begun = time.perf_counter()
    count = {"ours": ours, "alone": alone}[what](folder, jobs)
    seconds = time.perf_counter() - begun
    mib = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps({"seconds": seconds, "articles": count, "mib": mib[0], "child": mib[1]}))


def main() -> None:
    """Measure, and print or write a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--out", type=Path)
    parser.add_argument("--child", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _child(options.child, options.texts, options.jobs[0])
        return
    lines = [
        "| files | jobs | libraries alone | ours | their time / ours | again | share | MiB: libraries | ours | worker |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "p"
            lay_out(articles(options.texts, size), folder)
            for jobs in options.jobs:
                (folder / ".briefing" / "store.sqlite").unlink(missing_ok=True)
                lib, own, again = (
                    measured("alone", folder),
                    measured("ours", folder, jobs),
                    measured("ours", folder, jobs),
                )
                lines.append(
                    f"| {size:,} | {jobs} | {lib['seconds']:.1f} s | {own['seconds']:.1f} s | "
                    f"{lib['seconds'] / own['seconds']:.2f} | {again['seconds']:.2f} s | "
                    f"{again['seconds'] / own['seconds']:.3f} | {lib['mib']:.0f} | {own['mib']:.0f} | {own['child']:.0f} |"
                )
                print(lines[-1], flush=True)
    if options.out:
        options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
