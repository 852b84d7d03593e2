"""Attachments and kept lists on the way: out of a folder or a server, into one of both."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, cast

from sqlalchemy import Connection

from db.attachments import AttachmentFiles, FileState
from db.backups.file_copies import kept_lists
from db.errors import EnvironmentProblem
from db.paths import DataFolder
from db.secrets.kept import open_kept, put
from db.shared_files import ATTACHMENTS, IMPORTS, digest, fetch, send, shared_names


@dataclass(frozen=True, slots=True)
class FileName:
    """One file: its area, and what it is called there."""

    area: str
    name: str


class FilePlace(Protocol):
    """Where files lie."""

    def names(self) -> tuple[FileName, ...]:
        """All that can be read."""

    def take_out(self, one: FileName, target: Path) -> None:
        """Write one to a path."""

    def put(self, one: FileName, source: Path) -> str:
        """Keep one; returns the hash of what is kept, read back."""


class FolderFiles:
    """A data folder, or a folder of backups, which has the same two folders."""

    def __init__(self, root: Path) -> None:
        folder = DataFolder(root)
        self._files = AttachmentFiles(folder.attachments)
        self._lists = folder.imports

    def names(self) -> tuple[FileName, ...]:
        """Those that read as their hash says; an altered one is not carried on."""
        return tuple(self._names())

    def _names(self) -> Iterator[FileName]:
        for one in self._files.hashes():
            if self._files.state(one) is FileState.GOOD:
                yield FileName(ATTACHMENTS, one)
        for path in kept_lists(self._lists):
            yield FileName(IMPORTS, path.name)

    def take_out(self, one: FileName, target: Path) -> None:
        """Write one to a path."""
        if one.area == ATTACHMENTS:
            self._files.copy_to(one.name, target)
        else:
            _copy(self._lists / one.name, target)

    def put(self, one: FileName, source: Path) -> str:
        """Keep one; returns the hash of what is kept."""
        if one.area == ATTACHMENTS:
            return self._files.keep(source).hash
        self._lists.mkdir(parents=True, exist_ok=True)
        _copy(source, self._lists / one.name)
        return hash_of(self._lists / one.name)


class ServerFiles:
    """The table of a server, inside the transaction of ``connection``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def names(self) -> tuple[FileName, ...]:
        """All files the table holds."""
        return tuple(
            FileName(area, name)
            for area in (ATTACHMENTS, IMPORTS)
            for name in sorted(shared_names(self._connection, area))
        )

    def take_out(self, one: FileName, target: Path) -> None:
        """Write one to a path."""
        if not fetch(self._connection, one.area, one.name, target):
            raise EnvironmentProblem("attachment.missing", hash=one.name[:12])

    def put(self, one: FileName, source: Path) -> str:
        """Keep one; returns the hash of what is kept, read back."""
        send(self._connection, one.area, one.name, source)
        return digest(self._connection, one.area, one.name)


def carry(one: FileName, source: FilePlace, target: FilePlace, between: Path) -> None:
    """Carry one file over and compare; raises EnvironmentProblem("attachment.damaged")."""
    path = between / "carried"
    try:
        source.take_out(one, path)
        if target.put(one, path) != hash_of(path):
            raise EnvironmentProblem("attachment.damaged", name=one.name)
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def hash_of(path: Path) -> str:
    """SHA-256 of what a file holds, sealed or not."""
    with open_kept(path) as stream:
        return hashlib.file_digest(cast(Any, stream), "sha256").hexdigest()


def _copy(source: Path, target: Path) -> None:
    with open_kept(source) as stream:
        put(stream, target)
