"""Paints a card of the board: name, what it is, how much, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.features.cases.card_face import CardFace
from desktop_app.features.cases.lane_model import FACE_ROLE
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Size, Type

CARD_HEIGHT = 102
CARD_GAP = 8
HEADING_HEIGHT = 26
_INSET = 10
_MOST_KEPT = 4000
_MOST_PICTURES = 240
"""Some four screens full; at 200 % a picture takes a quarter of a megabyte."""
_LOOKS = (
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_HasFocus
    | QStyle.StateFlag.State_MouseOver
)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CardDelegate(QStyledItemDelegate):
    """One for all lanes. Everything it needs of a theme is made once."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name_font = pixel_font(Type.BODY, bold=True)
        self._body_font = pixel_font(Type.BODY)
        self._small_font = pixel_font(Type.SMALL)
        self._heading_font = pixel_font(Type.SMALL, bold=True)
        self._heading_metrics = QFontMetrics(self._heading_font)
        self._name_metrics = QFontMetrics(self._name_font)
        self._body_metrics = QFontMetrics(self._body_font)
        self._small_metrics = QFontMetrics(self._small_font)
        roles = ("ink", "ink2", "ink3", "surface", "line", "hover", "accent", "warn", "danger")
        self._colors = {role: theme.color(role) for role in roles}
        self._edge = QPen(theme.color("line"), 1)
        self._hover_edge = QPen(theme.color("input_line"), 1)
        self._current_edge = QPen(theme.color("accent"), 2)
        self._quiet_edge = QPen(theme.color("soft_line"), 2)
        self._pictures: dict[tuple[int, int, int, int, float], tuple[CardFace, QPixmap]] = {}
        self._ground = theme.color("sunken")
        self._cut: dict[tuple[str, int, int], str] = {}
        self._widths: dict[tuple[str, int], int] = {}

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Fixed: a card and the gap below it, and the heading of a group above its first card."""
        face = index.data(FACE_ROLE)
        above = HEADING_HEIGHT if isinstance(face, CardFace) and face.heading else 0
        return QSize(160, CARD_HEIGHT + CARD_GAP + above)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The card; the current one has the accent ring."""
        face = index.data(FACE_ROLE)
        if not isinstance(face, CardFace):
            return
        rect: QRect = option.rect
        if face.heading:
            self._heading(painter, rect, face.heading)
            rect = rect.adjusted(0, HEADING_HEIGHT, 0, 0)
        size = QSize(rect.width(), rect.height() - CARD_GAP)
        painter.drawPixmap(rect.topLeft(), self._picture(face, size, option.state))

    def _heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        place = QRect(rect.left(), rect.top(), rect.width(), HEADING_HEIGHT - 4)
        self._text(painter, text, self._heading_font, "ink2", place)

    def _picture(self, face: CardFace, size: QSize, state: QStyle.StateFlag) -> QPixmap:
        """The painted card, kept until it looks otherwise: lanes are scrolled far more often."""
        looks = state & _LOOKS
        ratio = self._ratio()
        key = (face.id, size.width(), size.height(), looks.value, ratio)
        kept = self._pictures.get(key)
        if kept is not None and kept[0] is face:
            return kept[1]
        if len(self._pictures) >= _MOST_PICTURES:
            self._pictures.clear()
        picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._ground)  # opaque: copied, not blended
        painter = QPainter(picture)
        self.paint_face(painter, QRect(QPoint(0, 0), size), face, state)
        painter.end()
        self._pictures[key] = (face, picture)
        return picture

    def _ratio(self) -> float:
        owner = self.parent()
        return owner.devicePixelRatioF() if isinstance(owner, QWidget) else 1.0

    def paint_face(
        self, painter: QPainter, rect: QRect, face: CardFace, state: QStyle.StateFlag
    ) -> None:
        """Draw ``face`` into ``rect``."""
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, rect, state, chosen=chosen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        left, width = rect.left() + _INSET, rect.width() - 2 * _INSET
        self._names(painter, face, left, rect.top(), width)
        self._figures(painter, face, left, rect.top() + 45, width)
        painter.setPen(self._edge)
        painter.drawLine(left, rect.top() + 72, left + width, rect.top() + 72)
        self._next(painter, face, left, rect.top() + 78, width)
        painter.restore()

    def paint_count(self, painter: QPainter, width: int, count: int) -> None:
        """How many cards go along, in the corner of the one that is dragged."""
        place = QRect(width - 36, 6, 28, 20)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colors["accent"])
        painter.drawRoundedRect(place, 10, 10)
        painter.setPen(self._theme.color("on_accent"))
        painter.setFont(self._small_font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{count:,}")

    def _frame(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, chosen: bool
    ) -> None:
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen:
            active = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(self._current_edge if active else self._quiet_edge)
            frame = QRectF(rect).adjusted(1, 1, -1, -1)
        else:
            painter.setPen(self._hover_edge if hover else self._edge)
            frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(self._colors["surface"])
        painter.drawRoundedRect(frame, Size.RADIUS, Size.RADIUS)

    def _names(self, painter: QPainter, face: CardFace, left: int, top: int, width: int) -> None:
        room = width
        if face.mark:
            room -= 20
            icon = self._theme.pixmap(face.mark, "ink3", 14)
            painter.drawPixmap(left + width - 14, top + 11, icon)
        self._text(painter, face.name, self._name_font, "ink", QRect(left, top + 8, room, 20))
        self._text(painter, face.what, self._small_font, "ink2", QRect(left, top + 28, width, 17))

    def _figures(self, painter: QPainter, face: CardFace, left: int, top: int, width: int) -> None:
        small = self._small_font
        days = self._width(face.days, small)
        at, end = left, left + width - (days + 8 if days else 0)
        if face.amount:
            at = self._piece(painter, face.amount, self._body_font, "ink", at, end, top)
            at = self._piece(painter, face.amount_unit, small, "ink2", at + 1, end, top + 1)
        else:
            at = self._piece(painter, face.no_amount, small, "ink3", at, end, top + 1)
        if at + self._width(face.jobs, small) <= end:  # a number is never cut
            self._piece(painter, face.jobs, small, "ink2", at, end, top + 1)
        if days:
            place = QRect(left + width - days - 1, top + 1, days + 1, 20)
            painter.setFont(small)
            painter.setPen(self._colors["warn" if face.stale else "ink3"])
            painter.drawText(place, _RIGHT, face.days)

    def _piece(
        self, painter: QPainter, text: str, font: QFont, role: str, at: int, end: int, top: int
    ) -> int:
        """Draw a piece of a line and return where the next begins; nothing where no room is."""
        if not text or end - at < 16:
            return at
        width = min(self._width(text, font), end - at)
        self._text(painter, text, font, role, QRect(at, top, width + 1, 20))
        return at + width

    def _next(self, painter: QPainter, face: CardFace, left: int, top: int, width: int) -> None:
        if face.next_color:
            painter.fillRect(QRect(left + 3, top + 5, 8, 8), QColor(face.next_color))
        else:
            icon = self._theme.pixmap(face.next_icon, face.next_role, 14)
            painter.drawPixmap(left, top + 2, icon)
        place = QRect(left + 20, top, width - 20, 18)
        self._text(painter, face.next_text, self._small_font, face.next_role, place)

    def _text(self, painter: QPainter, text: str, font: QFont, role: str, place: QRect) -> None:
        painter.setFont(font)
        painter.setPen(self._colors[role])
        painter.drawText(place, _LEFT, self._elided(text, font, place.width()))

    def _elided(self, text: str, font: QFont, width: int) -> str:
        key = (text, id(font), width)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > _MOST_KEPT:
                self._cut.clear()
            cut = self._metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            found = self._cut[key] = cut
        return found

    def _width(self, text: str, font: QFont) -> int:
        key = (text, id(font))
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > _MOST_KEPT:
                self._widths.clear()
            found = self._widths[key] = self._metrics(font).horizontalAdvance(text)
        return found

    def _metrics(self, font: QFont) -> QFontMetrics:
        if font is self._name_font:
            return self._name_metrics
        if font is self._heading_font:
            return self._heading_metrics
        return self._body_metrics if font is self._body_font else self._small_metrics
