"""Texts of any length and script leave every page and window in its size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from db.domain.kinds import RecordKind
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.record_dialog import RecordDialog
from tests.fixtures.hostile import HOSTILE, hostile_draft

_PAGES = ("today", "cases", "organizations", "agreements", "meetings", "prospects", "history")
_KINDS = (
    RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.AGREEMENT, RecordKind.MEETING,
    RecordKind.CONTACT, RecordKind.TASK,
)  # fmt: skip


@pytest.mark.parametrize("name", ["unbroken", "long", "lines", "markup", "emoji", "rtl"])
def test_every_page_keeps_its_size(window: MainWindow, context: AppContext, name: str) -> None:
    saved = {}
    for kind in _KINDS:
        done = save_record(context.store, hostile_draft(context.store, kind, HOSTILE[name]))
        context.changes.announce(done.changes)
        saved[kind] = done.id
    for key in _PAGES:
        window.open_page(key)
        assert fits(window), key
    for kind, record_id in saved.items():
        window.open_record(kind, record_id)
        assert fits(window), kind
        assert window.can_leave(), f"{kind} counts as edited"
        window.toast(HOSTILE[name])
        assert fits(window), "toast"
    window.open_palette()
    entry = window.findChild(QLineEdit, "palette_input")
    entry.setText(HOSTILE[name][:40])
    shown = window.findChild(QListView, "palette_list")
    assert shown.width() <= window.width()
    assert fits(window)


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
