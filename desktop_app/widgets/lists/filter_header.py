"""A table's head: titles with units and the sort arrow, and a filter box under each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Size, Type
from desktop_app.widgets.lists.cell_delegate import PAD
from desktop_app.widgets.lists.cells import Column, Filter
from desktop_app.widgets.lists.filter_box import FilterBox

_SIDE = 5
_ARROW = 12


class FilterHeader(QHeaderView):
    """32 pixels of titles over 34 of boxes. Boxes follow their sections."""

    filters_edited = Signal(object)
    """All filters that are set: column key → text."""
    rows_requested = Signal()

    def __init__(self, theme: Theme, lang: str, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._lang = lang
        self._columns: tuple[Column, ...] = ()
        self._filtered: dict[str, Column] = {}
        self._boxes: dict[str, FilterBox] = {}
        self._arrow = (-1, Qt.SortOrder.AscendingOrder)
        self._font = pixel_font(Type.SMALL)
        self._with_boxes = True
        self._placed_later = False
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(56)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sectionResized.connect(self.place_boxes)
        self.sectionMoved.connect(self.place_boxes)
        parent.horizontalScrollBar().valueChanged.connect(self.place_boxes)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Every shown column that can be filtered gets a box; those not shown, when it is needed."""
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes.clear()
        self._columns = tuple(columns)
        filtered = (column for column in columns if column.filter is not Filter.NONE)
        self._filtered = {column.key: column for column in filtered}
        self.place_boxes()

    def show_boxes(self, shown: bool) -> None:
        """Whether there are boxes at all."""
        self._with_boxes = shown
        self.place_boxes()
        self.updateGeometry()

    def box(self, key: str) -> FilterBox | None:
        """The box under a column, None where there is nothing to filter by."""
        if key in self._filtered and key not in self._boxes:
            made = FilterBox(self._filtered[key], self._theme, self._lang, self)
            made.filter_edited.connect(self._on_filter_edited)
            made.rows_requested.connect(self.rows_requested)
            self._boxes[key] = made
        return self._boxes.get(key)

    def filters(self) -> dict[str, str]:
        """What is asked for now."""
        return {key: box.value for key, box in self._boxes.items() if box.value}

    def put_filters(self, filters: Mapping[str, str]) -> None:
        """Show filters without announcing them."""
        for key in self._filtered:
            wish = filters.get(key, "")
            if (wish or key in self._boxes) and (box := self.box(key)) is not None:
                box.put(wish)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Draw the boxes that were not understood; column key → sentence."""
        for key, box in self._boxes.items():
            box.show_problem(problems.get(key, ""))

    def show_arrow(self, section: int, order: Qt.SortOrder) -> None:
        """Draw the sort arrow in a section; -1 for none."""
        self._arrow = (section, order)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Titles and boxes; only the height is asked for, so no title is measured for it."""
        boxes = Size.COLUMN_FILTER_ROW if self._with_boxes else 0
        return QSize(self.length(), Size.TABLE_HEAD + boxes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Boxes follow."""
        super().resizeEvent(event)
        self.place_boxes()

    def viewportEvent(self, event: QEvent) -> bool:
        """Boxes are placed once the sections have their sizes."""
        done = super().viewportEvent(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.place_boxes()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines go on where the columns end."""
        super().paintEvent(event)
        end = max(0, self.length() - self.offset())
        width = self.viewport().width()
        if end >= width:
            return
        painter = QPainter(self.viewport())
        bottom = self.viewport().height() - 1
        painter.fillRect(end, 0, width - end, bottom, self._theme.color("window"))
        painter.fillRect(end, bottom, width - end, 1, self._theme.color("line2"))
        if self._with_boxes:
            painter.fillRect(end, Size.TABLE_HEAD - 1, width - end, 1, self._theme.color("line"))
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """The title in the upper part, at the side its numbers stand at."""
        painter.save()
        painter.fillRect(rect, self._theme.color("window"))
        head = QRect(rect.left(), rect.top(), rect.width(), Size.TABLE_HEAD)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.color("line2"))
        if self._with_boxes:
            painter.fillRect(rect.left(), head.bottom(), rect.width(), 1, self._theme.color("line"))
        if 0 <= logical < len(self._columns):
            self._paint_title(painter, head.adjusted(PAD, 0, -PAD, 0), logical)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, logical: int) -> None:
        column = self._columns[logical]
        sorted_here = self._arrow[0] == logical
        metrics = QFontMetrics(self._font)
        unit = f" {column.unit}" if column.unit else ""
        room = rect.width() - (_ARROW + 4 if sorted_here else 0)
        unit_width = metrics.horizontalAdvance(unit)
        title = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, room - unit_width)
        width = metrics.horizontalAdvance(title)
        left = rect.left()
        if column.right:
            left = rect.right() + 1 - width - unit_width - (_ARROW + 4 if sorted_here else 0)
        painter.setFont(self._font)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._theme.color("ink2"))
        painter.drawText(QRect(left, rect.top(), width + 2, rect.height()), middle, title)
        painter.setPen(self._theme.color("ink3"))
        painter.drawText(
            QRect(left + width, rect.top(), unit_width + 2, rect.height()), middle, unit
        )
        if sorted_here:
            up = self._arrow[1] == Qt.SortOrder.AscendingOrder
            arrow = self._theme.pixmap("arrow-up" if up else "arrow-down", "accent", _ARROW)
            top = rect.center().y() - _ARROW // 2 + 1
            painter.drawPixmap(left + width + unit_width + 4, top, arrow)

    @contextmanager
    def placed_once(self) -> Iterator[None]:
        """Sections are moved, hidden and made wider within; their boxes follow at its end."""
        self._placed_later = True
        try:
            yield
        finally:
            self._placed_later = False
        self.place_boxes()

    @Slot()
    def place_boxes(self) -> None:
        """Put each box under its section; those of hidden columns are not there.

        A head that nobody sees needs no boxes yet: it places them when it is shown.
        """
        if self._placed_later or not self.isVisible():
            return
        last: FilterBox | None = None
        order = sorted(range(len(self._columns)), key=self.visualIndex)
        for section in order:
            key = self._columns[section].key
            hidden = section >= self.count() or self.isSectionHidden(section)
            if hidden or not self._with_boxes:
                if key in self._boxes:
                    self._boxes[key].hide()
                continue
            if (box := self.box(key)) is None:
                continue
            box.show()
            left = self.sectionViewportPosition(section) + _SIDE
            width = self.sectionSize(section) - 2 * _SIDE
            top = Size.TABLE_HEAD + (Size.COLUMN_FILTER_ROW - Size.COLUMN_FILTER) // 2
            box.setGeometry(left, top, max(24, width), Size.COLUMN_FILTER)
            if last is not None:
                self.setTabOrder(last, box)
            last = box

    @Slot()
    def _on_filter_edited(self) -> None:
        self.filters_edited.emit(self.filters())
