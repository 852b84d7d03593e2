"""The office's own workbook filled: what moves moves, what can't is refused, the rest stays."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from db.domain.catalogue import catalogue
from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.errors import UserError
from reports import render
from reports.excel.form.outcome import Filled
from reports.excel.listing import ListColumn, ListExport, ListRow
from tests.fixtures.office_forms import SHEET, office_form, saved

KEYS = ("title", "planned_investment", "wanted_area", "next_step_on", "note")


def cases(*rows: tuple[Any, ...], example: bool = False) -> ListExport:
    record = catalogue(RecordKind.CASE)
    columns = tuple(ListColumn.of(record, record.field(key)) for key in KEYS)
    found = tuple(ListRow(number, 1, row) for number, row in enumerate(rows, start=1))
    at = datetime(2026, 11, 25, 9, 41, tzinfo=KST)
    return ListExport("투자 건 목록", "case", columns, found, "2026-11-25", at,
                      office="고양시 전략산업과", example=example)  # fmt: skip


def case(number: int, **changes: Any) -> tuple[Any, ...]:
    values = {
        "title": f"사업 {number}", "planned_investment": number * 10**9, "wanted_area": 3305.8,
        "next_step_on": "2026-12-24", "note": "",
    }  # fmt: skip
    return tuple((values | changes)[key] for key in KEYS)


def filled(book: Workbook, data: ListExport) -> tuple[Filled, Workbook]:
    done = render.filled_form(saved(book), data)
    return done, openpyxl.load_workbook(io.BytesIO(done.data))


def values(book: Workbook, cells: str) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in book[SHEET][cells]]


@pytest.fixture(scope="module")
def three() -> Workbook:
    """The office's form with three cases."""
    return filled(office_form(), cases(case(1), case(2, title="=1+1 <b>&"), case(3)))[1]


def test_a_row_is_repeated_for_each_record_with_typed_values(three: Workbook) -> None:
    due = datetime(2026, 12, 24)
    assert values(three, "A4:F6") == [
        [1, "사업 1", 10, 1000, due, "=C4*2"],
        [2, "=1+1 <b>&", 20, 1000, due, "=C5*2"],
        [3, "사업 3", 30, 1000, due, "=C6*2"],
    ]
    assert three[SHEET]["B5"].data_type != "f"  # a text, whatever it begins with
    assert three[SHEET]["E2"].value == "기준일: 2026. 11. 25., 총 3건"


def test_what_lies_below_moves_and_formulas_grow_on_all_sheets(three: Workbook) -> None:
    assert values(three, "B7:D7") == [["합계", "=SUM(C4:C6)", "=SUM(D4:D6)"]]
    assert [three["요약"][cell].value for cell in ("A1", "A2", "A3")] == [
        f"='{SHEET}'!C7", f"=SUM('{SHEET}'!C4:C6)", "=합계액*1",
    ]  # fmt: skip
    assert three.defined_names["합계액"].attr_text == f"'{SHEET}'!$C$7"


def test_styles_merges_rules_print_and_comments_follow(three: Workbook) -> None:
    sheet = three[SHEET]
    assert [sheet.cell(row, 2).border.bottom.style for row in (4, 5, 6)] == ["thin"] * 3
    assert sheet["C6"].number_format == "#,##0.0"
    assert {str(one) for one in sheet.merged_cells.ranges} == {"A1:F1", "A9:F9"}
    assert (sheet.print_area, sheet.print_title_rows) == (f"'{SHEET}'!$A$1:$F$9", "$3:$3")
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A3:F6", "A4")
    assert [str(one.sqref) for one in sheet.data_validations.dataValidation] == ["F4:F7"]
    assert [(str(one.sqref), one.rules[0].formula) for one in sheet.conditional_formatting] == [
        ("C4:C6", ["$C$7/2"])
    ]
    assert sheet["B7"].comment.text == "맞춰 볼 것"


def test_pictures_and_charts_follow() -> None:
    form = saved(office_form())
    done = render.filled_form(form, cases(case(1), case(2), case(3)))
    with zipfile.ZipFile(io.BytesIO(done.data)) as archive:
        drawings = [archive.read(name).decode() for name in archive.namelist()
                    if name.startswith("xl/drawings/drawing")]  # fmt: skip
        chart = archive.read("xl/charts/chart1.xml").decode()
    assert any("<xdr:row>10</xdr:row>" in one or "<row>10</row>" in one for one in drawings)
    assert f"'{SHEET}'!$C$4:$C$6" in chart


def test_parts_that_nothing_touches_stay_byte_for_byte() -> None:
    form = saved(office_form())
    done = render.filled_form(form, cases(case(1), case(2)))
    with zipfile.ZipFile(io.BytesIO(form)) as old, zipfile.ZipFile(io.BytesIO(done.data)) as new:
        assert new.namelist() == old.namelist()
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
    assert "xl/styles.xml" not in changed
    assert not {name for name in changed if "media" in name or "theme" in name}
    assert "xl/worksheets/sheet3.xml" not in changed


def test_one_record_adds_no_row_and_none_leaves_the_row_empty() -> None:
    done, book = filled(office_form(), cases(case(1)))
    assert done.added_rows == 0
    assert values(book, "B4:C5") == [["사업 1", 10], ["합계", "=SUM(C4:C4)"]]
    _, empty = filled(office_form(), cases())
    assert values(empty, "A4:E4") == [[None] * 5]


