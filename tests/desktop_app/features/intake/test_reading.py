"""A long list is read beside the window: it can be watched, stopped and begun again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.intake.pipeline import Choices
from db.intake.reading.child import FIRST_ROWS
from desktop_app.context import AppContext
from desktop_app.features.intake.arriving.drop_zone import DropZone
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.understanding.corrections import with_row
from desktop_app.features.intake.understanding.grid_model import EXCLUDED_ROW
from desktop_app.jobs import JobRunner
from desktop_app.shell.window import MainWindow
from tests.fixtures.intake_page import firms, press, said


@pytest.fixture
def page(window: MainWindow, context: AppContext, qtbot: QtBot) -> Iterator[IntakePage]:
    """The page alone, on a runner with real threads."""
    jobs = JobRunner()
    made = IntakePage(replace(context, jobs=jobs), window)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    qtbot.waitUntil(lambda: not jobs.live)
    yield made
    made.run.stop()
    qtbot.waitUntil(lambda: not jobs.live, timeout=15_000)
    jobs.close()


@pytest.fixture
def long_list(tmp_path: Path) -> Path:
    """So wide that reading lasts, and too short for its beginning to be shown meanwhile."""
    path = tmp_path / "넓은 목록.csv"
    further = [f"칸 {number}" for number in range(800)]
    lines = [",".join(("기업명", "대표자", *further))]
    lines += [",".join((f"㈜시험{at}", "김시험", *further)) for at in range(FIRST_ROWS - 2)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_reading_is_shown_and_can_be_stopped(
    page: IntakePage, context: AppContext, long_list: Path, clean_list: Path, qtbot: QtBot
):
    page.begin_files((long_list,))
    qtbot.waitUntil(page.reading.isVisible)
    press(page, "intake_stop")
    assert page.findChild(DropZone).isVisible()
    assert page.run.understood is None
    page.begin_files((clean_list,))
    qtbot.waitUntil(page.summary.isVisible, timeout=15_000)
    assert said(page, "summary_sentence") == "3행 모두 문제 없음"
    assert firms(context.store) == {}


def test_a_long_list_is_shown_and_corrected_while_it_is_read(
    page: IntakePage, tmp_path: Path, qtbot: QtBot
):
    path = tmp_path / "긴 명단.csv"
    lines = ["기업명,대표자,종업원수", *(f"㈜시험{at},김시험,{at}" for at in range(7_000))]
    path.write_text("\n".join(lines), encoding="utf-8")
    with qtbot.waitSignal(page.run.list_begun, timeout=60_000):
        page.begin_files((path,))
    assert page.understand.isVisible()
    model = page.understand.grid.model()
    assert FIRST_ROWS <= model.rowCount() < 7_001
    assert "나머지를 읽고 있습니다" in "".join(one.text() for one in page.findChildren(QLabel))
    following = page.findChild(QPushButton, "understand_next")
    assert not following.isEnabled()
    table = page.run.understood.prepared.tables[0].table
    page.run.choose(with_row(Choices(), table, 5, taken=False))
    qtbot.waitUntil(lambda: not page.context.jobs.live, timeout=120_000)
    assert page.understand.isVisible()
    assert model.rowCount() == 7_001
    assert model.kind_of(5) == EXCLUDED_ROW
    assert len(page.run.understood.prepared.tables[0].table.rows) == 6_999
    assert following.isEnabled()


def test_applying_runs_on_the_writer_lane(
    page: IntakePage, context: AppContext, clean_list: Path, qtbot: QtBot
):
    page.begin_files((clean_list,))
    qtbot.waitUntil(page.summary.isVisible, timeout=15_000)
    with qtbot.waitSignal(page.run.list_applied, timeout=15_000):
        press(page, "summary_apply")
    assert len(firms(context.store)) == 3


def test_answers_follow_each_other_while_the_plan_is_made(
    page: IntakePage,
    context: AppContext,
    add_firm: Callable[..., int],
    make_list: Callable[..., Path],
    qtbot: QtBot,
):
    for name in ("㈜하나", "㈜둘", "㈜셋"):
        add_firm(name, employees=5)
    rows = [("기업명", "종업원수"), ("㈜하나", 1), ("㈜둘", 2), ("㈜셋", 3)]
    page.begin_files((make_list(rows),))
    qtbot.waitUntil(page.summary.isVisible, timeout=15_000)
    press(page, "summary_plan")
    for _ in range(3):
        page.plan.panel.choose(0)
        page.plan.panel.take()
    qtbot.waitUntil(lambda: not page.run.planning, timeout=15_000)
    assert page.run.planned is not None
    assert page.run.planned.counts["ask"] == 0
    assert page.run.planned.counts["update"] == 3
