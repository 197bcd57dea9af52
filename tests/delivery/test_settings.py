"""What comes from outside, addresses, settings, secrets and the mail's own bytes, is right or refused in words."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from email import message_from_bytes, policy
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefing.config import load
from briefing.delivery import Server, from_environment, message, recipients, sender
from briefing.errors import ConfigError, MailNotSentError, UsageError
from briefing.model import Envelope, Look
from briefing.writers import eml
from tests.delivery.servers import EML
from tests.support.briefs import ferry


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("desk@example.org", "desk@example.org"),
        ("Desk <Desk@Example.ORG>", "Desk@example.org"),
        ('"Desk, the" <a.b+c@x-y.example>', "a.b+c@x-y.example"),
        ("Dörthe <d@bücher.example>", "d@xn--bcher-kva.example"),
        ("root@localhost", "root@localhost"),
        ("a@[127.0.0.1]", "a@[127.0.0.1]"),
    ],
)
def test_an_address_is_found(written: str, address: str) -> None:
    """Without its name, its domain as the wire has it."""
    assert recipients([written, written]) == (address,)


@pytest.mark.parametrize(
    "written",
    [
        *("", "a", "@x", "a@", "a@@x", "a b@x.example", "<a@x.example", "a@x.example>", "a@x..example", "a@-x.example"),
        *("a@x.example\r\nRCPT TO:<b@x.example>", "a@x.example\nBcc: b@x", "a\x00@x.example", "a@x.example\x1b[2J"),
        *("<a@x.example> SIZE=1", "a@x.example> <b@x.example", "a,b@x.example", 'a"@x.example', "a@x.exa mple"),
        *(f"{'a' * 65}@x.example", f"a@{'x' * 64}.example", f"a@{'x.' * 130}example", "a@x.example,b@x.example"),
        *("a\u2028b@x.example", "a@x\u2028.example", "Desk\u202e <a@x.example>", "a@[1.2.3.4", "a@x/y"),
    ],
)
def test_what_is_no_address_is_refused(written: str) -> None:
    """Above all what would end a command or a header and begin another."""
    with pytest.raises(UsageError, match="not a mail address"):
        recipients(["good@x.example", written])
    if written:
        with pytest.raises(UsageError, match="not a mail address"):
            sender(None, written)


def test_somebody_must_send_and_get_it() -> None:
    """The configured sender comes before the environment's; without either, the message names both."""
    assert sender("Desk <d@x.example>", "e@x.example") == "d@x.example"
    assert sender(None, "e@x.example") == "e@x.example"
    with pytest.raises(UsageError) as caught:
        sender(None, "")
    assert "BRIEFING_SMTP_FROM" in caught.value.hint
    with pytest.raises(UsageError, match="nobody to send to"):
        recipients([])


def settings(**values: str) -> Server:
    """The server of an environment."""
    return from_environment({"HOME": "/", **{f"BRIEFING_SMTP_{key}": value for key, value in values.items()}})


def test_a_server_is_read_from_the_environment(tmp_path: Path) -> None:
    """STARTTLS unless it is said otherwise; each way has its port."""
    assert settings(HOST="mail.example") == Server("mail.example", 587, "starttls")
    assert settings(HOST="mail.example", SECURITY="TLS").port == 465
    assert settings(HOST="::1", SECURITY="none", PORT="2525").name == "[::1]:2525"
    (tmp_path / "password").write_text("from a file \nmore\n", encoding="utf-8")
    found = settings(HOST="h", USER="u", PASSWORD_FILE=str(tmp_path / "password"), TIMEOUT="7")
    assert (found.user, found.password, found.timeout) == ("u", "from a file", 7)
    found = settings(HOST="h", USER="u", PASSWORD=" given\n", PASSWORD_FILE="/none")
    assert found.password == " given"
    found = settings(HOST="h", USER="u", TOKEN_COMMAND=f"{sys.executable} -c 'print(\"tok\")'")
    assert (found.token, found.password) == ("tok", None)
    assert "tok" not in repr(found)


