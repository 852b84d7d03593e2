"""What one officer has in hand: every open record, its last word, and how long it has been still."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.dates import days_between, last_day
from db.domain.handover import KINDS, OFFICER, is_open, officer_key
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.stages import Stillness
from db.domain.values import Value
from db.links import chunks
from db.queries.board import board_cards
from db.queries.records import titles_of
from db.schema import TABLES
from db.schema.ledger import ChangeRecord, OperationRecord
from db.values_codec import decode_changes, values_of

_USUAL = Stillness()


@dataclass(frozen=True, slots=True)
class LastWord:
    """The newest activity about a case or its firm."""

    on: str
    officer: str
    text: str


@dataclass(frozen=True, slots=True)
class InHand:
    """One open record of an officer."""

    kind: RecordKind
    record_id: int
    title: str
    officer: str
    firm_id: int = 0
    firm: str = ""
    case_id: int = 0
    due_on: str = ""
    """The day that matters: of the next step, of a deadline, of a meeting."""
    values: Mapping[str, Value] = field(default_factory=dict)
    last: LastWord | None = None
    sleeping: bool = False
    """A case that stands too long in its stage, or nobody has spoken of."""

    @property
    def key(self) -> tuple[RecordKind, int]:
        """What names it."""
        return self.kind, self.record_id


@dataclass(frozen=True, slots=True)
class OfficerLoad:
    """An officer's name, as it is written most often, and how many open records bear it."""

    name: str
    count: int


_DUE: Mapping[RecordKind, str] = {
    RecordKind.CASE: "next_step_on",
    RecordKind.MEETING: "starts_at",
    RecordKind.CONCERN: "raised_on",
}


def officer_loads(session: Session, today: str) -> tuple[OfficerLoad, ...]:
    """Everybody who has open records or is a registered officer, the most loaded first.

    Spellings of one name ("박 서연", "박서연 주무관") count as one.
    """
    spelt: dict[str, Counter[str]] = {}
    for kind in KINDS:
        for row in _rows(session, kind):
            if is_open(kind, _reader(kind, row), today):
                spelt.setdefault(officer_key(row.officer), Counter())[row.officer] += 1
    table, registered = TABLES[RecordKind.OFFICER], dict[str, str]()
    for name in session.scalars(select(table.c.name).where(table.c.deleted_at.is_(None))):
        if name:
            registered[officer_key(name)] = name
            spelt.setdefault(officer_key(name), Counter())
    spelt.pop("", None)
    loads = [
        OfficerLoad(registered.get(key) or names.most_common(1)[0][0], names.total())
        for key, names in spelt.items()
    ]
    return tuple(sorted(loads, key=lambda one: (-one.count, one.name)))


def in_hand(
    session: Session, officer: str, today: str, stillness: Stillness = _USUAL
) -> tuple[InHand, ...]:
    """Every open record an officer is in charge of, however the name is spelt there, by kind and
    the day that matters; ``stillness`` says when a case sleeps."""
    found: list[InHand] = []
    for kind in KINDS:
        rows = [
            row
            for row in _rows(session, kind, spellings(session, kind, officer))
            if is_open(kind, _reader(kind, row), today)
        ]
        found += _described(session, kind, rows)
    return _with_last_words(session, found, today, stillness)


def spellings(session: Session, kind: RecordKind, officer: str) -> frozenset[str]:
    """How an officer's name is written in the records of a kind."""
    table, key = TABLES[kind], officer_key(officer)
    names = session.scalars(select(table.c.officer).where(table.c.officer.is_not(None)).distinct())
    return frozenset(name for name in names if officer_key(name) == key)


def handed_over(
    session: Session, officer: str, stillness: Stillness = _USUAL, *, since: str = ""
) -> tuple[InHand, ...]:
    """What the newest handover took from an officer, with the successors as officers; nothing where
    that was before the day ``since``."""
    query = (
        select(OperationRecord)
        .where(OperationRecord.label == Label.HANDOVER.value, OperationRecord.kind == "do",
               OperationRecord.undone_by.is_(None), OperationRecord.at >= since)
        .order_by(OperationRecord.id.desc())
    )  # fmt: skip
    for done in session.scalars(query):
        changes = session.scalars(
            select(ChangeRecord).where(ChangeRecord.operation_id == done.id)
        ).all()
        ids: dict[RecordKind, list[int]] = {}
        for change in changes:
            old, _new = decode_changes(change.fields).get(OFFICER, (None, None))
            if isinstance(old, str) and officer_key(old) == officer_key(officer):
                ids.setdefault(RecordKind(change.record_kind), []).append(change.record_id)
        if ids:
            found = [one for kind in KINDS for one in _of_ids(session, kind, ids.get(kind, ()))]
            return _with_last_words(session, found, done.at[:10], stillness)
    return ()


