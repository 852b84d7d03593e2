"""Sorting and filtering a list of 100,000 rows to its first page, beside the same SQL sent raw."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from benchmarks.data import open_store
from benchmarks.harness import Ratio, in_turns, statements_of
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.queries.lists import ListFilter, ListQuery, ListSort, ids, page

BUDGET = 1.5
ROUNDS = 7
PAGE = 100

QUERIES = {
    "list of 100,000 sorted by name": ListQuery(
        RecordKind.ORGANIZATION, sorts=(ListSort("name", descending=True),)
    ),
    "list of 100,000 sorted by number": ListQuery(
        RecordKind.ORGANIZATION, sorts=(ListSort("revenue"),)
    ),
    "list of 100,000 filtered by name": ListQuery(
        RecordKind.ORGANIZATION, filters=(ListFilter("name", "바이오"),)
    ),
    "list of 100,000 filtered by number": ListQuery(
        RecordKind.ORGANIZATION, filters=(ListFilter("employees", ">390"),)
    ),
}


def measure(folder: DataFolder) -> list[Ratio]:
    """One ratio a query: the ids in order and the first page of rows."""
    store = open_store(folder)
    raw = sqlite3.connect(folder.database)
    raw.execute("PRAGMA cache_size=-65536")
    results = []
    with store.read() as session:
        for name, query in QUERIES.items():
            with statements_of(store.engine) as statements:
                shown = first_page(session, query)
            selects = [one for one in statements if not one[0].startswith("BEGIN")]
            floor, program = in_turns(
                partial(send_raw, raw, selects), partial(first_page, session, query), ROUNDS
            )
            results.append(Ratio(name, floor, program, BUDGET, f"{shown:,} rows"))
    raw.close()
    store.close()
    return results


def send_raw(raw: sqlite3.Connection, statements: Sequence[tuple[str, Any]]) -> None:
    """The same statements through the bare driver."""
    for statement, parameters in statements:
        raw.execute(statement, parameters).fetchall()


def first_page(session: Session, query: ListQuery) -> int:
    """What a page of the window does; gives back how many rows the list has."""
    found = ids(session, query)
    page(session, query, found[:PAGE])
    return len(found)
