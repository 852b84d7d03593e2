"""The office's own closed days are read from its periods; other periods are none."""

from __future__ import annotations

import datetime as dt

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.queries.closed_days import closed_days
from db.services.records import save_record
from db.store import Store


def test_closed_days_are_those_listed_as_such(store: Store) -> None:
    for name, kind, start, end in (
        ("추석", "closed", "2026-09-24", "2026-09-25"),
        ("민선 8기", "term", "2022-07-01", "2026-06-30"),
    ):
        save_record(
            store, new_draft(RecordKind.PERIOD, name=name, kind=kind, from_on=start, until_on=end)
        )
    with store.read() as session:
        assert closed_days(session) == {dt.date(2026, 9, 24), dt.date(2026, 9, 25)}