def _of_ids(session: Session, kind: RecordKind, ids: Collection[int]) -> list[InHand]:
    table = TABLES[kind]
    rows: list[Any] = []
    for chunk in chunks(ids):
        query = select(table).where(table.c.id.in_(chunk), table.c.deleted_at.is_(None))
        rows += session.execute(query).all()
    return _described(session, kind, rows)


def _rows(
    session: Session, kind: RecordKind, officers: Collection[str] | None = None
) -> Sequence[Any]:
    """The live records that somebody is in charge of, or one of ``officers``."""
    table = TABLES[kind]
    query = select(table).where(table.c.deleted_at.is_(None)).order_by(table.c.id)
    if officers is None:
        query = query.where(table.c.officer.is_not(None))
    else:
        query = query.where(table.c.officer.in_(sorted(officers)))
    return session.execute(query).all()


def _reader(kind: RecordKind, row: Any) -> Any:
    values = values_of(catalogue(kind), row)
    return values.__getitem__


def _described(session: Session, kind: RecordKind, rows: Sequence[Any]) -> list[InHand]:
    titles = _titles(session, kind, [row.id for row in rows])
    firms = _titles(
        session,
        RecordKind.ORGANIZATION,
        [one for row in rows if (one := _link(row, "organization"))],
    )
    hidden = code_names(
        session, [row.id if kind is RecordKind.CASE else _link(row, "case") for row in rows]
    )
    record_type = catalogue(kind)
    due_key = _DUE.get(kind, "due_on")
    found = []
    for row in rows:
        values = values_of(record_type, row)
        firm = _link(row, "organization")
        case = row.id if kind is RecordKind.CASE else _link(row, "case")
        due = values.get(due_key)
        dated = isinstance(due, str) and due[:1].isdigit()
        found.append(InHand(
            kind, row.id, titles.get(row.id, ""), row.officer or "", firm,
            hidden.get(case) or firms.get(firm, ""), case, str(due) if dated else "", values,
        ))  # fmt: skip
    found.sort(key=lambda one: (one.due_on or "9999", one.record_id))
    return found


def code_names(session: Session, case_ids: Iterable[int]) -> dict[int, str]:
    """What stands for the firm's name in confidential cases."""
    table = TABLES[RecordKind.CASE]
    found: dict[int, str] = {}
    for chunk in chunks({one for one in case_ids if one}):
        query = select(table.c.id, table.c.code_name).where(table.c.id.in_(chunk))
        found.update({one: name for one, name in session.execute(query) if name})
    return found


def _titles(session: Session, kind: RecordKind, ids: Iterable[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for chunk in chunks(set(ids)):
        found.update(titles_of(session, kind, chunk))
    return found


def _link(row: Any, key: str) -> int:
    return getattr(row, f"{key}_id", None) or 0


def _with_last_words(
    session: Session, found: Sequence[InHand], today: str, stillness: Stillness
) -> tuple[InHand, ...]:
    by_case = _newest(session, "case_id", {one.case_id for one in found if one.case_id})
    by_firm = _newest(session, "organization_id", {one.firm_id for one in found if one.firm_id})
    day = dt.date.fromisoformat(today)
    stale = {card.id for card in board_cards(session, day, stillness.stale_days) if card.stale}
    made = []
    for one in found:
        last = by_case.get(one.case_id) or by_firm.get(one.firm_id)
        quiet = bool(stillness.sleeping_days) and (
            last is None or days_between(last_day(last.on), day) > stillness.sleeping_days
        )
        active = one.kind is RecordKind.CASE and one.values.get("state") == "active"
        sleeping = active and (one.record_id in stale or quiet)
        made.append(InHand(
            one.kind, one.record_id, one.title, one.officer, one.firm_id, one.firm, one.case_id,
            one.due_on, one.values, last, sleeping,
        ))  # fmt: skip
    return tuple(made)


def _newest(session: Session, column: str, ids: Collection[int]) -> dict[int, LastWord]:
    """The newest activity of each of these cases or firms."""
    table = TABLES[RecordKind.ACTIVITY]
    found: dict[int, LastWord] = {}
    place = func.row_number().over(
        partition_by=table.c[column],
        order_by=(table.c.happened_on.desc().nulls_last(), table.c.id.desc()),
    )
    for chunk in chunks(ids):
        ranked = (
            select(table.c[column].label("about"), table.c.happened_on, table.c.officer,
                   table.c.summary, place.label("place"))
            .where(table.c[column].in_(chunk), table.c.deleted_at.is_(None),
                   table.c.happened_on.is_not(None))
            .subquery()
        )  # fmt: skip
        for row in session.execute(select(ranked).where(ranked.c.place == 1)):
            found[row.about] = LastWord(row.happened_on, row.officer or "", row.summary or "")
    return found
