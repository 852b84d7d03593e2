"""Looks for values in the bytes of files, inside the members of office files and archives too."""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from db.domain.traces import Traces
from db.errors import EnvironmentProblem
from db.sealed_pages import has_sealed_pages, open_pages
from db.secrets.kept import open_kept, sealed_with

_CHUNK = 4 << 20
_MOST_UNPACKED = 512 << 20
_DEEPEST = 3
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream in which an office file with a password keeps everything. Source: [MS-OFFCRYPTO] 2.3.4.4."""

_UNPACKING = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError,
    NotImplementedError, ValueError,
)  # fmt: skip
"""What a foreign archive raises: broken, with a password, packed in a way nobody knows here."""

Open = Callable[[Path], IO[bytes]]
"""Opens a file to be read as it is meant: where files are encrypted, decrypted."""


def open_meant(path: Path) -> IO[bytes]:
    """A file as it lies on the disk, or what was sealed in it. Raises EnvironmentProblem for a key
    that this process was not given."""
    return open_pages(path) if has_sealed_pages(path) else open_kept(path)


def _is_encrypted(path: Path) -> bool:
    return sealed_with(path) is not None or has_sealed_pages(path)


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search of files came to."""

    files: int
    bytes: int
    hits: tuple[Path, ...]
    unread: tuple[Path, ...] = ()
    """Files that could not be read, or not all of what is packed in them."""


class _Locked(Exception):
    """What is packed in a file can't be looked through: it has a password, is broken or too large."""


def search_files(paths: Iterable[Path], traces: Traces, open_file: Open = open_meant) -> Searched:
    """Which of the files hold one of the values, in any encoding."""
    files = read = 0
    hits: list[Path] = []
    unread: list[Path] = []
    for path in paths:
        try:
            size = path.stat().st_size
            found = _holds(path, traces, open_file)
        except FileNotFoundError:
            continue
        except (OSError, _Locked):
            unread.append(path)
            continue
        files, read = files + 1, read + size
        if found:
            hits.append(path)
    return Searched(files, read, tuple(hits), tuple(unread))


def file_holds(path: Path, traces: Traces, open_file: Open = open_meant) -> bool:
    """Whether one of the values is seen in the file as it lies there, or in what it holds."""
    try:
        return _holds(path, traces, open_file)
    except _Locked:
        return False


def _holds(path: Path, traces: Traces, open_file: Open) -> bool:
    """See ``file_holds``. Raises _Locked where nothing was seen in what could be looked through."""
    if not traces.needles:
        return False
    wanted = re.compile(b"|".join(map(re.escape, sorted(traces.needles, key=len, reverse=True))))
    longest = max(map(len, traces.needles))
    with path.open("rb") as raw:
        if _stream_holds(raw, wanted, longest):
            return True
    try:
        if _is_encrypted(path):
            with open_file(path) as stream:
                if _stream_holds(stream, wanted, longest):
                    return True
        with open_file(path) as stream:
            return _members_hold(stream, wanted, longest, _DEEPEST)
    except EnvironmentProblem as problem:
        raise _Locked from problem


def _stream_holds(stream: IO[bytes], wanted: re.Pattern[bytes], longest: int) -> bool:
    tail = b""
    while chunk := stream.read(_CHUNK):
        if wanted.search(tail + chunk):
            return True
        tail = (tail + chunk)[-longest:]
    return False


def _members_hold(stream: IO[bytes], wanted: re.Pattern[bytes], longest: int, depth: int) -> bool:
    start = stream.read(len(_OLE))
    stream.seek(0)
    if start == _OLE and _ENCRYPTED in stream.read():
        raise _Locked
    if start[:2] != b"PK" or not zipfile.is_zipfile(stream):
        return False
    locked = False
    try:
        with zipfile.ZipFile(stream) as archive:
            for name, data in _members(archive):
                if wanted.search(name) or wanted.search(data):
                    return True
                if depth > 1:
                    try:
                        if _members_hold(io.BytesIO(data), wanted, longest, depth - 1):
                            return True
                    except _Locked:
                        locked = True
    except _UNPACKING as error:
        raise _Locked from error
    if locked:
        raise _Locked
    return False


def _members(archive: zipfile.ZipFile) -> Iterator[tuple[bytes, bytes]]:
    left = _MOST_UNPACKED
    for info in archive.infolist():
        if not info.is_dir():
            left -= info.file_size
            if left < 0:
                raise zipfile.BadZipFile(info.filename)
            yield info.filename.encode("utf-8", "surrogateescape"), archive.read(info)
