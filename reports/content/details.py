"""The sections behind the summary: for those who sit beside the mayor, and the mayor's words."""

from __future__ import annotations

from db.domain.area import area_text
from db.domain.money import money_text
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
    NoteLines,
    Paragraph,
    Row,
    Run,
    Table,
)
from reports.content.facts import PacketFacts
from reports.content.figures_of_firms import employees_text, revenue_text
from reports.content.packet_charts import ground_chart
from reports.content.plots import PlotSketch
from reports.content.sections import RECENT, history_blocks, venture
from reports.content.timeline import Timeline
from reports.content.wording import by_rank, date_text, joined, listed

Blocks = tuple[Block, ...]


def attendees(facts: PacketFacts) -> Blocks:
    """Everybody at the table in order of rank."""
    # The mayor is no member of the department that writes the paper.
    city = facts.office.removesuffix(facts.author.department).strip()
    rows = [
        Row(
            (
                f"{side}(배석)" if person.sits_in else side,
                person.affiliation or body,
                person.title or Empty.NOT_STATED,
                person.name or Empty.NOT_STATED,
            )
        )
        for side, body, people in (
            ("시", city or Empty.NOT_STATED, facts.meeting.ours),
            ("기업", facts.firm.name, facts.meeting.theirs),
        )
        for person in by_rank(people)
    ]
    if not rows:
        return (Heading("참석자", tail=": 등록된 기록 없음"),)
    centred = CellKind.CENTRED
    columns = (
        Column("구 분", centred, width=1),
        Column("소 속", centred, width=3),
        Column("직 위", centred, width=2),
        Column("성 명", centred, width=2),
    )
    return (Heading("참석자"), Table(columns, tuple(rows), name="참석자"))


def contacts(facts: PacketFacts) -> Blocks:
    """Whom to call, with the reason for which it was asked."""
    if not facts.contacts_reason:
        return ()
    if not facts.contacts:
        return (Heading("연락처", tail=": 등록된 기록 없음"),)
    centred = CellKind.CENTRED
    columns = (
        Column("성 명", centred, width=1.4),
        Column("직위·부서", centred, width=2),
        Column("전화", centred, width=1.8),
        Column("휴대전화", centred, width=1.8),
        Column("전자우편", width=2.6),
    )
    rows = tuple(
        Row(
            (
                line.name,
                " ".join(filter(None, (line.title, line.department))) or "-",
                line.phone or "-",
                line.mobile or "-",
                line.email or "-",
            )
        )
        for line in facts.contacts
    )
    note = f"개인정보. 사유: {facts.contacts_reason}. 용도 외 이용과 재배포 금지"
    return (Heading("연락처"), Table(columns, rows, name="연락처"), Bullet(note, Level.NOTE))


def firm_detail(facts: PacketFacts) -> Blocks:
    """The firm with its figures and products, for those who sit beside the mayor."""
    it = facts.firm
    pairs = (
        KeyValue("기업명", it.name),
        KeyValue("대표자", listed(it.representatives)),
        KeyValue("설립일", date_text(it.founded)),
        KeyValue("사업자등록번호", it.business_number),
        KeyValue("상시근로자", employees_text(it)),
        KeyValue("벤처확인", venture(facts)),
        KeyValue("자본금", it.capital if isinstance(it.capital, Empty) else money_text(it.capital)),
        KeyValue("매출액", revenue_text(it)),
        KeyValue("업종(KSIC)", it.industry),
        KeyValue("본사 소재지", it.head_office, span=3),
        KeyValue("주생산품", it.products, span=3),
    )
    return (Heading("기업 상세"), KeyValues(pairs, per_row=3))


def full_history(facts: PacketFacts) -> Blocks:
    """Every event, where the summary could not show them all."""
    return history_blocks(facts, facts.history) if len(facts.history) > RECENT else ()


def timeline(facts: PacketFacts) -> Blocks:
    """The stages of the case with their days, as a picture."""
    if not facts.steps:
        return ()
    return (Heading("단계 일정"), Timeline("단계 일정", facts.steps))


