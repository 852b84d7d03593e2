"""Empty, filtered empty, loading and failed: what the page says when it shows no case."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.state_panel import StatePanel
from resources.texts import fill


class CaseStates(QWidget):
    """Each state says what comes next."""

    import_requested = Signal()
    add_requested = Signal()
    clear_requested = Signal()
    again_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = StatePanel(theme)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._panel)

    def show_loading(self) -> None:
        """Nothing was read yet."""
        self._panel.show_state("loader-circle", self.tr("Reading the cases…"))

    def show_failed(self) -> None:
        """The first reading failed."""
        self._panel.show_state(
            "circle-alert",
            self.tr("The cases could not be read."),
            self.tr("What is stored is safe."),
            ((self.tr("Try again"), "cases_again", self._on_again_clicked),),
        )

    def show_empty(self, *, writable: bool) -> None:
        """There is no case at all."""
        buttons = (
            (self.tr("Import an Excel list"), "cases_import", self._on_import_clicked),
            (self.tr("Register case"), "cases_register", self._on_add_clicked),
        )
        self._panel.show_state(
            "square-kanban",
            self.tr("No case is registered."),
            self.tr("A case joins a firm's letter of intent, agreement and contract."),
            buttons if writable else (),
        )

    def show_nothing_found(self, total: int) -> None:
        """No case fits the filter."""
        self._panel.show_state(
            "funnel",
            fill(self.tr("No case matches ({count} in all)."), count=total),
            buttons=((self.tr("Clear filter"), "cases_clear", self._on_clear_clicked),),
        )

    @Slot()
    def _on_import_clicked(self) -> None:
        self.import_requested.emit()

    @Slot()
    def _on_add_clicked(self) -> None:
        self.add_requested.emit()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.clear_requested.emit()

    @Slot()
    def _on_again_clicked(self) -> None:
        self.again_requested.emit()
