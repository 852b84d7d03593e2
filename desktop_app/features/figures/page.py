"""실적·통계: a number by a definition until a day, split by instrument, drawn, with its rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.counting import Count, Definition
from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem, UserError
from db.queries.snapshots import NamedDefinition
from db.store import today
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.figures.bar import FiguresBar
from desktop_app.features.figures.body import FiguresBody
from desktop_app.features.figures.definition_desk import DefinitionDesk
from desktop_app.features.figures.freeze_desk import FreezeDesk
from desktop_app.features.figures.page_head import FiguresHead
from desktop_app.features.figures.reading import Figures, read_figures
from desktop_app.jobs import Progress
from desktop_app.page import Page, Shell
from desktop_app.paper.heading import paper_of
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import card, hline, wrapped
from desktop_app.widgets.state_panel import StatePanel
from reports.content.count_paper import number_paper
from reports.content.counting_words import CountWords
from reports.content.model import Document
from resources.texts import fill

_OPENS = {
    "site": RecordKind.SITE, "case": RecordKind.CASE, "agreement": RecordKind.AGREEMENT,
    "firm": RecordKind.ORGANIZATION,
}  # fmt: skip


class FiguresPage(Page):
    """Every number and every bar opens its rows, every row its record."""

    watches = frozenset({
        RecordKind.AGREEMENT, RecordKind.CASE, RecordKind.ORGANIZATION, RecordKind.PARTY,
        RecordKind.CHECK, RecordKind.MILESTONE, RecordKind.SITE, RecordKind.OCCUPANCY,
    })  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._cut_off = context.store.day or today()
        self._figures: Figures | None = None
        self._words = CountWords(context.texts)
        self._papers = PaperDesk(context, shell, self, self._paper)
        self._desk = DefinitionDesk(context, shell, self)
        self._freezing = FreezeDesk(context, shell, self)
        self._head = FiguresHead(context.theme, shell)
        self.bar = FiguresBar(context)
        self._how = card("sunken")
        self._how_lines = wrapped("", "small")
        self._body = FiguresBody(context)
        self.charts, self.parts, self.rows = (
            self._body.charts, self._body.parts, self._body.rows,
        )  # fmt: skip
        self._state = StatePanel(context.theme, primary=False)
        self._state.setObjectName("figures_state")
        self._compose()
        self._connect()

    def _compose(self) -> None:
        self._how.setObjectName("figures_definition_text")
        inner = QVBoxLayout(self._how)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self._how_lines)
        self._around = QWidget()
        around = QVBoxLayout(self._around)
        around.setContentsMargins(16, 8, 16, 4)
        around.addWidget(self._how)
        self._around.hide()
        column = flush(QVBoxLayout(self))
        for part in (self._head, self.bar, hline(), self._around):
            column.addWidget(part)
        column.addWidget(self._body, 1)
        column.addWidget(self._state, 1)
        self._state.hide()

    def _connect(self) -> None:
        self._head.page_chosen.connect(self._on_page_chosen)
        self._head.paper_requested.connect(self._papers.look_now)
        self._head.workbook_requested.connect(self._papers.save_workbook)
        self._head.freeze_requested.connect(self.ask_to_freeze)
        self.bar.definition_chosen.connect(self._desk.take)
        self.bar.edit_requested.connect(self.edit_definition)
        self.bar.forget_requested.connect(self._desk.forget)
        self.bar.cut_off_chosen.connect(self._on_cut_off_chosen)
        self.bar.compare_requested.connect(self.compare_days)
        self.bar.how_toggled.connect(self._around.setVisible)
        self._desk.changed.connect(self._on_definition_changed)
        self._body.open_requested.connect(self._on_open_requested)
        self._body.leave_out_requested.connect(self._desk.leave_out)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """The definition."""
        return self.bar.combo

    def show_target(self, **target: Any) -> None:
        """Count by a ``definition`` until a ``cut_off`` day; draw a ``chart``."""
        definition = target.get("definition")
        if isinstance(definition, Definition):
            self._desk.start_with(definition)
        if day := str(target.get("cut_off", "")):
            self._cut_off = day
        self.charts.kind.choose(str(target.get("chart", "")))
        self.refresh()

    def can_rest(self) -> bool:
        """It is read anew as it was."""
        return self.nothing_typed()

    def target_now(self) -> dict[str, Any]:
        """The same number on a page of the same kind."""
        return {"definition": self._desk.named.definition, "cut_off": self._cut_off}

    def patch(self, announcement: Announcement) -> None:
        """Something that is counted changed."""
        self.reload()

    def reload(self) -> None:
        """Count anew."""
        store, definition, cut_off = self.context.store, self._desk.named.definition, self._cut_off
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
        self.bar.put((*self._desk.built_in, *figures.named), self._desk.named, self._cut_off)
        self._how_lines.setText("\n".join(self._words.how(count)))
        self._body.put(count)
        self._state.hide()
        self._body.show()
        counted = bool(count.rows)
        self._head.allow(counted=counted, freeze=not self.context.read_only)
        if not count.rows:
            self._show_state(
                "sigma", self.tr("There is no agreement to count yet."),
                self.tr("Import a list or register an agreement, and its number stands here."),
            )  # fmt: skip
        self.shell.say(fill(self.tr("As of {day}"), day=self._words.day(count.cut_off)))

    def _on_failed(self, error: BaseException) -> None:
        told = tell(error, self.context.texts)
        if told is None or not isinstance(error, (UserError, EnvironmentProblem)):
            self._show_state("circle-alert", self.tr("This could not be counted."))
            self.shell.show_error(error)
            return
        self._show_state("circle-alert", told.happened, told.advice)
        self._head.allow(counted=False, freeze=False)

    def _show_state(self, icon: str, sentence: str, detail: str = "") -> None:
        self._state.show_state(icon, sentence, detail)
        self._body.hide()
        self._state.show()

    # What can be done.

    @Slot()
    def edit_definition(self) -> None:
        """Change what is counted."""
        self._desk.edit(self._figures.periods if self._figures else ())

    @Slot()
    def ask_to_freeze(self) -> None:
        """Keep the count for good."""
        if self._figures is not None and not self.context.read_only:
            self._freezing.ask(self._figures.count, self._desk.named.name)

    @Slot()
    def compare_days(self) -> None:
        """This number against the end of the year before its day, by the same definition."""
        before = f"{int(self._cut_off[:4]) - 1}-12-31"
        self.shell.open_page(
            "snapshots", before=before, after=self._cut_off,
            definition=self._desk.named.definition,
        )  # fmt: skip

    def _paper(self) -> Paper | None:
        if self._figures is None:
            return None
        name = self._desk.named.name
        return Paper(_maker(self._figures.count, self.context, name), name or self.tr("Figures"))

    # Slots.

    @Slot(object)
    def _on_definition_changed(self, _named: NamedDefinition) -> None:
        self.reload()

    @Slot(str)
    def _on_cut_off_chosen(self, day: str) -> None:
        self._cut_off = day
        self.reload()

    @Slot(str)
    def _on_page_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot(str, int)
    def _on_open_requested(self, kind: str, record_id: int) -> None:
        self.shell.open_record(_OPENS[kind], record_id)


def _maker(count: Count, context: AppContext, name: str) -> Callable[[], Document]:
    def make() -> Document:
        return number_paper(count, paper_of(context), name)

    return make
