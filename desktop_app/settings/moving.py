"""Which settings go with the data to another PC, and which belong to the PC they are set on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path

from desktop_app.settings.file import save_settings
from desktop_app.settings.values import Settings

_OF_THE_PC = ("database", "keep_password", "second_backup", "theme", "compact_rows")
_OF_THE_PERSON = ("office", "position", "officer", "phone", "language")


def settings_to_move(settings: Settings) -> dict[str, object]:
    """Those that belong to the data or to whoever works with them; no server and no folder of a PC."""
    return {key: value for key, value in asdict(settings).items() if key not in _OF_THE_PC}


def write_moved(path: Path, told: Mapping[str, object], here: Settings | None = None) -> Settings:
    """Write those that came, together with what was set ``here``."""
    came = moved(told, here)
    save_settings(path, came)
    return came


def moved(told: Mapping[str, object], here: Settings | None) -> Settings:
    """Those that came; whoever sits at this PC stays who they are, and its file is worked on."""
    came = Settings.from_json(told)
    if here is None:
        return came
    keep = {key: getattr(here, key) for key in (*_OF_THE_PC, *_OF_THE_PERSON)}
    return replace(came, **{**keep, "database": ""})
