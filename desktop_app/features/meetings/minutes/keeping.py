"""Keeps what is typed in a file beside the database until it is saved: a crash costs no word."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from desktop_app.paths import DataFolder

_FOLDER = "unsaved"


def notes_file(folder: DataFolder, meeting_id: int) -> Path:
    """Where the unsaved notes of a meeting lie."""
    return folder.root / _FOLDER / f"minutes-{meeting_id}.json"


def read_notes(path: Path) -> dict[str, str]:
    """What was left there; nothing when there is none or it can't be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(key): text for key, text in found.items() if isinstance(text, str)}


def keep_notes(path: Path, notes: Mapping[str, str]) -> None:
    """Write them whole; without any the file goes. A folder that can't be written is no matter
    here: the notes still stand in the window, and saving them says what is wrong.
    """
    try:
        if not notes:
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".part")
        beside.write_text(json.dumps(notes, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)
    except OSError:
        return
