"""The disk refuses while a form is open: a sentence, the draft stays, and saving goes on later."""

from __future__ import annotations

import sqlite3

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.queries.records import all_live
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.errors.dialog import MessageDialog
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.shell.window import MainWindow


def test_a_full_disk_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow, context: AppContext
) -> None:
    firm = save_record(context.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀")).id
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    page.open_record(firm)
    room = {"pages": 0}

    @event.listens_for(context.store.engine, "connect")
    def _limit(connection: sqlite3.Connection, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + room['pages']}")

    context.store.engine.dispose()
    line = page.findChild(QLineEdit, "address")
    line.setFocus()
    line.setText("catheter " * 3_000)
    line.textEdited.emit(line.text())
    page.record.save()
    (told,) = window.findChildren(MessageDialog)
    assert told.isVisible()
    told.close()
    assert page.record.dirty
    assert line.text().startswith("catheter")
    room["pages"] = 10_000
    qtbot.keyClick(line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    page.record.save()
    assert not page.record.dirty
    with context.store.read() as session:
        (draft,) = all_live(session, RecordKind.ORGANIZATION)
    assert draft.text("address").startswith("catheter")
