"""The kinds of list and which fields each may feed; the kind decides what is ambiguous."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from db.domain.catalogue import by_plural, catalogue, find_field
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.intake.words import header_key

_CASE_BESIDE_AGREEMENT = (
    "stage officer deputy department progress planned_period wanted_site next_step next_step_on tenure"
    " foreign source_channel source_event issue position counted excluded_reason excluded_on"
)

_REMARKS = ("remark", "remarks", "note", "notes", "comment", "comments")
_OF_THE_TALK = ("구분", "분야", "비고", "메모", "기타", "참고사항", "특이사항", "사업내용", "위치")
_PLANS_TOO = ("인원", "고용현황", "위치")


@dataclass(frozen=True, slots=True)
class ListKind:
    """A kind of list: the records it feeds in order of preference, and what names a row."""

    name: str
    records: tuple[RecordKind, ...]
    identity: tuple[str, ...]
    only: frozenset[str] = frozenset()
    """Where not empty: the fields of the records after the ``whole`` ones that are allowed."""
    whole: int = 2
    """How many of the records, the first ones, are fed with all their fields."""
    words: tuple[tuple[str, str], ...] = ()
    """Headers that mean something else here than in the catalogue."""
    unclear: tuple[str, ...] = ()
    """Headers of a firm's own field that may as well mean something else in this kind of list."""

    def closes(self, place: int, path: str) -> bool:
        """Whether a field of the record at ``place`` is not fed by this kind of list."""
        return bool(self.only) and place >= self.whole and path not in self.only


def _paths(kind: str, keys: str) -> frozenset[str]:
    return frozenset(f"{kind}.{key}" for key in keys.split())


def _remarks(path: str) -> tuple[tuple[str, str], ...]:
    """Remarks are about what the list is about, not about the firm."""
    return tuple(
        (word, path) for word in ("비고", "특이사항", "메모", "참고사항", "기타", *_REMARKS)
    )


def _alone(kind: RecordKind) -> ListKind:
    """A list of records of one kind that stand without a firm, or name one that leads them."""
    record = catalogue(kind)
    led = (RecordKind.ORGANIZATION,) if "organization" in record.by_key else ()
    remarks = _remarks(f"{kind.value}.note") if "note" in record.by_key else ()
    return ListKind(
        record.plural,
        (kind, *led),
        (f"{kind.value}.{record.title}",),
        only=frozenset(("organization.name",)),
        words=remarks,
        whole=1,
    )


