"""The form made from the catalogue, driven by keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.widgets.forms.form import FormShape, RecordForm
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.forms.form_pane import FormPane

ORGANIZATION = catalogue(RecordKind.ORGANIZATION)
STORED = Draft(
    RecordKind.ORGANIZATION,
    {
        "name": "㈜한빛정밀",
        "org_type": "domestic",
        "standing": "managed",
        "capital": 3_512_345_678,
        "aliases": ("한빛정밀기기",),
        "founded": "2009-03",
    },
    7,
    3,
)


@pytest.fixture
def pane(qtbot: QtBot, context: AppContext) -> FormPane:
    form = RecordForm(ORGANIZATION, form_kit(context), context.texts)
    pane = FormPane(form, "ko")
    qtbot.addWidget(pane)
    pane.resize(640, 900)
    form.binder.load(STORED)
    pane.show()
    pane.activateWindow()
    qtbot.waitExposed(pane)
    return pane


def line(pane: QWidget, key: str) -> QLineEdit:
    found = pane.findChild(QLineEdit, key)
    assert found is not None
    return found


def type_into(qtbot: QtBot, widget: QWidget, text: str, send: Callable[..., None]) -> None:
    widget.setFocus()
    send(widget, text)


def test_a_note_read_before_its_form_is_seen_shows_as_many_lines_as_it_has(
    qtbot: QtBot, context: AppContext
) -> None:
    form = RecordForm(ORGANIZATION, form_kit(context), context.texts)
    pane = FormPane(form, "ko")
    qtbot.addWidget(pane)
    form.binder.load(STORED.with_values(note="한 줄에 다 서지 못하는 긴 글이 이어진다. " * 6))
    pane.resize(640, 900)
    pane.show()
    qtbot.waitExposed(pane)
    note = pane.findChild(QPlainTextEdit, "note")
    assert note is not None
    assert note.verticalScrollBar().maximum() == 0
    short = pane.findChild(QPlainTextEdit, "products")
    assert short is not None
    assert short.height() < note.height()


def test_loading_is_no_edit_and_gives_the_same_draft_back(pane: FormPane) -> None:
    binder = pane.form.binder
    assert not binder.dirty
    draft = binder.draft()
    assert draft.id == 7
    assert draft.version == 3
    assert draft.get("capital") == 3_512_345_678, "what is shown rounded is kept exactly"
    assert binder.changed().values == {}


def test_every_field_has_an_input_with_an_accessible_name(pane: FormPane) -> None:
    for field in ORGANIZATION.fields:
        widget = pane.findChild(QWidget, field.key)
        assert widget is not None, field.key
        assert widget.accessibleName() == field.ko


def test_money_is_typed_as_it_is_said(
    qtbot: QtBot, pane: FormPane, type_korean: Callable[[QWidget, str], None]
) -> None:
    capital = line(pane, "capital")
    capital.setFocus()
    capital.selectAll()
    type_korean(capital, "1조1,679억")
    cell = pane.form.cells["capital"]
    assert cell.message == "= 1조 1,679억원"
    line(pane, "revenue").setFocus()
    assert capital.text() == "11,679"
    assert "금1,167,900,000,000원" in capital.toolTip()
    assert pane.form.binder.changed().values == {"capital": 1_167_900_000_000}


def test_what_cannot_be_read_is_said_beside_the_field_and_keeps_the_old_value(
    qtbot: QtBot, pane: FormPane
) -> None:
    capital = line(pane, "capital")
    capital.setFocus()
    capital.selectAll()
    qtbot.keyClicks(capital, "100~150")
    line(pane, "revenue").setFocus()
    cell = pane.form.cells["capital"]
    assert cell.message.startswith("범위입니다.")
    assert capital.property("problem") == "true"
    assert capital.accessibleDescription() == cell.message
    assert pane.form.binder.dirty
    assert pane.form.binder.draft().get("capital") == 3_512_345_678
    assert not pane.form.binder.validate()


def test_the_four_empties_by_keyboard(qtbot: QtBot, pane: FormPane) -> None:
    capital = line(pane, "capital")
    capital.setFocus()
    for key, empty in zip("1234", Empty, strict=True):
        qtbot.keyClick(capital, key, Qt.KeyboardModifier.AltModifier)
        assert capital.text() == ""
        assert capital.placeholderText() == empty.label("ko")
        assert pane.form.binder.draft().get("capital") is empty


def test_a_kind_of_empty_is_taken_back_where_it_was_put(
    qtbot: QtBot, pane: FormPane, type_korean: Callable[[QWidget, str], None]
) -> None:
    capital = line(pane, "capital")
    capital.setFocus()
    capital.selectAll()
    type_korean(capital, "40억")
    qtbot.keyClick(capital, "3", Qt.KeyboardModifier.AltModifier)
    assert pane.form.binder.draft().get("capital") is Empty.WITHHELD
    qtbot.keyClick(capital, "Z", Qt.KeyboardModifier.ControlModifier)
    assert pane.form.binder.draft().get("capital") == 4_000_000_000
    revision = pane.findChild(QComboBox, "industry_revision")
    assert revision is not None
    revision.setFocus()
    qtbot.keyClick(revision, Qt.Key.Key_Home)
    qtbot.keyClick(revision, "4", Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(revision, "Z", Qt.KeyboardModifier.ControlModifier)
    assert pane.form.binder.draft().get("industry_revision") == "11"


def test_a_form_that_only_shows_takes_neither_empties_nor_chips_away(
    qtbot: QtBot, pane: FormPane
) -> None:
    pane.form.set_read_only(True)
    pane.form.binder.load(STORED)
    qtbot.keyClick(line(pane, "capital"), "3", Qt.KeyboardModifier.AltModifier)
    chips = [one for one in pane.findChildren(QToolButton) if one.property("kind") == "chip"]
    assert chips
    assert not any(one.isEnabled() for one in chips)
    assert not pane.form.binder.dirty


def test_a_word_for_empty_can_be_typed(
    pane: FormPane, type_korean: Callable[[QWidget, str], None]
) -> None:
    revenue = line(pane, "revenue")
    revenue.setFocus()
    type_korean(revenue, "비공개")
    line(pane, "capital").setFocus()
    assert revenue.placeholderText() == "비공개"
    assert pane.form.binder.draft().get("revenue") is Empty.WITHHELD


def test_a_required_field_refuses_a_kind_of_empty(qtbot: QtBot, pane: FormPane) -> None:
    name = line(pane, "name")
    name.setFocus()
    qtbot.keyClick(name, "4", Qt.KeyboardModifier.AltModifier)
    assert name.text() == "㈜한빛정밀"
    name.clear()
    name.textEdited.emit("")
    assert not pane.form.binder.validate()
    assert pane.form.cells["name"].message == "저장하려면 적어야 합니다."
    assert pane.form.focus_problem()


def test_business_number_says_how_many_digits(qtbot: QtBot, pane: FormPane) -> None:
    number = line(pane, "business_number")
    number.setFocus()
    qtbot.keyClicks(number, "110-81-412")
    line(pane, "name").setFocus()
    assert pane.form.cells["business_number"].message == "8자리입니다. 10자리여야 합니다."
    number.setFocus()
    number.setText("")
    qtbot.keyClicks(number, "1108141272")
    line(pane, "name").setFocus()
    assert number.text() == "110-81-41272"
    assert pane.form.cells["business_number"].message == "검증번호 맞음"


def test_chips_by_keyboard(
    qtbot: QtBot, pane: FormPane, type_korean: Callable[[QWidget, str], None]
) -> None:
    aliases = line(pane, "aliases")
    aliases.setFocus()
    type_korean(aliases, "한빛메디")
    qtbot.keyClick(aliases, Qt.Key.Key_Return)
    assert pane.form.binder.draft().get("aliases") == ("한빛정밀기기", "한빛메디")
    qtbot.keyClick(aliases, Qt.Key.Key_Backspace)
    assert aliases.text() == "한빛메디"
    aliases.clear()
    qtbot.keyClick(aliases, Qt.Key.Key_Backspace)
    aliases.clear()
    assert pane.form.binder.draft().get("aliases") is Empty.NOT_STATED


def test_choice_by_keyboard_and_its_empties(qtbot: QtBot, pane: FormPane) -> None:
    revision = pane.findChild(QComboBox, "industry_revision")
    assert revision is not None
    revision.setFocus()
    assert revision.currentText() == "미기재"
    qtbot.keyClick(revision, Qt.Key.Key_Home)
    assert pane.form.binder.draft().get("industry_revision") == "11"
    qtbot.keyClick(revision, "2", Qt.KeyboardModifier.AltModifier)
    assert revision.currentText() == "미확인"
    kind = pane.findChild(QComboBox, "org_type")
    assert kind is not None
    assert kind.findText("미기재") < 0, "a required choice offers no empties"


def test_f1_follows_the_cursor(qtbot: QtBot, pane: FormPane) -> None:
    number = line(pane, "business_number")
    number.setFocus()
    qtbot.keyClick(number, Qt.Key.Key_F1)
    text = pane.findChild(QLabel, "field_help_text")
    assert text is not None
    assert text.isVisible()
    assert "부가가치세법 시행령 제12조" in text.text()
    line(pane, "capital").setFocus()
    assert "35억" in text.text()
    qtbot.keyClick(line(pane, "capital"), Qt.Key.Key_F1)
    assert not text.isVisible()


def test_anchor_goes_to_its_section(qtbot: QtBot, pane: FormPane) -> None:
    anchor = pane.findChild(QPushButton, "anchor_place")
    assert anchor is not None
    qtbot.mouseClick(anchor, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is line(pane, "address")
    assert anchor.property("current") == "true"


def test_two_people_on_one_record(qtbot: QtBot, pane: FormPane) -> None:
    capital, phone = line(pane, "capital"), line(pane, "phone")
    for widget, text in ((capital, "40"), (phone, "031-000-2741")):
        widget.setFocus()
        widget.selectAll()
        qtbot.keyClicks(widget, text)
    theirs = STORED.with_values(capital=5_000_000_000, website="https://example.com")
    stored = Draft(theirs.kind, theirs.values, 7, 4)
    conflicts = pane.form.binder.meet(stored)
    assert [entry.key for entry in conflicts] == ["capital"]
    assert (conflicts[0].mine, conflicts[0].stored, conflicts[0].opened) == (
        4_000_000_000,
        5_000_000_000,
        3_512_345_678,
    )
    assert line(pane, "website").text() == "https://example.com", "theirs alone is taken over"
    assert phone.text() == "031-000-2741", "mine alone stays"
    assert not pane.form.binder.validate(), "no saving before the choice"
    take = pane.findChild(QPushButton, "take_theirs_capital")
    assert take is not None
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert pane.form.binder.validate()
    assert pane.form.binder.changed().values == {"phone": "031-000-2741"}
    assert pane.form.binder.changed().version == 4


def test_link_is_found_by_its_initials(
    qtbot: QtBot, context: AppContext, type_korean: Callable[[QWidget, str], None]
) -> None:
    firm = save_record(context.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
    form = RecordForm(
        catalogue(RecordKind.CASE),
        form_kit(context),
        context.texts,
        FormShape(headings=False),
    )
    qtbot.addWidget(form)
    form.binder.load(new_draft(RecordKind.CASE))
    form.show()
    with qtbot.waitActive(form):
        form.activateWindow()
    link = line(form, "organization")
    link.setFocus()
    type_korean(link, "ㅎㅂ")
    assert form.cells["organization"].reading().problem == "link.unknown"
    form.binder.validate(everything=False)
    assert form.cells["organization"].message == "", "it may still be chosen below"
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert form.binder.draft().get("organization") == firm.id
    assert link.text() == "㈜한빛정밀"
    link.selectAll()
    type_korean(link, "없는이름")
    form.binder.validate(everything=False)
    assert form.cells["organization"].message.startswith("이 이름으로 등록된 것이 없습니다.")


def test_a_name_that_ends_in_a_space_is_no_edit_of_the_link(
    qtbot: QtBot, context: AppContext
) -> None:
    firm = save_record(context.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀 "))
    form = RecordForm(catalogue(RecordKind.CASE), form_kit(context), context.texts)
    qtbot.addWidget(form)
    stored = Draft(RecordKind.CASE, {"organization": firm.id, "stage": "discovery"}, 3, 1)
    form.binder.load(stored)
    assert line(form, "organization").text() == "㈜한빛정밀 "
    assert not form.binder.dirty


def test_what_only_buildings_have_stands_in_their_form_alone(
    qtbot: QtBot, context: AppContext
) -> None:
    form = RecordForm(catalogue(RecordKind.SITE), form_kit(context), context.texts)
    pane = FormPane(form, "ko")
    qtbot.addWidget(pane)
    pane.show()
    form.binder.load(new_draft(RecordKind.SITE, name="12블록", kind="plot"))
    anchor = pane.findChild(QPushButton, "anchor_building")
    kind = pane.findChild(QComboBox, "kind")
    assert anchor is not None
    assert kind is not None
    floor_space = line(form, "gross_area")
    assert not anchor.isVisible()
    assert not floor_space.isVisible()
    assert "gross_area" not in form.shown_keys
    kind.setFocus()
    for _ in range(kind.findText("건물") - kind.currentIndex()):
        qtbot.keyClick(kind, Qt.Key.Key_Down)
    assert anchor.isVisible()
    assert floor_space.isVisible()
    floor_space.setFocus()
    qtbot.keyClicks(floor_space, "1200")
    kind.setFocus()
    qtbot.keyClick(kind, Qt.Key.Key_Home)
    assert floor_space.isVisible(), "what says something is never hidden"
    assert form.binder.draft().get("gross_area") == 1200.0
    form.binder.load(new_draft(RecordKind.SITE, name="13블록", kind="plot"))
    assert not floor_space.isVisible()


def test_form_is_freed(
    context: AppContext, freed_on_close: Callable[[Callable[[], QWidget]], None]
) -> None:
    def make() -> QWidget:
        form = RecordForm(ORGANIZATION, form_kit(context), context.texts)
        form.binder.load(STORED)
        pane = FormPane(form, "ko")
        pane.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return pane

    freed_on_close(make)
