"""이행 실적 of a day: parts above, the agreements behind the chosen one below, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from db.domain.counting import Definition
from db.domain.fields import Field
from db.domain.fulfilment.numbers import IN_FORCE, Fulfilment
from db.domain.kinds import Kind, RecordKind
from db.services.fulfilment import fulfilment_now
from db.store import today
from desktop_app.context import AppContext
from desktop_app.features.fulfilment.lines import (
    DECAY,
    FulfilmentColumns,
    PartLine,
    RowLine,
    part_lines,
)
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.paper.heading import paper_of
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.widgets.choice_chips import ChoiceChips
from desktop_app.widgets.forms.editors.date_line import DateEditor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import button, hline, label
from reports.content.fulfilment import fulfilment
from reports.content.model import Document
from resources.texts import fill

_CUT_OFF = Field("cut_off", "기준일", "Cut-off date", Kind.PARTIAL_DATE, required=True)
_DAY = len("2026-11-28")
_OPENS = {
    "case": RecordKind.CASE, "agreement": RecordKind.AGREEMENT, "firm": RecordKind.ORGANIZATION,
}  # fmt: skip


class FulfilmentPage(Page):
    """Enter on a part shows its rows, Enter on a row its record."""

    watches = frozenset({
        RecordKind.AGREEMENT, RecordKind.CASE, RecordKind.ORGANIZATION, RecordKind.PARTY,
        RecordKind.CHECK, RecordKind.MILESTONE,
    })  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._cut_off = context.store.day or today()
        self._definition = IN_FORCE
        self._found: Fulfilment | None = None
        self._lines: list[PartLine] = []
        self._rows: list[RowLine] = []
        self._columns = FulfilmentColumns(context.texts)
        self._papers = PaperDesk(context, shell, self, self._paper)
        theme = context.theme
        self._switch = page_switch(theme, shell, "fulfilment", self.tr("Fulfilment"))
        self._look = button(self.tr("Result on paper…"), theme=theme, icon="file-text",
                            name="fulfilment_paper")  # fmt: skip
        self._excel = button(self.tr("Excel…"), theme=theme, icon="file-spreadsheet",
                             name="fulfilment_excel")  # fmt: skip
        self.cut_off = DateEditor(_CUT_OFF, form_kit(context))
        self.cut_off.setFixedWidth(150)
        self.cut_off.set_value(self._cut_off)
        self.by = ChoiceChips("fulfilment_by", (
            ("year", self.tr("Year")), ("group", self.tr("Kind")),
            ("industry", self.tr("Industry")), ("officer", self.tr("Officer")),
            ("origin", self.tr("Foreign or domestic")), (DECAY, self.tr("Why they ended")),
        ))  # fmt: skip
        self._said = label("", "small")
        self._said.setObjectName("fulfilment_said")
        self.parts = plain_list(
            context, self._columns.parts(), "fulfilment_parts", self.tr("Parts")
        )
        self.rows = plain_list(
            context, self._columns.rows(), "fulfilment_rows", self.tr("Rows behind it")
        )
        self._compose()
        self._connect()

    def _compose(self) -> None:
        head = page_head(self._switch, self._look, self._excel)
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 8, 16, 8)
        tools.setSpacing(12)
        tools.addWidget(self.cut_off)
        tools.addWidget(self.by, 1)
        under = QHBoxLayout()
        under.setContentsMargins(16, 6, 16, 6)
        under.addWidget(self._said, 1)
        below = QWidget()
        inner = flush(QVBoxLayout(below))
        inner.addLayout(under)
        inner.addWidget(self.rows, 1)
        body = QSplitter(Qt.Orientation.Vertical)
        body.setChildrenCollapsible(False)
        body.addWidget(self.parts)
        body.addWidget(below)
        body.setSizes([360, 400])
        column = flush(QVBoxLayout(self))
        column.addWidget(head)
        column.addWidget(hline())
        column.addLayout(tools)
        column.addWidget(body, 1)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self._look.clicked.connect(self._papers.look_now)
        self._excel.clicked.connect(self._papers.save_workbook)
        self.cut_off.edited.connect(self._on_cut_off_edited)
        self.by.chosen.connect(self._on_by_chosen)
        self.parts.opened.connect(self._on_part_opened)
        self.rows.opened.connect(self._on_row_opened)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """The parts."""
        return self.parts.table

    def show_target(self, **target: Any) -> None:
        """Count until a ``cut_off`` day, by a ``definition``."""
        if day := str(target.get("cut_off", "")):
            self._cut_off = day
            self.cut_off.set_value(day)
        if isinstance(target.get("definition"), Definition):
            self._definition = target["definition"]
        self.refresh()

    def can_rest(self) -> bool:
        """It is read anew as it was."""
        return self.nothing_typed()

    def target_now(self) -> dict[str, Any]:
        """The same day on a page of the same kind."""
        return {"cut_off": self._cut_off, "definition": self._definition}

    def reload(self) -> None:
        """Count anew."""
        store, cut_off, definition = self.context.store, self._cut_off, self._definition

        def body(_progress: Progress) -> Fulfilment:
            return fulfilment_now(store, cut_off, definition)

        self.context.jobs.run(
            body, done=self._on_counted, failed=self.shell.show_error,
            key=f"fulfilment-{id(self)}", label=self.tr("Counting…"),
        )  # fmt: skip

    def _on_counted(self, found: Fulfilment) -> None:
        self._found = found
        for made in (self._look, self._excel):
            made.setEnabled(bool(found.rows))
        self._show_parts()

    def _show_parts(self) -> None:
        if self._found is None:
            return
        everything = self.tr("Whole")
        self._lines = part_lines(self._found, self.by.code, self._columns.words, everything)
        self.parts.model.set_ids([])
        self.parts.model.set_ids([line.id for line in self._lines])
        self.parts.model.put_rows(self._lines)
        if self._lines:
            self.parts.show_rows()
        elif self.by.code == DECAY:
            self.parts.show_state("list-checks", self.tr("No agreement has ended by this day."))
        else:
            self.parts.show_state(
                "sigma", self.tr("There is no agreement to count yet."),
                self.tr("Import a list or register an agreement, and its number stands here."),
            )  # fmt: skip
        shown = () if self.by.code == DECAY else self._found.rows
        self._show_rows(shown, self.tr("All agreements in the number"))

    def _show_rows(self, rows: Any, name: str) -> None:
        self._rows = [RowLine(at, one) for at, one in enumerate(rows)]
        self.rows.model.set_ids([])
        self.rows.model.set_ids([line.id for line in self._rows])
        self.rows.model.put_rows(self._rows)
        said = self.tr("{name}: {count:row|rows}")
        self._said.setText(fill(said, name=name, count=len(self._rows)))
        if self._rows:
            self.rows.show_rows()
        else:
            self.rows.show_state("list", self.tr("Choose a part above to see its rows."))

    # On paper.

    def _paper(self) -> Paper | None:
        if self._found is None:
            return None
        return Paper(_maker(self._found, self.context), self.tr("Result of the checks"))

    # Slots.

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot()
    def _on_cut_off_edited(self) -> None:
        """A day counts once all of it is typed."""
        value = self.cut_off.reading().value
        if isinstance(value, str) and len(value) == _DAY and value != self._cut_off:
            self._cut_off = value
            self.reload()

    @Slot(str)
    def _on_by_chosen(self, _by: str) -> None:
        self._show_parts()

    @Slot(int)
    def _on_part_opened(self, place: int) -> None:
        line = self._lines[place]
        group = self._columns.parts()[1].cell(line).text
        self._show_rows(line.rows, " ".join(filter(None, (line.name, group))))

    @Slot(int)
    def _on_row_opened(self, place: int) -> None:
        row = self._rows[place].one.row
        self.shell.open_record(_OPENS[row.kind], row.id)


def _maker(found: Fulfilment, context: AppContext) -> Callable[[], Document]:
    def make() -> Document:
        return fulfilment(found, paper_of(context))

    return make
