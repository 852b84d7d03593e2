"""Two of one name whose numbers in a list differ: kept apart, joined and said to be, or asked.

All names and numbers are invented.
"""

from __future__ import annotations

import pytest
from sqlalchemy import select

from db.domain.kinds import RecordKind
from db.intake.apply import ImportSource, apply_plan
from db.intake.mapping import Mapping
from db.intake.pipeline import Choices, PreparedFile, plan, prepare
from db.intake.plan import AS_EARLIER, Decision, PlanOptions, TablePlan
from db.intake.workbook import Sheet, Workbook
from db.schema import TABLES
from db.store import Store
from tests.db.intake.plan_cases import SOURCE, add_firm
from tests.db.intake.shapes.office_list import grid

FIRM = TABLES[RecordKind.ORGANIZATION]
HOMES = """
시설코드|시설명|우편번호|주소|전화
A2895|가람요양원|03001|서울특별시 종로구 보기로 11|02-000-1001
A2896|나래요양원|03001|서울특별시 종로구 보기로 13|02-000-1002
A7545|가람요양원|03044|서울특별시 종로구 다른길 5|02-000-1003
A7412|나래요양원|03001|서울특별시 종로구 보기로 13|
A7413|다온요양원|03009|서울특별시 종로구 보기로 17|02-000-1005
"""
SHARES = """
회사명|종목코드
㈜보기휴람|353190
㈜보기소프트|220180
㈜보기휴람|284420
"""


def _prepared(drawing: str, name: str = "목록.xlsx") -> PreparedFile:
    sheet = Sheet("Sheet1", tuple(tuple(row) for row in grid(drawing)))
    return prepare(Workbook(name, "xlsx", (sheet,)), "0" * 64)


def _plan(store: Store, drawing: str, **decided: Decision) -> TablePlan:
    options = PlanOptions(decisions={int(row[1:]): one for row, one in decided.items()})
    with store.read() as session:
        return plan(session, _prepared(drawing), [options]).tables[0]


def _apply(store: Store, drawing: str, **decided: Decision) -> TablePlan:
    options = PlanOptions(decisions={int(row[1:]): one for row, one in decided.items()})
    prepared = _prepared(drawing)
    with store.read() as session:
        found = plan(session, prepared, [options])
    source = ImportSource(SOURCE.file_name, SOURCE.file_hash, prepared.mapping_json)
    apply_plan(store, source, found.tables, planned_at=found.planned_at)
    return found.tables[0]


def _said(plan: TablePlan) -> list[tuple[str, str]]:
    return [(row.outcome.value, row.reason) for row in plan.rows]


def _codes(store: Store) -> list[tuple[str, tuple[str, ...]]]:
    with store.read() as session:
        rows = session.execute(select(FIRM.c.name, FIRM.c.codes).order_by(FIRM.c.id))
        return [(name, tuple(codes or ())) for name, codes in rows]


def test_another_number_is_another_body_at_another_address_and_the_same_at_the_same(
    sqlite_store: Store,
) -> None:
    found = _apply(sqlite_store, HOMES)
    assert _said(found)[2:4] == [("create", "match.none"), ("skip", "skip.other_code")]
    assert found.rows[3].params == {"row": 3, "code": "시설코드: A7412"}
    assert _codes(sqlite_store) == [
        ("가람요양원", ("시설코드: A2895",)),
        ("나래요양원", ("시설코드: A2896", "시설코드: A7412")),
        ("가람요양원", ("시설코드: A7545",)),
        ("다온요양원", ("시설코드: A7413",)),
    ]
    again = _plan(sqlite_store, HOMES)
    assert [one for one, _ in _said(again)] == ["same"] * 5


def test_where_only_the_numbers_differ_it_is_asked_and_the_answer_holds(
    sqlite_store: Store,
) -> None:
    asked = _plan(sqlite_store, SHARES).rows[2]
    assert (asked.reason, asked.params) == (
        "ask.other_code",
        {"row": 2, "code": "종목코드: 284420"},
    )
    joined = _plan(sqlite_store, SHARES, r4=Decision(organization=AS_EARLIER))
    assert joined.records[RecordKind.ORGANIZATION] == {"create": 2, "update": 0}
    assert joined.rows[2].earlier_row == 2
    assert joined.rows[2].is_joined
    parted = _apply(sqlite_store, SHARES, r4=Decision(organization="new"))
    assert parted.records[RecordKind.ORGANIZATION] == {"create": 3, "update": 0}
    again = _plan(sqlite_store, SHARES)
    assert _said(again) == [("same", "match.code")] * 3


