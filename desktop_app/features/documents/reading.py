"""Reads what a 면담자료 is made of, and makes the paper: bodies of jobs, no widgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from db.attachments import AttachmentFiles
from db.domain.dates import format_datetime, format_partial_date, last_day
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.records import children, link_id, load_draft
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.paper.enclosures import (
    Enclosed,
    Refused,
    StoredFile,
    refused_of,
    stored_files,
)
from desktop_app.paper.files import file_name
from desktop_app.paper.heading import heading_on, moment_of
from reports import render
from reports.content.arrangement import Arrangement
from reports.content.composed import Kept, compose, read_kept
from reports.content.facts import Author, PacketFacts
from reports.content.gather_packet import gather_packet
from reports.content.gather_subject import PacketRequest
from reports.content.model import Document
from reports.content.packet import Edition, packet
from reports.content.section_text import text_of
from reports.content.wishes import Wishes
from reports.results import Rendered

_NO_PASSWORDS: Mapping[int, str] = {}


@dataclass(frozen=True, slots=True)
class Subject:
    """What the paper is for: a meeting, or a case without one."""

    meeting_id: int | None = None
    case_id: int | None = None

    def __bool__(self) -> bool:
        return self.meeting_id is not None or self.case_id is not None

    @property
    def record(self) -> tuple[RecordKind, int]:
        """The record it is kept under."""
        if self.meeting_id is not None:
            return RecordKind.MEETING, self.meeting_id
        return RecordKind.CASE, self.case_id or 0


@dataclass(frozen=True, slots=True)
class PacketSource:
    """The facts, gathered once, with the records behind them."""

    subject: Subject
    facts: PacketFacts
    heading: str
    """What stands beside the page's title: the meeting's or the case's own name."""
    records: Mapping[RecordKind, int]
    kept: Kept = field(default_factory=Kept)
    files: tuple[StoredFile, ...] = ()
    """What is kept with its records, to be bound behind it."""

    @property
    def attending(self) -> tuple[str, ...]:
        """The posts of the 보고선 that sit at the table."""
        return tuple(tick.label for tick in self.facts.reports_to if tick.ticked)


@dataclass(frozen=True, slots=True)
class Proof:
    """The finished paper as it will be saved and printed."""

    edition: Edition
    chosen: tuple[str, ...]
    disclosure: str
    rendered: Rendered
    missing: tuple[str, ...]
    """Signs that no font of ours can draw."""
    document: Document | None = None
    """What was laid out, to be written in another form; of a bound paper there is none."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The lines of each section as they stand on paper."""
    bases: Mapping[str, str] = field(default_factory=dict)
    """The same as the register has them."""
    content_hash: str = ""
    revision: str = ""
    """``09:20`` on a correction."""
    files_hash: str = ""
    refused: tuple[Refused, ...] = ()
    """Files that could not be bound behind it."""
    named_only: int = 0
    """Files that a 한글 document only names."""

    @property
    def kind(self) -> str:
        """What the print log calls it: its edition."""
        return self.edition.value


def request_for(context: AppContext, subject: Subject, contacts_reason: str = "") -> PacketRequest:
    """What to gather, with the officer as author and this moment as its time; phones and mails
    only for a reason, in words."""
    now = context.settings.now
    return PacketRequest(
        Author(now.office, now.position, now.officer, now.phone),
        heading_on(context),
        moment_of(context),
        subject.meeting_id,
        subject.case_id,
        context.example,
        contacts_reason,
    )


