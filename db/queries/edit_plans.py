"""Looks at a change to many records before it is made, and at what the records have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.checks import errors_of_change, has_rules
from db.domain.drafts import Draft
from db.domain.edit_plans import EditPlan, FieldEdit, PlannedRecord
from db.domain.kinds import RecordKind
from db.domain.problems import Problem
from db.domain.values import Value, is_empty
from db.links import chunks
from db.queries.records import drafts_of, titles_of
from db.schema import TABLES
from db.values_codec import to_json, to_value

Wishes = Mapping[int, Mapping[str, Value]]
"""Record id → field key → the value it is to hold."""


@dataclass(frozen=True, slots=True)
class Common:
    """What many records hold in one field: one value, or differing ones."""

    value: Value
    differs: bool = False


def common_values(session: Session, kind: RecordKind, ids: Collection[int]) -> Mapping[str, Common]:
    """Each field's value where all live records with these ids agree, by key."""
    found: dict[str, Common] = {}
    table = TABLES[kind]
    column_of = {entry.key: entry.column for entry in catalogue(kind).fields}
    for chunk in chunks(ids):
        # Once two records differ in a field, nobody needs to read it of the others.
        keys = [key for key in column_of if key not in found or not found[key].differs]
        query = select(table.c.empties, *(table.c[column_of[key]] for key in keys)).where(
            table.c.id.in_(chunk), table.c.deleted_at.is_(None)
        )
        rows = session.execute(query.order_by(table.c.id)).all()
        for place, key in enumerate(keys, start=1):
            values = [to_value(key, row[place], row[0]) for row in rows]
            if values:
                found[key] = _common(found.get(key), values)
    return found


def _common(known: Common | None, values: Sequence[Value]) -> Common:
    """What is known of the records before, with the values of some more."""
    first = values[0] if known is None else known.value
    said = to_json(first)
    return Common(first, any(one != first and to_json(one) != said for one in set(values)))


def plan_edits(session: Session, kind: RecordKind, wishes: Wishes) -> EditPlan:
    """What writing ``wishes`` would change in each record, and what would be wrong then.

    An older value that would not pass today is no reason against a change to another field.
    """
    keys = None if has_rules(kind) else {catalogue(kind).title}.union(*wishes.values())
    drafts = {draft.id: draft for draft in drafts_of(session, kind, wishes, keys)}
    taken = _taken(session, kind, wishes)
    records = [
        _planned(draft, wishes[record_id], taken)
        for record_id in wishes
        if (draft := drafts.get(record_id)) is not None
    ]
    return EditPlan(kind, tuple(records), len(wishes) - len(records))


def link_titles(session: Session, plan: EditPlan) -> Mapping[RecordKind, Mapping[int, str]]:
    """The names of the records that a plan's values point to, before and after."""
    by_key = catalogue(plan.kind).by_key
    wanted: dict[RecordKind, set[int]] = {}
    for edit in (edit for one in plan.records for edit in one.edits):
        target = by_key[edit.key].links_to
        if target is not None:
            ids = [value for value in (edit.old, edit.new) if isinstance(value, int)]
            wanted.setdefault(target, set()).update(ids)
    return {kind: titles_of(session, kind, ids) for kind, ids in wanted.items()}


def unique_keys(kind: RecordKind) -> frozenset[str]:
    """Fields that no two live records may share."""
    by_column = catalogue(kind).by_column
    return frozenset(
        by_column[name].key
        for index in TABLES[kind].indexes
        if index.unique and len(index.columns) == 1
        for name in (column.name for column in index.columns)
        if name in by_column
    )


def _planned(
    draft: Draft, wanted: Mapping[str, Value], taken: Mapping[str, Counter[Value]]
) -> PlannedRecord:
    edits = tuple(
        FieldEdit(key, draft.get(key), value)
        for key, value in wanted.items()
        if to_json(draft.get(key)) != to_json(value)
    )
    title = draft.text(draft.record_type.title)
    problems: tuple[Problem, ...] = ()
    if edits:
        touched = [edit.key for edit in edits]
        after = draft.with_values(**{edit.key: edit.new for edit in edits})
        new = list(errors_of_change(draft, after, touched))
        new += [
            Problem(edit.key, "not_unique")
            for edit in edits
            if edit.key in taken and taken[edit.key][edit.new] > 1
        ]
        if draft.kind is RecordKind.CASE and "stage" in touched:
            new.append(Problem("stage", "case.stage_moves"))  # it writes its day and has rules
        problems = tuple(new)
    return PlannedRecord(draft.id or 0, draft.version or 0, title, edits, problems)


def _taken(session: Session, kind: RecordKind, wishes: Wishes) -> dict[str, Counter[Value]]:
    """How many live records would hold each wanted value of a unique field."""
    found: dict[str, Counter[Value]] = {}
    table = TABLES[kind]
    for key in unique_keys(kind):
        wanted = {record_id: values[key] for record_id, values in wishes.items() if key in values}
        counts: Counter[Value] = Counter(v for v in wanted.values() if not is_empty(v))
        for chunk in chunks([str(value) for value in counts]):
            column = table.c[catalogue(kind).column_of[key]]
            query = select(table.c.id, column).where(
                column.in_(chunk), table.c.deleted_at.is_(None)
            )
            counts.update(value for one, value in session.execute(query) if one not in wanted)
        found[key] = counts
    return found
