"""Files of a record as an officer handles them: dropped, shown, opened, saved, described, undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QDropEvent, QImage
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.queries.attachments import AttachmentRow, attachments_of
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.list_pages.attachments import AttachmentCard
from desktop_app.list_pages.attachments.card import carried
from desktop_app.list_pages.attachments.look import look_folder
from desktop_app.list_pages.kinds.page import KindPage
from desktop_app.shell.window import MainWindow
from tests.fixtures.intake_page import hover, said

_SITE = RecordKind.SITE


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The real window with all its pages."""
    return open_window(first="print_log")


@pytest.fixture
def site(context: AppContext) -> int:
    return save_record(context.store, new_draft(_SITE, name="일산테크노밸리 12블록")).id


@pytest.fixture
def page(window: MainWindow, site: int) -> KindPage:
    window.open_record(_SITE, site)
    page = window.open_page("sites")
    assert isinstance(page, KindPage)
    return page


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "배치도.pdf"
    canvas = Canvas(str(path))
    for text in ("first", "second"):
        canvas.drawString(72, 720, text)
        canvas.showPage()
    canvas.save()
    return path


def card_of(page: KindPage) -> AttachmentCard:
    assert page.record is not None
    return page.record.attachments


def table_of(page: KindPage) -> QTableView:
    return card_of(page).findChild(QTableView, "attachments")


