"""The file's row and the records it may mean, side by side; what differs is amber."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.features.intake.planning.questions import Compared
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type
from desktop_app.widgets.words.value_text import shown

_HEAD = 46
_ROW = 28
_LABEL, _WIDEST_LABEL = 78, 128
"""What the names of the fields have at least and at most, in pixels."""
_PAD = 7
_MOST = 3
Head = tuple[str, str]


class CandidateTable(QWidget):
    """Painted, because it changes with every row; a click on a column chooses its record."""

    candidate_chosen = Signal(int)

    def __init__(self, theme: Theme, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lang = lang
        self._file_head = ("", "")
        self._heads: tuple[Head, ...] = ()
        self._lines: tuple[Compared, ...] = ()
        self._chosen = 0
        self._first = 0
        self._side = _LABEL

    def put(
        self,
        file_head: Head,
        heads: Sequence[Head],
        lines: Sequence[Compared],
    ) -> None:
        """Compare these; a head is a name and what stands small beneath it."""
        self._file_head = file_head
        self._heads, self._lines = tuple(heads), tuple(lines)
        self._chosen = self._first = 0
        metrics = QFontMetrics(pixel_font(Type.SMALL))
        names = [metrics.horizontalAdvance(one.field.label(self._lang)) for one in self._lines]
        self._side = min(_WIDEST_LABEL, max([_LABEL, *(name + 20 for name in names)]))
        self.setFixedHeight(_HEAD + _ROW * len(self._lines) + 1)
        self.update()

    def choose(self, place: int) -> None:
        """Light the column of a record, -1 for none."""
        self._chosen = place
        if place >= 0:
            self._first = max(0, min(self._first, place))
            self._first = max(self._first, place - _MOST + 1)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(360, _HEAD + _ROW * len(self._lines) + 1)

    def _columns(self) -> list[QRect]:
        """The file's column, then those of the records in sight."""
        count = 1 + min(_MOST, len(self._heads))
        width = (self.width() - self._side) // count
        return [QRect(self._side + at * width, 0, width, self.height()) for at in range(count)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Heads, then a line per field."""
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), theme.color("surface"))
        columns = self._columns()
        seen = self._heads[self._first : self._first + _MOST]
        for at, column in enumerate(columns):
            if at and self._first + at - 1 == self._chosen:
                painter.fillRect(column, theme.color("soft"))
            painter.fillRect(column.left(), 0, 1, self.height(), theme.color("line"))
        for at in range(len(self._lines) + 1):
            y = _HEAD + at * _ROW
            painter.fillRect(0, y, self.width(), 1, theme.color("line"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        self._paint_head(painter, columns[0], *self._file_head, chosen=False)
        for at, one in enumerate(seen):
            place = self._first + at
            small = " · ".join(part for part in (str(place + 1), one[1]) if part)
            chosen = place == self._chosen
            self._paint_head(painter, columns[at + 1], one[0], small, chosen=chosen)
        for at, line in enumerate(self._lines):
            self._paint_line(painter, columns, _HEAD + at * _ROW, line)
        painter.end()

    def _paint_head(
        self, painter: QPainter, column: QRect, name: str, small: str, *, chosen: bool
    ) -> None:
        theme = self._theme
        bold = pixel_font(13, bold=True)
        box = QRect(column.left() + _PAD, 5, column.width() - 2 * _PAD, 20)
        painter.setFont(bold)
        painter.setPen(theme.color("accent" if chosen else "ink"))
        _draw(painter, box, name)
        font = pixel_font(Type.SMALL)
        painter.setFont(font)
        painter.setPen(theme.color("ink3"))
        _draw(painter, box.translated(0, 18), small)

    def _paint_line(
        self, painter: QPainter, columns: list[QRect], top: int, line: Compared
    ) -> None:
        theme = self._theme
        small, body = pixel_font(Type.SMALL), pixel_font(13)
        painter.setFont(small)
        painter.setPen(theme.color("ink3"))
        _draw(painter, QRect(12, top + 4, self._side - 14, 20), line.field.label(self._lang))
        seen = line.theirs[self._first : self._first + _MOST]
        differs = (False, *line.differs[self._first : self._first + _MOST])
        for column, value, apart in zip(columns, (line.ours, *seen), differs, strict=True):
            box = QRect(column.left(), top + 1, column.width(), _ROW - 1)
            text = shown(line.field, value, self._lang)
            if apart:
                painter.fillRect(box.adjusted(1, 0, 0, 0), theme.color("warn_soft"))
            font = small if text.empty else body
            painter.setFont(font)
            painter.setPen(theme.color("ink3" if text.empty else ("warn" if apart else "ink")))
            _draw(painter, box.adjusted(_PAD, 0, -_PAD, 0), text.whole)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the record of the column."""
        columns = self._columns()
        at = next((i for i, one in enumerate(columns) if one.contains(event.pos())), 0)
        if at:
            self.candidate_chosen.emit(self._first + at - 1)

    def event(self, event: QEvent) -> bool:
        """The values that did not fit are in the tooltip."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self._tip())
        return super().event(event)

    def _tip(self) -> str:
        lines = []
        for line in self._lines:
            values = (line.ours, *line.theirs)
            texts = [shown(line.field, value, self._lang).text for value in values]
            lines.append(f"{line.field.label(self._lang)}: " + " | ".join(texts))
        return "\n".join(lines)


def _draw(painter: QPainter, box: QRect, text: str) -> None:
    """One line, cut where the box ends."""
    metrics = QFontMetrics(painter.font())
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
