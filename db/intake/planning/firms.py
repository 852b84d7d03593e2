"""Plans the organization of each row: who is meant, what is new, what differs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.checks import doubtful_fields
from db.domain.kinds import RecordKind
from db.domain.likeness import NUMBERS
from db.domain.org_types import type_of
from db.domain.values import Value, is_empty
from db.intake.plan import (
    AS_EARLIER,
    NO_PARAMS,
    Candidate,
    Decision,
    Existing,
    FieldPlan,
    New,
    Outcome,
    RecordPlan,
)
from db.intake.planning.field_rules import Checked, Compared, FieldPlanner
from db.intake.planning.firm_groups import FirmGroup, grouped, part_namesakes
from db.intake.planning.matching import (
    NEAR,
    NO_MATCH,
    Match,
    OrganizationIndex,
    Stored,
)
from db.intake.planning.near_firms import near_firms
from db.intake.rows import CellProblem

_TYPE = catalogue(RecordKind.ORGANIZATION)
_LISTED, _PROSPECT = "reference", "prospect"
_BY_NUMBER = frozenset(f"match.{key}" for key in NUMBERS)
_KEEPS_ITS_NAME = {"organization.name": False}


def _nothing() -> None:
    """Nothing to forget."""


@dataclass(slots=True)
class PlannedFirm:
    """The organization of one row; ``outcome`` is set when the row ends here."""

    record: RecordPlan | None = None
    outcome: Outcome | None = None
    reason: str = ""
    params: Mapping[str, str | int] = field(default_factory=lambda: NO_PARAMS)
    candidates: tuple[Candidate, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    questions: tuple[str, ...] = ()
    repeats_row: int = 0
    adds: bool = False
    """Whether the row says something its firm's earlier rows did not."""
    forget: Callable[[], None] = _nothing
    """Called when the row is not going to be written: later rows must not build on it."""


