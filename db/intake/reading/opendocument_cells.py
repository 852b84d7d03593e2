"""The cells of the .ods files that calamine refuses, such as those a program wrote with indents.

Read as a stream: tables of OpenDocument 1.3 part 3, chapter 9; the text of cells is put together
from paragraphs alone, so blanks between elements say nothing.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from xml.parsers import expat

from db.intake.reading.open_sheet import PLAIN, OpenSheet, cut_date, plain_cell
from db.intake.reading.opendocument import LARGEST, shown_by_sheet
from db.intake.workbook import Cell, ReadError, Row

_WIDEST = 16_384
_TALLEST = 1_048_576
_MOST = 8_000_000
"""Cells of a file, repeated ones counted each."""
_HOURS_OF_A_DAY = 24
_BLANKS = re.compile(r"\s+")
_TIME = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?")
_CELLS = ("table:table-cell", "table:covered-table-cell")
_NUMBERS = ("float", "percentage", "currency")


@dataclass(slots=True)
class _Sheet:
    """The rows of one table; blank ones are added when a filled one follows."""

    name: str
    style: str
    rows: list[Row] = field(default_factory=list)
    blank: int = 0

    def add(self, cells: list[Cell], times: int) -> None:
        if not cells:
            self.blank += times
            return
        self.rows += [()] * min(self.blank, _TALLEST - len(self.rows))
        self.rows += [tuple(cells)] * min(times, _TALLEST - len(self.rows))
        self.blank = 0


@dataclass(slots=True)
class _Walk:
    sheets: list[_Sheet] = field(default_factory=list)
    hidden: set[str] = field(default_factory=set)
    """Styles of tables that are not shown."""
    _style: str = ""
    _known: dict[str, str] = field(default_factory=dict)
    _depth: int = 0
    """Tables inside of tables count: what stands in an inner one is no cell of ours."""
    _cells: list[Cell] = field(default_factory=list)
    _gap: int = 0
    _row_times: int = 1
    _given: dict[str, str] | None = None
    """The attributes of the cell that is open."""
    _lines: list[list[str]] = field(default_factory=list)
    _in_line: int = 0
    _in_note: int = 0
    _count: int = 0

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "style:style":
            self._style = given.get("style:name", "")
        elif name == "style:table-properties" and given.get("table:display") == "false":
            self.hidden.add(self._style)
        elif name == "table:table":
            self._depth += 1
            if self._depth == 1:
                style = given.get("table:style-name", "")
                self.sheets.append(_Sheet(given.get("table:name", ""), style))
        elif self._depth != 1:
            return
        elif name == "table:table-row":
            self._cells, self._gap = [], 0
            self._row_times = _times(given, "table:number-rows-repeated")
        elif name in _CELLS:
            self._given, self._lines = given, []
        elif self._given is not None:
            self._on_content(name, given)

    def _on_content(self, name: str, given: dict[str, str]) -> None:
        if name == "office:annotation":
            self._in_note += 1
        elif self._in_note:
            return
        elif name in ("text:p", "text:h"):
            self._in_line += 1
            self._lines.append([])
        elif self._in_line and name == "text:s":
            self._lines[-1].append("\0" * min(_times(given, "text:c"), _WIDEST))
        elif self._in_line and name == "text:tab":
            self._lines[-1].append("\0")
        elif self._in_line and name == "text:line-break":
            self._lines.append([])

    def end(self, name: str) -> None:
        if name == "table:table":
            self._depth -= 1
        elif self._depth != 1:
            return
        elif name == "table:table-row":
            self.sheets[-1].add(self._cells, self._row_times)
        elif name in _CELLS:
            self._end_cell(covered=name != _CELLS[0])
        elif name == "office:annotation":
            self._in_note -= 1
        elif name in ("text:p", "text:h") and not self._in_note:
            self._in_line -= 1

    def _end_cell(self, *, covered: bool) -> None:
        given, self._given = self._given or {}, None
        times = _times(given, "table:number-columns-repeated")
        cell = None if covered else plain_cell(_value(given, self._text()), self._known)
        if cell is None:
            self._gap += times
            return
        room = max(0, _WIDEST - len(self._cells))
        self._cells += [None] * min(self._gap, room)
        self._cells += [cell] * min(times, max(0, _WIDEST - len(self._cells)))
        self._gap = 0
        self._count += times * self._row_times
        if self._count > _MOST:
            raise ReadError("file.too_big")

    def text(self, text: str) -> None:
        if self._in_line and not self._in_note and self._depth == 1:
            self._lines[-1].append(text)

    def _text(self) -> str:
        lines = (_BLANKS.sub(" ", "".join(parts)).strip(" ") for parts in self._lines)
        return "\n".join(lines).replace("\0", " ")


def open_sheets(data: bytes) -> list[OpenSheet]:
    """The sheets of the file. Raises ReadError, and whatever zipfile and expat raise."""
    walk = _Walk()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if package.getinfo("content.xml").file_size > LARGEST:
            raise ReadError("file.too_big")
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = walk.start
        parser.EndElementHandler = walk.end
        parser.CharacterDataHandler = walk.text
        parser.Parse(package.read("content.xml"), True)
    shown = shown_by_sheet(data)
    found = []
    for sheet in walk.sheets:
        spans, looks = shown.get(sheet.name, ((), PLAIN))
        for (row, column), precision in looks.partial_dates.items():
            _cut(sheet.rows, row, column, precision)
        visible = sheet.style not in walk.hidden
        found.append(OpenSheet(sheet.name, sheet.rows, spans, looks, visible))
    return found


def _cut(rows: list[Row], row: int, column: int, precision: str) -> None:
    if row <= len(rows) and column < len(cells := rows[row - 1]):
        changed = cut_date(cells[column], precision)
        rows[row - 1] = (*cells[:column], changed, *cells[column + 1 :])


def _times(given: dict[str, str], name: str) -> int:
    told = given.get(name, "1")
    return min(int(told), _TALLEST) if told.isdigit() and int(told) else 1


def _value(given: dict[str, str], text: str) -> Cell | time | timedelta:
    """What a cell holds by its type; its text where the type's own value can't be read."""
    kind = given.get("office:value-type") or given.get("calcext:value-type", "")
    try:
        if kind in _NUMBERS:
            return float(given["office:value"])
        if kind == "boolean":
            return given["office:boolean-value"] == "true"
        if kind == "date":
            return _day(given["office:date-value"])
        if kind == "time" and (told := _TIME.fullmatch(given["office:time-value"])):
            hours, minutes, seconds = (int(part or 0) for part in told.groups())
            if hours < _HOURS_OF_A_DAY:
                return time(hours, minutes, seconds)
            return timedelta(hours=hours, minutes=minutes, seconds=seconds)
    except (KeyError, ValueError):
        return text or None
    return text or given.get("office:string-value") or None


def _day(told: str) -> date | datetime:
    return datetime.fromisoformat(told) if "T" in told else date.fromisoformat(told)
