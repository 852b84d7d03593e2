"""Reads the pages of a sealed database, or of its log, as SQLite sees them: free ones as well.

For the search of all bytes alone, so nothing is checked: SQLCipher itself does that when it opens.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO

from db.secrets.ciphers import block_opened
from db.sqlite_files import key_of, name_of_key, page_key, salt_of

_PAGE = 4096
"""SQLCipher's own size of pages, with which all our sealed files are made."""
_RESERVED, _IV = 80, 16
"""At the end of each page: where its cipher starts, and its HMAC-SHA512."""
_LOG_HEADER, _FRAME_HEADER = 32, 24
"""Of a write-ahead log and of each page in it. Source: sqlite.org/fileformat2.html."""
_LOG = "-wal"


def database_beside(path: Path) -> Path:
    """The database that a log belongs to; any other file itself."""
    return path.with_name(path.name.removesuffix(_LOG))


def has_sealed_pages(path: Path) -> bool:
    """Whether this is a sealed database, or the log of one."""
    return name_of_key(database_beside(path)) is not None


def open_pages(path: Path) -> IO[bytes]:
    """What stands on the pages, one behind the other. Raises what ``key_of`` raises, and OSError."""
    database = database_beside(path)
    key = key_of(database)
    assert key is not None
    start, between = (_LOG_HEADER, _FRAME_HEADER) if path != database else (0, 0)
    salt = salt_of(database)
    pages = _Pages(path.open("rb"), page_key(key, salt), salt, (start, between))
    return io.BufferedReader(pages)


class _Pages(io.RawIOBase):
    """One page at a time, from the beginning."""

    def __init__(self, source: IO[bytes], key: bytes, salt: bytes, gaps: tuple[int, int]) -> None:
        super().__init__()
        self._source, self._key, self._salt = source, key, salt
        self._start, self._between = gaps
        self._number, self._left, self._position = 0, b"", 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """Back to the beginning."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Only to the beginning."""
        if (offset, whence) != (0, io.SEEK_SET):
            raise io.UnsupportedOperation("pages are read from the beginning")
        self._number, self._left, self._position = 0, b"", 0
        return 0

    def tell(self) -> int:
        """How much was read."""
        return self._position

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        """Read at most to the end of a page."""
        self._left = self._left or self._next()
        piece, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(piece)] = piece
        self._position += len(piece)
        return len(piece)

    def _next(self) -> bytes:
        self._source.seek(self._start + self._number * (_PAGE + self._between) + self._between)
        page = self._source.read(_PAGE)
        self._number += 1
        if len(page) < _PAGE:
            return b""
        # The first page begins with the salt, in the log as well.
        head = len(self._salt) if page.startswith(self._salt) else 0
        iv = page[_PAGE - _RESERVED :][:_IV]
        return block_opened(self._key, iv, page[head : _PAGE - _RESERVED])

    def close(self) -> None:
        """With its file."""
        if not self.closed:
            self._source.close()
        super().close()
