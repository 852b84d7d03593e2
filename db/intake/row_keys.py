"""What names a row of a list from one issue to the next: the firm's number, or its name and province."""

from __future__ import annotations

from db.domain.names import name_key
from db.domain.values import is_empty
from db.intake.rows import CoercedRow


def row_key(row: CoercedRow) -> tuple[str, ...]:
    """The number alone, or the name with its province; ("",) for a row that names no firm."""
    if number := said(row, "organization.business_number"):
        return (number,)
    if not (name := said(row, "organization.name")):
        return ("",)
    return name_key(name), region(row)[:2]


def region(row: CoercedRow) -> str:
    """Where the row says that its firm is, "" when it does not."""
    return said(row, "organization.region") or said(row, "organization.address")


def said(row: CoercedRow, path: str) -> str:
    """A value as text, "" when there is none."""
    value = row.values.get(path)
    return "" if value is None or is_empty(value) else str(value)
