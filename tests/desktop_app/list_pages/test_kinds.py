"""Lists and pages that the catalogue makes: opened, edited, hung on, gone to, undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.queries.records import all_live, load_draft
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.list_pages.kinds.page import KindPage
from desktop_app.list_pages.kinds.specs import SPECS
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow

TypeKorean = Callable[[QWidget, str], None]
CONTROL = Qt.KeyboardModifier.ControlModifier


def save(context: AppContext, kind: RecordKind, /, **values: Value) -> int:
    return save_record(context.store, new_draft(kind, **values)).id


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The real window with all its pages."""
    return open_window(first="print_log")


@pytest.fixture
def ids(context: AppContext) -> dict[str, int]:
    """A project with two sites, and a zone with its figures."""
    project = save(context, RecordKind.PROJECT, name="일산테크노밸리", developers=("고양시",))
    return {
        "project": project,
        "site": save(
            context, RecordKind.SITE, name="일산테크노밸리 12블록", project=project, area=14478.0,
            kind="plot",
        ),
        "zone": save(context, RecordKind.ZONE, name="고양 벤처기업육성촉진지구"),
    }  # fmt: skip


def page_of(window: MainWindow, key: str) -> KindPage:
    page = window.open_page(key)
    assert isinstance(page, KindPage)
    return page


def titles(page: KindPage) -> list[str]:
    model = page.list_panel.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def dialog_of(page: QWidget, kind: str) -> QDialog:
    return next(one for one in page.findChildren(QDialog, f"dialog_{kind}") if one.isVisible())


@pytest.mark.parametrize("spec", SPECS.values(), ids=lambda spec: spec.page)
def test_every_kind_has_an_empty_list_a_form_and_its_views(spec, shared_window):
    page = page_of(shared_window, spec.page)
    for view in spec.views:
        button = page.findChild(QPushButton, f"{spec.page}_view_{view.key}")
        button.click()
        assert not titles(page)
    begin_new(page)
    assert page.record is not None
    assert page.record.isVisible()
    assert page.record.form.cells
    page.back_to_list()


def begin_new(page: KindPage) -> None:
    page.findChild(QPushButton, f"{page.kind_spec.page}_new").click()


def test_a_list_stands_beside_others_and_keys_go_from_one_to_the_next(
    window: MainWindow, ids: dict[str, int], qtbot: QtBot
):
    page = page_of(window, "sites")
    assert page.findChild(QPushButton, "list_sites").text() == "필지·공간  1"
    page.findChild(QPushButton, "list_projects").click()
    assert window.current_page_key == "projects"
    assert window.findChild(QWidget, "rail_sites").isChecked()
    qtbot.keyClick(page_of(window, "projects").list_panel.list.table, Qt.Key.Key_PageUp, CONTROL)
    assert window.current_page_key == "occupancies"


def test_what_refers_to_a_record_stands_on_its_page_and_opens(
    window: MainWindow, ids: dict[str, int], qtbot: QtBot
):
    assert window.open_record(RecordKind.PROJECT, ids["project"])
    page = page_of(window, "projects")
    table = page.findChild(QTableView, "card_site_project")
    assert table.model().index(0, 0).data() == "일산테크노밸리 12블록"
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert window.current_page_key == "sites"
    assert page_of(window, "sites").record.record_id == ids["site"]


def test_a_part_is_added_in_a_dialog_deleted_and_brought_back(
    window: MainWindow, context: AppContext, ids: dict[str, int], qtbot: QtBot,
    type_korean: TypeKorean,
):  # fmt: skip
    window.open_record(RecordKind.ZONE, ids["zone"])
    page = page_of(window, "zones")
    page.findChild(QPushButton, "add_zone_statistic").click()
    dialog = dialog_of(page, "zone_statistic")
    assert dialog.findChild(QLineEdit, "zone") is None
    for key, text in (("as_of", "2025.10"), ("venture_firms", "560")):
        qtbot.keyClicks(dialog.findChild(QLineEdit, key), text)
    dialog.form.cells["scope"].edit("city")
    dialog.findChild(QPushButton, "dialog_save").click()
    with context.store.read() as session:
        (made,) = all_live(session, RecordKind.ZONE_STATISTIC)
    assert (made.get("zone"), made.get("as_of")) == (ids["zone"], "2025-10")
    table = page.findChild(QTableView, "card_zone_statistic_zone")
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert table.model().rowCount() == 0
    window.undo()
    assert table.model().rowCount() == 1


def test_a_record_named_by_a_choice_is_called_by_its_word_and_its_firm(
    window: MainWindow, context: AppContext
):
    firm = save(context, RecordKind.ORGANIZATION, name="㈜한빛정밀", org_type="domestic")
    certificate = save(context, RecordKind.CERTIFICATE, organization=firm, kind="research")
    window.open_record(RecordKind.CERTIFICATE, certificate)
    page = page_of(window, "certificates")
    assert page.record.name == "연구개발유형"
    parent = page.findChild(QPushButton, "record_parent")
    assert parent.text() == "㈜한빛정밀"
    page.record.delete()
    assert titles(page) == []
    with context.store.read() as session:
        assert load_draft(session, RecordKind.CERTIFICATE, certificate) is None
    window.undo()
    assert titles(page) == ["㈜한빛정밀"]


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        ("certificates", {"kind": "research"}, "연구개발유형을 등록했습니다."),
        ("occupancies", {}, "입주를 등록했습니다."),
    ],
)
def test_a_new_record_is_called_in_words_before_it_is_read(
    window: MainWindow, context: AppContext, key: str, values: dict[str, Value], said: str
):
    firm = save(context, RecordKind.ORGANIZATION, name="㈜한빛정밀", org_type="domestic")
    site = save(context, RecordKind.SITE, name="12블록")
    page = page_of(window, key)
    page.show_target(new=True)
    of_site = {"site": site} if key == "occupancies" else {}
    page.record.open_new(organization=firm, **of_site, **values)
    page.record.save()
    assert window.findChild(QLabel, "toast_text").text() == said


def test_the_list_model_holds_while_rows_come_and_go(
    window: MainWindow, context: AppContext, ids: dict[str, int], qtmodeltester: ModelTester
):
    page = page_of(window, "sites")
    qtmodeltester.check(page.list_panel.model)
    save(context, RecordKind.SITE, name="장항수로 북측", kind="plot")
    house = save(context, RecordKind.SITE, name="예시센터", kind="building")
    page.reload()
    model = page.list_panel.model
    at = [column.key for column in model.columns].index("gross_area")
    said = {name: model.index(row, at).data() for row, name in enumerate(titles(page))}
    assert said["예시센터"] == "미기재"
    assert said["장항수로 북측"] == "-", "no floor space is missing of a plot"
    page.list_panel.delete_requested.emit((house,))
    assert len(titles(page)) == 2
    page.list_panel.delete_requested.emit((ids["site"],))
    assert titles(page) == ["장항수로 북측"]
    window.undo()
    assert len(titles(page)) == 2


def test_pages_are_freed(context: AppContext, window: MainWindow, freed_on_close):
    freed_on_close(lambda: KindPage(context, window, SPECS[RecordKind.SITE]))


def test_every_page_of_the_switch_is_in_the_list():
    assert {spec.page for spec in SPECS.values()} <= {spec.key for spec in PAGES}
