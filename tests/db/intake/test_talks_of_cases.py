"""What was said to a firm in a list of cases is kept beside its case."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.queries.records import all_live
from db.store import Store
from tests.db.intake.plan_cases import applied, listed, outcomes, planned


def test_a_row_makes_a_case_and_an_activity(sqlite_store: Store) -> None:
    row: dict[str, Value] = {
        "organization.name": "㈜보기늘", "case.planned_investment": 3_000_000_000,
        "activity.happened_on": "2026-03-04", "activity.kind": "call",
        "activity.summary": "입지 문의",
    }  # fmt: skip
    table = listed(row, kind="cases")
    applied(sqlite_store, table)
    with sqlite_store.read() as session:
        (talk,) = all_live(session, RecordKind.ACTIVITY)
        (case,) = all_live(session, RecordKind.CASE)
    assert (talk.text("happened_on"), talk.text("summary")) == ("2026-03-04", "입지 문의")
    assert case.values["planned_investment"] == 3_000_000_000
    assert outcomes(planned(sqlite_store, table)) == ["same"]


def test_what_a_talk_says_in_another_order_of_columns_is_the_same_talk(sqlite_store: Store) -> None:
    row: dict[str, Value] = {
        "organization.name": "㈜보기늘", "activity.happened_on": "2026-03-04",
        "activity.summary": "입지 문의 / 시간: 14:00 / 장소: 시청",
    }  # fmt: skip
    applied(sqlite_store, listed(row, kind="activities"))
    turned = {**row, "activity.summary": "입지 문의 / 장소: 시청 / 시간: 14:00"}
    other = {**row, "activity.summary": "입지 문의 / 장소: 시청 / 시간: 15:00"}
    assert outcomes(planned(sqlite_store, listed(turned, kind="activities"))) == ["same"]
    assert outcomes(planned(sqlite_store, listed(other, kind="activities"))) == ["create"]
