"""Bands of a page with a ground of their own and hairlines at their edges."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.theme import Theme


class Strip(QWidget):
    """A plain ground; ``edges`` names the sides with a hairline: t, b, l, r."""

    def __init__(
        self, theme: Theme, role: str = "surface", edges: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground = theme.color(role)
        self._edge_color = theme.color("line")
        self._edges = edges

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then its edges."""
        painter = QPainter(self)
        area = self.rect()
        painter.fillRect(area, self._ground)
        for side in self._edges:
            if side == "t":
                painter.fillRect(0, 0, area.width(), 1, self._edge_color)
            elif side == "b":
                painter.fillRect(0, area.bottom(), area.width(), 1, self._edge_color)
            elif side == "l":
                painter.fillRect(0, 0, 1, area.height(), self._edge_color)
            elif side == "r":
                painter.fillRect(area.right(), 0, 1, area.height(), self._edge_color)
        painter.end()
