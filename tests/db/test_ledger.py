"""Undo and redo: whole or not at all, over later edits never, across a restart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select, text

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty, Value
from db.errors import Hold, UndoConflict, UserError
from db.ledger import blockers, redo, undo
from db.migrations.runner import NAMING
from db.queries.history import history, operation, redoable, undoable
from db.queries.records import load_draft
from db.schema import TABLES
from db.schema.base import NAMING as PRESENT_NAMING
from db.services.records import delete_record, restore_record, save_record
from db.store import Actor, Store

ORGANIZATION = RecordKind.ORGANIZATION
CONTACT = RecordKind.CONTACT
CASE = RecordKind.CASE
STAMPS = {"version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at"}


def save(store: Store, kind: RecordKind = ORGANIZATION, **values: Value) -> int:
    return save_record(store, new_draft(kind, **values)).id


def edit(store: Store, record_id: int, kind: RecordKind = ORGANIZATION, **values: Value) -> int:
    return save_record(store, Draft(kind, values, record_id)).changes.operation_id


def value(store: Store, record_id: int, key: str, kind: RecordKind = ORGANIZATION) -> Value | None:
    with store.read() as session:
        draft = load_draft(session, kind, record_id)
    return draft.get(key) if draft else None


def live_rows(store: Store) -> dict[str, dict[int, dict[str, object]]]:
    """Every live row of every table, without its stamps."""
    with store.read() as session:
        return {
            table.name: {
                row.id: {key: kept for key, kept in row._mapping.items() if key not in STAMPS}
                for row in session.execute(select(table).where(table.c.deleted_at.is_(None)))
            }
            for table in TABLES.values()
        }


def filled(store: Store) -> tuple[int, int, int]:
    firm = save(store, name="㈜한빛정밀", employees=48, capital=Empty.WITHHELD)
    contact = save(store, CONTACT, name="김하늘", organization=firm)
    case = save(store, CASE, title="고양 공장", organization=firm)
    return firm, contact, case


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


def test_undo_does_not_run_over_a_later_edit(store: Store) -> None:
    firm, *_ = filled(store)
    operation_id = edit(store, firm, note="가", employees=50)
    edit(store, firm, note="나")
    before = live_rows(store)
    with pytest.raises(UndoConflict) as refused:
        undo(store, operation_id)
    (conflict,) = refused.value.conflicts
    assert (conflict.kind, conflict.record_id, conflict.keys) == ("organization", firm, ("note",))
    assert conflict.title == "㈜한빛정밀"
    assert live_rows(store) == before
    undone = undo(store, operation_id, leave_conflicts=True)
    assert undone is not None
    assert undone.left == (conflict,)
    assert value(store, firm, "note") == "나"
    assert value(store, firm, "employees") == 48


def test_a_later_edit_of_another_field_does_not_matter(store: Store) -> None:
    firm, *_ = filled(store)
    operation_id = edit(store, firm, note="가")
    edit(store, firm, employees=50)
    undo(store, operation_id)
    assert value(store, firm, "note") is Empty.NOT_STATED
    assert value(store, firm, "employees") == 50


@pytest.mark.parametrize("later", [{"note": "사람이"}, {"employees": Empty.NOT_STATED}])
def test_a_creation_edited_since_stays(store: Store, later: dict[str, Value]) -> None:
    other = save(store, name="나루", employees=5)
    with store.read() as session:
        row = undoable(session)
    assert row is not None
    edit(store, other, **later)
    with pytest.raises(UndoConflict):
        undo(store, row.id)
    undone = undo(store, row.id, leave_conflicts=True)
    assert undone is not None
    assert [entry.record_id for entry in undone.left] == [other]
    assert value(store, other, "name") == "나루"


def test_a_parent_is_held_by_a_later_child(store: Store) -> None:
    firm = save(store, name="㈜한빛정밀")
    with store.read() as session:
        creation = undoable(session)
    assert creation is not None
    case = save(store, CASE, title="공장", organization=firm)
    with pytest.raises(UndoConflict) as refused:
        undo(store, creation.id)
    assert [entry.record_id for entry in refused.value.conflicts] == [firm]
    delete_record(store, CASE, case)
    undo(store, creation.id)
    assert value(store, firm, "name") is None


def test_a_parent_is_held_by_a_record_pointed_at_it_later(store: Store) -> None:
    _, _, case = filled(store)
    with store.write(Label.IMPORT) as unit:
        made = unit.save(new_draft(ORGANIZATION, name="새 회사")).id
        unit.save(Draft(CASE, {"note": "함께"}, case))
    edit(store, case, CASE, organization=made)
    undone = undo(store, unit.changes.operation_id, leave_conflicts=True)
    assert undone is not None
    assert [entry.record_id for entry in undone.left] == [made]
    assert value(store, made, "name") == "새 회사"
    assert value(store, case, "note", CASE) is Empty.NOT_STATED


def test_a_child_that_stays_keeps_its_parent(store: Store) -> None:
    with store.write(Label.IMPORT) as unit:
        (firm,) = unit.insert_many(ORGANIZATION, [{"name": "회사"}])
        (case,) = unit.insert_many(CASE, [new_draft(CASE, title="건", organization=firm).values])
        (other,) = unit.insert_many(ORGANIZATION, [{"name": "다른 회사"}])
    edit(store, case, CASE, note="사람이 고침")
    undone = undo(store, unit.changes.operation_id, leave_conflicts=True)
    assert undone is not None
    assert {(entry.kind, entry.record_id) for entry in undone.left} == {
        ("organization", firm),
        ("case", case),
    }
    assert value(store, other, "name") is None
    assert value(store, firm, "name") == "회사"


def test_nothing_comes_back_to_a_deleted_parent(store: Store) -> None:
    firm = save(store, name="회사")
    contact = save(store, CONTACT, name="김하늘", organization=firm)
    gone = delete_record(store, CONTACT, contact).changes.operation_id
    other = save(store, CONTACT, name="이도윤", organization=firm)
    delete_record(store, ORGANIZATION, firm)
    with pytest.raises(UndoConflict) as refused:
        undo(store, gone)
    assert [entry.keys for entry in refused.value.conflicts] == [("organization",)]
    with pytest.raises(UserError, match=r"record\.link_gone"):
        restore_record(store, CONTACT, contact)
    restore_record(store, ORGANIZATION, firm)
    assert value(store, other, "name", CONTACT) == "이도윤"
    assert value(store, contact, "name", CONTACT) is None


def test_a_unique_key_taken_meanwhile_is_not_taken_back(store: Store) -> None:
    first = save(store, name="하나", business_number="9990000011")
    gone = delete_record(store, ORGANIZATION, first).changes.operation_id
    second = save(store, name="둘", business_number="9990000011")
    with pytest.raises(UndoConflict) as refused:
        undo(store, gone)
    assert [entry.keys for entry in refused.value.conflicts] == [("business_number",)]
    with pytest.raises(UserError, match=r"record\.not_unique"):
        restore_record(store, ORGANIZATION, first)
    changed = edit(store, second, business_number="9990000022", note="바꿈")
    third = save(store, name="셋", business_number="9990000011")
    undone = undo(store, changed, leave_conflicts=True)
    assert undone is not None
    assert [entry.keys for entry in undone.left] == [("business_number",)]
    assert value(store, second, "business_number") == "9990000022"
    assert value(store, second, "note") is Empty.NOT_STATED
    assert value(store, third, "business_number") == "9990000011"


def test_a_key_that_passes_between_records_passes_back(store: Store) -> None:
    first = save(store, name="하나", business_number="9990000011")
    before = live_rows(store)
    with store.write(Label.EDIT) as unit:
        unit.delete(ORGANIZATION, first)
        unit.save(new_draft(ORGANIZATION, name="둘", business_number="9990000011"))
    after = live_rows(store)
    undo(store)
    assert live_rows(store) == before
    redo(store)
    assert live_rows(store) == after


def test_a_restored_record_that_was_edited_since_stays(store: Store) -> None:
    firm = save(store, name="회사")
    delete_record(store, ORGANIZATION, firm)
    restored = restore_record(store, ORGANIZATION, firm).changes.operation_id
    edit(store, firm, note="사람이")
    with pytest.raises(UndoConflict):
        undo(store, restored)
    assert value(store, firm, "note") == "사람이"


def test_an_edit_of_a_record_deleted_since_is_not_undone(store: Store) -> None:
    firm = save(store, name="회사")
    changed = edit(store, firm, note="가")
    delete_record(store, ORGANIZATION, firm)
    with pytest.raises(UndoConflict):
        undo(store, changed)


def blocking(store: Store, operation_id: int) -> list[tuple[Hold, str, str, int]]:
    """Why, of which record and field, and which operation, for all that blocks."""
    with store.read() as session:
        found = blockers(session, operation_id)
    return [
        (edit.hold, edit.title, edit.key, edit.operation_id)
        for entry in found
        for edit in entry.later
    ]


def test_what_blocks_an_undo_is_named_with_who_and_when(
    store: Store, reopen: Callable[..., Store]
) -> None:
    firm, *_ = filled(store)
    first = edit(store, firm, note="가", employees=50)
    assert blocking(store, first) == []
    other = reopen(Actor("이도윤", "PC-12"))
    edit(other, firm, note="나")
    later = edit(other, firm, note="다", capital=9)
    with store.read() as session:
        (entry,) = blockers(session, first)
    (found,) = entry.later
    assert (found.operation_id, found.officer, found.label) == (later, "이도윤", "edit")
    assert (found.kind, found.record_id, found.title, found.key) == (
        "organization", firm, "㈜한빛정밀", "note",
    )  # fmt: skip
    assert found.at.startswith("2026-11-26T09:")
    with pytest.raises(UndoConflict) as refused:
        undo(store, first)
    assert refused.value.conflicts == (entry,)


def test_each_way_of_being_in_the_way_is_told(store: Store) -> None:
    firm = save(store, name="회사", business_number="9990000011")
    changed = edit(store, firm, note="가")
    creation = changed - 1
    case = save(store, CASE, title="공장", organization=firm)
    with store.read() as session:
        used = history(session)[0].id
    assert blocking(store, creation) == [
        (Hold.IN_USE, "공장", "organization", used), (Hold.EDITED, "회사", "note", changed),
    ]  # fmt: skip
    gone = delete_record(store, CASE, case).changes.operation_id
    away = delete_record(store, ORGANIZATION, firm).changes.operation_id
    assert blocking(store, changed) == [(Hold.BINNED, "회사", "", away)]
    assert blocking(store, gone) == [(Hold.TARGET_GONE, "회사", "", away)]
    second = save(store, name="둘", business_number="9990000011")
    with store.read() as session:
        took = history(session, kind=ORGANIZATION, record_id=second)[0].id
    assert blocking(store, away) == [(Hold.KEY_TAKEN, "둘", "business_number", took)]


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


def test_bringing_again_does_not_run_over_a_later_edit(store: Store) -> None:
    firm, *_ = filled(store)
    old = edit(store, firm, note="가", employees=50)
    undo(store, old)
    later = edit(store, firm, note="나")
    assert blocking(store, old) == [(Hold.EDITED, "㈜한빛정밀", "note", later)]
    with pytest.raises(UndoConflict):
        redo(store, old)
    again = redo(store, old, leave_conflicts=True)
    assert again is not None
    assert [entry.keys for entry in again.left] == [("note",)]
    assert (value(store, firm, "note"), value(store, firm, "employees")) == ("나", 50)


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


def test_what_is_back_by_hand_already_is_no_conflict(store: Store) -> None:
    firm = save(store, name="회사", note="가")
    changed = edit(store, firm, note="나", employees=3)
    edit(store, firm, note="가")
    undone = undo(store, changed)
    assert undone is not None
    assert undone.left == ()
    assert value(store, firm, "employees") is Empty.NOT_STATED


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
