"""What leaves the office is written down: phones and mails with their reason, papers with their mark."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from db.domain.access import Deed, Reason
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.access_log import access_rows
from db.queries.papers import PrintedPaper, printed_papers
from db.queries.records import link_id, load_draft
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.documents.page import PacketPage
from desktop_app.features.documents.section_list import SectionList
from desktop_app.shell.window import MainWindow

PHONE = "010-0000-4321"


def paper(page: PacketPage) -> str:
    assert page.proof is not None
    reader = pypdf.PdfReader(io.BytesIO(page.proof.rendered.data))
    return "".join(sheet.extract_text() for sheet in reader.pages)


def with_contact(context: AppContext, meeting_id: int) -> None:
    """Somebody with a telephone at the firm of the meeting."""
    with context.store.read() as session:
        meeting = load_draft(session, RecordKind.MEETING, meeting_id)
    assert meeting is not None
    firm = link_id(meeting, "organization")
    values = {"organization": firm, "name": "보기인물", "mobile": PHONE}
    saved = save_record(context.store, Draft(RecordKind.CONTACT, values))
    context.changes.announce(saved.changes)


def tick_contacts(page: PacketPage, qtbot: QtBot) -> QMenu:
    sections = page.findChild(SectionList, "section_list")
    sections.choose("contacts")
    sections.setFocus()
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    return page.findChild(QMenu, "reason_menu")


def printed(context: AppContext) -> tuple[PrintedPaper, ...]:
    with context.store.read() as session:
        return printed_papers(session)


def save(page: PacketPage, path: Path, context: AppContext, qtbot: QtBot) -> PrintedPaper:
    """Save through the dialog; the line of the print log."""
    before = len(printed(context))
    page.ways.save_paper()
    dialog = page.findChild(object, "save_dialog")
    dialog.path_chosen.emit(path)
    dialog.reject()
    qtbot.waitUntil(lambda: len(printed(context)) == before + 1)
    return printed(context)[0]


def test_phones_stand_on_paper_once_there_is_a_reason_and_it_is_written_down(
    page: PacketPage, context: AppContext, meeting_id: int, qtbot: QtBot, tmp_path: Path
) -> None:
    with_contact(context, meeting_id)
    menu = tick_contacts(page, qtbot)
    assert PHONE not in paper(page)
    next(one for one in menu.actions() if one.data() == Reason.CONTACT.value).trigger()
    menu.close()
    qtbot.waitUntil(lambda: PHONE in paper(page))
    assert "사유: 기업 연락·면담 준비" in paper(page)
    assert "대표 연락처" in paper(page), "how the firm itself is reached stands below its people"
    with context.store.read() as session:
        (line,) = access_rows(session)
    assert (line.deed, line.reason) == (Deed.PRINT.value, Reason.CONTACT.value)
    assert save(page, tmp_path / "자료.pdf", context, qtbot).reason == Reason.CONTACT.value


def test_without_a_reason_nothing_is_ticked(page: PacketPage, qtbot: QtBot) -> None:
    tick_contacts(page, qtbot).close()
    assert "contacts" not in page.bench.now.composition.chosen


def test_the_reason_is_for_this_sitting_only(
    page: PacketPage, window: MainWindow, context: AppContext, meeting_id: int, qtbot: QtBot
) -> None:
    with_contact(context, meeting_id)
    menu = tick_contacts(page, qtbot)
    menu.actions()[-1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: PHONE in paper(page))
    page.bench.keep()
    other = PacketPage(context, window)
    qtbot.addWidget(other)
    other.show()
    other.show_target(meeting_id=meeting_id)
    qtbot.waitUntil(lambda: other.proof is not None)
    assert PHONE not in paper(other)


def test_a_saved_paper_that_says_something_else_later_is_a_correction(
    page: PacketPage, context: AppContext, qtbot: QtBot, tmp_path: Path
) -> None:
    first = save(page, tmp_path / "처음.pdf", context, qtbot)
    assert (first.action, first.target, first.revision) == ("saved", "처음.pdf", "")
    again = save(page, tmp_path / "다시.pdf", context, qtbot)
    assert (again.revision, again.content_hash) == ("", first.content_hash)
    assert "수정본" not in paper(page)
    page.desk.edit("overview")
    page.findChild(QPlainTextEdit, "section_text").appendPlainText(" ○ 도면 세 부")
    page.desk.side.editor.tell_now()
    qtbot.waitUntil(lambda: "수정본" in paper(page))
    corrected = save(page, tmp_path / "수정.pdf", context, qtbot)
    assert corrected.revision
    assert corrected.content_hash != first.content_hash
