"""Lines of a log, which of them a typed text finds, and how a page of them is worded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from desktop_app.widgets.lists.cells import Column


class LogLine(Protocol):
    """One line; ``id`` is that of what was written."""

    @property
    def id(self) -> int:
        """The number of the line."""

    @property
    def row(self) -> Any:
        """What was written, with ``at`` (ISO) and ``officer``."""


@dataclass(frozen=True, slots=True)
class LogWords:
    """What a page of a log says, translated."""

    title: str
    reading: str
    empty: str
    detail: str
    failed: str


@dataclass(frozen=True, slots=True)
class LogRead:
    """The lines asked for, newest first, and all months and officers that have any."""

    lines: Sequence[LogLine]
    months: tuple[str, ...]
    officers: tuple[str, ...]
    of: int = 0
    """How many there are of this month and officer, with those that are not read; 0 where all are."""


def finding(lines: Sequence[LogLine], columns: Sequence[Column], text: str) -> list[LogLine]:
    """Those in whose cells ``text`` stands; spaces and capitals don't count. A day is found as it
    is shown and as ISO."""
    plain = _plain(text)
    if not plain:
        return list(lines)
    return [
        line
        for line in lines
        if any(plain in _plain(f"{cell.text} {cell.after}") for cell in _cells(line, columns))
        or plain in line.row.at[:10]
    ]


def _cells(line: LogLine, columns: Sequence[Column]) -> list[Any]:
    return [column.cell(line) for column in columns]


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()
