"""The list of organizations: quick views, grouping tree, filter boxes, states, export."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.queries.lists import ColumnSum, ListFilter, ListQuery, ListSort, list_column
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.organizations.columns import organization_columns
from desktop_app.features.organizations.views import VIEW, VIEWS, branches, group_titles
from desktop_app.page import Shell
from desktop_app.tokens import Size
from desktop_app.widgets.group_tree import GroupTree
from desktop_app.widgets.list_columns import as_field
from desktop_app.widgets.list_feed import CountsWish, ListAnswer, ListCounts, ListFeed
from desktop_app.widgets.list_layout import LayoutMemory
from desktop_app.widgets.list_view import ListView
from desktop_app.widgets.parts import button, label, tool
from desktop_app.widgets.row_table_model import RowTableModel
from desktop_app.widgets.tab_strip import TabStrip
from desktop_app.widgets.value_text import shown
from resources.texts import fill

_NAME = "organizations"


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
        self._tabs = TabStrip("view")
        self._tree = GroupTree(theme, group_titles(lang))
        self._title = label(self.tr("Organizations"), "title")
        self._count = label("", "count")
        self._count.setObjectName("organizations_count")
        self.list.table.setAccessibleName(self._title.text())
        self._answer: ListAnswer | None = None
        self._total: int | None = None
        self._compose()
        self._connect()
        self.list.restore_layout(layout)
        self.list.show_sort(self._sort.key, descending=self._sort.descending)

    def _compose(self) -> None:
        theme = self._context.theme
        self._import = button(
            self.tr("Import…"), theme=theme, icon="file-input", name="organizations_import"
        )
        self._export = button(
            self.tr("Export…"), theme=theme, icon="download", name="organizations_export"
        )
        self._new = button(
            self.tr("New organization"), "primary", theme=theme, icon="plus",
            name="organizations_new",
        )  # fmt: skip
        self._new.setToolTip("Ctrl+N")
        self._new.setEnabled(not self._context.read_only)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addSpacing(4)
        head.addWidget(self._count)
        head.addStretch(1)
        for part in (self._import, self._export, self._new):
            head.addWidget(part)
        top = QWidget()
        top.setFixedHeight(Size.PAGE_HEAD)
        top.setLayout(head)
        for view in VIEWS:
            self._tabs.add(view.key, self.tr(view.title))
        self._columns = tool(theme, "columns-3", self.tr("Columns"), name="organizations_columns")
        self._tree_tool = tool(theme, "list-tree", self.tr("Groups"), name="organizations_groups")
        self._tree_tool.setCheckable(True)
        self._tree_tool.setChecked(True)
        self._tabs.row.addWidget(self._tree_tool)
        self._tabs.row.addWidget(self._columns)
        self._tabs.row.setContentsMargins(16, 0, 12, 0)
        self._split = QSplitter()
        self._split.setObjectName("organizations_split")
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._tree)
        self._split.addWidget(self.list)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([188, 900])
        self._tree.setMinimumWidth(160)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._tabs)
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        self._new.clicked.connect(self.create_requested)
        self._import.clicked.connect(self.import_requested)
        self._export.clicked.connect(self._on_export_clicked)
        self._columns.clicked.connect(self.choose_columns)
        self._tree_tool.toggled.connect(self._tree.setVisible)
        self._tabs.chosen.connect(self._on_view_chosen)
        self._tree.key_chosen.connect(self._on_group_key_chosen)
        self._tree.branch_chosen.connect(self._on_branch_chosen)
        self.feed.answered.connect(self._on_answered)
        self.feed.counted.connect(self._on_counted)
        self.feed.summed.connect(self._on_summed)
        self.feed.copied.connect(self._on_copied)
        self.feed.failed.connect(self._on_failed)
        self.list.sort_requested.connect(self._on_sort_requested)
        self.list.filters_edited.connect(self._on_filters_edited)
        self.list.layout_edited.connect(self._on_layout_edited)
        self.list.current_changed.connect(self.current_changed)
        self.list.selection_changed.connect(self._on_selection_changed)
        self.list.opened.connect(self.open_requested)
        self.list.copy_requested.connect(self._on_copy_requested)
        self.list.delete_requested.connect(self.delete_requested)
        self.list.menu_requested.connect(self._on_menu_requested)

    # What it shows.

    def query(self) -> ListQuery:
        """The list as it is asked for now."""
        filters = [ListFilter(key, text) for key, text in self.list.filters().items()]
        if branch := self._tree.chosen:
            filters.append(ListFilter(self._tree.key, branch))
        return replace(self._view_query(), filters=(*self._view_query().filters, *filters))

    def _view_query(self) -> ListQuery:
        columns = tuple(self.model.columns[at].key for at in self.list.visible_columns())
        return ListQuery(
            RecordKind.ORGANIZATION,
            columns,
            VIEW[self._tabs.current or "all"].filters,
            (self._sort,),
        )

    def reload(self, changed: frozenset[int] = frozenset()) -> None:
        """Ask anew; rows in ``changed`` are read again, the others stay as they are."""
        if self._answer is None:
            self.list.show_state("loader-circle", self.tr("Reading the list…"))
        self.feed.ask(self.query(), changed)

    def _count_after(self) -> None:
        everything = ListQuery(RecordKind.ORGANIZATION)
        views = tuple((view.key, replace(everything, filters=view.filters)) for view in VIEWS)
        boxes = [ListFilter(key, text) for key, text in self.list.filters().items()]
        view = VIEW[self._tabs.current or "all"].filters
        groups = replace(everything, filters=(*view, *boxes))
        self.feed.count(CountsWish(everything, views, groups, self._tree.key))

    @property
    def narrowed(self) -> bool:
        """Whether a filter box or a branch hides rows."""
        return bool(self.list.filters() or self._tree.chosen)

    def _show_state(self) -> None:
        found = len(self.model.ids)
        if found:
            self.list.show_rows()
        elif self.narrowed or (self._tabs.current != "all" and self._total):
            text = self.tr("No organization meets the conditions (of {total}).")
            clear = (self.tr("Clear filters"), "clear_filters", self.clear_filters)
            total = self._total or 0
            self.list.show_state("search", fill(text, total=total), buttons=(clear,))
        elif self._total == 0:
            self.list.show_state(
                "building-2",
                self.tr("No organization is registered yet."),
                self.tr("Start with the list you have, or write the first one down."),
                (
                    (self.tr("Import an Excel list"), "empty_import", self.ask_import),
                    (self.tr("Register an organization"), "empty_new", self.ask_new),
                ),
            )

    def _show_count(self) -> None:
        found, total = len(self.model.ids), self._total
        if total is None:
            self._count.setText(f"{found:,}")
            return
        self._count.setText(f"{found:,} / {total:,}" if found != total else f"{total:,}")
        hidden = total - found
        said = self.tr("{found} of {total} shown · {hidden} hidden by conditions")
        left = fill(said, found=found, total=total, hidden=hidden) if hidden else ""
        self._left = left
        self._shell.say(left, self._sums if len(self.list.selected_ids) > 1 else "")

    _left = ""
    _sums = ""

    # What can be done.

    @Slot()
    def clear_filters(self) -> None:
        """Show everything of the view again."""
        self.list.put_filters({})
        self._tree.put(())
        if not self.narrowed and not self.model.ids:
            self._tabs.choose("all")
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

    @Slot()
    def go_to_filter(self) -> None:
        """Put the cursor into a filter box."""
        self.list.table.filter_requested.emit("")

    # Slots.

    @Slot(str)
    def _on_view_chosen(self, _key: str) -> None:
        self._tree.put(())
        self.reload()

    @Slot(str)
    def _on_group_key_chosen(self, _key: str) -> None:
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
    def _on_layout_edited(self, layout: object) -> None:
        self._memory.put(_NAME, self.list.layout_now())
        asked = self.feed.query
        if asked is not None and set(self.query().columns) - set(asked.columns):
            self.reload()

    @Slot(object)
    def _on_answered(self, answer: ListAnswer) -> None:
        self._answer = answer
        word = self.tr("This filter was not understood and hides nothing.")
        self.list.table.head.show_problems(dict.fromkeys(answer.unreadable, word))
        self._show_count()
        self._show_state()
        self._count_after()

    @Slot(object)
    def _on_counted(self, counts: ListCounts) -> None:
        self._total = counts.total
        for key, count in counts.views.items():
            self._tabs.show_count(key, count)
        lang, texts = self._context.lang, self._context.texts
        self._tree.put(branches(self._tree.key, counts.groups, lang, texts))
        self._show_count()
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
            self._sums = ""
            self._shell.say(self._left, "")

    @Slot(object)
    def _on_summed(self, sums: tuple[ColumnSum, ...]) -> None:
        count = len(self.list.selected_ids)
        parts = [fill(self.tr("{count} rows chosen"), count=count)]
        lang = self._context.lang
        for one in sums:
            if not one.stated or one.key in ("case_count", "agreement_count"):
                continue
            column = list_column(RecordKind.ORGANIZATION, one.key)
            total = shown(as_field(column), one.total, lang).whole
            known = fill(self.tr("stated {n}"), n=one.stated)
            missing = count - one.stated
            unknown = fill(self.tr("not stated {n}"), n=missing) if missing else ""
            beside = " · ".join(part for part in (known, unknown) if part)
            parts.append(f"{column.label(lang)} {total} ({beside})")
        self._sums = " · ".join(parts)
        self._shell.say(self._left, self._sums)

    @Slot(tuple, tuple, bool)
    def _on_copy_requested(
        self, ids: tuple[int, ...], columns: tuple[int, ...], heads: bool
    ) -> None:
        made = self.model.columns
        titles = [f"{made[at].title} {made[at].unit}".strip() for at in columns]
        self._copy_heads = titles if heads else None
        self.feed.copy(ids, columns)

    _copy_heads: list[str] | None = None

    @Slot(list)
    def _on_copied(self, texts: list[list[str]]) -> None:
        rows = [self._copy_heads, *texts] if self._copy_heads else texts
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
        self._shell.toast(fill(self.tr("{count} rows copied."), count=len(texts)))

    @Slot()
    def _on_export_clicked(self) -> None:
        self.export_requested.emit(self.model.ids)

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, key, what in (
            (self.tr("Open"), "Enter", "open"),
            (self.tr("Copy rows"), "Ctrl+C", "copy"),
            (self.tr("Copy with heads"), "Ctrl+Shift+C", "copy_heads"),
            (self.tr("Sort by this column"), "Ctrl+Shift+O", "sort"),
            (self.tr("Filter this column"), "Ctrl+F", "filter"),
            (self.tr("Delete…"), "Del", "delete"),
        ):
            menu.addAction(f"{text}\t{key}").setData(what)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(place)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        table = self.list.table
        what = action.data()
        if what == "open":
            table.opened.emit()
        elif what in ("copy", "copy_heads"):
            table.copy_requested.emit(what == "copy_heads")
        elif what == "sort":
            table.sort_requested.emit(table.currentIndex().column())
        elif what == "filter":
            table.filter_requested.emit("")
        elif what == "delete":
            table.delete_requested.emit()
