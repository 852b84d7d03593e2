"""같은 건 묶기 is proposed with its reasons and never done silently."""

from __future__ import annotations

import pytest

from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.intake.pipeline import FilePlan
from db.intake.plan import Decision, Existing, Outcome, PlanOptions
from db.intake.planning.join_cases import KnownCase, proposals
from db.intake.planning.planner import plan_tables
from db.intake.settle_all import join, settle_all
from db.queries.records import all_live
from db.store import Store
from tests.db.intake.plan_cases import applied, listed, planned

LOI = {
    "organization.name": "㈜한빛", "agreement.kind": "loi", "agreement.signed_on": "2025-03-02",
    "agreement.amount": 10_000_000_000, "case.wanted_site": "일산테크노밸리",
}  # fmt: skip
MOU = {**LOI, "agreement.kind": "mou", "agreement.signed_on": "2025-11-20"}


def test_the_mou_of_a_firm_with_an_loi_is_proposed_as_the_same_case(sqlite_store: Store):
    applied(sqlite_store, listed(LOI, kind="agreements"))
    table = listed(MOU, kind="agreements")
    plan = planned(sqlite_store, table)
    (row,) = plan.rows
    (proposal,) = row.joins
    assert plan.unjoined == 1
    assert row.outcome is Outcome.CREATE
    assert proposal.likely
    assert set(proposal.reasons) == {
        "join.only_case", "join.next_stage", "join.same_amount", "join.same_site",
    }  # fmt: skip
    joined = planned(sqlite_store, table, PlanOptions(decisions={2: Decision(case="join")}))
    assert joined.unjoined == 0
    assert {record.outcome for record in joined.rows[0].records} >= {Outcome.CREATE}


def test_a_joined_case_goes_on_to_the_stage_that_was_signed(sqlite_store: Store):
    applied(sqlite_store, listed(LOI, kind="agreements"))
    table = listed(MOU, kind="agreements")
    applied(sqlite_store, table, PlanOptions(decisions={2: Decision(case="join")}))
    with sqlite_store.read() as session:
        (case,) = all_live(session, RecordKind.CASE)
        steps = all_live(session, RecordKind.MILESTONE)
    assert case.values["stage"] == "mou"
    assert sorted(one.values["actual_on"] for one in steps) == ["2025-03-02", "2025-11-20"]
    again = planned(sqlite_store, table)
    assert {row.outcome for row in again.rows} == {Outcome.SAME}


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ({**LOI, "agreement.signed_on": "2026-01-05"}, MOU),
        ({**LOI, "case.state": "ended", "case.end_reason": "failed"}, MOU),
        (LOI, {**MOU, "agreement.status": "draft"}),
    ],
    ids=["signed before the stage it stands in", "ended", "only a draft"],
)
def test_it_stays_where_it_stands_by_a_paper_that_moves_nothing(
    sqlite_store: Store, first: dict[str, Value], later: dict[str, Value]
):
    applied(sqlite_store, listed(first, kind="agreements"))
    join_it = PlanOptions(decisions={2: Decision(case="join")})
    applied(sqlite_store, listed(later, kind="agreements"), join_it)
    with sqlite_store.read() as session:
        (case,) = all_live(session, RecordKind.CASE)
    assert case.values["stage"] == "loi"


def test_what_speaks_against_it_is_said_and_the_likeliest_case_comes_first():
    cases = [
        KnownCase(
            Existing(1), {"title": "공장", "planned_investment": 500, "wanted_site": "킨텍스"}
        ),
        KnownCase(
            Existing(2), {"title": "연구소", "planned_investment": 100, "wanted_site": "12블록"}
        ),
    ]
    given = {"planned_investment": 105, "wanted_site": "일산테크노밸리 12블록"}
    first, second = proposals(cases, given)
    assert (first.title, first.likely, second.likely) == ("연구소", True, False)
    assert set(second.reasons) == {"against.amount", "against.site"}


def test_the_case_is_chosen_by_what_names_it_whatever_else_is_decided(sqlite_store: Store):
    other = {**LOI, "agreement.amount": 200_000_000, "case.wanted_site": "킨텍스"}
    wide = {**MOU, "agreement.area": 3_300}
    table = listed(LOI, {**other, "agreement.kind": "sale"}, wide, kind="agreements")
    apart = {3: Decision(case="new")}
    plan = planned(sqlite_store, table, PlanOptions(decisions=apart))
    first, second = plan.rows[2].joins
    assert (first.key, second.key) == ("row:0:2", "row:0:3")
    chosen = {**apart, 4: Decision(case=first.key)}
    plan, _ = applied(sqlite_store, table, PlanOptions(decisions=chosen))
    row = plan.rows[2]
    assert (row.joins, row.joined.key) == ((), "row:0:2")
    assert plan.unjoined == 0
    again = planned(sqlite_store, table)
    assert {row.outcome for row in again.rows} == {Outcome.SAME}


def test_a_row_of_a_firm_with_several_cases_may_say_which_or_make_its_own(sqlite_store: Store):
    case = {"organization.name": "㈜한빛", "case.wanted_site": "킨텍스"}
    titled = [{**case, "case.title": title} for title in ("공장", "연구소")]
    applied(sqlite_store, listed(*titled, kind="cases"))
    table = listed({**case, "case.planned_jobs": 30}, kind="cases")
    (row,) = planned(sqlite_store, table).rows
    assert (row.reason, len(row.joins), row.is_unjoined) == ("ask.several_case", 2, False)
    for said, outcome in ((row.joins[1].key, Outcome.UPDATE), ("new", Outcome.CREATE)):
        options = PlanOptions(decisions={2: Decision(case=said)})
        assert planned(sqlite_store, table, options).rows[0].outcome is outcome


def test_a_whole_list_is_joined_where_each_firm_has_one_case(sqlite_store: Store):
    contract = {**MOU, "agreement.kind": "move_in", "agreement.signed_on": "2026-02-01"}
    table = listed(LOI, MOU, contract, kind="agreements")
    with sqlite_store.read() as session:
        planned_all = settle_all(
            lambda options: FilePlan(plan_tables(session, [table], options), 0), join
        )
    (joined,) = planned_all.tables
    assert planned(sqlite_store, table).unjoined == 2
    assert joined.unjoined == 0
    assert joined.records[RecordKind.CASE] == {"create": 1, "update": 0}


def test_a_whole_list_leaves_a_firm_of_two_cases_to_the_officer(sqlite_store: Store):
    other = {"organization.name": "㈜한빛", "case.title": "연구소", "case.wanted_site": "킨텍스"}
    applied(sqlite_store, listed(LOI, kind="agreements"))
    applied(sqlite_store, listed(other, kind="cases"))
    with sqlite_store.read() as session:
        table = listed(MOU, kind="agreements")
        planned_all = settle_all(
            lambda options: FilePlan(plan_tables(session, [table], options), 0), join
        )
    assert planned_all.tables[0].unjoined == 1
