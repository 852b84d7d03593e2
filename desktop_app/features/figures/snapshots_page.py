"""확정집계: what was frozen, and two of them, or one and a day, explained against each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from db.domain.counting import Definition
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.queries.snapshots import SnapshotRow
from db.services.counting import change_snapshot
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.figures.compare_lines import CompareColumns
from desktop_app.features.figures.compare_panel import ComparePanel
from desktop_app.features.figures.reading import Compared, Side, compare, read_snapshots
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.paper.heading import paper_of
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import button, hline, label
from reports.content.model import Document
from reports.content.snapshot_diff import Sides, snapshot_diff

_OPENS = {
    "case": RecordKind.CASE, "agreement": RecordKind.AGREEMENT, "firm": RecordKind.ORGANIZATION,
}  # fmt: skip


class SnapshotsPage(Page):
    """The list above, the comparison below; Enter compares the chosen one with today."""

    watches = frozenset({
        RecordKind.AGREEMENT, RecordKind.CASE, RecordKind.ORGANIZATION, RecordKind.PARTY,
    })  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._rows: tuple[SnapshotRow, ...] = ()
        self._sides: tuple[Side, Side] | None = None
        self._compared: Compared | None = None
        self._definition: Definition | None = None
        """By what two days are counted."""
        self._papers = PaperDesk(context, shell, self, self._paper)
        theme = context.theme
        self._switch = page_switch(theme, shell, "snapshots", self.tr("Frozen counts"))
        self._hint = label(self.tr("Frozen counts can't be edited or deleted."), "small")
        self._look = button(self.tr("Comparison on paper…"), theme=theme, icon="file-text",
                            name="snapshots_paper")  # fmt: skip
        self._excel = button(self.tr("Excel…"), theme=theme, icon="file-spreadsheet",
                             name="snapshots_excel")  # fmt: skip
        self.list = plain_list(
            context,
            CompareColumns(context.texts).snapshots(),
            "snapshots_table",
            self.tr("Frozen counts"),
        )
        self.compared = ComparePanel(context)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        head = page_head(self._switch, self._hint, self._look, self._excel)
        body = QSplitter(Qt.Orientation.Vertical)
        body.setChildrenCollapsible(False)
        body.addWidget(self.list)
        body.addWidget(self.compared)
        body.setSizes([260, 520])
        column = flush(QVBoxLayout(self))
        column.addWidget(head)
        column.addWidget(hline())
        column.addWidget(body, 1)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self._look.clicked.connect(self._papers.look_now)
        self._excel.clicked.connect(self._papers.save_workbook)
        self.list.opened.connect(self._on_opened)
        self.list.delete_requested.connect(self._on_delete_requested)
        self.compared.sides_chosen.connect(self._on_sides_chosen)
        self.compared.open_requested.connect(self._on_open_requested)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list.table

    def show_target(self, **target: Any) -> None:
        """Compare a ``snapshot`` with another (``other``) or today; or two days by a definition."""
        if snapshot := int(target.get("snapshot", 0)):
            self._sides = (Side(snapshot), Side(int(target.get("other", 0))))
            self.refresh()
        elif before := str(target.get("before", "")):
            self._sides = (Side(day=before), Side(day=str(target.get("after", ""))))
            self._definition = target.get("definition")
            self.refresh()

    def reload(self) -> None:
        """Read the list, and compare anew."""
        store = self.context.store

        def body(_progress: Progress) -> tuple[SnapshotRow, ...]:
            return read_snapshots(store)

        self.context.jobs.run(
            body, done=self._on_read, failed=self._on_failed, key=f"snapshots-{id(self)}"
        )

    def _on_read(self, rows: tuple[SnapshotRow, ...]) -> None:
        self._rows = rows
        self.list.model.set_ids([row.id for row in rows])
        self.list.model.put_rows(rows)
        if not rows and self._sides is None:
            self._show_none()
            return
        if rows:
            self.list.show_rows()
        else:
            self.list.show_state("lock", self.tr("Nothing was frozen yet."))
        if self._sides is None:
            self._sides = (Side(rows[0].id), Side())
        self.compared.offer(rows, *self._sides)
        self._compare()

    def _show_none(self) -> None:
        self.list.show_state(
            "lock", self.tr("Nothing was frozen yet."),
            self.tr("Freeze a number on the page of figures before it is handed in."),
            ((self.tr("To the figures"), "to_figures", self.show_figures),),
        )  # fmt: skip
        self.compared.hide()
        self._allow_paper(False)

    def _compare(self) -> None:
        if self._sides is None:
            return
        store, (before, after), by = self.context.store, self._sides, self._definition

        def body(_progress: Progress) -> Compared:
            return compare(store, before, after, by)

        self.context.jobs.run(
            body, done=self._on_compared, failed=self._on_not_compared, key=f"compared-{id(self)}",
            label=self.tr("Comparing…"),
        )  # fmt: skip

    def _on_compared(self, compared: Compared) -> None:
        self._compared = compared
        self.compared.show()
        self.compared.put(compared)
        self._allow_paper(True)

    def _allow_paper(self, allowed: bool) -> None:
        for made in (self._look, self._excel):
            made.setEnabled(allowed)

    def _on_not_compared(self, error: BaseException) -> None:
        told = tell(error, self.context.texts) if isinstance(error, UserError) else None
        if told is None:
            self.shell.show_error(error)
            return
        self.compared.show()
        self.compared.show_problem(told.happened, told.advice)
        self._allow_paper(False)

    def _on_failed(self, error: BaseException) -> None:
        self.shell.show_error(error)

    # What can be done.

    @Slot()
    def show_figures(self) -> None:
        """The page of figures."""
        self.shell.open_page("figures")

    def _paper(self) -> Paper | None:
        if self._compared is None:
            return None
        return Paper(_maker(self._compared, self.context), self.tr("Comparison of counts"))

    # Slots.

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot(int)
    def _on_opened(self, snapshot_id: int) -> None:
        self._on_sides_chosen(Side(snapshot_id), Side())

    @Slot(object, object)
    def _on_sides_chosen(self, before: Side, after: Side) -> None:
        self._sides = (before, after)
        self.compared.offer(self._rows, before, after)
        self._compare()

    @Slot(tuple)
    def _on_delete_requested(self, ids: tuple[int, ...]) -> None:
        row = next(one for one in self._rows if one.id == ids[0])

        def body(_progress: Progress) -> None:
            change_snapshot(row)

        self.context.jobs.write(body, failed=self.shell.show_error)

    @Slot(str, int)
    def _on_open_requested(self, kind: str, record_id: int) -> None:
        self.shell.open_record(_OPENS[kind], record_id)


def _maker(compared: Compared, context: AppContext) -> Callable[[], Document]:
    def make() -> Document:
        sides = Sides(compared.before, compared.after)
        return snapshot_diff(compared.difference, sides, paper_of(context))

    return make
