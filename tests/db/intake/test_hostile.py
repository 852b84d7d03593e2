"""Whatever bytes and cells come, reading says a sentence and understanding says something."""

from __future__ import annotations

import io
import string
from datetime import date, datetime

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.list_kinds import NAMES
from db.intake.messages import READ_ERRORS
from db.intake.reading import delimited, html_tables, spreadsheet_xml
from db.intake.reading.child import main
from db.intake.reading.encodings import decode
from db.intake.reading.ooxml import looks_by_sheet
from db.intake.reading.sniff import kind_of
from db.intake.reading.wire import read_frames
from db.intake.tables.understand import understand
from db.intake.workbook import ReadError, Row, Sheet, Span, Workbook
from tests.fixtures.depth import examples

MAGICS = (
    b"", b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x09\x08\x10\x00",
    b"\x09\x00\x04\x00", b"<html><table>", b"<table><tr><td>", b"\xff\xfe", b"\xef\xbb\xbf",
    b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
    b"MIME-Version: 1.0\r\n", b"\x00\x00\xfe\xff", "연번,기업명\n".encode("cp949"),
)  # fmt: skip
noisy = st.builds(
    lambda magic, rest: magic + rest, st.sampled_from(MAGICS), st.binary(max_size=400)
)


def _is_a_sentence(error: ReadError) -> None:
    assert error.code in READ_ERRORS


def _workbook_bytes() -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("현황")
        sheet.write_row(0, 0, ["기업명", "전화"])
        sheet.write_row(
            1, 0, ["㈜한빛", "031-900-1234"], workbook.add_format({"font_strikeout": 1})
        )
    return out.getvalue()


WORKBOOK = _workbook_bytes()


@given(noisy)
def test_the_kind_of_any_bytes_is_a_kind_or_a_sentence(data: bytes):
    try:
        assert kind_of(data) in {
            "xlsx",
            "xlsb",
            "ods",
            "xls",
            "encrypted",
            "html",
            "xml",
            "mhtml",
            "text",
        }
    except ReadError as error:
        _is_a_sentence(error)


@given(noisy)
def test_any_bytes_are_text_or_none(data: bytes):
    decoded = decode(data)
    if decoded is not None:
        rows = list(delimited.parse(decoded.text))
        assert all(cell is None or cell for row in rows for cell in row)
        html_tables.parse(decoded.text)


@given(st.binary(max_size=300))
def test_the_xml_of_2003_ends_in_sheets_or_a_sentence(data: bytes):
    try:
        spreadsheet_xml.parse(MAGICS[10] + data)
    except ReadError as error:
        _is_a_sentence(error)


@given(st.data())
def test_a_workbook_with_bitten_bytes_never_breaks_the_looks(data: st.DataObject):
    bitten = bytearray(WORKBOOK)
    for _ in range(data.draw(st.integers(1, 5))):
        bitten[data.draw(st.integers(0, len(bitten) - 1))] = data.draw(st.integers(0, 255))
    looks_by_sheet(bytes(bitten))


@settings(
    max_examples=examples(30),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(data=noisy)
def test_the_child_answers_every_file(tmp_path_factory: pytest.TempPathFactory, data: bytes):
    path = tmp_path_factory.getbasetemp() / "any.xls"
    path.write_bytes(data)
    out = io.BytesIO()
    assert main(str(path), out, memory=0) == 0
    frames = list(read_frames(io.BytesIO(out.getvalue())))
    assert frames[0] == ("hello",)
    assert frames[-1][0] in {"done", "error"}
    assert frames[-1][0] == "done" or frames[-1][1] in READ_ERRORS


WORDS = (
    "연번", "기업명", "업체명", "대표자", "투자금액(억원)", "협약일", "구분", "비고", "합계", "소계", "계",
    "※ 주석", "담당자", "부서", "연락처", "(단위: 억원)", "MOU", "㈜한빛", "031-900-1234", "110-81-41272",
    "'24. 11월", "약 50억", "1조1,679억", "〃", "경기도 고양시 일산동구 중앙로 1256", "비공개", "#REF!",
    "2024. 6. 30. 기준", "□ 현황", "900101-1234567", " ", "\u00ad", "유효기간", "확인유형", "성명", "주소",
    "2022.04.07 ~ 2025.04.06", "업종코드", "매출액", "\U0001f600", "a" * 500,
)  # fmt: skip
cells = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    st.text(string.printable + "가나다라 \n", max_size=12),
    st.integers(-(10**15), 10**15),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)),
)
grids = st.lists(st.lists(cells, max_size=9).map(tuple), max_size=25).map(tuple)
spans = st.builds(
    lambda row, column, down, right: Span(row, column, row + down, column + right),
    st.integers(1, 25), st.integers(0, 8), st.integers(0, 6), st.integers(0, 6),
)  # fmt: skip


@settings(max_examples=examples(150), deadline=None)
@given(
    grid=grids,
    merged=st.lists(spans, max_size=6).map(tuple),
    kind=st.sampled_from(("auto", *NAMES)),
)
def test_any_grid_is_understood_somehow(grid: tuple[Row, ...], merged: tuple[Span, ...], kind: str):
    workbook = Workbook("목록_20240630.xlsx", "xlsx", (Sheet("현황", grid, merged),))
    for table in understand(workbook):
        entries = set(table.rows)
        excluded = [entry.row for entry in table.excluded]
        assert entries.isdisjoint(excluded)
        assert entries.isdisjoint(table.header_rows or ())
        assert len(excluded) == len(set(excluded))
        mapping = map_columns(table, kind)
        fed = [column.field for column in mapping.columns if column.field]
        assert len(fed) == len(set(fed))
        coerced = coerce(table, mapping)
        assert [row.number for row in coerced.rows] in (list(table.rows), [])
        for row in coerced.rows:
            assert "900101-1234567" not in repr(row)
