"""What a bundle of everything is made of: named pieces with sizes and hashes, told at its beginning."""

from __future__ import annotations

import hashlib
import json
import re
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from db.errors import EnvironmentProblem

Report = Callable[[int, int], object]
"""Told how many bytes are done, and of how many; may raise to give up."""
DATABASE = "attraction.sqlite3"
PORTION = 1 << 20
_LENGTH = struct.Struct(">Q")
_MOST_MANIFEST = 1 << 28
_NAMES = (
    re.compile(re.escape(DATABASE)),
    re.compile(r"encryption(?:-[0-9a-f]{8})?\.json"),
    re.compile(r"attachments/[0-9a-f]{2}/[0-9a-f]{62}"),
    re.compile(r"imports/[0-9a-f]{64}(?:\.masked\.csv|(?:\.[^./\\:]*)?)"),
    re.compile(r"unsaved/[0-9A-Za-z_-][0-9A-Za-z._-]*"),
    re.compile(r"(?:views|board)\.json"),
)
"""No other name is written to a disk, whatever a file says."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One file: its place below the data folder, its bytes and their SHA-256."""

    name: str
    size: int
    hash: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands at the beginning of a bundle."""

    schema: str
    made_at: str
    """ISO at +09:00, by whom and on which PC."""
    officer: str
    machine: str
    records: int
    operation: int
    """The newest operation."""
    settings: Mapping[str, object]
    keys: tuple[str, ...] = ()
    """The keys of data that are encrypted in themselves, so that they can be looked through."""
    lacking: tuple[str, ...] = ()
    """Hashes of attached files that were missing already."""
    pieces: tuple[Piece, ...] = field(default=())

    @property
    def size(self) -> int:
        """Bytes of all pieces."""
        return sum(piece.size for piece in self.pieces)

    @property
    def files(self) -> int:
        """Attached files and kept lists."""
        return sum(piece.name.startswith(("attachments/", "imports/")) for piece in self.pieces)


def write_manifest(out: IO[bytes], manifest: Manifest) -> None:
    """Write it with its length."""
    text = json.dumps(asdict(manifest), ensure_ascii=False).encode()
    out.write(_LENGTH.pack(len(text)))
    out.write(text)


def read_manifest(stream: IO[bytes], name: str) -> Manifest:
    """What ``write_manifest`` wrote. Raises EnvironmentProblem("bundle.damaged")."""
    try:
        (length,) = _LENGTH.unpack(stream.read(_LENGTH.size))
        if length > _MOST_MANIFEST:
            raise ValueError("longer than any of ours")
        return _manifest(json.loads(stream.read(length)))
    except (ValueError, KeyError, TypeError, struct.error) as fault:
        raise EnvironmentProblem("bundle.damaged", name=name) from fault


def _manifest(told: dict[str, Any]) -> Manifest:
    pieces = tuple(Piece(**one) for one in told.pop("pieces"))
    for piece in pieces:
        if not any(known.fullmatch(piece.name) for known in _NAMES):
            raise ValueError("no name of ours")
    if len({piece.name for piece in pieces}) != len(pieces) or pieces[0].name != DATABASE:
        raise ValueError("not the pieces of one folder")
    keys, lacking = tuple(told.pop("keys")), tuple(told.pop("lacking"))
    return Manifest(**told, keys=keys, lacking=lacking, pieces=pieces)


def portions(stream: IO[bytes], size: int) -> Iterator[bytes]:
    """The next ``size`` bytes; fewer where the stream ends before."""
    while size > 0 and (data := stream.read(min(size, PORTION))):
        size -= len(data)
        yield data


def hash_of(path: Path) -> str:
    """SHA-256 of a file as it lies there."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


class Steps:
    """Counts bytes for whoever watches."""

    def __init__(self, report: Report, total: int) -> None:
        self._report, self._total, self._done = report, max(total, 1), 0

    def on(self, count: int) -> None:
        """So many bytes more."""
        self._done = min(self._done + count, self._total)
        self._report(self._done, self._total)
