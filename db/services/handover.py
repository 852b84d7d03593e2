"""Hands an officer's open records over to one successor or several, as one operation."""

from __future__ import annotations

from collections.abc import Mapping

from db.changes import ChangeSet
from db.domain.handover import OFFICER, officer_key
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.errors import UserError
from db.store import Store

Key = tuple[RecordKind, int]


def hand_over(
    store: Store, leaver: str, successors: Mapping[Key, str], *, origin: str = ""
) -> ChangeSet:
    """Give each of these records to its successor.

    Raises UserError("handover.nobody") for a record without a successor, ("handover.stale") when
    one of them is in somebody else's hands by now or gone; nothing is written then.
    """
    key = officer_key(leaver)
    if any(not name.strip() or officer_key(name) == key for name in successors.values()):
        raise UserError("handover.nobody")
    if not successors:
        return ChangeSet()
    with store.write(Label.HANDOVER, _subject(leaver, successors), origin=origin) as unit:
        by_kind: dict[RecordKind, list[tuple[int, Mapping[str, Value]]]] = {}
        for (kind, record_id), name in successors.items():
            by_kind.setdefault(kind, []).append((record_id, {OFFICER: name.strip()}))
        for kind, rows in by_kind.items():
            stored = unit.rows_of(kind, [record_id for record_id, _ in rows])
            for record_id, _ in rows:
                row = stored.get(record_id)
                if (
                    row is None
                    or row.deleted_at is not None
                    or officer_key(row.officer or "") != key
                ):
                    raise UserError("handover.stale", kind=kind.value)
            unit.update_many(kind, rows)
    return unit.changes


def _subject(leaver: str, successors: Mapping[Key, str]) -> str:
    names = ", ".join(dict.fromkeys(successors.values()))
    return f"{leaver} → {names}"
