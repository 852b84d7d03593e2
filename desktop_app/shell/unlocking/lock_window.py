"""The window that stands in the place of all others while the data are locked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from desktop_app.errors.words import Told
from desktop_app.shell.unlocking.screen import UnlockScreen
from desktop_app.theme import Theme


class LockWindow(QMainWindow):
    """Shows nothing of the data. Closed a second time, it gives up what was not saved."""

    typed = Signal(str)

    def __init__(self, theme: Theme, place: Path, said: str) -> None:
        super().__init__()
        self.setObjectName("lock_window")
        self.setWindowTitle(f"{self.tr('Attraction Desk')} — {self.tr('Locked')}")
        self._warned = self._over = False
        self._screen = UnlockScreen(theme, place, said)
        self.setCentralWidget(self._screen)
        theme.dress(self)
        self._screen.typed.connect(self.typed)

    def show_refused(self, told: Told) -> None:
        """Say why it stays locked."""
        self._screen.show_refused(told)

    def retire(self) -> None:
        """Unlocked: go without a word."""
        self._over = True
        self.hide()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was typed and not saved is behind this window: say so before it is lost."""
        if self._over or self._warned:
            super().closeEvent(event)
            return
        self._warned = True
        event.ignore()
        self._screen.warn(
            self.tr(
                "Unlock first and close then: what was typed and is not saved would be lost. Closed"
                " once more, the program ends all the same."
            )
        )
