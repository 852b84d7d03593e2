"""Every format gives the same cells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from db.intake.reading.read import lists_in, read_file, read_text
from db.intake.workbook import Workbook
from tests.db.intake.read_cases import write_workbook
from tests.fixtures.spreadsheets import pack_ods

FILES = Path(__file__).parent / "files"
ROWS = [
    ["연번", "기업명", "전화"],
    ["1", "㈜한빛, 정밀", "031-900-1234"],
    ["2", '가온 "바이오"\n본사', ""],
]


CSV = '연번,기업명,전화\r\n1,"㈜한빛, 정밀",031-900-1234\r\n2,"가온 ""바이오""\r\n본사",\r\n'


def _cells(workbook: Workbook) -> list[list[object]]:
    return [
        [cell.replace("\r\n", "\n") if isinstance(cell, str) else cell for cell in row]
        for row in workbook.sheets[0].rows
    ]


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("cp949", "cp949"), ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16")],
)
def test_a_csv_in_each_encoding(tmp_path: Path, encoding: str, named: str):
    path = tmp_path / "목록.csv"
    path.write_bytes(CSV.encode(encoding))
    workbook = read_file(path)
    assert (workbook.format, workbook.encoding) == ("csv", named)
    assert _cells(workbook) == [ROWS[0], ROWS[1], ROWS[2][:2]]


@pytest.mark.parametrize(("text", "cells"), [
    ("가\t나\n1\t2\n", [["가", "나"], ["1", "2"]]),
    ("가;나\n1,5;2\n3;4\n", [["가", "나"], ["1,5", "2"], ["3", "4"]]),
    ("sep=|\n가|나\n1|2\n", [["가", "나"], ["1", "2"]]),
    ("가,나\r1,2\r", [["가", "나"], ["1", "2"]]),
    ("가,나\n\n,,\n1,2\n", [["가", "나"], [], [], ["1", "2"]]),
    ('이름,규격\n파이프,5" 관\n호스,"3', [["이름", "규격"], ["파이프", '5" 관'], ["호스", "3"]]),
])  # fmt: skip
def test_text_of_every_cut(tmp_path: Path, text: str, cells: list[list[str]]):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8", newline="")
    assert _cells(read_file(path)) == cells


def test_a_lonely_quotation_mark_does_not_swallow_the_list(tmp_path: Path):
    path = tmp_path / "a.csv"
    lines = ["이름,비고", '"한빛,열린 따옴표', *(f"업체{i},{i}" for i in range(300))]
    path.write_text("\n".join(lines), encoding="cp949")
    assert len(read_file(path).sheets[0].rows) == 302


def test_a_workbook_with_all_that_it_shows(tmp_path: Path):
    write_workbook(tmp_path / "a.xlsx")
    sheet = read_file(tmp_path / "a.xlsx").sheets[0]
    assert sheet.rows[:2] == ((), ())
    assert sheet.cell(5, 1) == "㈜한빛"
    assert sheet.cell(5, 2) == "2009-03"
    assert sheet.cell(5, 3) == date(2024, 3, 5)
    assert (sheet.cell(5, 4), sheet.cell(7, 4)) == (180, 5.5)
    assert sheet.hidden_rows == {7}
    assert sheet.hidden_columns == {3}
    assert sheet.struck_rows == {6}
    assert sheet.formats == {4: '#,##0"억원"'}
    span = sheet.merged[0]
    assert (span.first_row, span.first_column, span.last_row, span.last_column) == (3, 1, 3, 4)


def test_a_formula_that_failed_is_no_blank_cell(tmp_path: Path):
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as workbook:
        sheet = workbook.add_worksheet("현황")
        sheet.write_row(0, 0, ["기업명", "투자액", "고용"])
        sheet.write_row(1, 0, ["㈜한빛", 5])
        sheet.write_formula(1, 2, "=1/0", None, "#DIV/0!")
        sheet.write_formula(2, 1, "=#REF!+1", None, "#REF!")
    read = read_file(tmp_path / "a.xlsx").sheets[0]
    assert read.rows[1:] == (("㈜한빛", 5, "#DIV/0!"), (None, "#REF!"))


@pytest.mark.parametrize("name", ["firms.xls", "firms.ods"])
def test_the_other_workbooks(name: str):
    workbook = read_file(FILES / name)
    assert workbook.format == name[-3:]
    sheet, hidden = workbook.sheets
    assert sheet.rows[2][:4] == (1, "㈜가람", "김가람", date(2024, 3, 5))
    assert not hidden.visible


@pytest.mark.parametrize("name", ["firms.xls", "firms.ods"])
def test_the_others_know_what_is_hidden_and_struck_through(name: str):
    sheet = read_file(FILES / name).sheets[0]
    assert (sheet.hidden_rows, sheet.hidden_columns, sheet.struck_rows) == ({6}, {4}, {5})
    assert sheet.cell(3, 4) == "2009-03"


def test_an_xls_that_names_a_western_code_page_is_not_garbled(tmp_path: Path):
    data = (FILES / "firms.xls").read_bytes()
    record = b"\x42\x00\x02\x00\xb0\x04"
    assert record in data
    path = tmp_path / "a.xls"
    path.write_bytes(data.replace(record, b"\x42\x00\x02\x00\xe4\x04"))
    assert read_file(path).sheets[0].cell(3, 1) == "㈜가람"


STYLED_ODS = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
<number:number-style style:name="N1"><number:number number:grouping="true"/>
<number:text>억원</number:text></number:number-style>
<number:number-style style:name="N2"><number:number number:display-factor="1000"/></number:number-style>
<number:date-style style:name="N3"><number:year/><number:text>. </number:text><number:month/>
</number:date-style>
<number:number-style style:name="N4"><number:number/><number:text>%</number:text></number:number-style>
<number:percentage-style style:name="N5"><number:number/><number:text>%</number:text>
</number:percentage-style>
<style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="c2" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="c3" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="c4" style:family="table-cell" style:data-style-name="N4"/>
<style:style style:name="c5" style:family="table-cell" style:data-style-name="N5"/>
</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="가">
<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="c1"/>
<table:table-column table:default-cell-style-name="c2"/>
<table:table-row table:number-rows-repeated="2">
<table:table-cell office:value-type="string"><text:p>㈜한빛</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="50"><text:p>50억원</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="7000"><text:p>7</text:p></table:table-cell>
<table:table-cell table:style-name="c3" office:value-type="date" office:date-value="2020-03-01">
<text:p>2020. 3</text:p></table:table-cell>
<table:table-cell table:style-name="c4" office:value-type="float" office:value="60"><text:p>60%</text:p>
</table:table-cell>
<table:table-cell table:style-name="c5" office:value-type="percentage" office:value="0.6"><text:p>60%</text:p>
</table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


@pytest.mark.parametrize("between", ["", "\n\t "])
def test_an_ods_knows_its_units_and_dates_without_a_day(tmp_path: Path, between: str):
    path = tmp_path / "a.ods"
    pack_ods(path, STYLED_ODS.replace(">\n", f">{between}"))
    sheet = read_file(path).sheets[0]
    assert sheet.rows == (("㈜한빛", 50, 7000, "2020-03", 60, 0.6),) * 2
    assert sheet.formats == {0: '0"억원"', 1: '0"억원"', 2: "0,", 4: '0"%"', 5: "0%"}


CELLS_OF_ODS = """
<table:table-row table:number-rows-repeated="3"><table:table-cell
 table:number-columns-repeated="16384"/></table:table-row>
