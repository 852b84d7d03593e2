"""What an import would do, row by row and field by field, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.intake.rows import CellProblem


class Outcome(StrEnum):
    """What becomes of a row; a row counts under its strongest."""

    CREATE = "create"
    UPDATE = "update"
    SAME = "same"
    SKIP = "skip"
    ASK = "ask"
    FAILED = "failed"


class Rule(StrEnum):
    """What a column may do to a stored value."""

    FILL = "fill"
    """Fill what is empty; a differing value is a question."""
    OVERWRITE = "overwrite"
    OVERWRITE_EMPTY = "overwrite_empty"
    """Overwrite, also with nothing."""
    ADD = "add"
    """Add to a list."""
    KEEP = "keep"
    """Fill what is empty; leave a differing value as it is, without asking."""


@dataclass(frozen=True, slots=True)
class Existing:
    """A stored record."""

    id: int


@dataclass(frozen=True, slots=True)
class New:
    """A record the import would create; rows of one firm share it by ``number``."""

    number: int


Ref = Existing | New
_NO_LINKS: Mapping[str, Ref] = MappingProxyType({})
_NO_VALUES: Mapping[str, Value] = MappingProxyType({})
NO_PARAMS: Mapping[str, str | int] = MappingProxyType({})
_NO_FIRMS: Mapping[str, int | str] = MappingProxyType({})
_WHICH_CASE = frozenset(("ask.several_case", "ask.own_case"))
"""Questions about the case of a row, which is not written before they are answered."""
_OF_THE_CASE = frozenset(("case.unjoined", "case.figure"))
SKIPPED = "skip.chosen"
"""Why a row is skipped that the officer does not want."""
OF_EARLIER = frozenset(("ask.other_code", "ask.other_place"))
"""Questions whether a row is of the firm of an earlier one."""
SPLIT, ONE = "split", "one"
AS_EARLIER = "earlier"
"""A row is of the firm of the earlier row that its question names."""
NO_SITE = "none"
"""Of a row that says where its firm sits only the firm is taken."""


class Leaning(StrEnum):
    """Which of two differing values stands unless the officer says otherwise, and why."""

    NONE = ""
    """Nothing speaks for either."""
    OURS_SAYS_MORE = "ours.more"
    """What the list says is contained in what is stored."""
    OURS_IS_NEWER = "ours.newer"
    """Written after the list's own day."""
    OURS_BY_HAND = "ours.hand"
    """Written by a person, not by a list."""
    LIST_SAYS_MORE = "list.more"
    OURS_FROM_LIST = "list.list"
    """What is stored came from an earlier list."""

    @property
    def keeps(self) -> bool:
        """Whether the stored value stands."""
        return self.value.startswith("ours.")


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """One field: what is stored, what the list says, and whether it would be written."""

    key: str
    old: Value
    new: Value
    written: bool
    reason: str = ""
    """fill, overwrite, differs (a question), older_list, kept, edited, conflict …"""
    opened: Value = Empty.NOT_STATED
    """What it was when a list of ours was written, beside what is stored now."""
    leans: Leaning = Leaning.NONE
    """Of a value that differs: which of the two stands unless it is looked at."""


