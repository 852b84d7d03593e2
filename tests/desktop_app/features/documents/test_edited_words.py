"""Words edited for one paper: on the page at once, taken back, kept, and never in the records."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pypdf
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.history import undoable
from db.queries.papers import composition_of
from db.queries.records import load_draft
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.documents.page import PacketPage
from desktop_app.features.documents.section_list import SectionList
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow
from reports.content.arrangement import Arrangement
from reports.content.packet import Edition

MEETING = RecordKind.MEETING
CONTROL = Qt.KeyboardModifier.ControlModifier


def paper(page: PacketPage) -> str:
    assert page.proof is not None
    reader = pypdf.PdfReader(io.BytesIO(page.proof.rendered.data))
    return "".join(sheet.extract_text() for sheet in reader.pages)


def words(page: PacketPage) -> QPlainTextEdit:
    return page.findChild(QPlainTextEdit, "section_text")


def begin(page: PacketPage, section: str, qtbot: QtBot) -> QPlainTextEdit:
    """F2 on a section of the list."""
    sections = page.findChild(SectionList, "section_list")
    sections.choose(section)
    sections.setFocus()
    qtbot.keyClick(sections, Qt.Key.Key_F2)
    assert words(page).hasFocus()
    return words(page)


def write(page: PacketPage, section: str, line: str, qtbot: QtBot) -> None:
    begin(page, section, qtbot).appendPlainText(line)
    page.desk.side.editor.tell_now()


def test_a_line_is_left_out_the_whole_brought_back_and_a_click_in_the_page_leads_to_its_line(
    page: PacketPage, qtbot: QtBot
):
    assert "일산테크노밸리 12블록 입주 조건" in paper(page)
    text = begin(page, "overview", qtbot)
    before = text.toPlainText()
    cursor = text.textCursor()
    cursor.setPosition(before.index("(목적)"))
    text.setTextCursor(cursor)
    qtbot.keyClick(text, Qt.Key.Key_D, CONTROL)
    page.desk.side.editor.tell_now()
    assert "입주 조건" not in words(page).toPlainText()
    assert "12블록 입주 조건" not in paper(page)
    page.findChild(QToolButton, "section_restore").click()
    assert words(page).toPlainText() == before
    assert "12블록 입주 조건" in paper(page)

    view = page.desk.preview
    assert page.proof is not None
    spot = next(one for one in page.proof.rendered.spots if one.section == "key_points")
    scale = view.zoom * 96 / 72
    place = QPoint(view.viewport().width() // 2, int(12 + (spot.bottom - 4) * scale))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert words(page).hasFocus()
    last = words(page).document().blockCount() - 1
    assert words(page).textCursor().blockNumber() == last


def test_steps_are_taken_back_with_the_undo_key_and_what_is_typed_stands_on_the_page(
    page: PacketPage, qtbot: QtBot, context: AppContext, meeting_id: int
):
    write(page, "overview", " ○ 첫 줄", qtbot)
    qtbot.keyClick(words(page), Qt.Key.Key_Escape)
    sections = page.findChild(SectionList, "section_list")
    sections.choose("firm")
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    assert "기업 현황" not in paper(page)
    qtbot.keyClick(sections, Qt.Key.Key_Z, CONTROL)
    assert "기업 현황" in paper(page)
    assert "첫 줄" in paper(page)
    qtbot.keyClick(sections, Qt.Key.Key_Z, CONTROL)
    assert "첫 줄" not in paper(page)
    assert not page.bench.can_undo

    begin(page, "overview", qtbot).appendPlainText(" ○ (준비물) 12블록 도면 세 부")
    qtbot.waitUntil(lambda: "12블록 도면 세 부" in paper(page))
    assert page.findChild(QToolButton, "section_restore").isEnabled()
    with context.store.read() as session:
        assert undoable(session) is None or "준비물" not in str(undoable(session))
        draft = load_draft(session, MEETING, meeting_id)
    assert draft is not None
    assert not any("준비물" in str(value) for value in draft.values.values())


def test_one_and_two_share_their_words_and_three_has_none_of_them(page: PacketPage, qtbot: QtBot):
    write(page, "incentives", " ○ 우리만 아는 조건", qtbot)
    page.findChild(QPushButton, "edition_staff").click()
    assert "우리만 아는 조건" in paper(page)
    page.findChild(QPushButton, "edition_guest").click()
    assert "우리만 아는 조건" not in paper(page)
    page.desk.edit("issues")
    assert not words(page).isVisible(), "nothing internal is offered to be edited in ③"
    write(page, "incentives", " ○ 안내드린 조건", qtbot)
    assert "안내드린 조건" in paper(page)
    page.findChild(QPushButton, "edition_mayor").click()
    assert "안내드린 조건" not in paper(page)


def test_it_is_all_there_when_the_paper_is_opened_again(
    page: PacketPage, meeting_id: int, context: AppContext, qtbot: QtBot,
    open_window: Callable[..., MainWindow],
):  # fmt: skip
    write(page, "overview", " ○ 다시 열어도 있는 줄", qtbot)
    page.findChild(QToolButton, "add_blank").click()
    page.bench.keep()
    with context.store.read() as session:
        kept = Arrangement.from_text(composition_of(session, MEETING, meeting_id))
    assert kept == page.bench.now
    again = open_window(
        tuple(spec for spec in PAGES if spec.key in ("meetings", "packet")), first="packet"
    )
    other = again.open_page("packet", meeting_id=meeting_id)
    assert isinstance(other, PacketPage)
    assert "다시 열어도 있는 줄" in paper(other)
    assert other.proof is not None
    assert other.proof.chosen[-1] == "blank-1"
    assert other.proof.rendered.parts[-1].key == "blank"


def test_words_that_the_register_left_behind_are_named(
    page: PacketPage, meeting_id: int, context: AppContext, qtbot: QtBot
):
    write(page, "overview", " ○ 내 줄", qtbot)
    qtbot.keyClick(words(page), Qt.Key.Key_Escape)
    assert page.findChild(QLabel, "note_edit.stale") is None
    with context.store.read() as session:
        draft = load_draft(session, MEETING, meeting_id)
    assert draft is not None
    change = Draft(MEETING, {"place": "제2부시장실"}, draft.id, draft.version)
    context.changes.announce(save_record(context.store, change).changes)
    assert page.findChild(QLabel, "note_edit.stale") is not None
    assert "제2부시장실" not in paper(page), "what was written stays as it was written"


def test_the_page_in_front_stays_in_front(page: PacketPage, qtbot: QtBot):
    page.findChild(QPushButton, "edition_staff").click()
    page.desk.preview.go_to(2)
    write(page, "issues", " ○ (쟁점) 층고", qtbot)
    shown = page.desk.preview.page
    write(page, "issues", " ○ (쟁점) 하중", qtbot)
    assert page.desk.preview.page == shown
    assert "하중" in paper(page)


def test_a_paper_with_absurd_words_is_made_and_says_what_it_cannot_print(
    page: PacketPage, qtbot: QtBot
):
    write(page, "overview", f" ○ <b>&{'가' * 200}𠮷🙂 漢字", qtbot)
    assert page.proof is not None
    assert "🙂" in page.proof.missing
    assert page.findChild(QLabel, "note_glyphs.missing") is not None
    assert "<b>&" in paper(page)


def test_the_arrangement_survives_its_text():
    made = Arrangement(edition=Edition.STAFF)
    composition, _key = made.composition.with_blank()
    made = made.recomposed(composition.moved("firm", 2).toggled("memo"))
    made = replace(made, looks=replace(made.looks, letterhead=True, reported=("시장",)))
    assert Arrangement.from_text(made.to_text()) == made
    assert Arrangement.from_text("{broken") == Arrangement()
    assert Arrangement().with_template(made.template_text()) == made
