"""Keeps the entries and the suffix index in step with the records, and rebuilds them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from functools import cache
from itertools import chain
from typing import Any, cast

from sqlalchemy import (
    Column,
    CompoundSelect,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    literal,
    select,
    union_all,
)

from db.domain.kinds import RecordKind
from db.domain.search_keys import SHORT_LETTERS
from db.engine import is_sqlite
from db.schema import TABLES
from db.schema.facts import FactRecord
from db.schema.search import SearchEntryRecord
from db.search.entries import (
    CHUNK,
    INDEXED,
    Entry,
    Indexed,
    asked,
    id_ranges,
    load,
    possible_ids,
    signature,
    spans_of,
    within,
)
from db.search.trigrams import index_trigrams

_CREATE = (
    "CREATE VIRTUAL TABLE search_suffix USING fts5(t, prefix='2 3 4', detail=none,"
    f""" tokenize="ascii tokenchars '{SHORT_LETTERS}'")"""
)
"""Suffixes of names, each with the mark of what it is before it (``db.domain.search_keys``): one
column without positions takes a third less time and space than a column for each kind. The
tokenizer takes every letter that is not ASCII for a part of a word, and the marks that stand for
some. Beginnings have an index up to three letters behind the mark; those of more letters are few
enough to be walked, and each further length makes every write a tenth slower."""
_CREATE_VOCABULARY = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_vocab USING fts5vocab(search_suffix, instance)"
)
"""The sorted tokens of the index, to be walked; it stores nothing."""
_INSERT_SUFFIX = "INSERT INTO search_suffix (rowid, t) VALUES (?, ?)"
_READ_SUFFIX = "SELECT rowid, t FROM search_suffix"
_SUFFIXES = "search_suffix_docsize"
"""The table in which the suffix index keeps a row for every one of its own."""
_MERGE_AT = "INSERT INTO search_suffix (search_suffix, rank) VALUES ('automerge', ?)"
_NEVER, _AS_EVER = 0, 4
"""From how many pieces on the suffix index joins them while it is written; 4 is FTS5's own."""
_INSERT_ENTRY = (
    "INSERT INTO search_entry (id, record_kind, record_id, title, subtitle, names, stage, moment,"
    " keys, choseong, numbers, own_keys, own_choseong) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"
)
_PORTION = 2_000
"""Entries made at a time: those of a large import would take more memory than its file."""
_FACT = "search"
_ENTRY = cast(Table, SearchEntryRecord.__table__)
_FACTS = cast(Table, FactRecord.__table__)


def refresh(connection: Connection, changed: Mapping[RecordKind, Collection[int]]) -> None:
    """Bring the entries of the changed records up to date, inside the writing transaction."""
    with_suffixes = is_sqlite(connection) and has_suffixes(connection)
    found = _touched(connection, changed)
    many = sum(map(len, found.values())) > _PORTION
    with _unmerged(connection) if with_suffixes and many else nullcontext():
        for kind, touched in found.items():
            ordered = sorted(touched)
            for start in range(0, len(ordered), _PORTION):
                ids = ordered[start : start + _PORTION]
                _write(connection, load(connection, kind, ids), _stored(connection, kind, ids),
                       with_suffixes)  # fmt: skip


@contextmanager
def _unmerged(connection: Connection) -> Iterator[None]:
    """Let the suffix index leave its pieces as they are written: joining them again and again
    takes a third of the time of many entries, and the writes that follow do it bit by bit."""
    connection.exec_driver_sql(_MERGE_AT, (_NEVER,))
    yield
    connection.exec_driver_sql(_MERGE_AT, (_AS_EVER,))


def _touched(
    connection: Connection, changed: Mapping[RecordKind, Collection[int]]
) -> dict[RecordKind, set[int]]:
    """The changed records that are found, and those that show a changed one's name."""
    touched = {kind: set(ids) for kind, ids in changed.items() if kind in INDEXED}
    for parent in (RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.PARTY):
        for chunk in spans_of(changed.get(parent, ())):
            found = connection.execute(_showing(parent, isinstance(chunk, range)), asked(chunk))
            for kind, record_id in found:
                touched.setdefault(RecordKind(kind), set()).add(record_id)
    return {kind: ids for kind, ids in touched.items() if ids}


