"""Saved views as an officer meets them: kept, changed, discarded, arranged, brought back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from db.queries.saved_views import SavedView, saved_views
from db.services.saved_views import save_view
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.list_pages.saved.view_dialog import ViewDialog
from desktop_app.list_pages.saved.views_dialog import ViewsDialog
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def names(page: OrganizationsPage) -> list[str]:
    model = page.list_panel.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def filter_by(page: OrganizationsPage, **filters: str) -> None:
    page.list_panel.list.put_filters(filters)
    page.list_panel.list.filters_edited.emit(filters)


def find(parent: QWidget, name: str) -> QPushButton:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), name
    return found


def press(qtbot: QtBot, parent: QWidget, name: str) -> None:
    qtbot.mouseClick(find(parent, name), LEFT)


def keep(
    qtbot: QtBot, page: OrganizationsPage, name: str, *, icon: str = "star", begin: bool = False
) -> None:
    press(qtbot, page, "view_save_as")
    dialog = page.findChildren(ViewDialog)[-1]
    line, tick = dialog.findChild(QLineEdit, "view_name"), dialog.findChild(QCheckBox)
    chosen = dialog.findChild(QToolButton, f"view_icon_{icon}")
    assert isinstance(line, QLineEdit)
    assert isinstance(tick, QCheckBox)
    assert isinstance(chosen, QToolButton)
    line.setText(name)
    chosen.click()
    tick.setChecked(begin)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def kept(context: AppContext) -> list[SavedView]:
    with context.store.read() as session:
        return list(saved_views(session, "organizations"))


def test_a_view_of_a_later_version_opens_though_its_icon_does_not_ship(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext
) -> None:
    content = page.list_panel.content().to_text()
    made = save_view(
        context.store, SavedView(0, "organizations", "내일의 보기", "hologram", content)
    )
    page.list_panel.open_saved(made.id)
    assert find(page, f"view_saved:{made.id}").text().strip() == "내일의 보기"
    assert len(names(page)) == 5


def test_conditions_are_kept_under_a_name_and_an_icon(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext
) -> None:
    assert not page.list_panel.views.bar.isVisible()
    filter_by(page, org_type="국내기업")
    keep(qtbot, page, "국내", icon="flag")
    (view,) = kept(context)
    assert (view.name, view.icon) == ("국내", "flag")
    assert not page.list_panel.views.bar.isVisible()
    press(qtbot, page, "view_all")
    assert len(names(page)) == 5
    press(qtbot, page, f"view_saved:{view.id}")
    assert names(page) == ["가람메디텍", "다온소재", "마루정밀"]


def test_a_change_is_said_not_saved_and_can_be_discarded_or_saved(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext
) -> None:
    filter_by(page, org_type="국내기업")
    keep(qtbot, page, "국내")
    before = kept(context)[0].content
    filter_by(page, org_type="국내기업", employees=">20")
    page.list_panel.list.sort_requested.emit("employees", True)
    assert find(page, "view_discard").isVisible()
    assert kept(context)[0].content == before
    assert names(page) == ["가람메디텍", "다온소재"]
    press(qtbot, page, "view_discard")
    assert names(page) == ["가람메디텍", "다온소재", "마루정밀"]
    assert not page.list_panel.views.bar.isVisible()
    filter_by(page, org_type="국내기업", employees=">20")
    press(qtbot, page, "view_save")
    assert kept(context)[0].content != before
    assert not page.list_panel.views.bar.isVisible()


def test_a_change_that_was_left_is_still_there_on_coming_back(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext
) -> None:
    filter_by(page, org_type="국내기업")
    keep(qtbot, page, "국내")
    filter_by(page, org_type="병원")
    press(qtbot, page, "view_all")
    assert page.list_panel.list.filters() == {}
    press(qtbot, page, f"view_saved:{kept(context)[0].id}")
    assert names(page) == ["라온병원"]
    assert find(page, "view_discard").isVisible()


def test_columns_and_grouping_belong_to_a_view(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext
) -> None:
    panel = page.list_panel
    filter_by(page, org_type="국내기업, 병원")
    panel.grouping.tree.choose("org_type")
    panel.grouping.tree.branch_chosen.emit("=hospital")
    panel.grouping.tree.choose("org_type", "=hospital")
    panel.reload()
    keep(qtbot, page, "병원")
    layout = panel.list.layout_now()
    press(qtbot, page, "view_all")
    assert len(names(page)) == 5
    press(qtbot, page, f"view_saved:{kept(context)[0].id}")
    assert names(page) == ["라온병원"]
    assert panel.grouping.tree.key == "org_type"
    assert panel.list.layout_now() == layout


def test_a_list_begins_with_its_default_view(
    context: AppContext, firms: dict[str, int], open_window: Callable[..., MainWindow]
) -> None:
    content = '{"base": "all", "filters": {"org_type": "병원"}}'
    save_view(
        context.store, SavedView(0, "organizations", "병원", "hospital", content, is_default=True)
    )
    window = open_window(tuple(spec for spec in PAGES if spec.key == "organizations"))
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    assert names(page) == ["라온병원"]
    page.show_target(view="all")
    assert len(names(page)) == 5


def test_another_page_opens_a_saved_view(
    context: AppContext, firms: dict[str, int], window: MainWindow
) -> None:
    content = '{"base": "all", "filters": {"org_type": "병원"}}'
    view = save_view(context.store, SavedView(0, "organizations", "병원", "hospital", content))
    page = window.open_page("organizations", saved_view=view.id)
    assert isinstance(page, OrganizationsPage)
    assert names(page) == ["라온병원"]


def test_views_are_renamed_arranged_deleted_and_brought_back(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext
) -> None:
    for name in ("국내", "둘째"):
        filter_by(page, org_type="국내기업", employees=f">{len(kept(context))}")
        keep(qtbot, page, name)
    page.list_panel.views.arrange()
    dialog = page.findChild(ViewsDialog)
    assert isinstance(dialog, ViewsDialog)
    views = dialog.findChild(QListWidget, "views")
    assert isinstance(views, QListWidget)
    views.setCurrentRow(0)
    qtbot.keyClick(dialog, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [view.name for view in kept(context)] == ["둘째", "국내"]
    press(qtbot, dialog, "views_default")
    assert [view.is_default for view in kept(context)] == [False, True]
    qtbot.keyClick(dialog, Qt.Key.Key_Delete)
    assert [view.name for view in kept(context)] == ["둘째"]
    dialog.close()
    page.list_panel.views.bring_back()
    assert [view.name for view in kept(context)] == ["둘째", "국내"]


@pytest.mark.parametrize("name", ["국내", "  "])
def test_a_taken_or_missing_name_cannot_be_saved(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext, name: str
) -> None:
    filter_by(page, org_type="국내기업")
    keep(qtbot, page, "국내")
    filter_by(page, org_type="병원")
    press(qtbot, page, "view_save_as")
    dialog = page.findChildren(ViewDialog)[-1]
    line = dialog.findChild(QLineEdit, "view_name")
    assert isinstance(line, QLineEdit)
    line.setText(name)
    assert not find(dialog, "view_dialog_save").isEnabled()
    dialog.close()


def test_dialogs_are_freed(
    context: AppContext, freed_on_close: Callable[[Callable[[], QWidget]], None]
) -> None:
    view = SavedView(0, "organizations", "", "star", "{}")
    freed_on_close(lambda: ViewDialog(context.theme, view, frozenset()))


def test_the_bar_is_never_cut_however_many_views_there_are(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext
) -> None:
    content = '{"base": "all", "filters": {"org_type": "병원"}}'
    for number in range(4):
        name = f"이름이 아주 길고 긴 저장한 보기 {number}"
        save_view(context.store, SavedView(0, "organizations", name, "star", content))
    page.show_target(saved_view=1)
    filter_by(page, org_type="국내기업")
    qtbot.waitUntil(lambda: find(page, "view_discard").isVisible())
    tabs, bar = page.list_panel._tabs, page.list_panel.views.bar
    qtbot.waitUntil(lambda: bar.width() >= bar.sizeHint().width())
    assert bar.geometry().right() <= tabs.width()
    assert find(page, "view_saved:1").isVisible()
