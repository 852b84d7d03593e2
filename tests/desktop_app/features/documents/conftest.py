"""A store with one meeting to prepare, and the window with its 면담자료."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.meetings import upcoming_meetings
from db.services.records import save_record
from db.store import Store, now_kst
from desktop_app.features.documents.page import PacketPage
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow


@pytest.fixture
def meeting_id(example: Store) -> int:
    """The meeting of the example that is held tomorrow."""
    with example.read() as session:
        return upcoming_meetings(session, now_kst()[:10])[0].id


@pytest.fixture
def window(open_window: Callable[..., MainWindow], example: Store) -> MainWindow:
    """The window on meetings and their paper."""
    return open_window(
        tuple(spec for spec in PAGES if spec.key in ("meetings", "packet")), first="packet"
    )


@pytest.fixture
def page(window: MainWindow, meeting_id: int) -> PacketPage:
    """The 면담자료 of that meeting, opened."""
    made = window.open_page("packet", meeting_id=meeting_id)
    assert isinstance(made, PacketPage)
    return made


@pytest.fixture
def lonely_meeting(example: Store) -> int:
    """A meeting that names no firm and has no date."""
    draft = Draft(RecordKind.MEETING, {"title": "일정 미정 면담"})
    return save_record(example, draft).id
