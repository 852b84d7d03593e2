"""The status bar: what is hidden, what is chosen, what runs, whether it is saved."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from desktop_app.jobs import Job
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import button, label

_SHOW_AFTER_S = 0.5
_STAY_S = 0.4


class StatusBar(QWidget):
    """Parts from left to right; progress shows after half a second and then stays a moment."""

    cancel_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(Size.STATUS)
        self._theme = theme
        self._left = OneLine("")
        self._left.setObjectName("status_left")
        self._selection = label("")
        self._selection.setObjectName("status_selection")
        self._notice = label("", "warn")
        self._notice.setObjectName("status_notice")
        self._saved = _Marked(theme, "check")
        self._saved.setObjectName("status_saved")
        self._backup = label("")
        self._backup.setObjectName("status_backup")
        self._place = _Marked(theme, "database")
        self._place.setObjectName("status_place")
        self._work = _Work()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(16)
        row.addWidget(self._left)
        row.addStretch(1)
        for part in (
            self._work,
            self._selection,
            self._notice,
            self._saved,
            self._backup,
            self._place,
        ):
            part.hide()
            row.addWidget(part)
        self._work.cancel.clicked.connect(self.cancel_requested)

    def say(self, left: str, selection: str) -> None:
        """The page's own two parts."""
        self._left.show_text(left)
        _put(self._selection, selection)

    def show_notice(self, text: str) -> None:
        """What must not be overlooked: the example, a read-only file."""
        _put(self._notice, text)

    def show_saved(self, text: str) -> None:
        """When the newest change was written."""
        self._saved.put(text)

    def show_backup(self, text: str) -> None:
        """When the newest backup was made."""
        _put(self._backup, text)

    def show_place(self, text: str, tip: str) -> None:
        """The file or the server."""
        self._place.put(text)
        self._place.setToolTip(tip)

    @Slot(object)
    def show_jobs(self, jobs: tuple[Job, ...]) -> None:
        """Progress of the labelled jobs, as the runner pulled it."""
        self._work.show_jobs(jobs)


class _Marked(QWidget):
    """A small icon and a text."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        mark = QLabel()
        mark.setPixmap(theme.pixmap(icon, "ink3", 14))
        self.text = label("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(mark)
        row.addWidget(self.text)

    def put(self, text: str) -> None:
        """Show ``text``, or nothing at all."""
        self.text.setText(text)
        self.setVisible(bool(text))


class _Work(QWidget):
    """A label, a bar and a way to stop."""

    def __init__(self) -> None:
        super().__init__()
        self._since = 0.0
        self._shown_at = 0.0
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.timeout.connect(self.hide)
        self._label = label("")
        self._label.setObjectName("status_work")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self.cancel = button(self.tr("Stop"), "link", name="status_cancel")
        self.cancel.setFixedHeight(22)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel)

    def show_jobs(self, jobs: tuple[Job, ...]) -> None:
        """Show the oldest job once it has run half a second; hide a moment after the last."""
        now = monotonic()
        if not jobs:
            self._since = 0.0
            if self.isVisible():
                left = _STAY_S - (now - self._shown_at)
                self._hiding.start(max(0, round(left * 1000)))
            return
        self._hiding.stop()
        self._since = self._since or now
        if now - self._since < _SHOW_AFTER_S:
            return
        if not self.isVisible():
            self._shown_at = now
        done, total, _stage = jobs[0].progress.seen
        self._label.setText(jobs[0].label)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.setVisible(True)


def _put(part: QLabel, text: str) -> None:
    part.setText(text)
    part.setVisible(bool(text))
