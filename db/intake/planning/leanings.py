"""Which of two differing values an officer would keep unless they looked closer, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Select, select
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
from db.schema.imports import ImportBatchRecord
from db.schema.ledger import ChangeRecord, OperationRecord
from db.values_codec import decode_changes, from_json


class _Written(NamedTuple):
    """A value of a field as an operation wrote it."""

    value: Value
    by_list: bool
    day: str
    """The list's own, else when it was written."""


_Place = tuple[RecordKind, int, str]
_History = Mapping[_Place, Sequence[_Written]]


def with_leanings(session: Session, rows: Sequence[RowPlan], as_of: str) -> tuple[RowPlan, ...]:
    """The rows with, beside each value that differs, which of the two stands unless it is looked at.

    A list dated before what is stored, or before what a person typed, does not overwrite it of
    itself (design §6, plan): nor does one that says less. ``as_of`` is the list's own day.
    """
    asked = [one for row in rows for one in _asked(row)]
    if not asked:
        return tuple(rows)
    written = _written(session, asked)
    return tuple(_leaning(row, written, as_of) if any(_asked(row)) else row for row in rows)


def _asked(row: RowPlan) -> Iterable[_Place]:
    if row.reason != "ask.differs":
        return
    for record in row.records:
        number = record.ref.id if isinstance(record.ref, Existing) else 0
        for one in record.fields:
            if one.reason == "differs":
                yield record.kind, number, one.key


def _written(session: Session, asked: Sequence[_Place]) -> dict[_Place, list[_Written]]:
    """By field what was ever written into it, the newest first. What was taken back or brought again
    is nobody's word: the value that stands is then of the operation that wrote it first."""
    wanted: dict[RecordKind, dict[int, set[str]]] = {}
    for kind, number, key in asked:
        if number:
            wanted.setdefault(kind, {}).setdefault(number, set()).add(key)
    found: dict[_Place, list[_Written]] = {}
    for kind, keys in wanted.items():
        for chunk in chunks(keys):
            for number, fields, label, at, list_date in session.execute(_changes(kind, chunk)):
                said = decode_changes(fields)
                for key in keys[number] & said.keys():
                    told = _Written(from_json(said[key][1]), label == Label.IMPORT, list_date or at)
                    found.setdefault((kind, number, key), []).append(told)
    return found


def _changes(kind: RecordKind, numbers: Sequence[int]) -> Select[int, str, str, str, str | None]:
    return (
        select(
            ChangeRecord.record_id, ChangeRecord.fields,
            OperationRecord.label, OperationRecord.at, ImportBatchRecord.list_date,
        )
        .join(OperationRecord, OperationRecord.id == ChangeRecord.operation_id)
        .outerjoin(ImportBatchRecord, ImportBatchRecord.operation_id == OperationRecord.id)
        .where(
            ChangeRecord.record_kind == kind.value, ChangeRecord.record_id.in_(numbers),
            OperationRecord.kind == "do",
        )
        .order_by(ChangeRecord.id.desc())
    )  # fmt: skip


def _leaning(row: RowPlan, written: _History, as_of: str) -> RowPlan:
    records = []
    for record in row.records:
        number = record.ref.id if isinstance(record.ref, Existing) else 0
        fields = tuple(
            _with_leaning(record.kind, one, written.get((record.kind, number, one.key), ()), as_of)
            for one in record.fields
        )
        records.append(record._replace(fields=fields))
    return row._replace(records=tuple(records))


def _with_leaning(
    kind: RecordKind, one: FieldPlan, written: Sequence[_Written], as_of: str
) -> FieldPlan:
    if one.reason != "differs":
        return one
    # None of what an earlier row of the same list said, which is not stored yet.
    told = next((last for last in written if last.value == one.old), None)
    return replace(one, leans=_leans(catalogue(kind).by_key[one.key], one, told, as_of))


def _leans(entry: Field, one: FieldPlan, last: _Written | None, as_of: str) -> Leaning:
    if says_more(entry, one.old, one.new):
        return Leaning.OURS_SAYS_MORE
    if last is not None and written_since(as_of, last.day):
        return Leaning.OURS_IS_NEWER
    if last is not None and not last.by_list:
        return Leaning.OURS_BY_HAND
    if says_more(entry, one.new, one.old):
        return Leaning.LIST_SAYS_MORE
    return Leaning.NONE if last is None else Leaning.OURS_FROM_LIST
