"""Coercion: values where a cell is clear, problems beside it where it is not."""

from __future__ import annotations

import pytest

from db.domain.values import Empty
from db.intake.cells.firm_cells import split_name
from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.rows import CoercedRow
from db.intake.tables.understand import understand
from tests.db.intake.list_shapes import workbook


def _rows(
    rows: list[list[object]], as_kind: str = "auto", **options: object
) -> tuple[CoercedRow, ...]:
    (table,) = understand(workbook(rows, **options))
    return coerce(table, map_columns(table, as_kind)).rows


def test_every_entry_comes_out_under_its_own_row_number():
    rows = _rows([["현황"], ["기업명", "전화번호"], ["㈜가", "031-900-1111"], [], ["㈜나", ""]])
    assert [row.number for row in rows] == [3, 5]
    assert dict(rows[1].values) == {"organization.name": "㈜나"}


def test_what_cannot_be_read_is_a_problem_with_its_cell():
    rows = _rows(
        [
            ["기업명", "투자금액(억원)", "추진상황", "설립일"],
            ["㈜가", "100~150억", "상담", "2024. 13."],
            ["㈜나", "협의 후", "상담", "2009. 3."],
            ["㈜다", 10, "상담", "2010"],
        ]
    )
    assert [(p.row, p.column, p.code, p.raw) for p in rows[0].problems] == [
        (2, 1, "money.range", "100~150억"),
        (2, 3, "date.impossible", "2024. 13."),
    ]
    assert "case.planned_investment" not in rows[0].values
    assert rows[1].problems[0].code == "money.unreadable"
    assert rows[2].values["case.planned_investment"] == 1_000_000_000


def test_a_bare_number_without_a_unit_is_asked():
    rows = _rows(
        [["기업명", "투자금액", "추진상황"], ["㈜가", 100, "상담"], ["㈜나", "50억", "상담"]]
    )
    assert rows[0].problems[0].code == "money.no_unit"
    assert rows[1].values["case.planned_investment"] == 5_000_000_000


def test_the_kinds_of_empty_stay_apart():
    rows = _rows(
        [
            ["기업명", "매출액(원)", "종업원수"],
            ["㈜가", "비공개", "해당없음"],
            ["㈜나", "-", "미확인"],
            ["㈜다", "0", "5"],
        ]
    )
    assert rows[0].values["organization.revenue"] is Empty.WITHHELD
    assert rows[0].values["organization.employees"] is Empty.NOT_APPLICABLE
    assert "organization.revenue" not in rows[1].values
    assert rows[1].values["organization.employees"] is Empty.UNCHECKED
    assert rows[2].values["organization.revenue"] == 0


def test_a_firm_may_be_called_like_a_word_for_empty():
    rows = _rows([["기업명", "업종"], ["미정", "제조업"], ["-", "제조업"], ["㈜다", "제조업"]])
    assert rows[0].values["organization.name"] == "미정"
    assert "organization.name" not in rows[1].values


def test_the_parties_of_an_agreement_are_told_apart_and_the_city_is_none_of_them():
    rows = _rows(
        [
            ["협약명", "협약기관", "체결일"],
            ["가 협약", "고양시, 국립암센터, 동국대학교", "2024.1.2."],
            ["나 협약", "국립암센터", "2024.1.3."],
            ["다 협약", "㈜가온 외 6개사", "2024.1.4."],
            ["라 협약", "㈜가온, 홍길동, ㈜나래", "2024.1.5."],
            ["마 협약", "Nova Example, Inc.", "2024.1.6."],
        ]
    )
    assert rows[0].values["organization.name"] == "국립암센터"
    assert (rows[0].parties, rows[0].problems) == (("동국대학교",), ())
    assert rows[1].values["organization.name"] == "국립암센터"
    assert rows[2].values["organization.name"] == "㈜가온"
    assert [one.code for one in rows[2].problems] == ["name.others"]
    assert [one.code for one in rows[3].problems] == ["name.several"]
    assert rows[4].values["organization.name"] == "Nova Example, Inc."


