"""이행 실적 on screen: parts by year and kind, each with its rows, which add up to it again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.fulfilment import FulfilmentPage
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.lists.list_view import ListView

EOK = 100_000_000


@pytest.fixture
def page(open_window: Callable[..., MainWindow], context: AppContext) -> FulfilmentPage:
    """Two MOUs of two years, one of them checked, and one that was withdrawn."""

    def save(kind: RecordKind, /, **values: Value) -> int:
        return save_record(context.store, new_draft(kind, **values)).id

    firm = save(RecordKind.ORGANIZATION, name="㈜가람")
    for year, amount, more in (("2024", 200, {}), ("2025", 100, {}),
                               ("2023", 50, {"status": "withdrawn", "status_on": "2024-01-02",
                                             "status_reason": "자금 조달 지연"})):  # fmt: skip
        made = save(
            RecordKind.AGREEMENT, title=f"㈜가람 {year} 협약", kind="mou", signed_on=f"{year}-03-02",
            amount=amount * EOK, **more,
        )  # fmt: skip
        save(RecordKind.PARTY, agreement=made, organization=firm)
        if year == "2024":
            save(RecordKind.CHECK, agreement=made, as_of="2025-09-30", invested=50 * EOK)
    opened = open_window(first="fulfilment").open_page("fulfilment")
    assert isinstance(opened, FulfilmentPage)
    return opened


def told(view: ListView, *keys: str) -> list[tuple[str, ...]]:
    at = [[column.key for column in view.model.columns].index(key) for key in keys]
    return [
        tuple(str(view.model.index(row, place).data()) for place in at)
        for row in range(view.model.rowCount())
    ]


def test_every_part_opens_its_rows(page: FulfilmentPage, qtbot: QtBot, qtmodeltester: ModelTester):
    assert told(page.parts, "name", "rows", "agreed", "invested", "rate", "of_all") == [
        ("계", "2", "300", "50", "25.0%", "16.7%"),
        ("2024년", "1", "200", "50", "25.0%", "25.0%"),
        ("2025년", "1", "100", "미확인 1건", "-", "-"),
    ]
    assert len(told(page.rows, "firm")) == 2
    page.parts.table.selectRow(1)
    qtbot.keyClick(page.parts.table, Qt.Key.Key_Return)
    assert told(page.rows, "amount", "invested", "rate") == [("200", "50", "25.0%")]
    assert page.findChild(QLabel, "fulfilment_said").text() == "2024년 MOU: 1건"
    qtmodeltester.check(page.parts.model)


def test_reasons_of_ends_and_another_day(page: FulfilmentPage, qtbot: QtBot):
    page.findChild(QPushButton, "fulfilment_by_decay").click()
    assert told(page.parts, "name", "rows") == [("자금", "1")]
    page.parts.table.selectRow(0)
    qtbot.keyClick(page.parts.table, Qt.Key.Key_Return)
    assert told(page.rows, "title") == [("2023 협약",)]
    page.show_target(cut_off="2023-12-31")
    page.findChild(QPushButton, "fulfilment_by_year").click()
    assert told(page.parts, "name", "invested") == [
        ("계", "미확인 1건"),
        ("2023년", "미확인 1건"),
    ]


def test_the_page_is_freed_on_close(
    context: AppContext,
    page: FulfilmentPage,
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):
    def make() -> QWidget:
        made = FulfilmentPage(context, page.shell)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.show()
        return made

    freed_on_close(make)
