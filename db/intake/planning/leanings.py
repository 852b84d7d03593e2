"""Which of two differing values an officer would keep unless they looked closer, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.intake.plan import Existing, FieldPlan, Leaning, RowPlan
from db.intake.planning.compare import says_more
from db.intake.planning.field_rules import written_since
from db.links import chunks
from db.schema.ledger import ChangeRecord, OperationRecord
from db.values_codec import decode_changes, from_json

_Place = tuple[RecordKind, int, str]


class _Written(NamedTuple):
    """Who wrote a stored value last, and what."""

    value: Value
    by_list: bool
    at: str


def with_leanings(session: Session, rows: Sequence[RowPlan], as_of: str) -> tuple[RowPlan, ...]:
    """The rows with, beside each value that differs, which of the two stands unless it is looked at.

    A list dated before what is stored, or before what a person typed, does not overwrite it of
    itself (design §6, plan): nor does one that says less. ``as_of`` is the list's own day.
    """
    asked = [one for row in rows for one in _asked(row)]
    if not asked:
        return tuple(rows)
    written = _last_written(session, asked)
    return tuple(_leaning(row, written, as_of) if any(_asked(row)) else row for row in rows)


def _asked(row: RowPlan) -> Iterable[_Place]:
    if row.reason != "ask.differs":
        return
    for record in row.records:
        number = record.ref.id if isinstance(record.ref, Existing) else 0
        for one in record.fields:
            if one.reason == "differs":
                yield record.kind, number, one.key


def _last_written(session: Session, asked: Sequence[_Place]) -> dict[_Place, _Written]:
    """By field: the newest operation of the ledger that wrote it."""
    wanted: dict[RecordKind, dict[int, set[str]]] = {}
    for kind, number, key in asked:
        if number:
            wanted.setdefault(kind, {}).setdefault(number, set()).add(key)
    found: dict[_Place, _Written] = {}
    for kind, keys in wanted.items():
        for chunk in chunks(keys):
            query = (
                select(
                    ChangeRecord.record_id, ChangeRecord.fields,
                    OperationRecord.label, OperationRecord.at,
                )
                .join(OperationRecord, OperationRecord.id == ChangeRecord.operation_id)
                .where(ChangeRecord.record_kind == kind.value, ChangeRecord.record_id.in_(chunk))
                .order_by(ChangeRecord.id.desc())
            )  # fmt: skip
            for number, fields, label, at in session.execute(query):
                said = decode_changes(fields)
                for key in keys[number] & said.keys():
                    by_list = label == Label.IMPORT
                    place = (kind, number, key)
                    found.setdefault(place, _Written(from_json(said[key][1]), by_list, at))
    return found


def _leaning(row: RowPlan, written: Mapping[_Place, _Written], as_of: str) -> RowPlan:
    records = []
    for record in row.records:
        number = record.ref.id if isinstance(record.ref, Existing) else 0
        fields = tuple(
            _with_leaning(record.kind, one, written.get((record.kind, number, one.key)), as_of)
            for one in record.fields
        )
        records.append(record._replace(fields=fields))
    return row._replace(records=tuple(records))


def _with_leaning(kind: RecordKind, one: FieldPlan, last: _Written | None, as_of: str) -> FieldPlan:
    if one.reason != "differs":
        return one
    # What an earlier row of the same list said is not what is stored.
    told = last if last is not None and last.value == one.old else None
    return replace(one, leans=_leans(catalogue(kind).by_key[one.key], one, told, as_of))


def _leans(entry: Field, one: FieldPlan, last: _Written | None, as_of: str) -> Leaning:
    if says_more(entry, one.old, one.new):
        return Leaning.OURS_SAYS_MORE
    if last is not None and written_since(as_of, last.at):
        return Leaning.OURS_IS_NEWER
    if last is not None and not last.by_list:
        return Leaning.OURS_BY_HAND
    if says_more(entry, one.new, one.old):
        return Leaning.LIST_SAYS_MORE
    return Leaning.NONE if last is None else Leaning.OURS_FROM_LIST
