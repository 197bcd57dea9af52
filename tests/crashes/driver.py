"""Runs a function in a forked child, stops it before each system call on a folder's files, and does it harm there.

It is the kernel that counts (seccomp and ptrace), so that what SQLite and other C libraries do is counted as well.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

WRITES = {
    "write": 1, "open": 2, "pwrite64": 18, "writev": 20, "sendfile": 40, "fsync": 74, "fdatasync": 75,
    "truncate": 76, "ftruncate": 77, "rename": 82, "mkdir": 83, "rmdir": 84, "creat": 85, "link": 86, "unlink": 87,
    "symlink": 88, "chmod": 90, "fchmod": 91, "chown": 92, "fchown": 93, "openat": 257, "mkdirat": 258,
    "unlinkat": 263, "renameat": 264, "linkat": 265, "symlinkat": 266, "utimensat": 280, "fallocate": 285,
    "pwritev": 296, "renameat2": 316, "copy_file_range": 326, "openat2": 437,
}  # fmt: skip
"""What may alter a file or a folder, by its number on x86-64; of those that open, the ones that are to write."""
READS = {"read": 0, "pread64": 17, "getdents64": 217, "newfstatat": 262, "stat": 4, "lstat": 6, "access": 21}
TALK = {"connect": 42, "sendto": 44, "recvfrom": 45, "shutdown": 48}
"""What is said over a network."""
_BY_HANDLE = {
    "write", "pwrite64", "writev", "fsync", "fdatasync", "ftruncate", "fchmod", "fchown", "fallocate", "pwritev",
    "read", "pread64", "getdents64", "sendfile",
}  # fmt: skip
_AT = {"openat", "mkdirat", "unlinkat", "renameat", "renameat2", "linkat", "utimensat", "newfstatat", "openat2"}
"""Whose path is the second argument."""
_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

TRACEME, CONT, GETREGS, SETREGS, SYSCALL, SETOPTIONS = 0, 7, 12, 13, 24, 0x4200
_OPTIONS = 0x80 | 0x1 | 0x100000
"""Stop at what the filter names, tell system calls from signals, and end the child if we end."""
_SECCOMP_STOP = 5 | 7 << 8
"""A trap (Windows knows no SIGTRAP by name) of the filter's."""
_REGISTERS = (
    "r15", "r14", "r13", "r12", "rbp", "rbx", "r11", "r10", "r9", "r8", "rax", "rcx", "rdx", "rsi", "rdi", "orig_rax",
    "rip", "cs", "eflags", "rsp", "ss", "fs_base", "gs_base", "ds", "es", "fs", "gs",
)  # fmt: skip
_LOAD, _EQUAL, _RETURN, _TRACE, _ALLOW = 0x20, 0x15, 0x06, 0x7FF00000, 0x7FFF0000
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2


class Step(NamedTuple):
    """One call."""

    call: str
    path: str
    """Below the folder; of a rename, what it is made of. ``net`` for what is said over a network."""
    to: str = ""
    """Of a rename, what it becomes."""


Harm = Callable[["Child", Step], bool]
"""Is shown a call that is about to be made; True ends the child before it is made."""


@dataclass(frozen=True)
class Run:
    """What became of a child."""

    status: int
    """Its exit status; minus the signal that ended it."""
    steps: tuple[Step, ...]
    said: str
    """On both streams."""


class _Registers(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_ulonglong) for name in _REGISTERS)


class _Instruction(ctypes.Structure):
    _fields_ = (("code", ctypes.c_ushort), ("jt", ctypes.c_ubyte), ("jf", ctypes.c_ubyte), ("k", ctypes.c_uint))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.POINTER(_Instruction)))


