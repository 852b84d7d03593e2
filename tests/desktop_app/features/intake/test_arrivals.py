"""Lists arrive in many ways: locked, several at once, in a folder, copied from elsewhere."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.context import AppContext
from desktop_app.features.intake.arriving.file_queue import Fate, FileQueue
from desktop_app.features.intake.page import IntakePage
from desktop_app.shell.frame import Frame
from desktop_app.shell.window import MainWindow
from desktop_app.unfinished import kept_lists
from tests.fixtures.intake_page import carried, drop, drop_on, firms, hover, press, said

PASSWORD = "goyang-2026"


@pytest.fixture
def locked_list(clean_list: Path) -> Path:
    """The clean list with a password of its own."""
    out = io.BytesIO()
    with clean_list.open("rb") as source:
        OOXMLFile(source).encrypt(PASSWORD, out)
    clean_list.write_bytes(out.getvalue())
    return clean_list


def type_password(page: IntakePage, text: str, qtbot: QtBot) -> None:
    line = page.findChild(QLineEdit, "password_line")
    assert line is not None
    assert line.echoMode() is QLineEdit.EchoMode.Password
    line.setText(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "", "nothing of it stays on the screen"


def test_a_locked_list_asks_for_its_password(
    page: IntakePage, context: AppContext, locked_list: Path, qtbot: QtBot
):
    page.begin_files((locked_list,))
    assert "암호로 잠겨" in said(page, "password_sentence")
    assert said(page, "intake_sentence") == ""
    type_password(page, "wrong", qtbot)
    assert "다시 입력" in said(page, "password_wrong")
    type_password(page, PASSWORD, qtbot)
    assert said(page, "summary_sentence") == "3행 모두 문제 없음"
    assert page.run.source.password == ""
    press(page, "summary_apply")
    assert len(firms(context.store)) == 3
    kept = [one.read_bytes() for one in context.folder.root.rglob("*") if one.is_file()]
    assert not any(PASSWORD.encode() in one for one in kept)


def test_a_list_dropped_on_another_page_comes_to_the_import(
    window: MainWindow, page: IntakePage, clean_list: Path
):
    window.open_page("history")
    drop_on(window.findChild(Frame), clean_list)
    assert page.isVisible()
    assert said(page, "summary_sentence") == "3행 모두 문제 없음"


def test_what_is_dragged_is_told_where_it_goes_on_every_page(
    window: MainWindow, page: IntakePage, clean_list: Path
):
    data = carried(clean_list)
    assert hover(page, data) == "여기에 놓으면 목록으로 가져옵니다"
    drop(page, clean_list)
    assert hover(page, data) == "여기에 놓으면 지금 목록 다음에 가져옵니다"
    press(page, "summary_apply")
    assert hover(page.result_view.rows, data) == "여기에 놓으면 목록으로 가져옵니다", (
        "on the result"
    )
    window.open_page("history")
    assert hover(window.findChild(Frame), data) == "여기에 놓으면 목록으로 가져옵니다"


def test_what_is_gone_when_it_is_let_go_is_said_and_harms_no_list_in_hand(
    window: MainWindow, page: IntakePage, clean_list: Path
):
    def hover_and_drop(widget: QWidget, dragged: QMimeData, left: QMimeData | None = None) -> None:
        copy, how = Qt.DropAction.CopyAction, (Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
        QApplication.sendEvent(widget, QDragEnterEvent(QPoint(5, 5), copy, dragged, *how))
        QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, left or dragged, *how))

    def let_go(widget: QWidget) -> None:
        left = QMimeData()
        hover_and_drop(widget, carried(clean_list), left)

    told = "끌어 온 프로그램이 그사이 닫혔을 수 있습니다"
    for widget in (page.start.zone, page):
        let_go(widget)
        assert told in said(page, "intake_sentence")
        page.close_list()
    address = QMimeData()
    address.setUrls([QUrl("https://list.example/업체.xlsx")])
    address.setText("https://list.example/업체.xlsx")
    hover_and_drop(page.start.zone, address)
    assert "웹 주소는 읽지 않습니다" in said(page, "intake_sentence")
    drop(page, clean_list)
    let_go(page)
    assert told in said(window, "toast_text")
    assert page.summary.isVisible(), "the list in hand stays"
    page.close_list()
    window.findChild(QWidget, "toast").hide()
    window.open_page("history")
    let_go(window.findChild(Frame))
    assert told in said(window, "toast_text")
    clean_list.unlink()
    drop_on(window.findChild(Frame), clean_list)
    assert "파일이 그 자리에 없습니다" in said(page, "intake_sentence")


def test_the_mark_of_excel_leads_to_the_list_itself(page: IntakePage, clean_list: Path):
    owner = clean_list.with_name("~$" + clean_list.name)
    owner.write_bytes(b"\x06Officer" + b" " * 157)
    page.begin_files((owner,))
    assert "~$" in said(page, "intake_sentence")
    press(page, "intake_itself")
    assert said(page, "summary_sentence") == "3행 모두 문제 없음"


def test_a_wrapped_list_comes_in_by_the_clipboard(page: IntakePage, tmp_path: Path):
    wrapped = tmp_path / "보안문서.xlsx"
    wrapped.write_bytes(b"<DOCUMENT SAFER V2.0>" + b"\x01" * 2000)
    page.begin_files((wrapped,))
    assert "DRM" in said(page, "intake_sentence")
    QGuiApplication.clipboard().setText("기업명\t대표자\n㈜새봄테크\t김새봄\n㈜온누리\t이온\n")
    press(page, "intake_paste_instead")
    assert said(page, "summary_sentence") == "2행 모두 문제 없음"


def test_a_folder_is_dropped_and_its_lists_follow_each_other(
    page: IntakePage, context: AppContext, clean_list: Path, make_list: Callable[..., Path]
):
    make_list([("기업명", "대표자"), ("㈜둘째", "김둘"), ("㈜셋째", "김셋")], "둘째.xlsx")
    (clean_list.parent / "메모.pdf").write_bytes(b"%PDF-1.7")
    clean_list.with_name("다른 것.csv").write_text("", encoding="utf-8")
    drop(page, clean_list.parent)
    queue = page.arrivals.queue
    assert [one.path.name for one in queue.files] == ["기업목록.xlsx", "다른 것.csv", "둘째.xlsx"]
    assert said(page, "queue_said") == "목록 3개 가운데 1번째 · 2개 기다림"
    waiting = {one.name for one in kept_lists(context.folder)}
    assert waiting == {"다른 것.csv", "둘째.xlsx"}, "named if the program ends now"
    press(page, "summary_apply")
    press(page, "result_again")
    assert "다른 것.csv" in said(page, "intake_sentence")
    assert said(page, "queue_said") == "반영함 1 · 읽지 못함 1 · 1개 기다림"
    press(page, "queue_next")
    assert page.run.source.name == "둘째.xlsx"
    fates = [one.fate for one in page.arrivals.queue.files]
    assert fates == [Fate.DONE, Fate.UNREAD, Fate.IN_HAND]
    press(page, "summary_apply")
    assert len(firms(context.store)) == 5
    assert not page.views.queue_bar.isVisible()
    assert kept_lists(context.folder) == ()


def test_a_waiting_list_is_taken_out_of_turn_and_the_others_dropped(
    page: IntakePage, context: AppContext, clean_list: Path, make_list: Callable[..., Path]
):
    rows = [("기업명", "대표자"), ("㈜둘째", "김둘")]
    others = [make_list([*rows, (name, "김셋")], f"{name}.xlsx") for name in ("둘", "셋")]
    page.begin_files((clean_list, *others))
    menu = page.views.queue_bar.menu()
    texts = [action.text() for action in menu.actions()]
    assert texts == ["기업목록.xlsx  ·  지금", "둘.xlsx  ·  기다림", "셋.xlsx  ·  기다림"]
    menu.actions()[2].trigger()
    menu.deleteLater()
    assert page.run.source.name == "셋.xlsx"
    press(page, "intake_close")
    assert said(page, "queue_said") == "넘김 2 · 1개 기다림"
    assert [one.name for one in kept_lists(context.folder)] == ["둘.xlsx"]
    press(page, "queue_drop")
    assert not page.views.queue_bar.isVisible()
    assert kept_lists(context.folder) == ()
    assert page.findChild(QPushButton, "intake_choose").isVisible()


def test_files_pasted_beside_an_open_list_wait(
    page: IntakePage, clean_list: Path, make_list: Callable[..., Path], qtbot: QtBot
):
    second = make_list([("기업명", "대표자"), ("㈜둘째", "김둘"), ("㈜셋째", "김셋")], "둘째.xlsx")
    page.begin_files((clean_list,))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(second))])
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(page.summary, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.run.source.name == "기업목록.xlsx", "the open list stays"
    assert said(page, "queue_said") == "목록 2개 가운데 1번째 · 1개 기다림"
    press(page, "queue_next")
    assert page.run.source.name == "둘째.xlsx"


def test_an_empty_folder_is_said(page: IntakePage, tmp_path: Path):
    (tmp_path / "빈 폴더").mkdir()
    page.begin_files((tmp_path / "빈 폴더",))
    assert "빈 폴더" in said(page, "intake_sentence")


def test_a_table_of_a_page_is_pasted_with_its_merged_cells(
    page: IntakePage, context: AppContext, qtbot: QtBot
):
    data = QMimeData()
    data.setHtml(
        "<html><body><table><tr><th rowspan=2>기업명</th><th colspan=2>투자계획</th></tr>"
        "<tr><th>투자금액(억원)</th><th>고용(명)</th></tr>"
        "<tr><td>㈜새봄테크</td><td>50</td><td>12</td></tr>"
        "<tr><td>㈜온누리</td><td>30</td><td>8</td></tr></table></body></html>"
    )
    data.setText(
        "기업명\n투자계획\n투자금액(억원)\n고용(명)\n㈜새봄테크\n50\n12\n㈜온누리\n30\n8\n"
    )
    QGuiApplication.clipboard().setMimeData(data)
    page.start.zone.choose.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.run.understood is not None
    (entry,) = page.run.understood.prepared.tables
    assert entry.table.header_rows == (1, 2)
    assert [column.header for column in entry.table.columns] == [
        "기업명", "투자계획 › 투자금액(억원)", "투자계획 › 고용(명)",
    ]  # fmt: skip


def test_files_that_come_later_go_before_those_that_wait():
    first, second, third = (Path(name) for name in ("a", "b", "c"))
    queue = FileQueue().joined_by((first, second)).take()
    queue = queue.marked(Fate.DONE).joined_by((third,)).take(third)
    assert [(one.path.name, one.fate) for one in queue.files] == [
        ("a", Fate.DONE), ("c", Fate.IN_HAND), ("b", Fate.WAITS),
    ]  # fmt: skip
    assert FileQueue().joined_by((first,)).take().marked(Fate.DONE).joined_by((second,)) == (
        FileQueue().joined_by((second,))
    )
