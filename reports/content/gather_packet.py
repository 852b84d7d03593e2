"""Gathers what the city knows for one meeting or case, once, as frozen facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.entitlements import subject_of
from db.queries.records import all_live, children
from reports.content.blocks import Tick
from reports.content.draft_values import known_of, lines_of
from reports.content.facts import REPORT_LINE, PacketFacts
from reports.content.gather_case import (
    agreements_of,
    days_in_stage,
    history_lines,
    is_tenant,
    stage_steps,
    stage_word,
)
from reports.content.gather_diligence import diligence_lines
from reports.content.gather_firm import contact_lines, firm_facts
from reports.content.gather_fulfilment import agreed_points, fulfilment_rows, progress_points
from reports.content.gather_incentives import gather_incentives, law_as_of
from reports.content.gather_meeting import (
    earlier_follow_ups,
    expected_questions,
    meeting_facts,
    open_issues,
)
from reports.content.gather_places import (
    ground_facts,
    plots_around,
    site_line,
    sources_of,
    wanted_sites,
    zone_facts,
)
from reports.content.gather_subject import PacketRequest, Subject, firm_name, load_subject
from reports.content.key_points import derived_key_points

SPOKEN = (
    "고양시에 관심을 가져 주신 대표님께 감사드립니다.",
    "공급 일정과 지원 내용은 확인되는 대로 서면으로 정확히 안내해 드리겠습니다.",
)


def gather_packet(session: Session, request: PacketRequest) -> PacketFacts:
    """The facts of one 면담자료. Raises UserError when the meeting, case or firm is not there."""
    subject = load_subject(session, request)
    today = request.created_at.date()
    incentives = all_live(session, RecordKind.INCENTIVE)
    sites = wanted_sites(session, subject.case)
    certificates = children(session, RecordKind.CERTIFICATE, "organization", [subject.firm_id])
    agreements = agreements_of(session, subject)
    tenant = None if subject.case is None else is_tenant(subject.case)
    name = firm_name(subject)
    meeting = meeting_facts(session, subject.meeting)
    reason = _contacts_reason(request, subject)
    present = {person.title for person in meeting.ours}
    facts = PacketFacts(
        title=f"{name} 대표 면담자료" if subject.firm.get("org_type") != "hospital"
        else f"{name} 면담자료",
        office=request.office,
        created_at=request.created_at,
        law_as_of=law_as_of(incentives) or Empty.NOT_STATED,
        author=request.author,
        example=request.example,
        firm=firm_facts(subject.firm, name, certificates),
        meeting=meeting,
        reports_to=tuple(Tick(word, word in present) for word in REPORT_LINE),
        timing=_timing(subject.meeting, request.created_at),
        key_points=lines_of(subject.meeting, "key_points"),
        stage=stage_word(subject.case),
        stage_days=days_in_stage(session, subject.case, today),
        next_step=subject.case.text("next_step") if subject.case else "",
        next_step_on=known_of(subject.case, "next_step_on"),
        wanted_site=known_of(subject.case, "wanted_site"),
        history=history_lines(session, subject, agreements, sites, today),
        steps=stage_steps(session, subject.case, today),
        fulfilment=fulfilment_rows(session, subject.case, agreements),
        fulfilment_as_of=today.isoformat(),
        progress=progress_points(session, agreements),
        follow_ups=earlier_follow_ups(session, subject),
        follow_ups_source=f"{request.author.department or request.office} 면담 기록",
        acquisition_on=known_of(subject.case, "acquisition_on"),
        tenant=bool(tenant),
        incentives=gather_incentives(
            incentives, subject_of(session, subject.firm, subject.case, sites), today
        ),
        questions=expected_questions(session, subject.meeting, sites),
        issues=open_issues(session, subject),
        diligence=diligence_lines(session, subject.firm_id, today),
        talking_points=lines_of(subject.meeting, "talking_points") or SPOKEN,
        zone=zone_facts(session),
        contacts=contact_lines(session, subject.firm) if reason else (),
        contacts_reason=reason,
        plots=plots_around(session, sites),
        ground=ground_facts(session, subject.case, sites),
        sites=tuple(site_line(draft) for draft in sites),
        not_applicable_means="적용 대상 아님" if agreements else "협약 체결 전",
        sources=sources_of(subject, sites, incentives, request),
    )  # fmt: skip
    if facts.key_points:
        return facts
    return replace(facts, key_points=(*agreed_points(agreements), *derived_key_points(facts)))


def _contacts_reason(request: PacketRequest, subject: Subject) -> str:
    """Why contacts may be told, "" for none: under a code name they would tell whose firm it is."""
    coded = subject.case and subject.case.text("code_name")
    return "" if coded else request.contacts_reason


def _timing(meeting: Draft | None, now: datetime) -> tuple[Tick, ...]:
    """사전 before the meeting, 사후 after it."""
    starts_at = meeting.text("starts_at") if meeting else ""
    is_past = bool(starts_at) and starts_at < now.strftime("%Y-%m-%dT%H:%M")
    return (Tick("사전", not is_past), Tick("사후", is_past))
