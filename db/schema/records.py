"""The tables of the ledgered records; their columns are the catalogue's fields."""

from __future__ import annotations

from sqlalchemy import Index, Table
from sqlalchemy.orm import Mapped

from db.domain.kinds import RecordKind
from db.schema.base import LedgeredRecord, link, unique_among_live
from db.schema.types import (
    OptBool,
    OptDate,
    OptFloat,
    OptInt,
    OptList,
    OptText,
    OptWon,
    ShortText,
)


class OrganizationRecord(LedgeredRecord):
    """기업·기관."""

    __tablename__ = "organization"
    record_kind = RecordKind.ORGANIZATION

    name: Mapped[OptText]
    name_key: Mapped[OptText]
    """``name`` without legal form and blanks, for matching; never shown."""
    org_type: Mapped[ShortText]
    name_en: Mapped[OptText]
    aliases: Mapped[OptList]
    representatives: Mapped[OptList]
    founded: Mapped[OptDate]
    standing: Mapped[ShortText]
    business_number: Mapped[ShortText]
    corporate_number: Mapped[ShortText]
    employees: Mapped[OptInt]
    capital: Mapped[OptWon]
    revenue: Mapped[OptWon]
    member_count: Mapped[OptInt]
    industry_code: Mapped[OptText]
    industry_revision: Mapped[ShortText]
    industry_name: Mapped[OptText]
    products: Mapped[OptText]
    address: Mapped[OptText]
    address_lot: Mapped[OptText]
    region: Mapped[OptText]
    country: Mapped[OptText]
    phone: Mapped[OptText]
    website: Mapped[OptText]
    note: Mapped[OptText]

    @classmethod
    def table_args(cls) -> tuple[Index, ...]:
        return (
            unique_among_live("uq_organization_business_number", "business_number"),
            Index("ix_organization_name_key", "name_key"),
            Index("ix_organization_corporate_number", "corporate_number"),
        )


class ContactRecord(LedgeredRecord):
    """기업 담당자: personal data."""

    __tablename__ = "contact"
    record_kind = RecordKind.CONTACT

    organization_id: Mapped[int] = link("organization", required=True)
    name: Mapped[OptText]
    title: Mapped[OptText]
    department: Mapped[OptText]
    phone: Mapped[OptText]
    mobile: Mapped[OptText]
    email: Mapped[OptText]
    purpose: Mapped[ShortText]
    retain_until: Mapped[OptDate]


class CertificateRecord(LedgeredRecord):
    """벤처확인."""

    __tablename__ = "certificate"
    record_kind = RecordKind.CERTIFICATE

    organization_id: Mapped[int] = link("organization", required=True)
    kind: Mapped[ShortText]
    number: Mapped[OptText]
    confirmed_on: Mapped[OptDate]
    valid_from: Mapped[OptDate]
    valid_until: Mapped[OptDate]
    issuer: Mapped[OptText]
    renewal: Mapped[ShortText]
    revoked_on: Mapped[OptDate]

    @classmethod
    def table_args(cls) -> tuple[Index, ...]:
        return (Index("ix_certificate_valid_until", "valid_until"),)


class CaseRecord(LedgeredRecord):
    """투자 건: the unit that is counted."""

    __tablename__ = "investment_case"
    record_kind = RecordKind.CASE

    number: Mapped[OptText]
    title: Mapped[OptText]
    organization_id: Mapped[int] = link("organization", required=True)
    code_name: Mapped[OptText]
    stage: Mapped[ShortText]
    state: Mapped[ShortText]
    resume_on: Mapped[OptDate]
    end_reason: Mapped[ShortText]
    officer: Mapped[OptText]
    department: Mapped[OptText]
    planned_investment: Mapped[OptWon]
    wanted_area: Mapped[OptFloat]
    planned_jobs: Mapped[OptInt]
    wanted_site: Mapped[OptText]
    planned_period: Mapped[OptText]
    acquisition_on: Mapped[OptDate]
    tenure: Mapped[ShortText]
    foreign: Mapped[OptBool]
    next_step: Mapped[OptText]
    next_step_on: Mapped[OptDate]
    decision_on: Mapped[OptDate]
    source_channel: Mapped[ShortText]
    source_event: Mapped[OptText]
    counted: Mapped[OptBool]
    excluded_reason: Mapped[OptText]
    progress: Mapped[OptText]
    issue: Mapped[OptText]
    position: Mapped[OptText]
    note: Mapped[OptText]
    board_order: Mapped[OptFloat]
    """Order of the card in its column; NULL sorts by the chosen order."""

    @classmethod
    def table_args(cls) -> tuple[Index, ...]:
        return (
            unique_among_live("uq_investment_case_number", "number"),
            Index("ix_investment_case_stage", "stage"),
            Index("ix_investment_case_next_step_on", "next_step_on"),
        )


