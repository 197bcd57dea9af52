"""The memory keeps what it is given, survives what happens to its file, and says so."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.notices import Notices
from briefing.store import FOLDER, Edition, Store, StoreBusyError, StoreError, schema
from briefing.store import database as base
from tests.conftest import CHECKOUT

FILE = f"{FOLDER}/store.sqlite"


@pytest.fixture
def notices() -> Notices:
    """What a run collects."""
    return Notices()


@pytest.fixture
def file(tmp_path: Path, notices: Notices) -> Path:
    """The file of a store that holds a value, an edition and an entry of the outbox."""
    with Store.open(tmp_path, notices) as store:
        store.keep("read", {"k1": {"text": "Tórshavn"}})
        store.add_edition("d1", "2031-05-12", "{}", "{}", {"a.txt": "00"})
        store.outbox.begin("<m@x>", "a@x.example", "Ferry")
    assert len(notices) == 0
    return tmp_path / FILE


def messages(notices: Notices) -> str:
    """All that was told, each of kind ``store``."""
    assert {notice.kind for notice in notices} <= {"store"}
    return "\n".join(f"{notice.place} {notice.message}" for notice in notices)


def test_values_come_back(tmp_path: Path, notices: Notices) -> None:
    """By stage and key, in the order asked for, after the file was closed, whatever JSON can say."""
    values: dict[str, object] = {f"k{n}": {"n": n, "text": ["ü", None, 0.5, "\udcff", "\0"]} for n in range(1200)}
    with Store.open(tmp_path, notices) as store:
        store.keep("read", values)
        store.keep("group", {"k1": "other"})
    with Store.open(tmp_path, notices) as store:
        assert store.recall("read", [*reversed(values), "none"]) == values
        assert list(store.recall("read", ["k7", "none", "k3"])) == ["k7", "k3"]
        assert store.recall("group", ["k1", "k2"]) == {"k1": "other"}
        store.keep("group", {"k1": "again", "k2": []})
        assert store.recall("group", ["k1", "k2"]) == {"k1": "again", "k2": []}
        assert store.recall("group", []) == {}
    assert len(notices) == 0


def test_others_are_forgotten(tmp_path: Path, notices: Notices) -> None:
    """Of one stage only, and all where no key is named."""
    with Store.open(tmp_path, notices) as store:
        store.keep("a", {"1": 1, "2": 2, "3": 3})
        store.keep("b", {"1": 1})
        store.forget_others("a", {"2", "9"})
        assert store.recall("a", ["1", "2", "3"]) == {"2": 2}
        assert store.recall("b", ["1"]) == {"1": 1}
        store.forget_others("a", ())
        assert store.recall("a", ["2"]) == {}


def test_a_value_that_is_not_json_is_refused(tmp_path: Path, notices: Notices) -> None:
    """And none of the others is kept."""
    with Store.open(tmp_path, notices) as store:
        with pytest.raises(TypeError):
            store.keep("a", {"1": 1, "2": {1, 2}})
        assert store.recall("a", ["1"]) == {}


def test_editions_are_numbered(tmp_path: Path, notices: Notices) -> None:
    """Oldest first, with their texts; the newest is not written twice, an older one may come again."""
    with Store.open(tmp_path, notices) as store:
        assert store.editions() == ()
        first = store.add_edition("d1", "2031-05-12", '{"a":1}', "x" * 3_000_000, {"b.txt": "11", "a.txt": "00"})
        assert first == Edition(1, "d1", "2031-05-12", {"a.txt": "00", "b.txt": "11"})
        assert store.add_edition("d2", None, "{}", "{}", {}).number == 2
        assert store.add_edition("d2", None, "{}", "{}", {}).number == 2
        assert store.add_edition("d1", "2031-05-12", "{}", "{}", {}).number == 3
    with Store.open(tmp_path, notices) as store:
        assert [(each.number, each.digest) for each in store.editions()] == [(1, "d1"), (2, "d2"), (3, "d1")]
        record = store.edition(1)
        assert record is not None
        assert (record.edition, record.brief, len(record.analysis)) == (first, '{"a":1}', 3_000_000)
        assert store.edition(4) is None


def test_the_folder_is_marked_as_a_cache(file: Path) -> None:
    """Its tag is the standard one, mended where it is not; nothing else lies in the folder."""
    tag = file.with_name("CACHEDIR.TAG")
    assert tag.read_bytes().startswith(b"Signature: 8a477f597d28d172789f06886806bc55\n")
    assert sorted(path.name for path in file.parent.iterdir()) == ["CACHEDIR.TAG", "store.sqlite"]
    tag.write_bytes(b"")
    Store.open(file.parent.parent, Notices()).close()
    assert tag.read_bytes().startswith(b"Signature: ")


def test_the_file_is_ours_and_safe(file: Path) -> None:
    """It says whose it is and of which version, and has no write-ahead log."""
    connection = sqlite3.connect(file)
    values = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    assert values == [schema.APPLICATION, schema.VERSION]
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()
    with Store.open(file.parent.parent, Notices()) as store:
        assert store._connection.execute("PRAGMA synchronous").fetchone()[0] >= 2


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2 + 100])


def _garble(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[4096:8192] = b"\xff" * 4096
    file.write_bytes(data)


def _drop(file: Path) -> None:
    _execute(file, "DROP TABLE outbox")


def _trigger(file: Path) -> None:
    _execute(file, "CREATE TRIGGER t AFTER INSERT ON cache BEGIN DELETE FROM outbox; END")


def _stranger(file: Path) -> None:
    _execute(file, "PRAGMA application_id = 7")


def _link(file: Path) -> None:
    file.rename(file.with_name("there"))
    file.symlink_to(file.with_name("there"))


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _execute(file: Path, statement: str) -> None:
    connection = sqlite3.connect(file)
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "harm",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"not a database" * 999),
        lambda file: file.write_bytes(os.urandom(9999)),
        _cut,
        _garble,
        _drop,
        _trigger,
        _stranger,
        _link,
        _folder,
    ],
    ids=["empty", "text", "noise", "cut", "garbled", "dropped", "trigger", "stranger", "link", "folder"],
)
def test_a_damaged_file_is_set_aside(harm: object, file: Path, notices: Notices) -> None:
    """It stays under another name; the notice names it and says what is forgotten; a new store works at once."""
    assert callable(harm)
    for number in (1, 2):
        harm(file)
        with Store.open(file.parent.parent, notices) as store:
            assert (store.lasting, store.editions(), store.outbox.entries()) == (True, (), ())
            store.keep("read", {"k1": 1})
            assert f"store.sqlite.damaged-{number}" in store.set_aside()
        assert os.path.lexists(file.with_name(f"store.sqlite.damaged-{number}"))
        assert f"store.sqlite.damaged-{number}" in messages(notices)
        assert "what was sent to whom before, is no longer known" in messages(notices)
        if harm is _link:
            file.with_name("there").unlink()
    before = len(notices)
    with Store.open(file.parent.parent, notices) as store:
        assert store.recall("read", ["k1"]) == {"k1": 1}
    assert len(notices) == before


def test_a_newer_file_is_set_aside_whole(file: Path, notices: Notices) -> None:
    """What it holds is there for the program that wrote it."""
    _execute(file, f"PRAGMA user_version = {schema.VERSION + 1}")
    with Store.open(file.parent.parent, notices) as store:
        assert store.recall("read", ["k1"]) == {}
    aside = file.with_name("store.sqlite.newer-1")
    assert "newer briefing" in messages(notices)
    assert aside.name in messages(notices)
    connection = sqlite3.connect(aside)
    assert connection.execute("SELECT count(*) FROM outbox").fetchone() == (1,)
    connection.close()


def test_a_journal_goes_with_its_file(file: Path, notices: Notices) -> None:
    """Else it would be played back into the new file."""
    file.write_bytes(b"x" * 9999)
    file.with_name("store.sqlite-shm").write_bytes(b"journal")
    file.with_name("store.sqlite.part").write_bytes(b"left behind")
    Store.open(file.parent.parent, notices).close()
    assert file.with_name("store.sqlite.damaged-1-shm").read_bytes() == b"journal"
    names = {path.name for path in file.parent.iterdir()}
    assert names == {"CACHEDIR.TAG", "store.sqlite", "store.sqlite.damaged-1", "store.sqlite.damaged-1-shm"}


def test_a_value_that_was_altered_is_not_known(file: Path, notices: Notices) -> None:
    """SQLite does not see a flipped letter; we do, in the cache and in an edition."""
    data = file.read_bytes()
    assert data.count("Tórshavn".encode()) == 1
    file.write_bytes(data.replace("Tórshavn".encode(), "Tórshovn".encode()))
    _execute(file, "UPDATE editions SET brief = '{\"a\":1}'")
    with Store.open(file.parent.parent, notices) as store:
        assert store.recall("read", ["k1"]) == {}
        with pytest.raises(StoreError, match="Edition 1 is damaged"):
            store.edition(1)


def test_deleting_it_is_safe(file: Path, notices: Notices) -> None:
    """Nothing is told, and all begins anew."""
    shutil.rmtree(file.parent)
    with Store.open(file.parent.parent, notices) as store:
        assert store.editions() == ()
    assert len(notices) == 0


def test_a_link_out_of_the_project_is_refused(tmp_path: Path, notices: Notices) -> None:
    """Nothing is written where it leads; one that stays inside is followed."""
    project, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    project.mkdir()
    elsewhere.mkdir()
    (project / FOLDER).symlink_to(elsewhere)
    with pytest.raises(UsageError, match="link that leads out"):
        Store.open(project, notices)
    assert list(elsewhere.iterdir()) == []
    (project / FOLDER).unlink()
    (project / "inner").mkdir()
    (project / FOLDER).symlink_to("inner")
    with Store.open(project, notices) as store:
        assert store.lasting


@pytest.mark.parametrize("hindrance", ["file", "denied", "full"])
def test_without_a_file_the_work_goes_on(
    hindrance: str, tmp_path: Path, notices: Notices, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the folder cannot be made, all is kept in memory, and a notice says so."""
    if hindrance == "file":
        (tmp_path / FOLDER).write_text("x", encoding="utf-8")
    elif hindrance == "denied":
        monkeypatch.setattr(os, "access", lambda path, mode: False)
    else:

        def full(path: Path) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(base, "_begin", full)
    with Store.open(tmp_path, notices) as store:
        assert not store.lasting
        store.keep("read", {"k1": 1})
        assert store.recall("read", ["k1"]) == {"k1": 1}
        assert store.add_edition("d", None, "{}", "{}", {}).number == 1
    assert "nothing of this run will be remembered" in messages(notices)
    assert not (tmp_path / FILE).exists()


