"""The sections of a 면담자료 for our own side, each from the facts to its blocks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from db.domain.area import area_text
from db.domain.dates import days_between, last_day
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
    Text,
)
from reports.content.facts import (
    FollowUpLine,
    FulfilmentRow,
    IncentiveLine,
    Known,
    PacketFacts,
    QuestionLine,
)
from reports.content.key_points import derived_key_points
from reports.content.model import plain
from reports.content.wording import (
    by_rank,
    date_text,
    is_past,
    joined,
    listed,
    people_text,
    period_text,
    person_text,
    short_date,
)

Blocks = tuple[Block, ...]
RECENT = 4
"""Events of the 경과 that the one-page summary shows."""


def overview(facts: PacketFacts) -> Blocks:
    """When and where, what for, who."""
    meeting = facts.meeting
    values: list[tuple[str, Text]] = [
        ("일시", period_text(meeting.starts_at, meeting.ends_at)),
        ("장소", meeting.place),
        ("목적", meeting.purpose),
    ]
    lines: list[Block] = [Heading("면담 개요")]
    if not isinstance(values[0][1], Empty) and not isinstance(values[1][1], Empty):
        values[:2] = [("일시·장소", joined(values[0][1], ", ", values[1][1]))]
    # What is empty in the same way is said once: (일시·장소·목적) 미기재.
    for empty, group in groupby(values, lambda pair: pair[1] if isinstance(pair[1], Empty) else ""):
        pairs = list(group)
        if empty:
            lines.append(Bullet(pairs[0][1], label="·".join(label for label, _ in pairs)))
        else:
            lines += [Bullet(text, label=label) for label, text in pairs]
    return (*lines, Bullet(_attendance(facts), label="참석자"))


def _attendance(facts: PacketFacts) -> Text:
    theirs: Text = people_text(facts.meeting.theirs, 2)
    if isinstance(theirs, Empty) and facts.firm.representatives:
        theirs = joined(theirs, f"(대표 {', '.join(facts.firm.representatives)}, 참석 여부 미확인)")
    return joined("시: ", people_text(facts.meeting.ours, 2), " / 기업: ", theirs)


def attendees(facts: PacketFacts) -> Blocks:
    """Everybody at the table in order of rank."""
    rows = [
        Row((side, person.affiliation or "-", person.title or "-", person.name or "-"))
        for side, people in (("시", facts.meeting.ours), ("기업", facts.meeting.theirs))
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


def key_points(facts: PacketFacts) -> Blocks:
    """The officer's lines, or those made from what is registered."""
    lines = facts.key_points or derived_key_points(facts)
    return (Heading("핵심 요약"), *(Bullet(line) for line in lines)) if lines else ()


def firm(facts: PacketFacts) -> Blocks:
    """The firm in two rows."""
    it = facts.firm
    pairs = (
        KeyValue("대표자", listed(it.representatives)),
        KeyValue("설립일", date_text(it.founded)),
        KeyValue("사업자등록번호", it.business_number),
        KeyValue("상시근로자", _employees(facts)),
        KeyValue("업종(KSIC)", it.industry),
        KeyValue("벤처확인", _until(it.venture_until)),
        KeyValue("본사 소재지", it.head_office, span=2),
    )
    return (Heading("기업 현황"), KeyValues(pairs, per_row=4))


def firm_detail(facts: PacketFacts) -> Blocks:
    """The firm with its figures and products, for those who sit beside the mayor."""
    it = facts.firm
    pairs = (
        KeyValue("기업명", it.name),
        KeyValue("대표자", listed(it.representatives)),
        KeyValue("설립일", date_text(it.founded)),
        KeyValue("사업자등록번호", it.business_number),
        KeyValue("상시근로자", _employees(facts)),
        KeyValue("벤처확인", _until(it.venture_until)),
        KeyValue("자본금", it.capital if isinstance(it.capital, Empty) else money_text(it.capital)),
        KeyValue("매출액", it.revenue if isinstance(it.revenue, Empty) else money_text(it.revenue)),
        KeyValue("업종(KSIC)", it.industry),
        KeyValue("본사 소재지", it.head_office, span=3),
        KeyValue("주생산품", it.products, span=3),
    )
    return (Heading("기업 상세"), KeyValues(pairs, per_row=3))


