"""What a 면담자료 is made of: frozen facts, gathered once, from which any edition is written.

Dates are ISO partial dates, money is won, areas are ㎡; what is not known is a kind of empty.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from db.domain.values import Empty
from reports.content.blocks import Cell, CellKind, Tick
from reports.content.model import Attachment
from reports.content.plots import PlotLine
from reports.content.timeline import Step

Known = str | Empty

REPORT_LINE = ("시장", "제2부시장", "실·국장")
WITHHELD = "비공개(정보공개법 §9①7호)"
DISCLOSURE = f"{WITHHELD}·내부검토용"


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote it; an extension number is shown, a mobile number never."""

    department: str = ""
    position: str = ""
    name: str = ""
    extension: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the table; a smaller ``rank`` stands first."""

    name: str = ""
    title: str = ""
    affiliation: str = ""
    rank: int = 100
    sits_in: bool = False
    """배석: at the table without a part in the talk."""


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """When, where, what for and who. A case without a meeting has none of it."""

    starts_at: Known = Empty.NOT_STATED
    ends_at: Known = Empty.NOT_STATED
    place: Known = Empty.NOT_STATED
    purpose: Known = Empty.NOT_STATED
    ours: tuple[Person, ...] = ()
    theirs: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class FirmFacts:
    """The firm as registered."""

    name: str
    representatives: tuple[str, ...] = ()
    founded: Known = Empty.NOT_STATED
    business_number: Known = Empty.NOT_STATED
    employees: int | Empty = Empty.NOT_STATED
    employees_as_of: str = ""
    industry: Known = Empty.NOT_STATED
    """``C27(11차)``: code with its revision, or the name."""
    venture_until: Known = Empty.UNCHECKED
    """The last day of a valid 벤처확인."""
    head_office: Known = Empty.NOT_STATED
    capital: int | Empty = Empty.NOT_STATED
    revenue: int | Empty = Empty.NOT_STATED
    revenue_of: str = ""
    products: Known = Empty.NOT_STATED


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One event; ``when_text`` replaces the date where only a fragment of it is known."""

    when: Known
    text: str
    when_text: str = ""


@dataclass(frozen=True, slots=True)
class FulfilmentRow:
    """One quantity: what was hoped for (None: not shown), agreed and done."""

    label: str
    kind: CellKind
    agreed: Cell
    actual: Cell
    planned: Cell | None = None


@dataclass(frozen=True, slots=True)
class ProgressPoint:
    """What had come of the agreement by a day, as the firm answered."""

    on: str
    invested: Cell
    hired: Cell


@dataclass(frozen=True, slots=True)
class GroundFacts:
    """㎡ to be had where the case wants to go, and ㎡ asked for there; other firms by their sum."""

    name: str
    sites: int
    supplied: float
    wanted: float | Empty
    others: float = 0.0
    others_cases: int = 0
    unstated: int = 0
    """Cases that want to go there and do not say how much they need."""


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """What came of the last meeting. ``kind`` is its word: 시 공식 회신, 시 검토 중 …"""

    kind: str
    text: str
    due_on: Known = Empty.NOT_STATED
    done_on: Known = Empty.NOT_STATED
    result: str = ""


@dataclass(frozen=True, slots=True)
class SupportLine:
    """A support measure as the law of the day has it; ``owner_only`` ones are not for tenants."""

    text: str
    basis: str = ""
    valid_from: str = ""
    valid_until: str = ""
    conditions: tuple[str, ...] = ()
    clawback: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """Remarks for our own eyes."""
    owner_only: bool = False
    applies: bool = True
    """False for one whose ``text`` says why this firm gets nothing: not for the guest edition."""


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A request to expect, with the answer we would give."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class IssueLine:
    """A point in dispute and our position."""

    issue: str
    position: str


@dataclass(frozen=True, slots=True)
class DiligenceLine:
    """One point of the 기업 확인: 확인, 미확인 or 해당없음, with its day and evidence."""

    item: str
    state: str
    on: Known = Empty.NOT_STATED
    evidence: Known = Empty.NOT_STATED


