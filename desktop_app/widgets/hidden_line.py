"""A line for a passphrase, hidden until somebody wants to see it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.parts import tool


class HiddenLine(QWidget):
    """The line and its eye. Hidden, a line takes no Hangul: the system's input method is off."""

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, spoken: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.edit = QLineEdit()
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(spoken)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = tool(theme, "eye", self.tr("Show what is typed"), name=f"{name}_eye")
        self._eye.setAccessibleName(f"{spoken}: {self._eye.toolTip()}")
        self._eye.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.edit, 1)
        row.addWidget(self._eye)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self.changed)
        self.edit.returnPressed.connect(self.entered)
        self._eye.toggled.connect(self._on_eye_toggled)

    @property
    def typed(self) -> str:
        """What stands in it."""
        return self.edit.text()

    @Slot(bool)
    def _on_eye_toggled(self, shown: bool) -> None:
        echo = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(echo)
        self._eye.setIcon(self._theme.icon("eye-off" if shown else "eye", "ink2", on="accent"))
        self.edit.setFocus()
