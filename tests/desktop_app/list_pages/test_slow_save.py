"""While a save waits for its turn (a server far away, a colleague's import) one types on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.queries.records import all_live
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.jobs import JobRunner, Progress
from desktop_app.list_pages.record_view import RecordView
from desktop_app.widgets.forms.record_dialog import RecordDialog

Stored = Callable[[str, str], Value]


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    """The program's own runner, on threads."""
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def turn(jobs: JobRunner) -> Iterator[threading.Event]:
    """Whoever saves waits until it is set."""
    event = threading.Event()

    def body(_progress: Progress) -> None:
        event.wait(30)

    jobs.write(body)
    yield event
    event.set()


def record_of(qtbot: QtBot, page: OrganizationsPage, record_id: int) -> RecordView:
    page.open_record(record_id)
    record = page.record
    assert record is not None
    qtbot.waitUntil(lambda: record.shown is not None and record.shown.id == record_id)
    return record


def type_into(qtbot: QtBot, record: RecordView | RecordDialog, key: str, text: str) -> None:
    line = record.form.cells[key].findChild(QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_what_is_typed_while_a_save_waits_is_saved_by_the_next(
    qtbot: QtBot, page: OrganizationsPage, firms: dict[str, int], stored: Stored,
    turn: threading.Event,
) -> None:  # fmt: skip
    record = record_of(qtbot, page, firms["가람메디텍"])
    type_into(qtbot, record, "phone", "031-000-2741")
    record.save()
    type_into(qtbot, record, "employees", "90")
    turn.set()
    qtbot.waitUntil(lambda: record.shown is not None and record.shown.draft.version == 2)
    assert stored("가람메디텍", "phone") == "031-000-2741"
    assert stored("가람메디텍", "employees") == 87
    assert record.form.binder.changed_keys == ("employees",)
    record.save()
    qtbot.waitUntil(lambda: not record.dirty)
    assert stored("가람메디텍", "employees") == 90


def test_a_new_record_keeps_what_is_typed_while_it_is_registered(
    qtbot: QtBot, context: AppContext, page: OrganizationsPage, turn: threading.Event
) -> None:
    page.create_record()
    record = page.record
    assert record is not None
    type_into(qtbot, record, "name", "Hanbit")
    record.save()
    type_into(qtbot, record, "phone", "031-000-2741")
    turn.set()
    qtbot.waitUntil(lambda: record.shown is not None)
    assert record.form.binder.changed_keys == ("phone",)
    record.save()
    qtbot.waitUntil(lambda: not record.dirty)
    with context.store.read() as session:
        (made,) = (
            one for one in all_live(session, RecordKind.ORGANIZATION) if "Han" in one.text("name")
        )
    assert made.text("phone") == "031-000-2741"


def test_who_leaves_by_saving_and_types_on_stays(
    qtbot: QtBot, page: OrganizationsPage, firms: dict[str, int], turn: threading.Event
) -> None:
    record = record_of(qtbot, page, firms["가람메디텍"])
    type_into(qtbot, record, "phone", "031-000-2741")
    page.back_to_list()
    question = page.findChild(QMessageBox, "leave_question")
    question.findChild(QPushButton, "leave_save").click()
    type_into(qtbot, record, "employees", "90")
    turn.set()
    qtbot.waitUntil(lambda: record.shown is not None and record.shown.draft.version == 2)
    assert page.record_is_shown
    assert record.form.binder.changed_keys == ("employees",)
    record.revert()


def test_a_dialog_takes_nothing_more_while_it_saves(
    qtbot: QtBot, context: AppContext, turn: threading.Event
) -> None:
    dialog = RecordDialog(context, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.saved) as done:
        dialog.save()
        type_into(qtbot, dialog, "phone", "031-000-2741")
        assert dialog.form.binder.draft().text("phone") == ""
        turn.set()
    assert done.args[0].id
