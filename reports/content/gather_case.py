"""Gathers the case: its stage and what happened so far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.catalogue.cases import STAGES
from db.domain.dates import first_day, format_partial_date, last_day
from db.domain.drafts import Draft
from db.domain.fields import Choice
from db.domain.kinds import RecordKind
from db.domain.stages import stage_index
from db.domain.values import Empty, is_empty
from db.queries.records import children, link_id, load_draft
from reports.content.draft_values import known_of
from reports.content.facts import HistoryLine
from reports.content.gather_subject import Subject
from reports.content.timeline import REACHED, Pass, Step


def stage_word(case: Draft | None) -> str:
    """The word of the case's stage, "" without a case."""
    if case is None:
        return ""
    return catalogue(RecordKind.CASE).field("stage").choice_label(case.text("stage"), "ko")


def days_in_stage(session: Session, case: Draft | None, today: date) -> int | None:
    """Days since the case entered its stage; None when no day is known."""
    if case is None or case.id is None:
        return None
    since = [
        draft.text("actual_on")
        for draft in children(session, RecordKind.MILESTONE, "case", [case.id])
        if draft.get("stage") == case.get("stage") and len(draft.text("actual_on")) == 10
    ]
    return (today - first_day(max(since))).days if since else None


def stage_steps(session: Session, case: Draft | None, today: date) -> tuple[Step, ...]:
    """The stages with their days; none without a case or where no day is known."""
    if case is None or case.id is None:
        return ()
    found = {
        draft.text("stage"): draft
        for draft in children(session, RecordKind.MILESTONE, "case", [case.id])
    }
    if not any(draft.text("actual_on") or draft.text("planned_on") for draft in found.values()):
        return ()
    now = stage_index(case.text("stage"))
    return tuple(
        _step(stage, found.get(stage.code), place - now, today)
        for place, stage in enumerate(STAGES)
    )


def _step(stage: Choice, milestone: Draft | None, ahead: int, today: date) -> Step:
    actual = milestone.text("actual_on") if milestone else ""
    planned = milestone.text("planned_on") if milestone else ""
    state = Pass.NOW if ahead == 0 else Pass.DONE
    if milestone is not None and milestone.get("skipped") is True:
        state = Pass.SKIPPED
    elif ahead > 0:
        state = Pass.PLANNED if planned else Pass.OPEN
        state = Pass.LATE if planned and last_day(planned) < today else state
    known = _day(actual) or (Empty.NOT_STATED.label("ko") if state in REACHED else "")
    return Step(stage.label("ko"), state, known, _day(planned))


def _day(iso: str) -> str:
    return format_partial_date(iso) if iso else ""


def is_tenant(case: Draft) -> bool | None:
    """Whether the firm would rent; None when it is not known."""
    tenure = case.get("tenure")
    return None if isinstance(tenure, Empty) else tenure == "lease"


def agreements_of(session: Session, subject: Subject) -> tuple[Draft, ...]:
    """The firm's agreements, oldest first; of this case alone when there is one."""
    if subject.case is not None and subject.case.id is not None:
        found = children(session, RecordKind.AGREEMENT, "case", [subject.case.id])
    else:
        parties = children(session, RecordKind.PARTY, "organization", [subject.firm_id])
        ids = {link_id(party, "agreement") for party in parties}
        loaded = (load_draft(session, RecordKind.AGREEMENT, one) for one in ids if one)
        found = tuple(draft for draft in loaded if draft is not None)
    return tuple(sorted(found, key=lambda draft: draft.text("signed_on")))


def history_lines(
    session: Session,
    subject: Subject,
    agreements: Sequence[Draft],
    sites: Sequence[Draft],
    today: date,
) -> tuple[HistoryLine, ...]:
    """What happened, oldest first; what has no date stands at the head, as it is."""
    kind = catalogue(RecordKind.AGREEMENT).field("kind")
    lines = [
        HistoryLine(
            known_of(draft, "signed_on"),
            f"{kind.choice_label(draft.text('kind'), 'ko')} 체결"
            + ("(원본 확인 필요)" if is_empty(draft.get("signed_on")) else ""),
        )
        for draft in agreements
        if draft.get("status") != "draft"
    ]
    activities = children(session, RecordKind.ACTIVITY, "organization", [subject.firm_id])
    lines += [HistoryLine(known_of(one, "happened_on"), one.text("summary")) for one in activities]
    meetings = children(session, RecordKind.MEETING, "organization", [subject.firm_id])
    lines += [
        HistoryLine(draft.text("starts_at")[:10], draft.text("title"))
        for draft in meetings
        if draft.text("starts_at") and first_day(draft.text("starts_at")[:10]) < today
    ]
    lines += [
        HistoryLine(draft.text("actual_on"), _supply_text(draft))
        for draft in sites
        if draft.text("actual_on")
    ]
    return tuple(sorted(lines, key=lambda line: "" if isinstance(line.when, Empty) else line.when))


def _supply_text(site: Draft) -> str:
    area = site.get("area")
    size = f" {area:,.0f}㎡" if isinstance(area, float) else ""
    status = catalogue(RecordKind.SITE).field("status")
    word = status.choice_label(site.text("status"), "ko") if site.text("status") else "공급"
    return f"{site.text('block') or site.text('name')}{size} {word}"