READ_ONLY = """
import os, sys
from pathlib import Path
from briefing.notices import Notices
from briefing.store import Store, lock
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
notices = Notices()
with lock(Path(sys.argv[1]), "test", 1), Store.open(Path(sys.argv[1]), notices) as store:
    store.keep("read", {"k2": 2})
    print(store.lasting, store.recall("read", ["k1", "k2"]), len(store.editions()), len(notices))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
def test_a_read_only_project_is_read(notices: Notices) -> None:
    """By a process that may not write: what was known is known, what is new lasts as long as the process."""
    with tempfile.TemporaryDirectory() as name:
        project = Path(name)
        with Store.open(project, notices) as store:
            store.keep("read", {"k1": 1})
            store.add_edition("d", None, "{}", "{}", {})
        before = (project / FILE).read_bytes()
        for path in (project / FILE, project / FOLDER / "CACHEDIR.TAG"):
            path.chmod(0o444)
        (project / FOLDER).chmod(0o555)
        project.chmod(0o555)
        command = [sys.executable, "-c", READ_ONLY, name]
        done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, timeout=60, check=False)
        (project / FOLDER).chmod(0o755)
        assert done.stdout == "False {'k1': 1, 'k2': 2} 1 1\n", done.stderr
        assert (project / FILE).read_bytes() == before


def test_a_locked_file_is_waited_for(file: Path, notices: Notices) -> None:
    """The cache does without, the rest says who is in the way."""
    other = sqlite3.connect(file, isolation_level=None)
    with Store.open(file.parent.parent, notices, wait=0.1) as store:
        other.execute("BEGIN IMMEDIATE")
        store.keep("read", {"k2": 2})
        store.keep("read", {"k3": 3})
        assert store.recall("read", ["k1", "k2"]) == {"k1": {"text": "Tórshavn"}}
        with pytest.raises(StoreBusyError):
            store.add_edition("d", None, "{}", "{}", {})
    assert len(notices) == 1
    other.execute("ROLLBACK")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreBusyError):
        Store.open(file.parent.parent, notices, wait=0.1)
    other.close()


def test_a_closed_store_says_so(tmp_path: Path, notices: Notices) -> None:
    """No traceback of SQLite's."""
    store = Store.open(tmp_path, notices)
    store.close()
    store.close()
    with pytest.raises(StoreError):
        store.editions()
    assert store.recall("read", ["k"]) == {}


