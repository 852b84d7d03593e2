"""Agreements of several parties, numbers nobody could read, and rows that are taken out, as planned."""

from __future__ import annotations

from db.domain.counting import Definition, Unit
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.intake.pipeline import FilePlan
from db.intake.planning.planner import plan_tables
from db.intake.rows import CellProblem, CoercedRow, CoercedTable
from db.intake.settle_all import join, settle_all
from db.queries.records import all_live
from db.services.counting import count_now
from db.store import Store
from tests.db.intake.plan_cases import applied, listed, outcomes, planned

MOU: dict[str, Value] = {
    "organization.name": "㈜일곱가", "agreement.kind": "mou", "agreement.signed_on": "2025-05-02",
}  # fmt: skip
SEVEN = tuple(f"㈜일곱{letter}" for letter in "나다라마바사")


def of_seven(*more: CoercedRow) -> CoercedTable:
    return CoercedTable(
        "Sheet1", "agreements", "2026-06", (CoercedRow(2, MOU, parties=SEVEN), *more)
    )


def papers(store: Store) -> list[tuple[str, int]]:
    found = count_now(store, Definition(unit=Unit.AGREEMENT), "2026-06-30", "2026-11-28")
    return [(row.why.value, len(row.firms)) for row in found.rows]


def test_an_agreement_of_seven_parties_is_one_and_all_of_them_signed_it(store: Store) -> None:
    applied(store, of_seven())
    assert papers(store) == [("counted", 7)]
    with store.read() as session:
        assert len(all_live(session, RecordKind.ORGANIZATION)) == 7
        assert len(all_live(session, RecordKind.CASE)) == 1
    assert outcomes(planned(store, of_seven())) == ["same"]


def test_a_party_that_stands_in_the_list_or_the_file_already_is_that_firm(
    sqlite_store: Store,
) -> None:
    applied(sqlite_store, listed({"organization.name": "일곱나 주식회사"}))
    own = CoercedRow(3, {**MOU, "organization.name": "(주)일곱다", "agreement.kind": "loi"})
    plan, _ = applied(sqlite_store, of_seven(own))
    assert plan.records[RecordKind.ORGANIZATION] == {"create": 6, "update": 0}


def test_rows_of_one_number_kind_and_day_are_one_agreement_of_several_firms(store: Store) -> None:
    rows = [
        {**MOU, "organization.name": name, "agreement.number": "GY-A-7"}
        for name in ("㈜일곱가", *SEVEN)
    ]
    other = {**rows[0], "organization.name": "㈜여덟", "agreement.kind": "loi"}
    table = listed(*rows, other, kind="agreements")
    applied(store, table)
    assert sorted(papers(store)) == [("counted", 1), ("counted", 7)]
    assert set(outcomes(planned(store, table))) == {"same"}
    late = listed({**rows[0], "organization.name": "㈜늦은"}, kind="agreements")
    plan, _ = applied(store, late)
    assert RecordKind.AGREEMENT not in plan.records
    assert sorted(papers(store)) == [("counted", 1), ("counted", 8)]


def test_a_number_that_nobody_could_read_is_not_looked_into_in_a_new_record_alone(
    sqlite_store: Store,
) -> None:
    problem = CellProblem(2, 3, "money.range", "agreement.amount", "100~150억")
    table = CoercedTable("Sheet1", "agreements", "2026-06", (CoercedRow(2, MOU, (problem,)),))
    applied(sqlite_store, table)
    with sqlite_store.read() as session:
        (agreement,) = all_live(session, RecordKind.AGREEMENT)
        (case,) = all_live(session, RecordKind.CASE)
    assert agreement.get("amount") is Empty.UNCHECKED
    assert case.get("planned_investment") is Empty.UNCHECKED
    applied(sqlite_store, listed({**MOU, "agreement.amount": 100}, kind="agreements"))
    assert outcomes(planned(sqlite_store, table)) == ["same"]  # what an officer found out stays


def test_so_it_is_in_an_agreement_that_waits_for_its_case(sqlite_store: Store) -> None:
    applied(sqlite_store, listed({**MOU, "agreement.kind": "loi"}, kind="agreements"))
    problem = CellProblem(2, 3, "count.range", "agreement.jobs", "10~20명")
    unjoined = CoercedRow(2, MOU, (problem,))
    plan, _ = applied(sqlite_store, CoercedTable("Sheet1", "agreements", "2026-06", (unjoined,)))
    assert plan.unjoined == 1
    with sqlite_store.read() as session:
        agreement = all_live(session, RecordKind.AGREEMENT)[-1]
    assert agreement.get("jobs") is Empty.UNCHECKED


def test_a_whole_list_joins_nothing_that_is_counted_to_what_is_not(sqlite_store: Store) -> None:
    loi = {**MOU, "agreement.kind": "loi", "agreement.signed_on": "2024-03-02"}
    sale = {**MOU, "agreement.kind": "sale", "agreement.signed_on": "2026-01-02"}
    table = listed(loi, {**MOU, "case.excluded_reason": "중복 집계"}, sale, kind="agreements")
    with sqlite_store.read() as session:
        plan = settle_all(lambda options: FilePlan(plan_tables(session, [table], options), 0), join)
    first, own, third = plan.tables[0].rows
    assert (outcomes(plan.tables[0]), len(own.joins)) == (["create"] * 3, 1)
    assert third.joined is not None
    assert third.joined.key == f"row:0:{first.row}"
    assert plan.tables[0].records[RecordKind.CASE] == {"create": 2, "update": 0}
