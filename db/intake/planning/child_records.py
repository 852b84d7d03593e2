"""Plans one record of a firm: compared with the one that is meant, or made where there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.plan import Decision, New, Outcome, RecordPlan, Ref
from db.intake.planning.field_rules import FieldPlanner
from db.intake.planning.firm_records import FirmRecords, KnownRecord
from db.intake.planning.planned import Planned
from db.intake.planning.same_belonging import says_all

Values = Mapping[str, Value]


class ChildPlanner:
    """Numbers the new records of each kind over all tables of the file."""

    def __init__(self, records: FirmRecords) -> None:
        self._records = records
        self._counts: dict[RecordKind, int] = {}
        self._table = -1

    def begin_table(self, fields: FieldPlanner) -> None:
        """The rows that follow are planned by these rules."""
        self._fields = fields
        self._table += 1

    def plan(
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
        """The record that ``same`` finds, or a new one; None where several could be meant."""
        links = {"organization": firm} if links is None else links
        matches = [known for known in self._records.of(kind, firm) if same(given, known.values)]
        exact = [known for known in matches if says_all(kind, known.values, given)]
        if len(exact) == 1:
            matches = exact
        if len(matches) > 1:
            planned.outcome, planned.reason = Outcome.ASK, f"ask.several_{kind.value}"
            planned.params = {"count": len(matches)}
            return None
        if matches:
            return self.compare(kind, matches[0], given, row, decision, planned)
        return self.create(kind, firm, given, links, row, planned)

    def compare(
        self, kind: RecordKind, known: KnownRecord, given: Values, row: int, decision: Decision,
        planned: Planned,
    ) -> Ref:  # fmt: skip
        """What the row changes on a record that is known."""
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

    def create(
        self, kind: RecordKind, firm: Ref, given: Values, links: Mapping[str, Ref], row: int,
        planned: Planned,
    ) -> Ref | None:  # fmt: skip
        """A new record, None where a field it can't be without does not pass the checks."""
        checked = self._fields.check_new(kind, given, row, tuple(links))
        planned.problems.extend(checked.problems)
        if checked.failed:
            return None  # the firm is still good; the cell stands among the problems
        self._counts[kind] = self._counts.get(kind, 0) + 1
        ref = New(self._counts[kind])
        planned.records.append(RecordPlan(kind, ref, checked.values, links, made_here=True))
        family, known = (
            self._records.of(kind, firm),
            KnownRecord(ref, checked.values, (self._table, row), links=links),
        )
        family.append(known)
        planned.undone.append(partial(family.remove, known))
        number = checked.values.get("number", "")
        if kind is RecordKind.AGREEMENT and not is_empty(number):
            numbered = self._records.numbered(number)
            numbered.append(known)
            planned.undone.append(partial(numbered.remove, known))
        return ref
