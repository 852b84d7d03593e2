"""The cells of a sheet as the grid shows them: as they stand, or as they were read."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)

from db.domain.catalogue import find_field
from db.domain.cell_text import whole_text
from db.domain.fields import Field
from db.domain.kinds import Kind
from db.intake.pipeline import PreparedTable
from db.intake.table import ExcludedRow, is_blank
from db.intake.workbook import Cell
from desktop_app.features.intake.list_words import column_letter
from desktop_app.features.intake.work import Marks
from desktop_app.widgets.words.excluded_words import EXCLUDED
from desktop_app.widgets.words.problem_words import words_for
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
LOOK_ROLE = Qt.ItemDataRole.UserRole + 1

_LONE = 3
"""A row with no more texts than this is a line of words, not of cells."""
HEADER, ENTRY, EXCLUDED_ROW, AROUND = range(4)
"""What a row of the sheet is."""


class Look(NamedTuple):
    """One cell as it is drawn."""

    text: str
    row: int
    """HEADER, ENTRY, EXCLUDED_ROW or AROUND."""
    right: bool = False
    struck: bool = False
    mark: str = ""
    """"problem", "note" or ""."""
    faint: bool = False
    """Of a column that feeds no field."""


_STRUCK = frozenset(("subtotal", "total", "struck_through", "by_hand", "left_before"))
"""Rows that would be taken for entries; the words of the others stay readable."""


class GridModel(QAbstractTableModel):
    """One sheet around one of its tables. Rows are the sheet's own, counted from 0 here."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._entry: PreparedTable | None = None
        self._marks = Marks({}, {}, {})
        self._width = 0
        self._as_read = False
        self._header: frozenset[int] = frozenset()
        self._entries: frozenset[int] = frozenset()
        self._excluded: dict[int, ExcludedRow] = {}
        self._fields: dict[int, Field] = {}
        self._paths: dict[int, str] = {}

    def put(self, entry: PreparedTable, marks: Marks) -> None:
        """Show the sheet of a table."""
        self.beginResetModel()
        table = entry.table
        self._entry, self._marks = entry, marks
        self._width = max((len(cells) for cells in table.sheet.rows), default=0)
        self._header = frozenset(table.header_rows or ())
        self._entries = frozenset(table.rows)
        self._excluded = {one.row: one for one in table.excluded}
        self._paths = {column.index: column.field or "" for column in entry.mapping.columns}
        self._fields = {at: find_field(path) for at, path in self._paths.items() if path}
        self.endResetModel()

    def show_as_read(self, as_read: bool) -> None:
        """Flip between the cells as they stand and the values that were read."""
        self._as_read = as_read
        if self.rowCount() and self._width:
            last = self.index(self.rowCount() - 1, self._width - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def kind_of(self, row: int) -> int:
        """What a sheet row (1-based) is."""
        if row in self._header:
            return HEADER
        if row in self._entries:
            return ENTRY
        return EXCLUDED_ROW if row in self._excluded else AROUND

    def lone_lines(self, most: int) -> list[QRect]:
        """Titles and footnotes: their few texts may run over the blank cells beside them."""
        if self._entry is None:
            return []
        table = self._entry.table
        merged = {span.first_row for span in table.sheet.merged}
        inside = self._header | self._entries | merged
        found: list[QRect] = []
        for row in range(1, self.rowCount() + 1):
            if row in inside or len(found) >= most:
                continue
            cells = table.sheet.rows[row - 1]
            filled = [at for at, one in enumerate(cells) if not is_blank(one)]
            words = all(isinstance(cells[at], str) for at in filled)
            if not words or not 1 <= len(filled) <= _LONE:
                continue
            for at, end in pairwise((*filled, self._width)):
                if end - at > 1:
                    found.append(QRect(at, row - 1, end - at, 1))
        return found

    def rowCount(self, parent: Index = _ROOT) -> int:
        if parent.isValid() or self._entry is None:
            return 0
        return len(self._entry.table.sheet.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._entry is None:
            return None
        row, column = index.row() + 1, index.column()
        if role == LOOK_ROLE:
            return self._look(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._look(row, column).text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.explain(row, column) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation is Qt.Orientation.Horizontal
        return column_letter(section) if across else str(section + 1)

    def explain(self, row: int, column: int) -> str:
        """What there is to say about a cell: its problem, or why its row is left out."""
        place = (row, column)
        if problem := self._marks.problems.get(place) or self._marks.notes.get(place):
            return words_for(problem.code, self._texts, value=problem.raw, count=len(problem.raw))
        return self.excluded_reason(row)

    def excluded_reason(self, row: int) -> str:
        """Why a sheet row is left out, "" for the others."""
        excluded = self._excluded.get(row)
        return self._texts(EXCLUDED[excluded.reason]) if excluded else ""

    def _look(self, row: int, column: int) -> Look:
        assert self._entry is not None
        cell = self._entry.table.sheet.cell(row, column)
        kind = self.kind_of(row)
        if kind != ENTRY:
            if is_blank(cell):
                return Look("", kind)
            struck = kind == EXCLUDED_ROW and self._excluded[row].reason in _STRUCK
            return Look(cell_text(cell), kind, _is_number(cell), struck)
        place = (row, column)
        mark = "problem" if place in self._marks.problems else ""
        mark = mark or ("note" if place in self._marks.notes else "")
        field = self._fields.get(column)
        if self._as_read and field is not None and mark != "problem":
            return self._as_value(row, column, field, mark)
        dated = field is not None and field.kind is Kind.PARTIAL_DATE
        text = (
            "" if is_blank(cell) else (str(cell) if dated and _is_number(cell) else cell_text(cell))
        )
        return Look(text, kind, _is_number(cell), False, mark, field is None)

    def _as_value(self, row: int, column: int, field: Field, mark: str) -> Look:
        values = self._marks.rows[row].values if row in self._marks.rows else {}
        value = values.get(self._paths[column])
        if value is None:
            return Look("", ENTRY, False, False, mark)
        text = shown(field, value, self._texts.lang, whole=True)  # the file itself
        return Look(text.whole, ENTRY, field.kind.is_number, False, mark, text.empty)


def cell_text(cell: Cell) -> str:
    """A raw cell in one line, as the sheet would show it without a format."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, datetime):
        plain = cell.hour == cell.minute == cell.second == 0
        return f"{cell:%Y-%m-%d}" if plain else f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, float | int):
        text = whole_text(cell)
        whole, point, rest = text.partition(".")
        if whole.lstrip("-").isdigit() and len(whole) > 4 and abs(cell) < 1e12:
            whole = f"{int(whole):,}"
        return f"{whole}{point}{rest}"
    return " ".join(str(cell).split())


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)
