"""Answers what is typed: by the suffix index on SQLite, by substring tests everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, or_, select, text, true
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from db.domain.kinds import RecordKind
from db.domain.masking import masked_phone
from db.domain.search_keys import (
    INITIAL_MARKS,
    LETTER_MARKS,
    Query,
    indexed,
    other_keyboard,
    read_query,
    spans,
)
from db.engine import is_sqlite
from db.schema.search import SearchEntryRecord
from db.search.entries import INDEXED, REFERENCE, id_ranges
from db.search.index import has_suffixes

_ENTRY = SearchEntryRecord.__table__
Ranges = list[tuple[int, int]]
"""First and last entry id of what is asked for."""
Ask = Callable[[Connection, Query, int, Ranges], Sequence[Any]]


class position(FunctionElement[int]):  # noqa: N801 (reads as the SQL function it stands for)
    """Where the second text stands in the first, from 1; 0 for nowhere."""

    type = Integer()
    inherit_cache = True


@compiles(position)
def _strpos(element: position, compiler: SQLCompiler, **options: Any) -> str:
    return f"strpos({compiler.process(element.clauses, **options)})"


@compiles(position, "sqlite")
def _instr(element: position, compiler: SQLCompiler, **options: Any) -> str:
    return f"instr({compiler.process(element.clauses, **options)})"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One record that was found.

    ``matched`` are the stretches of ``title`` that fit what was typed; when another name or a
    number fitted instead it is ``found``. ``score`` is 3 for the whole name, 2 for its
    beginning, 1 for the beginning of a word, 0 for elsewhere. ``moment`` is the day or time that
    matters (ISO), ``stage`` a case's or the firm's newest live case's.
    """

    kind: RecordKind
    id: int
    title: str
    subtitle: str
    matched: tuple[tuple[int, int], ...]
    score: int
    found: str = ""
    stage: str = ""
    moment: str = ""
    reference: bool = False
    names: tuple[str, ...] = ()
    """Its other names and its numbers, as they are shown."""
    nearly: bool = False
    """It was found although a letter of what was typed differs."""


def search(
    session: Session, text: str, limit: int = 50, kinds: Iterable[RecordKind] | None = None
) -> tuple[SearchHit, ...]:
    """The records that ``text`` finds, best first; reference lists come after everything else."""
    return search_for(session.connection(), read_query(text), limit, kinds)


def search_for(
    connection: Connection, query: Query, limit: int, kinds: Iterable[RecordKind] | None
) -> tuple[SearchHit, ...]:
    """Likewise, for a query that was read already."""
    if query.fits_index and is_sqlite(connection) and has_suffixes(connection):
        return hits(connection, query, limit, kinds, _by_suffix)
    return hits(connection, query, limit, kinds, by_substring)


def search_portable(
    session: Session, text: str, limit: int = 50, kinds: Iterable[RecordKind] | None = None
) -> tuple[SearchHit, ...]:
    """The same answer as ``search``, by substring tests alone, as every database can."""
    return hits(session.connection(), read_query(text), limit, kinds, by_substring)


_SYLLABLE = 3
"""Letters of a syllable with its final: fewer say too little on the other keyboard."""


def is_found(kind: RecordKind) -> bool:
    """Whether records of this kind are found at all."""
    return kind in INDEXED


def title_matches(
    kind: RecordKind, record_id: ColumnElement[int], typed: str
) -> ColumnElement[bool]:
    """A condition: the title of the record with this id column fits what was typed."""
    return or_(*[_titled(kind, record_id, query) for query in _meant(typed)])


def _titled(kind: RecordKind, record_id: ColumnElement[int], query: Query) -> ColumnElement[bool]:
    keys = _ENTRY.c.choseong if query.by_initials else _ENTRY.c["keys"]
    own = _ENTRY.c.own_choseong if query.by_initials else _ENTRY.c.own_keys
    return _fits(kind, record_id, query, position(keys, query.key).between(1, own))


def record_matches(
    kind: RecordKind, record_id: ColumnElement[int], typed: str
) -> ColumnElement[bool]:
    """A condition: any name or number of the record with this id column fits what was typed."""
    return or_(*[_named(kind, record_id, query) for query in _meant(typed)])


def _named(kind: RecordKind, record_id: ColumnElement[int], query: Query) -> ColumnElement[bool]:
    keys = _ENTRY.c.choseong if query.by_initials else _ENTRY.c["keys"]
    fits = position(keys, query.key) > 0
    if query.by_number:
        fits = or_(fits, position(_ENTRY.c.numbers, query.key) > 0)
    return _fits(kind, record_id, query, fits)


def _meant(typed: str) -> tuple[Query, ...]:
    """What was typed, and the Hangul that it is on the other keyboard: gksqlc is 한빛 too."""
    own = read_query(typed)
    other = other_keyboard(typed) if typed.isascii() else Query("", by_initials=False)
    is_word = len(other.key) >= _SYLLABLE and not other.by_initials
    return (own, other) if own.key and is_word else (own,)


def _fits(
    kind: RecordKind, record_id: ColumnElement[int], query: Query, fits: ColumnElement[bool]
) -> ColumnElement[bool]:
    if not query.key:
        return true()
    found = select(_ENTRY.c.record_id).where(_ENTRY.c.record_kind == kind.value, fits)
    return record_id.in_(found)


