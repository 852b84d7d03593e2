"""Keeps the minutes that are being typed in files beside the database until they are saved: a crash
costs no word. The file goes when its notes are saved or thrown away."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db.domain.dates import KST
from db.errors import EnvironmentProblem
from db.secrets.kept import read_kept, write_kept
from desktop_app.paths import DataFolder

_PREFIX = "minutes-"


@dataclass(frozen=True, slots=True)
class KeptNotes:
    """Minutes that were not saved, of one meeting."""

    meeting_id: int
    at: datetime
    """When they were kept last, in Korean time."""
    letters: int


def notes_file(folder: DataFolder, meeting_id: int) -> Path:
    """Where the unsaved notes of a meeting lie."""
    return folder.unsaved / f"{_PREFIX}{meeting_id}.json"


def kept_notes(folder: DataFolder) -> tuple[KeptNotes, ...]:
    """What lies there with words in it, the newest first."""
    found: list[KeptNotes] = []
    for path in folder.unsaved.glob(f"{_PREFIX}*.json"):
        number = path.stem.removeprefix(_PREFIX)
        letters = sum(map(len, read_notes(path).values()))
        if number.isdecimal() and letters:
            at = datetime.fromtimestamp(path.stat().st_mtime, KST)
            found.append(KeptNotes(int(number), at, letters))
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def discard_notes(folder: DataFolder, meeting_id: int) -> None:
    """Throw the unsaved notes of a meeting away."""
    keep_notes(notes_file(folder, meeting_id), {})


def read_notes(path: Path) -> dict[str, str]:
    """What was left there; nothing when there is none or it can't be read."""
    try:
        found = json.loads(read_kept(path))
    except (OSError, ValueError, EnvironmentProblem):
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
        path.parent.mkdir(exist_ok=True)  # a data folder that went away is not made anew
        write_kept(path, json.dumps(notes, ensure_ascii=False).encode())
    except OSError:
        return