@cache
def _showing(parent: RecordKind, one_range: bool) -> CompoundSelect[str, int]:
    """Asks for all records that show a name of ``parent``, with their kind.

    One statement, made once: every save of a firm or a case asks it.
    """
    shown = [
        select(literal(_shown_by(kind).value), _shown(kind)).where(
            within(column, one_range=one_range)
        )
        for kind, column in _columns_of(parent)
    ]
    return union_all(*shown)


def _columns_of(parent: RecordKind) -> Iterator[tuple[RecordKind, Column[int]]]:
    """Where records that are found refer to ``parent``, or a party is one itself."""
    if parent is RecordKind.PARTY:
        yield parent, TABLES[parent].c.id
        return
    name = f"{parent.value}_id"
    for kind in (*INDEXED, RecordKind.PARTY):
        if name in TABLES[kind].c:
            yield kind, TABLES[kind].c[name]


def _shown_by(kind: RecordKind) -> RecordKind:
    return RecordKind.AGREEMENT if kind is RecordKind.PARTY else kind


def _shown(kind: RecordKind) -> Column[int]:
    return TABLES[kind].c["agreement_id" if kind is RecordKind.PARTY else "id"]


def _stored(
    connection: Connection, kind: RecordKind, ids: Collection[int]
) -> dict[int, tuple[Any, ...]]:
    stored: dict[int, tuple[Any, ...]] = {}
    bases = possible_ids(kind, 0)
    variants = [[base + record_id for record_id in ids] for base in bases]
    if len(bases) * len(ids) <= CHUNK:
        variants = [list(chain.from_iterable(variants))]
    for variant in variants:
        for chunk in spans_of(variant):
            rows = connection.execute(_entries(isinstance(chunk, range)), asked(chunk))
            stored.update({row.id: tuple(row) for row in rows})
    return stored


@cache
def _entries(one_range: bool) -> Select[Any]:
    return select(_ENTRY).where(within(_ENTRY.c.id, one_range=one_range))


def _write(
    connection: Connection, wanted: list[Indexed], stored: Mapping[int, tuple[Any, ...]],
    with_suffixes: bool,
) -> None:  # fmt: skip
    fresh = [one for one in wanted if stored.get(one.entry.id) != one.entry]
    kept = {one.entry.id for one in wanted} - {one.entry.id for one in fresh}
    stale = [entry_id for entry_id in stored if entry_id not in kept]
    if stale:
        connection.execute(delete(_ENTRY).where(_ENTRY.c.id == bindparam("gone")),
                           [{"gone": one} for one in stale])  # fmt: skip
    if fresh:
        insert = _INSERT_ENTRY if is_sqlite(connection) else _INSERT_ENTRY.replace("?", "%s")
        connection.exec_driver_sql(insert, [tuple(one.entry) for one in fresh])
    if not with_suffixes:
        return
    # A moved card or a new date leaves the names alone: no token changes then.
    same = {one.entry.id for one in fresh if _same_names(stored.get(one.entry.id), one.entry)}
    gone = [(one,) for one in stale if one not in same]
    new = [(one.entry.id, one.suffixes) for one in fresh if one.entry.id not in same]
    if gone:
        connection.exec_driver_sql("DELETE FROM search_suffix WHERE rowid = ?", gone)
    if new:
        connection.exec_driver_sql(_INSERT_SUFFIX, new)


def _same_names(stored: tuple[Any, ...] | None, entry: Entry) -> bool:
    if stored is None:
        return False
    old = Entry(*stored)
    return (old.keys, old.choseong) == (entry.keys, entry.choseong)


