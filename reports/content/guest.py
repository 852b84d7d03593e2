"""Edition ③ 상대방 배부용: written from a narrow type into which nothing internal fits.

There is no field here for issues, positions, due diligence, talking points, follow-ups, other
firms or remarks, so they can't be printed by mistake; ``guest_facts`` is the only bridge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from db.domain.area import area_text
from db.domain.values import Empty
from reports.content.blocks import (
    Block,
    Bullet,
    CellKind,
    Column,
    Heading,
    KeyValue,
    KeyValues,
    Level,
    Row,
    Table,
    TitleBox,
)
from reports.content.facts import Known, PacketFacts, SupportLine, ZoneFacts
from reports.content.incentives import incentive_lines
from reports.content.looks import cover_part, letterhead
from reports.content.model import Document, Marks, Part, Section
from reports.content.wishes import BLANK, GUEST, Wishes, blank_page, blank_part
from reports.content.wording import date_text, joined, weekday_date


@dataclass(frozen=True, slots=True)
class GuestSupport:
    """A support measure as published."""

    text: str
    basis: str
    valid_from: str
    valid_until: str
    conditions: tuple[str, ...]
    clawback: tuple[str, ...]
    owner_only: bool


@dataclass(frozen=True, slots=True)
class GuestSite:
    """A plot on offer, as published."""

    name: str
    area: float | Empty
    in_zone: Known
    planned_on: Known
    actual_on: Known
    permitted: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class GuestFacts:
    """All that a paper for the other side may say."""

    office: str
    firm_name: str
    created_at: datetime
    law_as_of: Known
    example: bool
    incentives: tuple[GuestSupport, ...]
    zone: ZoneFacts | None
    sites: tuple[GuestSite, ...]


def guest_facts(facts: PacketFacts) -> GuestFacts:
    """The published part of the facts.

    Sites that others negotiate for or hold stay out, and so does why a measure was refused.
    """
    return GuestFacts(
        office=facts.office,
        firm_name=facts.firm.name,
        created_at=facts.created_at,
        law_as_of=facts.law_as_of,
        example=facts.example,
        incentives=tuple(
            GuestSupport(
                text=line.text,
                basis=line.basis,
                valid_from=line.valid_from,
                valid_until=line.valid_until,
                conditions=line.conditions,
                clawback=line.clawback,
                owner_only=line.owner_only,
            )
            for line in facts.incentives
            if line.applies
        ),
        zone=facts.zone,
        sites=tuple(
            GuestSite(
                name=site.name,
                area=site.area,
                in_zone=site.in_zone,
                planned_on=site.planned_on,
                actual_on=site.actual_on,
                permitted=site.permitted,
                source=site.source,
            )
            for site in facts.sites
            if site.offered
        ),
    )


def guest_packet(facts: GuestFacts, chosen: Sequence[str], wishes: Wishes) -> Document:
    """The paper for the other side: support programmes, sites and pages to write on, nothing else.

    Of the edited texts it takes those alone that were written in this edition.
    """
    built = {"incentives": _incentives, "sites": _sites}
    told = (Section(key, built[key](facts)) for key in chosen if key in built)
    blank = (Section(key, blank_page()) for key in chosen if BLANK.match(key))
    body, notes = (
        tuple(one for section in sections if (one := wishes.applied(section, GUEST)).blocks)
        for sections in (told, blank)
    )
    title = "고양시 투자 지원·입지 안내"
    created = weekday_date(facts.created_at.date().isoformat())
    law = date_text(facts.law_as_of)
    head = Section(
        "head",
        (
            *letterhead(facts.office, wishes.looks),
            TitleBox(title),
            KeyValues(
                (
                    KeyValue("받는 곳", facts.firm_name),
                    KeyValue("작성일", created),
                    KeyValue("법령 기준일", law),
                )
            ),
        ),
    )
    foot = wishes.applied(Section("foot", _foot(facts)), GUEST)
    main = Part("summary", "안내", (wishes.applied(head, GUEST), *body, foot), scale=0.8)
    cover = cover_part(title, f"{facts.firm_name} 귀중", created, facts.office, wishes.looks)
    return Document(
        title=title,
        short_title=title,
        summary=f"{facts.firm_name} 배부용 투자 지원시책과 입지 안내",
        keywords=("투자 지원", "입지", "고양시"),
        office=facts.office,
        created_at=facts.created_at,
        parts=tuple(part for part in (cover, main, blank_part(notes)) if part is not None),
        marks=Marks(example=facts.example),
        edition="guest",
    )


def _incentives(facts: GuestFacts) -> tuple[Block, ...]:
    lines: list[Block] = [Heading("지원시책(안내용, 최종 판단은 세무부서)")]
    for line in facts.incentives:
        shown = SupportLine(
            text=line.text,
            basis=line.basis,
            valid_from=line.valid_from,
            valid_until=line.valid_until,
            conditions=line.conditions,
            clawback=line.clawback,
            owner_only=line.owner_only,
        )
        lines += incentive_lines(shown, undated=True)
    if len(lines) == 1:
        return (Heading("지원시책", tail=": 담당부서 문의"),)
    note = "경감률은 취득일과 과세기준일(6. 1.)의 법령에 따르며, 신청이 필요함"
    return (*lines, Bullet(note, Level.NOTE))


def _sites(facts: GuestFacts) -> tuple[Block, ...]:
    lines: list[Block] = [Heading("입지 안내")]
    zone = facts.zone
    if zone is not None:
        area = zone.area if isinstance(zone.area, Empty) else area_text(zone.area)
        designated = date_text(zone.designated_on)
        lines.append(Bullet(joined(f"{zone.name}: 지정 ", designated, ", 면적 ", area)))
    if facts.sites:
        lines.append(_site_table(facts.sites))
    return tuple(lines) if len(lines) > 1 else (Heading("입지 안내", tail=": 담당부서 문의"),)


def _site_table(sites: tuple[GuestSite, ...]) -> Table:
    centred = CellKind.CENTRED
    columns = (
        Column("명 칭", width=2.4),
        Column("면적", CellKind.AREA, "㎡", width=1.1),
        Column("촉진지구", centred, width=1),
        Column("공급 시기", centred, width=1.4),
        Column("허용 업종(KSIC)", width=1.8),
    )
    rows = tuple(
        Row(
            (
                site.name,
                site.area,
                site.in_zone,
                date_text(site.planned_on if isinstance(site.actual_on, Empty) else site.actual_on),
                ", ".join(site.permitted) or Empty.UNCHECKED,
            )
        )
        for site in sites
    )
    source = ", ".join(dict.fromkeys(site.source for site in sites if site.source))
    return Table(columns, rows, name="입지", source=source)


def _foot(facts: GuestFacts) -> tuple[Block, ...]:
    return (
        Bullet("안내용 자료로 지원을 확약하는 문서가 아니며, 지원 여부는 심사 후 결정", Level.NOTE),
        Bullet(f"문의: {facts.office}", Level.NOTE),
    )
