"""Gathers what the city knows for one meeting or case, once, as frozen facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.dates import first_day, format_partial_date, last_day
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.numbers import format_business_number
from db.domain.values import Empty, Value, is_empty
from db.errors import UserError
from db.queries.records import all_live, children, link_id, load_draft
from reports.content.blocks import CellKind
from reports.content.facts import (
    Author,
    FirmFacts,
    FollowUpLine,
    FulfilmentRow,
    HistoryLine,
    IssueLine,
    Known,
    MeetingFacts,
    PacketFacts,
    Person,
    QuestionLine,
    SiteLine,
    ZoneFacts,
)
from reports.content.gather_incentives import IncentiveSubject, gather_incentives, law_as_of
from reports.content.key_points import derived_key_points

VENTURE_KINDS = frozenset({"investment", "research", "growth", "prospective", "guarantee"})
"""Certificates under 벤처기업육성에 관한 특별법; 이노비즈 and 메인비즈 are others."""
SPOKEN = (
    "고양시에 관심을 가져 주신 대표님께 감사드립니다.",
    "공급 일정과 지원 내용은 확인되는 대로 서면으로 정확히 안내해 드리겠습니다.",
)


@dataclass(frozen=True, slots=True)
class PacketRequest:
    """Which 면담자료: of a meeting, or of a case without one; who makes it, and when."""

    author: Author
    office: str
    created_at: datetime
    meeting_id: int | None = None
    case_id: int | None = None
    example: bool = False


@dataclass(frozen=True, slots=True)
class _Subject:
    meeting: Draft | None
    case: Draft | None
    firm: Draft

    @property
    def firm_id(self) -> int:
        assert self.firm.id is not None
        return self.firm.id


def gather_packet(session: Session, request: PacketRequest) -> PacketFacts:
    """The facts of one 면담자료. Raises UserError when the meeting, case or firm is not there."""
    subject = _subject(session, request)
    today = request.created_at.date()
    incentives = all_live(session, RecordKind.INCENTIVE)
    sites = _wanted_sites(session, subject.case)
    certificates = children(session, RecordKind.CERTIFICATE, "organization", [subject.firm_id])
    agreements = _agreements(session, subject)
    tenant = None if subject.case is None else _tenant(subject.case)
    name = _firm_name(subject)
    facts = PacketFacts(
        title=f"{name} 대표 면담자료" if subject.firm.get("org_type") != "hospital"
        else f"{name} 면담자료",
        office=request.office,
        created_at=request.created_at,
        law_as_of=law_as_of(incentives) or Empty.NOT_STATED,
        author=request.author,
        example=request.example,
        firm=_firm_facts(subject.firm, name, certificates, today),
        meeting=_meeting_facts(session, subject.meeting),
        key_points=_lines(subject.meeting, "key_points"),
        stage=_stage(subject.case),
        stage_days=_stage_days(session, subject.case, today),
        next_step=subject.case.text("next_step") if subject.case else "",
        next_step_on=_known(subject.case, "next_step_on"),
        wanted_site=_known(subject.case, "wanted_site"),
        history=_history(session, subject, agreements, sites, today),
        fulfilment=_fulfilment(session, subject.case, agreements),
        fulfilment_as_of=today.isoformat(),
        follow_ups=_follow_ups(session, subject),
        follow_ups_source=f"{request.author.department or request.office} 면담 기록",
        acquisition_on=_known(subject.case, "acquisition_on"),
        tenant=bool(tenant),
        incentives=gather_incentives(
            incentives,
            IncentiveSubject(
                subject.case.text("acquisition_on") if subject.case else "", tenant,
                _venture_valid(certificates, today), _in_zone(sites),
            ),
            today,
        ),
        questions=_questions(session, subject.meeting, sites),
        issues=_issues(session, subject),
        talking_points=_lines(subject.meeting, "talking_points") or SPOKEN,
        zone=_zone(session),
        sites=tuple(_site_line(draft) for draft in sites),
        sources=_sources(subject, sites, incentives, request),
    )  # fmt: skip
    if facts.key_points:
        return facts
    return replace(facts, key_points=(*_agreed_points(agreements), *derived_key_points(facts)))


# -- what it is about ------------------------------------------------------------------------


def _subject(session: Session, request: PacketRequest) -> _Subject:
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
    return _Subject(meeting, case, firm)


def _load(session: Session, kind: RecordKind, record_id: int | None) -> Draft | None:
    if record_id is None:
        return None
    draft = load_draft(session, kind, record_id)
    if draft is None:
        raise UserError("record.gone")
    return draft


def _firm_name(subject: _Subject) -> str:
    code_name = subject.case.text("code_name") if subject.case else ""
    return f"{code_name}(대외비)" if code_name else subject.firm.text("name")


def _known(draft: Draft | None, key: str) -> Known:
    value = draft.get(key) if draft else Empty.NOT_STATED
    return value if isinstance(value, Empty) else str(value)


def _number(draft: Draft | None, key: str) -> int | Empty:
    value = draft.get(key) if draft else Empty.NOT_STATED
    return value if isinstance(value, (int, Empty)) else Empty.NOT_STATED


def _lines(draft: Draft | None, key: str) -> tuple[str, ...]:
    text = draft.text(key) if draft else ""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _list(draft: Draft, key: str) -> tuple[str, ...]:
    value = draft.get(key)
    return value if isinstance(value, tuple) else ()


# -- the firm ----------------------------------------------------------------------------------


def _firm_facts(firm: Draft, name: str, certificates: Sequence[Draft], today: date) -> FirmFacts:
    number = firm.get("business_number")
    return FirmFacts(
        name=name,
        representatives=_list(firm, "representatives"),
        founded=_known(firm, "founded"),
        business_number=number
        if isinstance(number, Empty)
        else format_business_number(str(number)),
        employees=_number(firm, "employees"),
        industry=_industry(firm),
        venture_until=_venture_until(certificates, today),
        head_office=_head_office(firm),
        capital=_number(firm, "capital"),
        revenue=_number(firm, "revenue"),
        products=_known(firm, "products"),
    )


def _industry(firm: Draft) -> Known:
    name, code = firm.text("industry_name"), firm.text("industry_code")
    revision = firm.text("industry_revision")
    coded = f"{code}({revision}차)" if code and revision else code
    return ", ".join(part for part in (name, coded) if part) or _known(firm, "industry_name")


def _head_office(firm: Draft) -> Known:
    for key in ("region", "address", "country"):
        if text := firm.text(key):
            return text
    return _known(firm, "address")


def _venture(certificates: Iterable[Draft]) -> list[str]:
    """The last days of the firm's 벤처확인, those taken back left out."""
    return [
        draft.text("valid_until")
        for draft in certificates
        if draft.get("kind") in VENTURE_KINDS and draft.text("valid_until")
        and is_empty(draft.get("revoked_on"))
    ]  # fmt: skip


