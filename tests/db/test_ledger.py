"""Undo and redo: whole or not at all, over later edits never, across a restart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text

from db.domain.labels import Label
from db.domain.values import Empty
from db.errors import UserError
from db.ledger import redo, undo
from db.migrations.runner import NAMING
from db.queries.history import history, operation, redoable, undoable
from db.schema.base import NAMING as PRESENT_NAMING
from db.services.records import delete_record
from db.store import Actor, Store
from tests.fixtures.ledger import CASE, CONTACT, ORGANIZATION, edit, filled, live_rows, save, value


def bulk(store: Store, firm: int, contact: int, case: int) -> None:
    with store.write(Label.BULK_EDIT, "㈜한빛정밀 외 3건") as unit:
        made = unit.allocate(ORGANIZATION, 2)
        unit.insert_many(ORGANIZATION, [{"name": "모"}, {"name": "자", "revenue": 7}], made)
        unit.insert_many(CASE, [{"title": "둘째", "organization": made[1], "stage": "lead"}])
        unit.update_many(ORGANIZATION, [(firm, {"note": "일괄", "capital": Empty.NOT_APPLICABLE})])
        unit.update_many(CASE, [(case, {"organization": made[0], "wanted_area": 1500.5})])
        unit.delete(CONTACT, contact)


OPERATIONS: dict[str, Callable[[Store, int, int, int], object]] = {
    "create": lambda store, *_: save(store, name="나루바이오", aliases=("나루",)),
    "update": lambda store, firm, *_: edit(
        store, firm, name="한빛", employees=Empty.UNCHECKED, capital=5, aliases=("HB",)
    ),
    "delete": lambda store, _firm, contact, _case: delete_record(store, CONTACT, contact),
    "bulk": bulk,
}


@pytest.mark.parametrize("name", OPERATIONS)
def test_undo_and_redo_are_exact(store: Store, name: str) -> None:
    ids = filled(store)
    before = live_rows(store)
    OPERATIONS[name](store, *ids)
    after = live_rows(store)
    assert after != before
    for _ in range(2):
        assert undo(store)
        assert live_rows(store) == before
        assert redo(store)
        assert live_rows(store) == after
    assert redo(store) is None


def test_everything_can_be_taken_back_and_brought_again(store: Store) -> None:
    states = [live_rows(store)]
    ids = filled(store)
    for act in OPERATIONS.values():
        states.append(live_rows(store))
        if act is not OPERATIONS["delete"]:
            act(store, *ids)
    states.append(live_rows(store))
    undone = 0
    while undo(store):
        undone += 1
    assert live_rows(store) == states[0]
    while redo(store):
        undone -= 1
    assert undone == 0
    assert live_rows(store) == states[-1]


def test_undo_survives_a_restart(store: Store, reopen: Callable[..., Store]) -> None:
    firm, *_ = filled(store)
    before = live_rows(store)
    edit(store, firm, name="한빛")
    store.close()
    again = reopen()
    with again.read() as session:
        row = undoable(session)
    assert row is not None
    assert (row.label, row.subject) == ("edit", "한빛")
    undo(again)
    assert live_rows(again) == before
    third = reopen()
    with third.read() as session:
        assert redoable(session) is not None
    redo(third)
    assert value(third, firm, "name") == "한빛"


def test_a_new_operation_ends_redo(store: Store) -> None:
    firm, *_ = filled(store)
    edit(store, firm, note="가")
    undo(store)
    edit(store, firm, note="나")
    assert redo(store) is None
    assert value(store, firm, "note") == "나"


def test_an_operation_is_not_undone_twice(store: Store) -> None:
    firm, *_ = filled(store)
    operation_id = edit(store, firm, note="가")
    undo(store, operation_id)
    with pytest.raises(UserError, match=r"undo\.already"):
        undo(store, operation_id)
    with store.read() as session:
        undo_id = operation(session, operation_id).undone_by
    with pytest.raises(UserError, match=r"undo\.already"):
        undo(store, undo_id)
    with pytest.raises(UserError, match=r"undo\.unknown"):
        undo(store, 4711)


def test_nothing_to_undo_is_no_error(store: Store) -> None:
    assert undo(store) is None
    assert redo(store) is None


def test_an_operation_is_taken_back_and_brought_again_out_of_its_turn(store: Store) -> None:
    firm, *_ = filled(store)
    old = edit(store, firm, note="가")
    between = edit(store, firm, employees=50)
    undo(store, old)
    newest = edit(store, firm, capital=5)
    with pytest.raises(UserError, match=r"redo\.not"):
        redo(store, between)
    assert redo(store) is None
    again = redo(store, old)
    assert again is not None
    assert again.operation.id == old
    assert [value(store, firm, key) for key in ("note", "employees", "capital")] == ["가", 50, 5]
    with store.read() as session:
        row = undoable(session)
    assert row is not None
    assert row.id == old, "what was done last is taken back first"
    undo(store)
    with store.read() as session:
        row = undoable(session)
    assert row is not None
    assert row.id == newest


def test_an_operation_taken_back_out_of_its_turn_leaves_the_stack(store: Store) -> None:
    firm, *_ = filled(store)
    edit(store, firm, note="가")
    middle = edit(store, firm, employees=50)
    edit(store, firm, capital=5)
    undo(store, middle)
    undo(store)
    assert value(store, firm, "capital") is Empty.WITHHELD
    undo(store)
    assert value(store, firm, "note") is Empty.NOT_STATED
    for _ in range(3):
        redo(store)
    values = [value(store, firm, key) for key in ("note", "employees", "capital")]
    assert values == ["가", 50, 5]


def test_a_part_of_an_operation_can_be_taken_back(store: Store) -> None:
    with store.write(Label.IMPORT, "목록.xlsx") as unit:
        first, second = unit.insert_many(ORGANIZATION, [{"name": "하나"}, {"name": "둘"}])
    imported = unit.changes.operation_id
    undone = undo(store, imported, label=Label.REVERT_IMPORT, only=[(ORGANIZATION, first)])
    assert undone is not None
    assert undone.changes.ids(ORGANIZATION) == {first}
    assert value(store, first, "name") is None
    assert value(store, second, "name") == "둘"
    undo(store)
    assert value(store, first, "name") == "하나"
    undo(store, imported, only=[(ORGANIZATION, first)])
    whole = undo(store, imported)
    assert whole is not None
    assert whole.left == ()
    assert value(store, second, "name") is None


def test_an_undo_names_who_took_it_back(store: Store, reopen: Callable[..., Store]) -> None:
    firm = save(store, name="회사")
    edited = edit(store, firm, note="가")
    other = reopen(Actor("이도윤", "PC-12"))
    undo(other, edited)
    with other.read() as session:
        newest = history(session)[0]
    assert (newest.kind, newest.label, newest.officer, newest.machine) == (
        "undo", "edit", "이도윤", "PC-12",
    )  # fmt: skip


def test_a_barrier_ends_undo(store: Store) -> None:
    """A migration that changes a field's meaning leaves one."""
    firm = save(store, name="회사")
    barred = edit(store, firm, note="가")
    with store.engine.begin() as connection:
        connection.execute(
            text("INSERT INTO fact (name, value) VALUES ('undo_barrier', :id)"), {"id": str(barred)}
        )
    assert undo(store) is None
    with pytest.raises(UserError, match=r"undo\.barrier"):
        undo(store, barred)
    edit(store, firm, note="나")
    undo(store)
    assert value(store, firm, "note") == "가"


def test_frozen_steps_name_constraints_as_the_models_do() -> None:
    assert NAMING == PRESENT_NAMING
