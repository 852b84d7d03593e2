"""Which import a list is a further issue of: much the same columns, and in part the same firms.

That two files are called alike only proposes it: months and versions fall out of the name, and so
may all that tells two lists apart. Of each import a sample of its firms is kept: the lowest of the
hashes of their names (a bottom-k sketch, Broder 1997). A later list has all of its own at hand, so
among those that are as low both sides are known whole, however long either list is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.domain.computed import says_reasons
from db.intake.answered import Answer, answers_from
from db.intake.left_again import LeftRow, left_from
from db.schema.imports import ImportBatchRecord
from db.schema.ledger import OperationRecord

ONE_LIST = 0.3
"""Share of the shorter list's firms that two issues of one list have in common at least."""
_SAMPLE = 256
_NUMBERS = re.compile(r"[\d\W_]+")
_ALIKE = 0.6
"""Share of the columns that two issues called alike have in common at least."""


@dataclass(frozen=True, slots=True)
class Issue:
    """An earlier issue of a list."""

    import_id: int
    file_name: str
    file_hash: str
    list_date: str


@dataclass(frozen=True, slots=True)
class SeenList:
    """What is known of a list in hand; ``firms`` are the hashes of all that its rows name."""

    file_name: str
    file_hash: str
    mapping_json: str
    firms: Callable[[], frozenset[str]]


def sample(firms: Collection[str]) -> str:
    """The firms of a list as they are kept with its import."""
    return " ".join(sorted(firms)[:_SAMPLE])


def earlier_issue(session: Session, seen: SeenList) -> Issue | None:
    """The newest import of the same list: the same columns, another file, not taken back; one that
    is called alike before all others.

    What was agreed is listed by its kind, letters of intent beside memoranda, in much the same
    columns: those are one list only where their files are called alike. Rows that were left out and
    mended are no issue, neither now nor for a later one: what they lack is not gone from any list.
    """
    batch = _earlier(session, seen)
    if batch is None:
        return None
    return Issue(batch.id, batch.file_name, batch.file_hash, batch.list_date or "")


def decided_before(
    session: Session, seen: SeenList
) -> tuple[tuple[LeftRow, ...], tuple[Answer, ...]]:
    """The rows that were left out of this very file the last time, or of the issue before it, and
    what was answered about others.

    A file whose import was taken back is read as it was decided: that stands behind no other's.
    """
    if _are_rows_left_out(seen.mapping_json):
        return (), ()
    query = (
        select(ImportBatchRecord)
        .where(ImportBatchRecord.file_hash == seen.file_hash)
        .order_by(ImportBatchRecord.id.desc())
        .limit(1)
    )
    batch = session.scalar(query) or _earlier(session, seen)
    if batch is None:
        return (), ()
    return left_from(batch.left_rows), answers_from(batch.answers)


def _earlier(session: Session, seen: SeenList) -> ImportBatchRecord | None:
    columns = _columns(seen.mapping_json)
    if not columns or _are_rows_left_out(seen.mapping_json):
        return None
    query = (
        select(ImportBatchRecord)
        .outerjoin(OperationRecord, OperationRecord.id == ImportBatchRecord.operation_id)
        .where(or_(OperationRecord.id.is_(None), OperationRecord.undone_by.is_(None)))
        .where(ImportBatchRecord.file_hash != seen.file_hash)
        .order_by(ImportBatchRecord.id.desc())
    )
    name = _stem(seen.file_name)
    other: ImportBatchRecord | None = None
    for batch in session.scalars(query):
        alike = bool(name) and _stem(batch.file_name) == name
        if (other is not None and not alike) or _are_rows_left_out(batch.mapping):
            continue
        if _proposed(_columns(batch.mapping), columns, alike=alike) and _confirmed(batch, seen):
            if alike:
                return batch
            other = batch
    return other


def _proposed(before: frozenset[str], now: frozenset[str], *, alike: bool) -> bool:
    """Whether columns and name say that it may be one list; a list called otherwise has at most one
    column more or less."""
    most, shared = max(len(before), len(now)), len(before & now)
    if alike:
        return shared >= _ALIKE * most
    return shared >= max(most - 1, _ALIKE * most) and not _of_agreements(now)


def _confirmed(batch: ImportBatchRecord, seen: SeenList) -> bool:
    """Whether the lists have firms in common, as far as the sample tells: it has all firms of the
    earlier list up to its highest one."""
    before = (batch.firms or "").split()
    if not before:
        return batch.firms is None
    now = seen.firms()
    if len(before) >= _SAMPLE:
        now = frozenset(one for one in now if one <= before[-1])
    return not now or len(now & set(before)) >= ONE_LIST * min(len(now), len(before))


def _are_rows_left_out(mapping_json: str) -> bool:
    """Whether an import was the workbook of rows that were not taken in, mended."""
    return any(says_reasons(head) for table in json.loads(mapping_json) for head in table)


def _columns(mapping_json: str) -> frozenset[str]:
    return frozenset(field for table in json.loads(mapping_json) for field in table.values())


def _of_agreements(fields: frozenset[str]) -> bool:
    return any(path.startswith("agreement.") for path in fields)


def _stem(file_name: str) -> str:
    return _NUMBERS.sub("", file_name.rpartition(".")[0] or file_name)
