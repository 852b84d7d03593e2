"""Says, while files are dragged over a part of the window, what would become of them there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import card, label

_EDGE = 6
_VEIL = 0.78
"""The page is seen through it: one has to know where one is."""


class DropHint(QWidget):
    """A frame and a sentence over ``under``; what is dragged goes through it to what lies beneath."""

    def __init__(self, theme: Theme, under: QWidget) -> None:
        super().__init__(under)
        self.setObjectName("drop_hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._under = under
        self._theme = theme
        self._sentence = label("", "section")
        self._more = label("", "muted")
        for part in (self._sentence, self._more):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = card("choice")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(4)
        inside.addWidget(self._sentence)
        inside.addWidget(self._more)
        column = flush(QVBoxLayout(self))
        column.addStretch(1)
        column.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.hide()

    def say(self, sentence: str, more: str = "") -> None:
        """Show what letting go here does."""
        self._sentence.setText(sentence)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setGeometry(self._under.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A veil over the page, and the edge of the place that takes what is dragged."""
        painter = QPainter(self)
        veil = self._theme.color("soft")
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2, Qt.PenStyle.DashLine))
        inner = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.drawRoundedRect(inner, _EDGE, _EDGE)
        painter.end()