def issues(facts: PacketFacts) -> Blocks:
    """Points in dispute and our position: never for the other side."""
    if not facts.issues:
        return (Heading("쟁점과 우리 입장", tail=": 등록된 기록 없음"),)
    lines: list[Block] = [Heading("쟁점과 우리 입장")]
    for line in facts.issues:
        lines.append(Bullet(line.issue, label="쟁점"))
        lines.append(Bullet(line.position or Empty.NOT_STATED, Level.DETAIL, label="입장"))
    return tuple(lines)


def diligence(facts: PacketFacts) -> Blocks:
    """기업 확인 point by point."""
    if not facts.diligence:
        return (Heading("기업 확인", tail=": 확인한 항목 없음"),)
    centred = CellKind.CENTRED
    columns = (
        Column("항 목", width=3),
        Column("확인 결과", centred, width=1.4),
        Column("확인일", centred, width=1.4),
        Column("근 거", width=3),
    )
    rows = tuple(
        Row(
            (line.item, line.state, date_text(line.on), line.evidence)
            if line.state in ("확인", "추가 확인 필요")
            else (line.item, line.state, "-", "-")
        )
        for line in facts.diligence
    )
    return (Heading("기업 확인"), Table(columns, rows, name="기업 확인"))


def sites(facts: PacketFacts) -> Blocks:
    """The zone, and the plots that come into question."""
    lines: list[Block] = [Heading("입지·촉진지구")]
    if facts.zone is not None:
        area: Run = (
            facts.zone.area if isinstance(facts.zone.area, Empty) else area_text(facts.zone.area)
        )
        designated = date_text(facts.zone.designated_on)
        lines.append(Bullet(joined(f"{facts.zone.name}: 지정 ", designated, ", 면적 ", area)))
    if facts.sites:
        lines.append(_site_table(facts))
        told = ((s.name, ". ".join(filter(None, (s.built, s.note)))) for s in facts.sites)
        lines += [Bullet(f"{name}: {text}", Level.NOTE) for name, text in told if text]
        if facts.plots:
            lines.append(PlotSketch(facts.plots))
        if (chart := ground_chart(facts.ground)) is not None:
            lines.append(chart)
    return (
        tuple(lines) if len(lines) > 1 else (Heading("입지·촉진지구", tail=": 등록된 필지 없음"),)
    )


def _site_table(facts: PacketFacts) -> Table:
    centred = CellKind.CENTRED
    columns = (
        Column("명 칭", width=2.9),
        Column("면적", CellKind.AREA, "㎡", width=1.1),
        Column("공급가", CellKind.WON, "원/㎡", width=1.3),
        Column("촉진지구", centred, width=1),
        Column("공급 상태", centred, width=1.1),
        Column("공급 시기", centred, width=1.4),
    )
    rows = tuple(
        Row(
            (
                site.name,
                site.area,
                site.price,
                site.in_zone,
                site.status,
                date_text(site.planned_on if isinstance(site.actual_on, Empty) else site.actual_on),
            )
        )
        for site in facts.sites
    )
    source = ", ".join(dict.fromkeys(site.source for site in facts.sites if site.source))
    return Table(columns, rows, name="입지", source=source)


def partners(facts: PacketFacts) -> Blocks:
    """Partner bodies."""
    if not facts.partners:
        return (Heading("협력기관", tail=": 등록된 기록 없음"),)
    lines = (
        Bullet(joined(f"{line.text}  ", date_text(line.on)), label=line.name)
        for line in facts.partners
    )
    return (Heading("협력기관"), *lines)


def talking_points(facts: PacketFacts) -> Blocks:
    """The mayor's words, the only place where paper speaks politely."""
    if not facts.talking_points:
        return ()
    return tuple(Paragraph(text, spoken=True) for text in facts.talking_points)


def memo(_facts: PacketFacts) -> Blocks:
    """Lines to write on."""
    return (Heading("메 모"), NoteLines(8))
