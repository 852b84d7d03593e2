"""A label of one line that is drawn cut where its place ends, and keeps its whole text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_LEAST = 32


class OneLine(QLabel):
    """Never makes its window wider; what is cut stands in the tooltip."""

    def __init__(self, role: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show ``text``, all of it in the tooltip."""
        self.setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """May be cut; a short word takes no more than it needs."""
        hint = super().minimumSizeHint()
        return QSize(min(_LEAST, hint.width()), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much as there is room for."""
        room = self.contentsRect()
        plain = self.text().replace("\n", " ")
        text = self.fontMetrics().elidedText(plain, Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        self.style().drawItemText(
            painter, room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            self.palette(), self.isEnabled(), text, self.foregroundRole(),
        )  # fmt: skip
        painter.end()
