"""Figures of a firm go with the day or the year that they are of, in lists, plans and merges."""

from __future__ import annotations

import pytest

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.merge_choice import MergeChoice
from db.domain.merging import Side
from db.domain.values import Empty, Value
from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.plan import Decision, PlanOptions, Rule
from db.intake.tables.understand import understand
from db.intake.workbook import Cell
from db.queries.records import load_draft
from db.store import Store
from tests.db.intake.list_shapes import workbook
from tests.db.intake.plan_cases import add_firm, applied, listed, outcomes, planned

FIRM = "organization."
OVER = PlanOptions(rules={FIRM + "employees": Rule.OVERWRITE})


def _rows(*rows: list[Cell]) -> list[dict[str, Value]]:
    (table,) = understand(workbook(rows))
    return [dict(row.values) for row in coerce(table, map_columns(table)).rows]


def test_labels_say_of_which_time_a_figure_is() -> None:
    one, two = _rows(
        ["관내 기업 현황"],
        ["기업명", "대표자", "상시종업원수('25.6)", "2024년 매출액(백만원)"],
        ["㈜가나보기", "김가나", 12, 3400],
        ["다라보기(주)", "이다라", "미확인", 120],
    )
    assert (one[FIRM + "employees"], one[FIRM + "employees_on"]) == (12, "2025-06")
    assert (one[FIRM + "revenue"], one[FIRM + "revenue_on"]) == (3_400_000_000, "2024")
    assert FIRM + "employees_on" not in two, "a day of no figure says nothing"


def test_the_day_of_the_list_is_that_of_its_people_and_not_of_its_revenue() -> None:
    row, _ = _rows(
        ["관내 기업 현황(2026. 6. 30. 기준)"],
        ["기업명", "대표자", "종업원수", "매출액(백만원)"],
        ["㈜가나보기", "김가나", 12, 3400],
        ["다라보기(주)", "이다라", 7, 120],
    )
    assert row[FIRM + "employees_on"] == "2026-06-30"
    assert FIRM + "revenue_on" not in row


def test_columns_of_their_own_say_it_row_by_row() -> None:
    rows = _rows(
        [
            "기업명",
            "대표자",
            "상시근로자수",
            "상시근로자 기준일",
            "매출액(백만원)",
            "매출액 기준연도",
        ],
        ["㈜가나보기", "김가나", 12, "2026. 6.", 3400, 2025],
        ["다라보기(주)", "이다라", 7, "2025. 12.", 120, "2024년"],
    )
    assert [row[FIRM + "employees_on"] for row in rows] == ["2026-06", "2025-12"]
    assert [row[FIRM + "revenue_on"] for row in rows] == ["2025", "2024"]


def _stored(store: Store, firm: int) -> tuple[Value, Value]:
    with store.read() as session:
        draft = load_draft(session, RecordKind.ORGANIZATION, firm)
    assert draft is not None
    return draft.get("employees"), draft.get("employees_on")


@pytest.mark.parametrize(
    ("says", "options", "left"),
    [
        ({"employees": 20, "employees_on": "2026-06"}, OVER, (20, "2026-06")),
        ({"employees": 20}, OVER, (20, Empty.NOT_STATED)),
        ({"employees": 12}, OVER, (12, "2025-06")),
        (
            {"employees": 20, "employees_on": "2026-06"},
            PlanOptions(decisions={2: Decision(fields={FIRM + "employees": False})}),
            (12, "2025-06"),
        ),
    ],
)
def test_a_figure_that_gives_way_takes_its_day_along(
    sqlite_store: Store, says: dict[str, Value], options: PlanOptions, left: tuple[Value, Value]
) -> None:
    firm = add_firm(sqlite_store, "㈜가나보기", employees=12, employees_on="2025-06")
    row: dict[str, Value] = {FIRM + "name": "㈜가나보기"}
    row |= {FIRM + key: value for key, value in says.items()}
    applied(sqlite_store, listed(row), options)
    assert _stored(sqlite_store, firm) == left


def test_the_day_waits_for_the_question_about_its_figure(sqlite_store: Store) -> None:
    add_firm(sqlite_store, "㈜가나보기", employees=12)
    row = {FIRM + "name": "㈜가나보기", FIRM + "employees": 20, FIRM + "employees_on": "2026-06"}
    plan = planned(sqlite_store, listed(row))
    assert outcomes(plan) == ["ask"]
    (firm,) = plan.rows[0].records
    assert [(one.key, one.written) for one in firm.fields] == [
        ("employees", False), ("employees_on", False),
    ]  # fmt: skip


def test_in_a_merge_the_day_comes_from_whose_figure_is_taken() -> None:
    one = Side(1, {"name": "㈜가나보기", "employees": 12})
    two = Side(2, {"name": "가나보기", "employees": 20, "employees_on": "2026-06"})
    choice = MergeChoice.first(catalogue(RecordKind.ORGANIZATION), (one, two), 1)
    kept = choice.pick("employees", 1)
    assert (kept.result("employees"), kept.result("employees_on")) == (12, Empty.NOT_STATED)
    taken = choice.pick("employees", 2)
    assert (taken.result("employees"), taken.result("employees_on")) == (20, "2026-06")
    assert taken.keep(1).result("employees_on") is Empty.NOT_STATED
