"""The heads of the grid: a card over each column with its field, and the rows' numbers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop_app.features.intake.list_words import column_letter
from desktop_app.features.intake.understanding.edge_layer import EdgeLayer
from desktop_app.features.intake.understanding.grid_model import EXCLUDED_ROW, HEADER, GridModel
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type

CARD = 84
LETTER = 24
ROW_NUMBERS = 44
_CHIPS = {
    "soft": ("soft", "accent"),
    "ok": ("ok_soft", "ok"),
    "teal": ("teal_soft", "teal"),
    "warn": ("warn_soft", "warn"),
    "plain": ("sunken", "ink2"),
}


@dataclass(frozen=True, slots=True)
class Card:
    """What stands over one column."""

    title: str
    """The field's label, "" for none."""
    chip: str = ""
    chip_kind: str = "soft"
    third: str = ""
    asks: bool = False
    """Amber: the officer is asked."""
    inside: bool = True
    """Whether the column belongs to the table at all."""


class CardHead(QHeaderView):
    """Cards and letters. A click on a card, or Enter in the grid, opens the choice of its field."""

    card_clicked = Signal(int)
    """Also of a card that stands half outside: it does not slide away under the pointer first."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._cards: dict[int, Card] = {}
        self._hovered = -1
        self._pressed = -1
        self.current = -1
        self.setHighlightSections(False)
        self.setMinimumSectionSize(44)
        self.setMouseTracking(True)

    def put(self, cards: dict[int, Card]) -> None:
        """Show these cards, by column."""
        self._cards = cards
        self.viewport().update()

    def card(self, column: int) -> Card | None:
        """The card over a column."""
        return self._cards.get(column)

    def sizeHint(self) -> QSize:
        """Card and letter."""
        return QSize(super().sizeHint().width(), CARD + LETTER)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The card under the pointer is lit."""
        super().mouseMoveEvent(event)
        at = self.logicalIndexAt(event.position().toPoint())
        if at != self._hovered:
            self._hovered = at
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take note of the card, unless the press is on the line that makes a column wider."""
        super().mousePressEvent(event)
        plain = self.cursor().shape() != Qt.CursorShape.SplitHCursor
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.logicalIndexAt(event.position().toPoint()) if plain and left else -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click is a press and a release on the same card."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, -1
        if pressed >= 0 and pressed == self.logicalIndexAt(event.position().toPoint()):
            self.card_clicked.emit(pressed)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Ground, card, letter."""
        painter.save()
        theme = self._theme
        painter.fillRect(rect, theme.color("window"))
        card = self._cards.get(logical)
        if card is not None and card.inside:
            box = QRectF(rect.left() + 4.5, rect.top() + 6.5, rect.width() - 9, CARD - 13)
            self._paint_card(painter, box, card, logical)
        letter = QRect(rect.left(), rect.top() + CARD, rect.width(), LETTER)
        painter.fillRect(letter, theme.color("soft" if logical == self.current else "sunken"))
        painter.fillRect(letter.left(), letter.top(), letter.width(), 1, theme.color("line"))
        painter.fillRect(letter.left(), letter.bottom(), letter.width(), 1, theme.color("line2"))
        painter.fillRect(letter.right(), letter.top(), 1, letter.height(), theme.color("line"))
        painter.setFont(pixel_font(Type.SMALL))
        painter.setPen(theme.color("accent" if logical == self.current else "ink3"))
        painter.drawText(letter, Qt.AlignmentFlag.AlignCenter, column_letter(logical))
        painter.restore()

    def _paint_card(self, painter: QPainter, box: QRectF, card: Card, logical: int) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = logical in (self._hovered, self.current)
        edge = "warn_fill" if card.asks else ("accent" if lit else "line2")
        pen = QPen(theme.color(edge), 1)
        if not card.title and not card.asks:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        ground = "warn_soft" if card.asks else ("surface" if card.title else "window")
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(box, 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        inner = box.toRect().adjusted(8, 6, -6, -5)
        if not card.title and box.width() < 76:
            spot = inner.center()
            painter.drawPixmap(spot.x() - 7, spot.y() - 7, theme.pixmap("eye-off", "ink3", 14))
            return
        self._paint_lines(painter, inner, card)

    def _paint_lines(self, painter: QPainter, inner: QRect, card: Card) -> None:
        theme = self._theme
        small, bold = pixel_font(Type.SMALL), pixel_font(13, bold=bool(card.title))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        arrow = 14 if inner.width() > 70 else 0
        first = QRect(inner.left(), inner.top(), inner.width() - arrow, 20)
        painter.setFont(bold)
        ink = "warn" if card.asks else ("ink" if card.title else "ink3")
        painter.setPen(theme.color(ink))
        title = card.title or self.tr("Not used")
        painter.drawText(first, left, _cut(title, bold, first.width()))
        if arrow:
            where = (inner.right() - 13, inner.top() + 3)
            painter.drawPixmap(*where, theme.pixmap("chevron-down", "ink3", 14))
        if card.chip:
            ground, ink = _CHIPS[card.chip_kind]
            text = _cut(card.chip, small, inner.width() - 10)
            width = QFontMetrics(small).horizontalAdvance(text) + 10
            chip = QRectF(inner.left(), inner.top() + 22, width, 18)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(chip, 4, 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setFont(small)
            painter.setPen(theme.color(ink))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
        third = QRect(inner.left(), inner.top() + 42, inner.width(), 18)
        painter.setFont(small)
        painter.setPen(theme.color("warn" if card.asks else "ink3"))
        painter.drawText(third, left, _cut(card.third, small, third.width()))


class RowHead(QHeaderView):
    """Row numbers; the header band stands out, rows left out step back. The edges of the table
    between them are dragged here as well."""

    def __init__(self, theme: Theme, parent: QTableView, edges: EdgeLayer) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._edges = edges
        self.setMouseTracking(True)
        self.current = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """An edge of the table is taken before the number below it."""
        if not self._edges.pressed(event, beside=True):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the edge in hand."""
        if not self._edges.pointed(event, beside=True):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down."""
        if not self._edges.released():
            super().mouseReleaseEvent(event)

    def sizeHint(self) -> QSize:
        """Wide enough for five digits."""
        return QSize(ROW_NUMBERS, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """The number on the ground of what the row is."""
        model = self.model()
        assert isinstance(model, GridModel)
        kind = model.kind_of(logical + 1)
        theme = self._theme
        ground, ink = "sunken", "ink3"
        if kind == HEADER:
            ground, ink = "accent", "on_accent"
        elif logical == self.current:
            ground, ink = "soft", "accent"
        elif kind == EXCLUDED_ROW:
            ground = "hover"
        painter.save()
        painter.fillRect(rect, theme.color(ground))
        line = theme.color("accent_pressed" if kind == HEADER else "line")
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line)
        painter.setFont(pixel_font(Type.SMALL, bold=kind == HEADER))
        painter.setPen(theme.color(ink))
        painter.drawText(
            rect.adjusted(0, 0, -8, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            str(logical + 1),
        )
        painter.restore()


def _cut(text: str, font: QFont, width: int) -> str:
    metrics = QFontMetrics(font)
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))
