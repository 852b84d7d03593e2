"""Looks for values in the bytes of files, inside the members of office files and archives too."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from db.domain.traces import Traces

_CHUNK = 4 << 20
_MOST_UNPACKED = 512 << 20
_DEEPEST = 3

Open = Callable[[Path], IO[bytes]]
"""Opens a file to be read as it is meant: where files are encrypted, decrypted."""


def open_plain(path: Path) -> IO[bytes]:
    """A file as it lies on the disk."""
    return path.open("rb")


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search of files came to."""

    files: int
    bytes: int
    hits: tuple[Path, ...]
    unread: tuple[Path, ...] = ()
    """Files that could not be read."""


def search_files(paths: Iterable[Path], traces: Traces, open_file: Open = open_plain) -> Searched:
    """Which of the files hold one of the values, in any encoding."""
    files = read = 0
    hits: list[Path] = []
    unread: list[Path] = []
    for path in paths:
        try:
            size = path.stat().st_size
            found = file_holds(path, traces, open_file)
        except FileNotFoundError:
            continue
        except OSError:
            unread.append(path)
            continue
        files, read = files + 1, read + size
        if found:
            hits.append(path)
    return Searched(files, read, tuple(hits), tuple(unread))


def file_holds(path: Path, traces: Traces, open_file: Open = open_plain) -> bool:
    """Whether one of the values stands in the file as it lies there, or in what it holds."""
    if not traces.needles:
        return False
    wanted = re.compile(b"|".join(map(re.escape, sorted(traces.needles, key=len, reverse=True))))
    longest = max(map(len, traces.needles))
    with path.open("rb") as raw:
        if _stream_holds(raw, wanted, longest):
            return True
    if open_file is not open_plain:
        with open_file(path) as stream:
            if _stream_holds(stream, wanted, longest):
                return True
    with open_file(path) as stream:
        return _members_hold(stream, wanted, longest, _DEEPEST)


def _stream_holds(stream: IO[bytes], wanted: re.Pattern[bytes], longest: int) -> bool:
    tail = b""
    while chunk := stream.read(_CHUNK):
        if wanted.search(tail + chunk):
            return True
        tail = (tail + chunk)[-longest:]
    return False


def _members_hold(stream: IO[bytes], wanted: re.Pattern[bytes], longest: int, depth: int) -> bool:
    if stream.read(2) != b"PK":
        return False
    stream.seek(0)
    try:
        with zipfile.ZipFile(stream) as archive:
            for data in _members(archive):
                if wanted.search(data):
                    return True
                inner = io.BytesIO(data)
                if depth > 1 and _members_hold(inner, wanted, longest, depth - 1):
                    return True
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError):
        return False  # no archive after all, or a locked one: its own bytes were looked through
    return False


def _members(archive: zipfile.ZipFile) -> Iterator[bytes]:
    left = _MOST_UNPACKED
    for info in archive.infolist():
        if info.file_size <= left and not info.is_dir():
            left -= info.file_size
            yield info.filename.encode() + b"\0" + archive.read(info)
