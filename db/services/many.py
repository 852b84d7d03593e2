"""What is done to many records at once, as one operation."""

from __future__ import annotations

from collections.abc import Sequence

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.queries.records import title_of
from db.store import Store


def delete_records(
    store: Store, kind: RecordKind, ids: Sequence[int], *, origin: str = ""
) -> ChangeSet:
    """Move records to the bin with what belongs to them, all or none.

    Raises UserError("record.held") when another record can't be without one of them.
    """
    if not ids:
        return ChangeSet()
    with store.read() as session:
        subject = title_of(session, kind, ids[0])
    if len(ids) > 1:
        subject = f"{subject} 외 {len(ids) - 1:,}건"
    with store.write(Label.DELETE, subject, origin=origin) as unit:
        for record_id in ids:
            unit.delete(kind, record_id)
    return unit.changes
