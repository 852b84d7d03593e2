"""Asks for a new passphrase, twice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.secrets.passphrases import SHORTEST
from desktop_app.theme import Theme
from desktop_app.widgets.dialogs.fitting import SentenceDialog
from desktop_app.widgets.hidden_line import HiddenLine
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import fill


class PassphraseDialog(SentenceDialog):
    """It can be taken once both lines hold the same, long enough.

    ``said`` stands in the place of the usual advice, ``more`` (what else is asked) above the lines.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, title: str, parent: QWidget, *, said: str = "",
        more: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("passphrase_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._first = HiddenLine(theme, self.tr("New passphrase"), "new_passphrase")
        self._again = HiddenLine(theme, self.tr("New passphrase once more"), "passphrase_again")
        self._problem = label("", "problem")
        self._problem.setObjectName("passphrase_problem")
        self._take = button(self.tr("Continue"), "primary", name="passphrase_take")
        self._take.setDefault(True)
        self._take.setEnabled(False)
        self._cancel = button(self.tr("Cancel"), name="passphrase_cancel")
        self._compose(title, said, more)
        self.setFixedWidth(460)
        self._first.changed.connect(self._on_changed)
        self._again.changed.connect(self._on_changed)
        self._take.clicked.connect(self._on_take_clicked)
        self._cancel.clicked.connect(self.reject)

    def _compose(self, title: str, said: str, more: QWidget | None) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(title, "section"))
        if said:
            column.addWidget(wrapped(said))
        advice = self.tr(
            "At least {least} characters. Several words with blanks are easy to keep in mind. While"
            " it is hidden, no Hangul can be typed: for a Korean passphrase, press the eye first."
        )
        column.addWidget(wrapped(fill(advice, least=SHORTEST), "small"))
        if more is not None:
            column.addWidget(more)
        for line, text in (
            (self._first, self.tr("New passphrase")),
            (self._again, self.tr("New passphrase once more")),
        ):
            caption = label(text, "label")
            caption.setBuddy(line.edit)
            column.addWidget(caption)
            column.addWidget(line)
        column.addWidget(self._problem)
        column.addLayout(foot)

    @Slot()
    def _on_changed(self) -> None:
        first, again = self._first.typed, self._again.typed
        alike = first == again
        self._take.setEnabled(alike and len(first) >= SHORTEST)
        said = ""
        if 0 < len(first) < SHORTEST and again:
            said = fill(self.tr("A passphrase has at least {least} characters."), least=SHORTEST)
        elif again and not first.startswith(again) and not alike:
            said = self.tr("The two passphrases are not alike.")
        self._problem.setText(said)

    @Slot()
    def _on_take_clicked(self) -> None:
        self.chosen.emit(self._first.typed)
        self.accept()
