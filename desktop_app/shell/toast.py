"""The toast: one sentence for eight seconds, with a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QWidget

from db.domain.plain_text import shortened
from desktop_app.theme import Theme
from desktop_app.weak import WeakCallback
from desktop_app.widgets.parts import button, label

_MOST = 90
"""Letters that fit beside its buttons in the smallest window."""
STAY_MS = 8000
_MARGIN = 20


class Toast(QFrame):
    """Lies over the bottom of the page; its time stands still under the pointer."""

    undo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._under = parent
        self._run: WeakCallback | None = None
        self._left = STAY_MS
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._text = label("")
        self._text.setObjectName("toast_text")
        self._undo = button(self.tr("Undo"), name="toast_undo")
        self._undo.setToolTip("Ctrl+Z")
        self._action = button("", name="toast_action")
        for pressed in (self._undo, self._action):  # a click leaves the keyboard where it was
            pressed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._text)
        row.addWidget(self._action)
        row.addWidget(self._undo)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self.hide()
        self._timer.timeout.connect(self.hide)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._action.clicked.connect(self._on_action_clicked)

    def show_text(
        self, text: str, *, undo: bool, action: str, run: Callable[[], object] | None
    ) -> None:
        """Show ``text`` and start the time anew."""
        self._text.setText(shortened(" ".join(text.split()), _MOST))
        self._undo.setVisible(undo)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._run = WeakCallback(run) if run is not None else None
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start(STAY_MS)

    def forget(self) -> None:
        """Go, and say nothing any more to whoever reads hidden windows."""
        self._text.setText("")
        self.hide()

    def place(self) -> None:
        """Go to the bottom middle of the widget underneath."""
        under = self._under
        left = (under.width() - self.width()) // 2
        self.move(max(_MARGIN, left), under.height() - self.height() - _MARGIN)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The time stands still while the pointer rests here."""
        self._left = max(1000, self._timer.remainingTime())
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And goes on afterwards."""
        if self.isVisible():
            self._timer.start(self._left)
        super().leaveEvent(event)

    @Slot()
    def _on_undo_clicked(self) -> None:
        self.hide()
        self.undo_requested.emit()

    @Slot()
    def _on_action_clicked(self) -> None:
        self.hide()
        if self._run is not None:
            self._run()
