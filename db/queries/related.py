"""Reads what hangs on a record: the newest records that refer to it, and the names of all links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.links import links_of, links_to
from db.queries.records import titles_of
from db.schema import TABLES
from db.values_codec import values_of

MOST = 200
"""More than this and only the first are read; the count says how many there are."""


@dataclass(frozen=True, slots=True)
class Link:
    """One way in which a kind of record refers to another: the kind and the key of its field."""

    kind: RecordKind
    key: str

    @property
    def belongs(self) -> bool:
        """Whether the record is a part of the one it refers to."""
        return catalogue(self.kind).parent == self.key


@dataclass(frozen=True, slots=True)
class Referring:
    """The records that refer to one through one link."""

    link: Link
    drafts: tuple[Draft, ...]
    count: int


def links_into(kind: RecordKind) -> tuple[Link, ...]:
    """How other records refer to ``kind``: its own parts first."""
    found = [Link(record_type.kind, entry.key) for record_type, entry in links_to(kind)]
    return tuple(sorted(found, key=lambda link: not link.belongs))


def parent_kind(kind: RecordKind) -> RecordKind | None:
    """The kind a record of ``kind`` is a part of, None for a record of its own."""
    record_type = catalogue(kind)
    return record_type.field(record_type.parent).links_to if record_type.parent else None


def referring_to(session: Session, link: Link, record_id: int) -> Referring:
    """The live records that refer to one, in the order a person reads them."""
    record_type, table = catalogue(link.kind), TABLES[link.kind]
    found = (table.c[record_type.field(link.key).column] == record_id) & table.c.deleted_at.is_(
        None
    )
    count = session.scalar(select(func.count()).select_from(table).where(found)) or 0
    order = [*_order(record_type.fields, table), table.c.id]
    query = select(table).where(found).order_by(*order).limit(MOST)
    drafts = tuple(
        Draft(link.kind, values_of(record_type, row), row.id, row.version)
        for row in session.execute(query)
    )
    return Referring(link, drafts, count)


def alike(session: Session, draft: Draft, key: str) -> tuple[Draft, ...]:
    """Other live records that hold the same text in ``key``: earlier answers to a question."""
    record_type, table = catalogue(draft.kind), TABLES[draft.kind]
    text = draft.text(key)
    if not text:
        return ()
    query = (
        select(table)
        .where(table.c[key] == text, table.c.id != draft.id, table.c.deleted_at.is_(None))
        .order_by(*_order(record_type.fields, table), table.c.id)
        .limit(MOST)
    )
    return tuple(
        Draft(draft.kind, values_of(record_type, row), row.id, row.version)
        for row in session.execute(query)
    )


def _order(fields: Sequence[Field], table: Any) -> list[Any]:
    """By rank where there is one, else the newest date first."""
    if any(entry.key == "rank" for entry in fields):
        return [table.c.rank.asc().nulls_last()]
    dated = (entry for entry in fields if entry.kind in (Kind.PARTIAL_DATE, Kind.DATE_TIME))
    first = next(dated, None)
    return [] if first is None else [table.c[first.column].desc().nulls_last()]


def link_titles(
    session: Session, drafts: Iterable[Draft]
) -> Mapping[RecordKind, Mapping[int, str]]:
    """What names each record that these refer to, by kind and id."""
    wanted: dict[RecordKind, set[int]] = {}
    for draft in drafts:
        for entry, target in links_of(draft.record_type):
            value = draft.get(entry.key)
            if isinstance(value, int):
                wanted.setdefault(target, set()).add(value)
    return {kind: titles_of(session, kind, ids) for kind, ids in wanted.items()}
