"""The cells of the merge grid: a record's value of a field, chosen by a radio button or a tick, or
the entries of a list by a tick each."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop_app.widgets.parts import label, restyle, wrapped
from desktop_app.widgets.words.value_text import Shown

_MOST = 400
"""Letters of a long text that stand in a cell; the whole of it is in the tooltip."""


class MergeCell(QWidget):
    """Coloured while its value is taken; a click anywhere on it chooses."""

    chosen = Signal(str, int, bool)
    """Field key, record id, on or off."""

    def __init__(
        self, key: str, side_id: int, value: Shown, beside: str, name: str, *, both: bool
    ) -> None:
        super().__init__()
        self._key, self._side_id = key, side_id
        self.setObjectName(f"merge_{key}_{side_id}")
        self.setProperty("merge", "cell")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.button = QCheckBox() if both else QRadioButton()
        self.button.setObjectName(f"pick_{key}_{side_id}")
        self.button.setAutoExclusive(False)
        whole = value.whole if not value.empty else value.text
        self.button.setAccessibleName(f"{name}: {whole}")
        text = whole if len(whole) <= _MOST else f"{whole[:_MOST]}…"
        self._text = wrapped(text, "small" if value.empty else "")
        self._text.setContentsMargins(0, 3, 0, 3)
        self._text.setToolTip(value.exact or (whole if text != whole else ""))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignTop)
        if beside:
            made = label(beside, "small")
            made.setContentsMargins(0, 4, 0, 0)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        self.button.clicked.connect(self._on_button_clicked)

    def show_picked(self, picked: bool) -> None:
        """Whether its value is taken."""
        self.button.setChecked(picked)
        restyle(self, "picked", "true" if picked else "false")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As if its button had been pressed."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.button.click()

    @Slot()
    def _on_button_clicked(self) -> None:
        on = self.button.isChecked() or isinstance(self.button, QRadioButton)
        self.chosen.emit(self._key, self._side_id, on)


class EntriesCell(QWidget):
    """A list of a record, such as its aliases: each entry is taken or left by itself."""

    chosen = Signal(str, int, str, bool)
    """Field key, record id, the entry, on or off."""

    def __init__(self, key: str, side_id: int, entries: tuple[str, ...], name: str) -> None:
        super().__init__()
        self._key, self._side_id = key, side_id
        self.setObjectName(f"merge_{key}_{side_id}")
        self.setProperty("merge", "cell")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 5, 8, 5)
        column.setSpacing(2)
        for at, entry in enumerate(entries):
            line = QHBoxLayout()
            line.setSpacing(8)
            made = QCheckBox()
            made.setObjectName(f"pick_{key}_{side_id}_{at}")
            made.setAccessibleName(f"{name}: {entry}")
            text = wrapped(entry if len(entry) <= _MOST else f"{entry[:_MOST]}…")
            text.setToolTip(entry if len(entry) > _MOST else "")
            text.setContentsMargins(0, 3, 0, 3)
            line.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(text, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
            made.clicked.connect(self._on_button_clicked)
            self.buttons[entry] = made
        column.addStretch(1)

    def show_picked(self, taken: Collection[str]) -> None:
        """Which of them are taken."""
        for entry, made in self.buttons.items():
            made.setChecked(entry in taken)
        restyle(self, "picked", "true" if taken else "false")

    @Slot()
    def _on_button_clicked(self) -> None:
        sender = self.sender()
        for entry, made in self.buttons.items():
            if made is sender:
                self.chosen.emit(self._key, self._side_id, entry, made.isChecked())
