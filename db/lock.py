"""One process writes to a file: a lock of the system that dies with its process, and who has it."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from db.in_place import put_in_place

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the file open: the officer, the PC and since when (ISO text at +09:00)."""

    name: str
    machine: str
    since: str

    def __str__(self) -> str:
        """As sentences name the holder: "박서연 · PC-07 · 09:12"."""
        time = self.since[11:16]
        return " · ".join(part for part in (self.name, self.machine, time) if part)


UNKNOWN = Holder("?", "", "")


class Held(Exception):
    """Another process has the lock."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(str(holder))
        self.holder = holder


class FileLock:
    """The lock while this process has it. Made by ``take``."""

    def __init__(self, path: Path, descriptor: int, holder: Holder, *, after_crash: bool) -> None:
        self._path = path
        self._descriptor: int | None = descriptor
        self._holder = holder
        self.after_crash = after_crash
        """Whether the process that had it before ended without giving it back."""

    def hold_on(self) -> None:
        """Take it anew when another file lies at its place: a stick that was pulled is back, and the
        lock of the file from before keeps nobody away. Raises as ``take`` does."""
        if self._descriptor is None or self._is_there(self._descriptor):
            return
        again = take(self._path, self._holder)
        with suppress(OSError):
            os.close(self._descriptor)
        self._descriptor, again._descriptor = again._descriptor, None

    def _is_there(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if self._descriptor is None:
            return
        with suppress(OSError):
            holder_file(self._path).unlink()
        os.close(self._descriptor)
        self._descriptor = None


def take(path: Path, holder: Holder) -> FileLock:
    """Take the lock for ``holder``.

    Raises Held when another process has it, OSError when the file can't be made.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _seize(descriptor)
    except OSError:
        os.close(descriptor)
        raise Held(_read_holder(path)) from None
    beside = holder_file(path)
    after_crash = beside.exists()
    # Replaced, never written in place: the other process may be reading it.
    new = beside.with_suffix(".new")
    new.write_text(json.dumps(asdict(holder), ensure_ascii=False), encoding="utf-8")
    put_in_place(new, beside)
    return FileLock(path, descriptor, holder, after_crash=after_crash)


def holder_file(path: Path) -> Path:
    """Where the holder of the lock ``path`` is named; Windows lets nobody read a locked file."""
    return path.with_suffix(".holder.json")


def _read_holder(path: Path) -> Holder:
    try:
        return Holder(**json.loads(holder_file(path).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return UNKNOWN  # it is just being written
