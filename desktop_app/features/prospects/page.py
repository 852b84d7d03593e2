"""발굴후보: the narrowed list with its reasons, the inspector, and the ways to take firms up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.queries.prospects import ProspectQuery
from db.services.prospects import Wish
from db.store import today
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.prospects.columns import prospect_columns
from desktop_app.features.prospects.exporting import ProspectExport
from desktop_app.features.prospects.feed import Beside, ProspectAnswer, ProspectFeed
from desktop_app.features.prospects.inspector import ProspectPanel
from desktop_app.features.prospects.narrowing import NarrowingPanel
from desktop_app.features.prospects.page_head import PageHead, SourceLine
from desktop_app.features.prospects.promoting import Promoting
from desktop_app.features.prospects.reading import read_prospect
from desktop_app.features.prospects.views import view_keys, view_query, view_titles
from desktop_app.list_pages.record_parts import PanelParts
from desktop_app.list_pages.row_inspector import RowInspector
from desktop_app.page import Page, Shell
from desktop_app.widgets.list_layout import LayoutMemory
from desktop_app.widgets.list_view import ListView
from desktop_app.widgets.parts import hline
from desktop_app.widgets.row_table_model import RowTableModel
from desktop_app.widgets.tab_strip import TabStrip
from resources.texts import fill

_NAME = "prospects"
PARTS = PanelParts(read_prospect, ProspectPanel)


class ProspectsPage(Page):
    """Asks for the firms whenever a tick, a word or the order changes."""

    watches = frozenset(
        {
            RecordKind.ORGANIZATION, RecordKind.CERTIFICATE, RecordKind.CASE, RecordKind.SITE,
            RecordKind.ACTIVITY, RecordKind.MEETING,
        }
    )  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell) -> None:
        super().__init__(context, shell)
        self._day = today()
        self._sort = ("fit", True)
        self._total: int | None = None
        self._memory = LayoutMemory(context.folder.root / "views.json", context.jobs)
        self.model = RowTableModel(prospect_columns(context.texts, self._day))
        compact = context.settings.now.compact_rows
        self.list = ListView(self.model, context.theme, context.lang, compact=compact)
        self.list.table.head.show_boxes(False)
        self.list.restore_layout(self._memory.get(_NAME))
        self.list.table.setAccessibleName(self.tr("Prospects"))
        self.list.show_sort("fit", descending=True)
        self.feed = ProspectFeed(context, self.model, self)
        self.head = PageHead(context)
        self._source = SourceLine(context)
        self._tabs = TabStrip("prospect")
        self.narrowing = NarrowingPanel(context.texts)
        self.inspector = RowInspector(context, shell, PARTS, self)
        self._promoting = Promoting(context, shell, self)
        self._export = ProspectExport(context, shell, self)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        for key, title in view_titles():
            self._tabs.add(key, self.tr(title))
        self._tabs.row.setContentsMargins(16, 0, 12, 0)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.narrowing)
        body.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self._tabs, hline(), self._source, hline()):
            column.addWidget(part)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.head.promote_requested.connect(self._on_chosen_promoted)
        self.head.import_requested.connect(self._on_import_requested)
        self.head.export_requested.connect(self._on_export_requested)
        self._tabs.chosen.connect(self._on_view_chosen)
        self.narrowing.edited.connect(self._on_narrowed)
        self.feed.answered.connect(self._on_answered)
        self.feed.counted.connect(self._on_counted)
        self.feed.copied.connect(self._on_copied)
        self.feed.failed.connect(self._on_failed)
        self.list.sort_requested.connect(self._on_sort_requested)
        self.list.layout_edited.connect(self._on_layout_edited)
        self.list.current_changed.connect(self.inspector.follow)
        self.list.selection_changed.connect(self._on_selection_changed)
        self.list.opened.connect(self._on_opened)
        self.list.copy_requested.connect(self._on_copy_requested)
        self.list.table.inspect_requested.connect(self.inspector.toggle)
        self.list.table.filter_requested.connect(self._on_find_pressed)
        self.inspector.open_requested.connect(self._on_opened)
        self.inspector.panel_made.connect(self._on_panel_made)
        self._promoting.promoted.connect(self._on_promoted)
        for keys, run in (("Ctrl+F", self._on_find_pressed), ("Ctrl+N", self._on_case_pressed)):
            made = QShortcut(QKeySequence(keys), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(run)

    # What is shown.

    def query(self) -> ProspectQuery:
        """The list as it is asked for now."""
        key, descending = self._sort
        return replace(self.narrowing.query(self._day), sort=key, descending=descending)

    def reload(self) -> None:
        """Ask for everything anew."""
        self._day = today()
        if self._total is None:
            self.list.show_state("loader-circle", self.tr("Reading the list…"))
        self.feed.ask(self.query())
        self.inspector.refresh()

    def show_target(self, **target: Any) -> None:
        """A ``view`` by its key, the firms of one import, or the members of an ``association``."""
        if (view := str(target.get("view", ""))) in view_keys():
            self._tabs.choose(view)
            self.narrowing.put(view_query(view))
        elif import_id := target.get("import_id"):
            self.narrowing.put(replace(view_query("all"), import_id=int(import_id)))
        elif association := target.get("association"):
            self._tabs.choose("all")
            self.narrowing.put(replace(view_query("all"), association=int(association)))
        self.refresh()

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list

    def _show_state(self) -> None:
        found, total = len(self.model.ids), self._total
        if total is None:
            return
        self.head.show_count(found, total)
        hidden = total - found
        said = fill(self.tr("{found} of {total} firms shown"), found=found, total=total)
        if self.list.isVisible():
            self.shell.say(said if hidden else "")
        if found:
            self.list.show_rows()
        elif total:
            clear = (self.tr("Clear filters"), "clear_filters", self.narrowing.clear)
            text = fill(self.tr("No firm fits these conditions (of {total})."), total=total)
            self.list.show_state("search", text, buttons=(clear,))
        else:
            self._show_none_yet()

    def _show_none_yet(self) -> None:
        bring = (self.tr("Import an Excel list"), "empty_import", self.ask_import)
        self.list.show_state(
            "telescope",
            self.tr("No list of firms was imported yet."),
            self.tr("Lists of certified venture firms, of members and of participants stand here."),
            () if self.context.read_only else (bring,),
        )

    @Slot()
    def ask_import(self) -> None:
        """The button of the empty list."""
        self.shell.open_page("intake")

    # Slots.

    @Slot(str)
    def _on_view_chosen(self, key: str) -> None:
        self.narrowing.put(view_query(key))
        self.feed.ask(self.query())

    @Slot()
    def _on_narrowed(self) -> None:
        self.feed.ask(self.query())

    @Slot(str, bool)
    def _on_sort_requested(self, key: str, descending: bool) -> None:
        fresh = key != self._sort[0]
        # The most reasons, the largest area first; names from the beginning.
        self._sort = (key, fresh if key in ("fit", "area", "employees") and fresh else descending)
        self.list.show_sort(self._sort[0], descending=self._sort[1])
        self.feed.ask(self.query())

    @Slot(object)
    def _on_layout_edited(self, _layout: object) -> None:
        self._memory.put(_NAME, self.list.layout_now())

    @Slot(object)
    def _on_answered(self, answer: ProspectAnswer) -> None:
        self._show_state()
        self.feed.count()
        if answer.ids and self.list.current_id is None:
            self.list.select_id(answer.ids[0])

    @Slot(object)
    def _on_counted(self, beside: Beside) -> None:
        self._total = beside.counts.total
        self.narrowing.show_counts(beside.counts)
        self.narrowing.show_sources(beside.sources, beside.members)
        self._source.show_sources(beside.sources)
        self._show_state()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        told = tell(error, self.context.texts)
        if told is None:
            self.shell.show_error(error)
            return
        again = (self.tr("Try again"), "list_again", self.ask_again)
        self.list.show_state("circle-alert", told.happened, told.advice, (again,))

    @Slot(tuple)
    def _on_selection_changed(self, ids: tuple[int, ...]) -> None:
        said = fill(self.tr("Firms chosen: {count}"), count=len(ids)) if len(ids) > 1 else ""
        if self.list.isVisible():
            self.shell.say("", said)

    @Slot(int)
    def _on_opened(self, record_id: int) -> None:
        self.shell.open_record(RecordKind.ORGANIZATION, record_id)

    @Slot(tuple, tuple, bool)
    def _on_copy_requested(
        self, ids: tuple[int, ...], columns: tuple[int, ...], _heads: bool
    ) -> None:
        self.feed.copy(ids, columns)

    @Slot(list)
    def _on_copied(self, texts: list[list[str]]) -> None:
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in texts))
        self.shell.toast(fill(self.tr("{count} rows copied."), count=len(texts)))

    @Slot(object)
    def _on_panel_made(self, panel: ProspectPanel) -> None:
        panel.promote_requested.connect(self._on_one_promoted)

    @Slot(str)
    def _on_one_promoted(self, wish: str) -> None:
        if (current := self.list.current_id) is not None:
            self._promoting.begin((current,), Wish(wish))

    @Slot(str)
    def _on_chosen_promoted(self, wish: str) -> None:
        self._promoting.begin(self.list.selected_ids, Wish(wish))

    @Slot()
    def _on_promoted(self) -> None:
        self.reload()

    @Slot()
    def ask_again(self) -> None:
        """The button of a page that could not be read."""
        self.reload()

    @Slot()
    def _on_import_requested(self) -> None:
        self.shell.open_page("intake")

    @Slot()
    def _on_export_requested(self) -> None:
        self._export.ask(self.model.ids)

    @Slot()
    def _on_find_pressed(self) -> None:
        self.narrowing.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.narrowing.text.selectAll()

    @Slot()
    def _on_case_pressed(self) -> None:
        self._promoting.begin(self.list.selected_ids, Wish.CASE)
