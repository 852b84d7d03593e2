"""Draws the conversion: a stage with its bar, numbers that open, a ring around the current one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.domain.conversion import StageFigure
from desktop_app.features.cases.conversion.columns import PARTS, Figure, Part
from desktop_app.features.cases.conversion.model import FIGURE_ROLE, STAGE_ROLE, ConversionModel
from desktop_app.features.cases.lanes import BY_KEY
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type

ROW_HEIGHT = 48
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class ConversionDelegate(QStyledItemDelegate):
    """The bar's length is what came in, its full part what went on."""

    def __init__(self, theme: Theme, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lang = lang
        self._body = pixel_font(Type.BODY)
        self._name = pixel_font(Type.BODY, bold=True)
        self._small = pixel_font(Type.SMALL)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Fixed."""
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        rect: QRect = option.rect
        row, cell = index.data(STAGE_ROLE), index.data(FIGURE_ROLE)
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setClipRect(rect)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver) and isinstance(cell, Figure)
        painter.fillRect(rect, self._theme.color("hover" if hover and cell.ids else "surface"))
        if isinstance(row, StageFigure) and PARTS[index.column()] is Part.STAGE:
            self._stage(painter, rect, row, index)
        elif isinstance(cell, Figure):
            self._figure(painter, rect, cell, PARTS[index.column()])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.color("line"))
        if current:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _stage(self, painter: QPainter, rect: QRect, row: StageFigure, index: Index) -> None:
        spec = BY_KEY[row.stage]
        color = self._theme.color(spec.color(self._theme))
        left, width = rect.left() + 16, rect.width() - 28
        painter.setFont(self._name)
        painter.setPen(self._theme.color("ink"))
        cut = QFontMetrics(self._name).elidedText(
            spec.name(self._lang), Qt.TextElideMode.ElideRight, width
        )
        painter.drawText(QRect(left, rect.top() + 6, width, 20), _LEFT, cut)
        model = index.model()
        most = model.most if isinstance(model, ConversionModel) else 0
        place = QRect(left, rect.top() + 31, width, 8)
        painter.fillRect(place, self._theme.color("sunken"))
        if most:
            soft = self._theme.color(spec.color(self._theme))
            soft.setAlphaF(0.4)
            painter.fillRect(QRect(left, place.top(), width * len(row.entered) // most, 8), soft)
            painter.fillRect(QRect(left, place.top(), width * len(row.advanced) // most, 8), color)

    def _figure(self, painter: QPainter, rect: QRect, cell: Figure, part: Part) -> None:
        inner = rect.adjusted(12, 0, -12, 0)
        flags = _LEFT if part is Part.REASONS else _RIGHT
        role = "accent" if cell.ids else "ink3" if cell.text in ("0", "-") else "ink"
        if part is Part.UNDATED and cell.ids:
            role = "warn"
        painter.setPen(self._theme.color(role))
        painter.setFont(self._small if part is Part.REASONS else self._body)
        text = painter.fontMetrics().elidedText(
            cell.text, Qt.TextElideMode.ElideRight, inner.width()
        )
        if not cell.beside:
            painter.drawText(inner, flags, text)
            return
        painter.drawText(inner.adjusted(0, 4, 0, -22), flags, text)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("ink3"))
        painter.drawText(inner.adjusted(0, 22, 0, -4), flags, cell.beside)
