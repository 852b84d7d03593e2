"""Shows in the window how far the opening of the data has come, for as long as that runs."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.jobs import Job
from desktop_app.widgets.state_panel import StatePanel

_PULL_MS = 500
_WHOLE = 100


class Waiting(QObject):
    """Belongs to the panel that says what is waited for."""

    def __init__(self, panel: StatePanel, job: Job, steps: tuple[str, ...] = ()) -> None:
        """``steps`` says what is done at each number the work reports; without, a share is shown."""
        super().__init__(panel)
        self._panel = panel
        self._job = job
        self._steps = steps
        timer = QTimer(self)
        timer.setInterval(_PULL_MS)
        timer.timeout.connect(self.look)
        timer.start()

    @Slot()
    def look(self) -> None:
        """Pull what the work has reported; at its end somebody else says what came of it."""
        if not self._job.live:
            self.deleteLater()
            return
        done, total, _stage = self._job.progress.seen
        if self._steps:
            self._panel.show_detail(self._steps[min(done, len(self._steps) - 1)])
            self._panel.show_progress()
        else:
            share = done * _WHOLE // total if total else 0
            self._panel.show_detail(f"{share} %" if total else "")
            self._panel.show_progress(share, _WHOLE if total else 0)
