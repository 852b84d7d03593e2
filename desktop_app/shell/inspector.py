"""The inspector: one panel at the right, beside the page or over it in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.tokens import Size
from desktop_app.widgets.scroll_area import ScrollArea


class Inspector(QWidget):
    """Shows one widget at a time and owns it."""

    closed = Signal()
    widened = Signal()
    """What it shows needs more room than it had."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(Size.INSPECTOR_MIN)
        self.setMaximumWidth(Size.INSPECTOR_MAX)
        self._area = ScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._area)
        self._area.horizontalScrollBar().rangeChanged.connect(self._on_area_range_changed)
        self.hide()

    @property
    def shown(self) -> QWidget | None:
        """The widget inside, or None."""
        return self._area.widget()

    def inspect(self, panel: QWidget | None) -> None:
        """Show ``panel`` and throw the one before away; None closes the inspector."""
        before = self._area.takeWidget() if self.shown is not None else None
        if before is not None and before is not panel:
            before.deleteLater()
        if panel is None:
            was_open = self.isVisible()
            self.hide()
            if was_open:
                self.closed.emit()
            return
        self.setMinimumWidth(Size.INSPECTOR_MIN)
        self._area.setWidget(panel)
        self._area.updateGeometry()
        panel.show()
        self.show()

    @Slot(int, int)
    def _on_area_range_changed(self, _least: int, beyond: int) -> None:
        """Nothing reaches over its edge while it may still grow."""
        wanted = min(Size.INSPECTOR_MAX, self._area.width() + beyond + 1)
        if beyond > 0 and wanted > self.minimumWidth():
            self.setMinimumWidth(wanted)
            self.widened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.inspect(None)
            return
        super().keyPressEvent(event)
