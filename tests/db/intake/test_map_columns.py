"""Mapping: what was chosen and remembered, units, and what is better left blank."""

from __future__ import annotations

import pytest

from db.domain.kinds import Kind
from db.intake.cells.units import unit_of
from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.columns.offers import Offer, assign
from db.intake.mapping import THRESHOLD, file_shape
from db.intake.tables.understand import understand
from db.intake.words import header_key
from tests.db.intake.list_shapes import workbook
from tests.db.intake.shapes.whole_lists import SHAPES

ROWS = [
    ["기업명", "모집단", "투자금액(억원)", "담당자", "담당부서"],
    ["㈜가", "본사", 10, "박서연", "전략산업과"],
    ["㈜나", "공장", 20, "김민수", "전략산업과"],
]


def _table(rows: list[list[object]] = ROWS, **options: str):
    return understand(workbook(rows, **options))[0]


def _fields(rows: list[list[object]], as_kind: str = "auto") -> dict[str, str | None]:
    return {c.header: c.field for c in map_columns(_table(rows), as_kind).columns}


def test_an_officer_may_call_where_a_plot_lies_its_block():
    rows: list[list[object]] = [["블록", "필지번호", "소재지(지번)", "면적(㎡)"]]
    rows += [["가1", f"가1-{n}", f"봉산리 10{n}", 6600 + n] for n in (1, 2, 3)]
    table = _table(rows)
    assert map_columns(table, "sites").columns[2].field == "site.address"
    by_hand = map_columns(table, "sites", chosen={2: "site.block"})
    assert by_hand.columns[2].field == "site.block"


def test_the_officers_choice_comes_first_then_memory_then_words():
    table = _table()
    remembered = {header_key("모집단"): "organization.note", header_key("담당자"): ""}
    mapping = map_columns(table, "cases", remembered=remembered, chosen={2: ""})
    by_header = {column.header: column for column in mapping.columns}
    assert by_header["모집단"].field == "organization.note"
    assert by_header["모집단"].evidence == "memory"
    assert by_header["담당자"].field is None
    assert by_header["투자금액(억원)"].field is None
    assert by_header["담당부서"].field == "case.department"


def test_a_column_named_by_its_code_is_that_field():
    mapping = map_columns(_table([["organization.name", "case.planned_investment"], ["가", 5]]))
    assert mapping.list_kind in {"", "organizations", "cases"}
    mapping = map_columns(_table([["organization.name", "phone"], ["가", "x"]]), "organizations")
    assert (mapping.columns[0].field, mapping.columns[0].evidence) == ("organization.name", "code")


def test_columns_that_say_one_thing_in_two_are_joined():
    rows = [
        ["상담일자", "기업명", "업태", "종목", "투자규모(억원)", "희망입지", "상담내용"],
        ["1.15(목)", "㈜가온", "제조업", "금형", 10, "일산", "입지 문의"],
        ["2.27(금)", "㈜나래", "도매업", "전선", 20, "삼송", "보조금 문의"],
    ]
    table = _table(rows)
    mapping = map_columns(table, "cases")
    assert [column.joined_to for column in mapping.columns] == [6, -1, -1, 2, -1, -1, -1]
    first = coerce(table, mapping).rows[0].values
    assert first["case.progress"] == "1.15(목) 입지 문의"
    assert first["organization.industry_name"] == "제조업 금형"


def test_a_name_that_most_rows_lack_names_no_row():
    rows = [
        ["지식산업센터명", "단지명", "용지면적(㎡)", "공장대표주소(도로명)", "분양형태"],
        ["당동 테라타워", "군포일반산업단지", 8402, "경기도 군포시 번영로 28", "분양"],
        ["센트럴비즈파크 3차", "", 12844, "경기도 군포시 엘에스로 143", "분양"],
        ["에이스 1차", "", 4100, "경기도 군포시 엘에스로 107", "임대"],
    ]
    assert _fields(rows, "sites")["지식산업센터명"] == "site.name"
    assert _fields(rows, "sites")["단지명"] == "project.name"  # in which it lies


def test_the_same_file_shape_is_known_again():
    again = [ROWS[0], ["㈜다", "지사", 30, "이", "과"]]
    assert file_shape(_table()) == file_shape(_table(again))
    assert file_shape(_table()) != file_shape(_table([["기업명", "주소"], ["a", "b"]]))


def test_the_kind_of_list_decides_whose_money_it_is():
    rows = [["기업명", "투자금액(억원)", "고용인원"], ["㈜가", 10, 5], ["㈜나", 20, 5]]
    assert _fields(rows, "cases")["투자금액(억원)"] == "case.planned_investment"
    assert _fields(rows, "agreements")["투자금액(억원)"] == "agreement.amount"
    assert _fields(rows, "organizations")["투자금액(억원)"] is None
    for kind in ("cases", "agreements", "organizations"):
        assert (
            _fields([["기업명", "종업원수"], ["㈜가", 10]], kind)["종업원수"]
            == "organization.employees"
        )


