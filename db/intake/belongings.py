"""Plans what a row brings beside its firm: contacts, certificates, cases, agreements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.compare import Difference, compare
from db.intake.field_rules import FieldPlanner
from db.intake.join_cases import KnownCase, proposal_of, proposals, taken_out
from db.intake.matching import Stored, rows_where
from db.intake.plan import Decision, Existing, JoinProposal, New, Outcome, RecordPlan, Ref
from db.intake.results import ResultsPlanner, states_result
from db.intake.rows import CellProblem
from db.intake.same_belonging import (
    agree,
    both_say,
    same_agreement,
    same_case,
    same_certificate,
    same_contact,
    says_all,
)
from db.schema import TABLES

Parts = Mapping[RecordKind, dict[str, Value]]
Values = Mapping[str, Value]

STAGE_OF_AGREEMENT = {
    "loi": "loi", "loi_agreement": "loi", "mou": "mou", "move_in": "contract",
    "sale": "contract", "lease": "contract", "use": "contract",
}  # fmt: skip
"""The stage a new case has because this agreement was signed; others leave it at 발굴."""


_FIRM_ALONE = frozenset({RecordKind.ORGANIZATION})


@dataclass(slots=True)
class Planned:
    """What a row brings beside its firm; ``outcome`` is set when the row ends here."""

    records: list[RecordPlan] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    outcome: Outcome | None = None
    reason: str = ""
    params: dict[str, str | int] = field(default_factory=dict)
    undone: list[Callable[[], object]] = field(default_factory=list)
    joins: list[JoinProposal] = field(default_factory=list)
    joined: JoinProposal | None = None

    def forget(self) -> None:
        """Called when the row is not going to be written: later rows must not build on it."""
        for step in reversed(self.undone):
            step()


@dataclass(slots=True)
class _Known(KnownCase):
    """A record of a firm, stored or about to be made by an earlier row."""

    updated_at: str = ""
    links: Mapping[str, Ref] = field(default_factory=dict)


class BelongingsPlanner:
    """Matches what belongs to a firm among the firm's own records only."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._results = ResultsPlanner(session)
        self._known: dict[tuple[RecordKind, Ref], list[_Known]] = {}
        self._counts: dict[RecordKind, int] = {}
        self._parties: dict[Ref, set[Ref]] = {}
        self._by_number: dict[str, list[_Known]] = {}
        self._table = -1

    def begin_table(self, fields: FieldPlanner) -> None:
        """The rows that follow are planned by these rules."""
        self._fields = fields
        self._table += 1

    def plan(
        self, firm: Ref, firm_name: str, parts: Parts, row: int, decision: Decision,
        others: Sequence[Ref] = (),
    ) -> Planned:  # fmt: skip
        """Everything one row brings beside its firm; ``others`` are its agreement's further
        parties."""
        planned = Planned()
        if parts.keys() <= _FIRM_ALONE:
            return planned
        for kind, same in (
            (RecordKind.CERTIFICATE, same_certificate),
            (RecordKind.CONTACT, same_contact),
        ):
            if given := _filled(parts.get(kind)):
                self._plan_child(kind, firm, given, same, row, decision, planned)
        agreement = _filled(parts.get(RecordKind.AGREEMENT))
        if agreement and decision.agreement and is_empty(agreement.get("kind")):
            agreement["kind"] = decision.agreement
        result = _filled(parts.get(RecordKind.CHECK))
        result = result if states_result(result) else {}
        if result and is_empty(agreement.get("kind")):
            self._plan_result_alone(firm, agreement, result, row, decision, planned)
            return planned
        if agreement.get("kind") == "partnership":
            agreement.setdefault("nature", "cooperation")
        cooperates = agreement.get("nature") == "cooperation"
        shared = self._share(firm, agreement, planned)
        case = _filled(parts.get(RecordKind.CASE))
        planned.problems += _without_case(case, row) if cooperates else ()
        case = {} if cooperates or shared else case
        if case.get("excluded_reason"):
            case.setdefault("counted", False)  # whoever says why has taken it out
        case_ref: Ref | None = None
        wants_case = bool(case) or (agreement and not cooperates and not shared)
        if wants_case and planned.outcome is None:
            case_ref = self._plan_case(firm, firm_name, case, agreement, row, decision, planned)
        if agreement and planned.outcome is None:
            ref = self._plan_agreement(firm, firm_name, agreement, case_ref, row, decision, planned)
            if ref is not None and (others or shared or isinstance(ref, New)):
                self._sign(ref, (firm, *others), cooperates, planned)
            if result and ref is not None:
                self._results.plan(ref, result, row, self._fields, decision, planned)
        return planned

    def _plan_result_alone(
        self, firm: Ref, agreement: Values, result: Values, row: int, decision: Decision,
        planned: Planned,
    ) -> None:  # fmt: skip
        """A list of checks says which agreement by its number, its title or its day, or means
        the firm's only one."""
        known = [
            one
            for one in self._of(RecordKind.AGREEMENT, firm)
            if one.values.get("nature") != "cooperation"
            and all(agree(agreement, one.values, key) for key in ("title", "signed_on"))
        ]
        known = [
            one for one in known
            if not both_say(agreement, one.values, "number")
            or agreement["number"] == one.values["number"]
        ]  # fmt: skip
        numbered = [one for one in known if both_say(agreement, one.values, "number")]
        known = numbered or known
        if len(known) == 1:
            self._results.plan(known[0].ref, result, row, self._fields, decision, planned)
            return
        planned.outcome = Outcome.ASK
        planned.reason = "ask.several_agreement" if known else "ask.no_agreement"
        planned.params = {"count": len(known)} if known else {}

    def plan_numbered(
        self, agreement: Values, result: Values, row: int, decision: Decision
    ) -> Planned:
        """The result of a row that names no firm but the number of its agreement."""
        planned = Planned()
        known = self._numbered(str(agreement["number"]))
        if len(known) == 1:
            self._results.plan(known[0], _filled(result), row, self._fields, decision, planned)
            return planned
        planned.outcome = Outcome.ASK
        planned.reason = "ask.several_agreement" if known else "ask.no_agreement"
        planned.params = {"count": len(known)} if known else {}
        return planned

    def _numbered(self, number: str) -> list[Ref]:
        """The agreements with this number, stored or made by an earlier row."""
        return list(dict.fromkeys(one.ref for one in self._by_number.get(number, ())))

    def _share(self, firm: Ref, agreement: Values, planned: Planned) -> bool:
        """Whether a row says of a further party that it signed an agreement of another firm: one
        of the same number, kind and day. It is that firm's agreement too from then on."""
        if is_empty(agreement.get("number")) or self._has_agreement(firm, agreement):
            return False
        own = self._of(RecordKind.AGREEMENT, firm)
        for one in self._by_number.get(str(agreement["number"]), ()):
            if all(agreement.get(key) == one.values.get(key) for key in ("kind", "signed_on")):
                own.append(one)
                planned.undone.append(partial(own.remove, one))
                return True
        return False

    # -- one child ---------------------------------------------------------------------------

    def _plan_child(
        self,
        kind: RecordKind,
        firm: Ref,
        given: Values,
        same: Callable[[Values, Values], bool],
        row: int,
        decision: Decision,
        planned: Planned,
        links: Mapping[str, Ref] | None = None,
    ) -> Ref | None:
        links = {"organization": firm} if links is None else links
        matches = [known for known in self._of(kind, firm) if same(given, known.values)]
        exact = [known for known in matches if says_all(kind, known.values, given)]
        if len(exact) == 1:
            matches = exact
        if len(matches) > 1:
            planned.outcome, planned.reason = Outcome.ASK, f"ask.several_{kind.value}"
            planned.params = {"count": len(matches)}
            return None
        if matches:
            return self._compare_child(kind, matches[0], given, row, decision, planned)
        return self._create_child(kind, firm, given, links, row, planned)

    def _compare_child(
        self, kind: RecordKind, known: _Known, given: Values, row: int, decision: Decision,
        planned: Planned,
    ) -> Ref:  # fmt: skip
        record_type = catalogue(kind)
        compared = self._fields.compare_stored(
            record_type, known.values, known.updated_at, given, decision
        )
        checked = self._fields.check_update(kind, known.values, compared.values, row)
        planned.problems.extend(checked.problems)
        planned.questions.extend(compared.questions)
        planned.records.append(RecordPlan(kind, known.ref, checked.values, fields=compared.fields))
        planned.undone.append(partial(setattr, known, "values", known.values))
        known.values = {**known.values, **checked.values}
        return known.ref

    def _create_child(
        self, kind: RecordKind, firm: Ref, given: Values, links: Mapping[str, Ref], row: int,
        planned: Planned,
    ) -> Ref | None:  # fmt: skip
        checked = self._fields.check_new(kind, given, row, tuple(links))
        planned.problems.extend(checked.problems)
        if checked.failed:
            return None  # the firm is still good; the cell stands among the problems
        self._counts[kind] = self._counts.get(kind, 0) + 1
        ref = New(self._counts[kind])
        planned.records.append(RecordPlan(kind, ref, checked.values, links, made_here=True))
        family, known = (
            self._of(kind, firm),
            _Known(ref, checked.values, (self._table, row), links=links),
        )
        family.append(known)
        planned.undone.append(partial(family.remove, known))
        if kind is RecordKind.AGREEMENT and not is_empty(number := checked.values.get("number")):
            numbered = self._by_number.setdefault(str(number), [])
            numbered.append(known)
            planned.undone.append(partial(numbered.remove, known))
        return ref

    # -- cases and agreements ----------------------------------------------------------------

    def _plan_case(
        self,
        firm: Ref,
        firm_name: str,
        case: dict[str, Value],
        agreement: dict[str, Value],
        row: int,
        decision: Decision,
        planned: Planned,
    ) -> Ref | None:
        """The case of a row; an agreement of a firm that has cases is never joined silently."""
        known = self._of(RecordKind.CASE, firm)
        given = {**_case_from(agreement), **case}
        if agreement:
            joined = self._case_of_same_agreement(firm, agreement)
            if joined is not None:
                same = next((entry for entry in known if entry.ref == joined), None)
                if same is None or not case:
                    return joined
                return self._compare_child(RecordKind.CASE, same, case, row, decision, planned)
        if (chosen := _chosen(known, decision, bool(agreement))) is not None:
            planned.joined = proposal_of(chosen, given, len(known))
            return self._join(chosen, case, agreement, row, decision, planned)
        if decision.case == "new":
            known = []
        if agreement and known and decision.case != "join":
            planned.joins = proposals(known, given)
            if not taken_out(case) or self._has_agreement(firm, agreement):
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
            return self._compare_child(RecordKind.CASE, match[0], case, row, decision, planned)
        given.setdefault("title", f"{firm_name} 투자 건")
        return self._create_child(
            RecordKind.CASE, firm, given, {"organization": firm}, row, planned
        )

    def _join(
        self, known: _Known, case: Values, agreement: Values, row: int, decision: Decision,
        planned: Planned,
    ) -> Ref:  # fmt: skip
        """The case that was chosen takes what it does not say yet; its stage stays the officer's."""
        by_key = catalogue(RecordKind.CASE).by_key
        adds = {
            key: value
            for key, value in _case_from(agreement).items()
            if key != "stage"
            and compare(by_key[key], known.values.get(key, ""), value) is Difference.FILLS
        }
        given = {**adds, **case}
        if not given:
            return known.ref
        return self._compare_child(RecordKind.CASE, known, given, row, decision, planned)

    def _case_of_same_agreement(self, firm: Ref, agreement: Values) -> Ref | None:
        for known in self._of(RecordKind.AGREEMENT, firm):
            if same_agreement(agreement, known.values):
                case = known.values.get("case")
                return Existing(case) if isinstance(case, int) else known.links.get("case")
        return None

    def _has_agreement(self, firm: Ref, agreement: Values) -> bool:
        known = self._of(RecordKind.AGREEMENT, firm)
        return any(same_agreement(agreement, one.values) for one in known)

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
        if not self._has_agreement(firm, given):
            label = (
                catalogue(RecordKind.AGREEMENT).field("kind").choice_label(str(given["kind"]), "ko")
            )
            given.setdefault("title", f"{firm_name} {label}")
        links = {"case": case} if case is not None and given.get("nature") != "cooperation" else {}
        return self._plan_child(
            RecordKind.AGREEMENT, firm, given, same_agreement, row, decision, planned, links
        )

    def _sign(
        self, agreement: Ref, firms: Sequence[Ref], cooperates: bool, planned: Planned
    ) -> None:
        """Makes firms parties of an agreement, each once."""
        known = self._parties_of(agreement)
        for firm in firms:
            if firm in known:
                continue
            self._counts[RecordKind.PARTY] = self._counts.get(RecordKind.PARTY, 0) + 1
            planned.records.append(
                RecordPlan(
                    RecordKind.PARTY, New(self._counts[RecordKind.PARTY]),
                    {"role": "partner" if cooperates else "investor"},
                    {"agreement": agreement, "organization": firm},
                )
            )  # fmt: skip
            known.add(firm)
            planned.undone.append(partial(known.discard, firm))

    def _parties_of(self, agreement: Ref) -> set[Ref]:
        found = self._parties.get(agreement)
        if found is None:
            found = self._parties[agreement] = set()
            if isinstance(agreement, Existing):
                column = TABLES[RecordKind.PARTY].c.agreement_id
                rows = rows_where(self._session, RecordKind.PARTY, column, [agreement.id])
                found |= {
                    Existing(firm)
                    for one in rows
                    if isinstance(firm := one.values.get("organization"), int)
                }
        return found

    # -- what a firm has -----------------------------------------------------------------------

    def _of(self, kind: RecordKind, firm: Ref) -> list[_Known]:
        found = self._known.get((kind, firm))
        if found is None:
            stored = self._load(kind, firm.id) if isinstance(firm, Existing) else ()
            found = [
                _Known(Existing(one.id), one.values, updated_at=one.updated_at) for one in stored
            ]
            self._known[kind, firm] = found
        return found

    def _load(self, kind: RecordKind, firm_id: int) -> tuple[Stored, ...]:
        table = TABLES[kind]
        if kind is not RecordKind.AGREEMENT:
            return tuple(rows_where(self._session, kind, table.c.organization_id, [firm_id]))
        party = TABLES[RecordKind.PARTY]
        ids = self._session.scalars(
            select(party.c.agreement_id).where(
                party.c.organization_id == firm_id, party.c.deleted_at.is_(None)
            )
        ).all()
        return tuple(rows_where(self._session, kind, table.c.id, set(ids)))

    def preload_numbered(self, numbers: list[str]) -> None:
        """Load the stored agreements that have one of these numbers."""
        column = TABLES[RecordKind.AGREEMENT].c.number
        for one in rows_where(self._session, RecordKind.AGREEMENT, column, numbers):
            case = one.values.get("case")
            links: dict[str, Ref] = {"case": Existing(case)} if isinstance(case, int) else {}
            known = _Known(Existing(one.id), one.values, updated_at=one.updated_at, links=links)
            self._by_number.setdefault(str(one.values["number"]), []).append(known)

    def preload(self, firm_ids: list[int]) -> None:
        """Load the belongings of many firms at once instead of one by one."""
        for kind in (RecordKind.CERTIFICATE, RecordKind.CONTACT, RecordKind.CASE):
            table = TABLES[kind]
            for firm_id in firm_ids:
                self._known.setdefault((kind, Existing(firm_id)), [])
            for one in rows_where(self._session, kind, table.c.organization_id, firm_ids):
                owner = one.values["organization"]
                assert isinstance(owner, int)
                self._known[kind, Existing(owner)].append(
                    _Known(Existing(one.id), one.values, updated_at=one.updated_at)
                )


