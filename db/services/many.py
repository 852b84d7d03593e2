"""What is done to many records at once, as one operation."""

from __future__ import annotations

from collections.abc import Sequence

from db.changes import ChangeSet
from db.domain.edit_plans import EditPlan
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.problems import InvalidDraft
from db.errors import ConflictError, UserError
from db.queries.records import called
from db.store import Store


def delete_records(
    store: Store, kind: RecordKind, ids: Sequence[int], *, origin: str = ""
) -> ChangeSet:
    """Move records to the bin with what belongs to them, all or none.

    Raises UserError("record.held") when another record can't be without one of them.
    """
    if not ids:
        return ChangeSet()
    with store.read() as session:
        subject = _and_others(called(session, kind, ids[0]), len(ids))
    with store.write(Label.DELETE, subject, origin=origin) as unit:
        for record_id in ids:
            unit.delete(kind, record_id)
    return unit.changes


def apply_edits(
    store: Store,
    plan: EditPlan,
    *,
    without_wrong: bool = False,
    label: Label = Label.BULK_EDIT,
    origin: str = "",
) -> ChangeSet:
    """Write a plan as it was looked at, all or none, under the name of what made it.

    The records that would not be valid are left out when the officer agreed to that
    (``without_wrong``), else InvalidDraft is raised. Raises ConflictError when one of the others
    was changed since the plan was made, and UserError("record.gone") when one was deleted.
    """
    if plan.wrong and not without_wrong:
        raise InvalidDraft(plan.wrong[0].problems)
    if not plan.changing:
        return ChangeSet()
    with store.read() as session:
        first = called(session, plan.kind, plan.changing[0].id)
    subject = _and_others(first, len(plan.changing))
    with store.write(label, subject, origin=origin) as unit:
        stored = unit.rows_of(plan.kind, [one.id for one in plan.changing])
        for one in plan.changing:
            row = stored.get(one.id)
            if row is None or row.deleted_at is not None:
                raise UserError("record.gone")
            if row.version != one.version:
                raise ConflictError(plan.kind.value, one.id, row.version)
        rows = [(one.id, {edit.key: edit.new for edit in one.edits}) for one in plan.changing]
        unit.update_many(plan.kind, rows)
    return unit.changes


def _and_others(title: str, count: int) -> str:
    return f"{title} 외 {count - 1:,}건" if count > 1 else title
