"""Somebody saved the same field meanwhile: mine, what is stored now, and when I opened it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.fields import Field
from db.domain.values import Value
from desktop_app.widgets.dialogs.fitting import SentenceDialog
from desktop_app.widgets.forms.editors import FormKit
from desktop_app.widgets.forms.field_conflict import FieldConflictPanel
from desktop_app.widgets.parts import label, wrapped


class ConflictDialog(SentenceDialog):
    """Closed without a choice, what is stored stays."""

    mine_chosen = Signal()

    def __init__(
        self, field: Field, kit: FormKit, values: tuple[Value, Value, Value], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("cell_conflict")
        self.setWindowTitle(field.label(kit.lang))
        self._mine = values[0]
        panel = FieldConflictPanel(field, kit, *values)
        panel.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(field.label(kit.lang), "section"))
        column.addWidget(
            wrapped(self.tr("This was changed elsewhere since you opened it. Choose one."), "muted")
        )
        column.addWidget(panel)
        self.setMinimumWidth(380)

    @Slot(object)
    def _on_chosen(self, value: Value) -> None:
        if value == self._mine:
            self.mine_chosen.emit()
        self.accept()
