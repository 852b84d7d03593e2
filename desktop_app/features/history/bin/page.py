"""The bin: everything that was deleted, searched, looked at and brought back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.changes import ChangeSet
from db.domain.catalogue import RECORD_TYPES
from db.domain.kinds import RecordKind
from db.queries.bin import Awaited, BinRow, awaited, bin_rows
from db.services.bin import restore_records
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.history.bin.lines import BinColumns, BinLine, matching
from desktop_app.features.history.bin.panel import DeletedPanel, DeletedRecord, read_deleted
from desktop_app.features.history.bin.question import RestoreQuestion
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import button, hline, let_clear
from resources.texts import fill


@dataclass(frozen=True, slots=True)
class _Restored:
    """What came back, or what the chosen records wait for."""

    changes: ChangeSet
    waiting: tuple[Awaited, ...] = ()


class BinPage(Page):
    """휴지통. Nothing is destroyed here."""

    watches = frozenset(RecordKind)

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._lines: tuple[BinLine, ...] = ()
        self._sort = ("deleted_at", True)
        self._panel: DeletedPanel | None = None
        self._switch = page_switch(context.theme, shell, "bin", self.tr("Bin"))
        self._kinds = Combo()
        self._text = QLineEdit()
        self._restore = button(
            self.tr("Restore"), "primary", theme=context.theme, icon="archive-restore",
            name="bin_restore",
        )  # fmt: skip
        self.list = plain_list(
            context, BinColumns(context.texts).columns(), "bin_table", self.tr("Bin")
        )
        self._compose()
        self._connect()

    def _compose(self) -> None:
        self._kinds.setObjectName("bin_kind")
        self._kinds.setAccessibleName(self.tr("Kind"))
        self._kinds.addItem(self.tr("All kinds"), "")
        for record_type in RECORD_TYPES:
            self._kinds.addItem(record_type.label(self.context.lang), record_type.kind.value)
        self._text.setObjectName("bin_text")
        self._text.setPlaceholderText(self.tr("Name, initials or who deleted it"))
        self._text.setAccessibleName(self._text.placeholderText())
        let_clear(self._text)
        self._text.setFixedWidth(260)
        self._restore.setToolTip("Ctrl+R")
        self._restore.setEnabled(False)
        head = page_head(self._switch, self._kinds, self._text, self._restore)
        self.list.show_sort(self._sort[0], descending=True)
        column = flush(QVBoxLayout(self))
        column.addWidget(head)
        column.addWidget(hline())
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self._kinds.currentIndexChanged.connect(self._on_filter_changed)
        self._text.textChanged.connect(self._on_filter_changed)
        self._restore.clicked.connect(self.restore)
        self.list.current_changed.connect(self._on_current_changed)
        self.list.selection_changed.connect(self._on_selection_changed)
        self.list.opened.connect(self._on_opened)
        self.list.sort_requested.connect(self._on_sort_requested)
        keys = QShortcut(QKeySequence("Ctrl+R"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.restore)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._text.setFocus)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list

    def show_target(self, **target: Any) -> None:
        """Show one ``kind`` alone."""
        kind = target.get("kind")
        if isinstance(kind, RecordKind):
            self._text.clear()
            self._kinds.setCurrentIndex(max(0, self._kinds.findData(kind.value)))

    def reload(self) -> None:
        """Read what lies in the bin."""
        store = self.context.store
        if not self._lines:
            self.list.show_state("loader-circle", self.tr("Reading the bin…"))

        def body(progress: Progress) -> tuple[BinRow, ...]:
            progress.report()
            with store.read() as session:
                return bin_rows(session)

        self.context.jobs.run(
            body, done=self._on_rows_read, failed=self._on_rows_failed, key=f"bin-{id(self)}"
        )

    def patch(self, announcement: Announcement) -> None:
        """Something went or came back."""
        self.reload()

    def _on_rows_read(self, rows: tuple[BinRow, ...]) -> None:
        self._lines = tuple(BinLine(place, row) for place, row in enumerate(rows))
        self.list.model.set_ids(())
        self._show()

    def _on_rows_failed(self, error: BaseException) -> None:
        self.list.show_state("circle-alert", self.tr("The bin could not be read."))
        self.shell.show_error(error)

    # What is shown.

    def _shown(self) -> tuple[BinLine, ...]:
        found = matching(self._lines, str(self._kinds.currentData() or ""), self._text.text())
        key, descending = self._sort
        return tuple(sorted(found, key=_SORTS[key], reverse=descending))

    def _show(self) -> None:
        lines = self._shown()
        self.list.model.set_ids([line.id for line in lines])
        self.list.model.put_rows(lines)
        total, found = len(self._lines), len(lines)
        self._switch.show_count(f"{found:,}" if found == total else f"{found:,} / {total:,}")
        if lines:
            self.list.show_rows()
            if self.list.current_id is None and not self._text.hasFocus():
                self.list.select_id(lines[0].id)
        elif total:
            text = fill(self.tr("Nothing in the bin fits (of {count} in all)."), count=total)
            clear = ((self.tr("Clear filter"), "clear_bin", self.clear_filter),)
            self.list.show_state("funnel", text, buttons=clear)
        else:
            detail = self.tr("What is deleted lies here until it is brought back.")
            self.list.show_state("trash-2", self.tr("The bin is empty."), detail)

    @Slot()
    def clear_filter(self) -> None:
        """Show everything again."""
        self._text.clear()
        self._kinds.setCurrentIndex(0)

    # The way back.

    def _chosen(self) -> tuple[tuple[RecordKind, int], ...]:
        return tuple(self._lines[one].row.key for one in self.list.selected_ids)

    @Slot()
    def restore(self) -> None:
        """Bring the chosen records back."""
        self._run(with_awaited=False)

    @Slot()
    def restore_together(self) -> None:
        """Bring them back with what they belong to."""
        self._run(with_awaited=True)

    def _run(self, *, with_awaited: bool) -> None:
        store, keys = self.context.store, self._chosen()
        if self.context.read_only or not keys:
            return

        def body(_progress: Progress) -> _Restored:
            with store.read() as session:
                found = [one for key in keys for one in awaited(session, *key)]
            waiting = tuple(dict.fromkeys(
                one for one in found if (one.kind, one.record_id) not in keys))  # fmt: skip
            if waiting and not with_awaited:
                return _Restored(ChangeSet(), waiting)
            return _Restored(restore_records(store, keys, with_awaited=with_awaited))

        self.context.jobs.write(body, done=self._on_restored, failed=self.shell.show_error)

    def _on_restored(self, done: _Restored) -> None:
        if done.waiting:
            question = RestoreQuestion(self, done.waiting, self.context.lang)
            question.confirmed.connect(self.restore_together)
            question.open()
            return
        self._close_panel()
        self.context.changes.announce(done.changes)
        text = fill(self.tr("{count:record|records} came back."), count=done.changes.count)
        self.shell.toast(text, undo=True)

    # Slots.

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot()
    def _on_filter_changed(self) -> None:
        self._show()

    @Slot(str, bool)
    def _on_sort_requested(self, key: str, descending: bool) -> None:
        self._sort = (key, descending)
        self.list.show_sort(key, descending=descending)
        self._show()

    @Slot(tuple)
    def _on_selection_changed(self, ids: tuple[int, ...]) -> None:
        self._restore.setEnabled(bool(ids) and not self.context.read_only)

    @Slot(object)
    def _on_current_changed(self, place: int | None) -> None:
        if place is not None and self._panel is not None:
            self._inspect(place)

    @Slot(int)
    def _on_opened(self, place: int) -> None:
        self._inspect(place)

    def _inspect(self, place: int) -> None:
        store, row = self.context.store, self._lines[place].row

        def body(_progress: Progress) -> DeletedRecord | None:
            return read_deleted(store, row)

        self.context.jobs.run(
            body, done=self._on_record_read, failed=self.shell.show_error, key="bin-panel"
        )

    def _on_record_read(self, record: DeletedRecord | None) -> None:
        if record is None or not self.isVisible():
            return
        self._panel = DeletedPanel(self.context, record)
        self._panel.restore.clicked.connect(self.restore)
        self._panel.close_requested.connect(self._close_panel)
        self._panel.open_requested.connect(self._on_panel_open_requested)
        self.shell.inspect(self._panel)

    @Slot(int)
    def _on_panel_open_requested(self, _record_id: int) -> None:
        self.shell.toast(self.tr("A deleted record has no page. Restore it to open it."))

    @Slot()
    def _close_panel(self) -> None:
        if self._panel is not None:
            self._panel = None
            self.shell.inspect(None)


_SORTS: dict[str, Any] = {
    "deleted_at": lambda line: (line.row.deleted_at, -line.id),
    "kind": lambda line: (line.row.kind.value, line.row.title),
    "title": lambda line: line.row.title,
    "officer": lambda line: (line.row.officer, line.row.deleted_at),
}
