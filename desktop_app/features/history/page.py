"""The page of the ledger: what was done, by whom, and how to take one operation back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.domain.kinds import RecordKind
from db.ledger import Undone, undo
from db.queries.history import OperationRow, history
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.history.detail import OperationPanel
from desktop_app.features.history.model import COUNT, STATE, SUBJECT, WHAT, WHEN, WHO, HistoryModel
from desktop_app.features.history.reading import OperationDetail, read_operation
from desktop_app.jobs import Progress
from desktop_app.page import Page, Shell
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, label
from desktop_app.widgets.state_panel import StatePanel
from resources.texts import fill

_PAGE = 300
_WIDTHS = {WHEN: 140, WHAT: 130, SUBJECT: 320, COUNT: 80, WHO: 120, STATE: 90}


@dataclass(frozen=True, slots=True)
class _Loaded:
    rows: tuple[OperationRow, ...]
    more: bool


class HistoryPage(Page):
    """변경 이력."""

    watches = frozenset(RecordKind)

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._panel: OperationPanel | None = None
        self._shown_id = 0
        self._model = HistoryModel(context.theme, context.lang, self)
        self._table = self._make_table()
        self._filter = QLineEdit()
        self._filter.setObjectName("history_filter")
        self._filter.setPlaceholderText(self.tr("What, subject, officer or date"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setFixedWidth(320)
        self._count = label("", "count")
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
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(12)
        head.addWidget(label(self.tr("Change history"), "title"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._filter)
        holder = QWidget()
        holder.setFixedHeight(Size.PAGE_HEAD)
        holder.setLayout(head)
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._table, 1)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self._stack.addWidget(lines)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(holder)
        outer.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_filter_text_changed)
        self._more.clicked.connect(self._on_more_clicked)
        self._table.selectionModel().currentRowChanged.connect(self._on_table_current_row_changed)

    def reload(self) -> None:
        """Ask for the newest operations."""
        self._load(None)

    def patch(self, announcement: Announcement) -> None:
        """Every change is a new line at the top."""
        self._load(None)

    def _load(self, before: int | None) -> None:
        store = self.context.store
        kept = self._model.rows() if before is not None else ()

        def body(progress: Progress) -> _Loaded:
            progress.report()
            with store.read() as session:
                rows = history(session, limit=_PAGE + 1, before=before)
            return _Loaded(kept + rows[:_PAGE], len(rows) > _PAGE)

        self.context.jobs.run(
            body, done=self._on_load_done, failed=self._on_load_failed, key="history"
        )

    def _on_load_done(self, loaded: _Loaded) -> None:
        self._model.put(loaded.rows)
        self._more.setVisible(loaded.more)
        self._show_state()

    def _on_load_failed(self, error: BaseException) -> None:
        self.shell.show_error(error)

    def _show_state(self) -> None:
        shown, total = self._model.rowCount(), self._model.total
        whole = fill(self.tr("{count} operations"), count=total)
        self._count.setText(whole if shown == total else f"{shown:,} / {total:,}")
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
                buttons=((self.tr("Clear filter"), "clear_filter", self._filter.clear),),
            )
        self._stack.setCurrentIndex(0 if shown else 1)

    @Slot(str)
    def _on_filter_text_changed(self, text: str) -> None:
        self._model.narrow(text)
        self._show_state()

    @Slot()
    def _on_more_clicked(self) -> None:
        self._load(self._model.oldest_id())

    @Slot(QModelIndex, QModelIndex)
    def _on_table_current_row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self._model.row_at(now.row())
        if row is None:
            return
        panel = OperationPanel(
            self.context.theme, self.context.lang, row, can_undo=not self.context.read_only
        )
        panel.undo_requested.connect(self._on_panel_undo_requested)
        panel.close_requested.connect(self._on_panel_close_requested)
        self._panel, self._shown_id = panel, row.id
        self.shell.inspect(panel)
        store, wanted = self.context.store, row.id

        def body(progress: Progress) -> OperationDetail:
            progress.report()
            return read_operation(store, wanted)

        self.context.jobs.run(body, done=self._on_changes_read, key="history-detail")

    def _on_changes_read(self, detail: OperationDetail) -> None:
        if detail.operation_id == self._shown_id and self._panel is not None:
            self._panel.show_changes(detail)

    @Slot()
    def _on_panel_close_requested(self) -> None:
        self._panel = None
        self.shell.inspect(None)

    @Slot(int)
    def _on_panel_undo_requested(self, operation_id: int) -> None:
        store = self.context.store
        self.context.jobs.write(
            lambda _progress: undo(store, operation_id),
            done=self._on_undo_done,
            failed=self._on_undo_failed,
            label=self.tr("Undoing…"),
        )

    def _on_undo_done(self, undone: Undone | None) -> None:
        self._on_panel_close_requested()
        if undone is not None:
            self.context.changes.announce(undone.changes)
            self.shell.toast(self.tr("The operation was taken back."))

    def _on_undo_failed(self, error: BaseException) -> None:
        self.shell.show_error(error)
