"""settings.json: read forgivingly, written atomically, and never with the password of a server."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from db.in_place import put_in_place
from desktop_app.settings.server_password import (
    forget_password,
    joined,
    keep_password,
    kept_password,
    parted,
)
from desktop_app.settings.values import Settings


def load_settings(path: Path) -> Settings | None:
    """The settings in ``path``, or None when there are none yet or they cannot be read.

    A damaged file is set aside as ``settings.json.damaged`` so that nothing of it is lost; one that a
    disk or a share does not give just now is left where it is.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return None
    except ValueError:
        _set_aside(path)
        return None
    if not isinstance(raw, dict):
        return None
    found = Settings.from_json(raw)
    return _with_password(path, found) if found.database else found


def are_lost(path: Path) -> bool:
    """Whether the settings were damaged and set aside, and none were written since."""
    return not path.exists() and _damaged(path).exists()


def _with_password(path: Path, found: Settings) -> Settings:
    """The address as it is called; a password that an older program left in the file goes out of it."""
    address, password = parted(found.database)
    if password:
        with suppress(OSError):
            save_settings(path, found)
        return found
    return replace(found, database=joined(address, kept_password(path.parent, address)))


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings so that a reader sees the old file or the new one, never half of it.

    Raises ``OSError`` when the folder cannot be written, or went away: it is not made anew.
    """
    address, password = parted(settings.database)
    if password and settings.keep_password:
        keep_password(path.parent, address, password)
    else:
        forget_password(path.parent)
    told = {**settings.to_json(), "database": address}
    text = json.dumps(told, ensure_ascii=False, indent=2)
    beside = path.with_name(f"{path.name}.new")
    with beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    put_in_place(beside, path)


def _set_aside(path: Path) -> None:
    try:
        path.replace(_damaged(path))
    except OSError:
        return


def _damaged(path: Path) -> Path:
    return path.with_name(f"{path.name}.damaged")
