"""Every paper the office makes by name: what it is for, whom it is about, and how it is made.

The command line and the window read this one list; a new paper is a function and a line here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from db.domain.counting import Count, Definition, cut_off_problem
from db.domain.counting.differences import differences
from db.domain.dates import format_partial_date
from db.domain.fulfilment.numbers import IN_FORCE
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.queries.paper_subjects import (
    newest_agreement,
    newest_case,
    newest_firm,
    newest_meeting,
)
from db.queries.snapshots import load_snapshot, snapshots
from db.queries.zone import zone_book
from db.services.counting import count_now
from db.services.due_diligence import confirmations
from db.services.fulfilment import fulfilment_now
from db.store import Store
from reports.content.council import COUNCIL, council
from reports.content.due_diligence import due_diligence
from reports.content.fulfilment import fulfilment
from reports.content.gather_handover import HandoverRequest, gather_handover
from reports.content.handover import handover
from reports.content.model import Document
from reports.content.papers.asked import PaperAsk
from reports.content.papers.committee import committee
from reports.content.papers.company_card import company_card
from reports.content.papers.draft_agreement import CAN_DRAFT, draft_agreement
from reports.content.papers.english_summary import english_summary
from reports.content.papers.invitation import invitation
from reports.content.papers.meeting_result import meeting_result
from reports.content.papers.monthly import monthly
from reports.content.papers.review import review
from reports.content.papers.weekly import weekly
from reports.content.snapshot_diff import Sides, snapshot_diff
from reports.content.zone import zone_paper
from resources.texts import mark

K = RecordKind
Make = Callable[[Store, PaperAsk], Document]
Newest = Callable[[Session, PaperAsk], int]


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One paper. ``title``, ``purpose`` and ``group`` are texts to be translated where shown.

    ``about`` is the kind of record it is of, with ``newest`` for when none is named; a paper with
    ``everything`` is then of all of them. ``tables`` can be saved as a workbook too.
    """

    code: str
    title: str
    purpose: str
    group: str
    make: Make
    about: RecordKind | None = None
    newest: Newest | None = None
    everything: bool = False
    by_officer: bool = False
    dated: bool = True
    """It is of a day that can be chosen; a letter or a contract is not."""
    tables: bool = False


def make_paper(store: Store, kind: PaperKind, ask: PaperAsk) -> Document:
    """The paper; of the newest record where none was asked for.

    Raises UserError("paper.nothing") when there is no record to make it of, and whatever the
    paper itself refuses.
    """
    if kind.about is not None and not ask.subject and not kind.everything:
        ask = replace(ask, subject=_newest(store, kind, ask))
    return kind.make(store, ask)


def _newest(store: Store, kind: PaperKind, ask: PaperAsk) -> int:
    assert kind.newest is not None
    with store.read() as session:
        found = kind.newest(session, ask)
    if not found:
        raise UserError("paper.nothing")
    return found


def _of_session(make: Callable[[Session, PaperAsk], Document]) -> Make:
    def made(store: Store, ask: PaperAsk) -> Document:
        with store.read() as session:
            return make(session, ask)

    return made


def _council(store: Store, ask: PaperAsk) -> Document:
    return council(count_now(store, COUNCIL, ask.as_of, store.today()), ask.paper, rows=True)


def _fulfilment(store: Store, ask: PaperAsk) -> Document:
    return fulfilment(fulfilment_now(store, ask.as_of, IN_FORCE), ask.paper)


def _zone(store: Store, ask: PaperAsk) -> Document:
    if code := cut_off_problem(ask.as_of, dt.date.fromisoformat(store.today())):
        raise UserError(code, day=ask.as_of)
    with store.read() as session:
        return zone_paper(zone_book(session, ask.as_of), ask.as_of, ask.paper)


def _difference(store: Store, ask: PaperAsk) -> Document:
    """The newest frozen count against the day. Raises UserError("snapshot.none")."""
    with store.read() as session:
        kept = snapshots(session)
        newest = load_snapshot(session, kept[0].id) if kept else None
    if newest is None:
        raise UserError("snapshot.none")
    definition: Definition = newest.count.definition
    now: Count = count_now(store, definition, ask.as_of, store.today())
    day = format_partial_date(newest.count.cut_off)
    sides = Sides(f"{newest.row.name}, {day}", format_partial_date(ask.as_of))
    return snapshot_diff(differences(newest.count, now), sides, ask.paper)


