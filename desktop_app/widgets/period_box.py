"""A number of months, days or minutes to be typed or stepped; 0 means never."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox


class _PeriodBox(QSpinBox):
    """Stepping is coarse, typing is exact; the wheel is left to what it stands in."""

    def __init__(self, name: str, spoken: str, most: int, step: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "period")
        self.setAccessibleName(spoken)
        self.setRange(0, most)
        self.setSingleStep(step)
        self.setSpecialValueText(self.tr("never"))
        self.setFixedWidth(112)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(7, 0, 0, 0)  # the stylesheet's padding is not for it

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls on: no number changes in passing."""
        event.ignore()


class DaysBox(_PeriodBox):
    """Up to ten years."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__(name, spoken, 3650, 10)
        self.setSuffix(self.tr(" days"))


class MonthsBox(_PeriodBox):
    """Up to fifty years."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__(name, spoken, 600, 12)
        self.setSuffix(self.tr(" months"))


class MinutesBox(_PeriodBox):
    """Up to four hours."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__(name, spoken, 240, 5)
        self.setSuffix(self.tr(" minutes"))
