"""Whatever is joined: nothing is lost, the chosen value is stored, and a split restores exactly."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.merging import Side, differing, first_choice, joined
from db.domain.values import Empty, Value, is_empty
from db.engine import sqlite_url
from db.queries.merging import read_merge
from db.queries.records import load_draft
from db.schema import TABLES
from db.services.merging import MergeDraft, merge_records, split
from db.store import Store
from tests.fixtures.databases import open_store
from tests.fixtures.depth import examples

FIRM, CONTACT, ACTIVITY = RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.ACTIVITY
STAMPS = {"version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at"}

empties = st.sampled_from(list(Empty))
words = st.sampled_from(["가", "나", "다 라", "=1+1", "각"])
firms = st.fixed_dictionaries(
    {"name": words, "org_type": st.just("domestic"),
     "standing": st.sampled_from(["managed", "prospect", "reference"])},
    optional={
        "employees": empties | st.integers(0, 500),
        "aliases": empties | st.lists(words, min_size=1, unique=True).map(tuple),
        "note": empties | words,
        "phone": st.sampled_from(["031-000-0001", "031-000-0002"]),
        "business_number": st.just("1108141272"),
    },
)  # fmt: skip
contacts = st.fixed_dictionaries(
    {"name": words, "organization": st.integers(0, 2)},
    optional={"mobile": st.sampled_from(["010-0000-0001", "010-0000-0002"]), "title": words},
)


@contextmanager
def fresh(template: Path) -> Iterator[Store]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "attraction.sqlite3"
        shutil.copyfile(template, path)
        with closing(open_store(sqlite_url(path))) as store:
            yield store


def fill(
    store: Store, made: list[dict[str, Value]], people: list[dict[str, Value]], calls: list[int]
) -> list[int]:
    """Three firms, one number at most once; contacts and calls among them."""
    rows = [dict(values) for values in made]
    for values in rows[1:]:
        values.pop("business_number", None)
    with store.write(Label.IMPORT) as unit:
        ids = list(unit.insert_many(FIRM, rows[::-1]))[::-1]
        named = [{**one, "organization": ids[int(str(one["organization"]))]} for one in people]
        persons = unit.insert_many(CONTACT, named)
        unit.insert_many(
            ACTIVITY,
            [{"organization": named[at % len(named)]["organization"], "summary": "통화",
              "contact": persons[at % len(persons)]} for at in calls if persons],
        )  # fmt: skip
    return ids


def tables(store: Store) -> dict[str, list[dict[str, object]]]:
    """Every row of every table, the bin included, without its stamps."""
    found = {}
    with store.read() as session:
        for table in TABLES.values():
            rows = session.execute(select(table).order_by(table.c.id))
            found[table.name] = [
                {key: kept for key, kept in row._mapping.items() if key not in STAMPS}
                | {"in_bin": row.deleted_at is not None}
                for row in rows
            ]
    return found


@settings(
    max_examples=examples(25),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    made=st.lists(firms, min_size=3, max_size=3),
    people=st.lists(contacts, max_size=5),
    calls=st.lists(st.integers(0, 9), max_size=5),
    losers=st.sampled_from([(1,), (2,), (1, 2)]),
    data=st.data(),
)
def test_merge_keeps_what_was_chosen_and_split_restores_exactly(
    migrated_file: Path,
    made: list[dict[str, Value]],
    people: list[dict[str, Value]],
    calls: list[int],
    losers: tuple[int, ...],
    data: st.DataObject,
) -> None:
    with fresh(migrated_file) as store:
        ids = fill(store, made, people, calls)
        gone = tuple(ids[at] for at in losers)
        before = tables(store)
        with store.read() as session:
            preview = read_merge(session, FIRM, [ids[0], *gone])
        values: dict[str, Value] = {}
        sides = preview.ordered(ids[0])
        for entry in differing(catalogue(FIRM), sides):
            side = data.draw(st.sampled_from(sides), label=entry.key)
            if not (entry.required and is_empty(side.get(entry.key))):
                values[entry.key] = side.get(entry.key)
        done = merge_records(store, MergeDraft(FIRM, ids[0], gone, values))
        with store.read() as session:
            stored = load_draft(session, FIRM, ids[0])
        assert stored is not None
        assert {key: stored.get(key) for key in values} == values
        assert_nothing_refers_to(store, gone)
        assert people_of(store, {ids[0]}) == people_in(before, {ids[0], *gone})
        split(store, done.changes.operation_id)
        assert tables(store) == before


def people_of(store: Store, firms_wanted: set[int]) -> set[tuple[object, object]]:
    return people_in(tables(store), firms_wanted)


def people_in(
    rows: dict[str, list[dict[str, object]]], firms_wanted: set[int]
) -> set[tuple[object, object]]:
    """The live people of these firms, each by name and mobile number."""
    return {
        (row["name"], row["mobile"])
        for row in rows["contact"]
        if row["organization_id"] in firms_wanted and not row["in_bin"]
    }


def assert_nothing_refers_to(store: Store, gone: tuple[int, ...]) -> None:
    for name, rows in tables(store).items():
        for row in rows:
            if not row["in_bin"]:
                assert row.get("organization_id") not in gone, name
                assert row.get("partner_id") not in gone, name


@given(first=st.lists(words, max_size=3).map(tuple), second=st.lists(words, max_size=3).map(tuple))
def test_joined_lists_hold_everything_once(first: tuple[str, ...], second: tuple[str, ...]) -> None:
    entry = catalogue(FIRM).field("aliases")
    found = joined(entry, [first, second])
    if first or second:
        assert isinstance(found, tuple)
        assert set(found) == set(first) | set(second)


@given(first=empties | words, second=empties | words)
def test_the_first_choice_is_never_nothing_where_something_is_known(
    first: Value, second: Value
) -> None:
    for key in ("note", "website", "name_en"):
        entry = catalogue(FIRM).field(key)
        sides = (Side(1, {key: first}), Side(2, {key: second}))
        chosen = [side.get(key) for side in sides if side.id in first_choice(entry, sides)]
        assert chosen
        if not (is_empty(first) and is_empty(second)):
            assert not is_empty(joined(entry, chosen))
