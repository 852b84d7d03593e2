"""The page of the ledger: what was done, by whom, and how to take one operation back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QItemSelection, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from db.domain.kinds import RecordKind
from db.ledger import Undone, redo, undo
from db.queries.operations import (
    HistoryPageRows,
    count_operations,
    officers_in_ledger,
    operations,
)
from db.queries.records import title_of
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.history.detail import OperationPanel
from desktop_app.features.history.filter_row import HistoryFilterRow
from desktop_app.features.history.model import COUNT, STATE, SUBJECT, WHAT, WHEN, WHO, HistoryModel
from desktop_app.features.history.reading import (
    Obstacles,
    OperationDetail,
    read_obstacles,
    read_operation,
)
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.tokens import Size
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.parts import button, let_clear
from desktop_app.widgets.state_panel import StatePanel
from resources.texts import fill

_PAGE = 300
_WIDTHS = {WHEN: 140, WHAT: 220, SUBJECT: 320, COUNT: 80, WHO: 120, STATE: 90}


@dataclass(frozen=True, slots=True)
class _Loaded:
    page: HistoryPageRows
    total: int
    """Of all operations, whatever was asked for."""
    officers: tuple[str, ...]
    below: bool
    """Whether it goes below what is shown already."""


class HistoryPage(Page):
    """변경 이력."""

    watches = frozenset(RecordKind)

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._panel: OperationPanel | None = None
        self._shown_id = 0
        self._wanted_id = 0
        self._has_more = False
        self._model = HistoryModel(context.theme, context.lang, self)
        self._table = self._make_table()
        self._switch = page_switch(context.theme, shell, "history", self.tr("Change history"))
        self._filter = QLineEdit()
        self._filter.setObjectName("history_filter")
        self._filter.setPlaceholderText(self.tr("What, subject, officer or date"))
        self._filter.setAccessibleName(self._filter.placeholderText())
        let_clear(self._filter)
        self._filter.setFixedWidth(280)
        self._row = HistoryFilterRow(context)
        self._more = button(self.tr("Show older"), "link", name="history_more")
        self._empty = StatePanel(context.theme)
        self._stack = QStackedWidget()
        self._compose()
        self._connect()

    def first_focus(self) -> QWidget:
        """The list of operations."""
        return self._table

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("history_table")
        table.setAccessibleName(self.tr("Change history"))
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        compact = self.context.settings.now.compact_rows
        table.verticalHeader().setDefaultSectionSize(Size.ROW_COMPACT if compact else Size.ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(SUBJECT, QHeaderView.ResizeMode.Stretch)
        return table

    def _compose(self) -> None:
        head = page_head(self._switch, self._filter, spacing=12)
        lines = QWidget()
        column = flush(QVBoxLayout(lines))
        column.addWidget(self._table, 1)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._stack.addWidget(lines)
        self._stack.addWidget(self._empty)
        outer = flush(QVBoxLayout(self))
        outer.addWidget(head)
        outer.addWidget(self._row)
        outer.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self._filter.textChanged.connect(self._on_asked_anew)
        self._row.edited.connect(self._on_asked_anew)
        self._more.clicked.connect(self._on_more_clicked)
        self._table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._table.selectionModel().selectionChanged.connect(self._on_selection_changed)

    # What the shell asks.

    def show_target(self, **target: Any) -> None:
        """Show what was done to one record (``kind``, ``record_id``), or one ``operation``."""
        kind, record_id = target.get("kind"), target.get("record_id")
        if isinstance(kind, RecordKind) and isinstance(record_id, int):
            self._narrow_to(kind, record_id)
        elif isinstance(operation := target.get("operation"), int):
            self._show_operation(operation)

    def _narrow_to(self, kind: RecordKind, record_id: int) -> None:
        store = self.context.store

        def body(_progress: Progress) -> tuple[RecordKind, int, str]:
            with store.read() as session:
                return kind, record_id, title_of(session, kind, record_id)

        self.context.jobs.run(body, done=self._on_record_named, failed=self._on_load_failed)

    def _on_record_named(self, named: tuple[RecordKind, int, str]) -> None:
        self._row.show_record(*named)
        self._load(None)

    def reload(self) -> None:
        """Ask for the newest operations."""
        self._load(None)

    def patch(self, announcement: Announcement) -> None:
        """Every change is a new line at the top."""
        self._load(None)

    def _load(self, before: int | None) -> None:
        store, lang = self.context.store, self.context.lang
        asked = self._row.asked(self._filter.text())

        def body(progress: Progress) -> _Loaded:
            progress.report()
            with store.read() as session:
                page = operations(session, asked, limit=_PAGE, before=before, lang=lang)
                total = count_operations(session)
                return _Loaded(page, total, officers_in_ledger(session), before is not None)

        self.context.jobs.run(
            body, done=self._on_load_done, failed=self._on_load_failed, key="history"
        )

    def _on_load_done(self, loaded: _Loaded) -> None:
        if loaded.below:
            self._model.add(loaded.page.rows)
        else:
            self._model.put(loaded.page.rows)
            self._row.show_officers(loaded.officers)
        self._has_more = loaded.page.more
        self._more.setVisible(loaded.page.more)
        self._show_state(loaded.total)
        if self._wanted_id:
            wanted, self._wanted_id = self._wanted_id, 0
            self._show_operation(wanted)

    def _on_load_failed(self, error: BaseException) -> None:
        self.shell.show_error(error)

    def _show_state(self, total: int) -> None:
        shown = self._model.rowCount()
        more = "+" if self._has_more else ""
        everything = shown == total or not self._row.asked(self._filter.text())
        self._switch.show_count(f"{total:,}" if everything else f"{shown:,}{more} / {total:,}")
        if total == 0:
            self._empty.show_state(
                "history",
                self.tr("Nothing has been changed yet."),
                self.tr("Every change is written down here and can be taken back."),
            )
        elif shown == 0:
            text = self.tr("No operation matches (of {count} in all).")
            self._empty.show_state(
                "funnel",
                fill(text, count=total),
                buttons=((self.tr("Clear filter"), "clear_filter", self.clear_filter),),
            )
        self._stack.setCurrentIndex(0 if shown else 1)

    def _show_operation(self, operation_id: int) -> None:
        place = self._model.place_of(operation_id)
        if place >= 0:
            self._table.selectRow(place)
        elif self._row.asked(self._filter.text()):
            self._wanted_id = operation_id
            self.clear_filter()
        elif self._has_more:
            self._wanted_id = operation_id
            self._load(self._model.oldest_id())

    @Slot()
    def clear_filter(self) -> None:
        """Show everything again."""
        self._filter.clear()
        self._row.clear()

    # Slots.

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot()
    def _on_asked_anew(self) -> None:
        self._load(None)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._load(self._model.oldest_id())

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        bar = self._table.verticalScrollBar()
        if self._has_more and value and value >= bar.maximum():
            self._has_more = False  # until the answer says so again
            QTimer.singleShot(0, self._on_more_clicked)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        """Chosen, not just current: the focus alone makes the first row current."""
        chosen = self._table.selectionModel().selectedRows()
        row = self._model.row_at(chosen[0].row()) if chosen else None
        if row is None:
            return
        writable = not self.context.read_only
        panel = OperationPanel(self.context.theme, self.context.texts, row, can_undo=writable)
        panel.undo_requested.connect(self._on_panel_undo_requested)
        panel.redo_requested.connect(self._on_panel_redo_requested)
        panel.record_requested.connect(self._on_panel_record_requested)
        panel.past_requested.connect(self._on_panel_past_requested)
        panel.operation_requested.connect(self._on_panel_operation_requested)
        panel.close_requested.connect(self._on_panel_close_requested)
        self._panel, self._shown_id = panel, row.id
        self.shell.inspect(panel)
        store, wanted, reverse = self.context.store, row.id, writable and row.kind == "do"

        def body(progress: Progress) -> OperationDetail:
            progress.report()
            return read_operation(store, wanted)

        self.context.jobs.run(
            body, done=self._on_changes_read, failed=self._on_load_failed, key="history-detail"
        )
        if reverse:
            self._look_for_obstacles(wanted)

    def _look_for_obstacles(self, operation_id: int) -> None:
        store = self.context.store

        def body(_progress: Progress) -> Obstacles:
            return read_obstacles(store, operation_id)

        self.context.jobs.run(
            body, done=self._on_obstacles_read, failed=self._on_load_failed, key="history-way-back"
        )

    def _on_obstacles_read(self, found: Obstacles) -> None:
        if found.operation_id == self._shown_id and self._panel and isValid(self._panel):
            self._panel.show_obstacles(found)

    def _on_changes_read(self, detail: OperationDetail) -> None:
        if detail.operation_id == self._shown_id and self._panel and isValid(self._panel):
            self._panel.show_changes(detail)

    @Slot()
    def _on_panel_close_requested(self) -> None:
        self._panel = None
        self.shell.inspect(None)

    @Slot(object, int)
    def _on_panel_record_requested(self, kind: RecordKind, record_id: int) -> None:
        if not self.shell.open_record(kind, record_id):
            self.shell.toast(self.tr("Records of this kind have no page of their own."))

    @Slot(object, int, str)
    def _on_panel_past_requested(self, kind: RecordKind, record_id: int, day: str) -> None:
        self.shell.open_page("past", kind=kind, record_id=record_id, day=day)

    @Slot(int)
    def _on_panel_operation_requested(self, operation_id: int) -> None:
        self._show_operation(operation_id)

    @Slot(int, bool)
    def _on_panel_undo_requested(self, operation_id: int, leave: bool) -> None:
        store = self.context.store
        self._run(lambda _progress: undo(store, operation_id, leave_conflicts=leave))

    @Slot(int, bool)
    def _on_panel_redo_requested(self, operation_id: int, leave: bool) -> None:
        store = self.context.store
        self._run(lambda _progress: redo(store, operation_id, leave_conflicts=leave))

    def _run(self, body: Callable[[Progress], Undone | None]) -> None:
        self.context.jobs.write(
            body, done=self._on_undo_done, failed=self._on_load_failed, label=self.tr("Undoing…")
        )

    def _on_undo_done(self, undone: Undone | None) -> None:
        self._on_panel_close_requested()
        if undone is None:
            return
        self.context.changes.announce(undone.changes)
        if undone.left:
            text = self.tr("Done; {count:later edit was|later edits were} left alone.")
            self.shell.toast(fill(text, count=len(undone.left)))
        elif undone.operation.undone_by is None:
            self.shell.toast(self.tr("The operation was taken back."))
        else:
            self.shell.toast(self.tr("The operation was done again."))