def _employees(facts: PacketFacts) -> Run:
    count = facts.firm.employees
    if isinstance(count, Empty):
        return count
    as_of = facts.firm.employees_as_of
    return f"{count:,}명({date_text(as_of)})" if as_of else f"{count:,}명"


def _until(value: Known) -> Run:
    return value if isinstance(value, Empty) else f"{date_text(value)}까지"


def recent_history(facts: PacketFacts) -> Blocks:
    """The latest events, and how many came before."""
    return _history(facts, facts.history[-RECENT:], len(facts.history) - RECENT)


def full_history(facts: PacketFacts) -> Blocks:
    """Every event, where the summary could not show them all."""
    return _history(facts, facts.history, 0) if len(facts.history) > RECENT else ()


def _history(facts: PacketFacts, lines: Sequence[object], left_out: int) -> Blocks:
    if not facts.history:
        return (Heading("그간 경과", tail=": 등록된 기록 없음"),)
    note = f"앞선 {left_out}건은 실무용 자료 참조" if left_out > 0 else ""
    shown = facts.history[len(facts.history) - len(lines) :]
    bullets = (
        Bullet(joined(line.when_text or date_text(line.when), f"  {line.text}")) for line in shown
    )
    return (Heading("그간 경과", note=note), *bullets)


def fulfilment(facts: PacketFacts) -> Blocks:
    """Hoped for, agreed, done and the rate, which is ``-`` when nothing was agreed."""
    if not facts.fulfilment:
        return (Heading("협약 및 이행 현황", tail=": 체결한 협약 없음"),)
    planned = any(row.planned is not None for row in facts.fulfilment)
    number = CellKind.NUMBER
    columns = [Column("구 분", CellKind.CENTRED, width=1.2)]
    columns += [Column("희망·예정", number, width=1.2)] if planned else []
    columns += [
        Column("협 약" if planned else "의향(협약)", number, width=1.2),
        Column("실 적", number, width=1.2),
        Column("이행률", CellKind.PERCENT, width=1),
    ]
    table = Table(
        tuple(columns),
        tuple(_fulfilment_row(row, planned=planned) for row in facts.fulfilment),
        name="협약 및 이행 현황",
        unit_line="(단위: 억원, ㎡, 명)",
        as_of=facts.fulfilment_as_of,
    )
    return (Heading("협약 및 이행 현황"), table)


def _fulfilment_row(row: FulfilmentRow, *, planned: bool) -> Row:
    rate: float | str = "-"
    if isinstance(row.agreed, (int, float)) and isinstance(row.actual, (int, float)) and row.agreed:
        rate = 100 * row.actual / row.agreed
    values = (row.agreed, row.actual)
    if planned:
        values = (Empty.NOT_STATED if row.planned is None else row.planned, *values)
    kinds = (CellKind.CENTRED, *(row.kind for _ in values), CellKind.PERCENT)
    return Row((row.label, *values, rate), kinds=kinds)


def follow_ups(facts: PacketFacts) -> Blocks:
    """What was asked, examined, answered and promised last time, and what came of it."""
    if not facts.follow_ups:
        tail = ": 등록된 기록 없음(전임자 인계자료 확인 필요)"
        return (Heading("지난 면담 후속조치", tail=tail),)
    centred = CellKind.CENTRED
    columns = (
        Column("구 분", centred, width=1.15),
        Column("내 용", width=3),
        Column("기 한", centred, width=0.9),
        Column("결 과", centred, width=1.45),
    )
    rows = tuple(
        Row((line.kind, line.text, short_date(line.due_on), _outcome(line, facts)))
        for line in facts.follow_ups
    )
    table = Table(columns, rows, name="후속조치", source=facts.follow_ups_source)
    return (Heading("지난 면담 후속조치"), table)


def _outcome(line: FollowUpLine, facts: PacketFacts) -> str:
    if not isinstance(line.done_on, Empty):
        return f"완료({plain(short_date(line.done_on))})"
    today = facts.created_at.date()
    if not isinstance(line.due_on, Empty) and is_past(line.due_on, today):
        late = f"{days_between(last_day(line.due_on), today)}일 지남"
        return f"{line.result}({late})" if line.result else late
    return line.result or "기한 전"


