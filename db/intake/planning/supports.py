"""Plans what firms were granted: under which scheme, and each grant once."""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.coercion.grants import tax_of
from db.intake.plan import Decision, Existing, Outcome, Ref
from db.intake.planning.alone import AlonePlanner
from db.intake.planning.child_records import ChildPlanner
from db.intake.planning.firm_records import FirmRecords, KnownRecord
from db.intake.planning.planned import Planned
from db.intake.planning.same_belonging import agree, says_all

Values = Mapping[str, Value]
_KIND = RecordKind.APPLIED_INCENTIVE
_DAYS = ("applied_on", "acquired_on")


class SupportPlanner:
    """A grant needs the scheme that it was given under; one that nobody has stored is made, and is
    marked as not yet read in the law."""

    def __init__(self, schemes: AlonePlanner, records: FirmRecords, children: ChildPlanner) -> None:
        self._schemes = schemes
        self._records = records
        self._children = children

    def plan(
        self, firm: Ref, given: Values, scheme: Values, row: int, decision: Decision,
        planned: Planned,
    ) -> None:  # fmt: skip
        """What one row says that its firm was granted."""
        meant = self._scheme(scheme, given, row, decision, planned)
        if meant is None:
            return
        links = {"organization": firm, "incentive": meant}
        same = [
            one
            for one in self._records.of(_KIND, firm)
            if _scheme_of(one) == meant and all(agree(given, one.values, key) for key in _DAYS)
        ]
        same = [one for one in same if says_all(_KIND, one.values, given)] or [
            one for one in same if not isinstance(one.ref, Existing) or _is_open(one, given)
        ]
        stored = [one for one in same if isinstance(one.ref, Existing)]
        if len(stored) == 1:
            self._children.compare(_KIND, stored[0], given, row, decision, planned)
        elif said := [one for one in same if says_all(_KIND, one.values, given)]:
            self._children.compare(_KIND, said[0], given, row, decision, planned)
        else:  # two grants of one list are two, whatever they have in common
            self._children.create(_KIND, firm, given, links, row, planned)

    def _scheme(
        self, scheme: Values, given: Values, row: int, decision: Decision, planned: Planned
    ) -> Ref | None:
        name = str(scheme.get("name") or "")
        if not name:
            planned.outcome, planned.reason = Outcome.ASK, "ask.no_incentive"
            return None
        stored = self._schemes.called(name)
        if len(stored) == 1:
            return Existing(stored[0])
        if len(stored) > 1:
            held = self._schemes.called(name, on=_day_of(given))
            if len(held) == 1:
                return Existing(held[0])
            planned.outcome, planned.reason = Outcome.ASK, "ask.several_incentive"
            planned.params = {"count": len(stored)}
            return None
        told: dict[str, Value] = {**scheme, "tax": tax_of(name), "certainty": "unofficial"}
        made = self._schemes.plan({RecordKind.INCENTIVE: told}, row, decision)
        planned.records.extend(made.records)
        planned.problems.extend(made.problems)
        return made.records[0].ref if made.records else None


def _scheme_of(known: KnownRecord) -> Ref | None:
    stored = known.values.get("incentive")
    return Existing(stored) if isinstance(stored, int) else known.links.get("incentive")


def _is_open(known: KnownRecord, given: Values) -> bool:
    """Whether a stored grant may be the one of a row that says more of it: both name one day."""
    return any(
        not is_empty(given.get(key)) and given.get(key) == known.values.get(key) for key in _DAYS
    )


def _day_of(given: Values) -> str:
    return next((str(given[key]) for key in _DAYS if not is_empty(given.get(key))), "")
