"""settings.json: read forgivingly, written atomically."""

from __future__ import annotations

import json
import os
from pathlib import Path

from desktop_app.settings.values import Settings


def load_settings(path: Path) -> Settings | None:
    """The settings in ``path``, or None when there are none yet or they cannot be read.

    A damaged file is set aside as ``settings.json.damaged`` so that nothing of it is lost.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        _set_aside(path)
        return None
    return Settings.from_json(raw) if isinstance(raw, dict) else None


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings so that a reader sees the old file or the new one, never half of it.

    Raises ``OSError`` when the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(settings.to_json(), ensure_ascii=False, indent=2)
    beside = path.with_name(f"{path.name}.new")
    with beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(f"{path.name}.damaged"))
    except OSError:
        return
