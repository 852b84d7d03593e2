"""Offers the steps that follow an agreement as soon as it is signed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from db.domain.kinds import RecordKind
from db.queries.plan_offers import SignedAgreement, signed_in
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from resources.texts import fill


class PlanOffers(QObject):
    """Says one sentence with a button, never a dialog."""

    def __init__(self, context: AppContext, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self._signed: SignedAgreement | None = None

    def look(self, announcement: Announcement) -> None:
        """Say so when this change signed an agreement."""
        operation = announcement.changes.operation_id
        if len(announcement.ids(RecordKind.AGREEMENT)) != 1 or not operation:
            return
        store = self._context.store

        def body(_progress: Progress) -> SignedAgreement | None:
            with store.read() as session:
                return signed_in(session, operation)

        self._context.jobs.run(body, done=self._on_read, key="plan-offer")

    def _on_read(self, signed: SignedAgreement | None) -> None:
        if signed is None:
            return
        self._signed = signed
        text = self.tr("{name} was signed. The steps that follow can be set up now.")
        self._shell.toast(
            fill(text, name=signed.title), undo=True, action=self.tr("Set up a plan…"),
            run=self.open_plan,
        )  # fmt: skip

    def open_plan(self) -> None:
        """Show the plans for the agreement that was signed last."""
        if self._signed is not None:
            self._shell.offer_plan(RecordKind.AGREEMENT, self._signed.id)
