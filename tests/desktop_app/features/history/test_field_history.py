"""Each kind of record shows its own history on its page, field by field, with the way back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from db.domain.catalogue import RECORD_TYPES, catalogue
from db.domain.drafts import Draft, new_draft
from db.domain.fields import Field, RecordType
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Value
from db.services.records import save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.forms.field_history import FieldHistoryPopup
from desktop_app.widgets.forms.form import RecordForm

OPENED = {kind for spec in PAGES for kind in spec.kinds}
PARTS = {
    RecordKind.AGENDA_ITEM, RecordKind.ATTACHMENT, RecordKind.ATTENDEE,
    RecordKind.CHECK_TARGET, RecordKind.GROUP_MEMBER, RecordKind.MILESTONE, RecordKind.PARTY, RecordKind.PLAN_STEP,
    RecordKind.PROJECT_PARTNER, RecordKind.PROJECT_PHASE,
}  # fmt: skip
"""Edited on the page of the record they belong to, so that none has a form with a history."""
ELSEWHERE = {RecordKind.CASE, RecordKind.CHECK_ROUND}
"""The board's panel and the grid of a round tell what changed; their forms are dialogs, without a
history of each field."""
ADDED_ONLY = {RecordKind.CHECK}
"""A result never changes: what corrects it is another one."""
TYPES = [one for one in RECORD_TYPES if one.kind not in PARTS | ELSEWHERE | ADDED_ONLY]


def example(field: Field, store: Store) -> Value:
    """Something the field takes; of a link, a new record."""
    if field.kind is Kind.LINK and field.links_to is not None:
        return made(field.links_to, store)
    if field.choices:
        return field.choices[0].code
    plain = {Kind.INTEGER: 3, Kind.PARTIAL_DATE: "2026-11-20", Kind.DATE_TIME: "2026-11-20T10:00"}
    return plain.get(field.kind, "가나다")


def made(kind: RecordKind, store: Store) -> int:
    """A record of ``kind`` with what it can't be without."""
    draft = new_draft(kind)
    wanted = {one.key: example(one, store) for one in catalogue(kind).fields if one.required}
    filled = {key: value for key, value in wanted.items() if key not in draft.values}
    return save_record(store, draft.with_values(**filled)).id


def edited(record_type: RecordType) -> Field:
    """A text of the record that can be changed without asking for more."""
    return next(
        field for field in record_type.fields
        if field.kind in (Kind.TEXT, Kind.LONG_TEXT) and not field.choices
    )  # fmt: skip


def form_of(window: MainWindow, record_type: RecordType) -> RecordForm:
    """The form of the page that is shown."""
    (form,) = (
        one for one in window.findChildren(RecordForm)
        if one.isVisible() and one.record_type == record_type
    )  # fmt: skip
    return form


def test_every_kind_is_a_page_or_a_part(
    shared_window: MainWindow, shared_context: AppContext
) -> None:
    assert {one.kind for one in TYPES} | ELSEWHERE | ADDED_ONLY == OPENED - PARTS
    for kind in sorted(PARTS & OPENED):
        assert shared_window.open_record(kind, made(kind, shared_context.store))
        forms = [one for one in shared_window.findChildren(RecordForm) if one.isVisible()]
        assert [one.record_type.kind for one in forms] == [RecordKind.MEETING]


@pytest.mark.parametrize("record_type", TYPES, ids=lambda one: one.kind.value)
def test_a_field_goes_back_to_what_it_held(
    shared_window: MainWindow, shared_context: AppContext, record_type: RecordType
) -> None:
    store, field = shared_context.store, edited(record_type)
    record_id = made(record_type.kind, store)
    for text in ("하나", "둘"):
        save_record(store, Draft(record_type.kind, {field.key: text}, record_id))
    assert shared_window.open_record(record_type.kind, record_id)
    form = form_of(shared_window, record_type)
    form.history_requested.emit(field.key)
    popup = next(
        one for one in QApplication.topLevelWidgets()
        if isinstance(one, FieldHistoryPopup) and one.isVisible()
    )  # fmt: skip
    assert "하나 → 둘" in [one.text() for one in popup.findChildren(QLabel)]
    popup.findChild(QPushButton, "history_revert").click()
    assert form.binder.draft().get(field.key) == "하나"
    popup.close()
    form.binder.load(form.binder.base)


def test_links_are_named_in_it(shared_window: MainWindow, shared_context: AppContext) -> None:
    store = shared_context.store
    first, second = made(RecordKind.ORGANIZATION, store), 0
    second = save_record(
        store, new_draft(RecordKind.ORGANIZATION, name="나루바이오", org_type="domestic",
                                standing="managed"),
    ).id  # fmt: skip
    task = save_record(store, new_draft(RecordKind.TASK, text="공문", organization=first)).id
    save_record(store, Draft(RecordKind.TASK, {"organization": second}, task))
    shared_window.open_record(RecordKind.TASK, task)
    form_of(shared_window, catalogue(RecordKind.TASK)).history_requested.emit("organization")
    popup = next(
        one for one in QApplication.topLevelWidgets()
        if isinstance(one, FieldHistoryPopup) and one.isVisible()
    )  # fmt: skip
    assert "가나다 → 나루바이오" in [one.text() for one in popup.findChildren(QLabel)]
    popup.close()
