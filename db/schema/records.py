"""The tables of the ledgered records; their columns are the catalogue's fields."""

from __future__ import annotations

from sqlalchemy import Index, Table
from sqlalchemy.orm import Mapped

from db.domain.kinds import RecordKind
from db.schema.base import LedgeredRecord, index_of_joined, link, unique_among_live
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
    member_count_on: Mapped[OptDate]
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
    merged_into: Mapped[OptInt]
    """The record this one was joined to and went to the bin for."""

    @classmethod
    def table_args(cls) -> tuple[Index, ...]:
        return (
            unique_among_live("uq_organization_business_number", "business_number"),
            Index("ix_organization_name_key", "name_key"),
            Index("ix_organization_corporate_number", "corporate_number"),
            index_of_joined("organization"),
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
    merged_into: Mapped[OptInt]
    """The record this one was joined to and went to the bin for."""

    @classmethod
    def table_args(cls) -> tuple[Index, ...]:
        return (index_of_joined("contact"),)


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
    deputy: Mapped[OptText]
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
    merged_into: Mapped[OptInt]
    """The record this one was joined to and went to the bin for."""

    @classmethod
    def table_args(cls) -> tuple[Index, ...]:
        return (
            unique_among_live("uq_investment_case_number", "number"),
            Index("ix_investment_case_stage", "stage"),
            index_of_joined("investment_case"),
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
    skipped: Mapped[OptBool]
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
    amends_id: Mapped[int | None] = link("agreement")
    signed_on: Mapped[OptDate]
    place: Mapped[OptText]
    amount: Mapped[OptWon]
    currency: Mapped[ShortText]
    foreign_amount: Mapped[OptWon]
    """In whole units of ``currency``."""
    exchange_rate: Mapped[OptText]
    """Won for one unit, as a decimal text."""
    rate_on: Mapped[OptDate]
    area: Mapped[OptFloat]
    jobs: Mapped[OptInt]
    terms: Mapped[OptText]
    binding: Mapped[ShortText]
    disclosure: Mapped[ShortText]
    valid_until: Mapped[OptDate]
    reviewed_on: Mapped[OptDate]
    review_result: Mapped[OptText]
    reported_to_council_on: Mapped[OptDate]
    council_committee: Mapped[OptText]
    renewal: Mapped[OptBool]
    status: Mapped[ShortText]
    status_on: Mapped[OptDate]
    status_reason: Mapped[OptText]
    document_number: Mapped[OptText]
    note: Mapped[OptText]
    merged_into: Mapped[OptInt]
    """The record this one was joined to and went to the bin for."""

    @classmethod
    def table_args(cls) -> tuple[Index, ...]:
        return (index_of_joined("agreement"),)


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
    checked_by: Mapped[OptText]
    corrects_id: Mapped[int | None] = link("fulfilment_check")
    note: Mapped[OptText]


class MeetingRecord(LedgeredRecord):
    """면담·회의."""

    __tablename__ = "meeting"
    record_kind = RecordKind.MEETING

    title: Mapped[OptText]
    kind: Mapped[ShortText]
    organizer: Mapped[OptText]
    starts_at: Mapped[OptDate]
    ends_at: Mapped[OptDate]
    place: Mapped[OptText]
    organization_id: Mapped[int | None] = link("organization")
    case_id: Mapped[int | None] = link("investment_case")
    working_group_id: Mapped[int | None] = link("working_group")
    purpose: Mapped[OptText]
    officer: Mapped[OptText]
    order_of_events: Mapped[OptText]
    discussion: Mapped[OptText]
    decisions: Mapped[OptText]
    key_points: Mapped[OptText]
    talking_points: Mapped[OptText]
    calendar_uid: Mapped[OptText]
    """Its name in other calendars (RFC 5545, UID)."""


class AttendeeRecord(LedgeredRecord):
    """참석자."""

    __tablename__ = "attendee"
    record_kind = RecordKind.ATTENDEE

    meeting_id: Mapped[int] = link("meeting", required=True)
    side: Mapped[ShortText]
    role: Mapped[ShortText]
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
    discussion: Mapped[OptText]
    decision: Mapped[OptText]
    rank: Mapped[OptInt]


class FollowUpRecord(LedgeredRecord):
    """후속조치."""

    __tablename__ = "follow_up"
    record_kind = RecordKind.FOLLOW_UP

    meeting_id: Mapped[int | None] = link("meeting")
    agenda_item_id: Mapped[int | None] = link("agenda_item")
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
    role: Mapped[ShortText]
    rank: Mapped[OptInt]
    phone: Mapped[OptText]
    from_on: Mapped[OptDate]
    until_on: Mapped[OptDate]


class DueDiligenceRecord(LedgeredRecord):
    """기업 확인: one item with its evidence."""

    __tablename__ = "due_diligence"
    record_kind = RecordKind.DUE_DILIGENCE

    organization_id: Mapped[int] = link("organization", required=True)
    case_id: Mapped[int | None] = link("investment_case")
    item: Mapped[ShortText]
    result: Mapped[ShortText]
    checked_on: Mapped[OptDate]
    evidence: Mapped[OptText]
    officer: Mapped[OptText]
    note: Mapped[OptText]


class TaskRecord(LedgeredRecord):
    """할 일."""

    __tablename__ = "task"
    record_kind = RecordKind.TASK

    text: Mapped[OptText]
    organization_id: Mapped[int | None] = link("organization")
    case_id: Mapped[int | None] = link("investment_case")
    agreement_id: Mapped[int | None] = link("agreement")
    meeting_id: Mapped[int | None] = link("meeting")
    agenda_item_id: Mapped[int | None] = link("agenda_item")
    plan_id: Mapped[int | None] = link("plan")
    officer: Mapped[OptText]
    due_on: Mapped[OptDate]
    done_on: Mapped[OptDate]
    result: Mapped[OptText]


class ConcernRecord(LedgeredRecord):
    """애로사항."""

    __tablename__ = "concern"
    record_kind = RecordKind.CONCERN

    organization_id: Mapped[int] = link("organization", required=True)
    case_id: Mapped[int | None] = link("investment_case")
    kind: Mapped[ShortText]
    text: Mapped[OptText]
    raised_on: Mapped[OptDate]
    officer: Mapped[OptText]
    department: Mapped[OptText]
    status: Mapped[ShortText]
    answered_on: Mapped[OptDate]
    result: Mapped[OptText]
    document_number: Mapped[OptText]


class PlanRecord(LedgeredRecord):
    """일정 묶음: a bundle of dated steps."""

    __tablename__ = "plan"
    record_kind = RecordKind.PLAN

    name: Mapped[OptText]
    starts_from: Mapped[ShortText]
    note: Mapped[OptText]


class PlanStepRecord(LedgeredRecord):
    """One step of a plan, some days after its beginning."""

    __tablename__ = "plan_step"
    record_kind = RecordKind.PLAN_STEP

    plan_id: Mapped[int] = link("plan", required=True)
    text: Mapped[OptText]
    days: Mapped[OptInt]
    officer: Mapped[OptText]


class ProjectPhaseRecord(LedgeredRecord):
    """사업 단계 of a development project."""

    __tablename__ = "project_phase"
    record_kind = RecordKind.PROJECT_PHASE

    project_id: Mapped[int] = link("development_project", required=True)
    name: Mapped[OptText]
    planned_on: Mapped[OptDate]
    actual_on: Mapped[OptDate]
    source: Mapped[OptText]
    note: Mapped[OptText]


class OccupancyRecord(LedgeredRecord):
    """입주: who has how much of a site from when."""

    __tablename__ = "occupancy"
    record_kind = RecordKind.OCCUPANCY

    site_id: Mapped[int] = link("site", required=True)
    organization_id: Mapped[int] = link("organization", required=True)
    case_id: Mapped[int | None] = link("investment_case")
    area: Mapped[OptFloat]
    tenure: Mapped[ShortText]
    planned_on: Mapped[OptDate]
    actual_on: Mapped[OptDate]
    until_on: Mapped[OptDate]
    note: Mapped[OptText]


class AppliedIncentiveRecord(LedgeredRecord):
    """지원시책 적용."""

    __tablename__ = "applied_incentive"
    record_kind = RecordKind.APPLIED_INCENTIVE

    organization_id: Mapped[int] = link("organization", required=True)
    incentive_id: Mapped[int] = link("incentive", required=True)
    case_id: Mapped[int | None] = link("investment_case")
    site_id: Mapped[int | None] = link("site")
    status: Mapped[ShortText]
    amount: Mapped[OptWon]
    applied_on: Mapped[OptDate]
    acquired_on: Mapped[OptDate]
    direct_use_on: Mapped[OptDate]
    note: Mapped[OptText]


class PartnershipRecord(LedgeredRecord):
    """협력관계 between two organizations."""

    __tablename__ = "partnership"
    record_kind = RecordKind.PARTNERSHIP

    organization_id: Mapped[int] = link("organization", required=True)
    kind: Mapped[ShortText]
    partner_id: Mapped[int] = link("organization", required=True)
    agreement_id: Mapped[int | None] = link("agreement")
    since_on: Mapped[OptDate]
    until_on: Mapped[OptDate]
    source: Mapped[OptText]
    note: Mapped[OptText]


class WorkingGroupRecord(LedgeredRecord):
    """실무협의체."""

    __tablename__ = "working_group"
    record_kind = RecordKind.WORKING_GROUP

    name: Mapped[OptText]
    purpose: Mapped[OptText]
    organization_id: Mapped[int | None] = link("organization")
    officer: Mapped[OptText]
    founded_on: Mapped[OptDate]
    ended_on: Mapped[OptDate]
    cycle: Mapped[OptText]
    source: Mapped[OptText]
    note: Mapped[OptText]


class GroupMemberRecord(LedgeredRecord):
    """협의체 구성원."""

    __tablename__ = "group_member"
    record_kind = RecordKind.GROUP_MEMBER

    working_group_id: Mapped[int] = link("working_group", required=True)
    organization_id: Mapped[int] = link("organization", required=True)
    role: Mapped[ShortText]
    since_on: Mapped[OptDate]
    until_on: Mapped[OptDate]
    note: Mapped[OptText]


class JointProjectRecord(LedgeredRecord):
    """공동과제."""

    __tablename__ = "joint_project"
    record_kind = RecordKind.JOINT_PROJECT

    name: Mapped[OptText]
    purpose: Mapped[OptText]
    organization_id: Mapped[int | None] = link("organization")
    working_group_id: Mapped[int | None] = link("working_group")
    data_used: Mapped[OptText]
    review_state: Mapped[ShortText]
    state: Mapped[ShortText]
    budget: Mapped[OptWon]
    officer: Mapped[OptText]
    started_on: Mapped[OptDate]
    ended_on: Mapped[OptDate]
    source: Mapped[OptText]
    note: Mapped[OptText]


class ProjectPartnerRecord(LedgeredRecord):
    """과제 참여기관."""

    __tablename__ = "project_partner"
    record_kind = RecordKind.PROJECT_PARTNER

    joint_project_id: Mapped[int] = link("joint_project", required=True)
    organization_id: Mapped[int] = link("organization", required=True)
    role: Mapped[ShortText]
    contribution: Mapped[OptText]


class DataRequestRecord(LedgeredRecord):
    """요구자료."""

    __tablename__ = "data_request"
    record_kind = RecordKind.DATA_REQUEST

    item: Mapped[OptText]
    requester_kind: Mapped[ShortText]
    requester: Mapped[OptText]
    legal_basis: Mapped[OptText]
    requested_on: Mapped[OptDate]
    due_on: Mapped[OptDate]
    officer: Mapped[OptText]
    period_from: Mapped[OptDate]
    period_until: Mapped[OptDate]
    as_of: Mapped[OptDate]
    definition: Mapped[OptText]
    status: Mapped[ShortText]
    submitted_on: Mapped[OptDate]
    answer: Mapped[OptText]
    document_number: Mapped[OptText]
    disclosure: Mapped[ShortText]
    note: Mapped[OptText]
    snapshot_id: Mapped[OptInt]
    """The frozen count that answers it."""

    @classmethod
    def table_args(cls) -> tuple[Index, ...]:
        return (Index("ix_data_request_due_on", "due_on"),)


class AttachmentRecord(LedgeredRecord):
    """첨부: a file of any record, stored by its content's hash."""

    __tablename__ = "attachment"
    record_kind = RecordKind.ATTACHMENT

    name: Mapped[OptText]
    role: Mapped[ShortText]
    """Whether it is what was handed in, or a form to be filled."""
    disclosure: Mapped[ShortText]
    note: Mapped[OptText]
    owner_kind: Mapped[ShortText]
    """The kind of the record it belongs to, and its id."""
    owner_id: Mapped[OptInt]
    file_hash: Mapped[OptText]
    """SHA-256 in hexadecimal: the name of the file in the folder."""
    file_size: Mapped[OptWon]
    """Bytes."""
    media_type: Mapped[OptText]

    @classmethod
    def table_args(cls) -> tuple[Index, ...]:
        return (
            Index("ix_attachment_owner", "owner_kind", "owner_id"),
            Index("ix_attachment_file_hash", "file_hash"),
        )


class OfficeRecord(LedgeredRecord):
    """부서."""

    __tablename__ = "office"
    record_kind = RecordKind.OFFICE

    name: Mapped[OptText]
    kind: Mapped[ShortText]
    part_of_id: Mapped[int | None] = link("office")
    duties: Mapped[OptText]
    phone: Mapped[OptText]
    from_on: Mapped[OptDate]
    until_on: Mapped[OptDate]


class PeriodRecord(LedgeredRecord):
    """기간: an elected term, a fiscal year, an audit."""

    __tablename__ = "period"
    record_kind = RecordKind.PERIOD

    name: Mapped[OptText]
    kind: Mapped[ShortText]
    from_on: Mapped[OptDate]
    until_on: Mapped[OptDate]
    note: Mapped[OptText]


RECORD_CLASSES: dict[RecordKind, type[LedgeredRecord]] = {
    record_class.record_kind: record_class for record_class in LedgeredRecord.__subclasses__()
}
TABLES: dict[RecordKind, Table] = {
    kind: record_class.__table__  # type: ignore[misc]  # declared as FromClause, is a Table
    for kind, record_class in RECORD_CLASSES.items()
}
