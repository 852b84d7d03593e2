"""Collects Python's garbage on the window's thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 500


class Collecting(QObject):
    """Looks from a timer whether a collection is due, by Python's own thresholds.

    Python collects on whichever thread has just made an object. A Qt object that hangs in a cycle
    would then end on the thread of a job, and the process with it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def begin(self) -> None:
        """Take collecting over from Python."""
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        """Give it back."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _on_timer_timeout(self) -> None:
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation] > 0:
                gc.collect(generation)
                return
