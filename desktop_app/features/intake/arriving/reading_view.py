"""What is shown while a list is read: its name, the rows so far, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.work import COMPARING, UNDERSTANDING
from desktop_app.widgets.parts import button, label
from resources.texts import Texts, fill

_PULL_MS = 100
_SHOWN_AFTER_MS = 250


class ReadingView(QWidget):
    """The number grows; how much is left is not known before the end."""

    due = Signal()
    """The reading takes long enough to be shown."""
    stop_requested = Signal()

    def __init__(self, run: ListRun, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.setObjectName("intake_reading")
        self._run = run
        self._name = label("", "section")
        self._rows = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(320)
        stop = button(self.tr("Stop"), name="intake_stop")
        column = QVBoxLayout(self)
        column.addStretch(2)
        for part in (self._name, self._rows, self._bar, stop):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(8)
        column.addStretch(3)
        self._timer = QTimer(self)
        self._timer.setInterval(_PULL_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SHOWN_AFTER_MS)
        self._wait.timeout.connect(self.due)
        stop.clicked.connect(self.stop_requested)

    def wait(self) -> None:
        """A list is about to be read."""
        self._wait.start()

    def begin(self) -> None:
        """Show the list that is being read."""
        self._name.setText(fill(self.tr("Reading {name}"), name=self._run.source.name))
        self._on_timer_timeout()
        self._timer.start()

    def end(self) -> None:
        """Stand still."""
        self._wait.stop()
        self._timer.stop()

    @Slot()
    def _on_timer_timeout(self) -> None:
        said = reading_words(self._run, self._texts)
        self._rows.setText(said or self.tr("Opening the file…"))


def reading_words(run: ListRun, texts: Texts) -> str:
    """How far the reading is; "" before its first row."""
    count = run.rows_read
    if not count:
        return ""
    rows = texts("{count:row|rows} so far", count=count)
    stage = {
        UNDERSTANDING: texts("Looking at what was read…"),
        COMPARING: texts("Comparing with what is stored…"),
    }.get(run.stage, "")
    return f"{rows} · {stage}" if stage else rows
