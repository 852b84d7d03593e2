"""관계도 as an officer uses it: looked at, gone through with keys, narrowed, added to, saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.network import CITY, Network, Node
from db.domain.values import Value
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.partners import NetworkPage
from desktop_app.features.partners.scene import NetworkScene
from desktop_app.features.partners.view import NetworkView
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow

FIRM = RecordKind.ORGANIZATION
KEYS = ("partners", "partnerships", "working_groups", "joint_projects", "network", "organizations",
        "meetings")  # fmt: skip


@pytest.fixture
def ids(context: AppContext) -> dict[str, int]:
    """Two hospitals in a group that met once, an institute and its branch."""

    def save(of: RecordKind, /, **values: Value) -> int:
        return save_record(context.store, new_draft(of, **values)).id

    made = {
        name: save(FIRM, name=name, org_type=kind)
        for name, kind in (("국립암센터", "hospital"), ("일산병원", "hospital"),
                           ("보건원", "research"), ("보건원 분원", "research"))
    }  # fmt: skip
    made["group"] = save(RecordKind.WORKING_GROUP, name="실무협의체")
    for name in ("국립암센터", "일산병원"):
        save(RecordKind.GROUP_MEMBER, working_group=made["group"], organization=made[name])
    save(RecordKind.PARTNERSHIP, organization=made["보건원 분원"], partner=made["보건원"],
         kind="parent")  # fmt: skip
    made["meeting"] = save(
        RecordKind.MEETING, title="제1차 회의", starts_at="2026-10-01T14:00",
        working_group=made["group"],
    )  # fmt: skip
    return made


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(tuple(spec for spec in PAGES if spec.key in KEYS), first="network")


@pytest.fixture
def page(ids: dict[str, int], window: MainWindow, qtbot: QtBot) -> NetworkPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    made = window.open_page("network")
    assert isinstance(made, NetworkPage)
    return made


def key(ids: dict[str, int], name: str) -> str:
    return f"organization:{ids[name]}"


def chosen(page: NetworkPage) -> str:
    assert page.view.picture is not None
    return page.view.picture.chosen


def said(window: MainWindow) -> str:
    panel = window.findChild(QWidget, "node_panel")
    made = (*panel.findChildren(QLabel), *panel.findChildren(QPushButton))
    return " ".join(one.text() for one in made)


def click(page: NetworkPage, at: QPoint, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def place_of(page: NetworkPage, node: str) -> QPoint:
    assert page.view.picture is not None
    return page.view.mapFromScene(page.view.picture.nodes[node].ground.center())


def test_a_click_says_with_whom_a_node_is_linked_and_a_double_click_opens_what_it_chose(
    page: NetworkPage, window: MainWindow, ids: dict[str, int], qtbot: QtBot
):
    click(page, place_of(page, key(ids, "국립암센터")), qtbot)
    assert chosen(page) == key(ids, "국립암센터")
    assert "실무협의체 · 구성원" in said(window)
    assert "국립암센터" in str(page.as_text.currentIndex().data())
    group = f"working_group:{ids['group']}"
    window.findChild(QPushButton, f"tie_to_{group}").click()
    assert chosen(page) == group
    assert "제1차 회의" in said(window)
    assert page.view.picture is not None
    click(page, page.view.mapFromScene(page.view.picture.sceneRect().topLeft()), qtbot)
    assert chosen(page) == ""

    place = place_of(page, key(ids, "국립암센터"))
    click(page, place, qtbot)
    page.view.zoom(0.5)  # as the inspector that came beside it makes the picture smaller
    assert place_of(page, key(ids, "국립암센터")) != place
    qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "국립암센터" in [one.text() for one in window.findChildren(QLabel, "record_name")]


def test_keys_go_from_node_to_node_and_open_one(
    page: NetworkPage, window: MainWindow, ids: dict[str, int], qtbot: QtBot
):
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Tab)
    assert chosen(page) == key(ids, "국립암센터")
    qtbot.keyClick(page.view, Qt.Key.Key_Tab)
    assert chosen(page) == key(ids, "일산병원")
    qtbot.keyClick(page.view, Qt.Key.Key_Up)
    assert chosen(page) == key(ids, "국립암센터")
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert chosen(page) == f"working_group:{ids['group']}"
    qtbot.keyClick(page.view, Qt.Key.Key_Backtab)
    assert chosen(page) != ""
    page.choose(key(ids, "국립암센터"))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert not page.isVisible()
    assert "국립암센터" in [one.text() for one in window.findChildren(QLabel, "record_name")]


def test_it_is_zoomed_left_with_tab_narrowed_with_ticks_and_has_the_lists_beside_it(
    page: NetworkPage, qtbot: QtBot, ids: dict[str, int], window: MainWindow
):
    fitted = page.view.transform().m11()
    for _ in range(40):
        qtbot.keyClick(page.view, Qt.Key.Key_Plus)
    assert page.view.transform().m11() == pytest.approx(4.0)
    for _ in range(60):
        qtbot.keyClick(page.view, Qt.Key.Key_Minus)
    assert page.view.transform().m11() == pytest.approx(0.15)
    qtbot.keyClick(page.view, Qt.Key.Key_0)
    assert page.view.transform().m11() == pytest.approx(fitted)

    assert page.view.picture is not None
    page.view.setFocus()
    page.choose(page.view.picture.in_order()[-1])
    qtbot.keyClick(page.view, Qt.Key.Key_Tab)
    assert not page.view.hasFocus()

    assert "실무협의체 2" in page.findChild(QCheckBox, "tie_group").text()
    assert not page.findChild(QCheckBox, "tie_clinical").isVisible()
    page.findChild(QCheckBox, "tie_group").click()
    assert {tie.kind for tie in page.shown_network().ties} == {"parent"}
    page.findChild(QCheckBox, "tie_lonely").click()
    assert {one.name for one in page.shown_network().nodes} == {"보건원", "보건원 분원"}

    page.findChild(QPushButton, "list_working_groups").click()
    assert not page.isVisible()
    assert window.findChild(QPushButton, "working_groups_new").isVisible()


def test_a_partnership_is_added_from_the_picture_and_drawn(
    page: NetworkPage, window: MainWindow, ids: dict[str, int], context: AppContext
):
    page.choose(key(ids, "일산병원"))
    window.findChild(QPushButton, "add_partnership").click()
    dialog = next(one for one in page.findChildren(QDialog, "dialog_partnership"))
    assert dialog.isVisible()
    dialog.close()
    draft = new_draft(
        RecordKind.PARTNERSHIP, organization=ids["일산병원"], partner=ids["보건원"],
        kind="clinical",
    )  # fmt: skip
    context.changes.announce(save_record(context.store, draft).changes)
    assert page.findChild(QCheckBox, "tie_clinical").isVisible()
    assert len(page.shown_network().ties_of(key(ids, "일산병원"))) == 2
    assert chosen(page) == key(ids, "일산병원")


def test_the_picture_is_saved_and_copied(page: NetworkPage, tmp_path: Path):
    page.findChild(QPushButton, "network_copy").click()
    copied = QGuiApplication.clipboard().image()
    assert copied.width() > 800
    page.findChild(QPushButton, "network_save").click()
    dialog = page.findChild(QFileDialog, "picture_dialog")
    picture, paper = tmp_path / "관계도.png", tmp_path / "관계도.pdf"
    for path in (picture, paper):
        dialog.fileSelected.emit(str(path))
    dialog.close()
    assert QImage(str(picture)).size() == copied.size()
    assert paper.read_bytes().startswith(b"%PDF")


def test_an_empty_network_says_what_will_stand_there(open_window: Callable[..., MainWindow]):
    window = open_window(tuple(spec for spec in PAGES if spec.key in KEYS), first="network")
    page = window.open_page("network")
    assert page is not None
    assert page.findChild(QLabel, "state_sentence").text() == "등록된 협력기관이 없습니다."


def test_the_picture_is_freed_with_its_view(
    context: AppContext, freed_on_close: Callable[[Callable[[], QWidget]], None]
):
    def make() -> NetworkView:
        view = NetworkView()
        network = Network(
            (Node("city:0", "고양시", CITY), Node("organization:1", "기관", "public"))
        )
        view.put(NetworkScene(network, context.theme, context.texts))
        view.choose("organization:1")
        return view

    freed_on_close(make)
