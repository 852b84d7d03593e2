"""A copy of a damaged file of SQLite under the first page of another one of the same schema.

The first page says how large pages are and where the tables begin; without it nothing can be read,
however whole the rest is. A backup of the file has the same one, but for the number of pages.
"""

from __future__ import annotations

import shutil
from pathlib import Path

_MAGIC = b"SQLite format 3\0"
_PAGE_SIZE, _PAGE_COUNT, _FREE = slice(16, 18), slice(28, 32), slice(32, 40)
_LARGEST = 65_536


def with_first_page(database: Path, damaged: Path, place: Path) -> Path | None:
    """Make the copy in ``place``; None where the first page of ``database`` is sealed, or nothing
    lies behind that of the damaged file."""
    with database.open("rb") as file:
        first = bytearray(file.read(_LARGEST))
    if not first.startswith(_MAGIC):
        return None
    size = int.from_bytes(first[_PAGE_SIZE], "big")
    size = _LARGEST if size == 1 else size
    pages = damaged.stat().st_size // size
    if pages < 2:
        return None
    del first[size:]
    first[_PAGE_COUNT] = pages.to_bytes(4, "big")
    first[_FREE] = bytes(8)
    copy = place / damaged.name
    shutil.copyfile(damaged, copy)
    with copy.open("r+b") as file:
        file.write(first)
    log = damaged.with_name(f"{damaged.name}-wal")
    if log.exists():
        shutil.copyfile(log, place / log.name)
    return copy
