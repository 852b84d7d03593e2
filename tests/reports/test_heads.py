"""Columns that belong together stand below one name, on paper and in a 한글 document alike."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree as ET

import pypdfium2

from db.domain.dates import KST
from reports import render
from reports.content.blocks import CellKind, Column, Heading, Row, Table
from reports.content.model import Document, Part, Section
from reports.pdf.styles import Fit, styles_for
from reports.pdf.tables import table_grid

COLUMNS = (
    Column("구분", width=2), Column("고용 협약", CellKind.NUMBER, width=1, group="고용", short="협약"),
    Column("실고용", CellKind.NUMBER, width=1, group="고용"),
    Column("정체", CellKind.NUMBER, "건", width=1),
)  # fmt: skip


def document(rows: int) -> Document:
    table = Table(COLUMNS, tuple(Row((f"기업 {at}", 48, 19, 1)) for at in range(rows)), "고용")
    part = Part("p", "고용", (Section("s", (Heading("현황"), table)),))
    moment = datetime(2026, 11, 25, 9, 41, tzinfo=KST)
    return Document("고용", "고용", "고용", (), "고양시", moment, (part,))


def pages(rows: int) -> list[list[str]]:
    """The lines of each page."""
    file = pypdfium2.PdfDocument(render.pdf(document(rows)).data)
    return [page.get_textpage().get_text_bounded().split() for page in file]


def test_both_rows_of_the_head_stand_on_each_page() -> None:
    found = pages(90)
    assert len(found) > 1
    for words in found:
        assert [words.count(one) for one in ("고용", "협약", "실고용", "구분", "정체(건)")] == [
            1
        ] * 5


def test_no_row_goes_alone_to_the_next_page() -> None:
    last = [words.count("기업") for rows in range(40, 60) if len(found := pages(rows)) > 1
            for words in found[-1:]]  # fmt: skip
    assert min(last) == 2


def test_a_short_table_goes_to_the_next_page_whole() -> None:
    short = replace(
        document(0).parts[0].sections[0],
        blocks=(Table(COLUMNS, tuple(Row((f"기관 {at}", 1, 1, 1)) for at in range(4)), "기관"),),
    )
    for above in range(38, 50):
        long = document(above).parts[0]
        both = replace(document(0), parts=(replace(long, sections=(*long.sections, short)),))
        file = pypdfium2.PdfDocument(render.pdf(both).data)
        words = [page.get_textpage().get_text_bounded().split() for page in file]
        assert {page.count("기관") for page in words} <= {0, 4}, above


def test_no_rule_runs_through_a_head_of_two_rows() -> None:
    (table,) = (one for _, one in document(1).tables())
    grid = table_grid(table, styles_for(Fit(0.8)), "ko")
    above, below = grid.rows[:2]
    assert [(cell.text, cell.rows) for cell in above.cells] == [
        ("구분", 2),
        ("고용", 1),
        ("정체(건)", 2),
    ]
    assert [(cell.text, cell.rows) for cell in below.cells] == [
        ("", 0), ("협약", 1), ("실고용", 1), ("", 0),
    ]  # fmt: skip
    assert grid.head == 2


def test_cells_of_a_hwpx_table_are_merged() -> None:
    packed = zipfile.ZipFile(io.BytesIO(render.hwpx(document(3))))
    section = ET.fromstring(packed.read("Contents/section0.xml"))
    (table,) = section.iter("{http://www.hancom.co.kr/hwpml/2011/paragraph}tbl")
    space = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
    cells = {}
    for cell in table.iter(f"{space}tc"):
        at, span = cell.find(f"{space}cellAddr"), cell.find(f"{space}cellSpan")
        assert at is not None
        assert span is not None
        place = (int(at.attrib["rowAddr"]), int(at.attrib["colAddr"]))
        text = "".join(cell.itertext()).strip()
        cells[place] = (text, span.attrib["colSpan"], span.attrib["rowSpan"], cell.attrib["header"])
    assert {place: told for place, told in cells.items() if place[0] < 2} == {
        (0, 0): ("구분", "1", "2", "1"), (0, 1): ("고용", "2", "1", "1"),
        (0, 3): ("정체(건)", "1", "2", "1"),
        (1, 1): ("협약", "1", "1", "1"), (1, 2): ("실고용", "1", "1", "1"),
    }  # fmt: skip
    assert (table.attrib["rowCnt"], table.attrib["colCnt"]) == ("5", "4")
