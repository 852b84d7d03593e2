"""The table of a plan: rows, the fields of opened rows with their ticks, and its keys."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from desktop_app.features.intake.planning.plan_model import (
    CONTENT,
    DETAIL_ROLE,
    NAME,
    OPEN_ROLE,
    PIECES_ROLE,
    WHY,
    Line,
    PlanModel,
    plan_columns,
)
from desktop_app.features.intake.planning.plan_words import Detail, Piece
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type
from desktop_app.widgets.lists.cell_delegate import PAD, CellDelegate
from desktop_app.widgets.lists.table_view import TableView
from resources.texts import Texts, mark

_REMARKS = frozenset(("danger", "warn", "accent"))
_LEAST = 90
"""Pixels that stay for what becomes of the row, however much is remarked."""
_LEAST_BEFORE = 48
"""Pixels that a value which gives way keeps."""
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
"""The digits of both blocks answer; with those at the side, beside its Enter, one hand is enough."""
_BOX = 16
_ARROW = 16


class PlanDelegate(CellDelegate):
    """Adds to the cells of every list: pieces of different weight, ticks, and the arrow."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._fonts = {
            (bold, small): pixel_font(Type.SMALL if small else Type.BODY, bold=bold)
            for bold in (False, True)
            for small in (False, True)
        }
        self._widths = {key: QFontMetrics(font) for key, font in self._fonts.items()}

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The cell of the list, then what is ours."""
        detail: Detail | None = index.data(DETAIL_ROLE)
        rect: QRect = option.rect
        current = index.row() == self.current_row
        if detail is not None and not current:
            painter.fillRect(rect, self._theme.color("window"))
        if detail is not None and index.column() == NAME:
            self._paint_tick(painter, option, index, detail)
            return
        super().paint(painter, option, index)
        if index.column() == CONTENT or (index.column() == WHY and not index.data()):
            self._paint_content(painter, rect, index)
        if index.column() == WHY and detail is None and index.data(OPEN_ROLE) is not None:
            self._paint_arrow(painter, rect, index)

    def kept_free(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """The arrow stands behind the grounds of a row."""
        return _ARROW + 4 if index.column() == WHY else 0

    def _paint_content(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """What becomes of a row goes on under the grounds where it has none."""
        view, model, row = self.parent(), index.model(), index.row()
        content, why = model.index(row, CONTENT), model.index(row, WHY)
        whole = rect if index.column() == CONTENT else QRect()
        if isinstance(view, PlanTable) and not why.data():
            whole = view.visualRect(content).united(view.visualRect(why))
            whole.setRight(whole.right() - self.kept_free(why))
        painter.save()
        painter.setClipRect(rect)
        self._paint_pieces(painter, whole.adjusted(PAD, 0, -PAD, -1), content.data(PIECES_ROLE))
        painter.restore()

    def _paint_pieces(self, painter: QPainter, rect: QRect, pieces: tuple[Piece, ...]) -> None:
        """One behind the other; what is remarked at the end is not cut before what it is about, and
        what was before what is now."""
        left = rect.left()
        over = sum(self._width(one) for one in pieces) - rect.width()
        remarks = sum(self._width(one) for one in pieces if one.small and one.role in _REMARKS)
        kept = min(remarks, rect.width() - _LEAST)
        for piece in pieces:
            key = (piece.bold, piece.small)
            remark = piece.small and piece.role in _REMARKS
            room = rect.right() - left - (0 if remark else kept)
            if room < 8:
                continue
            if piece.yields and over > 0:
                room = min(room, max(_LEAST_BEFORE, self._width(piece) - over))
            text = piece.text.replace("\n", " ")
            cut = self._widths[key].elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(self._fonts[key])
            painter.setPen(self._theme.color(piece.role))
            middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(left, rect.top(), room, rect.height()), middle, cut)
            left += self._widths[key].horizontalAdvance(cut)

    def _width(self, piece: Piece) -> int:
        text = piece.text.replace("\n", " ")
        return self._widths[piece.bold, piece.small].horizontalAdvance(text)

    def _paint_tick(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        detail: Detail,
    ) -> None:
        rect: QRect = option.rect
        theme = self._theme
        if index.row() == self.current_row:
            painter.fillRect(rect, theme.color("soft"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        left = rect.left() + PAD
        if not detail.created:
            box = QRectF(left + 0.5, rect.center().y() - _BOX / 2 + 1, _BOX - 1, _BOX - 1)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = "accent" if detail.written else ("warn_fill" if detail.asked else "input_line")
            painter.setPen(theme.color(edge))
            painter.setBrush(theme.color("accent" if detail.written else "surface"))
            painter.drawRoundedRect(box, 3, 3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            if detail.written:
                tick = theme.pixmap("check", "on_accent", 12)
                painter.drawPixmap(int(box.left()) + 2, int(box.top()) + 2, tick)
        painter.setFont(self._fonts[False, False])
        painter.setPen(theme.color("ink" if detail.written or detail.asked else "ink3"))
        text = rect.adjusted(PAD + _BOX + 8, 0, -4, -1)
        painter.drawText(
            text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, index.data()
        )

    def _paint_arrow(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        line = model.line_at(index.row()) if isinstance(model, PlanModel) else None
        if line is None or not line.row.records:
            return
        icon = "chevron-down" if index.data(OPEN_ROLE) else "chevron-right"
        top = rect.center().y() - _ARROW // 2 + 1
        painter.drawPixmap(rect.right() - _ARROW - 6, top, self._theme.pixmap(icon, "ink3"))


class PlanTable(TableView):
    """Right and Left open and close a row, Space ticks a field, digits answer a question."""

    tick_requested = Signal(object)
    """A line that is one field."""
    option_requested = Signal(int)
    line_changed = Signal(object)
    chosen_changed = Signal()
    """Other rows are chosen."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts.lang, parent=parent)
        self.setObjectName("plan_table")
        self.setAccessibleName(texts(mark("What would change")))
        self.lines = PlanModel(texts, self)
        height = self.delegate.row_height
        self.delegate = PlanDelegate(theme, self)
        self.delegate.row_height = height
        columns = plan_columns(texts)
        self.delegate.columns = columns
        self.setItemDelegate(self.delegate)
        self.setModel(self.lines)
        self.head.show_boxes(False)
        self.head.set_columns(columns)
        self.head.setSectionsMovable(False)
        self.head.setSectionsClickable(False)
        for at, column in enumerate(columns):
            self.head.resizeSection(at, column.width)
        self.head.setSectionResizeMode(CONTENT, QHeaderView.ResizeMode.Stretch)

    @property
    def current_line(self) -> Line | None:
        """What the officer is at."""
        return self.lines.line_at(self.currentIndex().row())

    @property
    def chosen_rows(self) -> list[Line]:
        """The rows that were chosen, when they are more than the one the officer is at."""
        places = sorted({one.row() for one in self.selectionModel().selectedIndexes()})
        lines = [line for at in places if (line := self.lines.line_at(at))]
        rows = [line for line in lines if line.detail is None]
        return rows if len(rows) > 1 else []

    def go_to(self, line: int) -> None:
        """Make a line current and show it."""
        if 0 <= line < self.lines.rowCount():
            self.selectRow(line)
            self.scrollTo(self.lines.index(line, 0))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Whoever shows the row beside the table is told."""
        super().currentChanged(current, previous)
        self.line_changed.emit(self.lines.line_at(current.row()))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Whoever answers for many rows is told."""
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a plan, then those of every list."""
        key, line = event.key(), self.current_line
        at = self.currentIndex().row()
        if line is not None and line.detail is None and self._opens(event, line):
            self.lines.toggle(at)
        elif line is not None and line.detail is not None and key == Qt.Key.Key_Left:
            self.go_to(self.lines.line_of(line.place))
        elif line is not None and key == Qt.Key.Key_Space:
            self._on_space(at, line)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and event.modifiers() in _PLAIN:
            self.option_requested.emit(key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def _opens(self, event: QKeyEvent, line: Line) -> bool:
        opened = self.lines.is_open(line.place)
        return event.key() == (Qt.Key.Key_Left if opened else Qt.Key.Key_Right)

    def _on_space(self, at: int, line: Line) -> None:
        if line.detail is not None:
            self.tick_requested.emit(line)
        else:
            self.lines.toggle(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a tick ticks; a click on a row's arrow opens it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = self.lines.line_at(index.row()) if index.isValid() else None
        if line is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if line.detail is not None and index.column() == NAME:
            self.tick_requested.emit(line)
        elif line.detail is None and index.column() == WHY:
            rect = self.visualRect(index)
            if event.position().x() > rect.right() - 2 * _ARROW - 6:
                self.lines.toggle(index.row())
