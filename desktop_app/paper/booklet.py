"""Makes a 면담자료집 of the rows of a list: what of each row is printed, and what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from db.domain.dates import format_datetime, format_partial_date
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.errors import UserError
from db.queries.papers import PrintedPaper
from db.queries.records import children, title_of
from db.store import Store
from desktop_app.paper.enclosures import Enclosed, Refused, StoredFile, refused_of, stored_files
from desktop_app.paper.heading import heading_on, moment_of
from reports import render
from reports.content.collection import Bound
from reports.content.collection import Collection as Bundle
from reports.content.composed import Composed, Kept, compose, read_kept
from reports.content.facts import Author, PacketFacts
from reports.content.gather_packet import gather_packet
from reports.content.gather_subject import PacketRequest
from reports.content.model import Attachment
from reports.content.packet import Edition
from reports.content.wishes import files_fingerprint, fingerprint
from reports.results import Rendered

if TYPE_CHECKING:
    from desktop_app.context import AppContext

KINDS = frozenset({RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.MEETING})
"""Rows that a 면담자료 can be made of: a firm's stands for its newest case that has not ended."""
MOST = 300
"""About a thousand pages: more find no room in one volume, and nobody's reading."""
_NOTHING = Enclosed()


@dataclass(frozen=True, slots=True)
class BookletPaper:
    """One paper that can be bound: the row it is of, its name, when the meeting is, its facts, the
    files kept with its records, and which record it is about.
    """

    id: int
    name: str
    when: str
    facts: PacketFacts
    files: tuple[StoredFile, ...] = ()
    about: tuple[RecordKind, int] = (RecordKind.CASE, 0)
    kept: Kept = field(default_factory=Kept)

    def composed(self, edition: Edition, enclosed: Enclosed) -> Composed:
        """The paper as it was composed for its record, a correction marked, its files behind it."""
        return self.composed_with(edition, enclosed.attachments(self.id, self.files))

    def composed_with(self, edition: Edition, files: tuple[Attachment, ...]) -> Composed:
        """The same with these files behind it."""
        arrangement = replace(self.kept.arrangement, edition=edition)
        return compose(self.facts, arrangement, self.kept.left.get(edition.value), files)


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
    refused: tuple[Refused, ...] = ()
    """Files that could not be bound."""
    content_hash: str = ""
    files_hash: str = ""
    lines: tuple[PrintedPaper, ...] = ()
    """A line for the print log of each paper in it, without what is known once it leaves."""


def booklet_request(context: AppContext) -> PacketRequest:
    """The officer as author and this moment, or the end of the past day that is looked at, as its
    time; the subjects come from the rows."""
    now = context.settings.now
    return PacketRequest(
        Author(now.office, now.position, now.officer, now.phone),
        heading_on(context),
        moment_of(context),
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
        paper = _paper(store, kind, record_id, asked)
        if paper is None:
            with store.read() as session:
                left.append(title_of(session, kind, record_id))
        else:
            papers.append(replace(paper, facts=replace(paper.facts, past=store.day)))
    return BookletSource(tuple(papers), tuple(left))


def bind_booklet(
    source: BookletSource,
    edition: Edition,
    asked: PacketRequest,
    without: Collection[int] = (),
    past: str = "",
    enclosed: Enclosed = _NOTHING,
) -> Booklet:
    """Bind the papers but those ``without``, by the ids of their rows, each with what is
    ``enclosed`` of its files; ``past`` is the day (ISO) of a past view, which the title says then.

    Raises UserError("booklet.empty") when none is left.
    """
    kept = [paper for paper in source.papers if paper.id not in without]
    if not kept:
        raise UserError("booklet.empty")
    made = [one.composed(edition, enclosed) for one in kept]
    bound = [
        Bound(one.name, one.when, composed.document)
        for one, composed in zip(kept, made, strict=True)
    ]
    then = f", {format_partial_date(past)} 기준" if past else ""
    title = f"면담자료집({edition.ko}{then})"
    document = Bundle(title, asked.office, asked.created_at, tuple(bound)).document()
    rendered = render.pdf(document)
    first: dict[str, int] = {}
    sheets = Counter[str]()
    for part in rendered.parts:
        number = part.key.partition("-")[0]
        first.setdefault(number, part.first)
        sheets[number] += part.count
    begins = {paper.id: first[str(number)] for number, paper in enumerate(kept, start=1)}
    files = [file for paper in kept for file in enclosed.of(paper.id, paper.files)]
    lines = [
        _line(paper, edition, composed, sheets[str(number)])
        for number, (paper, composed) in enumerate(zip(kept, made, strict=True), start=1)
    ]
    return Booklet(edition, rendered, begins, refused_of(files, rendered), fingerprint(document),
                   files_fingerprint(document.attachments), tuple(lines))  # fmt: skip


def _line(paper: BookletPaper, edition: Edition, made: Composed, sheets: int) -> PrintedPaper:
    kind, record_id = paper.about
    return PrintedPaper(
        "", kind, record_id, paper.name, edition.value, "", sheets, made.content_hash, "",
        made.revision, files_hash=made.files_hash,
    )  # fmt: skip


def _paper(
    store: Store, kind: RecordKind, record_id: int, asked: PacketRequest
) -> BookletPaper | None:
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
            return paper_of(session, record_id, request)
        except UserError:
            return None


def paper_of(session: Session, row: int, request: PacketRequest) -> BookletPaper:
    """The paper of one meeting or case. Raises UserError when it or its firm is not there."""
    facts = gather_packet(session, request)
    about = (RecordKind.CASE, request.case_id or 0)
    if request.meeting_id is not None:
        about = (RecordKind.MEETING, request.meeting_id)
    files = stored_files(session, request)
    kept = read_kept(session, *about)
    return BookletPaper(row, facts.firm.name, _when(facts), facts, files, about, kept)


def _when(facts: PacketFacts) -> str:
    starts = facts.meeting.starts_at
    return "" if isinstance(starts, Empty) else format_datetime(starts)
