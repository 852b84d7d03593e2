"""Plans what a row brings beside its firm: contacts, certificates, cases, agreements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty, Value, is_empty
from db.intake.plan import Decision, FieldPlan, New, Outcome, Ref
from db.intake.planning.alone import AlonePlanner
from db.intake.planning.child_records import ChildPlanner
from db.intake.planning.entries import plan_entry, with_task_of_talk
from db.intake.planning.entry_kinds import ENTRIES
from db.intake.planning.field_rules import FieldPlanner
from db.intake.planning.firm_records import FirmRecords
from db.intake.planning.occupancies import Answers, OccupancyPlanner, site_name
from db.intake.planning.places import SitePlanner
from db.intake.planning.planned import Planned
from db.intake.planning.results import ResultsPlanner, states_result
from db.intake.planning.row_case import CasePlanner
from db.intake.planning.same_belonging import (
    agree,
    both_say,
    same_activity,
    same_agreement,
    same_certificate,
    same_concern,
    same_contact,
)
from db.intake.planning.signing import Signer, SigningPlanner
from db.intake.planning.stage_days import StageDayPlanner, stage_reached
from db.intake.planning.supports import SupportPlanner
from db.intake.rows import CellProblem

Parts = Mapping[RecordKind, dict[str, Value]]
Values = Mapping[str, Value]

_FIRM_ALONE = frozenset({RecordKind.ORGANIZATION})
_PROMISED = ("amount", "jobs", "area")
"""What a list of checks repeats of the agreement beside what was done."""
_IN_WORDS = frozenset({Kind.TEXT, Kind.LONG_TEXT})
_SITS = frozenset({RecordKind.OCCUPANCY, RecordKind.SITE})


class BelongingsPlanner:
    """Puts a row's records in their order: an agreement needs its case, a result its agreement."""

    def __init__(
        self, session: Session, sites: SitePlanner, schemes: AlonePlanner, answers: Answers
    ) -> None:
        self.records = FirmRecords(session)
        self._children = ChildPlanner(self.records)
        self._cases = CasePlanner(self.records, self._children)
        self._signing = SigningPlanner(session)
        self._results = ResultsPlanner(session)
        self._stage_days = StageDayPlanner(session)
        self._supports = SupportPlanner(schemes, self.records, self._children)
        self._occupancies = OccupancyPlanner(self.records, self._children, sites, answers)

    def begin_table(self, fields: FieldPlanner, named: frozenset[str]) -> None:
        """The rows that follow are planned by these rules; ``named`` are the fields of their
        columns."""
        self._fields = fields
        self._occupancies.begin_table(named="site.name" in named)
        self._children.begin_table(fields)

    def plan(
        self, firm: Ref, firm_name: str, parts: Parts, row: int, decision: Decision,
        others: Sequence[Signer] = (), certificates: Sequence[Values] = (),
        milestones: Sequence[Values] = (),
    ) -> Planned:  # fmt: skip
        """Everything one row brings beside its firm; ``others`` are its agreement's further
        parties, ``certificates`` those beside the one among ``parts``, ``milestones`` the days of
        stages of its case."""
        planned = Planned()
        for one in certificates:
            self._children.plan(
                RecordKind.CERTIFICATE, firm, _filled(one), same_certificate, row, decision, planned
            )
        if parts.keys() <= _FIRM_ALONE and not milestones:
            return planned
        for kind, same in (
            (RecordKind.CERTIFICATE, same_certificate),
            (RecordKind.CONTACT, same_contact),
        ):
            if given := _filled(parts.get(kind)):
                self._children.plan(kind, firm, given, same, row, decision, planned)
        self._plan_talk(firm, parts, row, decision, planned)
        parts = with_task_of_talk(parts, planned, row)
        for kind in ENTRIES:
            if given := _filled(parts.get(kind)):
                plan_entry(kind, firm, given, row, decision, self._children, planned)
        if granted := _filled(parts.get(RecordKind.APPLIED_INCENTIVE)):
            scheme = _filled(parts.get(RecordKind.INCENTIVE))
            self._supports.plan(firm, granted, scheme, row, decision, planned)
        if parts.keys() & _SITS:
            sits = _filled(parts.get(RecordKind.OCCUPANCY))
            self._occupancies.plan(firm, sits, site_name(parts), row, decision, planned)
        else:
            self._plan_intention(firm, firm_name, parts, row, decision, planned, others, milestones)
        return planned

    def _plan_talk(
        self, firm: Ref, parts: Parts, row: int, decision: Decision, planned: Planned
    ) -> None:
        """What a firm asked for, and what was said at a visit; a visit without a word on it only
        dates what was asked for."""
        concern = _filled(parts.get(RecordKind.CONCERN))
        activity = _filled(parts.get(RecordKind.ACTIVITY))
        asked = not is_empty(concern.get("text"))
        if asked and activity.get("happened_on"):
            concern.setdefault("raised_on", activity["happened_on"])
        if asked:
            self._children.plan(
                RecordKind.CONCERN, firm, concern, same_concern, row, decision, planned
            )
        spoken = not is_empty(activity.get("summary"))
        if spoken and not asked and (met := concern.pop("officer", None)):
            activity.setdefault("officer", met)  # nothing was asked for: whoever was there
        planned.problems += () if asked else _wordless(RecordKind.CONCERN, concern, row)
        planned.problems += () if spoken else _wordless(RecordKind.ACTIVITY, activity, row)
        if spoken:
            self._children.plan(
                RecordKind.ACTIVITY, firm, activity, same_activity, row, decision, planned
            )

    def _plan_intention(
        self, firm: Ref, firm_name: str, parts: Parts, row: int, decision: Decision,
        planned: Planned, others: Sequence[Signer], milestones: Sequence[Values],
    ) -> None:  # fmt: skip
        """The case, the agreement and the result of a check."""
        agreement = _filled(parts.get(RecordKind.AGREEMENT))
        if agreement and decision.agreement and is_empty(agreement.get("kind")):
            agreement["kind"] = decision.agreement
        result = _filled(parts.get(RecordKind.CHECK))
        result = result if states_result(result) else {}
        if result and is_empty(agreement.get("kind")):
            self._plan_result_alone(firm, agreement, result, row, decision, planned)
            return
        if agreement.get("kind") == "partnership":
            agreement.setdefault("nature", "cooperation")
        cooperates = agreement.get("nature") == "cooperation"
        shared = self._share(firm, agreement, planned)
        case = _filled(parts.get(RecordKind.CASE))
        planned.problems += _without_case(agreement, case, row) if cooperates else ()
        case = {} if cooperates or shared else case
        if case.get("excluded_reason"):
            case.setdefault("counted", False)  # whoever says why has taken it out
        case_ref: Ref | None = None
        wants_case = bool(case) or (bool(agreement or milestones) and not cooperates and not shared)
        if wants_case and planned.outcome is None:
            reached = {} if agreement else stage_reached(milestones)
            case_ref = self._cases.plan(
                firm, firm_name, case, agreement, row, decision, planned, reached
            )
        if agreement and planned.outcome is None:
            ref = self._plan_agreement(firm, firm_name, agreement, case_ref, row, decision, planned)
            if ref is not None and (others or shared or isinstance(ref, New)):
                own = Signer(firm, signatory=_signatory(parts))
                self._signing.sign(ref, (own, *others), cooperates, planned)
            if result and ref is not None:
                self._results.plan(ref, result, row, self._fields, decision, planned)
            self._date_stage(firm, case_ref, agreement, planned)
        if milestones and case_ref is not None and planned.outcome is None:
            for one in self.records.of(RecordKind.CASE, firm):
                if one.ref == case_ref:
                    planned.problems += self._stage_days.tell(one, milestones, row, planned)

    def _date_stage(self, firm: Ref, case: Ref | None, agreement: Values, planned: Planned) -> None:
        """The stage of a case of this firm gets the day that the row brings."""
        known = self.records.of(RecordKind.CASE, firm) if case is not None else ()
        for one in known:
            if one.ref == case:
                self._stage_days.plan(one, agreement, planned)

    def _plan_result_alone(
        self, firm: Ref, agreement: Values, result: Values, row: int, decision: Decision,
        planned: Planned,
    ) -> None:  # fmt: skip
        """A list of checks says which agreement by its number, its title or its day, or means
        the firm's only one."""
        known = [
            one
            for one in self.records.of(RecordKind.AGREEMENT, firm)
            if one.values.get("nature") != "cooperation"
            and all(agree(agreement, one.values, key) for key in ("title", "signed_on"))
        ]
        known = [
            one for one in known
            if not both_say(agreement, one.values, "number")
            or agreement["number"] == one.values["number"]
        ]  # fmt: skip
        numbered = [one for one in known if both_say(agreement, one.values, "number")]
        found = numbered or known
        self._plan_result([one.ref for one in found], result, row, decision, planned)
        promised = {key: agreement[key] for key in _PROMISED if key in agreement}
        if len(found) == 1 and promised:
            self._children.compare(RecordKind.AGREEMENT, found[0], promised, row, decision, planned)

    def plan_numbered(
        self, agreement: Values, result: Values, row: int, decision: Decision
    ) -> Planned:
        """The result of a row that names no firm but the number of its agreement."""
        planned = Planned()
        meant = list(dict.fromkeys(one.ref for one in self.records.numbered(agreement["number"])))
        self._plan_result(meant, _filled(result), row, decision, planned)
        return planned

    def _plan_result(
        self, meant: Sequence[Ref], result: Values, row: int, decision: Decision, planned: Planned
    ) -> None:
        """The result of the one agreement that is meant; of none or several is asked."""
        if len(meant) == 1:
            self._results.plan(meant[0], result, row, self._fields, decision, planned)
            return
        planned.outcome = Outcome.ASK
        planned.reason = "ask.several_agreement" if meant else "ask.no_agreement"
        planned.params = {"count": len(meant)} if meant else {}

    def _share(self, firm: Ref, agreement: Values, planned: Planned) -> bool:
        """Whether a row says of a further party that it signed an agreement of another firm: one
        of the same number, kind and day. It is that firm's agreement too from then on."""
        if is_empty(agreement.get("number")) or self.records.has_agreement(firm, agreement):
            return False
        own = self.records.of(RecordKind.AGREEMENT, firm)
        for one in self.records.numbered(agreement["number"]):
            if all(agreement.get(key) == one.values.get(key) for key in ("kind", "signed_on")):
                own.append(one)
                planned.undone.append(partial(own.remove, one))
                return True
        return False

    def _plan_agreement(
        self,
        firm: Ref,
        firm_name: str,
        given: dict[str, Value],
        case: Ref | None,
        row: int,
        decision: Decision,
        planned: Planned,
    ) -> Ref | None:
        if is_empty(given.get("kind")):
            planned.outcome, planned.reason = Outcome.ASK, "ask.agreement_kind"
            return None
        if not self.records.has_agreement(firm, given):
            label = (
                catalogue(RecordKind.AGREEMENT).field("kind").choice_label(str(given["kind"]), "ko")
            )
            given.setdefault("title", f"{firm_name} {label}")
        if given.get("nature") == "cooperation":
            case = None
        links = {"case": case} if case is not None else {}
        ref = self._children.plan(
            RecordKind.AGREEMENT, firm, given, same_agreement, row, decision, planned, links
        )
        if case is not None and ref is not None:
            self._tie(firm, ref, case, planned)
        return ref

    def _tie(self, firm: Ref, agreement: Ref, case: Ref, planned: Planned) -> None:
        """An agreement that is known and hangs on no case yet is part of the one of its row."""
        known = next(
            one for one in self.records.of(RecordKind.AGREEMENT, firm) if one.ref == agreement
        )
        if isinstance(known.values.get("case"), int) or "case" in known.links:
            return
        cases = self.records.of(RecordKind.CASE, firm)
        title = next((one.values.get("title", "") for one in cases if one.ref == case), "")
        before = next(one for one in planned.records if one.ref == agreement)
        joined = FieldPlan("case", Empty.NOT_STATED, title, True, "joined")
        after = before._replace(links={"case": case}, fields=(*before.fields, joined))
        planned.records = [after if one is before else one for one in planned.records]
        planned.undone.append(partial(setattr, known, "links", known.links))
        known.links = {**known.links, "case": case}