def drop(widget: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    widget.dropEvent(
        QDropEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip


def rows(context: AppContext, site: int) -> tuple[AttachmentRow, ...]:
    with context.store.read() as session:
        return attachments_of(session, _SITE, site)


def choose_first(page: KindPage) -> QTableView:
    table = table_of(page)
    table.setCurrentIndex(table.model().index(0, 0))
    return table


def test_a_file_dropped_on_the_page_is_attached_and_undone(
    page: KindPage, window: MainWindow, context: AppContext, site: int, pdf: Path
):
    drop(page.record, pdf)
    assert [row.name for row in rows(context, site)] == ["배치도.pdf"]
    assert table_of(page).model().index(0, 0).data() == "배치도.pdf"
    stored = context.folder.attachments / rows(context, site)[0].hash[:2]
    assert len(list(stored.iterdir())) == 1
    window.undo()
    assert rows(context, site) == ()
    assert not table_of(page).isVisible()
    window.redo()
    assert table_of(page).model().rowCount() == 1


def test_a_list_dropped_on_a_record_is_attached_and_can_be_imported_instead(
    page: KindPage, window: MainWindow, context: AppContext, site: int, pdf: Path, tmp_path: Path
):
    path = tmp_path / "입주기업.csv"
    path.write_text("기업명,대표자\n㈜새봄(예시),김새봄\n㈜가온(예시),이가온\n", encoding="utf-8")
    assert page.record is not None
    assert hover(page.record, carried(pdf)) == "여기에 놓으면 이 기록에 첨부합니다"
    assert "대신 목록으로 가져오기" in hover(page.record, carried(path))
    drop(page.record, pdf)
    instead = window.findChild(QPushButton, "toast_action")
    assert not instead.isVisible(), "no list"
    drop(page.record, path)
    assert len(rows(context, site)) == 2
    assert instead.text() == "대신 목록으로 가져오기"
    instead.click()
    assert [row.name for row in rows(context, site)] == ["배치도.pdf"]
    intake = window.open_page("intake")
    assert said(intake, "summary_sentence") == "2행 모두 문제 없음"
    drop(page.record)
    assert "끌어 온 프로그램이 그사이 닫혔을 수 있습니다" in said(window, "toast_text")


def test_a_pdf_is_shown_page_by_page_has_a_menu_and_enter_opens_a_read_only_copy(
    page: KindPage, pdf: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    drop(card_of(page), pdf)
    table = choose_first(page)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    shown = card_of(page).findChild(QLabel, "attachment_page")
    assert card_of(page).preview.isVisible()
    assert shown.text() == "1 / 2"
    card_of(page).findChild(QWidget, "attachment_next").click()
    assert shown.text() == "2 / 2"
    assert not card_of(page).findChild(QLabel, "attachment_picture").pixmap().isNull()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not card_of(page).preview.isVisible()

    table = choose_first(page)
    table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = card_of(page).findChild(QMenu, "attachment_menu")
    assert [one.data() for one in menu.actions()] == ["open", "show", "save", "edit", "delete"]
    menu.close()

    opened: list[Path] = []

    def note(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    qtbot.keyClick(choose_first(page), Qt.Key.Key_Return)
    (copy,) = opened
    assert copy.name == "배치도.pdf"
    assert copy.is_relative_to(look_folder())
    assert copy.read_bytes() == pdf.read_bytes()
    assert not copy.stat().st_mode & 0o222


def test_a_picture_is_shown(page: KindPage, tmp_path: Path, qtbot: QtBot):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#1F4E8C"))
    path = tmp_path / "전경.png"
    assert image.save(str(path))
    drop(card_of(page), path)
    qtbot.keyClick(choose_first(page), Qt.Key.Key_Space)
    picture = card_of(page).findChild(QLabel, "attachment_picture").pixmap().toImage()
    assert picture.pixelColor(5, 5) == QColor("#1F4E8C")


def test_space_goes_on_to_another_file_and_says_what_cannot_be_shown(
    page: KindPage, pdf: Path, tmp_path: Path, qtbot: QtBot
):
    broken = tmp_path / "깨진.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nnonsense")
    drop(card_of(page), pdf)
    drop(card_of(page), broken)
    table, card = table_of(page), card_of(page)
    unseen = card.findChild(QLabel, "attachment_unseen")
    names = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    for name, says in (("배치도.pdf", False), ("깨진.png", True), ("배치도.pdf", False)):
        table.setCurrentIndex(table.model().index(names.index(name), 0))
        qtbot.keyClick(table, Qt.Key.Key_Space)
        assert card.preview.isVisible()
        assert unseen.isVisible() is says
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not card.preview.isVisible()


def test_what_could_run_is_asked_about_and_never_opened(
    page: KindPage, window: MainWindow, context: AppContext, site: int, tmp_path: Path,
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
):  # fmt: skip
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: pytest.fail("opened"))
    path = tmp_path / "견적.pdf.exe"
    path.write_bytes(b"MZ")
    drop(card_of(page), path)
    assert rows(context, site) == ()
    question = page.findChild(QMessageBox, "attach_question")
    assert "견적.pdf.exe" in question.text()
    question.findChild(QPushButton, "attach_anyway").click()
    assert len(rows(context, site)) == 1
    qtbot.keyClick(choose_first(page), Qt.Key.Key_Return)
    said = window.findChild(QWidget, "toast").findChild(QLabel).text()
    assert said.startswith("견적.pdf.exe는")


def test_a_missing_and_an_altered_file_are_said(
    page: KindPage, window: MainWindow, context: AppContext, site: int, pdf: Path, qtbot: QtBot
):
    drop(card_of(page), pdf)
    digest = rows(context, site)[0].hash
    path = context.folder.attachments / digest[:2] / digest[2:]
    path.write_bytes(b"%PDF-1.4 other")
    qtbot.keyClick(choose_first(page), Qt.Key.Key_Return)
    said = window.findChildren(QDialog)[-1]
    assert "프로그램 밖에서 바뀌어" in " ".join(one.text() for one in said.findChildren(QLabel))
    said.close()
    path.unlink()
    page.record.refresh()
    chips = [one.text() for one in card_of(page).findChildren(QLabel) if one.isVisible()]
    assert "파일 없음" in chips


def test_it_is_renamed_saved_elsewhere_and_deleted_with_a_way_back(
    page: KindPage, window: MainWindow, context: AppContext, site: int, pdf: Path,
    tmp_path: Path, qtbot: QtBot,
):  # fmt: skip
    drop(card_of(page), pdf)
    table = choose_first(page)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    dialog = next(one for one in page.findChildren(QDialog, "dialog_attachment") if one.isVisible())
    line = dialog.findChild(QLineEdit, "name")
    line.setText("도면.pdf")
    line.textEdited.emit("도면.pdf")
    dialog.findChild(QPushButton, "dialog_save").click()
    assert rows(context, site)[0].name == "도면.pdf"
    card_of(page).actions_of_files.save_as(card_of(page).current)
    window.findChild(QDialog, "save_attachment_dialog").fileSelected.emit(str(tmp_path / "a.pdf"))
    window.findChild(QDialog, "save_attachment_dialog").close()
    assert (tmp_path / "a.pdf").read_bytes() == pdf.read_bytes()
    qtbot.keyClick(choose_first(page), Qt.Key.Key_Delete)
    assert rows(context, site) == ()
    window.undo()
    assert rows(context, site)[0].name == "도면.pdf"


def test_a_file_is_carried_away_as_a_file(pdf: Path):
    assert [Path(url.toLocalFile()) for url in carried(pdf).urls()] == [pdf]


def test_the_inspector_has_the_files_too(
    page: KindPage, window: MainWindow, pdf: Path, qtbot: QtBot
):
    drop(card_of(page), pdf)
    page.back_to_list()
    page.list_panel.list.table.selectRow(0)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "site_panel") is not None)  # by itself
    panel = window.findChild(QWidget, "site_panel")
    assert panel.findChild(AttachmentCard).findChild(QTableView).model().rowCount() == 1


def test_cards_are_freed(context: AppContext, window: MainWindow, freed_on_close):
    freed_on_close(lambda: AttachmentCard(context, window, window))
