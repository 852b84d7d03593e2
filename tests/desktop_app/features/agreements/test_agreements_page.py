"""협약 as an officer uses it: listed by view, registered, joined to a case, checked, undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.queries.records import children, load_draft
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.agreements import AgreementsPage
from desktop_app.list_pages.inspector_panel import InspectorPanel
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow

TypeKorean = Callable[[QWidget, str], None]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ids(context: AppContext) -> dict[str, int]:
    """A joined MOU, an LOI nobody has joined, and a co-operation."""

    def save(called: str, of: RecordKind, /, **values: Value) -> int:
        made[called] = save_record(context.store, new_draft(of, **values)).id
        return made[called]

    made: dict[str, int] = {}
    firm = save("firm", RecordKind.ORGANIZATION, name="㈜한빛정밀", org_type="domestic")
    case = save(
        "case", RecordKind.CASE, organization=firm, title="고양 생산·연구 거점", stage="mou"
    )
    mou = save(
        "mou", RecordKind.AGREEMENT, title="한빛정밀 투자협약", kind="mou", case=case,
        signed_on="2026-06-12", amount=18_000_000_000, area=1500.0, jobs=40,
    )  # fmt: skip
    save("loi", RecordKind.AGREEMENT, title="한빛정밀 투자의향서", kind="loi", signed_on="2025-03")
    save(
        "talk", RecordKind.AGREEMENT, title="공동연구 업무협약", kind="partnership",
        nature="cooperation", status="lapsed",
    )  # fmt: skip
    save("party", RecordKind.PARTY, agreement=mou, organization=firm, role="investor")
    return made


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    specs = tuple(spec for spec in PAGES if spec.key in ("agreements", "cases"))
    return open_window(specs, first="agreements")


@pytest.fixture
def page(ids: dict[str, int], window: MainWindow, qtbot: QtBot) -> AgreementsPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    made = window.open_page("agreements")
    assert isinstance(made, AgreementsPage)
    return made


def shown_agreement(window: MainWindow) -> int:
    panel = window.findChild(InspectorPanel, "agreement_panel")
    return panel.record_id if panel is not None else 0


def titles(page: AgreementsPage) -> list[str]:
    model = page.list_panel.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def cell(page: AgreementsPage, row: int, key: str) -> str:
    model = page.list_panel.model
    at = [column.key for column in model.columns].index(key)
    return str(model.index(row, at).data())


def hanging(context: AppContext, kind: RecordKind, agreement: int) -> tuple[Draft, ...]:
    with context.store.read() as session:
        return children(session, kind, "agreement", [agreement])


def stored(context: AppContext, agreement: int) -> Draft:
    with context.store.read() as session:
        draft = load_draft(session, RecordKind.AGREEMENT, agreement)
    assert draft is not None
    return draft


def dialog_of(page: QWidget, kind: str) -> QDialog:
    return next(one for one in page.findChildren(QDialog, f"dialog_{kind}") if one.isVisible())


# -- the list ------------------------------------------------------------------------------------


def test_views_part_investment_from_cooperation_and_the_inspector_names_case_and_parties(
    page: AgreementsPage, window: MainWindow, ids: dict[str, int], qtbot: QtBot
):
    assert titles(page) == ["한빛정밀 투자협약", "한빛정밀 투자의향서"]
    assert page.findChild(QPushButton, "agreement_view_unjoined").text() == "묶음 미확인  1"
    page.findChild(QPushButton, "agreement_view_unjoined").click()
    assert titles(page) == ["한빛정밀 투자의향서"]
    page.findChild(QPushButton, "agreement_view_cooperation").click()
    assert titles(page) == ["공동연구 업무협약"]
    page.findChild(QPushButton, "agreement_view_all").click()
    assert len(titles(page)) == 3
    assert page.findChild(QLabel, "agreements_count").text() == "3"

    page.list_panel.list.select_id(ids["mou"])
    qtbot.waitUntil(lambda: shown_agreement(window) == ids["mou"])  # the window has room for it
    panel = window.findChild(InspectorPanel, "agreement_panel")
    said = " ".join(made.text() for made in panel.findChildren(QLabel))
    assert "㈜한빛정밀" in said
    assert "점검한 적이 없습니다." in said
    panel.findChild(QPushButton, "panel_case").click()
    assert window.current_page_key == "cases"


def test_an_empty_view_leads_back_to_everything(
    page: AgreementsPage, window: MainWindow, context: AppContext, ids: dict[str, int]
):
    loi = stored(context, ids["loi"])
    save_record(context.store, loi.with_values(case=ids["case"]).changed_from(loi))
    page.reload()
    page.findChild(QPushButton, "agreement_view_unjoined").click()
    sentence = page.findChild(QLabel, "state_sentence").text()
    assert sentence == "‘묶음 미확인’에 해당하는 자료가 없습니다(전체 3건)."
    page.findChild(QPushButton, "show_all").click()
    assert len(titles(page)) == 3


def test_a_row_says_with_whom_for_what_and_how_much_and_is_deleted_and_brought_back(
    page: AgreementsPage,
    qtmodeltester: ModelTester,
    window: MainWindow,
    ids: dict[str, int],
    qtbot: QtBot,
):
    qtmodeltester.check(page.list_panel.model)

    said = [cell(page, 0, key) for key in ("kind", "nature", "parties", "case", "signed_on")]
    assert said == ["투자협약(MOU)", "투자", "㈜한빛정밀", "고양 생산·연구 거점", "2026. 6. 12."]
    assert [cell(page, 0, key) for key in ("amount", "area", "jobs", "status")] == [
        "180", "1,500", "40", "유효",
    ]  # fmt: skip
    assert cell(page, 1, "amount") == "미기재"

    page.list_panel.list.select_id(ids["loi"])
    qtbot.keyClick(page.list_panel.list.table, Qt.Key.Key_Delete)
    assert titles(page) == ["한빛정밀 투자협약"]
    assert window.findChild(QLabel, "toast_text").text() == "협약 1건을 삭제했습니다."
    window.findChild(QPushButton, "toast_undo").click()
    assert len(titles(page)) == 2


# -- one agreement -------------------------------------------------------------------------------


def test_an_agreement_is_registered_by_keyboard(
    page: AgreementsPage, context: AppContext, qtbot: QtBot, type_korean: TypeKorean
):
    qtbot.keyClick(page.list_panel.list.table, Qt.Key.Key_N, CONTROL)
    assert page.record is not None
    title = page.record.form.findChild(QLineEdit, "title")
    assert title.hasFocus()
    type_korean(title, "새벽별셀 투자의향서")
    kind = page.record.form.findChild(QComboBox, "kind")
    kind.setFocus()
    qtbot.keyClick(kind, Qt.Key.Key_Down)
    qtbot.keyClick(kind, Qt.Key.Key_S, CONTROL)
    new_id = page.record.record_id
    assert new_id is not None
    assert stored(context, new_id).get("nature") == "investment"
    qtbot.keyClick(title, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "새벽별셀 투자의향서" in titles(page)


def test_a_check_is_noted_then_corrected_by_a_new_row_and_never_deleted(
    page: AgreementsPage, window: MainWindow, context: AppContext, ids: dict[str, int],
    qtbot: QtBot,
):  # fmt: skip
    page.open_record(ids["mou"])
    page.findChild(QPushButton, "add_check").click()
    dialog = dialog_of(page, "check")
    invested = dialog.findChild(QLineEdit, "invested")
    qtbot.waitUntil(invested.hasFocus)
    qtbot.keyClicks(invested, "78")
    qtbot.keyClick(invested, Qt.Key.Key_S, CONTROL)
    (check,) = hanging(context, RecordKind.CHECK, ids["mou"])
    assert check.get("invested") == 7_800_000_000
    table = page.findChild(QTableView, "agreement_check")
    assert table.model().index(0, 2).data() == "78"
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert hanging(context, RecordKind.CHECK, ids["mou"]) == (check,)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    again = page.findChildren(QDialog, "dialog_check")[-1]
    invested = again.findChild(QLineEdit, "invested")
    invested.selectAll()
    qtbot.keyClicks(invested, "87")
    again.findChild(QPushButton, "dialog_save").click()
    first, second = hanging(context, RecordKind.CHECK, ids["mou"])
    assert (first.get("invested"), second.get("invested")) == (7_800_000_000, 8_700_000_000)
    assert second.get("corrects") == first.id
    window.undo()
    assert hanging(context, RecordKind.CHECK, ids["mou"]) == (check,)


def test_the_parties_stand_with_their_names_and_unsaved_edits_are_asked_about(
    page: AgreementsPage, ids: dict[str, int], context: AppContext, qtbot: QtBot
):
    page.open_record(ids["mou"])
    table = page.findChild(QTableView, "agreement_party")
    assert [table.model().index(0, at).data() for at in (0, 1)] == ["투자자", "㈜한빛정밀"]

    page.open_record(ids["mou"])
    assert page.record is not None
    place = page.record.form.findChild(QLineEdit, "place")
    place.setFocus()
    qtbot.keyClicks(place, "Goyang")
    page.back_to_list()
    question = page.findChild(QMessageBox, "leave_question")
    question.findChild(QPushButton, "leave_save").click()
    assert page.list_panel.isVisible()
    assert stored(context, ids["mou"]).text("place") == "Goyang"


def test_a_conflict_stands_beside_its_field(
    page: AgreementsPage, context: AppContext, ids: dict[str, int], qtbot: QtBot
):
    page.open_record(ids["mou"])
    before = stored(context, ids["mou"])
    save_record(context.store, before.with_values(place="시장실").changed_from(before))
    assert page.record is not None
    place = page.record.form.findChild(QLineEdit, "place")
    place.setFocus()
    qtbot.keyClicks(place, "C")
    page.record.save()
    assert page.record.form.cells["place"].in_conflict
    page.record.revert()


def test_the_page_is_freed_on_close(
    context: AppContext,
    window: MainWindow,
    ids: dict[str, int],
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):
    def make() -> QWidget:
        page = AgreementsPage(context, window)
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.show()
        page.open_record(ids["mou"])
        return page

    freed_on_close(make)
