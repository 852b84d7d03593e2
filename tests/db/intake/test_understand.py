"""Finding tables: several on a sheet, dates, units, and what a person corrects."""

from __future__ import annotations

from itertools import permutations

import pytest

from db.intake.tables.hints import find_as_of
from db.intake.tables.understand import Wish, understand
from db.intake.words import is_footnote, total_kind, unit_line
from db.intake.workbook import Sheet, Workbook
from db.store import today
from tests.db.intake.list_shapes import workbook

SERIAL = ["연번", "기업명", "전화번호"]


def test_two_tables_beside_one_another():
    left, right = understand(
        workbook(
            [
                ["입주기업 현황", "", "", "", "", "", "(2025. 3. 현재)"],
                [*SERIAL, "", *SERIAL],
                [1, "㈜가", "031-900-1111", "", 4, "㈜라", "031-900-1114"],
                [2, "㈜나", "031-900-1112", "", 5, "㈜마", "031-900-1115"],
                [3, "㈜다", "031-900-1113"],
            ]
        )
    )
    assert [column.index for column in left.columns] == [0, 1, 2]
    assert [column.index for column in right.columns] == [4, 5, 6]
    assert (left.rows, right.rows) == ((3, 4, 5), (3, 4))
    assert left.title == right.title == "입주기업 현황"
    assert left.as_of == right.as_of
    assert [cells for _, cells in right.records()] == [
        (4, "㈜라", "031-900-1114"),
        (5, "㈜마", "031-900-1115"),
    ]


def test_two_tables_beside_one_another_each_under_its_caption():
    rows = [
        ["2024년(2개사)", None, None, None, "2025년(1개사)"],
        ["순번", "기업명", "대표", None, "순번", "기업명", "대표"],
        [1, "㈜가나", "김하나", None, 1, "㈜마바", "최세리"],
        [2, "㈜다라", "박두리"],
    ]
    one, other = understand(workbook(rows, ((1, 0, 1, 2), (1, 4, 1, 6))))
    assert (one.rows, other.rows) == ((3, 4), (3,))
    assert [column.index for column in other.columns] == [4, 5, 6]


UNIVERSITIES = [
    ["대학명", "소재지", "총장", "학생수", "교직원수", "대표전화"],
    ["보기대학교", "덕양구 보기로 76", "김하람", 5200, 420, "02-000-0001"],
    ["예시대학교", "일산동구 예시로 32", "이서진", 3200, 210, "031-000-0001"],
]
INSTITUTES = [
    ["기관명", "소재지", "원장", "연구인력", "대표전화"],
    ["한국보기연구원", "일산서구 보기로 283", "박도윤", 720, "031-000-0002"],
    ["예시농업연구소", "덕양구 예시로 5", "최가온", 80, "031-000-0003"],
]


PLOTS = [
    ["획지번호", "면적(㎡)", "공급단가(천원/㎡)", "공급상태", "비고"],
    ["A-1", 3300, 1850, "공급중", None],
    ["A-2", 2200, 1850, "미공급", None],
]


@pytest.mark.parametrize("titled", [True, False])
@pytest.mark.parametrize(("upper", "lower"), [*permutations([UNIVERSITIES, INSTITUTES, PLOTS], 2)])
def test_of_two_tables_the_upper_is_not_lost_for_the_better_labels_of_the_lower(
    upper: list[list[object]], lower: list[list[object]], titled: bool
):
    titles = (["관내 현황"], ["그 밖의 현황"]) if titled else ()
    below = [["(단위: 명, ㎡)"]] if titled else []
    rows = [*titles[:1], *upper, [], *titles[1:], *below, *lower]
    one, other = understand(workbook(rows))
    assert len(one.rows) == len(other.rows) == 2  # the title of the lower one is no body
    assert (one.columns[0].header, other.columns[0].header) == (upper[0][0], lower[0][0])
    assert (one.title, other.title) == (tuple(title for (title,) in titles) or ("", ""))


def test_two_tables_under_one_another_each_with_its_title():
    first, second = understand(
        workbook(
            [
                ["1. 투자협약(MOU)"],
                ["연번", "기업명", "협약일", "금액(억원)"],
                [1, "㈜가", "2024.1.1.", 10],
                [],
                ["2. 투자의향서(LOI)"],
                ["연번", "기업명", "접수일", "금액(억원)"],
                [1, "㈜나", "2024.3.1.", 30],
            ]
        )
    )
    assert (first.header_rows, first.rows, first.excluded) == ((2,), (3,), ())
    assert (second.header_rows, second.rows, second.title) == ((6,), (7,), "2. 투자의향서(LOI)")


