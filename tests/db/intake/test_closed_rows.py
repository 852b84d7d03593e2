"""Firms that a public list calls closed are left out with the reason, and come back when wanted."""

from __future__ import annotations

from db.intake.tables.understand import Wish, understand
from db.intake.workbook import Row, Sheet, Workbook

ROWS: tuple[Row, ...] = (
    ("사업장명", "소재지", "영업상태명"),
    ("가나보기식품", "경기도 고양시 일산동구 중앙로 1", "영업/정상"),
    ("다라보기식품", "경기도 고양시 덕양구 화중로 2", "폐업"),
    ("마바보기식품", "경기도 고양시 덕양구 화중로 3", "취소/말소/만료/정지/중지"),
    ("사아보기식품", "경기도 고양시 덕양구 화중로 4", "폐업신고"),
)
BOOK = Workbook(format="csv", file_name="인허가.csv", sheets=(Sheet("", ROWS),))


def test_closed_firms_are_left_out():
    (table,) = understand(BOOK)
    assert table.rows == (2,)
    assert [(one.row, one.reason, one.text[:2]) for one in table.excluded] == [
        (3, "closed", "폐업"), (4, "closed", "취소"), (5, "closed", "폐업"),
    ]  # fmt: skip


def test_a_person_takes_one_in_again():
    (table,) = understand(BOOK, {(0, 0): Wish(include=frozenset((3,)))})
    assert table.rows == (2, 3)
