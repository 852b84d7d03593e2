"""What one operation changed, announced once after its commit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from db.domain.kinds import RecordKind

COLLEAGUES = "colleagues"
"""The origin of what others wrote on the server."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The ids that an operation touched, by kind; empty when it changed nothing."""

    by_kind: Mapping[RecordKind, frozenset[int]] = field(default_factory=dict)
    operation_id: int = 0
    origin: str = ""
    """Who asked for it (a page's name), so that it need not reload what it shows already."""

    def ids(self, kind: RecordKind) -> frozenset[int]:
        """The touched records of ``kind``."""
        return self.by_kind.get(kind, frozenset())

    def touches(self, kinds: Iterable[RecordKind]) -> bool:
        """Whether any record of these kinds was touched."""
        return any(kind in self.by_kind for kind in kinds)

    @property
    def count(self) -> int:
        """The number of records touched."""
        return sum(len(ids) for ids in self.by_kind.values())

    def __bool__(self) -> bool:
        return bool(self.by_kind)
