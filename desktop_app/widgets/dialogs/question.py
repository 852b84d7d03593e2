"""A question with one way on and one way to stay; it never blocks: whoever asks is told."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QPushButton, QWidget

from desktop_app.widgets.parts import restyle
from desktop_app.widgets.whole_words import wrap_question


class Question(QMessageBox):
    """Opened with ``open()``; Enter and Esc stay, unless ``go`` is said to be the usual answer."""

    confirmed = Signal()

    def __init__(self, parent: QWidget, name: str, title: str) -> None:
        """``name`` is its object name; the rest is said with ``say`` and ``offer``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self._go: QPushButton | None = None
        self.buttonClicked.connect(self._on_button_clicked)

    def say(self, text: str, more: str) -> None:
        """What is asked, and what is good to know before answering."""
        self.setText(text)
        self.setInformativeText(more)
        wrap_question(self)

    def offer(
        self,
        go: tuple[str, str],
        stay: tuple[str, str],
        *,
        danger: bool = False,
        usual: bool = False,
    ) -> None:
        """The two buttons: words and object name of each."""
        role = QMessageBox.ButtonRole
        self._go = self._make(go, role.DestructiveRole if danger else role.AcceptRole)
        restyle(self._go, "kind", "danger" if danger else "primary")
        stays = self._make(stay, role.RejectRole)
        self.setDefaultButton(self._go if usual else stays)
        self.setEscapeButton(stays)

    def _make(self, way: tuple[str, str], role: QMessageBox.ButtonRole) -> QPushButton:
        words, name = way
        made: QPushButton = self.addButton(words, role)
        made.setObjectName(name)
        return made

    @Slot(QAbstractButton)
    def _on_button_clicked(self, clicked: QAbstractButton) -> None:
        if clicked is self._go:
            self.confirmed.emit()
