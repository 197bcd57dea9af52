"""``briefing add`` against a local server: what is saved, what is known, and what is refused."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from briefing.cli import main
from briefing.errors import UsageError
from briefing.intake import Fetcher, Limits

BODY = "<p>The council of Fennick voted on Monday to close the old swimming pool in the park.</p><p>Repairs would have cost two million crowns, the treasurer said.</p>"


def page(title: str, body: str = BODY) -> bytes:
    """A saved page of a newspaper."""
    head = f"<title>{title}</title><meta property='og:site_name' content='Fennick Post'>"
    return f"<html><head>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>".encode()


class Site(BaseHTTPRequestHandler):
    """A small site; every request is written down."""

    pages: ClassVar[dict[str, tuple[int, dict[str, str], bytes]]] = {}
    asked: ClassVar[list[tuple[str, str, str]]] = []

    def do_GET(self) -> None:
        """Answer with what is there."""
        Site.asked.append((self.path, self.headers.get("Host", ""), self.headers.get("User-Agent", "")))
        status, headers, data = Site.pages.get(self.path, (404, {}, b"no"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the standard library's name)
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """The root of a running site with one page and no robots.txt."""
    Site.pages = {"/news/pool-closes.html": (200, {"Content-Type": "text/html; charset=utf-8"}, page("Pool closes"))}
    Site.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An empty project."""
    folder = tmp_path / "fennick"
    folder.mkdir()
    (folder / "brief.toml").write_text('title = "The pool in Fennick"\n', encoding="utf-8")
    return folder


def add(project: Path, *what: str) -> int:
    """Add, with the local network allowed."""
    return main(["add", *what, "--project", str(project), "--allow-private"])


def recorded(project: Path) -> list[dict[str, str]]:
    """What added.json says."""
    found: list[dict[str, str]] = json.loads((project / "added.json").read_text(encoding="utf-8"))["added"]
    return found


