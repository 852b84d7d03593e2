"""PDFium on one lane, printing, and files written whole."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintEngine, QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from db.errors import EnvironmentProblem, UserError
from desktop_app.jobs import JobRunner, Lane, Progress
from desktop_app.paper.files import file_name, with_suffix, write_whole
from desktop_app.paper.pictures import Pictures, draw_pages, page_count
from desktop_app.paper.printing import office_printer, print_pages, sheets_of
from desktop_app.paper.wanted_pages import keep_a4


def a_pdf(pages: int, size: tuple[float, float] = (595, 842)) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size)
    for page in range(pages):
        canvas.rect(40, 40, size[0] - 80, 100 + page, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.fixture
def threads(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


def test_a_page_is_drawn_at_its_scale():
    pictures = draw_pages(a_pdf(3), {1: 1.5, 3: 0.5, 9: 1.0})
    assert set(pictures.images) == {1, 3}
    assert pictures.images[1].size() == QSize(893, 1263)
    assert len(pictures.sizes) == 3
    image = pictures.images[1]
    assert image.pixelColor(450, 1150).lightness() < 30
    assert image.pixelColor(450, 100).lightness() > 250


def test_two_documents_at_once_share_the_lane(threads: JobRunner, qtbot: QtBot):
    """Two threads in PDFium crash; however many ask, one lane serves them."""
    papers = (a_pdf(6), a_pdf(4, (842, 595)))
    drawn: list[Pictures] = []

    def body_of(data: bytes) -> object:
        def body(_progress: Progress) -> Pictures:
            return draw_pages(data, dict.fromkeys(range(1, 7), 1.0))

        return body

    for _ in range(10):
        for data in papers:
            threads.run(body_of(data), done=drawn.append, lane=Lane.PREVIEW)  # type: ignore[arg-type]  # a body by its shape
    qtbot.waitUntil(lambda: len(drawn) == 20, timeout=20_000)
    assert {len(pictures.images) for pictures in drawn} == {4, 6}


def to_file(path: Path) -> QPrinter:
    printer = office_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.usefixtures("qapp")
def test_pages_are_printed_one_a_sheet(tmp_path: Path):
    seen: list[tuple[int, int]] = []
    printer = to_file(tmp_path / "out.pdf")
    assert print_pages(a_pdf(3), printer, lambda done, of: seen.append((done, of))) == 3
    assert page_count((tmp_path / "out.pdf").read_bytes()) == 3
    assert seen == [(0, 3), (1, 3), (2, 3)]


@pytest.mark.usefixtures("qapp")
def test_a_range_is_all_that_is_printed(tmp_path: Path):
    printer = to_file(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert sheets_of(printer, 4) == ((2,), (3,))
    assert print_pages(a_pdf(4), printer, lambda done, of: None) == 2


@pytest.mark.usefixtures("qapp")
def test_several_ranges_are_printed_without_what_lies_between(tmp_path: Path):
    printer = to_file(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1,3-4"))
    assert sheets_of(printer, 5, 2) == ((1, 3), (4,))


class Engine(QPrintEngine):
    """Keeps the options of a job as the engine for CUPS does."""

    def __init__(self, options: list[str]) -> None:
        super().__init__()
        self.options = options

    def property(self, _key: object) -> list[str]:
        return self.options

    def setProperty(self, _key: object, options: list[str]) -> None:
        self.options = options


class Spooled(QPrinter):
    """A printer whose dialog left the choice of pages to the spooler, as Qt does it with CUPS."""

    def __init__(self, *options: str) -> None:
        super().__init__()
        self.engine = Engine(list(options))

    def printEngine(self) -> Engine:
        return self.engine


@pytest.mark.usefixtures("qapp")
def test_pages_left_to_the_spooler_are_picked_before_they_lie_together():
    printer = Spooled("number-up", "1", "page-ranges", "1-4,7", "page-set", "odd")
    assert sheets_of(printer, 8, 2) == ((1, 3), (7,))
    assert printer.engine.options == ["number-up", "1"], "the spooler would pick a second time"


@pytest.mark.usefixtures("qapp")
def test_paper_is_a4_unless_another_size_was_chosen(tmp_path: Path):
    printer = to_file(tmp_path / "out.pdf")
    own = QPrinterInfo(printer).defaultPageSize()
    printer.setPageSize(own)
    keep_a4(printer)
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
    keep_a4(printer)
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A3


@pytest.mark.usefixtures("qapp")
def test_several_pages_lie_on_a_sheet_in_their_order(tmp_path: Path):
    printer = to_file(tmp_path / "two.pdf")
    assert print_pages(a_pdf(3), printer, lambda done, of: None, per_sheet=2) == 2
    wide, high = pypdf.PdfReader(tmp_path / "two.pdf").pages[0].mediabox[2:]
    assert wide > high
    printer = to_file(tmp_path / "four.pdf")
    assert print_pages(a_pdf(9), printer, lambda done, of: None, per_sheet=4) == 3
    assert page_count((tmp_path / "four.pdf").read_bytes()) == 3
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setCopyCount(1)
    assert sheets_of(printer, 6, 4) == ((5, 6), (1, 2, 3, 4))


@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_refuses_is_the_worlds_fault(tmp_path: Path):
    printer = to_file(tmp_path / "missing" / "out.pdf")
    with pytest.raises(EnvironmentProblem) as raised:
        print_pages(a_pdf(1), printer, lambda done, of: None)
    assert raised.value.code == "printer.refused"


def test_names_are_fit_for_every_system():
    assert file_name("20261126", "㈜한빛정밀", "면담자료") == "20261126_㈜한빛정밀_면담자료.pdf"
    assert file_name("A/B: C?", "", "x.") == "ABC_x.pdf"
    assert with_suffix("자료").name == "자료.pdf"
    assert with_suffix("자료.PDF").name == "자료.PDF"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path):
    path = tmp_path / "자료.pdf"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    with pytest.raises(EnvironmentProblem):
        write_whole(tmp_path / "none" / "자료.pdf", b"x")
    with pytest.raises(UserError, match="reserved"):
        write_whole(tmp_path / "nul.pdf", b"x")
    assert [entry.name for entry in tmp_path.iterdir()] == ["자료.pdf"]
    long = "m" * 252 + ".pdf"
    with pytest.raises(EnvironmentProblem) as raised:
        write_whole(tmp_path / long, b"x")
    assert raised.value.params["path"] == str(tmp_path / long)  # not the file beside it
