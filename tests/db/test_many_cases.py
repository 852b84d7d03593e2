"""Several cases at once: one operation that is undone whole, or nothing at all."""

from __future__ import annotations

import datetime as dt

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.errors import ConflictError, UserError
from db.ledger import undo
from db.queries.history import undoable
from db.queries.records import children, load_draft
from db.services.many_cases import assign_cases, end_cases, hold_cases, move_cases, resume_cases
from db.services.records import save_record
from db.store import Store

TODAY = dt.date(2026, 11, 28)


def add(store: Store, record_kind: RecordKind, /, **values: Value) -> int:
    return save_record(store, Draft(record_kind, {**new_draft(record_kind).values, **values})).id


@pytest.fixture
def cases(store: Store) -> dict[int, int]:
    """Three cases of one firm and their versions."""
    firm = add(store, RecordKind.ORGANIZATION, name="㈜한빛정밀")
    ids = [add(store, RecordKind.CASE, title=f"거점 {at}", organization=firm) for at in (1, 2, 3)]
    return dict.fromkeys(ids, 1)


def read(store: Store, case_id: int) -> Draft:
    with store.read() as session:
        found = load_draft(session, RecordKind.CASE, case_id)
    assert found is not None
    return found


def values(store: Store, cases: dict[int, int], key: str) -> list[str]:
    return [read(store, case_id).text(key) for case_id in cases]


def test_a_move_is_one_operation_with_the_days_of_all(store: Store, cases: dict[int, int]) -> None:
    saved = move_cases(store, cases, "contact", today=TODAY)
    assert values(store, cases, "stage") == ["contact"] * 3
    with store.read() as session:
        days = children(session, RecordKind.MILESTONE, "case", list(cases))
        operation = undoable(session)
    assert [one.text("actual_on") for one in days if one.text("stage") == "contact"] == [
        "2026-11-28"
    ] * 3
    assert operation is not None
    assert operation.subject == "㈜한빛정밀 외 2건"
    undo(store, saved.changes.operation_id)
    assert values(store, cases, "stage") == ["lead"] * 3


def test_one_that_may_not_go_keeps_all_where_they_are(store: Store, cases: dict[int, int]) -> None:
    first = next(iter(cases))
    end_cases(store, {first: 1}, "withdrawn")
    with pytest.raises(UserError, match=r"stage\.ended"):
        move_cases(store, {**cases, first: 2}, "contact", today=TODAY)
    assert values(store, cases, "stage") == ["lead"] * 3


def test_a_newer_version_of_one_stops_all(store: Store, cases: dict[int, int]) -> None:
    last = list(cases)[-1]
    save_record(store, Draft(RecordKind.CASE, {"title": "다른 이름"}, last, 1))
    with pytest.raises(ConflictError):
        assign_cases(store, cases, "김도윤")
    assert values(store, cases, "officer") == [""] * 3


def test_hold_end_resume_and_assign(store: Store, cases: dict[int, int]) -> None:
    hold_cases(store, cases, "2027-01")
    assert values(store, cases, "resume_on") == ["2027-01"] * 3
    end_cases(store, dict.fromkeys(cases, 2), "lapsed")
    assert values(store, cases, "end_reason") == ["lapsed"] * 3
    assert values(store, cases, "resume_on") == [""] * 3
    resume_cases(store, dict.fromkeys(cases, 3))
    assert values(store, cases, "state") == ["active"] * 3
    assign_cases(store, dict.fromkeys(cases, 4), "김도윤")
    assert values(store, cases, "officer") == ["김도윤"] * 3


def test_nothing_chosen_is_refused(store: Store) -> None:
    with pytest.raises(UserError, match=r"case\.none"):
        assign_cases(store, {}, "김도윤")
