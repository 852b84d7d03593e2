"""One bar of a chart as a button: it draws only its hover and its focus, the chart draws the bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.theme import Theme

_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
}  # fmt: skip


class ChartBar(QAbstractButton):
    """Enter and the space bar press it; arrow keys go on to the next."""

    step_requested = Signal(int)
    """-1 or 1; what is far beyond goes to the end."""

    def __init__(self, theme: Theme, said: str, *, opens: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("chart_bar")
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if opens:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, or press."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step_requested.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.step_requested.emit(-10_000 if key == Qt.Key.Key_Home else 10_000)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A veil under the pointer, a ring with the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        accent = QColor(self._theme.tokens.accent)
        if self.underMouse():
            veil = QColor(accent)
            veil.setAlphaF(0.10)
            painter.setBrush(veil)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area, 3, 3)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(area, 3, 3)
        painter.end()
