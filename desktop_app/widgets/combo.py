"""A choice among words that cuts a long one with dots, tells it whole in its tooltip, and leaves the
wheel to what it stands in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

_LIST_EDGE = 6
"""Around the words of the list, in pixels."""


class Combo(QComboBox):
    """The only combo box of the window; never cuts a letter in two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nor does the wheel bring the focus

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls on: nothing is chosen in passing."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt paints it, but with dots where the room ends."""
        option = self._option()
        text, room = option.currentText, self._room(option)
        option.currentText = self.fontMetrics().elidedText(
            text or self.placeholderText(), Qt.TextElideMode.ElideRight, room
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def showPopup(self) -> None:
        """Its list is as wide as the widest word needs, in however narrow a box."""
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width()
        view.setMinimumWidth(view.sizeHintForColumn(0) + bar + 2 * _LIST_EDGE)
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        """Where the word was cut, the tooltip has it whole."""
        if event.type() == QEvent.Type.ToolTip and not self.toolTip() and self.is_cut:
            self.setToolTip(self.currentText())
            done = super().event(event)
            self.setToolTip("")
            return done
        return super().event(event)

    @property
    def is_cut(self) -> bool:
        """Whether the chosen word finds no room."""
        needed = self.fontMetrics().horizontalAdvance(self.currentText())
        return needed > self._room(self._option())

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _room(self, option: QStyleOptionComboBox) -> int:
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
        return max(0, field.width() - icon)
