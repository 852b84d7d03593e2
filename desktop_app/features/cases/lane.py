"""One lane: a head, a list of cards, and the sentence that says why a card can't come."""

from __future__ import annotations

from collections.abc import Callable, Container

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from desktop_app.features.cases.card_delegate import CARD_HEIGHT, CardDelegate
from desktop_app.features.cases.card_face import CardFace
from desktop_app.features.cases.lane_head import LaneHead
from desktop_app.features.cases.lane_model import FACE_ROLE, LaneModel, case_mime
from desktop_app.features.cases.lanes import LaneSpec
from desktop_app.theme import Theme
from desktop_app.widgets.parts import restyle
from resources.texts import Texts

LANE_WIDTH = 184
"""The least width of a lane; wider where there is room."""
_EDGE = 8
_CARRY = Qt.KeyboardModifier.AltModifier
_CARRY_TOO = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_ADDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class LaneView(QListView):
    """The cards. Arrows left and right leave it, with Alt they carry the card along."""

    stepped = Signal(int)
    carried = Signal(int)
    opened = Signal(int)
    move_menu_requested = Signal(int, QPoint)
    menu_requested = Signal(int, QPoint)
    done_requested = Signal(int)
    """The next step of a case is done: ``D``."""
    drag_began = Signal(int)
    drag_ended = Signal()
    drag_over = Signal(bool)
    came_forward = Signal()
    whole_requested = Signal(int)
    """Ctrl+Enter or a double click: the whole record."""

    def __init__(self, model: LaneModel, delegate: CardDelegate, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("lane_cards")
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setProperty("lane", "cards")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(36)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)
        self.setTabKeyNavigation(False)
        self.setViewportMargins(0, 0, _EDGE, 0)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.adding = False
        """Whether the last key or click adds to what is chosen (Ctrl or Shift)."""
        self.carried_count = 1
        """How many cards go along with the one that is dragged."""

    @property
    def lane_model(self) -> LaneModel:
        """The model, by its own type."""
        model = self.model()
        assert isinstance(model, LaneModel)
        return model

    @property
    def current_case(self) -> int | None:
        """The case of the current card."""
        return self.lane_model.id_at(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything a pointer does here can be done by keys."""
        self.adding = bool(event.modifiers() & _ADDS)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        case_id = self.current_case
        modifiers = event.modifiers() & ~_KEYPAD
        if step is not None:
            carry = modifiers in (_CARRY, _CARRY_TOO)
            (self.carried if carry else self.stepped).emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and case_id is not None:
            whole = modifiers == Qt.KeyboardModifier.ControlModifier
            (self.whole_requested if whole else self.opened).emit(case_id)
        elif event.key() == Qt.Key.Key_Escape and len(self.selectedIndexes()) > 1:
            self.came_forward.emit()
        elif event.key() == Qt.Key.Key_M and not modifiers and case_id is not None:
            self.move_menu_requested.emit(case_id, self.place_of_current())
        elif event.key() == Qt.Key.Key_D and not modifiers and case_id is not None:
            self.done_requested.emit(case_id)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The keys that carry a card belong to the card, not to a menu's shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            modifiers = event.modifiers() & ~_KEYPAD
            arrows = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            if arrows and modifiers in (_CARRY, _CARRY_TOO):
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first card becomes current when the keyboard comes here."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            return  # the click says what becomes current, and whether others stay chosen
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.came_forward.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Ctrl or Shift cards are added to what is chosen, in other lanes too."""
        self.adding = bool(event.modifiers() & _ADDS)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole record of a card."""
        case_id = self.lane_model.id_at(self.indexAt(event.position().toPoint()).row())
        if case_id is not None:
            self.whole_requested.emit(case_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the card under the pointer, or of the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        case_id = self.lane_model.id_at(index.row()) if index.isValid() else None
        if case_id is not None:
            place = self.place_of_current() if by_key else event.globalPos()
            self.menu_requested.emit(case_id, place)

    def place_of_current(self) -> QPoint:
        """Where a menu of the current card opens, on the screen."""
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(QPoint(rect.left() + 16, rect.top() + 32))

    @Slot(int, int)
    def _on_range_changed(self, first: int, last: int) -> None:
        """Cards keep their width whether or not the bar beside them is there."""
        self.setViewportMargins(0, 0, 0 if last > first else _EDGE, 0)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the card itself; what happens on the way is the board's affair."""
        index = self.currentIndex()
        face = index.data(FACE_ROLE)
        if not isinstance(face, CardFace):
            return
        self.carried_count = 1
        self.drag_began.emit(face.id)
        drag = QDrag(self)
        drag.setMimeData(case_mime(face.id))
        picture = self._picture(face)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(24, 24))
        drag.exec(Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
        self.drag_ended.emit()

    def _picture(self, face: CardFace) -> QPixmap:
        ratio = self.devicePixelRatioF()
        width = self.viewport().width()
        picture = QPixmap(round(width * ratio), round(CARD_HEIGHT * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.9)
        delegate = self.itemDelegate()
        if isinstance(delegate, CardDelegate):
            state = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
            delegate.paint_face(painter, QRect(0, 0, width, CARD_HEIGHT), face, state)
            if self.carried_count > 1:
                delegate.paint_count(painter, width, self.carried_count)
        painter.end()
        return picture

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """The lane lights up."""
        super().dragEnterEvent(event)
        self.drag_over.emit(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """And goes out again."""
        super().dragLeaveEvent(event)
        self.drag_over.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """The model says what was dropped."""
        super().dropEvent(event)
        self.drag_over.emit(False)


class Lane(QFrame):
    """A sunken column."""

    def __init__(
        self,
        spec: LaneSpec,
        theme: Theme,
        texts: Texts,
        delegate: CardDelegate,
        takes: Callable[[int, str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"lane_{spec.key}")
        self.setProperty("panel", "lane")
        self.setMinimumWidth(LANE_WIDTH)
        self.spec = spec
        self.model = LaneModel(spec.key, takes, self)
        self.head = LaneHead(spec, theme, texts)
        self.view = LaneView(self.model, delegate)
        self.view.setAccessibleName(spec.choice.label(texts.lang))
        self._refusal = _Refusal(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.head)
        holder = QVBoxLayout()
        holder.setContentsMargins(8, 0, 0, 4)
        holder.addWidget(self.view)
        column.addLayout(holder, 1)
        self.view.drag_over.connect(self._on_drag_over)

    @property
    def current_case(self) -> int | None:
        """The case of the current card."""
        return self.view.current_case

    def select(self, case_id: int) -> bool:
        """Make a card current; False when it is not here."""
        row = self.model.row_of(case_id)
        if row < 0:
            return False
        index = self.model.index(row)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, flag)
        self.view.scrollTo(index)
        return True

    @property
    def chosen(self) -> tuple[int, ...]:
        """The chosen cases, from the top."""
        rows = sorted(index.row() for index in self.view.selectedIndexes())
        return tuple(face.id for face in map(self.model.face_at, rows) if face is not None)

    def choose_too(self, case_ids: Container[int]) -> None:
        """Add cards to what is chosen; the current one stays."""
        flag = QItemSelectionModel.SelectionFlag.Select
        for row, face in enumerate(self.model.faces):
            if face.id in case_ids:
                self.view.selectionModel().select(self.model.index(row), flag)

    def let_go(self) -> None:
        """No card is current here."""
        self.view.clearSelection()
        self.view.setCurrentIndex(QModelIndex())

    def show_refusal(self, reason: str) -> None:
        """While a card is dragged: why it can't come here, "" when it can."""
        self._refusal.say(reason)

    @Slot(bool)
    def _on_drag_over(self, over: bool) -> None:
        restyle(self, "over", "true" if over else "false")


class _Refusal(QLabel):
    """Lies over the cards of a lane while a card is dragged that can't come here."""

    def __init__(self, view: LaneView) -> None:
        super().__init__("", view)
        self._view = view
        self.setObjectName("lane_refusal")
        self.setProperty("lane", "refusal")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, reason: str) -> None:
        """Cover the lane with a sentence, or lay it open again."""
        self.setText(reason)
        self.setVisible(bool(reason))
        if reason:
            self.setGeometry(self._view.viewport().geometry())
            self.raise_()
