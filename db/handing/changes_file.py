"""Writes changes with their attached files into one sealed file, and opens it."""

from __future__ import annotations

import hashlib
import json
import shutil
import struct
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path
from typing import IO

from db.attachments import AttachmentFiles, FileState
from db.errors import EnvironmentProblem
from db.handing.changes import Changes
from db.handing.changes_json import from_document, to_document
from db.handing.envelope import Kind, opened, sealed
from db.handing.pieces import portions
from db.migrations import HEAD
from db.secrets.kept import content_size, open_kept, wipe
from db.secrets.passphrases import Stretching

_LENGTH = struct.Struct(">Q")
_MOST = 1 << 30
Check = Callable[[], object]
"""Asked between two files; may raise to give up."""


def write_changes(
    path: Path, changes: Changes, files: AttachmentFiles, passphrase: str,
    check: Check = lambda: None, costs: Stretching | None = None,
) -> Changes:  # fmt: skip
    """Write it whole or not at all; returns what was written, without files that are missing here.

    Raises UserError("encryption.too_short") and what the system raises.
    """
    paths = {one: files.path_here(one) for one in changes.files}
    good = [one for one in changes.files if files.state(one) is FileState.GOOD]
    sizes = {one: content_size(paths[one]) for one in good}
    written = Changes(
        changes.uid, changes.officer, changes.machine, changes.since, changes.made_at,
        changes.schema, changes.operations, changes.records, sizes,
    )  # fmt: skip
    text = json.dumps(to_document(written), ensure_ascii=False).encode()
    with sealed(path, Kind.CHANGES, passphrase, costs=costs) as out:
        out.write(_LENGTH.pack(len(text)))
        out.write(text)
        for one in good:
            check()
            with open_kept(paths[one]) as stream:
                shutil.copyfileobj(stream, out, 1 << 20)
    return written


def read_changes(path: Path, passphrase: str) -> Changes:
    """What a file says. Raises what ``envelope.opened`` raises, EnvironmentProblem("bundle.damaged"),
    and "database.newer" for changes of a newer schema."""
    with opened(path, Kind.CHANGES, passphrase) as stream:
        return _read(stream, path.name)


def bring_files(
    path: Path, passphrase: str, files: AttachmentFiles, wanted: Collection[str]
) -> None:
    """Keep those attached files that are ``wanted`` and lack here, each compared with its hash."""
    with opened(path, Kind.CHANGES, passphrase) as stream:
        for digest, size in _read(stream, path.name).files.items():
            lacking = digest in wanted and files.state(digest) is not FileState.GOOD
            with tempfile.TemporaryDirectory() as between:
                copy = Path(between) / digest
                found = _take_out(stream, size, copy)
                if found != digest:
                    raise EnvironmentProblem("bundle.damaged", name=path.name)
                if lacking:
                    files.keep(copy)
                wipe(copy)


def _take_out(stream: IO[bytes], size: int, copy: Path) -> str:
    hashed = hashlib.sha256()
    with copy.open("wb") as out:
        for data in portions(stream, size):
            hashed.update(data)
            out.write(data)
    return hashed.hexdigest()


def _read(stream: IO[bytes], name: str) -> Changes:
    try:
        (length,) = _LENGTH.unpack(stream.read(_LENGTH.size))
        if length > _MOST:
            raise ValueError("longer than any of ours")
        told = json.loads(stream.read(length))
        schema = str(told["schema"])
        if schema > HEAD:
            raise EnvironmentProblem("database.newer", found=schema, known=HEAD)
        return from_document(told)
    except (ValueError, KeyError, TypeError, struct.error) as fault:
        raise EnvironmentProblem("bundle.damaged", name=name) from fault
