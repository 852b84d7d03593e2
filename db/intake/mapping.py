"""Which field each column of a table feeds, with the evidence for it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field
from types import MappingProxyType

from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.intake.table import Table
from db.intake.words import header_key

THRESHOLD = 0.6
"""Below this confidence a column stays unmapped: a blank is better than a wrong guess."""

LEFT_OUT = "left_out"
"""Note of a column that the officer, now or earlier, said to leave out."""
ASKED = "ambiguous"
"""Note of a column about which nobody can tell whose it is, or what its days are."""
UNIT_MISSING = "unit.missing"
"""Note of a column whose bare numbers may count in anything."""
COMPUTED = "computed"
"""Note of a column that an exported list computed: it is no value to be taken in."""
_NOTHING: Dict[str, Value] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """One column; ``field`` is None when nothing is sure enough.

    ``evidence``: "by_hand", "memory", "code", "synonym", "content" or "" for an unmapped one.
    ``note`` tells why a column stayed unmapped ("ambiguous", "content_differs", "weak", "taken", "left_out" …)
    or what has to be asked ("unit.missing").
    """

    index: int
    header: str
    field: str | None = None
    evidence: str = ""
    confidence: float = 0.0
    unit: str = ""
    unit_source: str = ""
    note: str = ""
    parts: tuple[str, ...] = ()
    """The fields that the parts of each cell feed in order (대표자/연락처), () for one value."""
    joined_to: int = -1
    """The column behind whose text this one's is written (시도 + 시군구), -1 for none."""
    labelled: bool = False
    """Whether its cells are written behind the text of their field, under its header."""
    also: tuple[str, ...] = ()
    """Further fields the same cells feed (유효기간 → both ends)."""
    candidates: tuple[tuple[str, float], ...] = ()
    group: str = ""
    """The kind of the certificate that the column is of, where a row has several ("innobiz"), or the
    stage of the case whose day it holds ("construction")."""

    @property
    def has_no_field(self) -> bool:
        """Whether nothing reads its cells as values: it is left, or only told in a text."""
        return self.field is None or self.labelled


@dataclass(frozen=True, slots=True)
class Mapping:
    """The mapping of one table; ``list_kind`` is "" when it is no list we know."""

    list_kind: str
    columns: tuple[MappedColumn, ...]
    constants: Dict[str, Value] = field(default_factory=lambda: _NOTHING)
    """Values every row has, from the header or the title ("병원명" → org_type hospital)."""

    identity: tuple[RecordKind, int, int] | None = None
    """For a list that this program wrote: its kind of record and the columns of id and version."""

    def column_of(self, path: str) -> MappedColumn | None:
        """The column that feeds a field."""
        feeding = [column for column in self.columns if column.field == path]
        return next((one for one in feeding if not one.labelled), None)

    @property
    def questions(self) -> tuple[MappedColumn, ...]:
        """Columns about which the officer should be asked."""
        return tuple(c for c in self.columns if c.note in (UNIT_MISSING, ASKED))


def file_shape(table: Table) -> str:
    """What two editions of the same list share: a short hash of their headers in order."""
    return hashlib.sha256(headers_of(table).encode()).hexdigest()[:16]


def headers_of(table: Table) -> str:
    """The headers of a table in order, a line each."""
    return "\n".join(header_key(column.header) for column in table.columns)


def column_keys(headers: Dict[int, str]) -> Dict[int, str]:
    """By the index of each column what it is remembered under: its header's key, the second column
    under one header ("비고 2") and one without any by which of them it is."""
    found: dict[int, str] = {}
    seen: Counter[str] = Counter()
    for index, header in headers.items():
        key = header_key(header)
        seen[key] += 1
        found[index] = f"{key} {seen[key]}" if seen[key] > 1 or not key else key
    return found
