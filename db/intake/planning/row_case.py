"""Plans the case of a row: the one it names, the one an agreement may be part of, or a new one."""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.stages import STAGE_OF_PAPER
from db.domain.values import Value, is_empty
from db.intake.coercion.outcomes import case_ended_with
from db.intake.plan import Decision, Existing, Outcome, Ref
from db.intake.planning.child_records import ChildPlanner
from db.intake.planning.compare import Difference, compare
from db.intake.planning.firm_records import FirmRecords, KnownRecord
from db.intake.planning.join_cases import proposal_of, proposals, taken_out
from db.intake.planning.planned import Planned
from db.intake.planning.same_belonging import same_agreement, same_case, says_all
from db.intake.rows import CellProblem

Values = Mapping[str, Value]
_PRICED = frozenset({"sale", "lease", "use"})
_OFFICERS = frozenset({"stage", "state", "end_reason"})
"""What a case that is there says of itself stays."""


class CasePlanner:
    """An agreement is never joined silently with a case that its firm has."""

    def __init__(self, records: FirmRecords, children: ChildPlanner) -> None:
        self._records = records
        self._children = children

    def plan(
        self,
        firm: Ref,
        firm_name: str,
        case: dict[str, Value],
        agreement: dict[str, Value],
        row: int,
        decision: Decision,
        planned: Planned,
    ) -> Ref | None:
        """The case a row means or makes, None where that has to be decided first."""
        known = self._records.of(RecordKind.CASE, firm)
        given = {**_case_from(agreement), **case}
        if agreement:
            joined = self._case_of_same_agreement(firm, agreement)
            if joined is not None:
                same = next((entry for entry in known if entry.ref == joined), None)
                if same is None or not case:
                    return joined
                return self._children.compare(RecordKind.CASE, same, case, row, decision, planned)
        if (chosen := _chosen(known, decision, bool(agreement))) is not None:
            planned.joined = proposal_of(chosen, given, len(known))
            return self._join(chosen, case, agreement, row, decision, planned)
        if decision.case == "new":
            known = []
        if agreement and known and decision.case != "join":
            planned.joins = proposals(known, given)
            if not taken_out(case) or self._records.has_agreement(firm, agreement):
                _leave_unjoined(case, known, row, planned)
                return None
            known = []  # a case of its own is taken out, not the one that is counted
        match = [entry for entry in known if same_case(given, entry.values, len(known))]
        says_which = "number" in given or "title" in given
        if len(match) > 1 or (len(known) > 1 and not says_which):
            planned.outcome, planned.reason = Outcome.ASK, "ask.several_case"
            planned.params = {"count": len(match) or len(known)}
            planned.joins = proposals(match or known, given)
            return None
        if match:
            return self._children.compare(RecordKind.CASE, match[0], case, row, decision, planned)
        given.setdefault("title", f"{firm_name} 투자 건")
        return self._children.create(
            RecordKind.CASE, firm, given, {"organization": firm}, row, planned
        )

    def _join(
        self, known: KnownRecord, case: Values, agreement: Values, row: int, decision: Decision,
        planned: Planned,
    ) -> Ref:  # fmt: skip
        """The case that was chosen takes what it does not say yet; whether it goes on to the
        agreement's stage is for ``StageDayPlanner`` to say."""
        by_key = catalogue(RecordKind.CASE).by_key
        adds = {
            key: value
            for key, value in _case_from(agreement).items()
            if key not in _OFFICERS
            and compare(by_key[key], known.values.get(key, ""), value) is Difference.FILLS
        }
        given = {**adds, **case}
        if not given:
            return known.ref
        return self._children.compare(RecordKind.CASE, known, given, row, decision, planned)

    def _case_of_same_agreement(self, firm: Ref, agreement: Values) -> Ref | None:
        for known in self._records.of(RecordKind.AGREEMENT, firm):
            if same_agreement(agreement, known.values):
                case = known.values.get("case")
                return Existing(case) if isinstance(case, int) else known.links.get("case")
        return None


def _leave_unjoined(case: Values, known: list[KnownRecord], row: int, planned: Planned) -> None:
    """묶음 미확인: counted and named until the officer says; what only a case can hold waits.

    Asked where the row says that it is not counted: unjoined it would be.
    """
    if taken_out(case):
        planned.outcome, planned.reason = Outcome.ASK, "ask.join_case"
        planned.params = {"count": len(known)}
        return
    planned.problems.extend(
        CellProblem(row, -1, "case.unjoined", f"case.{key}", str(value))
        for key, value in case.items()
        if not any(says_all(RecordKind.CASE, one.values, {key: value}) for one in known)
    )


def _chosen(known: list[KnownRecord], decision: Decision, agreed: bool) -> KnownRecord | None:
    """The case that the officer chose for the row; "join" means the firm's only one."""
    if agreed and decision.case == "join" and len(known) == 1:
        return known[0]
    return next((one for one in known if one.key == decision.case), None)


def _case_from(agreement: Values) -> dict[str, Value]:
    """A case takes from its first agreement what only the agreement says (design §6, map); one
    that lets into no stage leaves it at 발굴."""
    pairs = (("amount", "planned_investment"), ("area", "wanted_area"), ("jobs", "planned_jobs"))
    found = {case: agreement[key] for key, case in pairs if not is_empty(agreement.get(key))}
    if agreement.get("kind") in _PRICED:
        found.pop("planned_investment", None)  # the price of ground or of a room is none
    signed = agreement.get("status") != "draft"
    stage = STAGE_OF_PAPER.get(str(agreement.get("kind") or "")) if signed else None
    ended = case_ended_with(str(agreement.get("status") or ""))
    return {**found, **ended, **({"stage": stage} if stage else {})}