class FirmPlanner:
    """Groups the rows of a whole file by firm, matches each group once, compares row by row.

    ``given`` is what each row says of its firm, all tables of the file one behind the other: a
    firm that stands on two sheets is one firm. ``bodies`` are the rows of lists of bodies.
    """

    def __init__(
        self, session: Session, given: Sequence[dict[str, Value]], bodies: Collection[int] = ()
    ) -> None:
        self._given = given
        found = grouped(given, bodies)
        self._group_of, self._groups, self._other_codes = found.of, found.groups, found.other_codes
        keys = {group.key for group in self._groups}
        self._index = OrganizationIndex(session, [entry for entry in given if entry], keys)
        self._owners: dict[str, dict[str, int]] = {key: {} for key in NUMBERS}
        """By a number that names a firm: the group that has it, of several that state it."""
        self._match_groups()
        self._find_near(session)
        self._pending: dict[int, Mapping[str, Value]] = {}
        self._doubtful = doubtful_fields(RecordKind.ORGANIZATION, given)
        self._agreed: dict[int, tuple[int, frozenset[str]]] = {}
        """By stored firm: the first row that agrees with it, and the fields it says."""

    def begin_table(
        self, fields: FieldPlanner, standing: str, prospects: Collection[int] = ()
    ) -> None:
        """The rows that follow are planned by these rules; new firms get this standing, those of
        ``prospects`` become prospects where they would stand on a reference list."""
        self._fields = fields
        self._standing = standing
        self._prospects = prospects

    def _match_groups(self) -> None:
        claimed: set[int] = set()
        for group in self._groups:
            group.match = self._index.match(group.values, key=group.key)
            if group.match.stored:
                claimed.add(group.match.stored.id)
        self._part_shared_numbers(claimed)
        for group in self._groups:
            if group.match.stored is None and group.match.candidates:
                group.match = self._index.match(group.values, claimed, group.key)
        part_namesakes(self._groups)

    def _part_shared_numbers(self, claimed: Collection[int]) -> None:
        """Of several names under one number the firm that has it is the one called so; the others
        are known by their names."""
        by_number: dict[int, list[FirmGroup]] = {}
        for group in self._groups:
            if group.match.stored and group.match.reason in _BY_NUMBER:
                by_number.setdefault(group.match.stored.id, []).append(group)
        for groups in by_number.values():
            owners = [one for one in groups if len(groups) > 1 and self._is_itself(one)]
            for group in groups if owners else ():
                if group in owners:
                    continue
                owner = owners[0]
                shared = set(_numbers_of(group.values)) & set(_numbers_of(owner.values))
                self._own(shared, owner)
                others = {key: one for key, one in group.values.items() if key not in NUMBERS}
                group.match = self._index.match(others, claimed, group.key)

    def _own(self, numbers: Iterable[tuple[str, str]], group: FirmGroup) -> None:
        for key, digits in numbers:
            self._owners[key][digits] = group.number

    def _is_itself(self, group: FirmGroup) -> bool:
        """Whether the firm that a group means is called so."""
        stored = group.match.stored
        return stored is not None and self._index.is_called(stored, group.key)

    def _find_near(self, session: Session) -> None:
        """A name no stored firm has may be one of theirs spelt otherwise."""
        claimed = {group.match.stored.id for group in self._groups if group.match.stored}
        unknown = {
            group.key: name
            for group in self._groups
            if group.match is NO_MATCH and (name := str(group.values["name"]))
        }
        found = near_firms(session, unknown)
        self._index.load(session, {one for ids in found.values() for one in ids} - claimed)
        for group in self._groups if found else ():
            if group.match is NO_MATCH:
                ids = found.get(group.key, ())
                group.match = self._index.near(group.values, set(ids) - claimed)

    def matched_ids(self) -> list[int]:
        """The stored organizations that rows of the file mean."""
        found = {group.match.stored.id for group in self._group_of if group and group.match.stored}
        return sorted(found)

    def plan(self, index: int, row: int, decision: Decision) -> PlannedFirm:
        """The organization of one row; ``index`` counts through all tables."""
        group = self._group_of[index]
        if group is None:
            return PlannedFirm(outcome=Outcome.FAILED, reason="row.no_name")
        given = self._given[index]
        group.row = group.row or row
        code = self._other_codes.get(index, "")
        if (alike := group.alike) is not None:
            if decision.organization == AS_EARLIER:
                group, code = alike, _codes_in(given)
            elif decision.organization is None and group.is_asked:
                return PlannedFirm(
                    outcome=Outcome.ASK, reason=group.question,
                    params={"row": alike.row, "code": _codes_in(given)},
                )  # fmt: skip
        planned = self._plan_one(group, given, row, decision)
        if code and "row" in planned.params:
            planned.params = {**planned.params, "code": code}
        return planned

    def _plan_one(
        self, group: FirmGroup, given: dict[str, Value], row: int, decision: Decision
    ) -> PlannedFirm:
        match = self._match_of(group, given)
        stored = self._stored_for(match, decision)
        if stored is not None:
            chosen = isinstance(decision.organization, int)
            if match.reason == NEAR:  # one question is enough: it keeps the name it has
                decision = replace(decision, fields={**_KEEPS_ITS_NAME, **decision.fields})
            reason = "match.chosen" if chosen else match.reason
            return self._plan_stored(group, stored, given, row, decision, reason)
        if match.candidates and decision.organization != "new":
            return PlannedFirm(
                outcome=Outcome.ASK,
                reason=f"ask.{match.reason}",
                params={"count": len(match.candidates)},
                candidates=match.candidates,
            )
        return self._plan_new(group, given, row, decision)

    def _match_of(self, group: FirmGroup, given: Mapping[str, Value]) -> Match:
        """That of its group; but a row that could be of several stored firms by what it says itself
        is not of the one that another row of its name means."""
        if group.match.stored is None or not self._index.has_namesakes(group.key):
            return group.match
        own = self._index.match(given, key=group.key)
        return own if own.stored is None and own.candidates else group.match

    def _stored_for(self, match: Match, decision: Decision) -> Stored | None:
        if isinstance(decision.organization, int):
            return self._index.by_id.get(decision.organization)
        return None if decision.organization == "new" else match.stored

    def _plan_stored(
        self,
        group: FirmGroup,
        stored: Stored,
        given: Mapping[str, Value],
        row: int,
        decision: Decision,
        reason: str,
    ) -> PlannedFirm:
        taken = self._of_another(group, given, row)
        given = _without(taken, given)
        seen = {**stored.values, **self._pending.get(stored.id, {})}
        compared = self._fields.compare_stored(_TYPE, seen, stored.updated_at, given, decision)
        if row in self._prospects and seen.get("standing") == _LISTED:
            compared = _taken_up(compared)
        checked = self._fields.check_update(RecordKind.ORGANIZATION, seen, compared.values, row)
        before = self._pending.get(stored.id, {})
        self._pending[stored.id] = {**before, **checked.values}
        record = RecordPlan(
            RecordKind.ORGANIZATION, Existing(stored.id), checked.values, fields=compared.fields
        )
        agreed_row, agreed = self._agreed.get(stored.id, (0, frozenset[str]()))
        if not compared.questions:
            self._agreed.setdefault(stored.id, (row, frozenset(given)))
        asked = {path.partition(".")[2] for path in compared.questions}
        return PlannedFirm(
            record, reason=reason, problems=(*taken, *checked.problems), questions=compared.questions,
            params={"row": agreed_row} if agreed_row else NO_PARAMS,
            # Where an earlier row says what is stored, a second plant's address is no question.
            repeats_row=agreed_row if asked and asked <= agreed else 0,
            adds=bool(checked.values),
            forget=partial(self._pending.__setitem__, stored.id, before),
        )  # fmt: skip

    def _plan_new(
        self, group: FirmGroup, given: dict[str, Value], row: int, decision: Decision
    ) -> PlannedFirm:
        taken_up = row in self._prospects and self._standing == _LISTED
        standing = _PROSPECT if taken_up else self._standing
        kind = "" if "org_type" in given else _kind_of(given)
        before, first_row = self._pending.get(-group.number, {}), group.first_row
        # What the first row says becomes the firm: a long list has no room for everything twice.
        values = dict(given) if before else given
        values.setdefault("standing", standing)
        if kind:
            values["org_type"] = kind
        taken = self._of_another(group, values, row)
        values = dict(_without(taken, values)) if taken else values
        checked = self._checked_new(values, row)
        if checked.failed:
            return PlannedFirm(
                outcome=Outcome.FAILED, reason="row.check_failed",
                params={"field": checked.failed}, problems=(*taken, *checked.problems),
            )  # fmt: skip
        said = checked.values
        questions: tuple[str, ...] = ()
        differing: tuple[FieldPlan, ...] = ()
        if before:
            compared = self._fields.compare_stored(_TYPE, before, "", given, decision)
            if first_row:
                questions, differing = compared.questions, compared.fields
            # Another spelling of what an earlier row said is no change.
            said = {
                key: compared.values.get(key, before.get(key, value))
                for key, value in checked.values.items()
            }
        self._pending[-group.number] = {**before, **said} if before else said
        group.first_row = first_row or row
        owned = [one for one in _numbers_of(said) if one[1] not in self._owners[one[0]]]
        self._own(owned, group)

        def forget() -> None:
            for key, digits in owned:
                self._owners[key].pop(digits, None)
            self._pending[-group.number] = before
            group.first_row = first_row

        return PlannedFirm(
            RecordPlan(RecordKind.ORGANIZATION, New(group.number), said, fields=differing),
            reason="match.earlier_row" if first_row else "match.none",
            params={"row": first_row} if first_row else NO_PARAMS,
            problems=(*taken, *checked.problems),
            questions=questions,
            repeats_row=first_row,
            adds=not before or any(before.get(key) != value for key, value in said.items()),
            forget=forget,
        )

    def _checked_new(self, values: Mapping[str, Value], row: int) -> Checked:
        """The values of a new firm, looked at one by one only where some row's may be wrong; it
        has a name, and what else it must have is given to it."""
        if self._doubtful.isdisjoint(values):
            return Checked(values)
        return self._fields.check_new(RecordKind.ORGANIZATION, values, row)

    def _of_another(
        self, group: FirmGroup, given: Mapping[str, Value], row: int
    ) -> tuple[CellProblem, ...]:
        """The numbers of a row that an earlier new firm of another name has: no two records hold one."""
        return tuple(
            CellProblem(row, -1, "number.of_another", f"organization.{key}", digits)
            for key, digits in _numbers_of(given)
            if self._owners[key].get(digits, group.number) != group.number
        )


