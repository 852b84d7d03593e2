"""The rows of a plan as lines, with the fields of opened rows beneath them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from db.intake.pipeline import FilePlan, PreparedTable
from db.intake.plan import Outcome, RowPlan
from desktop_app.features.intake.planning.facets import Facet, facets_of
from desktop_app.features.intake.planning.plan_words import (
    Detail,
    Piece,
    change_pieces,
    content_of,
    details_of,
)
from desktop_app.features.intake.work import Place
from desktop_app.widgets.lists.cells import BLANK, Cell, Column, Filter
from desktop_app.widgets.lists.row_table_model import CELL_ROLE
from desktop_app.widgets.words.plan_reasons import OUTCOMES, field_reason, row_evidence
from resources.texts import Texts

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
PIECES_ROLE = Qt.ItemDataRole.UserRole + 11
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 12
OPEN_ROLE = Qt.ItemDataRole.UserRole + 13
ROW, OUTCOME, NAME, CONTENT, WHY = range(5)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the plan, or one field of it."""

    place: Place
    row: RowPlan
    detail: Detail | None = None


class PlanModel(QAbstractTableModel):
    """Filtered by outcome and by name; ten thousand rows are a list of lines, nothing more."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._rows: list[Line] = []
        self._lines: list[Line] = []
        self._opened: set[Place] = set()
        self._sheets: list[str] = []
        self._outcome: Outcome | None = None
        self._facet: Facet | None = None
        self._find = ""
        self.pending: frozenset[Place] = frozenset()
        """Rows decided since the plan was made."""

    # What is shown.

    def put(self, planned: FilePlan) -> None:
        """Show a plan; rows that were opened stay open."""
        self.beginResetModel()
        several = sum(1 for table in planned.tables if table.rows) > 1
        self._sheets = [table.sheet if several else "" for table in planned.tables]
        self._rows = [
            Line((at, row.row), row)
            for at, table in enumerate(planned.tables)
            for row in table.rows
        ]
        self.pending = frozenset()
        self._build()
        self.endResetModel()

    def forget(self) -> None:
        """Show nothing, and open nothing."""
        self.beginResetModel()
        self._rows, self._lines, self._opened = [], [], set()
        self._outcome, self._find, self._facet = None, "", None
        self.pending = frozenset()
        self.endResetModel()

    def narrow(self, outcome: Outcome | None, text: str, facet: Facet | None = None) -> None:
        """Show only rows of one outcome and facet, with this in their name or line."""
        self.beginResetModel()
        self._outcome, self._find = outcome, "".join(text.split()).casefold()
        self._facet = facet
        self._build()
        self.endResetModel()

    def mark_pending(self, place: Place) -> None:
        """A row was decided; a newer plan is on its way."""
        self.pending |= {place}
        line = self.line_of(place)
        if line >= 0:
            self.dataChanged.emit(self.index(line, 0), self.index(line, WHY))

    def toggle(self, line: int) -> None:
        """Open or close the fields of a row."""
        entry = self._lines[line]
        if entry.detail is not None or not details_of(entry.row):
            return
        if entry.place in self._opened:
            last = line + 1
            while last < len(self._lines) and self._lines[last].detail is not None:
                last += 1
            self.beginRemoveRows(_ROOT, line + 1, last - 1)
            self._opened.discard(entry.place)
            del self._lines[line + 1 : last]
            self.endRemoveRows()
        else:
            made = self._fields(entry)
            self.beginInsertRows(_ROOT, line + 1, line + len(made))
            self._opened.add(entry.place)
            self._lines[line + 1 : line + 1] = made
            self.endInsertRows()
        self.dataChanged.emit(self.index(line, 0), self.index(line, WHY))

    def open_changed(self, opened: bool) -> None:
        """Open every row that changes something stored, or close all."""
        self.beginResetModel()
        self._opened.clear()
        if opened:
            self._opened = {line.place for line in self._rows if line.row.outcome is Outcome.UPDATE}
        self._build()
        self.endResetModel()

    # What is asked.

    @property
    def any_opened(self) -> bool:
        """Whether a row is open."""
        return bool(self._opened)

    def line_at(self, line: int) -> Line | None:
        """What stands in a line."""
        return self._lines[line] if 0 <= line < len(self._lines) else None

    def is_open(self, place: Place) -> bool:
        """Whether a row shows its fields."""
        return place in self._opened

    def line_of(self, place: Place) -> int:
        """The line of a row, -1 when it is not shown."""
        return next(
            (at for at, one in enumerate(self._lines) if one.place == place and not one.detail), -1
        )

    def asked(self) -> list[Line]:
        """Rows that still wait for the officer, shown or not; then proposals to join."""
        waiting = [one for one in self._rows if one.place not in self.pending]
        asked = [one for one in waiting if one.row.outcome is Outcome.ASK]
        proposed = [one for one in waiting if one.row.joins]
        return proposed if self._facet is Facet.JOINS else asked or proposed

    @property
    def shown_rows(self) -> list[Line]:
        """The rows in sight, without their fields."""
        return [one for one in self._lines if one.detail is None]

    @property
    def total(self) -> int:
        """All rows, shown or not."""
        return len(self._rows)

    # What Qt asks.

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else WHY + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return None
        column = index.column()
        if role == DETAIL_ROLE:
            return line.detail
        if role == PIECES_ROLE:
            return self._pieces(line) if column == CONTENT else ()
        if role == CELL_ROLE:
            return self._cell(line, column)
        if role == OPEN_ROLE:
            return line.place in self._opened
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if column == CONTENT:
                return "".join(piece.text for piece in self._pieces(line))
            return self._cell(line, column).text
        return None

    # Inside.

    def _build(self) -> None:
        self._lines = []
        for one in self._rows:
            if self._hidden(one):
                continue
            self._lines.append(one)
            if one.place in self._opened:
                self._lines.extend(self._fields(one))

    def _hidden(self, line: Line) -> bool:
        if self._outcome is not None and line.row.outcome is not self._outcome:
            return True
        if self._facet is not None and self._facet not in facets_of(line.row):
            return True
        if not self._find:
            return False
        text = f"{line.row.title}{line.row.row}"
        if line.row.outcome not in (Outcome.CREATE, Outcome.SAME):
            text += "".join(piece.text for piece in content_of(line.row, self._texts))
        return self._find not in "".join(text.split()).casefold()

    def _fields(self, line: Line) -> list[Line]:
        return [Line(line.place, line.row, detail) for detail in details_of(line.row)]

    def _pieces(self, line: Line) -> Sequence[Piece]:
        if line.detail is not None:
            return change_pieces(line.detail, self._texts.lang)
        return content_of(line.row, self._texts)

    def _cell(self, line: Line, column: int) -> Cell:
        if line.detail is not None:
            if column == NAME:
                return Cell(line.detail.label(self._texts.lang))
            if column == WHY:
                return Cell(field_reason(line.detail.reason, self._texts), empty=True)
            return BLANK
        row = line.row
        if column == ROW:
            sheet = self._sheets[line.place[0]]
            return Cell(f"{sheet} {row.row}".strip(), empty=bool(sheet))
        if column == OUTCOME:
            if line.place in self.pending:
                texts = self._texts
                return Cell(texts("decided"), chip="outline")
            source, kind = OUTCOMES[row.outcome]
            return Cell(self._texts(source), chip=kind)
        if column == NAME:
            return Cell(row.title)
        return Cell(row_evidence(row, self._texts), empty=True) if column == WHY else BLANK


def plan_columns(texts: Texts) -> tuple[Column, ...]:
    """The columns of the plan; cells come from the model itself."""
    return (
        _column("row", texts("Row"), 64, right=True),
        _column("outcome", texts("To do"), 96),
        _column("name", texts("Firm or title"), 180),
        _column("content", texts("Content"), 420),
        _column("why", texts("Grounds"), 176),
    )


def _column(key: str, title: str, width: int, *, right: bool = False) -> Column:
    return Column(
        key, title, _nothing, "", width, right, Filter.NONE, sortable=False, strong=key == "name"
    )


def _nothing(_row: object) -> Cell:
    return BLANK


def column_of(line: Line, entry: PreparedTable) -> int:
    """The column that an officer at this line means, -1 for none."""
    if line.detail is not None:
        mapped = entry.mapping.column_of(line.detail.path)
        return mapped.index if mapped is not None else -1
    wrong = [problem.column for problem in line.row.problems if problem.column >= 0]
    named = entry.mapping.column_of("organization.name")
    return wrong[0] if wrong else (named.index if named is not None else -1)
