"""A label that says only that it is a choice is known by the words under it."""

from __future__ import annotations

import pytest

from db.intake.columns.map_columns import map_columns
from db.intake.tables.understand import understand
from db.intake.workbook import Row, Sheet, Workbook


def _fields(title: str, header: str, *lines: str) -> dict[str, str | None]:
    rows: tuple[Row, ...] = ((title,), *(tuple(line.split("|")) for line in (header, *lines)))
    (table,) = understand(
        Workbook(format="xlsx", file_name="목록.xlsx", sheets=(Sheet("Sheet1", rows),))
    )
    return {column.header: column.field for column in map_columns(table).columns}


@pytest.mark.parametrize(
    ("label", "cells", "field"),
    [
        ("종류", ("MOU", "LOI", "MOU"), "agreement.kind"),
        ("협약현황", ("유효", "해지", "유효"), "agreement.status"),
        ("협약현황", ("유효", "유효", "유효"), "agreement.status"),
        ("협약현황", ("진행중", "진행중", "진행중"), None),
        ("관리구분", ("가", "나", "가"), None),
    ],
)
def test_the_words_of_a_choice_tell_its_field(label: str, cells: tuple[str, ...], field: str):
    found = _fields(
        "투자협약 체결 현황", f"기업명|협약일|투자금액(억원)|{label}",
        f"㈜가나보기|2024-03-05|120|{cells[0]}", f"다라보기(주)|2025-01-07|60|{cells[1]}",
        f"마바보기|2025-02-07|30|{cells[2]}",
    )  # fmt: skip
    assert found[label] == field


def test_labels_that_repeat_the_noun_of_their_list():
    found = _fields(
        "의료기관 현황", "의료기관명|의료기관주소|의료기관전화번호|의료기관담당자",
        "가나병원|경기도 고양시 일산동구 중앙로 1|031-900-1111|김가나",
        "다라의원|경기도 고양시 덕양구 화중로 2|031-900-2222|이다라",
        "마바병원|경기도 고양시 일산서구 대화로 3|031-900-3333|박마바",
    )  # fmt: skip
    assert [*found.values()] == [
        "organization.name", "organization.address", "organization.phone", None,
    ]  # fmt: skip


def test_a_card_readers_list_of_people():
    found = _fields(
        "명함", "이름|회사|부서|직함|휴대폰|이메일",
        "김가나|㈜가나보기|기획팀|부장|010-1111-2222|a@gana.example.kr",
        "이다라|다라보기(주)|영업팀|이사|010-3333-4444|b@dara.example.kr",
    )  # fmt: skip
    assert [*found.values()] == [
        "contact.name", "organization.name", "contact.department", "contact.title",
        "contact.mobile", "contact.email",
    ]  # fmt: skip


def test_kinds_of_something_else_are_no_kinds_of_firms():
    lines = (
        "㈜가람|연구소|의약품 제조업",
        "㈜나래|전담부서|화장품 제조업",
        "㈜다온|연구소|반도체 제조업",
    )
    assert _fields("관내 기업부설연구소 현황", "기업명|구분|주업종", *lines)["구분"] is None
