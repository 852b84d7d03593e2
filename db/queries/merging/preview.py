"""Everything the merge grid shows before anybody confirms: the records, what moves, what counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.fields import RecordType
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.likeness import NUMBERS, Likeness
from db.domain.merging import Origin, Side, best_survivor
from db.errors import UserError
from db.links import links_of
from db.queries.duplicates.rows import KINDS, compare_records
from db.queries.history import field_changes
from db.queries.merging.moves import Moves, plan_moves
from db.queries.records import RecordDetail, load_detail, titles_of
from db.schema import TABLES

_NO_LIKENESS = Likeness(0.0, ())


@dataclass(frozen=True, slots=True)
class MergeSide:
    """One of the records, with its stamps and how often it was changed."""

    side: Side
    version: int
    created_at: str
    import_id: int | None
    import_row: int | None
    changes: int


@dataclass(frozen=True, slots=True)
class MergePreview:
    """The records that are to be one, as they are stored now.

    ``moves`` holds for each record what would move if it were the one that stays. ``linked`` are
    the names of records that link fields name, by kind. ``live`` is how many records of the kind
    there are now. ``vetoes`` are the numbers in which two of them differ.
    """

    kind: RecordKind
    sides: tuple[MergeSide, ...]
    survivor: int
    likeness: Likeness
    vetoes: tuple[str, ...]
    moves: Mapping[int, Moves]
    linked: Mapping[RecordKind, Mapping[int, str]]
    live: int

    @property
    def record_type(self) -> RecordType:
        """The catalogue's type of the records."""
        return catalogue(self.kind)

    def ordered(self, survivor: int) -> tuple[Side, ...]:
        """The records, the one that stays first."""
        sides = [one.side for one in self.sides]
        return tuple(sorted(sides, key=lambda side: side.id != survivor))


def read_merge(session: Session, kind: RecordKind, ids: Sequence[int]) -> MergePreview:
    """What joining these records would do. Raises UserError("record.gone") when one is gone."""
    details = [load_detail(session, kind, record_id) for record_id in dict.fromkeys(ids)]
    if len(details) < 2:
        raise UserError("merge.too_few")
    known = [detail for detail in details if detail is not None and not detail.deleted]
    if len(known) < len(details):
        raise UserError("record.gone")
    sides = tuple(_side(session, detail) for detail in known)
    plain = [one.side for one in sides]
    moves = {
        one.id: plan_moves(session, kind, one.id, [other.id for other in plain if other is not one])
        for one in plain
    }
    # The fewer things move, the more hangs on the record that stays.
    rank = {key: (-sum(n for _, n, _ in found.counts()),) for key, found in moves.items()}
    return MergePreview(
        kind, sides, best_survivor(plain, rank), _likeness(kind, plain), number_vetoes(kind, plain),
        moves, _linked(session, kind, plain), _live(session, kind),
    )  # fmt: skip


def number_vetoes(kind: RecordKind, sides: Sequence[Side]) -> tuple[str, ...]:
    """The numbers in which two of the records differ: they can't be one."""
    if kind is not RecordKind.ORGANIZATION:
        return ()
    stated = {
        key: {
            value for side in sides if isinstance(value := side.get(key), str) and value.isdigit()
        }
        for key in NUMBERS
    }
    return tuple(key for key, values in stated.items() if len(values) > 1)


def _side(session: Session, detail: RecordDetail) -> MergeSide:
    draft = detail.draft
    assert draft.id is not None
    origins: dict[str, Origin] = {}
    operations: set[int] = set()
    for change in field_changes(session, draft.kind, draft.id):
        operations.add(change.operation.id)
        imported = change.operation.label == Label.IMPORT
        batch = detail.import_id if imported else None
        origins.setdefault(change.key, Origin(change.operation.at, imported, batch))
    return MergeSide(
        Side(draft.id, draft.values, origins), draft.version or 1, detail.created_at,
        detail.import_id, detail.import_row, len(operations),
    )  # fmt: skip


def _likeness(kind: RecordKind, sides: Sequence[Side]) -> Likeness:
    if kind not in KINDS or len(sides) != 2:
        return _NO_LIKENESS
    return compare_records(kind, sides[0].values, sides[1].values)


def _linked(
    session: Session, kind: RecordKind, sides: Sequence[Side]
) -> dict[RecordKind, Mapping[int, str]]:
    wanted: dict[RecordKind, set[int]] = {}
    for entry, target in links_of(catalogue(kind)):
        ids = {value for side in sides if isinstance(value := side.get(entry.key), int)}
        wanted.setdefault(target, set()).update(ids)
    return {target: titles_of(session, target, ids) for target, ids in wanted.items()}


def _live(session: Session, kind: RecordKind) -> int:
    table = TABLES[kind]
    query = select(func.count()).select_from(table).where(table.c.deleted_at.is_(None))
    if kind is RecordKind.ORGANIZATION:
        query = query.where(table.c.standing != "reference")
    return session.scalar(query) or 0
