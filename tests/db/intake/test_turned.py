"""Lists on their side are read into rows, with the reason; upright ones stay as they are."""

from __future__ import annotations

import pytest

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.table import Table
from db.intake.tables.understand import Wish, understand
from db.intake.workbook import Row, Sheet, Workbook


def _book(text: str) -> Workbook:
    lines = [line.strip() for line in text.strip().splitlines()]
    rows: tuple[Row, ...] = tuple(tuple(part or None for part in line.split("|")) for line in lines)
    return Workbook(format="xlsx", file_name="기업.xlsx", sheets=(Sheet("Sheet1", rows),))


def _values(table: Table) -> list[dict[str, object]]:
    return [dict(row.values) for row in coerce(table, map_columns(table)).rows]


ACROSS = """
    유치 대상기업 비교(단위: 억원)
    구분|㈜가나보기|다라보기(주)|마바보기 주식회사
    대표자|김가나|이다라|박마바
    소재지|경기도 고양시 일산동구 중앙로 1|경기도 파주시 문발로 3|경기도 김포시 김포대로 1
    매출액(억원)|120|80|15
    종업원수|55|41|9
"""
CARDS = """
    기업 카드
    기업명|㈜가나보기|대표자|김가나
    설립일|2015. 3. 2.|종업원수|35명
    소재지|경기도 고양시 일산동구 백마로 100
    기업 카드
    기업명|다라보기(주)|대표자|이다라
    설립일|2018. 5. 1.|종업원수|
    소재지|경기도 파주시 문발로 3
"""
ONE_CARD = """
    기업 개요
    기업명|㈜가나보기
    대표자|김가나
    소재지|경기도 고양시 일산동구 백마로 100
    설립일|2015. 3. 2.
    종업원|35명
"""
PLACES = """
    보기시 산업단지 비교(단위: ㎡)
    구분|보기일반산업단지|예시테크노밸리
    위치|일산서구 보기동|덕양구 예시동
    면적|850,358|320,100
    유치업종|IT, BT|의료기기
    분양가(천원/㎡)|1,800|2,100
"""
A_PLACE = """
    후보지명|보기동 시유지|위치|덕양구 보기동 12
    면적(㎡)|3,200|용도지역|자연녹지
    지번|보기동 12|소유자|고양시
"""
SORTS = """
    구분|국가산단|일반산단|농공단지
    지정면적(㎡)|1200000|800000|90000
    관리면적(㎡)|1100000|700000|80000
    입주업체|120|320|20
    고용인원|12000|9000|700
"""
UPRIGHT = """
    기업명|대표자|소재지|종업원수
    ㈜가나보기|김가나|경기도 고양시 일산동구 백마로 100|35
    다라보기(주)|이다라|경기도 파주시 문발로 3|12
"""
NUMBERS = """
    구분|2023|2024|2025
    기업수|12|15|20
    매출액|120|80|15
    종업원수|55|41|9
"""


def test_firms_side_by_side():
    (table,) = understand(_book(ACROSS))
    assert table.decisions[-1].code == "turned.across"
    first, *_, last = _values(table)
    assert first["organization.name"] == "㈜가나보기"
    assert (first["organization.revenue"], first["organization.employees"]) == (12_000_000_000, 55)
    assert last["organization.representatives"] == ("박마바",)


def test_a_form_for_each_firm():
    (table,) = understand(_book(CARDS))
    assert table.decisions[-1].code == "turned.cards"
    one, other = _values(table)
    assert (one["organization.founded"], one["organization.employees"]) == ("2015-03-02", 35)
    assert other["organization.name"] == "다라보기(주)"
    assert "organization.employees" not in other


def test_one_form_alone():
    (table,) = understand(_book(ONE_CARD))
    (firm,) = _values(table)
    assert firm["organization.name"] == "㈜가나보기"
    assert firm["organization.founded"] == "2015-03-02"


def test_places_side_by_side():
    (table,) = understand(_book(PLACES))
    assert table.decisions[-1].code == "turned.across"
    first, last = _values(table)
    assert (first["site.name"], first["site.area"]) == ("보기일반산업단지", 850_358)
    assert (last["site.permitted_industries"], last["site.price"]) == (("의료기기",), 2_100_000)


def test_a_form_for_a_place():
    (table,) = understand(_book(A_PLACE))
    (place,) = _values(table)
    assert (place["site.name"], place["site.block"]) == ("보기동 시유지", "보기동 12")
    assert place["site.address"] == "덕양구 보기동 12"
    assert place["site.zoning"] == "자연녹지"


@pytest.mark.parametrize("text", [UPRIGHT, NUMBERS, SORTS])
def test_upright_tables_are_not_turned(text: str):
    for table in understand(_book(text)):
        assert not any(one.code.startswith("turned.") for one in table.decisions)


def test_a_person_says_that_it_stands_upright():
    for table in understand(_book(ACROSS), {(0, 0): Wish(flat=True)}):
        assert table.decisions[-1].code == "outline.flat"
