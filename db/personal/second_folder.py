"""Copies in a second folder that are older than a destruction: replaced or removed once it is there."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from db.backups.backup import list_backups
from db.backups.file_copies import FOLDER, LISTS, copy_whole

MARKER = "forgotten.json"
"""In a folder of backups: until when its copies had their values taken out."""


def mark_forgotten(backups: Path, at: str) -> None:
    """Say beside the backups when values were taken out of them last (ISO)."""
    backups.mkdir(parents=True, exist_ok=True)
    part = backups / f"{MARKER}.part"
    part.write_text(json.dumps({"at": at}), encoding="utf-8")
    part.replace(backups / MARKER)


def forgotten_at(folder: Path) -> str:
    """When values were taken out of the copies in a folder last, "" for never."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        return str(json.loads((folder / MARKER).read_text(encoding="utf-8"))["at"])
    return ""


def forget_elsewhere(backups: Path, second: Path) -> bool:
    """Bring the copies of a second folder to where the first one's are: those that were rewritten
    are replaced, the others removed, and so are files that the first does not hold any more.

    Nothing is done where that was done already. Raises OSError where the folder can't be written.
    """
    until = forgotten_at(backups)
    if not until or forgotten_at(second) >= until or not second.is_dir():
        return False
    known = {one.path.name: one.path for one in list_backups(backups)}
    for one in list_backups(second):
        if (ours := known.get(one.path.name)) is not None:
            copy_whole(ours, one.path)
        else:
            one.path.unlink()
    for name in (FOLDER, LISTS):
        _drop_unknown(backups / name, second / name)
    mark_forgotten(second, until)
    return True


def _drop_unknown(ours: Path, theirs: Path) -> None:
    for path in tuple(theirs.rglob("*")) if theirs.is_dir() else ():
        if path.is_file() and not (ours / path.relative_to(theirs)).exists():
            path.unlink()