def read_source(store: Store, request: PacketRequest) -> PacketSource:
    """Gather the facts. Raises UserError when the meeting, case or firm is not there."""
    with store.read() as session:
        facts = replace(gather_packet(session, request), past=store.day)
        meeting = (
            load_draft(session, RecordKind.MEETING, request.meeting_id)
            if request.meeting_id
            else None
        )
        case_id = request.case_id or (link_id(meeting, "case") if meeting else None)
        case = load_draft(session, RecordKind.CASE, case_id) if case_id else None
        firm_id = link_id(case, "organization") if case else None
        if firm_id is None and meeting is not None:
            firm_id = link_id(meeting, "organization")
        promised = children(session, RecordKind.FOLLOW_UP, "organization", [firm_id or 0])
    late = _oldest_late(promised, request.created_at.date())
    ids = {
        RecordKind.MEETING: request.meeting_id,
        RecordKind.CASE: case_id,
        RecordKind.ORGANIZATION: firm_id,
        RecordKind.FOLLOW_UP: late,
    }
    about, record_id = Subject(request.meeting_id, request.case_id).record
    with store.read() as session:
        kept = read_kept(session, about, record_id)
        files = stored_files(session, request)
    named = meeting or case
    return PacketSource(
        Subject(request.meeting_id, request.case_id),
        facts,
        named.text("title") if named else facts.firm.name,
        {kind: one for kind, one in ids.items() if one is not None},
        kept,
        files,
    )


def _oldest_late(follow_ups: Sequence[Draft], today: dt.date) -> int | None:
    """The open follow-up that has waited longest beyond its day."""
    late = [
        (draft.text("due_on"), draft.id)
        for draft in follow_ups
        if draft.text("due_on")
        and not draft.text("done_on")
        and last_day(draft.text("due_on")) < today
    ]
    return min(late)[1] if late else None


def make_proof(
    source: PacketSource,
    arrangement: Arrangement,
    files: AttachmentFiles | None = None,
    passwords: Mapping[int, str] = _NO_PASSWORDS,
) -> Proof:
    """Lay the sections out as pages, marked as a correction where they say else than what left, and
    bind the files behind them that were chosen."""
    facts, edition, chosen = source.facts, arrangement.edition, arrangement.composition.chosen
    ids = arrangement.composition.files
    bound = sorted(
        (one for one in source.files if one.id in ids), key=lambda one: ids.index(one.id)
    )
    enclosed = Enclosed(files, frozenset((0, one) for one in ids), passwords)
    left, behind = source.kept.left.get(edition.value), enclosed.attachments(0, bound)
    made = compose(facts, arrangement, left, behind)
    document, rendered = made.document, render.pdf(made.document)
    plain = packet(facts, edition, chosen, Wishes(looks=arrangement.looks))
    return Proof(
        edition, chosen, arrangement.looks.disclosure or facts.disclosure, rendered,
        render.missing_glyphs(document), document, _lines(document), _lines(plain),
        made.content_hash, made.revision, made.files_hash, refused_of(bound, rendered), render.named_only(document),
    )  # fmt: skip


def _lines(document: Document) -> dict[str, str]:
    return {
        section.key: text_of(section.blocks) for part in document.parts for section in part.sections
    }


def when_text(facts: PacketFacts, lang: str) -> str:
    """The meeting's time for the head of the page, "" without one."""
    starts = facts.meeting.starts_at
    if isinstance(starts, Empty):
        return ""
    return format_datetime(starts) if lang == "ko" else starts.replace("T", " ")


def moment_text(moment: dt.datetime, lang: str) -> str:
    """``2026. 11. 25. 09:41``: when the values were gathered."""
    iso = moment.date().isoformat()
    return f"{format_partial_date(iso) if lang == 'ko' else iso} {moment:%H:%M}"


def proposed_name(facts: PacketFacts, edition: Edition) -> str:
    """``20261126_㈜한빛정밀_면담자료_시장보고용.pdf``, by the meeting's day or else today's; of a past
    day ``20260630기준_…``.
    """
    starts = Empty.NOT_STATED if facts.past else facts.meeting.starts_at
    day = facts.created_at.date().isoformat() if isinstance(starts, Empty) else starts[:10]
    day = day.replace("-", "") + ("기준" if facts.past else "")
    return file_name(day, facts.firm.name, "면담자료", edition.ko.replace("·", ""))
