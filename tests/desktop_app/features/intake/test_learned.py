"""What was learned from a list is seen where it is used, forgotten, and put back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.domain.labels import Label
from db.intake.columns.memory import learned_columns, learned_words, remember_words
from desktop_app.context import AppContext
from desktop_app.features.intake.learned.learned_dialog import LearnedDialog
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.understanding.field_popup import FieldPopup
from desktop_app.shell.window import MainWindow
from tests.fixtures.intake_page import press, said

ROWS = [("기업명", "대표자", "관리메모"), ("㈜가", "김가", "방문함"), ("㈜나", "이나", "통화함")]


def popup_over(page: IntakePage, column: int, qtbot: QtBot) -> FieldPopup:
    view = page.understand.grid
    view.setCurrentIndex(view.model().index(1, column))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    return page.understand.findChildren(FieldPopup)[-1]


def teach(page: IntakePage, path: Path, qtbot: QtBot) -> None:
    """Give 관리메모 a field by hand and confirm the list."""
    page.begin_files((path,))
    press(page, "summary_read")
    line = popup_over(page, 2, qtbot).findChild(QLineEdit, "field_find")
    line.setText("주생산품·핵심기술")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    press(page, "understand_next")
    press(page, "plan_apply")
    press(page, "result_again")


def card(page: IntakePage, column: int) -> tuple[str, str]:
    found = page.understand.grid.cards.card(column)
    assert found is not None
    return found.title, found.chip


def test_a_learned_column_is_forgotten_where_it_is_used(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path], qtbot: QtBot
):
    teach(page, make_list(ROWS), qtbot)
    page.begin_files((make_list([*ROWS, ("㈜다", "박다", "미정")], "다음 달.xlsx"),))
    press(page, "summary_read")
    assert card(page, 2) == ("주생산품·핵심기술", "지난번")
    plain = popup_over(page, 0, qtbot)
    popup = popup_over(page, 2, qtbot)
    press(popup, "field_forget")
    plain.close()
    assert card(page, 2)[0] == ""
    with context.store.read() as session:
        assert "관리메모" not in [one.header for one in learned_columns(session)]


def test_all_that_was_learned_is_seen_forgotten_and_put_back(
    page: IntakePage, window: MainWindow, context: AppContext, make_list: Callable[..., Path],
    qtbot: QtBot,
):  # fmt: skip
    teach(page, make_list(ROWS), qtbot)
    with context.store.write(Label.DELETE) as unit:
        remember_words(unit.session, {("case.stage", "협의개시"): "consultation"})
    press(page, "intake_learned")
    (dialog,) = page.findChildren(LearnedDialog)
    model = dialog.table.model
    shown = [[model.index(row, at).data() for at in range(3)] for row in range(model.rowCount())]
    assert shown[0][0] == "협의개시"
    assert ["관리메모", "주생산품·핵심기술", "기업명, 대표자 외 1열"] in shown
    qtbot.keyClick(dialog.table.table, Qt.Key.Key_Delete)
    assert said(dialog, "learned_said") == "잊음: 협의개시"
    with context.store.read() as session:
        assert learned_words(session) == ()
    press(dialog, "learned_back")
    with context.store.read() as session:
        assert [one.word for one in learned_words(session)] == ["협의개시"]
    assert not dialog.findChild(QPushButton, "learned_back").isVisible()
    dialog.close()


def test_shapes_are_named_and_forgotten_and_ready_lists_only_seen(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path], qtbot: QtBot
):
    teach(page, make_list(ROWS, "협회 회원 명단_2026.xlsx"), qtbot)
    press(page, "intake_learned")
    (dialog,) = page.findChildren(LearnedDialog)
    press(dialog, "learned_shapes")
    assert [dialog.table.model.index(0, at).data() for at in range(3)] == [
        "협회 회원 명단", "회원사·참가기업 명단", "기업명, 대표자 외 1열",
    ]  # fmt: skip
    dialog.name.setText("고양 회원사")
    press(dialog, "learned_rename")
    assert dialog.table.model.index(0, 0).data() == "고양 회원사"
    press(dialog, "learned_forget")
    with context.store.read() as session:
        assert learned_columns(session) == ()
    assert not dialog.name.isVisible()
    press(dialog, "learned_back")
    assert dialog.table.model.index(0, 0).data() == "고양 회원사"
    press(dialog, "learned_ready")
    assert dialog.table.model.rowCount() == 6
    assert not dialog.findChild(QPushButton, "learned_forget").isVisible()
