"""The papers of numbers, from a store and what was asked: counted, checked, compared on a day."""

from __future__ import annotations

import datetime as dt

from db.domain.counting import Count, Definition, cut_off_problem
from db.domain.counting.differences import differences
from db.domain.dates import format_partial_date, is_partial_date
from db.domain.fulfilment.numbers import IN_FORCE
from db.errors import UserError
from db.queries.snapshots import Snapshot, definition_named, load_snapshot, snapshots
from db.queries.zone import zone_book
from db.services.counting import count_now
from db.services.due_diligence import confirmations
from db.services.fulfilment import fulfilment_now
from db.store import Store
from reports.content.council import COUNCIL, council
from reports.content.count_paper import count_paper
from reports.content.due_diligence import due_diligence
from reports.content.fulfilment import fulfilment
from reports.content.model import Document
from reports.content.papers.asked import PaperAsk
from reports.content.snapshot_diff import Sides, snapshot_diff
from reports.content.zone import zone_paper

_DAY = len("2026-11-28")


def council_paper(store: Store, ask: PaperAsk) -> Document:
    """The council's table on a day. Raises UserError for a day that can't be counted on."""
    counted = count_now(store, COUNCIL, ask.as_of, store.today())
    return council(counted, ask.paper, rows=ask.counting.rows, hidden=ask.counting.hidden)


def defined_paper(store: Store, ask: PaperAsk) -> Document:
    """A number by a kept definition, else of all cases. Raises UserError("definition.unknown")."""
    name = ask.counting.definition
    counted = count_now(store, _defined(store, name, Definition()), ask.as_of, store.today())
    return count_paper(counted, ask.paper, name, hidden=ask.counting.hidden)


def fulfilment_paper(store: Store, ask: PaperAsk) -> Document:
    """투자협약 이행상황 점검 결과, of the agreements in force or by a kept definition."""
    definition = _defined(store, ask.counting.definition, IN_FORCE)
    found = fulfilment_now(store, ask.as_of, definition)
    return fulfilment(found, ask.paper, hidden=ask.counting.hidden)


def zone_of_day(store: Store, ask: PaperAsk) -> Document:
    """촉진지구 현황 on a day; one to come is refused."""
    if code := cut_off_problem(ask.as_of, dt.date.fromisoformat(store.today())):
        raise UserError(code, day=ask.as_of)
    with store.read() as session:
        return zone_paper(zone_book(session, ask.as_of), ask.as_of, ask.paper)


def diligence_paper(store: Store, ask: PaperAsk) -> Document:
    """기업 확인 요약 of one firm, or of all that agreed to something."""
    firms = [ask.subject] if ask.subject else None
    return due_diligence(confirmations(store, ask.as_of, firms), ask.as_of, ask.paper)


def difference_paper(store: Store, ask: PaperAsk) -> Document:
    """Two frozen counts, or days, against each other: the newest frozen one against the day unless
    said. Raises UserError("snapshot.none" or "snapshot.unknown")."""
    ends = (ask.counting.before or _newest(store), ask.counting.after or ask.as_of)
    kept = [_snapshot(store, one) for one in ends]
    definition = next((one.count.definition for one in kept if one is not None), Definition())
    definition = _defined(store, ask.counting.definition, definition)
    counts = [
        one.count if one is not None else count_now(store, definition, day, store.today())
        for one, day in zip(kept, ends, strict=True)
    ]
    sides = Sides(*(_called(one, count) for one, count in zip(kept, counts, strict=True)))
    found = differences(counts[0], counts[1])
    return snapshot_diff(found, sides, ask.paper, hidden=ask.counting.hidden)


def _defined(store: Store, name: str, usual: Definition) -> Definition:
    if not name:
        return usual
    with store.read() as session:
        return definition_named(session, name)


def _newest(store: Store) -> str:
    with store.read() as session:
        kept = snapshots(session)
    if not kept:
        raise UserError("snapshot.none")
    return str(kept[0].id)


def _snapshot(store: Store, asked: str) -> Snapshot | None:
    """The frozen count of a number or a name; None for a day."""
    if len(asked) == _DAY and is_partial_date(asked):
        return None
    with store.read() as session:
        named = next((one.id for one in snapshots(session) if one.name == asked), None)
        if named is None and not asked.isdigit():
            raise UserError("snapshot.unknown", name=asked)
        return load_snapshot(session, int(asked) if named is None else named)


def _called(kept: Snapshot | None, count: Count) -> str:
    day = format_partial_date(count.cut_off)
    return f"{kept.row.name}, {day} 기준" if kept else f"{day} 기준"
