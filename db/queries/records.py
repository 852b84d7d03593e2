"""Reads one record as a draft, and the records that belong to it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.dates import format_partial_date
from db.domain.drafts import Draft
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty
from db.links import chunks
from db.schema import TABLES
from db.values_codec import to_value, values_of


@dataclass(frozen=True, slots=True)
class RecordDetail:
    """One stored record with its stamps; ``draft`` carries its id and version."""

    draft: Draft
    created_at: str
    created_by: str
    updated_at: str
    updated_by: str
    deleted: bool
    import_id: int | None
    import_sheet: str | None
    import_row: int | None


def load_detail(session: Session, kind: RecordKind, record_id: int) -> RecordDetail | None:
    """The record with this id, in the bin or not, or None."""
    table = TABLES[kind]
    row = session.execute(select(table).where(table.c.id == record_id)).first()
    if row is None:
        return None
    return RecordDetail(
        Draft(kind, values_of(catalogue(kind), row), row.id, row.version),
        row.created_at, row.created_by, row.updated_at, row.updated_by,
        row.deleted_at is not None, row.import_id, row.import_sheet, row.import_row,
    )  # fmt: skip


def load_draft(session: Session, kind: RecordKind, record_id: int) -> Draft | None:
    """The live record with this id as a draft, or None when it is gone."""
    detail = load_detail(session, kind, record_id)
    return None if detail is None or detail.deleted else detail.draft


def children(
    session: Session, kind: RecordKind, link: str, parent_ids: Collection[int]
) -> tuple[Draft, ...]:
    """The live records of ``kind`` whose link field ``link`` names one of ``parent_ids``."""
    record_type = catalogue(kind)
    table = TABLES[kind]
    column = table.c[record_type.field(link).column]
    query = (
        select(table)
        .where(column.in_(sorted(parent_ids)), table.c.deleted_at.is_(None))
        .order_by(table.c.id)
    )
    return tuple(
        Draft(kind, values_of(record_type, row), row.id, row.version)
        for row in session.execute(query)
    )


def all_live(session: Session, kind: RecordKind) -> tuple[Draft, ...]:
    """Every live record of a kind that is small by nature (incentives, officers, zones)."""
    record_type = catalogue(kind)
    table = TABLES[kind]
    query = select(table).where(table.c.deleted_at.is_(None)).order_by(table.c.id)
    return tuple(
        Draft(kind, values_of(record_type, row), row.id, row.version)
        for row in session.execute(query)
    )


def drafts_of(
    session: Session, kind: RecordKind, ids: Collection[int], keys: Collection[str] | None = None
) -> list[Draft]:
    """The live records with these ids, in the order of their ids; of their fields only ``keys``,
    where these are named.
    """
    record_type, table = catalogue(kind), TABLES[kind]
    entries = [one for one in record_type.fields if keys is None or one.key in keys]
    columns = [table.c[one.column] for one in entries]
    found: list[Draft] = []
    for chunk in chunks(ids):
        query = select(table.c.id, table.c.version, table.c.empties, *columns).where(
            table.c.id.in_(chunk), table.c.deleted_at.is_(None)
        )
        for record_id, version, empties, *stored in session.execute(query.order_by(table.c.id)):
            values = {
                entry.key: to_value(entry.key, one, empties)
                for entry, one in zip(entries, stored, strict=True)
            }
            found.append(Draft(kind, values, record_id, version))
    return found


def title_of(session: Session, kind: RecordKind, record_id: int | None) -> str:
    """What names the record, "" when it is not there."""
    return "" if record_id is None else titles_of(session, kind, [record_id]).get(record_id, "")


def called(session: Session, kind: RecordKind, record_id: int | None) -> str:
    """What the undo menu and the history call the record: a case as ``case_name`` does, for many
    cases bear one title; any other by its title."""
    if kind is RecordKind.CASE and record_id is not None:
        case = load_draft(session, kind, record_id)
        if case is not None:
            return case_name(session, case)
    return title_of(session, kind, record_id)


def case_name(session: Session, case: Draft) -> str:
    """What names a case in the undo menu: its code name, else its firm."""
    firm = title_of(session, RecordKind.ORGANIZATION, link_id(case, "organization"))
    return case.text("code_name") or firm or case.text("title")


def titles_of(session: Session, kind: RecordKind, ids: Collection[int]) -> dict[int, str]:
    """What names each of these records; one that is named by another bears that one's name."""
    table, entry = TABLES[kind], catalogue(kind).naming
    query = select(table.c.id, table.c[entry.column]).where(table.c.id.in_(sorted(ids)))
    stored = {row[0]: row[1] for row in session.execute(query)}
    if entry.links_to is not None:
        named = titles_of(session, entry.links_to, {one for one in stored.values() if one})
        return {record_id: named.get(title, "") for record_id, title in stored.items()}
    return {record_id: title_text(entry, title) for record_id, title in stored.items()}


def title_text(entry: Field, stored: object) -> str:
    """A stored title as the ledger and the screen write it: the word of a choice, a plain date."""
    if stored is None or isinstance(stored, Empty):
        return ""
    if entry.choices:
        return entry.choice_label(str(stored), "ko")
    dated = entry.kind is Kind.PARTIAL_DATE
    return format_partial_date(str(stored)) if dated else str(stored)


def link_id(draft: Draft, key: str) -> int | None:
    """The id a link field holds, or None."""
    value = draft.get(key)
    return None if isinstance(value, (Empty, tuple)) else int(value)
