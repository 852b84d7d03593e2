"""What keeps a file of a million firms quick: a small cache to sort in, and lists that are counted and
put in order without reading the firms in the order of some index of others."""

from __future__ import annotations

import os
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import make_url

from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.queries import lists
from db.queries.duplicates import possible_duplicates
from db.queries.lists import ListFilter, ListQuery, ListSort
from db.queries.prospects import ProspectScope, count_choices
from db.store import Store
from tests.fixtures.databases import open_store

FIRM = RecordKind.ORGANIZATION
LISTED = ListQuery(FIRM, scope=ProspectScope())


def test_a_small_cache_writes_and_reads_what_no_cache_holds(sqlite_database: str) -> None:
    def kept() -> tuple[object, object]:
        asked = "PRAGMA cache_size"
        with closing(open_store(sqlite_database)) as store:
            with store.write(Label.CREATE) as unit:
                writing = unit.session.connection().exec_driver_sql(asked).scalar()
            with store.read() as session:
                return session.connection().exec_driver_sql(asked).scalar(), writing

    assert kept() == (-65_536, -12_288)
    os.truncate(str(make_url(sqlite_database).database), 513 << 20)
    assert kept() == (-4_096, -12_288)


@pytest.mark.parametrize(
    ("query", "ordered", "counted"),
    [
        (ListQuery(FIRM), True, True),
        (ListQuery(FIRM, include_reference=True, sorts=(ListSort("name"),)), True, True),
        (ListQuery(FIRM, include_reference=True, sorts=(ListSort("revenue"),)), False, True),
        (
            ListQuery(FIRM, include_reference=True, filters=(ListFilter("employees", ">390"),)),
            False,
            False,
        ),
        (LISTED, True, True),
        (
            ListQuery(
                FIRM,
                scope=ProspectScope(),
                sorts=(ListSort("fit", descending=True), ListSort("name")),
            ),
            False,
            True,
        ),
    ],
)
def test_firms_are_read_as_they_lie_or_not_at_all(
    sqlite_store: Store, query: ListQuery, ordered: bool, counted: bool
) -> None:
    with sqlite_store.read() as session:
        ready = lists.prepared(session, query)
        plans = Plans(session.connection())
        lists.ids(session, ready)
        lists.count(session, ready)
    assert plans.of_firms() == [
        "COVERING INDEX" if covered else "" for covered in (ordered, counted)
    ]


def test_choices_are_counted_by_an_index(sqlite_store: Store) -> None:
    with sqlite_store.read() as session:
        plans = Plans(session.connection())
        count_choices(session, lists.prepared(session, LISTED))
    assert plans.of_firms() == ["COVERING INDEX", "COVERING INDEX"]


def test_firms_of_a_list_are_looked_up_among_the_keys_of_ours(sqlite_store: Store) -> None:
    with sqlite_store.read() as session:
        plans = Plans(session.connection())
        possible_duplicates(session, FIRM)
    assert plans.of_firms().count("") == 4, "telephones, mail, representatives, other names"
    assert not any("TEMP B-TREE" in line for line in plans.lines)


class Plans:
    """How SQLite goes about what a connection asks."""

    def __init__(self, connection: Any) -> None:
        self.lines: list[str] = []
        event.listen(connection, "before_cursor_execute", self._note)

    def _note(
        self, _connection: Any, cursor: Any, statement: str, parameters: Any, *_: Any
    ) -> None:
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
        self.lines += [row[3] for row in cursor.fetchall()]

    def of_firms(self) -> list[str]:
        """By what the table of firms is read whole, "" for as it lies."""
        begun = "SCAN organization"
        found = [line.removeprefix(begun) for line in self.lines if line.startswith(begun)]
        return [line.removeprefix(" USING ").partition(" ix_")[0] for line in found]
