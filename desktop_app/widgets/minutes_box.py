"""A number of minutes to be typed or stepped; 0 means never."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

_MOST = 240


class MinutesBox(QSpinBox):
    """Steps by five minutes; typing is exact."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "days")
        self.setAccessibleName(spoken)
        self.setRange(0, _MOST)
        self.setSingleStep(5)
        self.setSpecialValueText(self.tr("never"))
        self.setSuffix(self.tr(" minutes"))
        self.setFixedWidth(112)
        self.lineEdit().setTextMargins(7, 0, 0, 0)  # the stylesheet's padding is not for it
