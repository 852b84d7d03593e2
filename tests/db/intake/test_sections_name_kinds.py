"""Two lists under one title, each under a line that says of what it is."""

from __future__ import annotations

from db.intake.coerce import coerce
from db.intake.map_columns import map_columns
from db.intake.understand import understand
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
