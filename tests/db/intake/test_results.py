"""Results of checks come in as new rows: dated, joined to their agreement, corrected, never edited."""

from __future__ import annotations

import pytest

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.intake.apply import revert_import
from db.intake.plan import Decision, Outcome, PlanOptions
from db.intake.rows import CoercedRow, CoercedTable, Identity
from db.queries.imports import imported_rows
from db.queries.records import all_live, link_id
from db.services.fulfilment import fulfilment_now
from db.store import Store
from tests.db.intake.plan_cases import applied, listed, planned

EOK = 100_000_000
LIST = listed(
    {"organization.name": "㈜한빛", "agreement.kind": "mou", "agreement.signed_on": "2024-03-02",
     "agreement.amount": 200 * EOK, "check.as_of": "2025-09-30", "check.invested": 50 * EOK,
     "check.hired": 10},
    {"organization.name": "㈜가람", "agreement.kind": "mou", "agreement.signed_on": "2024-05-02",
     "agreement.amount": 100 * EOK, "check.as_of": "2025-09-30", "check.response": "unanswered",
     "check.invested": 0},
    {"organization.name": "㈜새벽", "agreement.kind": "loi", "check.as_of": "2025-09-30"},
)  # fmt: skip


def checks(store: Store) -> tuple[Draft, ...]:
    with store.read() as session:
        return all_live(session, RecordKind.CHECK)


def test_results_stand_beside_their_agreement_and_a_day_alone_is_none(store: Store) -> None:
    applied(store, LIST)
    first, second = checks(store)
    assert (first.text("as_of"), first.get("response")) == ("2025-09-30", "answered")
    assert first.get("invested") == 50 * EOK
    assert second.get("response") == "unanswered"
    money = fulfilment_now(store, "2025-12-31", day="2026-11-28")
    told = {row.row.firm_names[0]: row.row.figure("invested").value for row in money.rows}
    assert told["㈜한빛"] == 50 * EOK
    assert told["㈜가람"] is Empty.NOT_STATED  # no answer is never 0


def test_the_same_list_twice_changes_nothing(store: Store) -> None:
    applied(store, LIST)
    assert planned(store, LIST).counts["same"] == 3
    assert planned(store, LIST).records == {}


def test_a_later_list_of_checks_alone_finds_the_firms_only_agreement(store: Store) -> None:
    applied(store, LIST)
    later = listed({"organization.name": "㈜한빛", "check.as_of": "2025-12-31",
                    "check.invested": 70 * EOK})  # fmt: skip
    _, done = applied(store, later)
    *_, newest = checks(store)
    assert (link_id(newest, "agreement"), newest.get("invested")) == (1, 70 * EOK)
    with store.read() as session:
        (row,) = imported_rows(session, done.import_id)
    assert row.title == "㈜한빛 투자협약(MOU)"
    revert_import(store, done.import_id)
    assert len(checks(store)) == 2


def test_a_differing_result_of_the_same_day_is_asked_and_then_corrects(store: Store) -> None:
    applied(store, LIST)
    other = listed({"organization.name": "㈜한빛", "check.as_of": "2025-09-30",
                    "check.invested": 60 * EOK})  # fmt: skip
    (row,) = planned(store, other).rows
    assert (row.outcome, row.params["fields"]) == (Outcome.ASK, "check.invested")
    taken = PlanOptions(decisions={row.row: Decision(fields={"check.invested": True})})
    applied(store, other, taken)
    *_, newest = checks(store)
    assert link_id(newest, "corrects") == 1
    assert (newest.get("invested"), newest.get("hired")) == (60 * EOK, 10)
    assert checks(store)[0].get("invested") == 50 * EOK


NUMBERED = listed(
    {"organization.name": "㈜한빛", "agreement.number": "GY-A-001", "agreement.kind": "loi",
     "agreement.signed_on": "2024-03-02"},
    {"organization.name": "㈜한빛", "agreement.number": "GY-A-002", "agreement.kind": "mou",
     "agreement.signed_on": "2024-03-02"},
)  # fmt: skip


