"""The list of organizations: quick views, grouping tree, filter boxes, states."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.queries.lists import ColumnSum, ListFilter, ListQuery, ListSort
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.organizations.columns import organization_columns
from desktop_app.features.organizations.list_head import ListHead
from desktop_app.features.organizations.list_words import hidden_words, sum_words
from desktop_app.features.organizations.views import VIEW, VIEWS, branches, group_titles
from desktop_app.page import Shell
from desktop_app.widgets.group_tree import GroupTree
from desktop_app.widgets.list_feed import CountsWish, ListAnswer, ListCounts, ListFeed
from desktop_app.widgets.list_layout import LayoutMemory
from desktop_app.widgets.list_view import ListView
from desktop_app.widgets.parts import tool
from desktop_app.widgets.row_copy import RowCopy
from desktop_app.widgets.row_menu import RowMenu
from desktop_app.widgets.row_table_model import RowTableModel
from desktop_app.widgets.tab_strip import TabStrip
from resources.texts import fill

_NAME = "organizations"
_EVERYTHING = ListQuery(RecordKind.ORGANIZATION)


class OrganizationListPanel(QWidget):
    """Asks the list engine whenever a view, branch, filter or order changes."""

    open_requested = Signal(int)
    current_changed = Signal(object)
    create_requested = Signal()
    import_requested = Signal()
    export_requested = Signal(tuple)
    """Ids in the order shown."""
    delete_requested = Signal(tuple)

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        theme, lang = context.theme, context.lang
        self._memory = LayoutMemory(context.folder.root / "views.json", context.jobs)
        layout = self._memory.get(_NAME)
        self._sort = ListSort(layout.sort or "name", layout.descending)
        self.model = RowTableModel(organization_columns(theme, lang, context.texts))
        self.list = ListView(self.model, theme, lang, compact=context.settings.now.compact_rows)
        self.feed = ListFeed(context, self.model, self)
        self._copy = RowCopy(self.list, self.feed, self)
        self._head = ListHead(theme, writable=not context.read_only)
        self._tabs = TabStrip("view")
        self._tree = GroupTree(theme, group_titles(lang))
        self._answer: ListAnswer | None = None
        self._total: int | None = None
        self._said = ("", "")
        self._compose()
        self._connect()
        self.list.restore_layout(layout)
        self.list.show_sort(self._sort.key, descending=self._sort.descending)
        self.list.table.setAccessibleName(self._head.title.text())

    def _compose(self) -> None:
        theme = self._context.theme
        for view in VIEWS:
            self._tabs.add(view.key, self.tr(view.title))
        self._columns = tool(theme, "columns-3", self.tr("Columns"), name="organizations_columns")
        self._tree_tool = tool(theme, "list-tree", self.tr("Groups"), name="organizations_groups")
        self._tree_tool.setCheckable(True)
        self._tree_tool.setChecked(True)
        self._tabs.row.addWidget(self._tree_tool)
        self._tabs.row.addWidget(self._columns)
        self._tabs.row.setContentsMargins(16, 0, 12, 0)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self._tree)
        split.addWidget(self.list)
        split.setStretchFactor(1, 1)
        split.setSizes([188, 900])
        self._tree.setMinimumWidth(160)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._tabs)
        column.addWidget(split, 1)

    def _connect(self) -> None:
        self._head.create_requested.connect(self.create_requested)
        self._head.import_requested.connect(self.import_requested)
        self._head.export_requested.connect(self._on_export_requested)
        self._columns.clicked.connect(self.choose_columns)
        self._tree_tool.toggled.connect(self._tree.setVisible)
        self._tabs.chosen.connect(self._on_view_chosen)
        self._tree.key_chosen.connect(self._on_view_chosen)
        self._tree.branch_chosen.connect(self._on_branch_chosen)
        self.feed.answered.connect(self._on_answered)
        self.feed.counted.connect(self._on_counted)
        self.feed.summed.connect(self._on_summed)
        self.feed.failed.connect(self._on_failed)
        self._copy.copied.connect(self._on_copied)
        self.list.sort_requested.connect(self._on_sort_requested)
        self.list.filters_edited.connect(self._on_filters_edited)
        self.list.layout_edited.connect(self._on_layout_edited)
        self.list.current_changed.connect(self.current_changed)
        self.list.selection_changed.connect(self._on_selection_changed)
        self.list.opened.connect(self.open_requested)
        self.list.delete_requested.connect(self.delete_requested)
        self.list.menu_requested.connect(self._on_menu_requested)

    # What it shows.

    def query(self) -> ListQuery:
        """The list as it is asked for now."""
        columns = tuple(self.model.columns[at].key for at in self.list.visible_columns())
        filters = [*self._view_filters(), *self._box_filters()]
        if branch := self._tree.chosen:
            filters.append(ListFilter(self._tree.key, branch))
        return replace(_EVERYTHING, columns=columns, filters=tuple(filters), sorts=(self._sort,))

    def _view_filters(self) -> tuple[ListFilter, ...]:
        return VIEW[self._tabs.current].filters

    def _box_filters(self) -> tuple[ListFilter, ...]:
        return tuple(ListFilter(key, text) for key, text in self.list.filters().items())

    def reload(self, changed: frozenset[int] = frozenset()) -> None:
        """Ask anew; rows in ``changed`` are read again, the others stay as they are."""
        if self._answer is None:
            self.list.show_state("loader-circle", self.tr("Reading the list…"))
        self.feed.ask(self.query(), changed)

    def rows_in_sight(self) -> frozenset[int]:
        """The rows the officer sees, which computed columns may have changed."""
        table = self.list.table
        first = max(0, table.rowAt(0))
        last = table.rowAt(table.viewport().height() - 1)
        end = last if last >= 0 else len(self.model.ids) - 1
        return frozenset(self.model.ids_between(first, end))

    def _count_after(self) -> None:
        views = tuple((view.key, replace(_EVERYTHING, filters=view.filters)) for view in VIEWS)
        inside = replace(_EVERYTHING, filters=(*self._view_filters(), *self._box_filters()))
        self.feed.count(CountsWish(_EVERYTHING, views, inside, self._tree.key))

    def _show_state(self) -> None:
        found = len(self.model.ids)
        self._head.show_count(found, self._total)
        self._say(left=hidden_words(found, self._total or found, self._context.texts))
        if found:
            self.list.show_rows()
        elif self._total:
            text = self.tr("No organization meets the conditions (of {total}).")
            clear = (self.tr("Clear filters"), "clear_filters", self.clear_filters)
            self.list.show_state("search", fill(text, total=self._total), buttons=(clear,))
        elif self._total == 0:
            self._show_empty()

    def _show_empty(self) -> None:
        ways = (
            (self.tr("Import an Excel list"), "empty_import", self.ask_import),
            (self.tr("Register an organization"), "empty_new", self.ask_new),
        )
        self.list.show_state(
            "building-2",
            self.tr("No organization is registered yet."),
            self.tr("Start with the list you have, or write the first one down."),
            () if self._context.read_only else ways,
        )

    def _say(self, *, left: str | None = None, sums: str | None = None) -> None:
        before = self._said
        self._said = (before[0] if left is None else left, before[1] if sums is None else sums)
        if self.isVisible():
            self._shell.say(*self._said)

    # What can be done.

    @Slot()
    def clear_filters(self) -> None:
        """Show everything of the view again; an empty view gives way to everything."""
        if not self._box_filters() and not self._tree.chosen:
            self._tabs.choose("all")
        self.list.put_filters({})
        self._tree.put(())
        self.reload()

    @Slot()
    def try_again(self) -> None:
        """The button of a list that could not be read."""
        self.reload()

    @Slot()
    def ask_import(self) -> None:
        """The button of the empty list."""
        self.import_requested.emit()

    @Slot()
    def ask_new(self) -> None:
        """The button of the empty list."""
        self.create_requested.emit()

    @Slot()
    def choose_columns(self) -> None:
        """Open the column chooser."""
        self.list.open_column_chooser(self._columns)

    # Slots.

    @Slot(str)
    def _on_view_chosen(self, _key: str) -> None:
        self._tree.put(())
        self.reload()

    @Slot(str)
    def _on_branch_chosen(self, _filter: str) -> None:
        self.reload()

    @Slot(object)
    def _on_filters_edited(self, _filters: object) -> None:
        self.reload()

    @Slot(str, bool)
    def _on_sort_requested(self, key: str, descending: bool) -> None:
        self._sort = ListSort(key, descending)
        self.list.show_sort(key, descending=descending)
        self._memory.put(_NAME, self.list.layout_now())
        self.reload()

    @Slot(object)
    def _on_layout_edited(self, _layout: object) -> None:
        self._memory.put(_NAME, self.list.layout_now())
        asked = self.feed.query
        if asked is not None and set(self.query().columns) - set(asked.columns):
            self.reload()

    @Slot(object)
    def _on_answered(self, answer: ListAnswer) -> None:
        self._answer = answer
        word = self.tr("This filter was not understood and hides nothing.")
        self.list.table.head.show_problems(dict.fromkeys(answer.unreadable, word))
        self._show_state()
        self._count_after()

    @Slot(object)
    def _on_counted(self, counts: ListCounts) -> None:
        self._total = counts.total
        for key, count in counts.views.items():
            self._tabs.show_count(key, count)
        lang, texts = self._context.lang, self._context.texts
        self._tree.put(branches(self._tree.key, counts.groups, lang, texts))
        self._show_state()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        told = tell(error, self._context.texts)
        if told is None:
            self._shell.show_error(error)
            return
        again = (self.tr("Try again"), "list_again", self.try_again)
        self.list.show_state("circle-alert", told.happened, told.advice, (again,))

    @Slot(tuple)
    def _on_selection_changed(self, ids: tuple[int, ...]) -> None:
        if len(ids) > 1:
            self.feed.sum(ids)
        else:
            self._say(sums="")

    @Slot(object)
    def _on_summed(self, sums: tuple[ColumnSum, ...]) -> None:
        count = len(self.list.selected_ids)
        self._say(sums=sum_words(sums, count, self._context.texts) if count > 1 else "")

    @Slot(int)
    def _on_copied(self, count: int) -> None:
        self._shell.toast(fill(self.tr("{count} rows copied."), count=count))

    @Slot()
    def _on_export_requested(self) -> None:
        self.export_requested.emit(self.model.ids)

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        RowMenu(self.list.table, writable=not self._context.read_only).open_at(place)
