"""Phones and mails on paper: asked for with one of four reasons, and written down before they show."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db.domain.access import Access, Deed, Reason
from db.domain.kinds import RecordKind
from db.queries.records import children
from db.services.access_log import log_access
from desktop_app.context import AppContext
from desktop_app.features.documents.reading import PacketSource
from desktop_app.jobs import Progress
from desktop_app.widgets.forms.reason_menu import reason_menu

_FIELDS = ("phone", "mobile", "email")


class ContactsWish(QObject):
    """Asks; ``granted`` comes once the access log has the line, ``failed`` when it can't have it."""

    granted = Signal(object)
    """The reason."""
    failed = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._source: PacketSource | None = None

    def ask(self, source: PacketSource, place: QPoint) -> None:
        """Offer the reasons at ``place`` on the screen."""
        self._source = source
        menu = reason_menu(self._window, self._context.lang)
        menu.triggered.connect(self._on_triggered)
        menu.popup(place)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if self._source is None:
            return
        store, reason = self._context.store, Reason(action.data())
        firm = self._source.records.get(RecordKind.ORGANIZATION, 0)

        def body(_progress: Progress) -> Reason:
            with store.read() as session:
                people = children(session, RecordKind.CONTACT, "organization", [firm])
            seen = Access(Deed.PRINT, RecordKind.ORGANIZATION, firm, _FIELDS, len(people), reason,
                          "면담자료")  # fmt: skip
            log_access(store, [seen])
            return reason

        self._context.jobs.write(body, done=self._on_logged, failed=self._on_failed)

    def _on_logged(self, reason: Reason) -> None:
        self.granted.emit(reason)

    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(error)
