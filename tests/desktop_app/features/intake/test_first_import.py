"""Lists that nobody has brought in before: how many steps and answers each of them needs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.domain.kinds import RecordKind
from db.queries.records import all_live, link_id
from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.understanding.ask_popup import AskPopup
from tests.fixtures.intake_page import firms, press

FIRMS = [
    ("기업현황(전임자)",),
    ("연번", "업체명", "대표자", "소재지", "전화번호", "매출액(백만원)"),
    (1, "㈜한빛보기", "정하람", "고양시 일산동구 중앙로 1", "031-900-0001", "23,800"),
    (2, "누리보기(주)", "김누리", "서울 강서구 마곡로 2", "02-300-0002", "12,000"),
]
LETTERS = [
    ("투자의향서(LOI) 접수 현황",),
    ("", "", "", "", "(단위: 억원, ㎡)"),
    ("번호", "접수일", "기업명", "투자의향액", "희망면적"),
    (1, "'24. 1. 10.", "(주)한빛보기", 120, "3,300"),
    (2, "'24. 2. 20.", "누리보기㈜", 60, "500평"),
    ("소계", "", "2건", 180, ""),
]
AGREEMENTS = [
    ("투자협약(MOU) 체결 현황",),
    ("연번", "기업명", "협약일", "투자금액(억원)", "면적(㎡)", "추진상황"),
    (1, "한빛보기 주식회사", "2024-09-03", 120, "3,300", "부지 협의 중"),
    (2, "누리보기㈜", "2025. 2. 14.(금)", 60, "1,653", "착공 준비"),
]
FRIENDS = [
    ("협약명", "협약기관", "체결일"),
    ("의료관광 활성화 협약", "가람보기병원", "2024. 3. 5."),
    ("데이터 공동활용 MOU", "다온보기대학교", "2024. 5. 7."),
]
WITHOUT_UNIT = [
    ("기업명", "협약일", "투자금액"),
    ("㈜새봄보기", "2025. 3. 2.", 120),
    ("라온보기㈜", "2025. 4. 2.", 60),
]


def in_steps(page: IntakePage, path: Path, *names: str) -> int:
    """Bring a list in by these buttons; returns how many steps it took after the list was dropped."""
    page.begin_files((path,))
    for name in names:
        press(page, name)
    return len(names)


def test_an_unknown_list_takes_few_steps(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path], qtbot: QtBot
):
    clean = in_steps(page, make_list(FIRMS, "기업현황.xlsx"), "summary_apply")
    assert clean == 1, "a clean list is one screen and one click"
    assert set(firms(context.store)) == {"㈜한빛보기", "누리보기(주)"}
    assert in_steps(page, make_list(LETTERS, "LOI 접수현황.xlsx"), "summary_apply") == 1
    joined = in_steps(
        page, make_list(AGREEMENTS, "MOU.xlsx"),
        "summary_plan", "bulk_join_likely", "plan_apply",
    )  # fmt: skip
    assert joined == 3, "two questions, answered at once"
    said = in_steps(
        page, make_list(FRIENDS, "우호협약.xlsx"),
        "summary_plan", "bulk_partnerships", "plan_apply",
    )  # fmt: skip
    assert said == 3
    with context.store.read() as session:
        cases = all_live(session, RecordKind.CASE)
        agreements = all_live(session, RecordKind.AGREEMENT)
    assert (len(cases), len(agreements)) == (2, 6)
    assert len(firms(context.store)) == 4, "no firm came twice"


def test_the_second_list_after_the_first_says_what_may_be_one_case_before_it_is_written(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path]
):
    page.begin_files((make_list(LETTERS, "LOI 접수현황.xlsx"),))
    press(page, "summary_apply")
    press(page, "result_again")
    page.begin_files((make_list(AGREEMENTS, "MOU.xlsx"),))
    said = [one.text() for one in page.summary.findChildren(QLabel)]
    assert any("협약 2건은 이미 있는 투자 건과" in one and "누리보기㈜" in one for one in said)
    with context.store.read() as session:
        assert len(all_live(session, RecordKind.AGREEMENT)) == 2, "nothing of it is written yet"
    press(page, "summary_joins")
    assert [line.row.title for line in page.plan.table.lines.shown_rows] == [
        "한빛보기 주식회사", "누리보기㈜",
    ]  # fmt: skip
    press(page, "bulk_join_likely")
    press(page, "plan_apply")
    with context.store.read() as session:
        cases = {one.id for one in all_live(session, RecordKind.CASE)}
        agreements = all_live(session, RecordKind.AGREEMENT)
    assert len(cases) == 2
    assert sorted(link_id(one, "case") or 0 for one in agreements) == sorted([*cases, *cases])
    page.begin_files((make_list(AGREEMENTS, "MOU 다시.xlsx"),))
    assert page.run.planned is not None
    assert page.run.planned.counts["same"] == 2, "and the same list asks nothing again"
    doors = page.summary.findChildren(QPushButton, "summary_joins")
    assert all(one.isHidden() for one in doors)


def test_a_unit_that_nobody_wrote_is_asked_once(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path], qtbot: QtBot
):
    page.begin_files((make_list(WITHOUT_UNIT, "투자협약 현황.xlsx"),))
    link = page.understand._pane.link("unit")
    assert link is not None
    qtbot.waitUntil(link.isVisible)
    press(page, "change_unit")
    line = page.understand.findChildren(AskPopup)[-1].findChild(QLineEdit, "ask_line")
    line.setText("억원")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    press(page, "understand_next")
    press(page, "plan_apply")
    with context.store.read() as session:
        amounts = {one.values["amount"] for one in all_live(session, RecordKind.AGREEMENT)}
    assert amounts == {12_000_000_000, 6_000_000_000}