def _signatory(parts: Parts) -> str:
    said = parts.get(RecordKind.PARTY, {}).get("signatory")
    return "" if said is None or is_empty(said) else str(said)


def _filled(given: Values | None) -> dict[str, Value]:
    return {key: value for key, value in (given or {}).items() if value not in ("", ())}


def _wordless(kind: RecordKind, values: Values, row: int) -> Sequence[CellProblem]:
    """What is told of something a firm asked for, or of a talk, beside no word of it."""
    return [
        CellProblem(row, -1, "talk.wordless", f"{kind.value}.{key}", str(values[key]))
        for key in ("officer", "department", "result")
        if not is_empty(values.get(key))
    ]


def _without_case(agreement: dict[str, Value], case: Values, row: int) -> Sequence[CellProblem]:
    """Writes what is said in words of the case of a cooperation agreement, which has none, into the
    agreement's own note, each under its label; what else only a case can hold is told."""
    fields = catalogue(RecordKind.CASE).by_key
    words = [key for key in case if fields[key].kind in _IN_WORDS and not is_empty(case[key])]
    if words:
        lines = [f"{fields[key].label('ko')}: {case[key]}" for key in words]
        before = agreement.get("note", "")
        agreement["note"] = "\n".join(lines if is_empty(before) else (str(before), *lines))
    return [
        CellProblem(row, -1, "case.cooperation", f"case.{key}", str(value))
        for key, value in case.items()
        if key not in words and value is not True
    ]