def missing() -> str:
    """Why nothing can be traced on this machine; empty where it can be."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return "calls are counted by Linux's ptrace on x86-64"
    try:
        run(lambda: 0, Path("/nowhere"), Path(os.devnull))
    except OSError as error:
        return f"the kernel does not let us trace a child: {error.strerror}"
    return ""


def _libc() -> Any:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
    libc.ptrace.restype = ctypes.c_long
    libc.prctl.argtypes = (ctypes.c_int, *(ctypes.c_ulong,) * 4)
    return libc


class Child:
    """A child that stands before a call."""

    def __init__(self, number: int, root: Path) -> None:
        self.number = number
        self._root = f"{root}/"
        self._libc = _libc()
        self._registers = _Registers()

    def _ptrace(self, request: int, data: object = None) -> None:
        if self._libc.ptrace(request, self.number, None, data) < 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))

    def options(self) -> None:
        """Have it stop where the filter says."""
        self._ptrace(SETOPTIONS, _OPTIONS)

    def go_on(self, received: int = 0) -> None:
        """To the next call; a signal that was meant for it gets there."""
        self._ptrace(CONT, received)

    def fail(self, number: int) -> None:
        """The call is not made, and fails with an error number."""
        self._registers.orig_rax = 2**64 - 1
        self._registers.rax = 2**64 - number
        self._ptrace(SETREGS, ctypes.byref(self._registers))

    def halve(self, kill: bool) -> None:
        """A write is made of its first half only, and the child may die of it."""
        self._registers.rdx //= 2
        self._ptrace(SETREGS, ctypes.byref(self._registers))
        if kill:
            self._ptrace(SYSCALL)
            os.waitpid(self.number, 0)

    def step(self, names: dict[int, str]) -> Step | None:
        """The call it stands before; None where it is of no interest."""
        self._ptrace(GETREGS, ctypes.byref(self._registers))
        registers = self._registers
        name = names[registers.orig_rax]
        if name in TALK:
            return Step(name, "net")
        if name in _BY_HANDLE:
            try:
                path = os.readlink(f"/proc/{self.number}/fd/{registers.rdi}")
            except OSError:
                return None
            return self._below(name, path.removesuffix(" (deleted)"))
        at = name in _AT
        if name.startswith("open") and not (registers.rdx if at else registers.rsi) & _TO_WRITE:
            name = "look"
        path = self._text(registers.rsi if at else registers.rdi)
        target = self._text(registers.r10 if at else registers.rsi) if "rename" in name or name == "link" else ""
        return self._below(name, path, target)

    def _below(self, name: str, path: str, target: str = "") -> Step | None:
        if not f"{path}/".startswith(self._root):
            return None
        return Step(name, path[len(self._root) :] or ".", target.removeprefix(self._root))

    def _text(self, address: int) -> str:
        with open(f"/proc/{self.number}/mem", "rb", buffering=0) as memory:
            memory.seek(address)
            text = os.fsdecode(memory.read(4096).partition(b"\0")[0])
        return text if text.startswith("/") else os.path.join(os.readlink(f"/proc/{self.number}/cwd"), text)


def run(
    action: Callable[[], int],
    root: Path,
    log: Path,
    harm: Harm | None = None,
    *,
    reads: bool = False,
    talk: bool = False,
) -> Run:
    """Run a function in a forked child.

    Args:
        action: its result is the child's exit status.
        root: the folder whose files are watched; without links in its path.
        log: where the child's words go.
        harm: is shown each call.
        reads: show what reads files, too.
        talk: and what is said over a network.

    Raises:
        OSError: the kernel does not let us.
    """
    chosen = WRITES | (READS if reads else {}) | (TALK if talk else {})
    number = fork(action, log, chosen)
    child = Child(number, root)
    names = {value: key for key, value in chosen.items()}
    steps: list[Step] = []
    _, status = os.waitpid(number, 0)
    if os.WIFEXITED(status):
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))
    child.options()
    received = 0
    while not os.WIFEXITED(status) and not os.WIFSIGNALED(status):
        if status >> 8 == _SECCOMP_STOP:
            step = child.step(names)
            if step is not None and (reads or step.call != "look"):
                steps.append(step)
                if harm is not None and harm(child, step):
                    os.kill(number, signal.SIGKILL)
                    _, status = os.waitpid(number, 0)
                    break
        child.go_on(received)
        _, status = os.waitpid(number, 0)
        received = os.WSTOPSIG(status) if os.WIFSTOPPED(status) and status >> 8 != _SECCOMP_STOP else 0
    return Run(os.waitstatus_to_exitcode(status), tuple(steps), log.read_text("utf-8", "replace"))


def fork(action: Callable[[], int], log: Path, traced: dict[str, int] | None = None) -> int:
    """Start a function in a child, and return its process id."""
    number = os.fork()
    if number == 0:
        _child(action, log, traced)
    return number


def plain(action: Callable[[], int], log: Path) -> tuple[int, str]:
    """Run a function in a forked child that nobody disturbs: its exit status, and its words."""
    _, status = os.waitpid(fork(action, log), 0)
    return os.waitstatus_to_exitcode(status), log.read_text("utf-8", "replace")


def _child(action: Callable[[], int], log: Path, traced: dict[str, int] | None) -> NoReturn:
    status = 99
    try:
        handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        for stream in (1, 2):
            os.dup2(handle, stream)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has its background ignore it
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        if traced is not None:
            _be_traced(traced)
        status = action()
    except BaseException:  # whatever it is, the test is to see it
        traceback.print_exc()
    finally:
        for words in (sys.stdout, sys.stderr):
            words.flush()
        os._exit(status)


def _be_traced(calls: dict[str, int]) -> None:
    """Let the parent have us, and stop at these calls."""
    libc = _libc()
    code = [_Instruction(_LOAD, 0, 0, 0)]
    code += [_Instruction(_EQUAL, len(calls) - place, 0, number) for place, number in enumerate(calls.values())]
    code += [_Instruction(_RETURN, 0, 0, _ALLOW), _Instruction(_RETURN, 0, 0, _TRACE)]
    instructions = (_Instruction * len(code))(*code)
    program = _Program(len(code), instructions)
    if libc.ptrace(TRACEME, 0, None, None) < 0 or libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) < 0:
        os._exit(1)
    os.kill(os.getpid(), signal.SIGSTOP)
    if libc.prctl(_SET_SECCOMP, _FILTER, ctypes.addressof(program), 0, 0) < 0:
        os._exit(1)
