"""A change to many records is looked at first, then written as one operation."""

from __future__ import annotations

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.edit_plans import EditPlan
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.domain.values import Empty, Value
from db.errors import ConflictError, UserError
from db.ledger import undo
from db.queries.edit_plans import common_values, plan_edits, unique_keys
from db.queries.history import undoable
from db.queries.records import load_draft
from db.services.many import apply_edits, delete_records
from db.services.records import save_record
from db.store import Store

CASE, FIRM = RecordKind.CASE, RecordKind.ORGANIZATION


@pytest.fixture
def cases(store: Store) -> list[int]:
    firm = save_record(store, new_draft(FIRM, name="㈜한빛정밀")).id
    ids = []
    for officer in ("박서연", "박서연", "김민수"):
        draft = new_draft(CASE, organization=firm, title=f"거점 {officer}", officer=officer)
        ids.append(save_record(store, draft).id)
    return ids


def look(store: Store, ids: list[int], **values: Value) -> EditPlan:
    with store.read() as session:
        return plan_edits(session, CASE, dict.fromkeys(ids, values))


def stored(store: Store, record_id: int, key: str) -> Value:
    with store.read() as session:
        draft = load_draft(session, CASE, record_id)
    assert draft is not None
    return draft.get(key)


def test_a_plan_counts_old_to_new_and_what_is_the_same(store: Store, cases: list[int]) -> None:
    plan = look(store, cases, officer="김민수")
    (counted,) = plan.counts()
    assert (counted.edit.old, counted.edit.new, counted.count) == ("박서연", "김민수", 2)
    assert plan.same == 1
    assert [stored(store, one, "officer") for one in cases] == ["박서연", "박서연", "김민수"]


def test_it_is_written_as_one_step_and_taken_back_as_one(store: Store, cases: list[int]) -> None:
    changes = apply_edits(store, look(store, cases, officer="김민수"))
    assert changes.ids(CASE) == frozenset(cases[:2])
    assert {stored(store, one, "officer") for one in cases} == {"김민수"}
    with store.read() as session:
        last = undoable(session)
    assert last is not None
    assert last.subject == "㈜한빛정밀 외 1건"
    undo(store)
    assert [stored(store, one, "officer") for one in cases] == ["박서연", "박서연", "김민수"]


def test_records_that_would_be_wrong_are_left_out_only_when_agreed(
    store: Store, cases: list[int]
) -> None:
    save_record(store, Draft(CASE, {"end_reason": "withdrawn"}, cases[0]))
    plan = look(store, cases, state="ended")
    assert [one.id for one in plan.changing] == cases[:1]
    assert {one.problems[0].code for one in plan.wrong} == {"case.end_reason"}
    with pytest.raises(InvalidDraft):
        apply_edits(store, plan)
    apply_edits(store, plan, without_wrong=True)
    assert [stored(store, one, "state") for one in cases] == ["ended", "active", "active"]


def test_a_stage_is_moved_not_written(store: Store, cases: list[int]) -> None:
    plan = look(store, cases, stage="mou")
    assert {one.problems[0].code for one in plan.wrong} == {"case.stage_moves"}


def test_a_plan_grown_stale_is_refused_whole(store: Store, cases: list[int]) -> None:
    plan = look(store, cases, officer="이수진")
    save_record(store, Draft(CASE, {"note": "전화"}, cases[1]))
    with pytest.raises(ConflictError):
        apply_edits(store, plan)
    delete_records(store, CASE, cases[1:2])
    with pytest.raises(UserError, match=r"record\.gone"):
        apply_edits(store, plan)
    assert stored(store, cases[0], "officer") == "박서연"
    assert look(store, cases, officer="이수진").gone == 1


def test_a_number_cannot_be_given_twice(store: Store, cases: list[int]) -> None:
    assert unique_keys(CASE) == {"number"}
    with store.read() as session:
        plan = plan_edits(
            session, CASE, {cases[0]: {"number": "GY-1"}, cases[1]: {"number": "GY-1"}}
        )
        taken = stored(store, cases[2], "number")
        other = plan_edits(session, CASE, {cases[0]: {"number": taken}})
    assert len(plan.wrong) == 2
    assert other.wrong[0].problems[0].code == "not_unique"


def test_what_records_have_in_common(store: Store, cases: list[int]) -> None:
    save_record(store, Draft(CASE, {"wanted_area": Empty.WITHHELD}, cases[0]))
    with store.read() as session:
        common = common_values(session, CASE, cases)
    assert common["officer"].differs
    assert common["wanted_area"].differs
    assert not common["state"].differs
    assert common["state"].value == "active"
