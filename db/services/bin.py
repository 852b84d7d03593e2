"""Brings records back from the bin, with what went there with them and the links they left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from db.changes import ChangeSet
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.errors import UserError
from db.links import gone_together, links_of
from db.queries.bin import awaited
from db.queries.records import called
from db.schema.ledger import ChangeRecord
from db.services.order import parents_first
from db.store import Store
from db.unit import Unit
from db.values_codec import decode_changes

Key = tuple[RecordKind, int]


def restore_records(
    store: Store, keys: Sequence[Key], *, with_awaited: bool = False, origin: str = ""
) -> ChangeSet:
    """Bring records back as one operation, each with what went there with it.

    ``with_awaited`` brings also back what they refer to. Links that were emptied because a record
    went are filled again where they are still empty. Raises UserError("record.link_gone") while
    something they refer to is in the bin, ("record.not_unique") when a number was given away.
    """
    if not keys:
        return ChangeSet()
    with store.write(Label.RESTORE, _subject(store, keys), origin=origin) as unit:
        for kind, record_id in _in_order(unit, keys, with_awaited=with_awaited):
            row = unit.rows_of(kind, [record_id]).get(record_id)
            if row is None:
                raise UserError("record.gone")
            if row.deleted_at is None:
                continue  # it came back with its parent
            together = gone_together(unit.session, kind, record_id)
            links = _emptied_links(unit, kind, record_id, together)
            unit.restore(kind, record_id)
            for found, rows in links.items():
                unit.update_many(found, list(rows.items()))
    return unit.changes


def _subject(store: Store, keys: Sequence[Key]) -> str:
    with store.read() as session:
        first = called(session, *keys[0])
    return f"{first} 외 {len(keys) - 1:,}건" if len(keys) > 1 else first


def _in_order(unit: Unit, keys: Iterable[Key], *, with_awaited: bool) -> list[Key]:
    """Whatever is referred to comes first."""
    wanted = dict.fromkeys(keys)
    for kind, record_id in list(wanted) if with_awaited else ():
        for one in awaited(unit.session, kind, record_id):
            wanted[one.kind, one.record_id] = None
    order = {record_type.kind: place for place, record_type in enumerate(parents_first())}
    return sorted(wanted, key=lambda key: (order[key[0]], key[1]))


def _emptied_links(
    unit: Unit, kind: RecordKind, record_id: int, together: dict[RecordKind, set[int]]
) -> dict[RecordKind, dict[int, dict[str, Value]]]:
    """Links of live records to what comes back that the deletion emptied and nobody filled."""
    deletion = unit.session.scalar(
        select(ChangeRecord.operation_id)
        .where(ChangeRecord.record_kind == kind.value, ChangeRecord.record_id == record_id,
               ChangeRecord.action == "delete")
        .order_by(ChangeRecord.id.desc()).limit(1)
    )  # fmt: skip
    query = select(ChangeRecord).where(
        ChangeRecord.operation_id == deletion, ChangeRecord.action == "update"
    )
    found: dict[RecordKind, dict[int, dict[str, Value]]] = {}
    for change in unit.session.scalars(query):
        other = RecordKind(change.record_kind)
        changed = decode_changes(change.fields)
        row = unit.rows_of(other, [change.record_id])[change.record_id]
        for entry, target in links_of(catalogue(other)):
            old, new = changed.get(entry.key, (None, None))
            if new is not None or old not in together.get(target, ()) or not isinstance(old, int):
                continue
            if row.deleted_at is None and getattr(row, entry.column) is None:
                found.setdefault(other, {}).setdefault(change.record_id, {})[entry.key] = old
    return found