def test_a_keyring_is_asked_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the module is installed, it is asked for the user's password at the host; its failure is no crash."""
    kept = {("h", "u"): "ringed"}
    ring = SimpleNamespace(get_password=lambda service, user: kept.get((service, user)))
    monkeypatch.setitem(sys.modules, "keyring", ring)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: ring)
    assert settings(HOST="h", USER="u").password == "ringed"
    kept.clear()
    with pytest.raises(MailNotSentError, match="no password for u"):
        settings(HOST="h", USER="u")
    del ring.get_password
    with pytest.raises(MailNotSentError, match="no password for u"):
        settings(HOST="h", USER="u")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "No mail server is set"),
        ({"HOST": ""}, "No mail server is set"),
        ({"HOST": "mail.example\r\nX: y"}, "control characters"),
        ({"HOST": "mail example"}, "BRIEFING_SMTP_HOST"),
        ({"HOST": "-oProxy"}, "BRIEFING_SMTP_HOST"),
        ({"HOST": "h", "PORT": "x"}, "BRIEFING_SMTP_PORT"),
        ({"HOST": "h", "PORT": "65536"}, "BRIEFING_SMTP_PORT"),
        ({"HOST": "h", "PORT": "٣"}, "BRIEFING_SMTP_PORT"),
        ({"HOST": "h", "TIMEOUT": "0"}, "BRIEFING_SMTP_TIMEOUT"),
        ({"HOST": "h", "SECURITY": "ssl"}, "starttls, tls or none"),
        ({"HOST": "h", "USER": "u\rv", "PASSWORD": "p"}, "BRIEFING_SMTP_USER"),
        ({"HOST": "h", "USER": "u", "PASSWORD": "p\nq"}, "BRIEFING_SMTP_PASSWORD"),
        ({"HOST": "h", "PASSWORD": "p"}, "BRIEFING_SMTP_USER"),
        ({"HOST": "h", "USER": "u"}, "no password for u"),
        ({"HOST": "h", "USER": "u", "PASSWORD_FILE": "/none"}, "/none cannot be read: No such file"),
        ({"HOST": "h", "USER": "u", "PASSWORD_FILE": "/"}, "/ cannot be read"),
        ({"HOST": "h", "USER": "u", "PASSWORD_FILE": "/dev/null"}, "is empty"),
        ({"HOST": "h", "USER": "u", "TOKEN_COMMAND": "/none"}, "cannot be run: No such file"),
        ({"HOST": "h", "USER": "u", "TOKEN_COMMAND": "false"}, "status 1"),
        ({"HOST": "h", "USER": "u", "TOKEN_COMMAND": "true"}, "is empty"),
        ({"HOST": "h", "USER": "u", "TOKEN_COMMAND": "'"}, "cannot be run"),
        ({"HOST": "h", "USER": "u", "TOKEN_COMMAND": "printf 'a\\1b'"}, "control characters"),
        ({"HOST": "h", "TOKEN_COMMAND": "echo x"}, "BRIEFING_SMTP_USER"),
        ({"HOST": "h", "CA_FILE": "/none.pem"}, "/none.pem"),
    ],
)
def test_wrong_settings_are_told(values: dict[str, str], expected: str) -> None:
    """Each in words that name it, without the secret; the mail is not sent: status 5."""
    with pytest.raises(MailNotSentError) as caught:
        settings(**values)
    assert expected in f"{caught.value.message} {caught.value.hint}"
    assert caught.value.exit_code == 5
    assert "p\nq" not in caught.value.message


def test_a_mail_is_known_by_its_id() -> None:
    """Its subject is read; without an id, it is known by its bytes."""
    found = message(EML)
    assert (found.data, found.id) == (EML, "<0123456789abcdef.brief@news.example>")
    assert (found.subject, found.sender) == ("Färgen sails", "Desk <desk@news.example>")
    for broken in (b"X-Id:", b"Message-ID: a b\r\nX:", b"Message-ID: =?x?q?y?="):
        assert message(EML.replace(b"Message-ID:", broken)).id.startswith("sha256:")
    assert message(EML.replace(b"=?utf-8?q?", b"=?none?q?")).subject


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (b"sails.\r\n", b"sails.\n", "line ends"),
        (b"sails.\r\n", b"sails.\r", "line ends"),
        (b"sails.\r\n", b"sails.\r\r\n", "line ends"),
        (b"sails.", b"sa\0ils.", "do not travel"),
        (b"sails.", "sails…".encode(), "do not travel"),
        (b"sails.", b"s" * 999, "998"),
        (b"MIME-Version", b"bcc: x@y.example\r\nMIME-Version", "Bcc"),
        (b"MIME-Version", b"Resent-Bcc : x@y.example\r\nMIME-Version", "Resent-Bcc"),
        (EML, b"", "not a mail"),
        (EML, b"Not a mail\r\n\r\n", "not a mail"),
    ],
)
def test_a_mail_that_was_altered_is_refused(old: bytes, new: bytes, expected: str) -> None:
    """What a server would have to alter, what could smuggle a second mail in, what tells of a blind copy."""
    with pytest.raises(UsageError) as caught:
        message(EML.replace(old, new))
    assert expected in caught.value.message
    assert "eml" in caught.value.hint


