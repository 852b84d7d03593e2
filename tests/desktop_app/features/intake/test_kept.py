"""Closing the program in the middle of a list loses no decision: it is offered again, and goes on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.intake.pipeline import Choices
from db.intake.plan import Decision, Rule
from db.intake.tables.understand import Wish
from db.queries.records import all_live
from desktop_app.context import AppContext
from desktop_app.features.intake.decided import from_document, to_document
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.trail import Standing
from desktop_app.features.intake.work import Wishes
from desktop_app.features.today.begun import begun_lines
from desktop_app.features.today.line_list import LineView
from desktop_app.shell.window import MainWindow
from desktop_app.unfinished import keep_list, kept_lists, note_begun
from tests.fixtures.intake_page import drop, firms, press

HEAD = ("기업명", "종업원수", "설립일")
ROWS = (HEAD, ("㈜한빛정밀", 41, "2015"), ("㈜새봄", 5, "지난 16일"), ("㈜가온", 9, "2020"))


def _names(context: AppContext) -> list[str]:
    with context.store.read() as session:
        drafts = all_live(session, RecordKind.ORGANIZATION)
    return [str(draft.values["name"]) for draft in drafts]


def test_every_decision_comes_back_as_it_was():
    choices = Choices(
        "agreements", "현황", {(0, 1): Wish((3, 4), include=frozenset({7}), unit="억원", first_row=5, last_row=9,
                                           fill_down=(0, 2))},
        {(0, 2): "organization.phone"}, {(0, 3): "백만원"},
        {(0, "agreement.kind"): "mou", (0, "agreement.area"): Empty.WITHHELD},
        {("agreement.kind", "양해문서"): "mou"}, {(0, 5, 2): "2025-03-16"},
    )  # fmt: skip
    decision = Decision(12, {"organization.employees": True}, "row:0:2", skip=False)
    wishes = Wishes({(0, 5): decision, (0, 6): Decision("new", skip=True)},
                    {"organization.phone": Rule.OVERWRITE}, "managed", 3)  # fmt: skip
    standing = Standing(choices, wishes)
    assert from_document(to_document(standing)) == standing
    assert from_document({"as_kind": 1}) is None


def test_a_list_that_only_waits_is_told_so_and_is_gone_once_it_was_read(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path]
):
    path = make_list(ROWS)
    note_begun(context.folder, (path,))
    page.close_list()
    (kept,) = kept_lists(context.folder)
    told = [one.text() for one in page.views.start.findChildren(QLabel)]
    assert any(one.endswith("아직 열지 않음") for one in told)
    page.show_target(kept=kept)
    page.close_list()
    assert kept_lists(context.folder) == ()


def test_what_was_decided_holds_when_the_list_is_opened_again(
    page: IntakePage,
    context: AppContext,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
    qtbot: QtBot,
):
    add_firm("㈜한빛정밀", employees=30)
    path = make_list(ROWS)
    page.begin_files((path,))
    assert kept_lists(context.folder) == (), "a list that was only looked at is not kept"
    press(page, "summary_plan")
    qtbot.keyClick(page.plan.table, Qt.Key.Key_2)
    qtbot.keyClick(page.plan.table, Qt.Key.Key_Return)
    page.plan.table.go_to(1)
    editor = next(iter(page.plan.panel._mends))
    editor.taken.emit("2016. 5.", False)
    (kept,) = kept_lists(context.folder)
    assert (kept.name, kept.path, kept.decided, kept.waiting) == (path.name, str(path), 2, 0)
    (line,) = begun_lines((kept,), context.texts)
    assert path.name in line.text
    assert line.figure == "", "no row waits: a nought would say nothing"

    page.run.forget()  # the program ends here
    page.close_list()
    go_on = page.findChild(QPushButton, f"kept_open_{kept.key[:8]}")
    assert go_on.isEnabled()
    page.show_target(kept=kept)
    assert page.plan.isVisible(), "straight to where it was left"
    assert page.run.planned is not None
    assert page.run.planned.counts["ask"] == 0
    press(page, "plan_apply")
    stored = firms(context.store)
    assert stored["㈜한빛정밀"]["employees"] == 30, "as it was decided"
    assert stored["㈜새봄"]["founded"] == "2016-05", "as it was mended"
    assert kept_lists(context.folder) == (), "what was written waits no more"


def test_a_list_written_in_part_asks_about_its_open_rows_alone(
    page: IntakePage,
    context: AppContext,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
):
    add_firm("㈜한빛정밀", employees=30)
    add_firm("온새미팜㈜", representatives=("하늘찬",), region="부산 강서구")
    add_firm("다솔바이오㈜", representatives=("하늘찬",), region="부산 강서구")
    head = ("기업명", "대표자", "소재지", "종업원수")
    away = "경기 고양시 덕양구 화신로 2"
    path = make_list(
        (head, ("㈜한빛정밀", None, None, 41), ("온새미팜", "박새봄", away, 110),
         ("다솔바이오", "이가온", away, 9), ("㈜새봄", "김새봄", away, 5))
    )  # fmt: skip
    drop(page, path)
    press(page, "summary_plan")
    assert page.run.planned is not None
    assert page.run.planned.counts["ask"] == 3
    page.plan.panel.choose(1)  # what is stored stays
    page.plan.panel.take()
    page.plan.panel.choose(1)  # another firm of the same name
    page.plan.panel.take()
    press(page, "plan_apply")
    names = sorted(one.rstrip("㈜") for one in _names(context))
    assert names.count("온새미팜") == 2
    press(page, "result_again")
    (kept,) = kept_lists(context.folder)
    assert (kept.waiting, kept.written) == (1, True)
    told = [one.text() for one in page.start.kept.findChildren(QLabel)]
    assert any(one.endswith("일부 반영함 · 정한 것 2 · 확인할 행 1") for one in told), told

    drop(page, path)
    assert page.plan.isVisible(), "straight to the row that is open"
    asked = page.plan.table.lines.asked()
    assert [one.row.title for one in asked] == ["다솔바이오"]
    outcomes = {row.title: row.outcome.value for row in page.run.planned.tables[0].rows}
    assert outcomes["㈜한빛정밀"] == outcomes["온새미팜"] == outcomes["㈜새봄"] == "same"
    page.plan.panel.choose(len(page.plan.panel.options) - 1)  # left out
    page.plan.panel.take()
    page.close_list()
    drop(page, path)
    assert page.run.planned.counts["skip"] == 1, "what was said of that one stands too"
    assert len(_names(context)) == 5


def test_a_kept_list_is_thrown_away_and_pasted_cells_come_back(
    page: IntakePage, context: AppContext
):
    cells = "기업명\t종업원수\n㈜한빛정밀\t41\n㈜새봄\t5"
    page.arrivals.bring_cells(cells)
    press(page, "summary_plan")
    press(page, "row_skip")
    (kept,) = kept_lists(context.folder)
    page.close_list()
    page.resume(kept)
    assert page.run.planned is not None
    assert page.run.planned.counts["skip"] == 1
    page.close_list()
    press(page, f"kept_discard_{kept.key[:8]}")
    assert kept_lists(context.folder) == ()
    assert not page.start.kept.isVisible()


def test_the_page_begins_with_the_newest_and_shows_all_that_wait(
    page: IntakePage, context: AppContext, tmp_path: Path
):
    paths = [tmp_path / f"{at}.csv" for at in range(7)]
    for path in paths:
        path.write_text(f"기업명\n{path.stem}", encoding="utf-8")
    note_begun(context.folder, paths)
    page.close_list()

    def offered() -> int:
        QApplication.processEvents()
        lines = page.start.kept.findChildren(QPushButton)
        return sum(one.isVisible() and one.text() == "이어서 하기" for one in lines)

    assert offered() == 5
    assert len(begun_lines(kept_lists(context.folder), context.texts)) == 5
    press(page, "kept_more")
    assert offered() == 7
    assert page.findChild(QPushButton, "kept_more").isHidden()


def test_a_damaged_file_is_no_kept_list(context: AppContext):
    keep_list(context.folder, "a" * 64, {"name": ""})
    (context.folder.unsaved / "list-b.json").write_text("{", encoding="utf-8")
    assert kept_lists(context.folder) == ()


def test_the_next_start_names_it_and_goes_on(
    open_window: Callable[..., MainWindow], context: AppContext, make_list: Callable[..., Path]
):
    path = make_list(ROWS)
    key = hashlib.sha256(path.read_bytes()).hexdigest()
    standing = Standing(Choices(), Wishes({(0, 2): Decision(skip=True)}))
    head = {"name": path.name, "path": str(path), "decided": 1, "waiting": 2}
    keep_list(context.folder, key, {**head, **to_document(standing)})
    window = open_window(first="figures")
    said, action = (
        window.findChild(QLabel, "toast_text"),
        window.findChild(QPushButton, "toast_action"),
    )
    assert path.name in said.text()
    today = window.open_page("today")
    (line,) = today.findChildren(LineView, "gaps_lines")[-1].rows.lines
    assert path.name in line.text, "named as long as it waits, though nothing is registered yet"
    action.click()
    page = window.open_page("intake")
    assert isinstance(page, IntakePage)
    assert page.plan.isVisible()
    assert page.run.planned is not None
    assert page.run.planned.counts["skip"] == 1
