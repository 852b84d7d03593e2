"""Draws the rows of the timeline: the case at the left, its planned and actual days at the right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.domain.dates import first_day
from db.domain.schedule import Stay
from desktop_app.features.cases.lanes import BY_KEY
from desktop_app.features.cases.timeline.axis import TimeAxis, ticks
from desktop_app.features.cases.timeline.model import ROW_ROLE
from desktop_app.features.cases.timeline.rows import Plan, ScheduleRow
from desktop_app.features.cases.timeline.shapes import ACTUAL_Y, ROW_HEIGHT, Mark, marks_of
from desktop_app.features.cases.timeline.words import slip_mark
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type
from resources.texts import Texts

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ScheduleDelegate(QStyledItemDelegate):
    """Paints what is seen and keeps nothing."""

    def __init__(
        self,
        axis: TimeAxis,
        theme: Theme,
        texts: Texts,
        current_mark: Callable[[], tuple[int, int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._axis = axis
        self._theme = theme
        self._t = texts
        self._current_mark = current_mark
        self._name_font = pixel_font(Type.BODY, bold=True)
        self._small_font = pixel_font(Type.SMALL)
        self._name_metrics = QFontMetrics(self._name_font)
        self._small_metrics = QFontMetrics(self._small_font)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Fixed."""
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A row's name or chart."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ScheduleRow):
            return
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, self._theme.color("soft" if chosen else "surface"))
        if index.column() == 0:
            self._name(painter, rect, row)
            if chosen:
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), self._color("accent"))
        else:
            mark_row, mark = self._current_mark()
            painter.save()
            self._chart(painter, rect, row, mark if mark_row == index.row() else -1)
            painter.restore()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._color("line"))
        painter.restore()

    def _color(self, role: str) -> QColor:
        return self._theme.color(role)

    def _name(self, painter: QPainter, rect: QRect, row: ScheduleRow) -> None:
        left, width = rect.left() + 12, rect.width() - 20
        cut = Qt.TextElideMode.ElideRight
        painter.setFont(self._name_font)
        painter.setPen(self._color("ink"))
        name = self._name_metrics.elidedText(row.card.name or row.card.title, cut, width)
        painter.drawText(QRect(left, rect.top() + 5, width, 20), _LEFT, name)
        spec = BY_KEY[row.card.stage]
        painter.fillRect(left, rect.top() + 31, 8, 8, self._color(spec.color(self._theme)))
        painter.setFont(self._small_font)
        painter.setPen(self._color("ink2"))
        said = spec.name(self._t.lang)
        if row.card.state != "active":
            said += " · " + BY_KEY[row.card.state].choice.label(self._t.lang)
        if row.plan is Plan.NONE:
            said += " · " + self._t("No planned day")
        said = self._small_metrics.elidedText(said, cut, width - 14)
        painter.drawText(QRect(left + 14, rect.top() + 26, width - 14, 18), _LEFT, said)

    def _chart(self, painter: QPainter, rect: QRect, row: ScheduleRow, chosen: int) -> None:
        axis = self._axis
        painter.fillRect(rect.left(), rect.top(), 1, rect.height(), self._color("line2"))
        painter.translate(rect.left(), rect.top())
        first, last = axis.day_at(0), axis.day_at(rect.width())
        for tick in ticks(axis.zoom, first, last, self._t):
            color = self._color("line2" if tick.year else "line")
            painter.fillRect(QRectF(axis.x(tick.day), 0, 1, rect.height()), color)
        painter.fillRect(QRectF(axis.x(axis.today), 0, 2, rect.height()), self._color("accent"))
        marks = marks_of(row, axis)
        for stay in row.stays:
            self._stay(painter, stay, row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._links(painter, marks)
        for place, mark in enumerate(marks):
            self._mark(painter, mark, chosen=place == chosen)
        self._slips(painter, marks)
        if not marks:
            painter.setFont(self._small_font)
            painter.setPen(self._color("ink3"))
            text = self._t("No day of a stage is written down.")
            painter.drawText(QRect(12, 0, rect.width() - 24, ROW_HEIGHT), _LEFT, text)

    def _stay(self, painter: QPainter, stay: Stay, row: ScheduleRow) -> None:
        """The time in a stage; where it was left unknown, nothing is drawn."""
        if not stay.entered_on:
            return
        end = self._end(stay, row)
        start = self._axis.x(first_day(stay.entered_on))
        width = self._axis.x(end) - start if end is not None else 0
        if width > 0:
            color = self._color(BY_KEY[stay.stage].color(self._theme))
            color.setAlphaF(0.35)
            painter.fillRect(QRectF(start, ACTUAL_Y - 3, width, 6), color)

    def _end(self, stay: Stay, row: ScheduleRow) -> dt.date | None:
        if stay.left_on:
            return first_day(stay.left_on)
        still = stay.stage == row.card.stage and row.card.state != "ended"
        return self._axis.today if still else None

    def _links(self, painter: QPainter, marks: tuple[Mark, ...]) -> None:
        """A thin line from a plan to what came of it."""
        actual = {mark.step.id: mark for mark in marks if not mark.planned}
        for mark in marks:
            came = actual.get(mark.step.id)
            if mark.planned and came is not None:
                painter.setPen(QPen(self._slip_color(mark), 1, Qt.PenStyle.DotLine))
                begin = QPointF(mark.rect.center().x(), mark.rect.bottom())
                painter.drawLine(begin, QPointF(came.rect.center().x(), came.rect.top()))

    def _mark(self, painter: QPainter, mark: Mark, *, chosen: bool) -> None:
        color = self._color(BY_KEY[mark.step.stage].color(self._theme))
        is_open = mark.planned and mark.slip is not None and mark.slip.open
        painter.setPen(QPen(self._color("danger_fill") if is_open else color, 1.6))
        painter.setBrush(self._color("surface") if mark.planned else color)
        if mark.exact:
            painter.drawPolygon(_diamond(mark.rect))
        else:
            painter.drawRoundedRect(mark.rect, 2, 2)
        if chosen:
            painter.setPen(QPen(self._color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(mark.rect.adjusted(-4, -4, 4, 4), 3, 3)

    def _slips(self, painter: QPainter, marks: tuple[Mark, ...]) -> None:
        """How far a plan was missed, beside it, where there is room before the next plan."""
        planned = [mark for mark in marks if mark.planned]
        painter.setFont(self._small_font)
        for place, mark in enumerate(planned):
            text = slip_mark(mark.slip, self._t) if mark.slip is not None else ""
            left = mark.rect.right() + 4
            width = self._small_metrics.horizontalAdvance(text)
            after = planned[place + 1].rect.left() if place + 1 < len(planned) else None
            if text and (after is None or left + width <= after):
                painter.setPen(self._slip_color(mark))
                painter.drawText(QRectF(left, mark.rect.center().y() - 9, width + 2, 18),
                                 _LEFT, text)  # fmt: skip

    def _slip_color(self, mark: Mark) -> QColor:
        if mark.slip is None or not mark.slip.amount:
            return self._color("ink3")
        if mark.slip.amount < 0:
            return self._color("ok")
        return self._color("danger" if mark.slip.open else "warn")


def _diamond(rect: QRectF) -> QPolygonF:
    middle = rect.center()
    return QPolygonF([
        QPointF(middle.x(), rect.top()), QPointF(rect.right(), middle.y()),
        QPointF(middle.x(), rect.bottom()), QPointF(rect.left(), middle.y()),
    ])  # fmt: skip
