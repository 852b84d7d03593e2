"""같은 건 묶기 is proposed with its reasons and never done silently."""

from __future__ import annotations

import pytest

from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.errors import UserError
from db.intake.apply import revert_import
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


def test_a_list_that_names_its_cases_asks_whether_it_means_one_that_nobody_named(
    sqlite_store: Store,
):
    applied(sqlite_store, listed(LOI, kind="agreements"))
    row: dict[str, Value] = {
        "organization.name": "㈜한빛", "case.title": "부품 공장 이전", "case.progress": "설계",
    }  # fmt: skip
    table = listed(row, kind="cases")
    plan = planned(sqlite_store, table)
    assert [(one.outcome, one.reason) for one in plan.rows] == [(Outcome.ASK, "ask.own_case")]
    assert plan.unjoined == 0, "no agreement waits"
    (proposal,) = plan.rows[0].joins
    applied(sqlite_store, table, PlanOptions(decisions={2: Decision(case=proposal.key)}))
    with sqlite_store.read() as session:
        (case,) = all_live(session, RecordKind.CASE)
    assert case.values["title"] == "부품 공장 이전"
    assert [one.outcome for one in planned(sqlite_store, table).rows] == [Outcome.SAME]
    another = listed({**row, "case.title": "제2공장"}, kind="cases")
    assert [one.outcome for one in planned(sqlite_store, another).rows] == [Outcome.CREATE]


def test_it_may_as_well_be_another_case(sqlite_store: Store):
    applied(sqlite_store, listed(LOI, kind="agreements"))
    table = listed({"organization.name": "㈜한빛", "case.title": "제2공장"}, kind="cases")
    applied(sqlite_store, table, PlanOptions(decisions={2: Decision(case="new")}))
    with sqlite_store.read() as session:
        titles = {one.values["title"] for one in all_live(session, RecordKind.CASE)}
    assert titles == {"㈜한빛 투자 건", "제2공장"}
    assert [one.outcome for one in planned(sqlite_store, table).rows] == [Outcome.SAME]


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


@pytest.mark.parametrize("order", [(LOI, MOU), (MOU, LOI)], ids=["LOI first", "MOU first"])
def test_an_agreement_that_came_in_unjoined_is_joined_whole_later(
    sqlite_store: Store, order: tuple[dict[str, Value], dict[str, Value]]
):
    first, second = order
    applied(sqlite_store, listed(first, kind="agreements"))
    again = listed({**second, "case.progress": "설계"}, kind="agreements")
    applied(sqlite_store, again)  # the officer has not said yet whose case it is
    before = _all(sqlite_store)
    assert planned(sqlite_store, again).unjoined == 1

    plan, joined = applied(sqlite_store, again, PlanOptions(decisions={2: Decision(case="join")}))
    (row,) = plan.rows
    assert (row.outcome, row.joined.title) == (Outcome.UPDATE, "㈜한빛 투자 건")
    with sqlite_store.read() as session:
        (case,) = all_live(session, RecordKind.CASE)
        agreements = all_live(session, RecordKind.AGREEMENT)
        steps = all_live(session, RecordKind.MILESTONE)
    assert [one.values["case"] for one in agreements] == [case.id, case.id]
    assert (case.values["stage"], case.values["progress"]) == ("mou", "설계")
    assert {one.values["stage"] for one in steps} >= {"mou"}
    assert {one.outcome for one in planned(sqlite_store, again).rows} == {Outcome.SAME}

    undone = revert_import(sqlite_store, joined.import_id)
    assert (undone.left, _all(sqlite_store)) == ((), before)


SMALLER = {**MOU, "agreement.amount": 9_000_000_000}
_JOIN = PlanOptions(decisions={2: Decision(case="join")})


@pytest.mark.parametrize("order", [(LOI, SMALLER), (SMALLER, LOI)], ids=["LOI first", "MOU first"])
def test_a_case_has_the_figures_of_the_agreement_furthest_on_whichever_list_came_first(
    sqlite_store: Store, order: tuple[dict[str, Value], dict[str, Value]]
):
    first, second = order
    applied(sqlite_store, listed(first, kind="agreements"))
    table = listed(second, kind="agreements")
    plan, _ = applied(sqlite_store, table, _JOIN)
    told = [(one.code, one.field) for one in plan.rows[0].problems]
    assert told == [("case.figure", "case.planned_investment")]
    with sqlite_store.read() as session:
        (case,) = all_live(session, RecordKind.CASE)
        agreements = all_live(session, RecordKind.AGREEMENT)
    assert case.values["planned_investment"] == 9_000_000_000
    assert sorted(one.values["amount"] for one in agreements) == [9_000_000_000, 10_000_000_000]
    assert {one.outcome for one in planned(sqlite_store, table).rows} == {Outcome.SAME}


def test_a_figure_that_none_of_the_agreements_says_is_asked(sqlite_store: Store):
    own = {"organization.name": "㈜한빛", "case.planned_investment": 7_000_000_000}
    applied(sqlite_store, listed(own, kind="cases"))
    (row,) = planned(sqlite_store, listed(LOI, kind="agreements"), _JOIN).rows
    assert (row.outcome, row.reason) == (Outcome.ASK, "ask.differs")
    assert row.params == {"fields": "case.planned_investment"}


def test_an_import_that_wrote_nothing_has_nothing_to_be_taken_back(sqlite_store: Store):
    table = listed(LOI, kind="agreements")
    applied(sqlite_store, table)
    _, again = applied(sqlite_store, table)
    with pytest.raises(UserError) as raised:
        revert_import(sqlite_store, again.import_id)
    assert raised.value.code == "import.nothing"


def _all(store: Store) -> dict[tuple[RecordKind, int], dict[str, Value]]:
    """What everything says."""
    kinds = (RecordKind.CASE, RecordKind.AGREEMENT, RecordKind.MILESTONE, RecordKind.PARTY)
    with store.read() as session:
        return {
            (kind, one.id): dict(one.values) for kind in kinds for one in all_live(session, kind)
        }
