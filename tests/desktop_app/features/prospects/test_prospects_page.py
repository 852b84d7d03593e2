"""발굴후보 as an officer uses it: narrowed with ticks and words, read, taken up, put back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.queries.records import all_live, load_draft
from db.services.prospects import Wish, plan_promotion
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.prospects import ProspectsPage
from desktop_app.features.prospects.promotion_dialog import PromotionDialog
from desktop_app.list_pages.saved.view_dialog import ViewDialog
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.lists.filter_box import FilterBox
from desktop_app.widgets.lists.row_menu import RowMenu

TypeKorean = Callable[[QWidget, str], None]
FIRM = RecordKind.ORGANIZATION


@pytest.fixture
def ids(context: AppContext) -> dict[str, int]:
    """A plot, three firms of lists and one that is looked after."""

    def save(of: RecordKind, /, **values: Value) -> int:
        return save_record(context.store, new_draft(of, **values)).id

    def firm(name: str, until: str = "", /, **values: Value) -> int:
        made[name] = save(FIRM, **{"name": name, "standing": "reference", **values})
        if until:
            save(RecordKind.CERTIFICATE, organization=made[name], kind="research",
                 valid_until=until, renewal="renewed")  # fmt: skip
        return made[name]

    made: dict[str, int] = {}
    save(RecordKind.SITE, name="제조용지", permitted_industries=("C27",), note="첨단업종만")
    firm("㈜맑은샘메드", "2040-03-13", industry_code="C27112", region="경기 부천시")
    firm("가온누리진", "2020-01-01", industry_name="의약품 제조업", region="서울 금천구")
    firm("두루온", standing="prospect")
    firm("한빛정밀", standing="managed")
    return made


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(tuple(spec for spec in PAGES if spec.key in ("prospects", "organizations")))


@pytest.fixture
def page(ids: dict[str, int], window: MainWindow, qtbot: QtBot) -> ProspectsPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    made = window.open_page("prospects")
    assert isinstance(made, ProspectsPage)
    return made


def column(page: ProspectsPage, key: str) -> list[str]:
    model = page.list_panel.model
    section = [one.key for one in model.columns].index(key)
    return [model.index(row, section).data() for row in range(model.rowCount())]


def names(page: ProspectsPage) -> list[str]:
    return column(page, "name")


def box(page: ProspectsPage, key: str) -> FilterBox:
    found = page.list_panel.list.table.head.box(key)
    assert found is not None
    return found


def put_row_menu(page: ProspectsPage) -> RowMenu:
    page.list_panel.list.menu_requested.emit(page.mapToGlobal(page.rect().center()))
    menu = page.findChild(RowMenu)
    assert menu is not None
    return menu


def standing(context: AppContext, firm: int) -> str:
    with context.store.read() as session:
        draft = load_draft(session, FIRM, firm)
    assert draft is not None
    return draft.text("standing")


def tick(page: ProspectsPage, name: str) -> None:
    box = page.findChild(QCheckBox, name)
    assert box.isVisible(), name
    box.click()


def dialog(page: ProspectsPage) -> QDialog:
    return next(one for one in page.findChildren(QDialog, "promotion_dialog") if one.isVisible())


def said(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_firms_of_the_lists_come_with_their_reasons_and_are_narrowed_by_tabs_ticks_words_boxes_and_area(
    page: ProspectsPage, qtbot: QtBot, type_korean: TypeKorean, window: MainWindow
):
    ModelTester(page.list_panel.model)
    assert names(page) == ["㈜맑은샘메드", "가온누리진", "두루온"]
    assert column(page, "fit") == ["4개 중 4", "4개 중 2", "0개 중 0"]
    assert column(page, "fit_words") == ["업종·유효·수도권·재확인", "수도권·재확인", "미기재"]
    assert page.findChild(QLabel, "prospects_count").text() == "3"
    assert "직접 등록" in page.findChild(QLabel, "prospects_source").text()

    page.findChild(QPushButton, "prospect_prospects").click()
    assert names(page) == ["두루온"]
    assert page.findChild(QCheckBox, "standings_prospect").isChecked()
    page.findChild(QPushButton, "prospect_all").click()
    assert len(names(page)) == 3

    tick(page, "sectors_bio")
    tick(page, "sectors_medical")
    assert names(page) == ["㈜맑은샘메드", "가온누리진"]
    tick(page, "states_expired")
    assert names(page) == ["가온누리진"]
    assert page.findChild(QLabel, "prospects_count").text() == "1 / 3"
    page.findChild(QPushButton, "narrowing_clear").click()
    assert len(names(page)) == 3
    typed = page.findChild(QLineEdit, "prospect_text")
    type_korean(typed, "ㅁㅇㅅ")
    qtbot.waitUntil(lambda: names(page) == ["㈜맑은샘메드"])
    type_korean(typed, "없는 이름")
    qtbot.waitUntil(lambda: not names(page))
    assert "전체 3곳" in page.findChild(QLabel, "state_sentence").text()
    page.findChild(QPushButton, "clear_filters").click()
    assert len(names(page)) == 3

    box(page, "fit").ask(">=2")
    assert names(page) == ["㈜맑은샘메드", "가온누리진"]
    tick(page, "states_expired")
    assert names(page) == ["가온누리진"]
    assert page.findChild(QCheckBox, "regions_서울").isVisible()
    assert not page.findChild(QCheckBox, "regions_경기").isVisible(), "the box hides it"
    assert "벤처확인: 만료" in page.list_panel.conditions()
    assert "맞는 이유 >=2" in page.list_panel.conditions()
    page.list_panel.clear_filters()
    assert len(names(page)) == 3

    qtbot.keyClicks(page.findChild(QLineEdit, "area_from"), "800")
    qtbot.waitUntil(lambda: page.narrowing.query().area_from == 800.0)
    assert len(names(page)) == 3
    tick(page, "area_unstated")
    assert names(page) == []


def test_rows_are_grouped_by_what_their_industry_means(page: ProspectsPage):
    page.list_panel.grouping.group_by("sector")
    tree = page.list_panel.grouping.tree
    assert page.list_panel.grouping.key == "sector"
    assert tree.isVisible()
    tree.choose("sector", "=bio")
    page.list_panel.grouping.changed.emit()
    assert names(page) == ["가온누리진"]


def test_a_view_keeps_the_ticks_and_says_that_it_was_changed(
    page: ProspectsPage, type_korean: TypeKorean
):
    tick(page, "sectors_bio")
    box(page, "region").ask("서울")
    page.list_panel.views.save_as()
    dialog_of_view = page.findChild(ViewDialog)
    type_korean(dialog_of_view.findChild(QLineEdit, "view_name"), "서울 바이오")
    dialog_of_view.findChild(QPushButton, "view_dialog_save").click()
    current = page.list_panel.views.current
    assert current is not None
    tick(page, "sectors_bio")
    assert page.findChild(QPushButton, "view_save").isVisible()
    page.findChild(QPushButton, "prospect_all").click()
    assert len(names(page)) == 3
    page.list_panel.open_saved(current.id)
    page.findChild(QPushButton, "view_discard").click()
    assert page.findChild(QCheckBox, "sectors_bio").isChecked()
    assert names(page) == ["가온누리진"]


def test_a_cell_is_mended_in_its_place_and_the_menu_of_a_row_takes_it_up(
    page: ProspectsPage, ids: dict[str, int], context: AppContext, qtbot: QtBot
):
    table = page.list_panel.list.table
    page.list_panel.list.select_id(ids["두루온"])
    keys = [one.key for one in page.list_panel.model.columns]
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(keys.index("employees")))
    qtbot.keyClick(table, Qt.Key.Key_1)
    qtbot.keyClicks(QApplication.focusWidget(), "2")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    with context.store.read() as session:
        draft = load_draft(session, FIRM, ids["두루온"])
    assert draft is not None
    assert draft.get("employees") == 12
    assert column(page, "fit")[names(page).index("두루온")] == "1개 중 1"

    page.list_panel.list.select_id(ids["가온누리진"])
    menu = put_row_menu(page)
    next(one for one in menu.actions() if one.data() == "managed").trigger()
    menu.close()
    dialog(page).findChild(QPushButton, "promotion_go").click()
    assert standing(context, ids["가온누리진"]) == "managed"


def test_the_inspector_gives_the_evidence_and_what_would_be_made(
    page: ProspectsPage, window: MainWindow, ids: dict[str, int], context: AppContext, qtbot: QtBot
):
    page.list_panel.list.select_id(ids["㈜맑은샘메드"])
    qtbot.waitUntil(lambda: window.findChild(QWidget, "prospect_panel") is not None)
    panel = window.findChild(QWidget, "prospect_panel")
    words = said(panel)
    for part in ("허용 업종에 맞음", "C27112 → C27, 제조용지 (세부 조건 확인 필요)", "경기 부천시",
                 "재확인을 받은 기업", "희망면적 미기재", "투자 건 1건(단계: 발굴)을 만듭니다."):  # fmt: skip
        assert part in words, part
    panel.findChild(QPushButton, "promote_managed").click()
    asked = dialog(page)
    assert "기업 1곳을 관리기업으로 바꿉니다." in said(asked)
    asked.findChild(QPushButton, "promotion_go").click()
    assert standing(context, ids["㈜맑은샘메드"]) == "managed"
    assert names(page) == ["가온누리진", "두루온"]


def test_chosen_firms_get_cases_that_one_undo_takes_back_and_refusing_changes_nothing(
    page: ProspectsPage, window: MainWindow, ids: dict[str, int], context: AppContext, qtbot: QtBot
):
    page.list_panel.list.table.selectAll()
    page.findChild(QPushButton, "chosen_case").click()
    asked = dialog(page)
    assert "투자 건 3건(단계: 발굴)을 만듭니다." in said(asked)
    asked.findChild(QLineEdit, "case_title").clear()
    go = asked.findChild(QPushButton, "promotion_go")
    assert not go.isEnabled()
    asked.findChild(QLineEdit, "case_title").setText("일산 입지 검토")
    go.click()
    with context.store.read() as session:
        made = all_live(session, RecordKind.CASE)
    assert [one.text("title") for one in made] == ["일산 입지 검토"] * 3
    assert names(page) == []
    window.undo()
    assert len(names(page)) == 3
    with context.store.read() as session:
        assert not all_live(session, RecordKind.CASE)

    page.list_panel.list.select_id(ids["두루온"])
    qtbot.keyClick(page.list_panel.list.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog(page), Qt.Key.Key_Escape)
    assert standing(context, ids["두루온"]) == "prospect"
    qtbot.keyClick(page.list_panel.list.table, Qt.Key.Key_Return)
    assert window.findChild(QLabel, "record_name").text() == "두루온"


def test_an_association_leads_to_its_members_in_the_lists(
    page: ProspectsPage, window: MainWindow, ids: dict[str, int], context: AppContext
):
    draft = new_draft(FIRM, name="한국바이오의약품협회", org_type="association")
    body = save_record(context.store, draft).id
    draft = new_draft(
        RecordKind.PARTNERSHIP, organization=ids["가온누리진"], partner=body, kind="member"
    )
    save_record(context.store, draft)
    window.open_record(FIRM, body)
    window.findChild(QPushButton, "record_members").click()
    assert page.isVisible()
    assert names(page) == ["가온누리진"]
    chosen = page.findChild(QComboBox, "prospect_list")
    assert chosen.currentText() == "한국바이오의약품협회 회원사 · 1"
    chosen.setCurrentIndex(0)
    assert len(names(page)) == 3
    wish = page.findChild(QPushButton, "chosen_case")
    assert not wish.isEnabled(), "no firm is chosen"
    page.list_panel.list.select_id(ids["두루온"])
    assert wish.isEnabled()
    assert page.findChild(QLabel, "prospects_source").isVisible()


def test_without_any_list_the_page_leads_to_the_import(
    open_window: Callable[..., MainWindow], context: AppContext
):
    window = open_window(tuple(spec for spec in PAGES if spec.key in ("prospects", "intake")))
    page = window.open_page("prospects")
    assert isinstance(page, ProspectsPage)
    assert page.findChild(QLabel, "state_sentence").text() == "가져온 명단이 없습니다."
    wishes = [page.findChild(QPushButton, f"chosen_{wish.value}") for wish in Wish]
    assert not any(wish.isEnabled() for wish in wishes), "there is no firm to take up"
    assert not page.findChild(QLabel, "prospects_source").isVisible()
    page.findChild(QPushButton, "empty_import").click()
    assert not page.isVisible()


def test_the_dialog_is_freed_when_it_closes(
    page: ProspectsPage,
    context: AppContext,
    ids: dict[str, int],
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):
    with context.store.read() as session:
        plan = plan_promotion(session, [ids["두루온"]], Wish.CASE)
    freed_on_close(lambda: PromotionDialog(plan, context.texts, page))