_PEOPLE = _paths("contact", "name title department phone mobile email")
_TO_DO = _paths("task", "text due_on")
"""What is to be done about a talk, and by when; who does it and when it was done says the talk."""
_DOES_IT = _paths("task", "officer result")
"""Who does it and what came of it, where a visit has an officer of its own."""
_ORGANIZATION_NAME = ("organization.name", "organization.business_number")
_BY_NAME = {
    entry.name: entry
    for entry in (
        ListKind(
            "organizations",
            (RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.CERTIFICATE),
            _ORGANIZATION_NAME,
        ),
        ListKind(
            "venture-list",
            (RecordKind.ORGANIZATION, RecordKind.CERTIFICATE, RecordKind.CONTACT),
            _ORGANIZATION_NAME,
            words=(("유효기간", "certificate.valid_until"), ("만료일", "certificate.valid_until")),
        ),
        ListKind(
            "lead-list",
            (RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.CERTIFICATE),
            _ORGANIZATION_NAME,
            words=(("회원사", "organization.name"), ("회원사명", "organization.name")),
        ),
        ListKind(
            "cases",
            (RecordKind.CASE, RecordKind.ORGANIZATION, RecordKind.CONTACT),
            ("organization.name", "case.title"),
            words=(
                ("사업내용", "case.title"),
                ("기한", "case.next_step_on"),
                *_remarks("case.note"),
            ),
            unclear=_PLANS_TOO,
        ),
        ListKind(
            "agreements",
            (
                RecordKind.AGREEMENT,
                RecordKind.ORGANIZATION,
                RecordKind.CASE,
                RecordKind.CONTACT,
                RecordKind.CHECK,
                RecordKind.PARTY,
            ),
            ("organization.name", "agreement.title"),
            only=_paths("case", _CASE_BESIDE_AGREEMENT)
            | _PEOPLE
            | _paths("check", "as_of response invested hired checked_by evidence note")
            | _paths("party", "signatory"),
            words=(
                ("투자내용", "agreement.terms"),
                ("금액", "agreement.amount"),
                ("사업내용", "agreement.terms"),
                ("사업명", "agreement.title"),
                ("면적", "agreement.area"),
                ("고용창출", "agreement.jobs"),
                ("투자비", "agreement.amount"),
                ("총투자비", "agreement.amount"),
                ("점검특이사항", "check.note"),
                *_remarks("agreement.note"),
                ("사유", "agreement.status_reason"),
                ("당사자", "organization.name"),
                ("협약기관", "organization.name"),
                ("협약기업", "organization.name"),
                ("협약대상", "organization.name"),
                ("협약상대", "organization.name"),
                ("상대기관", "organization.name"),
                ("참여기관", "organization.name"),
                ("협약당사자", "organization.name"),
            ),
            unclear=_PLANS_TOO,
        ),
        ListKind(
            "contacts",
            (RecordKind.CONTACT, RecordKind.ORGANIZATION),
            ("contact.name",),
            words=(
                ("기업명", "organization.name"),
                ("소속기업기관", "organization.name"),
                ("소속", "organization.name"),
                ("사무실", "contact.phone"),
                ("사무실전화", "contact.phone"),
            ),
            unclear=("비고", "메모", "기타", "참고사항", "특이사항", "특징", "분야", "전문분야"),
        ),
        ListKind(
            "checks",
            (RecordKind.CHECK, RecordKind.ORGANIZATION, RecordKind.AGREEMENT),
            ("organization.name", "agreement.number", "check.as_of"),
            only=_paths(
                "agreement", "number title kind signed_on document_number amount jobs area"
            ),
            words=_remarks("check.note"),
        ),
        ListKind(
            "occupancies",
            (RecordKind.OCCUPANCY, RecordKind.ORGANIZATION, RecordKind.SITE, RecordKind.CONTACT),
            ("organization.name",),
            only=_paths("site", "name")
            | _paths("contact", "name title department phone mobile email"),
            words=_remarks("occupancy.note"),
        ),
        ListKind(
            "concerns",
            (
                RecordKind.CONCERN,
                RecordKind.ORGANIZATION,
                RecordKind.ACTIVITY,
                RecordKind.CONTACT,
                RecordKind.TASK,
            ),
            ("organization.name",),
            only=_paths("activity", "happened_on summary kind officer") | _PEOPLE | _TO_DO,
            unclear=_OF_THE_TALK,
        ),
        ListKind(
            "activities",
            (RecordKind.ACTIVITY, RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.TASK),
            ("organization.name",),
            only=_PEOPLE | _TO_DO | _DOES_IT,
            unclear=_OF_THE_TALK,
        ),
        ListKind(
            "sites",
            (RecordKind.SITE, RecordKind.PROJECT),
            ("site.name", "site.address"),
            only=_paths("project", "name"),
            whole=1,
            words=_remarks("site.note"),
        ),
        ListKind(
            "data_requests",
            (RecordKind.DATA_REQUEST,),
            ("data_request.item",),
            words=_remarks("data_request.note"),
        ),
        ListKind(
            "applied_incentives",
            (
                RecordKind.APPLIED_INCENTIVE,
                RecordKind.ORGANIZATION,
                RecordKind.INCENTIVE,
                RecordKind.CONTACT,
            ),
            ("organization.name",),
            only=_paths("incentive", "name legal_basis") | _PEOPLE,
            words=_remarks("applied_incentive.note"),
            unclear=("분야", "구분", "사업내용"),
        ),
        ListKind(
            "tasks",
            (RecordKind.TASK, RecordKind.ORGANIZATION),
            ("task.text",),
            unclear=_OF_THE_TALK,
        ),
        ListKind(
            "follow_ups",
            (RecordKind.FOLLOW_UP, RecordKind.ORGANIZATION),
            ("follow_up.text",),
            unclear=_OF_THE_TALK,
        ),
        ListKind(
            "meetings",
            (RecordKind.MEETING, RecordKind.ORGANIZATION),
            ("meeting.title",),
            unclear=_OF_THE_TALK,
        ),
        ListKind(
            "due_diligence",
            (RecordKind.DUE_DILIGENCE, RecordKind.ORGANIZATION),
            ("organization.name",),
            only=frozenset(_ORGANIZATION_NAME),
            whole=1,
            words=_remarks("due_diligence.note"),
        ),
        *(
            _alone(kind)
            for kind in (
                RecordKind.CHECK_ROUND,
                RecordKind.INCENTIVE,
                RecordKind.PROJECT,
                RecordKind.WORKING_GROUP,
                RecordKind.JOINT_PROJECT,
                RecordKind.ZONE,
                RecordKind.OFFICER,
                RecordKind.OFFICE,
                RecordKind.PERIOD,
            )
        ),
    )
}
_ALIASES = {
    "certificates": "venture-list", "prospects": "venture-list", "ventures": "venture-list",
    "members": "lead-list", "participants": "lead-list", "tenants": "occupancies",
}  # fmt: skip
AUTO = "auto"
NAMES = (*_BY_NAME, *_ALIASES)
"""What ``import --as`` takes beside "auto"; a list of ours is known by its own records besides."""


def list_kind(name: str) -> ListKind | None:
    """The kind of list called ``name``, None when there is no such kind."""
    found = _BY_NAME.get(_ALIASES.get(name, name))
    if found is not None:
        return found
    record = by_plural(name)
    if record is None:
        return None
    records = [record.kind]
    if record.kind is not RecordKind.ORGANIZATION and "organization" in record.by_key:
        records.append(RecordKind.ORGANIZATION)
    return ListKind(name, tuple(records), (f"{record.kind.value}.{record.title}",))


@dataclass(frozen=True, slots=True)
class Target:
    """A field a label may mean, with how plainly it says so."""

    path: str
    field: Field
    confidence: float


@lru_cache(maxsize=32)
def targets(name: str) -> dict[str, tuple[Target, ...]]:
    """Every label of a kind of list: the fields it may mean, the likeliest first."""
    kind = list_kind(name)
    if kind is None:
        return {}
    found: dict[str, list[Target]] = {}
    unclear = {header_key(label) for label in kind.unclear}
    for label, path in kind.words:
        _add(found, label, Target(path, find_field(path), 1.0))
    for place, record in enumerate(kind.records):
        for entry in catalogue(record).fields:
            path = f"{record.value}.{entry.key}"
            if entry.kind is Kind.LINK:
                continue
            if kind.closes(place, path):
                continue
            named = [(entry.ko, 1.0), (entry.en, 0.98)]
            named += [(label, 0.97 - 0.001 * n) for n, label in enumerate(entry.synonyms)]
            for label, confidence in named:
                if record is not RecordKind.ORGANIZATION or header_key(label) not in unclear:
                    _add(found, label, Target(path, entry, confidence))
    return {label: tuple(entries) for label, entries in found.items()}


def _add(found: dict[str, list[Target]], label: str, target: Target) -> None:
    entries = found.setdefault(header_key(label), [])
    if all(entry.path != target.path for entry in entries):
        entries.append(target)
