"""Every record leads to a page, pages show what hangs on their record, units reach every list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from db.domain.area import AreaUnit
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.money import MoneyUnit
from db.domain.values import Value
from db.queries.owner import can_have_owner
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.list_pages.kinds.page import KindPage
from desktop_app.shell.pages import PAGES
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.words.screen_language import ScreenLanguage
from resources.texts import Texts


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The real window with all its pages."""
    return open_window(first="print_log")


def save(context: AppContext, kind: RecordKind, /, **values: Value) -> int:
    return save_record(context.store, new_draft(kind, **values)).id


def firm_of(context: AppContext) -> int:
    return save(context, RecordKind.ORGANIZATION, name="㈜한빛정밀", org_type="domestic")


def test_every_kind_has_a_page_or_hangs_on_one_that_has():
    shown = frozenset[RecordKind]().union(*(spec.kinds for spec in PAGES))
    assert [
        kind for kind in RecordKind if kind not in shown and not can_have_owner(kind, shown)
    ] == []


def test_a_part_leads_to_the_page_of_its_whole(window: MainWindow, context: AppContext):
    project = save(context, RecordKind.PROJECT, name="일산테크노밸리")
    phase = save(context, RecordKind.PROJECT_PHASE, project=project, name="용지 공급")
    assert window.open_record(RecordKind.PROJECT_PHASE, phase)
    page = window.open_page("projects")
    assert isinstance(page, KindPage)
    assert page.record is not None
    assert page.record.record_id == project


def test_a_follow_up_without_a_meeting_has_its_own_page(window: MainWindow, context: AppContext):
    text = "12블록 필지 도면 송부"
    follow_up = save(
        context, RecordKind.FOLLOW_UP, text=text, kind="reply", organization=firm_of(context)
    )
    assert window.open_record(RecordKind.FOLLOW_UP, follow_up)
    assert window.current_page_key == "follow_ups"


def test_a_firm_shows_what_hangs_on_it_once_there_is_some(
    window: MainWindow, context: AppContext, qtbot: QtBot
):
    firm = firm_of(context)
    window.open_record(RecordKind.ORGANIZATION, firm)
    page = window.open_page("organizations")
    card = page.findChild(QTableView, "card_concern_organization")
    assert not card.isVisible()
    page.findChild(QPushButton, "begin_concern_organization").click()
    dialog = next(
        one for one in window.findChildren(QWidget, "dialog_concern") if one.isVisible()
    )  # the firm and the officer are known
    assert dialog.findChild(QLineEdit, "organization") is None
    assert dialog.form.cells["officer"].reading().value == context.settings.now.officer
    dialog.form.cells["text"].edit("진입도로 폭 협소")
    dialog.findChild(QPushButton, "dialog_save").click()
    assert card.isVisible()
    assert card.model().rowCount() == 1
    card.setCurrentIndex(card.model().index(0, 0))
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert window.current_page_key == "concerns"


def test_a_request_shows_how_the_same_was_answered_before(window: MainWindow, context: AppContext):
    item = "투자협약 체결 및 이행 현황"
    save(context, RecordKind.DATA_REQUEST, item=item, requester_kind="council",
         status="submitted", submitted_on="2025-11-20", answer="204건")  # fmt: skip
    now = save(context, RecordKind.DATA_REQUEST, item=item, requester_kind="audit")
    window.open_record(RecordKind.DATA_REQUEST, now)
    table = window.open_page("reports").findChild(QTableView, "card_alike")
    assert table.model().rowCount() == 1
    last = table.model().columnCount() - 1
    assert table.model().index(0, last).data() == "204건"


def test_lists_lie_under_the_settings(window: MainWindow):
    page = window.open_page("settings")
    page.findChild(QPushButton, "to_plans").click()
    assert window.current_page_key == "plans"
    assert window.findChild(QWidget, "rail_settings").isChecked()


@pytest.fixture
def surroundings(surroundings: Surroundings) -> Surroundings:
    """An officer who reads in 백만원 and 평."""
    texts = Texts(ScreenLanguage("ko", MoneyUnit.MILLION, AreaUnit.PYEONG))
    return replace(surroundings, texts=texts)


def test_the_officer_s_units_reach_lists_filters_and_forms(
    window: MainWindow, context: AppContext, qtbot: QtBot
):
    save(context, RecordKind.PROJECT, name="작은 사업", cost=900_000_000, area=500.0)
    save(context, RecordKind.PROJECT, name="큰 사업", cost=849_300_000_000, area=870_000.0)
    page = window.open_page("projects")
    assert isinstance(page, KindPage)
    model = page.list_panel.model
    keys = [column.key for column in model.columns]
    cost = keys.index("cost")
    assert model.columns[cost].unit == "백만원"
    assert {model.index(row, cost).data() for row in range(2)} == {"900", "849,300"}
    page.list_panel.list.put_filters({"cost": ">1000"})
    page.list_panel.reload()
    assert [model.index(row, keys.index("name")).data() for row in range(model.rowCount())] == [
        "큰 사업"
    ]
    page.open_record(model.ids[0])
    assert page.record is not None
    area = page.record.form.cells["area"]
    assert area.editor.input.text() == "263,175"
    assert not page.record.dirty