def prepare(connection: Connection) -> bool:
    """Rebuild the index where it is missing or differs, at start; whether it had to.

    The caller commits.
    """
    if not differs(connection):
        if is_sqlite(connection) and not has_vocabulary(connection):
            connection.exec_driver_sql(_CREATE_VOCABULARY)
        index_trigrams(connection)
        return False
    rebuild(connection)
    index_trigrams(connection)
    return True


def rebuild(connection: Connection) -> None:
    """Make every entry anew from the records. The caller commits."""
    with_suffixes = is_sqlite(connection)
    if with_suffixes:
        connection.exec_driver_sql("DROP TABLE IF EXISTS search_suffix")
        connection.exec_driver_sql(_CREATE)
        connection.exec_driver_sql(_CREATE_VOCABULARY)
    connection.execute(delete(_ENTRY))
    with _unmerged(connection) if with_suffixes else nullcontext():
        for kind in INDEXED:
            _write(connection, load(connection, kind), {}, with_suffixes)
    connection.execute(delete(_FACTS).where(_FACTS.c.name == _FACT))
    connection.execute(_FACTS.insert().values(name=_FACT, value=signature()))


def differs(connection: Connection, *, thoroughly: bool = False) -> bool:
    """Whether the index is not what the records say: by its signature and counts, or entirely."""
    value = connection.execute(select(_FACTS.c.value).where(_FACTS.c.name == _FACT)).scalar()
    if value != signature():
        return True
    if is_sqlite(connection) and not (has_suffixes(connection) and _ends_alike(connection)):
        return True
    if any(live != held for live, held in _counts(connection)):
        return True
    return thoroughly and _differs_anywhere(connection)


def _ends_alike(connection: Connection) -> bool:
    """Whether entries and suffix index begin and end with the same."""
    ends = "SELECT (SELECT min(id) FROM {0}), (SELECT max(id) FROM {0})"
    entries, suffixes = (
        tuple(connection.exec_driver_sql(ends.format(name)).one())
        for name in ("search_entry", _SUFFIXES)
    )
    return entries == suffixes


def _counts(connection: Connection) -> list[tuple[int, int]]:
    """Live records and those in the index of each kind, in one statement: it is asked at every start.

    The suffix index has a row for every entry, written with it, and of a few bytes: a million
    entries themselves are some hundred megabytes to read.
    """
    index = _SUFFIXES if is_sqlite(connection) else "search_entry"
    parts = []
    for kind in INDEXED:
        bounds = " OR ".join(f"id BETWEEN {first} AND {last}" for first, last in id_ranges(kind))
        # Only our own names and numbers are put into the statement.
        live = f"SELECT count(*) FROM {TABLES[kind].name} WHERE deleted_at IS NULL"  # noqa: S608
        held = f"SELECT count(*) FROM {index} WHERE {bounds}"  # noqa: S608
        parts.append(f"SELECT ({live}), ({held})")
    rows = connection.exec_driver_sql(" UNION ALL ".join(parts))
    return [(live, held) for live, held in rows]


def _differs_anywhere(connection: Connection) -> bool:
    wanted = [one for kind in INDEXED for one in load(connection, kind)]
    stored = {row.id: tuple(row) for row in connection.execute(select(_ENTRY))}
    if stored != {one.entry.id: tuple(one.entry) for one in wanted}:
        return True
    if not is_sqlite(connection):
        return False
    rows = connection.exec_driver_sql(_READ_SUFFIX)
    return {tuple(row) for row in rows} != {(one.entry.id, one.suffixes) for one in wanted}


def has_suffixes(connection: Connection) -> bool:
    """Whether the suffix index is there (SQLite)."""
    return _has_table(connection, "search_suffix")


def has_vocabulary(connection: Connection) -> bool:
    """Whether the suffix index is there and can be walked (SQLite)."""
    return _has_table(connection, "search_vocab") and has_suffixes(connection)


def _has_table(connection: Connection, name: str) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE name = ?"
    return connection.exec_driver_sql(query, (name,)).first() is not None
