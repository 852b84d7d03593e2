"""One value for every row of a list: the field, and what all rows say of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.domain.catalogue import find_field
from db.domain.kinds import Kind
from db.domain.values import Value
from db.intake.cells.cell_parsers import parser_for
from desktop_app.features.intake.understanding.cards import FieldChoice
from desktop_app.features.intake.understanding.mends import is_choice
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.on_screen import on_screen
from desktop_app.widgets.parts import button, label, wrapped
from desktop_app.widgets.words.problem_words import words_for
from resources.texts import Texts

_WIDTH = 360


class ConstantPopup(QFrame):
    """Enter takes it; what can't be read is said beside it. Esc leaves everything as it was."""

    answered = Signal(str, object)
    """The field's path and the value."""

    def __init__(self, texts: Texts, choices: Sequence[FieldChoice], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("constant_popup")
        self.setProperty("panel", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._texts = texts
        self._field = Combo()
        self._field.setObjectName("constant_field")
        self._field.setAccessibleName(self.tr("Field"))
        self._line = QLineEdit()
        self._line.setObjectName("constant_line")
        self._choice = Combo()
        self._choice.setObjectName("constant_choice")
        self._problem = wrapped("", "problem")
        self._problem.hide()
        for part in (self._line, self._choice):
            part.setAccessibleName(self.tr("Value to set"))
        take = button(self.tr("Apply"), "primary", name="constant_take")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._line, 1)
        foot.addWidget(self._choice, 1)
        foot.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(label(self.tr("One value for every row"), "name"))
        hint = self.tr("A row whose own cell says something else keeps that.")
        column.addWidget(wrapped(hint, "small"))
        column.addWidget(self._field)
        column.addLayout(foot)
        column.addWidget(self._problem)
        self.setFixedWidth(_WIDTH)
        self._field.currentIndexChanged.connect(self._on_field_changed)
        self._line.returnPressed.connect(self._on_taken)
        take.clicked.connect(self._on_taken)
        for one in choices:
            self._field.addItem(f"{one.label}  ·  {one.group}", one.path)

    def open_at(self, corner: QPoint) -> None:
        """Show it, its top left at ``corner`` of the screen."""
        self.adjustSize()
        self.move(on_screen(corner, self.size()))
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def _path(self) -> str:
        return str(self._field.currentData() or "")

    @Slot()
    def _on_field_changed(self) -> None:
        chooses = is_choice(self._path)
        self._line.setVisible(not chooses)
        self._choice.setVisible(chooses)
        self._choice.clear()
        if chooses:
            for one in find_field(self._path).choices:
                self._choice.addItem(one.label(self._texts.lang), one.code)
        self._say("")

    @Slot()
    def _on_taken(self) -> None:
        value: Value | None = None
        if is_choice(self._path):
            value = str(self._choice.currentData())
        elif self._path:
            field = find_field(self._path)
            text = self._line.text().strip()
            unit = field.unit if field.kind in (Kind.MONEY, Kind.AREA) else ""
            read = parser_for(self._path, field, unit)(text)
            if read.problem or read.value is None:
                code = read.problem or "required"
                self._say(words_for(code, self._texts, value=text, count=len(text), other=""))
                return
            value = read.value
        if value is not None:
            self.answered.emit(self._path, value)
            self.close()

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.adjustSize()
