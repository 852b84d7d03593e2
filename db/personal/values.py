"""Reads what is known of persons, now and in the ledger, and what of it others hold as well."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection, select

from db.domain.kinds import RecordKind
from db.domain.masking import PERSONAL_KEYS
from db.domain.traces import GONE, Trace, Traces, Trait, traces_of
from db.links import chunks
from db.schema import TABLES
from db.schema.ledger import ChangeRecord

CONTACT = TABLES[RecordKind.CONTACT]
KEYS = PERSONAL_KEYS[RecordKind.CONTACT]
_TRAITS = {
    "name": Trait.NAME, "phone": Trait.NUMBER, "mobile": Trait.NUMBER, "email": Trait.MAIL,
}  # fmt: skip
"""What can be told from other words, wherever it stands; a title or a department can't."""


def with_joined(connection: Connection, ids: Collection[int]) -> tuple[int, ...]:
    """The contacts and those that were joined to them."""
    found, new = set(ids), set(ids)
    while new:
        query = select(CONTACT.c.id).where(CONTACT.c.merged_into.in_(new))
        new = set(connection.execute(query).scalars()) - found
        found |= new
    return tuple(sorted(found))


def known_values(connection: Connection, ids: Collection[int]) -> tuple[tuple[str, str], ...]:
    """Key and value of everything personal that these contacts hold or held."""
    found: dict[tuple[str, str], None] = {}
    for chunk in chunks(ids):
        for row in connection.execute(select(CONTACT).where(CONTACT.c.id.in_(chunk))):
            for key in KEYS:
                _note(found, key, getattr(row, key))
        query = select(ChangeRecord.fields).where(
            ChangeRecord.record_kind == RecordKind.CONTACT.value, ChangeRecord.record_id.in_(chunk)
        )
        for fields in connection.execute(query).scalars():
            for key, pair in json.loads(fields).items():
                if key in KEYS:
                    for value in pair:
                        _note(found, key, value)
    return tuple(found)


def _note(found: dict[tuple[str, str], None], key: str, value: object) -> None:
    if isinstance(value, str) and value.strip() and value != GONE:
        found[key, value] = None


def traces_in(values: Iterable[tuple[str, str]]) -> Traces:
    """Those of the values that are looked for everywhere."""
    return traces_of((_TRAITS[key], value) for key, value in values if key in _TRAITS)


def parted(
    connection: Connection, ids: Collection[int], traces: Traces
) -> tuple[Traces, tuple[Trace, ...]]:
    """What only these persons hold, and what a record that stays holds as its own as well: the name
    of another person, a number of the firm. That is only taken out of these persons' records."""
    others = Traces(tuple(traces.all))
    shared: list[Trace] = []
    held = set(_held_by_others(connection, ids, others))
    for one in traces.all:
        single = Traces((one,))
        if any(single.in_text(text) for text in held):
            shared.append(one)
    return Traces(tuple(one for one in traces.all if one not in shared)), tuple(shared)


def _held_by_others(connection: Connection, ids: Collection[int], traces: Traces) -> Iterator[str]:
    """Each name, number and mail of a live record that stays in which one of the values stands."""
    firm, officer = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.OFFICER]
    attendee = TABLES[RecordKind.ATTENDEE]
    stays = CONTACT.c.deleted_at.is_(None) & CONTACT.c.id.not_in(tuple(ids))
    queries = (
        select(CONTACT.c.name, CONTACT.c.phone, CONTACT.c.mobile, CONTACT.c.email).where(stays),
        select(firm.c.phone, firm.c.email, firm.c.representatives).where(
            firm.c.deleted_at.is_(None)
        ),
        select(officer.c.name).where(officer.c.deleted_at.is_(None)),
        select(attendee.c.name).where(attendee.c.deleted_at.is_(None), attendee.c.side == "ours"),
    )
    for query in queries:
        for row in connection.execute(query):
            for value in row:
                for text in value if isinstance(value, tuple) else (value,):
                    if isinstance(text, str) and text and traces.in_text(text):
                        yield text
