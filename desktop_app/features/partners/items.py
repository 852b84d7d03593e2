"""What the picture is made of: islands, links with their words, and nodes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from db.domain.network import Box, Curve, Node, Tie
from desktop_app.features.partners.look import icon_of, tie_pen
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type

_ROUND = 6.0
_DIM = 0.22
_BADGE = 40


class IslandItem(QGraphicsItem):
    """A soft ground with the name of a type and how many there are."""

    def __init__(self, box: Box, title: str, theme: Theme) -> None:
        super().__init__()
        self._rect = rect_of(box)
        self._title = title
        self._theme = theme
        self.setZValue(0)

    def boundingRect(self) -> QRectF:
        """Its ground."""
        return self._rect.adjusted(-1, -1, 1, 1)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Ground and title."""
        painter.setPen(self._theme.color("line"))
        painter.setBrush(self._theme.color("window"))
        painter.drawRoundedRect(self._rect, 8, 8)
        painter.setFont(pixel_font(Type.SMALL, bold=True))
        painter.setPen(self._theme.color("ink3"))
        head = QRectF(self._rect.left() + 12, self._rect.top() + 3, self._rect.width() - 24, 20)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self._title)


class TieItem(QGraphicsItem):
    """One link; strong when one of its ends is chosen, dim when another node is."""

    def __init__(self, tie: Tie, curve: Curve, theme: Theme) -> None:
        super().__init__()
        self.tie = tie
        self._path = QPainterPath(QPointF(*curve[0]))
        self._path.cubicTo(QPointF(*curve[1]), QPointF(*curve[2]), QPointF(*curve[3]))
        self._theme = theme
        self._strong = False
        self.setZValue(1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        """The curve with its pen."""
        return self._path.boundingRect().adjusted(-4, -4, 4, 4)

    def show_chosen(self, chosen: str) -> None:
        """Which node is chosen, "" for none."""
        own = chosen in (self.tie.source, self.tie.target)
        self._strong = bool(chosen) and own
        self.setOpacity(1.0 if own or not chosen else _DIM)
        self.setZValue(2 if self._strong else 1)
        self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """The curve."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = tie_pen(self._theme, self.tie.kind, strong=self._strong, over=self.tie.over)
        painter.setPen(pen)
        painter.drawPath(self._path)


class WordItem(QGraphicsItem):
    """The word of one link, on a small ground above all lines."""

    def __init__(self, tie: Tie, word: str, place: Box, theme: Theme) -> None:
        super().__init__()
        self._tie = tie
        self._word = word
        self._place = rect_of(place)
        self._theme = theme
        self.setZValue(2.5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        """Its ground."""
        return self._place

    def show_chosen(self, chosen: str) -> None:
        """Dim unless the link belongs to the chosen node."""
        own = chosen in (self._tie.source, self._tie.target)
        self.setOpacity(1.0 if own or not chosen else _DIM)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """The word."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(self._place, 4, 4)
        painter.setFont(pixel_font(Type.SMALL))
        painter.setPen(self._theme.color("ink2"))
        painter.drawText(self._place, Qt.AlignmentFlag.AlignCenter, self._word)


class NodeItem(QGraphicsItem):
    """A body, a group, a project or the city: icon, name, perhaps a count of listed members."""

    def __init__(self, node: Node, box: Box, tip: str, theme: Theme) -> None:
        super().__init__()
        self.node = node
        self.ground = rect_of(box)
        self._theme = theme
        self._chosen = False
        self._dim = False
        self.setZValue(3)
        self.setToolTip(tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def boundingRect(self) -> QRectF:
        """With the ring of the chosen one."""
        return self.ground.adjusted(-3, -3, 3, 3)

    def show_chosen(self, chosen: str, near: frozenset[str]) -> None:
        """Which node is chosen, and which ones it is linked with."""
        self._chosen = chosen == self.node.key
        self._dim = bool(chosen) and not self._chosen and self.node.key not in near
        self.setOpacity(0.45 if self._dim else 1.0)
        self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """A pill; hubs are filled."""
        theme, hub = self._theme, self.node.is_hub
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = tie_pen(theme, self.node.type if hub else "city", strong=self._chosen)
        if not hub and not self._chosen:
            pen.setColor(theme.color("line2"))
        painter.setPen(pen)
        painter.setBrush(theme.color("soft" if self._chosen or hub else "surface"))
        painter.drawRoundedRect(self.ground, _ROUND, _ROUND)
        icon = theme.pixmap(icon_of(self.node.type), "accent" if hub else "ink2", 16)
        middle = self.ground.center().y()
        painter.drawPixmap(QPointF(self.ground.left() + 9, middle - 8), icon)
        room = self.ground.adjusted(31, 0, -8, 0)
        if self.node.listed_members:
            room = self._paint_badge(painter, room)
        font = pixel_font(13, bold=hub or self._chosen)
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        elide = Qt.TextElideMode.ElideRight
        text = QFontMetrics(font).elidedText(self.node.name, elide, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_badge(self, painter: QPainter, room: QRectF) -> QRectF:
        badge = QRectF(room.right() - _BADGE, room.center().y() - 9, _BADGE, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawRoundedRect(badge, 9, 9)
        painter.setFont(pixel_font(11))
        painter.setPen(self._theme.color("ink2"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, f"+{self.node.listed_members:,}")
        return room.adjusted(0, 0, -_BADGE - 4, 0)


def rect_of(box: Box) -> QRectF:
    """The rectangle of a box."""
    return QRectF(box.x, box.y, box.width, box.height)
