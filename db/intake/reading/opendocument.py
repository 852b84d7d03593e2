"""What an .ods shows beside its values: merged, hidden and struck-through cells, units, short dates.

calamine gives the values only. Read as a stream: tables of OpenDocument 1.3 part 3, chapter 9, the
styles of its chapter 16.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from db.intake.reading.ooxml import TELLING
from db.intake.reading.open_sheet import Looks
from db.intake.workbook import Span

LARGEST = 60_000_000
_MAX_COLUMNS = 16_384
_MOST_ALIKE = 10_000
"""Equal rows after which a file no longer says anything of them."""
_HIDDEN = ("collapse", "filter")
_FAULTS = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, OSError, ValueError, KeyError, RuntimeError,
    EOFError,
)  # fmt: skip


@dataclass(slots=True)
class _Styles:
    """The styles of a file: which strike through, how a number or day is shown."""

    struck: set[str] = field(default_factory=set)
    shown_as: dict[str, str] = field(default_factory=dict)
    """Name of the data style, by style of a cell."""
    units: dict[str, str] = field(default_factory=dict)
    """Telling number formats by data style, as Excel writes them."""
    partial: dict[str, str] = field(default_factory=dict)
    """Precision of date formats without a day, by data style."""
    _style: str = ""
    _data: str = ""
    _parts: set[str] = field(default_factory=set)
    _words: list[str] = field(default_factory=list)
    _of_hundred: bool = False
    """Whether a per cent sign multiplies by a hundred, as in Excel; in the style of a bare number it
    only stands behind it: 0.0"%"."""

    def start(self, name: str, given: Mapping[str, str]) -> None:
        kind = name.removeprefix("number:")
        if name == "style:style":
            self._style = given.get("style:name", "")
            self.shown_as[self._style] = given.get("style:data-style-name", "")
        elif name == "style:text-properties" and not self._data:
            if given.get("style:text-line-through-style", "none") != "none":
                self.struck.add(self._style)
        elif kind.endswith("-style") and kind != name:
            self._data, self._parts, self._words = given.get("style:name", ""), set(), []
            self._of_hundred = kind == "percentage-style"
        elif self._data:
            self._parts.add(kind)
            if kind == "number":
                self._words.append("0" + "," * given.get("number:display-factor", "").count("000"))

    def text(self, text: str) -> None:
        if self._data and text.strip():
            word = text.strip()
            self._words.append(word if word == "%" and self._of_hundred else f'"{word}"')

    def end(self, name: str) -> None:
        match name:
            case "number:date-style" if "day" not in self._parts:
                self.partial[self._data] = "month" if "month" in self._parts else "year"
            case "number:number-style" | "number:percentage-style":
                code = "".join(self._words)
                if TELLING.search(code):
                    self.units[self._data] = code
        if name.startswith("number:") and name.endswith("-style"):
            self._data = ""

    def unit_of(self, style: str) -> str:
        """The telling number format of a cell's style, "" for none."""
        return self.units.get(self.shown_as.get(style, ""), "")

    def precision_of(self, style: str) -> str:
        """How much of a date a cell's style shows, "" for all of it."""
        return self.partial.get(self.shown_as.get(style, ""), "")


@dataclass(slots=True)
class _Table:
    """One sheet while it is walked through; rows count from 1, columns from 0."""

    spans: list[Span] = field(default_factory=list)
    struck: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    units: defaultdict[int, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    partial: dict[tuple[int, int], str] = field(default_factory=dict)
    defaults: list[str] = field(default_factory=list)
    """The style of cells without one, by column."""
    filled: int = 0
    """The last row with a value: rows repeated to the end of the sheet say nothing."""

    def looks(self) -> Looks:
        rows = (range(first, min(last, self.filled) + 1) for first, last in self.hidden_rows)
        return Looks(
            hidden_rows=frozenset(row for part in rows for row in part),
            hidden_columns=frozenset(self.hidden_columns),
            struck={row: frozenset(columns) for row, columns in self.struck.items()},
            formats={at: codes.most_common(1)[0][0] for at, codes in self.units.items()},
            partial_dates=self.partial,
        )


@dataclass(slots=True)
class _Walk:
    tables: dict[str, _Table] = field(default_factory=dict)
    styles: _Styles = field(default_factory=_Styles)
    _table: _Table | None = None
    _row: int = 0
    _rows: int = 0
    _column: int = 0

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "table:table":
            self._table = self.tables.setdefault(given.get("table:name", ""), _Table())
            self._row, self._rows, self._column = 1, 0, 0
        elif self._table is None:
            self.styles.start(name, given)
        elif name == "table:table-column":
            self._on_column(self._table, given)
        elif name == "table:table-row":
            self._on_row(self._table, given)
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._on_cell(self._table, given)

    def end(self, name: str) -> None:
        if name == "table:table":
            self._table = None
        elif self._table is None:
            self.styles.end(name)

    def text(self, text: str) -> None:
        if self._table is None:
            self.styles.text(text)

    def _on_column(self, table: _Table, given: dict[str, str]) -> None:
        first, count = self._column, int(given.get("table:number-columns-repeated", 1))
        self._column = min(first + count, _MAX_COLUMNS)
        table.defaults += [given.get("table:default-cell-style-name", "")] * (self._column - first)
        if given.get("table:visibility") in _HIDDEN:
            table.hidden_columns.update(range(first, self._column))

    def _on_row(self, table: _Table, given: dict[str, str]) -> None:
        self._row += self._rows
        self._rows, self._column = int(given.get("table:number-rows-repeated", 1)), 0
        if given.get("table:visibility") in _HIDDEN:
            table.hidden_rows.append((self._row, self._row + self._rows - 1))

    def _on_cell(self, table: _Table, given: dict[str, str]) -> None:
        first = self._column
        self._column += int(given.get("table:number-columns-repeated", 1))
        down = int(given.get("table:number-rows-spanned", 1)) - 1
        across = int(given.get("table:number-columns-spanned", 1)) - 1
        if down > 0 or across > 0:
            table.spans.append(Span(self._row, first, self._row + down, first + across))
        if "office:value-type" in given:
            table.filled = max(table.filled, self._row + self._rows - 1)
            for column in range(first, min(self._column, _MAX_COLUMNS)):
                self._on_value(table, column, given.get("table:style-name", ""))

    def _on_value(self, table: _Table, column: int, style: str) -> None:
        if not style and column < len(table.defaults):
            style = table.defaults[column]
        if style in self.styles.struck:
            table.struck[self._row].add(column)
        if precision := self.styles.precision_of(style):
            for row in range(self._row, self._row + min(self._rows, _MOST_ALIKE)):
                table.partial[row, column] = precision
        elif unit := self.styles.unit_of(style):
            table.units[column][unit] += 1


def shown_by_sheet(data: bytes) -> dict[str, tuple[tuple[Span, ...], Looks]]:
    """The merged ranges and the looks of each sheet by its name; {} where they can't be read."""
    walk = _Walk()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for part in ("styles.xml", "content.xml"):
                if part in package.namelist() and package.getinfo(part).file_size <= LARGEST:
                    _walk(package.read(part), walk)
    except _FAULTS:
        return {}
    return {name: (tuple(table.spans), table.looks()) for name, table in walk.tables.items()}


def _walk(part: bytes, walk: _Walk) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.text
    parser.Parse(part, True)
