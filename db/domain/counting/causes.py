"""Finds the cause of one row's difference from what both counts say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.counting.chains import Moment, moment_of
from db.domain.counting.definition import definition_to_dict
from db.domain.counting.rows import Count, CountRow, Verdict, Why, fallen_from
from db.domain.dates import first_day
from db.domain.values import Empty

Key = tuple[str, int]
Told = tuple[str, str]
"""Code of a cause and what goes with it."""

_UNDATED = (Why.NO_SIGNED_ON, Why.SIGNED_UNSURE, Why.PERIOD_UNSURE)
_STATUS = (Why.STANDING, Why.NO_STATUS_ON, Why.STATUS_UNSURE)
_TAKEN_OUT = (Why.EXCLUDED, Why.EXCLUDED_UNSURE, Why.LEFT_OUT)


@dataclass(frozen=True, slots=True)
class Sides:
    """Two counts, their rows by key, and where their agreements stand."""

    before: Count
    after: Count
    old: Mapping[Key, CountRow]
    new: Mapping[Key, CountRow]
    old_homes: Mapping[int, CountRow]
    new_homes: Mapping[int, CountRow]
    redefined: bool

    @classmethod
    def of(cls, before: Count, after: Count) -> Sides:
        """The two made ready to be compared."""
        old = {row.key: row for row in before.rows}
        new = {row.key: row for row in after.rows}
        ways = [definition_to_dict(count.definition) for count in (before, after)]
        for way in ways:
            way.pop("left_out")
            way.pop("measure")
        return cls(before, after, old, new, _homes(before), _homes(after), ways[0] != ways[1])

    def row_keys(self) -> tuple[Key, ...]:
        """The keys of all rows, each once."""
        return tuple(dict.fromkeys([*self.old, *self.new]))

    @property
    def other_unit(self) -> bool:
        """Whether the rows are of another kind: nothing can be told one by one then."""
        return self.before.definition.unit is not self.after.definition.unit


def _homes(count: Count) -> dict[int, CountRow]:
    """By agreement the row it stands in: its case before itself."""
    found: dict[int, CountRow] = {}
    for row in sorted(count.rows, key=lambda row: row.kind != "case", reverse=True):
        found.update(dict.fromkeys(row.members, row))
    return found


def cause_of(sides: Sides, old: CountRow | None, new: CountRow | None) -> Told:
    """Why a row is counted otherwise: the code of a cause, and a word that goes with it."""
    if sides.other_unit:
        return "definition", ""
    if new is None and old is not None:
        return _gone(sides, old)
    if old is None and new is not None:
        return _come(sides, new)
    assert old is not None
    assert new is not None
    if old.verdict is Verdict.IN and new.verdict is Verdict.IN:
        return _counted_twice(sides, old, new)
    return _left(sides, old, new) if old.verdict is Verdict.IN else _entered(sides, old, new)


def _gone(sides: Sides, old: CountRow) -> Told:
    stayed = sides.after.merged.get(old.key)
    if stayed is not None and sides.before.merged.get(old.key) is None:
        home = sides.new.get((old.kind, stayed))
        return "merged", home.title if home else ""
    homes = [sides.new_homes[one] for one in old.members if one in sides.new_homes]
    other = next((home for home in homes if home.key != old.key), None)
    if other is not None:
        return ("joined" if other.kind == "case" else "parted"), other.title
    merged = any(sides.after.merged.get(("agreement", one)) for one in old.members)
    return ("merged" if merged else "deleted"), ""


def _come(sides: Sides, new: CountRow) -> Told:
    homes = [sides.old_homes[one] for one in new.members if one in sides.old_homes]
    other = next((home for home in homes if home.key != new.key), None)
    if other is not None:
        return ("joined" if new.kind == "case" else "parted"), other.title
    return _by_signing(sides, new)


def _by_signing(sides: Sides, new: CountRow) -> Told:
    later = moment_of(new.signed_on, first_day(sides.before.cut_off)) != Moment.BY_THEN
    return ("signed_later" if later else "entered_later"), (
        new.signed_on if later else new.entered_at[:10]
    )


def _entered(sides: Sides, old: CountRow, new: CountRow) -> Told:
    """Not in the number before, in it now."""
    if _other_lead(old, new):
        return _by_signing(sides, new)
    if old.why is Why.NOT_SIGNED_YET or (old.why in _UNDATED and old.signed_on != new.signed_on):
        if old.signed_on == new.signed_on or (new.members != old.members and old.signed_on):
            return _by_signing(sides, new)
        return ("date_corrected" if old.signed_on else "date_stated"), new.signed_on
    if old.why in _UNDATED and not _same_day(sides):
        return "signed_later", new.signed_on
    if old.why in _TAKEN_OUT:
        return "included", old.detail
    if not set(new.members) <= set(old.members):
        return _by_signing(sides, new)
    if old.why in _STATUS and not _redefined_for(sides, old, new):
        return "revived", ""
    return _otherwise(sides, old, new)


def _other_lead(old: CountRow, new: CountRow) -> bool:
    """Whether a paper leads the case that did not stand in it before."""
    if new.kind != "case" or old.members[:1] == new.members[:1] or old.why in _TAKEN_OUT:
        return False
    return not (old.why in _STATUS and set(new.members[:1]) <= set(old.members))


def _left(sides: Sides, old: CountRow, new: CountRow) -> Told:
    """In the number before, not in it now."""
    if new.why in _TAKEN_OUT:
        return "excluded", new.detail
    if new.why is Why.STANDING and not _redefined_for(sides, old, new):
        return (new.detail if new.detail != "valid" else "revived"), new.status_on
    undated = new.why in (Why.NOT_SIGNED_YET, *_UNDATED)
    if old.signed_on != new.signed_on and (undated or new.why is Why.PERIOD):
        return "date_corrected", new.signed_on
    if undated and not _same_day(sides):
        return "signed_later", new.signed_on
    return _otherwise(sides, old, new)


def _counted_twice(sides: Sides, old: CountRow, new: CountRow) -> Told:
    """In both, but it states something else."""
    more = set(new.members) - set(old.members)
    if (moved := _moved_in(sides, new, more)) is not None:
        return moved
    if sides.redefined and _facts(old) == _facts(new) and _same_day(sides):
        return "definition", ""
    if old.group is not new.group:
        fallen = fallen_from(new.detail)
        if fallen is not None and new.members[0] in old.members:
            return fallen[0].value, fallen[1]
        if fallen_from(old.detail) is not None and not more:
            return "revived", ""
        return ("moved_up", new.signed_on) if more else ("fact_corrected", Why.INSTRUMENT.value)
    if more:
        return "amended", ""
    return _corrected(old, new), ""


def _moved_in(sides: Sides, new: CountRow, more: set[int]) -> Told | None:
    """Whether what it has more of stood elsewhere before."""
    for (kind, gone), stayed in sides.after.merged.items():
        if (kind, stayed) == new.key and (kind, gone) not in sides.before.merged:
            old = sides.old.get((kind, gone))
            return "merged", old.title if old else ""
    homes = [sides.old_homes[one] for one in sorted(more) if one in sides.old_homes]
    other = next((home for home in homes if home.key != new.key), None)
    return None if other is None else ("joined", other.title)


def _corrected(old: CountRow, new: CountRow) -> str:
    """By the first figure that differs."""
    for name in ("amount", "jobs", "area"):
        was, now = old.figure(name).value, new.figure(name).value
        if was == now:
            continue
        if isinstance(was, Empty):
            return "value_stated"
        return "value_dropped" if isinstance(now, Empty) else "value_corrected"
    return "fact_corrected"


def _otherwise(sides: Sides, old: CountRow, new: CountRow) -> Told:
    if _redefined_for(sides, old, new):
        return "definition", ""
    return "fact_corrected", new.why.value if new.verdict is not Verdict.IN else old.why.value


def _redefined_for(sides: Sides, old: CountRow, new: CountRow) -> bool:
    return sides.redefined and _facts(old) == _facts(new)


def _same_day(sides: Sides) -> bool:
    return sides.before.cut_off == sides.after.cut_off


def _facts(row: CountRow) -> tuple[object, ...]:
    """What it was judged by beside the day and the definition."""
    return (
        row.signed_on, row.status, row.status_on, row.case, row.firms, row.foreign,
        row.industry, row.officer, frozenset(row.members),
    )  # fmt: skip