def test_an_unknown_kind_of_list_is_refused():
    with pytest.raises(ValueError, match="cats"):
        map_columns(_table(), "cats")


@pytest.mark.parametrize(
    ("beside", "field"),
    [
        (["담당부서"], "case.officer"),
        (["직위"], "contact.name"),
        (["휴대전화"], "contact.name"),
        ([], None),
    ],
)
def test_whose_담당자_it_is(beside: list[str], field: str | None):
    cells = {"담당부서": "전략산업과", "직위": "과장", "휴대전화": "010-1234-5678"}
    rows = [
        ["기업명", "추진상황", "투자금액(억원)", "담당자", *beside],
        *([f"㈜{n}", "상담", 10, "박서연", *(cells[b] for b in beside)] for n in "가나다"),
    ]
    assert _fields(rows)["담당자"] == field


def test_nothing_is_mapped_below_the_threshold():
    for shape in SHAPES:
        table = understand(workbook(shape.rows, shape.merged, file_name=shape.file_name))[0]
        for column in map_columns(table).columns:
            assert column.field is None or column.confidence >= THRESHOLD


@pytest.mark.parametrize(
    ("labels", "line", "number_format", "name", "source"),
    [
        (("투자금액(억원)",), "천원", "", "억원", "header"),
        (("투자금액\n(단위:백만원)",), "", "", "백만원", "header"),
        (("투자금액", "(천원)"), "", "", "천원", "header"),
        (("투자금액",), "억원, 명, ㎡", "", "억원", "title"),
        (("투자금액",), "", '#,##0"억원"', "억원", "format"),
        (("매출(억)",), "", "", "억원", "header"),
        (("투자금액",), "", "", "", ""),
        (("투자금액",), "명", "", "", ""),
        (("신고금액(천불)",), "", "", "?", "header"),
        (("투자금액(만원)",), "", "", "?", "header"),
    ],
)
def test_the_unit_of_money(
    labels: tuple[str, ...], line: str, number_format: str, name: str, source: str
):
    found = unit_of(Kind.MONEY, labels, line, number_format)
    assert (found.name, found.source) == (name, source)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("부지면적(㎡)", "㎡"),
        ("면적(평)", "평"),
        ("면적(만㎡)", "만㎡"),
        ("면적(m2)", "㎡"),
        ("면적(㎡/평)", "?"),
    ],
)
def test_the_unit_of_an_area(label: str, name: str):
    assert unit_of(Kind.AREA, (label,), "", "").name == name


def test_a_missing_unit_is_a_question():
    rows = [["기업명", "투자금액", "추진상황"], ["㈜가", 100, "상담"], ["㈜나", 200, "상담"]]
    assert [column.header for column in map_columns(_table(rows)).questions] == ["투자금액"]
    rows = [["기업명", "투자금액", "추진상황"], ["㈜가", "100억", "상담"], ["㈜나", "2조", "상담"]]
    assert not map_columns(_table(rows)).questions


def test_whoever_is_left_empty_is_served_when_the_holder_has_another_choice():
    offers = [Offer(0, "a", 0.9, "x"), Offer(0, "b", 0.85, "x"), Offer(1, "a", 0.88, "x")]
    taken = assign(offers, {})
    assert (taken[0].path, taken[1].path) == ("b", "a")


def test_what_a_list_computed_is_no_value_even_without_its_code():
    rows = [
        ["기업명", "벤처확인 만료(계산)", "투자예정액(억원, 계산)", "Certificate until(computed)"],
        ["㈜가온", "2027-01-01", 12, "2027-01-01"],
        ["㈜나래", "2028-01-01", 30, "2028-01-01"],
    ]
    assert list(_fields(rows, "organizations").values()) == ["organization.name", None, None, None]


def test_a_list_of_our_own_is_known_by_its_codes():
    rows = [
        ["attraction-desk case", "", "투자 건"],
        ["_id", "case.title", "case.organization"],
        ["_id", "사업명", "기업·기관"],
        [1, "고양 연구소", "㈜가온"],
        [2, "본사 이전", "㈜나래"],
    ]
    mapping = map_columns(_table(rows))
    assert mapping.list_kind == "cases"
    assert [column.field for column in mapping.columns] == [None, "case.title", "organization.name"]
    rows[1] = ["_id", "_computed.days_in_stage", "case.title", "case.organization"]
    rows[2] = ["_id", "단계 경과일(계산)", "사업명", "기업·기관"]
    rows[3:] = [[1, 12, "고양 연구소", "㈜가온"], [2, 40, "본사 이전", "㈜나래"]]
    found = map_columns(_table(rows)).columns
    assert [column.field for column in found] == [None, None, "case.title", "organization.name"]
    assert found[1].note == "computed"
    rows[1] = ["_id", "party.signatory", "party.organization"]
    rows[2] = ["_id", "서명자", "기업·기관"]
    rows[3:] = [[1, "대표 김보기", "㈜가온"], [2, "대표 이보기", "㈜나래"]]
    assert map_columns(_table(rows)).list_kind == "", "parties make no firms"
