"""The head of the timeline: the name column, then years above and their parts below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.features.cases.timeline.axis import Tick, TimeAxis, ticks
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type
from resources.texts import Texts

HEAD_HEIGHT = 44
_CENTER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TimeHead(QHeaderView):
    """Drawn anew whenever the axis moves."""

    def __init__(
        self, axis: TimeAxis, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._axis = axis
        self._theme = theme
        self._t = texts
        self._small = pixel_font(Type.SMALL)
        self._bold = pixel_font(Type.SMALL, bold=True)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFixedHeight(HEAD_HEIGHT)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(super().sizeHint().width(), HEAD_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A title, or the months."""
        theme = self._theme
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, theme.color("window"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line2"))
        painter.setPen(theme.color("ink2"))
        if section == 0:
            painter.setFont(self._small)
            text = str(self.model().headerData(0, Qt.Orientation.Horizontal) or "")
            painter.drawText(rect.adjusted(12, 0, 0, 0), _CENTER, text)
        else:
            painter.translate(rect.left(), rect.top())
            self._months(painter, rect.width())
        painter.restore()

    def _months(self, painter: QPainter, width: int) -> None:
        axis, theme = self._axis, self._theme
        first, last = axis.day_at(0), axis.day_at(width)
        shown = ticks(axis.zoom, first.replace(month=1, day=1), last, self._t)
        ends = [axis.x(tick.day) for tick in shown[1:]] + [float(width) + 200]
        for tick, end in zip(shown, ends, strict=True):
            left = axis.x(tick.day)
            begin = max(0.0, left) + 4
            painter.setPen(theme.color("ink2"))
            painter.setFont(self._small)
            painter.fillRect(QRectF(left, 22, 1, HEAD_HEIGHT), theme.color("line2"))
            if painter.fontMetrics().horizontalAdvance(tick.text) <= end - begin:
                painter.drawText(QRectF(begin, 22, end - begin, 20), _CENTER, tick.text)
        self._years(painter, [tick for tick in shown if tick.year])
        today = axis.x(axis.today)
        painter.fillRect(QRectF(today, 22, 2, HEAD_HEIGHT), theme.color("accent"))

    def _years(self, painter: QPainter, years: list[Tick]) -> None:
        """The year at the left edge stays in sight."""
        painter.setFont(self._bold)
        painter.setPen(self._theme.color("ink"))
        metrics = painter.fontMetrics()
        for place, tick in enumerate(years):
            left = max(0.0, self._axis.x(tick.day))
            width = metrics.horizontalAdvance(tick.year) + 4
            if place + 1 < len(years):
                left = min(left, self._axis.x(years[place + 1].day) - width - 8)
            painter.drawText(QRectF(left + 4, 2, width, 20), _CENTER, tick.year)
