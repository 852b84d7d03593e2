"""What the page of this day shows: frozen rows, each with the officers it concerns."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from db.queries.board import BoardCard

Officers = frozenset[str]


@dataclass(frozen=True, slots=True)
class Readiness:
    """One thing a meeting has or lacks: a code, and how many of it."""

    code: str
    """late_follow_ups, no_attendees, no_agenda, no_place, no_acquisition, and of the firm's venture
    certificate: certificate_valid, certificate_expiring, certificate_expired, no_certificate."""
    count: int = 0
    day: str = ""


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """A meeting to come; times are ISO, texts "" when not stated."""

    id: int
    title: str
    starts_at: str
    ends_at: str
    place: str
    purpose: str
    ours: tuple[str, ...]
    """Attendees of the city in order of rank, as "이름 직위"."""
    theirs: tuple[str, ...]
    readiness: tuple[Readiness, ...]
    officers: Officers


@dataclass(frozen=True, slots=True)
class OpenFollowUp:
    """A follow-up that is not done and has a day."""

    id: int
    kind: str
    text: str
    organization: str
    officer: str
    due_on: str
    meeting_id: int | None
    case_id: int | None
    organization_id: int | None
    officers: Officers


@dataclass(frozen=True, slots=True)
class EndingCertificate:
    """A venture certificate that ends soon, of a firm that is managed or has a case."""

    id: int
    organization_id: int
    organization: str
    valid_until: str
    officers: Officers


@dataclass(frozen=True, slots=True)
class Sunset:
    """An incentive that ends soon; it concerns everyone."""

    id: int
    name: str
    valid_until: str


@dataclass(frozen=True, slots=True)
class UncheckedAgreement:
    """The furthest agreement in force of a case nobody has asked about for a quarter."""

    id: int
    title: str
    kind: str
    organization_id: int | None
    organization: str
    case_id: int | None
    since: str
    """The last check's cut-off date, else the day it was signed, "" when neither is known."""
    checked: bool
    officers: Officers


@dataclass(frozen=True, slots=True)
class LooseAgreement:
    """An investment agreement that belongs to no case: 묶음 미확인."""

    id: int
    title: str
    kind: str
    organization_id: int | None
    organization: str
    signed_on: str
    officers: Officers


@dataclass(frozen=True, slots=True)
class ExpiredContact:
    """A person whose retention date is over."""

    id: int
    name: str
    organization_id: int
    organization: str
    retain_until: str
    officers: Officers


@dataclass(frozen=True, slots=True)
class NumberlessFirm:
    """A domestic firm whose business number nobody has written down."""

    id: int
    name: str
    industry: str
    officers: Officers


@dataclass(frozen=True, slots=True)
class Today:
    """Everything that waits on ``day``; days and weeks are those of Korea."""

    day: dt.date
    meetings: tuple[NextMeeting, ...] = ()
    """Those to come, the nearest first."""
    cards: tuple[BoardCard, ...] = ()
    """Active cases."""
    follow_ups: tuple[OpenFollowUp, ...] = ()
    certificates: tuple[EndingCertificate, ...] = ()
    sunsets: tuple[Sunset, ...] = ()
    unchecked: tuple[UncheckedAgreement, ...] = ()
    in_force: tuple[Officers, ...] = ()
    """One entry for each case (or lone agreement) that has to be checked."""
    loose: tuple[LooseAgreement, ...] = ()
    expired_contacts: tuple[ExpiredContact, ...] = ()
    numberless: tuple[NumberlessFirm, ...] = ()
    any_record: bool = False
    """Whether anything was ever registered: a good day differs from an empty desk."""
