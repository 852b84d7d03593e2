"""The record of one meeting of the example, open in the window."""

from __future__ import annotations

import pytest

from db.domain.kinds import RecordKind
from db.queries.records import all_live
from db.store import Store
from desktop_app.features.meetings.page import MeetingsPage
from desktop_app.features.meetings.record_view import MeetingRecord
from desktop_app.shell.window import MainWindow


@pytest.fixture
def meeting_id(example: Store) -> int:
    with example.read() as session:
        drafts = all_live(session, RecordKind.MEETING)
    return next(one.id or 0 for one in drafts if one.text("title") == "㈜한빛정밀 대표 접견")


@pytest.fixture
def record(window: MainWindow, meeting_id: int) -> MeetingRecord:
    window.open_record(RecordKind.MEETING, meeting_id)
    page = window.open_page("meetings")
    assert isinstance(page, MeetingsPage)
    assert page.record is not None
    return page.record
