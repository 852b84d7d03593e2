"""받을 수 있는 지원 as an officer asks it: firm, site, day; every line with its reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.incentives import Tenure
from db.domain.kinds import RecordKind
from db.queries.records import all_live
from db.services.records import save_record
from db.store import Store
from desktop_app.features.entitlements import EntitlementsPage
from desktop_app.shell.window import MainWindow

FIRM, SITE = "㈜한빛정밀", "일산테크노밸리 12블록"


def id_of(store: Store, kind: RecordKind, name: str) -> int:
    with store.read() as session:
        found = all_live(session, kind)
    return next(one.id or 0 for one in found if one.text(one.record_type.title) == name)


def cells(page: EntitlementsPage, column: int) -> list[str]:
    model = page.list.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_a_firm_at_a_site_on_a_day(
    qtbot: QtBot, open_window: Callable[..., MainWindow], example: Store
) -> None:
    window = open_window(first="entitlements")
    target = {
        "firm": id_of(example, RecordKind.ORGANIZATION, FIRM),
        "site": id_of(example, RecordKind.SITE, SITE), "day": "2026-12-15", "tenure": Tenure.BUY,
    }  # fmt: skip
    page = window.open_page("entitlements", **target)
    assert isinstance(page, EntitlementsPage)
    qtbot.waitUntil(lambda: page.list.model.rowCount() > 0)
    assert "촉진지구 취득세 경감" in cells(page, 2)
    assert {"확인 필요", "제외", "다른 때"} <= set(cells(page, 0))
    row = cells(page, 2).index("촉진지구 취득세 경감")
    assert cells(page, 3)[row] == "35%"
    assert "촉진지구 포함 여부 미확인" in cells(page, 5)[row]
    page.bar.tenure.setCurrentIndex(2)
    page.bar.tenure.activated.emit(2)
    qtbot.waitUntil(lambda: "35%" not in [
        rate for rate, verdict in zip(cells(page, 3), cells(page, 0), strict=True)
        if verdict != "제외" and verdict != "다른 때"
    ])  # fmt: skip
    row = cells(page, 2).index("촉진지구 취득세 경감")
    assert "임차인" in cells(page, 5)[row]


def test_a_case_answers_firm_site_day_and_tenure(
    qtbot: QtBot, open_window: Callable[..., MainWindow], example: Store
) -> None:
    with example.read() as session:
        case = next(
            one for one in all_live(session, RecordKind.CASE) if one.text("wanted_site") == SITE
        )
    known = {"acquisition_on": "2027-02-01", "tenure": "buy"}
    save_record(example, Draft(RecordKind.CASE, known, case.id, case.version))
    page = open_window(first="entitlements").open_page("entitlements", case=case.id)
    assert isinstance(page, EntitlementsPage)
    qtbot.waitUntil(lambda: page.list.model.rowCount() > 0)
    assert page.bar.day.reading().value == "2027-02-01"
    assert page.bar.tenure.currentIndex() == 1
    assert page.bar.firm.reading().value == case.get("organization")


def test_an_office_without_rows_adds_those_of_the_law_and_takes_them_back(
    qtbot: QtBot, window: MainWindow, sqlite_store: Store
) -> None:
    page = window.open_page("entitlements")
    assert isinstance(page, EntitlementsPage)
    button = page.findChild(QPushButton, "entitlement_fill")
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    button.click()
    qtbot.waitUntil(lambda: not button.isVisible())
    with sqlite_store.read() as session:
        assert len(all_live(session, RecordKind.INCENTIVE)) == 20
    window.undo()
    qtbot.waitUntil(button.isVisible)
