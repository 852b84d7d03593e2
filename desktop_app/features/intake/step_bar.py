"""The steps of an import, drawn: done, present, to come."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type

_HEIGHT = 44
_CIRCLE = 20
_LINK = 20


class StepBar(QWidget):
    """Four steps; a click on one that is done goes back to it (the buttons below do the same)."""

    step_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("step_bar")
        self._theme = theme
        self._names = (
            self.tr("File"),
            self.tr("What was read"),
            self.tr("Compared with what is stored"),
            self.tr("Result"),
        )
        self._present = 0
        self._spots: list[QRect] = []
        self.setFixedHeight(_HEIGHT)

    @property
    def present(self) -> int:
        """The step one is in, from 0."""
        return self._present

    def show_step(self, present: int) -> None:
        """Draw this step as the present one."""
        self._present = present
        name = self._names[present]
        self.setAccessibleName(f"{present + 1}/{len(self._names)} {name}")
        self.setMouseTracking(True)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a filter row."""
        return QSize(480, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Circles with their numbers or ticks, names, and lines between them."""
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._spots = []
        left = 16
        for place, name in enumerate(self._names):
            if place:
                painter.fillRect(left, self.height() // 2, _LINK, 1, theme.color("line2"))
                left += _LINK + 10
            left = self._paint_step(painter, left, place, name)
        painter.end()

    def _paint_step(self, painter: QPainter, left: int, place: int, name: str) -> int:
        theme = self._theme
        done, present = place < self._present, place == self._present
        circle = QRectF(left + 0.5, (self.height() - _CIRCLE) / 2, _CIRCLE - 1, _CIRCLE - 1)
        painter.setPen(QPen(theme.color("accent" if done or present else "line2"), 1.3))
        painter.setBrush(theme.color("accent" if present else "surface"))
        painter.drawEllipse(circle)
        if done:
            painter.drawPixmap(
                circle.topLeft().toPoint() + QPoint(4, 4), theme.pixmap("check", "accent", 12)
            )
        else:
            painter.setFont(pixel_font(Type.SMALL, bold=present))
            painter.setPen(theme.color("on_accent" if present else "ink3"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        font = pixel_font(Type.BODY, bold=present)
        width = QFontMetrics(font).horizontalAdvance(name)
        box = QRect(left + _CIRCLE + 8, 0, width + 2, self.height() - 1)
        painter.setFont(font)
        painter.setPen(theme.color("accent" if present else ("ink" if done else "ink3")))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        self._spots.append(QRect(left, 0, _CIRCLE + 8 + width, self.height()))
        return box.right() + 10

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Back to a step that is done."""
        place = self._step_at(event.position().toPoint())
        if 0 <= place < self._present:
            self.step_requested.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        place = self._step_at(event.position().toPoint())
        back = 0 <= place < self._present
        shape = Qt.CursorShape.PointingHandCursor if back else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def _step_at(self, point: QPoint) -> int:
        return next((at for at, spot in enumerate(self._spots) if spot.contains(point)), -1)
