"""The parts a number falls into: by year, industry, officer or origin, a column each instrument."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.counting import Count, CountRow, Group
from db.domain.counting.totals import KEYS, groups_of, stating
from desktop_app.context import AppContext
from desktop_app.features.figures.lines import FigureColumns, PartLine, part_lines
from desktop_app.widgets.choice_chips import ChoiceChips
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.lists.cells import Column
from desktop_app.widgets.lists.list_view import ListView
from desktop_app.widgets.lists.plain_list import plain_list
from reports.content.counting_names import SHORT


class PartPanel(QWidget):
    """Enter or a double click shows the rows: on a number its own, else those of the part."""

    part_chosen = Signal(str, str)
    """By what, and the key of the part; both "" for the whole."""
    rows_requested = Signal(object, str)
    """Keys of the rows behind one number of the table, and what it is."""
    by_chosen = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = FigureColumns(context.texts)
        self._whole = self.tr("Whole")
        self.by = ChoiceChips("by", (
            ("year", self.tr("Year")), ("industry", self.tr("Industry")),
            ("officer", self.tr("Officer")), ("origin", self.tr("Foreign or domestic")),
        ))  # fmt: skip
        self._context = context
        self._lines: tuple[PartLine, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._count: Count | None = None
        self.list: ListView | None = None
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 8, 8, 8)
        tools.addWidget(self.by)
        self._column = flush(QVBoxLayout(self))
        self._column.addLayout(tools)
        self.by.chosen.connect(self.by_chosen)

    def put(self, count: Count) -> None:
        """Show the parts of a count."""
        self._count = count
        groups = groups_of(count.counted)
        columns = self._columns.parts(groups, count.definition.unit)
        self._lines = part_lines(count, self.by.code, self._columns.words, self._whole)
        shown = self._list_of(columns)
        shown.model.set_ids([line.id for line in self._lines])
        shown.model.put_rows(self._lines)

    def _list_of(self, columns: tuple[Column, ...]) -> ListView:
        """The list with these columns: another count may have other instruments."""
        keys = tuple(column.key for column in columns)
        if self.list is not None and keys == self._keys:
            return self.list
        if self.list is not None:
            self.list.hide()
            self.list.deleteLater()
        self._keys = keys
        context = self._context
        made = plain_list(context, columns, "figures_parts", self.tr("Parts of the number"))
        made.opened.connect(self._on_opened)
        self._column.addWidget(made, 1)
        self.list = made
        return made

    @Slot(int)
    def _on_opened(self, place: int) -> None:
        line = self._lines[place]
        assert self.list is not None
        name, _, figure = self._keys[self.list.table.currentIndex().column()].rpartition("_")
        if self._count is not None and name:
            rows = self._rows_of(self._count, line, Group(name), figure)
            if rows:
                said = f"{line.name} {self._columns.texts(SHORT[Group(name)])}"
                self.rows_requested.emit(tuple(row.key for row in rows), said)
            return
        self.part_chosen.emit("" if line.total else self.by.code, line.key)

    def _rows_of(
        self, count: Count, line: PartLine, group: Group, figure: str
    ) -> tuple[CountRow, ...]:
        """What a number of the table was made of: rows led by a kind of paper, or stating money."""
        key = KEYS[self.by.code]
        own = [row for row in count.counted if line.total or key(row) == line.key]
        if figure == "amount":
            return stating(own, group, "amount")
        return tuple(row for row in own if row.group is group)
