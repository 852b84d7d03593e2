"""The rows of one file that mean the same firm: by name, unless something says that they are two."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from db.domain.likeness import ByCodes, by_codes, contradictions, may_be_two, shares_code
from db.domain.names import name_key
from db.domain.values import Value, is_empty
from db.intake.plan import Candidate
from db.intake.planning.matching import BY_CODE, BY_NAME, MARGIN, NO_MATCH, Match, candidate_of

_CODES = "codes"


@dataclass(slots=True)
class FirmGroup:
    """Rows of one file that mean the same firm."""

    number: int
    key: str
    """Their name key: it is asked for again and again, and costs more than all that is done with it."""
    values: dict[str, Value]
    first_row: int = 0
    """The row that creates the firm, 0 until one does."""
    match: Match = NO_MATCH
    alike: FirmGroup | None = None
    """The group of another number that it may be of as well: that is asked."""
    row: int = 0
    """The first of its rows that was planned, 0 before."""
    at: int = 0
    """Where that row stands among all of the file."""

    @property
    def is_asked(self) -> bool:
        """Whether it may be of an earlier group, and nothing that is stored says which it is."""
        if self.alike is None or not self.alike.row or self.match.reason == BY_CODE:
            return False
        own, other = self.match.stored, self.alike.match.stored
        return own is None or other is None or own.id == other.id

    @property
    def question(self) -> str:
        """The code of the question whether it is of the earlier group."""
        told = self.alike and by_codes(self.values, self.alike.values)
        return "ask.other_code" if told is ByCodes.UNSURE else "ask.other_place"


@dataclass(slots=True)
class Grouped:
    """The groups of a file."""

    of: list[FirmGroup | None] = field(default_factory=list)
    """Of each row, None where it names no firm."""
    groups: list[FirmGroup] = field(default_factory=list)
    other_codes: dict[int, str] = field(default_factory=dict)
    """By row: the number under which it has the firm of an earlier row once more."""


def grouped(given: Sequence[dict[str, Value]], bodies: Collection[int] = ()) -> Grouped:
    """The groups of what the rows of a file say of their firms.

    Rows of one name are one firm unless a number that names it, its region or its people contradict.
    Another number of the list's own tells two apart where the rest does not say that they are one
    (``by_codes``); where nothing tells, the later is a group of its own that is asked about, and so
    is a namesake elsewhere among the rows of ``bodies``, whose lists have a row for each body
    (``may_be_two``). The first row of a firm that a list has under several numbers says all of them.
    """
    found = Grouped()
    by_name: dict[str, list[FirmGroup]] = {}
    for index, said in enumerate(given):
        if is_empty(said.get("name")):
            found.of.append(None)
            continue
        key = name_key(str(said["name"]))
        groups = by_name.setdefault(key, [])
        group, alike = _meant(said, groups, body=index in bodies)
        if group is None:
            group = FirmGroup(len(found.groups) + 1, key, said, alike=alike, at=index)
            groups.append(group)
            found.groups.append(group)
        else:
            codes = _codes_of(group.values)
            further = [one for one in _codes_of(said) if one not in codes]
            if codes and further:
                found.other_codes[index] = ", ".join(further)
            group.values = {**said, **group.values}
            if further:
                group.values[_CODES] = given[group.at][_CODES] = (*codes, *further)
        found.of.append(group)
    return found


def _meant(
    said: Mapping[str, Value], groups: Sequence[FirmGroup], *, body: bool
) -> tuple[FirmGroup | None, FirmGroup | None]:
    """The group that a row is of, or the one that it may be of."""
    may_be = [one for one in groups if not contradictions(said, one.values)]
    if _CODES not in said and not body:
        return next(iter(may_be), None), None
    told = {one.number: _told(said, one.values, body=body) for one in may_be}
    alike = [one for one in may_be if told[one.number] is ByCodes.ALIKE]
    numbered = (one for one in alike if shares_code(said, one.values))
    group = next(numbered, next(iter(alike), None))
    unsure = (one for one in may_be if told[one.number] is ByCodes.UNSURE)
    return group, None if group is not None else next(unsure, None)


def _told(one: Mapping[str, Value], other: Mapping[str, Value], *, body: bool) -> ByCodes:
    found = by_codes(one, other)
    two = body and found is ByCodes.ALIKE and not shares_code(one, other) and may_be_two(one, other)
    return ByCodes.UNSURE if two else found


def part_namesakes(groups: Iterable[FirmGroup]) -> None:
    """Of several firms of one name that were taken for one stored firm only one can be it: the one
    that something beside the name says it of; where that is none, each is asked about."""
    by_stored: dict[tuple[str, int], list[FirmGroup]] = {}
    for group in groups:
        if group.match.stored is not None and group.alike is None:
            by_stored.setdefault((group.key, group.match.stored.id), []).append(group)
    for same in by_stored.values():
        named = [one for one in same if one.match.reason == BY_NAME]
        if len(same) > 1 and named:
            _part(named, certain=len(named) < len(same))


def _part(named: Sequence[FirmGroup], *, certain: bool) -> None:
    """``certain`` says that another firm of the name is the stored one for sure."""
    scored = {one.number: _candidate(one) for one in named}
    first, *others = sorted((one.score for one in scored.values()), reverse=True)
    clear = certain or not others or round(first - others[0], 2) >= MARGIN
    for group in named:
        candidate = scored[group.number]
        if not clear:
            group.match = Match(candidates=(candidate,), reason="match.unsure")
        elif certain or candidate.score < first:
            group.match = NO_MATCH


def _candidate(group: FirmGroup) -> Candidate:
    assert group.match.stored is not None
    return candidate_of(group.values, group.match.stored)


def _codes_of(values: Mapping[str, Value]) -> tuple[str, ...]:
    codes = values.get(_CODES)
    return codes if isinstance(codes, tuple) else ()
