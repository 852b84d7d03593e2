"""What stands in place of a list's rows: reading, nothing yet, nothing found, could not be read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.errors.words import Told
from desktop_app.list_pages.list_spec import ListSpec, QuickView
from desktop_app.widgets.lists.list_view import Buttons, ListView
from resources.texts import fill


class ListStates(QObject):
    """Every button is a wish."""

    create_requested = Signal()
    import_requested = Signal()
    clear_requested = Signal()
    everything_requested = Signal()
    again_requested = Signal()

    def __init__(self, spec: ListSpec, view: ListView, *, writable: bool) -> None:
        super().__init__(view)
        self._spec = spec
        self._view = view
        self._writable = writable

    def show_reading(self) -> None:
        """The rows are on their way."""
        self._view.show_state("loader-circle", self.tr("Reading the list…"))

    def show_none_yet(self) -> None:
        """There is no record of this kind."""
        words = self._spec.words
        new = (self.tr(words.register), "empty_new", self.ask_new)
        bring = (self.tr("Import an Excel list"), "empty_import", self.ask_import)
        can_come = self._spec.files and self._spec.imports
        ways: Buttons = (*((bring,) if can_come else ()), *((new,) if self._spec.creates else ()))
        self._view.show_state(
            self._spec.icon,
            self.tr(words.none_yet),
            self.tr(words.none_yet_detail),
            ways if self._writable else (),
        )

    def show_none_found(self, total: int) -> None:
        """Boxes or a branch hide all of them."""
        text = fill(self.tr(self._spec.words.none_found), total=total)
        clear = (self.tr("Clear filters"), "clear_filters", self.ask_clear)
        self._view.show_state("search", text, buttons=(clear,))

    def show_none_in(self, view: QuickView, total: int) -> None:
        """The view holds none."""
        text = self.tr("There is none in “{view}” (of {total}).")
        said = fill(text, view=self.tr(view.title), total=total)
        everything = (self.tr("Show everything"), "show_all", self.ask_everything)
        self._view.show_state("calendar-check", said, buttons=(everything,))

    def show_failed(self, told: Told) -> None:
        """The rows could not be read."""
        again = (self.tr("Try again"), "list_again", self.ask_again)
        self._view.show_state("circle-alert", told.happened, told.advice, (again,))

    @Slot()
    def ask_new(self) -> None:
        """The button of the empty list."""
        self.create_requested.emit()

    @Slot()
    def ask_import(self) -> None:
        """The button of the empty list."""
        self.import_requested.emit()

    @Slot()
    def ask_clear(self) -> None:
        """The button where conditions hide everything."""
        self.clear_requested.emit()

    @Slot()
    def ask_everything(self) -> None:
        """The button of an empty view."""
        self.everything_requested.emit()

    @Slot()
    def ask_again(self) -> None:
        """The button of a list that could not be read."""
        self.again_requested.emit()