def _filled(given: Values | None) -> dict[str, Value]:
    return {key: value for key, value in (given or {}).items() if value not in ("", ())}


def _without_case(case: Values, row: int) -> Sequence[CellProblem]:
    """What only a case can hold, beside a cooperation agreement that has none."""
    return [
        CellProblem(row, -1, "case.cooperation", f"case.{key}", str(value))
        for key, value in case.items()
        if value is not True
    ]


def _leave_unjoined(case: Values, known: list[_Known], row: int, planned: Planned) -> None:
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


def _chosen(known: list[_Known], decision: Decision, agreed: bool) -> _Known | None:
    """The case that the officer chose for the row; "join" means the firm's only one."""
    if agreed and decision.case == "join" and len(known) == 1:
        return known[0]
    return next((one for one in known if one.key == decision.case), None)


def _case_from(agreement: Values) -> dict[str, Value]:
    """A case takes from its first agreement what only the agreement says (design §6, map)."""
    pairs = (("amount", "planned_investment"), ("area", "wanted_area"), ("jobs", "planned_jobs"))
    found = {case: agreement[key] for key, case in pairs if not is_empty(agreement.get(key))}
    stage = STAGE_OF_AGREEMENT.get(str(agreement.get("kind") or ""))
    return {**found, **({"stage": stage} if stage else {})}
