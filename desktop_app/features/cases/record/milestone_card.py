"""단계 일정 of one case as a short table: planned, actual, how far apart, or that it does not apply."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from db.domain.kinds import RecordKind
from db.domain.schedule import Step, contradictions, slip_of
from db.domain.values import Empty
from desktop_app.features.cases.lanes import BY_KEY
from desktop_app.features.cases.record.reading import CaseBook, step_of
from desktop_app.features.cases.timeline.words import slip_words
from desktop_app.list_pages.child_card import ChildCard
from desktop_app.list_pages.draft_columns import DraftRow, draft_column
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import BLANK, Cell, Column, field_cell
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts


class MilestoneCard(ChildCard):
    """Enter edits, Insert adds the stage that comes next, Space says that one does not apply."""

    def __init__(self, theme: Theme, texts: Texts, today: Callable[[], str]) -> None:
        self._theme = theme
        self._day_of = today
        self._t = texts
        self._today = dt.date.min
        self._wrong: dict[str, Step] = {}
        super().__init__(
            RecordKind.MILESTONE, texts("Milestones"), texts("No day of a stage is written down."),
            self._columns(), theme, texts.lang, name="case_milestones",
        )  # fmt: skip

    def _columns(self) -> tuple[Column, ...]:
        kind, lang = RecordKind.MILESTONE, self._t.lang
        stage = draft_column(kind, "stage", lang, 152)
        planned = draft_column(kind, "planned_on", lang, 104)
        actual = draft_column(kind, "actual_on", lang, 104)
        slip = replace(
            draft_column(kind, "skipped", lang, 128), key="slip", title=self._t("Difference")
        )
        return (
            replace(stage, cell=self._stage),
            replace(planned, cell=self._planned),
            replace(actual, cell=self._actual),
            replace(slip, cell=self._slip),
            draft_column(kind, "evidence", lang, strong=True),
        )

    def show_book(self, book: CaseBook) -> None:
        """Show the milestones of a case."""
        self._today = dt.date.fromisoformat(self._day_of())
        self._wrong = contradictions(book.steps)
        self.put(book.milestones)

    def _stage(self, row: DraftRow) -> Cell:
        spec = BY_KEY.get(row.draft.text("stage"))
        if spec is None:
            return BLANK
        return Cell(spec.name(self._t.lang), square=spec.color(self._theme))

    def _planned(self, row: DraftRow) -> Cell:
        return self._day(row, "planned_on")

    def _actual(self, row: DraftRow) -> Cell:
        return self._day(row, "actual_on")

    def _day(self, row: DraftRow, key: str) -> Cell:
        if row.draft.get("skipped") is True:
            return Cell(Empty.NOT_APPLICABLE.label(self._t.lang), empty=True)
        return field_cell(row.draft.record_type.field(key), row.draft.get(key), self._t.lang)

    def _slip(self, row: DraftRow) -> Cell:
        if (earlier := self._wrong.get(row.draft.text("stage"))) is not None:
            return self._contradiction(earlier)
        slip = slip_of(step_of(row.draft), self._today)
        if slip is None:
            return BLANK
        chip = "danger" if slip.open else "warn" if slip.amount > 0 else ""
        return Cell(slip_words(slip, self._t), chip=chip)

    def _contradiction(self, earlier: Step) -> Cell:
        """Which of the two days is right only an officer can say."""
        stage, lang = BY_KEY[earlier.stage].name(self._t.lang), self._t.lang
        told = self._t(
            "It came before {stage} ({day}), which stands before it. See which day is right.",
            stage=stage, day=date_text(earlier.actual_on, lang),
        )  # fmt: skip
        return Cell(self._t("Out of order"), chip="danger", tip=told)
