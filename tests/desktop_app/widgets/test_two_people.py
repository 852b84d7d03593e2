"""The same record in two windows: nothing is lost, and only what collides is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.queries.records import load_draft
from db.services.records import delete_record, save_record
from db.store import Actor, Store
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.forms.record_dialog import RecordDialog

ORGANIZATION = RecordKind.ORGANIZATION
Send = Callable[[QWidget, str], None]


@pytest.fixture
def firm(context: AppContext) -> int:
    return save_record(context.store, new_draft(ORGANIZATION, name="㈜한빛정밀")).id


def stored(context: AppContext, firm: int) -> Draft:
    with context.store.read() as session:
        draft = load_draft(session, ORGANIZATION, firm)
    assert draft is not None
    return draft


def retype(qtbot: QtBot, widget: QWidget, key: str, text: str) -> None:
    line = widget.findChild(QLineEdit, key)
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


@pytest.fixture
def two(qtbot: QtBot, context: AppContext, firm: int) -> tuple[RecordDialog, RecordDialog]:
    made = tuple(RecordDialog(context, stored(context, firm)) for _ in range(2))
    for dialog in made:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
    return made[0], made[1]


def test_two_windows_with_different_fields(
    qtbot: QtBot, context: AppContext, firm: int, two: tuple[RecordDialog, RecordDialog]
) -> None:
    first, second = two
    retype(qtbot, first, "phone", "031-000-2741")
    retype(qtbot, second, "employees", "86")
    first.save()
    said: list[str] = []
    second.joined.connect(said.append)
    second.save()
    assert said == ["저장했습니다. 그 사이 박서연의 변경도 그대로 있습니다: 전화"]
    assert not second.isVisible()
    assert stored(context, firm).get("employees") == 86
    assert stored(context, firm).get("phone") == "031-000-2741"


def test_two_windows_with_the_same_field(
    qtbot: QtBot, context: AppContext, firm: int, two: tuple[RecordDialog, RecordDialog]
) -> None:
    first, second = two
    retype(qtbot, first, "employees", "86")
    retype(qtbot, second, "employees", "90")
    retype(qtbot, second, "phone", "031-000-2741")
    first.save()
    second.save()
    assert second.isVisible()
    panel = second.findChild(QWidget, "conflict_employees")
    assert panel is not None
    said = [part.text() for part in panel.findChildren(QLabel)]
    said += [part.text() for part in panel.findChildren(QPushButton)]
    assert said == ["열었을 때: 미기재", "내 값 그대로: 90명", "저장된 값으로: 86명"]
    second.save()
    assert stored(context, firm).get("employees") == 86, "not before a choice"
    panel.findChild(QPushButton, "keep_mine_employees").click()
    second.save()
    assert stored(context, firm).get("employees") == 90
    assert stored(context, firm).get("phone") == "031-000-2741"


def test_what_cannot_be_read_yet_is_not_lost_to_theirs(
    qtbot: QtBot, context: AppContext, firm: int, two: tuple[RecordDialog, RecordDialog]
) -> None:
    first, second = two
    retype(qtbot, first, "capital", "50")
    retype(qtbot, second, "capital", "100~150")
    first.save()
    second.form.binder.meet(stored(context, firm))
    assert second.findChild(QWidget, "conflict_capital") is not None
    second.findChild(QPushButton, "keep_mine_capital").click()
    assert second.findChild(QLineEdit, "capital").text() == "100~150"
    second.close()
    second.form.binder.load(stored(context, firm))


@pytest.fixture
def page(window: MainWindow, firm: int) -> OrganizationsPage:
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    page.open_record(firm)
    return page


def test_an_import_under_an_open_form(
    qtbot: QtBot, context: AppContext, firm: int, page: OrganizationsPage
) -> None:
    retype(qtbot, page, "phone", "031-000-2741")
    with context.store.write(Label.IMPORT, "목록.xlsx") as unit:
        unit.update_many(ORGANIZATION, [(firm, {"employees": 86})])
        unit.finish()
        changes = unit.changes
    context.changes.announce(changes)
    assert page.findChild(QLineEdit, "employees").text() == "86"
    assert page.findChild(QLineEdit, "phone").text() == "031-000-2741"
    page.record.save()
    assert stored(context, firm).get("phone") == "031-000-2741"
    assert stored(context, firm).get("employees") == 86


def test_a_deletion_under_an_open_form(
    qtbot: QtBot, context: AppContext, window: MainWindow, firm: int, page: OrganizationsPage
) -> None:
    retype(qtbot, page, "phone", "031-000-2741")
    context.changes.announce(delete_record(context.store, ORGANIZATION, firm).changes)
    assert page.findChild(QLineEdit, "phone").text() == "031-000-2741"
    toast = window.findChild(QWidget, "toast")
    assert toast.isVisible()
    page.record.bring_back()
    assert page.findChild(QLineEdit, "phone").text() == "031-000-2741"
    page.record.save()
    assert stored(context, firm).get("phone") == "031-000-2741"


def test_two_pcs_on_one_database(
    qtbot: QtBot, surroundings: Surroundings, store: Store, reopen: Callable[..., Store]
) -> None:
    """On a file and on a server: the second is asked field by field, the other field joins."""
    firm = save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀")).id
    desks = [surroundings.with_store(one) for one in (store, reopen(Actor("이도윤", "PC-08")))]
    dialogs = []
    for desk in desks:
        dialog = RecordDialog(desk, stored(desk, firm))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        dialogs.append(dialog)
    mine, theirs = dialogs
    retype(qtbot, theirs, "employees", "86")
    retype(qtbot, theirs, "phone", "031-000-2741")
    theirs.save()
    retype(qtbot, mine, "employees", "90")
    mine.save()
    assert mine.isVisible()
    panel = mine.findChild(QWidget, "conflict_employees")
    assert panel is not None
    said = [part.text() for part in panel.findChildren(QLabel)]
    said += [part.text() for part in panel.findChildren(QPushButton)]
    assert said == ["열었을 때: 미기재", "내 값 그대로: 90명", "저장된 값으로: 86명"]
    panel.findChild(QPushButton, "keep_mine_employees").click()
    mine.save()
    assert not mine.isVisible()
    assert stored(desks[0], firm).get("employees") == 90
    assert stored(desks[1], firm).get("phone") == "031-000-2741"