def test_an_older_file_is_brought_up(tmp_path: Path, notices: Notices, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its content stays."""
    with Store.open(tmp_path, notices) as store:
        store.keep("read", {"k1": 1})
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, ("CREATE TABLE more (x TEXT)",)))
    monkeypatch.setattr(schema, "VERSION", 2)
    for _ in range(2):
        with Store.open(tmp_path, notices) as store:
            assert store.recall("read", ["k1"]) == {"k1": 1}
            assert store._connection.execute("SELECT count(*) FROM more").fetchone() == (0,)
    assert len(notices) == 0


WRITER = """
import sys
from pathlib import Path
from briefing.notices import Notices
from briefing.store import Store
with Store.open(Path(sys.argv[1]), Notices()) as store:
    print("ready", flush=True)
    turn = store.editions()[-1].number if store.editions() else 0
    while True:
        turn += 1
        store.keep("s", {"a": turn, "b": turn, "blob": "x" * 300000})
        store.add_edition(str(turn), None, "x" * 100000, "y" * 100000, {})
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_writer_leaves_a_whole_store(tmp_path: Path, notices: Notices) -> None:
    """At whatever moment: the file opens without a notice, and each transaction is there whole or not at all."""
    for turn in range(8):
        command = [sys.executable, "-c", WRITER, str(tmp_path)]
        with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            if turn % 2:
                process.stdout.readline()
            time.sleep(0.013 * (turn + 1))
            process.send_signal(signal.SIGKILL)
        with Store.open(tmp_path, notices) as store:
            known = store.recall("s", ["a", "b"])
            assert len(set(known.values())) <= 1
            numbers = [edition.number for edition in store.editions()]
            assert numbers == list(range(1, len(numbers) + 1))
            assert all(store.edition(number) for number in numbers)
    assert len(notices) == 0


OPENER = """
import json, sys
from pathlib import Path
from briefing.notices import Notices
from briefing.store import Store
notices = Notices()
sys.stdin.readline()
with Store.open(Path(sys.argv[1]), notices) as store:
    store.keep("s", {sys.argv[2]: 1})
print(len(notices))
"""


@pytest.mark.parametrize("damaged", [False, True])
def test_many_may_open_it_at_once(damaged: bool, tmp_path: Path, notices: Notices) -> None:
    """One begins it, or sets it aside, and the others find it done: nothing is lost, nothing set aside twice."""
    if damaged:
        Store.open(tmp_path, notices).close()
        (tmp_path / FILE).write_bytes(b"no database" * 999)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    started = [
        subprocess.Popen([sys.executable, "-c", OPENER, str(tmp_path), str(n)], cwd=CHECKOUT, text=True, **pipes)  # type: ignore[call-overload]  # the pipes
        for n in range(4)
    ]
    for process in started:
        process.stdin.write("go\n")
        process.stdin.flush()
    told = [int(process.communicate(timeout=60)[0]) for process in started]
    assert sum(told) == damaged
    with Store.open(tmp_path, notices) as store:
        assert store.recall("s", ["0", "1", "2", "3"]) == {"0": 1, "1": 1, "2": 1, "3": 1}
        assert len(store.set_aside()) == damaged


def test_values_are_json_not_pickles(file: Path) -> None:
    """What is read back is data, whatever lies in the file."""
    connection = sqlite3.connect(file)
    (value,) = connection.execute("SELECT value FROM cache").fetchone()
    connection.close()
    assert json.loads(value) == {"text": "Tórshavn"}
