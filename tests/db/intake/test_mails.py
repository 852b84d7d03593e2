"""Whose a mail address of a list is: the firm's own, its contact's, the city's, or nobody's known."""

from __future__ import annotations

import pytest

from db.domain.values import Value
from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.mapping import Mapping
from db.intake.tables.understand import understand
from db.intake.workbook import Cell
from tests.db.intake.list_shapes import workbook

FIRM, PERSON = "organization.email", "contact.email"
CELLS: dict[str, tuple[str, str, str]] = {
    "업체명": ("㈜가나보기", "다라보기(주)", "마바보기㈜"), "대표자": ("김가나", "이다라", "박마바"),
    "주소": ("경기도 고양시 일산동구 중앙로 1", "경기도 고양시 덕양구 화신로 2", "경기도 파주시 가상로 3"),
    "전화번호": ("031-900-1111", "031-900-2222", "031-900-3333"),
    "팩스": ("031-900-1112", "031-900-2223", "031-900-3334"),
    "홈페이지": ("www.gana.example", "www.dara.example", "www.maba.example"),
    "담당자": ("정하람", "한도윤", "오세윤"), "직위": ("과장", "부장", "이사"),
    "휴대전화": ("010-0000-1111", "010-0000-2222", "010-0000-3333"),
    "담당부서": ("투자유치과", "전략산업과", "투자유치과"), "투자금액(억원)": ("120", "80", "40"),
}  # fmt: skip
MAILS = ("info@gana.example", "ir@dara.example", "sales@maba.example")


def _read(title: str, labels: str, mails: tuple[str, str, str] = MAILS) -> Mapping:
    heads = labels.split("|")
    rows: list[list[Cell]] = [[title], list(heads)]
    rows += [[CELLS.get(head, mails)[at] for head in heads] for at in range(3)]
    (table,) = understand(workbook(rows))
    return map_columns(table)


@pytest.mark.parametrize(
    ("labels", "label", "field"),
    [
        ("업체명|대표자|주소|전화번호|이메일|홈페이지", "이메일", FIRM),
        ("업체명|E-mail", "E-mail", FIRM),
        ("업체명|대표자|대표메일|담당자|직위|휴대전화", "대표메일", FIRM),
        ("업체명|대표자|담당자|직위|휴대전화|대표 이메일", "대표 이메일", FIRM),
        ("업체명|이메일|담당자|휴대전화", "이메일", FIRM),
        ("업체명|전자우편|담당자|직위|담당자 이메일", "전자우편", FIRM),
        ("업체명|전자우편|담당자|직위|담당자 이메일", "담당자 이메일", PERSON),
        ("업체명|대표자|담당자|전화번호|팩스|이메일", "이메일", PERSON),
        ("업체명|담당자|이메일|전화번호", "이메일", PERSON),
        ("업체명|대표자|대표자 이메일", "대표자 이메일", PERSON),
        ("업체명|대표자|담당자 이메일", "담당자 이메일", None),
        ("업체명|대표자|담당자|대표자 이메일", "대표자 이메일", None),
    ],
)
def test_an_address_is_the_firms_unless_it_stands_at_somebody(
    labels: str, label: str, field: str | None
) -> None:
    columns = _read("관내 기업 현황", labels).columns
    assert {one.header: one.field for one in columns}[label] == field


def test_the_address_behind_the_citys_officer_reaches_no_firm() -> None:
    mails = ("ga@korea.kr", "na@korea.kr", "ga@korea.kr")
    labels = "업체명|투자금액(억원)|이메일|담당부서|담당자|전자우편"
    columns = {one.header: one for one in _read("투자유치 추진현황", labels, mails).columns}
    assert columns["이메일"].field == FIRM
    assert (columns["전자우편"].field, columns["전자우편"].note) == (None, "officer_phone")


@pytest.mark.parametrize(
    ("labels", "parts"),
    [
        ("업체명|대표자|연락처(이메일)", ("organization.phone", FIRM)),
        ("업체명|담당자|직위|연락처(이메일)", ("contact.phone", PERSON)),
        ("업체명|대표자|담당자/이메일", ("contact.name", PERSON)),
    ],
)
def test_a_cell_with_number_and_address_belongs_to_one(labels: str, parts: tuple[str, str]) -> None:
    both = (
        "031-900-1111(a@gana.example)",
        "031-900-2222(b@dara.example)",
        "031-900-3333(c@m.example)",
    )
    named = ("정하람/a@gana.example", "한도윤/b@dara.example", "오세윤/c@maba.example")
    column = _read("기업 현황", labels, named if "/" in labels else both).columns[-1]
    assert column.parts == parts


def _rows(labels: str, *rows: list[Cell]) -> list[dict[str, Value]]:
    (table,) = understand(workbook([["기업 현황"], list(labels.split("|")), *rows]))
    return [dict(row.values) for row in coerce(table, map_columns(table)).rows]


def test_where_a_row_names_nobody_the_address_is_the_firms() -> None:
    named, nobody = _rows(
        "업체명|담당자|휴대전화|이메일",
        ["㈜가나보기", "정하람", "010-0000-1111", "jhr@gana.example"],
        ["다라보기(주)", None, None, "info@dara.example"],
    )
    assert (named[PERSON], named.get(FIRM)) == ("jhr@gana.example", None)
    assert (nobody[FIRM], nobody.get(PERSON)) == ("info@dara.example", None)


def test_the_heads_own_address_makes_the_head_a_contact() -> None:
    row, _ = _rows(
        "업체명|대표자|대표자 이메일",
        ["㈜가나보기", "김가나", "kim@gana.example"],
        ["다라보기(주)", "이다라", "lee@dara.example"],
    )
    found = (row["contact.name"], row["contact.title"], row[PERSON], row.get(FIRM))
    assert found == ("김가나", "대표", "kim@gana.example", None)
