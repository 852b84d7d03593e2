"""What a person means by what is typed: as it stands, on the other keyboard, or with a slip.

The further readings are asked only when the first one finds little, and come after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection
from sqlalchemy import text as sql
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.question import Question, Record
from db.domain.search_keys import Query, other_keyboard, read_number, read_query
from db.search.ask import SHOWN, SearchHit, by_substring, hit_of, search_for
from db.search.entries import INDEXED, possible_ids
from db.search.nearly import nearly

LITTLE = 3
"""Fewer hits than this and the further readings are tried."""
_WHOLE = 3
_NOTHING = Query("", by_initials=False)


def find(
    session: Session, text: str, limit: int = 50, kinds: Iterable[RecordKind] | None = None
) -> tuple[SearchHit, ...]:
    """The records that ``text`` may mean, best first."""
    return answer(session, Question(text, limit, None if kinds is None else tuple(kinds)))


def answer(session: Session, question: Question) -> tuple[SearchHit, ...]:
    """The records that are looked for, best first; a whole name before all, slips last."""
    if not question.text.strip():
        return remembered(session, question.recent)
    connection, limit, kinds = session.connection(), question.limit, question.kinds
    readings = _readings(question)
    found: list[SearchHit] = []
    for query in readings:
        if len(found) < LITTLE:
            _add(found, _recent_first(connection, query, question), limit)
    for query in readings:
        if len(found) < LITTLE:
            _add(found, nearly(connection, query, limit, kinds), limit)
    return tuple(found)


def _readings(question: Question) -> list[Query]:
    """As it stands and on the other keyboard; the other first when no name begins so (ㅗ무ㅠㅑㅅ)."""
    if question.only_numbers:
        return [read_number(question.text)]
    own, other = read_query(question.text), other_keyboard(question.text)
    if not other.key:
        return [own]
    return [own, other] if own.fits_index else [other, own]


def remembered(session: Session, records: Sequence[Record]) -> tuple[SearchHit, ...]:
    """The records as they are found now, in the given order; those that are gone are left out."""
    ids = _entry_ids(records)
    if not ids:
        return ()
    # Only numbers of our own are put into the statement.
    statement = f"SELECT {SHOWN}, 3 FROM search_entry e WHERE e.id IN ({','.join(map(str, ids))})"  # noqa: S608
    found = [hit_of(row, _NOTHING) for row in session.connection().execute(sql(statement))]
    by_record = {(hit.kind, hit.id): hit for hit in found}
    return tuple(by_record[record] for record in records if record in by_record)


def _recent_first(connection: Connection, query: Query, question: Question) -> list[SearchHit]:
    found = list(search_for(connection, query, question.limit, question.kinds))
    ids = _entry_ids(question.recent, question.kinds)
    if not ids or not found:
        return found
    rows = by_substring(connection, query, len(ids), [(one, one) for one in ids])
    known = {(hit.kind, hit.id): hit for hit in (hit_of(row, query) for row in rows)}
    recent = [known[record] for record in question.recent if record in known]
    whole = [hit for hit in found if hit.score == _WHOLE and not hit.reference]
    ordered: list[SearchHit] = []
    for part in (sorted(whole, key=_order(recent)), recent, found):
        _add(ordered, part, question.limit)
    return ordered


def _order(recent: Sequence[SearchHit]) -> Callable[[SearchHit], tuple[int, bool]]:
    """By kind, a firm before what only bears its name; of one kind those opened lately first."""
    records = {(hit.kind, hit.id) for hit in recent}
    return lambda hit: (INDEXED[hit.kind], (hit.kind, hit.id) not in records)


def _add(found: list[SearchHit], more: Iterable[SearchHit], limit: int) -> None:
    known = {(hit.kind, hit.id) for hit in found}
    for hit in more:
        if len(found) < limit and (hit.kind, hit.id) not in known:
            known.add((hit.kind, hit.id))
            found.append(hit)


def _entry_ids(records: Sequence[Record], kinds: tuple[RecordKind, ...] | None = None) -> list[int]:
    wanted = [one for one in records if one[0] in INDEXED and (kinds is None or one[0] in kinds)]
    return [entry_id for record in wanted for entry_id in possible_ids(*record)]
