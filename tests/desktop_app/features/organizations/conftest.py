"""기업·기관 in the real window, on five invented firms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.services.records import save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow

FIRMS = (
    ("㈜한빛정밀", "domestic", "정밀 의료기기", 112, "9998100316"),
    ("(주)가람메디텍", "domestic", "영상진단기기", 87, "9998100326"),
    ("나루바이오", "foreign", "항체", Empty.NOT_STATED, Empty.NOT_STATED),
    ("일산하늘병원", "hospital", Empty.NOT_STATED, 520, Empty.NOT_STATED),
    ("한빛정밀 주식회사", "domestic", Empty.UNCHECKED, 30, Empty.NOT_STATED),
)


def fill(store: Store) -> dict[str, int]:
    ids = {}
    for name, kind, industry, people, number in FIRMS:
        draft = new_draft(
            RecordKind.ORGANIZATION,
            name=name,
            org_type=kind,
            industry_name=industry,
            employees=people,
            employees_on="2026-06" if isinstance(people, int) else Empty.NOT_STATED,
            business_number=number,
        )
        ids[name] = save_record(store, draft).id
    firm = ids["㈜한빛정밀"]
    for draft in (
        new_draft(RecordKind.CERTIFICATE, organization=firm, kind="research",
                  valid_from="2024-05-31", valid_until="2099-05-30"),
        new_draft(RecordKind.CASE, organization=firm, title="고양 생산·연구 거점",
                  stage="consultation", wanted_area=1500.0, planned_investment=18_000_000_000),
        new_draft(RecordKind.CONTACT, organization=firm, name="한도윤", title="이사"),
    ):  # fmt: skip
        save_record(store, draft)
    return ids


@pytest.fixture
def firms(
    context: AppContext,
    sqlite_database: str,
    filled_once: Callable[[Callable[[Store], Any], str], Any],
) -> dict[str, int]:
    ids: dict[str, int] = filled_once(fill, sqlite_database)
    return ids


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The real window with this page alone."""
    return open_window(tuple(spec for spec in PAGES if spec.key == "organizations"))


@pytest.fixture
def page(firms: dict[str, int], window: MainWindow, qtbot: QtBot) -> OrganizationsPage:
    with qtbot.waitActive(window):
        window.activateWindow()
    page = window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    page.list_panel.list.setFocus()
    return page
