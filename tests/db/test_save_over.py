"""Two stores on one database edit the same record: other fields join, the same field is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty, Value
from db.errors import ConflictError, UserError
from db.ledger import undo
from db.queries.records import load_draft
from db.services.cases import create_case
from db.services.records import Saved, delete_record, restore_record, save_record
from db.services.save_over import SavedOver, save_over
from db.store import Actor, Store

ORGANIZATION, CASE = RecordKind.ORGANIZATION, RecordKind.CASE


@pytest.fixture
def other(reopen: Callable[..., Store]) -> Store:
    """Another PC on the same data."""
    return reopen(Actor("김지원", "PC-02"))


def opened(store: Store, kind: RecordKind, record_id: int) -> Draft:
    with store.read() as session:
        draft = load_draft(session, kind, record_id)
    assert draft is not None
    return draft


def edit(store: Store, base: Draft, **values: Value) -> SavedOver[Saved]:
    return save_over(store, Draft(base.kind, values, base.id, base.version), base)


def test_different_fields_join(store: Store, other: Store) -> None:
    one = save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀", phone="031-000-0000")).id
    mine, theirs = opened(store, ORGANIZATION, one), opened(other, ORGANIZATION, one)
    edit(other, theirs, phone="031-000-2741", employees=86)
    done = edit(store, mine, website="https://example.com")
    assert (done.theirs, done.who) == (("employees", "phone"), "김지원")
    now = opened(store, ORGANIZATION, one)
    assert now.get("phone") == "031-000-2741"
    assert now.get("website") == "https://example.com"
    undo(store)
    now = opened(store, ORGANIZATION, one)
    assert now.get("website") is Empty.NOT_STATED
    assert now.get("employees") == 86, "only mine is taken back"


def test_the_same_value_twice_is_no_conflict(store: Store, other: Store) -> None:
    one = save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀")).id
    mine, theirs = opened(store, ORGANIZATION, one), opened(other, ORGANIZATION, one)
    edit(other, theirs, employees=86)
    edit(store, mine, employees=86, website="https://example.com")
    assert opened(store, ORGANIZATION, one).get("website") == "https://example.com"


def test_the_same_field_is_asked_and_nothing_is_written(store: Store, other: Store) -> None:
    one = save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀")).id
    mine, theirs = opened(store, ORGANIZATION, one), opened(other, ORGANIZATION, one)
    edit(other, theirs, employees=86)
    with pytest.raises(ConflictError):
        edit(store, mine, employees=90, website="https://example.com")
    now = opened(store, ORGANIZATION, one)
    assert (now.get("employees"), now.get("website")) == (86, Empty.NOT_STATED)


def test_under_an_import_and_its_undo(store: Store, other: Store) -> None:
    one = save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀")).id
    mine = opened(store, ORGANIZATION, one)
    with other.write(Label.IMPORT, "목록.xlsx") as unit:
        unit.update_many(ORGANIZATION, [(one, {"employees": 86})])
    undo(other)
    assert edit(store, mine, employees=90).theirs == ()
    assert opened(store, ORGANIZATION, one).get("employees") == 90


def test_a_deleted_record_is_told_and_saved_after_it_is_brought_back(
    store: Store, other: Store
) -> None:
    one = save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀")).id
    mine = opened(store, ORGANIZATION, one)
    delete_record(other, ORGANIZATION, one)
    with pytest.raises(UserError, match=r"record\.gone"):
        edit(store, mine, employees=90)
    restore_record(store, ORGANIZATION, one)
    edit(store, mine, employees=90)
    assert opened(store, ORGANIZATION, one).get("employees") == 90


def test_a_case_that_was_moved_meanwhile(store: Store, other: Store) -> None:
    firm = save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀")).id
    case = create_case(store, new_draft(CASE, title="거점", organization=firm)).id
    mine, theirs = opened(store, CASE, case), opened(other, CASE, case)
    edit(other, theirs, next_step="도면 송부")
    done = edit(store, mine, wanted_area=1500.0)
    assert done.theirs == ("next_step",)
    assert opened(store, CASE, case).get("next_step") == "도면 송부"
