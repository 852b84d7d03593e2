"""Values of a column: a word mapped once and remembered, spellings unified, cells mended, replaced."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.domain.kinds import RecordKind
from db.queries.records import all_live
from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.planning.sum_line import SumPart
from desktop_app.features.intake.understanding.value_editor import ValueEditor
from desktop_app.features.intake.understanding.values_dialog import ValuesDialog
from tests.fixtures.intake_page import firms, press

HEAD = ("기업명", "협약종류", "협약일", "소재지")
ROWS = (
    HEAD,
    ("㈜한빛정밀", "투자협약", "2025-03-02", "고양시 일산동구"),
    ("(주)가람", "양해 문서", "2025-03-03", "고양시 덕양구"),
    ("㈜새봄", "양해 문서", "2025-03-05", "파주시"),
    ("㈜다솔", "MOU", "2025-03-04", "파주시"),
    ("㈜여름", "투자협약", "2025-03-04", "파주시"),
)


def look(page: IntakePage, path: Path) -> None:
    page.begin_files((path,))
    press(page, "summary_plan")


def count(page: IntakePage, name: str) -> int:
    return int(page.findChild(SumPart, f"sum_{name}").count)


def dialog(page: IntakePage) -> ValuesDialog:
    page.plan.open_values()
    made = page.findChild(ValuesDialog)
    assert isinstance(made, ValuesDialog)
    return made


def lines(values: ValuesDialog) -> list[str]:
    return [line.text for line in values._lines.values()]


def test_a_word_is_mapped_once_from_the_panel_and_known_in_the_next_list(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path]
):
    look(page, make_list(ROWS, "협약현황.xlsx"))
    assert (count(page, "create"), count(page, "ask")) == (3, 2)
    page.plan.table.go_to(1)
    editor = page.plan.panel.findChild(ValueEditor)
    assert editor.always.isChecked(), "said once is said for always"
    editor.choice.setCurrentIndex(editor.choice.findData("mou"))
    editor.take.click()
    assert (count(page, "create"), count(page, "ask")) == (5, 0), "both rows that have the word"
    press(page, "plan_apply")
    with context.store.read() as session:
        found = [one.text("kind") for one in all_live(session, RecordKind.AGREEMENT)]
    assert found == ["mou"] * 5
    press(page, "result_again")
    again = (HEAD, ("㈜다음", "양해 문서", "2026-01-02", ""))
    page.begin_files((make_list(again, "다음.xlsx"),))
    assert page.run.planned is not None
    assert page.run.planned.counts["create"] == 1, "the next list is not asked about"


def test_a_cell_is_mended_in_the_panel_and_ctrl_z_takes_it_back(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path], qtbot: QtBot
):
    look(
        page,
        make_list(
            [HEAD, ROWS[1], ("㈜새봄", "MOU", "지난 16일", "파주시"), *ROWS[4:]], "협약.xlsx"
        ),
    )
    page.plan.table.go_to(1)
    editor = page.plan.panel.findChild(ValueEditor)
    assert editor.line.text() == "지난 16일", "the original stands in the line"
    editor.line.setText("2025. 3. 16.")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert not page.plan.table.current_line.row.problems
    qtbot.keyClick(page.plan.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.plan.table.current_line.row.problems
    editor = next(iter(page.plan.panel._mends))
    editor.taken.emit("2025. 3. 16.", False)
    press(page, "plan_apply")
    with context.store.read() as session:
        made = all_live(session, RecordKind.AGREEMENT)[1]
    assert made.text("signed_on") == "2025-03-16"


def test_what_a_remark_says_became_of_an_agreement_is_told_and_the_remark_stays(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path]
):
    remark = "본사 사정으로 철회 통보(26.3.)"
    head = ("기업명", "협약종류", "협약일", "비고")
    rows = (("㈜한빛정밀", "MOU", "2025-03-02", remark), ("㈜새봄", "MOU", "2025-03-03", "협의 중"))
    look(page, make_list([head, *rows], "협약현황.xlsx"))
    page.plan.table.go_to(0)
    editor = page.plan.panel.findChild(ValueEditor)
    assert not editor.always.isVisible(), "a remark is no word of a list"
    editor.choice.setCurrentIndex(editor.choice.findData("withdrawn"))
    editor.take.click()
    assert not page.plan.table.current_line.row.problems
    press(page, "plan_apply")
    with context.store.read() as session:
        made = all_live(session, RecordKind.AGREEMENT)[0]
    assert (made.text("status"), made.text("status_on")) == ("withdrawn", "2026-03")
    assert made.text("note") == remark


def test_spellings_are_unified_and_texts_replaced_in_the_dialog(
    page: IntakePage, context: AppContext, add_firm: Callable[..., int],
    make_list: Callable[..., Path], qtbot: QtBot,
):  # fmt: skip
    add_firm("새봄㈜")
    rows = [
        ("기업명", "소재지", "종업원수"),
        ("㈜한빛정밀", "고양시 일산동구", 5),
        ("(주)한빛정밀", "고양시 일산동구", 5),
        ("㈜한빛정밀", "고양시  덕양구", 5),
        ("한빛정밀 주식회사", "파주시", 5),
        ("㈜새봄", "파주시", 7),
        ("새봄㈜", "파주시", 7),
    ]
    look(page, make_list(rows))
    values = dialog(page)
    assert "기업명" in values.columns.currentText()
    assert lines(values)[0] == "㈜한빛정밀"
    values.findChild(QPushButton, "values_spellings").click()
    assert lines(values) == [
        "㈜한빛정밀 (2) · (주)한빛정밀 (1) · 한빛정밀 주식회사 (1)",
        "새봄㈜ (1) · ㈜새봄 (1)",
    ]
    assert values.editor.line.text() == "㈜한빛정밀", "the commonest is proposed"
    values.editor.line.setText("한빛정밀㈜")
    values.editor.take.click()
    assert values.editor.line.text() == "새봄㈜", "of equals as the firm is called with us"
    values.editor.take.click()
    assert lines(values) == [], "one spelling is left"
    values.findChild(QPushButton, "values_all").click()
    assert lines(values) == ["한빛정밀㈜", "새봄㈜"]
    at = values.columns.findData("0:1")
    values.columns.setCurrentIndex(at)
    values.columns.activated.emit(at)
    values.seek.setText("고양시")
    values.instead.setText("경기도 고양시")
    values.findChild(QPushButton, "values_replace").click()
    assert lines(values) == ["경기도 고양시 일산동구", "경기도 고양시 덕양구"]
    qtbot.keyClick(values, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lines(values) == ["고양시 일산동구", "고양시 덕양구"]
    values.close()
    press(page, "plan_apply")
    assert set(firms(context.store)) == {"한빛정밀㈜", "새봄㈜"}


def test_near_spellings_are_unified_one_by_one(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path]
):
    rows = [
        ("기업명", "대표자", "종업원수"),
        ("㈜한빛정밀", "정하람", 41), ("한빗정밀(주)", "정하람", 41), ("㈜한빛정밀", "정하람", 41),
        ("한빛정말", "김가람", 3),
    ]  # fmt: skip
    look(page, make_list(rows))
    values = dialog(page)
    near = values.findChild(QPushButton, "values_near")
    assert near.text() == "비슷한 값 1"
    near.click()
    assert lines(values) == ["㈜한빛정밀 (2) · 한빗정밀(주) (1)"]
    assert not values.findChild(QPushButton, "values_unify").isVisible(), "never all at once"
    values.editor.take.click()
    assert near.text() == "비슷한 값 0"
    values.close()
    press(page, "plan_apply")
    assert set(firms(context.store)) == {"㈜한빛정밀", "한빛정말"}
