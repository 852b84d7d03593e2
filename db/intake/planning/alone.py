"""Plans records that stand without a firm: sites, and what the council and others ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.plan import Decision, Existing, New, RecordPlan
from db.intake.planning.field_rules import FieldPlanner
from db.intake.rows import CellProblem
from db.schema import TABLES
from db.values_codec import values_of


@dataclass(frozen=True, slots=True)
class PlannedAlone:
    """The record of one row."""

    records: tuple[RecordPlan, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    questions: tuple[str, ...] = ()


class AlonePlanner:
    """Matches records of one kind by what names them; there are hundreds, so all are loaded once."""

    def __init__(self, session: Session, kind: RecordKind, named_by: tuple[str, ...]) -> None:
        """``named_by`` are the fields that tell two records of ``kind`` apart."""
        self.kind = kind
        self._session = session
        self._named_by = named_by
        self._stored: dict[tuple[str, ...], tuple[int, str, dict[str, Value]]] | None = None
        self._new: dict[tuple[str, ...], New] = {}

    def begin_table(self, fields: FieldPlanner) -> None:
        """The rows that follow are planned by these rules."""
        self._fields = fields

    def plan(self, given: Mapping[str, Value], row: int, decision: Decision) -> PlannedAlone:
        """The record of one row."""
        key = self._key(given)
        found = self.load().get(key)
        if found is not None:
            record_id, updated_at, values = found
            compared = self._fields.compare_stored(
                catalogue(self.kind), values, updated_at, given, decision
            )
            checked = self._fields.check_update(self.kind, values, compared.values, row)
            record = RecordPlan(
                self.kind, Existing(record_id), checked.values, fields=compared.fields
            )
            return PlannedAlone((record,), checked.problems, compared.questions)
        checked = self._fields.check_new(self.kind, given, row)
        if checked.failed:
            return PlannedAlone(problems=checked.problems)
        ref = self._new.setdefault(key, New(len(self._new) + 1))
        return PlannedAlone((RecordPlan(self.kind, ref, checked.values),), checked.problems)

    def load(self) -> dict[tuple[str, ...], tuple[int, str, dict[str, Value]]]:
        """The stored records by what names them: id, day of the last change, values."""
        if self._stored is None:
            table, record_type = TABLES[self.kind], catalogue(self.kind)
            rows = self._session.execute(select(table).where(table.c.deleted_at.is_(None)))
            self._stored = {}
            for row in rows:
                values = values_of(record_type, row)
                self._stored[self._key(values)] = (row.id, row.updated_at, values)
        return self._stored

    def _key(self, values: Mapping[str, Value]) -> tuple[str, ...]:
        return tuple(squeezed(values.get(key)) for key in self._named_by)


def request_planner(session: Session) -> AlonePlanner:
    """What is asked for again on another day is another request."""
    return AlonePlanner(session, RecordKind.DATA_REQUEST, ("item", "requested_on"))


def squeezed(value: Value | None) -> str:
    """A name as it is compared."""
    return "" if value is None or is_empty(value) else str(value).replace(" ", "").casefold()
