"""Questions that need an answer before going on."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from resources.texts import fill


class Leaving(Enum):
    """What to do with unsaved edits."""

    SAVE = auto()
    DISCARD = auto()
    STAY = auto()


def ask_leaving(parent: QWidget, name: str, count: int) -> Leaving:
    """Unsaved edits: save, throw away, or stay."""
    box = QMessageBox(parent)
    box.setObjectName("ask_leaving")
    box.setWindowTitle(_t("Unsaved changes"))
    box.setText(fill(_t("{count} changes of {name} have not been saved."), count=count, name=name))
    save = _button(box, _t("Save"), QMessageBox.ButtonRole.AcceptRole, "leave_save")
    away = _button(box, _t("Don't save"), QMessageBox.ButtonRole.DestructiveRole, "leave_discard")
    stay = _button(box, _t("Keep editing"), QMessageBox.ButtonRole.RejectRole, "leave_stay")
    box.setDefaultButton(save)
    box.setEscapeButton(stay)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if clicked is save:
        return Leaving.SAVE
    return Leaving.DISCARD if clicked is away else Leaving.STAY


def ask_discard(parent: QWidget) -> bool:
    """Whether edits may be thrown away."""
    box = QMessageBox(parent)
    box.setObjectName("ask_discard")
    box.setWindowTitle(_t("Unsaved changes"))
    box.setText(_t("What you wrote here has not been saved."))
    away = _button(box, _t("Don't save"), QMessageBox.ButtonRole.DestructiveRole, "leave_discard")
    stay = _button(box, _t("Keep editing"), QMessageBox.ButtonRole.RejectRole, "leave_stay")
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    answer = box.clickedButton() is away
    box.deleteLater()
    return answer


def _button(box: QMessageBox, text: str, role: QMessageBox.ButtonRole, name: str) -> QPushButton:
    made: QPushButton = box.addButton(text, role)
    made.setObjectName(name)
    return made


def _t(source: str) -> str:
    return QCoreApplication.translate("Ask", source)