def written(envelope: Envelope, title: str = "Ferry") -> bytes:
    """The mail of the invented brief."""
    from dataclasses import replace

    brief = ferry()
    assert brief.evidence is not None
    return eml.write(replace(brief, title=title, evidence=replace(brief.evidence, envelope=envelope)), Look())[0].data


def test_copies_and_list_stand_in_the_head() -> None:
    """And a blind copy's address is nowhere in the bytes; long addresses of a list are not folded."""
    leave = ("https://x.example/leave?" + "a" * 90, "mailto:leave@x.example")
    data = written(
        Envelope("d@x.example", ("a@x.example",), None, ("c@x.example",), ("secret@z.example",), "F <f.x>", leave)
    )
    head = message_from_bytes(data, policy=policy.default)
    assert (head["To"], head["Cc"], head["List-Id"]) == ("a@x.example", "c@x.example", "F <f.x>")
    assert f"List-Unsubscribe: <{leave[0]}>, <{leave[1]}>\r\n".encode() in data
    assert head["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert b"secret" not in data
    assert message(data).data == data
    assert data.endswith(b"\r\n")
    plain = message_from_bytes(written(Envelope("d@x.example", list_unsubscribe=leave[1:])), policy=policy.default)
    assert plain["List-Unsubscribe-Post"] is plain["Cc"] is plain["List-Id"] is None


@pytest.mark.parametrize(
    "title", ["News =?UTF-8?Q?=0ABcc:_x@y.example?=", "a\r\nBcc: x@y.example", "=?=?utf-8?q?=0dBcc:x?="]
)
def test_a_title_begins_no_header(title: str) -> None:
    """Not even as an encoded word, which some versions of Python decode into two lines."""
    data = written(Envelope("d@x.example"), title)
    assert b"bcc:" not in data.partition(b"\r\n\r\n")[0].lower().replace(b"q?=0abcc:", b"").replace(
        b"a bcc:", b""
    ).replace(b"q?=0dbcc:", b"")
    assert message_from_bytes(data)["Bcc"] is None
    assert message(data).data == data


def test_editions_of_a_project_are_one_thread() -> None:
    """The same root and subject whatever is in them; each its own id."""
    from dataclasses import replace

    brief = ferry()
    first, second = (
        message_from_bytes(eml.write(replace(brief, as_of=day), Look())[0].data) for day in ("2031-05-12", "2031-05-13")
    )
    for name in ("References", "In-Reply-To", "Subject", "From"):
        assert first[name] == second[name]
    assert first["References"] == first["In-Reply-To"]
    assert first["Message-ID"] != second["Message-ID"]


def configured(folder: Path, lines: str) -> Envelope:
    """``[email]`` with these lines."""
    (folder / "brief.toml").write_text(f"[email]\n{lines}\n", encoding="utf-8")
    return load(folder).envelope


def test_copies_and_list_are_configured(tmp_path: Path) -> None:
    """All are optional; a list's id gets its brackets."""
    lines = 'cc = "c@x.example"\nbcc = ["B <b@x.example>"]\nlist_id = "ferry.example.org"\nlist_unsubscribe = "mailto:l@x.example"'
    expected = Envelope(
        None, (), None, ("c@x.example",), ("B <b@x.example>",), "<ferry.example.org>", ("mailto:l@x.example",)
    )
    assert configured(tmp_path, lines) == expected
    assert configured(tmp_path, 'list_id = "The ferry <f.example>"').list_id == "The ferry <f.example>"
    assert configured(tmp_path, "") == Envelope()


@pytest.mark.parametrize(
    "line",
    [
        *(
            'cc = "x"',
            "bcc = [1]",
            r'to = "=?utf-8?q?=0aBcc:x?= <a@x.example>"',
            r'cc = "a@x.example\nBcc: b@x.example"',
        ),
        *(
            'list_id = "ferry"',
            'list_id = "Fähre <f.example>"',
            'list_id = "<f.example"',
            r'list_id = "a\nb <f.example>"',
        ),
        *(
            'list_unsubscribe = "http://x.example"',
            'list_unsubscribe = "https://x.example/>,<mailto:x@y"',
            "list_unsubscribe = []",
        ),
        *(
            'list_unsubscribe = "mailto:x"',
            'list_unsubscribe = "https://x.example/ä"',
            'from = "=?utf-8?q?=0a?= <a@x.example>"',
        ),
        'list_id = "=?utf-8?q?=0a?= <f.example>"',
    ],
)
def test_wrong_keys_are_told(line: str, tmp_path: Path) -> None:
    """With line and key, before anything is built."""
    with pytest.raises(ConfigError) as caught:
        configured(tmp_path, line)
    assert f"line 2: email.{line.split()[0]}" in caught.value.message
