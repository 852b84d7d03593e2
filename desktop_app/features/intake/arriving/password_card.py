"""Asks for the password of a locked list; it opens the file once and is kept nowhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QLineEdit, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, wrapped
from resources.texts import fill

_LINE_WIDTH = 240


class PasswordCard(QFrame):
    """A wrong password is no drama: the line is empty again, and says so."""

    entered = Signal(str)
    choose_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intake_password")
        self.setProperty("panel", "sunken")
        self._asked = wrapped("", "name")
        self._asked.setObjectName("password_sentence")
        kept = self.tr("It opens the file this once and is not kept. The file stays locked.")
        self._line = QLineEdit()
        self._line.setObjectName("password_line")
        self._line.setAccessibleName(self.tr("Password of the list"))
        self._line.setPlaceholderText(self.tr("Password"))
        self._line.setFixedWidth(_LINE_WIDTH)
        self._line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        )
        self._show = QCheckBox(self.tr("Show the letters"))
        self._show.setObjectName("password_show")
        self._open = button(self.tr("Open the list"), "primary", name="password_open")
        other = button(self.tr("Choose another file"), name="password_other")
        self._wrong = wrapped(self.tr("This password does not open it. Type it once more."),
                              "problem")  # fmt: skip
        self._wrong.setObjectName("password_wrong")
        icon = QLabel()
        icon.setPixmap(theme.pixmap("lock", "ink2", 20))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.addWidget(icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._asked, 0, 1, 1, 5)
        grid.addWidget(wrapped(kept, "muted"), 1, 1, 1, 5)
        for column, part in enumerate((self._line, self._show, self._open, other), 1):
            grid.addWidget(part, 2, column)
        grid.addWidget(self._wrong, 3, 1, 1, 5)
        grid.setColumnStretch(5, 1)
        self.hide()
        self._line.textChanged.connect(self._on_line_text_changed)
        self._line.returnPressed.connect(self._on_open_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        self._show.toggled.connect(self._on_show_toggled)
        other.clicked.connect(self.choose_requested)

    def ask(self, name: str, *, wrong: bool) -> None:
        """Ask for the password of this file; ``wrong`` when the one before did not open it."""
        self._asked.setText(fill(self.tr("{file} is locked with a password."), file=name))
        self.clear()
        self._wrong.setVisible(wrong)
        self.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Have no password any more."""
        self._show.setChecked(False)
        self._line.clear()
        self._on_line_text_changed("")
        self._on_show_toggled(False)

    @Slot(str)
    def _on_line_text_changed(self, text: str) -> None:
        self._open.setEnabled(bool(text))

    @Slot(bool)
    def _on_show_toggled(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)

    @Slot()
    def _on_open_clicked(self) -> None:
        password = self._line.text()
        if password:
            self.clear()
            self.entered.emit(password)
