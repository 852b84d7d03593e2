"""Takes values out of the files beside the database: copies, kept lists, whatever lies there."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from db import search
from db.backups.backup import list_backups
from db.backups.file_copies import copy_whole
from db.domain.traces import Traces
from db.engine import compact
from db.errors import EnvironmentProblem
from db.in_place import put_in_place
from db.intake.workbook import ReadError, Workbook
from db.migrations import HEAD, UnknownRevision, current_revision
from db.personal.bytes_search import file_holds
from db.personal.forgetting import Doomed, drop_search, forget
from db.personal.places import Places
from db.secrets.kept import read_kept, sealed_with, write_kept
from db.secrets.sealing import Broken

_TEXTS = ("utf-8-sig", "cp949", "utf-16")


def clean_backups(places: Places, doomed: Doomed) -> int:
    """Rewrite every backup without the values; one that can't be rewritten is removed, for it could
    not be trusted not to hold them. Returns how many there were."""
    found = list_backups(places.folder.backups)
    for one in found:
        try:
            clean_copy(places, one.path, doomed)
        except EnvironmentProblem:
            wipe(one.path)
    for path in places.damaged():
        if file_holds(path, doomed.traces, places.open_file):
            wipe(path)
    for path in places.folder.backups.glob("*.part*"):
        wipe(path)
    return len(found)


def clean_copy(places: Places, path: Path, doomed: Doomed) -> None:
    """Rewrite one copy; killed in the middle, the old one still stands there whole."""
    part = path.with_name(f"{path.name}.part")
    copy_whole(path, part)
    engine = places.open_database(part)
    try:
        with engine.begin() as connection:
            forget_in_copy(connection, doomed)
        compact(engine)
    finally:
        engine.dispose()
    try:
        places.verify_copy(part)
        put_in_place(part, path)
    finally:
        for left in (part, *(part.with_name(part.name + end) for end in ("-wal", "-shm"))):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def forget_in_copy(connection: Connection, doomed: Doomed) -> None:
    """Take the values out of a database of whatever schema, its search with them."""
    forget(connection, doomed)
    try:
        current = current_revision(connection) == HEAD
    except UnknownRevision:
        current = False
    if current:
        search.rebuild(connection)
    else:
        drop_search(connection)


def clean_lists(places: Places, traces: Traces, named: Collection[str]) -> int:
    """Keep the masked cells of a list instead of its file, where it holds a value or is ``named`` (by
    hash) as one from which a person came. Returns how many."""
    count = 0
    for path in tuple(places.kept_lists()):
        digest = path.name.partition(".")[0]
        if digest in named or file_holds(path, traces, places.open_file):
            _keep_masked(places, path, traces)
            count += 1
    return count


def _keep_masked(places: Places, path: Path, traces: Traces) -> None:
    target = path.with_name(f"{path.name.partition('.')[0]}.masked.csv")
    if target.exists() and target != path and not file_holds(target, traces, places.open_file):
        wipe(path)
        return
    try:
        write_kept(target, _masked_text(places, path, traces).encode("utf-8-sig"))
    except (ReadError, OSError, Broken):
        wipe(path)  # it can't be read: nothing is kept of it
        return
    if path != target:
        wipe(path)


def _masked_text(places: Places, path: Path, traces: Traces) -> str:
    if path.name.endswith(".masked.csv"):
        with places.open_file(path) as stream:
            return traces.cleaned(_decoded(stream.read()) or "")
    return _cells(places.read_list(path), traces)


def _cells(workbook: Workbook, traces: Traces) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for sheet in workbook.sheets:
        if len(workbook.sheets) > 1:
            writer.writerow([f"[{traces.cleaned(sheet.name)}]"])
        writer.writerows([_shown(cell, traces) for cell in row] for row in sheet.rows)
    return out.getvalue()


def _shown(cell: object, traces: Traces) -> str:
    if cell is None:
        return ""
    return traces.cleaned(cell.isoformat() if isinstance(cell, date) else str(cell))


def clean_others(places: Places, traces: Traces) -> int:
    """Rewrite what is text, remove what is not and holds a value."""
    count = 0
    for path in tuple(places.others()):
        if not file_holds(path, traces, places.open_file):
            continue
        text = _decoded(read_kept(path))
        cleaned = None if text is None else traces.cleaned(text)
        if cleaned is None:
            wipe(path)
        else:
            sealed = sealed_with(path) is not None
            (write_kept if sealed else _write_whole)(path, cleaned.encode())
            if file_holds(path, traces, places.open_file):
                wipe(path)
        count += 1
    return count


def remove_attached(places: Places, hashes: Iterable[str]) -> int:
    """Remove attached files and their copies; returns how many hashes there were."""
    wanted = set(hashes)
    for path in tuple(places.attached()):
        if path.parent.name + path.name in wanted:
            wipe(path)
    return len(wanted)


def wipe(path: Path) -> None:
    """Write over a file, then remove it. What the disk itself moved elsewhere is beyond a program.

    Raises OSError when it can't be removed.
    """
    try:
        path.chmod(0o600)
        size = path.stat().st_size
        with path.open("r+b") as stream:
            for _ in range(size // (1 << 20) + 1):
                stream.write(bytes(min(size, 1 << 20)))
            stream.truncate(size)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        pass
    path.unlink(missing_ok=True)


def _decoded(data: bytes) -> str | None:
    if b"\0" in data and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return None
    for encoding in _TEXTS:
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return None


def _write_whole(target: Path, data: bytes) -> None:
    part = target.with_name(f"{target.name}.part")
    with part.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    put_in_place(part, target)
