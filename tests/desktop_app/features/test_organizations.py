"""기업·기관 as an officer uses it: the real window, keys and buttons, a real store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.records import children, load_detail, load_draft
from db.services.records import save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow

FIRMS = (
    ("㈜한빛정밀", "domestic", "정밀 의료기기", 112, "9998100316"),
    ("(주)가람메디텍", "domestic", "영상진단기기", 87, "9998100326"),
    ("나루바이오", "foreign", "항체", Empty.NOT_STATED, Empty.NOT_STATED),
    ("일산하늘병원", "hospital", Empty.NOT_STATED, 520, Empty.NOT_STATED),
    ("한빛정밀 주식회사", "domestic", Empty.UNCHECKED, 30, Empty.NOT_STATED),
)


@pytest.fixture
def firms(context: AppContext) -> dict[str, int]:
    ids = {}
    for name, kind, industry, people, number in FIRMS:
        draft = new_draft(
            RecordKind.ORGANIZATION,
            name=name,
            org_type=kind,
            industry_name=industry,
            employees=people,
            business_number=number,
        )
        ids[name] = save_record(context.store, draft).id
    firm = ids["㈜한빛정밀"]
    for draft in (
        new_draft(RecordKind.CERTIFICATE, organization=firm, kind="research",
                  valid_from="2024-05-31", valid_until="2099-05-30"),
        new_draft(RecordKind.CASE, organization=firm, title="고양 생산·연구 거점",
                  stage="consultation", wanted_area=1500.0, planned_investment=18_000_000_000),
        new_draft(RecordKind.CONTACT, organization=firm, name="한도윤", title="이사"),
    ):  # fmt: skip
        save_record(context.store, draft)
    return ids


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The real window with this page alone."""
    return open_window(tuple(spec for spec in PAGES if spec.key == "organizations"))


@pytest.fixture
def page(firms: dict[str, int], window: MainWindow, qtbot: QtBot) -> OrganizationsPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    page.list_panel.list.setFocus()
    return page


def settle(qtbot: QtBot) -> None:
    """Let the row timer and the inspector's timer run."""
    qtbot.wait(200)


