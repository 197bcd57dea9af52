"""Settings, templates, decisions, the store and the folder of outputs."""

from __future__ import annotations

import os
from collections.abc import Callable

from tests.hostile.laying import Case, Place

_TEMPLATE = 'template = "own.html.jinja"\n'


def _toml(text: str) -> Callable[[Place], object]:
    return lambda place: place.own("brief.toml", text)


def _decided(text: str) -> Callable[[Place], object]:
    return lambda place: place.own("decisions.toml", text)


def _template(text: str) -> Callable[[Place], object]:
    def make(place: Place) -> None:
        place.own("brief.toml", _TEMPLATE)
        place.own("own.html.jinja", text)

    return make


def _style(text: str) -> Callable[[Place], object]:
    def make(place: Place) -> None:
        place.own("brief.toml", 'style = "own.css"\n')
        place.own("own.css", text)

    return make


def _logo(text: str) -> Callable[[Place], object]:
    def make(place: Place) -> None:
        place.own("brief.toml", '[desk]\nlogo = "logo.svg"\n')
        place.own("logo.svg", text)

    return make


def _fifo(name: str) -> Callable[[Place], object]:
    def make(place: Place) -> None:
        (place.project / name).unlink(missing_ok=True)
        os.mkfifo(place.project / name)

    return make


def _out_file(place: Place) -> None:
    place.own("out/x", "")
    (place.project / "out" / "brief.html").symlink_to(place.outside / "secret.txt")
    (place.project / "out" / ".brief.json.part").symlink_to(place.outside / "secret.txt")


def _folder(place: Place) -> None:
    (place.project / "brief.toml").unlink()
    (place.project / "brief.toml").mkdir()


def _lock(place: Place) -> None:
    place.own(".briefing/x", "")
    os.mkfifo(place.project / ".briefing" / "lock")


