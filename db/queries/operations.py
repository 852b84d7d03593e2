"""The ledger's operations, filtered and read page by page, the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.labels import Label, label_text
from db.domain.search_keys import Query, read_query, spans
from db.queries.as_of import end_of_day
from db.queries.history import OperationRow, operation_row
from db.schema.ledger import ChangeRecord, OperationRecord
from db.search import search

_PORTION = 1_000
_MOST_FOUND = 60
"""Records whose operations a typed name finds; a longer text finds fewer."""
IMPORTS = (Label.IMPORT.value, Label.REVERT_IMPORT.value)


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which operations are asked for; what is empty asks for nothing.

    ``since`` and ``until`` are ISO days, both with the day itself. ``text`` finds by name, 초성
    too: what an operation was about, who did it, what it is called, and the records it touched.
    """

    officer: str = ""
    since: str = ""
    until: str = ""
    kind: RecordKind | None = None
    record_id: int | None = None
    label: str = ""
    text: str = ""
    only_imports: bool = False

    def __bool__(self) -> bool:
        return self != HistoryFilter()


@dataclass(frozen=True, slots=True)
class HistoryPageRows:
    """Some operations, and whether there are older ones."""

    rows: tuple[OperationRow, ...]
    more: bool


def operations(
    session: Session, asked: HistoryFilter, *, limit: int, before: int | None = None,
    lang: str = "ko",
) -> HistoryPageRows:  # fmt: skip
    """The newest operations that fit, those older than the operation ``before`` when given."""
    test = _TextTest(session, asked, lang) if asked.text.strip() else None
    found: list[OperationRow] = []
    while len(found) <= limit:
        query = _query(asked).order_by(OperationRecord.id.desc()).limit(_PORTION)
        if before is not None:
            query = query.where(OperationRecord.id < before)
        rows = [operation_row(record) for record in session.scalars(query)]
        found += [row for row in rows if test is None or test.fits(row)]
        if len(rows) < _PORTION:
            break
        before = rows[-1].id
    return HistoryPageRows(tuple(found[:limit]), len(found) > limit)


def officers_in_ledger(session: Session) -> tuple[str, ...]:
    """Everybody who ever changed anything."""
    return tuple(sorted(session.scalars(select(OperationRecord.officer).distinct())))


def count_operations(session: Session) -> int:
    """How many operations there are in all."""
    return session.scalar(select(func.count()).select_from(OperationRecord)) or 0


def _query(asked: HistoryFilter) -> Select[Any]:
    query: Select[Any] = select(OperationRecord)
    if asked.officer:
        query = query.where(OperationRecord.officer == asked.officer)
    if asked.since:
        query = query.where(OperationRecord.at >= asked.since)
    if asked.until:
        query = query.where(OperationRecord.at < end_of_day(asked.until))
    if asked.label:
        query = query.where(OperationRecord.label == asked.label)
    if asked.only_imports:
        query = query.where(OperationRecord.label.in_(IMPORTS))
    if asked.kind is not None:
        touched = select(ChangeRecord.operation_id).where(
            ChangeRecord.record_kind == asked.kind.value
        )
        if asked.record_id is not None:
            touched = touched.where(ChangeRecord.record_id == asked.record_id)
        query = query.where(OperationRecord.id.in_(touched))
    return query


class _TextTest:
    """Whether an operation fits what was typed; made once for many rows."""

    def __init__(self, session: Session, asked: HistoryFilter, lang: str) -> None:
        self._plain = "".join(asked.text.split()).casefold()
        self._query: Query = read_query(asked.text)
        self._lang = lang
        self._touching = self._operations_of_found(session, asked.text)

    def fits(self, row: OperationRow) -> bool:
        """By its subject, its name, who did it, its day, or the records it touched."""
        if row.id in self._touching or (self._query.key and spans(row.subject, self._query)):
            return True
        said = f"{label_text(row.label, self._lang)}{row.subject}{row.officer}{row.at[:10]}"
        return self._plain in "".join(said.split()).casefold()

    @staticmethod
    def _operations_of_found(session: Session, text: str) -> frozenset[int]:
        by_kind: dict[RecordKind, list[int]] = {}
        for hit in search(session, text, _MOST_FOUND):
            by_kind.setdefault(hit.kind, []).append(hit.id)
        found: set[int] = set()
        for kind, ids in by_kind.items():
            query = select(ChangeRecord.operation_id).where(
                ChangeRecord.record_kind == kind.value, ChangeRecord.record_id.in_(ids)
            )
            found.update(session.scalars(query))
        return frozenset(found)
