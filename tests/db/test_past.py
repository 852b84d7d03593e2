"""A past day: the lists as they stood, equal to a copy that was taken that evening."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import pytest
from sqlalchemy import select, text

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.engine import open_engine
from db.errors import EnvironmentProblem, UserError
from db.ledger import undo
from db.past import open_past
from db.queries import lists
from db.queries.as_of import first_day
from db.queries.history import history
from db.queries.lists import ListFilter, ListQuery
from db.queries.records import load_detail
from db.schema import TABLES
from db.services.records import delete_record, restore_record, save_record
from db.store import Store
from tests.fixtures.databases import ACTOR

ORGANIZATION, CONTACT, CASE = RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.CASE
STAMPS = {"version", "updated_at", "updated_by", "deleted_at"}


class Days:
    """A clock that a test sets to the day it wants."""

    def __init__(self) -> None:
        self.now = "2026-06-01T09:00:00+09:00"

    def __call__(self) -> str:
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def dated(database: str, days: Days) -> Store:
    """A store on each database whose clock is ``days``."""
    return Store(open_engine(database), ACTOR, days)


@pytest.fixture(autouse=True)
def close(dated: Store) -> object:
    yield None
    dated.close()


def save(store: Store, kind: RecordKind = ORGANIZATION, **values: Value) -> int:
    return save_record(store, new_draft(kind, **values)).id


def edit(store: Store, record_id: int, kind: RecordKind = ORGANIZATION, **values: Value) -> int:
    return save_record(store, Draft(kind, values, record_id)).changes.operation_id


def live_rows(store: Store) -> dict[str, dict[int, dict[str, object]]]:
    with store.read() as session:
        return {
            table.name: {
                row.id: {key: kept for key, kept in row._mapping.items() if key not in STAMPS}
                for row in session.execute(select(table).where(table.c.deleted_at.is_(None)))
            }
            for table in TABLES.values()
        }


def test_the_past_equals_what_stood_there_that_evening(dated: Store, days: Days) -> None:
    firm = save(dated, name="㈜한빛정밀", employees=48, aliases=("한빛",), capital=Empty.WITHHELD)
    other = save(dated, name="나루바이오", business_number="9990000011")
    contact = save(dated, CONTACT, name="김하늘", organization=firm)
    gone = save(dated, CONTACT, name="이도윤", organization=firm)
    case = save(dated, CASE, title="공장", organization=firm, wanted_area=1500.5)
    delete_record(dated, CONTACT, gone)
    evening = live_rows(dated)
    days.now = "2026-07-01T00:00:00+09:00"
    changed = edit(dated, firm, name="한빛", employees=Empty.UNCHECKED, aliases=(), capital=7)
    edit(dated, other, business_number=Empty.NOT_STATED)
    edit(dated, firm, business_number="9990000011")
    delete_record(dated, CONTACT, contact)
    restore_record(dated, CONTACT, gone)
    edit(dated, case, CASE, organization=other, wanted_area=Empty.NOT_STATED)
    save(dated, CASE, title="연구소", organization=save(dated, name="새 회사"))
    undo(dated, changed, leave_conflicts=True)
    delete_record(dated, CASE, case)
    assert live_rows(dated) != evening
    with contextlib.closing(open_past(dated, "2026-06-30")) as past:
        assert live_rows(past.store) == evening
        assert past.store.day == "2026-06-30"
        with past.store.read() as session:
            detail = load_detail(session, ORGANIZATION, firm)
            assert detail is not None
            assert (detail.updated_at, detail.draft.version) == ("2026-06-01T09:00:00+09:00", 1)
            assert history(session)[0].label == "delete", "and its ledger is the one of then"
            assert all(row.undone_by is None for row in history(session))
        with pytest.raises(EnvironmentProblem, match="read_only"):
            save(past.store, name="아무도")
    with contextlib.closing(open_past(dated, "2026-07-01")) as past:
        assert live_rows(past.store) == live_rows(dated)
        assert past.touched == 0


def test_a_list_of_the_past_is_filtered_by_the_names_of_then(dated: Store, days: Days) -> None:
    firm = save(dated, name="㈜한빛정밀", employees=48)
    save(dated, CASE, title="공장", organization=firm)
    days.now = "2026-07-01T09:00:00+09:00"
    edit(dated, firm, name="가람메디텍", employees=90)
    save(dated, name="한빛새로")
    query = ListQuery(ORGANIZATION, columns=("name", "employees", "case_count"))
    with contextlib.closing(open_past(dated, "2026-06-30")) as past, past.store.read() as session:
        for typed in ("ㅎㅂ", "한빛", ""):
            found = lists.ids(
                session, ListQuery(ORGANIZATION, filters=(ListFilter("name", typed),))
            )
            assert found == (firm,)
        (row,) = lists.page(session, query, found)
        assert row.values == ("㈜한빛정밀", 48, 1)
        named = ListQuery(CASE, columns=("organization",))
        (row,) = lists.page(session, named, lists.ids(session, named))
        assert row.values == ("㈜한빛정밀",)


def test_the_past_leaves_the_present_alone(dated: Store, days: Days) -> None:
    save(dated, name="하나")
    days.now = "2026-07-01T09:00:00+09:00"
    save(dated, name="둘")
    before = live_rows(dated)
    with contextlib.closing(open_past(dated, "2026-06-30")):
        save(dated, name="셋")
    after = live_rows(dated)
    assert len(after["organization"]) == len(before["organization"]) + 1


def test_there_is_no_past_before_a_change_of_meaning(dated: Store, days: Days) -> None:
    save(dated, name="회사")
    days.now = "2026-06-05T09:00:00+09:00"
    barred = edit(dated, 1, note="가")
    with dated.engine.begin() as connection:
        insert = text("INSERT INTO fact (name, value) VALUES ('undo_barrier', :id)")
        connection.execute(insert, {"id": str(barred)})
    with pytest.raises(UserError, match=r"as_of\.barrier"):
        open_past(dated, "2026-06-01")
    with dated.read() as session:
        assert first_day(session) == "2026-06-05"


def test_giving_up_leaves_nothing_behind(dated: Store) -> None:
    save(dated, name="회사")

    def stop() -> None:
        raise KeyboardInterrupt

    reports: list[Callable[[], None]] = [stop]
    with pytest.raises(KeyboardInterrupt):
        open_past(dated, "2026-06-30", reports[0])
