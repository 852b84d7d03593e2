"""Gathers the meeting: who sits at the table, what will be asked, what came of the last one."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.dates import format_partial_date
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import is_empty
from db.queries.records import children, link_id
from reports.content.draft_values import known_of
from reports.content.facts import FollowUpLine, IssueLine, MeetingFacts, Person, QuestionLine
from reports.content.gather_places import on_offer
from reports.content.gather_subject import Subject


def meeting_facts(session: Session, meeting: Draft | None) -> MeetingFacts:
    """When, where, what for and who; those who will not come are left out."""
    if meeting is None or meeting.id is None:
        return MeetingFacts()
    attendees = [
        draft
        for draft in children(session, RecordKind.ATTENDEE, "meeting", [meeting.id])
        if draft.get("attends") != "no"
    ]
    return MeetingFacts(
        known_of(meeting, "starts_at"), known_of(meeting, "ends_at"), known_of(meeting, "place"),
        known_of(meeting, "purpose"),
        tuple(_person(draft) for draft in attendees if draft.get("side") == "ours"),
        tuple(_person(draft) for draft in attendees if draft.get("side") == "theirs"),
    )  # fmt: skip


def _person(draft: Draft) -> Person:
    rank = draft.get("rank")
    name, title = draft.text("name"), draft.text("title")
    return Person(
        "" if name == title else name, title, draft.text("affiliation"),
        rank if isinstance(rank, int) else 100, draft.get("role") == "observer",
    )  # fmt: skip


def _agenda(session: Session, meeting: Draft | None, kind: str) -> list[Draft]:
    if meeting is None or meeting.id is None:
        return []
    items = children(session, RecordKind.AGENDA_ITEM, "meeting", [meeting.id])
    found = [draft for draft in items if draft.get("kind") == kind]
    return sorted(found, key=lambda draft: (is_empty(draft.get("rank")), str(draft.get("rank"))))


def expected_questions(
    session: Session, meeting: Draft | None, sites: Sequence[Draft]
) -> tuple[QuestionLine, ...]:
    """The requests the officer expects; without any, the one that the records can answer."""
    noted = tuple(
        QuestionLine(draft.text("text"), draft.text("answer") or "관련 부서 검토 후 회신")
        for draft in _agenda(session, meeting, "request")
    )
    if noted:
        return noted
    supply = _supply_answer([site for site in sites if on_offer(site)])
    return (QuestionLine("용지 공급 시기", supply),) if supply else ()


def _supply_answer(sites: Sequence[Draft]) -> str:
    """When which site was or will be supplied, as far as the records say."""
    supplied = [
        f"{site.text('block') or site.text('name')} {format_partial_date(site.text('actual_on'))} 공고"
        for site in sites
        if site.text("actual_on")
    ]
    planned = [
        f"{site.text('name')} {format_partial_date(site.text('planned_on'))} 계획"
        for site in sites
        if site.text("planned_on") and not site.text("actual_on")
    ]
    if not supplied and not planned:
        return ""
    return f"{', '.join((*supplied, *planned))}. 추진 현황은 시행자 확인 후 서면 회신"


def open_issues(session: Session, subject: Subject) -> tuple[IssueLine, ...]:
    """The points in dispute of the agenda and of the case, with our position."""
    found = [
        IssueLine(draft.text("text"), draft.text("answer"))
        for draft in _agenda(session, subject.meeting, "issue")
    ]
    if subject.case and (issue := subject.case.text("issue")):
        line = IssueLine(issue, subject.case.text("position"))
        if line.issue not in {entry.issue for entry in found}:
            found.append(line)
    return tuple(found)


def earlier_follow_ups(session: Session, subject: Subject) -> tuple[FollowUpLine, ...]:
    """What came of earlier meetings with this firm: of the last one, and whatever is still open."""
    drafts = children(session, RecordKind.FOLLOW_UP, "organization", [subject.firm_id])
    this = subject.meeting.id if subject.meeting else None
    earlier = [draft for draft in drafts if link_id(draft, "meeting") != this or this is None]
    last = _last_meeting(session, subject, {link_id(draft, "meeting") for draft in earlier})
    kind = catalogue(RecordKind.FOLLOW_UP).field("kind")
    return tuple(
        FollowUpLine(
            kind.choice_label(draft.text("kind"), "ko"), draft.text("text"),
            known_of(draft, "due_on"), known_of(draft, "done_on"), draft.text("result"),
        )
        for draft in earlier
        if link_id(draft, "meeting") == last or is_empty(draft.get("done_on"))
    )  # fmt: skip


def _last_meeting(session: Session, subject: Subject, ids: set[int | None]) -> int | None:
    """The meeting among ``ids`` that was held last, by its time and not by its number."""
    meetings = children(session, RecordKind.MEETING, "organization", [subject.firm_id])
    held = [meeting for meeting in meetings if meeting.id in ids]
    newest = max(held, key=lambda meeting: meeting.text("starts_at"), default=None)
    return newest.id if newest else None
