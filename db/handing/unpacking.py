"""A bundle of everything opened in another place: looked through piece by piece before it counts."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from db.attachments import AttachmentFiles, FileState
from db.backups.backup import STAMP, referred_files, verify
from db.backups.opened_backup import facts_of
from db.errors import EnvironmentProblem, UserError
from db.faults import faults_named
from db.handing.envelope import Kind, opened
from db.handing.pieces import DATABASE, Manifest, Piece, Report, Steps, portions, read_manifest
from db.handing.placing import TRACES, clear_incoming, decide, holds_data, settle
from db.lock import Held, Holder, take
from db.migrations import HEAD
from db.paths import DataFolder
from db.secrets import ring
from db.secrets.ciphers import fingerprint
from db.store import Actor

WriteSettings = Callable[[Path, Mapping[str, object]], object]
"""Writes the settings that came with the data into a settings file."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What came, and the folder that holds what was there before, None where nothing was."""

    root: Path
    manifest: Manifest
    aside: Path | None


def manifest_of(bundle: Path, passphrase: str) -> Manifest:
    """What a bundle says of itself. Raises what ``unpack`` raises, but for the folder's sake."""
    with opened(bundle, Kind.EVERYTHING, passphrase) as stream:
        return read_manifest(stream, bundle.name)


def is_free(folder: DataFolder) -> bool:
    """Whether a folder is not there, or nothing but a program's own traces is in it."""
    root = folder.root
    others = {path.name for path in root.iterdir()} - TRACES if root.is_dir() else frozenset()
    return not others and not holds_data(folder)


def unpack(
    bundle: Path, passphrase: str, folder: DataFolder, actor: Actor, at: str,
    write_settings: WriteSettings, *, over: bool = False,
    report: Report = lambda _done, _of: None,
) -> Moved:  # fmt: skip
    """Open everything of a bundle in ``folder``, which is free, or ``over`` what is there: that is
    kept in a folder within.

    Raises UserError: "move.not_empty", "bundle.not_ours", "bundle.other_kind",
    "bundle.wrong_passphrase"; EnvironmentProblem: "bundle.newer", "bundle.damaged",
    "database.newer", "database.held", "disk.full" …: nothing has changed in the folder then.
    """
    if not over and not is_free(folder):
        raise UserError("move.not_empty", place=str(folder.root))
    with faults_named(), opened(bundle, Kind.EVERYTHING, passphrase) as stream:
        manifest = read_manifest(stream, bundle.name)
        if manifest.schema > HEAD:
            raise EnvironmentProblem("database.newer", found=manifest.schema, known=HEAD)
        folder.root.mkdir(parents=True, exist_ok=True)
        with _held(folder, actor, at):
            _check_room(folder.root, manifest)
            incoming = clear_incoming(folder)
            try:
                steps = Steps(report, 2 * manifest.size)
                for piece in manifest.pieces:
                    _write(stream, piece, incoming / piece.name, bundle.name, steps)
                _look_through(DataFolder(incoming), manifest, bundle.name, steps)
                write_settings(DataFolder(incoming).settings, manifest.settings)
                aside = f"before-{dt.datetime.fromisoformat(at).strftime(STAMP)}"
                decide(folder, aside)
            except BaseException:
                shutil.rmtree(incoming, ignore_errors=True)
                raise
            settle(folder)
    kept = folder.root / aside
    return Moved(folder.root, manifest, kept if kept.is_dir() else None)


@contextmanager
def _held(folder: DataFolder, actor: Actor, at: str) -> Iterator[None]:
    try:
        lock = take(folder.lock, Holder(actor.officer, actor.machine, at))
    except Held as held:
        raise EnvironmentProblem("database.held", holder=str(held.holder)) from held
    try:
        yield
    finally:
        lock.release()


def _check_room(root: Path, manifest: Manifest) -> None:
    if shutil.disk_usage(root).free < manifest.size * 1.05:
        raise EnvironmentProblem("disk.full")


def _write(stream: IO[bytes], piece: Piece, path: Path, name: str, steps: Steps) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with path.open("xb") as out:
        for data in portions(stream, piece.size):
            digest.update(data)
            out.write(data)
            steps.on(len(data))
        out.flush()
        os.fsync(out.fileno())
    if digest.hexdigest() != piece.hash:
        raise EnvironmentProblem("bundle.damaged", name=name)


def _look_through(incoming: DataFolder, manifest: Manifest, name: str, steps: Steps) -> None:
    """The database reads from end to end and is the one that was told of; each attached file is
    what its name says, and none is missing that was there."""
    with _keys_given(manifest):
        try:
            verify(incoming.database)
        except EnvironmentProblem as problem:
            raise EnvironmentProblem("bundle.damaged", name=name) from problem
        facts = facts_of(incoming.database)
        told = (manifest.schema, manifest.records, manifest.operation)
        if (facts.schema, facts.records, facts.operation_id) != told:
            raise EnvironmentProblem("bundle.damaged", name=name)
        files = AttachmentFiles(incoming.attachments)
        wanted = referred_files(incoming.database) - set(manifest.lacking)
        for one in sorted(wanted):
            if files.state(one) is not FileState.GOOD:
                raise EnvironmentProblem("bundle.damaged", name=name)
        steps.on(sum(piece.size for piece in manifest.pieces if piece.name == DATABASE))
    steps.on(manifest.size)


@contextmanager
def _keys_given(manifest: Manifest) -> Iterator[None]:
    """The keys that came along open the data for as long as they are looked through."""
    keys = [bytes.fromhex(one) for one in manifest.keys]
    fresh = [one for one in keys if ring.key_named(fingerprint(one)) is None]
    for key in fresh:
        ring.give(key)
    try:
        yield
    finally:
        for key in fresh:
            ring.take_away(fingerprint(key))
