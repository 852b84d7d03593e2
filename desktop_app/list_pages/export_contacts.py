"""Asks whether a list of persons leaves with their phones and mails, and for which reason."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from db.domain.access import Reason
from db.domain.kinds import RecordKind
from db.domain.masking import MASKED_KEYS
from desktop_app.context import AppContext
from desktop_app.sight import sight_of
from desktop_app.widgets.forms.reason_menu import add_reasons
from resources.texts import mark

HEAD = mark("With phones and mails, for")


def has_contacts(context: AppContext, kind: RecordKind) -> bool:
    """Whether records of ``kind`` have phones and mails of persons that may leave: not where
    nothing can be written down, as of a past day."""
    return bool(MASKED_KEYS.get(kind)) and sight_of(context) is not None


class ContactsChoice(QObject):
    """One menu, one click: without them comes first."""

    chosen = Signal(object)
    """Carries the ``Reason``; None to leave them out."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._lang = context.lang
        self._page = page

    def ask(self) -> None:
        """Offer both at the pointer; in the middle of the page where it is not the pointer that
        asked."""
        menu = QMenu(self._page)
        menu.setObjectName("export_contacts_menu")
        menu.addAction(self.tr("Without phones and mails")).setData("")
        menu.addSeparator()
        add_reasons(menu, self._lang, HEAD)
        menu.triggered.connect(self._on_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._place())
        menu.setActiveAction(menu.actions()[0])

    def _place(self) -> QPoint:
        page, pointer = self._page, QCursor.pos()
        if page.rect().contains(page.mapFromGlobal(pointer)):
            return pointer
        return page.mapToGlobal(page.rect().center())

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(Reason(action.data()) if action.data() else None)