def names(page: OrganizationsPage) -> list[str]:
    model = page.list_panel.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def find(parent: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def press(qtbot: QtBot, parent: QWidget, name: str, kind: type[QWidget] = QPushButton) -> None:
    qtbot.mouseClick(find(parent, kind, name), Qt.MouseButton.LeftButton)


def text(parent: QWidget, name: str) -> str:
    found = find(parent, QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def line(page: OrganizationsPage, key: str) -> QLineEdit:
    assert page.record is not None
    found = find(page.record.form, QLineEdit, key)
    assert isinstance(found, QLineEdit)
    return found


def open_first(qtbot: QtBot, page: OrganizationsPage, name: str) -> None:
    model = page.list_panel.model
    place = names(page).index(name)
    page.list_panel.list.select_id(model.id_at(place))
    qtbot.keyClick(page.list_panel.list.table, Qt.Key.Key_Return)


def replace_text(qtbot: QtBot, widget: QLineEdit, typed: str) -> None:
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, typed)


# -- the list -------------------------------------------------------------------------------


def test_names_are_sorted_without_their_legal_form(page: OrganizationsPage) -> None:
    assert names(page) == [
        "(주)가람메디텍",
        "나루바이오",
        "일산하늘병원",
        "㈜한빛정밀",
        "한빛정밀 주식회사",
    ]
    assert text(page, "organizations_count") == "5"


def test_a_filter_by_initials_narrows_and_clears(
    qtbot: QtBot, page: OrganizationsPage, type_korean: Callable[[QWidget, str], None]
) -> None:
    qtbot.keyClick(page.list_panel.list.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box = QApplication.focusWidget()
    assert box is not None
    assert box.objectName() == "filter_name"
    type_korean(box, "ㅎㅂㅈ")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert names(page) == ["㈜한빛정밀", "한빛정밀 주식회사"]
    assert text(page, "organizations_count") == "2 / 5"
    assert "3건 숨김" in text(page.window(), "status_left")
    type_korean(box, "없음")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert names(page) == []
    assert text(page, "state_sentence") == "조건에 맞는 기업·기관이 없습니다(전체 5건)."
    press(qtbot, page, "clear_filters")
    assert len(names(page)) == 5


def test_numbers_choices_and_words_for_empty_filter_too(
    qtbot: QtBot, page: OrganizationsPage
) -> None:
    def ask(key: str, typed: str) -> list[str]:
        box = find(page, QLineEdit, f"filter_{key}")
        assert isinstance(box, QLineEdit)
        box.setFocus()
        box.setText(typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        found = names(page)
        box.clear()
        qtbot.keyClick(box, Qt.Key.Key_Return)
        return found

    assert ask("employees", ">100") == ["일산하늘병원", "㈜한빛정밀"]
    assert ask("employees", "미기재") == ["나루바이오"]
    assert ask("industry_name", "미확인") == ["한빛정밀 주식회사"]
    assert ask("org_type", "병원, 외국") == ["나루바이오", "일산하늘병원"]
    assert ask("case_stage", "접촉~LOI") == ["㈜한빛정밀"]
    box = find(page, QLineEdit, "filter_employees")
    assert ask("employees", "아무말") == names(page), "what is not understood hides nothing"
    assert isinstance(box, QLineEdit)


def test_an_unreadable_filter_says_so(qtbot: QtBot, page: OrganizationsPage) -> None:
    box = find(page, QLineEdit, "filter_employees")
    assert isinstance(box, QLineEdit)
    box.setFocus()
    box.setText("많음")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.property("problem") == "true"
    assert "숨기지 않았습니다" in box.toolTip()
    assert len(names(page)) == 5


def test_sorting_by_keyboard_puts_the_empty_last(qtbot: QtBot, page: OrganizationsPage) -> None:
    table = page.list_panel.list.table
    table.setCurrentIndex(page.list_panel.model.index(0, 3))
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, Qt.Key.Key_O, keys)
    assert names(page)[0] == "한빛정밀 주식회사"
    assert names(page)[-1] == "나루바이오"
    qtbot.keyClick(table, Qt.Key.Key_O, keys)
    assert names(page)[0] == "일산하늘병원"
    assert names(page)[-1] == "나루바이오"


def test_the_tree_adds_up_and_names_what_has_no_group(
    qtbot: QtBot, page: OrganizationsPage
) -> None:
    tree = page.list_panel.grouping.tree.tree
    model = tree.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    counts = [row.data(Qt.ItemDataRole.UserRole + 1) for row in rows]
    assert rows[-1].data() == "(업종 없음)"
    assert counts[0] == 5 == sum(counts[1:])
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_End)
    assert names(page) == ["일산하늘병원", "한빛정밀 주식회사"]
    key = find(page, QComboBox, "group_key")
    assert isinstance(key, QComboBox)
    key.setFocus()
    qtbot.keyClick(key, Qt.Key.Key_Down)
    assert model.index(1, 0).data() == "국내기업"
    assert len(names(page)) == 5


def test_quick_views_have_counts(qtbot: QtBot, page: OrganizationsPage) -> None:
    partners = find(page, QPushButton, "view_partners")
    assert isinstance(partners, QPushButton)
    assert partners.text() == "협력기관  1"
    qtbot.mouseClick(partners, Qt.MouseButton.LeftButton)
    assert names(page) == ["일산하늘병원"]
    qtbot.keyClick(partners, Qt.Key.Key_Right)
    assert names(page) == ["㈜한빛정밀"]


def test_sums_of_the_chosen_rows_stand_in_the_status_bar(
    qtbot: QtBot, page: OrganizationsPage
) -> None:
    table = page.list_panel.list.table
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    said = text(page.window(), "status_selection")
    assert said.startswith("5행 선택")
    assert "상시근로자 749명 (기재 4 · 미기재 1)" in said
    assert "투자예정액 180억원 (기재 1 · 미기재 4)" in said


def test_rows_are_copied_for_excel(qtbot: QtBot, page: OrganizationsPage) -> None:
    table = page.list_panel.list.table
    page.list_panel.list.select_id(page.list_panel.model.id_at(3))
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(table, Qt.Key.Key_C, keys)
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t")[:2] == ["명칭", "구분"]
    assert row.split("\t")[:4] == ["㈜한빛정밀", "국내기업", "정밀 의료기기", "112"]


def test_columns_are_remembered(qtbot: QtBot, page: OrganizationsPage, context: AppContext) -> None:
    context.folder.root.mkdir(parents=True, exist_ok=True)
    press(qtbot, page, "organizations_columns", QToolButton)
    chooser = QApplication.activePopupWidget()
    assert chooser is not None
    columns = find(chooser, QWidget, "columns")
    for _ in range(8):
        qtbot.keyClick(columns, Qt.Key.Key_Down)
    qtbot.keyClick(columns, Qt.Key.Key_Space)
    chooser.close()
    shown = [page.list_panel.model.columns[at].key for at in page.list_panel.list.visible_columns()]
    assert len(shown) == 9
    again = OrganizationsPage(context, page.shell)
    qtbot.addWidget(again)
    kept = [
        again.list_panel.model.columns[at].key for at in again.list_panel.list.visible_columns()
    ]
    assert kept == shown


def test_an_empty_desk_offers_the_two_ways_to_begin(qtbot: QtBot, window: MainWindow) -> None:
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    assert text(page, "state_sentence") == "등록된 기업·기관이 없습니다."
    press(qtbot, page, "empty_new")
    assert page.record is not None
    assert page.record.isVisible()


def test_the_list_as_shown_goes_to_excel(
    qtbot: QtBot, page: OrganizationsPage, tmp_path: Path
) -> None:
    box = find(page, QLineEdit, "filter_name")
    assert isinstance(box, QLineEdit)
    box.setFocus()
    box.setText("ㅎㅂ")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    press(qtbot, page, "organizations_export")
    dialog = find(page, QFileDialog, "export_dialog")
    assert isinstance(dialog, QFileDialog)
    target = tmp_path / "목록.xlsx"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    sheet = openpyxl.load_workbook(target).worksheets[0]
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert "㈜한빛정밀" in cells
    assert "나루바이오" not in cells


# -- the inspector --------------------------------------------------------------------------


def test_the_inspector_follows_the_row_and_names_likely_doubles(
    qtbot: QtBot, page: OrganizationsPage, firms: dict[str, int]
) -> None:
    page.list_panel.list.select_id(firms["㈜한빛정밀"])
    settle(qtbot)
    panel = find(page.window(), QWidget, "organization_panel")
    assert text(panel, "panel_name") == "㈜한빛정밀"
    other = firms["한빛정밀 주식회사"]
    press(qtbot, panel, f"double_{other}")
    assert page.record is not None
    assert page.record.record_id == other


def test_in_a_narrow_window_the_inspector_comes_when_it_is_asked_for(
    qtbot: QtBot, page: OrganizationsPage, firms: dict[str, int]
) -> None:
    window = page.window()
    window.resize(1366, 768)
    page.list_panel.list.select_id(firms["나루바이오"])
    settle(qtbot)
    assert window.findChild(QWidget, "organization_panel") is None
    table = page.list_panel.list.table
    qtbot.keyClick(table, Qt.Key.Key_Space)
    panel = find(window, QWidget, "organization_panel")
    assert panel.isVisible()
    press(qtbot, panel, "panel_close", QToolButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    settle(qtbot)
    assert window.findChild(QWidget, "organization_panel") is None, "closed stays closed"


def test_a_damaged_file_is_a_sentence_with_a_button(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext
) -> None:
    file = Path(str(context.store.engine.url.database))
    context.store.close()
    good = file.read_bytes()
    file.write_bytes(b"no database " * 500)
    page.list_panel.reload()
    assert text(page, "state_sentence") == "파일이 손상되었습니다."
    context.store.close()
    file.write_bytes(good)
    press(qtbot, page, "list_again")
    assert len(names(page)) == 5


# -- the record -----------------------------------------------------------------------------


def test_create_by_keyboard_alone(
    qtbot: QtBot,
    page: OrganizationsPage,
    context: AppContext,
    type_korean: Callable[[QWidget, str], None],
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page.list_panel.list.table, Qt.Key.Key_N, control)
    name = line(page, "name")
    assert name.hasFocus()
    qtbot.keyClick(name, Qt.Key.Key_S, control)
    assert page.record is not None
    assert page.record.form.cells["name"].message == "저장하려면 적어야 합니다."
    type_korean(name, "㈜온누리바이오")
    qtbot.keyClick(name, Qt.Key.Key_S, control)
    new_id = page.record.record_id
    assert new_id is not None
    assert text(page, "record_name") == "㈜온누리바이오"
    assert stored(context.store, new_id, "name") == "㈜온누리바이오"
    qtbot.keyClick(name, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "㈜온누리바이오" in names(page)
    assert page.list_panel.list.current_id == new_id


def stored(store: Store, record_id: int, key: str) -> object:
    with store.read() as session:
        draft = load_draft(session, RecordKind.ORGANIZATION, record_id)
    return draft.get(key) if draft else None


def test_edit_save_and_undo(
    qtbot: QtBot,
    page: OrganizationsPage,
    context: AppContext,
    firms: dict[str, int],
    window: MainWindow,
) -> None:
    firm = firms["㈜한빛정밀"]
    open_first(qtbot, page, "㈜한빛정밀")
    capital = line(page, "capital")
    replace_text(qtbot, capital, "35")
    assert text(page, "record_unsaved") == "저장 안 한 변경 1개"
    qtbot.keyClick(capital, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert stored(context.store, firm, "capital") == 3_500_000_000
    assert text(page, "record_unsaved") == ""
    assert capital.hasFocus(), "saving does not take the cursor away"
    window.undo()
    assert stored(context.store, firm, "capital") is Empty.NOT_STATED
    assert capital.text() == "", "the form shows what the undo brought back"


def test_the_region_follows_from_the_address(
    qtbot: QtBot, page: OrganizationsPage, type_korean: Callable[[QWidget, str], None]
) -> None:
    open_first(qtbot, page, "나루바이오")
    address = line(page, "address")
    address.setFocus()
    type_korean(address, "경기도 고양시 일산동구 중앙로 1256")
    line(page, "phone").setFocus()
    assert line(page, "region").text() == "경기 고양시 일산동구"
    press(qtbot, page, "record_revert")


def test_field_history_goes_back(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext, firms: dict[str, int]
) -> None:
    firm = firms["㈜한빛정밀"]
    for people in (120, 131):
        with context.store.read() as session:
            draft = load_draft(session, RecordKind.ORGANIZATION, firm)
        assert draft is not None
        save_record(context.store, draft.with_values(employees=people).changed_from(draft))
    open_first(qtbot, page, "㈜한빛정밀")
    people_line = line(page, "employees")
    people_line.setFocus()
    qtbot.keyClick(people_line, Qt.Key.Key_F2)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert text(popup, "history_0") == "120명 → 131명"
    press(qtbot, popup, "history_revert")
    assert people_line.text() == "120"
    assert page.record is not None
    assert page.record.dirty
    press(qtbot, page, "record_revert")
    assert people_line.text() == "131"


def test_a_number_that_another_firm_has(qtbot: QtBot, page: OrganizationsPage) -> None:
    open_first(qtbot, page, "나루바이오")
    number = line(page, "business_number")
    replace_text(qtbot, number, "9998100316")
    qtbot.keyClick(number, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.record is not None
    message = page.record.form.cells["business_number"].message
    assert message == "이미 등록된 다른 기업·기관의 번호입니다."
    press(qtbot, page, "record_revert")


def test_two_people_save_one_record(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext, firms: dict[str, int]
) -> None:
    firm = firms["㈜한빛정밀"]
    open_first(qtbot, page, "㈜한빛정밀")
    with context.store.read() as session:
        draft = load_draft(session, RecordKind.ORGANIZATION, firm)
    assert draft is not None
    theirs = draft.with_values(employees=140, phone="031-000-2741").changed_from(draft)
    save_record(context.store, theirs)  # a colleague, so nobody here is told
    people = line(page, "employees")
    replace_text(qtbot, people, "125")
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(people, Qt.Key.Key_S, control)
    assert stored(context.store, firm, "employees") == 140, "nothing is overwritten"
    assert line(page, "phone").text() == "031-000-2741"
    press(qtbot, page, "keep_mine_employees")
    qtbot.keyClick(people, Qt.Key.Key_S, control)
    assert stored(context.store, firm, "employees") == 125
    assert stored(context.store, firm, "phone") == "031-000-2741"


def answer_with(qtbot: QtBot, name: str) -> None:
    """Press a button of the question that stands open."""
    box = QApplication.activeModalWidget()
    assert box is not None
    press(qtbot, box, name)


def test_unsaved_edits_are_asked_about(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext, firms: dict[str, int]
) -> None:
    open_first(qtbot, page, "㈜한빛정밀")
    people = line(page, "employees")
    replace_text(qtbot, people, "99")
    press(qtbot, page, "record_back", QToolButton)
    answer_with(qtbot, "leave_stay")
    assert page.record is not None
    assert page.record.isVisible()
    press(qtbot, page, "record_back", QToolButton)
    answer_with(qtbot, "leave_save")
    assert page.list_panel.isVisible()
    assert stored(context.store, firms["㈜한빛정밀"], "employees") == 99
    open_first(qtbot, page, "㈜한빛정밀")
    replace_text(qtbot, line(page, "employees"), "77")
    press(qtbot, page, "record_back", QToolButton)
    answer_with(qtbot, "leave_discard")
    assert page.list_panel.isVisible()
    assert stored(context.store, firms["㈜한빛정밀"], "employees") == 99


def test_certificates_are_added_edited_and_deleted(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext, firms: dict[str, int]
) -> None:
    firm = firms["나루바이오"]
    open_first(qtbot, page, "나루바이오")
    press(qtbot, page, "add_certificate")
    dialog = find(page, QDialog, "dialog_certificate")
    qtbot.waitUntil(dialog.isActiveWindow)
    kind = find(dialog, QComboBox, "kind")
    qtbot.keyClick(kind, Qt.Key.Key_Down)
    until = find(dialog, QLineEdit, "valid_until")
    qtbot.keyClicks(until, "2027.5.30")
    qtbot.keyClick(until, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert [entry.text("valid_until") for entry in certificates(context, firm)] == ["2027-05-30"]
    with qtbot.waitActive(page.window()):
        page.window().activateWindow()
    table = find(page, QWidget, "related_certificates")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = newest_dialog(page, "dialog_certificate")
    press(qtbot, dialog, "dialog_delete")
    assert certificates(context, firm) == ()
    page.shell.undo()
    assert len(certificates(context, firm)) == 1


def certificates(context: AppContext, firm: int) -> tuple[object, ...]:
    with context.store.read() as session:
        return children(session, RecordKind.CERTIFICATE, "organization", [firm])


def newest_dialog(page: QWidget, name: str) -> QDialog:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = find(page, QDialog, name)
    assert isinstance(found, QDialog)
    return found


def test_a_contact_is_added(
    qtbot: QtBot,
    page: OrganizationsPage,
    context: AppContext,
    firms: dict[str, int],
    type_korean: Callable[[QWidget, str], None],
) -> None:
    open_first(qtbot, page, "㈜한빛정밀")
    press(qtbot, page, "related_contacts")
    press(qtbot, page, "add_contact")
    dialog = find(page, QDialog, "dialog_contact")
    type_korean(find(dialog, QLineEdit, "name"), "이수진")
    press(qtbot, dialog, "dialog_save")
    with context.store.read() as session:
        found = children(session, RecordKind.CONTACT, "organization", [firms["㈜한빛정밀"]])
    assert [entry.text("name") for entry in found] == ["한도윤", "이수진"]
    assert find(page, QPushButton, "related_contacts").text() == "기업 담당자  2"


def test_deleting_offers_the_way_back(
    qtbot: QtBot,
    page: OrganizationsPage,
    context: AppContext,
    firms: dict[str, int],
    window: MainWindow,
) -> None:
    page.list_panel.list.select_id(firms["나루바이오"])
    qtbot.keyClick(page.list_panel.list.table, Qt.Key.Key_Delete)
    assert "나루바이오" not in names(page)
    press(qtbot, window, "toast_undo")
    assert "나루바이오" in names(page)
    open_first(qtbot, page, "나루바이오")
    press(qtbot, page, "record_more", QToolButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    delete = menu.findChild(QAction, "record_delete")
    assert delete is not None
    menu.setActiveAction(delete)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert page.list_panel.isVisible()
    assert "나루바이오" not in names(page)
    with context.store.read() as session:
        detail = load_detail(session, RecordKind.ORGANIZATION, firms["나루바이오"])
    assert detail is not None
    assert detail.deleted


def test_a_change_from_elsewhere_patches_its_row(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext, firms: dict[str, int]
) -> None:
    with context.store.read() as session:
        draft = load_draft(session, RecordKind.ORGANIZATION, firms["나루바이오"])
    assert draft is not None
    changed = save_record(context.store, draft.with_values(employees=7).changed_from(draft))
    with qtbot.assertNotEmitted(page.list_panel.model.modelReset):
        context.changes.announce(changed.changes)
    place = names(page).index("나루바이오")
    assert page.list_panel.model.index(place, 3).data() == "7"


def test_read_only_looks_but_writes_nothing(
    qtbot: QtBot,
    context: AppContext,
    surroundings: object,
    firms: dict[str, int],
    window: MainWindow,
) -> None:
    from dataclasses import replace

    page = OrganizationsPage(replace(context, read_only=True), window)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    assert not find(page, QPushButton, "organizations_new").isEnabled()
    page.open_record(firms["㈜한빛정밀"])
    assert line(page, "name").isReadOnly()
    assert not find(page, QPushButton, "record_save").isEnabled()
    assert find(page, QPushButton, "add_certificate").isHidden()


def test_page_and_dialogs_are_freed(
    qtbot: QtBot,
    context: AppContext,
    window: MainWindow,
    firms: dict[str, int],
    freed_on_close: Callable[[Callable[[], QWidget]], None],
) -> None:
    def make() -> QWidget:
        page = OrganizationsPage(context, window)
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.show()
        page.open_record(firms["㈜한빛정밀"])
        return page

    freed_on_close(make)
