"""What the cases that are shown are taken out as, and moved to: a list for Excel, papers, the bin."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.features.cases.case_book import CaseBook
from desktop_app.features.cases.case_views import CaseViews
from desktop_app.list_pages.exporting import ExportWish, ListExporting
from desktop_app.list_pages.forms.list_forms import ListForms
from desktop_app.list_pages.list_actions import ListActions
from desktop_app.list_pages.list_menu import ListMenu
from desktop_app.page import Shell
from desktop_app.widgets.menu_entries import MenuEntry
from resources.texts import mark


class CaseLeaving(QObject):
    """Belongs to the page: its menu behind the three dots, and Del in the table."""

    bulk_requested = Signal()
    columns_requested = Signal()
    rows_deleted = Signal()

    def __init__(
        self, context: AppContext, shell: Shell, book: CaseBook, views: CaseViews, page: QWidget
    ) -> None:
        super().__init__(page)
        self._shell, self._book, self._views = shell, book, views
        title = catalogue(RecordKind.CASE).label(context.lang)
        self._exporting = ListExporting(context, shell, title, page)
        self._forms = ListForms(context, shell, page)
        self._actions = ListActions(
            context, shell, RecordKind.CASE, mark("{count:case was|cases were} deleted."), page
        )
        views.list.view.delete_requested.connect(self._actions.delete)
        self._actions.rows_deleted.connect(self.rows_deleted)
        self._writable = not context.read_only

    def serve(self, menu: ListMenu) -> None:
        """Offer what can be done with the cases that are shown."""
        bulk = MenuEntry("bulk", self.tr("Bulk edit…"), "list-checks", "Ctrl+E")
        menu.offer(
            MenuEntry("export", self.tr("Export…"), "download"),
            *((bulk,) if self._writable else ()),
            MenuEntry("columns", self.tr("Choose columns…"), "columns-3"),
        )
        menu.chosen.connect(self._on_menu_chosen)
        menu.booklet_requested.connect(self._on_booklet_requested)
        menu.forms_requested.connect(self.fill_form)

    @property
    def shown(self) -> tuple[int, ...]:
        """The cases that are shown, in the order of the view in front."""
        rows = self._views.list
        if rows.isVisible():
            return rows.view.model.ids
        return tuple(card.id for card in self._book.shown())

    @Slot(str)
    def _on_menu_chosen(self, key: str) -> None:
        if key == "export":
            self._exporting.ask(self._wish())
        elif key == "bulk":
            self.bulk_requested.emit()
        elif key == "columns":
            self.columns_requested.emit()

    def _wish(self) -> ExportWish:
        return ExportWish(self.shown, self._views.list.shown_query())

    @Slot()
    def fill_form(self) -> None:
        """Fill a workbook of the office's own with the cases that are shown."""
        self._forms.ask(self._wish())

    @Slot()
    def _on_booklet_requested(self) -> None:
        chosen = self._views.chosen_cases
        self._shell.open_page(
            "booklet", kind=RecordKind.CASE, chosen=chosen if len(chosen) > 1 else (),
            everything=self.shown, title=self.tr("Cases"), back="cases",
        )  # fmt: skip
