"""가져오기: file → what was understood → plan → result, and the imports so far."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.errors import UserError
from db.intake.apply import Applied
from db.intake.messages import READ_ERRORS
from db.intake.workbook import ReadError
from db.ledger import Undone
from db.queries.imports import ImportRow, Record
from desktop_app.changes import Announcement
from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.features.intake.arrivals import Arrivals, list_fault
from desktop_app.features.intake.choosing import ask_files, ask_folder
from desktop_app.features.intake.corrections import with_kind
from desktop_app.features.intake.error_export import ErrorExport
from desktop_app.features.intake.file_queue import Fate
from desktop_app.features.intake.imports_made import ImportsMade
from desktop_app.features.intake.issue_bar import IssueBar
from desktop_app.features.intake.issue_dialog import IssueDialog
from desktop_app.features.intake.issue_watch import IssueWatch
from desktop_app.features.intake.learned_dialog import LearnedDialog
from desktop_app.features.intake.page_head import PageHead
from desktop_app.features.intake.plan_view import PlanView
from desktop_app.features.intake.queue_bar import QueueBar
from desktop_app.features.intake.reading_view import ReadingView
from desktop_app.features.intake.result_view import ResultView
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.start_view import StartView
from desktop_app.features.intake.step_bar import StepBar
from desktop_app.features.intake.summary_view import SummaryView
from desktop_app.features.intake.understand_view import UnderstandView
from desktop_app.page import Page, Shell
from desktop_app.unfinished import KeptList
from resources.texts import fill

_READING_AFTER_MS = 250
_FILE, _READ, _PLAN, _RESULT = range(4)


class IntakePage(Page):
    """Leads one list after another through its steps; the work is the run's."""

    watches = frozenset(RecordKind)

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self.run = ListRun(context, self)
        self.arrivals = Arrivals(context, self.run, self)
        self._made = ImportsMade(context, self)
        self.watch = IssueWatch(context, self.run, self)
        self._looked_closely = False
        self._seen_early = False
        """Whether the officer saw the list before all of it was read."""
        self.head = PageHead(context)
        self.queue_bar = QueueBar(context.theme, context.texts)
        self.steps = StepBar(context.theme)
        self.issue_bar = IssueBar(context.theme, context.texts)
        self.start = StartView(context)
        self.reading = ReadingView(self.run, context.texts)
        self.summary = SummaryView(context, self.run)
        self.understand = UnderstandView(context, self.run)
        self.plan = PlanView(context, self.run)
        self.result_view = ResultView(context, self.run)
        self.errors = ErrorExport(context, shell, self.run, self)
        self._views = QStackedWidget()
        for view in (
            self.start, self.reading, self.summary, self.understand, self.plan, self.result_view
        ):  # fmt: skip
            self._views.addWidget(view)
        self._reading_timer = QTimer(self)
        self._reading_timer.setSingleShot(True)
        self._reading_timer.setInterval(_READING_AFTER_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.queue_bar, self.steps, self.issue_bar):
            column.addWidget(part)
        column.addWidget(self._views, 1)
        self._connect()
        self._add_commands()
        self._show(self.start, _FILE)

    def _connect(self) -> None:
        run = self.run
        run.list_begun.connect(self._on_list_begins)
        run.list_read.connect(self._on_list_read)
        run.read_failed.connect(self._on_read_failed)
        run.read_stopped.connect(self.close_list)
        run.list_prepared.connect(self._on_list_prepared)
        run.plan_made.connect(self._on_plan_made)
        run.refused.connect(self._on_refused)
        run.list_applied.connect(self._on_list_applied)
        run.busy_changed.connect(self._on_busy_changed)
        self._reading_timer.timeout.connect(self._on_reading_timer_timeout)
        self.head.as_read_chosen.connect(self.understand.show_as_read)
        self.head.kind_chosen.connect(self._on_kind_chosen)
        self.head.closed.connect(self.close_list)
        self.steps.step_requested.connect(self._on_step_requested)
        self.start.choose_requested.connect(self.choose_files)
        self.start.folder_requested.connect(self.choose_folder)
        self.start.paste_requested.connect(self.paste)
        self.start.zone.list_dropped.connect(self.arrivals.bring)
        self.start.failure.file_requested.connect(self._on_file_requested)
        self.start.password.entered.connect(self.arrivals.unlock)
        self.start.learned_requested.connect(self.show_learned)
        self.start.recent.revert_requested.connect(self._made.revert)
        self.start.recent.rows_requested.connect(self.show_import)
        self.reading.stop_requested.connect(self.run.stop)
        self.summary.apply_requested.connect(self.run.apply)
        self.summary.plan_requested.connect(self._on_look_closely)
        self.summary.understand_requested.connect(self._on_understand_requested)
        self.understand.plan_requested.connect(self._on_plan_requested)
        self.understand.learned_requested.connect(self.show_learned)
        self.understand.back_requested.connect(self._on_back_from_understood)
        self.plan.apply_requested.connect(self.run.apply)
        self.plan.back_requested.connect(self._on_understand_requested)
        self.plan.errors_requested.connect(self.errors.ask)
        self.result_view.revert_requested.connect(self._made.revert)
        self.result_view.row_revert_requested.connect(self._made.revert_row)
        self.result_view.record_requested.connect(self._on_record_requested)
        self.result_view.errors_requested.connect(self.errors.ask)
        self.result_view.page_requested.connect(self._on_page_requested)
        self.result_view.again_requested.connect(self._on_again_requested)
        self.result_view.plan_requested.connect(self._on_open_rows_requested)

        self._connect_arrivals()

    def _connect_arrivals(self) -> None:
        arrivals, bar, made = self.arrivals, self.queue_bar, self._made
        arrivals.begun.connect(self._on_list_begun)
        arrivals.nothing_found.connect(self._on_nothing_found)
        arrivals.queue_changed.connect(self._on_queue_changed)
        bar.next_requested.connect(arrivals.go_on)
        bar.file_requested.connect(arrivals.take)
        bar.drop_requested.connect(arrivals.drop_waiting)
        self.watch.compared.connect(self._on_compared)
        self.watch.refused.connect(self._on_write_failed)
        self.issue_bar.show_requested.connect(self.show_issue)
        made.listed.connect(self.start.put_imports)
        made.begun_listed.connect(self.start.kept.put)
        self.start.kept.open_requested.connect(self.resume)
        self.start.kept.discard_requested.connect(self.run.keeper.discard)
        self.run.keeper.kept_changed.connect(self._on_kept_changed)
        self.run.resumed.connect(self._on_resumed)
        made.reverted.connect(self._on_reverted)
        made.row_reverted.connect(self.result_view.show_row_reverted)
        made.refused.connect(self._on_write_failed)

    def _add_commands(self) -> None:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, what in (("Ctrl+V", self.paste), ("Alt+Left", self._on_back_pressed)):
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
        if self.run.planned is not None and not self.run.applying and self._plan_in_front():
            self.run.make_plan()
        if self._views.currentWidget() is self.result_view:
            self.result_view.read_rows()

    def show_target(self, **target: Any) -> None:
        """Begin with files or pasted cells."""
        if files := target.get("files"):
            self.begin_files(tuple(Path(one) for one in files))
        elif pasted := target.get("pasted"):
            self.arrivals.bring_cells(str(pasted))
        elif isinstance(kept := target.get("kept"), KeptList):
            self.resume(kept)

    def patch(self, announcement: Announcement) -> None:
        """Whatever changed, the plan may say something else now."""
        self.reload()

    # Beginning.

    @Slot(tuple)
    def begin_files(self, files: tuple[Path, ...]) -> None:
        """Begin with the first of these files and folders; the others wait."""
        self.arrivals.bring_files(files)

    @Slot()
    def _on_list_begun(self) -> None:
        self.watch.forget()
        self.start.show_failure("")
        self.start.recent.clear_reverted()
        self._looked_closely = self._seen_early = False
        self._reading_timer.start()

    @Slot()
    def choose_files(self) -> None:
        """Ask for files."""
        if files := ask_files(self):
            self.begin_files(files)

    @Slot(object)
    def resume(self, kept: KeptList) -> None:
        """Go on with a list that was begun before; what was decided about it holds again."""
        if kept.path:
            self.begin_files((Path(kept.path),))
        elif kept.text or kept.html:
            self.arrivals.bring_cells(kept.text, kept.html)
        else:
            sentence = self.tr("Paste these cells once more. What you decided about them is kept.")
            self.start.show_failure(sentence)
            self._show(self.start, _FILE)

    @Slot()
    def _on_kept_changed(self) -> None:
        if self._views.currentWidget() is self.start:
            self._made.ask()

    @Slot(int)
    def _on_resumed(self, count: int) -> None:
        text = self.tr("{count:decision|decisions} of the last time hold again.")
        self.shell.toast(fill(text, count=count))

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder: every list in it comes in, one after another."""
        if folders := ask_folder(self):
            self.begin_files(folders)

    def choose_here(self) -> None:
        """The same from anywhere in the program."""
        self.shell.open_page("intake")
        self.choose_files()

    @Slot()
    def paste(self) -> None:
        """Begin with what the clipboard holds: copied files, or cells."""
        if self._views.currentWidget() not in (self.start, self.result_view):
            return
        self.arrivals.bring(QGuiApplication.clipboard().mimeData())

    @Slot(str)
    def _on_nothing_found(self, sentence: str) -> None:
        self.start.show_failure(sentence)
        self._show(self.start, _FILE)

    @Slot(object)
    def _on_file_requested(self, path: Path) -> None:
        self.begin_files((path,))

    @Slot()
    def _on_queue_changed(self) -> None:
        self.queue_bar.show_queue(self.arrivals.queue)

    @Slot()
    def close_list(self) -> None:
        """Leave the list; nothing was written."""
        self._reading_timer.stop()
        self.run.forget()
        self.watch.forget()
        self.arrivals.settle(Fate.LEFT)
        self.start.show_failure("")
        self._made.ask()
        self._show(self.start, _FILE)

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
        IssueDialog(self.context, self.watch, self).open()

    # What the run brings.

    @Slot()
    def _on_reading_timer_timeout(self) -> None:
        self.reading.begin()
        self._show(self.reading, _FILE)

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
            self._show(self.summary, _PLAN)
            self.summary.take_focus()

    def _end_reading(self) -> None:
        self._reading_timer.stop()
        self.reading.end()
        if not self._seen_early:
            self.head.show_raw()
            self.understand.show_as_read(False)

    @Slot(object)
    def _on_read_failed(self, error: BaseException) -> None:
        self._reading_timer.stop()
        self.reading.end()
        self._show(self.start, _FILE)
        code = list_fault(error)
        locked = code == "file.encrypted" and not self.run.had_password
        if locked or code == "file.wrong_password":
            self.start.ask_password(self.run.source.name, wrong=not locked)
            return
        self.arrivals.settle(Fate.UNREAD)
        if isinstance(error, ReadError):
            self.start.show_failure(self._sentence(error), code, self.run.source.path)
        else:
            self.shell.show_error(error)

    def _sentence(self, error: ReadError) -> str:
        source = READ_ERRORS.get(error.code, READ_ERRORS["file.damaged"])
        params: dict[str, object] = {"file": self.run.source.name, **error.params}
        params["file"] = params["file"] or self.run.source.name
        return self.context.texts(source, **params)

    @Slot()
    def _on_list_prepared(self) -> None:
        self.understand.show_list(fresh=False)
        self._show_head()

    @Slot()
    def _on_plan_made(self) -> None:
        view = self._views.currentWidget()
        if view is self.understand:
            self._show(self.plan, _PLAN)
            self.plan.begin()
        elif view is self.summary:
            self.summary.show_list()
        elif view is self.plan:
            self.plan.show_plan()

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self.shell.show_error(error)
        if isinstance(error, UserError) and error.code == "plan.stale":
            self.run.make_plan()
        elif self._views.currentWidget() is self.plan:
            self.plan.show_plan()

    @Slot(object)
    def _on_list_applied(self, applied: Applied) -> None:
        self.arrivals.settle(Fate.DONE)
        self.result_view.show_applied(applied, len(self.arrivals.queue.waiting))
        self._show(self.result_view, _RESULT)
        self.result_view.take_focus()
        self._made.ask()

    @Slot()
    def _on_busy_changed(self) -> None:
        self.plan.show_busy()
        self.summary.show_busy()
        self.understand.bar.show_busy(self.run.preparing or self.run.planning or self.run.partial)

    # Steps.

    def _show(self, view: QWidget, step: int) -> None:
        self._views.setCurrentWidget(view)
        self.steps.show_step(step)
        self.steps.setVisible(view is not self.start)
        self._on_compared()
        self._show_head()

    @Slot()
    def _on_compared(self) -> None:
        watched = self.watch.watched
        self.issue_bar.show_watched(watched)
        reading = self._views.currentWidget() in (self.summary, self.understand, self.plan)
        self.issue_bar.setVisible(watched is not None and reading)

    def _show_head(self) -> None:
        view = self._views.currentWidget()
        name = self.result_view.name if view is self.result_view else self.run.source.name
        name = "" if view is self.start else name
        self.head.show_list(name, understanding=view is self.understand)
        understood = self.run.understood
        if understood is not None:
            at = min(self.understand.table_at, len(understood.prepared.tables) - 1)
            found = understood.prepared.tables[at].mapping.list_kind
            self.head.show_kind(understood.prepared.choices.as_kind, found)

    def _plan_in_front(self) -> bool:
        return self._views.currentWidget() in (self.plan, self.summary)

    @Slot()
    def _on_understand_requested(self) -> None:
        self._show_understood()

    def _show_understood(self, *, fresh: bool = False) -> None:
        self._show(self.understand, _READ)
        self.understand.show_list(fresh=fresh)
        self.understand.grid.setFocus()

    @Slot()
    def _on_plan_requested(self) -> None:
        self._looked_closely = True
        self.run.make_plan()

    @Slot()
    def _on_look_closely(self) -> None:
        self._looked_closely = True
        self._show(self.plan, _PLAN)
        self.plan.begin()

    @Slot()
    def _on_back_from_understood(self) -> None:
        if self.run.planned is not None and not self._looked_closely:
            self._show(self.summary, _PLAN)
        else:
            self.close_list()

    @Slot()
    def _on_open_rows_requested(self) -> None:
        """Rows that were left for later are compared anew with what is stored now."""
        self._views.setCurrentWidget(self.understand)
        self.run.make_plan()

    @Slot()
    def _on_back_pressed(self) -> None:
        view = self._views.currentWidget()
        if view is self.plan:
            self._show_understood()
        elif view is self.understand:
            self._on_back_from_understood()
        elif view in (self.summary, self.result_view):
            self.close_list()

    @Slot(int)
    def _on_step_requested(self, step: int) -> None:
        if self._views.currentWidget() is self.result_view or step == _FILE:
            self.close_list()
        elif step == _READ:
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
        self._show(self.result_view, _RESULT)
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
        if self._views.currentWidget() is self.result_view:
            self.result_view.show_reverted(undone)
        self.start.recent.show_reverted(undone)

    @Slot(object)
    def _on_write_failed(self, error: BaseException) -> None:
        self.shell.show_error(error)
        if self._views.currentWidget() is self.result_view:
            self.result_view.read_rows()
