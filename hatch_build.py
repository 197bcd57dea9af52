"""Puts templates/ and styles/ into the wheel as ``briefing/_assets``.

Only in a standard wheel: an editable install reads the folders of the checkout, and a copy there would go stale.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KINDS = ("templates", "styles")


class AssetsHook(BuildHookInterface):  # type: ignore[type-arg]  # the interface is generic over a private type
    """The custom hook that pyproject.toml names."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Force-include the two folders.

        Raises:
            FileNotFoundError: one of them is missing; a wheel without it could not render anything.
        """
        if version != "standard":
            return
        for kind in KINDS:
            folder = Path(self.root, kind)
            if not folder.is_dir():
                raise FileNotFoundError(f"{folder} is missing: a wheel cannot be built without it.")
            build_data["force_include"][str(folder)] = f"briefing/_assets/{kind}"
