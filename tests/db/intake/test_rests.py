"""What a cell says beyond its field is kept or told, and what a web page wrote beside it is none of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.names import split_people
from db.intake.cells.web_pages import without_buttons
from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.rows import CoercedRow
from db.intake.tables.understand import understand
from tests.db.intake.list_shapes import workbook
from tests.fixtures.depth import examples

ORG = "organization."
_FIRMS = ["기업명", "대표자", "전화번호", "이메일", "주소", "설립일"]
_PLAIN = ["㈜다온보기", "박다온", "031-900-3000", "a@daon.example", "고양시 중앙로 3", "2001.2.3"]


def _row(rows: list[list[object]]) -> CoercedRow:
    (table,) = understand(workbook(rows))
    return coerce(table, map_columns(table)).rows[0]


def _firm(label: str, cell: str) -> CoercedRow:
    said = dict(zip(_FIRMS, ["㈜가온보기", *_PLAIN[1:]], strict=True)) | {label: cell}
    return _row([_FIRMS, list(said.values()), _PLAIN])


@pytest.mark.parametrize(
    ("label", "cell", "path", "value"),
    [
        ("전화번호", "031-900-1000~5", "phone", "031-900-1000"),
        ("전화번호", "02-123-4567/8", "phone", "02-123-4567"),
        ("전화번호", "031)900-1000~1005", "phone", "031-900-1000"),
        ("전화번호", "031-900-1000(내선 12)", "phone", "031-900-1000"),
        ("전화번호", "031-900-1000, 031-900-1001", "phone", "031-900-1000"),
        ("설립일", "2027. 상반기", "founded", "2027"),
        ("설립일", "2026년 3/4분기", "founded", "2026"),
        ("설립일", "2026년 말", "founded", "2026"),
    ],
)
def test_what_is_left_of_a_cell_is_kept_in_the_note_under_its_label(
    label: str, cell: str, path: str, value: str
):
    row = _firm(label, cell)
    assert row.values[ORG + path] == value
    assert row.values[ORG + "note"] == f"{label}: {cell}"
    assert row.problems == ()


@pytest.mark.parametrize(
    ("label", "cell", "code"),
    [
        ("전화번호", "031-900-1000 / 010-0000-1111", "value.several"),
        ("이메일", "a@gaon.example, hana@gaon.example", "value.several"),
        ("대표자", "대표 김하나(010-0000-1111)", "value.rest"),
    ],
)
def test_what_is_left_and_may_reach_a_person_is_told_and_goes_into_no_note(
    label: str, cell: str, code: str
):
    row = _firm(label, cell)
    assert [one.code for one in row.problems] == [code]
    assert ORG + "note" not in row.values


def test_a_half_of_a_year_stands_in_the_note_of_the_plot():
    rows: list[list[object]] = [
        ["공급용지 현황"],
        ["필지번호", "용도", "면적(㎡)", "공급시기", "비고"],
        ["A-1", "산업시설용지", 3300, "2026. 상반기", "분할 불가"],
        ["A-2", "산업시설용지", 3300, "2026.3", ""],
    ]
    values = _row(rows).values
    assert (values["site.planned_on"], values["site.note"]) == (
        "2026",
        "분할 불가\n공급시기: 2026. 상반기",
    )


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("각 자 대표이사 박영근, 손종술", ("박영근", "손종술")),
        ("각자대표 김가온, 이나래", ("김가온", "이나래")),
        ("공동 대표이사 : 정마루/한바다", ("정마루", "한바다")),
        ("대 표 이 사 김가온", ("김가온",)),
        ("대표이사: 김가온", ("김가온",)),
        ("공 동 현", ("공동현",)),
    ],
)
def test_a_title_whose_letters_stand_apart_is_nobody(cell: str, people: tuple[str, ...]):
    assert split_people(cell) == people


@pytest.mark.parametrize(
    "behind",
    [" 지도보기", "\n지도 보기", " [지도]", "(지도보기)", " 길찾기", " [상세보기]", " 바로가기", " 홈페이지"],
)  # fmt: skip
def test_the_buttons_of_a_web_page_are_no_part_of_what_stands_before_them(behind: str):
    address = "경기도 고양시 일산동구 중앙로 1256, 3층"
    assert without_buttons(address + behind) == address
    assert _firm("주소", address + behind).values[ORG + "address"] == address
    assert _firm("기업명", "㈜라온보기" + behind).values[ORG + "name"] == "㈜라온보기"


@pytest.mark.parametrize(
    "name", ["한국지도", "㈜보물찾기", "길찾기", "서울지도 주식회사", "보기정보"]
)
def test_a_name_that_sounds_like_a_button_stays(name: str):
    assert without_buttons(name) == name


@given(st.text(alphabet="가나 지도보기길찾바로()[]1\n", max_size=20))
@settings(max_examples=examples(200))
def test_only_an_end_is_taken_off_a_cell_and_never_all_of_it(cell: str):
    bare = without_buttons(cell)
    assert cell.startswith(bare)
    assert bool(bare.strip()) == bool(cell.strip())


def _contact(cell: str) -> CoercedRow:
    plain = [[f"㈜다온보기{n}", f"박다온 과장 031-900-300{n}", "제조업"] for n in range(5)]
    return _row([["기업명", "담당자/연락처", "업종"], ["㈜가온보기", cell, "제조업"], *plain])


@pytest.mark.parametrize(
    ("cell", "name", "code"),
    [
        ("김하나 과장 010-0000-1111, 이두리 대리 031-900-1112", None, "parts.unclear"),
        ("김하나 과장 031-900-1111~5", "김하나", "value.rest"),
        ("김하나 과장 (031-900-1111, 010-0000-1111)", "김하나", "value.rest"),
    ],
)
def test_a_cell_of_people_with_more_numbers_than_one_says_so(
    cell: str, name: str | None, code: str
):
    row = _contact(cell)
    assert row.values.get("contact.name") == name
    assert [one.code for one in row.problems] == [code]


def test_the_day_a_work_was_reported_stands_in_where_the_true_one_is_blank():
    head = ["허가번호", "대지위치", "건축구분", "연면적(㎡)", "허가일", "착공처리일", "실제착공일"]
    rows: list[list[object]] = [
        [f"2024-{n}", f"고양시 일산동구 장항동 100-{n}", "신축", 200, "2024-01-02", *days]
        for n, days in enumerate(
            [("2024-02-02", None), ("2024-02-03", "2024-02-10"), (None, "2024-02-11")], 1
        )
    ]
    (table,) = understand(workbook([head, *rows]))
    started = [row.values["site.started_on"] for row in coerce(table, map_columns(table)).rows]
    assert started == ["2024-02-02", "2024-02-10", "2024-02-11"]


def test_a_column_that_says_what_its_own_label_says_names_no_row():
    head = ["학원교습소명", "학원명", "도로명주소"]
    kinds = [("학원", "가온보기학원"), ("교습소", "나래보기피아노"), ("학원", "다온보기학원")]
    rows = [[kind, name, f"고양시 중앙로 {n}"] for n, (kind, name) in enumerate(kinds, 1)]
    assert _row([head, *rows]).values[ORG + "name"] == "가온보기학원"


def test_a_mail_address_is_the_persons_whom_alone_the_list_reaches():
    head = ["이메일", "기업명", "연락처", "업종", "담당자"]
    rows = [
        [f"p{n}@gaon.example", f"㈜가온보기{n}", f"010-0000-111{n}", "제조업", f"{name} 과장"]
        for n, name in enumerate(["김하나", "이두리", "박세미"])
    ]
    values = _row([head, *rows]).values
    assert values["contact.email"] == "p0@gaon.example"
    assert ORG + "email" not in values


@pytest.mark.parametrize(
    ("cell", "name", "kept"),
    [
        ("★㈜라온보기", "㈜라온보기", None),
        ("㈜라온보기 / 대표 김하나", "㈜라온보기", "기업명: ㈜라온보기 / 대표 김하나"),
        ("㈜라온보기 → ㈜마루보기", "㈜마루보기", "기업명: ㈜라온보기 → ㈜마루보기"),
        ("㈜라온/보기", "㈜라온/보기", None),
    ],
)
def test_a_firm_is_called_by_its_name_of_now_alone(cell: str, name: str, kept: str | None):
    row = _firm("기업명", cell)
    assert (row.values[ORG + "name"], row.values.get(ORG + "note")) == (name, kept)
