"""실적·통계: a number by a definition until a day, split by instrument, with its parts and its rows."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from db.domain.counting import Count, Definition, LeftOut, Unit, totals_of
from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem, UserError
from db.queries.snapshots import NamedDefinition, SnapshotRow
from db.services.counting import delete_definition, freeze, save_definition
from db.store import today
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.figures.bar import FiguresBar
from desktop_app.features.figures.cards import NumberCards
from desktop_app.features.figures.definition_dialog import DefinitionDialog
from desktop_app.features.figures.freeze_dialog import FreezeDialog
from desktop_app.features.figures.part_panel import PartPanel
from desktop_app.features.figures.reading import Figures, paper_of, read_figures
from desktop_app.features.figures.reason_dialog import ReasonDialog
from desktop_app.features.figures.row_panel import RowPanel
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, card, hline, wrapped
from desktop_app.widgets.state_panel import StatePanel
from reports.content.council import COUNCIL
from reports.content.count_paper import count_paper
from reports.content.counting_words import CountWords
from reports.content.model import Document
from resources.texts import fill, mark

_OPENS = {
    "case": RecordKind.CASE, "agreement": RecordKind.AGREEMENT, "firm": RecordKind.ORGANIZATION,
}  # fmt: skip


_BUILT_IN = (
    (mark("Cases in force, each once"), Definition()),
    (mark("Agreements in force"), Definition(unit=Unit.AGREEMENT)),
    (mark("Every agreement signed, as the council asks"), COUNCIL),
    (mark("Firms with an agreement in force"), Definition(unit=Unit.FIRM)),
)
"""Definitions there are before anybody kept one."""


class FiguresPage(Page):
    """Every number opens its rows, every row its record."""

    watches = frozenset({
        RecordKind.AGREEMENT, RecordKind.CASE, RecordKind.ORGANIZATION, RecordKind.PARTY,
        RecordKind.CHECK,
    })  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._built_in = tuple(
            NamedDefinition(-place, self.tr(name), definition)
            for place, (name, definition) in enumerate(_BUILT_IN, start=1)
        )
        self._named = self._built_in[0]
        self._cut_off = context.store.day or today()
        self._figures: Figures | None = None
        self._words = CountWords(context.texts)
        self._papers = PaperDesk(context, shell, self)
        theme = context.theme
        self._switch = page_switch(theme, shell, "figures", self.tr("Figures"))
        self._look = button(self.tr("Number on paper…"), theme=theme, icon="file-text",
                            name="figures_paper")  # fmt: skip
        self._excel = button(self.tr("Excel…"), theme=theme, icon="file-spreadsheet",
                             name="figures_excel")  # fmt: skip
        self._freeze = button(self.tr("Freeze…"), "primary", theme=theme, icon="lock",
                              name="figures_freeze")  # fmt: skip
        self.bar = FiguresBar(context)
        self._how = card("sunken")
        self._how_lines = wrapped("", "small")
        self.numbers = NumberCards(context.texts)
        self.charts = QWidget()
        self.parts = PartPanel(context)
        self.rows = RowPanel(context)
        self._state = StatePanel(theme, primary=False)
        self._state.setObjectName("figures_state")
        self._compose()
        self._connect()

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 16, 0)
        head.setSpacing(8)
        head.addWidget(self._switch, 1)
        for made in (self._look, self._excel, self._freeze):
            head.addWidget(made)
        holder = QWidget()
        holder.setFixedHeight(Size.PAGE_HEAD)
        holder.setLayout(head)
        self._how.setObjectName("figures_definition_text")
        inner = QVBoxLayout(self._how)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self._how_lines)
        self._around = QWidget()
        around = QVBoxLayout(self._around)
        around.setContentsMargins(16, 8, 16, 4)
        around.addWidget(self._how)
        self._around.hide()
        self.charts.setObjectName("figures_charts")
        self.charts.hide()
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._body.setChildrenCollapsible(False)
        self._body.addWidget(self.parts)
        self._body.addWidget(self.rows)
        self._body.setSizes([560, 780])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (holder, self.bar, hline(), self._around, self.numbers, self.charts):
            column.addWidget(part)
        column.addWidget(self._body, 1)
        column.addWidget(self._state, 1)
        self._state.hide()

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self._look.clicked.connect(self.look_at_paper)
        self._excel.clicked.connect(self.save_workbook)
        self._freeze.clicked.connect(self.ask_to_freeze)
        self.bar.definition_chosen.connect(self._on_definition_chosen)
        self.bar.edit_requested.connect(self.edit_definition)
        self.bar.forget_requested.connect(self.forget_definition)
        self.bar.cut_off_chosen.connect(self._on_cut_off_chosen)
        self.bar.how_toggled.connect(self._around.setVisible)
        self.numbers.group_chosen.connect(self.rows.show_group)
        self.parts.part_chosen.connect(self.rows.show_part)
        self.rows.open_requested.connect(self._on_open_requested)
        self.rows.leave_out_requested.connect(self._on_leave_out_requested)
        self.parts.by_chosen.connect(self._on_by_chosen)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """The definition."""
        return self.bar.combo

    def show_target(self, **target: Any) -> None:
        """Count by a ``definition`` until a ``cut_off`` day."""
        definition = target.get("definition")
        if isinstance(definition, Definition):
            same = (one for one in self._built_in if one.definition == definition)
            self._named = next(same, NamedDefinition(0, "", definition))
        if day := str(target.get("cut_off", "")):
            self._cut_off = day
        self.refresh()

    def target_now(self) -> dict[str, Any]:
        """The same number on a page of the same kind."""
        return {"definition": self._named.definition, "cut_off": self._cut_off}

    def patch(self, announcement: Announcement) -> None:
        """Something that is counted changed."""
        self.reload()

    def reload(self) -> None:
        """Count anew."""
        store, definition, cut_off = self.context.store, self._named.definition, self._cut_off
        if self._figures is None:
            self._show_state("loader-circle", self.tr("Counting…"))

        def body(_progress: Progress) -> Figures:
            return read_figures(store, definition, cut_off)

        self.context.jobs.run(
            body, done=self._on_counted, failed=self._on_failed, key=f"figures-{id(self)}",
            label=self.tr("Counting…"),
        )  # fmt: skip

    def _on_counted(self, figures: Figures) -> None:
        self._figures = figures
        count = figures.count
        self.bar.put((*self._built_in, *figures.named), self._named, self._cut_off)
        self._how_lines.setText("\n".join(self._words.how(count)))
        self.numbers.put(count)
        self.parts.put(count)
        self.rows.put(count)
        self._state.hide()
        self.numbers.show()
        self._body.show()
        for made in (self._look, self._excel):
            made.setEnabled(True)
        self._freeze.setEnabled(not self.context.read_only)
        if not count.rows:
            self._show_state(
                "sigma", self.tr("There is no agreement to count yet."),
                self.tr("Import a list or register an agreement, and its number stands here."),
            )  # fmt: skip
        elif not totals_of(count).whole.rows:
            self.rows.show_everything()
        self.shell.say(fill(self.tr("As of {day}"), day=self._words.day(count.cut_off)))

    def _on_failed(self, error: BaseException) -> None:
        told = tell(error, self.context.texts)
        if told is None or not isinstance(error, (UserError, EnvironmentProblem)):
            self._show_state("circle-alert", self.tr("This could not be counted."))
            self.shell.show_error(error)
            return
        self._show_state("circle-alert", told.happened, told.advice)
        for made in (self._look, self._excel, self._freeze):
            made.setEnabled(False)

    def _show_state(self, icon: str, sentence: str, detail: str = "") -> None:
        self._state.show_state(icon, sentence, detail)
        self.numbers.hide()
        self._body.hide()
        self._state.show()

    # Definitions.

    @Slot()
    def edit_definition(self) -> None:
        """Change what is counted, and keep it under a name or not."""
        periods = self._figures.periods if self._figures else ()
        dialog = DefinitionDialog(self.context, self._named, periods, self)
        dialog.chosen.connect(self._on_definition_edited)
        dialog.open()

    @Slot(object)
    def _on_definition_edited(self, named: NamedDefinition) -> None:
        if not named.name:
            self._show_definition(dataclasses.replace(named, id=0))
            return
        store = self.context.store

        def body(_progress: Progress) -> NamedDefinition:
            return save_definition(store, named)

        self.context.jobs.write(body, done=self._on_kept, failed=self.shell.show_error)

    def _on_kept(self, named: NamedDefinition) -> None:
        self.shell.toast(fill(self.tr("Kept as {name}."), name=named.name))
        self._show_definition(named)

    @Slot()
    def forget_definition(self) -> None:
        """Delete the kept definition; what was frozen by it keeps its own copy."""
        store, named = self.context.store, self._named

        def body(_progress: Progress) -> NamedDefinition:
            delete_definition(store, named.id)
            return dataclasses.replace(named, id=0, name="")

        self.context.jobs.write(body, done=self._on_forgotten, failed=self.shell.show_error)

    def _on_forgotten(self, named: NamedDefinition) -> None:
        self.shell.toast(self.tr("The definition is kept no longer; this number stays."))
        self._show_definition(named)

    def _show_definition(self, named: NamedDefinition) -> None:
        self._named = named
        self.reload()

    @Slot(object)
    def _on_definition_chosen(self, named: NamedDefinition) -> None:
        self._show_definition(named)

    @Slot(str)
    def _on_cut_off_chosen(self, day: str) -> None:
        self._cut_off = day
        self.reload()

    @Slot(object, str)
    def _on_leave_out_requested(self, out: LeftOut, title: str) -> None:
        dialog = ReasonDialog(out, title, self)
        dialog.chosen.connect(self._on_left_out)
        dialog.open()

    @Slot(object)
    def _on_left_out(self, out: LeftOut) -> None:
        """The definition is another one now, not kept under the old name."""
        definition = self._named.definition
        changed = dataclasses.replace(definition, left_out=(*definition.left_out, out))
        self._show_definition(NamedDefinition(0, "", changed))

    # Frozen, and on paper.

    @Slot()
    def ask_to_freeze(self) -> None:
        """Ask for a name, then keep the count for good."""
        if self._figures is None or self.context.read_only:
            return
        count = self._figures.count
        name = f"{self._words.day(count.cut_off)} {self._named.name}".strip()
        dialog = FreezeDialog(
            self.context.theme, name, self._words.number(count), self._words.how(count), self
        )
        dialog.chosen.connect(self._on_freeze_chosen)
        dialog.open()

    @Slot(str, str)
    def _on_freeze_chosen(self, name: str, note: str) -> None:
        assert self._figures is not None
        store, count = self.context.store, self._figures.count

        def body(_progress: Progress) -> SnapshotRow:
            return freeze(store, name, count, note)

        self.context.jobs.write(body, done=self._on_frozen, failed=self.shell.show_error)

    def _on_frozen(self, row: SnapshotRow) -> None:
        self.shell.toast(
            fill(self.tr("{name} is frozen."), name=row.name), action=self.tr("Show"),
            run=self.show_snapshots,
        )  # fmt: skip

    @Slot()
    def show_snapshots(self) -> None:
        """The frozen counts."""
        self.shell.open_page("snapshots")

    @Slot()
    def look_at_paper(self) -> None:
        """The number as a document."""
        if (paper := self._paper()) is not None:
            self._papers.look(paper)

    @Slot()
    def save_workbook(self) -> None:
        """Its tables and rows as a workbook."""
        if (paper := self._paper()) is not None:
            self._papers.save(paper, ".xlsx")

    def _paper(self) -> Paper | None:
        if self._figures is None:
            return None
        return Paper(
            _maker(self._figures.count, self.context, self._named.name),
            self._named.name or self.tr("Figures"),
        )

    # Slots.

    @Slot(str)
    def _on_by_chosen(self, _by: str) -> None:
        if self._figures is not None:
            self.parts.put(self._figures.count)

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot(str, int)
    def _on_open_requested(self, kind: str, record_id: int) -> None:
        self.shell.open_record(_OPENS[kind], record_id)


def _maker(count: Count, context: AppContext, name: str) -> Callable[[], Document]:
    def make() -> Document:
        return count_paper(count, paper_of(context), name)

    return make
