"""How the reading child hands a workbook to the program: length-prefixed marshal frames.

Marshal holds plain values only, so nothing that a hostile file put into the child can be run by
the program that reads the frames.
"""

from __future__ import annotations

import marshal
import struct
from collections.abc import Iterator
from datetime import date, datetime
from typing import IO, Any

from db.intake.workbook import Cell, ReadError, Row

_LENGTH = struct.Struct(">I")
MAX_FRAME = 256 * 1024 * 1024
ROWS_PER_FRAME = 2_000
_DATES = frozenset((date, datetime))


class BrokenFrame(Exception):
    """What arrived is not a frame: the child died in the middle or was taken over."""


def write_frame(stream: IO[bytes], *message: Any) -> None:
    """Send one message of plain values. Raises ReadError for more than a frame holds."""
    payload = marshal.dumps(message)
    if len(payload) > MAX_FRAME:
        raise ReadError("file.too_big")
    stream.write(_LENGTH.pack(len(payload)))
    stream.write(payload)
    stream.flush()


def read_frames(stream: IO[bytes]) -> Iterator[tuple[Any, ...]]:
    """Messages until the stream ends. Raises BrokenFrame."""
    while header := stream.read(_LENGTH.size):
        if len(header) < _LENGTH.size:
            raise BrokenFrame
        (length,) = _LENGTH.unpack(header)
        if length > MAX_FRAME:
            raise BrokenFrame
        payload = stream.read(length)
        if len(payload) < length:
            raise BrokenFrame
        try:
            message = marshal.loads(payload)
        except (EOFError, ValueError, TypeError) as error:
            raise BrokenFrame from error
        if not isinstance(message, tuple) or not message:
            raise BrokenFrame
        yield message


def pack_row(row: Row) -> tuple[object, ...]:
    """A row as marshal can hold it: dates become tuples of numbers."""
    return row if _DATES.isdisjoint(map(type, row)) else tuple(map(_pack_cell, row))


def _pack_cell(cell: Cell) -> object:
    if isinstance(cell, datetime):
        return (cell.year, cell.month, cell.day, cell.hour, cell.minute, cell.second)
    if isinstance(cell, date):
        return (cell.year, cell.month, cell.day)
    return cell


def unpack_row(packed: tuple[Any, ...]) -> Row:
    """The row that ``pack_row`` packed."""
    if tuple not in set(map(type, packed)):
        return packed
    return tuple(_unpack_date(cell) if type(cell) is tuple else cell for cell in packed)


def _unpack_date(parts: tuple[int, ...]) -> date | datetime:
    year, month, day, *clock = parts
    if not clock:
        return date(year, month, day)
    hour, minute, second = clock
    return datetime(year, month, day, hour, minute, second)
