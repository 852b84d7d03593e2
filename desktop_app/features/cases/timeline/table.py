"""The timeline's table: rows up and down, marks left and right, time with Shift or the wheel."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from desktop_app.features.cases.timeline.axis import ZOOMS, TimeAxis
from desktop_app.features.cases.timeline.delegate import ScheduleDelegate
from desktop_app.features.cases.timeline.head import TimeHead
from desktop_app.features.cases.timeline.model import ScheduleModel
from desktop_app.features.cases.timeline.shapes import ROW_HEIGHT, Mark, mark_at, marks_of
from desktop_app.features.cases.timeline.words import step_words
from desktop_app.theme import Theme
from resources.texts import Texts

NAME_WIDTH = 224
_STEP = 120


class TimelineTable(QTableView):
    """Enter or a click opens the case, F2 or a double click its milestone, Insert adds one."""

    opened = Signal(int)
    step_requested = Signal(int, int)
    """A case and the id of one of its milestones."""
    plan_requested = Signal(int, str)
    """A case and the day (ISO) a new milestone is planned for, "" where none was pointed at."""
    menu_requested = Signal(int, QPoint)
    moved = Signal()
    """Another row or another mark is current."""
    shifted = Signal(float)
    """Scroll by this many pixels."""

    def __init__(
        self, model: ScheduleModel, axis: TimeAxis, theme: Theme, texts: Texts,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("timeline")
        self._axis = axis
        self._t = texts
        self._rows = model
        self._mark = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(model)
        self.setItemDelegate(ScheduleDelegate(axis, theme, texts, self.current_mark, self))
        self.setHorizontalHeader(TimeHead(axis, theme, texts, self))
        self._settle()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.clicked.connect(self._on_clicked)
        axis.moved.connect(self._on_axis_moved)

    def _settle(self) -> None:
        head = self.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.resizeSection(0, NAME_WIDTH)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self._t("Schedule of the cases"))

    # What is current.

    @property
    def current_case(self) -> int | None:
        """The case of the current row."""
        row = self._rows.row_at(self.currentIndex().row())
        return row.id if row is not None else None

    def current_mark(self) -> tuple[int, int]:
        """The current row and the place of its current mark (-1 for none)."""
        return self.currentIndex().row(), self._mark

    def said(self) -> str:
        """The current mark, or the whole current row, in words."""
        row = self._rows.row_at(self.currentIndex().row())
        if row is None:
            return ""
        marks = marks_of(row, self._axis)
        if 0 <= self._mark < len(marks):
            mark = marks[self._mark]
            return f"{row.card.name} · {step_words(mark.step, mark.slip, self._t)}"
        return self._rows.spoken(row)

    @property
    def chart_width(self) -> int:
        """Pixels of the time column."""
        return self.columnWidth(1)

    def select_case(self, case_id: int | None) -> bool:
        """Make a case current; False when it is not here."""
        place = self._rows.place_of(case_id)
        if place < 0:
            return False
        self.selectRow(place)
        self.scrollTo(self._rows.index(place, 0))
        return True

    # Keys and pointer.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything a pointer does here can be done by keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        zoom = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}.get(
            Qt.Key(event.key()), 0
        )
        case_id = self.current_case
        if step and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.shifted.emit(step * _STEP)
        elif step:
            self._step_mark(step)
        elif zoom:
            self.zoom_by(zoom, self.chart_width / 2)
        elif event.key() == Qt.Key.Key_T:
            self.show_day(self._axis.today)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and case_id is not None:
            self.opened.emit(case_id)
        elif event.key() == Qt.Key.Key_F2:
            self._edit_current()
        elif event.key() == Qt.Key.Key_Insert and case_id is not None:
            self.plan_requested.emit(case_id, "")
        else:
            super().keyPressEvent(event)

    def _step_mark(self, step: int) -> None:
        row = self._rows.row_at(self.currentIndex().row())
        marks = marks_of(row, self._axis) if row is not None else ()
        if not marks:
            return
        self._mark = min(max(0, self._mark + step), len(marks) - 1) if self._mark >= 0 else (
            0 if step > 0 else len(marks) - 1
        )  # fmt: skip
        rect = marks[self._mark].rect
        if rect.left() < 8:
            self.shifted.emit(rect.left() - self.chart_width / 4)
        elif rect.right() > self.chart_width - 8:
            self.shifted.emit(rect.right() - self.chart_width * 3 / 4)
        self.viewport().update()
        self.moved.emit()

    def _edit_current(self) -> None:
        row = self._rows.row_at(self.currentIndex().row())
        if row is None:
            return
        marks = marks_of(row, self._axis)
        if 0 <= self._mark < len(marks):
            self.step_requested.emit(row.id, marks[self._mark].step.id)
        elif row.steps:
            self.step_requested.emit(row.id, row.steps[-1].id)
        else:
            self.plan_requested.emit(row.id, "")

    def show_day(self, day: dt.date) -> None:
        """Bring a day into the middle."""
        self.shifted.emit(self._axis.x(day) - self.chart_width / 2)

    def zoom_by(self, step: int, at: float) -> None:
        """Look closer or from farther."""
        place = min(max(0, ZOOMS.index(self._axis.zoom) + step), len(ZOOMS) - 1)
        self._axis.show_zoom(ZOOMS[place], at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms, with Shift or sideways it goes through time."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if turn.y() > 0 else -1, event.position().x() - NAME_WIDTH)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or turn.x():
            self.shifted.emit(float(-(turn.x() or turn.y())))
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def _mark_under(self, place: QPoint) -> tuple[int, Mark] | None:
        index = self.indexAt(place)
        row = self._rows.row_at(index.row()) if index.column() == 1 else None
        if row is None:
            return None
        rect = self.visualRect(index)
        marks = marks_of(row, self._axis)
        found = mark_at(marks, place.x() - rect.left(), place.y() - rect.top())
        return (marks.index(found), found) if found is not None else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mark under the pointer becomes current with its row."""
        super().mousePressEvent(event)
        found = self._mark_under(event.position().toPoint())
        self._mark = found[0] if found is not None else -1
        self.viewport().update()
        self.moved.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A mark opens its milestone; an empty place plans one for that day."""
        place = event.position().toPoint()
        row = self._rows.row_at(self.indexAt(place).row())
        if row is None or self.indexAt(place).column() == 0:
            return
        found = self._mark_under(place)
        if found is not None:
            self.step_requested.emit(row.id, found[1].step.id)
        else:
            left = self.visualRect(self.indexAt(place)).left()
            day = self._axis.day_at(place.x() - left)
            self.plan_requested.emit(row.id, day.isoformat())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the case under the pointer, or of the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self._rows.row_at(index.row())
        if row is not None:
            corner = self.visualRect(index).topLeft() + QPoint(24, 24)
            place = self.viewport().mapToGlobal(corner) if by_key else event.globalPos()
            self.menu_requested.emit(row.id, place)

    def viewportEvent(self, event: QEvent) -> bool:
        """A mark's tooltip is its days in words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._mark_under(event.pos())
            if found is not None:
                _, mark = found
                QToolTip.showText(
                    event.globalPos(), step_words(mark.step, mark.slip, self._t), self
                )
                return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The range of time in sight follows the width."""
        super().resizeEvent(event)
        self.shifted.emit(0.0)

    # Slots.

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._mark = -1
        self.moved.emit()

    @Slot(QModelIndex)
    def _on_clicked(self, _index: QModelIndex) -> None:
        if (case_id := self.current_case) is not None:
            self.opened.emit(case_id)

    @Slot()
    def _on_axis_moved(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()
