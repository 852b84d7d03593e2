"""The columns a list can show: the catalogue's fields, and what is computed from other records."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from db.domain.catalogue import catalogue
from db.domain.catalogue.agreements import AGREEMENT_KINDS
from db.domain.catalogue.cases import STAGES
from db.domain.catalogue.organizations import CERTIFICATE
from db.domain.fields import Choice, Field
from db.domain.industries import SECTORS
from db.domain.kinds import Kind, RecordKind

CERTIFICATE_STATES = (
    Choice("valid", "유효", "Valid"),
    Choice("expiring", "90일 안 만료", "Expires within 90 days", ("임박",)),
    Choice("expired", "만료", "Expired"),
    Choice("revoked", "취소", "Revoked"),
)
"""What the dates of a certificate say on the day of the list."""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column a list may have; ``computed`` ones can't be edited."""

    key: str
    ko: str
    en: str
    kind: Kind
    choices: tuple[Choice, ...] = ()
    unit: str = ""
    computed: bool = False
    field: Field | None = None
    is_name: bool = False
    """Its values are names that are found by keystrokes and 초성."""
    scope: str = ""
    """The list that alone has it, beside the ordinary one of the kind."""

    def label(self, lang: str) -> str:
        """The column's heading in ``lang`` ("ko" or "en")."""
        return self.ko if lang == "ko" else self.en

    def choice_label(self, code: str, lang: str) -> str:
        """The word for a value of a choice column."""
        found = next((choice for choice in self.choices if choice.code == code), None)
        return found.label(lang) if found else code


_CERTIFICATE_KIND = CERTIFICATE.field("kind")


def _computed(
    key: str, ko: str, en: str, kind: Kind, choices: tuple[Choice, ...] = (), *,
    is_name: bool = False, scope: str = "",
) -> ListColumn:  # fmt: skip
    unit = Field(key, ko, en, kind).unit
    return ListColumn(key, ko, en, kind, choices, unit, computed=True, is_name=is_name, scope=scope)


COMPUTED: dict[RecordKind, tuple[ListColumn, ...]] = {
    RecordKind.ORGANIZATION: (
        _computed("certificate_until", "벤처확인 만료", "Certificate until", Kind.PARTIAL_DATE),
        _computed("certificate_state", "벤처확인 상태", "Certificate", Kind.CHOICE,
                  CERTIFICATE_STATES),
        _computed("certificate_kind", "벤처확인 유형", "Certificate type", Kind.CHOICE,
                  _CERTIFICATE_KIND.choices),
        _computed("case_stage", "단계", "Stage", Kind.CHOICE, STAGES),
        _computed("case_area", "희망면적", "Wanted area", Kind.AREA),
        _computed("case_investment", "투자예정액", "Planned investment", Kind.MONEY),
        _computed("case_jobs", "고용예정", "Planned jobs", Kind.PEOPLE),
        _computed("case_count", "투자 건 수", "Cases", Kind.INTEGER),
        _computed("agreement_count", "협약 수", "Agreements", Kind.INTEGER),
        _computed("last_activity_on", "최근 활동일", "Last activity", Kind.PARTIAL_DATE),
    ),
    RecordKind.CASE: (
        _computed("stage_since", "단계 시작일", "In stage since", Kind.PARTIAL_DATE),
        _computed("days_in_stage", "단계 경과일", "Days in stage", Kind.INTEGER),
        _computed("overdue", "기한 지남", "Overdue", Kind.YES_NO),
        _computed("industry_name", "업종", "Industry", Kind.TEXT),
        _computed("agreement_kind", "체결 문서", "Signed paper", Kind.CHOICE, AGREEMENT_KINDS),
    ),
    RecordKind.AGREEMENT: (
        _computed("parties", "당사자", "Parties", Kind.TEXT, is_name=True),
        _computed("case_stage", "건의 단계", "Stage of the case", Kind.CHOICE, STAGES),
        _computed("checked_on", "최근 점검 기준일", "Last checked", Kind.PARTIAL_DATE),
        _computed("invested", "누적 실투자액", "Invested", Kind.MONEY),
        _computed("hired", "누적 실고용", "Hired", Kind.PEOPLE),
    ),
    RecordKind.CERTIFICATE: (
        _computed("certificate_state", "상태", "Status", Kind.CHOICE, CERTIFICATE_STATES),
    ),
    RecordKind.MEETING: (
        _computed("attendee_count", "참석자 수", "Attendees", Kind.INTEGER),
        _computed("open_follow_ups", "남은 후속조치", "Open follow-ups", Kind.INTEGER),
        _computed("late_follow_ups", "기한 지남", "Overdue", Kind.INTEGER),
    ),
    RecordKind.APPLIED_INCENTIVE: (
        _computed("clawback_until", "추징 기한", "Claw-back until", Kind.PARTIAL_DATE),
    ),
    RecordKind.FOLLOW_UP: (_computed("overdue", "기한 지남", "Overdue", Kind.YES_NO),),
}  # fmt: skip

