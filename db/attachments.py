"""The files of records on disk: by the hash of their content, each once, none outside its folder."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, Any, BinaryIO, Protocol, cast

from db.domain.file_names import is_reserved, safe_name
from db.errors import EnvironmentProblem, UserError
from db.faults import faults_named
from db.in_place import put_in_place
from db.long_paths import reaching
from db.secrets.kept import open_kept, read_kept, writing_kept
from db.secrets.sealing import Broken

MOST_BYTES = 200 * 1024 * 1024
"""What is larger belongs on the office's file server."""
_PORTION = 1024 * 1024
_HASH = re.compile(r"[0-9a-f]{64}")
_PART = ".part"


class FileState(StrEnum):
    """Whether a stored file is what it was when it came."""

    GOOD = "good"
    MISSING = "missing"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that lies in the folder: SHA-256 of its content, bytes, kind by content."""

    hash: str
    size: int
    media_type: str


class FarFiles(Protocol):
    """Where a team keeps the same files for all its PCs."""

    def has(self, name: str, /) -> bool:
        """Whether it is there."""

    def send(self, name: str, source: Path, /) -> None:
        """Give it a file that it lacks."""

    def fetch(self, name: str, target: Path, /) -> bool:
        """Write one to ``target``; whether it was there."""


class AttachmentFiles:
    """The folder ``attachments`` of a data folder: ``ab/cdef…`` by the first two digits.

    With ``far`` it is what this PC has seen of the team's files: what is brought in goes there as
    well, before anything refers to it, and what lacks here is fetched.
    """

    def __init__(self, folder: Path, far: FarFiles | None = None) -> None:
        self._folder = folder
        self._far = far

    def path_of(self, digest: str) -> Path:
        """Where the file of a hash lies. Raises ValueError for anything that is no hash."""
        if not _HASH.fullmatch(digest):
            raise ValueError("not a SHA-256 in hexadecimal")
        return self._folder / digest[:2] / digest[2:]

    def has(self, digest: str) -> bool:
        """Whether there is a file of this hash, here or with the team."""
        return self.path_of(digest).is_file() or (self._far is not None and self._far.has(digest))

    def path_here(self, digest: str) -> Path:
        """Where the file lies on this PC, fetched if need be; there may be none."""
        path = self.path_of(digest)
        if self._far is not None and not path.is_file():
            self._far.fetch(digest, path)
        return path

    def hashes(self) -> tuple[str, ...]:
        """The hashes of all files that lie in the folder."""
        names = (path.parent.name + path.name for path in self._folder.glob("??/*"))
        return tuple(sorted(name for name in names if _HASH.fullmatch(name)))

    def keep(self, source: Path, *, ours: bool = False) -> KeptFile:
        """Copy a file in, whole and verified, before anything refers to it.

        ``ours`` says that it lies in another such folder, where it may be sealed.
        Raises UserError("attachment.too_large" or "attachment.not_a_file") and EnvironmentProblem
        (disk full, no permission, "attachment.damaged" when the copy reads otherwise).
        """
        source = reaching(source)
        if not source.is_file():
            raise UserError("attachment.not_a_file", name=source.name)
        if not ours and source.stat().st_size > MOST_BYTES:
            raise UserError("attachment.too_large", name=source.name, most=MOST_BYTES >> 20)
        with faults_named():
            self._folder.mkdir(parents=True, exist_ok=True)
            part = self._folder / f"{uuid.uuid4().hex}{_PART}"
            try:
                kept = _copy_in(source, part, open_kept if ours else _open)
                self._put(part, kept)
            finally:
                with suppress(OSError):
                    part.unlink(missing_ok=True)
        if self._far is not None:
            self._far.send(kept.hash, self.path_of(kept.hash))
        return kept

    def _put(self, part: Path, kept: KeptFile) -> None:
        target = self.path_of(kept.hash)
        if self.state(kept.hash) is FileState.GOOD:
            return
        if _hash_of(part) != kept.hash:
            raise EnvironmentProblem("attachment.damaged", name=part.name)
        target.parent.mkdir(exist_ok=True)
        put_in_place(part, target)  # for an altered one, too: this is what the hash says

    def state(self, digest: str) -> FileState:
        """Read the file of a hash from end to end and compare."""
        path = self.path_here(digest)
        if not path.is_file():
            return FileState.MISSING
        with faults_named():
            return FileState.GOOD if _hash_of(path) == digest else FileState.ALTERED

    def read(self, digest: str) -> bytes:
        """The content. Raises EnvironmentProblem("attachment.missing" or "attachment.altered")."""
        path = self.path_here(digest)
        if not path.is_file():
            raise EnvironmentProblem("attachment.missing", hash=digest[:12])
        with faults_named():
            data = _content(path)
        if hashlib.sha256(data).hexdigest() != digest:
            raise EnvironmentProblem("attachment.altered", hash=digest[:12])
        return data

    def copy_to(self, digest: str, target: Path) -> Path:
        """Write the content to a place of the person's choice, whole or not at all.

        Raises EnvironmentProblem, and UserError("file.reserved") for a name that Windows keeps for
        a device.
        """
        if is_reserved(target.name):
            raise UserError("file.reserved", name=target.name)
        data = self.read(digest)
        place = reaching(target)
        beside = place.with_name(f"{target.name}{_PART}")
        try:
            with faults_named():
                _write(beside, data)
                put_in_place(beside, place)
        finally:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        return target

    def look_copy(self, digest: str, name: str, folder: Path) -> Path:
        """A read-only copy under its own name, to be looked at in another program."""
        place = folder / digest[:16]
        target = place / safe_name(name)
        data = self.read(digest)
        with faults_named():
            place.mkdir(parents=True, exist_ok=True)
            if target.exists():
                if target.read_bytes() == data:
                    return target  # it may be open already, and must not be written then
                target.chmod(stat.S_IREAD | stat.S_IWRITE)
            _write(target, data)
            target.chmod(stat.S_IREAD)
        return target


def _open(path: Path) -> BinaryIO:
    return path.open("rb")


def _copy_in(source: Path, part: Path, opening: Callable[[Path], BinaryIO]) -> KeptFile:
    digest, size, head = hashlib.sha256(), 0, b""
    with opening(source) as stream, writing_kept(part) as out:
        while portion := stream.read(_PORTION):
            head = head or portion[:64]
            digest.update(portion)
            size += len(portion)
            if size > MOST_BYTES:
                raise UserError("attachment.too_large", name=source.name, most=MOST_BYTES >> 20)
            out.write(portion)
    return KeptFile(digest.hexdigest(), size, media_type(head))


def _hash_of(path: Path) -> str:
    """The hash of the content; of none where a sealed file is no longer what was sealed."""
    try:
        with open_kept(path) as stream:
            return hashlib.file_digest(cast(Any, stream), "sha256").hexdigest()
    except Broken:
        return ""


def _content(path: Path) -> bytes:
    try:
        return read_kept(path)
    except Broken:
        return b""


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as out:
        out.write(data)
        _sync(out)


def _sync(out: IO[bytes]) -> None:
    out.flush()
    os.fsync(out.fileno())


_BEGINNINGS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"PK\x03\x04", "application/zip"),
    (b"\xd0\xcf\x11\xe0", "application/x-ole-storage"),
    (b"MZ", "application/x-msdownload"),
)


def media_type(head: bytes) -> str:
    """What a file is by its first bytes, never by its name; "" for what is not known."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _BEGINNINGS if head.startswith(start)), "")