def test_what_stands_in_parentheses_under_a_firms_name_is_no_part_of_it():
    rows = _rows(
        [
            ["기업명(사업명)", "업종"],
            ["㈜가온\n(세포치료제 공장)", "제조업"],
            ["나래\n(주)", "제조업"],
            ["㈜다온 (구미)", "제조업"],
        ]
    )
    names = [row.values["organization.name"] for row in rows]
    assert names == ["㈜가온", "나래 (주)", "㈜다온 (구미)"]
    assert [note.code for note in rows[0].notes] == ["extra_text"]


def test_a_site_that_is_a_number_of_square_metres_is_an_area():
    rows = _rows(
        [
            ["연번", "협약명", "기업명", "체결일", "투자액", "부지", "일자리"],
            [1, "가 투자협약", "㈜가온", "2024-01-02", "850억", "26만㎡", "30명"],
            [2, "나 투자협약", "나래㈜", "2024-01-03", "90억", "일산테크노밸리", "12명"],
        ]
    )
    assert rows[0].values["agreement.area"] == 260_000.0
    assert "case.wanted_site" not in rows[0].values
    assert rows[1].values["case.wanted_site"] == "일산테크노밸리"


def test_several_firms_in_a_cell_of_another_list_name_none_of_them():
    rows = _rows([["기업명", "업종"], ["㈜가온, ㈜나래", "제조업"], ["㈜다", "제조업"]])
    assert [one.code for one in rows[0].problems] == ["name.several"]


def test_money_in_another_currency_feeds_its_own_fields():
    rows = _rows(
        [
            ["구분", "기업명", "체결일", "투자금액(억원)"],
            ["MOU", "㈜가", "2024.1.2.", "USD 12,000,000(환율 1,386.5원, 2025. 3. 4.)"],
            ["MOU", "㈜나", "2024.1.3.", "미화 1,200만 달러(약 166억원)"],
            ["MOU", "㈜다", "2024.1.4.", "USD 12"],
        ]
    )
    told = {key.removeprefix("agreement."): value for key, value in rows[0].values.items()}
    assert (told["currency"], told["foreign_amount"]) == ("USD", 12_000_000)
    assert (told["exchange_rate"], told["rate_on"]) == ("1,386.5", "2025-03-04")
    assert "amount" not in told
    assert rows[1].values["agreement.amount"] == 16_600_000_000
    assert [one.code for one in rows[2].problems] == ["money.currency"]  # thousands, or millions?


@pytest.mark.parametrize("mark", ["〃", "상동", '"', "위와 같음"])
def test_ditto_marks_repeat_the_cell_above(mark: str):
    rows = _rows([["기업명", "업종"], ["㈜가", "제조업"], ["㈜나", mark], ["㈜다", mark]])
    assert [row.values["organization.industry_name"] for row in rows] == ["제조업"] * 3


def test_a_phone_without_area_code_takes_the_addresss():
    rows = _rows(
        [
            ["사업장명", "전화번호", "도로명주소"],
            ["가", "2118-5443", "서울특별시 중구 남대문로 73"],
            ["나", "900-1234", "경기도 고양시 일산동구 중앙로 1256"],
            ["다", "02-555-1234", "경기도 고양시 덕양구 통일로 1"],
        ]
    )
    assert [row.values["organization.phone"] for row in rows] == [
        "02-2118-5443",
        "031-900-1234",
        "02-555-1234",
    ]


def test_a_lot_address_goes_to_its_own_field():
    rows = _rows(
        [
            ["기업명", "주소"],
            ["㈜가", "경기도 고양시 일산동구 장항동 770-1"],
            ["㈜나", "경기도 고양시 일산동구 중앙로 1256 (장항동 770-1)"],
        ]
    )
    assert "organization.address" not in rows[0].values
    assert rows[0].values["organization.address_lot"] == "경기도 고양시 일산동구 장항동 770-1"
    assert rows[1].values["organization.address"] == "경기도 고양시 일산동구 중앙로 1256"
    assert str(rows[1].values["organization.address_lot"]).endswith("장항동 770-1")


