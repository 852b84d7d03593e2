"""Takes values out of one database, whatever its schema: the file, a backup, a server."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, bindparam, column, inspect, select, table, text, update
from sqlalchemy.types import String

from db.domain.traces import GONE, Traces
from db.engine import FORGETTING
from db.personal.values import KEYS

_SEARCH = "search_"
_PORTION = 2_000
_LOGS = frozenset({"access_log", "destruction"})


@contextmanager
def forgetting(connection: Connection) -> Iterator[None]:
    """Let the statements inside through the guards of what is written once."""
    connection.info[FORGETTING] = True
    try:
        yield
    finally:
        connection.info.pop(FORGETTING, None)


@dataclass(frozen=True)
class Doomed:
    """Whose values go: contacts by id; ``traces`` go wherever they stand, ``shared`` ones only out
    of what is these contacts' own."""

    ids: tuple[int, ...]
    traces: Traces
    shared: Traces


def forget(connection: Connection, doomed: Doomed) -> Counter[str]:
    """Take the contacts' values out of their rows and of the ledger, and the traces out of every
    text of every table; how many rows were changed, by table. The search is the caller's affair.
    """
    ids, traces = doomed.ids, doomed.traces
    counts: Counter[str] = Counter()
    with forgetting(connection):
        counts["contact"] += _blank_rows(connection, ids)
        counts["change"] += _blank_ledger(connection, ids)
        counts["operation"] += _blank_subjects(connection, doomed)
        inspector = inspect(connection)
        for name in inspector.get_table_names():
            if not name.startswith(_SEARCH):
                columns = [
                    one["name"] for one in inspector.get_columns(name)
                    if isinstance(one["type"], String)
                ]  # fmt: skip
                keys = inspector.get_pk_constraint(name)["constrained_columns"]
                counts[name] += _clean_table(connection, name, keys, columns, traces)
    return +counts


def _blank_rows(connection: Connection, ids: Collection[int]) -> int:
    if not ids:
        return 0
    contact = table("contact", column("id"), column("empties"), *map(column, KEYS))
    gone = {key: GONE if key == "name" else None for key in KEYS}
    statement = update(contact).where(contact.c.id.in_(tuple(ids))).values(**gone, empties=None)
    return int(connection.execute(statement).rowcount)


def _blank_ledger(connection: Connection, ids: Collection[int]) -> int:
    """The ledger keeps that something was written, not what: such a change can't be taken back."""
    change = table(
        "change", column("id"), column("record_kind"), column("record_id"), column("fields")
    )
    query = select(change.c.id, change.c.fields).where(
        change.c.record_kind == "contact", change.c.record_id.in_(tuple(ids))
    )
    rewritten = [
        {"which": row.id, "kept": _without(row.fields)}
        for row in connection.execute(query)
        if any(key in json.loads(row.fields) for key in KEYS)
    ]
    if rewritten:
        statement = update(change).where(change.c.id == bindparam("which"))
        connection.execute(statement.values(fields=bindparam("kept")), rewritten)
    return len(rewritten)


def _blank_subjects(connection: Connection, doomed: Doomed) -> int:
    """An operation is named after the record it was about."""
    operation = table("operation", column("id"), column("subject"))
    change = table("change", column("operation_id"), column("record_kind"), column("record_id"))
    touched = select(change.c.operation_id).where(
        change.c.record_kind == "contact", change.c.record_id.in_(doomed.ids)
    )
    count = 0
    for row in connection.execute(select(operation).where(operation.c.id.in_(touched))).all():
        cleaned = doomed.shared.cleaned(row.subject or "")
        if cleaned != (row.subject or ""):
            statement = update(operation).where(operation.c.id == row.id)
            connection.execute(statement.values(subject=cleaned))
            count += 1
    return count


def _without(fields: str) -> str:
    kept = {key: pair for key, pair in json.loads(fields).items() if key not in KEYS}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _clean_table(
    connection: Connection, name: str, keys: Sequence[str], columns: Sequence[str], traces: Traces
) -> int:
    if not keys or not columns or not traces.all or name in _LOGS:
        return 0
    named = table(name, *map(column, dict.fromkeys((*keys, *columns))))
    query = select(*(named.c[one] for one in (*keys, *columns)))
    changed: list[tuple[tuple[Any, ...], dict[str, Any]]] = []
    for rows in connection.execute(query).partitions(_PORTION):
        for row in rows:
            values = row[len(keys) :]
            if new := _cleaned(dict(zip(columns, values, strict=True)), traces):
                changed.append((tuple(row[: len(keys)]), new))
    for key, new in changed:
        if "content_hash" in columns and "content" in new:
            new["content_hash"] = sha256(new["content"].encode()).hexdigest()
        which = [named.c[one] == value for one, value in zip(keys, key, strict=True)]
        connection.execute(update(named).where(*which).values(**new))
    return len(changed)


def _cleaned(values: dict[str, Any], traces: Traces) -> dict[str, Any]:
    return {
        name: traces.cleaned(value)
        for name, value in values.items()
        if isinstance(value, str) and traces.in_text(value)
    }


def drop_search(connection: Connection) -> None:
    """Empty the search of a copy; whoever opens it makes it anew."""
    names = inspect(connection).get_table_names()
    if "search_entry" in names:
        connection.execute(text("DELETE FROM search_entry"))
        connection.execute(text("DELETE FROM fact WHERE name = 'search'"))
    for name in ("search_vocab", "search_suffix"):
        if name in names:
            connection.execute(text(f"DROP TABLE {name}"))


def holds(connection: Connection, doomed: Doomed) -> Counter[str]:
    """In how many rows of each table something of it stands now: for the plan."""
    savepoint = connection.begin_nested()
    try:
        return forget(connection, doomed)
    finally:
        savepoint.rollback()
