"""Plans the results of checks that a list brings: new rows only, a differing one as a correction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Value, is_empty
from db.intake.plan import Decision, Existing, New, RecordPlan, Ref
from db.intake.planning.field_rules import FieldPlanner
from db.intake.planning.matching import rows_where
from db.intake.planning.planned import Planned
from db.intake.rows import CellProblem
from db.schema import TABLES
from db.store import now_kst

Values = Mapping[str, Value]
_TOLD = ("response", "invested", "hired")
_CHECK = catalogue(RecordKind.CHECK)


@dataclass(slots=True)
class _Result:
    """A check of one agreement, stored or about to be made by an earlier row."""

    ref: Ref
    values: Values
    updated_at: str = ""


@dataclass(slots=True)
class ResultsPlanner:
    """Every agreement has one standing result a day; what a list says otherwise corrects it."""

    session: Session
    _known: dict[Ref, list[_Result]] = field(default_factory=dict)
    _count: int = 0

    def plan(
        self, agreement: Ref, given: Values, row: int, fields: FieldPlanner, decision: Decision,
        planned: Planned,
    ) -> None:  # fmt: skip
        """The result a row states, dated by itself or by its list; a day to come has none."""
        told = {key: value for key, value in given.items() if key in _CHECK.by_key}
        day = told.get("as_of") or fields.as_of
        if is_empty(day) or str(day) > now_kst()[: len(str(day))]:
            planned.problems.append(CellProblem(row, -1, "check.no_as_of", "check.as_of"))
            return
        told["as_of"] = day
        standing = [one for one in self._of(agreement) if one.values.get("as_of") == day]
        if standing:
            self._correct(agreement, standing[-1], told, row, fields, decision, planned)
        else:
            told.setdefault("response", "answered")
            self._add(agreement, told, {}, row, fields, planned)

    def _correct(
        self, agreement: Ref, known: _Result, told: Values, row: int, fields: FieldPlanner,
        decision: Decision, planned: Planned,
    ) -> None:  # fmt: skip
        compared = fields.compare_stored(_CHECK, known.values, known.updated_at, told, decision)
        planned.questions.extend(compared.questions)
        if not compared.values or compared.questions:
            if isinstance(known.ref, Existing):
                planned.records.append(
                    RecordPlan(RecordKind.CHECK, known.ref, {}, fields=compared.fields)
                )
            return
        whole = {**own_values(known.values), **compared.values}
        self._add(agreement, whole, {"corrects": known.ref}, row, fields, planned)

    def _add(
        self, agreement: Ref, values: Values, links: Mapping[str, Ref], row: int,
        fields: FieldPlanner, planned: Planned,
    ) -> None:  # fmt: skip
        checked = fields.check_new(RecordKind.CHECK, values, row, ("agreement",))
        planned.problems.extend(checked.problems)
        if checked.failed:
            return
        self._count += 1
        ref = New(self._count)
        planned.records.append(
            RecordPlan(
                RecordKind.CHECK, ref, checked.values, {"agreement": agreement, **links},
                made_here=True,
            )
        )  # fmt: skip
        family, made = self._of(agreement), _Result(ref, checked.values)
        family.append(made)
        planned.undone.append(partial(family.remove, made))

    def _of(self, agreement: Ref) -> list[_Result]:
        """The results of an agreement that no later one corrects, the newest last."""
        found = self._known.get(agreement)
        if found is None:
            found = self._known[agreement] = list(self._stored(agreement))
        return found

    def _stored(self, agreement: Ref) -> Sequence[_Result]:
        if not isinstance(agreement, Existing):
            return ()
        column = TABLES[RecordKind.CHECK].c.agreement_id
        rows = list(rows_where(self.session, RecordKind.CHECK, column, [agreement.id]))
        corrected = {row.values.get("corrects") for row in rows}
        return [
            _Result(Existing(row.id), row.values, row.updated_at)
            for row in sorted(rows, key=lambda row: row.id)
            if row.id not in corrected
        ]


def states_result(given: Values) -> bool:
    """Whether a row says what a check found; a day alone says nothing."""
    return any(key in given for key in _TOLD)


def own_values(values: Values) -> dict[str, Value]:
    """What a stored result says of itself, without the links that a new row gets anew."""
    return {
        key: value
        for key, value in values.items()
        if key in _CHECK.by_key and (_CHECK.field(key).kind is not Kind.LINK or key == "round")
    }
