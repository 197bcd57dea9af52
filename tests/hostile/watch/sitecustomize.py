"""Loaded by every Python that a build starts: what it must never do is refused, and told to whoever watches."""

import os
import sys
from typing import Any

_NET = (
    "socket.connect",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.sendto",
    "socket.sendmsg",
)
_RUN = ("os.system", "os.exec", "os.posix_spawn", "os.startfile", "pty.spawn")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_CHANGES = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod", "os.truncate")


def _tell(what: str) -> None:
    """By a FIFO: a worker may write no file."""
    handle = os.open(os.environ["HOSTILE_LOG"], os.O_WRONLY | os.O_NONBLOCK)
    os.write(handle, (what.replace("\n", " ") + "\n").encode("utf-8", "replace")[:400])
    os.close(handle)


def _inside(path: Any, *folders: str) -> bool:
    if isinstance(path, int):  # a file that is open already
        return True
    whole = os.path.realpath(os.fsdecode(path))
    return any(whole == folder or whole.startswith(folder + os.sep) for folder in folders)


def _ours(path: Any, parent: bool = False) -> bool:
    """Whether a build may write there; of a name that is taken away or given it is the folder that counts."""
    if isinstance(path, int) or "__pycache__" in str(path):
        return True
    place = os.path.dirname(os.fsdecode(path)) if parent else path
    return _inside(place, os.path.join(os.environ["HOSTILE_HOME"], "project"), os.environ["TMPDIR"])


def _watch(event: str, args: tuple[Any, ...]) -> None:
    home = os.environ.get("HOSTILE_HOME")
    if home is None:
        return
    if event == "open" and isinstance(args[0], str | bytes | os.PathLike):
        writes = bool((args[2] if isinstance(args[2], int) else 0) & _WRITES)
        if _inside(args[0], os.path.join(home, "outside"), "/etc/passwd"):
            _tell(f"opened {args[0]!r}")
        elif writes and not _ours(args[0]) and not _inside(args[0], "/dev", os.environ["HOSTILE_LOG"]):
            _tell(f"wrote {args[0]!r}")
    elif event in _NET:
        if args[1:] != (("::1", 0),):  # urllib3, when it is imported, asks whether there is IPv6
            _tell(f"{event} {args[1:]!r}")
            raise OSError("no network here")
    elif event in _RUN or (event == "subprocess.Popen" and args[0] != sys.executable):
        _tell(f"{event} {args[0]!r}")
        raise OSError("no programs here")
    elif event in _CHANGES and not _ours(args[0], parent=True):
        _tell(f"{event} {args[0]!r}")


sys.addaudithook(_watch)