def _venture_until(certificates: Sequence[Draft], today: date) -> Known:
    valid = [until for until in _venture(certificates) if last_day(until) >= today]
    return max(valid, default=Empty.UNCHECKED)


def _venture_valid(certificates: Sequence[Draft], today: date) -> bool | None:
    ends = _venture(certificates)
    return any(last_day(until) >= today for until in ends) if ends else None


# -- the meeting ---------------------------------------------------------------------------------


def _meeting_facts(session: Session, meeting: Draft | None) -> MeetingFacts:
    if meeting is None or meeting.id is None:
        return MeetingFacts()
    attendees = [
        draft
        for draft in children(session, RecordKind.ATTENDEE, "meeting", [meeting.id])
        if draft.get("attends") != "no"
    ]
    return MeetingFacts(
        _known(meeting, "starts_at"), _known(meeting, "ends_at"), _known(meeting, "place"),
        _known(meeting, "purpose"),
        tuple(_person(draft) for draft in attendees if draft.get("side") == "ours"),
        tuple(_person(draft) for draft in attendees if draft.get("side") == "theirs"),
    )  # fmt: skip


def _person(draft: Draft) -> Person:
    rank = draft.get("rank")
    name, title = draft.text("name"), draft.text("title")
    return Person(
        "" if name == title else name, title, draft.text("affiliation"),
        rank if isinstance(rank, int) else 100,
    )  # fmt: skip


def _agenda(session: Session, meeting: Draft | None, kind: str) -> list[Draft]:
    if meeting is None or meeting.id is None:
        return []
    items = children(session, RecordKind.AGENDA_ITEM, "meeting", [meeting.id])
    found = [draft for draft in items if draft.get("kind") == kind]
    return sorted(found, key=lambda draft: (is_empty(draft.get("rank")), str(draft.get("rank"))))


def _questions(
    session: Session, meeting: Draft | None, sites: Sequence[Draft]
) -> tuple[QuestionLine, ...]:
    """The requests the officer expects; without any, the two that firms always make."""
    noted = tuple(
        QuestionLine(draft.text("text"), draft.text("answer") or "관련 부서 검토 후 회신")
        for draft in _agenda(session, meeting, "request")
    )
    supply = _supply_answer(sites)
    usual = (
        *((QuestionLine("용지 공급 시기", supply),) if supply else ()),
        QuestionLine("세제·보조금 확대", "관련 부서 검토 후 회신, 확정적 표현 지양"),
    )
    return noted or usual


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


