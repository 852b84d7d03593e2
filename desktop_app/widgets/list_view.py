"""A list with everything a list needs: heads with filter boxes, sorting, columns, copying, states."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.column_chooser import ColumnChooser
from desktop_app.widgets.list_layout import ListLayout
from desktop_app.widgets.row_table_model import RowTableModel
from desktop_app.widgets.state_panel import StatePanel
from desktop_app.widgets.table_view import TableView

Buttons = tuple[tuple[str, str, Callable[[], object]], ...]


class ListView(QWidget):
    """Shows a ``RowTableModel``. Sorting and filtering are wishes: whoever owns it asks the store.

    Selection and current row are kept by id, whatever happens to the order.
    """

    sort_requested = Signal(str, bool)
    """Column key and whether descending."""
    filters_edited = Signal(object)
    current_changed = Signal(object)
    """The current id, or None."""
    selection_changed = Signal(tuple)
    opened = Signal(int)
    copy_requested = Signal(tuple, tuple, bool)
    """Selected ids, columns in their order, with heads."""
    delete_requested = Signal(tuple)
    menu_requested = Signal(QPoint)
    layout_edited = Signal(object)

    def __init__(
        self,
        model: RowTableModel,
        theme: Theme,
        lang: str,
        *,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        model.setParent(self)
        self.table = TableView(theme, lang, compact=compact)
        self._state = StatePanel(theme, self.table.viewport())
        self._state.setObjectName("list_state")
        self._state.setAutoFillBackground(False)
        self._state.hide()
        self._sort = ("", False)
        self._current_id: int | None = None
        self._column = 0
        self._restoring = False
        self._selected: tuple[int, ...] = ()
        self._layout_timer = QTimer(self)
        self._layout_timer.setSingleShot(True)
        self._layout_timer.setInterval(300)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.table.setModel(model)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._use_columns()
        self._connect()

    def _connect(self) -> None:
        head, table = self.table.head, self.table
        head.sectionClicked.connect(self._on_section_clicked)
        head.sectionMoved.connect(self._on_layout_touched)
        head.sectionResized.connect(self._on_layout_touched)
        head.filters_edited.connect(self.filters_edited)
        table.opened.connect(self._on_table_opened)
        table.copy_requested.connect(self._on_table_copy_requested)
        table.delete_requested.connect(self._on_table_delete_requested)
        table.filter_requested.connect(self._on_table_filter_requested)
        table.sort_requested.connect(self._on_section_clicked)
        table.customContextMenuRequested.connect(self._on_menu_requested)
        selection = table.selectionModel()
        selection.selectionChanged.connect(self._on_selection_changed)
        selection.currentRowChanged.connect(self._on_current_row_changed)
        self.model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        self.model.modelReset.connect(self._on_model_reset)
        self._layout_timer.timeout.connect(self._on_layout_timer_timeout)

    def _use_columns(self) -> None:
        self.table.delegate.columns = self.model.columns
        self.table.head.set_columns(self.model.columns)
        self.restore_layout(ListLayout())

    # What is shown.

    @property
    def current_id(self) -> int | None:
        """The id of the current row."""
        return self.model.id_at(self.table.currentIndex().row())

    @property
    def selected_ids(self) -> tuple[int, ...]:
        """The ids of the selected rows, from top to bottom."""
        selection = self.table.selectionModel().selection()
        ranges = sorted(
            (part.top(), part.bottom()) for part in map(selection.at, range(selection.count()))
        )
        found: list[int] = []
        for first, last in ranges:
            found.extend(self.model.ids_between(first, last))
        return tuple(dict.fromkeys(found))

    def select_id(self, record_id: int | None) -> bool:
        """Make a row current and selected; False when it is not in the list."""
        place = self.model.place_of(record_id)
        if place < 0:
            return False
        here = self.table.currentIndex().column()
        column = here if here >= 0 else self._column
        index = self.model.index(place, column)
        self.table.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.table.scrollTo(index)
        return True

    def show_sort(self, key: str, *, descending: bool) -> None:
        """Draw the arrow of the order the rows are in."""
        self._sort = (key, descending)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.table.head.show_arrow(self._section(key), order)

    def filters(self) -> dict[str, str]:
        """What the boxes ask for."""
        return self.table.head.filters()

    def put_filters(self, filters: Mapping[str, str]) -> None:
        """Show filters without announcing them."""
        self.table.head.put_filters(filters)

    def show_rows(self) -> None:
        """The rows themselves."""
        self._state.hide()

    def show_state(self, icon: str, sentence: str, detail: str = "", buttons: Buttons = ()) -> None:
        """A sentence in place of the rows; the heads stay, so that a filter can be mended."""
        self._state.show_state(icon, sentence, detail, buttons)
        self._place_state()
        self._state.show()

    # Columns.

    def layout_now(self) -> ListLayout:
        """The columns as they stand."""
        head = self.table.head
        columns = self.model.columns
        order = sorted(range(len(columns)), key=head.visualIndex)
        return ListLayout(
            tuple(columns[at].key for at in order),
            tuple(columns[at].key for at in order if head.isSectionHidden(at)),
            {columns[at].key: head.sectionSize(at) for at in order if not head.isSectionHidden(at)},
            *self._sort,
        )

    def restore_layout(self, layout: ListLayout) -> None:
        """Show the columns as they were left; new ones stand where the program puts them."""
        self._restoring = True
        head, columns = self.table.head, self.model.columns
        keys = [column.key for column in columns]
        known = [key for key in layout.order if key in keys]
        order = known + [key for key in keys if key not in known]
        for place, key in enumerate(order):
            section = keys.index(key)
            column = columns[section]
            head.moveSection(head.visualIndex(section), place)
            hidden = key in layout.hidden if key in known else not column.shown
            head.setSectionHidden(section, hidden and not column.strong)
            if not head.isSectionHidden(section):
                head.resizeSection(section, max(56, layout.widths.get(key, column.width)))
        self._restoring = False
        self._note_first_section()
        head.place_boxes()

    def open_column_chooser(self, below: QWidget) -> ColumnChooser:
        """Let the officer choose columns."""
        now = self.layout_now()
        by_key = {column.key: column for column in self.model.columns}
        chooser = ColumnChooser([by_key[key] for key in now.order], now.hidden, self)
        chooser.columns_chosen.connect(self._on_columns_chosen)
        chooser.default_requested.connect(self._on_default_requested)
        chooser.open_below(below)
        return chooser

    def visible_columns(self) -> tuple[int, ...]:
        """Sections that are shown, from left to right."""
        head = self.table.head
        order = sorted(range(len(self.model.columns)), key=head.visualIndex)
        return tuple(at for at in order if not head.isSectionHidden(at))

    # Inside.

    def _section(self, key: str) -> int:
        return next((at for at, column in enumerate(self.model.columns) if column.key == key), -1)

    def _note_first_section(self) -> None:
        shown = self.visible_columns()
        self.table.delegate.first_section = shown[0] if shown else 0
        self.table.viewport().update()

    def _place_state(self) -> None:
        viewport = self.table.viewport()
        self._state.setGeometry(QRect(0, 0, viewport.width(), viewport.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence stays in the middle."""
        super().resizeEvent(event)
        self._place_state()

    def _select_ids(self, ids: Sequence[int]) -> None:
        selection = QItemSelection()
        last = len(self.model.columns) - 1
        for record_id in ids:
            place = self.model.place_of(record_id)
            if place >= 0:
                selection.select(self.model.index(place, 0), self.model.index(place, last))
        self.table.selectionModel().select(
            selection, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    # Slots.

    @Slot(int)
    def _on_section_clicked(self, section: int) -> None:
        if not 0 <= section < len(self.model.columns):
            return
        column = self.model.columns[section]
        if column.sortable:
            key, descending = self._sort
            again = key == column.key
            self.sort_requested.emit(column.key, not descending if again else False)

    @Slot()
    def _on_layout_touched(self) -> None:
        if not self._restoring:
            self._note_first_section()
            self._layout_timer.start()

    @Slot()
    def _on_layout_timer_timeout(self) -> None:
        self.layout_edited.emit(self.layout_now())

    @Slot(tuple, tuple)
    def _on_columns_chosen(self, order: tuple[str, ...], hidden: tuple[str, ...]) -> None:
        now = self.layout_now()
        self.restore_layout(ListLayout(order, hidden, now.widths, now.sort, now.descending))
        self.layout_edited.emit(self.layout_now())

    @Slot()
    def _on_default_requested(self) -> None:
        self.restore_layout(ListLayout())
        self.layout_edited.emit(self.layout_now())

    @Slot()
    def _on_table_opened(self) -> None:
        if (record_id := self.current_id) is not None:
            self.opened.emit(record_id)

    @Slot(bool)
    def _on_table_copy_requested(self, heads: bool) -> None:
        if ids := self.selected_ids:
            self.copy_requested.emit(ids, self.visible_columns(), heads)

    @Slot()
    def _on_table_delete_requested(self) -> None:
        if ids := self.selected_ids:
            self.delete_requested.emit(ids)

    @Slot(str)
    def _on_table_filter_requested(self, typed: str) -> None:
        section = max(0, self.table.currentIndex().column())
        shown = self.visible_columns()
        for at in (section, *shown):
            box = self.table.head.box(self.model.columns[at].key)
            if box is not None and at in shown:
                box.setFocus(Qt.FocusReason.ShortcutFocusReason)
                if typed:
                    box.insert(typed)
                return

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        self.menu_requested.emit(self.table.viewport().mapToGlobal(place))

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        if not self._restoring:
            self._selected = self.selected_ids
            self.selection_changed.emit(self._selected)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._restoring:
            return
        record_id = self.model.id_at(current.row()) if current.isValid() else None
        if record_id != self._current_id:
            self._current_id = record_id
            self.current_changed.emit(record_id)

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        self._restoring = True
        self._column = max(0, self.table.currentIndex().column())

    @Slot()
    def _on_model_reset(self) -> None:
        if self._current_id is not None:
            self.select_id(self._current_id)
        self._select_ids(self._selected)
        self._restoring = False
        self.table.delegate.current_row = self.table.currentIndex().row()
        current = self.current_id
        if current != self._current_id:
            self._current_id = current
            self.current_changed.emit(current)
        self._selected = self.selected_ids
        self.selection_changed.emit(self._selected)
