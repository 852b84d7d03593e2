"""The menu that asks why masked values are to be seen: four reasons, one click."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from db.domain.access import Reason
from resources.texts import Texts, mark

HEAD = mark("Show for")


def add_reasons(menu: QMenu, lang: str, head: str = HEAD) -> None:
    """One entry for each reason, its data the reason's code; ``head`` (an English source) stands
    over them."""
    menu.addAction(Texts(lang)(head)).setEnabled(False)
    for reason in Reason:
        menu.addAction(reason.text(lang)).setData(reason.value)


def reason_menu(parent: QWidget, lang: str) -> QMenu:
    """The menu alone; it goes when it is closed."""
    menu = QMenu(parent)
    menu.setObjectName("reason_menu")
    add_reasons(menu, lang)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