def _agreed_points(agreements: Sequence[Draft]) -> tuple[str, ...]:
    """What the newest agreement says, how far it binds, and what it leaves open."""
    newest = next((draft for draft in reversed(agreements) if draft.get("status") != "draft"), None)
    if newest is None:
        return ()
    kind = catalogue(RecordKind.AGREEMENT).field("kind").choice_label(newest.text("kind"), "ko")
    binding = ", 법적 구속력 없음" if newest.get("binding") == "none" else ""
    named = (("금액", "amount"), ("면적", "area"), ("고용", "jobs"))
    missing = "·".join(word for word, key in named if newest.get(key) is Empty.NOT_STATED)
    line = f"{kind} 체결{binding}" + (f". {missing} 미기재" if missing else "")
    terms = newest.text("terms")
    return (terms, line) if terms else (line,)


def _issues(session: Session, subject: _Subject) -> tuple[IssueLine, ...]:
    found = [
        IssueLine(draft.text("text"), draft.text("answer"))
        for draft in _agenda(session, subject.meeting, "issue")
    ]
    if subject.case and (issue := subject.case.text("issue")):
        line = IssueLine(issue, subject.case.text("position"))
        if line.issue not in {entry.issue for entry in found}:
            found.append(line)
    return tuple(found)


def _follow_ups(session: Session, subject: _Subject) -> tuple[FollowUpLine, ...]:
    """What came of earlier meetings with this firm: of the last one, and whatever is still open."""
    drafts = children(session, RecordKind.FOLLOW_UP, "organization", [subject.firm_id])
    this = subject.meeting.id if subject.meeting else None
    earlier = [draft for draft in drafts if link_id(draft, "meeting") != this or this is None]
    last = max((link_id(draft, "meeting") or 0 for draft in earlier), default=0)
    kind = catalogue(RecordKind.FOLLOW_UP).field("kind")
    return tuple(
        FollowUpLine(
            kind.choice_label(draft.text("kind"), "ko"), draft.text("text"),
            _known(draft, "due_on"), _known(draft, "done_on"), draft.text("result"),
        )
        for draft in earlier
        if (link_id(draft, "meeting") or 0) == last or is_empty(draft.get("done_on"))
    )  # fmt: skip


# -- the case --------------------------------------------------------------------------------------


def _stage(case: Draft | None) -> str:
    if case is None:
        return ""
    return catalogue(RecordKind.CASE).field("stage").choice_label(case.text("stage"), "ko")


def _stage_days(session: Session, case: Draft | None, today: date) -> int | None:
    """Days since the case entered its stage; None when no day is known."""
    if case is None or case.id is None:
        return None
    since = [
        draft.text("actual_on")
        for draft in children(session, RecordKind.MILESTONE, "case", [case.id])
        if draft.get("stage") == case.get("stage") and len(draft.text("actual_on")) == 10
    ]
    return (today - first_day(max(since))).days if since else None


def _tenant(case: Draft) -> bool | None:
    tenure = case.get("tenure")
    return None if isinstance(tenure, Empty) else tenure == "lease"


def _agreements(session: Session, subject: _Subject) -> tuple[Draft, ...]:
    """The firm's agreements, oldest first; of this case alone when there is one."""
    if subject.case is not None and subject.case.id is not None:
        found = children(session, RecordKind.AGREEMENT, "case", [subject.case.id])
    else:
        parties = children(session, RecordKind.PARTY, "organization", [subject.firm_id])
        ids = {link_id(party, "agreement") for party in parties}
        loaded = (load_draft(session, RecordKind.AGREEMENT, one) for one in ids if one)
        found = tuple(draft for draft in loaded if draft is not None)
    return tuple(sorted(found, key=lambda draft: draft.text("signed_on")))


def _history(
    session: Session,
    subject: _Subject,
    agreements: Sequence[Draft],
    sites: Sequence[Draft],
    today: date,
) -> tuple[HistoryLine, ...]:
    """What happened, oldest first; what has no date stands at the head, as it is."""
    kind = catalogue(RecordKind.AGREEMENT).field("kind")
    lines = [
        HistoryLine(
            _known(draft, "signed_on"),
            f"{kind.choice_label(draft.text('kind'), 'ko')} 체결"
            + ("(원본 확인 필요)" if is_empty(draft.get("signed_on")) else ""),
        )
        for draft in agreements
        if draft.get("status") != "draft"
    ]
    activities = children(session, RecordKind.ACTIVITY, "organization", [subject.firm_id])
    lines += [HistoryLine(_known(one, "happened_on"), one.text("summary")) for one in activities]
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


