"""Columns of short tables whose rows are stored drafts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.fields import Field
from db.domain.kinds import RecordKind
from db.domain.values import Value
from desktop_app.widgets.lists.cells import Column, Filter, field_column


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft as a row of a table."""

    id: int
    draft: Draft


def rows_of(drafts: Iterable[Draft]) -> tuple[DraftRow, ...]:
    """Drafts as rows."""
    return tuple(DraftRow(draft.id or 0, draft) for draft in drafts)


def draft_column(
    kind: RecordKind, key: str, lang: str, width: int = 0, *, strong: bool = False
) -> Column:
    """One field of the drafts, without a filter box."""
    field = catalogue(kind).field(key)
    made = field_column(field, lang, _Of(field).value, width=width, strong=strong)
    return replace(made, filter=Filter.NONE)


@dataclass(frozen=True, slots=True)
class _Of:
    """Takes one field out of a draft."""

    field: Field

    def value(self, row: DraftRow) -> Value:
        return row.draft.get(self.field.key)
