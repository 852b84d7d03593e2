"""A scroll area that gives what is in it the height it needs, also when parts came while it showed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget


class ScrollArea(QScrollArea):
    """Qt asks a layout how tall it is before it shows parts that were just added, takes a height
    without them, and asks no more: all lines are squeezed. So it is asked once again.
    """

    _again: QTimer | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._measure_again)

    def event(self, event: QEvent) -> bool:
        """As Qt does it; what asked for room is measured again in a moment."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._again is not None:
            self._again.start()
        return handled

    @Slot()
    def _measure_again(self) -> None:
        super().event(QEvent(QEvent.Type.LayoutRequest))


def centred(inside: QWidget, widest: int) -> ScrollArea:
    """``inside`` in the middle of its page, of at most ``widest`` pixels, scrolled where it is taller."""
    inside.setMaximumWidth(widest)
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.addStretch(1)
    across.addWidget(inside, 100)
    across.addStretch(1)
    area = ScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(holder)
    return area
