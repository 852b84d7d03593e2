"""Moves, holds, ends, resumes and reassigns several cases at once: one operation each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty, Value
from db.errors import UserError
from db.queries.board import case_facts
from db.queries.records import case_name, load_draft
from db.services.case_writing import enter_stage, write_case
from db.store import Store, now_kst
from db.unit import Unit


@dataclass(frozen=True, slots=True)
class ManySaved:
    """The cases that were asked for and what changed."""

    ids: tuple[int, ...]
    changes: ChangeSet


Versions = Mapping[int, int]
"""The version of each case as it was seen, by id: all are written, or none."""


def move_cases(
    store: Store, versions: Versions, stage: str, *, today: dt.date | None = None, origin: str = ""
) -> ManySaved:
    """Move cases into ``stage``; those that are there already stay as they are.

    Raises UserError with the code of ``why_refused`` when one of them can't go there, and
    ConflictError when somebody saved one meanwhile: then none is moved.
    """
    day = today.isoformat() if today else now_kst()[:10]

    def move(unit: Unit, case_id: int, version: int) -> None:
        facts = case_facts(unit.session, case_id)
        if facts.stage != stage:
            values: dict[str, Value] = {"board_order": Empty.NOT_STATED}
            enter_stage(unit, case_id, facts, stage, day, version=version, values=values)

    return _each(store, Label.MOVE_CASE, versions, move, origin)


def hold_cases(store: Store, versions: Versions, resume_on: str, *, origin: str = "") -> ManySaved:
    """Put cases on hold until ``resume_on`` (ISO, partial)."""
    values = {"state": "on_hold", "resume_on": resume_on or Empty.NOT_STATED,
              "end_reason": Empty.NOT_STATED}  # fmt: skip
    return _each(store, Label.HOLD_CASE, versions, _Writes(values), origin)


def end_cases(store: Store, versions: Versions, reason: str, *, origin: str = "") -> ManySaved:
    """End cases for one ``reason``, a code of 종료사유."""
    values = {"state": "ended", "end_reason": reason or Empty.NOT_STATED,
              "resume_on": Empty.NOT_STATED}  # fmt: skip
    return _each(store, Label.END_CASE, versions, _Writes(values), origin)


def resume_cases(store: Store, versions: Versions, *, origin: str = "") -> ManySaved:
    """Bring cases on hold or ended under way again."""
    values = {"state": "active", "end_reason": Empty.NOT_STATED, "resume_on": Empty.NOT_STATED}
    return _each(store, Label.RESUME_CASE, versions, _Writes(values), origin)


def assign_cases(store: Store, versions: Versions, officer: str, *, origin: str = "") -> ManySaved:
    """Give cases to another officer."""
    values = {"officer": officer or Empty.NOT_STATED}
    return _each(store, Label.ASSIGN_CASES, versions, _Writes(values), origin)


@dataclass(frozen=True, slots=True)
class _Writes:
    values: Mapping[str, Value]

    def __call__(self, unit: Unit, case_id: int, version: int) -> None:
        write_case(unit, case_id, version, dict(self.values))


def _each(
    store: Store, label: Label, versions: Versions, write: Callable[[Unit, int, int], None],
    origin: str,
) -> ManySaved:  # fmt: skip
    ids = tuple(versions)
    if not ids:
        raise UserError("case.none")
    with store.read() as session:
        subject = subject_of(session, ids)
    with store.write(label, subject, origin=origin) as unit:
        for case_id in ids:
            write(unit, case_id, versions[case_id])
    return ManySaved(ids, unit.changes)


def subject_of(session: Session, ids: Sequence[int]) -> str:
    """What the undo menu says: the first case's name, and how many more."""
    case = load_draft(session, RecordKind.CASE, ids[0])
    if case is None:
        raise UserError("record.gone")
    name = case_name(session, case)
    return f"{name} 외 {len(ids) - 1:,}건" if len(ids) > 1 else name
