"""The palette's foot: its keys and the prefixes that narrow it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.widgets.parts import key_cap, label


class PaletteFoot(QWidget):
    """Keys at the left, prefixes at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette_foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(36)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(6)
        self._hint(("↑", "↓"), self.tr("choose"))
        self._hint(("Enter",), self.tr("open"))
        self._hint(("Ctrl+Enter",), self.tr("window"))
        self._row.addStretch(1)
        self._hint((">",), self.tr("commands"))
        self._hint(("@",), self.tr("people"))
        self._hint(("#",), self.tr("numbers"))

    def _hint(self, keys: tuple[str, ...], text: str) -> None:
        for key in keys:
            self._row.addWidget(key_cap(key))
        self._row.addWidget(label(text, "small"))
        self._row.addSpacing(3)
