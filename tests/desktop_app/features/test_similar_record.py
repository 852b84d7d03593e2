"""While a new record is typed, a stored one that looks like it is named, and stops nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.call_note import CallNoteDialog
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.forms.likeness_warning import LikenessWarning
from desktop_app.widgets.forms.record_dialog import RecordDialog

FIRM, CONTACT = RecordKind.ORGANIZATION, RecordKind.CONTACT
Typing = Callable[[QWidget, str], None]


def save(context: AppContext, kind: RecordKind = FIRM, /, **values: Value) -> int:
    return save_record(context.store, new_draft(kind, **values)).id


@pytest.fixture
def hanbit(context: AppContext) -> int:
    return save(context, name="㈜한빛정밀", phone="031-000-2741", representatives=("정하람",))


def line_of(widget: QWidget) -> LikenessWarning:
    made = widget.findChild(LikenessWarning)
    assert made is not None
    return made


def text_of(line: LikenessWarning) -> str:
    made = line.findChild(QLabel, "likeness_text")
    assert made is not None
    return made.text()


def test_a_new_firm_is_warned_of_and_the_stored_one_can_be_opened(
    window: MainWindow, hanbit: int, type_korean: Typing, qtbot: QtBot
) -> None:
    page = window.open_page("organizations", new=True)
    assert page is not None
    record = page.record  # type: ignore[attr-defined]
    line = line_of(record)
    assert line.isHidden()
    type_korean(record.form.cells["name"].editor.input, "한빛정밀(주)")
    qtbot.waitUntil(line.isVisible)
    assert text_of(line) == "비슷한 기업이 있습니다: ㈜한빛정밀 (정하람 · 이름 같음)"
    record.form.cells["phone"].editor.input.setText("")
    qtbot.keyClicks(record.form.cells["phone"].editor.input, "031-000-2741")
    qtbot.waitUntil(lambda: "전화 같음" in text_of(line))
    record.revert()
    assert line.isHidden()
    type_korean(record.form.cells["name"].editor.input, "나루바이오")
    record.save()
    assert record.record_id not in (None, hanbit)
    assert line.isHidden()


def test_the_open_button_leads_to_the_stored_firm(
    window: MainWindow, hanbit: int, type_korean: Typing, qtbot: QtBot
) -> None:
    page = window.open_page("organizations", new=True)
    assert page is not None
    record = page.record  # type: ignore[attr-defined]
    type_korean(record.form.cells["name"].editor.input, "한빛정밀")
    line = line_of(record)
    qtbot.waitUntil(line.isVisible)
    record.revert()
    line.open_requested.emit(hanbit)
    assert record.record_id == hanbit
    assert line.isHidden()


def test_an_edited_firm_is_not_warned_of_itself(
    window: MainWindow, hanbit: int, type_korean: Typing
) -> None:
    window.open_record(FIRM, hanbit)
    page = window.open_page("organizations")
    assert page is not None
    record = page.record  # type: ignore[attr-defined]
    type_korean(record.form.cells["products"].editor.input, "수술 도구")
    line = line_of(record)
    assert line.isHidden()
    record.revert()


def test_a_new_contact_in_a_dialog_is_warned_of(
    context: AppContext, hanbit: int, type_korean: Typing, qtbot: QtBot
) -> None:
    save(context, CONTACT, organization=hanbit, name="한도윤", mobile="010-0000-2741")
    dialog = RecordDialog(context, new_draft(CONTACT, organization=hanbit))
    dialog.show()
    type_korean(dialog.form.cells["name"].editor.input, "한도윤")
    line = line_of(dialog)
    qtbot.waitUntil(line.isVisible)
    assert text_of(line).startswith("비슷한 담당자가 있습니다: 한도윤")
    opened = line.findChild(QPushButton, "likeness_open")
    assert opened is not None
    assert opened.isHidden()
    dialog.form.binder.load(dialog.form.binder.base)
    dialog.close()


def test_the_caller_may_be_a_firm_that_is_known_already(
    window: MainWindow, hanbit: int, type_korean: Typing, qtbot: QtBot
) -> None:
    window.note_call()
    dialog = window.findChild(CallNoteDialog)
    assert dialog is not None
    who = dialog.findChild(QWidget, "call_who")
    assert who is not None
    type_korean(who, "한빛 정밀공업")
    qtbot.keyClick(who, "\r")
    line = line_of(dialog)
    phone = dialog.findChild(QWidget, "call_phone")
    assert phone is not None
    qtbot.keyClicks(phone, "031-000-2741")
    qtbot.waitUntil(line.isVisible)
    opened = line.findChild(QPushButton, "likeness_open")
    assert opened is not None
    assert opened.text() == "이 기업입니다"
    opened.click()
    assert line.isHidden()
    assert dialog.findChild(QWidget, "call_known") is not None
    dialog.close()
