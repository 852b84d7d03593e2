"""The window: what the program and the pages may ask of it; its parts stand in ``frame``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from db.changes import COLLEAGUES
from db.domain.kinds import RecordKind
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.errors.dialog import say_once
from desktop_app.errors.words import tell
from desktop_app.jobs import Job, Progress
from desktop_app.page import Page, PageSpec
from desktop_app.recent import RecentRecords
from desktop_app.shell.frame import Frame
from desktop_app.shell.left_over import LeftOver
from desktop_app.shell.notices import Notices
from desktop_app.shell.openings import (
    find_owner,
    offer_plans,
    open_call_note,
    open_finish,
    open_plan,
    show_about,
    show_keys,
    show_page_help,
)
from desktop_app.shell.palette_door import PaletteDoor
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.undo_dialogs import UndoDialogs
from desktop_app.shell.waiting import Waiting
from desktop_app.shell.window_commands import page_openers, window_commands
from desktop_app.theme import Theme
from desktop_app.widgets.dropped_files import NOTHING_CAME

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from db.backups.backup import Backup
    from db.encryption import Prepared
    from desktop_app.reopening import Reopening
    from desktop_app.shell.palette import SearchFunction
    from desktop_app.undo import UndoActions

_LEAST = QSize(800, 440)
"""A screen of 1366×768 at 150 % has room for this; pages scroll in it."""
Button = tuple[str, str, Callable[[], object]]


class MainWindow(QMainWindow):
    """Shown empty at once; ``attach`` brings the opened store and the first page."""

    restore_requested = Signal(object)
    """A backup that is to take the place of the data."""
    reopening_requested = Signal(object)
    """How the data are to be opened anew."""
    encryption_requested = Signal(object)
    """What the data are to be sealed with; None to open them for good."""

    def __init__(self, around: Surroundings, specs: tuple[PageSpec, ...]) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setMinimumSize(_LEAST)
        self._around = around
        self._specs = specs
        self._context: AppContext | None = None
        self._undo: UndoActions | None = None
        self._palette: PaletteDoor | None = None
        self._in_front = ""
        """The page that was in front when the data were locked."""
        self._recent = RecentRecords(around.folder.recent)
        self._frame = Frame(around, specs)
        self.setCentralWidget(self._frame)
        around.theme.dress(self)
        self._openers = page_openers(self, specs, around.commands, around.texts)
        self._notices = Notices(around, self._frame, self, self)
        self._connect()
        around.commands.add(*window_commands(self, self._openers))

    def _connect(self) -> None:
        frame = self._frame
        frame.rail.page_requested.connect(self._on_rail_page_requested)
        frame.files_dropped.connect(self._on_files_dropped)
        frame.menu_row.search_requested.connect(self.open_palette)
        frame.toast.undo_requested.connect(self.undo)
        frame.status.cancel_requested.connect(self._around.jobs.cancel_all)
        self._around.jobs.pulled.connect(frame.status.show_jobs)
        self._around.settings.changed.connect(self._notices.show_settings)
        self._around.changes.changed.connect(self._on_changes_changed)

    # What the program asks of the window.

    @property
    def theme(self) -> Theme:
        """The theme this window was made with."""
        return self._around.theme

    @property
    def around(self) -> Surroundings:
        """What the window was given."""
        return self._around

    @property
    def current_page_key(self) -> str:
        """The page in front; empty until the store is open."""
        return self._frame.pages.current_key

    def show_waiting(self, sentence: str) -> None:
        """Say that the desk is being opened."""
        self._frame.state_panel.show_state("loader-circle", sentence)
        self._frame.show_state()

    def show_progress_of(self, job: Job, steps: tuple[str, ...] = ()) -> None:
        """Show how far it is with what is waited for; ``steps`` names each that it reports."""
        if job.live:
            Waiting(self._frame.state_panel, job, steps)

    def show_failure(self, error: BaseException, buttons: tuple[Button, ...] = ()) -> None:
        """Say why the desk cannot be opened."""
        told = tell(error, self._around.texts)
        sentence = told.happened if told else self.tr("The data could not be opened.")
        advice = told.advice if told else ""
        self._frame.state_panel.show_state("circle-alert", sentence, advice, buttons)
        self._frame.show_state()

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen of its own (the first start) instead of everything else."""
        self._frame.show_screen(screen)

    def attach(self, context: AppContext, undo: UndoActions, search: SearchFunction) -> None:
        """The store is open: bring undo, what the palette searches, and the first page."""
        self._context = context
        self._undo = undo
        self._frame.menu_row.use_undo(undo.undo_action, undo.redo_action)
        UndoDialogs(undo, self._around.texts.lang, self, self)
        self._palette = PaletteDoor(context, search, self._recent, self._frame, self, self)
        self._notices.attach(context)
        self._frame.show_pages()
        first = self._bring_page(self._specs[0].key, {})
        if first is not None:
            first.take_focus()  # its keys work before anything was clicked
        if not context.read_only:
            LeftOver(context, self).look()

    @property
    def notices(self) -> Notices:
        """What it says of the data behind it."""
        return self._notices

    @Slot(object)
    def show_backup(self, at: datetime | None) -> None:
        """When the newest backup was made, in local time."""
        self._notices.show_backup(at)
        self._frame.pages.tell_backup(at)

    def rest(self) -> None:
        """Let go of what is shown, but for what is being typed: the data are locked."""
        frame = self._frame
        frame.toast.forget()
        frame.status.say("", "")
        if self._palette is not None:
            self._palette.forget()
        self._in_front = frame.pages.rest()
        if frame.pages.current_key != self._in_front:
            frame.inspect(None)

    def wake(self) -> None:
        """Show the page again that was in front."""
        commands = self._around.commands
        offered = (one for opener in self._openers for one in opener.commands())
        there = {one.id for one in commands.all()}
        commands.add(*(one for one in offered if one.id not in there))
        if self._in_front:
            self.open_page(self._in_front)
            self._in_front = ""

    @Slot()
    def read_again(self) -> None:
        """The server answers again: the pages ask anew."""
        self._frame.pages.read_again()

    def can_leave(self) -> bool:
        """Whether every page lets the window go."""
        return self._frame.pages.can_leave()

    def retire(self) -> None:
        """Go without asking: another window has taken over."""
        self.hide()
        self.deleteLater()

    # What pages ask of the shell (desktop_app.page.Shell).

    def open_page(self, key: str, **target: Any) -> Page | None:
        """Show a page, with its rows when they come at once; ``target`` goes to its ``show_target``."""
        with self._around.jobs.answered_soon():
            return self._bring_page(key, target)

    def _bring_page(self, key: str, target: dict[str, Any]) -> Page | None:
        if self._context is None:
            return None
        if key != self.current_page_key:
            self._frame.inspect(None)
            self._frame.status.say("", "")
        page = self._frame.pages.open_page(key, self._context, self, target)
        if page is not None:
            self._frame.rail.show_current(key)
        return page

    def open_record(self, kind: RecordKind, record_id: int, *, back: str = "") -> bool:
        """Show one record on the page of its kind, or of the record it is a part of."""
        key = self._frame.pages.key_for_kind(kind)
        if key is not None:
            way = {"back": back} if back else {}
            shown = bool(self.open_page(key, kind=kind, record_id=record_id, **way))
        elif self._context is not None:
            kinds = self._frame.pages.shown_kinds
            shown = find_owner(self._context, self, kind, record_id, kinds)
        else:
            return False
        if shown:
            self.note_opened(kind, record_id)
        return shown

    def note_opened(self, kind: RecordKind, record_id: int) -> None:
        """Remember for the palette that a record was looked at."""
        recent = self._recent
        if self._context is None or not recent.note(kind, record_id):
            return

        def body(_progress: Progress) -> None:
            recent.save()

        self._context.jobs.run(body, key="recent")

    def lists_beside(self, key: str) -> tuple[PageSpec, ...]:
        """The lists under one entry of the rail."""
        return self._frame.pages.lists_beside(key)

    def inspect(self, panel: QWidget | None) -> None:
        """Show ``panel`` in the inspector, or close it."""
        self._frame.inspect(panel)

    def close_inspector(self) -> None:
        """Close the inspector."""
        self._frame.inspect(None)

    def inspector_open(self) -> bool:
        """Whether the inspector shows something."""
        return self._frame.inspector.isVisible()

    def toast(
        self,
        text: str,
        *,
        undo: bool = False,
        action: str = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        """Say something for eight seconds."""
        self._frame.toast.show_text(text, undo=undo, action=action, run=run)

    @Slot()
    def note_call(self, *, organization_id: int = 0, case_id: int = 0) -> None:
        """Open the call note, empty or about a firm or a case."""
        if self._context is not None and self.can_note():
            open_call_note(self._context, self, self, organization_id, case_id)

    def finish_step(self, kind: RecordKind, record_id: int) -> None:
        """Ask what came of a step, and what comes next."""
        if self._context is not None and self.can_note():
            open_finish(self._context, self, self, kind, record_id)

    def offer_plan(self, kind: RecordKind, record_id: int) -> None:
        """Offer bundles of dated steps."""
        if self._context is not None and self.can_note():
            open_plan(self._context, self, self, kind, record_id)

    def restore_backup(self, backup: Backup) -> None:
        """Ask the program to bring the data back from a backup, unless unsaved work is in the way."""
        if self.can_note() and self.can_leave():
            self.restore_requested.emit(backup)

    def switch_encryption(self, prepared: Prepared | None) -> None:
        """Ask the program to, unless unsaved work is in the way."""
        if self.can_note() and self.can_leave():
            self.encryption_requested.emit(prepared)

    def open_data_anew(self, reopening: Reopening) -> None:
        """Ask the program to, unless unsaved work is in the way."""
        if self.can_leave():
            self.reopening_requested.emit(reopening)

    def can_note(self) -> bool:
        """Whether something can be written here."""
        return self._context is not None and not self._context.read_only

    @Slot()
    def explain_page(self) -> None:
        """What the page in front is for, and its keys."""
        spec = self._spec_in_front()
        if spec is not None:
            own = [one for one in self._around.commands.all() if one.id.startswith(f"{spec.key}.")]
            dialog = show_page_help(spec, own, self._around.texts, self)
            dialog.guide_requested.connect(self.show_guide)

    @Slot()
    def show_keys(self) -> None:
        """The keys of everything that can be done now."""
        show_keys(self._around.commands.all(), self._spec_in_front(), self._around.texts, self)

    @Slot()
    def show_guide(self) -> None:
        """The officer's guide, at the chapter on the page in front."""
        spec = self._spec_in_front()
        self.open_page("guide", page=spec.key if spec else "", under=spec.under if spec else "")

    def _spec_in_front(self) -> PageSpec | None:
        key = self.current_page_key
        return next((one for one in self._specs if one.key == key), None)

    @Slot()
    def show_about(self) -> None:
        """Version, licences, and that the program stays offline."""
        show_about(self)

    def say(self, left: str = "", selection: str = "") -> None:
        """The status bar's left part and its sum of the selection."""
        self._frame.status.say(left, selection)

    @Slot(object)
    def show_error(self, error: BaseException) -> None:
        """Tell the officer; a bug of ours goes to the hook, which writes a report."""
        told = tell(error, self._around.texts)
        if told is None:
            raise error
        say_once(self._around.theme, told, self)

    @Slot()
    def undo(self) -> None:
        """Take the last operation back."""
        if self._undo is not None:
            self._undo.run_undo()

    @Slot()
    def redo(self) -> None:
        """Bring it again."""
        if self._undo is not None:
            self._undo.run_redo()

    def can_undo(self) -> bool:
        """Whether there is an operation to take back."""
        return self._undo is not None and self._undo.undo_action.isEnabled()

    def can_redo(self) -> bool:
        """Whether there is one to bring again."""
        return self._undo is not None and self._undo.redo_action.isEnabled()

    @Slot()
    def open_palette(self) -> None:
        """Open the palette over the window."""
        if self._palette is not None:
            self._palette.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless a page holds unsaved work the officer wants to keep."""
        if not self.can_leave():
            event.ignore()
            return
        super().closeEvent(event)

    @Slot(str)
    def _on_rail_page_requested(self, key: str) -> None:
        self.open_page(key)

    @Slot(object)
    def _on_files_dropped(self, files: tuple[Path, ...]) -> None:
        if files:
            self.open_page("intake", files=files)
        else:
            self.toast(self.tr(NOTHING_CAME))

    @Slot(object)
    def _on_changes_changed(self, announcement: Announcement) -> None:
        if announcement.changes.origin == COLLEAGUES:
            return
        if self._context is not None and self.can_note():
            offer_plans(self._context, self, self, announcement)
        self._notices.say_saved()
