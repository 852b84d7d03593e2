"""Asks for a calendar file to write or to read; the work is done in jobs."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.calendar.events import KST
from db.calendar.writing import write_calendar
from db.errors import UserError
from db.faults import faults_named
from db.queries.calendar import written_events
from db.services.calendar import CalendarRow, plan_calendar
from db.store import today
from desktop_app.context import AppContext
from desktop_app.features.meetings.calendar.plan_dialog import CalendarPlanDialog
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.paper.files import file_name, of_day, with_suffix, write_whole
from resources.texts import fill

_SUFFIX = ".ics"


class CalendarExchange(QObject):
    """One at a page."""

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._page = page
        self._ids: tuple[int, ...] = ()
        self._title = ""

    # Out.

    def export(self, ids: tuple[int, ...], title: str, day: str = "") -> None:
        """Ask where to, then write these meetings; ``day`` is the one meeting's own."""
        self._ids, self._title = ids, title
        begins = day.replace("-", "") or of_day(self._context.store)
        name = file_name(begins, title, suffix=_SUFFIX)
        dialog = self._dialog("calendar_export", self.tr("Write a calendar file"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX[1:])
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    @Slot(str)
    def export_to(self, chosen: str) -> None:
        """Write the meetings into this file."""
        store, ids, title = self._context.store, self._ids, self._title
        path = with_suffix(chosen, _SUFFIX)

        def body(progress: Progress) -> tuple[Path, int]:
            with store.read() as session:
                events = written_events(session, ids)
            progress.report()
            if not events:
                raise UserError("calendar.undated")
            write_whole(path, write_calendar(events, dt.datetime.now(KST), title))
            return path, len(events)

        self._context.jobs.run(
            body, done=self._on_exported, failed=self._shell.show_error,
            label=self.tr("Writing the calendar file…"),
        )  # fmt: skip

    def _on_exported(self, written: tuple[Path, int]) -> None:
        path, count = written
        text = self.tr("{count:meeting was|meetings were} written to {name}.")
        left = len(self._ids) - count
        said = fill(text, count=count, name=path.name)
        if left:
            said += " " + fill(
                self.tr("{count:meeting has|meetings have} no date yet."), count=left
            )
        self._shell.toast(said)

    # In.

    def ask_for_file(self) -> None:
        """Ask which file to read."""
        dialog = self._dialog("calendar_import", self.tr("Read a calendar file"), "")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    @Slot(str)
    def read(self, chosen: str) -> None:
        """Show what a file would do."""
        store, path = self._context.store, Path(chosen)
        day = dt.date.fromisoformat(today())

        def body(progress: Progress) -> tuple[str, tuple[CalendarRow, ...]]:
            with faults_named():
                data = path.read_bytes()
            progress.report()
            return path.name, plan_calendar(store, data, day)

        self._context.jobs.run(
            body, done=self._on_planned, failed=self._shell.show_error,
            label=self.tr("Reading the calendar file…"),
        )  # fmt: skip

    def _on_planned(self, planned: tuple[str, tuple[CalendarRow, ...]]) -> None:
        name, rows = planned
        CalendarPlanDialog(self._context, self._shell, rows, name, self._page).open()

    def _dialog(self, name: str, title: str, proposed: str) -> QFileDialog:
        kinds = self.tr("Calendar files (*.ics)")
        dialog = QFileDialog(self._page, title, proposed, kinds)
        dialog.setObjectName(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog
