"""Writes a list as it stands into an Excel file: asks for the file, then works off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.domain.access import Reason
from db.domain.catalogue import catalogue
from db.domain.dates import KST
from db.queries.example import is_example
from db.queries.lists import ListQuery
from db.queries.papers import PrintedPaper
from db.services.access_log import log_export
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.export_contacts import ContactsChoice, has_contacts
from desktop_app.page import Shell
from desktop_app.paper.files import file_name, of_day, with_suffix, write_whole
from desktop_app.paper.heading import heading_on
from desktop_app.paper.noting import SAVED, file_line, note_left
from reports.excel.listing import ListExport, list_said
from reports.lists import list_export
from reports.render import list_workbook
from resources.texts import fill


@dataclass(frozen=True, slots=True)
class ExportWish:
    """Which rows of which list, in the order shown."""

    ids: tuple[int, ...]
    shown: ListQuery
    conditions: str = ""
    """What chose them, in words."""
    contacts: bool = False
    """Whether phones and mails of persons go along; the reason is written down before."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A list that was written, and what the print log says of it."""

    path: Path
    count: int
    line: PrintedPaper


def export_list(
    store: Store, wish: ExportWish, path: Path, *, office: str, lang: str, reason: str = ""
) -> Exported:
    """Write the rows in their order. Of a past view the title and the sheet say its day.

    Raises EnvironmentProblem when the file can't be written (open in Excel, disk full …).
    """
    export = gather_list(store, wish, office=office, lang=lang)
    data = list_workbook(export).data
    written = write_whole(path, data)
    line = file_line(SAVED, list_said(export), written.name, data, reason=reason)
    return Exported(written, len(export.rows), line)


def gather_list(store: Store, wish: ExportWish, *, office: str, lang: str) -> ListExport:
    """The rows in their order, with all that is known of them."""
    example = is_example(store)
    with store.read() as session:
        export = list_export(
            session, catalogue(wish.shown.kind), datetime.now(KST), office=office,
            example=example, lang=lang, ids=wish.ids, conditions=wish.conditions,
            shown=wish.shown, past=store.day,
            contacts=wish.contacts,
            reference=True,  # whoever names the rows has decided
        )  # fmt: skip
    by_id = {row.id: row for row in export.rows}
    rows = [by_id[record_id] for record_id in wish.ids if record_id in by_id]
    return replace(export, rows=rows)


class ListExporting(QObject):
    """Belongs to a page with a list; the file stands where the officer says. Of a list of persons
    it asks first whether their phones and mails go along, and why."""

    def __init__(self, context: AppContext, shell: Shell, title: str, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._title = title
        self._page = page
        self._wish: ExportWish | None = None
        self._path = Path()
        self._reason: Reason | None = None
        self._contacts = ContactsChoice(context, page)
        self._contacts.chosen.connect(self._on_contacts_chosen)

    @Slot(object)
    def ask(self, wish: ExportWish) -> None:
        """Ask for a file, then write."""
        self._wish, self._reason = wish, None
        if has_contacts(self._context, wish.shown.kind):
            self._contacts.ask()
        else:
            self._ask_file()

    @Slot(object)
    def _on_contacts_chosen(self, reason: Reason | None) -> None:
        if self._wish is not None:
            self._wish = replace(self._wish, contacts=reason is not None)
            self._reason = reason
            self._ask_file()

    def _ask_file(self) -> None:
        name = file_name(of_day(self._context.store), self._title, suffix=".xlsx")
        dialog = QFileDialog(self._page, self.tr("Save the list"), name, "Excel (*.xlsx)")
        dialog.setObjectName("export_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, chosen: str) -> None:
        self._path = with_suffix(chosen, ".xlsx")
        if self._wish is None:
            return
        if self._reason is None:
            self._write(self._wish)
            return
        store, wish, reason = self._context.store, self._wish, self._reason

        def body(_progress: Progress) -> ExportWish:
            log_export(store, wish.shown.kind, len(wish.ids), reason)
            return wish

        self._context.jobs.write(body, done=self._write, failed=self._shell.show_error)

    def _write(self, wish: ExportWish) -> None:
        store, lang, path = self._context.store, self._context.lang, self._path
        office = heading_on(self._context)

        reason = self._reason.value if self._reason is not None else ""

        def body(_progress: Progress) -> Exported:
            return export_list(store, wish, path, office=office, lang=lang, reason=reason)

        self._context.jobs.run(
            body,
            done=self._on_exported,
            failed=self._shell.show_error,
            label=self.tr("Writing the Excel file…"),
        )

    def _on_exported(self, written: Exported) -> None:
        note_left(self._context, [written.line], self._shell.show_error)
        text = self.tr("{count:row was|rows were} written to {name}.")
        self._shell.toast(fill(text, count=written.count, name=written.path.name))
