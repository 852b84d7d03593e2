"""발굴후보: the list of firms with their reasons, what is ticked beside it, the ways to take them up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from db.domain.kinds import RecordKind
from db.services.prospects import Wish
from desktop_app.context import AppContext
from desktop_app.features.prospects.beside import Beside, BesideFeed
from desktop_app.features.prospects.inspector import ProspectPanel
from desktop_app.features.prospects.narrowing import NarrowingPanel
from desktop_app.features.prospects.plan_words import TITLES
from desktop_app.features.prospects.promoting import Promoting
from desktop_app.features.prospects.reading import read_prospect
from desktop_app.features.prospects.source_line import SourceLine
from desktop_app.features.prospects.views import PROSPECT_LIST, view_keys, view_query
from desktop_app.list_pages.list_page import ListPage
from desktop_app.list_pages.record_parts import PanelParts
from desktop_app.page import Shell
from desktop_app.widgets.lists.list_feed import ListAnswer
from desktop_app.widgets.menu_entries import MenuEntry

PARTS = PanelParts(read_prospect, ProspectPanel)
_ICONS = {Wish.PROSPECT: "bookmark", Wish.MANAGED: "building-2", Wish.CASE: "plus"}


class ProspectsPage(ListPage):
    """A list like the others, within the scope of the firms that nobody looks after yet; the page
    of a firm is the one of the organizations.
    """

    watches = frozenset(
        {
            RecordKind.ORGANIZATION, RecordKind.CERTIFICATE, RecordKind.CASE, RecordKind.SITE,
            RecordKind.ACTIVITY, RecordKind.MEETING,
        }
    )  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell) -> None:
        self.narrowing = NarrowingPanel(context.texts)
        super().__init__(context, shell, PROSPECT_LIST, PARTS, self.narrowing)
        panel = self.list_panel
        self._source = SourceLine(context)
        panel.put_line(self._source)
        self._promoting = Promoting(context, shell, self)
        self._beside = BesideFeed(context, self)
        self._wishes: list[QPushButton] = []
        for wish in _ICONS:
            self._add_wish(wish)
        if not context.read_only:
            panel.row_entries = tuple(
                MenuEntry(wish.value, context.texts(TITLES[wish]), icon,
                          "Ctrl+N" * (wish is Wish.CASE))
                for wish, icon in _ICONS.items()
            )  # fmt: skip
        panel.row_chosen.connect(self._on_wish)
        panel.list.selection_changed.connect(self._on_selection_changed)
        panel.feed.answered.connect(self._on_answered)
        self._beside.counted.connect(self._on_counted)
        self._beside.failed.connect(self._on_failed)
        self.inspector.panel_made.connect(self._on_panel_made)
        self._promoting.promoted.connect(self._on_promoted)

    def _add_wish(self, wish: Wish) -> None:
        kind = "primary" if wish is Wish.CASE else ""
        text, keys = self.context.texts(TITLES[wish]), "Ctrl+N" * (wish is Wish.CASE)
        made = self.list_panel.head.add_button(text, "", f"chosen_{wish.value}", kind, keys)
        made.setProperty("wish", wish.value)
        made.setEnabled(False)  # until firms are chosen
        made.clicked.connect(self._on_wish_clicked)
        self._wishes.append(made)

    def show_target(self, **target: Any) -> None:
        """A ``view`` by its key, one that somebody kept (``saved_view``), the firms of one import
        (``import_id``), or the members of an ``association``.
        """
        asked = {key: target[key] for key in ("import_id", "association") if target.get(key)}
        if asked:
            self.list_panel.choose("all")
            self.narrowing.put_query(replace(view_query("all"), **asked))
            self.refresh()
        elif target.get("view", "") in (*view_keys(), "") and "record_id" not in target:
            super().show_target(**target)

    @Slot(int)
    def open_record(self, record_id: int) -> None:
        """The record of a firm has its page among the organizations."""
        self.shell.open_record(RecordKind.ORGANIZATION, record_id)

    def create_record(self, **_values: Any) -> None:
        """What a new record is elsewhere, is a case here."""
        self._promoting.begin(self.list_panel.list.selected_ids, Wish.CASE)

    @Slot(object)
    def _on_answered(self, answer: ListAnswer) -> None:
        self._source.show_whether(bool(answer.ids))
        self._beside.ask(answer.ready)

    @Slot(object)
    def _on_counted(self, beside: Beside) -> None:
        self.narrowing.show_counts(beside.facets)
        self.narrowing.show_sources(beside.sources, beside.members)
        self._source.show_sources(beside.sources)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.shell.show_error(error)

    @Slot(object)
    def _on_panel_made(self, panel: ProspectPanel) -> None:
        panel.promote_requested.connect(self._on_one_promoted)

    @Slot(str)
    def _on_one_promoted(self, wish: str) -> None:
        if (current := self.list_panel.list.current_id) is not None:
            self._promoting.begin((current,), Wish(wish))

    @Slot(str)
    def _on_wish(self, wish: str) -> None:
        self._promoting.begin(self.list_panel.list.selected_ids, Wish(wish))

    @Slot(tuple)
    def _on_selection_changed(self, chosen: tuple[int, ...]) -> None:
        for made in self._wishes:
            made.setEnabled(bool(chosen) and not self.context.read_only)

    @Slot()
    def _on_wish_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._on_wish(str(sender.property("wish")))

    @Slot()
    def _on_promoted(self) -> None:
        self.reload()
