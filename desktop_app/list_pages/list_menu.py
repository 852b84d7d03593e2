"""The button at the end of a list's head: the list on a past day, and what was deleted from it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.menu_entries import MenuEntry
from desktop_app.widgets.parts import tool


class ListMenu(QWidget):
    """Asks for what its menu offers."""

    past_requested = Signal()
    bin_requested = Signal()
    booklet_requested = Signal()
    """Bind the meeting papers of the rows."""
    forms_requested = Signal()
    """Fill a workbook of the office's own with the rows."""
    chosen = Signal(str)
    """An entry of the page's own, by its key."""

    def __init__(
        self, theme: Theme, name: str, *, binds: bool = False, fills: bool = True,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._binds = binds
        self._fills = fills
        self._theme = theme
        self._own: tuple[MenuEntry, ...] = ()
        self._button = tool(theme, "ellipsis", self.tr("More"), name=f"{name}_more")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        self._button.clicked.connect(self._on_button_clicked)

    def offer(self, *entries: MenuEntry) -> None:
        """Entries of the page's own, above the others."""
        self._own = entries

    @Slot()
    def _on_button_clicked(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("list_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entry in self._own:
            menu.addAction(self._theme.icon(entry.icon), entry.label).setData(entry.key)
        if self._fills:
            forms = menu.addAction(
                self._theme.icon("file-spreadsheet"), self.tr("Fill our own form with these rows…")
            )
            forms.setData("forms")
        if self._binds:
            papers = menu.addAction(
                self._theme.icon("book-open"), self.tr("Bind meeting papers of these rows…")
            )
            papers.setData("booklet")
        past = menu.addAction(self._theme.icon("calendar-clock"), self.tr("View as of a past day…"))
        past.setData("past")
        gone = menu.addAction(self._theme.icon("trash-2"), self.tr("View deleted records"))
        gone.setData("bin")
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        wishes = {
            "past": self.past_requested,
            "bin": self.bin_requested,
            "booklet": self.booklet_requested,
            "forms": self.forms_requested,
        }
        key = str(action.data())
        if key in wishes:
            wishes[key].emit()
        else:
            self.chosen.emit(key)
