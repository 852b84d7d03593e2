"""Phones and mails in a form: masked, opened for a reason that is written down, typed over whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from db.domain.access import Reason
from db.domain.catalogue import catalogue
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.masking import masked_email, masked_phone
from db.domain.values import Empty
from db.queries.access_log import AccessRow, access_rows
from db.queries.records import load_draft
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.widgets.forms.editors import MaskedLineEditor
from desktop_app.widgets.forms.form import FormShape, RecordForm
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.words.value_text import shown

_NUMBER, _MASKED = "010-0000-2719", "010-****-2719"


@pytest.fixture
def stored(context: AppContext) -> Draft:
    """A contact at a firm that nobody works on."""
    firm = save_record(context.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀",
                                                org_type="domestic")).id  # fmt: skip
    draft = new_draft(RecordKind.CONTACT, name="김도현", organization=firm, mobile=_NUMBER,
                      email="kim@example.com")  # fmt: skip
    return _read(context, save_record(context.store, draft).id)


@pytest.fixture
def form(qtbot: QtBot, context: AppContext, stored: Draft) -> RecordForm:
    made = RecordForm(catalogue(RecordKind.CONTACT), form_kit(context), context.texts, FormShape())
    qtbot.addWidget(made)
    made.binder.load(stored)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def _read(context: AppContext, record_id: int) -> Draft:
    with context.store.read() as session:
        draft = load_draft(session, RecordKind.CONTACT, record_id)
    assert draft is not None
    return draft


def _log(context: AppContext) -> list[tuple[str, str, tuple[str, ...]]]:
    with context.store.read() as session:
        found: tuple[AccessRow, ...] = access_rows(session)
    return [(one.deed, one.reason, one.fields) for one in found]


def _line(form: RecordForm, key: str) -> QLineEdit:
    line = form.cells[key].editor.input
    assert isinstance(line, QLineEdit)
    return line


def _open_with(form: RecordForm, key: str, reason: Reason) -> None:
    eye = form.findChild(QAction, f"reveal_{key}")
    assert eye is not None
    assert eye.isVisible()
    eye.trigger()
    menu = form.findChild(QMenu, "reason_menu")
    assert menu is not None
    next(one for one in menu.actions() if one.data() == reason.value).trigger()
    menu.close()


def test_numbers_are_masked_and_stay_what_they_are(form: RecordForm, context: AppContext) -> None:
    assert (_line(form, "mobile").text(), _line(form, "email").text()) == (
        _MASKED, "k***@example.com",
    )  # fmt: skip
    assert not form.binder.dirty
    assert form.binder.draft().get("mobile") == _NUMBER
    assert _log(context) == []


def test_a_reason_opens_them_together_and_is_written_down(
    form: RecordForm, context: AppContext
) -> None:
    _open_with(form, "email", Reason.SENDING)
    assert (_line(form, "mobile").text(), _line(form, "email").text()) == (
        _NUMBER, "kim@example.com",
    )  # fmt: skip
    assert _log(context) == [("reveal", "sending", ("mobile", "email"))]
    assert not form.binder.dirty


def test_what_is_typed_replaces_the_whole_and_is_seen(qtbot: QtBot, form: RecordForm) -> None:
    line = _line(form, "mobile")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_End)
    qtbot.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == _MASKED
    qtbot.keyClicks(line, "01000003333")
    assert line.text() == "01000003333"
    _line(form, "name").setFocus()
    qtbot.waitUntil(lambda: not line.hasFocus())
    assert line.text() == "010-0000-3333", "what the officer wrote stays readable"
    assert form.binder.draft().get("mobile") == "010-0000-3333"
    assert form.binder.changed_keys == ("mobile",)


def test_a_number_can_be_typed_where_none_stood_and_taken_away(
    qtbot: QtBot, form: RecordForm
) -> None:
    phone, mobile = _line(form, "phone"), _line(form, "mobile")
    qtbot.keyClicks(phone, "0310002719")
    form.cells["phone"].editor._settle()
    assert phone.text() == "031-000-2719"
    mobile.setFocus()
    qtbot.waitUntil(mobile.hasFocus)
    qtbot.keyClick(mobile, Qt.Key.Key_Backspace)
    assert mobile.text() == ""
    assert form.binder.draft().get("mobile") is Empty.NOT_STATED


def test_what_is_being_typed_survives_the_opening(qtbot: QtBot, form: RecordForm) -> None:
    line = _line(form, "mobile")
    line.selectAll()
    qtbot.keyClicks(line, "0100000")
    _open_with(form, "email", Reason.CONTACT)
    assert line.text() == "0100000"
    assert _line(form, "email").text() == "kim@example.com"


def test_the_contacts_of_ones_own_case_are_open_and_written_down(
    qtbot: QtBot, context: AppContext, form: RecordForm, stored: Draft
) -> None:
    firm = stored.get("organization")
    case = new_draft(RecordKind.CASE, title="공장", organization=firm, officer="박서연")
    save_record(context.store, case)
    form.binder.load(new_draft(RecordKind.CONTACT))
    assert isinstance(editor := form.cells["mobile"].editor, MaskedLineEditor)
    assert not editor.masked
    form.binder.load(stored)
    assert _line(form, "mobile").text() == _NUMBER
    assert _log(context) == [("view", "", ("mobile", "email"))]


def test_without_a_log_nobody_sees_them(qtbot: QtBot, context: AppContext, stored: Draft) -> None:
    kit = form_kit(context)
    blind = type(kit)(kit.theme, kit.lang, kit.jobs, kit.find, kit.titles)
    made = RecordForm(catalogue(RecordKind.CONTACT), blind, context.texts, FormShape())
    qtbot.addWidget(made)
    made.binder.load(stored)
    eye = made.findChild(QAction, "reveal_mobile")
    assert eye is not None
    assert not eye.isVisible()
    assert _line(made, "mobile").text() == _MASKED


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("010-0000-2719", "010-****-2719"), ("02-000-2719", "02-****-2719"),
        ("031-000-2719", "031-****-2719"), ("+82-10-0000-2719", "****-2719"),
        ("2719", "****"), ("010-0000-2719 (비서)", "****"), ("010-****-2719", "010-****-2719"),
    ],
)  # fmt: skip
def test_masking_hides_the_middle(value: str, said: str) -> None:
    assert masked_phone(value) == said
    assert masked_phone(said) == said


def test_masked_mails_and_the_firms_own_number() -> None:
    assert masked_email("kim@example.com") == masked_email("k***@example.com") == "k***@example.com"
    assert masked_email("kim") == "***"
    phone = catalogue(RecordKind.ORGANIZATION).field("phone")
    assert shown(phone, "031-000-2719", "ko").text == "031-000-2719", "no person's number"