class MilestoneRecord(LedgeredRecord):
    """단계 일정."""

    __tablename__ = "milestone"
    record_kind = RecordKind.MILESTONE

    case_id: Mapped[int] = link("investment_case", required=True)
    stage: Mapped[ShortText]
    planned_on: Mapped[OptDate]
    actual_on: Mapped[OptDate]
    evidence: Mapped[OptText]


class ActivityRecord(LedgeredRecord):
    """활동기록."""

    __tablename__ = "activity"
    record_kind = RecordKind.ACTIVITY

    organization_id: Mapped[int] = link("organization", required=True)
    case_id: Mapped[int | None] = link("investment_case")
    contact_id: Mapped[int | None] = link("contact")
    kind: Mapped[ShortText]
    happened_on: Mapped[OptDate]
    summary: Mapped[OptText]
    officer: Mapped[OptText]


class AgreementRecord(LedgeredRecord):
    """협약."""

    __tablename__ = "agreement"
    record_kind = RecordKind.AGREEMENT

    title: Mapped[OptText]
    kind: Mapped[ShortText]
    nature: Mapped[ShortText]
    case_id: Mapped[int | None] = link("investment_case")
    signed_on: Mapped[OptDate]
    place: Mapped[OptText]
    amount: Mapped[OptWon]
    area: Mapped[OptFloat]
    jobs: Mapped[OptInt]
    terms: Mapped[OptText]
    binding: Mapped[ShortText]
    disclosure: Mapped[ShortText]
    valid_until: Mapped[OptDate]
    reviewed_on: Mapped[OptDate]
    reported_to_council_on: Mapped[OptDate]
    status: Mapped[ShortText]
    status_on: Mapped[OptDate]
    status_reason: Mapped[OptText]
    document_number: Mapped[OptText]
    note: Mapped[OptText]


class PartyRecord(LedgeredRecord):
    """협약 당사자."""

    __tablename__ = "party"
    record_kind = RecordKind.PARTY

    agreement_id: Mapped[int] = link("agreement", required=True)
    organization_id: Mapped[int] = link("organization", required=True)
    role: Mapped[ShortText]
    signatory: Mapped[OptText]


class CheckRecord(LedgeredRecord):
    """이행점검: append-only, corrected by a new row."""

    __tablename__ = "fulfilment_check"
    record_kind = RecordKind.CHECK

    agreement_id: Mapped[int] = link("agreement", required=True)
    as_of: Mapped[OptDate]
    response: Mapped[ShortText]
    invested: Mapped[OptWon]
    hired: Mapped[OptInt]
    evidence: Mapped[ShortText]
    note: Mapped[OptText]


class MeetingRecord(LedgeredRecord):
    """면담·회의."""

    __tablename__ = "meeting"
    record_kind = RecordKind.MEETING

    title: Mapped[OptText]
    starts_at: Mapped[OptDate]
    ends_at: Mapped[OptDate]
    place: Mapped[OptText]
    organization_id: Mapped[int | None] = link("organization")
    case_id: Mapped[int | None] = link("investment_case")
    purpose: Mapped[OptText]
    officer: Mapped[OptText]
    discussion: Mapped[OptText]
    decisions: Mapped[OptText]
    key_points: Mapped[OptText]
    talking_points: Mapped[OptText]


class AttendeeRecord(LedgeredRecord):
    """참석자."""

    __tablename__ = "attendee"
    record_kind = RecordKind.ATTENDEE

    meeting_id: Mapped[int] = link("meeting", required=True)
    side: Mapped[ShortText]
    name: Mapped[OptText]
    title: Mapped[OptText]
    affiliation: Mapped[OptText]
    rank: Mapped[OptInt]
    attends: Mapped[ShortText]


