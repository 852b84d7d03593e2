"""What the headers of a file shape meant the last time an officer confirmed an import."""

from __future__ import annotations

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from db.intake.mapping import Mapping, file_shape
from db.intake.table import Table
from db.intake.words import header_key
from db.schema.ledger import ColumnMemoryRecord


def remembered_fields(session: Session, table: Table) -> dict[str, str]:
    """Fields by header key for tables of this shape, "" for a column that was left out."""
    query = select(ColumnMemoryRecord.header, ColumnMemoryRecord.field).where(
        ColumnMemoryRecord.shape == file_shape(table)
    )
    return {row.header: row.field for row in session.execute(query)}


def remember(session: Session, table: Table, mapping: Mapping) -> None:
    """Keep the fields of a confirmed import for the next list of this shape."""
    shape = file_shape(table)
    session.execute(delete(ColumnMemoryRecord).where(ColumnMemoryRecord.shape == shape))
    rows = [
        {"shape": shape, "header": header_key(column.header), "field": column.field or "",
         "unit": column.unit}
        for column in mapping.columns
        if column.header
    ]  # fmt: skip
    if rows:
        session.execute(insert(ColumnMemoryRecord), rows)