def test_a_stored_firm_under_another_number_is_another_at_another_address_and_else_asked(
    sqlite_store: Store,
) -> None:
    elsewhere = "서울특별시 중구 먼길 9"
    add_firm(sqlite_store, "나래요양원", codes=("시설코드: B1",), address=elsewhere)
    add_firm(sqlite_store, "다온요양원", codes=("시설코드: B2",))
    add_firm(sqlite_store, "㈜보기소프트", codes=("관리번호: 1",))
    assert _said(_plan(sqlite_store, HOMES))[1::3] == [
        ("create", "match.none"), ("ask", "ask.match.other_code"),
    ]  # fmt: skip
    assert _said(_plan(sqlite_store, SHARES))[1][0] == "update", "of another register"


def test_two_of_one_name_are_not_both_the_one_that_is_stored(sqlite_store: Store) -> None:
    add_firm(sqlite_store, "가람요양원", address="서울특별시 종로구 다른길 5")
    found = _apply(sqlite_store, HOMES)
    assert [one for one, _ in _said(found)[:3:2]] == ["create", "update"]


def test_where_nothing_says_which_of_two_is_the_stored_one_both_are_asked(
    sqlite_store: Store,
) -> None:
    add_firm(sqlite_store, "가람요양원")
    found = _apply(sqlite_store, HOMES)
    assert _said(found)[:3:2] == [("ask", "ask.match.unsure")] * 2


PLACES = """
약국명|주소|전화번호
보기약국|서울특별시 강남구 보기로 1|02-000-0001
나루약국|서울특별시 강남구 보기로 3|02-000-0003
보기약국|서울특별시 강남구 다른길 5|02-000-0005
나루약국|서울특별시 강남구 다른길 7|02-000-0003
㈜가람|서울특별시 강남구 보기로 9|02-000-0009
㈜가람|서울특별시 강남구 다른길 9|02-000-0010
"""


def test_a_namesake_elsewhere_is_asked_unless_something_or_its_legal_form_says_that_it_is_one(
    sqlite_store: Store,
) -> None:
    found = _apply(sqlite_store, PLACES, r4=Decision(organization="new"))
    assert _said(found)[2:] == [
        ("create", "match.none"), ("skip", "skip.otherwise"),
        ("create", "match.none"), ("skip", "skip.otherwise"),
    ]  # fmt: skip
    again = _plan(sqlite_store, PLACES)
    assert [one for one, _ in _said(again)[:4]] == ["same", "same", "same", "skip"]


def test_a_namesake_elsewhere_may_be_the_one_before(sqlite_store: Store) -> None:
    asked = _plan(sqlite_store, PLACES).rows[2]
    assert (asked.reason, asked.params["row"]) == ("ask.other_place", 2)
    joined = _plan(sqlite_store, PLACES, r4=Decision(organization=AS_EARLIER))
    assert joined.rows[2].reason == "skip.otherwise"


def test_a_column_that_somebody_says_holds_such_numbers_is_kept_under_its_label() -> None:
    sheet = Sheet("Sheet1", tuple(tuple(row) for row in grid("회사명|우편번호\n㈜가람|03001")))
    chosen = Choices(columns={(0, 1): "organization.codes"})
    prepared = prepare(Workbook("목록.xlsx", "xlsx", (sheet,)), "0" * 64, chosen)
    (row,) = prepared.tables[0].coerced.rows
    assert row.values["organization.codes"] == ("우편번호: 03001",)


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("우편번호", ("03001", "03002", "03003", "03004")),
        ("번호", ("1", "2", "3", "4")),
        ("기관코드", ("11", "11", "12", "12")),
        ("등록번호", ("가", "나", "다", "라")),
    ],
    ids=["of a place", "of the rows", "of a class", "no numbers"],
)
def test_a_number_that_is_of_no_body_tells_none_apart(label: str, cells: tuple[str, ...]) -> None:
    names = ("㈜가보기", "㈜나보기", "㈜다보기", "㈜라보기")
    rows = "".join(f"\n{name}|{cell}" for name, cell in zip(names, cells, strict=True))
    mapping: Mapping = _prepared(f"회사명|{label}{rows}").tables[0].mapping
    assert mapping.columns[1].field is None
