"""Rows whose cell names several firms: each may be a party of the row's agreement, asked first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.cells.agreed_cells import asked_firms
from db.intake.plan import SPLIT, Decision, Outcome, RecordPlan, RowPlan
from db.intake.planning.belongings import BelongingsPlanner
from db.intake.planning.firms import FirmPlanner, PlannedFirm
from db.intake.planning.planned import Planned
from db.intake.planning.signing import Signer
from db.intake.planning.unread import not_looked_into
from db.intake.rows import CellProblem, CoercedRow

Parts = Mapping[RecordKind, dict[str, Value]]
CODE, LEFT_OUT = "name.several", "name.left_out"
_BROUGHT = (RecordKind.AGREEMENT, RecordKind.CASE, RecordKind.CHECK)
"""What belongs to all parties or to the first; anything else is one firm's own."""
_KEEPS_ITS_NAME = {"organization.name": False}


@dataclass(frozen=True, slots=True)
class SeveralFirms:
    """The firms of one cell and where the planner of firms has each; ``whole`` is the cell as one
    name."""

    names: tuple[str, ...]
    places: tuple[int, ...]
    whole: str
    place: int

    @property
    def title(self) -> str:
        """The first firm and how many follow."""
        return f"{self.names[0]} 외 {len(self.names) - 1}"


def add_firms(
    rows: Sequence[CoercedRow], parts: Sequence[Parts], given: list[dict[str, Value]]
) -> dict[int, SeveralFirms]:
    """The rows with several firms by their place; what they say of each is put behind ``given``."""
    found: dict[int, SeveralFirms] = {}
    for at, row in enumerate(rows):
        problem = next((one for one in row.problems if one.code == CODE), None)
        if problem is None or len(names := asked_firms(problem.raw)) < 2:
            continue
        first = len(given)
        given += [{"name": name} for name in names]
        whole = " ".join(problem.raw.split())
        given.append({**parts[at].get(RecordKind.ORGANIZATION, {}), "name": whole})
        places = tuple(range(first, first + len(names)))
        found[at] = SeveralFirms(names, places, whole, first + len(names))
    return found


class PartyPlanner:
    """Plans such a row as if it were split, and asks unless nothing would be written."""

    def __init__(self, firms: FirmPlanner, belongings: BelongingsPlanner) -> None:
        self._firms = firms
        self._belongings = belongings

    def plan(
        self, several: SeveralFirms, row: CoercedRow, parts: Parts, decision: Decision
    ) -> RowPlan:
        """The row with every firm of its cell."""
        planned: list[PlannedFirm] = []
        for name, place in zip(several.names, several.places, strict=True):
            firm = self._firms.plan(place, row.number, party_decision(decision, name))
            if firm.outcome is not None:
                _forget(planned)
                known = decision.several == SPLIT
                asked = who_is(row, name, firm)
                return asked._replace(title=several.title) if known else _ask(several, row)
            planned.append(firm)
        children = self._children(several, planned, row, parts, decision)
        made = self._row(several, row, parts, planned, children)
        decided = decision.several == SPLIT
        if made.outcome is Outcome.ASK or not (decided or made.outcome is Outcome.SAME):
            _forget(planned, children)
        return made if decided or made.outcome is Outcome.SAME else _ask(several, row)

    def _children(
        self, several: SeveralFirms, planned: Sequence[PlannedFirm], row: CoercedRow,
        parts: Parts, decision: Decision,
    ) -> Planned:  # fmt: skip
        refs = [firm.record.ref for firm in planned if firm.record is not None]
        brought = {kind: parts[kind] for kind in _BROUGHT if kind in parts}
        return self._belongings.plan(
            refs[0], several.title, brought, row.number, decision, [Signer(ref) for ref in refs[1:]]
        )

    def _row(
        self, several: SeveralFirms, row: CoercedRow, parts: Parts,
        planned: Sequence[PlannedFirm], children: Planned,
    ) -> RowPlan:  # fmt: skip
        problems = (
            *(one for one in row.problems if one.code != CODE),
            *_left_out(row, parts),
            *(problem for firm in planned for problem in firm.problems),
            *children.problems,
        )
        if children.outcome is not None:
            return RowPlan(
                row.number, several.title, children.outcome, children.reason, children.params,
                problems=problems, joins=tuple(children.joins),
            )  # fmt: skip
        brought = (*(firm.record for firm in planned if firm.record), *children.records)
        records = tuple(not_looked_into(one, problems) for one in brought)
        questions = (*(path for firm in planned for path in firm.questions), *children.questions)
        outcome, reason = _outcome(records), ""
        params: dict[str, str | int] = {}
        if questions:
            outcome, reason, params = Outcome.ASK, "ask.differs", {"fields": ",".join(questions)}
        return RowPlan(
            row.number, several.title, outcome, reason, params, records, problems=problems,
            joins=tuple(children.joins), joined=children.joined,
        )  # fmt: skip


def party_decision(decision: Decision, name: str) -> Decision:
    """Who one party is; a firm that is known keeps the name it has."""
    return Decision(decision.parties.get(name), _KEEPS_ITS_NAME)


def who_is(row: CoercedRow, name: str, firm: PlannedFirm) -> RowPlan:
    """The question which stored firm one of the parties is."""
    return RowPlan(
        row.number, "", firm.outcome or Outcome.ASK, firm.reason, firm.params,
        candidates=firm.candidates, problems=(*row.problems, *firm.problems), party=name,
    )  # fmt: skip


def _ask(several: SeveralFirms, row: CoercedRow) -> RowPlan:
    params: dict[str, str | int] = {
        "count": len(several.names), "names": ", ".join(several.names),
    }  # fmt: skip
    return RowPlan(
        row.number, several.title, Outcome.ASK, "ask.several_firms", params, problems=row.problems
    )


def _outcome(records: Sequence[RecordPlan]) -> Outcome:
    outcomes = {record.outcome for record in records}
    strongest = (Outcome.CREATE, Outcome.UPDATE, Outcome.SAME)
    return next(entry for entry in strongest if entry in outcomes)


def _left_out(row: CoercedRow, parts: Parts) -> list[CellProblem]:
    """What one firm would say of itself: of several nobody knows whose it is."""
    return [
        CellProblem(row.number, -1, LEFT_OUT, f"{kind.value}.{key}", str(value))
        for kind, values in parts.items()
        if kind not in _BROUGHT
        for key, value in values.items()
        if f"{kind.value}.{key}" in row.values and not is_empty(value)
    ]


def _forget(planned: Sequence[PlannedFirm], children: Planned | None = None) -> None:
    if children is not None:
        children.forget()
    for firm in reversed(planned):
        firm.forget()


def as_one(row: CoercedRow) -> CoercedRow:
    """The row whose cell is one name that is written with a comma."""
    return row._replace(problems=tuple(one for one in row.problems if one.code != CODE))
