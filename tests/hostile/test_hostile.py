"""A folder of anything at all gives a whole brief of what can be briefed, or one clean sentence; and nothing else happens.

Each case (``cases``) is built and verified as a real project beside two good articles, in a process with 1 GiB of address
space, 20 seconds, no network, and an audit hook that tells of every file and program outside the project (``driver``).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT
from tests.hostile.cases import CASES
from tests.hostile.driver import Done
from tests.hostile.laying import GOOD, SECRET, Case

pytestmark = pytest.mark.skipif(os.name == "nt", reason="FIFOs, links and limits are POSIX's")
HERE = Path(__file__).parent
HEADERS = frozenset(
    "from to subject date message-id in-reply-to references auto-submitted mime-version content-type content-language".split()
)
"""All that our mail has; a Bcc, or a header of an article's choice, is another."""
MARK = re.compile(r"\[\d+(?:[ ,·]+\d+)*[^\]]*\]")
"""What looks like our own citation; in a claim's words there is none."""
CYRILLIC = re.compile("[\u0400-\u04ff]")
JOBS = 2


def wanted(config: pytest.Config) -> list[Case]:
    """The cases of this run: the slow ones where they are asked for."""
    slow = "slow" in str(config.getoption("-m")) and "not slow" not in str(config.getoption("-m"))
    return [case for case in CASES if case.slow == slow and not needless(case)]


def needless(case: Case) -> bool:
    """Whether it means nothing to this user."""
    return case.name == ("unreadable" if os.geteuid() == 0 else "device")


@pytest.fixture(scope="session")
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Done, Path]]:
    """What came of each case, and where it lies."""
    home, cases = tmp_path_factory.mktemp("hostile"), wanted(request.config)
    if os.environ.get("HOSTILE_CASES"):
        cases = [case for case in cases if case.name in os.environ["HOSTILE_CASES"].split()]
    path = os.pathsep.join((str(HERE / "watch"), str(CHECKOUT)))
    env = {**os.environ, "PYTHONPATH": path, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "HOME": str(home)}
    running = []
    for turn in range(JOBS):
        folder = home / str(turn)
        folder.mkdir()
        line = [sys.executable, "-m", "tests.hostile.driver", str(folder), *(case.name for case in cases[turn::JOBS])]
        with (folder / "driver-stderr").open("wb") as errors:
            running.append(
                (folder, subprocess.Popen(line, cwd=CHECKOUT, env=env, stdout=subprocess.PIPE, stderr=errors))
            )
    found = {}
    for folder, process in running:
        said, _ = process.communicate()
        for row in said.decode().splitlines():
            done = Done(**{**json.loads(row), "watched": tuple(json.loads(row)["watched"])})
            found[done.case] = (done, folder / done.case)
    return found


def cases(slow: bool) -> pytest.MarkDecorator:
    """All cases of a speed, by name."""
    return pytest.mark.parametrize("case", [case for case in CASES if case.slow == slow], ids=lambda case: case.name)


@cases(slow=False)
def test_a_hostile_folder(case: Case, built: dict[str, tuple[Done, Path]]) -> None:
    """Whatever lies in it, all that must hold holds."""
    check(case, built)


@pytest.mark.slow
@cases(slow=True)
def test_a_big_hostile_folder(case: Case, built: dict[str, tuple[Done, Path]]) -> None:
    """The same of what takes its time."""
    check(case, built)


def check(case: Case, built: dict[str, tuple[Done, Path]]) -> None:
    """All that must hold of every case."""
    if needless(case):
        pytest.skip("means nothing to this user")
    if case.name not in built:
        pytest.skip("not of this run")
    done, home = built[case.name]
    assert done.status in case.status, done
    assert "Traceback" not in done.said and "a defect in" not in done.said, done.said
    assert done.watched == (), done.watched
    assert case.says in done.said, done.said
    assert re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", done.said) is None, done.said
    assert (home / "outside" / "secret.txt").read_text().count(SECRET) == 6
    assert sorted(path.name for path in (home / "outside").rglob("*")) == ["deep.txt", "folder", "secret.txt"]
    assert sorted(path.name for path in home.iterdir()) in (LEFT, [*LEFT, "elsewhere"], sorted([*LEFT, "elsewhere"]))
    if done.status == 0:
        assert done.verified == 0, done.said
        check_outputs(case, home / "project")
    else:
        assert done.said.startswith("briefing: "), done.said
        assert not (home / "project" / "out" / "brief.json").exists()


