"""Buildings from permits: what a list of them says is kept, and the next list adds to it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from db.domain.catalogue import catalogue
from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.domain.values import Parsed
from db.intake.apply import ImportSource, apply_plan
from db.intake.cells.building_cells import floors_above, floors_below, ratio
from db.intake.pipeline import Choices, plan, prepare, read_list
from db.intake.workbook import Cell, Workbook
from db.queries.records import all_live
from db.store import Store
from reports.excel.workbook import list_workbook
from reports.lists import list_export
from tests.db.intake.shapes.office_list import OfficeList

_PERMITS = """
    건축구분|대지위치|대지면적(㎡)|건축면적(㎡)|연면적(㎡)|허가일|최대지상층수|최대지하층수|주용도|부속용도|용도지역
    신축|고양시 덕양구 보기동 614-2|4,196|2,500.94|36,716.67|2024-01-10|16|4|공장|지식산업센터|준공업지역
    증축|고양시 덕양구 예시동 74-8|1,930|306.45|514.95|2024-01-24|2|0|창고시설||자연녹지지역
"""
_APPROVALS = """
    건축구분|대지위치|대지면적(㎡)|연면적(㎡)|허가일|실제착공일|사용승인일|주용도|부속용도
    신축|고양시 덕양구 보기동 614-2|4,196|36,716.67|2024-01-10|2024-04-01|2026-01-05|공장|지식산업센터
"""


def _imported(store: Store, workbook: Workbook, file_hash: str) -> dict[str, int]:
    """Take in what a list makes and changes; the number of rows by outcome."""
    with store.read() as session:
        prepared = prepare(workbook, file_hash, session=session)
        planned = plan(session, prepared)
    source = ImportSource("목록.xlsx", file_hash, prepared.mapping_json)
    apply_plan(store, source, planned.tables, planned_at=planned.planned_at)
    said = [row.outcome.value for table in planned.tables for row in table.rows]
    return {outcome: said.count(outcome) for outcome in set(said)}


def _drawn(drawing: str) -> Workbook:
    return OfficeList("", drawing, "sites", (1,), {}, ()).workbook()


def test_permits_make_buildings_and_approvals_say_when_they_were_finished(
    store: Store, tmp_path: Path
):
    assert _imported(store, _drawn(_PERMITS), "1" * 64) == {"create": 2}
    assert _imported(store, _drawn(_PERMITS), "1" * 64) == {"same": 2}
    assert _imported(store, _drawn(_APPROVALS), "2" * 64) == {"update": 1}
    with store.read() as session:
        centre, store_house = all_live(session, RecordKind.SITE)
        export = list_export(
            session, catalogue(RecordKind.SITE), datetime(2026, 11, 28, tzinfo=KST)
        )
    assert centre.values.items() >= {
        "kind": "knowledge_centre", "area": 4196.0, "gross_area": 36716.67, "building_area": 2500.94,
        "permitted_on": "2024-01-10", "started_on": "2024-04-01", "approved_on": "2026-01-05",
        "floors_above": 16, "floors_below": 4, "main_use": "공장", "zoning": "준공업지역",
    }.items()  # fmt: skip
    assert (store_house.get("kind"), store_house.get("floors_below")) == ("building", 0)
    path = tmp_path / "sites.xlsx"
    path.write_bytes(list_workbook(export).data)
    assert _imported(store, *read_list(path)) == {"same": 2}


@pytest.mark.parametrize(
    ("cell", "above", "below"),
    [
        ("지하 2층, 지상 10층", 10, 2),
        ("B3/20F", 20, 3),
        ("지하1/지상4", 4, 1),
        ("지상 5층", 5, None),
        ("12", 12, None),
        (7, 7, None),
        ("지하 1층", None, 1),
        ("3층 일부", None, None),
        ("1~5층", None, None),
        ("0/7", 7, 0),
        ("2/15", None, None),
    ],
)
def test_floors(cell: Cell, above: int | None, below: int | None):
    assert floors_above("")(cell).value == above
    if below is not None:
        assert floors_below(cell).value == below


@pytest.mark.parametrize(
    ("cell", "as_share", "value", "problem"),
    [
        ("60% 이하", False, 60.0, ""),
        ("479.4912", False, 479.4912, ""),
        (0.6, True, 60.0, ""),
        (60, False, 60.0, ""),
        (0, False, None, ""),
        ("60~70%", False, None, "percent.unreadable"),
    ],
)
def test_ratios(cell: Cell, as_share: bool, value: float | None, problem: str):
    assert ratio(cell, as_share=as_share) == Parsed(value, problem)


def test_one_answer_tells_the_unit_of_all_areas_of_a_list():
    """Permits without 건폐율 ask; nobody measures the ground in 평 and the house in ㎡."""
    drawing = """
        대지위치|대지면적|건축면적|연면적|주용도|허가일
        고양시 덕양구 보기동 299-47|121|60.5|242|공장|2023-05-24
    """
    listed = OfficeList("", drawing, "sites", (1,), {}, (2,)).workbook()
    asked = prepare(listed, "x").tables[0].mapping.questions
    assert [one.field for one in asked] == ["site.area", "site.building_area", "site.gross_area"]
    (told,) = prepare(listed, "x", Choices(units={(0, 1): "평"})).tables
    assert told.mapping.questions == ()
    assert told.coerced.rows[0].values["site.gross_area"] == 800.0
