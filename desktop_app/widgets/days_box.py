"""A number of days to be typed or stepped; 0 means that there is no limit."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

_MOST = 3650


class DaysBox(QSpinBox):
    """Steps by ten days; typing is exact."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "days")
        self.setAccessibleName(spoken)
        self.setRange(0, _MOST)
        self.setSingleStep(10)
        self.setSpecialValueText(self.tr("never"))
        self.setSuffix(self.tr(" days"))
        self.setFixedWidth(112)
        self.lineEdit().setTextMargins(7, 0, 0, 0)  # the stylesheet's padding is not for it
