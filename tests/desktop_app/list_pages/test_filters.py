"""Filter boxes, their menus and the menus of the heads, on a real list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.shell.window import MainWindow

Cell = Callable[[str, str], QModelIndex]


def names(page: OrganizationsPage) -> list[str]:
    model = page.list_panel.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose(menu: QMenu, text: str) -> None:
    action = next(one for one in menu.actions() if one.text() == text)
    assert isinstance(action, QAction)
    action.trigger()


def section(page: OrganizationsPage, key: str) -> int:
    return [column.key for column in page.list_panel.model.columns].index(key)


def test_every_box_has_a_menu_of_empties_takes_several_ticks_and_hides_nothing_for_what_nobody_understands(
    qtbot: QtBot, page: OrganizationsPage, window: MainWindow
) -> None:
    box = page.list_panel.list.table.head.box("industry_name")
    assert box is not None
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = box.findChild(QMenu)
    assert isinstance(menu, QMenu)
    choose(menu, "비공개")
    assert names(page) == ["마루정밀"]
    choose(menu, "빈 값만")
    assert names(page) == ["라온병원", "마루정밀"]
    choose(menu, "값 있는 것만")
    assert len(names(page)) == 3
    menu.close()

    page.list_panel.clear_filters()
    page.list_panel.list.filter_by("org_type", "병원, 외국기업, 미기재")
    assert names(page) == ["나루바이오", "라온병원"]

    page.list_panel.clear_filters()
    page.list_panel.list.filter_by("employees", "스무 명쯤")
    assert len(names(page)) == 5
    said = [label.text() for label in window.findChildren(type(page.list_panel.head.title))]
    assert any("상시근로자 조건을 알아듣지 못해" in text for text in said)


def test_the_menu_of_a_head_sorts_filters_and_hides(page: OrganizationsPage) -> None:
    view = page.list_panel.list
    at = section(page, "employees")
    choose(view.head_menu(at), "내림차순 정렬")
    assert names(page)[0] == "라온병원"
    choose(view.head_menu(at), "이 열의 빈 값만")
    assert names(page) == ["나루바이오"]
    choose(view.head_menu(at), "이 열의 조건 지우기")
    assert len(names(page)) == 5
    choose(view.head_menu(at), "이 열 숨기기")
    assert at not in view.visible_columns()


def test_only_duplicates_of_a_column(page: OrganizationsPage, context: AppContext) -> None:
    save_record(
        context.store,
        new_draft(RecordKind.ORGANIZATION, name="㈜다온소재", org_type="domestic"),
    )
    page.list_panel.reload()
    choose(page.list_panel.list.head_menu(section(page, "name")), "중복만 보기")
    assert sorted(names(page)) == ["㈜다온소재", "다온소재"]


def test_grouping_by_any_column_counts_up_with_the_empty_ones_by_kind(
    page: OrganizationsPage,
) -> None:
    panel = page.list_panel
    choose(panel.list.head_menu(section(page, "industry_name")), "이 열로 묶어 보기")
    assert panel.grouping.tree.key == "industry_name"
    model = panel.grouping.tree.tree.model()
    branches = {
        str(model.index(row, 0).data()): model.index(row, 0) for row in range(model.rowCount())
    }
    without = branches["(업종 없음)"]
    assert [str(model.index(row, 0, without).data()) for row in range(2)] == ["미기재", "비공개"]
    panel.grouping.tree.tree.setCurrentIndex(model.index(1, 0, without))
    assert names(page) == ["마루정밀"]


def test_chosen_cells_are_summed_like_a_spreadsheet(
    qtbot: QtBot, page: OrganizationsPage, window: MainWindow, cell: Cell
) -> None:
    table = page.list_panel.list.table
    table.setCurrentIndex(cell("가람메디텍", "employees"))
    shift = Qt.KeyboardModifier.ShiftModifier
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(table, key, shift)
    said = [label.text() for label in window.findChildren(type(page.list_panel.head.title))]
    words = "3칸 선택 · 상시근로자 117명 (기재 2 · 미기재 1) · 기재분 평균 58명"
    assert words in said