def hits(
    connection: Connection, query: Query, limit: int, kinds: Iterable[RecordKind] | None, ask: Ask
) -> tuple[SearchHit, ...]:
    """What ``ask`` finds among ``kinds``, those of reference lists after everything else."""
    if not query.key:
        return ()
    near, far = _ranges(kinds)
    rows: list[Any] = list(ask(connection, query, limit, near)) if near else []
    if len(rows) < limit and far:
        rows += ask(connection, query, limit - len(rows), far)
    return tuple([hit_of(row, query) for row in rows])


def _ranges(kinds: Iterable[RecordKind] | None) -> tuple[Ranges, Ranges]:
    if kinds is None:
        return [(0, REFERENCE - 1)], [(REFERENCE, 2 * REFERENCE)]
    wanted = frozenset(kinds)
    both = [id_ranges(kind) for kind in INDEXED if kind in wanted]
    return [part[0] for part in both], [part[1] for part in both if len(part) > 1]


_STAGE = (
    "CASE e.record_kind WHEN 'organization' THEN (SELECT c.stage FROM investment_case c WHERE"
    " c.organization_id = e.record_id AND c.deleted_at IS NULL AND c.state <> 'ended'"
    " ORDER BY c.id DESC LIMIT 1) ELSE e.stage END"
)
SHOWN = f"e.id, e.record_kind, e.record_id, e.title, e.subtitle, e.names, {_STAGE}, e.moment"


_TRY = (
    "SELECT * FROM (SELECT rowid, :place FROM search_suffix WHERE search_suffix MATCH ?"
    " AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?)"
)
_BEST = (
    "WITH hit(id, place) AS (:parts), best(id, place) AS"
    " (SELECT id, min(place) FROM hit GROUP BY id ORDER BY 2, 1 LIMIT ?)"
    " SELECT :shown, best.place FROM best JOIN search_entry e ON e.id = best.id"
    " ORDER BY best.place, e.id"
).replace(":shown", SHOWN)


def _by_suffix(connection: Connection, query: Query, limit: int, ranges: Ranges) -> Sequence[Any]:
    whole, word, inside = INITIAL_MARKS if query.by_initials else LETTER_MARKS
    key = indexed(query.key)
    tries = (f'"{whole}{key}"', f'"{whole}{key}"*', f'"{word}{key}"*', f'"{inside}{key}"*')
    return by_tries(connection, list(enumerate(tries)), limit, ranges)


def by_tries(
    connection: Connection, tries: Sequence[tuple[int, str]], limit: int, ranges: Ranges
) -> Sequence[Any]:
    """The entries that match one of ``tries``, each with its place, in the order of the places."""
    parts, parameters = [], []
    for place, match in tries:
        for first, last in ranges:
            parts.append(_TRY.replace(":place", str(place)))
            parameters += [match, first, last, limit]
    statement = _BEST.replace(":parts", " UNION ALL ".join(parts))
    return connection.exec_driver_sql(statement, (*parameters, limit)).fetchall()


def by_substring(connection: Connection, query: Query, limit: int, ranges: Ranges) -> Sequence[Any]:
    """The entries whose keys or numbers hold what was typed, as every database can tell."""
    position = "instr" if is_sqlite(connection) else "strpos"
    keys = "e.choseong" if query.by_initials else "e.keys"
    columns = (keys, "e.numbers") if query.by_number else (keys,)
    if query.only_numbers:
        columns = ("e.numbers",)

    def at(mark: str) -> str:
        return " OR ".join(f"{position}({column}, :{mark}) > 0" for column in columns)

    # Said twice: a server finds LIKE by its index of trigrams, a file has none.
    held = at("key")
    if not is_sqlite(connection):
        held = " OR ".join(f"{column} LIKE :like" for column in columns)

    bounds = " OR ".join(f"e.id BETWEEN {first} AND {last}" for first, last in ranges)
    # Only our own names and numbers are put into the statement; what was typed is a parameter.
    statement = (
        f"SELECT {SHOWN}, e.place FROM (SELECT e.*, CASE WHEN {at('whole')} THEN 0"  # noqa: S608
        f" WHEN {at('start')} THEN 1 WHEN {at('word')} THEN 2 ELSE 3 END AS place"
        f" FROM search_entry e WHERE ({bounds}) AND ({held})"
        " ORDER BY place, id LIMIT :count) e ORDER BY e.place, e.id"
    )
    marks = {"key": query.key, "whole": f"|{query.key}|", "start": f"|{query.key}"}
    if not is_sqlite(connection):
        marks["like"] = f"%{_literal(query.key)}%"
    return connection.execute(
        text(statement), {**marks, "word": f"/{query.key}", "count": limit}
    ).fetchall()


def _literal(typed: str) -> str:
    """Typed text without the meaning that LIKE gives some signs."""
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def hit_of(row: Any, query: Query) -> SearchHit:
    """A row of ``SHOWN`` and its place as a hit, marked where ``query`` stands in it."""
    entry_id, kind, record_id, title, subtitle, names, stage, moment, place = row
    matched = spans(title, query)
    found = "" if matched else _other_name(names, query)
    if kind == RecordKind.CONTACT:
        # The numbers of persons: what was typed finds them, but nobody learns the rest of them.
        found = masked_phone(found) if found else ""
        names = "\n".join(map(masked_phone, names.split("\n"))) if names else ""
    return SearchHit(
        RecordKind(kind), record_id, title, subtitle, matched, 3 - place,
        found, stage or "", moment, entry_id >= REFERENCE,
        tuple(names.split("\n")) if names else (),
    )  # fmt: skip


def _other_name(names: str, query: Query) -> str:
    return next((name for name in names.split("\n") if spans(name, query)), "")