def test_resident_numbers_never_come_through():
    rows = _rows(
        [
            ["기업명", "대표자", "비고", "전화번호"],
            ["㈜가", "홍길동(800101-1234567)", "대표 800101-1234567", "031-900-1111"],
            ["㈜나", "김나", "", "800101-1234567"],
            ["㈜다", "김다", "", "031-900-1112"],
        ]
    )
    assert "1234567" not in repr(rows)
    assert {note.code for note in rows[0].notes} == {"resident_number.masked"}


def test_errors_of_formulas_are_problems():
    rows = _rows([["기업명", "종업원수"], ["㈜가", "#REF!"], ["㈜나", 5], ["㈜다", 6]])
    assert rows[0].problems[0].code == "cell.error"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("㈜한빛정밀(정하람)", ("㈜한빛정밀", ("정하람",))),
        ("나래(주)\n이나래", ("나래(주)", ("이나래",))),
        ("가온 / 김가온", ("가온", ("김가온",))),
        ("한빛정밀(주)", ("한빛정밀(주)", ())),
        ("에이비씨(ABC)", ("에이비씨(ABC)", ())),
    ],
)
def test_a_firm_with_its_head_in_one_cell(text: str, parts: tuple[str, tuple[str, ...]]):
    assert split_name(text) == parts


def test_a_ditto_repeats_the_cell_above_however_far_down_the_list():
    rows = _rows(
        [
            ["기업명", "대표자"],
            *([f"㈜한빛{n}", "정하람" if n == 498 else "〃"] for n in range(498, 1_010)),
        ]
    )
    assert {row.values["organization.representatives"] for row in rows} == {("정하람",)}
    assert len(rows) == 512


def test_an_agreements_own_title_says_its_kind_and_its_period_ends_it():
    first, second, third = _rows(
        [
            ["투자협약 체결 현황"],
            ["협약명", "상대기관", "체결일", "유효기간"],
            ["바이오 업무협약", "한국○○협회", "2021-04-16", "2021.04.16 ~ 2024.04.15"],
            ["공장 신설", "㈜가온", "2024-05-01", "2027. 4. 30."],
            ["제조시설 투자의향서", "㈜나래", "2024-06-01", "2년"],
        ]
    )
    assert first.values["agreement.kind"] == "partnership"
    assert first.values["agreement.valid_until"] == "2024-04-15"
    assert (second.values["agreement.kind"], third.values["agreement.kind"]) == ("mou", "loi")
    assert second.values["agreement.valid_until"] == "2027-04-30"
    assert third.values["agreement.valid_until"] == "2026-06-01"
    assert [note.code for note in third.notes] == ["date.term_from_signing"]


def test_an_agreement_that_nobody_calls_an_investment_is_asked_about():
    rows = [
        ["협약 체결 현황"],
        ["협약명", "상대기관", "체결일"],
        ["공동연구", "㈜가", "2024-05-01"],
    ]
    assert "agreement.kind" not in _rows(rows)[0].values


@pytest.mark.parametrize(
    "counted", ["㈜가온 외 1", "㈜가온 외", "㈜가온외 3개사", "㈜가온 등 3개사", "㈜가온 등"]
)
def test_who_is_only_counted_behind_a_firms_name_is_no_part_of_it(counted: str):
    (row,) = _rows([["기업명", "대표자", "업종"], [counted, "김하늘 외 1명", "제조업"]])
    assert row.values["organization.name"] == "㈜가온"
    assert row.values["organization.representatives"] == ("김하늘",)
    assert [problem.code for problem in row.problems] == ["name.others", "people.others"]


def test_a_corporation_is_nobody_who_represents():
    rows = _rows(
        [["의료기관명", "개설자"], ["보기병원", "의료법인 보기재단"], ["보기의원", "김하늘"]]
    )
    assert [row.values.get("organization.representatives") for row in rows] == [None, ("김하늘",)]
    assert [problem.code for problem in rows[0].problems] == ["people.corporation"]


def test_an_office_among_plots_is_no_plot():
    title, head = ["산업시설용지 공급 현황"], ["필지명", "공급면적(㎡)", "공급상태"]
    rows = _rows([title, head, ["A-1", 6612, "공고중"], ["오피스 7F", 1322, "협의중"]])
    assert [row.values["site.kind"] for row in rows] == ["plot", "room"]
