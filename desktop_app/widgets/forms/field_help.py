"""The help line of F1: what a field is for, an example, and the article behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from db.domain.fields import Field
from desktop_app.widgets.parts import label, wrapped
from resources.texts import fill


class FieldHelp(QFrame):
    """Opened by F1; while it is open it follows the cursor from field to field."""

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("field_help")
        self.setProperty("panel", "help")
        self._lang = lang
        self._field: Field | None = None
        self._name = label("", "name")
        self._text = wrapped("", "muted")
        self._text.setObjectName("field_help_text")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addWidget(self._text)
        self.hide()

    def toggle(self, field: Field) -> None:
        """F1 in a field: open here, or close when it is open here already."""
        if self.isVisible() and self._field is field:
            self.hide()
            return
        self._show(field)
        self.show()

    def follow(self, field: Field) -> None:
        """The cursor went to ``field``."""
        if self.isVisible():
            self._show(field)

    def _show(self, field: Field) -> None:
        self._field = field
        self._name.setText(field.label(self._lang))
        parts = [field.help if self._lang == "ko" else ""]
        if field.example:
            parts.append(fill(self.tr("Example: {text}."), text=field.example))
        if field.source:
            parts.append(fill(self.tr("Source: {text}."), text=field.source))
        if field.personal:
            parts.append(self.tr("Personal data: never printed, destroyed when its time is over."))
        if not field.required:
            parts.append(
                self.tr("Alt+1 not stated, Alt+2 not checked, Alt+3 withheld, "
                        "Alt+4 not applicable.")
            )  # fmt: skip
        self._text.setText(" ".join(part for part in parts if part))
