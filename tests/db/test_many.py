"""Many records at once: one operation, whole or not at all."""

from __future__ import annotations

import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.ledger import undo
from db.queries.history import undoable
from db.queries.records import all_live
from db.services.many import delete_records
from db.services.records import save_record
from db.store import Store

FIRM = RecordKind.ORGANIZATION


def make(store: Store, *names: str) -> list[int]:
    return [save_record(store, new_draft(FIRM, name=name)).id for name in names]


def live(store: Store) -> list[str]:
    with store.read() as session:
        return [draft.text("name") for draft in all_live(session, FIRM)]


def test_several_go_in_one_operation_and_come_back_in_one(store: Store) -> None:
    ids = make(store, "㈜한빛정밀", "나루바이오", "온누리")
    changes = delete_records(store, FIRM, ids[:2])
    assert changes.ids(FIRM) == frozenset(ids[:2])
    assert live(store) == ["온누리"]
    with store.read() as session:
        last = undoable(session)
    assert last is not None
    assert last.subject == "㈜한빛정밀 외 1건"
    undo(store)
    assert live(store) == ["㈜한빛정밀", "나루바이오", "온누리"]


def test_one_that_is_gone_stops_all(store: Store) -> None:
    first, second = make(store, "㈜한빛정밀", "나루바이오")
    delete_records(store, FIRM, [second])
    with pytest.raises(UserError, match=r"record\.gone"):
        delete_records(store, FIRM, [first, second])
    assert live(store) == ["㈜한빛정밀"]


def test_nothing_to_delete_is_no_operation(store: Store) -> None:
    make(store, "㈜한빛정밀")
    assert not delete_records(store, FIRM, [])
