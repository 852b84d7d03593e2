"""Plans records that stand without a firm: sites, requests for data, schemes, tasks of the office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value, is_empty
from db.intake.plan import NO_PARAMS, Decision, Existing, FieldPlan, New, RecordPlan, Ref
from db.intake.planning.field_rules import Checked, FieldPlanner
from db.intake.rows import CellProblem
from db.schema import TABLES
from db.values_codec import values_of

Parts = Mapping[RecordKind, Mapping[str, Value]]
Key = tuple[str, ...]
"""What names a record, as it is compared."""


@dataclass(frozen=True, slots=True)
class PlannedAlone:
    """The record of one row; of ``several`` that it may mean none is taken."""

    records: tuple[RecordPlan, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    questions: tuple[str, ...] = ()
    several: Mapping[str, str | int] = field(default_factory=lambda: NO_PARAMS)
    first_row: int = 0
    """The earlier row that makes the record, 0 where this one does or it is stored."""
    repeats: bool = False
    """Whether this row says nothing more of it."""


@dataclass(frozen=True, slots=True)
class Owner:
    """What the record of a row lies in: nothing, or a record that is stored or made here."""

    name: str = ""
    ref: Ref | None = None
    made: tuple[RecordPlan, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredAlone:
    """A stored record; ``owner`` is what it lies in, None for nothing."""

    id: int
    updated_at: str
    values: dict[str, Value]
    owner: Ref | None


class AlonePlanner:
    """Matches records of one kind by what names them; there are hundreds, so all are loaded once."""

    within = ""
    """The link to what a record lies in; within it a name is used once."""

    def __init__(self, session: Session, kind: RecordKind, named_by: tuple[str, ...]) -> None:
        """``named_by`` are the fields that tell two records of ``kind`` apart. New ones are counted
        downwards: what a firm has of the kind is counted upwards."""
        self.kind = kind
        self._session = session
        self._named_by = named_by
        self._stored: dict[Key, list[StoredAlone]] | None = None
        self._new: dict[tuple[Key, Ref | None], New] = {}
        self._said: dict[Ref, dict[str, Value]] = {}
        """What the rows so far make of a record, or change on it."""
        self._first: dict[Ref, int] = {}
        """The row that makes a new one."""

    def begin_table(self, fields: FieldPlanner) -> None:
        """The rows that follow are planned by these rules."""
        self._fields = fields

    def plan(self, said: Parts, row: int, decision: Decision) -> PlannedAlone:
        """The record of one row, which says ``said``."""
        given, owner = said[self.kind], self._owner(said)
        key = self._key(given)
        found = self._meant(key, owner.ref)
        if len(found) > 1:
            return PlannedAlone(several={"count": len(found)})
        if found:
            return self._known(found[0], given, owner, row, decision)
        checked = self._fields.check_new(self.kind, given, row)
        if checked.failed:
            return PlannedAlone(problems=checked.problems)
        ref = self._new.setdefault((key, owner.ref), New(-len(self._new) - 1))
        links = {} if owner.ref is None else {self.within: owner.ref}
        if ref in self._first:
            return self._said_again(ref, checked, owner, links, decision)
        self._first[ref] = row
        self._said[ref] = dict(checked.values)
        made = RecordPlan(self.kind, ref, checked.values, links)
        return PlannedAlone((*owner.made, made), checked.problems)

    def _said_again(
        self, ref: New, checked: Checked, owner: Owner, links: dict[str, Ref], decision: Decision
    ) -> PlannedAlone:
        """What a further row says of a record that an earlier one makes: where the two differ, it
        is asked."""
        before = self._said[ref]
        compared = self._fields.compare_stored(
            catalogue(self.kind), before, "", checked.values, decision
        )
        said = {
            key: compared.values.get(key, before.get(key, value))
            for key, value in checked.values.items()
        }
        if not compared.questions:
            self._said[ref] = {**before, **compared.values}
        record = RecordPlan(self.kind, ref, said, links, compared.fields)
        repeats = not compared.values and not compared.questions
        return PlannedAlone(
            (*owner.made, record), checked.problems, compared.questions,
            first_row=self._first[ref], repeats=repeats,
        )  # fmt: skip

    def _known(
        self,
        one: StoredAlone,
        given: Mapping[str, Value],
        owner: Owner,
        row: int,
        decision: Decision,
    ) -> PlannedAlone:
        """What a row says of a stored record; one that lies in nothing yet gets this owner."""
        ref = Existing(one.id)
        seen = {**one.values, **self._said.get(ref, {})}
        compared = self._fields.compare_stored(
            catalogue(self.kind), seen, one.updated_at, given, decision
        )
        checked = self._fields.check_update(self.kind, seen, compared.values, row)
        if not compared.questions:
            self._said[ref] = {**self._said.get(ref, {}), **checked.values}
        links: dict[str, Ref] = {}
        told = compared.fields
        if owner.ref is not None and one.owner is None:
            links[self.within] = owner.ref
            filled = FieldPlan(
                self.within, Empty.NOT_STATED, owner.name, written=True, reason="fill"
            )
            told = (filled, *told)
        record = RecordPlan(self.kind, ref, checked.values, links, told)
        return PlannedAlone((*owner.made, record), checked.problems, compared.questions)

    def _owner(self, said: Parts) -> Owner:
        """What a row says its record lies in."""
        return Owner()

    def _meant(self, key: Key, owner: Ref | None) -> list[StoredAlone]:
        """The stored records of this name: those of the owner, else what lies in none."""
        found = self.load().get(key, [])
        if owner is None:
            return found
        return [one for one in found if one.owner == owner] or [
            one for one in found if one.owner is None
        ]

    def load(self) -> dict[Key, list[StoredAlone]]:
        """The stored records by what names them."""
        if self._stored is None:
            table, record_type = TABLES[self.kind], catalogue(self.kind)
            rows = self._session.execute(select(table).where(table.c.deleted_at.is_(None)))
            self._stored = {}
            for row in rows:
                values = values_of(record_type, row)
                if isinstance(values.get("organization"), int):
                    continue  # a firm's own
                within = values.get(self.within)
                owner = Existing(within) if isinstance(within, int) else None
                one = StoredAlone(row.id, row.updated_at, values, owner)
                self._stored.setdefault(self._key(values), []).append(one)
        return self._stored

    def called(self, name: str, on: str = "") -> list[int]:
        """The stored records of this name, those in force on a day where one is given."""
        title = catalogue(self.kind).title
        return [
            one.id
            for family in self.load().values()
            for one in family
            if squeezed(one.values.get(title)) == squeezed(name)
            and (not on or _holds(one.values, on))
        ]

    def _key(self, values: Mapping[str, Value]) -> Key:
        return tuple(squeezed(values.get(key)) for key in self._named_by)


_NAMED_BY = {
    RecordKind.DATA_REQUEST: ("item", "requested_on"),
    RecordKind.TASK: ("text", "due_on"),
    RecordKind.FOLLOW_UP: ("text", "due_on"),
    RecordKind.MEETING: ("title", "starts_at"),
    RecordKind.INCENTIVE: ("name", "valid_from"),
    RecordKind.PROJECT: ("name",),
    RecordKind.WORKING_GROUP: ("name",),
    RecordKind.JOINT_PROJECT: ("name",),
    RecordKind.ZONE: ("name",),
    RecordKind.OFFICER: ("name", "department"),
    RecordKind.OFFICE: ("name", "from_on"),
    RecordKind.PERIOD: ("name", "from_on"),
    RecordKind.CHECK_ROUND: ("name", "as_of"),
}
"""What tells two records of a kind apart: what is asked for again on another day is another request."""


def planners_alone(session: Session) -> dict[str, AlonePlanner]:
    """By kind of list: who plans its rows without a firm."""
    return {
        catalogue(kind).plural: AlonePlanner(session, kind, named_by)
        for kind, named_by in _NAMED_BY.items()
    }


def _holds(values: Mapping[str, Value], on: str) -> bool:
    start, end = str(values.get("valid_from") or ""), str(values.get("valid_until") or "")
    return (not start or start <= on) and (not end or on[: len(end)] <= end)


def squeezed(value: Value | None) -> str:
    """A name as it is compared."""
    return "" if value is None or is_empty(value) else str(value).replace(" ", "").casefold()
