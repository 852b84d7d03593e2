"""The outline of the table over its sheet; its edges are dragged to where the table really ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView, QWidget

from desktop_app.features.intake.understanding.table_edges import (
    FIRST,
    HEADER_BOTTOM,
    HEADER_TOP,
    LAST,
    LEFT,
    RIGHT,
    SIDES,
    TableEdges,
)
from desktop_app.theme import Theme

_GRIP = 4
_TOPS = frozenset((HEADER_TOP, FIRST))


class EdgeLayer(QWidget):
    """Lies over the cells and lets every click through but those on an edge; Esc lets go."""

    moved = Signal(str, int)
    """An edge and the row (from 1) or column (from 0) it was put to."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self.setObjectName("edge_layer")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._view = view
        self._edges: TableEdges | None = None
        self._dragged = ""
        self._target = 0
        view.viewport().setMouseTracking(True)
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        view.horizontalScrollBar().valueChanged.connect(self._on_scrolled)

    def put(self, edges: TableEdges | None) -> None:
        """Outline this table, None for none."""
        self._edges = edges
        self.let_go()

    @property
    def dragged(self) -> str:
        """The edge that is being dragged, "" for none."""
        return self._dragged

    def line_of(self, edge: str, place: int) -> int:
        """Where an edge at a row or column is drawn, in pixels of the viewport."""
        view = self._view
        if edge in SIDES:
            left = view.columnViewportPosition(place)
            return left if edge == LEFT else left + view.columnWidth(place)
        top = view.rowViewportPosition(place - 1)
        return top if edge in _TOPS else top + view.rowHeight(place - 1)

    def cover(self) -> None:
        """Lie over the cells; the view calls it when they take another size."""
        self.setGeometry(self._view.viewport().geometry())
        self.raise_()

    def pressed(self, event: QMouseEvent, *, beside: bool = False) -> bool:
        """Take an edge into hand where the press is on one, in the table or ``beside`` it, on the
        numbers of the rows."""
        if event.button() != Qt.MouseButton.LeftButton or self._edges is None:
            return False
        self._dragged = self._edge_at(self._spot(event, beside=beside))
        if self._dragged:
            self._target = self._edges.place_of(self._dragged)
        return bool(self._dragged)

    def pointed(self, event: QMouseEvent, *, beside: bool = False) -> bool:
        """Follow the pointer with the edge in hand, else show that there is one under it."""
        spot = self._spot(event, beside=beside)
        if self._dragged:
            self._drag_to(spot)
        else:
            self._show_cursor(self._edge_at(spot))
        return bool(self._dragged)

    def released(self) -> bool:
        """Put the edge down."""
        edge, target = self._dragged, self._target
        if not edge or self._edges is None:
            return False
        allowed = self._edges.allows(edge, target)
        self.let_go()
        if allowed:
            self.moved.emit(edge, target)
        return True

    def let_go(self) -> bool:
        """Leave the edge where it was; whether one was in hand."""
        held = bool(self._dragged)
        self._dragged = ""
        self._show_cursor("")
        self.update()
        return held

    def _spot(self, event: QMouseEvent, *, beside: bool) -> QPoint:
        """Where the pointer is over the cells; the numbers of the rows are as high as the rows."""
        spot = event.position().toPoint()
        if beside and self._edges is not None:
            spot.setX(self._outline(self._edges).center().x())
        return spot

    def _drag_to(self, spot: QPoint) -> None:
        assert self._edges is not None
        view, edge = self._view, self._dragged
        if edge in SIDES:
            at = view.columnAt(spot.x())
            at = at if at >= 0 else self._edges.width - 1
            middle = view.columnViewportPosition(at) + view.columnWidth(at) // 2
            boundary = at + (spot.x() > middle)
            place = boundary if edge == LEFT else boundary - 1
        else:
            bar = view.verticalScrollBar()
            over = max(0, spot.y() - view.viewport().height()) + min(0, spot.y())
            bar.setValue(bar.value() + over)
            at = view.rowAt(min(max(spot.y(), 0), view.viewport().height() - 1))
            at = at if at >= 0 else self._edges.height - 1
            middle = view.rowViewportPosition(at) + view.rowHeight(at) // 2
            boundary = at + (spot.y() > middle)
            place = boundary + 1 if edge in _TOPS else boundary
        low, high = self._edges.limits(edge)
        self._target = min(max(place, low), high)
        self.update()

    def _edge_at(self, spot: QPoint) -> str:
        edges = self._edges
        if edges is None:
            return ""
        outline = self._outline(edges)
        near = outline.adjusted(-_GRIP, -_GRIP, _GRIP, _GRIP)
        if not near.contains(spot):
            return ""
        rows = [LAST, FIRST] if not edges.header_first else [LAST, HEADER_TOP, HEADER_BOTTOM, FIRST]
        for edge in rows:
            line = self.line_of(edge, edges.place_of(edge))
            if abs(spot.y() - line) > _GRIP:
                continue
            if edge == HEADER_BOTTOM and edges.first_row == edges.header_last + 1:
                return HEADER_BOTTOM if spot.y() < line else FIRST
            return edge
        for edge in (LEFT, RIGHT):
            if abs(spot.x() - self.line_of(edge, edges.place_of(edge))) <= _GRIP:
                return edge
        return ""

    def _outline(self, edges: TableEdges) -> QRect:
        left, right = (self.line_of(edge, edges.place_of(edge)) for edge in (LEFT, RIGHT))
        top = self.line_of(FIRST, edges.top)
        bottom = self.line_of(LAST, edges.last_row)
        return QRect(QPoint(left, top), QPoint(right - 1, bottom - 1))

    def _show_cursor(self, edge: str) -> None:
        shape = Qt.CursorShape.SplitHCursor if edge in SIDES else Qt.CursorShape.SplitVCursor
        for port in (self._view.viewport(), self._view.verticalHeader().viewport()):
            if edge:
                port.setCursor(shape)
            else:
                port.unsetCursor()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The outline; while an edge is dragged, where it would come to lie."""
        edges = self._edges
        if edges is None:
            return
        painter = QPainter(self)
        outline = self._outline(edges)
        painter.setPen(QPen(self._theme.color("accent"), 1))
        painter.drawRect(outline)
        if edges.header_first and edges.first_row > edges.header_last + 1:
            line = self.line_of(FIRST, edges.first_row)
            painter.setPen(QPen(self._theme.color("accent"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(outline.left(), line, outline.right(), line)
        if self._dragged:
            painter.setPen(QPen(self._theme.color("accent"), 3))
            line = self.line_of(self._dragged, self._target)
            if self._dragged in SIDES:
                painter.drawLine(line, 0, line, self.height())
            else:
                painter.drawLine(0, line, self.width(), line)
        painter.end()

    @Slot(int)
    def _on_scrolled(self, _value: int) -> None:
        self.update()
