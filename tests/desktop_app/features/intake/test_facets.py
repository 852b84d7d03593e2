"""Proposals and conflicts of a plan: seen with their reasons, answered one by one or all at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.domain.catalogue import catalogue
from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.intake.plan import Outcome
from db.queries.records import all_live, load_draft
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.planning.plan_model import CONTENT
from desktop_app.features.intake.planning.sum_line import SumPart
from reports.excel.workbook import list_workbook
from reports.lists import list_export
from tests.fixtures.intake_page import firms, press, said

HEAD = ("기업명", "협약종류", "협약일", "투자금액(억원)", "입지")


def look(page: IntakePage, path: Path) -> None:
    page.begin_files((path,))
    press(page, "summary_plan")


def asked(page: IntakePage) -> int:
    return int(page.findChild(SumPart, f"sum_{Outcome.ASK.value}").count)


def facet(page: IntakePage, name: str) -> str:
    made = page.findChild(QPushButton, f"facet_{name}")
    return str(made.text()) if made.isVisible() else ""


def _agreements(context: AppContext) -> list[object]:
    with context.store.read() as session:
        return [one.values["case"] for one in all_live(session, RecordKind.AGREEMENT)]


def test_joins_are_proposed_with_reasons_and_answered_for_many_rows(
    page: IntakePage,
    context: AppContext,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
    qtbot: QtBot,
):
    add_firm("㈜다른기업")  # the window could take this back
    rows = [
        HEAD,
        ("㈜한빛정밀", "투자의향서", "2025. 3. 2.", 100, "일산테크노밸리"),
        ("㈜가람메디텍", "투자의향서", "2025. 4. 2.", 50, "킨텍스"),
        ("㈜한빛정밀", "투자협약", "2025. 11. 20.", 100, "일산테크노밸리"),
        ("㈜가람메디텍", "투자협약", "2025. 12. 1.", 900, "덕양구"),
    ]
    look(page, make_list(rows, "협약현황.xlsx"))
    assert facet(page, "joins").endswith(" 2")
    press(page, "facet_joins")
    assert [line.row.title for line in page.plan.table.lines.shown_rows] == [
        "㈜한빛정밀", "㈜가람메디텍",
    ]  # fmt: skip
    assert page.plan.panel.compare.isVisible(), "the row beside the case"
    assert "금액 같음" in page.plan.panel._evidence.text()
    page.plan.panel.choose(0)
    assert page.plan.panel.chosen == 0
    press(page, "bulk_join_likely")
    assert facet(page, "joins").endswith(" 1"), "what speaks against it is not joined by the rest"
    assert page.plan.table.current_line.row.title == "㈜가람메디텍"
    qtbot.keyClick(page.plan.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert facet(page, "joins").endswith(" 2"), "taken back at once"
    assert "㈜다른기업" in firms(context.store), "and nothing else was"
    press(page, "bulk_join_likely")
    press(page, "bulk_apart")
    assert facet(page, "joins") == ""
    press(page, "plan_apply")
    held = _agreements(context)
    assert (len(held), len(set(held)), None in held) == (4, 3, False)


def test_likely_firms_are_taken_for_many_rows_and_back_as_one_decision(
    page: IntakePage, add_firm: Callable[..., int], make_list: Callable[..., Path], qtbot: QtBot
):
    for name in ("㈜한빛바이오", "㈜라온소재", "㈜마루테크"):
        add_firm(name, region="경기 고양시")
    add_firm("㈜하늘정공", region="부산 강서구", representatives=("박하늘",))
    rows = [("기업명", "대표자", "소재지")]
    rows += [(f"㈜{one}", None, "경기 고양시") for one in ("한빛바이어", "라온소제", "마루텍크")]
    rows.append(("㈜하늘정공", "최하늘", "경기 고양시"))
    look(page, make_list(rows))
    table = page.plan.table
    assert asked(page) == 4
    content = [table.lines.index(at, CONTENT).data() for at in range(4)]
    assert content[0] == "㈜한빛바이오와 이름이 거의 같습니다. 같은 기업입니까?"
    press(page, "bulk_firm_likely")
    assert asked(page) == 1, "what speaks against it stays a question"
    qtbot.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked(page) == 4
    table.go_to(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(page, "bulk_firm_likely")
    assert asked(page) == 2, "of the chosen rows alone"
    table.go_to(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert "한꺼번에 정할 것이 없습니다" in said(page, "bulk_whose"), "both are decided"


def test_what_was_edited_on_both_sides_is_chosen_cell_by_cell(
    page: IntakePage, context: AppContext, add_firm: Callable[..., int], tmp_path: Path
):
    firm = add_firm("㈜한빛정밀", employees=42, website="https://old.example")
    other = add_firm("㈜새봄", employees=5)
    alone = add_firm("㈜가람", employees=9)
    path = _edited(context, tmp_path, {"employees": {firm: 55, other: 6, alone: 10},
                                       "website": {firm: "https://list.example"}})  # fmt: skip
    _save(context, firm, employees=50, website="https://now.example")
    _save(context, other, employees=7)
    look(page, path)
    assert facet(page, "conflicts").endswith(" 2")
    keep = page.findChild(QPushButton, "bulk_keep")
    assert keep.isVisible(), "there is but this to be answered"
    assert keep.text().startswith("2행"), "the row that was edited in the list alone is not asked"
    page.errors.write(str(tmp_path / "고칠 행.xlsx"))
    press(page, "facet_conflicts")
    ways = page.plan.panel.ways
    assert ways.paths == ("organization.employees", "organization.website")
    said_ways = [ways.way("organization.employees", taken=side).text() for side in (False, True)]
    assert said_ways == ["50명", "55명"]
    assert page.plan.panel.chosen == -1, "nobody's edit is overwritten by Enter alone"
    ways.way("organization.employees", taken=True).click()
    ways.way("organization.website", taken=False).click()
    press(page, "question_take")
    assert asked(page) == 1
    press(page, "bulk_keep")
    assert asked(page) == 0
    press(page, "plan_apply")
    stored = firms(context.store)
    assert stored["㈜한빛정밀"]["employees"] == 55
    assert stored["㈜한빛정밀"]["website"] == "https://now.example"
    assert stored["㈜새봄"]["employees"] == 7
    assert said(page, "result_sentence").startswith("2행")
    page.begin_files((tmp_path / "고칠 행.xlsx",))
    planned = page.run.planned
    assert planned is not None
    assert {row.row for row in planned.tables[0].rows if row.reason == "ask.differs"}, (
        "the rows put aside are still known by their records"
    )


def _save(context: AppContext, firm: int, **values: object) -> None:
    with context.store.read() as session:
        draft = load_draft(session, RecordKind.ORGANIZATION, firm)
    assert draft is not None
    save_record(context.store, replace(draft, values={**draft.values, **values}))


def _edited(context: AppContext, folder: Path, edits: dict[str, dict[int, object]]) -> Path:
    """The list of firms as it is exported, with some cells changed."""
    kind = catalogue(RecordKind.ORGANIZATION)
    with context.store.read() as session:
        export = list_export(session, kind, datetime(2026, 11, 28, tzinfo=KST))
    path = folder / "기업목록.xlsx"
    path.write_bytes(list_workbook(export).data)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    codes = {str(cell.value): cell.column for row in sheet.iter_rows(max_row=4) for cell in row}
    for row in sheet.iter_rows(min_row=5):
        for key, by_id in edits.items():
            for record_id, value in by_id.items():
                if row[0].value == record_id:
                    sheet.cell(row[0].row, codes[f"organization.{key}"]).value = value
    book.save(path)
    return path


def test_rows_that_may_mean_a_known_firm_are_answered_for_many_at_once(
    page: IntakePage,
    context: AppContext,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
):
    for name, person, region in (
        ("온새미팜㈜", "하늘찬", "부산 강서구"),
        ("한별㈜", "김한별", "대전 중구"),
    ):
        add_firm(name, representatives=(person,), region=region)
    head = ("기업명", "대표자", "소재지", "종업원수")
    rows = [head, ("㈜온새미팜", "오세찬", "서울 구로구 디지털로 1", 110),
            ("㈜한별", "이하나", "인천 연수구 송도로 1", 7), ("㈜새봄", "박새봄", None, 3)]  # fmt: skip
    look(page, make_list(rows))
    assert facet(page, "firms").endswith(" 2")
    press(page, "facet_firms")
    assert not page.findChild(QPushButton, "bulk_firm_likely").isVisible(), "none of them is likely"
    press(page, "bulk_firm_new")
    assert asked(page) == 0
    press(page, "plan_apply")
    assert set(firms(context.store)) == {"온새미팜㈜", "한별㈜", "㈜온새미팜", "㈜한별", "㈜새봄"}


def test_several_firms_in_a_cell_become_parties_once_the_officer_says_so(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path]
):
    rows = [
        ("협약명", "협약기업", "협약종류", "협약일"),
        ("바이오 협약", "㈜가람, 나래, 다온대학교", "투자협약", "2025. 3. 2."),
        ("입주 협약", "㈜라온", "투자협약", "2025. 4. 2."),
    ]
    look(page, make_list(rows, "협약현황.xlsx"))
    assert (asked(page), facet(page, "several")) == (1, "한 칸에 여러 기업 1")
    press(page, "facet_several")
    assert said(page, "question_reason") == "한 칸에 기업 3곳이 있습니다: ㈜가람, 나래, 다온대학교"
    press(page, "bulk_split")
    assert asked(page) == 0
    press(page, "plan_apply")
    assert set(firms(context.store)) == {"㈜가람", "나래", "다온대학교", "㈜라온"}
    with context.store.read() as session:
        assert len(all_live(session, RecordKind.PARTY)) == 4
        assert len(all_live(session, RecordKind.AGREEMENT)) == 2


def test_what_kind_of_agreement_it_is_is_said_once_for_a_whole_list(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path]
):
    rows = [
        ("협약명", "협약기관", "체결일"),
        ("의료관광 활성화 협약", "가람병원", "2024. 3. 5."),
        ("데이터 공동활용 MOU", "다온대학교", "2024. 5. 7."),
        ("인재양성 협약", "나래협회", "2025. 2."),
    ]
    page.begin_files((make_list(rows, "우호협약.xlsx"),))
    assert said(page, "summary_records") == "확인할 것을 정한 뒤에 반영할 수 있습니다."
    press(page, "summary_plan")
    assert (asked(page), facet(page, "kindless")) == (3, "협약 유형 없음 3")
    page.plan.panel.choose(0)
    page.plan.panel.take()
    assert asked(page) == 2
    press(page, "facet_kindless")
    press(page, "bulk_partnerships")
    assert asked(page) == 0
    press(page, "plan_apply")
    with context.store.read() as session:
        made = [one.values for one in all_live(session, RecordKind.AGREEMENT)]
        assert not all_live(session, RecordKind.CASE), "a co-operation needs no case"
    assert {(one["kind"], one["nature"]) for one in made} == {("partnership", "cooperation")}
