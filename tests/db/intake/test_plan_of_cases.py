"""What a plan makes of agreements, cases and sites: joined only on the officer's word."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.intake.plan import Decision, PlanOptions
from db.queries.records import all_live
from db.store import Store
from tests.db.intake.plan_cases import applied, listed, outcomes, planned


def test_an_loi_and_an_mou_of_one_firm_are_not_joined_silently(sqlite_store: Store) -> None:
    table = listed(
        {"organization.name": "㈜한빛", "agreement.kind": "loi", "agreement.signed_on": "2024-06",
         "agreement.amount": 5_000_000_000},
        {"organization.name": "㈜한빛", "agreement.kind": "mou", "agreement.signed_on": "2025-06",
         "agreement.amount": 7_000_000_000},
        kind="agreements",
    )  # fmt: skip
    plan, _ = applied(sqlite_store, table)
    assert outcomes(plan) == ["create", "create"]
    assert plan.records == {
        RecordKind.ORGANIZATION: {"create": 1, "update": 0},
        RecordKind.CASE: {"create": 1, "update": 0},
        RecordKind.AGREEMENT: {"create": 2, "update": 0},
        RecordKind.PARTY: {"create": 2, "update": 0},
        RecordKind.MILESTONE: {"create": 1, "update": 0},
    }
    assert outcomes(planned(sqlite_store, table)) == ["same", "same"]


def test_whether_an_agreement_joins_its_firms_case_is_the_officers_word(
    sqlite_store: Store,
) -> None:
    loi: dict[str, Value] = {"organization.name": "㈜한빛", "agreement.kind": "loi"}
    applied(sqlite_store, listed(loi, kind="agreements"))
    mou = listed(
        {"organization.name": "㈜한빛", "agreement.kind": "mou", "case.progress": "계약 협의"},
        kind="agreements",
    )
    unjoined = planned(sqlite_store, mou)
    assert outcomes(unjoined) == ["create"]  # counted, and named as not yet joined
    assert [(one.code, one.field) for one in unjoined.rows[0].problems] == [
        ("case.unjoined", "case.progress")
    ]
    assert unjoined.unjoined == 1
    joined = planned(sqlite_store, mou, PlanOptions(decisions={2: Decision(case="join")}))
    assert RecordKind.CASE in joined.records
    assert joined.records[RecordKind.CASE] == {"create": 0, "update": 1}
    apart = planned(sqlite_store, mou, PlanOptions(decisions={2: Decision(case="new")}))
    assert apart.records[RecordKind.CASE] == {"create": 1, "update": 0}
    excluded = listed(
        {"organization.name": "㈜한빛", "agreement.kind": "mou", "case.excluded_reason": "중복"},
        kind="agreements",
    )
    own = planned(sqlite_store, excluded)
    assert outcomes(own) == ["create"]  # in a case of its own: the other one is counted
    assert own.records[RecordKind.CASE] == {"create": 1, "update": 0}
    assert "against.excluded" in own.rows[0].joins[0].reasons
    applied(sqlite_store, mou)
    asked = planned(sqlite_store, excluded)
    assert outcomes(asked) == ["ask"]  # it is counted and unjoined: what is to be taken out?
    assert asked.rows[0].reason == "ask.join_case"


def test_a_co_operation_makes_no_case(sqlite_store: Store) -> None:
    plan = planned(
        sqlite_store,
        listed(
            {"organization.name": "한빛병원", "agreement.kind": "partnership"}, kind="agreements"
        ),
    )
    assert RecordKind.CASE not in plan.records


def test_a_partnership_makes_no_case_whatever_stands_beside_it(sqlite_store: Store) -> None:
    table = listed(
        {
            "organization.name": "한국○○협회",
            "agreement.kind": "partnership",
            "agreement.signed_on": "2021-04-16",
            "case.department": "바이오과",
        },
        kind="agreements",
    )
    plan, _ = applied(sqlite_store, table)
    assert RecordKind.CASE not in plan.records
    assert plan.records[RecordKind.AGREEMENT] == {"create": 1, "update": 0}


def test_what_a_partnership_has_come_to_stands_in_its_note(sqlite_store: Store) -> None:
    table = listed(
        {
            "organization.name": "보기대학교",
            "agreement.kind": "partnership",
            "agreement.signed_on": "2024-05-21",
            "agreement.note": "3년마다 갱신",
            "case.department": "기업지원과",
            "case.progress": "현장실습 42명",
            "case.stage": "mou",
        },
        kind="agreements",
    )
    plan, _ = applied(sqlite_store, table)
    assert [one.field for one in plan.rows[0].problems] == ["case.stage"]
    with sqlite_store.read() as session:
        (agreement,) = all_live(session, RecordKind.AGREEMENT)
    said = "3년마다 갱신\n담당부서: 기업지원과\n추진상황: 현장실습 42명"
    assert agreement.text("note") == said
    assert outcomes(planned(sqlite_store, table)) == ["same"]


def test_a_site_without_a_block_is_found_again(sqlite_store: Store) -> None:
    table = listed({"site.name": "일산테크노밸리 12블록"}, kind="sites")
    plan, _ = applied(sqlite_store, table)
    assert outcomes(plan) == ["create"]
    assert outcomes(planned(sqlite_store, table)) == ["same"]


def test_a_site_in_two_rows_is_one_and_what_differs_is_asked_in_a_first_list_and_a_later_one(
    sqlite_store: Store,
) -> None:
    table = listed(
        {"site.name": "12-1", "site.area": 100.0},
        {"site.name": "12-1", "site.area": 100.0},
        {"site.name": "12-1", "site.area": 120.0},
        {"site.name": "12-1", "site.status": "announced"},
        {"site.name": "12-1", "site.status": "contracted"},
        kind="sites",
    )
    plan, _ = applied(sqlite_store, table)
    assert outcomes(plan) == ["create", "skip", "ask", "create", "ask"]
    assert plan.records == {RecordKind.SITE: {"create": 1, "update": 0}}
    assert outcomes(planned(sqlite_store, table)) == ["same", "same", "ask", "same", "ask"]
    further = listed(
        {"site.name": "12-1", "site.block": Empty.NOT_STATED, "site.price": 900_000},
        {"site.name": "12-1", "site.price": 950_000},
        kind="sites",
    )
    assert outcomes(planned(sqlite_store, further)) == ["update", "ask"]


def test_the_price_of_ground_is_the_contract_s_and_no_plan_of_its_case(sqlite_store: Store) -> None:
    plan = planned(
        sqlite_store,
        listed(
            {
                "organization.name": "㈜한빛", "agreement.kind": "sale",
                "agreement.signed_on": "2025-11-03", "agreement.amount": 8_483_000_000,
                "agreement.area": 2410.0,
            },
            kind="agreements",
        ),
    )  # fmt: skip
    said = {one.kind: one.values for one in plan.rows[0].records}
    assert said[RecordKind.AGREEMENT]["amount"] == 8_483_000_000
    assert said[RecordKind.CASE]["wanted_area"] == 2410.0
    assert "planned_investment" not in said[RecordKind.CASE]
