"""A list that needs no help: one screen, one click, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.domain.kinds import RecordKind
from db.queries.records import load_draft
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.intake.arriving.drop_zone import DropZone
from desktop_app.features.intake.page import IntakePage
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.lists.mini_table import MiniTable
from tests.fixtures.intake_page import drop, firms, press, said


def test_a_clean_list_is_one_screen_and_one_click(
    page: IntakePage, context: AppContext, clean_list: Path
):
    drop(page, clean_list)
    assert said(page, "summary_sentence") == "3행 모두 문제 없음"
    assert said(page, "summary_records") == "기업·기관 3 새로"
    assert firms(context.store) == {}, "nothing is written before the click"
    press(page, "summary_apply")
    assert said(page, "result_sentence") == "3행을 반영했습니다(가져오기 번호 1)"
    stored = firms(context.store)
    assert stored["㈜한빛정밀"]["employees"] == 41
    assert stored["㈜가람메디텍"]["founded"] == "2018-11"
    kept = list(context.folder.imports.iterdir())
    assert [one.suffix for one in kept] == [".xlsx"], "the file is kept"


def test_addresses_by_lot_are_seen_before_they_are_written(
    page: IntakePage, make_list: Callable[..., Path]
):
    firm = ("㈜새봄", "경기도 고양시 일산동구 장항동 891")
    page.begin_files((make_list([("기업명", "소재지"), firm, firm]),))
    joined = "1행은 앞선 행과 같은 기업·용지여서 그 행에 묶습니다: ㈜새봄"
    assert said(page, "summary_joined") == joined
    model = page.summary.findChild(MiniTable).model
    last = model.columnCount() - 1
    assert model.headerData(last, Qt.Orientation.Horizontal).startswith("주소(지번)")
    assert model.index(0, last).data() == "경기도 고양시 일산동구 장항동 891"


def test_a_firm_under_another_number_is_asked_and_may_be_the_one_before(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path]
):
    rows = [
        ("회사명", "종목코드"),
        ("㈜보기휴람", "353190"),
        ("㈜보기솔", "220180"),
        ("㈜보기휴람", "284420"),
    ]
    page.begin_files((make_list(rows),))
    press(page, "summary_plan")
    assert [one.text for one in page.plan.panel.options] == [
        "다른 기업: 새로 만들기", "2행의 기업입니다", "이 행은 건너뛰기"
    ]  # fmt: skip
    page.plan.panel.choose(1)
    page.plan.panel.take()
    page.run.apply()
    assert firms(context.store)["㈜보기휴람"]["codes"] == ("종목코드: 353190", "종목코드: 284420")


def test_the_second_time_everything_is_stored_already(
    page: IntakePage, context: AppContext, clean_list: Path
):
    page.begin_files((clean_list,))
    press(page, "summary_apply")
    press(page, "result_again")
    page.begin_files((clean_list,))
    assert page.run.planned is not None
    counts = page.run.planned.counts
    assert (counts["create"], counts["update"], counts["same"]) == (0, 0, 3)
    assert not page.findChild(QPushButton, "summary_apply").isVisible()
    assert "반영할 것이 없습니다" in said(page, "summary_records")
    assert len(firms(context.store)) == 3


def test_an_import_is_one_step_of_undo(
    page: IntakePage, window: MainWindow, context: AppContext, clean_list: Path
):
    page.begin_files((clean_list,))
    press(page, "summary_apply")
    window.undo()
    assert firms(context.store) == {}
    window.redo()
    assert len(firms(context.store)) == 3


def test_taken_back_from_the_list_a_later_edit_stays_and_is_named(
    page: IntakePage, context: AppContext, clean_list: Path
):
    page.begin_files((clean_list,))
    press(page, "summary_apply")
    with context.store.read() as session:
        draft = load_draft(session, RecordKind.ORGANIZATION, 1)
    assert draft is not None
    edited = draft.with_values(phone="031-900-0001")
    context.changes.announce(save_record(context.store, edited).changes)
    press(page, "result_again")
    press(page, "import_revert")
    assert list(firms(context.store)) == ["㈜한빛정밀"]
    left = page.start.recent.findChildren(type(page.start.recent._hint))
    said_there = " ".join(one.text() for one in left if one.isVisible())
    assert "되돌린 기록: 기업·기관 2" in said_there
    assert "㈜한빛정밀" in said_there
    assert not page.findChild(QPushButton, "import_revert").isEnabled()


def test_the_result_takes_it_back_too(page: IntakePage, context: AppContext, clean_list: Path):
    page.begin_files((clean_list,))
    press(page, "summary_apply")
    press(page, "result_revert")
    assert firms(context.store) == {}
    assert said(page, "result_sentence") == "가져오기 1번을 되돌렸습니다"


def test_cells_are_pasted(page: IntakePage, context: AppContext, qtbot: QtBot):
    QGuiApplication.clipboard().setText("기업명\t대표자\n㈜새봄테크\t김새봄\n㈜온누리\t이온\n")
    page.start.zone.choose.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(page, "summary_apply")
    assert set(firms(context.store)) == {"㈜새봄테크", "㈜온누리"}


def test_an_empty_clipboard_an_empty_and_a_bad_file_are_a_sentence_each_and_the_program_goes_on(
    page: IntakePage, tmp_path: Path, context: AppContext, clean_list: Path
):
    QGuiApplication.clipboard().clear()
    press(page, "intake_paste")
    assert "붙여넣을 칸이 없습니다" in said(page, "intake_sentence")

    empty = tmp_path / "빈.csv"
    empty.write_text("", encoding="utf-8")
    page.begin_files((empty,))
    assert "빈.csv" in said(page, "intake_sentence")

    broken = tmp_path / "망가진 목록.xlsx"
    broken.write_bytes(b"PK\x03\x04" + b"\0" * 400)
    page.begin_files((broken,))
    sentence = said(page, "intake_sentence")
    assert sentence.startswith("망가진 목록.xlsx")
    assert "붙여넣으십시오" in sentence, "with a way out"
    assert firms(context.store) == {}
    page.begin_files((tmp_path / "없는 파일.xlsx",))
    assert "없는 파일.xlsx" in said(page, "intake_sentence")
    page.begin_files((clean_list,))
    press(page, "summary_apply")
    assert len(firms(context.store)) == 3


def test_several_files_come_one_after_the_other(
    page: IntakePage, clean_list: Path, make_list: Callable[..., Path], context: AppContext
):
    second = make_list([("기업명", "대표자"), ("㈜둘째", "김둘"), ("㈜셋째", "김셋")], "둘째.xlsx")
    page.begin_files((clean_list, second))
    press(page, "summary_apply")
    press(page, "result_again")
    assert page.run.source.name == "둘째.xlsx"
    press(page, "summary_apply")
    assert len(firms(context.store)) == 5


def test_what_was_not_read_is_one_click_away(page: IntakePage, tmp_path: Path):
    path = tmp_path / "목록.csv"
    path.write_text("기업명,사업자등록번호\n㈜가나,1234567890\n㈜다라,\n", encoding="utf-8")
    page.begin_files((path,))
    shown = page.summary.findChild(MiniTable).model
    assert "123-45-67890" not in [shown.index(0, at).data() for at in range(shown.columnCount())]
    press(page, "summary_cells")
    assert page.views.front is page.plan
    model = page.plan.table.model()
    assert [model.index(at, 0).data() for at in range(model.rowCount())] == ["2"]


def test_the_first_start_hands_its_list_over(window: MainWindow, clean_list: Path):
    page = window.open_page("intake", files=(clean_list,), pasted="")
    assert isinstance(page, IntakePage)
    assert said(page, "summary_sentence") == "3행 모두 문제 없음"


def test_a_closed_list_leaves_nothing(page: IntakePage, context: AppContext, clean_list: Path):
    page.begin_files((clean_list,))
    press(page, "intake_close")
    assert page.run.understood is None
    assert page.findChild(DropZone).isVisible()
    assert firms(context.store) == {}
