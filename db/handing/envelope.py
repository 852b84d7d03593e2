"""A file that leaves the office's folder: sealed behind a passphrase of its own, whole or not there.

A mark, the length and hash of a short head, the head (what kind it is, how the passphrase becomes a
key), and one sealed stream. What was cut off, changed or written by a newer program is found.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, BinaryIO, cast

from db.errors import EnvironmentProblem, UserError
from db.faults import faults_named
from db.in_place import put_in_place
from db.secrets.passphrases import SHORTEST, Stretching, new_stretching, stretching
from db.secrets.sealing import Broken, SealedReader, SealingWriter

MARK = b"ADHAND\r\n"
_FORMAT = 1
_LENGTH = struct.Struct(">I")
_MOST_HEAD = 4096
_HASH_BYTES = 32


class Kind(StrEnum):
    """What a file holds."""

    EVERYTHING = "everything"
    CHANGES = "changes"


SUFFIX = {Kind.EVERYTHING: ".admove", Kind.CHANGES: ".adchanges"}


@dataclass(frozen=True, slots=True)
class _Head:
    kind: Kind
    costs: Stretching


def kind_of(path: Path) -> Kind | None:
    """What a file holds by its beginning; None for any other file. Raises what ``opened`` raises
    for one that is newer or damaged."""
    with faults_named(), path.open("rb") as stream:
        if stream.read(len(MARK)) != MARK:
            return None
        stream.seek(0)
        return _read_head(stream, path.name).kind


@contextmanager
def sealed(
    path: Path, kind: Kind, passphrase: str, *, costs: Stretching | None = None,
    check: Callable[[Path], None] = lambda _part: None,
) -> Iterator[IO[bytes]]:  # fmt: skip
    """What to write into. It has its name once the block has ended and ``check`` has looked at it.

    Raises UserError("encryption.too_short") and what the system raises.
    """
    if len(passphrase) < SHORTEST:
        raise UserError("encryption.too_short", least=SHORTEST)
    costs = costs or new_stretching()
    part = path.with_name(f"{path.name}.part")
    with faults_named():
        try:
            with part.open("wb") as out:
                out.write(_written(_Head(kind, costs)))
                writer = SealingWriter(out, costs.key(passphrase))
                yield cast(IO[bytes], writer)
                writer.finish()
                out.flush()
                os.fsync(out.fileno())
            check(part)
            put_in_place(part, path)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)


@contextmanager
def opened(path: Path, kind: Kind, passphrase: str) -> Iterator[BinaryIO]:
    """What was sealed, from its beginning.

    Raises UserError: "bundle.not_ours", "bundle.other_kind", "bundle.wrong_passphrase"; and
    EnvironmentProblem: "bundle.newer", "bundle.damaged", also while it is read.
    """
    with faults_named(), path.open("rb") as stream:
        head = _read_head(stream, path.name)
        if head.kind is not kind:
            raise UserError("bundle.other_kind", name=path.name)
        key = head.costs.key(passphrase)
        try:
            yield cast(BinaryIO, io.BufferedReader(SealedReader(stream, key)))
        except Broken as broken:
            if broken.code == "sealed.other_key":
                raise UserError("bundle.wrong_passphrase", name=path.name) from broken
            raise EnvironmentProblem("bundle.damaged", name=path.name) from broken


def _written(head: _Head) -> bytes:
    told = {"format": _FORMAT, "kind": head.kind.value, "passphrase": head.costs.written()}
    text = json.dumps(told).encode()
    return MARK + _LENGTH.pack(len(text)) + hashlib.sha256(text).digest() + text


def _read_head(stream: IO[bytes], name: str) -> _Head:
    if stream.read(len(MARK)) != MARK:
        raise UserError("bundle.not_ours", name=name)
    fixed = stream.read(_LENGTH.size + _HASH_BYTES)
    length = _LENGTH.unpack(fixed[: _LENGTH.size])[0] if len(fixed) > _HASH_BYTES else 0
    text = stream.read(min(length, _MOST_HEAD))
    if not text or hashlib.sha256(text).digest() != fixed[_LENGTH.size :]:
        raise EnvironmentProblem("bundle.damaged", name=name)
    told = json.loads(text)
    if told["format"] != _FORMAT:
        raise EnvironmentProblem("bundle.newer", name=name)
    try:
        return _Head(Kind(told["kind"]), stretching(told["passphrase"]))
    except (ValueError, KeyError, TypeError) as fault:
        raise EnvironmentProblem("bundle.damaged", name=name) from fault
