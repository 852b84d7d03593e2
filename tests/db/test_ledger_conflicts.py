"""Undo and redo never run over what was done later, and name what stands in the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.labels import Label
from db.domain.values import Empty, Value
from db.errors import Hold, UndoConflict, UserError
from db.ledger import blockers, redo, undo
from db.queries.history import history, operation, undoable
from db.services.records import delete_record, restore_record
from db.store import Actor, Store
from tests.fixtures.ledger import CASE, CONTACT, ORGANIZATION, edit, filled, live_rows, save, value


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
    before = live_rows(store)
    for leave in (False, True):
        with pytest.raises(UndoConflict) as refused:
            undo(store, row.id, leave_conflicts=leave)
        assert [entry.record_id for entry in refused.value.conflicts] == [other]
        assert not refused.value.rest
    assert live_rows(store) == before
    with store.read() as session:
        assert operation(session, row.id).undone_by is None, "nothing of it was undone: it stands"


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


def test_what_is_back_by_hand_already_is_no_conflict(store: Store) -> None:
    firm = save(store, name="회사", note="가")
    changed = edit(store, firm, note="나", employees=3)
    edit(store, firm, note="가")
    undone = undo(store, changed)
    assert undone is not None
    assert undone.left == ()
    assert value(store, firm, "employees") is Empty.NOT_STATED
