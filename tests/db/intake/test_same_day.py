"""Contracts of one firm on one day."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.intake.plan import Decision, PlanOptions
from db.queries.records import all_live
from db.store import Store
from tests.db.intake.plan_cases import applied, listed, outcomes, planned


def test_two_contracts_of_one_day_for_other_ground_and_price_are_two(sqlite_store: Store) -> None:
    def contract(area: float, won: int) -> dict[str, Value]:
        return {
            "organization.name": "㈜한빛정밀", "agreement.kind": "sale",
            "agreement.signed_on": "2024-05-20", "agreement.area": area, "agreement.amount": won,
        }  # fmt: skip

    table = listed(
        contract(4132.3, 9_504_290_000), contract(2981.0, 6_856_300_000), kind="agreements"
    )
    decisions = {2: Decision(case="join"), 3: Decision(case="join")}
    applied(sqlite_store, table, PlanOptions(decisions=decisions))
    with sqlite_store.read() as session:
        found = all_live(session, RecordKind.AGREEMENT)
    assert sorted(one.values["area"] for one in found) == [2981.0, 4132.3]
    rounded = listed(contract(4132.0, 9_504_000_000), kind="agreements")
    assert outcomes(planned(sqlite_store, rounded)) != ["create"]