def _fulfilment(
    session: Session, case: Draft | None, agreements: Sequence[Draft]
) -> tuple[FulfilmentRow, ...]:
    """Planned, agreed and done. Agreed is the newest agreement's, never a sum of LOI and MOU."""
    signed = [draft for draft in agreements if draft.get("status") in ("valid", "changed")]
    newest = signed[-1] if signed else None
    check = _newest_check(session, newest)
    none = Empty.NOT_APPLICABLE if newest is None else Empty.NOT_STATED
    undone = Empty.NOT_APPLICABLE if newest is None else Empty.UNCHECKED
    rows = (
        ("투자예정액", CellKind.MONEY, "planned_investment", "amount", "invested"),
        ("희망면적", CellKind.AREA, "wanted_area", "area", ""),
        ("고용예정", CellKind.NUMBER, "planned_jobs", "jobs", "hired"),
    )
    return tuple(
        FulfilmentRow(
            label, kind, _cell(newest, agreed, none), _cell(check, done, undone),
            _cell(case, planned, Empty.NOT_STATED) if case else None,
        )
        for label, kind, planned, agreed, done in rows
    )  # fmt: skip


def _cell(draft: Draft | None, key: str, otherwise: Empty) -> int | float | Empty:
    if draft is None or not key:
        return otherwise
    value: Value = draft.get(key)
    return value if isinstance(value, (int, float, Empty)) else otherwise


def _newest_check(session: Session, agreement: Draft | None) -> Draft | None:
    if agreement is None or agreement.id is None:
        return None
    checks = children(session, RecordKind.CHECK, "agreement", [agreement.id])
    return max(checks, key=lambda draft: (draft.text("as_of"), draft.id or 0), default=None)


# -- places and sources --------------------------------------------------------------------------


def _wanted_sites(session: Session, case: Draft | None) -> tuple[Draft, ...]:
    """The sites the case names, or all of the development project it names."""
    wanted = case.text("wanted_site").replace(" ", "") if case else ""
    if not wanted:
        return ()
    sites = all_live(session, RecordKind.SITE)
    named = [draft for draft in sites if draft.text("name").replace(" ", "") == wanted]
    if named:
        return tuple(named)
    projects = {
        draft.id
        for draft in all_live(session, RecordKind.PROJECT)
        if draft.text("name").replace(" ", "") in wanted or wanted in draft.text("name")
    }
    return tuple(draft for draft in sites if link_id(draft, "project") in projects)


def _in_zone(sites: Sequence[Draft]) -> bool | None:
    answers = {draft.get("in_zone") for draft in sites}
    if answers == {"yes"}:
        return True
    return False if answers == {"no"} else None


def _site_line(draft: Draft) -> SiteLine:
    record_type = catalogue(RecordKind.SITE)
    area, price = draft.get("area"), draft.get("price")
    in_zone, status = draft.get("in_zone"), draft.get("status")
    return SiteLine(
        draft.text("name"),
        area if isinstance(area, (float, Empty)) else Empty.NOT_STATED,
        price if isinstance(price, (int, Empty)) else Empty.NOT_STATED,
        in_zone
        if isinstance(in_zone, Empty)
        else record_type.field("in_zone").choice_label(str(in_zone), "ko"),
        status
        if isinstance(status, Empty)
        else record_type.field("status").choice_label(str(status), "ko"),
        _known(draft, "planned_on"),
        _known(draft, "actual_on"),
        _list(draft, "permitted_industries"),
        draft.text("source"),
        status not in ("negotiating", "contracted", "occupied"),
        draft.text("note"),
    )


def _zone(session: Session) -> ZoneFacts | None:
    for draft in all_live(session, RecordKind.ZONE):
        area = draft.get("area")
        return ZoneFacts(
            draft.text("name"), _known(draft, "designated_on"),
            area if isinstance(area, (float, Empty)) else Empty.NOT_STATED, draft.text("source"),
        )  # fmt: skip
    return None


def _sources(
    subject: _Subject, sites: Sequence[Draft], incentives: Sequence[Draft], request: PacketRequest
) -> tuple[str, ...]:
    """Where the facts come from: notes that name a source, the sites', the law's day."""
    noted = [
        draft.text("note").partition("출처:")[2].strip()
        for draft in (subject.firm, subject.case)
        if draft and "출처:" in draft.text("note")
    ]
    found = noted or [f"{request.author.department or request.office} 기록"]
    found += [draft.text("source") for draft in (*sites, *incentives)]
    split = (entry.strip() for text in found for entry in text.split(", "))
    return tuple(dict.fromkeys(entry for entry in split if entry))
