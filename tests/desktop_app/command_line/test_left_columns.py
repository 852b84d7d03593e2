"""Every column that is not taken in is named with its reason, in Korean as in English."""

from __future__ import annotations

from db.intake.pipeline import prepare
from db.intake.workbook import Sheet, Workbook
from desktop_app.command_line.left_columns import left_column_lines
from resources.texts import Texts

ROWS = (
    ("연번", "기업명", "투자금액(억원)", "희망부지", "고용예정(명)", "담당자", "비어 있음", "결재"),
    (1, "㈜가나보기", 120, "일산테크노밸리", 30, "김가나", None, "팀장"),
    (3, "다라보기(주)", 60, "창릉지구", 12, "이다라", None, "과장"),
)
BOOK = Workbook(format="xlsx", file_name="관리현황.xlsx", sheets=(Sheet("Sheet1", ROWS),))


def test_a_line_for_each_column_that_is_left_out_but_none_for_the_count_of_rows():
    (entry,) = prepare(BOOK, "0" * 64).tables
    assert list(left_column_lines(entry, Texts("ko"))) == [
        "가져오지 않는 열: F 담당자 (누구의 것인지 알 수 없음)",
        "가져오지 않는 열: H 결재 (맞는 항목이 없음)",
    ]
    assert list(left_column_lines(entry, Texts("en"))) == [
        "Not taken: column F 담당자 (whose it is cannot be told)",
        "Not taken: column H 결재 (no field has this name)",
    ]


def test_an_address_of_nobody_says_so():
    rows = (
        ("기업명", "담당자 이메일"),
        ("㈜가나보기", "a@example.com"),
        ("다라보기(주)", "b@example.com"),
    )
    book = Workbook(format="xlsx", file_name="목록.xlsx", sheets=(Sheet("Sheet1", rows),))
    (entry,) = prepare(book, "0" * 64).tables
    assert list(left_column_lines(entry, Texts("en"))) == [
        "Not taken: column B 담당자 이메일 (no column names whose it is)"
    ]
