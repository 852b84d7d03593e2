"""Rows that stand under others: by indentation or numbers; what contradicts leaves them as they are."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Alignment

from db.intake.pipeline import Choices, PreparedTable, prepare
from db.intake.reading.read import read_file
from db.intake.tables.outline import GROUP_HEADER
from db.intake.tables.understand import Wish
from db.intake.workbook import Row, Sheet, Workbook

HEAD: Row = ("기업명", "대표자", "소재지", "종업원수")
INDENTED: list[Row] = [
    HEAD,
    ("바이오헬스",),
    ("  ㈜가람바이오", "정하람", "경기 고양시", 12),
    ("  ㈜나래메디", "한도윤", "서울 강서구", 20),
    ("정보통신",),
    ("  ㈜라온소프트", "이도현", "서울 강남구", 7),
    ("  마루데이터㈜", "오세린", "경기 성남시", 9),
]
NAMES = ["㈜가람바이오", "㈜나래메디", "㈜라온소프트", "마루데이터㈜"]
GROUPS = ["바이오헬스", "바이오헬스", "정보통신", "정보통신"]


def understood(rows: list[Row], **choices: object) -> PreparedTable:
    workbook = Workbook("목록.xlsx", "xlsx", (Sheet("Sheet1", tuple(rows)),))
    (entry,) = prepare(workbook, "x", Choices(**choices)).tables  # type: ignore[arg-type]
    return entry


def names(entry: PreparedTable) -> list[object]:
    return [row.values.get("organization.name") for row in entry.coerced.rows]


def groups(entry: PreparedTable) -> list[object]:
    assert entry.table.columns[-1].header == GROUP_HEADER
    return [cells[-1] for _, cells in entry.table.records()]


def codes(entry: PreparedTable) -> list[str]:
    return [one.code for one in entry.table.decisions if one.code.startswith("outline")]


def test_lines_above_indented_rows_are_their_groups():
    entry = understood(INDENTED)
    assert (names(entry), groups(entry)) == (NAMES, GROUPS)
    assert codes(entry) == ["outline.indent"]
    assert [(one.row, one.reason) for one in entry.table.excluded] == [(2, "group"), (5, "group")]


@pytest.mark.parametrize("marks", [("1. ", "가. "), ("□ ", "○ "), ("Ⅰ. ", "1) "), ("가. ", "- ")])
def test_numbers_of_lines_are_an_outline_too_and_no_part_of_a_name(marks: tuple[str, str]):
    upper, lower = marks
    rows = [HEAD]
    for row in INDENTED[1:]:
        name = str(row[0])
        rows.append((f"{lower if name.startswith(' ') else upper}{name.strip()}", *row[1:]))
    entry = understood(rows)
    assert (names(entry), groups(entry)) == (NAMES, GROUPS)
    assert codes(entry) == ["outline.numbers"]


def test_groups_may_state_the_sums_of_their_rows_and_lie_in_each_other():
    rows = [
        HEAD,
        ("바이오", None, None, 62),
        ("  진단", None, None, 32),
        ("    ㈜가람바이오", "정하람", "경기 고양시", 12),
        ("    ㈜나래메디", "한도윤", "서울 강서구", 20),
        ("  제약", None, None, 30),
        ("    다온제약㈜", "박서연", "경기 고양시", 30),
    ]
    entry = understood(rows)
    assert names(entry) == ["㈜가람바이오", "㈜나래메디", "다온제약㈜"]
    assert groups(entry) == ["바이오 › 진단", "바이오 › 진단", "바이오 › 제약"]
    rows[2] = ("  진단", None, None, 40)
    assert codes(understood(rows)) == [], "what is no sum of theirs is no group"


def test_rows_that_say_something_of_their_own_are_no_groups():
    rows = [*INDENTED[:4], ("본사", "이도현", "서울 강남구", 7), *INDENTED[5:]]
    entry = understood(rows)
    assert codes(entry) == []
    assert len(entry.table.rows) == 6


def test_the_officer_may_say_that_every_row_stands_for_itself():
    entry = understood(INDENTED, wishes={(0, 0): Wish(flat=True)})
    assert len(entry.table.rows) == 6
    assert codes(entry) == ["outline.flat"]


def test_the_groups_may_feed_a_field():
    entry = understood(INDENTED, columns={(0, 4): "organization.industry_name"})
    said = [row.values["organization.industry_name"] for row in entry.coerced.rows]
    assert said == GROUPS


def test_cells_that_excel_indents_are_indented(tmp_path: Path):
    book = openpyxl.Workbook()
    for row in INDENTED:
        book.active.append([cell.strip() if isinstance(cell, str) else cell for cell in row])
    for number in (3, 4, 6, 7):
        book.active.cell(number, 1).alignment = Alignment(indent=1)
    path = tmp_path / "목록.xlsx"
    book.save(path)
    (entry,) = prepare(read_file(path), "x").tables
    assert (names(entry), groups(entry)) == (NAMES, GROUPS)
