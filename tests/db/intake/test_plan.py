"""A plan says for every row of firms what would happen and why, and its rows add up."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.engine import sqlite_url
from db.intake.apply import apply_plan
from db.intake.plan import Decision, Leaning, Outcome, PlanOptions, Rule
from db.intake.planning.compare import Difference, compare
from db.intake.planning.planner import plan_tables
from db.intake.rows import CellProblem
from db.ledger import undo
from db.queries.newest import newest_operation
from db.queries.records import all_live
from db.schema import TABLES
from db.services.records import save_record
from db.store import Store
from tests.db.intake.plan_cases import SOURCE, add_firm, applied, listed, outcomes, planned
from tests.fixtures.databases import open_store
from tests.fixtures.depth import examples

FIRM = catalogue(RecordKind.ORGANIZATION)
FIRM_TABLE = TABLES[RecordKind.ORGANIZATION]


def test_the_same_firm_spelt_three_ways_is_one_firm(sqlite_store: Store) -> None:
    plan = planned(
        sqlite_store,
        listed(
            {"organization.name": "㈜한빛", "organization.region": "경기 고양시"},
            {"organization.name": "(주)한빛", "organization.region": "경기"},
            {"organization.name": "한빛 주식회사"},
        ),
    )
    assert outcomes(plan) == ["create", "skip", "skip"]
    assert plan.rows[1].reason == "skip.repeated"
    assert plan.records[RecordKind.ORGANIZATION] == {"create": 1, "update": 0}


def test_what_a_further_row_of_a_firm_says_otherwise_is_told(sqlite_store: Store) -> None:
    firm = {"organization.name": "㈜한빛", "organization.business_number": "1108141272"}
    table = listed({**firm, "organization.employees": 5}, {**firm, "organization.employees": 7})
    row = planned(sqlite_store, table).rows[1]
    assert (row.reason, row.params) == ("skip.otherwise", {"row": 2})
    told = [(one.code, one.field, one.raw) for one in row.problems]
    assert told == [("row.otherwise", "organization.employees", "7")]


def test_two_firms_of_one_name_in_two_cities_stay_two(sqlite_store: Store) -> None:
    table = listed(
        {"organization.name": "㈜대한", "organization.address": "서울특별시 구로구 디지털로 1"},
        {"organization.name": "㈜대한", "organization.address": "부산광역시 강서구 공항로 2"},
    )
    plan, _ = applied(sqlite_store, table)
    assert outcomes(plan) == ["create", "create"]
    assert outcomes(planned(sqlite_store, table)) == ["same", "same"]


def test_a_number_decides_before_the_name(sqlite_store: Store) -> None:
    known = add_firm(sqlite_store, "㈜옛이름", business_number="1108141272")
    plan = planned(
        sqlite_store,
        listed({"organization.name": "㈜새이름", "organization.business_number": "1108141272"}),
    )
    assert outcomes(plan) == ["ask"]
    assert plan.rows[0].params["fields"] == "organization.name"
    assert plan.rows[0].records[0].ref.id == known  # type: ignore[union-attr]  # stored


def test_different_numbers_veto_a_name(sqlite_store: Store) -> None:
    add_firm(sqlite_store, "㈜한빛", business_number="1108141272")
    plan = planned(
        sqlite_store,
        listed({"organization.name": "㈜한빛", "organization.business_number": "1078153660"}),
    )
    assert outcomes(plan) == ["create"]


def test_a_number_two_new_firms_share_is_the_first_one_s_and_told(sqlite_store: Store) -> None:
    number = {"organization.business_number": "1108141272"}
    table = listed(
        {"organization.name": "㈜가람", **number},
        {"organization.name": "㈜나루", "organization.region": "경기", **number},
    )
    plan, _ = applied(sqlite_store, table)
    assert outcomes(plan) == ["create", "create"]
    assert [one.code for one in plan.rows[1].problems] == ["number.of_another"]
    with sqlite_store.read() as session:
        stored = session.execute(select(FIRM_TABLE.c.name, FIRM_TABLE.c.business_number)).all()
    assert sorted(map(tuple, stored)) == [("㈜가람", "1108141272"), ("㈜나루", None)]
    again = planned(sqlite_store, table)
    assert outcomes(again) == ["same", "same"]
    assert [one.code for one in again.rows[1].problems] == ["number.of_another"]


def test_a_new_name_under_the_number_of_a_firm_of_the_list_is_a_firm_of_its_own(
    sqlite_store: Store,
) -> None:
    add_firm(sqlite_store, "㈜가람", business_number="1108141272")
    number = {"organization.business_number": "1108141272"}
    rows = ({"organization.name": "㈜나루", **number}, {"organization.name": "㈜가람", **number})
    plan = planned(sqlite_store, listed(*rows))
    assert outcomes(plan) == ["create", "same"]
    assert [one.code for one in plan.rows[0].problems] == ["number.of_another"]
    assert outcomes(planned(sqlite_store, listed(rows[0]))) == ["ask"], "renamed, or another?"


def test_a_row_left_out_leaves_its_number_to_the_next(sqlite_store: Store) -> None:
    number = {"organization.business_number": "1108141272"}
    table = listed(
        {"organization.name": "㈜가람", **number}, {"organization.name": "㈜나루", **number}
    )
    plan = planned(sqlite_store, table, PlanOptions(decisions={2: Decision(skip=True)}))
    assert outcomes(plan) == ["skip", "create"]
    assert plan.rows[1].problems == ()


def test_several_candidates_are_a_question_and_a_decision_answers_it(sqlite_store: Store) -> None:
    first = add_firm(sqlite_store, "㈜온새미팜", region="경기 고양시")
    add_firm(sqlite_store, "온새미팜㈜", region="부산 강서구")
    table = listed({"organization.name": "주식회사 온새미팜", "organization.employees": 12})
    plan = planned(sqlite_store, table)
    assert outcomes(plan) == ["ask"]
    assert [entry.name for entry in plan.rows[0].candidates] == ["㈜온새미팜", "온새미팜㈜"]

    other: dict[str, Value] = {"organization.name": "온새미팜㈜", "organization.region": "부산"}
    told = planned(sqlite_store, listed(other, {"organization.name": "주식회사 온새미팜"}))
    assert [(row.outcome, row.reason) for row in told.rows] == [
        (Outcome.SAME, "match.name"), (Outcome.ASK, "ask.match.several"),
    ]  # fmt: skip

    chosen = PlanOptions(decisions={2: Decision(organization=first)})
    assert outcomes(planned(sqlite_store, table, chosen)) == ["update"]
    fresh = PlanOptions(decisions={2: Decision(organization="new")})
    assert outcomes(planned(sqlite_store, table, fresh)) == ["create"]
    skipped = PlanOptions(decisions={2: Decision(skip=True)})
    assert outcomes(planned(sqlite_store, table, skipped)) == ["skip"]


def test_a_name_spelt_nearly_so_is_a_question_where_nothing_speaks_against_it(
    sqlite_store: Store,
) -> None:
    known = add_firm(sqlite_store, "㈜한빛바이오", region="경기 고양시")
    add_firm(sqlite_store, "㈜나루솔루션", standing="reference")
    table = listed({"organization.name": "한빛바이어", "organization.employees": 12})
    (row,) = planned(sqlite_store, table).rows
    assert (row.reason, [one.id for one in row.candidates]) == ("ask.match.near", [known])
    assert "similar.name" in row.candidates[0].reasons

    chosen = PlanOptions(decisions={2: Decision(organization=known)})
    assert planned(sqlite_store, table, chosen).rows[0].records[0].values == {"employees": 12}
    fresh = PlanOptions(decisions={2: Decision(organization="new")})
    assert outcomes(planned(sqlite_store, table, fresh)) == ["create"]

    elsewhere: dict[str, Value] = {
        "organization.name": "한빛바이어", "organization.region": "부산 강서구",
    }  # fmt: skip
    listed_only: dict[str, Value] = {"organization.name": "나루솔류션"}
    apart = planned(sqlite_store, listed(elsewhere, listed_only))
    assert outcomes(apart) == ["create", "create"]
    both: list[dict[str, Value]] = [
        {"organization.name": "한빛바이오"},
        {"organization.name": "한빛바이어"},
    ]
    assert outcomes(planned(sqlite_store, listed(*both))) == ["same", "create"]


def test_one_firm_of_that_name_elsewhere_is_a_question(sqlite_store: Store) -> None:
    add_firm(sqlite_store, "㈜한빛", region="부산 강서구", representatives=("김하늘",))
    plan = planned(
        sqlite_store, listed({"organization.name": "㈜한빛", "organization.region": "서울 구로구"})
    )
    assert outcomes(plan) == ["ask"]
    assert plan.rows[0].reason == "ask.match.unsure"


def test_an_empty_field_is_filled_and_a_differing_one_is_a_question(sqlite_store: Store) -> None:
    add_firm(sqlite_store, "㈜한빛", employees=10)
    filled = planned(
        sqlite_store, listed({"organization.name": "㈜한빛", "organization.founded": "2009-03"})
    )
    assert outcomes(filled) == ["update"]
    table = listed({"organization.name": "㈜한빛", "organization.employees": 12})
    assert outcomes(planned(sqlite_store, table)) == ["ask"]
    taken = PlanOptions(decisions={2: Decision(fields={"organization.employees": True})})
    assert planned(sqlite_store, table, taken).rows[0].records[0].values == {"employees": 12}
    kept = PlanOptions(decisions={2: Decision(fields={"organization.employees": False})})
    assert outcomes(planned(sqlite_store, table, kept)) == ["same"]


def test_the_region_of_a_firm_moves_with_its_address(sqlite_store: Store) -> None:
    add_firm(
        sqlite_store, "㈜한빛", representatives=("김하늘",), region="경기 고양시 일산동구",
        address="경기 고양시 일산동구 장항로 20",
    )  # fmt: skip
    given = {"organization.name": "㈜한빛", "organization.representatives": ("김하늘",)}
    moved = listed({**given, "organization.address": "서울 금천구 가산로 1"})
    taken = {"organization.address": True}
    plan = planned(sqlite_store, moved, PlanOptions(decisions={2: Decision(fields=taken)}))
    (firm,) = plan.rows[0].records
    assert firm.values["region"] == "서울 금천구"
    stays = {**taken, "organization.region": False}
    plan = planned(sqlite_store, moved, PlanOptions(decisions={2: Decision(fields=stays)}))
    (firm,) = plan.rows[0].records
    assert "region" not in firm.values


def test_a_column_may_overwrite_but_never_from_an_older_list(sqlite_store: Store) -> None:
    add_firm(sqlite_store, "㈜한빛", employees=10)
    rules = PlanOptions(rules={"organization.employees": Rule.OVERWRITE})
    row: dict[str, Value] = {"organization.name": "㈜한빛", "organization.employees": 12}
    assert outcomes(planned(sqlite_store, listed(row, as_of="2026-12"), rules)) == ["update"]
    older = planned(sqlite_store, listed(row, as_of="2024-05"), rules)
    assert outcomes(older) == ["same"]
    assert older.rows[0].records[0].fields[0].reason == "older_list"


def test_what_says_more_was_typed_or_is_newer_stands_unless_it_is_looked_at(
    sqlite_store: Store,
) -> None:
    def leaning(key: str, value: Value, as_of: str = "") -> Leaning:
        row: dict[str, Value] = {"organization.name": "㈜한빛", f"organization.{key}": value}
        (plan,) = planned(sqlite_store, listed(row, as_of=as_of)).rows
        return next(one.leans for one in plan.records[0].fields if one.key == key)

    earlier: dict[str, Value] = {
        "organization.name": "㈜한빛",
        "organization.employees": 10,
        "organization.products": "모터, 감속기",
        "organization.address": "경기 고양시 중앙로 12, 3층",
    }
    applied(sqlite_store, listed(earlier, as_of="2020-06"))
    assert leaning("employees", 12) is Leaning.OURS_FROM_LIST
    assert leaning("employees", 12, "2020-08") is Leaning.OURS_FROM_LIST, "by the lists' own days"
    assert leaning("employees", 12, "2019-05") is Leaning.OURS_IS_NEWER
    assert leaning("products", "감속기") is Leaning.OURS_SAYS_MORE
    assert leaning("products", "모터, 감속기, 제어기") is Leaning.LIST_SAYS_MORE
    assert leaning("address", "경기 고양시 킨텍스로 9") is Leaning.OURS_FROM_LIST
    with sqlite_store.read() as session:
        (firm,) = all_live(session, RecordKind.ORGANIZATION)
    save_record(sqlite_store, replace(firm, values={**firm.values, "employees": 11}))
    assert leaning("employees", 12) is Leaning.OURS_BY_HAND
    assert leaning("products", "센서") is Leaning.OURS_FROM_LIST, "only the one was typed"
    undo(sqlite_store)
    assert leaning("employees", 12) is Leaning.OURS_FROM_LIST, "what was typed was taken back"


def test_an_address_without_its_province_is_the_same_place() -> None:
    lot = FIRM.field("address_lot")
    whole, short = "경기도 고양시 일산동구 식사동 22", "고양시 일산동구 식사동 22"
    assert compare(lot, whole, short) is Difference.SAME
    assert compare(lot, short, whole) is Difference.FILLS
    assert compare(lot, whole, "경기 고양시 일산동구 식사동 22") is Difference.SAME
    assert compare(lot, whole, "고양시 일산동구 식사동 23") is Difference.DIFFERS
    assert compare(lot, "서울 강서구 마곡동 1", "부산 강서구 마곡동 1") is Difference.DIFFERS
    assert compare(lot, whole, "고양시 일산동구") is Difference.SAME
    assert compare(lot, "고양시", whole) is Difference.FILLS
    assert compare(lot, "고양시 중앙로 12", "고양시 중앙로 120") is Difference.DIFFERS
    assert compare(lot, "고양시 중앙로 12, 3층", "고양시 중앙로 12") is Difference.SAME


def test_a_note_says_the_same_in_whatever_order_its_lines_come() -> None:
    note, stored = FIRM.field("note"), "지목: 대\n건축구분: 신축\n현장 확인함"
    assert compare(note, stored, "건축구분: 신축\n지목: 대") is Difference.SAME
    assert compare(note, stored, "건축구분: 증축\n지목: 대") is Difference.DIFFERS
    ground = catalogue(RecordKind.SITE).by_key["area"]
    assert compare(ground, 3305.785, 3305.79) is Difference.SAME, "as a list shows it"
    assert compare(ground, 3305.78, 3305.8) is Difference.DIFFERS
    assert compare(FIRM.field("industry_name"), "가구 / 조명", "조명 / 가구") is Difference.SAME
    assert compare(FIRM.field("industry_name"), "가구 / 조명", "조명") is Difference.DIFFERS


def test_a_finer_date_fills_and_a_coarser_one_says_the_same() -> None:
    founded = FIRM.field("founded")
    assert compare(founded, "2009", "2009-03-02") is Difference.FILLS
    assert compare(founded, "2009-03-02", "2009") is Difference.SAME
    assert compare(founded, "2009-03", "2010-03") is Difference.DIFFERS


@pytest.mark.parametrize("settled", [Empty.WITHHELD, Empty.NOT_APPLICABLE])
def test_what_somebody_decided_to_leave_empty_is_not_filled(settled: Empty) -> None:
    assert compare(FIRM.field("capital"), settled, 5) is Difference.DIFFERS


def test_a_row_without_a_name_fails_and_the_others_go_on(sqlite_store: Store) -> None:
    plan = planned(
        sqlite_store,
        listed({"organization.phone": "031-000-0000"}, {"organization.name": "㈜한빛"}, {}),
    )
    assert outcomes(plan) == ["failed", "create", "skip"]
    assert plan.counts == {
        "read": 3, "create": 1, "update": 0, "same": 0, "skip": 1, "ask": 0, "failed": 1,
    }  # fmt: skip


def test_a_value_that_fails_the_real_check_is_left_out_and_named(sqlite_store: Store) -> None:
    plan = planned(
        sqlite_store,
        listed({"organization.name": "㈜한빛", "organization.business_number": "1108141273"}),
    )
    assert outcomes(plan) == ["create"]
    assert [entry.code for entry in plan.rows[0].problems] == ["business_number.check_digit"]
    assert "business_number" not in plan.rows[0].records[0].values


texts = st.sampled_from(["㈜가", "(주)가", "나", "다 주식회사", "라", "", "가나다"])


cells = st.fixed_dictionaries(
    {},
    optional={
        "organization.name": texts,
        "organization.region": st.sampled_from(["경기 고양시", "경기", "서울 구로구"]),
        "organization.employees": st.integers(0, 5),
        "organization.representatives": st.sampled_from([("김",), ("이",), ("김", "이")]),
        "certificate.kind": st.sampled_from(["growth", "research"]),
        "certificate.valid_until": st.sampled_from(["2027-01-01", "2028"]),
        "agreement.kind": st.sampled_from(["loi", "mou", "partnership"]),
        "agreement.signed_on": st.sampled_from(["2024", "2024-05", "2025-01-02"]),
        "contact.name": st.sampled_from(["한도윤", "한 도윤", "정하람"]),
        "case.title": st.sampled_from(["고양 거점", "연구소"]),
    },
)


@settings(max_examples=examples(40), deadline=None)
@given(rows=st.lists(cells, max_size=8))
def test_rows_always_add_up_and_a_second_time_writes_nothing(
    migrated_file: Path, rows: list[dict[str, Value]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copyfile(migrated_file, Path(folder) / "attraction.sqlite3")
        with contextlib.closing(open_store(sqlite_url(copy))) as store:
            table = listed(*rows)
            plan, _ = applied(store, table)
            counts = plan.counts
            assert counts["read"] == len(rows) == sum(counts[entry.value] for entry in Outcome)
            again = planned(store, table).counts
            assert (again["create"], again["update"]) == (0, 0)


def test_a_firm_on_two_sheets_of_one_file_is_one_firm(sqlite_store: Store) -> None:
    letters = listed(
        {"organization.name": "㈜가나", "agreement.kind": "loi", "agreement.signed_on": "2024-01"},
        kind="agreements",
    )
    agreements = listed(
        {
            "organization.name": "(주)가나",
            "organization.representatives": ("김가나",),
            "agreement.kind": "mou",
            "agreement.signed_on": "2025-03",
        },
        kind="agreements",
    )
    with sqlite_store.read() as session:
        at = newest_operation(session)
        plans = plan_tables(session, [letters, agreements])
    assert plans[0].records[RecordKind.ORGANIZATION] == {"create": 1, "update": 0}
    assert RecordKind.ORGANIZATION not in plans[1].records
    assert RecordKind.CASE not in plans[1].records, "never joined or doubled silently"
    apply_plan(sqlite_store, SOURCE, plans, planned_at=at)
    with sqlite_store.read() as session:
        firms = session.execute(select(FIRM_TABLE)).all()
        again = plan_tables(session, [letters, agreements])
    assert [firm.representatives for firm in firms] == [("김가나",)]
    assert [outcomes(plan) for plan in again] == [["same"], ["same"]]


def test_a_second_plant_of_a_firm_is_left_out_the_first_time_and_again(sqlite_store: Store) -> None:
    table = listed(
        {"organization.name": "㈜한빛", "organization.address": "경기 화성시 동탄산단6길 19"},
        {"organization.name": "㈜한빛", "organization.address": "경기 화성시 동탄산단9길 9"},
    )
    plan, _ = applied(sqlite_store, table)
    assert outcomes(plan) == ["create", "skip"]
    again = planned(sqlite_store, table)
    assert outcomes(again) == ["same", "skip"]
    assert again.rows[1].params == {"row": 2}
    moved = listed({"organization.name": "㈜한빛", "organization.address": "경기 화성시 새길 1"})
    assert outcomes(planned(sqlite_store, moved)) == ["ask"]


def test_a_preferred_share_is_passed_over(sqlite_store: Store):
    said = CellProblem(3, 1, "name.share", "organization.name", "보기전자우")
    table = listed({"organization.name": "보기전자"}, {"organization.industry_name": "전자"})
    row = table.rows[1]._replace(problems=(said,))
    plan = planned(sqlite_store, replace(table, rows=(table.rows[0], row)))
    assert outcomes(plan) == ["create", "skip"]
    assert plan.rows[1].reason == "skip.share"
