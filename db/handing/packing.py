"""Everything of a data folder in one sealed file, read back before it has its name."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from db.attachments import AttachmentFiles
from db.backups.backup import STAMP, copy_database, referred_files, verify
from db.backups.file_copies import kept_lists
from db.backups.opened_backup import facts_of
from db.errors import EnvironmentProblem, UserError
from db.faults import faults_named
from db.handing.envelope import Kind, opened, sealed
from db.handing.pieces import (
    DATABASE,
    PORTION,
    Manifest,
    Piece,
    Report,
    Steps,
    hash_of,
    portions,
    read_manifest,
    write_manifest,
)
from db.paths import DataFolder
from db.secrets import ring
from db.secrets.homes import follow
from db.secrets.key_file import State, read_key_file
from db.secrets.passphrases import Stretching
from db.store import KST, Actor

_LOOKS = ("views.json", "board.json")


@dataclass(frozen=True, slots=True)
class Packed:
    """A bundle that was written and read back."""

    path: Path
    manifest: Manifest


def pack(
    folder: DataFolder, target: Path, passphrase: str, actor: Actor, at: str,
    settings: Mapping[str, object], report: Report = lambda _done, _of: None,
    costs: Stretching | None = None,
) -> Packed:  # fmt: skip
    """Write everything in ``folder`` to ``target``; ``settings`` are those that belong to the data.

    The database is taken by the online backup, as it is at one moment. An encrypted folder stays
    encrypted in there with its own key. Raises UserError("encryption.too_short"),
    EnvironmentProblem: "disk.missing", "encryption.unfinished", "bundle.destruction",
    "backup.failed", "bundle.read_back", "disk.full" …; there is no file then.
    """
    _refuse_unfinished(folder)
    with faults_named(), _snapshot(folder, at) as database:
        found = {DATABASE: database, **dict(_files(folder))}
        total = sum(path.stat().st_size for path in found.values())
        _check_room(target.parent, total)
        steps = Steps(report, 3 * total)
        manifest = _manifest(folder, database, found, actor, at, settings, steps)

        def read_back(part: Path) -> None:
            _read_back(part, manifest, passphrase, steps)

        with sealed(target, Kind.EVERYTHING, passphrase, costs=costs, check=read_back) as out:
            write_manifest(out, manifest)
            for piece in manifest.pieces:
                with found[piece.name].open("rb") as stream:
                    for data in portions(stream, piece.size):
                        out.write(data)
                        steps.on(len(data))
    return Packed(target, manifest)


def _refuse_unfinished(folder: DataFolder) -> None:
    if not folder.database.exists():
        raise EnvironmentProblem("disk.missing", path=str(folder.database))
    found = read_key_file(folder.root)
    if found is not None and found.state is not State.ON:
        raise EnvironmentProblem("encryption.unfinished")
    if folder.destruction.exists():
        raise UserError("bundle.destruction")


@contextmanager
def _snapshot(folder: DataFolder, at: str) -> Iterator[Path]:
    """A copy of the database among the backups, where one that a killed process left is cleared
    away with theirs."""
    now = dt.datetime.fromisoformat(at).astimezone(KST)
    folder.backups.mkdir(parents=True, exist_ok=True)
    follow(folder.root, folder.backups)
    path = folder.backups / f"attraction-{now.strftime(STAMP)}-move.part"
    try:
        path.unlink(missing_ok=True)
        copy_database(folder.database, path)
        verify(path)
        yield path
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _files(folder: DataFolder) -> Iterator[tuple[str, Path]]:
    """Every other file by its name in the bundle, in the form in which it lies there."""
    for path in sorted(folder.root.glob("encryption*.json")):
        yield path.name, path
    files = AttachmentFiles(folder.attachments)
    for one in files.hashes():
        yield f"attachments/{one[:2]}/{one[2:]}", files.path_of(one)
    for path in kept_lists(folder.imports):
        yield f"imports/{path.name}", path
    if folder.unsaved.is_dir():
        for path in sorted(folder.unsaved.glob("*.json")):
            yield f"unsaved/{path.name}", path
    for name in _LOOKS:
        if (path := folder.root / name).is_file():
            yield name, path


def _check_room(place: Path, total: int) -> None:
    if shutil.disk_usage(place).free < total * 1.01 + PORTION:
        raise EnvironmentProblem("disk.full")


def _manifest(
    folder: DataFolder, database: Path, found: Mapping[str, Path], actor: Actor, at: str,
    settings: Mapping[str, object], steps: Steps,
) -> Manifest:  # fmt: skip
    facts = facts_of(database)
    if facts.trouble:
        raise EnvironmentProblem("backup.failed", name=database.name)
    files = AttachmentFiles(folder.attachments)
    lacking = tuple(sorted(one for one in referred_files(database) if not files.has(one)))
    pieces = []
    for name, path in found.items():
        size = path.stat().st_size
        pieces.append(Piece(name, size, hash_of(path)))
        steps.on(size)
    return Manifest(
        facts.schema, at, actor.officer, actor.machine, facts.records, facts.operation_id,
        settings, _keys(folder), lacking, tuple(pieces),
    )  # fmt: skip


def _keys(folder: DataFolder) -> tuple[str, ...]:
    found = read_key_file(folder.root)
    key = ring.key_named(found.fingerprint) if found is not None else None
    return (key.hex(),) if key is not None else ()


def _read_back(path: Path, manifest: Manifest, passphrase: str, steps: Steps) -> None:
    """What lies on the disk says what was read; a stick that lost a block is found now."""
    with opened(path, Kind.EVERYTHING, passphrase) as stream:
        if read_manifest(stream, path.name) != manifest:
            raise EnvironmentProblem("bundle.read_back", name=path.name)
        for piece in manifest.pieces:
            digest = hashlib.sha256()
            for data in portions(stream, piece.size):
                digest.update(data)
                steps.on(len(data))
            if digest.hexdigest() != piece.hash:
                raise EnvironmentProblem("bundle.read_back", name=path.name)
