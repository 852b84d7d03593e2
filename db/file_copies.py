"""The files of records beside the copies of the database: each once, verified, brought back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from db.attachments import AttachmentFiles, FileState

FOLDER = "attachments"
"""Its name in a data folder and in a folder of backups."""


@dataclass(frozen=True, slots=True)
class FileFaults:
    """What a look at every file found: hashes that are missing, and those that read otherwise."""

    missing: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()


def keep_copies(data: Path, backups: Path) -> int:
    """Copy what the backups lack; returns how many files. A copy is never taken away here.

    The files never change, so one copy serves all backups. An altered file is not copied: the
    good one may still lie there.
    """
    return _copy(AttachmentFiles(data / FOLDER), AttachmentFiles(backups / FOLDER))


def bring_back(backups: Path, data: Path) -> int:
    """Copy back what the data folder lacks or holds altered; returns how many files."""
    return _copy(AttachmentFiles(backups / FOLDER), AttachmentFiles(data / FOLDER))


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
        here = target.path_of(digest)
        same = here.is_file() and here.stat().st_size == source.path_of(digest).stat().st_size
        if not same and source.state(digest) is FileState.GOOD:
            target.keep(source.path_of(digest))
            copied += 1
    return copied
