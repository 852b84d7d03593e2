"""A step that can be done: what it says, whose it is, which firm it concerns."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.closed_days import closed_days
from db.queries.records import link_id, load_draft, title_of

_VIA = (("case", RecordKind.CASE), ("meeting", RecordKind.MEETING))


@dataclass(frozen=True, slots=True)
class StepFacts:
    """One step as it is shown before it is done; texts "" when not stated."""

    draft: Draft
    text: str
    due_on: str
    officer: str
    organization: str
    """The name of the firm, or the code name of its case."""
    about: str
    """The case or the meeting it comes from."""
    has_firm: bool
    closed: frozenset[dt.date] = frozenset()
    """Days that the office listed as 휴무일."""


def step_facts(session: Session, kind: RecordKind, record_id: int) -> StepFacts | None:
    """The next step of a case, a follow-up or a task; None when the record is gone."""
    draft = load_draft(session, kind, record_id)
    if draft is None:
        return None
    of_case = kind is RecordKind.CASE
    case = draft if of_case else _linked(session, draft, "case", RecordKind.CASE)
    firm = firm_of(session, draft)
    name = case.text("code_name") if case is not None else ""
    about = case.text("title") if case is not None else ""
    if not of_case and not about:
        about = title_of(session, RecordKind.MEETING, link_id(draft, "meeting"))
    return StepFacts(
        draft, draft.text("next_step" if of_case else "text"),
        draft.text("next_step_on" if of_case else "due_on"), draft.text("officer"),
        name or title_of(session, RecordKind.ORGANIZATION, firm), about, firm is not None,
        closed_days(session),
    )  # fmt: skip


def firm_of(session: Session, draft: Draft) -> int | None:
    """The firm a record concerns: its own, else that of its case, else that of its meeting."""
    if (own := link_id(draft, "organization")) is not None:
        return own
    for key, kind in _VIA:
        other = _linked(session, draft, key, kind)
        if other is not None and (firm := firm_of(session, other)) is not None:
            return firm
    return None


def _linked(session: Session, draft: Draft, key: str, kind: RecordKind) -> Draft | None:
    if key not in draft.record_type.by_key:
        return None
    record_id = link_id(draft, key)
    return None if record_id is None else load_draft(session, kind, record_id)
