"""Lists whose import was begun and not finished: what was decided about each lies in a file beside the
database, found again by the hash of the list. The file goes when the list was written, or when it is
thrown away."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from db.domain.dates import KST
from db.errors import EnvironmentProblem
from db.handing.pieces import hash_of
from db.secrets import kept
from desktop_app.paths import DataFolder

_PREFIX = "list-"
_MOST = 50
"""Lists that are kept; older ones go."""


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list that waits, by the hash of its file."""

    key: str
    name: str
    path: str
    """Where the file lay, "" for pasted cells."""
    text: str
    html: str
    decided: int
    """How much was decided about it."""
    waiting: int
    """Rows that waited for a decision."""
    written: bool
    """Whether some of its rows are written already."""
    at: datetime
    """When it was kept last, in Korean time."""


def kept_lists(folder: DataFolder) -> tuple[KeptList, ...]:
    """The lists that wait, the newest first."""
    found: list[KeptList] = []
    for path in folder.unsaved.glob(f"{_PREFIX}*.json"):
        document = _read(path)
        if document and document.get("name"):
            found.append(_kept(path, document))
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def read_kept(folder: DataFolder, key: str) -> dict[str, Any] | None:
    """What was decided about a list; None when nothing was, or it can't be read."""
    return _read(_file(folder, key))


def keep_list(folder: DataFolder, key: str, document: dict[str, Any]) -> None:
    """Write it whole. A folder that can't be written is no matter here: the decisions still stand
    in the window, and applying them says what is wrong."""
    path = _file(folder, key)
    try:
        path.parent.mkdir(exist_ok=True)  # a data folder that went away is not made anew
        kept.write_kept(path, json.dumps(document, ensure_ascii=False).encode())
        for old in kept_lists(folder)[_MOST:]:
            discard_list(folder, old.key)
    except OSError:
        return


def note_begun(folder: DataFolder, paths: Iterable[Path]) -> None:
    """Lists that somebody began with: named at the next start if this one ends before they are read."""
    for path in paths:
        try:
            key = hash_of(path)
        except OSError:
            continue  # the page that opens it says so
        if read_kept(folder, key) is None:
            keep_list(folder, key, {"name": path.name, "path": str(path.absolute())})


def forget_begun(folder: DataFolder, paths: Collection[Path]) -> None:
    """Name these no more, as far as nobody looked at them yet."""
    where = {str(path.absolute()) for path in paths}
    for one in kept_lists(folder):
        if one.path in where and not one.decided and not one.written:
            discard_list(folder, one.key)


def discard_list(folder: DataFolder, key: str) -> None:
    """Forget what was decided about a list."""
    try:
        _file(folder, key).unlink(missing_ok=True)
    except OSError:
        return


def _kept(path: Path, document: dict[str, Any]) -> KeptList:
    return KeptList(
        path.stem.removeprefix(_PREFIX),
        name=str(document["name"]),
        path=str(document.get("path") or ""),
        text=str(document.get("text") or ""),
        html=str(document.get("html") or ""),
        decided=int(document.get("decided") or 0),
        waiting=int(document.get("waiting") or 0),
        written=bool(document.get("written")),
        at=datetime.fromtimestamp(path.stat().st_mtime, KST),
    )


def _file(folder: DataFolder, key: str) -> Path:
    return folder.unsaved / f"{_PREFIX}{key}.json"


def _read(path: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(kept.read_kept(path))
    except (OSError, ValueError, EnvironmentProblem):
        return None
    return found if isinstance(found, dict) else None
