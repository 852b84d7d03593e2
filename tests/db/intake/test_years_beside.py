"""A day without a year takes it from the nearest sure sign of it, and says from where."""

from __future__ import annotations

import pytest

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.tables.understand import understand
from db.intake.workbook import Row, Sheet, Workbook


def _days(
    title: str, day: str, *, header: str = "협약일", sheet: str = "Sheet1", file: str = "목록.xlsx",
    year: str = "",
) -> tuple[object, list[str]]:  # fmt: skip
    labels = f"기업명|{header}|투자금액(억원)|구분" + ("|연도" if year else "")
    line = f"㈜가나보기|{day}|120|MOU" + (f"|{year}" if year else "")
    other = "다라보기(주)|2025-01-07|60|LOI" + (f"|{year}" if year else "")
    rows: tuple[Row, ...] = (
        (title,), *(tuple(part.split("|")) for part in (labels, line, other, other))
    )  # fmt: skip
    (table,) = understand(Workbook(format="xlsx", file_name=file, sheets=(Sheet(sheet, rows),)))
    (first, *_) = coerce(table, map_columns(table)).rows
    codes = [note.code for note in (*first.notes, *first.problems)]
    return first.values.get("agreement.signed_on"), codes


@pytest.mark.parametrize(
    ("around", "day", "code"),
    [
        ({"title": "2025년 투자협약 체결 현황"}, "2025-03-15", "date.year_title"),
        ({"title": "투자협약 현황", "header": "'24년 협약일"}, "2024-03-15", "date.year_header"),
        ({"title": "투자협약 현황", "sheet": "2023년"}, "2023-03-15", "date.year_sheet"),
        ({"title": "투자협약 현황", "file": "2022년 협약.xlsx"}, "2022-03-15", "date.year_file"),
        ({"title": "2025년 투자협약 현황", "year": "2024"}, "2024-03-15", "date.year_column"),
    ],
)
def test_the_year_is_taken_from_around(around: dict[str, str], day: str, code: str):
    for written in ("3.15", "3/15", "3월 15일", "03-15"):
        assert _days(day=written, **around) == (day, [code])


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("투자협약 현황", "3.15"),
        ("2023~2025년 투자협약 현황", "3.15"),
        ("투자협약 현황(2025. 12. 31. 기준)", "3.15"),
        ("2025년 투자협약 현황(2025. 6. 30. 기준)", "12.15"),
        ("2025년 투자협약 현황", "3.15(수)"),
        ("2025년 투자협약 현황", "13.45"),
    ],
)
def test_an_unsure_year_stays_a_question(title: str, day: str):
    found, codes = _days(title, day)
    assert found is None
    assert codes in (["date.no_year"], ["date.unreadable"], ["date.impossible"])


def test_a_deadline_takes_the_year_of_the_day_of_its_row():
    rows: tuple[Row, ...] = (
        ("방문일", "기업명", "면담내용", "후속조치", "처리기한"),
        ("2026-11-05", "㈜가나보기", "부지 문의", "자료 송부", "11.20."),
        ("2026-12-22", "다라보기(주)", "증설 계획", "후보지 안내", "1.9."),
    )
    sheet = Sheet("방문일지", rows)
    (table,) = understand(Workbook(format="xlsx", file_name="방문일지.xlsx", sheets=(sheet,)))
    found = coerce(table, map_columns(table)).rows
    assert [one.values["task.due_on"] for one in found] == ["2026-11-20", "2027-01-09"]
    assert {note.code for one in found for note in one.notes} == {"date.year_row"}


@pytest.mark.parametrize(("month", "read"), [("11", "2026-11-10"), ("10", None)])
def test_a_day_is_one_of_the_month_that_the_title_names(month: str, read: str | None):
    rows: tuple[Row, ...] = (
        (f"2026년 {month}월 기업방문 기록",),
        ("날짜", "기업명", "면담내용"),
        ("11.10.", "㈜가나보기", "부지 문의"),
        ("11월 17일", "다라보기(주)", "증설 계획"),
    )
    (table,) = understand(
        Workbook(format="xlsx", file_name="기록.xlsx", sheets=(Sheet("기록", rows),))
    )
    (first, *_) = coerce(table, map_columns(table)).rows
    assert first.values.get("activity.happened_on") == read
