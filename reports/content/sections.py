"""The sections of the one-page summary, each from the facts to its blocks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from db.domain.dates import days_between, last_day
from db.domain.values import Empty
from reports.content.blocks import (
    Block,
    Bullet,
    Cell,
    CellKind,
    Column,
    Heading,
    KeyValue,
    KeyValues,
    Level,
    Paragraph,
    Row,
    Run,
    Table,
    Text,
)
from reports.content.facts import (
    FollowUpLine,
    FulfilmentRow,
    HistoryLine,
    PacketFacts,
    QuestionLine,
)
from reports.content.figures_of_firms import employees_text
from reports.content.key_points import derived_key_points
from reports.content.model import plain
from reports.content.wording import (
    date_text,
    is_past,
    joined,
    listed,
    people_text,
    period_text,
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
        KeyValue("상시근로자", employees_text(facts.firm)),
        KeyValue("업종(KSIC)", it.industry),
        KeyValue("벤처확인", venture(facts)),
        KeyValue("본사 소재지", it.head_office, span=2),
    )
    return (Heading("기업 현황"), KeyValues(pairs, per_row=4))


def venture(facts: PacketFacts) -> Run:
    """``2027. 5. 30.까지``, or that it has run out."""
    until = facts.firm.venture_until
    if isinstance(until, Empty):
        return until
    past = is_past(until, facts.created_at.date())
    return f"만료({date_text(until)})" if past else f"{date_text(until)}까지"


def recent_history(facts: PacketFacts) -> Blocks:
    """The latest events, and how many came before."""
    return history_blocks(facts, facts.history[-RECENT:], len(facts.history) - RECENT)


def history_blocks(facts: PacketFacts, lines: Sequence[HistoryLine], left_out: int = 0) -> Blocks:
    """Some lines of the 경과, and how many came before and where they stand."""
    if not facts.history:
        return (Heading("그간 경과", tail=": 등록된 기록 없음"),)
    note = f"앞선 {left_out}건 {facts.earlier_history}" if left_out > 0 else ""
    bullets = (
        Bullet(joined(line.when_text or date_text(line.when), f"  {line.text}")) for line in lines
    )
    return (Heading("그간 경과", note=note), *bullets)


def fulfilment(facts: PacketFacts) -> Blocks:
    """Hoped for, agreed, done and the rate, which is ``-`` when nothing was agreed."""
    if not facts.fulfilment:
        return (Heading("협약 및 이행 현황", tail=": 체결한 협약 없음"),)
    # A column of nothing but 미기재 says nothing: what the firm hopes for is shown when it is known.
    planned = any(isinstance(row.planned, (int, float)) for row in facts.fulfilment)
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
    values: tuple[Cell, ...] = (row.agreed, row.actual)
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


def questions(facts: PacketFacts) -> Blocks:
    """Requests to expect, each with its answer."""
    if not facts.questions:
        return (Heading("예상 건의사항 및 답변(안)", tail=": 등록된 건의 없음"),)
    lines = [block for entry in facts.questions for block in _question(entry)]
    return (Heading("예상 건의사항 및 답변(안)"), *lines)


def _question(entry: QuestionLine) -> list[Block]:
    if len(entry.question) + len(entry.answer) <= 42:
        return [Bullet(f"{entry.question}  (답변) {entry.answer}", label="건의")]
    return [Bullet(entry.question, label="건의"), Bullet(entry.answer, Level.DETAIL, label="답변")]


def short_talk(facts: PacketFacts) -> Blocks:
    """The mayor's words in the summary, where they are only a few sentences."""
    if not facts.talking_points:
        return ()
    return (Heading("말씀자료(안)"), *(Paragraph(f"“{text}”") for text in facts.talking_points))


def author_line(facts: PacketFacts) -> str:
    """``전략산업과 주무관 박서연(☎ 2741) · 2026. 11. 25.``"""
    author = facts.author
    words = " ".join(w for w in (author.department, author.position, author.name) if w)
    phone = f"(☎ {author.extension})" if author.extension and words else ""
    return f"{words}{phone}"
