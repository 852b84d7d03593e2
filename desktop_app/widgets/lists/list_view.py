"""A list with everything a list needs: heads with filter boxes, sorting, columns, copying, states."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.lists.column_chooser import ColumnChooser
from desktop_app.widgets.lists.column_layout import ColumnLayout
from desktop_app.widgets.lists.head_menu import HeadMenu
from desktop_app.widgets.lists.kept_selection import KeptSelection
from desktop_app.widgets.lists.list_layout import ListLayout
from desktop_app.widgets.lists.row_table_model import RowTableModel
from desktop_app.widgets.lists.table_view import TableView
from desktop_app.widgets.lists.typed_over import TypedOver
from desktop_app.widgets.state_panel import StatePanel

Buttons = tuple[tuple[str, str, Callable[[], object]], ...]
CellOpener = Callable[[bool], QWidget | None]
"""Opens the current cell, with the focus or without, and gives its input."""


class ListView(QWidget):
    """Shows a ``RowTableModel``. Sorting and filtering are wishes: whoever owns it asks the store.

    Selection and current row are kept by id, whatever happens to the order.
    """

    sort_requested = Signal(str, bool)
    """Column key and whether descending."""
    filters_edited = Signal(object)
    """All filters that are set: column key → text."""
    current_changed = Signal(object)
    """The current id, or None."""
    selection_changed = Signal(tuple)
    opened = Signal(int)
    copy_requested = Signal(tuple, tuple, bool)
    """Selected ids, columns in their order, with heads."""
    delete_requested = Signal(tuple)
    menu_requested = Signal(QPoint)
    layout_edited = Signal(object)
    group_requested = Signal(str)
    """Column key."""
    columns_requested = Signal()

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
        self._state = StatePanel(theme, self.table.viewport(), primary=False)
        self._state.setObjectName("list_state")
        self._state.setProperty("covers", "rows")  # rows that were read before stay below it
        self._state.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state.hide()
        self._sort = ("", False)
        self.groupable: frozenset[str] = frozenset()
        """Keys of the columns that rows can be grouped by."""
        self.cell_opener: CellOpener | None = None
        """Whoever can mend cells in their place."""
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.table.setModel(model)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.delegate.columns = model.columns
        self.table.head.set_columns(model.columns)
        self._columns = ColumnLayout(self.table, model, self)
        self._selection = KeptSelection(self.table, model, self)
        self._columns.restore(ListLayout())
        self.table.typed_over = TypedOver(self.table, self)
        self._connect()

    def _connect(self) -> None:
        head, table = self.table.head, self.table
        head.sectionClicked.connect(self._on_section_clicked)
        head.filters_edited.connect(self.filters_edited)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._on_head_menu_requested)
        table.opened.connect(self._on_table_opened)
        table.copy_requested.connect(self._on_table_copy_requested)
        table.delete_requested.connect(self._on_table_delete_requested)
        table.filter_requested.connect(self._on_table_filter_requested)
        table.sort_requested.connect(self._on_section_clicked)
        table.customContextMenuRequested.connect(self._on_menu_requested)
        self._selection.current_changed.connect(self.current_changed)
        self._selection.chosen_changed.connect(self.selection_changed)
        self._columns.edited.connect(self._on_columns_edited)

    # What is shown.

    def yield_to_room(self) -> None:
        """Let columns give way where there is no room for all of them."""
        self._columns.yield_to_room()

    @property
    def current_id(self) -> int | None:
        """The id of the current row."""
        return self._selection.current

    @property
    def selected_ids(self) -> tuple[int, ...]:
        """The ids of the selected rows, from top to bottom."""
        return self._selection.chosen

    def select_id(self, record_id: int | None) -> bool:
        """Make a row current and selected; False when it is not in the list."""
        return self._selection.select(record_id)

    def selection_now(self) -> dict[str, Any]:
        """Which rows are current and selected, for another list of the same rows to ``expect``."""
        return {"current": self.current_id, "selected": self.selected_ids}

    def expect(self, current: int | None, selected: Sequence[int]) -> None:
        """Make rows current and selected, as soon as the list brings them."""
        self._selection.expect(current, selected)

    def show_sort(self, key: str, *, descending: bool) -> None:
        """Draw the arrow of the order the rows are in."""
        self._sort = (key, descending)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        keys = [column.key for column in self.model.columns]
        self.table.head.show_arrow(keys.index(key) if key in keys else -1, order)

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

    def _place_state(self) -> None:
        viewport = self.table.viewport()
        self._state.setGeometry(QRect(0, 0, viewport.width(), viewport.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence stays in the middle."""
        super().resizeEvent(event)
        self._place_state()

    # Columns.

    def layout_now(self) -> ListLayout:
        """The columns as they stand."""
        key, descending = self._sort
        return self._columns.now(key, descending=descending)

    def restore_layout(self, layout: ListLayout) -> None:
        """Show the columns as they were left; new ones stand where the program puts them."""
        self._columns.restore(layout)

    def open_column_chooser(self, below: QWidget) -> ColumnChooser:
        """Let the officer choose columns."""
        return self._columns.open_chooser(below)

    def head_menu(self, section: int) -> HeadMenu:
        """The menu of one column, to be opened."""
        column = self.model.columns[section]
        menu = HeadMenu(column, can_group=column.key in self.groupable, parent=self)
        menu.sort_requested.connect(self.sort_requested)
        menu.filter_requested.connect(self.filter_by)
        menu.group_requested.connect(self.group_requested)
        menu.hide_requested.connect(self._columns.hide)
        menu.columns_requested.connect(self.columns_requested)
        return menu

    @Slot(str, str)
    def filter_by(self, key: str, text: str) -> None:
        """Put a filter into a column's box as if it had been typed."""
        if (box := self.table.head.box(key)) is not None:
            box.ask(text)

    # What is typed over the rows.

    def open_cell(self, *, focus: bool) -> QWidget | None:
        """Open the current cell and give its input; None where it can't be written."""
        return self.cell_opener(focus) if self.cell_opener is not None else None

    def filter_box(self) -> QLineEdit | None:
        """The filter box of the current column, or of the first that has one."""
        section = max(0, self.table.currentIndex().column())
        shown = self.visible_columns()
        boxes = [self.table.head.box(self.model.columns[at].key) for at in (section, *shown)]
        return next((box for box in boxes if box is not None and not box.isHidden()), None)

    def visible_columns(self) -> tuple[int, ...]:
        """Sections that are shown, from left to right."""
        return self._columns.visible()

    # Slots.

    @Slot(int)
    def _on_section_clicked(self, section: int) -> None:
        if not 0 <= section < len(self.model.columns):
            return
        column = self.model.columns[section]
        if column.sortable:
            key, descending = self._sort
            self.sort_requested.emit(column.key, not descending if key == column.key else False)

    @Slot()
    def _on_columns_edited(self) -> None:
        self.layout_edited.emit(self.layout_now())

    @Slot()
    def _on_table_opened(self) -> None:
        if (record_id := self.current_id) is not None:
            self.opened.emit(record_id)

    @Slot(bool)
    def _on_table_copy_requested(self, heads: bool) -> None:
        ids, cells = self.selected_ids, self.table.cell_range
        if ids:
            self.copy_requested.emit(
                ids, cells.sections if cells else self.visible_columns(), heads
            )

    @Slot()
    def _on_table_delete_requested(self) -> None:
        current = () if self.current_id is None else (self.current_id,)
        if ids := self.selected_ids or current:
            self.delete_requested.emit(ids)

    @Slot(str)
    def _on_table_filter_requested(self, typed: str) -> None:
        if (box := self.filter_box()) is not None:
            box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not typed:
                box.selectAll()

    @Slot(QPoint)
    def _on_head_menu_requested(self, place: QPoint) -> None:
        head = self.table.head
        section = head.logicalIndexAt(place)
        if 0 <= section < len(self.model.columns):
            self.head_menu(section).open_at(head.viewport().mapToGlobal(place))

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        self.menu_requested.emit(self.table.viewport().mapToGlobal(place))
