"""Reads the imports that were made, newest first."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.schema import ImportBatchRecord, OperationRecord


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One import: its file, what became of its rows, and whether it was taken back."""

    id: int
    operation_id: int | None
    file_name: str
    file_hash: str
    list_date: str
    at: str
    officer: str
    counts: dict[str, int]
    reverted: bool


def list_imports(session: Session, limit: int = 200) -> tuple[ImportRow, ...]:
    """The newest imports."""
    query = (
        select(ImportBatchRecord, OperationRecord.undone_by)
        .outerjoin(OperationRecord, OperationRecord.id == ImportBatchRecord.operation_id)
        .order_by(ImportBatchRecord.id.desc())
        .limit(limit)
    )
    return tuple(
        ImportRow(
            batch.id, batch.operation_id, batch.file_name, batch.file_hash,
            batch.list_date or "", batch.at, batch.officer, _total(batch.counts),
            undone_by is not None,
        )
        for batch, undone_by in session.execute(query)
    )  # fmt: skip


def imports_of_file(session: Session, file_hash: str) -> tuple[ImportRow, ...]:
    """Earlier imports of the very same file, those taken back left out."""
    rows = list_imports(session, limit=1000)
    return tuple(row for row in rows if row.file_hash == file_hash and not row.reverted)


def _total(stored: str) -> dict[str, int]:
    totals: dict[str, int] = {}
    for counts in json.loads(stored).values():
        for name, count in counts.items():
            totals[name] = totals.get(name, 0) + count
    return totals
