"""Fills a fresh database with the Goyang example, as one operation."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from db.changes import ChangeSet
from db.domain.catalogue import catalogue
from db.domain.drafts import new_draft
from db.domain.kinds import Kind, RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.errors import UserError
from db.queries.example import EXAMPLE_FACT
from db.queries.newest import newest_operation
from db.schema.facts import FactRecord
from db.services.order import parents_first
from db.store import Store
from db.values_codec import from_json

SATURDAY = 5

_DAY = re.compile(r"@([+-]\d+)(T\d\d:\d\d)?")


def fill_example(store: Store, records: Sequence[Mapping[str, Any]], today: dt.date) -> ChangeSet:
    """Write the example's records; days given as ``@-14`` are counted from ``today``.

    Raises UserError("example.not_empty") when anything was ever written here.
    """
    with store.write(Label.EXAMPLE) as unit:
        if newest_operation(unit.session):
            raise UserError("example.not_empty")
        unit.session.add(FactRecord(name=EXAMPLE_FACT, value="1"))
        ids: dict[str, int] = {}
        by_kind: dict[RecordKind, list[Mapping[str, Any]]] = {}
        for record in records:
            by_kind.setdefault(RecordKind(record["kind"]), []).append(record)
        for record_type in parents_first():
            entries = by_kind.get(record_type.kind, [])
            new_ids = unit.allocate(record_type.kind, len(entries))
            ids.update({entry["ref"]: new for entry, new in zip(entries, new_ids, strict=True)})
            rows = [_values(record_type.kind, entry["values"], ids, today) for entry in entries]
            unit.insert_many(record_type.kind, rows, new_ids)
    return unit.changes


def _values(
    kind: RecordKind, raw: Mapping[str, Any], ids: Mapping[str, int], today: dt.date
) -> dict[str, Value]:
    record_type = catalogue(kind)
    found: dict[str, Value] = dict(new_draft(kind).values)
    for key, value in raw.items():
        if record_type.field(key).kind is Kind.LINK:
            found[key] = ids[value["ref"]]
        elif isinstance(value, str) and (match := _DAY.fullmatch(value)):
            found[key] = _working_day(today, int(match[1])).isoformat() + (match[2] or "")
        elif value is not None:
            found[key] = from_json(value)
    return found


def _working_day(today: dt.date, days: int) -> dt.date:
    """That many days from today, moved off a weekend; tomorrow stays tomorrow."""
    day = today + dt.timedelta(days=days)
    if abs(days) > 1 and day.weekday() >= SATURDAY:
        day += dt.timedelta(days=7 - day.weekday() if days > 0 else SATURDAY - 1 - day.weekday())
    return day