@pytest.mark.parametrize(
    "firm", [{"organization.name": "㈜한빛"}, {}], ids=["firm", "number alone"]
)
def test_the_number_of_an_agreement_says_which_one_was_checked(
    store: Store, firm: dict[str, Value]
) -> None:
    applied(store, NUMBERED)
    values = {**firm, "check.as_of": "2025-12-31", "check.invested": 3 * EOK}
    table = listed({**values, "agreement.number": "GY-A-002"}, kind="checks")
    applied(store, table)
    (check,) = checks(store)
    with store.read() as session:
        agreements = {one.id: one.get("number") for one in all_live(session, RecordKind.AGREEMENT)}
    assert agreements[link_id(check, "agreement")] == "GY-A-002"
    assert planned(store, table).counts["same"] == 1


@pytest.mark.parametrize(
    "firm", [{"organization.name": "㈜한빛"}, {}], ids=["firm", "number alone"]
)
def test_a_number_that_no_agreement_has_is_asked_about(
    store: Store, firm: dict[str, Value]
) -> None:
    """The firm's only agreement has another number: it is not the one."""
    applied(store, listed({"organization.name": "㈜한빛", "agreement.number": "GY-A-001",
                           "agreement.kind": "mou", "agreement.signed_on": "2024-03-02"}))  # fmt: skip
    values: dict[str, Value] = {**firm, "agreement.number": "GY-A-009",
                                "check.as_of": "2025-12-31", "check.hired": 3}  # fmt: skip
    (row,) = planned(store, listed(values, kind="checks")).rows
    assert (row.outcome, row.reason) == (Outcome.ASK, "ask.no_agreement")


def test_a_number_in_a_later_list_is_filled_in_and_makes_no_second_agreement(
    store: Store,
) -> None:
    applied(store, LIST)
    later = listed({"organization.name": "㈜한빛", "agreement.number": "GY-A-007",
                    "agreement.kind": "mou", "agreement.signed_on": "2024-03-02"})  # fmt: skip
    assert planned(store, later).records == {RecordKind.AGREEMENT: {"create": 0, "update": 1}}


@pytest.mark.parametrize("given", [{}, {"agreement.title": "다른 협약"}])
def test_a_result_of_no_known_agreement_is_asked_about(
    store: Store, given: dict[str, object]
) -> None:
    values = {"organization.name": "㈜한빛", "check.as_of": "2025-12-31", "check.hired": 3, **given}
    assert planned(store, listed(values)).rows[0].outcome is Outcome.ASK


@pytest.mark.parametrize("as_of", ["", "2999-12"])
def test_a_result_without_a_day_that_has_come_is_named_and_the_agreement_still_comes(
    store: Store, as_of: str
) -> None:
    values = {"organization.name": "㈜한빛", "agreement.kind": "mou", "check.hired": 3}
    undated = listed(values, as_of=as_of)
    (row,) = planned(store, undated).rows
    assert row.outcome is Outcome.CREATE
    assert [one.code for one in row.problems] == ["check.no_as_of"]


def test_an_exported_result_that_was_edited_comes_back_as_a_correction(store: Store) -> None:
    applied(store, LIST)
    (first, _) = checks(store)
    values: dict[str, Value] = {
        "check.as_of": "2025-09-30", "check.response": "answered", "check.invested": 55 * EOK,
        "check.hired": 10,
    }  # fmt: skip
    row = CoercedRow(
        2, values, identity=Identity(RecordKind.CHECK, first.id or 0, first.version or 1)
    )
    table = CoercedTable("Sheet1", "checks", "", (row,), frozenset(values))
    assert planned(store, table).counts["create"] == 1
    applied(store, table)
    *same, newest = checks(store)
    assert same[0] == first
    assert (link_id(newest, "corrects"), newest.get("invested")) == (first.id, 55 * EOK)
    assert link_id(newest, "agreement") == link_id(first, "agreement")