@dataclass(frozen=True, slots=True)
class SiteLine:
    """A plot or building that comes into question."""

    name: str
    area: float | Empty = Empty.NOT_STATED
    price: int | Empty = Empty.NOT_STATED
    """Won per ㎡."""
    in_zone: Known = Empty.UNCHECKED
    """``예``, ``아니요`` or a kind of empty."""
    status: Known = Empty.UNCHECKED
    planned_on: Known = Empty.NOT_STATED
    actual_on: Known = Empty.NOT_STATED
    permitted: tuple[str, ...] = ()
    source: str = ""
    offered: bool = True
    """Not under negotiation, contracted or occupied: those belong to other firms."""
    built: str = ""
    """What may be built there and what stands there, in words."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ZoneFacts:
    """The venture promotion zone."""

    name: str
    designated_on: Known = Empty.NOT_STATED
    area: float | Empty = Empty.NOT_STATED
    source: str = ""


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """A partner body and what links it to the matter."""

    name: str
    text: str
    on: Known = Empty.NOT_STATED


@dataclass(frozen=True, slots=True)
class ContactLine:
    """Somebody of the firm to call: printed only for a reason that was given and logged."""

    name: str
    title: str = ""
    department: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class PacketFacts:
    """Everything the city knows for one meeting. Edition ③ is never made from this type."""

    title: str
    """``㈜한빛정밀 대표 면담자료``."""
    office: str
    created_at: datetime
    law_as_of: Known
    author: Author
    firm: FirmFacts
    meeting: MeetingFacts = MeetingFacts()
    reports_to: tuple[Tick, ...] = tuple(Tick(label) for label in REPORT_LINE)
    timing: tuple[Tick, ...] = (Tick("사전", ticked=True), Tick("사후"))
    disclosure: str = DISCLOSURE
    example: bool = False
    revision: str = ""
    past: str = ""
    """The past day (ISO) they are of, "" for the present; it stands on the paper."""
    key_points: tuple[str, ...] = ()
    """The officer's own lines; empty to have them made from what is registered."""
    stage: str = ""
    stage_days: int | None = None
    next_step: str = ""
    next_step_on: Known = Empty.NOT_STATED
    wanted_site: Known = Empty.NOT_STATED
    history: tuple[HistoryLine, ...] = ()
    earlier_history: str = "실무용 자료 참조"
    """Where the events stand that the summary has no room for."""
    steps: tuple[Step, ...] = ()
    """The stages of the case with their days."""
    fulfilment: tuple[FulfilmentRow, ...] = ()
    fulfilment_as_of: str = ""
    progress: tuple[ProgressPoint, ...] = ()
    """The answered checks, oldest first."""
    follow_ups: tuple[FollowUpLine, ...] = ()
    follow_ups_source: str = ""
    acquisition_on: Known = Empty.NOT_STATED
    tenant: bool = False
    incentives: tuple[SupportLine, ...] = ()
    questions: tuple[QuestionLine, ...] = ()
    issues: tuple[IssueLine, ...] = ()
    diligence: tuple[DiligenceLine, ...] = ()
    talking_points: tuple[str, ...] = ()
    zone: ZoneFacts | None = None
    sites: tuple[SiteLine, ...] = ()
    plots: tuple[PlotLine, ...] = ()
    """The sites with their neighbours of the same project, for a picture."""
    ground: GroundFacts | None = None
    partners: tuple[PartnerLine, ...] = ()
    not_stated_means: str = "원자료에 없음"
    not_applicable_means: str = "적용 대상 아님"
    remarks: tuple[str, ...] = ()
    """Further ※ lines for the foot of the summary."""
    sources: tuple[str, ...] = ()
    contacts: tuple[ContactLine, ...] = ()
    contacts_reason: str = ""
    """For which the contacts were asked for; without one there are none."""
    attachments: tuple[Attachment, ...] = field(default=())
