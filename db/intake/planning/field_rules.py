"""Decides field by field what a list may write over what is stored, and checks what is new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.checks import errors
from db.domain.drafts import Draft
from db.domain.fields import Field, RecordType
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty, Value, is_empty
from db.intake.plan import Decision, FieldPlan, PlanOptions, Rule
from db.intake.planning.compare import Difference, compare
from db.intake.rows import CellProblem

_PLACEHOLDER_ID = 1
"""Stands for a parent that the same import creates, while the child is checked."""
_GATHERED = frozenset(("codes",))
"""What a further number of a firm never speaks against."""
_ADDRESSES = ("address", "address_lot")


@dataclass(slots=True)
class Checked:
    """Values that passed the real checks; ``failed`` names a required field that did not."""

    values: Mapping[str, Value]
    problems: tuple[CellProblem, ...] = ()
    failed: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """What a row changes on a stored record, and what has to be asked first."""

    fields: tuple[FieldPlan, ...]
    values: dict[str, Value]
    questions: tuple[str, ...]


class FieldPlanner:
    """Applies the rules of the columns and the decisions of the rows."""

    def __init__(self, options: PlanOptions, as_of: str) -> None:
        self._options = options
        self._as_of = as_of

    @property
    def as_of(self) -> str:
        """The list's own day, "" when it has none."""
        return self._as_of

    def check_new(
        self, kind: RecordKind, values: Mapping[str, Value], row: int, links: tuple[str, ...] = ()
    ) -> Checked:
        """Run the record's checks over a new record; a bad value is left out and named."""
        placed = dict.fromkeys(links, _PLACEHOLDER_ID)
        draft = Draft(kind, {**catalogue(kind).defaults, **values, **placed})
        if not (found := errors(draft)):
            return Checked(values)
        kept = dict(values)
        problems: list[CellProblem] = []
        for problem in found:
            raw = str(values.get(problem.field, ""))
            path = f"{kind.value}.{problem.field}"
            problems.append(CellProblem(row, -1, problem.code, path, raw))
            if problem.field in draft.record_type.required:
                return Checked({}, tuple(problems), path)
            kept.pop(problem.field, None)
        return Checked(kept, tuple(problems))

    def compare_stored(
        self,
        record_type: RecordType,
        stored: Mapping[str, Value],
        updated_at: str,
        given: Mapping[str, Value],
        decision: Decision,
    ) -> Compared:
        """Compare a row with a stored record under the rules and decisions."""
        fields: list[FieldPlan] = []
        written: dict[str, Value] = {}
        questions: list[str] = []
        for key, value in given.items():
            entry = record_type.by_key[key]
            old = stored.get(key, Empty.NOT_STATED)
            plan = self._plan_field(record_type.kind, entry, old, value, updated_at, decision)
            if plan is None:
                continue
            fields.append(plan)
            if plan.reason == "differs":
                questions.append(f"{record_type.kind.value}.{key}")
            elif plan.written:
                written[key] = plan.new
        if (moved := _moved(record_type.kind, fields, decision)) is not None:
            fields = [moved if one.key == moved.key else one for one in fields]
            written[moved.key] = moved.new
        for day in _dated(record_type, stored, given, fields):
            fields = [*(one for one in fields if one.key != day.key), day]
            questions = [one for one in questions if one != f"{record_type.kind.value}.{day.key}"]
            written.pop(day.key, None)
            if day.written:
                written[day.key] = day.new
        return Compared(tuple(fields), written, tuple(questions))

    def check_update(
        self, kind: RecordKind, stored: Mapping[str, Value], values: Mapping[str, Value], row: int
    ) -> Checked:
        """Run the checks over a stored record as it would be; only its changed fields count."""
        if not values:
            return Checked({})
        whole = Draft(kind, {**stored, **values}, _PLACEHOLDER_ID)
        bad = {problem.field: problem.code for problem in errors(whole) if problem.field in values}
        problems = tuple(
            CellProblem(row, -1, code, f"{kind.value}.{key}", str(values[key]))
            for key, code in bad.items()
        )
        return Checked({key: value for key, value in values.items() if key not in bad}, problems)

    def _plan_field(
        self,
        kind: RecordKind,
        entry: Field,
        old: Value,
        new: Value,
        updated_at: str,
        decision: Decision,
    ) -> FieldPlan | None:
        path = f"{kind.value}.{entry.key}"
        rule = self._options.rules.get(path, Rule.FILL)
        if is_empty(new) and rule is Rule.OVERWRITE_EMPTY and not is_empty(old):
            return self._overwriting(entry.key, old, new, updated_at)
        difference = compare(entry, old, new)
        if difference is Difference.SAME:
            return None
        if difference is Difference.FILLS:
            taken = decision.fields.get(path, True)
            return FieldPlan(entry.key, old, new, taken, "fill" if taken else "kept")
        if path in decision.fields:
            taken = decision.fields[path]
            return FieldPlan(entry.key, old, new, taken, "chosen" if taken else "kept")
        if rule in (Rule.OVERWRITE, Rule.OVERWRITE_EMPTY):
            return self._overwriting(entry.key, old, new, updated_at)
        if entry.kind is Kind.TEXT_LIST and (rule is Rule.ADD or entry.key in _GATHERED):
            return FieldPlan(entry.key, old, _joined(old, new), True, "add")
        if rule is Rule.KEEP or entry.key == "region":
            return FieldPlan(entry.key, old, new, False, "kept")
        return FieldPlan(entry.key, old, new, False, "differs")

    def _overwriting(self, key: str, old: Value, new: Value, updated_at: str) -> FieldPlan:
        """A list older than what is stored never overwrites it (design §6, match)."""
        if written_since(self._as_of, updated_at):
            return FieldPlan(key, old, new, False, "older_list")
        return FieldPlan(key, old, new, True, "overwrite")


def written_since(as_of: str, at: str) -> bool:
    """Whether something was written after a list's own day; never, of a list without one."""
    return bool(as_of) and at[: len(as_of)] > as_of


def _moved(kind: RecordKind, fields: list[FieldPlan], decision: Decision) -> FieldPlan | None:
    """The region of a firm whose stored address gives way to the list's: it goes along, unless the
    officer decided about it or it only says less."""
    if f"{kind.value}.region" in decision.fields:
        return None
    region = next((one for one in fields if one.key == "region" and one.reason == "kept"), None)
    given = (
        one for one in fields if one.key in _ADDRESSES and one.written and one.reason != "fill"
    )
    address = next(given, None)
    if region is None or address is None or str(region.old).startswith(str(region.new)):
        return None
    return FieldPlan("region", region.old, region.new, True, address.reason)


def _dated(
    record_type: RecordType, stored: Mapping[str, Value], given: Mapping[str, Value],
    fields: list[FieldPlan],
) -> Iterator[FieldPlan]:  # fmt: skip
    """The days of the figures that differ: a figure that gives way takes its day along, be it that
    the list says none; one that stays keeps its own."""
    plans = {one.key: one for one in fields}
    for entry in record_type.fields:
        figure = plans.get(entry.dates)
        if figure is None:
            continue
        old, new = (one.get(entry.key, Empty.NOT_STATED) for one in (stored, given))
        if old != new:
            reason = figure.reason if figure.written else "kept"
            yield FieldPlan(entry.key, old, new, figure.written, reason)


def _joined(old: Value, new: Value) -> Value:
    old_list = old if isinstance(old, tuple) else ()
    new_list = new if isinstance(new, tuple) else (str(new),)
    return (*old_list, *(entry for entry in new_list if entry not in old_list))
