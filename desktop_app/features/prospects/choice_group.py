"""One group of ticks beside the list, each with the number of firms it would leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.widgets.parts import label


class ChoiceGroup(QWidget):
    """No tick hides nothing; choices that nothing has are not shown, unless they are ticked."""

    chosen_changed = Signal()

    def __init__(self, facet: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facet = facet
        self._title = title
        self._boxes: dict[str, QCheckBox] = {}
        self._words: dict[str, str] = {}
        self._counts: dict[str, QLabel] = {}
        self._rows: dict[str, QWidget] = {}
        self._putting = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(label(title, "small"))

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Add the choices (code, word) that are not there yet, in this order."""
        for code, word in choices:
            if code not in self._boxes:
                self._add(code, word)

    def _add(self, code: str, word: str) -> None:
        box = QCheckBox(word.replace("&", "&&"))
        box.setObjectName(f"{self.facet}_{code}")
        count = label("", "small")
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(box, 1)
        line.addWidget(count)
        box.toggled.connect(self._on_toggled)
        self._boxes[code], self._counts[code], self._rows[code] = box, count, row
        self._words[code] = word
        self._column.addWidget(row)

    @property
    def chosen(self) -> frozenset[str]:
        """The codes that are ticked."""
        return frozenset(code for code, box in self._boxes.items() if box.isChecked())

    def words(self) -> str:
        """What is ticked, after the title of the group."""
        chosen = (self._words[code] for code, box in self._boxes.items() if box.isChecked())
        return f"{self._title}: {', '.join(chosen)}"

    def put(self, chosen: frozenset[str]) -> None:
        """Show these ticks without announcing them."""
        self._putting = True
        for code, box in self._boxes.items():
            box.setChecked(code in chosen)
        self._putting = False

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many firms each choice would leave."""
        some = False
        for code, box in self._boxes.items():
            count = counts.get(code, 0)
            self._counts[code].setText(f"{count:,}")
            self._rows[code].setVisible(count > 0 or box.isChecked())
            some = some or count > 0 or box.isChecked()
            box.setAccessibleName(f"{self._title} {self._words[code]} {count:,}")
        self.setVisible(some)

    @Slot(bool)
    def _on_toggled(self, _checked: bool) -> None:
        if not self._putting:
            self.chosen_changed.emit()