def test_the_same_header_under_another_unit_begins_a_table_of_its_own():
    header = ["연번", "기업명", "체결일", "투자금액", "고용"]
    first, second = understand(
        workbook(
            [
                ["1. 투자의향서(LOI) 체결 현황 (단위: 억원)"],
                header,
                [1, "㈜가나", "2024.1.5.", 100, 50],
                [2, "㈜다라", "2024.2.5.", 200, 60],
                ["계", "2개", "", 300, 110],
                [],
                ["2. 투자협약(MOU) 체결 현황 (단위: 백만원)"],
                header,
                [1, "㈜마바", "2024.3.5.", 30_000, 50],
            ]
        )
    )
    assert (first.header_rows, first.rows, first.unit) == ((2,), (3, 4), "억원")
    assert first.title == "1. 투자의향서(LOI) 체결 현황"
    assert (second.header_rows, second.rows, second.unit) == ((8,), (9,), "백만원")
    assert second.title == "2. 투자협약(MOU) 체결 현황"


def test_the_header_of_the_next_page_begins_no_table():
    header = ["연번", "기업명", "체결일", "투자금액", "고용"]
    title = ["투자협약 현황(단위: 억원)"]
    rows = [title, header, [1, "㈜가", "2024.1.5.", 100, 50], title, header]
    (table,) = understand(workbook([*rows, [2, "㈜나", "2024.3.5.", 30, 50]]))
    assert (table.rows, table.title) == ((3, 6), "투자협약 현황")


def test_a_sheet_that_is_blank_but_for_soft_hyphens_has_a_header_and_no_rows():
    (table,) = understand(workbook([["기업명", "전화번호", "주소"], ["\u00ad", "  "]]))
    assert (table.header_rows, table.rows) == ((1,), ())
    assert (table.first_row, table.last_row) == (2, 1)


def test_a_hidden_sheet_is_left_out_while_another_is_shown():
    rows = (("기업명", "전화번호"), ("㈜가", "031-900-1111"))
    shown = Sheet("현황", rows)
    hidden = Sheet("코드", rows, visible=False)
    assert len(understand(Workbook("a.xlsx", "xlsx", (shown, hidden)))) == 1
    assert len(understand(Workbook("a.xlsx", "xlsx", (hidden,)))) == 1


def test_struck_through_rows_are_out_and_hidden_rows_stay_with_a_remark():
    (table,) = understand(
        workbook(
            [["기업명", "전화번호"], ["㈜가", "1"], ["㈜나", "2"], ["㈜다", "3"]],
            struck_rows=frozenset((3,)),
            hidden_rows=frozenset((4,)),
        )
    )
    assert table.rows == (2, 4)
    assert [(entry.row, entry.reason) for entry in table.excluded] == [(3, "struck_through")]
    assert [d.rows for d in table.decisions if d.code == "rows.hidden_kept"] == [(4,)]


def test_group_columns_are_filled_down_sparse_remarks_are_not():
    (table,) = understand(
        workbook(
            [
                ["분야", "기업명", "대표자", "비고"],
                ["바이오", "㈜가", "김가", ""],
                ["", "㈜나", "김나", "면담"],
                ["", "㈜다", "김다", ""],
                ["의료", "㈜라", "김라", ""],
            ]
        )
    )
    assert table.fill_down == (0,)
    assert [cells[0] for _, cells in table.records()] == ["바이오"] * 3 + ["의료"]
    assert [cells[3] for _, cells in table.records()] == [None, "면담", None, None]


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("홈페이지", ["www.ga.kr", "", "www.da.kr", "www.ra.kr"]),
        ("전화번호", ["031-900-0001", "", "031-900-0003", "031-900-0004"]),
        ("투자금액(억원)", ["50", "", "30", ""]),
        ("종업원수", [120, "", 30, ""]),
        (
            "소재지",
            ["고양시 일산동구 중앙로 1", "", "고양시 덕양구 화중로 2", "고양시 덕양구 화중로 3"],
        ),
        ("비고", ["면담 예정", "", "", "보류"]),
    ],
)
def test_a_blank_cell_of_what_each_says_of_itself_is_not_the_one_above(label, cells):
    """Though its column stands first, where groups stand."""
    names = ["㈜가", "㈜나", "㈜다", "㈜라"]
    rows = [
        [label, "기업명", "대표자"],
        *([one, name, "김가"] for one, name in zip(cells, names, strict=True)),
    ]
    (table,) = understand(workbook(rows))
    assert table.fill_down == ()


