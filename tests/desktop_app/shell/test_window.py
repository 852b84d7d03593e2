"""The window: rail, palette, undo by name, toast, inspector, status bar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.errors import UndoConflict, UndoneLater
from db.ledger import undo
from db.services.records import Saved, save_record
from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.errors.dialog import CrashDialog, MessageDialog
from desktop_app.errors.words import Told
from desktop_app.page import Page, PageSpec, Shell
from desktop_app.settings import Settings
from desktop_app.shell.first_start.screen import FirstStartScreen
from desktop_app.shell.toast import STAY_MS
from desktop_app.shell.undo_conflict import UndoConflictDialog
from desktop_app.shell.window import MainWindow
from desktop_app.theme import Theme
from desktop_app.tokens import Size


class FirmsPage(Page):
    """A page that counts what it is asked for."""

    watches = frozenset({RecordKind.ORGANIZATION})

    def __init__(self, context: AppContext, shell: Shell) -> None:
        super().__init__(context, shell)
        self.loads = 0
        self.patches = 0
        self.targets: list[dict[str, object]] = []
        self.leaving = True

    def reload(self) -> None:
        self.loads += 1

    def patch(self, announcement: object) -> None:
        self.patches += 1

    def show_target(self, **target: object) -> None:
        self.targets.append(target)

    def can_leave(self) -> bool:
        return self.leaving


SPECS = (
    PageSpec("firms", "Firms", "building-2", FirmsPage, frozenset({RecordKind.ORGANIZATION})),
    PageSpec("other", "Some page", "sun", FirmsPage, shortcut="Ctrl+2"),
)


@pytest.fixture
def two_pages(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(SPECS)


def add_firm(context: AppContext, name: str, origin: object = None) -> Saved:
    draft = Draft(
        RecordKind.ORGANIZATION, {"name": name, "org_type": "domestic", "standing": "managed"}
    )
    saved = save_record(context.store, draft)
    context.changes.announce(saved.changes, origin)
    return saved


def page_of(window: MainWindow, key: str) -> FirmsPage:
    page = window.open_page(key)
    assert isinstance(page, FirmsPage)
    return page


def test_the_first_page_is_shown_and_others_are_made_when_asked_for(two_pages: MainWindow):
    assert two_pages.current_page_key == "firms"
    assert len(two_pages.findChildren(FirmsPage)) == 1
    two_pages.findChild(QToolButton, "rail_other").click()
    assert two_pages.current_page_key == "other"
    assert len(two_pages.findChildren(FirmsPage)) == 2


def test_a_shortcut_opens_a_page(qtbot: QtBot, two_pages: MainWindow):
    two_pages.activateWindow()
    qtbot.keyClick(two_pages, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: two_pages.current_page_key == "other")


def test_a_change_patches_the_page_in_front_and_marks_the_hidden_one(
    two_pages: MainWindow, context: AppContext
):
    other = page_of(two_pages, "other")
    front = page_of(two_pages, "firms")
    other.watches = frozenset({RecordKind.ORGANIZATION})
    loads = (front.loads, other.loads)
    add_firm(context, "㈜한빛정밀")
    assert (front.patches, other.patches) == (1, 0)
    assert (front.loads, other.loads) == loads
    page_of(two_pages, "other")
    assert other.loads == loads[1] + 1


def test_the_page_that_made_a_change_is_left_alone(two_pages: MainWindow, context: AppContext):
    front = page_of(two_pages, "firms")
    loads = front.loads
    add_firm(context, "㈜한빛정밀", origin=front)
    assert (front.loads, front.patches) == (loads, 0)


def test_undo_and_redo_are_named_after_the_operation(
    qtbot: QtBot, two_pages: MainWindow, context: AppContext
):
    add_firm(context, "㈜한빛정밀")
    undo = two_pages.findChild(QToolButton, "undo_button")
    redo = two_pages.findChild(QToolButton, "redo_button")
    assert undo.defaultAction().text() == "실행 취소: 등록 — ㈜한빛정밀"
    assert not redo.isEnabled()
    undo.click()
    assert not undo.isEnabled()
    assert redo.defaultAction().text() == "다시 실행: 등록 — ㈜한빛정밀"
    redo.click()
    assert undo.isEnabled()


def test_the_palette_finds_a_firm_by_initials_and_opens_it(
    qtbot: QtBot,
    two_pages: MainWindow,
    context: AppContext,
    type_korean: Callable[[QWidget, str], None],
):
    saved = add_firm(context, "㈜한빛정밀")
    two_pages.findChild(QPushButton, "search_box").click()
    entry = two_pages.findChild(QLineEdit, "palette_input")
    assert entry.isVisible()
    type_korean(entry, "ㅎㅂ")
    shown = two_pages.findChild(QListView, "palette_list").model()
    titles = [shown.index(row, 0).data() for row in range(shown.rowCount())]
    assert any("한빛정밀" in title for title in titles)
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert not entry.isVisible()
    assert page_of(two_pages, "firms").targets == [
        {"kind": RecordKind.ORGANIZATION, "record_id": saved.id}
    ]


def test_the_palette_listens_to_a_half_typed_syllable(
    two_pages: MainWindow, context: AppContext, compose_korean: Callable[[QWidget, str], None]
):
    add_firm(context, "㈜한빛정밀")
    two_pages.open_palette()
    compose_korean(two_pages.findChild(QLineEdit, "palette_input"), "하")
    shown = two_pages.findChild(QListView, "palette_list").model()
    assert any("한빛" in shown.index(row, 0).data() for row in range(shown.rowCount()))


def test_the_palette_runs_a_command_and_esc_closes_it(qtbot: QtBot, two_pages: MainWindow):
    two_pages.open_palette()
    entry = two_pages.findChild(QLineEdit, "palette_input")
    qtbot.keyClicks(entry, ">some")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert two_pages.current_page_key == "other"
    two_pages.open_palette()
    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert not entry.isVisible()


def test_a_menu_draws_its_icons_when_it_is_opened(two_pages: MainWindow, context: AppContext):
    context.commands.add(Command("firms.add", "Add", print, "", "plus", Menu.FILE))
    menus = [one.menu() for one in two_pages.findChild(QMenuBar).actions()]
    file = next(menu for menu in menus if any(one.data() == "firms.add" for one in menu.actions()))
    action = next(one for one in file.actions() if one.data() == "firms.add")
    assert action.icon().isNull()
    file.popup(two_pages.mapToGlobal(QPoint(0, 0)))
    assert not action.icon().isNull()
    file.close()


def test_nothing_found_is_said(qtbot: QtBot, two_pages: MainWindow):
    two_pages.open_palette()
    qtbot.keyClicks(two_pages.findChild(QLineEdit, "palette_input"), "zzzz")
    shown = two_pages.findChild(QListView, "palette_list").model()
    assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == [
        "찾은 것이 없습니다",
        "새 기업·기관 등록: zzzz",
    ]


def test_the_toast_offers_the_way_back(two_pages: MainWindow, context: AppContext):
    add_firm(context, "㈜한빛정밀")
    two_pages.toast("㈜한빛정밀을 등록했습니다.", undo=True)
    toast = two_pages.findChild(QWidget, "toast")
    assert toast.isVisible()
    two_pages.findChild(QPushButton, "toast_undo").click()
    undo = two_pages.findChild(QToolButton, "undo_button")
    assert not undo.isEnabled()
    assert two_pages.findChild(QLabel, "toast_text").text() == (
        "실행 취소했습니다: 등록 — ㈜한빛정밀"
    )
    two_pages.findChild(QPushButton, "toast_action").click()
    assert undo.isEnabled()
    assert two_pages.findChild(QLabel, "toast_text").text() == (
        "다시 실행했습니다: 등록 — ㈜한빛정밀"
    )


def test_the_toast_stands_still_under_the_pointer(two_pages: MainWindow):
    two_pages.toast("저장했습니다.")
    toast = two_pages.findChild(QWidget, "toast")
    timer = toast._timer
    assert timer.interval() == STAY_MS
    place = QPointF(5, 5)  # told to it alone: a pointer goes to whichever window lies in front
    QApplication.sendEvent(toast, QEnterEvent(place, place, QPointF(toast.mapToGlobal(place))))
    assert not timer.isActive()


def test_the_inspector_takes_a_panel_over_and_esc_closes_it(qtbot: QtBot, two_pages: MainWindow):
    panel = QLabel("㈜한빛정밀")
    two_pages.inspect(panel)
    inspector = two_pages.findChild(QWidget, "inspector")
    assert inspector.isVisible()
    assert inspector.width() >= 296
    qtbot.keyClick(inspector, Qt.Key.Key_Escape)
    assert not inspector.isVisible()


def test_in_a_narrow_window_the_inspector_lies_over_the_page(qtbot: QtBot, two_pages: MainWindow):
    two_pages.inspect(QLabel("㈜한빛정밀"))
    page = page_of(two_pages, "firms")
    two_pages.inspect(QLabel("㈜한빛정밀"))
    beside = page.width()
    two_pages.resize(1366, 768)
    qtbot.waitUntil(lambda: page.width() < beside)
    assert two_pages.findChild(QToolButton, "rail_firms").height() == Size.RAIL_ITEM_SMALL
    two_pages.resize(1100, 768)
    inspector = two_pages.findChild(QWidget, "inspector")
    qtbot.waitUntil(lambda: page.width() == 1100 - Size.RAIL)
    assert inspector.geometry().right() + 1 == two_pages.width()
    assert inspector.y() == Size.PAGE_HEAD, "the buttons of the page's head stay in reach"


def test_the_inspector_grows_until_nothing_is_cut(qtbot: QtBot, two_pages: MainWindow):
    panel = QLabel("㈜한빛정밀")
    panel.setMinimumWidth(350)
    two_pages.inspect(panel)
    inspector = two_pages.findChild(QWidget, "inspector")
    qtbot.waitUntil(lambda: inspector.width() > 350)
    assert inspector.width() <= Size.INSPECTOR_MAX
    two_pages.inspect(QLabel("㈜나루바이오"))
    qtbot.waitUntil(lambda: inspector.width() < 350)


def test_on_a_small_screen_magnified_the_rail_is_of_icons_and_a_page_scrolls(
    qtbot: QtBot, two_pages: MainWindow
):
    """1366×768 at 150 %."""
    two_pages.resize(911, 480)
    assert two_pages.size() == QSize(911, 480)
    page = page_of(two_pages, "firms")
    page.setMinimumWidth(1200)
    rail = two_pages.findChild(QWidget, "rail")
    assert rail.minimumSizeHint().height() <= rail.height()
    assert two_pages.findChild(QToolButton, "rail_firms").accessibleName() == "기업"
    qtbot.waitUntil(lambda: page.width() == 1200)
    page_of(two_pages, "other")
    qtbot.waitUntil(lambda: page_of(two_pages, "other").width() == 911 - Size.RAIL)


def test_a_page_with_unsaved_work_keeps_the_window_open(two_pages: MainWindow):
    page = page_of(two_pages, "firms")
    page.leaving = False
    page_of(two_pages, "other")
    assert not two_pages.close()
    assert two_pages.current_page_key == "firms"
    page.leaving = True


def test_who_works_here_and_what_is_saved(two_pages: MainWindow, context: AppContext):
    assert two_pages.findChild(QLabel, "officer_name").text() == "박서연"
    add_firm(context, "㈜한빛정밀")
    saved = two_pages.findChild(QWidget, "status_saved")
    assert saved.isVisible()
    assert saved.text.text().endswith("저장")
    context.settings.update(officer="김지원")
    assert two_pages.findChild(QLabel, "officer_name").text() == "김지원"


def test_later_edits_are_left_alone_when_the_rest_is_undone(
    two_pages: MainWindow, context: AppContext, qtbot: QtBot
):
    saved = add_firm(context, "㈜한빛정밀")
    edited = Draft(RecordKind.ORGANIZATION, {"name": "㈜한빛정밀기기", "note": "첫"}, saved.id)
    first = save_record(context.store, edited)
    operation = first.changes.operation_id
    later = Draft(RecordKind.ORGANIZATION, {"note": "둘"}, saved.id)
    context.changes.announce(save_record(context.store, later).changes)
    with pytest.raises(UndoConflict) as caught:
        undo(context.store, operation)
    dialog = UndoConflictDialog(caught.value, "ko", two_pages)
    dialog.open()
    texts = [part.text() for part in dialog.findChildren(QLabel)]
    assert "기업·기관 ㈜한빛정밀기기 — 비고" in texts
    assert any(text.startswith("나중에 고침: ") and "박서연, 수정" in text for text in texts)
    with qtbot.waitSignal(dialog.accepted):
        dialog.findChild(QPushButton, "undo_rest").click()


def test_where_all_of_it_was_edited_later_no_rest_is_offered(
    two_pages: MainWindow, context: AppContext
):
    saved = add_firm(context, "㈜한빛정밀")
    notes = [Draft(RecordKind.ORGANIZATION, {"note": note}, saved.id) for note in ("첫", "둘")]
    first, _ = [save_record(context.store, note).changes.operation_id for note in notes]
    with pytest.raises(UndoConflict) as caught:
        undo(context.store, first)
    dialog = UndoConflictDialog(caught.value, "ko", two_pages)
    dialog.open()
    assert not dialog.findChild(QPushButton, "undo_rest").isVisible()
    assert dialog.findChild(QPushButton, "leave_everything").isDefault()
    dialog.close()


def test_the_search_box_stands_clear_of_menus_and_buttons_in_a_narrow_window(
    two_pages: MainWindow,
) -> None:
    box = two_pages.findChild(QPushButton, "search_box")
    bar, undo_button = (
        two_pages.findChild(QMenuBar),
        two_pages.findChild(QToolButton, "undo_button"),
    )
    two_pages.resize(800, 720)
    for name in ("&보고서", "&통계"):
        bar.addMenu(name).addAction("하나")
        QApplication.processEvents()
        assert bar.geometry().right() < box.geometry().left(), "menus that come later push it on"
        assert box.geometry().right() < undo_button.geometry().left()


@pytest.mark.parametrize(
    "make",
    [
        lambda theme: MessageDialog(theme, Told("디스크가 가득 찼습니다.")),
        lambda theme: CrashDialog(theme, "report", None),
        lambda theme: UndoConflictDialog(
            UndoConflict((UndoneLater("case", 1, "㈜한빛정밀"),)), "ko"
        ),
        lambda theme: FirstStartScreen(theme, Settings(), Path("desk")),
    ],
)
def test_dialogs_are_freed_when_closed(
    theme: Theme,
    make: Callable[[Theme], QWidget],
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):
    freed_on_close(lambda: make(theme))
