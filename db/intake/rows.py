"""What coercion made of a list: rows of typed values with their problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from db.domain.kinds import RecordKind
from db.domain.values import Value


@dataclass(frozen=True, slots=True)
class Identity:
    """The record that a row of an exported list was written from, and its version then."""

    kind: RecordKind
    id: int
    version: int


@dataclass(frozen=True, slots=True)
class CellProblem:
    """One cell that could not be read, or was read with a doubt.

    ``row`` is 1-based as the sheet shows it, ``column`` 0-based (-1 for the whole row); ``raw`` is
    the cell as it stands; ``code`` names the problem ("date.unreadable").
    """

    row: int
    column: int
    code: str
    field: str = ""
    raw: str = ""


class CoercedRow(NamedTuple):
    """One row of a list as values by field path ("organization.name").

    Empty cells are absent; a cell that says why it is empty (비공개, 해당없음) is an ``Empty``.
    ``problems`` are cells that were left out; the rest of the row can still be used unless the
    name is missing.
    """

    number: int
    values: Mapping[str, Value]
    problems: tuple[CellProblem, ...] = ()
    notes: tuple[CellProblem, ...] = ()
    identity: Identity | None = None
    """For a row of a list that this program wrote."""
    parties: tuple[str, ...] = ()
    """Firms that its agreement has beside the one it names first."""
    partners: tuple[str, ...] = ()
    """Further parties of its agreement, of a column that names all who signed."""
    certificates: tuple[Mapping[str, Value], ...] = ()
    """Certificates that its firm has beside the one among the values, each by field key."""
    milestones: tuple[Mapping[str, Value], ...] = ()
    """Days of stages of its case, each by field key."""


@dataclass(frozen=True, slots=True)
class CoercedTable:
    """All rows of one table, with what the whole list says."""

    sheet: str
    list_kind: str
    """organizations, cases, agreements, venture-list … as ``import --as`` names it."""
    as_of: str
    """The list's own 기준일 as ISO partial date, "" when it does not say."""
    rows: tuple[CoercedRow, ...]
    fields: frozenset[str] = frozenset()
    """The fields its columns feed."""