def _without(taken: Sequence[CellProblem], given: Mapping[str, Value]) -> Mapping[str, Value]:
    """What a row says but for the numbers that another firm has."""
    lost = {problem.field.partition(".")[2] for problem in taken}
    return {key: value for key, value in given.items() if key not in lost} if lost else given


def _numbers_of(values: Mapping[str, Value]) -> list[tuple[str, str]]:
    return [
        (key, str(value)) for key in NUMBERS if (value := values.get(key)) and not is_empty(value)
    ]


def _codes_in(given: Mapping[str, Value]) -> str:
    codes = given.get("codes")
    return ", ".join(codes) if isinstance(codes, tuple) else ""


def _kind_of(given: Mapping[str, Value]) -> str:
    """What kind of body a row's facts speak for, "" where nothing does."""
    return type_of(
        _text(given, "name"), _text(given, "country"), phone=_text(given, "phone"),
        address=_text(given, "address") or str(given.get("region") or ""),
        registered=bool(given.get("business_number")),
    )  # fmt: skip


def _text(given: Mapping[str, Value], key: str) -> str:
    value = given.get(key)
    return value if type(value) is str else ""  # no kind of empty, which is a text too


def _taken_up(compared: Compared) -> Compared:
    """A firm of a reference list becomes a prospect beside what else the row changes."""
    field = FieldPlan("standing", _LISTED, _PROSPECT, written=True, reason="taken_up")
    return replace(
        compared,
        fields=(*compared.fields, field),
        values={**compared.values, "standing": _PROSPECT},
    )
