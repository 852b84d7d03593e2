"""A list page as an officer meets it: five invented firms in the real window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.queries.records import load_draft
from db.services.records import save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow

FIRMS: tuple[tuple[str, str, Value, Value], ...] = (
    ("가람메디텍", "domestic", "영상진단기기", 87),
    ("나루바이오", "foreign", "항체", Empty.NOT_STATED),
    ("다온소재", "domestic", "소재", 30),
    ("라온병원", "hospital", Empty.NOT_STATED, 520),
    ("마루정밀", "domestic", Empty.WITHHELD, 12),
)


def fill(store: Store) -> dict[str, int]:
    """Save them; ids by name."""
    ids = {}
    for name, kind, industry, people in FIRMS:
        draft = new_draft(
            RecordKind.ORGANIZATION, name=name, org_type=kind, industry_name=industry,
            employees=people,
        )  # fmt: skip
        ids[name] = save_record(store, draft).id
    return ids


@pytest.fixture
def firms(
    context: AppContext,
    sqlite_database: str,
    filled_once: Callable[[Callable[[Store], Any], str], Any],
) -> dict[str, int]:
    """Ids by name."""
    ids: dict[str, int] = filled_once(fill, sqlite_database)
    return ids


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The real window with two lists and the history."""
    keys = ("organizations", "meetings", "history")
    return open_window(tuple(spec for spec in PAGES if spec.key in keys))


@pytest.fixture
def page(firms: dict[str, int], window: MainWindow, qtbot: QtBot) -> OrganizationsPage:
    """The list of organizations, with the keyboard."""
    with qtbot.waitActive(window):
        window.activateWindow()
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    page.list_panel.list.table.setFocus()
    return page


@pytest.fixture
def stored(context: AppContext, firms: dict[str, int]) -> Callable[[str, str], Value]:
    """What a firm holds in a field now."""

    def read(name: str, key: str) -> Value:
        with context.store.read() as session:
            draft = load_draft(session, RecordKind.ORGANIZATION, firms[name])
        assert draft is not None
        return draft.get(key)

    return read


@pytest.fixture
def cell(page: OrganizationsPage) -> Callable[[str, str], QModelIndex]:
    """The cell of a firm in a column."""

    def find(name: str, key: str) -> QModelIndex:
        model = page.list_panel.model
        section = [column.key for column in model.columns].index(key)
        names = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        return model.index(names.index(name), section)

    return find
