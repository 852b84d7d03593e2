"""A sealed stream: AES-256-GCM in portions of 64 KiB, written and read without holding the whole.

Behind a header (mark, fingerprint of the key, salt) come the portions. Each stream has a key of
its own, made of the key, the salt and the header; each portion's nonce is its number and whether
it is the last. So a portion that was changed, moved, left out or cut off is found.
"""

from __future__ import annotations

import io
import secrets
import struct
from typing import IO

from db.errors import EnvironmentProblem
from db.secrets.ciphers import (
    FINGERPRINT_BYTES,
    TAG_BYTES,
    NotAuthentic,
    cipher,
    derived,
    fingerprint,
    opened,
)

MARK = b"ADSEAL1\n"
"""The first bytes of every sealed stream."""
PORTION = 64 * 1024
_SALT_BYTES = 32
HEADER_BYTES = len(MARK) + FINGERPRINT_BYTES + _SALT_BYTES
_SEALED = PORTION + TAG_BYTES


class Broken(EnvironmentProblem):
    """A sealed stream can't be opened: "sealed.other_key" or "sealed.altered"."""


def _nonce(number: int, last: bool) -> bytes:
    return struct.pack(">QxxxB", number, last)


class SealingWriter(io.RawIOBase):
    """Seals what is written into it; only ``finish`` makes it whole.

    Closed without ``finish``, after an error, the stream reads as cut off. The target stays open.
    """

    def __init__(self, target: IO[bytes], key: bytes) -> None:
        super().__init__()
        header = MARK + fingerprint(key) + secrets.token_bytes(_SALT_BYTES)
        self._target = target
        self._cipher = cipher(derived(key, b"stream" + header))
        self._waiting = bytearray()
        self._number = 0
        target.write(header)

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, data: bytes | bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Take all of ``data``."""
        self._waiting += data
        # One portion waits in any case: the last is marked as such.
        while len(self._waiting) > PORTION:
            self._put(bytes(self._waiting[:PORTION]), last=False)
            del self._waiting[:PORTION]
        return len(data)

    def finish(self) -> None:
        """Write the last portion."""
        self._put(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _put(self, portion: bytes, *, last: bool) -> None:
        self._target.write(self._cipher.encrypt(_nonce(self._number, last), portion, None))
        self._number += 1


class SealedReader(io.RawIOBase):
    """Opens a sealed stream that begins where ``source`` stands and ends where it ends.

    Seekable; the end is looked at first, so that one that was cut off is never taken for whole.
    Raises Broken at once for another key, and wherever a portion is not what was sealed.
    """

    def __init__(self, source: IO[bytes], key: bytes) -> None:
        super().__init__()
        self._source, self._start = source, source.tell()
        header = source.read(HEADER_BYTES)
        if len(header) < HEADER_BYTES or not header.startswith(MARK):
            raise Broken("sealed.altered")
        if header[len(MARK) :][:FINGERPRINT_BYTES] != fingerprint(key):
            raise Broken("sealed.other_key")
        self._cipher = cipher(derived(key, b"stream" + header))
        sealed = source.seek(0, io.SEEK_END) - self._start - HEADER_BYTES
        self._last, rest = divmod(max(sealed - 1, 0), _SEALED)
        self.size = self._last * PORTION + rest + 1 - TAG_BYTES
        """Bytes of what was sealed."""
        self._position, self._number, self._portion = 0, -1, b""
        self._load(self._last)

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to another place; returns it."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.size}[whence]
        self._position = max(base + offset, 0)
        return self._position

    def tell(self) -> int:
        """Where the next byte is read."""
        return self._position

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        """Read at most to the end of a portion."""
        if self._position >= self.size:
            return 0
        number, offset = divmod(self._position, PORTION)
        self._load(number)
        piece = self._portion[offset : offset + len(buffer)]
        buffer[: len(piece)] = piece
        self._position += len(piece)
        return len(piece)

    def _load(self, number: int) -> None:
        if number == self._number:
            return
        self._source.seek(self._start + HEADER_BYTES + number * _SEALED)
        sealed = self._source.read(_SEALED)
        try:
            self._portion = opened(self._cipher, _nonce(number, number == self._last), sealed, None)
        except NotAuthentic as fault:
            raise Broken("sealed.altered") from fault
        self._number = number


def is_sealed(head: bytes) -> bool:
    """Whether a file with this beginning is a sealed stream."""
    return head.startswith(MARK)


def plain_size(size: int) -> int:
    """Bytes of what was sealed, from the size of the sealed file."""
    portions = -(-(size - HEADER_BYTES) // _SEALED)
    return size - HEADER_BYTES - portions * TAG_BYTES
