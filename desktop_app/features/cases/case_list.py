"""The cases as a table, over the same filter as the board; its boxes narrow it further."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.catalogue.cases import STATES
from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListQuery, ListSort
from desktop_app.context import AppContext
from desktop_app.features.cases.board_state import BoardFilter
from desktop_app.features.cases.lanes import BY_KEY
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell
from desktop_app.widgets.lists.list_columns import Line, list_page_columns
from desktop_app.widgets.lists.list_feed import ListAnswer, ListFeed
from desktop_app.widgets.lists.list_layout import LayoutMemory, ListLayout
from desktop_app.widgets.lists.list_view import ListView
from desktop_app.widgets.lists.row_table_model import RowTableModel
from desktop_app.widgets.lists.table_clip import put_table

_NAME = "cases"
_WIDTHS = {"number": 112, "organization": 168, "title": 216, "stage": 148, "next_step": 168}


class CaseList(QWidget):
    """Only asks while it is shown; the board needs no rows."""

    current_changed = Signal(object)
    opened = Signal(int)
    menu_requested = Signal(int, QPoint)
    failed = Signal(object)
    edited = Signal()
    """Boxes, order or columns were touched."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_list")
        self._context = context
        self._filter = BoardFilter()
        self._among: tuple[int, ...] | None = None
        self._sorts: tuple[ListSort, ...] = ()
        self._heads: list[str] = []
        self._borrowed = False
        self._layouts = LayoutMemory(context.folder.root / "views.json", context.jobs)
        marks = _Squares(context.theme)
        columns = list_page_columns(
            RecordKind.CASE, context.lang, widths=_WIDTHS,
            decorate={"stage": marks.stage, "state": marks.state, "overdue": marks.overdue},
        )  # fmt: skip
        model = RowTableModel(columns)
        self.view = ListView(
            model, context.theme, context.lang, compact=context.settings.now.compact_rows
        )
        self.view.table.setAccessibleName(catalogue(RecordKind.CASE).label(context.lang))
        self.setFocusProxy(self.view)
        self._feed = ListFeed(context, model, self)
        self._use_layout(self._layouts.get(_NAME))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.sort_requested.connect(self._on_sort_requested)
        view.filters_edited.connect(self._on_filters_edited)
        view.layout_edited.connect(self._on_layout_edited)
        view.current_changed.connect(self.current_changed)
        view.opened.connect(self.opened)
        view.menu_requested.connect(self._on_menu_requested)
        view.copy_requested.connect(self._on_copy_requested)
        view.columns_requested.connect(self.choose_columns)
        self._feed.answered.connect(self._on_feed_answered)
        self._feed.copied.connect(self._on_feed_copied)
        self._feed.failed.connect(self.failed)

    @property
    def current_case(self) -> int | None:
        """The case of the current row."""
        return self.view.current_id

    def select(self, case_id: int) -> bool:
        """Make a case current; False when it is not listed."""
        return self.view.select_id(case_id)

    def show_filter(self, shown: BoardFilter, among: tuple[int, ...] | None = None) -> None:
        """Show the cases of a filter, those of ``among`` alone when it is given; read anew."""
        self._filter = shown
        self._among = among
        self.view.model.forget_rows()
        self._feed.ask(self._query(), self.view.model.ids)

    @Slot()
    def choose_columns(self) -> None:
        """Open the column chooser."""
        self.view.open_column_chooser(self.view.table.head)

    def shown_query(self) -> ListQuery:
        """The list as it is exported: the columns that are seen, in their order."""
        keys = [self.view.model.columns[at].key for at in self.view.visible_columns()]
        return replace(self._query(), columns=tuple(keys))

    # Saved views.

    def borrow(self, boxes: Mapping[str, str], layout: ListLayout) -> None:
        """Boxes and columns of a saved view; the page shows its filter next."""
        self._borrowed = True
        self.view.put_filters(boxes)
        self._use_layout(layout)

    def give_back(self) -> None:
        """The columns of this PC again, and no boxes."""
        self._borrowed = False
        self.view.put_filters({})
        self._use_layout(self._layouts.get(_NAME))

    def _use_layout(self, layout: ListLayout) -> None:
        self.view.restore_layout(layout)
        self._sorts = (ListSort(layout.sort, layout.descending),) if layout.sort else ()
        self.view.show_sort(layout.sort, descending=layout.descending)

    def _edited(self) -> None:
        if not self._borrowed:
            self._layouts.put(_NAME, self.view.layout_now())
        self.edited.emit()

    def _query(self) -> ListQuery:
        asked = self._filter
        filters = [ListFilter(key, str(text)) for key, text in self.view.filters().items()]
        state = next((choice.ko for choice in STATES if choice.code == asked.state), "")
        for key, text in (("state", state), ("stage", asked.stage),
                          ("officer", asked.officer and f"={asked.officer}")):  # fmt: skip
            if text:
                filters.append(ListFilter(key, text))
        if asked.foreign is not None:
            filters.append(ListFilter("foreign", "예" if asked.foreign else "!예"))
        if asked.late:
            filters.append(ListFilter("overdue", "예"))
        columns = tuple(column.key for column in self.view.model.columns)
        return ListQuery(
            RecordKind.CASE, columns, tuple(filters), self._sorts, text=asked.text,
            among=self._among,
        )  # fmt: skip

    @Slot(object)
    def _on_feed_answered(self, answer: ListAnswer) -> None:
        self.view.show_rows()
        if not answer.ids:
            self.view.show_state("funnel", self.tr("No case fits the boxes above."))

    @Slot(str, bool)
    def _on_sort_requested(self, key: str, descending: bool) -> None:
        self._sorts = (ListSort(key, descending),)
        self.view.show_sort(key, descending=descending)
        self._edited()
        self._feed.ask(self._query())

    @Slot(object)
    def _on_filters_edited(self, _filters: object) -> None:
        self.edited.emit()
        self._feed.ask(self._query())

    @Slot(object)
    def _on_layout_edited(self, _layout: object) -> None:
        self._edited()

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        if (case_id := self.view.current_id) is not None:
            self.menu_requested.emit(case_id, place)

    @Slot(tuple, tuple, bool)
    def _on_copy_requested(
        self, case_ids: tuple[int, ...], columns: tuple[int, ...], heads: bool
    ) -> None:
        self._heads = [self.view.model.columns[at].title for at in columns] if heads else []
        self._feed.copy(case_ids, columns)

    @Slot(list)
    def _on_feed_copied(self, lines: list[list[str]]) -> None:
        whole = [self._heads, *lines] if self._heads else lines
        put_table(whole)


class _Squares:
    """Squares before stages and states, a chip for what is late."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def stage(self, line: Line, cell: Cell) -> Cell:
        """The stage with its square."""
        return self._square(line, cell, "stage")

    def state(self, line: Line, cell: Cell) -> Cell:
        """A state other than 추진 중 has a square."""
        return cell if line.values.get("state") == "active" else self._square(line, cell, "state")

    def overdue(self, line: Line, cell: Cell) -> Cell:
        """Late is the exception and gets the colour."""
        return replace(cell, chip="danger") if line.values.get("overdue") is True else cell

    def _square(self, line: Line, cell: Cell, key: str) -> Cell:
        spec = BY_KEY.get(str(line.values.get(key)))
        return replace(cell, square=spec.color(self._theme)) if spec is not None else cell
