"""Cells as long as a file may hold, and markup that is never closed, are read like any other.

Each was found to take minutes where a pattern searches on from every place of the text.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from db.intake.left_columns import left_columns
from db.intake.pipeline import Choices, prepare, read_list
from db.intake.reading.html_tables import parse
from db.intake.reading.open_sheet import LONGEST_TEXT
from db.intake.workbook import ReadError, Sheet, Workbook

HEADER = ("기업명", "대표자", "주소", "비고")
FIRMS = (("㈜한빛", "김가람", "서울"), ("㈜달빛", "이가람", "부산"), ("㈜별빛", "박가람", "대구"))


def _list(long: str, place: str) -> Workbook:
    """Three firms; the long text stands in their last cells, as its label, or above them all."""
    header = HEADER if place != "label" else (*HEADER[:-1], long)
    rows = [(*firm, long if place == "cell" else "없음") for firm in FIRMS]
    above = ((long,),) if place == "title" else ()
    return Workbook("목록.csv", "csv", (Sheet("", (*above, header, *rows)),))


@pytest.mark.parametrize("place", ["cell", "label", "title"])
@pytest.mark.parametrize("piece", ["가", "(", "(가 ", "경기도 ", "1,", "'24.1."])
def test_a_long_text_is_understood_wherever_it_stands(piece: str, place: str):
    long = (piece * LONGEST_TEXT)[: LONGEST_TEXT - 2]
    (entry,) = prepare(_list(long, place), "hash").tables
    assert len(entry.table.rows) == len(FIRMS)
    assert entry.mapping.columns[0].field == "organization.name"


def test_digits_without_end_count_no_rows():
    (entry,) = prepare(_list("1" * 9_000, "cell"), "hash", Choices(columns={(0, 3): ""})).tables
    assert [column.header for column in left_columns(entry)] == ["비고"]


def test_one_text_of_many_cells_is_cut_once_for_all(tmp_path: Path):
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        for row in range(300):
            sheet.write_row(row, 0, ["가" + " " * 40 + "나" * 32_000] * 3)
    rows = read_list(path)[0].sheets[0].rows
    assert len(rows) == 300
    assert {cell for row in rows for cell in row} == {"가 " + "나" * 32_000}


@pytest.mark.parametrize("piece", ["<a ", '<a "', "<body ", "<![x", "<!--", "<script>", "<"])
def test_tags_that_are_never_closed_hide_no_table_before_them(piece: str):
    table = "<table><tr><td>기업명<td>주소</tr><tr><td>㈜한빛<td>서울</tr></table>"
    assert parse(table + piece * 60_000)[0].rows[:2] == (("기업명", "주소"), ("㈜한빛", "서울"))


def test_cells_that_reach_far_leave_their_places_free_for_nobody_else():
    html = (
        "<table><tr><td rowspan=3>가<td colspan=1000>나<td>다</tr><tr><td>라<td rowspan=2>마</tr>"
        "<tr><td>바<td>사</tr><tr><td>아</tr></table>"
    )
    rows = parse(html)[0].rows
    assert (rows[0][0], rows[0][1], rows[0][1001]) == ("가", "나", "다")
    assert rows[1:] == ((None, "라", "마"), (None, "바", None, "사"), ("아",))


def test_a_list_that_vanishes_while_it_is_read_is_a_sentence(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text("기업명,주소\n" + "㈜한빛,서울\n" * 50_000, encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        read_list(path, first=lambda _beginning: path.unlink())
    assert (caught.value.code, caught.value.params["file"]) == ("file.missing", "a.csv")
