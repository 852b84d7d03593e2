"""The list of sections: tick with Space, reorder by the grip or with Alt and the arrows."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.features.documents.section_model import LINE_ROLE, Line, SectionModel
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Size, Type

_HEIGHT = 29
_GRIP = 16
_TICK = 15
_INDENT = 12
Index = QModelIndex | QPersistentModelIndex


class SectionDelegate(QStyledItemDelegate):
    """Grip, tick, title, and at the right the pages or a lock."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._body = pixel_font(Type.BODY)
        self._bold = pixel_font(Type.BODY, bold=True)
        self._small = pixel_font(Type.SMALL)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(180, _HEIGHT)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A click on the tick toggles it; Qt's own would look for it elsewhere."""
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        if not _near(tick_rect(option.rect), event.position().toPoint()):
            return False
        return model.setData(index, None, Qt.ItemDataRole.CheckStateRole)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line."""
        line: Line = index.data(LINE_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, line)
        if line.section:
            if not line.locked:
                grip = self._theme.pixmap("grip-vertical", "ink3", 14)
                painter.drawPixmap(rect.left() + 4, rect.center().y() - 6, grip)
            self._paint_tick(painter, tick_rect(rect), line)
        self._paint_words(painter, rect, line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if not line.section or line.locked or not (chosen or hovered):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("soft" if chosen else "hover"))
        painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 4, 4)

    def _paint_tick(self, painter: QPainter, box: QRect, line: Line) -> None:
        edge = "line2" if line.locked else ("accent" if line.ticked else "input_line")
        painter.setPen(QPen(self._theme.color(edge), 1))
        painter.setBrush(self._theme.color("accent" if line.ticked else "surface"))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 3, 3)
        if line.ticked:
            mark = self._theme.pixmap("check", "on_accent", 11)
            painter.drawPixmap(box.left() + 2, box.top() + 2, mark)

    def _paint_words(self, painter: QPainter, rect: QRect, line: Line) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        small = QFontMetrics(self._small)
        width = small.horizontalAdvance(line.pages)
        right = rect.adjusted(0, 0, -8, 0)
        painter.setFont(self._small)
        painter.setPen(self._theme.color("ink3"))
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | middle, line.pages)
        if line.locked:
            lock = self._theme.pixmap("lock", "ink3", 12)
            painter.drawPixmap(right.right() - width - 15, rect.center().y() - 6, lock)
            width += 16
        if line.edited:
            pencil = self._theme.pixmap("pencil", "accent", 12)
            painter.drawPixmap(right.right() - width - 16, rect.center().y() - 6, pencil)
            width += 18
        font = self._bold if line.strong else self._body
        painter.setFont(font)
        painter.setPen(self._theme.color(_ink(line)))
        left = tick_rect(rect).right() + 9 if line.section else rect.left() + 4
        room = QRect(left, rect.top(), right.right() - width - 8 - left, rect.height())
        title = QFontMetrics(font).elidedText(line.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, title)


class SectionList(QListView):
    """Space ticks, Enter or F2 edits the section's words, Alt+↑↓ moves it, Del takes it out."""

    section_chosen = Signal(str)
    edit_requested = Signal(str)
    removal_requested = Signal(str)
    move_requested = Signal(str, int)

    def __init__(self, model: SectionModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("section_list")
        self.setModel(model)
        self.setItemDelegate(SectionDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(self.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMinimumWidth(Size.INSPECTOR_MIN - 60)
        self._sections = model
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def current_section(self) -> str:
        """The section of the current line, "" on a head."""
        line = self._sections.line(self.currentIndex().row())
        return line.section if line is not None else ""

    def place_of_current(self) -> QPoint:
        """Below the current line, on the screen."""
        line = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(line.bottomLeft())

    def choose(self, section: str) -> None:
        """Make a section's line the current one."""
        row = self._sections.row_of(section)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self._sections.index(row))
            self.scrollTo(self._sections.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list; arrows step over heads and locked lines by themselves."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self.current_section:
                self.move_requested.emit(self.current_section, step)
        elif event.key() == Qt.Key.Key_Space:
            index = self.currentIndex()
            self._sections.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_requested.emit(self.current_section)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit(self.current_section)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = self._sections.line(current.row())
        self.section_chosen.emit(line.section if line is not None else "")


def tick_rect(rect: QRect) -> QRect:
    """Where the tick of a line stands."""
    left = rect.left() + 4 + _GRIP + _INDENT - 8
    return QRect(left, rect.center().y() - _TICK // 2, _TICK, _TICK)


def _near(box: QRect, place: QPoint) -> bool:
    return box.adjusted(-5, -6, 5, 6).contains(place)


def _ink(line: Line) -> str:
    if line.locked:
        return "ink3"
    return "ink" if line.strong or line.ticked else "ink2"
