"""The pages, made when they are first asked for."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.page import Page, PageSpec, Shell


class PageStack(QStackedWidget):
    """Holds one page of each kind, lazily."""

    def __init__(self, specs: tuple[PageSpec, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self._specs = {spec.key: spec for spec in specs}
        self._made: dict[str, Page] = {}
        self._resting: dict[str, dict[str, Any]] = {}
        """What the pages showed that were thrown away while the data were locked."""
        self.currentChanged.connect(self._on_current_changed)

    def minimumSizeHint(self) -> QSize:
        """What the page in front needs, whatever those behind it would."""
        front = self.currentWidget()
        return front.minimumSizeHint() if front is not None else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        """The same where lines break: Qt answers what the tallest page of all would like, and
        every page got a scroll bar on a small screen.
        """
        front = self.currentWidget()
        inside = front.layout() if front is not None else None
        needed = self.minimumSizeHint().height()
        return max(needed, inside.minimumHeightForWidth(width)) if inside is not None else needed

    @Slot(int)
    def _on_current_changed(self, _place: int) -> None:
        self.updateGeometry()

    def open_page(
        self, key: str, context: AppContext, shell: Shell, target: dict[str, Any]
    ) -> Page | None:
        """Bring a page to the front, making it if need be; None for an unknown key."""
        if key not in self._specs:
            return None
        page = self._made.get(key)
        if page is None:
            page = self._made[key] = self._specs[key].factory(context, shell)
            target = target or self._resting.pop(key, {})
            self.addWidget(page)
            page.take_focus()
        self.setCurrentWidget(page)
        focused: QWidget | None = self.window().focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            page.take_focus()
        if target:
            page.show_target(**target)
        return page

    def rest(self) -> str:
        """Throw away the pages that can be made anew as they are; which one was in front."""
        front = self.current_key
        for key, page in tuple(self._made.items()):
            if page.can_rest():
                self._resting[key] = page.target_now()
                del self._made[key]
                self.removeWidget(page)
                page.deleteLater()
        return front

    def tell_backup(self, at: datetime | None) -> None:
        """Say to the pages of when the newest backup is."""
        for page in self._made.values():
            page.backup_made(at)

    def key_for_kind(self, kind: RecordKind) -> str | None:
        """The page that opens records of ``kind``."""
        return next((key for key, spec in self._specs.items() if kind in spec.kinds), None)

    @property
    def shown_kinds(self) -> frozenset[RecordKind]:
        """The kinds whose records have a page."""
        return frozenset[RecordKind]().union(*(spec.kinds for spec in self._specs.values()))

    def lists_beside(self, key: str) -> tuple[PageSpec, ...]:
        """The lists of one entry of the rail, in their order."""
        own = self._specs[key].under or key
        found = (spec for spec in self._specs.values() if own in (spec.key, spec.under))
        return tuple(spec for spec in found if spec.list_title)

    @property
    def current(self) -> Page | None:
        """The page in front; None when none is."""
        return self._made.get(self.current_key)

    @property
    def current_key(self) -> str:
        """Key of the page in front; empty when none is."""
        front = self.currentWidget()
        return next((key for key, page in self._made.items() if page is front), "")

    def read_again(self) -> None:
        """What could not be read is asked for anew: in front now, behind when it is shown."""
        for page in self._made.values():
            page.read_again()

    def can_leave(self) -> bool:
        """Whether every page lets the window close; the one that does not comes to the front."""
        for page in self._made.values():
            if not page.can_leave():
                self.setCurrentWidget(page)
                return False
        return True
