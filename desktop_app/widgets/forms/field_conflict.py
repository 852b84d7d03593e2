"""Three values of one field that two people changed, and a button for each that can stay."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from db.domain.fields import Field
from db.domain.plain_text import shortened
from db.domain.values import Value
from desktop_app.widgets.forms.editors import FormKit
from desktop_app.widgets.parts import button, label
from desktop_app.widgets.words.value_text import shown
from resources.texts import fill

_MOST = 60
"""Letters of a value on a button; the whole stands in its tooltip."""


class FieldConflictPanel(QFrame):
    """Mine, what is stored now, and what it was when I opened it."""

    chosen = Signal(object)
    """The value to keep; None leaves what is typed as it is."""

    def __init__(
        self, field: Field, kit: FormKit, mine: Value | None, stored: Value, opened: Value
    ) -> None:
        super().__init__()
        self.setObjectName(f"conflict_{field.key}")
        self.setProperty("panel", "warn")
        self._mine, self._stored = mine, stored
        mine_text, stored_text, opened_text = (
            self.tr("what is typed") if value is None else _short(field, kit, value, mine=at == 0)
            for at, value in enumerate((mine, stored, opened))
        )
        keep = button(fill(self.tr("Keep mine: {value}"), value=mine_text), "small")
        keep.setObjectName(f"keep_mine_{field.key}")
        take = button(fill(self.tr("Take theirs: {value}"), value=stored_text), "small")
        take.setObjectName(f"take_theirs_{field.key}")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(4)
        column.addWidget(
            label(fill(self.tr("When you opened it: {value}"), value=opened_text), "small")
        )
        column.addWidget(keep)
        column.addWidget(take)
        keep.clicked.connect(self._on_keep_clicked)
        take.clicked.connect(self._on_take_clicked)

        keep.setToolTip("" if mine is None else shown(field, mine, kit.lang, whole=True).whole)
        take.setToolTip(shown(field, stored, kit.lang).whole)

    @Slot()
    def _on_keep_clicked(self) -> None:
        self.chosen.emit(self._mine)

    @Slot()
    def _on_take_clicked(self) -> None:
        self.chosen.emit(self._stored)


def _short(field: Field, kit: FormKit, value: Value, *, mine: bool) -> str:
    """A value on one line, short enough for a button; what was typed here is not masked."""
    said = shown(field, value, kit.lang, whole=mine).whole
    return shortened(" ".join(said.split()), _MOST)
