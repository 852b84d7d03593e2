"""What a firm would receive at a site on a day: the facts read, the stored rules judged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from db.domain.dates import first_day
from db.domain.drafts import Draft
from db.domain.incentive_rows import rule_of
from db.domain.incentives import (
    IncentiveLine,
    PropertyYear,
    Region,
    Subject,
    Tenure,
    Venture,
    applicable,
    property_years,
    refused,
)
from db.domain.kinds import RecordKind
from db.domain.values import is_empty
from db.domain.ventures import venture_from
from db.queries.records import all_live, children, load_draft
from db.queries.sites import sites_named, zone_membership

_ELSEWHERE = ("강원", "충", "전남", "전북", "전라", "경상", "경남", "경북", "부산", "대구", "대전", "광주광",
              "울산", "세종", "제주")  # fmt: skip
"""How addresses outside the 수도권 begin (수도권정비계획법 제2조)."""
_NOT_SMALL = ("hospital", "university", "association", "public", "research")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Who asks for what; ids of 0 are not chosen, ``acquisition_on`` "" is undecided.

    Where ``case`` is given, it answers what is left open: its firm, its site, its day, its tenure.
    """

    firm: int = 0
    site: int = 0
    case: int = 0
    acquisition_on: str = ""
    tenure: Tenure | None = None
    first_sale: bool | None = None


@dataclass(frozen=True, slots=True)
class Entitlement:
    """The answer with the facts it rests on."""

    firm: Draft | None
    sites: tuple[Draft, ...]
    case: Draft | None
    subject: Subject
    on: dt.date
    lines: tuple[IncentiveLine, ...]
    """What concerns the day; those with reasons are refused."""
    refused: tuple[IncentiveLine, ...]
    """What was law at another time."""
    years: tuple[PropertyYear, ...]
    rules: int
    """How many rules are stored: with none, nothing can be said."""


def entitlement(session: Session, question: Question, on: dt.date) -> Entitlement:
    """What the stored rules give, with the 재산세 of the first 1 June after the acquisition."""
    case = load_draft(session, RecordKind.CASE, question.case) if question.case else None
    firm_id = question.firm or _linked(case, "organization")
    firm = load_draft(session, RecordKind.ORGANIZATION, firm_id) if firm_id else None
    sites = _sites(session, question, case)
    subject = subject_of(session, firm, case, sites, question)
    if subject.acquisition_on:
        subject = replace(subject, assessed_from=first_day(subject.acquisition_on[:10]))
    rules = [rule_of(draft) for draft in all_live(session, RecordKind.INCENTIVE)]
    return Entitlement(
        firm, sites, case, subject, on,
        applicable(rules, subject, on), refused(rules, subject, on),
        property_years(rules, subject, on), len(rules),
    )  # fmt: skip


def _sites(session: Session, question: Question, case: Draft | None) -> tuple[Draft, ...]:
    if question.site:
        chosen = load_draft(session, RecordKind.SITE, question.site)
        return () if chosen is None else (chosen,)
    return sites_named(session, case.text("wanted_site")) if case is not None else ()


def subject_of(
    session: Session,
    firm: Draft | None,
    case: Draft | None,
    sites: Sequence[Draft],
    asked: Question | None = None,
) -> Subject:
    """What is known of a firm at these sites; what ``asked`` says comes before the case's own.

    The property tax is asked of the first 1 June to come; ``entitlement`` asks from the day of
    acquisition.
    """
    asked = asked or Question()
    acquisition = asked.acquisition_on or (case.text("acquisition_on") if case else "")
    venture = _venture(session, firm)
    zones = all_live(session, RecordKind.ZONE)
    return Subject(
        acquisition_on=acquisition,
        tenure=asked.tenure or _tenure(case),
        venture=venture,
        in_zone=zone_membership(sites),
        in_cluster=_kind(sites, "cluster"),
        in_knowledge_centre=_kind(sites, "knowledge_centre"),
        on_plot=_kind(sites, "plot"),
        first_sale=asked.first_sale,
        small=_small(firm, venture, acquisition),
        founded=firm.text("founded") if firm is not None else "",
        area=_area(case, sites),
        designated_on=max((zone.text("designated_on") for zone in zones), default=""),
        region=_region(sites),
    )


def _venture(session: Session, firm: Draft | None) -> Venture:
    if firm is None or not firm.id:
        return Venture()
    return venture_from(children(session, RecordKind.CERTIFICATE, "organization", [firm.id]))


def _linked(draft: Draft | None, key: str) -> int:
    value = None if draft is None else draft.get(key)
    return 0 if value is None or is_empty(value) else int(str(value))


def _tenure(case: Draft | None) -> Tenure | None:
    text = case.text("tenure") if case is not None else ""
    return Tenure(text) if text in set(Tenure) else None


def _small(firm: Draft | None, venture: Venture, acquisition: str) -> bool | None:
    """A confirmed venture firm is a 중소기업 (벤처기업육성에 관한 특별법 제2조의2), a body that is no
    firm is none; of others nobody has written it down.
    """
    if firm is None:
        return None
    if firm.text("org_type") in _NOT_SMALL:
        return False
    confirmed = acquisition and venture.holds_on(first_day(acquisition[:10]))
    return True if confirmed else None


def _kind(sites: Sequence[Draft], kind: str) -> bool | None:
    """Whether all the sites are of ``kind``; a room or a building may lie in one."""
    kinds = {draft.text("kind") for draft in sites}
    if not kinds or kinds & {"", "room", "building"}:
        return None
    return kinds == {kind} if len(kinds) == 1 or kind not in kinds else None


def _area(case: Draft | None, sites: Sequence[Draft]) -> float | None:
    """What the case wants, else what the one chosen site has."""
    wanted = None if case is None else case.get("wanted_area")
    if wanted is None or is_empty(wanted):
        wanted = sites[0].get("area") if len(sites) == 1 else None
    return None if wanted is None or is_empty(wanted) else float(str(wanted))


def _region(sites: Sequence[Draft]) -> Region:
    """Goyang's sites lie in the capital area unless their address says otherwise."""
    addresses = [draft.text("address") for draft in sites]
    return Region.OTHER if any(one.startswith(_ELSEWHERE) for one in addresses) else Region.CAPITAL