class AgendaItemRecord(LedgeredRecord):
    """안건."""

    __tablename__ = "agenda_item"
    record_kind = RecordKind.AGENDA_ITEM

    meeting_id: Mapped[int] = link("meeting", required=True)
    kind: Mapped[ShortText]
    text: Mapped[OptText]
    answer: Mapped[OptText]
    rank: Mapped[OptInt]


class FollowUpRecord(LedgeredRecord):
    """후속조치."""

    __tablename__ = "follow_up"
    record_kind = RecordKind.FOLLOW_UP

    meeting_id: Mapped[int | None] = link("meeting")
    organization_id: Mapped[int | None] = link("organization")
    case_id: Mapped[int | None] = link("investment_case")
    kind: Mapped[ShortText]
    text: Mapped[OptText]
    officer: Mapped[OptText]
    due_on: Mapped[OptDate]
    done_on: Mapped[OptDate]
    result: Mapped[OptText]
    document_number: Mapped[OptText]


class ZoneRecord(LedgeredRecord):
    """지구."""

    __tablename__ = "zone"
    record_kind = RecordKind.ZONE

    name: Mapped[OptText]
    announced_on: Mapped[OptDate]
    designated_on: Mapped[OptDate]
    area: Mapped[OptFloat]
    notice_number: Mapped[OptText]
    legal_basis: Mapped[OptText]
    source: Mapped[OptText]
    note: Mapped[OptText]


class ZoneStatisticRecord(LedgeredRecord):
    """지구 통계."""

    __tablename__ = "zone_statistic"
    record_kind = RecordKind.ZONE_STATISTIC

    zone_id: Mapped[int] = link("zone", required=True)
    scope: Mapped[ShortText]
    as_of: Mapped[OptDate]
    venture_firms: Mapped[OptInt]
    small_firms: Mapped[OptInt]
    source: Mapped[OptText]


class ProjectRecord(LedgeredRecord):
    """개발사업."""

    __tablename__ = "development_project"
    record_kind = RecordKind.PROJECT

    name: Mapped[OptText]
    area: Mapped[OptFloat]
    cost: Mapped[OptWon]
    developers: Mapped[OptList]
    phase: Mapped[OptText]
    planned_on: Mapped[OptDate]
    actual_on: Mapped[OptDate]
    source: Mapped[OptText]
    note: Mapped[OptText]


class SiteRecord(LedgeredRecord):
    """필지·공간."""

    __tablename__ = "site"
    record_kind = RecordKind.SITE

    name: Mapped[OptText]
    project_id: Mapped[int | None] = link("development_project")
    kind: Mapped[ShortText]
    block: Mapped[OptText]
    address: Mapped[OptText]
    area: Mapped[OptFloat]
    price: Mapped[OptWon]
    permitted_industries: Mapped[OptList]
    in_zone: Mapped[ShortText]
    status: Mapped[ShortText]
    planned_on: Mapped[OptDate]
    actual_on: Mapped[OptDate]
    source: Mapped[OptText]
    note: Mapped[OptText]


class IncentiveRecord(LedgeredRecord):
    """지원시책: dated rows, never constants in code."""

    __tablename__ = "incentive"
    record_kind = RecordKind.INCENTIVE

    name: Mapped[OptText]
    tax: Mapped[ShortText]
    legal_basis: Mapped[OptText]
    reach: Mapped[ShortText]
    region: Mapped[ShortText]
    rate_percent: Mapped[OptFloat]
    years: Mapped[OptInt]
    cap_text: Mapped[OptText]
    conditions: Mapped[OptList]
    clawback: Mapped[OptList]
    valid_from: Mapped[OptDate]
    valid_until: Mapped[OptDate]
    source: Mapped[OptText]
    as_of: Mapped[OptDate]
    note: Mapped[OptText]


class OfficerRecord(LedgeredRecord):
    """시 담당자."""

    __tablename__ = "officer"
    record_kind = RecordKind.OFFICER

    name: Mapped[OptText]
    position: Mapped[OptText]
    department: Mapped[OptText]
    phone: Mapped[OptText]
    from_on: Mapped[OptDate]
    until_on: Mapped[OptDate]


RECORD_CLASSES: dict[RecordKind, type[LedgeredRecord]] = {
    record_class.record_kind: record_class for record_class in LedgeredRecord.__subclasses__()
}
TABLES: dict[RecordKind, Table] = {
    kind: record_class.__table__  # type: ignore[misc]  # declared as FromClause, is a Table
    for kind, record_class in RECORD_CLASSES.items()
}
