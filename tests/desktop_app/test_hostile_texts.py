"""Texts of any length and script leave every page and window in its size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from db import search
from db.domain.fields import Searched
from db.domain.kinds import RecordKind
from db.queries.records import load_draft
from db.search.entries import INDEXED
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.forms.form import RecordForm
from desktop_app.widgets.forms.record_dialog import RecordDialog
from tests.fixtures.hostile import HOSTILE, KINDS, hostile_draft, text_fields

_PAGES = ("today", "cases", "organizations", "agreements", "meetings", "prospects", "history")
_TEXTS = (["unbroken"], ["long"], ["lines", "markup", "emoji", "rtl"])
_WIDE = 600
_PARTS = 8
"""Some kinds each, so that no test takes long."""
_KINDS = (
    RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.AGREEMENT, RecordKind.MEETING,
    RecordKind.CONTACT, RecordKind.TASK,
)  # fmt: skip


def test_every_page_keeps_its_size(shared_window: MainWindow, shared_context: AppContext) -> None:
    """The pages with all texts in their lists, the records one after the other."""
    window, context = shared_window, shared_context
    texts, saved = [" ".join(HOSTILE[name] for name in names) for names in _TEXTS], []
    for text in texts:
        for kind in _KINDS:
            done = save_record(context.store, hostile_draft(context.store, kind, text))
            context.changes.announce(done.changes)
            saved.append((kind, done.id, text))
    for key in _PAGES:
        window.open_page(key)
        assert fits(window), key
    for kind, record_id, text in saved:
        window.open_record(kind, record_id)
        assert fits(window), kind
        assert window.can_leave(), f"{kind} counts as edited"
        window.toast(text)
        assert fits(window), "toast"
    for text in texts:
        window.open_palette()
        entry = window.findChild(QLineEdit, "palette_input")
        entry.setText(f"{text[:20]} {text[-20:]}")
        shown = window.findChild(QListView, "palette_list")
        assert shown.width() <= window.width()
        assert fits(window)
        QTest.keyClick(entry, Qt.Key.Key_Escape)
        assert not shown.isVisible()


@pytest.mark.parametrize("part", range(_PARTS))
def test_the_page_of_every_kind_shows_what_is_stored(
    shared_window: MainWindow, shared_context: AppContext, part: int
) -> None:
    """All of them in one text, the endless one cut to some windows' width: whatever is pasted
    stands on the record's page as it is stored."""
    window, context = shared_window, shared_context
    texts = [one[:_WIDE] for name, one in HOSTILE.items() if name != "unbroken"]
    text = " ".join((HOSTILE["nfd"], *sorted(texts, key=len)))
    pages = set()
    for kind in KINDS[part::_PARTS]:
        if kind is RecordKind.ATTACHMENT:
            continue  # it stands on the page of what it belongs to
        done = save_record(context.store, hostile_draft(context.store, kind, text))
        context.changes.announce(done.changes)
        assert window.open_record(kind, done.id), kind
        assert fits(window), kind
        with context.store.read() as session:
            stored = load_draft(session, kind, done.id)
        assert stored is not None
        for form in [one for one in window.findChildren(RecordForm) if one.isVisible()]:
            if form.record_type.kind is kind:
                pages.add(kind)
                for entry in text_fields(kind):
                    if (cell := form.cells.get(entry.key)) is not None:
                        shown = cell.reading().value
                        assert shown == stored.get(entry.key), (kind, entry.key)
        assert window.can_leave(), f"{kind} counts as edited"
        with context.store.read() as session:
            found = search.search(session, "한빛정밀", limit=500)
        names = [one for one in text_fields(kind) if one.searched is Searched.NAME]
        if names and kind in INDEXED:
            assert any(hit.id == done.id and hit.kind is kind for hit in found), kind
    assert pages


def test_a_dialog_keeps_its_size(qtbot: object, context: AppContext) -> None:
    draft = hostile_draft(context.store, RecordKind.CONTACT, HOSTILE["unbroken"])
    dialog = RecordDialog(context, draft)
    dialog.show()
    assert dialog.minimumSizeHint().width() < 900
    dialog.form.binder.load(draft)
    dialog.close()


def fits(window: QWidget) -> bool:
    need: QSize = window.minimumSizeHint()
    return need.width() <= 1440 and need.height() <= 900 and window.width() == 1440