def incentives(facts: PacketFacts) -> Blocks:
    """Support measures by the law of the day that counts; a tenant is told that taxes stay."""
    undated = isinstance(facts.acquisition_on, Empty)
    note = "취득일 미정" if undated else f"취득(예정)일 {date_text(facts.acquisition_on)}"
    head = Heading("지원시책(안내용, 최종 판단은 세무부서)", note="" if facts.tenant else note)
    lines: list[Block] = [head]
    if facts.tenant:
        lines.append(Bullet("임차 입주: 지방세 경감 해당 없음(소유자가 직접 사용하는 경우만 대상)"))
    for line in facts.incentives:
        if not (facts.tenant and line.owner_only):
            lines += incentive_lines(line, undated=undated)
            lines += [Bullet(text, Level.NOTE) for text in line.notes]
    if len(lines) == 1:
        return (Heading("지원시책", tail=": 등록된 시책 없음"),)
    return tuple(lines)


def incentive_lines(line: IncentiveLine, *, undated: bool) -> list[Block]:
    """One measure: what it gives, its article and sunset, its conditions and claw-back."""
    text = line.text
    if undated and line.owner_only and line.valid_from:
        text = f"{date_text(line.valid_from)} 이후 취득 시 {text}"
    until = f"{date_text(line.valid_until)}까지" if line.valid_until else ""
    basis = ", ".join(part for part in (line.basis, until) if part)
    lines: list[Block] = [Bullet(f"{text}({basis})" if basis else text)]
    if line.conditions:
        lines.append(Bullet(f"조건: {', '.join(line.conditions)}", Level.DETAIL))
    if line.clawback:
        lines.append(Bullet(f"추징: {', '.join(line.clawback)}", Level.DETAIL))
    return lines


def questions(facts: PacketFacts) -> Blocks:
    """Requests to expect, each with its answer."""
    if not facts.questions:
        return ()
    lines = [block for entry in facts.questions for block in _question(entry)]
    return (Heading("예상 건의사항 및 답변(안)"), *lines)


def _question(entry: QuestionLine) -> list[Block]:
    if len(entry.question) + len(entry.answer) <= 42:
        return [Bullet(f"{entry.question}  (답변) {entry.answer}", label="건의")]
    return [
        Bullet(entry.question, label="건의"),
        Bullet(entry.answer, Level.DETAIL, label="답변"),
    ]


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
            if line.state == "확인"
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
        lines += [Bullet(f"{s.name}: {s.note}", Level.NOTE) for s in facts.sites if s.note]
    return (
        tuple(lines) if len(lines) > 1 else (Heading("입지·촉진지구", tail=": 등록된 필지 없음"),)
    )


def _site_table(facts: PacketFacts) -> Table:
    centred = CellKind.CENTRED
    columns = (
        Column("명 칭", width=2.4),
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


def short_talk(facts: PacketFacts) -> Blocks:
    """The mayor's words in the summary, where they are only a few sentences."""
    if not facts.talking_points:
        return ()
    return (
        Heading("말씀자료(안)"),
        *(Paragraph(f"“{text}”") for text in facts.talking_points),
    )


def memo(_facts: PacketFacts) -> Blocks:
    """Lines to write on."""
    return (Heading("메 모"), NoteLines(8))


def person_line(facts: PacketFacts) -> str:
    """``전략산업과 주무관 박서연(☎ 2741) · 2026. 11. 25.``"""
    author = facts.author
    words = " ".join(w for w in (author.department, author.position, author.name) if w)
    phone = f"(☎ {author.extension})" if author.extension and words else ""
    return f"{words}{phone}"


__all__ = [
    "attendees",
    "diligence",
    "firm",
    "firm_detail",
    "follow_ups",
    "fulfilment",
    "full_history",
    "incentive_lines",
    "incentives",
    "issues",
    "key_points",
    "memo",
    "overview",
    "partners",
    "person_line",
    "person_text",
    "questions",
    "recent_history",
    "short_talk",
    "sites",
    "talking_points",
]
