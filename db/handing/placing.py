"""What was unpacked and looked through takes its place in the folder; cut short, the next start
goes on with it.

It lies in ``incoming`` until then. ``decided.json`` in there names the folder that takes what was
here before; ``cleared.json`` says that all of that is in it.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path

from db.in_place import put_in_place
from db.lock import Held, Holder, take
from db.paths import DataFolder

_DECIDED, _CLEARED = "decided.json", "cleared.json"
KEY_FILES = "encryption*.json"
TRACES = frozenset(
    {
        "settings.json",
        "location.json",
        "logs",
        "attraction.lock",
        "attraction.holder.json",
        "incoming",
    }
)
"""What a program leaves in a folder before anything of an officer's is in it."""


def holds_data(folder: DataFolder) -> bool:
    """Whether there is anything of an officer's here."""
    full = (folder.attachments, folder.imports, folder.unsaved, folder.backups)
    files = (folder.database, folder.database.with_name(f"{folder.database.name}-wal"))
    return any(file.exists() for file in files) or any(
        one.is_dir() and any(one.iterdir()) for one in full
    )


def clear_incoming(folder: DataFolder) -> Path:
    """An empty ``incoming``; what a process that was killed left there goes."""
    shutil.rmtree(folder.incoming, ignore_errors=True)
    folder.incoming.mkdir(parents=True)
    return folder.incoming


def decide(folder: DataFolder, aside: str) -> None:
    """From now on what is in ``incoming`` counts."""
    _write(folder.incoming / _DECIDED, {"aside": aside})


def settle(folder: DataFolder) -> bool:
    """Put in its place what was decided; whether there was anything. Nobody has the folder open."""
    decided = folder.incoming / _DECIDED
    if not decided.exists():
        return False
    if not (folder.incoming / _CLEARED).exists():
        _set_aside(folder, folder.root / json.loads(decided.read_text(encoding="utf-8"))["aside"])
        _write(folder.incoming / _CLEARED, {})
    for path in sorted(folder.incoming.iterdir()):
        if path.name not in (_DECIDED, _CLEARED):
            path.replace(folder.root / path.name)
    decided.unlink()
    shutil.rmtree(folder.incoming, ignore_errors=True)
    return True


def settle_if_free(folder: DataFolder) -> bool:
    """Likewise at a start, unless another process is at it."""
    if not (folder.incoming / _DECIDED).exists():
        return False
    try:
        lock = take(folder.lock, Holder("", "", ""))
    except Held:
        return False
    try:
        return settle(folder)
    finally:
        lock.release()


def _set_aside(folder: DataFolder, aside: Path) -> None:
    database = folder.database
    logs = [database.with_name(f"{database.name}{end}") for end in ("-wal", "-shm", "-journal")]
    ours = [
        *logs, database, folder.attachments, folder.imports, folder.unsaved, folder.backups,
        folder.destruction, folder.handed_over, folder.settings, folder.root / "views.json",
        folder.root / "board.json", folder.recent, *folder.root.glob(KEY_FILES),
    ]  # fmt: skip
    for path in (one for one in ours if one.exists()):
        aside.mkdir(exist_ok=True)
        path.replace(aside / path.name)


def _write(path: Path, told: dict[str, str]) -> None:
    beside = path.with_name(f"{path.name}.new")
    with beside.open("w", encoding="utf-8") as out:
        json.dump(told, out, ensure_ascii=False)
        out.flush()
        os.fsync(out.fileno())
    put_in_place(beside, path)
    if os.name == "posix":
        with suppress(OSError):
            descriptor = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
