"""Opens the forms for the rows of a list or the tables of a paper, and says what was filled."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.access import Reason
from desktop_app.context import AppContext
from desktop_app.list_pages.export_contacts import ContactsChoice, has_contacts
from desktop_app.list_pages.exporting import ExportWish
from desktop_app.list_pages.forms.form_data import FormData, ListData
from desktop_app.list_pages.forms.form_shelf import FilledFile, FormShelf
from desktop_app.list_pages.forms.forms_dialog import FormsDialog
from desktop_app.page import Shell
from resources.texts import fill


class ListForms(QObject):
    """Belongs to a page."""

    filled = Signal(object)
    """The ``FilledFile``."""

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._page = page
        self._shelf: FormShelf | None = None
        self._wish: ExportWish | None = None
        self._contacts = ContactsChoice(context, page)
        self._contacts.chosen.connect(self._on_contacts_chosen)

    @Slot(object)
    def ask(self, wish: ExportWish) -> None:
        """Open the dialog for these rows; of persons it asks first whether their phones and mails
        go along, and why."""
        self._wish = wish
        if has_contacts(self._context, wish.shown.kind):
            self._contacts.ask()
        else:
            self.ask_for(ListData(wish))

    @Slot(object)
    def _on_contacts_chosen(self, reason: Reason | None) -> None:
        if self._wish is not None:
            self.ask_for(ListData(replace(self._wish, contacts=reason is not None), reason))

    def ask_for(self, data: FormData) -> None:
        """Open the dialog for a list or a paper."""
        if self._shelf is None:
            self._shelf = FormShelf(self._context, data, self)
            self._shelf.filled.connect(self._on_filled)
        self._shelf.data = data
        FormsDialog(self._context, self._shelf, self._page).open()

    @Slot(object)
    def _on_filled(self, file: FilledFile) -> None:
        text = self.tr("{count:cell|cells} filled in {file}")
        self._shell.toast(fill(text, count=file.cells, file=file.path.name))
        self.filled.emit(file)
