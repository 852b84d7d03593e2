"""Two lists under one title, each under a line that says of what it is."""

from __future__ import annotations

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.tables.understand import understand
from tests.db.intake.list_shapes import workbook

ROWS = [
    ["기업 투자유치 현황"],
    ["1. 투자협약 체결기업"],
    ["연번", "기업명", "협약일자", "투자액(억원)", "고용(명)", "비고"],
    [1, "㈜한빛정밀", "2025. 6. 4.", 75, 30, ""],
    [2, "(주)가온", "2025. 9. 19.", 130, 55, "임대"],
    ["계", "2개사", "", 205, 85, ""],
    [],
    ["2. 투자의향 제출기업"],
    ["연번", "기업명", "제출일자", "투자예정액(억원)", "희망면적(㎡)", "비고"],
    [1, "다온산업㈜", "2026. 2. 3.", 25, 1650, ""],
    [2, "(주)라온", "2026. 3. 30.", 18, 990, "공유오피스"],
    ["계", "2개사", "", 43, 2640, ""],
]


def test_the_line_over_a_header_says_what_was_signed():
    signed = []
    for table in understand(workbook(ROWS)):
        mapping = map_columns(table)
        assert mapping.list_kind == "agreements"
        signed += [
            (row.values["agreement.kind"], row.values["agreement.signed_on"])
            for row in coerce(table, mapping).rows
        ]
    assert signed == [
        ("mou", "2025-06-04"), ("mou", "2025-09-19"), ("loi", "2026-02-03"), ("loi", "2026-03-30"),
    ]  # fmt: skip


def test_a_band_of_a_year_that_counts_its_firms_is_no_firm():
    rows = [
        ["투자협약(MOU) 체결 현황"],
        ["연번", "협약일", "기업명", "대표자", "투자액(억원)", "고용(명)", "비고"],
        ["총계", "", "3개사", "", 1550, 610, ""],
        ["2025년", "", "2개사", "", 1250, 470, ""],
        [1, "25. 3. 18.", "㈜한빛정밀", "정하람", 800, 320, ""],
        [2, "25. 6. 5.", "주식회사 가온", "한도윤", 450, 150, ""],
        ["2026년", "", "1개사", "", 300, 140, ""],
        [3, "26. 2. 10.", "다온산업㈜", "이도윤", 300, 140, ""],
    ]
    (table,) = understand(workbook(rows))
    taken = coerce(table, map_columns(table)).rows
    assert [row.values["organization.name"] for row in taken] == [
        "㈜한빛정밀", "주식회사 가온", "다온산업㈜",
    ]  # fmt: skip


def test_a_list_of_cooperation_calls_its_agreements_mou_as_well():
    rows = [
        ["업무협약 체결 현황"],
        ["연번", "협약명", "협약기관", "체결일", "주요내용"],
        [1, "바이오 산업 육성 업무협약", "한빛대학교병원", "2024. 5. 28.", "공동 연구"],
        [2, "해외기업 유치 협력 MOU", "가온상공협의회", "2025. 3. 6.", "투자정보 교류"],
    ]
    (table,) = understand(workbook(rows))
    taken = coerce(table, map_columns(table)).rows
    assert [row.values["agreement.kind"] for row in taken] == ["partnership", "partnership"]
