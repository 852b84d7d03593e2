"""The columns of what hangs on an organization: cases, agreements, certificates, contacts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.kinds import RecordKind
from db.domain.values import Value
from desktop_app.features.organizations.certificates import standing, today
from desktop_app.features.organizations.columns import short_stage, stage_color
from desktop_app.features.organizations.reading import DraftRow
from desktop_app.theme import Theme
from desktop_app.widgets.cells import Cell, Column, Filter, field_cell, field_column
from desktop_app.widgets.value_text import date_text
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class _Of:
    """Takes one field out of a draft."""

    field: Field

    def value(self, row: DraftRow) -> Value:
        return row.draft.get(self.field.key)


def _plain(
    kind: RecordKind, key: str, lang: str, width: int = 0, *, strong: bool = False
) -> Column:
    field = catalogue(kind).field(key)
    made = field_column(field, lang, _Of(field).value, width=width, strong=strong)
    return replace(made, filter=Filter.NONE)


@dataclass(frozen=True, slots=True)
class RelatedColumns:
    """Makes the columns of each table."""

    theme: Theme
    lang: str
    texts: Texts

    def cases(self) -> tuple[Column, ...]:
        """Number, title, stage, area, money."""
        stage = replace(_plain(RecordKind.CASE, "stage", self.lang, 124), cell=self._stage)
        return (
            _plain(RecordKind.CASE, "number", self.lang, 116),
            _plain(RecordKind.CASE, "title", self.lang, strong=True),
            stage,
            _plain(RecordKind.CASE, "wanted_area", self.lang, 92),
            _plain(RecordKind.CASE, "planned_investment", self.lang, 120),
        )

    def agreements(self) -> tuple[Column, ...]:
        """Day, kind, title, status, money."""
        kind = RecordKind.AGREEMENT
        return (
            _plain(kind, "signed_on", self.lang, 108),
            _plain(kind, "kind", self.lang, 124),
            _plain(kind, "title", self.lang, strong=True),
            _plain(kind, "status", self.lang, 64),
            _plain(kind, "amount", self.lang, 120),
        )

    def certificates(self) -> tuple[Column, ...]:
        """Type, renewal and number, term, standing."""
        kind = RecordKind.CERTIFICATE
        t, none = self.texts, Filter.NONE
        return (
            _plain(kind, "kind", self.lang, 124),
            _plain(kind, "renewal", self.lang, 84),
            _plain(kind, "number", self.lang, strong=True),
            Column("term", t(mark("Term")), self._term, width=196, filter=none),
            Column("standing", t(mark("Standing")), self._standing, width=92, filter=none),
        )

    def meetings(self) -> tuple[Column, ...]:
        """When, what, where."""
        kind = RecordKind.MEETING
        return (
            _plain(kind, "starts_at", self.lang, 168),
            _plain(kind, "title", self.lang, strong=True),
            _plain(kind, "place", self.lang, 120),
        )

    def contacts(self) -> tuple[Column, ...]:
        """Name, title, department, phones, mail."""
        kind = RecordKind.CONTACT
        return (
            _plain(kind, "name", self.lang, 88),
            _plain(kind, "title", self.lang, 80),
            _plain(kind, "department", self.lang, strong=True),
            _plain(kind, "phone", self.lang, 116),
            _plain(kind, "mobile", self.lang, 120),
            _plain(kind, "email", self.lang, 168),
        )

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
        stands = standing(row.draft, today(), self.texts)
        return Cell(stands.word, chip=stands.chip)
