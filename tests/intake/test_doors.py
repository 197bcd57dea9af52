"""Which addresses may be asked: pages of the public network, and nothing that only this machine can see."""

from __future__ import annotations

import pytest

from briefing.errors import UsageError
from briefing.intake import door


def leads_to(*ips: str) -> object:
    """A network in which every name leads there."""
    return lambda host, port: list(ips)


def test_a_public_address_is_checked_once() -> None:
    """The connection goes to the very address that was checked; the name stays for the certificate."""
    found = door("https://News.example/a?b=c#d", resolve=leads_to("93.184.216.34"))  # type: ignore[arg-type]
    assert found.url == "https://News.example/a?b=c"
    assert (found.host, found.port, found.ip) == ("news.example", 443, "93.184.216.34")
    assert found.direct == "https://93.184.216.34:443/a?b=c"
    assert found.root == "https://News.example"


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "::", "not an address",
    ],
)  # fmt: skip
def test_a_private_address_is_refused(ip: str) -> None:
    """Loopback, private, link-local, shared, multicast, and IPv4 ones that are wrapped in IPv6."""
    with pytest.raises(UsageError, match="no address of the public network"):
        door("http://news.example/", resolve=leads_to(ip))  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="no address of the public network"):
        door("http://news.example/", resolve=leads_to("93.184.216.34", ip))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "url",
    [
        "ftp://news.example/", "file:///etc/passwd", "javascript:alert(1)", "http://", "http:///a", "news.example/a",
        "http://user:word@news.example/", "http://news.example:99999/", "http://news.example/\r\nX: y", "http://" + "a" * 3000,
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(url: str) -> None:
    """Other schemes, passwords, control characters, no host."""
    with pytest.raises(UsageError, match="is no address of a page"):
        door(url, resolve=leads_to("93.184.216.34"))  # type: ignore[arg-type]


def test_a_host_that_nobody_knows_is_named() -> None:
    """With what to check."""

    def nowhere(host: str, port: int) -> list[str]:
        raise OSError("no such host")

    with pytest.raises(UsageError, match=r"news\.example is not known"):
        door("http://news.example/", resolve=nowhere)
