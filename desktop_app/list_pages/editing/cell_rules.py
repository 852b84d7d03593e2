"""Which columns of a list can be changed in their place, and the sentence for those that can't."""

from __future__ import annotations

from db.domain.kinds import Kind, RecordKind
from db.queries.lists import ListColumn
from resources.texts import mark

_ON_THE_PAGE = frozenset({Kind.LONG_TEXT, Kind.TEXT_LIST})


def why_not_written(kind: RecordKind, column: ListColumn) -> str:
    """Why no list writes this column (an English source), "" when it can be written."""
    if column.computed or column.field is None:
        return mark("This value is computed from other records.")
    if kind is RecordKind.CASE and column.key == "stage":
        return mark("A stage is moved on the board; it writes down its day there.")
    if kind is RecordKind.CHECK:
        return mark("The result of a check is corrected by a new row, on its page (Enter).")
    if column.kind is Kind.LINK and column.field.required:
        return mark("What a record belongs to is changed on its page.")
    return ""


def why_not_in_place(kind: RecordKind, column: ListColumn) -> str:
    """Why F2 does not open this column, "" when it does."""
    if reason := why_not_written(kind, column):
        return reason
    return mark("This is written on the page (Enter).") if column.kind in _ON_THE_PAGE else ""
