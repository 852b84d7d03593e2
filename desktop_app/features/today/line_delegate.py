"""Paints a line: lead, kind, words and what stands beside them, and the right end."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.features.today.lines import Line, PageWish
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Size, Type

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
_SIDE = 16
_GAP = 8
_BAR = 3
TICK = 28
"""Width of the mark at the right end that notes a step as done."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class LineColumns:
    """Widths of the lead and of the kind; 0 for a list without them."""

    lead: int = 0
    kind: int = 0
    strong: bool = False
    """Whether the words are names, in bold."""


class LineDelegate(QStyledItemDelegate):
    """Everything it needs of a theme is made once."""

    def __init__(self, theme: Theme, columns: LineColumns, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns
        self._text = pixel_font(Type.BODY, bold=columns.strong)
        self._bold = pixel_font(Type.BODY, bold=True)
        self._small = pixel_font(Type.SMALL)
        roles = ("ink", "ink2", "ink3", "danger", "warn", "line", "hover", "soft", "accent")
        self._colors = {role: theme.color(role) for role in roles}
        self._done = theme.pixmap("circle-check", "ink3", 16)
        self._arrow = theme.pixmap("chevron-right", "ink3", 16)

    def use_columns(self, columns: LineColumns) -> None:
        """Other widths from now on."""
        self._columns = columns

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Fixed: a row of the tables."""
        return QSize(160, Size.ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The line over its ground; a hairline parts it from the one above."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line):
            return
        rect: QRect = option.rect
        painter.save()
        self._ground(painter, rect, option, line, first=index.row() == 0)
        left, right = rect.left() + _SIDE, rect.right() - _SIDE + 1
        right = self._end(painter, line, rect, left, right)
        left = self._leads(painter, line, rect, left)
        self._words(painter, line, rect, left, right)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, line: Line, *,
        first: bool,
    ) -> None:  # fmt: skip
        owner, state = self.parent(), option.state
        focused = isinstance(owner, QWidget) and owner.hasFocus()
        if focused and state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._colors["soft"])
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), self._colors["accent"])
        elif line.wish is not None and state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._colors["hover"])
        if not first:
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, self._colors["line"])

    def _end(self, painter: QPainter, line: Line, rect: QRect, left: int, right: int) -> int:
        """The right end; returns where the words must stop."""
        if line.step is not None:
            top = rect.top() + (rect.height() - 16) // 2
            painter.drawPixmap(right - 16, top, self._done)
            right -= TICK
        if line.figure or isinstance(line.wish, PageWish):
            top = rect.top() + (rect.height() - 16) // 2
            painter.drawPixmap(right - 12, top, self._arrow)
            right -= 20
            right -= self._draw(painter, line.figure, self._bold, "ink", rect, left, right, _RIGHT)
            right -= _GAP
        if line.end:
            half = left + (right - left) // 2
            width = self._draw(painter, line.end, self._small, "ink3", rect, half, right, _RIGHT)
            right -= width + _GAP
        return right

    def _leads(self, painter: QPainter, line: Line, rect: QRect, left: int) -> int:
        """Lead and kind; returns where the words begin."""
        columns = self._columns
        if columns.lead:
            end = left + columns.lead - _GAP
            self._draw(painter, line.lead, self._small, line.tone, rect, left, end, _LEFT)
            left += columns.lead
        if columns.kind:
            end = left + columns.kind - _GAP
            self._draw(painter, line.kind, self._small, "ink2", rect, left, end, _LEFT)
            left += columns.kind
        return left

    def _words(self, painter: QPainter, line: Line, rect: QRect, left: int, right: int) -> None:
        left += self._draw(painter, line.text, self._text, "ink", rect, left, right, _LEFT) + _GAP
        if line.beside and right - left > 24:
            self._draw(painter, line.beside, self._small, "ink3", rect, left, right, _LEFT)

    def _draw(
        self, painter: QPainter, text: str, font: QFont, role: str, rect: QRect, left: int,
        right: int, side: Qt.AlignmentFlag,
    ) -> int:  # fmt: skip
        """Draw a text between two edges, cut where it must be; returns its width."""
        room = max(0, right - left)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self._colors[role])
        painter.drawText(QRect(left, rect.top(), room, rect.height()), int(side), shown)
        return metrics.horizontalAdvance(shown)
