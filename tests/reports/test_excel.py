"""Workbooks read back: typed cells, drop-downs, printing, explanations, identity, safety."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook as Read

from db.domain.catalogue import catalogue
from db.domain.computed import is_computed
from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from reports.content.blocks import Bullet, CellKind, Column, Row, Table
from reports.content.model import Document, Part, Section
from reports.excel.document import document_workbook
from reports.excel.listing import CutText, ListColumn, ListExport, ListRow
from reports.excel.sheet_names import SheetNames
from reports.excel.workbook import list_workbook

KEYS = (
    "number", "title", "stage", "planned_investment", "wanted_area", "planned_jobs",
    "next_step_on", "decision_on", "foreign", "progress",
)  # fmt: skip
FULL = (
    "GY-2026-031", "=HYPERLINK(\"x\")", "consultation", 18_050_000_000, 1500.5, 90,
    "2026-11-27", "2026-12", True, "줄\n바꿈",
)  # fmt: skip
HEAD, FIRST = 4, 5
"""Sheet rows, 1-based, as a person counts them."""


def export(*rows: tuple[Any, ...], language: str = "ko", **changes: Any) -> ListExport:
    cases = catalogue(RecordKind.CASE)
    values: dict[str, Any] = {
        "title": "투자 건 목록",
        "record": "case",
        "columns": tuple(ListColumn.of(cases, cases.field(key), language) for key in KEYS),
        "rows": tuple(ListRow(number * 7, 3, row) for number, row in enumerate(rows, start=1)),
        "as_of": "2026-11-25",
        "created_at": datetime(2026, 11, 25, 9, 41, tzinfo=KST),
        "source": "투자 건",
        "office": "고양시 전략산업과",
        "definition": "추진 중인 건",
        "language": language,
    }
    return ListExport(**(values | changes))


def read(data: bytes) -> Read:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_cells_have_the_type_of_their_field():
    sheet = read(list_workbook(export(FULL)).data).worksheets[0]
    cells = sheet[FIRST][2:]
    values = [cell.value for cell in cells]
    del values[5]  # the 평 of the area before it
    assert values == [
        "GY-2026-031", "=HYPERLINK(\"x\")", "상담·현장방문", 180.5, 1500.5, 90,
        datetime(2026, 11, 27), "2026. 12.", "예", "줄\n바꿈",
    ]  # fmt: skip
    assert cells[1].data_type == "s"
    assert [cell.number_format for cell in cells[3:8]] == [
        "#,##0.0", "#,##0.00", "#,##0", "#,##0", "yyyy. m. d.",
    ]  # fmt: skip


def test_empties_are_their_word_in_grey():
    row = (*(Empty.NOT_STATED,) * 4, Empty.UNCHECKED, Empty.WITHHELD, Empty.NOT_APPLICABLE, None,
           False, Empty.UNCHECKED)  # fmt: skip
    sheet = read(list_workbook(export(row)).data).worksheets[0]
    cells = sheet[FIRST][2:]
    assert [cell.value for cell in cells[3:10]] == [
        "미기재", "미확인", "미확인", "비공개", "해당없음", "미기재", "아니요",
    ]  # fmt: skip
    assert cells[3].font.color.rgb.endswith("626B77")


def test_head_unit_day_and_print_set_up():
    sheet = read(list_workbook(export(FULL, FULL)).data).worksheets[0]
    assert sheet["C1"].value == "투자 건 목록"
    assert sheet["C2"].value == ("(단위: ㎡, 명, 억원, 평)  2026. 11. 25. 기준  2건  출처: 투자 건")
    heads = [cell.value for cell in sheet[HEAD][2:]]
    assert heads[:5] == ["건번호", "사업명", "단계", "투자예정액(억원)", "희망면적(㎡)"]
    assert sheet.freeze_panes == "D5"
    assert sheet.auto_filter.ref == "C4:M6"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.page_setup.fitToHeight == 0


def test_every_printed_page_says_what_list_it_is_of():
    conditions = "단계: 투자협약(MOU) & 담당: 박서연 " * 20
    book = read(list_workbook(export(FULL, title="R&D 기업", conditions=conditions)).data)
    sheet = book.worksheets[0]
    assert str(sheet.print_area).endswith("$A$4:$M$5")
    assert sheet.oddHeader.center.text.startswith("R&&D 기업\n")
    assert "2026. 11. 25. 기준" in sheet.oddHeader.center.text
    assert len(str(sheet.HeaderFooter.oddHeader)) <= 255, "Excel opens no longer header"
    explained = [str(row[0]) for row in book["설명"].iter_rows(max_col=1, values_only=True)]
    assert any(conditions.strip() in line for line in explained), "the whole of them stands there"


def test_the_way_back_is_hidden_but_there():
    sheet = read(list_workbook(export(FULL, FULL)).data).worksheets[0]
    assert sheet["A1"].value == "attraction-desk case"
    assert sheet.row_dimensions[3].hidden
    assert sheet.column_dimensions["A"].hidden
    codes = [cell.value for cell in sheet[3]]
    assert codes[:4] == ["_id", "_version", "case.number", "case.title"]
    assert [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=FIRST)] == [
        (7, 3), (14, 3),
    ]  # fmt: skip


def test_choices_are_offered_with_the_empties_and_do_not_forbid():
    book = read(list_workbook(export(FULL)).data)
    rules = {str(rule.sqref): rule for rule in book.worksheets[0].data_validations.dataValidation}
    assert set(rules) == {"E5", "L5"}
    assert rules["E5"].errorStyle == "warning"
    choices = book["선택값"]
    assert choices.sheet_state == "hidden"
    words = [row[0].value for row in choices.iter_rows(max_col=1)]
    assert words[0] == "발굴"
    assert "미확인" in words


def test_a_sheet_explains_fields_and_empties():
    sheet = read(list_workbook(export(FULL)).data)["설명"]
    text = "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    for words in ("추진 중인 건", "희망면적", "㎡", "미확인", "아직 조사하지 않았습니다.",
                  "2026. 11. 25. 기준"):  # fmt: skip
        assert words in text


def test_control_characters_and_escapes_survive():
    odd = "한글\x0b문서 _x0041_ \x01"
    row = (*FULL[:9], odd)
    value = read(list_workbook(export(row)).data).worksheets[0][FIRST][12].value
    assert value is not None
    assert value.startswith("한글")


def test_a_text_too_long_for_a_cell_is_cut_in_the_open():
    row = (*FULL[:9], "가" * 40_000)
    made = list_workbook(export(FULL, row))
    assert made.cut == (CutText(14, "case.progress", 40_000),)
    book = read(made.data)
    value = book.worksheets[0][FIRST + 1][12].value
    assert len(value) == 32_767
    assert value.endswith("(이하 생략)")
    about = "\n".join(str(row[0]) for row in book["설명"].iter_rows(values_only=True))
    assert "기록 14, case.progress, 40,000자" in about


def test_equal_lists_give_equal_bytes():
    assert list_workbook(export(FULL)).data == list_workbook(export(FULL)).data


def test_an_empty_list_is_a_workbook_too():
    sheet = read(list_workbook(export()).data).worksheets[0]
    assert sheet.max_row == HEAD


def test_english_lists_speak_english():
    book = read(list_workbook(export(FULL, language="en", title="Cases")).data)
    assert book.sheetnames[0] == "Cases"
    assert "Explanation" in book.sheetnames
    assert [cell.value for cell in book.worksheets[0][FIRST]][11] == "Yes"


def test_money_comes_back_to_the_won():
    amounts = (1, 12_345_678_901, 999_999_999_999_999, -50_000_000)
    rows = [(*FULL[:3], amount, *FULL[4:]) for amount in amounts]
    sheet = read(list_workbook(export(*rows)).data).worksheets[0]
    back = [round(row[5].value * 10**8) for row in sheet.iter_rows(min_row=FIRST)]
    assert back == list(amounts)


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("협약/이행[1]*", "협약 이행 1"),
        ("가" * 40, "가" * 31),
        ("''", "Sheet"),
    ],
)
def test_sheet_names_are_allowed(wanted: str, given: str):
    names = SheetNames()
    assert names.unique(wanted) == given
    assert names.unique(wanted) != given


def test_tables_of_a_document_are_typed(full_document: Document):
    book = read(document_workbook(full_document).data)
    assert book.sheetnames == ["협약 및 이행 현황", "후속조치", "설명"]
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[4]] == ["투자예정액", 180, "해당없음", "해당없음", "-"]
    assert sheet["B4"].number_format == "#,##0.0"
    assert sheet["B5"].value == 1500
    assert "2026. 11. 25. 기준" in sheet["A2"].value
    assert "예시" in sheet["A1"].value


def test_areas_have_their_pyeong_beside_them_and_it_is_not_read_back():
    sheet = read(list_workbook(export(FULL)).data).worksheets[0]
    heads = [cell.value for cell in sheet[HEAD]]
    at = heads.index("희망면적(㎡)")
    assert heads[at + 1] == "희망면적(평, 계산)"
    assert is_computed(sheet.cell(HEAD - 1, at + 2).value)
    area = sheet.cell(FIRST, at + 1)
    assert (
        sheet.cell(FIRST, at + 2).value
        == f'=IF(ISNUMBER({area.coordinate}),{area.coordinate}*121/400,"")'
    )
    assert sheet.cell(FIRST, at + 2).number_format == "#,##0"


def test_days_that_are_over_are_marked():
    cases = catalogue(RecordKind.CASE)
    columns = tuple(ListColumn.of(cases, cases.field(key)) for key in ("title", "next_step_on"))
    made = export(("고양 사업장", "2026-11-10"), columns=columns)
    sheet = read(list_workbook(made).data).worksheets[0]
    (marked,) = sheet.conditional_formatting
    assert str(marked.sqref) == f"D{FIRST}"
    assert marked.rules[0].formula == [f"AND(ISNUMBER($D{FIRST}),$D{FIRST}<TODAY())"]


def test_columns_that_belong_together_have_a_head_of_two_rows():
    columns = (
        Column("구분"), Column("고용 협약", CellKind.NUMBER, group="고용", short="협약"),
        Column("실고용", CellKind.NUMBER, group="고용"), Column("이행률", CellKind.PERCENT),
    )  # fmt: skip
    table = Table(columns, (Row(("가나다라마바사아자차카타파하" * 4, 48, 19, 39.6)),), "고용")
    moment = datetime(2026, 11, 25, 9, 41, tzinfo=KST)
    part = Part("p", "고용", (Section("s", (table,)),))
    document = Document("고용", "고용", "고용", (), "고양시", moment, (part,))
    sheet = read(document_workbook(document).data).worksheets[0]
    assert {str(one) for one in sheet.merged_cells.ranges} == {"A3:A4", "B3:C3", "D3:D4"}
    assert [cell.value for cell in sheet[4]][1:3] == ["협약", "실고용"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A5", "A4:D5")
    assert sheet.print_title_rows == "$3:$4"
    assert sheet.row_dimensions[5].height > 15, "a text of two lines has room for them"
    (bars,) = sheet.conditional_formatting
    assert str(bars.sqref) == "D5"
    assert bars.rules[0].type == "dataBar"


def test_no_text_of_a_list_is_cut_at_the_edge_of_its_column():
    cases = catalogue(RecordKind.CASE)
    columns = tuple(ListColumn.of(cases, cases.field(key)) for key in ("title", "next_step"))
    long = "층수를 정하려고 필지 도면을 다시 보고 감정가를 확인함 " * 4
    sheet = read(list_workbook(export(("가", long), ("나", "전화"), columns=columns)).data)
    sheet = sheet.worksheets[0]
    assert sheet[f"D{FIRST}"].alignment.wrap_text
    assert sheet.row_dimensions[FIRST].height >= 60
    assert sheet.row_dimensions[FIRST + 1].height is None, "one line needs no room of its own"
    assert sheet.column_dimensions["C"].width < sheet.column_dimensions["D"].width


def test_the_page_reaches_as_far_as_the_lines_above_a_narrow_table():
    table = Table((Column("항목"), Column("수", CellKind.NUMBER)), (Row(("가", 1)),), "표",
                  "(단위: 건)", "2026-11-25", "투자유치 관리대장")  # fmt: skip
    moment = datetime(2026, 11, 25, 9, 41, tzinfo=KST)
    part = Part("p", "제목", (Section("s", (table, Bullet("세는 기준을 적은 긴 문장 " * 12))),))
    document = Document("제목", "제목", "요지", (), "고양시", moment, (part,))
    sheet, words = read(document_workbook(document).data).worksheets
    assert str(sheet.print_area).endswith("$F$4")
    assert words.page_setup.orientation == "landscape"
    assert words.row_dimensions[2].height >= 30, "a sentence of two lines has room for them"
