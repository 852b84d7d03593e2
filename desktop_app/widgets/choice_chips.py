"""A row of words of which one is chosen: with a click, or the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.parts import button, restyle


class ChoiceChips(QWidget):
    """Codes with their words; the first is chosen at first."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = FlowLayout(self, spacing=6, even=True)
        row.setContentsMargins(0, 0, 0, 0)
        for place, (code, words) in enumerate(choices):
            made = button(words, "choice_chip", name=f"{name}_{code or 'none'}")
            made.setCheckable(True)
            made.setProperty("code", code)
            made.toggled.connect(self._on_toggled)
            self._group.addButton(made, place)
            row.addWidget(made)
        self._group.buttons()[0].setChecked(True)

    @property
    def code(self) -> str:
        """The code that is chosen."""
        checked = self._group.checkedButton()
        return str(checked.property("code")) if checked is not None else ""

    def choose(self, code: str) -> None:
        """Choose another one; an unknown code changes nothing."""
        for made in self._group.buttons():
            if made.property("code") == code:
                made.setChecked(True)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        for made in self._group.buttons():
            restyle(made, "active", "true" if made.isChecked() else "false")
        if on:
            self.chosen.emit(self.code)
