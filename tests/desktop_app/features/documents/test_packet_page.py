"""면담자료: made in three clicks, looked at in three editions, saved and printed as previewed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import all_live, load_draft
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.documents.page import PacketPage
from desktop_app.features.documents.section_list import SectionList, tick_rect
from desktop_app.features.documents.section_model import SectionModel
from desktop_app.paper.preview import Preview
from desktop_app.paper.printing import office_printer
from desktop_app.shell.window import MainWindow
from desktop_app.tokens import Size
from reports.content.packet import Edition

ALT = Qt.KeyboardModifier.AltModifier


def pdf_text(data: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def preview_of(page: PacketPage) -> Preview:
    return page.findChild(Preview, "preview")


def list_of(page: PacketPage) -> SectionList:
    return page.findChild(SectionList, "section_list")


def model_of(page: PacketPage) -> SectionModel:
    model = list_of(page).model()
    assert isinstance(model, SectionModel)
    return model


def go_to(page: PacketPage, section: str) -> SectionList:
    sections = list_of(page)
    sections.choose(section)
    sections.setFocus()
    return sections


def test_the_paper_of_a_meeting_is_there_at_once_with_its_pages_and_what_would_embarrass(
    page: PacketPage, context: AppContext
):
    proof = page.proof
    assert proof is not None
    assert proof.edition is Edition.MAYOR
    assert proof.rendered.data.startswith(b"%PDF")
    picture = preview_of(page).picture(1)
    assert picture is not None
    assert not picture.isNull()
    assert page.findChild(QLabel, "packet_pages").text() == "2쪽"

    assert page.minimumSizeHint().width() <= 1024 - Size.RAIL

    model = model_of(page)
    said = {section: model.line(model.row_of(section)) for section in ("overview", "talk", "memo")}
    assert [line.pages if line else "" for line in said.values()] == ["1쪽", "2쪽", "–"]

    notes = {label.objectName(): label.text() for label in page.findChildren(QLabel)}
    assert "기한을 지났습니다" in notes["note_follow_ups.late"]
    assert "note_acquisition.undecided" in notes
    assert "note_zone.unchecked" in notes
    assert "note_meeting.no_time" not in notes


def test_from_the_list_of_meetings_it_takes_three_clicks(
    window: MainWindow, meeting_id: int, qtbot: QtBot, tmp_path: Path
):
    meetings = window.open_page("meetings")
    assert meetings is not None
    table = meetings.findChild(QTableView, "table")
    row = table.visualRect(table.model().index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    make = meetings.findChild(QPushButton, "meetings_packet")
    qtbot.mouseClick(make, Qt.MouseButton.LeftButton)
    assert window.current_page_key == "packet"
    page = window.open_page("packet")
    assert isinstance(page, PacketPage)
    qtbot.mouseClick(page.findChild(QPushButton, "packet_save"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog, "save_dialog")
    assert dialog.isVisible()
    dialog.reject()


def test_another_edition_is_another_paper(page: PacketPage, qtbot: QtBot):
    before = preview_of(page).picture(1)
    assert page.proof is not None
    mayor = pdf_text(page.proof.rendered.data)
    qtbot.mouseClick(page.findChild(QPushButton, "edition_guest"), Qt.MouseButton.LeftButton)
    assert page.proof.edition is Edition.GUEST
    assert preview_of(page).picture(1) != before
    guest = pdf_text(page.proof.rendered.data)
    assert "예상 건의" in mayor
    assert "예상 건의" not in guest
    assert "후속조치" not in guest


def test_edition_three_locks_everything_internal(page: PacketPage, qtbot: QtBot):
    page.findChild(QPushButton, "edition_guest").click()
    sections = go_to(page, "issues")
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    assert page.proof is not None
    assert page.proof.chosen == ("incentives", "sites")
    line = model_of(page).line(model_of(page).row_of("issues"))
    assert line is not None
    assert line.locked


def test_a_section_is_ticked_with_space_moved_with_alt_and_taken_out_with_a_click(
    page: PacketPage, qtbot: QtBot
):
    sections = go_to(page, "memo")
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    assert page.proof is not None
    assert "memo" in page.proof.chosen
    assert page.proof.rendered.pages == 3
    sections = go_to(page, "firm")
    qtbot.keyClick(sections, Qt.Key.Key_Up, ALT)
    assert page.proof.chosen[:3] == ("overview", "firm", "key_points")
    assert sections.current_section == "firm"
    page.findChild(QPushButton, "edition_staff").click()
    page.findChild(QPushButton, "edition_mayor").click()
    assert "memo" in page.proof.chosen, "each edition keeps its own"

    sections = list_of(page)
    index = model_of(page).index(model_of(page).row_of("questions"))
    place = tick_rect(sections.visualRect(index)).center()
    qtbot.mouseClick(sections.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.proof is not None
    assert "questions" not in page.proof.chosen


def test_a_section_is_dropped_inside_its_part_only(page: PacketPage):
    model = model_of(page)
    firm = model.index(model.row_of("firm"))
    carried: QMimeData = model.mimeData([firm])
    move, nowhere = Qt.DropAction.MoveAction, QModelIndex()
    assert not model.canDropMimeData(carried, move, model.row_of("memo"), 0, nowhere)
    model.dropMimeData(carried, move, model.row_of("overview"), 0, nowhere)
    assert page.proof is not None
    assert page.proof.chosen[0] == "firm"


def test_the_model_keeps_to_qts_rules(page: PacketPage, qtmodeltester: ModelTester, qtbot: QtBot):
    qtmodeltester.check(model_of(page))
    qtbot.keyClick(go_to(page, "firm"), Qt.Key.Key_Down, ALT)
    page.findChild(QPushButton, "edition_guest").click()
    qtmodeltester.check(model_of(page))


def test_a_click_in_the_page_names_the_section_and_keys_turn_and_zoom_it(
    page: PacketPage, qtbot: QtBot
):
    view = preview_of(page)
    assert page.proof is not None
    spot = next(spot for spot in page.proof.rendered.spots if spot.section == "incentives")
    scale = view.zoom * 96 / 72
    sheet_width = 595.28 * scale
    left = (view.viewport().width() - sheet_width) / 2
    place = QPoint(int(left + sheet_width / 2), int(12 + (spot.top + spot.bottom) / 2 * scale))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.findChild(QLabel, "section_title").text() == "지원시책"
    assert list_of(page).current_section == "incentives"

    view = preview_of(page)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert page.findChild(QLabel, "page_number").text() == "2"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 1
    whole = view.zoom
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom > whole
    picture = view.picture(1)
    assert picture is not None
    assert abs(picture.width() - 595.28 * view.zoom * 96 / 72) < 2, "drawn anew, not stretched"
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == pytest.approx(whole)


def test_a_change_elsewhere_is_on_the_paper_and_a_note_opens_the_record_where_it_is_mended(
    page: PacketPage, context: AppContext, meeting_id: int, window: MainWindow, qtbot: QtBot
):
    with context.store.read() as session:
        draft = load_draft(session, RecordKind.MEETING, meeting_id)
    assert draft is not None
    change = Draft(draft.kind, {"place": "제2부시장실"}, draft.id, draft.version)
    context.changes.announce(save_record(context.store, change).changes)
    assert page.proof is not None
    assert "제2부시장실" in pdf_text(page.proof.rendered.data)

    mend = page.findChild(QPushButton, "mend_follow_ups.late")
    qtbot.mouseClick(mend, Qt.MouseButton.LeftButton)
    assert window.current_page_key == "meetings"
    assert window.findChild(QLabel, "record_name").text() == "㈜한빛정밀 투자 상담"


def test_save_and_print_give_what_is_previewed_and_a_shut_folder_is_a_sentence(
    page: PacketPage, qtbot: QtBot, tmp_path: Path
):
    page.findChild(QPushButton, "packet_save").click()
    dialog = page.findChild(QFileDialog, "save_dialog")
    proposed = Path(dialog.selectedFiles()[0]).name
    assert proposed.endswith("_㈜한빛정밀_면담자료_시장보고용.pdf")
    assert proposed[:8].isdigit()
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / proposed))
    with qtbot.waitSignal(page.ways.exit.saved):
        dialog.accept()
    assert page.proof is not None
    written = (tmp_path / proposed).read_bytes()
    assert written == page.proof.rendered.data
    assert len(pypdf.PdfReader(io.BytesIO(written)).pages) == page.proof.rendered.pages
    assert not list(tmp_path.glob("*.new"))

    assert page.proof is not None
    page.ways.exit.save(page.proof, tmp_path / "없는 폴더" / "자료.pdf")
    box = QApplication.activeModalWidget()
    assert box is not None
    assert "없는 폴더" in " ".join(label.text() for label in box.findChildren(QLabel))
    box.close()

    printer = office_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert page.proof is not None
    with qtbot.waitSignal(page.ways.exit.printed) as printed:
        page.ways.exit.print_on(page.proof, printer)
    assert printed.args == [2]
    reader = pypdf.PdfReader(tmp_path / "out.pdf")
    assert len(reader.pages) == 2
    assert reader.pages[0].images[0].image.size[0] > 2000, "300 dots an inch"


def test_the_same_paper_is_saved_for_editing(page: PacketPage, qtbot: QtBot, tmp_path: Path):
    page.ways.save_paper()
    dialog = page.findChild(QFileDialog, "save_dialog")
    dialog.setDirectory(str(tmp_path))
    kinds = dialog.findChild(QComboBox, "fileTypeCombo")
    assert [kinds.itemText(row) for row in range(2)] == ["PDF 파일 (*.pdf)", "한글 문서 (*.hwpx)"]
    qtbot.keyClick(kinds, Qt.Key.Key_Down)
    proposed = Path(dialog.selectedFiles()[0])
    assert proposed.name.endswith("_㈜한빛정밀_면담자료_시장보고용.hwpx")
    with qtbot.waitSignal(page.ways.exit.saved):
        dialog.accept()
    with zipfile.ZipFile(tmp_path / proposed.name) as file:
        text = file.read("Contents/section0.xml").decode("utf-8")
    assert "한빛정밀" in text


def test_a_meeting_without_a_firm_says_what_is_missing(
    window: MainWindow, lonely_meeting: int, qtbot: QtBot
):
    page = window.open_page("packet", meeting_id=lonely_meeting)
    assert isinstance(page, PacketPage)
    assert page.proof is None
    assert "기업" in page.findChild(QLabel, "state_sentence").text()
    assert not page.findChild(QPushButton, "packet_save").isEnabled()
    page.findChild(QPushButton, "packet_mend").click()
    assert window.findChild(QLabel, "record_name").text() == "일정 미정 면담"


def test_without_a_subject_meetings_are_offered_and_a_case_has_a_paper_too(
    window: MainWindow, meeting_id: int, qtbot: QtBot, example: object, context: AppContext
):
    page = window.open_page("packet")
    assert isinstance(page, PacketPage)
    table = page.findChild(QTableView, "meetings_to_choose")
    assert table.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.proof is not None

    with context.store.read() as session:
        case = all_live(session, RecordKind.CASE)[11]
    page = window.open_page("packet", case_id=case.id, edition="staff")
    assert isinstance(page, PacketPage)
    assert page.proof is not None
    assert page.proof.edition is Edition.STAFF


def test_the_page_is_freed_on_close(
    context: AppContext,
    window: MainWindow,
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):
    freed_on_close(lambda: PacketPage(context, window))
