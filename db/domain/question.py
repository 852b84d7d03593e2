"""What somebody looks for in the palette or a picker."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.kinds import RecordKind

Record = tuple[RecordKind, int]


@dataclass(frozen=True, slots=True)
class Question:
    """``recent`` records, newest first, come before others of equal worth; an empty ``text``
    asks for them alone."""

    text: str
    limit: int = 50
    kinds: tuple[RecordKind, ...] | None = None
    only_numbers: bool = False
    recent: tuple[Record, ...] = ()
