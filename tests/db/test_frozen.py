"""A snapshot is written once: whatever would change it is refused by the engine."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from db.domain.labels import Label
from db.errors import FrozenWrite
from db.schema.counts import SnapshotRecord
from db.store import Store


def put(store: Store) -> int:
    with store.write(Label.EDIT) as unit:
        record = SnapshotRecord(
            name="상반기", cut_off="2026-06-30", headline="{}", content="{}", content_hash="0" * 64,
            note="", at=unit.now, officer="박서연", machine="PC-07",
        )  # fmt: skip
        unit.session.add(record)
        unit.session.flush()
        return record.id


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE snapshot SET name = 'x'",
        "update \"snapshot\" set name = 'x'",
        "UPDATE /* quietly */ snapshot SET name = 'x'",
        "DELETE FROM snapshot",
        "INSERT OR REPLACE INTO snapshot (id, name) VALUES (1, 'x')",
        "INSERT INTO snapshot (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = 'x'",
        "DROP TABLE snapshot",
    ],
)
def test_no_statement_changes_a_snapshot(store: Store, statement: str) -> None:
    put(store)
    with pytest.raises(FrozenWrite), store.write(Label.EDIT) as unit:
        unit.session.execute(text(statement))


def test_neither_does_a_record_that_was_read(store: Store) -> None:
    snapshot_id = put(store)
    with pytest.raises(FrozenWrite), store.write(Label.EDIT) as unit:
        unit.session.get_one(SnapshotRecord, snapshot_id).name = "x"
    with pytest.raises(FrozenWrite), store.write(Label.EDIT) as unit:
        unit.session.delete(unit.session.get_one(SnapshotRecord, snapshot_id))
    with store.read() as session:
        assert session.get_one(SnapshotRecord, snapshot_id).name == "상반기"
