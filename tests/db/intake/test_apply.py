"""Applying writes the accepted rows as one operation; reverting leaves later edits alone."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.errors import UndoConflict, UserError
from db.intake.apply import apply_plan, revert_import
from db.ledger import undo
from db.queries.imports import imported_rows, list_imports
from db.queries.newest import newest_operation
from db.queries.records import all_live
from db.schema import TABLES
from db.services.records import save_record
from db.store import Store
from tests.db.intake.plan_cases import SOURCE, applied, listed, planned

LIST = listed(
    {"organization.name": "㈜한빛", "organization.employees": 12, "certificate.kind": "growth",
     "certificate.valid_until": "2027-05-30", "contact.name": "한도윤"},
    {"organization.name": "㈜가람", "agreement.kind": "loi", "agreement.amount": 10**9},
)  # fmt: skip


def live_names(store: Store) -> list[str]:
    with store.read() as session:
        return [draft.text("name") for draft in all_live(session, RecordKind.ORGANIZATION)]


def test_an_import_is_one_operation_and_its_rows_know_where_they_came_from(store: Store) -> None:
    _, done = applied(store, LIST)
    with store.read() as session:
        assert newest_operation(session) == done.changes.operation_id == 1
        table = TABLES[RecordKind.ORGANIZATION]
        columns = (table.c.name, table.c.import_id, table.c.import_sheet, table.c.import_row)
        rows = session.execute(select(*columns).order_by(table.c.id)).all()
    assert [tuple(row) for row in rows] == [
        ("㈜한빛", done.import_id, "Sheet1", 2),
        ("㈜가람", done.import_id, "Sheet1", 3),
    ]
    assert {kind.value for kind in done.changes.by_kind} == {
        "organization", "certificate", "contact", "case", "agreement", "party",
    }  # fmt: skip


def test_the_case_of_an_agreement_takes_its_money_and_gets_a_number(store: Store) -> None:
    applied(store, LIST)
    with store.read() as session:
        (case,) = all_live(session, RecordKind.CASE)
    assert case.get("planned_investment") == 10**9
    assert case.get("stage") == "loi"
    assert case.text("number") == "GY-2026-001"


def test_undo_after_an_import_leaves_nothing_alive(store: Store) -> None:
    applied(store, LIST)
    undo(store)
    with store.read() as session:
        assert not any(all_live(session, kind) for kind in RecordKind)


def test_a_revert_leaves_a_later_edit_alone_and_lists_it(store: Store) -> None:
    _, done = applied(store, LIST)
    with store.read() as session:
        firm = all_live(session, RecordKind.ORGANIZATION)[0]
    save_record(
        store, Draft(RecordKind.ORGANIZATION, {"phone": "031-000-2741"}, firm.id, firm.version)
    )
    undone = revert_import(store, done.import_id)
    assert live_names(store) == ["㈜한빛"]
    assert [(entry.title, entry.keys) for entry in undone.left] == [("㈜한빛", ("phone",))]


def test_an_import_of_which_everything_was_edited_stands(store: Store) -> None:
    _, done = applied(store, listed({"organization.name": "㈜한빛"}))
    with store.read() as session:
        (firm,) = all_live(session, RecordKind.ORGANIZATION)
    save_record(store, Draft(RecordKind.ORGANIZATION, {"note": "고침"}, firm.id, firm.version))
    for row in (None, 2):
        with pytest.raises(UndoConflict):
            revert_import(store, done.import_id, row=row)
    with store.read() as session:
        assert [one.reverted for one in list_imports(session)] == [False]
        assert [one.reverted for one in imported_rows(session, done.import_id)] == [False]


def test_one_row_can_be_reverted_alone(store: Store) -> None:
    _, done = applied(store, LIST)
    revert_import(store, done.import_id, row=3, sheet="Sheet1")
    assert live_names(store) == ["㈜한빛"]
    revert_import(store, done.import_id)
    assert live_names(store) == []


def test_a_row_is_named_by_its_firm_though_that_was_stored_before(store: Store) -> None:
    applied(store, listed({"organization.name": "㈜한빛"}))
    more = listed(
        {"organization.name": "㈜한빛", "contact.name": "새사람", "agreement.kind": "loi",
         "agreement.title": "한빛 투자의향"},
    )  # fmt: skip
    _, done = applied(store, more)
    with store.read() as session:
        (row,) = imported_rows(session, done.import_id)
    assert row.title == "㈜한빛"
    assert {kind.value for kind, _ in row.created} == {"contact", "case", "agreement"}


def test_one_row_that_changed_a_stored_record_is_reverted_alone_and_later_edits_stay(
    store: Store,
) -> None:
    applied(store, LIST)
    more = listed(
        {"organization.name": "㈜한빛", "organization.phone": "031-000-0001",
         "organization.website": "https://hanbit.example", "contact.name": "새사람"},
        {"organization.name": "㈜가람", "organization.phone": "031-000-0002"},
        {"organization.name": "㈜새봄", "organization.phone": "031-000-0003"},
    )  # fmt: skip
    _, done = applied(store, more)
    with store.read() as session:
        rows = imported_rows(session, done.import_id)
        first = next(one for one in all_live(session, RecordKind.ORGANIZATION))
    assert [(one.row, one.title, len(one.created), len(one.updated)) for one in rows] == [
        (2, "㈜한빛", 1, 1), (3, "㈜가람", 0, 1), (4, "㈜새봄", 1, 0),
    ]  # fmt: skip
    values = {**first.values, "website": "https://later.example"}
    save_record(store, Draft(first.kind, values, first.id, first.version))
    undone = revert_import(store, done.import_id, row=2)
    assert [(one.title, tuple(one.keys)) for one in undone.left] == [("㈜한빛", ("website",))]
    with store.read() as session:
        stored = {one.text("name"): one for one in all_live(session, RecordKind.ORGANIZATION)}
        people = [one.text("name") for one in all_live(session, RecordKind.CONTACT)]
        after = imported_rows(session, done.import_id)
    assert people == ["한도윤"]
    assert stored["㈜한빛"].text("phone") == ""
    assert stored["㈜한빛"].text("website") == "https://later.example"
    assert stored["㈜가람"].text("phone") == "031-000-0002"
    assert [one.reverted for one in after] == [True, False, False]
    with pytest.raises(UserError, match=r"import\.row_unknown"):
        revert_import(store, done.import_id, row=99)


def test_a_plan_made_before_somebody_wrote_is_refused(sqlite_store: Store) -> None:
    plan = planned(sqlite_store, LIST)
    applied(sqlite_store, listed({"organization.name": "㈜다른"}))
    with pytest.raises(UserError) as refused:
        apply_plan(sqlite_store, SOURCE, [plan], planned_at=0)
    assert refused.value.code == "plan.stale"
    assert live_names(sqlite_store) == ["㈜다른"]
