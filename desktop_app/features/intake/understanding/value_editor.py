"""Where a value gets another text, or a word its meaning: a line or a choice, and for how long."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.domain.catalogue import find_field
from desktop_app.features.intake.understanding.mends import is_choice
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.parts import button
from resources.texts import Texts


class ValueEditor(QWidget):
    """Enter takes it. A word of a choice means the same from now on unless that is unticked."""

    taken = Signal(str, bool)
    """The new text or the code of the choice, and whether it is always so."""

    def __init__(
        self, texts: Texts, name: str, parent: QWidget | None = None, *, narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._path = ""
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}_line")
        self.line.setAccessibleName(texts("New value"))
        self.choice = Combo()
        self.choice.setObjectName(f"{name}_choice")
        self.choice.setAccessibleName(texts("New value"))
        self.always = QCheckBox(texts("Always read it so"))
        self.always.setObjectName(f"{name}_always")
        self.always.setChecked(True)
        self.take = button(texts("Change"), name=f"{name}_take")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.choice, 1)
        if not narrow:
            row.addWidget(self.always)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        if narrow:
            column.addWidget(self.always)
        self.line.returnPressed.connect(self._on_taken)
        self.line.textChanged.connect(self._on_changed)
        self.choice.currentIndexChanged.connect(self._on_changed)
        self.take.clicked.connect(self._on_taken)
        self.put("", "")

    def put(self, path: str, text: str, *, of_remark: bool = False) -> None:
        """Edit a value of this field, which says ``text`` now; a remark keeps its text and always
        means what it is said to mean."""
        chooses = is_choice(path)
        self.line.setVisible(not chooses)
        self.choice.setVisible(chooses)
        self.always.setVisible(chooses and not of_remark)
        texts = self._texts
        if chooses and path != self._path:
            self.choice.clear()
            self.choice.addItem(texts("Choose what it means"), "")
            for one in find_field(path).choices:
                self.choice.addItem(one.label(texts.lang), one.code)
        self._path = path
        self.choice.setCurrentIndex(0)
        self.line.setText(text)
        self._was = text
        self._show_button()

    def take_focus(self) -> None:
        """Into the field, with everything marked."""
        if is_choice(self._path):
            self.choice.setFocus()
        else:
            self.line.setFocus()
            self.line.selectAll()

    @property
    def value(self) -> str:
        """The new text, or the code of the choice."""
        if is_choice(self._path):
            return str(self.choice.currentData() or "")
        return self.line.text().strip()

    def _show_button(self) -> None:
        changed = bool(self.value) if is_choice(self._path) else self.value != self._was
        self.take.setEnabled(changed)

    @Slot()
    def _on_changed(self) -> None:
        self._show_button()

    @Slot()
    def _on_taken(self) -> None:
        if self.take.isEnabled():
            self.taken.emit(self.value, is_choice(self._path) and self.always.isChecked())
