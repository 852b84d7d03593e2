"""Makes the office's papers: each name with its function, and the record it is of when none is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from db.errors import UserError
from db.queries.paper_subjects import (
    newest_agreement,
    newest_case,
    newest_firm,
    newest_meeting,
)
from db.store import Store
from reports.content.gather_handover import HandoverRequest, gather_handover
from reports.content.handover import handover
from reports.content.model import Document
from reports.content.papers import numbers
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
from reports.paper_kinds import PaperKind

Make = Callable[[Store, PaperAsk], Document]
Newest = Callable[[Session, PaperAsk], int]


def make_paper(store: Store, kind: PaperKind, ask: PaperAsk) -> Document:
    """The paper; of the newest record where none was asked for.

    Raises UserError("paper.nothing") when there is no record to make it of, and whatever the
    paper itself refuses.
    """
    if kind.about is not None and not ask.subject and not kind.everything:
        ask = replace(ask, subject=subject_or_newest(store, kind, ask))
    return _MAKE[kind.code](store, ask)


def subject_or_newest(store: Store, kind: PaperKind, ask: PaperAsk) -> int:
    """The record that was asked for, else the newest that the paper can be made of.

    Raises UserError("paper.nothing") when there is none.
    """
    if ask.subject:
        return ask.subject
    with store.read() as session:
        found = _NEWEST[kind.code](session, ask)
    if not found:
        raise UserError("paper.nothing")
    return found


def _of_session(make: Callable[[Session, PaperAsk], Document]) -> Make:
    def made(store: Store, ask: PaperAsk) -> Document:
        with store.read() as session:
            return make(session, ask)

    return made


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


_MAKE: Mapping[str, Make] = {
    "invitation": _of_session(invitation),
    "meeting-result": _of_session(meeting_result),
    "committee": _of_session(committee),
    "company-card": _of_session(company_card),
    "due-diligence": numbers.diligence_paper,
    "review": _of_session(review),
    "draft-agreement": _of_session(draft_agreement),
    "fulfilment": numbers.fulfilment_paper,
    "weekly": _of_session(weekly),
    "monthly": monthly,
    "zone": numbers.zone_of_day,
    "handover": _handover,
    "council": numbers.council_paper,
    "count": numbers.defined_paper,
    "snapshot-diff": numbers.difference_paper,
    "summary-en": _of_session(english_summary),
}
_NEWEST: Mapping[str, Newest] = {
    "invitation": _coming,
    "meeting-result": _held,
    "committee": _case,
    "company-card": _firm,
    "review": _to_draft,
    "draft-agreement": _to_draft,
    "summary-en": _foreign,
}