WRONG = (2,)
CASES = (
    Case("toml-huge", "memory, by settings", _toml("# x\n" * 1_000_000), status=WRONG, says="brief.toml"),
    Case("toml-nested", "the stack", _toml(f"title = {'[' * 20_000}"), status=WRONG, says="brief.toml"),
    Case(
        "toml-types",
        "checks",
        _toml("title = 7\npages = 'x'\ntopics = 3\naliases = []\nlimits = 1\nemail = 2\ndesk = 3"),
        status=WRONG,
        says="title",
    ),
    Case("toml-binary", "the decoder", lambda p: p.own("brief.toml", b"\xff\xfe\0"), status=WRONG, says="brief.toml"),
    Case(
        "toml-topic-id", "a path, by a topic", _toml("[[topics]]\nid = '../../x'\ntitle = 'x'"), status=WRONG, says="id"
    ),
    Case(
        "toml-many-topics",
        "20,000 topics",
        _toml("".join(f"[[topics]]\nid = 't{n}'\ntitle = 't'\n" for n in range(5_000))),
        seconds=60,
        slow=True,
    ),
    Case("toml-absolute", "the system's files", _toml("articles = '/etc'"), status=WRONG, says="articles"),
    Case("toml-title", "mail and page", _toml('title = "x\\r\\nBcc: x@evil.example"'), status=WRONG, says="title"),
    Case(
        "toml-markup-title",
        "mail and page",
        _toml('title = "</title><script>alert(1)</script> =?UTF-8?Q?=0ABcc:_x@y?="'),
        full=True,
    ),
    Case(
        "toml-address",
        "a mail's head",
        _toml('[email]\nto = "a@b.example\\nBcc: x@evil.example"'),
        status=WRONG,
        says="to",
    ),
    Case("toml-limits-unknown", "a limit that is none", _toml("[limits]\nbyte = 3"), status=WRONG, says="limits.byte"),
    Case(
        "toml-limits-wrong",
        "no limit at all",
        _toml("[limits]\nseconds = 0\nmemory_mib = -1"),
        status=WRONG,
        says="seconds",
    ),
    Case(
        "toml-limits-number",
        "a number without an end",
        _toml(f"pages = {'9' * 9_000}"),
        status=WRONG,
        says="brief.toml",
    ),
    Case("toml-fifo", "waiting for ever", _fifo("brief.toml"), status=WRONG, says="brief.toml"),
    Case("toml-folder", "a folder for a file", _folder, status=WRONG, says="brief.toml"),
    Case(
        "toml-aliases", "names, by an alias of nothing", _toml("[aliases]\n' x' = ['']"), status=WRONG, says="aliases"
    ),
    Case("toml-language", "a path, by a language", _toml("language = '../../x'"), status=WRONG, says="language"),
    Case("decisions-nested", "the stack", _decided(f"pin = {'[' * 20_000}"), status=WRONG, says="decisions.toml"),
    Case(
        "decisions-types",
        "checks",
        _decided("pin = 3\n[[drop]]\nwords = 7\n[[x]]"),
        status=WRONG,
        says="decisions.toml",
    ),
    Case(
        "decisions-path",
        "a path, by a topic",
        _decided("[[title]]\ntopic = '../../x'\ntitle = 'x'"),
        status=WRONG,
        says="topic",
    ),
    Case("decisions-fifo", "waiting for ever", _fifo("decisions.toml"), status=WRONG, says="decisions.toml"),
    Case(
        "decisions-many", "5,000 decisions", _decided("".join(f"[[pin]]\nwords = '(a+)+$ {n}'\n" for n in range(5_000)))
    ),
    Case(
        "decisions-note",
        "the reader of the brief",
        _decided("[[note]]\nwords = 'x'\nnote = '<script>alert(1)</script>'"),
    ),
    Case(
        "template-class",
        "Python, by a template",
        _template("{{ ''.__class__.__mro__[1].__subclasses__() }}"),
        status=WRONG,
        says="own.html.jinja",
    ),
    Case(
        "template-format",
        "Python, by a format",
        _template("{{ '{0.__class__.__init__.__globals__}'.format(page) }}"),
        status=WRONG,
        says="own.html.jinja",
    ),
    Case(
        "template-loop",
        "for ever",
        _template("{% set r = range(99999) %}{% for a in r %}{% for b in r %}{% endfor %}{% endfor %}"),
        status=WRONG,
        says="own.html.jinja",
    ),
    Case("template-memory", "memory", _template("{{ 'x' * 99999999999 }}"), status=WRONG, says="own.html.jinja"),
    Case(
        "template-include",
        "a file outside",
        _template("{% include '../outside/secret.txt' %}"),
        status=WRONG,
        says="secret.txt",
    ),
    Case(
        "template-self",
        "a template in itself",
        _template("{% include 'own.html.jinja' %}"),
        status=WRONG,
        says="own.html.jinja",
    ),
    Case("template-syntax", "half a template", _template("{% for x in"), status=WRONG, says="own.html.jinja"),
    Case("style-end", "the page", _style("</style><script>alert(1)</script>"), status=WRONG, says="style"),
    Case(
        "style-fetch",
        "the network, by a style",
        _style("@import url(https://evil.example/x.css); body { background: url(file:///etc/passwd) }"),
        full=True,
    ),
    Case(
        "logo-script",
        "the reader of the brief",
        _logo("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"),
        status=(0, 2),
    ),
    Case(
        "logo-fetch",
        "the network, by a picture",
        _logo("<svg xmlns='http://www.w3.org/2000/svg'><image href='https://evil.example/x.png'/></svg>"),
        status=(0, 2),
        full=True,
    ),
    Case("out-link", "writing to a file outside", _out_file),
    Case("out-file", "a file where the outputs go", lambda p: p.own("out", "x"), status=WRONG, says="out"),
    Case(
        "store-garbage",
        "the memory of the project",
        lambda p: p.own(".briefing/store.sqlite", b"SQLite format 3\0" + b"\xff" * 9_000),
    ),
    Case("store-fifo", "waiting for ever", _lock, status=(0, 2)),
)
