"""A line of ticks, of which any may be set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.widgets.flow import FlowLayout


class TickRow(QWidget):
    """Codes with their words; breaks into lines where there is no room."""

    edited = Signal()

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        flow = FlowLayout(self, spacing=12)
        flow.setContentsMargins(0, 0, 0, 0)
        for code, words in choices:
            box = QCheckBox(words)
            box.setObjectName(f"{name}_{code}")
            box.toggled.connect(self._on_toggled)
            self._boxes[code] = box
            flow.addWidget(box)
        flow.addWidget(QWidget())  # takes what is left of the last line

    @property
    def chosen(self) -> frozenset[str]:
        """The codes that are ticked."""
        return frozenset(code for code, box in self._boxes.items() if box.isChecked())

    def put(self, codes: Iterable[str]) -> None:
        """Tick these and no others."""
        wanted = frozenset(codes)
        for code, box in self._boxes.items():
            box.setChecked(code in wanted)

    @Slot(bool)
    def _on_toggled(self, _on: bool) -> None:
        self.edited.emit()