def test_the_same_form_and_records_give_the_same_bytes() -> None:
    form, data = saved(office_form()), cases(case(1), case(2))
    assert render.filled_form(form, data).data == render.filled_form(form, data).data


def test_empty_values_are_words_and_an_unknown_code_stays_with_a_guess() -> None:
    book = office_form()
    book[SHEET]["F4"] = "{다음조치기}"
    row = case(1, planned_investment=Empty.WITHHELD)
    done, read = filled(book, cases(row))
    assert values(read, "C4:F4")[0][0] == Empty.WITHHELD.label("ko")
    assert read[SHEET]["F4"].value == "{다음조치기}"
    assert [(one.cell, one.code, one.like) for one in done.look.unknown] == [
        ("F4", "다음조치기", "다음 조치 기한")
    ]


def test_a_cell_that_bears_the_name_of_a_field_is_filled() -> None:
    book = openpyxl.Workbook()
    book.active.title = "카드"
    book.defined_names["사업명"] = DefinedName("사업명", attr_text="카드!$B$2")
    book.defined_names["투자예정액"] = DefinedName("투자예정액", attr_text="카드!$B$3")
    book.defined_names["대표자성명"] = DefinedName("대표자성명", attr_text="카드!$B$4")
    done, read = filled(book, cases(case(7)))
    assert [read["카드"][cell].value for cell in ("B2", "B3")] == ["사업 7", 70]
    assert [(one.cell, one.code) for one in done.look.unknown] == [("B4", "대표자성명")]


def test_rows_named_to_be_repeated_go_together() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = SHEET
    sheet["A2"], sheet["A3"], sheet["B3"] = "{사업명}", "금액", "{투자예정액: 억원}"
    sheet["A5"] = "끝"
    book.defined_names["반복"] = DefinedName("반복", attr_text=f"'{SHEET}'!$2:$4")
    _, read = filled(book, cases(case(1), case(2)))
    assert values(read, "A2:B8") == [
        ["사업 1", None], ["금액", 10], [None, None],
        ["사업 2", None], ["금액", 20], [None, None], ["끝", None],
    ]  # fmt: skip


def test_a_look_says_what_is_asked_for_and_which_rows_are_repeated() -> None:
    look = render.form_look(saved(office_form()), cases(case(1), case(2)))
    assert [one.code for one in look.codes if one.known] == [
        "기준일", "건수", "순번", "사업명", "투자예정액: 억원", "희망면적: 평", "다음 조치 기한",
    ]  # fmt: skip
    assert [one.first for one in look.codes][1:5] == ["2", "1", "사업 1", "10"]
    assert [(one.first, one.last, one.rows) for one in look.repeated] == [(4, 4, 2)]


def test_a_korean_form_is_understood_by_an_english_program() -> None:
    data = dataclasses.replace(cases(case(1)), language="en")
    assert render.form_look(saved(office_form()), data).unknown == ()


def test_a_starting_form_is_filled_as_it_stands() -> None:
    data = cases(case(1), case(2))
    done = render.filled_form(render.starting_form(data), data)
    assert done.look.unknown == ()
    sheet = openpyxl.load_workbook(io.BytesIO(done.data)).worksheets[0]
    assert [cell.value for cell in sheet[5]][:3] == [2, "사업 2", 20]
    assert [cell.value for cell in sheet[6]][:3] == ["합계", None, "=SUM(C4:C5)"]


def test_the_example_says_so_where_its_title_stands() -> None:
    book = office_form()
    book[SHEET]["A1"] = "{목록 제목}"
    _, read = filled(book, cases(case(1), example=True))
    assert read[SHEET]["A1"].value == "투자 건 목록(예시)"


def _merged(book: Workbook) -> None:
    book.defined_names["반복"] = DefinedName("반복", attr_text=f"'{SHEET}'!$3:$4")
    book[SHEET].merge_cells("F4:F5")


def _array(book: Workbook) -> None:
    book[SHEET]["H3"] = ArrayFormula("H3:H4", "=C3:C4*2")


def _stack(book: Workbook) -> None:
    book["요약"]["A5"] = f"=SUM('{SHEET}:안내'!C5)"


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        (_merged, "form.merge", (SHEET, "F4:F5")),
        (_array, "form.array", (SHEET, "H3")),
        (_stack, "form.formula", ("요약", "A5")),
    ],
)
def test_what_can_not_follow_is_refused_by_name(
    change: Any, code: str, where: tuple[str, str]
) -> None:
    book = office_form()
    change(book)
    with pytest.raises(UserError) as refused:
        render.filled_form(saved(book), cases(case(1), case(2)))
    assert refused.value.code == code
    assert (refused.value.params["sheet"], refused.value.params["cell"]) == where


@pytest.mark.parametrize(
    ("form", "code"),
    [
        (b"\xd0\xcf\x11\xe0old", "form.encrypted"), (b"text", "form.damaged"),
        (saved(openpyxl.Workbook()), "form.asks_nothing"),
        (saved(office_form())[:3000], "form.damaged"),
    ],
)  # fmt: skip
def test_what_is_no_form_is_refused(form: bytes, code: str) -> None:
    with pytest.raises(UserError) as refused:
        render.filled_form(form, cases(case(1)))
    assert refused.value.code == code


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("readme.txt", "읽기")
    with pytest.raises(UserError) as refused:
        render.filled_form(buffer.getvalue(), cases(case(1)))
    assert refused.value.code == "form.not_a_workbook"
