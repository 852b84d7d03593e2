"""Files that could not be bound: which and why, and a field for the password that opens one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.paper.enclosures import LOCKED, Refused, why_left_out
from desktop_app.widgets.parts import button, wrapped
from resources.texts import Texts, fill

_SAID = 3
"""Files that are named as left out; the document itself names all."""


class RefusedBox(QWidget):
    """Keeps the passwords that were typed, nowhere but here."""

    password_entered = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._locked: frozenset[int] = frozenset()
        self._passwords: dict[int, str] = {}
        self._said = wrapped("", "problem")
        self._said.setObjectName("booklet_refused")
        self._password = QLineEdit()
        self._password.setObjectName("booklet_password")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setAccessibleName(self.tr("Password of the locked files"))
        self._password.setPlaceholderText(self.tr("Password of the locked files"))
        self._open = button(self.tr("Unlock"), "small", name="booklet_unlock")
        self._lock = QWidget()
        self._compose()
        self._password.returnPressed.connect(self._on_open_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        self.show_refused(())

    def _compose(self) -> None:
        locked = QHBoxLayout(self._lock)
        locked.setContentsMargins(0, 0, 0, 0)
        locked.setSpacing(6)
        locked.addWidget(self._password, 1)
        locked.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._said)
        column.addWidget(self._lock)

    def forget(self) -> None:
        """Other papers: their files, their passwords."""
        self._passwords = {}
        self.show_refused(())

    def show_refused(self, refused: Sequence[Refused]) -> None:
        """What could not be bound and why; a field for the password where one would open it."""
        said = dict.fromkeys(why_left_out(one.left, one.file.name, self._texts) for one in refused)
        lines = list(said)[:_SAID]
        if len(said) > _SAID:
            lines.append(fill(self.tr("{count} more"), count=len(said) - _SAID))
        self._said.setText("\n".join([self.tr("Could not be bound"), *lines]))
        self._said.setVisible(bool(refused))
        self._locked = frozenset(one.file.id for one in refused if one.left.code in LOCKED)
        self._lock.setVisible(bool(self._locked))

    @property
    def passwords(self) -> Mapping[int, str]:
        """What was typed, by the ids of files."""
        return dict(self._passwords)

    @Slot()
    def _on_open_clicked(self) -> None:
        if typed := self._password.text():
            self._password.clear()
            self._passwords.update(dict.fromkeys(self._locked, typed))
            self.password_entered.emit()
