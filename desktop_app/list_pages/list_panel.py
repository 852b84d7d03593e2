"""A list: quick views, perhaps a grouping tree, filter boxes, states, sums and copying."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.lists import ListQuery, ListSort
from db.survivors import MERGEABLE
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.list_pages.exporting import ExportWish
from desktop_app.list_pages.grouping import Grouping
from desktop_app.list_pages.list_aside import ListAside
from desktop_app.list_pages.list_asking import ListAsking
from desktop_app.list_pages.list_head import ListHead
from desktop_app.list_pages.list_sayings import ListSayings
from desktop_app.list_pages.list_spec import ListSpec, QuickView
from desktop_app.list_pages.list_states import ListStates
from desktop_app.list_pages.saved.kept_list import KeptList
from desktop_app.list_pages.saved.list_views import ListViews
from desktop_app.list_pages.saved.view_content import ViewContent
from desktop_app.page import Shell
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.lists.list_feed import ListAnswer, ListCounts, ListFeed
from desktop_app.widgets.lists.list_layout import LayoutMemory, ListLayout
from desktop_app.widgets.lists.list_view import ListView
from desktop_app.widgets.lists.row_menu import RowMenu
from desktop_app.widgets.lists.row_table_model import RowTableModel
from desktop_app.widgets.menu_entries import MenuEntry
from desktop_app.widgets.parts import hline, tool
from desktop_app.widgets.tab_strip import TabStrip


class ListPanel(QWidget):
    """Asks the list engine whenever a view, branch, filter or order changes."""

    open_requested = Signal(int)
    current_changed = Signal(object)
    create_requested = Signal()
    import_requested = Signal()
    export_requested = Signal(object)
    """An ``ExportWish``."""
    forms_requested = Signal(object)
    """An ``ExportWish`` for a workbook of the office's own."""
    delete_requested = Signal(tuple)
    row_chosen = Signal(str)
    """An entry of the page's own in the menu of the rows, by its key."""

    def __init__(
        self, context: AppContext, shell: Shell, spec: ListSpec, aside: ListAside | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self._shell = shell
        self._spec = spec
        theme, texts, writable = context.theme, context.texts, not context.read_only
        self._memory = LayoutMemory(context.folder.root / "views.json", context.jobs)
        layout = self._memory.get(spec.name)
        kept = ListSort(layout.sort, layout.descending) if layout.sort else spec.sort
        self._sort = spec.views[0].sort or kept
        self.model = RowTableModel(spec.columns(theme, texts))
        compact = context.settings.now.compact_rows
        self.list = ListView(self.model, theme, texts.lang, compact=compact)
        self.feed = ListFeed(context, self.model, self)
        self.head = ListHead(spec, theme, writable=writable)
        self._sayings = ListSayings(context, shell, spec, self.list, self.feed)
        self._states = ListStates(spec, self.list, writable=writable)
        self._tabs = TabStrip(spec.tabs)
        self._base = spec.views[0].key
        self._saved_in_front = False
        self.grouping = Grouping(context, spec, self)
        self.list.groupable = self.grouping.keys
        self.aside = aside
        self.row_entries: tuple[MenuEntry, ...] = ()
        """What a page adds to the menu of its rows."""
        self._asking = ListAsking(context, spec, self.list, self.grouping, aside)
        quick = tuple((view.key, self.tr(view.title)) for view in spec.views)
        kept_list = KeptList(
            spec.name, quick, self.content, ViewContent.from_text, self._has_conditions
        )
        self.views = ListViews(context, shell, kept_list, self._tabs, self)
        self._answer: ListAnswer | None = None
        self._counts: ListCounts | None = None
        self._compose()
        self._connect()
        self.list.restore_layout(layout)
        self._show_sort()
        self.list.table.setAccessibleName(self.head.title.text())

    def _compose(self) -> None:
        theme, name = self._context.theme, self._spec.name
        for view in self._spec.views:
            self._tabs.add(view.key, self.tr(view.title))
        self._columns = tool(theme, "columns-3", self.tr("Columns"), name=f"{name}_columns")
        self._bulk = tool(theme, "list-checks", self.tr("Bulk edit (Ctrl+E)"), name=f"{name}_bulk")
        self._bulk.setEnabled(not self._context.read_only)
        groups, views = self.grouping.button, self.views
        for part in (views.bar, self._bulk, groups, self._columns, views.button):
            self._tabs.row.addWidget(part)
        self._tabs.row.setContentsMargins(16, 0, 12, 0)
        self._column = flush(QVBoxLayout(self))
        for above in (self.head, self._tabs, hline()):
            self._column.addWidget(above)
        body = QHBoxLayout()
        body.setSpacing(0)
        if self.aside is not None:
            body.addWidget(self.aside)
        body.addWidget(self.grouping.beside(self.list), 1)
        self._column.addLayout(body, 1)

    def wish(self) -> ExportWish:
        """The rows shown, in their order, and what chose them."""
        return ExportWish(self.model.ids, self.query(), self.conditions())

    def put_line(self, line: QWidget) -> None:
        """A line of words between the tabs and the rows."""
        self._column.insertWidget(self._column.count() - 1, line)
        self._column.insertWidget(self._column.count() - 1, hline())

    def _connect(self) -> None:
        for asking in (self.head, self._states):
            asking.create_requested.connect(self.create_requested)
            asking.import_requested.connect(self.import_requested)
        self.head.export_requested.connect(self.export_rows)
        self.head.menu.forms_requested.connect(self.fill_form)
        self._states.clear_requested.connect(self.clear_filters)
        self._states.everything_requested.connect(self._on_everything_requested)
        self._states.again_requested.connect(self._on_again_requested)
        self._columns.clicked.connect(self.choose_columns)
        self._tabs.chosen.connect(self._on_view_chosen)
        self.views.ready.connect(self._on_views_ready)
        self.views.quick_requested.connect(self._on_quick_requested)
        self.views.content_requested.connect(self._on_content_requested)
        self._bulk.clicked.connect(self.list.table.bulk_requested)
        self.grouping.changed.connect(self._on_grouping_changed)
        self.feed.answered.connect(self._on_answered)
        self.feed.counted.connect(self._on_counted)
        self.feed.failed.connect(self._on_failed)
        self.list.sort_requested.connect(self._on_sort_requested)
        self.list.filters_edited.connect(self._on_filters_edited)
        self.list.layout_edited.connect(self._on_layout_edited)
        self.list.current_changed.connect(self.current_changed)
        self.list.opened.connect(self.open_requested)
        self.list.delete_requested.connect(self.delete_requested)
        self.list.menu_requested.connect(self._on_menu_requested)
        self.list.group_requested.connect(self.grouping.group_by)
        self.list.columns_requested.connect(self.choose_columns)
        self.list.table.join_requested.connect(self.join_rows)
        if self.aside is not None:
            self.aside.edited.connect(self._ask_changed)

    # What it shows.

    @property
    def _view(self) -> QuickView:
        return self._spec.view(self._base)

    def content(self) -> ViewContent:
        """The list as a saved view keeps it."""
        grouped = self.grouping
        return ViewContent(
            self._base, self.list.filters(), self.list.layout_now(),
            grouped.key if grouped.shown else "", grouped.branch, grouped.shown,
            self.aside.content() if self.aside is not None else {},
        )  # fmt: skip

    def conditions(self) -> str:
        """What chose the rows, in words."""
        return self._asking.conditions(self._view)

    def query(self) -> ListQuery:
        """The list as it is asked for now."""
        return self._asking.query(self._view, self._sort)

    def reload(self, changed: frozenset[int] = frozenset()) -> None:
        """Ask anew; rows in ``changed`` are read again, the others stay as they are."""
        if self._answer is None:
            self._states.show_reading()
        if not self.views.known:
            self.views.shelf.read()  # the list may begin with one of them
            return
        self.feed.ask(self.query(), changed)

    def rows_in_sight(self) -> frozenset[int]:
        """The rows the officer sees, which computed columns may have changed."""
        table = self.list.table
        first = max(0, table.rowAt(0))
        last = table.rowAt(table.viewport().height() - 1)
        end = last if last >= 0 else len(self.model.ids) - 1
        return frozenset(self.model.ids_between(first, end))

    def _show_sort(self) -> None:
        self.list.show_sort(self._sort.key, descending=self._sort.descending)

    def _show_state(self) -> None:
        counts, found = self._counts, len(self.model.ids)
        total = found
        if counts is not None:
            inside = counts.views.get(self._view.key, found)
            total = inside if self._spec.counts_in_view else counts.total
        self.head.show_count(found, total)
        self._sayings.say_hidden(found, total)
        if found:
            self.list.show_rows()
        elif counts is not None and not counts.total:
            self._states.show_none_yet()
        elif counts is not None and self._has_conditions():
            self._states.show_none_found(counts.total)
        elif counts is not None:
            self._states.show_none_in(self._view, counts.total)

    def _has_conditions(self) -> bool:
        return self._asking.narrowed(self._view)

    # What can be done.

    def choose(self, key: str) -> None:
        """Show a quick view in the order that suits it; whoever calls asks for the rows."""
        if not self.views.known:
            self.views.keep_quick()
        self.views.leave()
        self._show_quick(key)

    def open_saved(self, view_id: int) -> None:
        """Show a saved view."""
        self.views.open(view_id)

    def show_as(self, content: str) -> None:
        """Show what another list of the kind shows: its conditions, columns, order and grouping."""
        self.views.show_as(content)
        self._tabs.choose(self._base)

    def _show_quick(self, key: str) -> None:
        if self._saved_in_front:
            self._saved_in_front = False
            self.list.put_filters({})
            self._show_layout(self._memory.get(self._spec.name), self._spec.sort)
        self._tabs.choose(key)
        self._base = key
        if self.aside is not None:
            self.aside.show_view(key)
        self._sort = self._view.sort or self._sort
        self._show_sort()
        self.grouping.leave()
        self.views.note_edit()

    def _show_layout(self, layout: ListLayout, otherwise: ListSort) -> None:
        self.list.restore_layout(layout)
        self._sort = ListSort(layout.sort, layout.descending) if layout.sort else otherwise
        self._show_sort()

    @Slot()
    def clear_filters(self) -> None:
        """Show everything of the view again."""
        self.list.put_filters({})
        self.grouping.leave()
        if self.aside is not None:
            self.aside.show_view(self._base)
        self._ask_changed()

    @Slot()
    def _ask_changed(self) -> None:
        self.views.note_edit()
        self.reload()

    @Slot()
    def choose_columns(self) -> None:
        """Open the column chooser."""
        self.list.open_column_chooser(self._columns)

    # Slots.

    @Slot(str)
    def _on_view_chosen(self, key: str) -> None:
        self.views.choose(key)

    @Slot()
    def _on_views_ready(self) -> None:
        self.reload()

    @Slot(str)
    def _on_quick_requested(self, key: str) -> None:
        self._show_quick(key)
        self.reload()

    @Slot(object)
    def _on_content_requested(self, content: ViewContent) -> None:
        self._saved_in_front = True
        self._base = self._spec.view(content.base).key
        self.list.put_filters(content.filters)
        if self.aside is not None:
            self.aside.put(content.aside)
        self._show_layout(content.layout, self._sort)
        self.grouping.show_as(shown=content.grouped, key=content.group_key, branch=content.branch)
        self.reload()

    @Slot()
    def _on_everything_requested(self) -> None:
        self.choose("all")
        self.reload()

    @Slot()
    def _on_again_requested(self) -> None:
        self.reload()

    @Slot()
    def _on_grouping_changed(self) -> None:
        if self._answer is not None:
            self._ask_changed()

    @Slot(object)
    def _on_filters_edited(self, _filters: object) -> None:
        self._ask_changed()

    @Slot(str, bool)
    def _on_sort_requested(self, key: str, descending: bool) -> None:
        self._sort = ListSort(key, descending)
        self._show_sort()
        self._keep_layout()
        self._ask_changed()

    def _keep_layout(self) -> None:
        """A quick view's columns are kept as they are left; a saved view's are not."""
        if not self._saved_in_front:
            self._memory.put(self._spec.name, self.list.layout_now())

    @Slot(object)
    def _on_layout_edited(self, _layout: object) -> None:
        self._keep_layout()
        self.views.note_edit()
        asked = self.feed.query
        if asked is not None and set(self.query().columns) - set(asked.columns):
            self.reload()

    @Slot(object)
    def _on_answered(self, answer: ListAnswer) -> None:
        first = self._answer is None
        self._answer = answer
        word = self.tr("This filter was not understood and hides nothing.")
        self.list.table.head.show_problems(dict.fromkeys(answer.unreadable, word))
        self._sayings.say_unreadable(answer.unreadable)
        self._show_state()
        self.feed.count(self._asking.counts(self._view))
        if first and self._spec.begins_with_first and answer.ids:
            self.list.select_id(answer.ids[0])

    @Slot(object)
    def _on_counted(self, counts: ListCounts) -> None:
        self._counts = counts
        for key, count in counts.views.items():
            self._tabs.show_count(key, count)
        self.grouping.put(counts.groups)
        self._show_state()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        told = tell(error, self._context.texts)
        if told is None:
            self._shell.show_error(error)
        else:
            self._states.show_failed(told)

    @Slot()
    def export_rows(self) -> None:
        """Write the rows shown into a workbook, after asking where."""
        self.export_requested.emit(self.wish())

    @Slot()
    def fill_form(self) -> None:
        """Fill a workbook of the office's own with the rows shown."""
        self.forms_requested.emit(self.wish())

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        section = self.list.table.currentIndex().column()
        column = self.list.head_menu(section) if section >= 0 else None
        writable, joins = not self._context.read_only, self._spec.kind in MERGEABLE
        menu = RowMenu(
            self.list.table, writable=writable, column=column, joins=joins, own=self.row_entries
        )
        menu.own_chosen.connect(self.row_chosen)
        menu.open_at(place)

    @Slot()
    def join_rows(self) -> None:
        """Compare the chosen rows, to make one record of them."""
        if len(ids := self.list.selected_ids) > 1:
            self._shell.open_page("duplicates", kind=self._spec.kind, ids=ids)