def test_a_page_is_saved_with_where_it_came_from(site: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its very bytes, address, time and digests; then it is an article like any other."""
    url = f"{site}/news/pool-closes.html"
    assert add(project, url) == 0
    (entry,) = recorded(project)
    path = project / entry["path"]
    assert path.read_bytes() == page("Pool closes")
    assert path.name == "127-0-0-1-pool-closes.html"
    assert (entry["url"], entry["final"]) == (url, url)
    assert entry["fetched"].endswith("Z")
    assert "added" in capsys.readouterr().out
    assert main(["build", str(project), "--format", "json,sources", "--quiet"]) == 0
    assert main(["verify", str(project / "out"), "--project", str(project), "--quiet"]) == 0


def test_we_name_ourselves_and_ask_first(site: str, project: Path) -> None:
    """robots.txt comes before the page; nothing else is asked for."""
    assert add(project, f"{site}/news/pool-closes.html") == 0
    assert [path for path, _, _ in Site.asked] == ["/robots.txt", "/news/pool-closes.html"]
    assert all(agent.startswith("briefing/") for _, _, agent in Site.asked)


def test_what_is_known_is_not_saved_again(site: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same text, from the same address or another one."""
    Site.pages["/amp/pool"] = (
        200,
        {"Content-Type": "text/html"},
        page("Pool closes").replace(b"<article>", b"<article >"),
    )
    assert add(project, f"{site}/news/pool-closes.html") == 0
    capsys.readouterr()
    assert add(project, f"{site}/news/pool-closes.html", f"{site}/amp/pool") == 0
    assert capsys.readouterr().out.count("known    articles/127-0-0-1-pool-closes.html") == 2
    assert len(recorded(project)) == 1


def test_a_changed_page_is_kept_beside_the_old(site: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both stay citable."""
    url = f"{site}/news/pool-closes.html"
    assert add(project, url) == 0
    Site.pages["/news/pool-closes.html"] = (200, {}, page("Pool closes", BODY.replace("two million", "three million")))
    capsys.readouterr()
    assert add(project, url) == 0
    assert "changed  articles/127-0-0-1-pool-closes-2.html" in capsys.readouterr().out
    assert len(list((project / "articles").iterdir())) == len(recorded(project)) == 2


def test_a_site_that_does_not_want_it_is_left_alone(
    site: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As its robots.txt says; a server in trouble counts as a no."""
    Site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /news/\n")
    assert add(project, f"{site}/news/pool-closes.html") == 1
    assert "robots.txt asks programs to leave it alone" in capsys.readouterr().err
    Site.pages["/robots.txt"] = (503, {}, b"")
    assert add(project, f"{site}/news/pool-closes.html") == 1
    assert "/news/pool-closes.html" not in [path for path, _, _ in Site.asked]


def test_every_door_is_checked(site: str) -> None:
    """A redirect to a machine that only this one can see is not followed; nor is the first address without the flag."""
    with pytest.raises(UsageError, match=r"127\.0\.0\.1 leads to 127\.0\.0\.1"):
        Fetcher(lambda: 0.0).fetch(f"{site}/go")
    Site.pages["/away"] = (302, {"Location": "ftp://news.example/x"}, b"")
    with pytest.raises(UsageError, match="no address of a page"):
        Fetcher(lambda: 0.0, private=True).fetch(f"{site}/away")


def test_the_name_is_kept_for_the_host_header(site: str) -> None:
    """The connection goes to the checked address, the request to the name."""
    port = site.rpartition(":")[2]
    fetcher = Fetcher(lambda: 0.0, private=True, resolve=lambda host, port: ["127.0.0.1"])
    found = fetcher.fetch(f"http://news.example:{port}/news/pool-closes.html")
    assert found.data == page("Pool closes")
    assert {host for _, host, _ in Site.asked} == {f"news.example:{port}"}


def test_redirects_have_an_end(site: str) -> None:
    """A few are followed; a circle is not."""
    Site.pages["/one"] = (301, {"Location": "/news/pool-closes.html"}, b"")
    Site.pages["/round"] = (301, {"Location": "/round"}, b"")
    fetcher = Fetcher(lambda: 0.0, private=True)
    assert fetcher.fetch(f"{site}/one").final == f"{site}/news/pool-closes.html"
    with pytest.raises(UsageError, match="leads on more than 5 times"):
        fetcher.fetch(f"{site}/round")


def test_size_and_time_have_a_limit(site: str) -> None:
    """What is larger or slower is given up, with what to do instead."""
    Site.pages["/large"] = (200, {}, b"x" * 200_000)
    with pytest.raises(UsageError, match="has more than 100,000 bytes"):
        Fetcher(lambda: 0.0, Limits(bytes=100_000), private=True).fetch(f"{site}/large")
    ticks = iter(range(0, 100_000, 50))
    with pytest.raises(UsageError, match="took more than 60 seconds"):
        Fetcher(lambda: float(next(ticks)), private=True).fetch(f"{site}/large")


@pytest.mark.parametrize(("path", "said"), [("/none", "the server answers 404"), ("/empty", "is empty")])
def test_what_is_no_article_is_told(
    site: str, project: Path, capsys: pytest.CaptureFixture[str], path: str, said: str
) -> None:
    """The others are added all the same; the status says that one was not."""
    Site.pages["/empty"] = (200, {"Content-Type": "text/html"}, b" ")
    assert add(project, f"{site}{path}", f"{site}/news/pool-closes.html") == 1
    shown = capsys.readouterr()
    assert said in shown.err
    assert "added    articles/127-0-0-1-pool-closes.html" in shown.out


def test_the_articles_of_a_feed_are_added(site: str, project: Path) -> None:
    """The pages that its first entries lead to."""
    for turn in range(4):
        Site.pages[f"/pool-{turn}"] = (200, {}, page(f"Pool {turn}", BODY.replace("Monday", f"{turn + 1} May")))
    items = "".join(f"<item><title>Pool {n}</title><link>{site}/pool-{n}</link></item>" for n in range(4))
    feed = f"<?xml version='1.0'?><rss version='2.0'><channel><title>Post</title>{items}</channel></rss>"
    Site.pages["/feed"] = (200, {"Content-Type": "application/rss+xml"}, feed.encode())
    assert add(project, f"{site}/feed", "--entries", "3") == 0
    assert [entry["final"] for entry in recorded(project)] == [f"{site}/pool-{n}" for n in range(3)]


def test_a_dry_run_asks_nobody(site: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And writes nothing."""
    file = project / "note.txt"
    file.write_text("The pool closes.", encoding="utf-8")
    assert add(project, f"{site}/news/pool-closes.html", str(file), "--dry-run") == 0
    assert "would fetch" in (out := capsys.readouterr().out) and "would add" in out
    assert Site.asked == []
    assert not (project / "articles").exists() and not (project / "added.json").exists()


def test_a_file_is_copied_in(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Under a name of its own; one that is there already is known, one that is none is told."""
    file = tmp_path / "pool closes.txt"
    file.write_text("Pool closes\n\nThe council of Fennick voted to close the pool.\n", encoding="utf-8")
    assert add(project, str(file)) == 0
    assert (project / "articles" / "pool-closes.txt").read_bytes() == file.read_bytes()
    assert add(project, str(file)) == 0
    assert "known    articles/pool-closes.txt" in capsys.readouterr().out
    assert add(project, str(tmp_path / "none.txt")) == 1
    assert "none.txt is no file" in capsys.readouterr().err


def test_a_damaged_record_is_named(site: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing is written over it."""
    (project / "added.json").write_text("{", encoding="utf-8")
    assert add(project, f"{site}/news/pool-closes.html") == 1
    assert "added.json cannot be read" in capsys.readouterr().err
    assert (project / "added.json").read_text(encoding="utf-8") == "{"
