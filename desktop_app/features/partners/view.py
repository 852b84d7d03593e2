"""The window onto the picture: zoomed, moved, gone through with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from desktop_app.features.partners.items import NodeItem
from desktop_app.features.partners.scene import NetworkScene

_STEP = 1.2
_LEAST, _MOST = 0.15, 4.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class NetworkView(QGraphicsView):
    """Click or arrows choose a node, Enter or a double click opens it; + − 0 zoom."""

    chosen = Signal(str)
    """The key of the chosen node, "" for none."""
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("network_view")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self._scene: NetworkScene | None = None
        self._fitted = True
        self._pressed: QPoint | None = None

    @property
    def picture(self) -> NetworkScene | None:
        """What is shown."""
        return self._scene

    def put(self, scene: NetworkScene) -> None:
        """Show another picture; the chosen node stays chosen when it is still there."""
        before, self._scene = self._scene, scene
        scene.setParent(self)
        self.setScene(scene)
        if before is not None:
            scene.choose(before.chosen)
            before.deleteLater()
        if self._fitted:
            self.fit()

    def choose(self, key: str) -> None:
        """Choose a node from outside, and bring it into sight."""
        if self._scene is not None:
            self._scene.choose(key)
            if item := self._scene.nodes.get(key):
                self.ensureVisible(item.ground, 40, 40)

    @Slot()
    def fit(self) -> None:
        """Show the whole picture, never larger than it is."""
        self._fitted = True
        self.resetTransform()
        rect = self.sceneRect()
        room = self.viewport().rect()
        if rect.width() > 0 and rect.height() > 0:
            scale = min(room.width() / rect.width(), room.height() / rect.height(), 1.0)
            self.scale(scale, scale)
        self.centerOn(rect.center())

    def zoom(self, factor: float) -> None:
        """Larger or smaller, within bounds."""
        now = self.transform().m11()
        wanted = max(_LEAST, min(_MOST, now * factor))
        self._fitted = False
        self.scale(wanted / now, wanted / now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A picture that was fitted stays fitted."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel with Ctrl zooms where the pointer is."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a drag."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a node chooses it, on the ground lets go."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if self._pressed is not None and (at - self._pressed).manhattanLength() < 6:
            self._choose(self._key_at(at))
        self._pressed = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Open what the first click chose; the picture may have moved under the pointer since,
        when the inspector took its room.
        """
        if self._scene is not None and self._scene.chosen:
            self.opened.emit(self._scene.chosen)

    def _key_at(self, at: QPoint) -> str:
        found = (item for item in self.items(at) if isinstance(item, NodeItem))
        item = next(found, None)
        return item.node.key if item is not None else ""

    def _choose(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the picture."""
        scene, key = self._scene, event.key()
        if scene is None:
            super().keyPressEvent(event)
        elif key in _ARROWS and scene.chosen:
            if there := scene.nearest(scene.chosen, *_ARROWS[Qt.Key(key)]):
                self._choose(there)
        elif key in _ARROWS and scene.nodes:
            self._choose(scene.in_order()[0])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and scene.chosen:
            self.opened.emit(scene.chosen)
        elif key == Qt.Key.Key_Escape and scene.chosen:
            self._choose("")
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from node to node, and on to what follows after the last."""
        scene = self._scene
        if scene is None or not scene.nodes:
            return super().focusNextPrevChild(forward)
        order = scene.in_order()
        if scene.chosen:
            place = order.index(scene.chosen) + (1 if forward else -1)
        else:
            place = 0 if forward else len(order) - 1
        if not 0 <= place < len(order):
            return super().focusNextPrevChild(forward)
        self._choose(order[place])
        return True
