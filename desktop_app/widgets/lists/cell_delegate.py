"""Paints the cells of every list: hairlines, the current row's bar, squares, chips, muted empties."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Size, Type
from desktop_app.widgets.lists.cells import Cell, Column
from desktop_app.widgets.lists.row_table_model import CELL_ROLE

PAD = 10
_BAR = 3
_SQUARE = 8
_BOX, _BESIDE_BOX = 14, 8
_SLACK = 3
"""Advances are rounded; at a fraction less than it needs Qt cuts a text."""
_BESIDE_CHOICE = 14
"""What a square or the edges of a chip take beside the words of a choice."""
_WIDEST_CHOICE = 200
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CHIPS = {
    "ok": ("ok_soft", "ok"),
    "warn": ("warn_soft", "warn"),
    "danger": ("danger_soft", "danger"),
    "teal": ("teal_soft", "teal"),
    "soft": ("soft", "accent"),
    "plain": ("sunken", "ink2"),
}


class CellDelegate(QStyledItemDelegate):
    """Draws from ``Cell`` alone; the view tells it which row is current and which is hovered."""

    def __init__(self, theme: Theme, parent: QWidget, lang: str = "ko") -> None:
        super().__init__(parent)
        self.lang = lang
        self._colors = {
            role: theme.color(role)
            for role in ("surface", "soft", "hover", "line", "accent", "ink", "ink3", "line2",
                         "input_line")
        }  # fmt: skip
        self._theme = theme
        self._chip_colors = {
            kind: (theme.color(ground), theme.color(ink)) for kind, (ground, ink) in _CHIPS.items()
        }
        self._body = pixel_font(Type.BODY)
        self._bold = pixel_font(Type.BODY, bold=True)
        self._small = pixel_font(Type.SMALL)
        self._metrics = {
            id(font): QFontMetrics(font) for font in (self._body, self._bold, self._small)
        }
        self.columns: tuple[Column, ...] = ()
        self.current_row = -1
        self.current_column = -1
        """Has a frame while the table has the keyboard: the cell that F2 mends."""
        self.by_cells = False
        """Whether cells are chosen: then the current row is not lit as a whole."""
        self.hovered_row = -1
        self.first_section = 0
        self.row_height = Size.ROW

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows are of one height."""
        return QSize(80, self.row_height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, hairline, bar, then the cell."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        column = self.columns[index.column()]
        current = index.row() == self.current_row
        if state & QStyle.StateFlag.State_Selected or (current and not self.by_cells):
            painter.fillRect(rect, self._colors["soft"])
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, self._colors["hover"])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._colors["line"])
        if current and index.column() == self.first_section:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), self._colors["accent"])
        if current and index.column() == self.current_column:
            painter.setPen(self._colors["accent"])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        cell: Cell | None = index.data(CELL_ROLE)
        if cell is None or not (cell.text or cell.square):
            return
        inner = rect.adjusted(PAD, 0, -PAD - self.kept_free(index), -1)
        if cell.tick is not None:
            self._paint_box(painter, inner, ticked=cell.tick)
            inner.adjust(_BOX + _BESIDE_BOX, 0, 0, 0)
        if cell.chip:
            self._paint_chip(painter, inner, cell)
        else:
            self._paint_text(painter, inner, cell, column, strong=current and column.strong)

    def kept_free(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Room at the right of a cell for what a list of its own draws there, in pixels."""
        return 0

    def head_width(self, column: Column) -> int:
        """The width at which the head of a column is not cut, in pixels."""
        words = f"{column.title} {column.unit}".strip()
        return 2 * PAD + self._metrics[id(self._small)].horizontalAdvance(words) + 2

    def usual_width(self, column: Column) -> int:
        """What a column has before anybody drew at it: neither its head is cut nor a choice."""
        choices = self._widest([one.label(self.lang) for one in column.choices]) + _BESIDE_CHOICE
        words = self._widest(column.words) + _SLACK
        few = min(_WIDEST_CHOICE, 2 * PAD + max(choices, words))
        return max(column.width, self.head_width(column), few)

    def _widest(self, words: Iterable[str]) -> int:
        body = self._metrics[id(self._body)]
        return max((body.horizontalAdvance(one) for one in words), default=0)

    def needed(self, cell: Cell) -> int:
        """The width at which nothing of a cell is cut, in pixels."""
        if cell.chip:
            chip = self._metrics[id(self._small)].horizontalAdvance(cell.text) + 16
            return 2 * PAD + chip + self._width_after(cell)
        body = self._metrics[id(self._small if cell.empty else self._body)]
        width = 2 * PAD + body.horizontalAdvance(cell.text) + _SLACK
        if cell.square:
            width += _SQUARE + 6
        if cell.tick is not None:
            width += _BOX + _BESIDE_BOX
        return width + self._width_after(cell)

    def _width_after(self, cell: Cell) -> int:
        small = self._metrics[id(self._small)]
        return 6 + small.horizontalAdvance(cell.after) if cell.after else 0

    def _paint_text(
        self, painter: QPainter, rect: QRect, cell: Cell, column: Column, *, strong: bool
    ) -> None:
        if cell.square:
            top = rect.center().y() - _SQUARE // 2 + 1
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(cell.square))
            painter.drawRoundedRect(QRectF(rect.left(), top, _SQUARE, _SQUARE), 2, 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            rect = rect.adjusted(_SQUARE + 6, 0, 0, 0)
        font = self._small if cell.empty else (self._bold if strong else self._body)
        metrics = self._metrics[id(font)]
        painter.setFont(font)
        painter.setPen(self._colors["ink3" if cell.empty else "ink"])
        rest = rect
        if column.right:  # a mark hangs into the margin, so that the digits stay below each other
            inside = max(0, self._width_after(cell) - PAD)
            rest = rect.adjusted(rect.width() - inside + 1, 0, PAD, 0)
            rect = rect.adjusted(0, 0, -inside, 0)
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _RIGHT if column.right else _LEFT, text)
        if not column.right:
            rest = rect.adjusted(metrics.horizontalAdvance(text) + 6, 0, 0, 0)
        self._paint_after(painter, rest, cell)

    def _paint_after(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        """The small words behind what a cell says."""
        if cell.after:
            painter.setFont(self._small)
            painter.setPen(self._colors["ink3"])
            small = self._metrics[id(self._small)]
            after = small.elidedText(cell.after, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, _LEFT, after)

    def _paint_box(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        """A tick box as forms have it; the font has no sign for it."""
        box = QRectF(rect.left() + 0.5, rect.center().y() - _BOX // 2 + 1.5, _BOX - 1, _BOX - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._colors["accent" if ticked else "input_line"])
        painter.setBrush(self._colors["accent" if ticked else "surface"])
        painter.drawRoundedRect(box, 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if ticked:
            sign = self._theme.pixmap("check", "on_accent", _BOX - 2)
            painter.drawPixmap(int(box.left()) + 1, int(box.top()) + 1, sign)

    def _paint_chip(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        metrics = self._metrics[id(self._small)]
        width = min(rect.width(), metrics.horizontalAdvance(cell.text) + 12)
        top = rect.center().y() - Size.CHIP // 2 + 1
        box = QRectF(rect.left(), top, width, Size.CHIP)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.chip == "outline":
            painter.setPen(self._colors["line2"])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            ink = self._colors["ink3"]
        else:
            ground, ink = self._chip_colors[cell.chip]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self._small)
        painter.setPen(ink)
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, int(width) - 8)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        self._paint_after(painter, rect.adjusted(width + 6, 0, 0, 0), cell)
