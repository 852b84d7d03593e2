"""Beside the sections: how the paper looks, the templates it is kept as, and the files behind it."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton

from db.attachments import AttachmentFiles
from db.domain.kinds import RecordKind
from db.queries.papers import paper_templates
from db.services.attachments import attach_files
from desktop_app.context import AppContext
from desktop_app.features.documents.page import PacketPage
from reports.content.composed import read_kept
from tests.reports.foreign import pdf_bytes


def pages(page: PacketPage) -> list[str]:
    assert page.proof is not None
    reader = pypdf.PdfReader(io.BytesIO(page.proof.rendered.data))
    return [one.extract_text() for one in reader.pages]


def choose(page: PacketPage, name: str, place: int) -> None:
    combo = page.findChild(QComboBox, name)
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


def type_into(page: PacketPage, name: str, text: str) -> None:
    line = page.findChild(QLineEdit, name)
    line.setText(text)
    line.editingFinished.emit()


def test_a_cover_boxes_to_sign_and_who_is_reported_to(page: PacketPage) -> None:
    before = len(pages(page))
    choose(page, "look_cover", 1)
    choose(page, "look_line", 1)
    page.findChild(QCheckBox, "look_letterhead").click()
    type_into(page, "look_signers", "담당, 팀장, 과장")
    type_into(page, "look_posts", "시장, 제1부시장")
    page.findChild(QCheckBox, "look_post_제1부시장").click()
    cover, summary, *rest = pages(page)
    assert len(rest) == before - 1
    assert "- 1 -" not in cover
    assert "비공개" in cover
    assert "결" in summary
    assert "팀장" in summary
    assert "■제1부시장" in summary.replace(" ", "")
    page.bench.undo()
    assert "□제1부시장" in pages(page)[1].replace(" ", "")


def test_a_secret_mark_is_never_without_its_day(page: PacketPage) -> None:
    place = page.findChild(QComboBox, "mark").count() - 1
    choose(page, "mark", place)
    assert "대외비" not in "".join(pages(page))
    type_into(page, "mark_until", "2026. 12. 31.")
    assert all("대외비(보호기간 2026. 12. 31.까지)" in one for one in pages(page))


def test_a_template_is_kept_used_for_another_paper_and_brought_back(
    page: PacketPage, context: AppContext
) -> None:
    choose(page, "look_cover", 2)
    page.findChild(QLineEdit, "template_name").setText("첫 방문")
    page.findChild(QCheckBox, "template_default").setChecked(True)
    page.findChild(QPushButton, "template_save").click()
    with context.store.read() as session:
        (kept,) = paper_templates(session)
    assert (kept.name, kept.is_default) == ("첫 방문", True)
    choose(page, "look_cover", 0)
    listed = page.findChild(QListWidget, "templates")
    listed.clearSelection()
    place = listed.visualItemRect(listed.item(0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    page.findChild(QPushButton, "template_use").click()
    assert page.proof is not None
    assert page.proof.rendered.parts[0].key == "cover"
    page.desk.left.templates.delete_requested.emit(kept)
    assert listed.count() == 0
    page._templates.bring_back()
    assert listed.item(0).text() == "첫 방문 · 시작 서식"


def test_files_are_bound_behind_the_paper_and_ticked_again_next_time(
    page: PacketPage, context: AppContext, meeting_id: int, tmp_path: Path
) -> None:
    kept = AttachmentFiles(context.folder.attachments)
    made = {"계획.pdf": pdf_bytes("PLAN"), "잠긴 표.pdf": pdf_bytes("SECRET", password="열쇠")}
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    paths = [tmp_path / name for name in made]
    attach_files(context.store, kept, RecordKind.MEETING, meeting_id, paths)
    page.reload()
    files = page.findChild(QListWidget, "packet_files")
    assert "PLAN" not in "".join(pages(page))  # nothing leaves by itself
    for at in range(files.count()):
        files.item(at).setCheckState(Qt.CheckState.Checked)
    assert "PLAN" in "".join(pages(page))
    assert "잠긴 표.pdf: 암호가 걸려 있음" in page.findChild(QLabel, "booklet_refused").text()
    page.findChild(QLineEdit, "booklet_password").setText("열쇠")
    page.findChild(QPushButton, "booklet_unlock").click()
    assert "SECRET" in "".join(pages(page))
    page.findChild(QPushButton, "edition_guest").click()  # its files are its own
    assert "PLAN" not in "".join(pages(page))
    page.findChild(QPushButton, "edition_mayor").click()
    page.bench.keep()
    with context.store.read() as session:
        again = read_kept(session, RecordKind.MEETING, meeting_id).arrangement
    assert len(again.composition.files) == 2