class RecordPlan(NamedTuple):
    """One record of one row."""

    kind: RecordKind
    ref: Ref
    values: Mapping[str, Value]
    """Everything the new record gets, or the fields that change on a stored one."""
    links: Mapping[str, Ref] = _NO_LINKS
    """What a new record hangs on, or what a stored one is tied to."""
    fields: tuple[FieldPlan, ...] = ()
    made_here: bool = False
    """Whether this row makes it; further rows only say more of a record that a row makes."""

    @property
    def outcome(self) -> Outcome:
        """Create, update or same."""
        if isinstance(self.ref, New):
            return Outcome.CREATE
        return Outcome.UPDATE if self.values or self.links else Outcome.SAME


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stored organization that a row may mean."""

    id: int
    name: str
    score: float
    reasons: tuple[str, ...]
    region: str = ""
    representatives: tuple[str, ...] = ()
    business_number: str = ""


@dataclass(frozen=True, slots=True)
class JoinProposal:
    """같은 건 묶기: the case of its firm that an agreement may be part of, and why."""

    case: Ref
    title: str
    reasons: tuple[str, ...]
    """join.… speak for it, against.… do not."""
    key: str = ""
    """Names the case for a ``Decision``, whatever else is decided before."""
    said: Mapping[str, Value] = field(default_factory=lambda: _NO_VALUES)
    """What the case says, by field key."""
    given: Mapping[str, Value] = field(default_factory=lambda: _NO_VALUES)
    """What a case made of the row alone would say."""

    @property
    def likely(self) -> bool:
        """Whether something speaks for it and nothing against."""
        return bool(self.reasons) and not any(one.startswith("against") for one in self.reasons)


@dataclass(frozen=True, slots=True)
class SiteChoice:
    """A stored site that a row may mean; ``exact`` where it is called just so."""

    id: int
    name: str
    exact: bool


class RowPlan(NamedTuple):
    """One row of the list: what becomes of it and why. A tuple, as a long list has many."""

    row: int
    title: str
    outcome: Outcome
    reason: str = ""
    params: Mapping[str, str | int] = NO_PARAMS
    records: tuple[RecordPlan, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    joins: tuple[JoinProposal, ...] = ()
    """Cases that its agreement may be part of, the likeliest first; empty once it is decided."""
    joined: JoinProposal | None = None
    """The case that the officer joined it to."""
    sites: tuple[SiteChoice, ...] = ()
    """Where its firm may sit."""
    party: str = ""
    """Of a cell with several firms the one that the candidates stand for."""

    @property
    def is_written(self) -> bool:
        """Whether applying writes it."""
        return self.outcome in (Outcome.CREATE, Outcome.UPDATE)

    @property
    def earlier_row(self) -> int:
        """The earlier row of the list that is of the same firm or site, 0 for none."""
        row = self.params.get("row", 0)
        still = self.outcome in (Outcome.ASK, Outcome.SAME)
        return row if isinstance(row, int) and not still else 0

    @property
    def is_joined(self) -> bool:
        """Whether it is joined to an earlier row and makes nothing of its own: no case, agreement or
        certificate of the same firm. The project of a site is made by all rows that name it."""
        makes = (one.made_here and one.kind is not RecordKind.PROJECT for one in self.records)
        return bool(self.earlier_row) and not any(makes)

    @property
    def left_out(self) -> tuple[CellProblem, ...]:
        """Cells that are not taken in as they stand; what only waits for its case, or stands in the
        agreement and not in its case, is none."""
        if not self.problems:
            return ()
        return tuple(one for one in self.problems if one.code not in _OF_THE_CASE)

    @property
    def cells_left_out(self) -> int:
        """How many of them stand in the list; a record that falls away with its cell is no further one."""
        cells = {one.field for one in self.left_out if one.column >= 0}
        return sum(one.column >= 0 or one.field not in cells for one in self.left_out)

    @property
    def is_unjoined(self) -> bool:
        """묶음 미확인: whether its agreement may be part of a case that nobody chose yet."""
        return bool(self.joins) and self.reason not in _WHICH_CASE


@dataclass(frozen=True, slots=True)
class TablePlan:
    """The plan for one table of a file."""

    sheet: str
    list_kind: str
    as_of: str
    rows: tuple[RowPlan, ...]
    made_before: frozenset[tuple[RecordKind, Ref]] = frozenset()
    """New records that an earlier table of the file makes already; not counted again here."""
    remarks: tuple[CellProblem, ...] = ()
    """What is to be said of rows that are no entries: totals that do not add up."""

    @property
    def unjoined(self) -> int:
        """묶음 미확인: agreements that may be part of a case and are not joined to one yet."""
        return sum(1 for row in self.rows if row.is_unjoined)

    @property
    def counts(self) -> dict[str, int]:
        """Rows by outcome; ``read`` is always their sum."""
        counted = Counter(row.outcome for row in self.rows)
        found = {outcome.value: counted[outcome] for outcome in Outcome}
        return {"read": len(self.rows), **found}

    @property
    def records(self) -> dict[RecordKind, dict[str, int]]:
        """Records that applying would create and update, by kind."""
        seen: dict[tuple[RecordKind, Ref], Outcome] = {}
        for record in self.written_records():
            key = (record.kind, record.ref)
            if key in self.made_before:
                continue
            if record.outcome is not Outcome.SAME and seen.get(key) is not Outcome.CREATE:
                seen[key] = record.outcome
        totals: dict[RecordKind, dict[str, int]] = {}
        for (kind, _), outcome in seen.items():
            per_kind = totals.setdefault(kind, {"create": 0, "update": 0})
            per_kind[outcome.value] += 1
        return totals

    def written_records(self) -> Iterable[RecordPlan]:
        """The records of the rows that applying writes."""
        return (record for row in self.rows if row.is_written for record in row.records)


@dataclass(frozen=True, slots=True)
class Decision:
    """What the officer decided for one row.

    ``organization`` is a stored id, "new", AS_EARLIER or "skip"; ``fields`` says for a differing field
    ("organization.employees") whether the list's value is taken; ``case`` says whether an
    agreement belongs to the case its firm has already ("join", or the key of the proposal when it
    may be one of several) or to one of its own ("new").
    """

    organization: int | str | None = None
    fields: Mapping[str, bool] = field(default_factory=dict)
    case: str = ""
    skip: bool = False
    several: str = ""
    """What a cell with several firms means: SPLIT, or ONE name that is written with a comma."""
    parties: Mapping[str, int | str] = field(default_factory=lambda: _NO_FIRMS)
    """Who the firms of a split cell are, by their names: a stored id or "new"."""
    agreement: str = ""
    """The kind of agreement of a row that does not say it."""
    site: int | str | None = None
    """Where the firm sits: a stored id, "new" for the site that the list names, or NO_SITE; it
    holds for every row that names the site alike."""

    def with_firm(self, row: RowPlan, firm: int | str) -> Decision:
        """The answer to which firm a row, or one party in its cell, means."""
        if row.party:
            return replace(self, parties={**self.parties, row.party: firm})
        return replace(self, organization=firm)


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """What the officer chose for the whole table."""

    rules: Mapping[str, Rule] = field(default_factory=dict)
    decisions: Mapping[int, Decision] = field(default_factory=dict)
    standing: str = ""
    """Standing of the organizations that are created; "" lets the kind of list decide."""
    prospects: frozenset[int] = frozenset()
    """Rows whose firm is taken up as a prospect, where it is on a reference list at most."""
