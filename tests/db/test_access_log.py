"""The access log: what was seen is written once, can't be changed, and stays two years."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, text

from db.domain.access import Access, Deed, Reason
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.errors import EnvironmentProblem, FrozenWrite
from db.queries.access_log import AccessFilter, access_months, access_rows
from db.queries.operations import HistoryFilter, operations
from db.schema.access import AccessLogRecord
from db.services.access_log import clean_up, log_access
from db.store import Store

SEEN = Access(
    Deed.REVEAL, RecordKind.CONTACT, 7, ("mobile", "email"), 1, Reason.CONTACT, "organizations"
)


def test_a_look_says_who_when_where_what_and_why(store: Store) -> None:
    log_access(store, [SEEN, SEEN, Access(Deed.EXPORT, RecordKind.CONTACT, persons=40)])
    with store.read() as session:
        export, seen = access_rows(session)
        assert (
            operations(session, HistoryFilter(), limit=5).rows == ()
        )  # nobody's record: not undone
    assert (seen.officer, seen.machine, seen.at[:10]) == ("박서연", "PC-07", "2026-11-26")
    assert seen.account
    assert (seen.deed, seen.kind, seen.record_id) == ("reveal", "contact", 7)
    assert (seen.fields, seen.persons, seen.reason) == (("mobile", "email"), 1, "contact")
    assert (export.deed, export.persons, export.record_id) == ("export", 40, None)


def test_lines_are_asked_for_by_month_and_officer(store: Store) -> None:
    log_access(store, [SEEN])
    with store.read() as session:
        assert access_months(session) == ("2026-11",)
        assert len(access_rows(session, AccessFilter("2026-11", "박서연", "reveal"))) == 1
        assert access_rows(session, AccessFilter("2026-10")) == ()
        assert access_rows(session, AccessFilter(officer="김민수")) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE access_log SET reason = ''",
        "DELETE FROM access_log",
        "INSERT OR REPLACE INTO access_log (id) VALUES (1)",
        "DROP TABLE access_log",
        "DELETE FROM destruction",
    ],
)
def test_no_line_is_changed_or_taken_away(store: Store, statement: str) -> None:
    log_access(store, [SEEN])
    with pytest.raises(FrozenWrite), store.write(Label.EDIT) as unit:
        unit.session.execute(text(statement))


def test_what_is_over_two_years_old_goes_and_a_line_says_so(store: Store) -> None:
    log_access(store, [SEEN])
    old = {
        "at": "2023-01-05T09:00:00+09:00", "officer": "김민수", "account": "", "machine": "PC-01",
        "deed": "view", "record_kind": "contact", "record_id": 1, "fields": "", "persons": 1,
        "reason": "", "subject": "",
    }  # fmt: skip
    with store.write(Label.EDIT) as unit:
        unit.session.execute(insert(AccessLogRecord), [old])
    assert clean_up(store) == 1
    assert clean_up(store) == 0
    with store.read() as session:
        cleaned, seen = access_rows(session)
    assert (cleaned.deed, cleaned.subject[:1], seen.deed) == ("clean_up", "1", "reveal")


def test_where_nothing_can_be_written_the_look_is_refused(store: Store) -> None:
    store.read_only = True
    with pytest.raises(EnvironmentProblem):
        log_access(store, [SEEN])