@pytest.mark.parametrize("years", [["2023", "", "2024", ""], [2024, "", 2023, ""], [1, "", 2, ""]])
def test_years_and_numbers_of_groups_are_filled_down(years):
    names = ["㈜가", "㈜나", "㈜다", "㈜라"]
    rows = [
        ["구분", "기업명", "대표자"],
        *([one, name, "김가"] for one, name in zip(years, names, strict=True)),
    ]
    assert understand(workbook(rows))[0].fill_down == (0,)


def test_a_person_can_correct_header_rows_and_date():
    rows = [["가", "나"], ["기업명", "전화"], ["㈜가", "1"], ["소계", ""], ["㈜나", "2"]]
    wish = Wish(header_rows=(2,), include=frozenset((4,)), exclude=frozenset((5,)), as_of="2024")
    (table,) = understand(workbook(rows), {(0, 0): wish})
    assert (table.header_rows, table.rows) == ((2,), (3, 4))
    assert [(entry.row, entry.reason) for entry in table.excluded] == [(5, "by_hand")]
    assert table.as_of is not None
    assert (table.as_of.value, table.as_of.source) == ("2024", "by_hand")
    (bare,) = understand(workbook(rows), {(0, 0): Wish(no_header=True)})
    assert bare.header_rows is None


def test_the_day_in_the_title_of_a_sheet_is_that_of_all_its_tables():
    rows = [["건축행정 처리현황(2025. 4월)"], []]
    for title, day in [
        ("건축허가", "허가일"),
        ("착공신고", "착공일"),
        ("승인(2025. 3월)", "승인일"),
    ]:
        rows += [[f"□ {title}"], ["연번", "대지위치", "주용도", "연면적(㎡)", day]]
        rows += [[f"{n}", f"보기동 {n}", "공장", "120.5", f"2025-0{n}-01"] for n in (1, 2, 3)] + [
            []
        ]
    found = [table.as_of.value if table.as_of else "" for table in understand(workbook(rows))]
    assert found == ["2025-04", "2025-04", "2025-03"]


@pytest.mark.parametrize(
    ("lines", "sheet", "file", "value", "sure"),
    [
        (["기업 현황(2024. 6. 30. 기준)"], "", "", "2024-06-30", True),
        (["* 조사기준일: 2020. 10. 1. "], "", "a_2024.xlsx", "2020-10-01", True),
        (["기업 현황", "'24. 11월 현재"], "", "", "2024-11", True),
        (["2024년 12월말 기준"], "", "", "2024-12", True),
        (["2025년 상반기 실적"], "", "", "2025-06", False),
        (["현황"], "2024.3.", "", "2024-03", False),
        ([], "Sheet1", "벤처기업명단_20260521.csv", "2026-05-21", False),
        ([], "Sheet1", "현황(20190601-20190630).xls", "2019-06-30", False),
        ([], "Sheet1", "현황_20230619141616.xlsx", "2023-06-19", False),
        ([], "Sheet1", "목록_202506.xlsx", "2025-06", False),
    ],
)
def test_the_lists_own_date(lines: list[str], sheet: str, file: str, value: str, sure: bool):
    found = find_as_of(lines, (), sheet, file)
    assert found is not None
    assert (found.value, found.sure) == (value, sure)


def test_no_list_is_of_a_month_to_come():
    found = find_as_of([f"{int(today()[:4]) + 1}년 하반기 참가기업"], (), "", "")
    assert found is not None
    assert found.value == today()[:7]


def test_no_date_is_no_date():
    assert find_as_of(["관내 기업 현황"], (), "Sheet1", "기업 1234.xlsx") is None
    assert find_as_of(["□ 공급일정 : 2026. 7. 6. 10:00 ~"], (), "Sheet1", "조서.xlsx") is None


