"""Kept files, sealed or plain: read as their first bytes say, written as their folder says."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, BinaryIO, cast

from db.in_place import put_in_place
from db.secrets.ciphers import FINGERPRINT_BYTES
from db.secrets.homes import home_of, reading_key, writing_key
from db.secrets.sealing import (
    HEADER_BYTES,
    MARK,
    SealedReader,
    SealingWriter,
    is_sealed,
    plain_size,
)


class _Owned(SealedReader):
    """A reader that closes its file."""

    def close(self) -> None:
        if not self.closed:
            self._source.close()
        super().close()


def sealed_with(path: Path) -> bytes | None:
    """The fingerprint of the key that a file is sealed with, None for a plain one."""
    with path.open("rb") as stream:
        return _name(stream.read(HEADER_BYTES))


def _name(head: bytes) -> bytes | None:
    return head[len(MARK) :][:FINGERPRINT_BYTES] if is_sealed(head) else None


def open_kept(path: Path) -> BinaryIO:
    """The content of a kept file, from its beginning. Raises what ``reading_key`` raises, Broken
    ("sealed.altered") at once or while it is read, and OSError."""
    stream = path.open("rb")
    try:
        name = _name(stream.read(HEADER_BYTES))
        stream.seek(0)
        if name is None:
            return stream
        return cast(
            BinaryIO, io.BufferedReader(_Owned(stream, reading_key(home_of(path.parent), name)))
        )
    except BaseException:
        stream.close()
        raise


@contextmanager
def writing_kept(path: Path) -> Iterator[IO[bytes]]:
    """A file to write into, sealed where its home is; on the disk, and whole, when the block ends.

    The caller writes beside the name that counts and replaces it afterwards.
    """
    with sealing(path, writing_key(home_of(path.parent))) as out:
        yield out


@contextmanager
def sealing(path: Path, key: bytes | None) -> Iterator[IO[bytes]]:
    """Likewise with a key of the caller's, None for a plain file."""
    with path.open("wb") as out:
        if key is None:
            yield out
        else:
            writer = SealingWriter(out, key)
            yield cast(IO[bytes], writer)
            writer.finish()
        out.flush()
        os.fsync(out.fileno())


def read_kept(path: Path) -> bytes:
    """The whole content."""
    with open_kept(path) as stream:
        return stream.read()


def write_kept(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of a kept file, whole or not at all."""
    put(io.BytesIO(data), path)


def put(stream: IO[bytes], path: Path) -> None:
    """Put what a stream holds in the place of a kept file, whole or not at all."""
    part = path.with_name(f"{path.name}.part")
    try:
        with writing_kept(part) as out:
            shutil.copyfileobj(stream, out, 1 << 20)
        put_in_place(part, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def alike(source: Path, target: Path) -> bool:
    """Whether ``target`` is there, of the size of ``source``, and sealed as its home wants it."""
    if not target.is_file():
        return False
    key = writing_key(home_of(target.parent))
    name = sealed_with(target)
    wanted = name is None if key is None else name is not None and reading_key(
        home_of(target.parent), name) == key  # fmt: skip
    return wanted and content_size(source) == content_size(target)


def content_size(path: Path) -> int:
    """Bytes of the content."""
    size = path.stat().st_size
    return size if sealed_with(path) is None else plain_size(size)


@contextmanager
def laid_open(path: Path) -> Iterator[Path]:
    """A path another process can read the content at: the file's own, or for as long as the block
    lasts a private copy outside of the data folder, overwritten at the end."""
    if sealed_with(path) is None:
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        try:
            with open_kept(path) as stream, copy.open("wb") as out:
                shutil.copyfileobj(stream, out, 1 << 20)
            yield copy
        finally:
            wipe(copy)


def wipe(path: Path) -> None:
    """Overwrite a plain file and take it away. What an SSD keeps elsewhere is out of reach."""
    with suppress(FileNotFoundError):
        path.chmod(0o600)
        with path.open("r+b") as out:
            overwrite(out)
        path.unlink()


def overwrite(out: IO[bytes]) -> None:
    """Write noughts over the whole of an open file, to the disk."""
    left = out.seek(0, io.SEEK_END)
    out.seek(0)
    while left > 0:
        left -= out.write(bytes(min(left, 1 << 20)))
    out.flush()
    os.fsync(out.fileno())
