"""A record's page, and what stands in its place while the record is on its way or cannot be read."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.errors.words import Told
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.state_panel import StatePanel

_QUIET_MS = 300
"""A record that comes sooner is not announced: words that flash by only startle."""


class RecordBody(QStackedWidget):
    """Shows the whole page or a state; a form that holds no record yet cannot be seen or saved."""

    back_requested = Signal()
    again_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = QWidget()
        self.column = flush(QVBoxLayout(self._whole))
        """What the page is made of, from its head down."""
        self._state = StatePanel(theme)
        self._state.setObjectName("record_state")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.addWidget(self._whole)
        self.addWidget(self._state)

    @property
    def waits(self) -> bool:
        """Whether there is no record on the page yet."""
        return self.currentWidget() is self._state

    def wait(self) -> None:
        """A record is on its way: nothing to press, and for a while nothing to read."""
        self._state.show_state("", "")
        self.setCurrentWidget(self._state)
        self._state.setFocus()
        self._timer.start()

    def show_whole(self) -> bool:
        """The record came; whether the keyboard waited for it."""
        at = (self.window() if self.isVisible() else self).focusWidget()
        waited = self.waits and (at is self._state or self._state.isAncestorOf(at))
        self._timer.stop()
        self.setCurrentWidget(self._whole)
        return waited

    def show_failed(self, told: Told) -> None:
        """The record could not be read."""
        self._timer.stop()
        again = (self.tr("Try again"), "record_again", self._ask_again)
        back = (self.tr("Back to the list"), "record_leave", self._ask_back)
        self._state.show_state("circle-alert", told.happened, told.advice, (again, back))

    @Slot()
    def _ask_again(self) -> None:
        self.again_requested.emit()

    @Slot()
    def _ask_back(self) -> None:
        self.back_requested.emit()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._state.show_state("loader-circle", self.tr("Reading the record…"))
