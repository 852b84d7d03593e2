"""The page of one firm: made, edited, asked about, with what belongs to it, and freed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.records import children, load_detail, load_draft
from db.services.records import save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.shell.window import MainWindow
from tests.desktop_app.features.organizations.hands import (
    find,
    line,
    names,
    open_first,
    press,
    replace_text,
    text,
)


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


def test_the_region_follows_from_the_address_and_numbers_and_mail_addresses_are_checked(
    qtbot: QtBot,
    page: OrganizationsPage,
    type_korean: Callable[[QWidget, str], None],
    context: AppContext,
    firms: dict[str, int],
) -> None:
    open_first(qtbot, page, "나루바이오")
    address = line(page, "address")
    address.setFocus()
    type_korean(address, "경기도 고양시 일산동구 중앙로 1256")
    line(page, "phone").setFocus()
    assert line(page, "region").text() == "경기 고양시 일산동구"
    press(qtbot, page, "record_revert")

    number = line(page, "business_number")
    replace_text(qtbot, number, "9998100316")
    qtbot.keyClick(number, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.record is not None
    message = page.record.form.cells["business_number"].message
    assert message == "다른 기록이 이미 쓰고 있는 번호입니다."
    press(qtbot, page, "record_revert")

    mail = line(page, "email")
    replace_text(qtbot, mail, "info.naru")
    qtbot.keyClick(mail, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.record is not None
    assert page.record.form.cells["email"].message == "전자우편 주소가 아닙니다."
    assert stored(context.store, firms["나루바이오"], "email") is Empty.NOT_STATED
    replace_text(qtbot, mail, "info@Naru.Example")
    qtbot.keyClick(mail, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert stored(context.store, firms["나루바이오"], "email") == "info@naru.example"
    assert mail.text() == "info@naru.example", "an address of the house is no person's"


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
