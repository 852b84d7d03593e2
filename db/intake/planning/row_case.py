"""Plans the case of a row: the one it names, the one an agreement may be part of, or a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from db.domain.kinds import RecordKind
from db.domain.stages import STAGE_OF_PAPER
from db.domain.values import Value
from db.intake.coercion.outcomes import case_ended_with
from db.intake.plan import Decision, Existing, Outcome, Ref
from db.intake.planning.case_figures import figures_of, settled_by_stage
from db.intake.planning.child_records import ChildPlanner
from db.intake.planning.firm_records import FirmRecords, KnownRecord
from db.intake.planning.join_cases import proposal_of, proposals, taken_out
from db.intake.planning.planned import Planned
from db.intake.planning.same_belonging import same_agreement, same_case, says_all
from db.intake.rows import CellProblem

Values = Mapping[str, Value]
_UNNAMED = " 투자 건"
"""What stands behind its firm's name in the title of a case that nobody named."""


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
        reached: Values = MappingProxyType({}),
    ) -> Ref | None:
        """The case a row means or makes, None where that has to be decided first; a new one begins where
        the row says that it has come to (``reached``)."""
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
            return self._join(firm, chosen, case, agreement, row, decision, planned)
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
        unnamed = [one for one in known if not agreement and not match and _nobody_named(one)]
        if likely := [one for one in proposals(unnamed, given) if one.likely]:
            planned.outcome, planned.reason = Outcome.ASK, "ask.own_case"
            planned.params, planned.joins = {"count": len(likely)}, likely
            return None
        if match:
            return self._children.compare(RecordKind.CASE, match[0], case, row, decision, planned)
        given.setdefault("title", f"{firm_name}{_UNNAMED}")
        given = {**reached, **given}
        return self._children.create(
            RecordKind.CASE, firm, given, {"organization": firm}, row, planned
        )

    def _join(
        self, firm: Ref, known: KnownRecord, case: Values, agreement: Values, row: int, decision: Decision,
        planned: Planned,
    ) -> Ref:  # fmt: skip
        """The case that was chosen takes what it does not say yet. Where the agreement says it
        otherwise than one that is part of the case, the one that is further on counts, and that is
        told; else it is asked. Whether the case goes on to the agreement's stage is for
        ``StageDayPlanner`` to say."""
        given = {**figures_of(agreement), **case}
        if not given:
            return known.ref
        own = [
            one.values
            for one in self._records.of(RecordKind.AGREEMENT, firm)
            if _case_of(one) == known.ref and not same_agreement(agreement, one.values)
        ]
        settled = settled_by_stage(known.values, own, agreement)
        settled = {key: taken for key, taken in settled.items() if key not in case}
        planned.problems += [
            CellProblem(
                row,
                -1,
                "case.figure",
                f"case.{key}",
                str(known.values[key] if taken else given[key]),
            )
            for key, taken in settled.items()
        ]
        said = {f"case.{key}": taken for key, taken in settled.items()}
        if _nobody_named(known):
            said["case.title"] = True
        decision = replace(decision, fields={**said, **decision.fields})
        return self._children.compare(RecordKind.CASE, known, given, row, decision, planned)

    def _case_of_same_agreement(self, firm: Ref, agreement: Values) -> Ref | None:
        for known in self._records.of(RecordKind.AGREEMENT, firm):
            if same_agreement(agreement, known.values):
                return _case_of(known)
        return None


def _case_of(agreement: KnownRecord) -> Ref | None:
    """The case that an agreement is part of, None for none yet."""
    case = agreement.values.get("case")
    return Existing(case) if isinstance(case, int) else agreement.links.get("case")


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


def _nobody_named(case: KnownRecord) -> bool:
    """Whether a stored case is called by its firm alone: a list that names its cases may mean it."""
    return isinstance(case.ref, Existing) and str(case.values.get("title")).endswith(_UNNAMED)


def _chosen(known: list[KnownRecord], decision: Decision, agreed: bool) -> KnownRecord | None:
    """The case that the officer chose for the row; "join" means the firm's only one."""
    if decision.case == "join" and len(known) == 1 and (agreed or _nobody_named(known[0])):
        return known[0]
    return next((one for one in known if one.key == decision.case), None)


def _case_from(agreement: Values) -> dict[str, Value]:
    """A case takes from its first agreement what only the agreement says (design §6, map); one
    that lets into no stage leaves it at 발굴."""
    signed = agreement.get("status") != "draft"
    stage = STAGE_OF_PAPER.get(str(agreement.get("kind") or "")) if signed else None
    ended = case_ended_with(str(agreement.get("status") or ""))
    return {**figures_of(agreement), **ended, **({"stage": stage} if stage else {})}
