"""Takes firms up: plans on a reader lane, asks, writes as one operation, offers the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.services.prospects import CaseStart, Promoted, PromotionPlan, Wish, plan_promotion, promote
from desktop_app.context import AppContext
from desktop_app.features.prospects.plan_words import DONE
from desktop_app.features.prospects.promotion_dialog import PromotionDialog
from desktop_app.jobs import Progress
from desktop_app.page import Shell


class Promoting(QObject):
    """One wish at a time."""

    promoted = Signal()

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._page = page
        self._ids: tuple[int, ...] = ()
        self._wish = Wish.MANAGED

    def begin(self, ids: tuple[int, ...], wish: Wish) -> None:
        """Find out what it would do, then ask."""
        if not ids or self._context.read_only:
            return
        self._ids, self._wish = ids, wish
        store = self._context.store

        def body(_progress: Progress) -> PromotionPlan:
            with store.read() as session:
                return plan_promotion(session, ids, wish)

        failed = self._shell.show_error
        self._context.jobs.run(body, done=self._on_planned, failed=failed, key="promotion-plan")

    def _on_planned(self, plan: PromotionPlan) -> None:
        dialog = PromotionDialog(plan, self._context.texts, self._page)
        dialog.agreed.connect(self._on_agreed)
        dialog.open()

    @Slot(object)
    def _on_agreed(self, start: CaseStart | None) -> None:
        store, ids, wish = self._context.store, self._ids, self._wish

        def body(_progress: Progress) -> Promoted:
            return promote(store, ids, wish, start)

        self._context.jobs.write(body, done=self._on_promoted, failed=self._shell.show_error)

    def _on_promoted(self, done: Promoted) -> None:
        self._context.changes.announce(done.changes, self._page)
        count = len(done.cases) or len(self._ids)
        self._shell.toast(self._context.texts(DONE[self._wish], count=count), undo=True)
        self.promoted.emit()
