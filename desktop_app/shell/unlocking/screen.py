"""The screen before an encrypted folder: its passphrase, or the recovery key from its paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.errors.words import Told
from desktop_app.theme import Theme
from desktop_app.widgets.hidden_line import HiddenLine
from desktop_app.widgets.parts import button, card, label, restyle, tile, wrapped

_WIDTH = 520


class UnlockScreen(QScrollArea):
    """Asks as often as it takes. ``typed`` carries what is to be tried."""

    typed = Signal(str)

    def __init__(
        self, theme: Theme, place: Path, said: str = "", parent: QWidget | None = None
    ) -> None:
        """``said`` is why it asks again, "" at a start."""
        super().__init__(parent)
        self.setObjectName("unlock_screen")
        self.setWidgetResizable(True)
        self._line = HiddenLine(theme, self.tr("Passphrase or recovery key"), "passphrase")
        self._open = button(self.tr("Open"), "primary", name="unlock")
        self._open.setEnabled(False)
        self._problem = wrapped("", "problem")
        self._problem.setObjectName("unlock_problem")
        self._problem.hide()
        self._waiting = wrapped(
            self.tr("Opening the data. On a busy PC this can take half a minute."), "muted"
        )
        self._waiting.setObjectName("unlock_waiting")
        self._waiting.hide()
        self._compose(theme, place, said)
        self._line.changed.connect(self._on_line_changed)
        self._line.entered.connect(self._on_wanted)
        self._open.clicked.connect(self._on_wanted)

    def _compose(self, theme: Theme, place: Path, said: str) -> None:
        holder = QWidget()
        holder.setFixedWidth(_WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addLayout(self._head(theme, place, said))
        column.addWidget(self._question())
        column.addWidget(wrapped(
            self.tr(
                "While it is hidden, no Hangul can be typed here: with a Korean passphrase, press"
                " the eye first."
            ),
            "small",
        ))  # fmt: skip
        column.addWidget(wrapped(
            self.tr(
                "Forgotten? Type the recovery key that was printed when encryption was switched"
                " on. Without either, nobody can read these data, nor the backups of them."
            ),
            "small",
        ))  # fmt: skip
        column.addStretch(3)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(holder)
        row.addStretch(1)
        self.setWidget(outer)

    def _head(self, theme: Theme, place: Path, said: str) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        title = self.tr("Locked") if said else self.tr("These data are encrypted")
        words.addWidget(label(title, "title"))
        words.addWidget(wrapped(said or str(place), "muted"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(tile(theme, "lock", 44, accent=True), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _question(self) -> QWidget:
        holder = card()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(4)
        caption = label(self.tr("Passphrase or recovery key"), "label")
        caption.setBuddy(self._line.edit)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(self._open)
        column.addWidget(caption)
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addWidget(self._waiting)
        return holder

    def showEvent(self, event: QShowEvent) -> None:
        """What is typed goes into the line."""
        super().showEvent(event)
        self._line.setFocus()

    def sizeHint(self) -> QSize:
        """Room for the question, so that a small window scrolls."""
        return QSize(_WIDTH + 48, 360)

    def show_refused(self, told: Told) -> None:
        """Say why it was not opened; what was typed can be mended."""
        self._problem.setText(f"{told.happened} {told.advice}")
        self._problem.show()
        self._be_asking(True)
        self._line.edit.selectAll()
        self._line.setFocus()

    def warn(self, text: str) -> None:
        """Say something beside the line; it goes on asking."""
        self._problem.setText(text)
        self._problem.show()

    def _be_asking(self, asking: bool) -> None:
        self._line.setEnabled(asking)
        self._open.setEnabled(asking and bool(self._line.typed))
        self._waiting.setVisible(not asking)
        restyle(self._line.edit, "problem", asking and not self._problem.isHidden())

    @Slot()
    def _on_line_changed(self) -> None:
        self._open.setEnabled(bool(self._line.typed))

    @Slot()
    def _on_wanted(self) -> None:
        if self._line.typed:
            self._problem.hide()
            self._be_asking(False)
            self.typed.emit(self._line.typed)
