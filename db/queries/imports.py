"""Reads the imports that were made, newest first."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.errors import UserError
from db.links import chunks
from db.queries.records import titles_of
from db.schema import TABLES
from db.schema.imports import ImportBatchRecord
from db.schema.ledger import ChangeRecord, OperationRecord

Record = tuple[RecordKind, int]
RowPlace = tuple[str, int]
"""A sheet and a row of it, as the sheet shows it."""
_ORDER = {kind: place for place, kind in enumerate(RecordKind)}
_SILENT = frozenset({RecordKind.PARTY})
"""Records that only tie others together."""


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


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One row of an import with what it made and what it changed."""

    sheet: str
    row: int
    title: str
    created: tuple[Record, ...]
    updated: tuple[Record, ...]
    reverted: bool
    """Whether all of it was taken back, or lies in the bin."""


def records_of_row(
    session: Session, batch: ImportBatchRecord, sheet: str, row: int
) -> tuple[Record, ...]:
    """The records that one row of an import made or changed.

    Without ``sheet`` the row must be of one sheet only (UserError "import.which_sheet"); a row
    that wrote nothing is UserError("import.row_unknown").
    """
    by_place: dict[RowPlace, list[Record]] = {}
    for found in (_created(session, batch.id, row), _updated(batch)):
        for (name, number), records in found.items():
            if number == row and name == (sheet or name):
                by_place.setdefault((name, number), []).extend(records)
    if not by_place:
        raise UserError("import.row_unknown", row=row)
    if len(by_place) > 1:
        sheets = ", ".join(name for name, _ in by_place)
        raise UserError("import.which_sheet", row=row, sheets=sheets)
    (records,) = by_place.values()
    return tuple(records)


def imported_rows(session: Session, import_id: int) -> tuple[ImportedRow, ...]:
    """The rows that an import wrote, in the order of the list."""
    batch = session.get(ImportBatchRecord, import_id)
    if batch is None or batch.operation_id is None:
        return ()
    created, updated = _created(session, import_id), _updated(batch)
    gone = _taken_back(session, import_id, batch.operation_id)
    groups = (*created.values(), *updated.values())
    titles, firms = _titles(session, groups), _firms(session, groups)
    rows = []
    for place in sorted({*created, *updated}):
        made, changed = created.get(place, []), updated.get(place, [])
        ordered = sorted((*made, *changed), key=_place)
        named = next((firms[one] for one in ordered if firms.get(one)), "") or next(
            (titles[one] for one in ordered if titles.get(one)), ""
        )
        rows.append(
            ImportedRow(
                *place, named, _shown(made), _shown(changed), {*made, *changed} <= gone
            )
        )  # fmt: skip
    return tuple(rows)


def _place(record: Record) -> int:
    """A row is named by its firm rather than by what belongs to it."""
    return _ORDER[record[0]]


def _shown(records: list[Record]) -> tuple[Record, ...]:
    return tuple(one for one in records if one[0] not in _SILENT)


def _created(
    session: Session, import_id: int, row: int | None = None
) -> dict[RowPlace, list[Record]]:
    found: dict[RowPlace, list[Record]] = {}
    for kind, table in TABLES.items():
        query = select(table.c.id, table.c.import_sheet, table.c.import_row)
        query = query.where(table.c.import_id == import_id).order_by(table.c.id)
        if row is not None:
            query = query.where(table.c.import_row == row)
        for record_id, sheet, number in session.execute(query):
            if number is not None:
                found.setdefault((sheet or "", number), []).append((kind, record_id))
    return found


def _updated(batch: ImportBatchRecord) -> dict[RowPlace, list[Record]]:
    found: dict[RowPlace, list[Record]] = {}
    for kind, sheets in json.loads(batch.updated or "{}").items():
        for sheet, rows in sheets.items():
            for number, ids in rows.items():
                records = found.setdefault((sheet, int(number)), [])
                records.extend((RecordKind(kind), one) for one in ids)
    return found


def _taken_back(session: Session, import_id: int, operation_id: int) -> set[Record]:
    """Records of an import that are in the bin, or that a way back of it wrote."""
    found: set[Record] = set()
    for kind, table in TABLES.items():
        query = select(table.c.id).where(
            table.c.import_id == import_id, table.c.deleted_at.is_not(None)
        )
        found.update((kind, one) for one in session.scalars(query))
    back = (
        select(ChangeRecord.record_kind, ChangeRecord.record_id)
        .join(OperationRecord, OperationRecord.id == ChangeRecord.operation_id)
        .where(ChangeRecord.operation_id > operation_id)
        .where(OperationRecord.label == Label.REVERT_IMPORT.value)
        .where(OperationRecord.undone_by.is_(None))
    )
    found.update((RecordKind(kind), one) for kind, one in session.execute(back))
    return found


def _titles(session: Session, groups: tuple[list[Record], ...]) -> dict[Record, str]:
    ids: dict[RecordKind, set[int]] = {}
    for records in groups:
        for kind, record_id in records:
            if kind not in _SILENT:
                ids.setdefault(kind, set()).add(record_id)
    found = {
        (kind, one): title
        for kind, wanted in ids.items()
        for chunk in chunks(wanted)
        for one, title in titles_of(session, kind, chunk).items()
    }
    return found | _names_of_checks(session, ids.get(RecordKind.CHECK, set()))


def _firms(session: Session, groups: tuple[list[Record], ...]) -> dict[Record, str]:
    """The firms of records that belong to one: a row whose firm was stored already names it too."""
    ids: dict[RecordKind, set[int]] = {}
    for records in groups:
        for kind, record_id in records:
            ids.setdefault(kind, set()).add(record_id)
    owners = {(RecordKind.ORGANIZATION, one): one for one in ids.get(RecordKind.ORGANIZATION, ())}
    for kind, wanted in ids.items():
        table = TABLES[kind]
        if "organization_id" in table.c:
            for chunk in chunks(wanted):
                query = select(table.c.id, table.c.organization_id).where(table.c.id.in_(chunk))
                owners.update(
                    ((kind, one), owner) for one, owner in session.execute(query) if owner
                )
    names = {
        one: name
        for chunk in chunks(set(owners.values()))
        for one, name in titles_of(session, RecordKind.ORGANIZATION, chunk).items()
    }
    return {record: names.get(owner, "") for record, owner in owners.items()}


def _names_of_checks(session: Session, wanted: set[int]) -> dict[Record, str]:
    """A check is named by what was checked: its own title is but its day."""
    checks, agreements = TABLES[RecordKind.CHECK], TABLES[RecordKind.AGREEMENT]
    query = select(checks.c.id, agreements.c.title).join(
        agreements, agreements.c.id == checks.c.agreement_id
    )
    return {
        (RecordKind.CHECK, one): title
        for chunk in chunks(wanted)
        for one, title in session.execute(query.where(checks.c.id.in_(chunk)))
    }


def _total(stored: str) -> dict[str, int]:
    totals: dict[str, int] = {}
    for counts in json.loads(stored).values():
        for name, count in counts.items():
            totals[name] = totals.get(name, 0) + count
    return totals