<table:table-row> <table:covered-table-cell/>
 <table:table-cell office:value-type="string"> <office:annotation><text:p>메모</text:p>
 </office:annotation> <text:p>한빛<text:s text:c="2"/>정밀</text:p>
 <text:p><text:span>둘째</text:span> 줄</text:p> </table:table-cell>
 <table:table-cell table:number-columns-repeated="2"/>
 <table:table-cell table:number-columns-repeated="2" office:value-type="percentage"
 office:value="0.5"><text:p>50%</text:p></table:table-cell>
 <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
 <table:table-cell office:value-type="time" office:time-value="PT09H05M00S"/>
 <table:table-cell office:value-type="date" office:date-value="언젠가"><text:p>언젠가</text:p>
 </table:table-cell> <table:table-cell table:number-columns-repeated="16000"/> </table:table-row>
<table:table-row table:number-rows-repeated="1048000"> <table:table-cell/> </table:table-row>
"""


def test_every_kind_of_cell_of_an_indented_ods_is_read(tmp_path: Path):
    head, _, rest = STYLED_ODS.partition("<table:table-column")
    path = tmp_path / "a.ods"
    pack_ods(path, head + CELLS_OF_ODS + rest[rest.index("</table:table>") :])
    rows = read_file(path).sheets[0].rows
    assert rows[:3] == ((), (), ())
    assert rows[3:] == (
        (None, "한빛  정밀\n둘째 줄", None, None, 0.5, 0.5, True, "09:05", "언젠가"),
    )


HTML = """\n\n<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>상장법인목록</title><style>td {{ mso-number-format:'@' }}</style></head><body>
<table><tr><th rowspan="2">회사명</th><th colspan="2">코드&nbsp;</th></tr><tr><th>가</th><th>나</th></tr>
<tr><td> 한빛<br>정밀 </td><td>001</td><td>&lt;A&gt; &amp; B</td></tr>
<tr style="display:none"><td>숨김</td><td><!-- <td> -->x</td></tr></table></body></html>"""


@pytest.mark.parametrize("encoding", ["cp949", "utf-8"])
def test_html_as_xls_is_read_by_its_bytes_not_by_its_charset(tmp_path: Path, encoding: str):
    path = tmp_path / "목록.xls"
    path.write_bytes(HTML.format(charset="euc-kr").encode(encoding))
    workbook = read_file(path)
    assert (workbook.format, workbook.encoding, workbook.title) == (
        "html",
        encoding,
        "상장법인목록",
    )
    sheet = workbook.sheets[0]
    assert sheet.rows[0] == ("회사명", "코드")
    assert sheet.rows[1] == (None, "가", "나")
    assert sheet.rows[2] == ("한빛\n정밀", "001", "<A> & B")
    assert sheet.hidden_rows == {4}
    assert {(s.first_row, s.first_column, s.last_row, s.last_column) for s in sheet.merged} == {
        (1, 0, 2, 0),
        (1, 1, 1, 2),
    }


def test_a_web_archive_and_the_xml_of_2003(tmp_path: Path):
    html = HTML.format(charset="utf-8").encode()
    (tmp_path / "a.xls").write_bytes(
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=XX\r\n\r\n--XX\r\n"
        b"Content-Type: text/html; charset=utf-8\r\n\r\n" + html + b"\r\n--XX--\r\n"
    )
    assert read_file(tmp_path / "a.xls").sheets[0].cell(3, 1) == "001"
    (tmp_path / "b.xls").write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="현황"><Table>'
        '<Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">제목</Data></Cell></Row>'
        '<Row><Cell ss:Index="2"><Data ss:Type="Number">5</Data></Cell></Row>'
        "</Table></Worksheet></Workbook>",
        encoding="utf-8",
    )
    sheet = read_file(tmp_path / "b.xls").sheets[0]
    assert sheet.rows == ((), ("제목",), (None, 5))
    assert sheet.merged[0].last_column == 1


def test_pasted_text():
    assert read_text("기업명\t전화\n㈜한빛\t031-900-1234\n").sheets[0].cell(2, 0) == "㈜한빛"


def test_a_table_pasted_with_its_layout_keeps_merged_cells_and_line_breaks():
    html = (
        "Version:0.9\r\nStartHTML:00\r\n<html><body><!--StartFragment--><table>"
        "<tr><td colspan=2>기업 현황</td></tr><tr><td>기업명</td><td>주소</td></tr>"
        "<tr><td>㈜가<br>본사</td><td>고양시</td></tr></table></body></html>"
    )
    (sheet,) = read_text("기업 현황\n기업명\t주소\n㈜가 본사\t고양시", html).sheets
    assert sheet.rows[-1] == ("㈜가\n본사", "고양시")
    assert sheet.merged
    assert (
        read_text("기업명\t주소\n㈜가\t고양시", "<b>no table</b>").sheets[0].rows[0][0] == "기업명"
    )


def test_the_lists_of_a_folder_and_of_those_in_it(tmp_path: Path):
    for name in (
        "나.xlsx",
        "가.csv",
        "~$나.xlsx",
        "그림.png",
        "가/라.xls",
        "가/나/다.xlsx",
        ".git/a.csv",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = [path.relative_to(tmp_path).as_posix() for path in lists_in(tmp_path)]
    assert found == ["가.csv", "나.xlsx", "가/라.xls", "가/나/다.xlsx"]
