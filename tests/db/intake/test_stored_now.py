"""What was decided stands when a list is looked at again after it was written: nothing is made twice."""

from __future__ import annotations

import pytest

from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.intake.plan import SPLIT, Decision, Outcome, PlanOptions
from db.intake.rows import CellProblem, CoercedRow, CoercedTable
from db.intake.stored_now import stored_now
from db.queries.records import all_live
from db.store import Store
from tests.db.intake.plan_cases import add_firm, applied, listed, planned

FIRM: dict[str, Value] = {
    "organization.name": "㈜한빛", "organization.representatives": ("김한빛",),
    "organization.region": "경기 고양시",
}  # fmt: skip
LOI: dict[str, Value] = {
    **FIRM, "agreement.kind": "loi", "agreement.signed_on": "2025-03-02",
    "agreement.amount": 10_000_000_000,
}  # fmt: skip
MOU: dict[str, Value] = {
    **LOI, "agreement.kind": "mou", "agreement.signed_on": "2025-11-20",
    "agreement.amount": 300_000_000,
}  # fmt: skip
CASE: dict[str, Value] = {**FIRM, "case.planned_investment": 500_000_000, "case.progress": "설계"}
_BOTH = "㈜가람, ㈜나래"
_SEVERAL = CoercedTable(
    "Sheet1", "agreements", "2026-11",
    (CoercedRow(2, {"organization.name": _BOTH, "agreement.kind": "mou",
                    "agreement.signed_on": "2025-11-20"},
                (CellProblem(2, 0, "name.several", "organization.name", _BOTH),)),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("table", "decisions"),
    [
        (listed(FIRM), {2: Decision("new")}),
        (listed(LOI, MOU, kind="agreements"), {3: Decision("new", case="row:0:2")}),
        (listed(LOI, MOU, kind="agreements"), {3: Decision("new", case="new")}),
        (listed(CASE, kind="cases"), {2: Decision("new", case="new")}),
        (_SEVERAL, {2: Decision(several=SPLIT, parties={"㈜가람": "new"})}),
    ],
    ids=["firm", "joined to a row's case", "a case of its own", "case alone", "party"],
)
def test_what_was_new_is_what_the_list_made(
    store: Store, table: CoercedTable, decisions: dict[int, Decision]
):
    add_firm(store, "㈜한빛", representatives=("하늘찬",), region="부산 강서구")
    add_firm(store, "㈜가람", representatives=("하늘찬",), region="부산 강서구")
    firm = Decision("new") if table is not _SEVERAL else Decision()
    before = {row.number: decisions.get(row.number, firm) for row in table.rows}
    plan, done = applied(store, table, PlanOptions(decisions=before))
    assert all(row.is_written for row in plan.rows), [row.reason for row in plan.rows]
    with store.read() as session:
        records = {kind: len(all_live(session, kind)) for kind in done.changes.by_kind}
    places = {(0, row): one for row, one in before.items()}
    now = stored_now(places, [plan], done.made)
    assert "new" not in {one.organization for one in now.values()}
    options = PlanOptions(decisions={row: one for (_, row), one in now.items()})
    again = planned(store, table, options)
    assert {row.outcome for row in again.rows} == {Outcome.SAME}
    _, twice = applied(store, table, options)
    assert not twice.changes
    with store.read() as session:
        assert records == {kind: len(all_live(session, kind)) for kind in records}
    assert RecordKind.ORGANIZATION in records
