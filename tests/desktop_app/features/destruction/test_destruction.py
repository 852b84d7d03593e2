"""개인정보 파기 in the window: who is due, the question, everything gone, the proof, the search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.queries.access_log import access_rows
from db.queries.records import load_draft
from db.services.records import save_record
from db.startup import open_store
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.destruction import DestructionPage
from desktop_app.features.destruction.question import DestroyQuestion
from desktop_app.paper.preview_dialog import PreviewDialog
from desktop_app.shell.pages import PAGES
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.window import MainWindow
from tests.fixtures.databases import ACTOR

_NAME = "남궁하늘별"


@pytest.fixture
def sqlite_store(
    surroundings: Surroundings, with_database: Callable[[DataFolder], DataFolder]
) -> Iterator[Store]:
    """The file in the data folder itself: the search goes over its bytes."""
    opened = open_store(with_database(surroundings.folder), ACTOR)
    yield opened.store
    opened.close()


@pytest.fixture
def contact(context: AppContext) -> int:
    """Somebody whose time is over; a note of minutes has the name too."""
    firm = new_draft(RecordKind.ORGANIZATION, name="㈜예시금속", org_type="domestic")
    draft = new_draft(
        RecordKind.CONTACT, organization=save_record(context.store, firm).id, name=_NAME,
        mobile="010-7391-2846", retain_until="2020-01-31",
    )  # fmt: skip
    made = save_record(context.store, draft).id
    notes: Path = context.folder.unsaved
    notes.mkdir(parents=True, exist_ok=True)
    (notes / "minutes-1.json").write_text(f'{{"note": "{_NAME}"}}', encoding="utf-8")
    return made


def _press(page: DestructionPage, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    assert found.isEnabled()
    found.click()


def _said(page: DestructionPage) -> str:
    found = page.findChild(QLabel, "destruction_found")
    assert isinstance(found, QLabel)
    return found.text()


def test_who_is_due_is_destroyed_and_proved(
    context: AppContext, contact: int, open_window: Callable[..., MainWindow]
) -> None:
    keys = ("destruction", "contacts", "settings")
    window = open_window(tuple(one for one in PAGES if one.key in keys), first="destruction")
    page = window.open_page("destruction")
    assert isinstance(page, DestructionPage)
    assert page.due.model.ids == (contact,)
    page.files.word.setText(_NAME)
    _press(page, "destruction_find")
    assert "minutes-1.json" in page.findChild(QLabel, "destruction_found").toolTip()

    page.due.select_id(contact)
    _press(page, "destruction_destroy")
    question = page.findChild(DestroyQuestion)
    assert isinstance(question, DestroyQuestion)
    assert _NAME in question.informativeText()
    assert question.defaultButton().objectName() == "destroy_nothing"
    question.findChild(QPushButton, "destroy_now").click()

    assert page.due.model.ids == ()
    (line,) = page._done
    assert line.left == 0
    assert line.row.persons == 1
    with context.store.read() as session:
        draft = load_draft(session, RecordKind.CONTACT, contact)
        assert draft is None or draft.get("name") != _NAME
        assert [one.deed for one in access_rows(session)] == ["destroy"]
    page.files.word.setText(_NAME)
    page.files.search()
    assert "찾은 것이 없습니다" in _said(page)
    _press(page, "destruction_report")
    preview = page.findChild(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    preview.close()