def _diligence(store: Store, ask: PaperAsk) -> Document:
    firms = [ask.subject] if ask.subject else None
    return due_diligence(confirmations(store, ask.as_of, firms), ask.as_of, ask.paper)


def _handover(store: Store, ask: PaperAsk) -> Document:
    officer = ask.officer or ask.author.name
    request = HandoverRequest(
        officer, ask.paper.office, ask.paper.created_at, {}, ask.paper.is_example, ask.stillness
    )
    with store.read() as session:
        return handover(gather_handover(session, request))


def _firm(session: Session, _ask: PaperAsk) -> int:
    return newest_firm(session)


def _case(session: Session, _ask: PaperAsk) -> int:
    return newest_case(session)


def _foreign(session: Session, _ask: PaperAsk) -> int:
    return newest_case(session, foreign=True)


def _to_draft(session: Session, _ask: PaperAsk) -> int:
    return newest_agreement(session, CAN_DRAFT)


def _held(session: Session, ask: PaperAsk) -> int:
    return newest_meeting(session, f"{ask.as_of}T24", held=True)


def _coming(session: Session, ask: PaperAsk) -> int:
    return newest_meeting(session, ask.as_of, held=False)


ROUTINE, FIRMS, MEETINGS, NUMBERS = (
    mark("Regular reports"), mark("Firms and agreements"), mark("Before and after a meeting"),
    mark("Numbers and handover"),
)  # fmt: skip
PAPERS: tuple[PaperKind, ...] = (
    PaperKind("weekly", mark("Weekly report"),
              mark("What was done this week and what is planned for the next, from records and "
                   "the ledger"),
              ROUTINE, _of_session(weekly), by_officer=True, tables=True),
    PaperKind("monthly", mark("Monthly state of play"),
              mark("Cases by stage, agreements signed, what was done this month and comes next"),
              ROUTINE, monthly, by_officer=True, tables=True),
    PaperKind("company-card", mark("Company card"),
              mark("One firm at a glance: facts, cases, agreements, what is open"),
              FIRMS, _of_session(company_card), K.ORGANIZATION, _firm),
    PaperKind("due-diligence", mark("Due-diligence summary"),
              mark("What is confirmed of a firm or of all firms with agreements, and what is open"),
              FIRMS, _diligence, K.ORGANIZATION, everything=True, tables=True),
    PaperKind("review", mark("Review before an agreement"),
              mark("Facts for each point that is looked at before an agreement is signed"),
              FIRMS, _of_session(review), K.AGREEMENT, _to_draft),
    PaperKind("draft-agreement", mark("Draft of an agreement"),
              mark("A skeleton to negotiate, for the other side: nothing internal stands on it"),
              FIRMS, _of_session(draft_agreement), K.AGREEMENT, _to_draft, dated=False),
    PaperKind("committee", mark("Item for the investment committee"),
              mark("A case as it is laid before the investment committee"),
              FIRMS, _of_session(committee), K.CASE, _case),
    PaperKind("summary-en", mark("Summary in English"),
              mark("For a foreign firm: its case, agreements and tax relief, nothing internal"),
              FIRMS, _of_session(english_summary), K.CASE, _foreign),
    PaperKind("invitation", mark("Letter of invitation or confirmation"),
              mark("Asks a firm to a coming meeting; after one, asks it to confirm what was agreed"),
              MEETINGS, _of_session(invitation), K.MEETING, _coming, dated=False),
    PaperKind("meeting-result", mark("Result of a meeting"),
              mark("Who came, what was said and decided, who does what by when"),
              MEETINGS, _of_session(meeting_result), K.MEETING, _held),
    PaperKind("council", mark("Answer to the council"),
              mark("Agreed, lapsed and invested by year and kind, with the rows behind it"),
              NUMBERS, _council, tables=True),
    PaperKind("fulfilment", mark("Result of the fulfilment checks"),
              mark("Agreed against invested and hired, and which firms have not answered"),
              NUMBERS, _fulfilment, tables=True),
    PaperKind("zone", mark("The promotion zone"),
              mark("Area, requirement figures, sites and projects of the zone on a day"),
              NUMBERS, _zone, tables=True),
    PaperKind("snapshot-diff", mark("Two counts against each other"),
              mark("The newest frozen count against a day: what came, went and changed, and why"),
              NUMBERS, _difference, tables=True),
    PaperKind("handover", mark("Handover book"),
              mark("Everything an officer has in hand, with room to sign"),
              NUMBERS, _handover, by_officer=True, dated=False),
)  # fmt: skip
BY_CODE = {kind.code: kind for kind in PAPERS}
