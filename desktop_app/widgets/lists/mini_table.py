"""A short table inside a card: no filter boxes, as high as its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.lists.cells import Column
from desktop_app.widgets.lists.column_widths import CUT, Wish, shared
from desktop_app.widgets.lists.row_table_model import Row, RowTableModel
from desktop_app.widgets.lists.table_clip import put_table
from desktop_app.widgets.lists.table_view import TableView

_WIDEST = 192
"""What a column beside the name may take, in pixels: room for a day with its weekday and time."""

_LEAST_NAME, _MOST_NAME = 140, 280
"""What the name should have at least, in pixels, before other columns give way; and up to what it
goes before prose beside it is whole and others take their usual widths."""


class MiniTable(QWidget):
    """Shows all its rows, up to ``most``; Enter or a double click opens one.

    Ctrl+C copies the chosen rows or cells, or all of them when none is chosen; Ctrl+Alt+C with
    the heads.
    """

    opened = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        theme: Theme,
        lang: str,
        name: str,
        *,
        most: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = RowTableModel(columns, self)
        self._most = most
        self._rows_height = Size.TABLE_HEAD
        self.table = TableView(theme, lang)
        self.table.setObjectName(name)
        self.table.setAccessibleName(", ".join(column.title for column in columns))
        self.table.setProperty("kind", "mini")
        self.table.delegate.columns = self.model.columns
        self.table.head.show_boxes(False)
        self.table.head.set_columns(self.model.columns)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setModel(self.model)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.table.head
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        for section, column in enumerate(self.model.columns):
            fixed = not column.strong
            mode = QHeaderView.ResizeMode
            head.setSectionResizeMode(section, mode.Interactive if fixed else mode.Stretch)
        self._measure(())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.table.opened.connect(self._on_table_opened)
        self.table.copy_requested.connect(self._on_copy_requested)

    def put(self, rows: Sequence[Row]) -> None:
        """Show these rows and take the height they need."""
        self.model.set_ids([row.id for row in rows])
        self.model.put_rows(rows)
        self._measure(rows)
        self._take_height()

    def show_up_to(self, most: int) -> None:
        """As many rows at once; the others lie behind a scroll bar."""
        if most != self._most:
            self._most = most
            self._take_height()

    def _take_height(self) -> None:
        count = self.model.rowCount()
        shown = min(count, self._most)
        self._rows_height = Size.TABLE_HEAD + shown * self.table.delegate.row_height
        self._fit()
        policy = Qt.ScrollBarPolicy
        fits = count <= self._most
        self.table.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def _measure(self, rows: Sequence[Row]) -> None:
        """What each column needs so that neither its head nor a date, a number, a state is cut."""
        delegate = self.table.delegate
        self._needed = [
            min(_MOST_NAME if column.strong else _WIDEST, max([delegate.head_width(column)] + [
                delegate.needed(column.cell(row)) for row in rows
            ]))
            for column in self.model.columns
        ]  # fmt: skip

    def _fit(self) -> None:
        """Usual widths where there is room for them, no more than is needed where there is none, and
        of prose its beginning where there is less.
        """
        columns = tuple(enumerate(self.model.columns))
        named = max((self._needed[at] for at, one in columns if one.strong), default=0)
        others = [at for at, one in columns if not one.strong]
        spare = self.width() - sum(self._wish(at).least for at in others)
        name = min(named, max(_LEAST_NAME, min(_MOST_NAME, spare)))
        widths = shared([self._wish(at) for at in others], self.width() - name)
        self._let_scroll(sum(widths) + name > self.width())
        for section, width in zip(others, widths, strict=True):
            self.table.head.resizeSection(section, width)

    def _wish(self, section: int) -> Wish:
        column, needed = self.model.columns[section], self._needed[section]
        cut = max(CUT, self.table.delegate.head_width(column))
        return Wish(max(column.width, needed), needed, min(needed, cut) if column.prose else needed)

    def _let_scroll(self, scrolls: bool) -> None:
        """Where not even the least has room, the rest lies behind a scroll bar."""
        policy, mode = Qt.ScrollBarPolicy, QHeaderView.ResizeMode
        self.table.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )
        for section, column in enumerate(self.model.columns):
            if column.strong:
                head = self.table.head
                head.setSectionResizeMode(section, mode.Interactive if scrolls else mode.Stretch)
                if scrolls:
                    head.resizeSection(section, min(self._needed[section], _LEAST_NAME))
        bar = self.table.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.table.setFixedHeight(self._rows_height + bar)

    @Slot()
    def _on_table_opened(self) -> None:
        index: QModelIndex = self.table.currentIndex()
        if (record_id := self.model.id_at(index.row())) is not None:
            self.opened.emit(record_id)

    @Slot(bool)
    def _on_copy_requested(self, heads: bool) -> None:
        rows, columns = self._chosen()
        said = [[str(self.model.index(row, at).data() or "") for at in columns] for row in rows]
        titles = [str(self.model.headerData(at, Qt.Orientation.Horizontal) or "") for at in columns]
        if said:
            put_table([titles, *said] if heads else said)

    def _chosen(self) -> tuple[Sequence[int], Sequence[int]]:
        """Lines and columns that are chosen; all lines when none is."""
        if (cells := self.table.cell_range) is not None:
            return range(cells.first, cells.last + 1), cells.sections
        chosen = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return chosen or range(self.model.rowCount()), range(self.model.columnCount())
