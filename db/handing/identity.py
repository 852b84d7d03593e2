"""Which record here is which over there: by the operation that made it, whatever numbers they have."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.handing.changes import CarriedRecord, Key, Origin
from db.ledger_rows import Action
from db.links import chunks
from db.schema.ledger import ChangeRecord, OperationRecord
from db.schema.taken import RecordOriginRecord, TakenBundleRecord, TakenOperationRecord

_MADE = (Action.CREATE.value, Action.PASSING.value)


def origins_of(
    session: Session, kind: RecordKind, ids: Collection[int]
) -> dict[int, tuple[Origin, ...]]:
    """By record: the operation here that made it, and those over there that it stands for."""
    found: dict[int, list[Origin]] = {}
    for one, uid in _makers(session, kind, ids):
        found.setdefault(one, []).append(Origin(uid, one))
    for chunk in chunks(ids):
        query = select(RecordOriginRecord).where(
            RecordOriginRecord.record_kind == kind.value, RecordOriginRecord.record_id.in_(chunk)
        )
        for row in session.scalars(query.order_by(RecordOriginRecord.id)):
            found.setdefault(row.record_id, []).append(Origin(row.origin_uid, row.origin_id))
    return {one: tuple(origins) for one, origins in found.items()}


def records_here(session: Session, records: Iterable[CarriedRecord]) -> dict[Key, int]:
    """The number here of each record that is known here, in the bin or not."""
    by_kind: dict[RecordKind, dict[Origin, int]] = {}
    for record in records:
        for origin in record.origins:
            by_kind.setdefault(record.key[0], {})[origin] = record.key[1]
    found: dict[Key, int] = {}
    for kind, wanted in by_kind.items():
        for origin, here in _known(session, kind, wanted).items():
            found.setdefault((kind, wanted[origin]), here)
    return found


def _known(session: Session, kind: RecordKind, wanted: Mapping[Origin, int]) -> dict[Origin, int]:
    found: dict[Origin, int] = {}
    for chunk in chunks({origin.uid for origin in wanted}):
        query = select(RecordOriginRecord).where(
            RecordOriginRecord.record_kind == kind.value, RecordOriginRecord.origin_uid.in_(chunk)
        )
        for row in session.scalars(query):
            origin = Origin(row.origin_uid, row.origin_id)
            if origin in wanted:
                found[origin] = row.record_id
    # What was made here, or in the file that both sides come from, has kept its number.
    for one, uid in _makers(session, kind, {origin.number for origin in wanted}):
        if (origin := Origin(uid, one)) in wanted:
            found[origin] = one
    return found


def _makers(session: Session, kind: RecordKind, ids: Collection[int]) -> Iterable[tuple[int, str]]:
    for chunk in chunks(ids):
        query = (
            select(ChangeRecord.record_id, OperationRecord.uid)
            .join(OperationRecord, OperationRecord.id == ChangeRecord.operation_id)
            .where(ChangeRecord.record_kind == kind.value, ChangeRecord.record_id.in_(chunk),
                   ChangeRecord.action.in_(_MADE), OperationRecord.uid.is_not(None))
        )  # fmt: skip
        yield from ((one, str(uid)) for one, uid in session.execute(query))


def operations_here(session: Session, uids: Collection[str]) -> frozenset[str]:
    """Those of these operations that are in these data: done here, or taken in and not undone."""
    found: set[str] = set()
    for chunk in chunks(uids):
        own = select(OperationRecord.uid).where(OperationRecord.uid.in_(chunk))
        taken = (
            select(TakenOperationRecord.uid)
            .join(TakenBundleRecord, TakenBundleRecord.id == TakenOperationRecord.bundle_id)
            .join(OperationRecord, OperationRecord.id == TakenBundleRecord.operation_id)
            .where(TakenOperationRecord.uid.in_(chunk), OperationRecord.undone_by.is_(None))
        )
        for query in (own, taken):
            found.update(uid for uid in session.scalars(query) if uid)
    return frozenset(found)