LEFT = ["log", "outside", "project", "stderr", "stdout", "tmp"]
"""What may lie beside a project: the driver's own."""


def check_outputs(case: Case, project: Path) -> None:
    """What was written is right, harmless and tells of what was left out."""
    out = project / "out"
    brief = json.loads((out / "brief.json").read_bytes())
    cited = {source["id"]: source["path"] for source in brief["sources"]}
    claims = [*brief["lead"], *(claim for section in brief["sections"] for claim in section["claims"])]
    quoted = {cited[each["source"]] for claim in claims for each in claim["citations"]}
    assert quoted & set(GOOD), quoted
    skipped = [(each["path"], each["reason"]) for each in brief["skipped"]]
    if case.skipped:
        assert any(case.skipped in path and case.reason in reason for path, reason in skipped), skipped
    for path in out.rglob("*"):
        if path.is_file():
            assert SECRET.encode() not in path.read_bytes(), path
            assert not path.is_symlink(), path
    for claim in claims:
        for each in claim["citations"]:
            text = (out / "sources" / f"{each['source']}.txt").read_text("utf-8")
            assert text[each["start"] : each["end"]] == each["exact"]
    check_page((out / "brief.html").read_text("utf-8"), own_style=case.name == "style-fetch")
    assert not [claim["text"] for claim in claims if MARK.search(claim["text"])]
    for group in json.loads((out / "analysis.json").read_bytes())["aliases"]:
        assert len({name.isascii() for name in group}) == 1 or not CYRILLIC.search("".join(group)), group
    if case.full:
        check_mail((out / "brief.eml").read_bytes())
        assert (out / "brief.pdf").read_bytes().startswith(b"%PDF-")


def check_page(page: str, own_style: bool) -> None:
    """A page runs nothing and fetches nothing, and says so; a style of the user's own may ask, and is refused by it."""
    from lxml import html

    tree = html.document_fromstring(page)
    (rule,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in rule and "script" not in rule
    assert not tree.xpath(
        "//script | //iframe | //object | //embed | //base | //form | //link | //svg//*[@*[contains(., 'http')]]"
    )
    assert not tree.xpath("//@*[starts-with(name(), 'on')]")
    for address in tree.xpath("//@src | //@href | //@action | //@poster"):
        assert re.match(r"(?:#|https?://|mailto:|data:image/)", str(address)), address
    assert not tree.xpath("//@src[starts-with(., 'http')]")
    own = "".join(tree.xpath("//style/text()"))
    assert own_style or "evil.example" not in own and not re.search(r"url\(\s*['\"]?(?!data:)", own)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)


def check_mail(data: bytes) -> None:
    """A mail has our headers, and goes where the settings say."""
    mail = message_from_bytes(data, policy=policy.default)
    assert {name.lower() for name in mail} <= HEADERS, mail.keys()
    assert mail["to"] is not None and "evil.example" not in f"{mail['to']}{mail['from']}"
    raw = data.partition(b"\r\n\r\n")[0]
    assert not re.search(rb"(?im)^(?:b?cc|x-)[^\r\n]*:", raw), raw


def test_the_watch_sees(tmp_path: Path) -> None:
    """The hook that all of this leans on does tell: a file outside that is opened, a connection, a program."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "x").write_text("x")
    os.mkfifo(tmp_path / "log")
    handle = os.open(tmp_path / "log", os.O_RDWR | os.O_NONBLOCK)
    env = {
        **os.environ,
        "PYTHONPATH": str(HERE / "watch"),
        "HOSTILE_HOME": str(tmp_path),
        "TMPDIR": str(tmp_path / "tmp"),
    }
    code = (
        f"import socket, os, contextlib; open({str(tmp_path / 'outside' / 'x')!r}); open({str(tmp_path / 'y')!r}, 'w')\n"
        "with contextlib.suppress(OSError): socket.create_connection(('127.0.0.1', 9))\n"
        "with contextlib.suppress(OSError): os.system('true')\n"
    )
    subprocess.run([sys.executable, "-c", code], env={**env, "HOSTILE_LOG": str(tmp_path / "log")}, check=True)
    told = os.read(handle, 65_536).decode()
    os.close(handle)
    assert [word for word in ("opened", "wrote", "socket.", "os.system") if word not in told] == []


def test_cases_are_many_and_named() -> None:
    """There are as many as were promised, none twice, and each says what it goes for."""
    assert len({case.name for case in CASES}) == len(CASES) >= 170
    assert all(case.attacks for case in CASES)