PROSPECTS = "prospects"
"""The scope of the firms that nobody looks after yet."""
_SECTORS = tuple(Choice(one.key, one.ko, one.en) for one in SECTORS)
SCOPED: dict[RecordKind, tuple[ListColumn, ...]] = {
    RecordKind.ORGANIZATION: (
        _computed("fit", "맞는 이유", "Reasons", Kind.INTEGER, scope=PROSPECTS),
        _computed("fit_known", "견준 항목 수", "Points compared", Kind.INTEGER, scope=PROSPECTS),
        _computed("fit_words", "맞는 항목", "Points that fit", Kind.TEXT, scope=PROSPECTS),
        _computed("sector", "업종 분야", "Sector", Kind.CHOICE, _SECTORS, scope=PROSPECTS),
        _computed("last_contact", "최근 접촉일", "Last contact", Kind.PARTIAL_DATE,
                  scope=PROSPECTS),
    ),
}  # fmt: skip
"""Columns that a list has only within a scope, which gives their values."""

DEFAULTS: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.ORGANIZATION: (
        "name", "org_type", "industry_name", "employees", "certificate_until", "case_stage",
        "case_area", "case_investment",
    ),
    RecordKind.CASE: (
        "number", "organization", "title", "stage", "state", "planned_investment", "wanted_area",
        "planned_jobs", "days_in_stage", "next_step", "next_step_on", "officer",
    ),
    RecordKind.AGREEMENT: (
        "title", "kind", "nature", "parties", "case", "signed_on", "amount", "area", "jobs",
        "status",
    ),
    RecordKind.CONTACT: ("name", "organization", "title", "department", "phone", "mobile", "email"),
    RecordKind.MEETING: (
        "starts_at", "title", "organization", "place", "officer", "attendee_count",
        "open_follow_ups", "late_follow_ups",
    ),
    RecordKind.FOLLOW_UP: ("text", "organization", "kind", "due_on", "done_on", "officer"),
    RecordKind.CERTIFICATE: (
        "organization", "kind", "number", "issuer", "valid_from", "valid_until",
        "certificate_state",
    ),
    RecordKind.PARTNERSHIP: (
        "organization", "kind", "partner", "agreement", "since_on", "until_on",
    ),
    RecordKind.WORKING_GROUP: ("name", "organization", "officer", "founded_on", "cycle"),
    RecordKind.JOINT_PROJECT: (
        "name", "organization", "working_group", "review_state", "state", "budget", "started_on",
    ),
    RecordKind.ACTIVITY: ("happened_on", "kind", "summary", "organization", "case", "officer"),
    RecordKind.DUE_DILIGENCE: (
        "organization", "item", "result", "checked_on", "evidence", "officer",
    ),
    RecordKind.TASK: ("text", "organization", "case", "due_on", "done_on", "officer"),
    RecordKind.CONCERN: (
        "text", "organization", "kind", "raised_on", "status", "department", "officer",
    ),
    RecordKind.OCCUPANCY: (
        "organization", "site", "area", "tenure", "planned_on", "actual_on", "until_on",
    ),
    RecordKind.APPLIED_INCENTIVE: (
        "organization", "incentive", "status", "amount", "applied_on", "acquired_on",
        "direct_use_on", "clawback_until",
    ),
    RecordKind.DATA_REQUEST: (
        "item", "requester_kind", "requester", "requested_on", "due_on", "status", "submitted_on",
        "officer",
    ),
    RecordKind.OFFICE: ("name", "kind", "part_of", "phone", "from_on", "until_on"),
    RecordKind.PERIOD: ("name", "kind", "from_on", "until_on", "note"),
    RecordKind.PLAN: ("name", "starts_from", "note"),
    RecordKind.SITE: (
        "name", "project", "kind", "block", "area", "gross_area", "price", "in_zone", "status",
    ),
    RecordKind.PROJECT: ("name", "area", "cost", "developers", "phase", "planned_on", "actual_on"),
    RecordKind.ZONE: ("name", "designated_on", "area", "notice_number", "legal_basis"),
    RecordKind.INCENTIVE: (
        "name", "tax", "legal_basis", "reach", "region", "rate_percent", "years", "valid_from",
        "valid_until",
    ),
}  # fmt: skip


@cache
def list_columns(kind: RecordKind, scope: str = "") -> tuple[ListColumn, ...]:
    """Every column a list of ``kind`` can show within ``scope``, fields first."""
    fields = tuple([_of_field(kind, entry) for entry in catalogue(kind).fields])
    scoped = tuple([one for one in SCOPED.get(kind, ()) if one.scope == scope])
    return fields + COMPUTED.get(kind, ()) + scoped


def _of_field(kind: RecordKind, entry: Field) -> ListColumn:
    is_name = entry.key == catalogue(kind).title or entry.kind is Kind.LINK
    return ListColumn(
        entry.key, entry.ko, entry.en, entry.kind, entry.choices, entry.unit, field=entry,
        is_name=is_name,
    )  # fmt: skip


@cache
def list_column(kind: RecordKind, key: str) -> ListColumn:
    """The column with this key; KeyError when the list has none."""
    for column in (*list_columns(kind), *SCOPED.get(kind, ())):
        if column.key == key:
            return column
    raise KeyError(f"{kind}.{key}")


def default_columns(kind: RecordKind) -> tuple[str, ...]:
    """The keys a list shows until the officer chooses others."""
    if kind in DEFAULTS:
        return DEFAULTS[kind]
    return tuple(entry.key for entry in catalogue(kind).fields if entry.kind is not Kind.LONG_TEXT)
