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


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (("2025-03-05", "25.4.2.", "4/17"), "2025-04-17"),
        (("2025-12-02", "2025-12-20", "1/5"), None),
        (("2024-12-20", "2025-01-05", "2/3"), None),
    ],
)
def test_a_day_of_a_diary_takes_the_one_year_of_the_days_before_it(
    days: tuple[str, ...], found: str | None
):
    rows: tuple[Row, ...] = (
        ("방문일", "방문기업", "면담내용"),
        *((day, f"㈜보기{place}", "부지 문의") for place, day in enumerate(days)),
    )
    sheet = Sheet("방문", rows)
    (table,) = understand(Workbook(format="xlsx", file_name="방문 일지.xlsx", sheets=(sheet,)))
    last = coerce(table, map_columns(table)).rows[-1]
    assert last.values.get("activity.happened_on") == found


def test_what_was_told_to_be_done_takes_its_year_from_the_day_of_the_meeting():
    rows: tuple[Row, ...] = (
        ("회의명", "회의일", "안건", "지시사항", "관련기업", "담당", "기한", "완료일", "처리결과"),
        ("점검회의", "2025.9.2", "현안", "인허가 방안", "㈜보기", "김보기", "9/12", "9/11", "완료"),
        ("점검회의", "2025.9.2", "현안", "전력 협의", "예시로봇", "이예시", "9월말", "", "진행중"),
    )
    sheet = Sheet("Sheet1", rows)
    (table,) = understand(Workbook(format="xlsx", file_name="대장.xlsx", sheets=(sheet,)))
    mapping = map_columns(table)
    assert mapping.list_kind == "tasks"
    first, second = coerce(table, mapping).rows
    assert (first.values["task.due_on"], first.values["task.done_on"]) == (
        "2025-09-12",
        "2025-09-11",
    )
    assert second.values["task.due_on"] == "2025-09"
    assert "회의명: 점검회의" in str(first.values["task.result"])
