"""What paper says of a site beside its table."""

from __future__ import annotations

import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from reports.content.gather_places import site_line


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"kind": "plot"}, ""),
        (
            {"kind": "plot", "zoning": "일반공업지역", "coverage_ratio": 60.0, "floor_area_ratio": 380.0},
            "일반공업지역, 건폐율 60%, 용적률 380%",
        ),
        (
            {
                "kind": "building", "main_use": "공장", "gross_area": 36_716.67, "building_area": 2500.94,
                "floors_above": 16, "floors_below": 4, "permitted_on": "2024-01-10",
                "started_on": "2024-04-01", "approved_on": "2026-01",
            },
            "공장, 연면적 36,716.67㎡, 지상 16층·지하 4층, 사용승인 2026. 1.",
        ),
        (
            {"kind": "building", "building_area": 306.0, "floors_above": 2, "floors_below": 0,
             "permitted_on": "2024-01-10"},
            "건축면적 306㎡, 지상 2층, 허가 2024. 1. 10.",
        ),
    ],
)  # fmt: skip
def test_what_may_be_built_and_what_stands_there(values: dict[str, Value], said: str):
    assert site_line(new_draft(RecordKind.SITE, name="가나", **values)).built == said
