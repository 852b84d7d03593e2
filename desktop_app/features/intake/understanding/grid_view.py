"""The grid of a sheet with cards over its columns: what the program sees, cell by cell."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.features.intake.understanding.edge_layer import EdgeLayer
from desktop_app.features.intake.understanding.grid_heads import Card, CardHead, RowHead
from desktop_app.features.intake.understanding.grid_model import (
    AROUND,
    ENTRY,
    EXCLUDED_ROW,
    HEADER,
    LOOK_ROLE,
    GridModel,
    Look,
)
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Size, Type

_PAD = 8
_NARROWEST, _WIDEST = 60, 230
_SAMPLE = 80
_MERGED_ROWS = 60
"""Merged cells are drawn as one in the first rows, where titles and headers are."""


class GridDelegate(QStyledItemDelegate):
    """Paints a sheet's cells: grid lines, band, dimmed and struck rows, marked cells, the ring."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = pixel_font(Type.RAW)
        self._bold = pixel_font(Type.RAW, bold=True)
        self._struck = pixel_font(Type.RAW)
        self._struck.setStrikeOut(True)
        self._metrics = QFontMetrics(self._font)
        self.ring = (-1, -1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One cell."""
        look: Look = index.data(LOOK_ROLE)
        rect: QRect = option.rect
        theme = self._theme
        painter.fillRect(rect, theme.color(_ground(look)))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        if look.row != AROUND:
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("line"))
        if look.text:
            self._paint_text(painter, rect.adjusted(_PAD, 0, -_PAD, -1), look)
        if self.ring == (index.row(), index.column()):
            pen = QPen(theme.color("accent"), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_text(self, painter: QPainter, rect: QRect, look: Look) -> None:
        font = self._bold if look.row == HEADER else self._font
        painter.setFont(self._struck if look.struck else font)
        faint = look.faint or look.row in (AROUND, EXCLUDED_ROW)
        role = "ink3" if faint else "ink"
        painter.setPen(self._theme.color({"problem": "danger"}.get(look.mark, role)))
        side = Qt.AlignmentFlag.AlignRight if look.right else Qt.AlignmentFlag.AlignLeft
        if look.row == HEADER:
            side = Qt.AlignmentFlag.AlignHCenter
        text = self._metrics.elidedText(look.text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, text)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows are of one height."""
        return QSize(80, Size.ROW_COMPACT)


class GridView(QTableView):
    """Enter opens the card of the column, F2 mends the cell, F8 goes on (the page's), the menu key
    changes the row."""

    card_requested = Signal(int, QPoint)
    row_menu_requested = Signal(int, QPoint)
    cell_requested = Signal(int, int)
    """A cell, counted from 0, is to say something else."""
    place_changed = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_grid")
        self.edges = EdgeLayer(theme, self)
        self._paint = GridDelegate(theme, self)
        self.setItemDelegate(self._paint)
        self.cards = CardHead(theme, self)
        self.setHorizontalHeader(self.cards)
        self.numbers = RowHead(theme, self, self.edges)
        self.setVerticalHeader(self.numbers)
        self.numbers.setDefaultSectionSize(Size.ROW_COMPACT)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(Size.ROW_COMPACT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cards.card_clicked.connect(self._on_card_clicked)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.numbers.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.numbers.customContextMenuRequested.connect(self._on_number_menu_requested)

    def show_sheet(self, model: GridModel, cards: dict[int, Card], spans: list[QRect]) -> None:
        """Fit widths to what the first rows hold; ``spans`` are merged cells near the top."""
        self.cards.put(cards)
        self.clearSpans()
        for span in (*spans, *model.lone_lines(_MERGED_ROWS)):
            if span.top() < _MERGED_ROWS or span.height() == 1:
                self.setSpan(span.top(), span.left(), span.height(), span.width())
        metrics = QFontMetrics(pixel_font(Type.RAW, bold=True))
        chips = QFontMetrics(pixel_font(Type.SMALL))
        merged = {(span.top(), span.left()) for span in spans if span.width() > 1}
        for column in range(model.columnCount()):
            widest = _NARROWEST
            for row in range(min(model.rowCount(), _SAMPLE)):
                look = model.index(row, column).data(LOOK_ROLE)
                if look.row in (HEADER, ENTRY) and (row, column) not in merged:
                    widest = max(widest, metrics.horizontalAdvance(look.text[:24]) + 2 * _PAD + 4)
            card = cards.get(column)
            if card is not None and (card.title or card.asks):
                text = max(metrics.horizontalAdvance(card.title), 46)
                widest = max(widest, min(text + 42, 150))
            if card is not None and card.asks:
                widest = max(widest, chips.horizontalAdvance(card.chip) + 34)
            self.cards.resizeSection(column, min(widest, _WIDEST))

    def go_to(self, row: int, column: int) -> None:
        """Make a cell current and show it; both counted from 0."""
        index = self.model().index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def open_card(self) -> None:
        """Open the choice of the current column's field."""
        index = self.currentIndex()
        self._request_card(index.column() if index.isValid() else 0)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ring, letter and number go along."""
        super().currentChanged(current, previous)
        self._paint.ring = (current.row(), current.column())
        self.cards.current, self.numbers.current = current.column(), current.row()
        for view in (self.viewport(), self.cards.viewport(), self.numbers.viewport()):
            view.update()
        self.place_changed.emit(current.row(), current.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F4 and Alt+Down open the card, F2 the cell; Esc lets an edge go that is dragged."""
        if event.key() == Qt.Key.Key_Escape and self.edges.let_go():
            return
        alt_down = (
            event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4) or alt_down:
            self.open_card()
            return
        if event.key() == Qt.Key.Key_F2:
            self._request_cell(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """An edge of the table is taken before the cell below it."""
        if not self.edges.pressed(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the edge in hand."""
        if not self.edges.pointed(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down."""
        if not self.edges.released():
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Mend the cell."""
        self._request_cell(self.indexAt(event.position().toPoint()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The outline lies over all cells."""
        super().resizeEvent(event)
        self.edges.cover()

    def keyboardSearch(self, search: str) -> None:
        """Letters are no search in a sheet."""

    def _request_cell(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(LOOK_ROLE).row == ENTRY:
            self.cell_requested.emit(index.row(), index.column())

    def _request_card(self, column: int) -> None:
        left = self.cards.sectionViewportPosition(column)
        corner = QPoint(max(0, left + 4), self.cards.height() - 26)
        self.card_requested.emit(column, self.cards.mapToGlobal(corner))

    @Slot(int)
    def _on_card_clicked(self, column: int) -> None:
        row = max(0, self.currentIndex().row())
        self.setCurrentIndex(self.model().index(row, column))
        self._request_card(column)

    @Slot(QPoint)
    def _on_menu_requested(self, point: QPoint) -> None:
        index = self.indexAt(point)
        row = index.row() if index.isValid() else self.currentIndex().row()
        if row >= 0:
            self.row_menu_requested.emit(row, self.viewport().mapToGlobal(point))

    @Slot(QPoint)
    def _on_number_menu_requested(self, point: QPoint) -> None:
        row = self.numbers.logicalIndexAt(point)
        if row >= 0:
            self.row_menu_requested.emit(row, self.numbers.mapToGlobal(point))


def _ground(look: Look) -> str:
    if look.mark:
        return "danger_soft" if look.mark == "problem" else "warn_soft"
    return {HEADER: "soft", AROUND: "window", EXCLUDED_ROW: "hover"}.get(look.row, "surface")
