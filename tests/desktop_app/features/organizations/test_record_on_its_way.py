"""Until a record is read its page is quiet: nothing of another record, and nothing to press."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem
from db.queries.records import all_live
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from tests.desktop_app.features.organizations.hands import line, names, open_first, press, text

CONTROL = Qt.KeyboardModifier.ControlModifier


def pressable(page: QWidget) -> list[str]:
    return [one.objectName() for one in page.findChildren(QAbstractButton) if one.isVisible()]


def state(page: OrganizationsPage) -> QWidget:
    assert page.record is not None
    found = page.record.findChild(QWidget, "record_state")
    assert found is not None
    return found


def firms_in(store: Store) -> int:
    with store.read() as session:
        return len(all_live(session, RecordKind.ORGANIZATION))


def test_nothing_can_be_pressed_or_saved_before_the_record_is_read(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext
) -> None:
    before = firms_in(context.store)
    context.jobs.hold()
    open_first(qtbot, page, "㈜한빛정밀")
    assert page.record_is_shown
    assert not pressable(page)
    waiting = page.window().focusWidget()
    assert waiting is not None
    assert waiting is state(page)
    qtbot.keyClick(waiting, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: text(state(page), "state_sentence") == "기록을 불러오는 중입니다…")
    context.jobs.go_on()
    assert text(page, "record_name") == "㈜한빛정밀"
    assert page.window().focusWidget() is line(page, "name")
    assert firms_in(context.store) == before


def test_the_record_before_is_not_shown_while_another_comes(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext, firms: dict[str, int]
) -> None:
    open_first(qtbot, page, "㈜한빛정밀")
    context.jobs.hold()
    page.open_record(firms["나루바이오"])
    assert page.record is not None
    assert not page.record.form.isVisible()
    page.record.refresh()  # something changed meanwhile: the record on its way is meant
    context.jobs.go_on()
    assert text(page, "record_name") == "나루바이오"


def test_a_new_record_begun_meanwhile_stays(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext
) -> None:
    context.jobs.hold()
    open_first(qtbot, page, "㈜한빛정밀")
    qtbot.keyClick(state(page), Qt.Key.Key_N, CONTROL)
    context.jobs.go_on()
    assert page.record is not None
    assert page.record.record_id is None
    assert line(page, "name").text() == ""


def test_a_record_that_cannot_be_read_is_asked_for_again(
    qtbot: QtBot, page: OrganizationsPage, context: AppContext, firms: dict[str, int]
) -> None:
    assert names(page)
    open_first(qtbot, page, "㈜한빛정밀")
    record = page.record
    assert record is not None
    context.jobs.hold()
    page.open_record(firms["나루바이오"])
    record._on_unread(EnvironmentProblem("server.gone"))
    qtbot.waitUntil(lambda: pressable(page) == ["record_again", "record_leave"])
    press(qtbot, page, "record_again")
    context.jobs.go_on()
    assert text(page, "record_name") == "나루바이오"