def test_a_column_that_says_its_date():
    (table,) = understand(
        workbook([["기업명", "데이터기준일자"], ["㈜가", "2024-08-01"], ["㈜나", "2024-08-01"]])
    )
    assert table.as_of is not None
    assert (table.as_of.value, table.as_of.source) == ("2024-08-01", "column")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("합 계", "total"), ("계", "total"), ("소 계", "subtotal"), ("2024년 소계", "subtotal"),
        ("총계(12개사)", "total"), ("고양시 계", "subtotal"), ("누계", "total"), ("[계]", "total"),
        ("㈜계양전기", ""), ("합동기계", ""), ("설계사무소", ""), ("회계법인 계", "subtotal"), ("통합", ""),
    ],
)  # fmt: skip
def test_total_words(text: str, kind: str):
    assert total_kind(text) == kind


def test_unit_lines_and_footnotes():
    assert unit_line("(단위: 억원, ㎡)") == "억원, ㎡"
    assert unit_line("[단위 : 백만원]") == "백만원"
    assert unit_line("단위사업명") == ""
    assert is_footnote("※ 협약서 기준")
    assert is_footnote("자료: 중소벤처기업부")
    assert not is_footnote("(주)한빛")
    assert not is_footnote("주식회사 한빛")


def test_a_missing_name_is_not_taken_from_the_row_above() -> None:
    rows = [("기업명", "대표자", "전화번호"), ("㈜가람", "정하람", "031-000-0001"),
            (None, "한도윤", "031-000-0002"), ("㈜나래", "김서진", "031-000-0003")]  # fmt: skip
    (table,) = understand(Workbook("목록.xlsx", "xlsx", (Sheet("S", tuple(rows)),)))
    assert table.fill_down == ()


def test_corrections_reach_every_table_of_a_sheet():
    rows = [
        ["기업명", "전화번호", "주소"], ["㈜가", "031-000-0001", "고양시 일산동구 1"], [],
        ["업체명", "대표자", "투자금액"], ["㈜나", "정하람", 30], ["㈜다", "한도윤", 40],
    ]  # fmt: skip
    wishes = {(0, 1): Wish(unit="억원", exclude=frozenset({6}), as_of="2026-06")}
    first, second = understand(workbook(rows), wishes)
    assert (first.place, second.place) == ((0, 0), (0, 1))
    assert (first.unit, second.unit) == ("", "억원")
    assert second.rows == (5,)
    assert second.as_of is not None
    assert second.as_of.value == "2026-06"


def test_the_end_of_a_table_and_its_groups_can_be_set_by_hand():
    rows = [
        ["구분", "기업명", "비고"],
        ["바이오", "㈜가", ""],
        ["", "㈜나", "x"],
        ["", "끝난 뒤 메모", "y"],
    ]
    wish = Wish(last_row=3, fill_down=(0,))
    table = understand(workbook(rows), {(0, 0): wish})[0]
    assert table.rows == (2, 3)
    assert [cells[0] for _, cells in table.records()] == ["바이오", "바이오"]


def test_the_name_of_a_group_may_stand_in_its_subtotal():
    (table,) = understand(
        workbook([
            ["구분", "기업명", "투자금액(억원)"], ["덕양구", "소계", 30], ["", "㈜가", 10], ["", "㈜나", 20],
            ["일산동구", "소계", 5], ["", "㈜다", 5],
        ])
    )  # fmt: skip
    assert table.rows == (3, 4, 6)
    assert [cells[0] for _, cells in table.records()] == ["덕양구", "덕양구", "일산동구"]


def test_an_entry_that_takes_several_rows_under_a_merged_number_is_one_entry():
    rows = [
        ["1위", "㈜가"],
        ["", "채용중"],
        ["2위", "㈜나"],
        ["3위", "다 주식회사"],
        ["", "채용중"],
    ]
    (table,) = understand(workbook(rows, [(1, 0, 2, 0), (4, 0, 5, 0)]))
    assert table.rows == (1, 3, 4)
    assert {entry.row: entry.reason for entry in table.excluded} == {2: "continued", 5: "continued"}


def test_a_room_without_a_tenant_and_instructions_are_no_entries_but_a_blank_said_in_words_is():
    (table,) = understand(
        workbook([
            ["호실", "입주업체명", "업종", "비고"], ["선택", "정확히 기재", "숫자만 입력", ""],
            ["301", "㈜가", "미기재", "미기재"], ["302", "공실", "", ""],
        ])
    )  # fmt: skip
    assert table.rows == (3,)
    assert {entry.row: entry.reason for entry in table.excluded} == {2: "instruction", 4: "vacant"}
