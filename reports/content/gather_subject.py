"""What a 면담자료 is about: the meeting, the case and the firm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.queries.records import link_id, load_draft
from reports.content.facts import Author


@dataclass(frozen=True, slots=True)
class PacketRequest:
    """Which 면담자료: of a meeting, or of a case without one; who makes it, and when."""

    author: Author
    office: str
    created_at: datetime
    meeting_id: int | None = None
    case_id: int | None = None
    example: bool = False
    contacts_reason: str = ""
    """Why phones and mails are asked for, in words for the paper; "" leaves them out."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The meeting, the case and the firm; a case may come without a meeting and the other way."""

    meeting: Draft | None
    case: Draft | None
    firm: Draft

    @property
    def firm_id(self) -> int:
        """The firm's id."""
        assert self.firm.id is not None
        return self.firm.id


def load_subject(session: Session, request: PacketRequest) -> Subject:
    """Load what the request names. Raises UserError when something is not there."""
    meeting = _load(session, RecordKind.MEETING, request.meeting_id)
    case_id = request.case_id or (link_id(meeting, "case") if meeting else None)
    case = _load(session, RecordKind.CASE, case_id)
    firm_id = link_id(case, "organization") if case else None
    if firm_id is None and meeting is not None:
        firm_id = link_id(meeting, "organization")
    if firm_id is None:
        raise UserError("packet.no_firm")
    firm = _load(session, RecordKind.ORGANIZATION, firm_id)
    assert firm is not None
    return Subject(meeting, case, firm)


def _load(session: Session, kind: RecordKind, record_id: int | None) -> Draft | None:
    if record_id is None:
        return None
    draft = load_draft(session, kind, record_id)
    if draft is None:
        raise UserError("record.gone")
    return draft


def firm_name(subject: Subject) -> str:
    """The firm's name, or the case's code name where it may not be said."""
    code_name = subject.case.text("code_name") if subject.case else ""
    return f"{code_name}(대외비)" if code_name else subject.firm.text("name")
