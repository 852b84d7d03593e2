"""The columns of what hangs on an organization: cases, agreements, certificates, contacts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.kinds import RecordKind
from desktop_app.features.organizations.certificates import standing
from desktop_app.features.organizations.columns import short_stage, stage_color
from desktop_app.list_pages.draft_columns import DraftRow, draft_column
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, Column, Filter, field_cell
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class RelatedColumns:
    """Makes the columns of each table."""

    theme: Theme
    lang: str
    texts: Texts
    today: Callable[[], str]
    """The day they are looked at from."""
    sees: Callable[[], bool] = bool
    """Whether phones and mails of its contacts are shown in full."""

    def cases(self) -> tuple[Column, ...]:
        """Number, title, stage, area, money."""
        stage = replace(draft_column(RecordKind.CASE, "stage", self.lang, 124), cell=self._stage)
        return (
            draft_column(RecordKind.CASE, "number", self.lang, 116),
            draft_column(RecordKind.CASE, "title", self.lang, strong=True),
            stage,
            draft_column(RecordKind.CASE, "wanted_area", self.lang, 92),
            draft_column(RecordKind.CASE, "planned_investment", self.lang, 120),
        )

    def agreements(self) -> tuple[Column, ...]:
        """Day, kind, title, status, money."""
        kind = RecordKind.AGREEMENT
        return (
            draft_column(kind, "signed_on", self.lang, 108),
            draft_column(kind, "kind", self.lang, 124),
            draft_column(kind, "title", self.lang, strong=True),
            draft_column(kind, "status", self.lang, 64),
            draft_column(kind, "amount", self.lang, 120),
        )

    def certificates(self) -> tuple[Column, ...]:
        """Type, renewal and number, term, standing."""
        kind = RecordKind.CERTIFICATE
        t, none = self.texts, Filter.NONE
        return (
            draft_column(kind, "kind", self.lang, 124),
            draft_column(kind, "renewal", self.lang, 84),
            draft_column(kind, "number", self.lang, strong=True),
            Column("term", t(mark("Term")), self._term, width=196, filter=none),
            Column("standing", t(mark("Standing")), self._standing, width=92, filter=none),
        )

    def meetings(self) -> tuple[Column, ...]:
        """When, what, where."""
        kind = RecordKind.MEETING
        return (
            draft_column(kind, "starts_at", self.lang, 168),
            draft_column(kind, "title", self.lang, strong=True),
            draft_column(kind, "place", self.lang, 120),
        )

    def contacts(self) -> tuple[Column, ...]:
        """Name, title, department, phones, mail."""
        kind = RecordKind.CONTACT
        return (
            draft_column(kind, "name", self.lang, 88),
            draft_column(kind, "title", self.lang, 80),
            draft_column(kind, "department", self.lang, strong=True),
            self._masked("phone", 116),
            self._masked("mobile", 120),
            self._masked("email", 168),
        )

    def _masked(self, key: str, width: int) -> Column:
        made = draft_column(RecordKind.CONTACT, key, self.lang, width)
        field = catalogue(RecordKind.CONTACT).field(key)
        return replace(made, cell=_Masked(field, self.lang, self.sees).cell)

    def _stage(self, row: DraftRow) -> Cell:
        field = catalogue(RecordKind.CASE).field("stage")
        cell = field_cell(field, row.draft.get("stage"), self.lang)
        stage = str(row.draft.get("stage"))
        if row.draft.get("state") in ("ended", "on_hold"):
            state = catalogue(RecordKind.CASE).field("state")
            word = state.choice_label(str(row.draft.get("state")), self.lang)
            color = self.theme.tokens.ended[0]
            return Cell(word, square=color, tip=cell.text)
        square = stage_color(self.theme, stage)
        return replace(cell, text=short_stage(stage, cell.text), tip=cell.text, square=square)

    def _term(self, row: DraftRow) -> Cell:
        days = [row.draft.text(key) for key in ("valid_from", "valid_until")]
        if not any(days):
            field = catalogue(RecordKind.CERTIFICATE).field("valid_until")
            return field_cell(field, row.draft.get("valid_until"), self.lang)
        texts = [date_text(day, self.lang) if day[:1].isdigit() else "" for day in days]
        return Cell(" ~ ".join(texts))

    def _standing(self, row: DraftRow) -> Cell:
        stands = standing(row.draft, self.today(), self.texts)
        return Cell(stands.word, chip=stands.chip)


@dataclass(frozen=True, slots=True)
class _Masked:
    """A cell that is shown in full to who may see it."""

    field: Field
    lang: str
    sees: Callable[[], bool]

    def cell(self, row: DraftRow) -> Cell:
        return field_cell(self.field, row.draft.get(self.field.key), self.lang, whole=self.sees())
