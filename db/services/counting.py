"""Counts on a day, freezes counts, keeps definitions, and says which count answered a request."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing, contextmanager

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.counting import (
    Count,
    Definition,
    Known,
    count,
    count_to_json,
    cut_off_problem,
    definition_problems,
    definition_to_json,
    fingerprint,
    totals_of,
)
from db.domain.counting.definition import canonical
from db.domain.dates import is_partial_date
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.errors import UserError
from db.past import open_past
from db.queries.counting import count_facts
from db.queries.records import titles_of
from db.queries.snapshots import NamedDefinition, SnapshotRow, snapshot_row
from db.schema.counts import CountDefinitionRecord, SnapshotRecord
from db.services.records import Saved
from db.store import Store
from db.unit import Unit


def count_now(store: Store, definition: Definition, cut_off: str, day: str = "") -> Count:
    """Count by ``definition`` until 24:00 of ``cut_off``; ``day`` is this day (ISO),
    that of a past store the day it shows.

    Raises UserError with the code of what is wrong with the day or the definition.
    """
    known_on = dt.date.fromisoformat(day or store.today())
    with session_of(store, definition, cut_off, known_on) as session:
        facts = count_facts(session)
    return count(facts, definition, cut_off, known_on)


@contextmanager
def session_of(
    store: Store, definition: Definition, cut_off: str, known_on: dt.date
) -> Iterator[Session]:
    """What is known now, or what the file held at the end of the day.

    Raises UserError with the code of what is wrong with the day or the definition.
    """
    codes = [cut_off_problem(cut_off, known_on), *definition_problems(definition)]
    if code := next((one for one in codes if one), ""):
        raise UserError(code, day=cut_off)
    if definition.known is Known.THEN and cut_off < known_on.isoformat() and not store.day:
        with closing(open_past(store, cut_off)) as past, past.store.read() as session:
            yield session
    else:
        with store.read() as session:
            yield session


def freeze(store: Store, name: str, counted: Count, note: str = "") -> SnapshotRow:
    """Keep a count for good. Raises UserError("snapshot.no_name" or "snapshot.name_taken")."""
    name = name.strip()
    if not name:
        raise UserError("snapshot.no_name")
    content = count_to_json(counted)
    with store.write(Label.FREEZE, name, kind="note") as unit:
        taken = select(SnapshotRecord.id).where(SnapshotRecord.name == name)
        if unit.session.scalar(taken) is not None:
            raise UserError("snapshot.name_taken", name=name)
        record = SnapshotRecord(
            name=name, cut_off=counted.cut_off, headline=_headline(counted), content=content,
            content_hash=fingerprint(content), note=note.strip(), at=unit.now,
            officer=store.actor.officer, machine=store.actor.machine,
        )  # fmt: skip
        unit.session.add(record)
        unit.session.flush()
        unit.note()
        return snapshot_row(record)


def _headline(counted: Count) -> str:
    totals = totals_of(counted)
    groups = totals.groups.items()
    return canonical(
        {
            "rows": totals.whole.rows,
            "groups": [[group.value, cell.rows] for group, cell in groups],
            "amounts": [[group.value, int(cell.sum("amount").total)] for group, cell in groups],
            "missing": totals.whole.sum("amount").missing,
        }
    )


def change_snapshot(snapshot: SnapshotRow) -> None:
    """Refused, whatever is asked for: a frozen count is neither edited nor deleted."""
    raise UserError("snapshot.frozen", name=snapshot.name)


def save_definition(store: Store, named: NamedDefinition) -> NamedDefinition:
    """Keep a definition under its name, a new one (id 0) or over one that is there.

    Raises UserError: a problem of the definition, "definition.no_name", "definition.name_taken".
    """
    name = named.name.strip()
    if not name:
        raise UserError("definition.no_name")
    if problems := definition_problems(named.definition):
        raise UserError(problems[0])
    with store.write(Label.EDIT, name) as unit:
        taken = select(CountDefinitionRecord.id).where(
            CountDefinitionRecord.name == name, CountDefinitionRecord.id != named.id
        )
        if unit.session.scalar(taken) is not None:
            raise UserError("definition.name_taken", name=name)
        record = _definition_record(unit, named.id)
        record.name, record.content = name, definition_to_json(named.definition)
        record.officer, record.updated_at = store.actor.officer, unit.now
        unit.session.add(record)
        unit.session.flush()
        return NamedDefinition(record.id, name, named.definition)


def _definition_record(unit: Unit, definition_id: int) -> CountDefinitionRecord:
    if not definition_id:
        return CountDefinitionRecord()
    record = unit.session.get(CountDefinitionRecord, definition_id)
    if record is None:
        raise UserError("record.gone")
    return record


def delete_definition(store: Store, definition_id: int) -> None:
    """Forget a named definition; frozen counts keep their own copy."""
    with store.write(Label.DELETE) as unit:
        record = unit.session.get(CountDefinitionRecord, definition_id)
        if record is not None:
            unit.session.delete(record)


def answer_with(store: Store, request_id: int, snapshot_id: int, *, said: str, how: str) -> Saved:
    """Say that a frozen count answers a 요구자료: its day, its number and its definition go along.

    ``said`` is the number in words, ``how`` the definition in sentences.
    """
    with store.read() as session:
        item = titles_of(session, RecordKind.DATA_REQUEST, {request_id}).get(request_id, "")
    with store.write(Label.ANSWER, item) as unit:
        snapshot = unit.session.get(SnapshotRecord, snapshot_id)
        if snapshot is None:
            raise UserError("snapshot.gone", id=snapshot_id)
        day = snapshot.cut_off if is_partial_date(snapshot.cut_off) else ""
        values: dict[str, Value] = {
            "snapshot_id": snapshot_id,
            "as_of": day,
            "answer": said,
            "definition": how,
        }
        unit.update_many(RecordKind.DATA_REQUEST, [(request_id, values)])
    return Saved(request_id, unit.changes)
