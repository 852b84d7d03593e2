"""Makes a 면담자료집 of the rows of a list: what of each row is printed, and what is left out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from db.domain.dates import KST, format_datetime, format_partial_date
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.errors import UserError
from db.queries.records import children, title_of
from db.store import Store
from desktop_app.context import AppContext
from reports import render
from reports.content.collection import Bound
from reports.content.collection import Collection as Bundle
from reports.content.facts import Author, PacketFacts
from reports.content.gather_packet import gather_packet
from reports.content.gather_subject import PacketRequest
from reports.content.packet import Edition, packet
from reports.results import Rendered

KINDS = frozenset({RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.MEETING})
"""Rows that a 면담자료 can be made of: a firm's stands for its newest case that has not ended."""
MOST = 300
"""About a thousand pages: more find no room in one volume, and nobody's reading."""


@dataclass(frozen=True, slots=True)
class BookletPaper:
    """One paper that can be bound: the row it is of, its name, when the meeting is, its facts."""

    id: int
    name: str
    when: str
    facts: PacketFacts


@dataclass(frozen=True, slots=True)
class BookletSource:
    """The papers in the order of the rows, gathered once for every edition, and the names of rows
    without one.
    """

    papers: tuple[BookletPaper, ...]
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Booklet:
    """The finished PDF of some of the papers, and the page each begins on."""

    edition: Edition
    rendered: Rendered
    begins: dict[int, int]


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


def gather_booklet(
    store: Store, kind: RecordKind, ids: Sequence[int], asked: PacketRequest,
    report: Callable[[int, int], object],
) -> BookletSource:  # fmt: skip
    """Gather the papers of these rows, in their order; ``report`` is told how many are done."""
    papers: list[BookletPaper] = []
    left: list[str] = []
    for done, record_id in enumerate(ids):
        report(done, len(ids))
        facts = _facts(store, kind, record_id, asked)
        if facts is None:
            with store.read() as session:
                left.append(title_of(session, kind, record_id))
        else:
            papers.append(BookletPaper(record_id, facts.firm.name, _when(facts), facts))
    return BookletSource(tuple(papers), tuple(left))


def bind_booklet(
    source: BookletSource,
    edition: Edition,
    asked: PacketRequest,
    without: Collection[int] = (),
    past: str = "",
) -> Booklet:
    """Bind the papers but those ``without``, by the ids of their rows; ``past`` is the day (ISO) of
    a past view, which the title says then.

    Raises UserError("booklet.empty") when none is left.
    """
    kept = [paper for paper in source.papers if paper.id not in without]
    if not kept:
        raise UserError("booklet.empty")
    bound = [Bound(one.name, one.when, packet(one.facts, edition)) for one in kept]
    then = f", {format_partial_date(past)} 기준" if past else ""
    title = f"면담자료집({edition.ko}{then})"
    rendered = render.bound_pdf(Bundle(title, asked.office, asked.created_at, tuple(bound)))
    first: dict[str, int] = {}
    for part in rendered.parts:
        first.setdefault(part.key.partition("-")[0], part.first)
    begins = {paper.id: first[str(number)] for number, paper in enumerate(kept, start=1)}
    return Booklet(edition, rendered, begins)


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
