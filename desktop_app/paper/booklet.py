"""Makes a 면담자료집 of the rows of a list: what of each row is printed, and what is left out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from db.domain.dates import KST, format_datetime, format_partial_date
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.errors import UserError
from db.queries.records import children, title_of
from db.store import Store
from desktop_app.context import AppContext
from reports import render
from reports.content.collection import Bound, Collection
from reports.content.facts import Author, PacketFacts
from reports.content.gather_packet import gather_packet
from reports.content.gather_subject import PacketRequest
from reports.content.packet import Edition, packet
from reports.results import Rendered

KINDS = frozenset({RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.MEETING})
"""Rows that a 면담자료 can be made of: a firm's stands for its newest case that has not ended."""
MOST = 60
"""More papers than this are nobody's reading."""


@dataclass(frozen=True, slots=True)
class Booklet:
    """The finished PDF, how many papers it holds, and the names of rows without one."""

    rendered: Rendered
    papers: int
    left: tuple[str, ...]


def booklet_request(context: AppContext) -> PacketRequest:
    """The officer as author and this moment, or the end of the past day that is looked at, as its
    time; the subjects come from the rows."""
    now, past = context.settings.now, context.store.day
    moment = (
        dt.datetime.combine(dt.date.fromisoformat(past), dt.time(23, 59), KST) if past else None
    )
    return PacketRequest(
        Author(now.office, now.position, now.officer, now.phone),
        " ".join(filter(None, (now.organization, now.office))),
        moment or dt.datetime.now(KST),
        example=context.example,
    )


def make_booklet(
    store: Store, kind: RecordKind, ids: Sequence[int], edition: Edition, asked: PacketRequest,
    report: Callable[[], object],
) -> Booklet:  # fmt: skip
    """Gather and bind the papers of these rows, in their order.

    Raises UserError("booklet.empty") when no row has one; ``report`` is called between rows.
    """
    papers: list[Bound] = []
    left: list[str] = []
    for record_id in ids:
        report()
        facts = _facts(store, kind, record_id, asked)
        if facts is None:
            with store.read() as session:
                left.append(title_of(session, kind, record_id))
        else:
            papers.append(Bound(facts.firm.name, _when(facts), packet(facts, edition)))
    if not papers:
        raise UserError("booklet.empty")
    past = f", {format_partial_date(store.day)} 기준" if store.day else ""
    title = f"면담자료집({edition.ko}{past})"
    bound = Collection(title, asked.office, asked.created_at, tuple(papers))
    report()
    return Booklet(render.bound_pdf(bound), len(papers), tuple(left))


def _facts(
    store: Store, kind: RecordKind, record_id: int, asked: PacketRequest
) -> PacketFacts | None:
    with store.read() as session:
        if kind is RecordKind.MEETING:
            request = replace(asked, meeting_id=record_id)
        elif kind is RecordKind.CASE:
            request = replace(asked, case_id=record_id)
        else:
            cases = children(session, RecordKind.CASE, "organization", [record_id])
            live = [case.id for case in cases if case.get("state") != "ended"]
            if not live:
                return None
            request = replace(asked, case_id=live[-1])
        try:
            return gather_packet(session, request)
        except UserError:
            return None


def _when(facts: PacketFacts) -> str:
    starts = facts.meeting.starts_at
    return "" if isinstance(starts, Empty) else format_datetime(starts)
