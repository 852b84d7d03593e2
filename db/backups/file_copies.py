"""Attachments and kept lists beside the copies of the database: each once, verified, brought back."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from db.attachments import AttachmentFiles, FileState
from db.in_place import put_in_place
from db.secrets.homes import follow
from db.secrets.kept import alike, open_kept, put

FOLDER = "attachments"
"""Its name in a data folder and in a folder of backups."""
LISTS = "imports"
"""Likewise, of the lists that were taken in."""
_LIST = re.compile(r"([0-9a-f]{64})(\.masked\.csv|(?:\.[^.]*)?)")
"""A kept list is named after the hash of its content, or of what it was before it was masked."""


@dataclass(frozen=True, slots=True)
class FileFaults:
    """What a look at every file found: hashes that are missing, and those that read otherwise."""

    missing: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()


def keep_copies(data: Path, backups: Path) -> int:
    """Copy what the backups lack; returns how many files. A copy is never taken away here.

    The files never change, so one copy serves all backups. An altered file is not copied: the
    good one may still lie there. The copies are sealed as the data are.
    """
    follow(data, backups)
    lists = _copy_lists(data / LISTS, backups / LISTS)
    return lists + _copy(AttachmentFiles(data / FOLDER), AttachmentFiles(backups / FOLDER))


def bring_back(backups: Path, data: Path) -> int:
    """Copy back what the data folder lacks or holds altered; returns how many files."""
    lists = _copy_lists(backups / LISTS, data / LISTS)
    return lists + _copy(AttachmentFiles(backups / FOLDER), AttachmentFiles(data / FOLDER))


def bring_back_file(digest: str, backups: Path, data: Path) -> FileState:
    """Copy one attached file back if the data folder lacks it; what it is there by then."""
    kept, here = AttachmentFiles(backups / FOLDER), AttachmentFiles(data / FOLDER)
    if here.state(digest) is not FileState.GOOD and kept.state(digest) is FileState.GOOD:
        here.keep(kept.path_of(digest), ours=True)
    return here.state(digest)


def faults_of(files: AttachmentFiles, hashes: frozenset[str]) -> FileFaults:
    """Read every file that is referred to."""
    states = {digest: files.state(digest) for digest in sorted(hashes)}
    return FileFaults(
        tuple(one for one, state in states.items() if state is FileState.MISSING),
        tuple(one for one, state in states.items() if state is FileState.ALTERED),
    )


def _copy(source: AttachmentFiles, target: AttachmentFiles) -> int:
    copied = 0
    for digest in source.hashes():
        path = source.path_of(digest)
        if not alike(path, target.path_of(digest)) and source.state(digest) is FileState.GOOD:
            target.keep(path, ours=True)
            copied += 1
    return copied


def _copy_lists(source: Path, target: Path) -> int:
    copied = 0
    for path in kept_lists(source, lacking_in=target):
        target.mkdir(parents=True, exist_ok=True)
        with open_kept(path) as stream:
            put(stream, target / path.name)
        copied += 1
    return copied


def kept_lists(folder: Path, lacking_in: Path | None = None) -> Iterator[Path]:
    """The lists that a folder keeps and that read as their names say; only those that another lacks
    where one is named."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        match = _LIST.fullmatch(path.name)
        if match is None or (lacking_in is not None and alike(path, lacking_in / path.name)):
            continue
        if match[2] == ".masked.csv" or _hash_of(path) == match[1]:
            yield path


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file so that its name stands for the whole of it or for nothing."""
    part = target.with_name(f"{target.name}.part")
    try:
        with source.open("rb") as stream, part.open("wb") as out:
            shutil.copyfileobj(stream, out, 1 << 20)
            out.flush()
            os.fsync(out.fileno())
        put_in_place(part, target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _hash_of(path: Path) -> str:
    with open_kept(path) as stream:
        return hashlib.file_digest(cast(Any, stream), "sha256").hexdigest()
