"""The backups of the data: looked into, compared with today, brought back in part or whole."""

from __future__ import annotations

import weakref
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from db.backups.second_copies import SecondCopy
from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.queries.differences import Difference
from db.services.bring_back import bring_back
from desktop_app.backups import back_up_at_once, copy_to_second
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.history.backups.differences_view import DifferencesView
from desktop_app.features.history.backups.lines import BackupColumns, made_text
from desktop_app.features.history.backups.panel import DifferencePanel
from desktop_app.features.history.backups.question import RestoreWholeQuestion
from desktop_app.features.history.backups.reading import (
    BackupLine,
    Compared,
    DifferenceDetail,
    compare,
    differing,
    read_backups,
    read_difference,
)
from desktop_app.features.history.backups.second_place import SecondPlace
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import button, hline
from resources.texts import fill

_Read = tuple[tuple[BackupLine, ...], SecondCopy | None]


class BackupsPage(Page):
    """백업. Nothing is brought back before it was looked at."""

    watches = frozenset(RecordKind)

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._lines: tuple[BackupLine, ...] = ()
        self._compared: Compared | None = None
        self._shown: Difference | None = None
        theme = context.theme
        self._switch = page_switch(theme, shell, "backups", self.tr("Backups"))
        self._now = button(self.tr("Back up now"), theme=theme, icon="archive", name="backup_now")
        self._look = button(self.tr("Open read-only"), theme=theme, icon="history",
                            name="backup_look")  # fmt: skip
        self._compare = button(self.tr("What differs"), "primary", theme=theme,
                               icon="git-merge", name="backup_compare")  # fmt: skip
        self._whole = button(self.tr("Bring everything back…"), theme=theme, icon="rotate-ccw",
                             name="backup_restore")  # fmt: skip
        self.list = plain_list(
            context, BackupColumns(context.texts).columns(), "backups_table", self.tr("Backups")
        )
        self.differences = DifferencesView(context)
        self._second = SecondPlace(context)
        self._stack = QStackedWidget()
        self._compose()
        self._connect()

    def _compose(self) -> None:
        head = page_head(self._switch, self._now, self._whole, self._look, self._compare)
        front = QWidget()
        column = flush(QVBoxLayout(front))
        column.addWidget(head)
        column.addWidget(hline())
        column.addWidget(self.list, 1)
        column.addWidget(hline())
        column.addWidget(self._second)
        self._stack.addWidget(front)
        self._stack.addWidget(self.differences)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._show_buttons()

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self._now.clicked.connect(self.back_up)
        self._look.clicked.connect(self.look)
        self._compare.clicked.connect(self.compare)
        self._whole.clicked.connect(self.ask_whole)
        self.list.selection_changed.connect(self._on_selection_changed)
        self.list.opened.connect(self._on_opened)
        self.differences.back_requested.connect(self.leave_comparison)
        self.differences.look_requested.connect(self.look)
        self.differences.difference_chosen.connect(self._on_difference_chosen)
        self._second.choose_requested.connect(self._on_second_choose_requested)
        self._second.drop_requested.connect(self._on_second_drop_requested)

        for keys, run in (("Ctrl+R", self.bring_back), ("Alt+Left", self.leave_comparison)):
            made = QShortcut(QKeySequence(keys), self, run)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """The list in front."""
        return self.list if self._compared is None else self.differences.list

    def reload(self) -> None:
        """Read which copies there are; a comparison that is open is made again."""
        if self._compared is not None:
            self._compare_again(self._compared)
            return
        if self.context.settings.now.database:
            said = self.tr("The data lie on a server.")
            detail = self.tr(
                "A copy of all of it comes into the backups of this PC every day. How it is brought back"
                " stands in the administrator's guide, 4."
            )
            self.list.show_state("database", said, detail)
            return
        if not self._lines:
            self.list.show_state("loader-circle", self.tr("Looking for backups…"))
        folder, second = self.context.folder, self.context.settings.now.second_backup

        def body(_progress: Progress) -> _Read:
            copied = copy_to_second(folder, second) if second else None
            return read_backups(folder), copied

        self.context.jobs.run(
            body, done=self._on_read, failed=self._on_failed, key=f"backups-{id(self)}"
        )

    def patch(self, announcement: Announcement) -> None:
        """The list of copies does not change with the records; a comparison does."""
        if self._compared is not None:
            self.reload()

    def _on_read(self, read: _Read) -> None:
        self._lines, copied = read
        self._second.put(self.context.settings.now.second_backup, copied)
        self.list.model.set_ids([line.id for line in self._lines])
        self.list.model.put_rows(self._lines)
        self._switch.show_count(f"{len(self._lines):,}" if self._lines else "")
        if self._lines:
            self.list.show_rows()
            if self.list.current_id is None:
                self.list.select_id(0)
        else:
            detail = self.tr("One is made every day, and before anything large is written.")
            self.list.show_state("archive", self.tr("There is no backup yet."), detail)
        self._show_buttons()

    def _on_failed(self, error: BaseException) -> None:
        self.list.show_state("circle-alert", self.tr("The backups could not be read."))
        self.shell.show_error(error)

    # One backup.

    def _chosen(self) -> BackupLine | None:
        if self._compared is not None:
            return self._compared.line
        place = self.list.current_id
        return self._lines[place] if place is not None and place < len(self._lines) else None

    def _show_buttons(self) -> None:
        line = self._chosen()
        readable = line is not None and not line.facts.trouble
        writable = not self.context.read_only and not self.context.settings.now.database
        self._look.setEnabled(readable)
        self._compare.setEnabled(readable)
        self._whole.setEnabled(readable and writable)
        self._now.setEnabled(not self.context.read_only)

    @Slot()
    def back_up(self) -> None:
        """A backup now, unless nothing changed since the newest."""
        folder, second = self.context.folder, self.context.settings.now.second_backup
        store = self.context.store

        def body(_progress: Progress) -> datetime | None:
            return back_up_at_once(folder, second, store)

        self.context.jobs.run(
            body, done=self._on_backed_up, failed=self.shell.show_error, key="backup",
            label=self.tr("Backing up…"),
        )  # fmt: skip

    def backup_made(self, at: datetime | None) -> None:
        """It stands in the list, whoever asked for it."""
        if self._compared is None:
            self.refresh()

    def _on_backed_up(self, newest: datetime | None) -> None:
        unchanged = bool(self._lines) and self._lines[0].backup.at == newest
        made = self.tr("A backup was made and checked. It holds everything up to now.")
        nothing = self.tr("Nothing changed since the newest backup, so no new one was made.")
        self.shell.show_backup(newest)
        if self._lines:
            self.list.select_id(0)
        self.shell.toast(nothing if unchanged else made)

    @Slot()
    def look(self) -> None:
        """Open it read-only, as a past day is shown."""
        if (line := self._chosen()) is not None and not line.facts.trouble:
            self.shell.open_page("past", backup=line.backup)

    @Slot()
    def compare(self) -> None:
        """Open it and list what reads otherwise now."""
        line, store = self._chosen(), self.context.store
        if line is None or line.facts.trouble:
            return

        def body(progress: Progress) -> Compared:
            return compare(line, store, progress)

        self.context.jobs.run(
            body, done=self._on_compared, failed=self.shell.show_error,
            key=f"backup-compare-{id(self)}", label=self.tr("Comparing with the backup…"),
        )  # fmt: skip

    def _on_compared(self, compared: Compared) -> None:
        self._forget()
        self._compared = compared
        weakref.finalize(self, compared.past.close)
        self.differences.show_compared(compared)
        self._stack.setCurrentWidget(self.differences)
        self.differences.list.setFocus()

    def _compare_again(self, compared: Compared) -> None:
        past, store = compared.past, self.context.store

        def body(_progress: Progress) -> tuple[Difference, ...]:
            return differing(past, store)

        self.context.jobs.run(
            body, done=self._on_compared_again, failed=self.shell.show_error,
            key=f"backup-compare-{id(self)}",
        )  # fmt: skip

    def _on_compared_again(self, found: tuple[Difference, ...]) -> None:
        if self._compared is not None:
            self.differences.put(found)

    def _forget(self) -> None:
        self.shell.inspect(None)
        compared, self._compared, self._shown = self._compared, None, None
        if compared is not None:
            compared.past.close()

    # One record.

    def _on_detail_read(self, detail: DifferenceDetail) -> None:
        if not self.isVisible() or detail.difference != self._shown:
            return
        panel = DifferencePanel(self.context, detail)
        panel.bring_back.clicked.connect(self.bring_back)
        panel.close_requested.connect(self._on_panel_close_requested)
        self.shell.inspect(panel)

    @Slot()
    def bring_back(self) -> None:
        """Bring the record of the panel back, with what belonged to it."""
        compared, shown, store = self._compared, self.differences.current, self.context.store
        if compared is None or shown is None or self.context.read_only:
            return
        folders = compared.line.backup.path.parent, self.context.folder.root
        key = shown.kind, shown.record_id

        def body(_progress: Progress) -> ChangeSet:
            return bring_back(store, compared.past.store, key, folders=folders)

        self.context.jobs.write(body, done=self._on_brought_back, failed=self.shell.show_error)

    def _on_brought_back(self, changes: ChangeSet) -> None:
        self._on_panel_close_requested()
        self.context.changes.announce(changes)
        text = fill(self.tr("{count:record|records} came back."), count=changes.count)
        self.shell.toast(text, undo=True)

    # The whole.

    @Slot()
    def ask_whole(self) -> None:
        """Ask before the file is brought back."""
        line = self._chosen()
        if line is not None and self._whole.isEnabled():
            question = RestoreWholeQuestion(self, made_text(line, self.context.lang))
            question.confirmed.connect(self._on_whole_confirmed)
            question.open()

    @Slot()
    def _on_whole_confirmed(self) -> None:
        if (line := self._chosen()) is not None:
            self._forget()
            self.shell.restore_backup(line.backup)

    # Slots.

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot(tuple)
    def _on_selection_changed(self, _ids: tuple[int, ...]) -> None:
        self._show_buttons()

    @Slot(int)
    def _on_opened(self, _place: int) -> None:
        self.compare()

    @Slot()
    def leave_comparison(self) -> None:
        """Back to the list of all copies."""
        self._forget()
        self._stack.setCurrentIndex(0)
        self.reload()
        self.list.setFocus()

    @Slot(object)
    def _on_difference_chosen(self, difference: Difference) -> None:
        compared, store = self._compared, self.context.store
        if compared is None:
            return
        self._shown = difference

        def body(_progress: Progress) -> DifferenceDetail:
            return read_difference(compared.past, store, difference)

        self.context.jobs.run(
            body, done=self._on_detail_read, failed=self.shell.show_error, key="backup-panel"
        )

    @Slot()
    def _on_panel_close_requested(self) -> None:
        self._shown = None
        self.shell.inspect(None)

    @Slot()
    def _on_second_choose_requested(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a second place"))
        if chosen:
            self.use_second(str(Path(chosen)))

    @Slot()
    def _on_second_drop_requested(self) -> None:
        self.use_second("")

    def use_second(self, folder: str) -> None:
        """Copy every backup to ``folder`` as well; "" for no second place."""
        self.context.settings.update(second_backup=folder)
        self._second.put(folder)
        self.reload()
