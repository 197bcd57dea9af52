"""Finding templates and styles."""

from __future__ import annotations

import pytest

from briefing import assets
from briefing.errors import TemplateError


@pytest.mark.parametrize("kind", assets.KINDS)
def test_every_name_can_be_opened(kind: str) -> None:
    """What ``names`` lists, sorted, ``path`` finds."""
    names = assets.names(kind)
    assert names == tuple(sorted(names)) != ()
    assert all(assets.path(kind, name).read_bytes() for name in names)


def test_a_near_name_is_guessed() -> None:
    """A name that is not there is answered with the nearest one and the list."""
    with pytest.raises(TemplateError) as caught:
        assets.read_text("styles", "defualt.css")
    assert "'default.css'" in caught.value.message
    assert "fonts.css" in caught.value.hint


@pytest.mark.parametrize("name", ["../pyproject.toml", "fonts/../../pyproject.toml", "/etc/hostname"])
def test_no_name_leads_out(name: str) -> None:
    """A name cannot climb out of its folder."""
    with pytest.raises(TemplateError):
        assets.path("styles", name)
