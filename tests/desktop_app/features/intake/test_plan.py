"""The plan: the sum that filters, questions answered by Enter, ticks, rules, and what is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyleOptionViewItem,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.kinds import RecordKind
from db.intake.plan import Outcome
from db.queries.records import all_live
from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.planning.plan_model import CONTENT, NAME, PlanModel
from desktop_app.features.intake.planning.sum_line import SumPart
from desktop_app.tokens import Size
from resources.sample import SAMPLE_LIST
from tests.fixtures.intake_page import firms, press, said

HEAD = ("기업명", "대표자", "소재지", "종업원수")
MATCHING = (HEAD, ("㈜온새미팜", "오세찬", "서울 구로구 디지털로 1", 110))


def lines(page: IntakePage) -> list[str]:
    model = page.plan.table.lines
    return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]


def counts(page: IntakePage) -> dict[str, int]:
    names = [outcome.value for outcome in Outcome]
    return {name: page.findChild(SumPart, f"sum_{name}").count for name in ("read", *names)}


def look(page: IntakePage, path: Path) -> None:
    page.begin_files((path,))
    press(page, "summary_plan")


def test_the_sum_adds_up_and_is_the_filter(
    page: IntakePage, add_firm: Callable[..., int], make_list: Callable[..., Path]
):
    add_firm("㈜한빛정밀", employees=41)
    add_firm("㈜가람메디텍")
    rows = [
        ("기업명", "종업원수", "설립일"),
        ("㈜한빛정밀", 41, None),
        ("㈜가람메디텍", 22, None),
        ("㈜새봄", 5, "2020"),
        ("㈜가을", 6, "지난 16일"),
    ]
    look(page, make_list(rows))
    found = counts(page)
    assert found["read"] == sum(count for name, count in found.items() if name != "read") == 4
    assert (found["create"], found["update"], found["same"]) == (2, 1, 1)
    page.findChild(SumPart, "sum_update").click()
    assert lines(page) == ["㈜가람메디텍"]
    page.findChild(SumPart, "sum_failed").click()
    assert lines(page) == []
    page.findChild(SumPart, "sum_read").click()
    assert len(lines(page)) == 4
    page.findChild(QLineEdit, "plan_find").setText("가을")
    page.plan._narrow()
    assert lines(page) == ["㈜가을"]


def test_all_of_a_list_is_seen_in_a_window_of_1024_pixels(page: IntakePage):
    room = 1024 - Size.RAIL
    page.begin_files((SAMPLE_LIST,))
    press(page, "summary_read")
    assert page.understand.minimumSizeHint().width() <= room
    press(page, "understand_next")
    for _ in range(3):  # what wraps asks for room in turn
        QApplication.processEvents()
    assert page.plan.minimumSizeHint().width() <= room


def test_an_answer_that_settles_the_next_row_too_leads_to_the_question_after_it(
    page: IntakePage, add_firm: Callable[..., int], make_list: Callable[..., Path], qtbot: QtBot
):
    add_firm("㈜한빛", employees=5)
    add_firm("㈜새봄", employees=7)
    rows = [("기업명", "종업원수"), ("㈜한빛", 9), ("(주)한빛", 9), ("㈜새봄", 8)]
    page.begin_files((make_list(rows),))
    press(page, "summary_plan")
    assert counts(page)["ask"] == 3
    qtbot.keyClick(page.plan.table, Qt.Key.Key_Return)
    assert counts(page)["ask"] == 1
    assert page.plan.table.current_line.row.title == "㈜새봄"


def test_a_question_is_answered_by_enter(
    page: IntakePage,
    context: AppContext,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
    qtbot: QtBot,
):
    add_firm("온새미팜㈜", representatives=("하늘찬",), region="부산 강서구")
    add_firm("㈜한빛정밀", employees=30)
    rows = (*MATCHING, ("㈜한빛정밀", None, None, 41), ("㈜새봄", "김새봄", None, 5))
    look(page, make_list(rows))
    assert counts(page)["ask"] == 2
    assert page.plan.table.current_line.row.title == "㈜온새미팜", "it starts at the first question"
    assert page.plan.panel.compare.isVisible()
    qtbot.keyClick(page.plan.table, Qt.Key.Key_2)
    assert page.plan.panel.chosen == 1, "2 is: another firm, create it"
    qtbot.keyClick(page.plan.table, Qt.Key.Key_Return)
    assert counts(page)["ask"] == 1
    assert page.plan.table.current_line.row.title == "㈜한빛정밀", "and goes on to the next"
    assert page.plan.panel.chosen == 1, "Enter alone keeps what was entered by hand"
    QApplication.processEvents()
    why = page.findChildren(QLabel, "leans_organization.employees")
    assert [one.text() for one in why if one.isVisible()] == ["저장된 값은 직접 입력한 것"]
    qtbot.keyClick(page.plan.table, Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    qtbot.keyClick(page.plan.table, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert counts(page)["ask"] == 0
    press(page, "plan_apply")
    assert said(page, "result_sentence") == "3행을 반영했습니다(가져오기 번호 1)"
    stored = firms(context.store)
    assert stored["㈜한빛정밀"]["employees"] == 41
    assert {"온새미팜㈜", "㈜온새미팜"} <= set(stored)


def test_the_same_firm_is_asked_at_once_what_differs_from_it(
    page: IntakePage, add_firm: Callable[..., int], make_list: Callable[..., Path], qtbot: QtBot
):
    add_firm("온새미팜㈜", representatives=("하늘찬",), region="부산 강서구", employees=50)
    add_firm("㈜한빛정밀", employees=30)
    look(page, make_list((*MATCHING, ("㈜한빛정밀", None, None, 41))))
    assert page.plan.table.current_line.row.title == "㈜온새미팜"
    qtbot.keyClick(page.plan.table, Qt.Key.Key_1)
    qtbot.keyClick(page.plan.table, Qt.Key.Key_Return)
    assert page.plan.table.current_line.row.title == "㈜온새미팜", "it has another question"
    assert page.plan.table.current_line.row.reason == "ask.differs"
    qtbot.keyClick(page.plan.table, Qt.Key.Key_2)
    qtbot.keyClick(page.plan.table, Qt.Key.Key_Return)
    assert page.plan.table.current_line.row.title == "㈜한빛정밀"
    assert counts(page)["ask"] == 1


def test_the_button_that_decides_is_in_sight_in_a_low_window_and_what_stays_is_told(
    page: IntakePage,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
    qtbot: QtBot,
):
    page.window().resize(1366, 768)
    for name in ("㈜한빛정밀", "㈜새봄"):
        add_firm(name, employees=30)
    rows = ("㈜한빛정밀", None, None, 41), ("㈜새봄", None, None, 7)
    look(page, make_list((MATCHING[0], *rows)))
    rule = page.plan.rules.box("organization.employees")
    assert rule is not None
    assert not rule.isVisible(), "folded, for the question needs the room"
    take = page.plan.panel.findChild(QPushButton, "question_take")
    for _ in range(3):
        QApplication.processEvents()
    assert take.visibleRegion().boundingRect().height() == take.height()
    press(page, "rules_head")
    assert rule.isVisible()
    page.plan.table.go_to(0)
    place = page.plan.table.current_line.place
    qtbot.keyClick(page.plan.table, Qt.Key.Key_2)
    qtbot.keyClick(page.plan.table, Qt.Key.Key_Return)
    page.plan.table.go_to(page.plan.table.lines.line_of(place))
    told = [one.text() for one in page.plan.panel.findChildren(QLabel)]
    assert "바뀌는 것 없음" in told
    assert "30명 그대로 (목록: 41명)" in told
    assert "이렇게 바뀝니다" not in told


def test_asked_rows_are_not_written_and_can_be_gone_on_with(
    page: IntakePage,
    context: AppContext,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
):
    add_firm("온새미팜㈜", representatives=("하늘찬",), region="부산 강서구")
    look(page, make_list((*MATCHING, ("㈜새봄", "김새봄", None, 5))))
    assert "확인 필요 1행" in said(page, "plan_open")
    press(page, "plan_apply")
    assert set(firms(context.store)) == {"온새미팜㈜", "㈜새봄"}
    assert "1행" in said(page, "result_rest")
    press(page, "result_open")
    assert counts(page)["same"] == 1
    assert counts(page)["ask"] == 1
    page.plan.panel.take()
    assert counts(page)["ask"] == 1, "an unlikely firm is not marked beforehand"
    page.plan.panel.choose(0)
    page.plan.panel.take()
    assert "저장된 값과 다릅니다" in said(page, "question_reason"), "it is that firm; what differs?"
    page.plan.panel.choose(1)
    page.plan.panel.take()
    press(page, "plan_apply")
    stored = firms(context.store)["온새미팜㈜"]
    assert stored["employees"] == 110, "a blank is filled"
    assert stored["representatives"] == ("하늘찬",), "and what differs was kept"


def test_an_unticked_field_is_not_written(
    page: IntakePage,
    context: AppContext,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
    qtbot: QtBot,
    qtmodeltester: ModelTester,
):
    add_firm("㈜한빛정밀")
    rows = [("기업명", "종업원수", "설립일"), ("㈜한빛정밀", 41, "2015"), ("㈜새봄", 5, "2020")]
    look(page, make_list(rows))
    table = page.plan.table
    table.go_to(0)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert lines(page)[:3] == ["㈜한빛정밀", "상시근로자", "설립일"]
    assert table.lines.index(1, CONTENT).data() == "미기재 → 41명"
    table.go_to(1)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not table.lines.line_at(1).detail.written
    qtmodeltester.check(table.lines)
    press(page, "plan_apply")
    stored = firms(context.store)["㈜한빛정밀"]
    assert stored["founded"] == "2015"
    assert stored["employees"] != 41


def test_a_column_may_overwrite(
    page: IntakePage,
    context: AppContext,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
):
    add_firm("㈜한빛정밀", employees=30)
    look(page, make_list([("기업명", "종업원수"), ("㈜한빛정밀", 41), ("㈜새봄", 5)]))
    assert counts(page)["ask"] == 1
    box = page.plan.rules.box("organization.employees")
    assert box is not None
    at = box.findText("값이 있으면 덮기")
    box.setCurrentIndex(at)
    box.activated.emit(at)
    assert counts(page)["ask"] == 0
    press(page, "plan_apply")
    assert firms(context.store)["㈜한빛정밀"]["employees"] == 41


def test_a_row_is_left_out_and_taken_back_in(page: IntakePage, clean_list: Path):
    look(page, clean_list)
    press(page, "row_skip")
    assert counts(page)["skip"] == 1
    press(page, "question_again")
    assert counts(page)["skip"] == 0


def test_loi_and_mou_of_one_firm_are_joined_only_when_asked(
    page: IntakePage, context: AppContext, qtbot: QtBot
):
    look(page, SAMPLE_LIST)
    assert counts(page)["ask"] == 0
    assert "묶음 미확인 1건" in said(page, "plan_open")
    assert page.plan.table.current_line.row.joins, "it starts at what may be one case"
    assert page.plan.panel.chosen == -1, "nothing is marked beforehand"
    qtbot.keyClick(page.plan.table, Qt.Key.Key_1)
    qtbot.keyClick(page.plan.table, Qt.Key.Key_Return)
    assert "앞선 행과 다릅니다" in said(page, "question_reason"), (
        "what the two rows say differently"
    )
    qtbot.keyClick(page.plan.table, Qt.Key.Key_Return)
    assert counts(page)["ask"] == 0
    press(page, "plan_apply")
    with context.store.read() as session:
        cases = all_live(session, RecordKind.CASE)
        agreements = all_live(session, RecordKind.AGREEMENT)
    assert (len(cases), len(agreements)) == (6, 7)
    held = [one.values["case"] for one in agreements]
    assert len(held) - len(set(held)) == 1, "two agreements of one case"


def test_somebody_else_writing_makes_the_plan_anew(
    page: IntakePage, add_firm: Callable[..., int], clean_list: Path
):
    look(page, clean_list)
    assert counts(page)["create"] == 3
    add_firm("㈜한빛정밀")
    assert (counts(page)["create"], counts(page)["update"]) == (2, 1)
    press(page, "plan_apply")


def test_a_read_only_window_plans_but_does_not_write(page: IntakePage, clean_list: Path):
    look(page, clean_list)
    assert page.run.planned is not None
    page.plan.foot.show_plan(page.run.planned, page.run.records, read_only=True)
    assert not page.findChild(QPushButton, "plan_apply").isEnabled()
    assert said(page, "plan_said") == "이 창은 보기 전용입니다."


def test_ten_thousand_rows_are_lines_not_widgets(
    page: IntakePage, make_list: Callable[..., Path], qtmodeltester: ModelTester
):
    rows = [("기업명", "종업원수"), *((f"㈜시험{number}", number) for number in range(2_000))]
    look(page, make_list(rows))
    model = page.plan.table.lines
    assert isinstance(model, PlanModel)
    assert model.rowCount() == 2_000
    before = len(page.findChildren(QPushButton))
    page.plan.table.go_to(1_999)
    assert len(page.findChildren(QPushButton)) == before


def test_a_long_former_value_is_cut_before_the_one_of_now(
    page: IntakePage, add_firm: Callable[..., int], make_list: Callable[..., Path]
):
    add_firm("㈜한빛정밀", products="센서와 " * 30)
    look(page, make_list([("기업명", "주생산품"), ("㈜한빛정밀", "로봇 감속기")]))
    table = page.plan.table
    table.lines.toggle(0)
    changed = next(
        table.lines.index(at, CONTENT)
        for at in range(table.lines.rowCount())
        if (line := table.lines.line_at(at)) is not None
        and line.detail is not None
        and line.detail.field.key == "products"
    )
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 240, 32)
    drawn = QBuffer()
    drawing = QSvgGenerator()
    drawing.setOutputDevice(drawn)
    painter = QPainter(drawing)
    table.itemDelegate().paint(painter, option, changed)
    painter.end()
    text = bytes(drawn.data().data()).decode()
    assert "로봇 감속기" in text, "what is now is whole"
    assert "센서와 센서와 센서와" not in text
