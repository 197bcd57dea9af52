"""Postfix and Dovecot as Debian has them, from configurations of our own, in a network that nobody else sees."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import signal
import socket
import ssl
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from imaplib import IMAP4_SSL
from pathlib import Path
from typing import Any

import trustme

USER, PASSWORD, DOMAIN = "desk@news.example", "geheim und länger", "news.example"
READERS = ("anna", "ben", "carl")
"""Who has a mailbox."""
PLAIN, SUBMISSION, SUBMISSIONS, IMAPS, SASL = 25, 587, 465, 993, 12345
OWNER = 5000
"""Of the mailboxes; no account need be of that number."""
CLONE_NEWNET = 0x40000000
SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 0x1
PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
PATIENCE = 20.0
"""Seconds for a server to be there, or for a mail to lie in its box."""

MAIN = """\
compatibility_level = 3.6
config_directory = {0}/postfix
queue_directory = {0}/queue
data_directory = {0}/data
maillog_file = {0}/mail.log
maillog_file_prefixes = {0}
myhostname = mail.{domain}
mydestination =
inet_interfaces = loopback-only
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_peername_lookup = no
smtp_host_lookup = native
virtual_mailbox_domains = {domain}
virtual_mailbox_maps = texthash:{0}/boxes
virtual_mailbox_base = {0}/mail
virtual_minimum_uid = 100
virtual_uid_maps = static:{owner}
virtual_gid_maps = static:{owner}
smtpd_tls_cert_file = {0}/chain.pem
smtpd_tls_key_file = {0}/chain.pem
smtpd_tls_session_cache_database =
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{sasl}
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_client_restrictions =
smtpd_error_sleep_time = 0
biff = no
"""
MASTER = """\
{plain} inet n - n - - smtpd
{submission} inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
  -o mynetworks=
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
{submissions} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
  -o smtpd_sasl_auth_enable=yes
  -o mynetworks=
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
error unix - - n - - error
retry unix - - n - - error
proxymap unix - - n - - proxymap
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""
DOVECOT = """\
base_dir = {0}/dovecot
state_dir = {0}/dovecot
log_path = {0}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{0}/chain.pem
ssl_key = <{0}/chain.pem
mail_location = maildir:{0}/mail/%n
first_valid_uid = 100
default_vsz_limit = 512M
auth_mechanisms = plain login
auth_failure_delay = 0
passdb {{
  driver = passwd-file
  args = {0}/users
}}
userdb {{
  driver = static
  args = uid={owner} gid={owner} home={0}/mail/%n
}}
service auth {{
  inet_listener {{
    port = {sasl}
  }}
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
"""


def missing() -> str:
    """Why there can be no post office on this machine; empty where there can be."""
    if sys.platform != "linux":
        return "network namespaces are Linux's"
    if os.geteuid() != 0:
        return "Postfix and Dovecot are started as root"
    lacking = [name for name in ("postfix", "dovecot") if shutil.which(name, path=PATH) is None]
    if lacking or not Path("/usr/lib/dovecot/imap").exists():
        return "apt-get install postfix dovecot-imapd: not installed"
    return ""


@contextmanager
def own_network() -> Iterator[None]:
    """A network for this thread and what it starts, with a loopback and nothing else.

    Raises:
        PermissionError: it is not to be had (a container without CAP_SYS_ADMIN).
    """
    import fcntl  # Windows has none

    libc = ctypes.CDLL(None, use_errno=True)
    with open(f"/proc/self/task/{threading.get_native_id()}/ns/net", "rb") as before:
        if libc.unshare(CLONE_NEWNET):
            raise PermissionError(ctypes.get_errno(), "a network of our own is not to be had")
        try:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as handle:
                name, flags = struct.unpack("16sh", fcntl.ioctl(handle, SIOCGIFFLAGS, struct.pack("16sh", b"lo", 0)))
                fcntl.ioctl(handle, SIOCSIFFLAGS, struct.pack("16sh", name, flags | IFF_UP))
            yield
        finally:
            for number in _neighbours():  # what servers leave behind, in the midst of its work
                with contextlib.suppress(ProcessLookupError):
                    os.kill(number, signal.SIGKILL)
            assert libc.setns(before.fileno(), CLONE_NEWNET) == 0


def _neighbours() -> list[int]:
    """The other processes in this thread's network: with one of our own, those that we started."""
    ours = os.stat(f"/proc/self/task/{threading.get_native_id()}/ns/net").st_ino
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if int(each.name) != os.getpid() and (each / "ns" / "net").stat().st_ino == ours:
                found.append(int(each.name))
    return found


