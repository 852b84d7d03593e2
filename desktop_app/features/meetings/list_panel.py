"""The list of meetings: what is to come first, filter boxes, states."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListQuery, ListSort
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.meetings.columns import meeting_columns
from desktop_app.features.meetings.days import today
from desktop_app.features.meetings.views import VIEW, VIEWS, MeetingView
from desktop_app.page import Shell
from desktop_app.tokens import Size
from desktop_app.widgets.list_feed import CountsWish, ListAnswer, ListCounts, ListFeed
from desktop_app.widgets.list_layout import LayoutMemory
from desktop_app.widgets.list_view import ListView
from desktop_app.widgets.parts import button, hline, label, tool
from desktop_app.widgets.row_table_model import RowTableModel
from desktop_app.widgets.tab_strip import TabStrip
from resources.texts import fill

_NAME = "meetings"
_ALWAYS = ("late_follow_ups",)


class MeetingListPanel(QWidget):
    """Asks the list engine whenever a view, filter or order changes."""

    open_requested = Signal(int)
    current_changed = Signal(object)
    create_requested = Signal()
    packet_requested = Signal(int)
    delete_requested = Signal(tuple)

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        theme, lang = context.theme, context.lang
        self._memory = LayoutMemory(context.folder.root / "views.json", context.jobs)
        self._sort: ListSort | None = None
        self.model = RowTableModel(meeting_columns(lang, context.texts))
        self.list = ListView(self.model, theme, lang, compact=context.settings.now.compact_rows)
        self.feed = ListFeed(context, self.model, self)
        self._tabs = TabStrip("meeting_view")
        self._count = label("", "count")
        self._count.setObjectName("meetings_count")
        self._answer: ListAnswer | None = None
        self._counts: ListCounts | None = None
        self._heads: list[str] | None = None
        self._compose()
        self._connect()
        self.list.table.head.setStretchLastSection(True)
        self.list.restore_layout(self._memory.get(_NAME))
        self._show_sort()

    def _compose(self) -> None:
        theme = self._context.theme
        self._new = button(self.tr("New meeting"), theme=theme, icon="plus", name="meetings_new")
        self._new.setToolTip("Ctrl+N")
        self._new.setEnabled(not self._context.read_only)
        self._packet = button(
            self.tr("Make meeting paper"), "primary", theme=theme, icon="file-text",
            name="meetings_packet",
        )  # fmt: skip
        self._packet.setToolTip("Ctrl+M")
        self._packet.setEnabled(False)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(8)
        head.addWidget(label(self.tr("Meetings"), "title"))
        head.addSpacing(4)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._new)
        head.addWidget(self._packet)
        top = QWidget()
        top.setFixedHeight(Size.PAGE_HEAD)
        top.setLayout(head)
        for view in VIEWS:
            self._tabs.add(view.key, self.tr(view.title))
        self._columns = tool(theme, "columns-3", self.tr("Columns"), name="meetings_columns")
        self._tabs.row.addWidget(self._columns)
        self._tabs.row.setContentsMargins(16, 0, 12, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._tabs)
        column.addWidget(hline())
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._new.clicked.connect(self.create_requested)
        self._packet.clicked.connect(self.make_packet)
        self._columns.clicked.connect(self._on_columns_clicked)
        self._tabs.chosen.connect(self._on_view_chosen)
        self.feed.answered.connect(self._on_answered)
        self.feed.counted.connect(self._on_counted)
        self.feed.copied.connect(self._on_copied)
        self.feed.failed.connect(self._on_failed)
        self.list.sort_requested.connect(self._on_sort_requested)
        self.list.filters_edited.connect(self._on_filters_edited)
        self.list.layout_edited.connect(self._on_layout_edited)
        self.list.current_changed.connect(self._on_current_changed)
        self.list.opened.connect(self.open_requested)
        self.list.copy_requested.connect(self._on_copy_requested)
        self.list.delete_requested.connect(self.delete_requested)

    # What it shows.

    @property
    def _view(self) -> MeetingView:
        return VIEW[self._tabs.current or VIEWS[0].key]

    def query(self) -> ListQuery:
        """The list as it is asked for now."""
        boxes = tuple(ListFilter(key, str(text)) for key, text in self.list.filters().items())
        shown = [self.model.columns[at].key for at in self.list.visible_columns()]
        columns = tuple(dict.fromkeys((*shown, *_ALWAYS)))
        filters = (*self._view.filters(today()), *boxes)
        return ListQuery(RecordKind.MEETING, columns, filters, (self._sort or self._view.sort,))

    def reload(self, changed: frozenset[int] = frozenset()) -> None:
        """Ask anew; rows in ``changed`` are read again, the others stay as they are."""
        if self._answer is None:
            self.list.show_state("loader-circle", self.tr("Reading the list…"))
        self.feed.ask(self.query(), changed)

    def choose(self, view: str) -> None:
        """Show another view."""
        self._tabs.choose(view)
        self._sort = None
        self._show_sort()

    def _count_after(self) -> None:
        everything = ListQuery(RecordKind.MEETING)
        day = today()
        views = tuple((view.key, replace(everything, filters=view.filters(day))) for view in VIEWS)
        self.feed.count(CountsWish(everything, views))

    def _show_sort(self) -> None:
        sort = self._sort or self._view.sort
        self.list.show_sort(sort.key, descending=sort.descending)

    def _show_state(self) -> None:
        counts = self._counts
        if self.model.ids:
            self.list.show_rows()
        elif counts is None:
            return
        elif not counts.total:
            new = (self.tr("Register a meeting"), "empty_new", self.ask_new)
            self.list.show_state(
                "messages-square",
                self.tr("No meeting is registered yet."),
                self.tr("A meeting keeps who was there, what was asked and what was promised."),
                () if self._context.read_only else (new,),
            )
        elif self.list.filters():
            clear = (self.tr("Clear filters"), "clear_filters", self.clear_filters)
            text = self.tr("No meeting meets the conditions (of {total}).")
            self.list.show_state("search", fill(text, total=counts.total), buttons=(clear,))
        else:
            show = (self.tr("Show all meetings"), "show_all", self.show_all)
            text = self.tr("There is none in “{view}” (of {total}).")
            said = fill(text, view=self.tr(self._view.title), total=counts.total)
            self.list.show_state("calendar-check", said, buttons=(show,))

    def _show_count(self) -> None:
        found = len(self.model.ids)
        total = found if self._counts is None else self._counts.views.get(self._view.key, found)
        self._count.setText(f"{found:,} / {total:,}" if found != total else f"{total:,}")
        hidden = total - found
        said = self.tr("{found} of {total} shown · {hidden} hidden by conditions")
        self._shell.say(fill(said, found=found, total=total, hidden=hidden) if hidden else "")

    # What can be done.

    @Slot()
    def make_packet(self) -> None:
        """The 면담자료 of the current meeting."""
        if (meeting := self.list.current_id) is not None:
            self.packet_requested.emit(meeting)

    @Slot()
    def clear_filters(self) -> None:
        """Empty the boxes."""
        self.list.put_filters({})
        self.reload()

    @Slot()
    def show_all(self) -> None:
        """The view without conditions."""
        self.choose("all")
        self.reload()

    @Slot()
    def ask_new(self) -> None:
        """The button of the empty list."""
        self.create_requested.emit()

    # Slots.

    @Slot(str)
    def _on_view_chosen(self, key: str) -> None:
        self.choose(key)
        self.reload()

    @Slot(object)
    def _on_filters_edited(self, _filters: object) -> None:
        self.reload()

    @Slot(str, bool)
    def _on_sort_requested(self, key: str, descending: bool) -> None:
        self._sort = ListSort(key, descending)
        self._show_sort()
        self.reload()

    @Slot(object)
    def _on_layout_edited(self, _layout: object) -> None:
        self._memory.put(_NAME, self.list.layout_now())
        asked = self.feed.query
        if asked is not None and set(self.query().columns) - set(asked.columns):
            self.reload()

    @Slot()
    def _on_columns_clicked(self) -> None:
        self.list.open_column_chooser(self._columns)

    @Slot(object)
    def _on_current_changed(self, meeting_id: int | None) -> None:
        self._packet.setEnabled(meeting_id is not None)
        self.current_changed.emit(meeting_id)

    @Slot(object)
    def _on_answered(self, answer: ListAnswer) -> None:
        first = self._answer is None
        self._answer = answer
        word = self.tr("This filter was not understood and hides nothing.")
        self.list.table.head.show_problems(dict.fromkeys(answer.unreadable, word))
        self._show_count()
        self._show_state()
        self._count_after()
        if first and answer.ids:
            self.list.select_id(answer.ids[0])

    @Slot(object)
    def _on_counted(self, counts: ListCounts) -> None:
        self._counts = counts
        for key, count in counts.views.items():
            self._tabs.show_count(key, count)
        self._show_count()
        self._show_state()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        told = tell(error, self._context.texts)
        if told is None:
            self._shell.show_error(error)
            return
        again = (self.tr("Try again"), "list_again", self._on_again_clicked)
        self.list.show_state("circle-alert", told.happened, told.advice, (again,))

    @Slot()
    def _on_again_clicked(self) -> None:
        self.reload()

    @Slot(tuple, tuple, bool)
    def _on_copy_requested(
        self, ids: tuple[int, ...], columns: tuple[int, ...], heads: bool
    ) -> None:
        self._heads = [self.model.columns[at].title for at in columns] if heads else None
        self.feed.copy(ids, columns)

    @Slot(list)
    def _on_copied(self, texts: list[list[str]]) -> None:
        rows = [self._heads, *texts] if self._heads else texts
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
        self._shell.toast(fill(self.tr("{count} rows copied."), count=len(texts)))
