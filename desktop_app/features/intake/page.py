"""가져오기: file → what was understood → plan → result, and the imports so far."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.errors import UserError
from db.intake.apply import Applied
from db.ledger import Undone
from db.queries.imports import ImportRow, Record
from desktop_app.changes import Announcement
from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.features.intake.arriving.clipboard import may_be_dropped
from desktop_app.features.intake.arriving.entrance import Entrance
from desktop_app.features.intake.arriving.file_queue import Fate
from desktop_app.features.intake.arriving.imports_made import ImportsMade
from desktop_app.features.intake.learned.learned_dialog import LearnedDialog
from desktop_app.features.intake.planning.error_export import ErrorExport
from desktop_app.features.intake.planning.facets import Facet
from desktop_app.features.intake.reissues.issue_dialog import IssueDialog
from desktop_app.features.intake.reissues.issue_watch import IssueWatch
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.understanding.corrections import with_kind
from desktop_app.features.intake.views import FILE, READ, IntakeViews
from desktop_app.page import Page, Shell
from desktop_app.unfinished import KeptList
from desktop_app.widgets.drop_hint import DropHint
from desktop_app.widgets.dropped_files import files_in, take_copy
from resources.texts import fill


class IntakePage(Page):
    """Leads one list after another through its steps; the work is the run's."""

    watches = frozenset(RecordKind)

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self.setAcceptDrops(True)
        self.run = ListRun(context, self)
        self.watch = IssueWatch(context, self.run, self)
        self._made = ImportsMade(context, self)
        self._looked_closely = self._plan_wanted = False
        self._seen_early = False
        """Whether the officer saw the list before all of it was read."""
        self.views = IntakeViews(context, self.run, self.watch, self)
        self.start, self.reading = self.views.start, self.views.reading
        self.summary, self.understand = self.views.summary, self.views.understand
        self.plan, self.result_view = self.views.plan, self.views.result_view
        self.entrance = Entrance(context, shell, self.run, self.views, self)
        self.arrivals = self.entrance.arrivals
        self.errors = ErrorExport(context, shell, self.run, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.views)
        self._hint = DropHint(context.theme, self)
        self._connect()
        self._connect_imports()
        self._add_commands()
        self.views.show_view(self.start)

    def _connect(self) -> None:
        run, views = self.run, self.views
        run.list_begun.connect(self._on_list_begins)
        run.list_read.connect(self._on_list_read)
        run.read_failed.connect(self._on_read_failed)
        run.read_stopped.connect(self.close_list)
        run.list_prepared.connect(self._on_list_prepared)
        run.plan_made.connect(self._on_plan_made)
        run.refused.connect(self._on_refused)
        run.list_applied.connect(self._on_list_applied)
        run.busy_changed.connect(self._on_busy_changed)
        run.resumed.connect(self._on_resumed)
        self.arrivals.begun.connect(self._on_list_begun)
        self.reading.due.connect(self._on_reading_due)
        views.head.as_read_chosen.connect(self.understand.show_as_read)
        views.head.kind_chosen.connect(self._on_kind_chosen)
        views.head.closed.connect(self.close_list)
        views.steps.step_requested.connect(self._on_step_requested)
        views.issue_bar.show_requested.connect(self.show_issue)
        self.start.learned_requested.connect(self.show_learned)
        self.reading.stop_requested.connect(self.run.stop)
        self.summary.apply_requested.connect(self.run.apply)
        self.summary.plan_requested.connect(self._on_look_closely)
        self.summary.facet_requested.connect(self._on_facet_requested)
        self.summary.understand_requested.connect(self._on_understand_requested)
        self.summary.columns_requested.connect(self._on_columns_requested)
        self.understand.plan_requested.connect(self._on_plan_requested)
        self.understand.learned_requested.connect(self.show_learned)
        self.understand.back_requested.connect(self._on_back_from_understood)
        self.plan.apply_requested.connect(self.run.apply)
        self.plan.back_requested.connect(self._on_understand_requested)
        self.plan.errors_requested.connect(self.errors.ask)

    def _connect_imports(self) -> None:
        made, result, recent = self._made, self.result_view, self.start.recent
        result.revert_requested.connect(made.revert)
        result.row_revert_requested.connect(made.revert_row)
        result.record_requested.connect(self._on_record_requested)
        result.errors_requested.connect(self.errors.ask)
        result.page_requested.connect(self._on_page_requested)
        result.again_requested.connect(self._on_again_requested)
        result.plan_requested.connect(self._on_open_rows_requested)
        recent.revert_requested.connect(made.revert)
        recent.rows_requested.connect(self.show_import)
        self.run.keeper.kept_changed.connect(self._on_kept_changed)
        self.watch.refused.connect(self._on_write_failed)
        made.listed.connect(self.start.put_imports)
        made.begun_listed.connect(self.start.kept.put)
        made.reverted.connect(self._on_reverted)
        made.row_reverted.connect(result.show_row_reverted)
        made.refused.connect(self._on_write_failed)

    def _add_commands(self) -> None:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, what in (("Ctrl+V", self.entrance.paste), ("Alt+Left", self._on_back_pressed)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(here)
            shortcut.activated.connect(what)
        self.context.commands.add(
            Command("intake.choose", self.tr("Import a list…"), self.choose_here,
                    icon="file-input", menu=Menu.FILE),
        )  # fmt: skip

    # What the shell asks.

    def reload(self) -> None:
        """The imports so far; a plan that stands on older data is made again."""
        self._made.ask()
        if self.run.planned is not None and not self.run.applying and self.views.plan_in_front:
            self.run.make_plan()
        if self.views.front is self.result_view:
            self.result_view.read_rows()

    def show_target(self, **target: Any) -> None:
        """Begin with files or pasted cells."""
        if files := target.get("files"):
            self.begin_files(tuple(Path(one) for one in files))
        elif any(pasted := target.get("pasted", ())):
            self.arrivals.bring_cells(*pasted)
        elif isinstance(kept := target.get("kept"), KeptList):
            self.resume(kept)

    def patch(self, announcement: Announcement) -> None:
        """Whatever changed, the plan may say something else now."""
        self.reload()

    def first_focus(self) -> QWidget:
        """At its beginning the way in; a list in hand has its own places."""
        return self.start.zone.choose if self.views.front is self.start else self

    # Beginning.

    def begin_files(self, files: tuple[Path, ...]) -> None:
        """Begin with the first of these files and folders; the others wait."""
        self.entrance.begin_files(files)

    @Slot(object)
    def resume(self, kept: KeptList) -> None:
        """Go on with a list that was begun before."""
        self.entrance.resume(kept)

    def choose_here(self) -> None:
        """Ask for files, from anywhere in the program."""
        self.shell.open_page("intake")
        self.entrance.choose_files()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere; beside an open list they wait."""
        free = self.entrance.free
        if files_in(event.mimeData()) or (free and may_be_dropped(event.mimeData())):
            take_copy(event)
            now = self.tr("Let go here to import it as a list")
            later = self.tr("Let go here: it comes after the list in hand")
            self._hint.say(now if free else later)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring what was dropped."""
        self._hint.hide()
        take_copy(event)
        self.entrance.drop(event.mimeData())

    @Slot()
    def _on_list_begun(self) -> None:
        self.watch.forget()
        self.start.show_failure("")
        self.start.recent.clear_reverted()
        self._looked_closely = self._seen_early = self._plan_wanted = False
        self.reading.wait()

    @Slot()
    def _on_kept_changed(self) -> None:
        if self.views.front is self.start:
            self._made.ask()

    @Slot(int)
    def _on_resumed(self, count: int) -> None:
        """On to the rows, unless something about the columns has still to be said first."""
        understood = self.run.understood
        self._plan_wanted = understood is not None and not understood.must_be_looked_at
        if count:
            text = self.tr("{count:decision|decisions} of the last time hold again.")
            self.shell.toast(fill(text, count=count))

    @Slot()
    def close_list(self) -> None:
        """Leave the list; nothing was written."""
        self.reading.end()
        self.run.forget()
        self.watch.forget()
        self.arrivals.settle(Fate.LEFT)
        self.start.show_failure("")
        self._made.ask()
        self.views.show_start()

    @Slot()
    def show_learned(self) -> None:
        """Show what was learned from lists."""
        dialog = LearnedDialog(self.context, self)
        dialog.forgotten.connect(self.run.understand_again)
        dialog.failed.connect(self._on_write_failed)
        dialog.open()

    @Slot()
    def show_issue(self) -> None:
        """Show what differs from the earlier issue of the list."""
        dialog = IssueDialog(self.context, self.watch, self)
        dialog.changed.connect(self._on_ticks_changed)
        dialog.open()

    @Slot()
    def _on_ticks_changed(self) -> None:
        """What was ticked is in the plan; while the list is being read there is none yet."""
        if self.views.plan_in_front:
            self.run.make_plan()

    # What the run brings.

    @Slot()
    def _on_reading_due(self) -> None:
        self.reading.begin()
        self.views.show_view(self.reading)

    @Slot()
    def _on_list_begins(self) -> None:
        """The first rows of a long list can be looked at, and corrected, while the rest comes."""
        self._end_reading()
        self._show_understood(fresh=True)
        self._seen_early = True

    @Slot()
    def _on_list_read(self) -> None:
        self._end_reading()
        if self.run.planned is None or QApplication.activePopupWidget() is not None:
            self._show_understood(fresh=not self._seen_early)
        else:
            self.understand.show_list(fresh=True)
            self.summary.show_list()
            self.views.show_view(self.summary)
            self.summary.take_focus()

    def _end_reading(self) -> None:
        self.reading.end()
        if not self._seen_early:
            self.views.head.show_raw()
            self.understand.show_as_read(False)

    @Slot(object)
    def _on_read_failed(self, error: BaseException) -> None:
        self.reading.end()
        self.entrance.refuse(error)

    @Slot()
    def _on_list_prepared(self) -> None:
        self.understand.show_list(fresh=False)
        self.views.show_head()
        self.views.show_notice()

    @Slot()
    def _on_plan_made(self) -> None:
        view, wanted = self.views.front, self._plan_wanted
        self._plan_wanted = False
        if view is self.understand and wanted:
            self.views.show_view(self.plan)
            self.plan.begin()
        elif view is self.understand:
            self.understand.show_facts()  # what was taken back may be one of them
        elif view is self.summary:
            self.summary.show_list()
        elif view is self.plan:
            self.plan.show_plan()

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self.shell.show_error(error)
        if isinstance(error, UserError) and error.code == "plan.stale":
            self.run.make_plan()
        elif self.views.front is self.plan:
            self.plan.show_plan()

    @Slot(object)
    def _on_list_applied(self, applied: Applied) -> None:
        self.arrivals.settle(Fate.DONE)
        self.result_view.show_applied(applied, len(self.arrivals.queue.waiting))
        self.views.show_view(self.result_view)
        self.result_view.take_focus()
        self._made.ask()

    @Slot()
    def _on_busy_changed(self) -> None:
        self.views.show_busy()

    # Steps.

    @Slot()
    def _on_understand_requested(self) -> None:
        self._show_understood()

    @Slot()
    def _on_columns_requested(self) -> None:
        self._show_understood()
        self.understand.go_to_left_column()

    def _show_understood(self, *, fresh: bool = False) -> None:
        self.views.show_view(self.understand)
        self.understand.show_list(fresh=fresh)
        self.understand.grid.setFocus()

    @Slot()
    def _on_plan_requested(self) -> None:
        self._looked_closely = self._plan_wanted = True
        self.run.make_plan()

    @Slot()
    def _on_look_closely(self) -> None:
        self._looked_closely = True
        self.views.show_view(self.plan)
        self.plan.begin()

    @Slot(object)
    def _on_facet_requested(self, facet: Facet) -> None:
        self._on_look_closely()
        self.plan.facets.choose(facet)

    @Slot()
    def _on_back_from_understood(self) -> None:
        if self.run.planned is not None and not self._looked_closely:
            self.views.show_view(self.summary)
        else:
            self.close_list()

    @Slot()
    def _on_open_rows_requested(self) -> None:
        """Rows that were left for later are compared anew with what is stored now."""
        self.views.put_behind(self.understand)
        self._plan_wanted = True
        self.run.make_plan()

    @Slot()
    def _on_back_pressed(self) -> None:
        view = self.views.front
        if view is self.plan:
            self._show_understood()
        elif view is self.understand:
            self._on_back_from_understood()
        elif view in (self.summary, self.result_view):
            self.close_list()

    @Slot(int)
    def _on_step_requested(self, step: int) -> None:
        if self.views.front is self.result_view or step == FILE:
            self.close_list()
        elif step == READ:
            self._show_understood()

    @Slot(str)
    def _on_kind_chosen(self, kind: str) -> None:
        if self.run.understood is not None:
            self.run.choose(with_kind(self.run.understood.prepared.choices, kind))

    @Slot(str)
    def _on_page_requested(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot(object)
    def show_import(self, row: ImportRow) -> None:
        """Show the rows of an import that was made before."""
        self.result_view.show_import(row)
        self.views.show_view(self.result_view)
        self.result_view.rows.table.setFocus()

    @Slot(object)
    def _on_record_requested(self, record: Record) -> None:
        self.shell.open_record(*record)

    @Slot()
    def _on_again_requested(self) -> None:
        if self.arrivals.queue.waiting:
            self.arrivals.go_on()
        else:
            self.close_list()

    @Slot(object)
    def _on_reverted(self, undone: Undone) -> None:
        if self.views.front is self.result_view:
            self.result_view.show_reverted(undone)
        self.start.recent.show_reverted(undone)

    @Slot(object)
    def _on_write_failed(self, error: BaseException) -> None:
        self.shell.show_error(error)
        if self.views.front is self.result_view:
            self.result_view.read_rows()
