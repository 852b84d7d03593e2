"""Where the menu of a record's page leads: a past day, doubles, a plan, the step that comes next,
what a firm receives."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from db.domain.kinds import RecordKind
from desktop_app.list_pages.record_head import RecordHead
from desktop_app.list_pages.step_entries import step_entries
from desktop_app.page import Shell
from desktop_app.widgets.menu_entries import MenuEntry

_RECEIVES = {
    RecordKind.ORGANIZATION: "firm", RecordKind.CASE: "case", RecordKind.SITE: "site",
}  # fmt: skip
"""Records that the question of incentives starts from, and their part in it."""


_MATCHED = {RecordKind.CASE: "case", RecordKind.SITE: "site"}
"""Records that are matched with each other."""


_PAPERS = frozenset({
    RecordKind.CASE, RecordKind.ORGANIZATION, RecordKind.AGREEMENT, RecordKind.MEETING,
})  # fmt: skip
"""Records that papers are made of."""


class RecordWays(QObject):
    """Leads nowhere while the record is new."""

    def __init__(
        self,
        shell: Shell,
        kind: RecordKind,
        head: RecordHead,
        record_id: Callable[[], int | None],
        parent: QObject,
        *,
        writable: bool,
    ) -> None:
        super().__init__(parent)
        self._shell, self._kind, self._record_id = shell, kind, record_id
        head.doubles_requested.connect(self._on_doubles_requested)
        head.past_requested.connect(self._on_past_requested)
        head.chosen.connect(self._on_chosen)
        if kind in _PAPERS:
            head.offer(MenuEntry("papers", self.tr("Papers of it…"), "file-text"))
        if kind in _RECEIVES:
            head.offer(MenuEntry("entitlements", self.tr("What a firm receives…"), "banknote"))
        if kind in _MATCHED:
            head.offer(MenuEntry("matches", self.tr("What suits it…"), "map-pin"))
        if writable:
            for entry in step_entries(kind):
                head.offer(entry)

    @Slot()
    def _on_doubles_requested(self) -> None:
        if (record_id := self._record_id()) is not None:
            self._shell.open_page("duplicates", kind=self._kind, record_id=record_id)

    @Slot()
    def _on_past_requested(self) -> None:
        self._shell.open_page("past", kind=self._kind, record_id=self._record_id())

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        record_id = self._record_id()
        if record_id is not None and key == "entitlements":
            self._shell.open_page("entitlements", **{_RECEIVES[self._kind]: record_id})
        elif record_id is not None and key == "matches":
            self._shell.open_page("zone", **{_MATCHED[self._kind]: record_id})
        elif record_id is not None and key == "papers":
            self._shell.open_page("papers", kind=self._kind, record_id=record_id)
        elif record_id is not None and key == "plan":
            self._shell.offer_plan(self._kind, record_id)
        elif record_id is not None and key == "finish":
            self._shell.finish_step(self._kind, record_id)
