"""The folder becomes read-only while work goes on: a sentence, nothing typed or chosen is lost, and
it goes on when the folder is mended."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.queries.attachments import attachments_of
from db.queries.records import all_live, load_draft
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.errors.dialog import MessageDialog
from desktop_app.features.call_note import CallNoteDialog
from desktop_app.features.cases.page import CasesPage
from desktop_app.features.duplicates import DuplicatesPage
from desktop_app.features.meetings.minutes.note_edit import NoteEdit
from desktop_app.features.meetings.page import MeetingsPage
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.list_pages.editing.bulk_dialog import BulkDialog
from desktop_app.list_pages.editing.cell_editor import CellEditor
from desktop_app.shell.window import MainWindow

FIRM, CASE, MEETING = RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.MEETING
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return


class Disk:
    """The file as the program meets it; every connection made after a change sees it."""

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._refuses = False
        event.listen(context.store.engine, "connect", self._on_connect)

    def _on_connect(self, connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA query_only={'ON' if self._refuses else 'OFF'}")

    def set(self, *, refuses: bool) -> None:
        """Read-only from now on, or mended."""
        self._refuses = refuses
        self._context.store.engine.dispose()


@pytest.fixture
def disk(context: AppContext) -> Disk:
    return Disk(context)


@pytest.fixture
def firm(context: AppContext) -> int:
    return save_record(context.store, new_draft(FIRM, name="㈜한빛정밀", employees=86)).id


def stored(context: AppContext, kind: RecordKind, record_id: int) -> Draft:
    with context.store.read() as session:
        draft = load_draft(session, kind, record_id)
    assert draft is not None
    return draft


def live(context: AppContext, kind: RecordKind) -> tuple[Draft, ...]:
    with context.store.read() as session:
        return all_live(session, kind)


def told(window: MainWindow) -> None:
    """A sentence was said, no crash; it is read and put away."""
    found = [one for one in window.findChildren(MessageDialog) if one.isVisible()]
    assert len(found) == 1
    found[0].close()


def test_a_cell_stays_open_and_is_saved_later(
    qtbot: QtBot, window: MainWindow, context: AppContext, disk: Disk, firm: int
) -> None:
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    table, model = page.list_panel.list.table, page.list_panel.model
    place = [column.key for column in model.columns].index("employees")
    table.setFocus()
    table.setCurrentIndex(model.index(0, place))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    (editor,) = [one for one in table.viewport().findChildren(CellEditor) if one.isVisible()]
    line = editor.editor.input
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "91")
    disk.set(refuses=True)
    qtbot.keyClick(line, ENTER)
    assert stored(context, FIRM, firm).get("employees") == 86
    assert editor.isVisible()
    said = table.viewport().findChild(QLabel, "cell_problem")
    assert isinstance(said, QLabel)
    assert said.text().startswith("저장 위치에 쓸 수 없습니다.")
    assert line.text() == "91"
    disk.set(refuses=False)
    qtbot.keyClick(line, ENTER)
    assert stored(context, FIRM, firm).get("employees") == 91


def test_a_bulk_edit_keeps_its_plan(
    qtbot: QtBot, window: MainWindow, context: AppContext, disk: Disk, firm: int
) -> None:
    other = save_record(context.store, new_draft(FIRM, name="나루바이오")).id
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    page.list_panel.list.table.selectAll()
    page.editing.bulk_edit()
    dialog = page.findChild(BulkDialog, "bulk_edit")
    assert isinstance(dialog, BulkDialog)
    people = dialog.findChild(QLineEdit, "employees")
    assert isinstance(people, QLineEdit)
    people.setFocus()
    qtbot.keyClicks(people, "120")
    tick = dialog.findChild(QCheckBox, "tick_employees")
    assert isinstance(tick, QCheckBox)
    assert tick.isChecked()
    press(dialog, "bulk_next")
    disk.set(refuses=True)
    press(dialog, "bulk_save")
    told(window)
    assert dialog.isVisible()
    disk.set(refuses=False)
    press(dialog, "bulk_save")
    assert {stored(context, FIRM, one).get("employees") for one in (firm, other)} == {120}


def test_a_card_goes_back_and_moves_later(
    window: MainWindow, context: AppContext, disk: Disk, firm: int
) -> None:
    values: dict[str, Value] = {"title": "고양 공장", "organization": firm, "stage": "lead"}
    case = save_record(context.store, new_draft(CASE, **values)).id
    page = window.open_page("cases")
    assert isinstance(page, CasesPage)
    disk.set(refuses=True)
    move(page, case)
    told(window)
    assert stored(context, CASE, case).get("stage") == "lead"
    assert page.board.lanes["lead"].model.row_of(case) >= 0
    disk.set(refuses=False)
    move(page, case)
    assert stored(context, CASE, case).get("stage") == "contact"


def move(page: CasesPage, case: int) -> None:
    page.board.focus_case(case)
    lane = page.board.lane_of(case)
    assert lane is not None
    QTest.keyClick(lane.view, Qt.Key.Key_Right, ALT)


def test_a_merge_keeps_what_was_chosen(
    window: MainWindow, context: AppContext, disk: Disk, firm: int
) -> None:
    other = save_record(context.store, new_draft(FIRM, name="한빛정밀", employees=90)).id
    page = window.open_page("duplicates", kind=FIRM, ids=(firm, other))
    assert isinstance(page, DuplicatesPage)
    press(page, f"merge_keep_{firm}")
    press(page, f"pick_employees_{other}")
    disk.set(refuses=True)
    press(page, "merge_join")
    told(window)
    assert page.merge.isVisible()
    assert page.merge.choice is not None
    assert page.merge.choice.result("employees") == 90
    disk.set(refuses=False)
    press(page, "merge_join")
    (left,) = live(context, FIRM)
    assert (left.id, left.get("employees")) == (firm, 90)


def test_a_call_note_stays_open(
    window: MainWindow, context: AppContext, disk: Disk, firm: int,
    type_korean: Callable[[QWidget, str], None],
) -> None:  # fmt: skip
    window.note_call(organization_id=firm)
    (dialog,) = [one for one in window.findChildren(CallNoteDialog) if one.isVisible()]
    text = dialog.findChild(QWidget, "call_text")
    type_korean(text, "도면을 보고 정하겠다고 함")
    disk.set(refuses=True)
    QTest.keyClick(text, ENTER)
    told(window)
    assert dialog.isVisible()
    disk.set(refuses=False)
    QTest.keyClick(text, ENTER)
    assert not dialog.isVisible()
    (activity,) = live(context, RecordKind.ACTIVITY)
    assert activity.text("summary") == "도면을 보고 정하겠다고 함"


def test_minutes_are_kept_and_saved_later(
    window: MainWindow, context: AppContext, disk: Disk,
    type_korean: Callable[[QWidget, str], None],
) -> None:  # fmt: skip
    meeting = save_record(context.store, new_draft(MEETING, title="면담")).id
    page = window.open_page("meetings", record_id=meeting, minutes=True)
    assert isinstance(page, MeetingsPage)
    assert page.record is not None
    minutes = page.record.minutes
    notes = minutes.findChildren(NoteEdit)[0]
    disk.set(refuses=True)
    type_korean(notes, "조건을 논의함")
    minutes.save()
    told(window)
    assert notes.toPlainText() == "조건을 논의함"
    disk.set(refuses=False)
    minutes.save()
    assert "조건을 논의함" in str(dict(stored(context, MEETING, meeting).values))


def test_a_file_is_attached_later(
    window: MainWindow, context: AppContext, disk: Disk, firm: int, tmp_path: Path
) -> None:
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    page.open_record(firm)
    assert page.record is not None
    path = tmp_path / "도면.txt"
    path.write_text("도면", encoding="utf-8")
    disk.set(refuses=True)
    drop(page.record, path)
    told(window)
    assert path.exists()
    disk.set(refuses=False)
    drop(page.record, path)
    with context.store.read() as session:
        assert [row.name for row in attachments_of(session, FIRM, firm)] == ["도면.txt"]


def drop(widget: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    widget.dropEvent(
        QDropEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip


def press(widget: QWidget, name: str) -> None:
    made = widget.findChild(QAbstractButton, name)
    assert isinstance(made, QAbstractButton), name
    assert made.isEnabled(), name
    made.click()
