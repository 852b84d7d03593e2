"""A database file that is written beside its name and gets it once it is whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from db.backups.backup import verify
from db.in_place import put_in_place


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Where to write it; when the block ends it is verified, on the disk, and called ``path``.

    Whatever goes wrong, nothing is left. Raises EnvironmentProblem("backup.failed") for one that
    is not whole.
    """
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        yield part
        verify(part)
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        put_in_place(part, path)
    finally:
        for left in (part, part.with_name(f"{part.name}-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)
