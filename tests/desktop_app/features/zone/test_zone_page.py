"""촉진지구 현황 as an officer uses it: the ten per cent, the picture, places in the office's own
picture, projects, and matches with their reasons."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.attachments import AttachmentFiles
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.queries.records import all_live, load_draft
from db.services.attachments import attach_files
from db.services.records import save_record
from db.store import Store
from desktop_app.features.zone import ZonePage
from desktop_app.list_pages.list_page import ListPage
from desktop_app.shell.window import MainWindow

SITE = "일산테크노밸리 12블록"
Open = Callable[..., MainWindow]


def opened(qtbot: QtBot, window: MainWindow) -> ZonePage:
    page = window.open_page("zone")
    assert isinstance(page, ZonePage)
    qtbot.waitUntil(lambda: page.overview.sites.model.rowCount() > 0)
    return page


def site_id(store: Store, name: str = SITE) -> int:
    with store.read() as session:
        sites = all_live(session, RecordKind.SITE)
    return next(one.id or 0 for one in sites if one.text("name") == name)


def column(page: ZonePage, at: int) -> list[str]:
    model = page.matches.list.model
    return [model.index(row, at).data() for row in range(model.rowCount())]


def button(page: ZonePage, name: str) -> QAbstractButton:
    made = page.findChild(QAbstractButton, name)
    assert made is not None, name
    return made


def test_the_ten_per_cent_comes_from_figures_of_the_zone_alone(
    qtbot: QtBot, open_window: Open, example: Store, qtmodeltester: ModelTester
) -> None:
    page = opened(qtbot, open_window(first="zone"))
    qtmodeltester.check(page.overview.sites.model)
    texts = {made.text() for made in page.overview.requirement.findChildren(QLabel)}
    assert any("560곳" in text and "쓰지 않음" in text for text in texts)
    assert page.findChild(QLabel, "zone_percent") is None
    with example.read() as session:
        zone = all_live(session, RecordKind.ZONE)[0]
    figure = new_draft(
        RecordKind.ZONE_STATISTIC, zone=zone.id or 0, scope="zone", as_of="2026-10",
        venture_firms=151, small_firms=1218,
    )  # fmt: skip
    saved = save_record(example, figure)
    page.context.changes.announce(saved.changes)
    qtbot.waitUntil(lambda: page.findChild(QLabel, "zone_percent") is not None)
    percent = page.findChild(QLabel, "zone_percent")
    assert percent is not None
    assert percent.text() == "12.4%"
    texts = {made.text() for made in page.overview.requirement.findChildren(QLabel)}
    assert {"10% 이상", "151 ÷ 1,218", "벤처 30곳이 줄면 기준 아래"} <= texts


def test_picture_and_table_share_one_choice_and_enter_opens(
    qtbot: QtBot, open_window: Open, example: Store
) -> None:
    window = open_window(first="zone")
    page = opened(qtbot, window)
    picture = page.overview.picture
    rects = picture.rects()
    assert len(rects) == page.overview.sites.model.rowCount()
    wanted = site_id(example)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=rects[wanted].center().toPoint())
    assert page.overview.sites.current_id == wanted
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert page.overview.sites.current_id != wanted
    QTest.keyClick(picture, Qt.Key.Key_Left)
    QTest.keyClick(picture, Qt.Key.Key_Return)
    sites = window.open_page("sites")
    assert isinstance(sites, ListPage)
    qtbot.waitUntil(lambda: sites.target_now() == {"record_id": wanted})


def test_a_place_drawn_in_the_offices_own_picture_can_be_clicked_and_undone(
    qtbot: QtBot, open_window: Open, example: Store, tmp_path: Path
) -> None:
    window = open_window(first="today")
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#DDE3EA"))
    image.save(str(tmp_path / "배치도.png"))
    with example.read() as session:
        zone = all_live(session, RecordKind.ZONE)[0]
    today = window.open_page("today")
    assert today is not None
    files = AttachmentFiles(today.context.folder.attachments)
    attach_files(example, files, RecordKind.ZONE, zone.id or 0, [tmp_path / "배치도.png"])
    page = opened(qtbot, window)
    picture, wanted = page.overview.picture, site_id(example)
    button(page, "zone_own_picture").click()
    assert picture.rects() == {}
    page.overview.choose(wanted)
    button(page, "zone_draw_place").click()
    middle = picture.rect().center()
    QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(picture, middle + QPoint(60, 40))
    QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 40))
    qtbot.waitUntil(lambda: wanted in picture.rects())
    with example.read() as session:
        stored = load_draft(session, RecordKind.SITE, wanted)
    assert stored is not None
    assert len(stored.text("shape").split()) == 4
    window.undo()
    qtbot.waitUntil(lambda: not picture.rects())


def test_a_case_and_its_sites_a_site_and_its_cases(
    qtbot: QtBot, open_window: Open, example: Store
) -> None:
    window = open_window(first="zone")
    page = opened(qtbot, window)
    with example.read() as session:
        case = next(
            one for one in all_live(session, RecordKind.CASE) if one.text("wanted_site") == SITE
        )
    window.open_page("zone", case=case.id)
    qtbot.waitUntil(lambda: page.matches.list.model.rowCount() > 0)
    assert column(page, 1)[0] == SITE
    assert "희망 입지" in column(page, 3)[0]
    assert "맞지 않음" in column(page, 0)
    window.open_page("zone", site=site_id(example))
    qtbot.waitUntil(lambda: "희망 ㎡" in page.matches.list.model.columns[2].title)
    qtbot.waitUntil(lambda: page.matches.list.model.rowCount() > 5)
    page.show_view("projects")
    rows = page.projects.list.model
    assert "준공" in {rows.index(row, 1).data() for row in range(rows.rowCount())}


def test_without_any_site_the_first_one_is_a_step_away(open_window: Open) -> None:
    window = open_window(first="zone")
    page = window.open_page("zone")
    assert isinstance(page, ZonePage)
    button(page, "zone_first_site").click()
    sites = window.open_page("sites")
    assert isinstance(sites, ListPage)
    assert sites.record_is_shown