class PostOffice:
    """Both servers, for as long as the block runs; to be opened within ``own_network``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.authority = folder / "authority.pem"
        self._running: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> PostOffice:
        self._lay_out()
        with (self.folder / "servers.log").open("wb") as log:
            kept: dict[str, Any] = {
                "env": {"PATH": PATH, "LANG": "C"},
                "stdin": subprocess.DEVNULL,
                "stdout": log,
                "stderr": log,
            }
            self._running.append(subprocess.Popen(["dovecot", "-F", "-c", str(self.folder / "dovecot.conf")], **kept))
            settings = str(self.folder / "postfix")
            subprocess.run(["postfix", "-c", settings, "check"], check=True, **kept)
            asked = ["postconf", "-c", settings, "-h", "daemon_directory"]
            master = subprocess.run(asked, env=kept["env"], capture_output=True, text=True, check=True).stdout.strip()
            self._running.append(subprocess.Popen([f"{master}/master", "-c", settings, "-d"], **kept))
        for port in (IMAPS, SASL, PLAIN, SUBMISSION, SUBMISSIONS):
            self._await(port)
        return self

    def __exit__(self, *what: object) -> None:
        for process in self._running:
            process.terminate()
            process.wait(PATIENCE)

    def log(self) -> str:
        """What the servers have said."""
        return "".join(path.read_text("utf-8", "replace") for path in sorted(self.folder.glob("*.log")))

    def _await(self, port: int) -> None:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                assert time.monotonic() < end, f"nobody listens on {port}\n{self.log()}"
                time.sleep(0.02)

    def _lay_out(self) -> None:
        folder = self.folder
        folder.chmod(0o755)
        for name in ("postfix", "queue", "data", "dovecot", "mail"):
            (folder / name).mkdir()
        shutil.chown(folder / "data", "postfix")
        shutil.chown(folder / "mail", OWNER, OWNER)
        self._certify()
        words = {
            "domain": DOMAIN,
            "owner": OWNER,
            "plain": PLAIN,
            "submission": SUBMISSION,
            "submissions": SUBMISSIONS,
            "imaps": IMAPS,
            "sasl": SASL,
        }
        for name, text in (("postfix/main.cf", MAIN), ("postfix/master.cf", MASTER), ("dovecot.conf", DOVECOT)):
            (folder / name).write_text(text.format(folder, **words), encoding="utf-8")
        (folder / "boxes").write_text("".join(f"{name}@{DOMAIN} {name}/\n" for name in READERS), encoding="utf-8")
        people = (USER, *(f"{name}@{DOMAIN}" for name in READERS))
        users = "".join(f"{name}:{{PLAIN}}{PASSWORD}::::::\n" for name in people)
        (folder / "users").write_text(users, encoding="utf-8")

    def _certify(self) -> None:
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(self.authority))
        authority.issue_cert("127.0.0.1", "localhost").private_key_and_cert_chain_pem.write_to_path(
            str(self.folder / "chain.pem")
        )

    @contextmanager
    def mailbox(self, reader: str, count: int) -> Iterator[IMAP4_SSL]:
        """A reader's box, as IMAP shows it, once it holds so many mails."""
        secret = ssl.create_default_context(cafile=str(self.authority))
        with IMAP4_SSL("127.0.0.1", IMAPS, ssl_context=secret) as imap:
            imap.authenticate("PLAIN", lambda _: f"\0{reader}@{DOMAIN}\0{PASSWORD}".encode())
            end = time.monotonic() + PATIENCE
            while (found := int(imap.select("INBOX")[1][0] or b"0")) < count:
                assert time.monotonic() < end, f"{found} of {count} mails came\n{self.log()}"
                time.sleep(0.05)
            yield imap

    def settled(self) -> None:
        """Wait until nothing is under way any more."""
        end = time.monotonic() + PATIENCE
        while any(
            path.is_file() for name in ("incoming", "active") for path in (self.folder / "queue" / name).rglob("*")
        ):
            assert time.monotonic() < end, self.log()
            time.sleep(0.02)

    def held(self, reader: str) -> list[bytes]:
        """The mails in a reader's box, as they lie there."""
        self.settled()
        box = self.folder / "mail" / reader
        return [path.read_bytes() for name in ("new", "cur") for path in sorted((box / name).glob("*"))]


class Cutter:
    """Between a client and Postfix: hands all on, and cuts the line once, when the first mail's last line has come."""

    def __init__(self, hand_on_last: bool) -> None:
        self.hand_on_last = hand_on_last
        """Whether the server still gets that line."""
        self.cuts = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.listener.getsockname()[1])
        self.thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Cutter:
        self.thread.start()
        return self

    def __exit__(self, *what: object) -> None:
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join(PATIENCE)

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                with client, socket.create_connection(("127.0.0.1", PLAIN)) as server:
                    self._between(client, server)

    def _between(self, client: socket.socket, server: socket.socket) -> None:
        """Both speak in turn, but for a long mail, which comes in pieces."""
        client.sendall(server.recv(4096))
        mailing = False
        while said := client.recv(65536):
            if mailing:
                while not said.endswith(b"\r\n.\r\n"):
                    server.sendall(said[:-5])
                    said = said[-5:] + client.recv(65536)
                if not self.cuts:
                    self.cuts += 1
                    server.sendall(said if self.hand_on_last else said[:-5])
                    if self.hand_on_last:
                        server.recv(4096)
                    return
            server.sendall(said)
            answer = server.recv(4096)
            mailing = answer.startswith(b"354")
            client.sendall(answer)
