"""문서 as an officer uses it: chosen by name, asked, looked at, saved, printed, read in a meeting room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.domain.kinds import RecordKind
from db.queries.papers import printed_papers
from db.queries.records import all_live
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.papers import PapersPage
from desktop_app.features.papers.shelf import shelf_rows
from desktop_app.list_pages.forms.forms_dialog import FormsDialog
from desktop_app.paper.printing import office_printer
from desktop_app.paper.reading_view import ReadingView
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow
from reports.content.model import document_texts
from reports.paper_kinds import BY_CODE, PAPERS
from resources.texts import Texts

K = RecordKind


def id_of(store: Store, kind: RecordKind, title: str) -> int:
    with store.read() as session:
        drafts = all_live(session, kind)
    return next(one.id or 0 for one in drafts if one.text(one.record_type.title) == title)


@pytest.fixture
def window(open_window: Callable[..., MainWindow], example: Store) -> MainWindow:
    keys = ("papers", "reports", "packet", "organizations", "today")
    return open_window(tuple(spec for spec in PAGES if spec.key in keys), first="papers")


@pytest.fixture
def page(window: MainWindow) -> PapersPage:
    made = window.open_page("papers", paper="weekly")
    assert isinstance(made, PapersPage)
    return made


def codes(page: PapersPage) -> list[str]:
    return [row.kind.code for row in page.shelf.rows if row.kind is not None]


def said(page: PapersPage) -> str:
    assert page.ways.proof is not None
    return "\n".join(document_texts(page.ways.proof.document))


def save_to(page: PapersPage, button: str, path: Path) -> None:
    page.findChild(QPushButton, button).click()
    dialog = page.findChildren(QFileDialog, "save_dialog")[-1]
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_every_paper_stands_once_in_its_group_and_those_used_last_on_top() -> None:
    rows = shelf_rows(Texts("ko"), [])
    assert [row.kind for row in rows if row.kind is not None] == list(PAPERS)
    assert len([row for row in rows if row.kind is None]) == 6
    assert all(row.detail for row in rows if row.kind is not None)
    again = shelf_rows(Texts("ko"), [BY_CODE["council"]], {"council", "weekly"})
    assert [row.title for row in again] == [
        "최근에 쓴 문서", "의회 요구자료", "보고", "주간업무보고", "의회·집계", "의회 요구자료",
    ]  # fmt: skip


def test_a_paper_is_chosen_with_the_arrows_and_asks_its_own_questions(
    page: PapersPage, qtbot: QtBot
) -> None:
    assert page.ways.proof is not None
    assert page.ways.proof.document.title == "주간업무보고"
    assert page.sheets.preview.picture(1) is not None
    officer = page.asking.questions.officer
    officer.setCurrentIndex(officer.findData("김도윤"))
    officer.activated.emit(officer.currentIndex())
    assert "김도윤" in said(page)
    qtbot.keyClick(page.shelf, Qt.Key.Key_Down)
    assert page.ways.proof.paper.code == "monthly"
    page.show_target(paper="company-card")
    questions = page.asking.questions
    assert questions.officer is None
    assert questions.subject is not None
    newest = questions.subject.input.text()
    assert newest
    assert newest in said(page)
    assert page.ways.proof.title == f"기업카드 · {newest}"
    assert not page.asking.xlsx.isVisibleTo(page)
    qtbot.keyClick(page.shelf, Qt.Key.Key_Return)
    assert questions.subject.input.hasFocus()


def test_a_wrong_answer_makes_no_paper_and_says_so(page: PapersPage) -> None:
    questions = page.asking.questions
    questions.day.line.setText("2026-13")
    questions.day.edited.emit()
    assert page.ways.proof is None
    assert not page.asking.pdf.isEnabled()
    assert "연월일" in questions.findChild(QLabel, "paper_problem").text()
    questions.day.line.setText("2026-06-30")
    questions.day.edited.emit()
    assert "6. 30.(화)" in said(page)
    page.show_target(paper="snapshot-diff")
    assert "확정한 집계가 없습니다" in page.findChild(QLabel, "state_sentence").text()
    assert not page.asking.pdf.isEnabled()


def test_the_papers_of_a_record_come_filled_in(
    window: MainWindow, page: PapersPage, example: Store
) -> None:
    firm = id_of(example, K.ORGANIZATION, "㈜한빛정밀")
    opened = window.open_page("organizations", record_id=firm)
    assert opened is not None
    opened.record.head.chosen.emit("papers")
    assert {BY_CODE[code].about for code in codes(page)} <= {
        K.ORGANIZATION, K.CASE, K.MEETING, K.AGREEMENT,
    }  # fmt: skip
    assert "weekly" not in codes(page)
    page.shelf.choose("company-card")
    assert page.ways.proof is not None
    assert page.ways.proof.subject == firm
    page.findChild(QPushButton, "papers_everything").click()
    assert "weekly" in codes(page)


def test_a_paper_is_opened_by_its_name_and_from_today(
    window: MainWindow, context: AppContext
) -> None:
    window.open_palette()
    assert context.commands.run("papers.zone")
    page = window.open_page("papers")
    assert isinstance(page, PapersPage)
    assert page.ways.proof is not None
    assert page.ways.proof.paper.code == "zone"
    today = window.open_page("today")
    today.findChild(QPushButton, "today_weekly").click()
    assert page.ways.proof.paper.code == "weekly"
    assert page.asking.questions.officer.currentData() == "박서연"


def test_what_is_shown_is_read_on_the_whole_screen_saved_in_each_form_and_written_down(
    page: PapersPage, qtbot: QtBot, example: Store, tmp_path: Path
) -> None:
    page.show_target(paper="council")
    page.ways.read_full_screen()
    view = page.findChild(QWidget, "reading_view")
    assert isinstance(view, ReadingView)
    assert view.isFullScreen()
    pages, number = view.pages, view.findChild(QLabel, "reading_number")
    qtbot.waitUntil(lambda: pages.zoom > page.sheets.preview.zoom)
    seen = [number.text()]
    for _ in range(30):
        qtbot.keyClick(pages, Qt.Key.Key_Right)
        seen.append(number.text())
    count = page.ways.proof.rendered.pages
    assert list(dict.fromkeys(seen)) == [f"{at} / {count}" for at in range(1, count + 1)]
    qtbot.keyClick(pages, Qt.Key.Key_Left)
    qtbot.keyClick(pages, Qt.Key.Key_Home)
    assert number.text() == f"1 / {count}"
    qtbot.keyClick(pages, Qt.Key.Key_Escape)
    assert not view.isVisible()

    page.show_target(paper="council")
    assert page.ways.proof is not None
    save_to(page, "paper_pdf", tmp_path / "의회.pdf")
    assert (tmp_path / "의회.pdf").read_bytes() == page.ways.proof.rendered.data
    assert len(pypdf.PdfReader(tmp_path / "의회.pdf").pages) == page.ways.proof.rendered.pages
    save_to(page, "paper_hwpx", tmp_path / "의회.hwpx")
    assert (tmp_path / "의회.hwpx").read_bytes()[:2] == b"PK"
    save_to(page, "paper_xlsx", tmp_path / "의회.xlsx")
    assert "내역" in openpyxl.load_workbook(tmp_path / "의회.xlsx").sheetnames
    printer = office_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    with qtbot.waitSignal(page.ways.exit.printed):
        page.ways.exit.print_on(page.ways.proof, printer)
    with example.read() as session:
        left = printed_papers(session)
    assert [one.title for one in left] == [page.ways.proof.document.title] * 4
    assert [one.content_hash for one in left] == [page.ways.proof.content_hash] * 4
    assert [one.target for one in left[1:]] == ["의회.xlsx", "의회.hwpx", "의회.pdf"]
    assert codes(page)[0] == "council"  # used last


def test_a_workbook_of_the_office_is_filled_with_the_tables_of_a_paper(
    page: PapersPage, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"], sheet["A3"], sheet["B3"] = "{제목}", "{구분}", "{유형}"
    sheet["A4"] = "담당 과장"
    book.save(tmp_path / "의회 서식.xlsx")
    page.show_target(paper="council")
    page.findChild(QPushButton, "paper_form").click()
    dialog = page.findChild(FormsDialog)
    assert not dialog.findChild(QPushButton, "forms_begin").isVisible()
    dialog.findChild(QPushButton, "forms_add").click()
    dialog.findChild(QFileDialog, "form_open").fileSelected.emit(str(tmp_path / "의회 서식.xlsx"))
    dialog.findChild(QPushButton, "forms_fill").click()
    dialog.findChild(QFileDialog, "form_save").fileSelected.emit(str(tmp_path / "제출.xlsx"))
    rows = [
        tuple(cell.value for cell in row)
        for row in openpyxl.load_workbook(tmp_path / "제출.xlsx").active.iter_rows(max_col=2)
    ]
    assert rows[0][0] == "투자협약 체결 및 이행 현황"
    assert ("계", "LOI") in rows
    assert rows[-1][0] == "담당 과장"
    page.show_target(paper="weekly")
    page.show_target(paper="company-card")
    assert not page.asking.form.isVisibleTo(page)
