"""What the page of this day shows: frozen rows, each with the officers it concerns.

They are named tuples: a data class costs the start of the program two milliseconds each.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from db.queries.today.cases import OpenCase

Officers = frozenset[str]


@dataclass(frozen=True, slots=True)
class Readiness:
    """One thing a meeting has or lacks: a code, and how many of it."""

    code: str
    """late_follow_ups, no_attendees, no_agenda, no_place, no_acquisition, and of the firm's venture
    certificate: certificate_valid, certificate_expiring, certificate_expired, no_certificate."""
    count: int = 0
    day: str = ""


class NextMeeting(NamedTuple):
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


class OpenFollowUp(NamedTuple):
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


class OpenTask(NamedTuple):
    """A task that is not done."""

    id: int
    text: str
    about: str
    """The firm, the code name of the case, or the agreement it concerns."""
    officer: str
    due_on: str
    officers: Officers


class EarlierAnswer(NamedTuple):
    """What was handed in the last time the same item was asked for."""

    id: int
    answer: str
    submitted_on: str
    as_of: str


class DueRequest(NamedTuple):
    """요구자료 that is not handed in yet."""

    id: int
    item: str
    requester_kind: str
    requester: str
    due_on: str
    officer: str
    earlier: EarlierAnswer | None
    officers: Officers


class UnwrittenMeeting(NamedTuple):
    """A meeting that is over and of which nothing was written."""

    id: int
    title: str
    starts_at: str
    organization: str
    officers: Officers


class ClawBack(NamedTuple):
    """A relief that will be, or may be, clawed back."""

    id: int
    organization_id: int
    organization: str
    incentive: str
    used: bool
    """In direct use: the two years run; else the year in which the use must begin."""
    until: str
    officers: Officers
    years: int = 2
    """How long it must be held in direct use."""


class DifferingAmount(NamedTuple):
    """A case that says another amount than its furthest agreement; both in won."""

    case_id: int
    name: str
    of_case: int
    of_agreement: int
    agreement_kind: str
    officers: Officers


class QuietFirm(NamedTuple):
    """A firm with a live case that nobody has talked to for 90 days."""

    id: int
    name: str
    last_on: str
    """The day of the last talk, "" when none is known."""
    officers: Officers


class EndingCertificate(NamedTuple):
    """A venture certificate that ends soon, of a firm that is managed or has a case."""

    id: int
    organization_id: int
    organization: str
    valid_until: str
    officers: Officers


class Sunset(NamedTuple):
    """An incentive that ends soon; it concerns everyone."""

    id: int
    name: str
    valid_until: str


class UncheckedAgreement(NamedTuple):
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


class LooseAgreement(NamedTuple):
    """An investment agreement that belongs to no case: 묶음 미확인."""

    id: int
    title: str
    kind: str
    organization_id: int | None
    organization: str
    signed_on: str
    officers: Officers


class ExpiredContact(NamedTuple):
    """A person whose retention date is over."""

    id: int
    name: str
    organization_id: int
    organization: str
    retain_until: str
    officers: Officers


class NumberlessFirm(NamedTuple):
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
    cards: tuple[OpenCase, ...] = ()
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
    tasks: tuple[OpenTask, ...] = ()
    requests: tuple[DueRequest, ...] = ()
    unwritten: tuple[UnwrittenMeeting, ...] = ()
    clawbacks: tuple[ClawBack, ...] = ()
    differing: tuple[DifferingAmount, ...] = ()
    quiet: tuple[QuietFirm, ...] = ()
    lapsed: tuple[EndingCertificate, ...] = ()
    """Venture certificates that are over, of firms with a live case: no relief of the zone."""
    any_record: bool = False
    """Whether anything was ever registered: a good day differs from an empty desk."""
