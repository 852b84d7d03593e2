"""월간 추진상황: where the cases stand, what was signed, what was done and what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from db.domain.catalogue import catalogue
from db.domain.counting import Count, CountRow
from db.domain.counting.totals import cell_of, groups_of
from db.domain.dates import format_date_weekday, format_short, last_day
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.queries.board import BoardCard, board_cards
from db.queries.work import Span, Work, work_ahead, work_done, work_late
from db.services.counting import count_now
from db.store import Store
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
    Row,
    Table,
    TitleBox,
)
from reports.content.council import COUNCIL
from reports.content.counted import GROUP_NAMES, NONE, SOURCE, sum_cell
from reports.content.model import Document, Section
from reports.content.papers.asked import NO_RECORD, PaperAsk, Titled, author_text, made
from reports.content.papers.work_lines import late_blocks, tally, work_table

TITLE = "월간 투자유치 추진상황"
_TOLD = frozenset(Work) - {Work.SPOKEN, Work.TASK}
"""Calls and small tasks are counted in a month's paper, not listed."""


def month_of(day: dt.date) -> Span:
    """The month in which a day lies."""
    month = day.isoformat()[:7]
    return Span(f"{month}-01", last_day(month).isoformat())


def monthly(store: Store, ask: PaperAsk) -> Document:
    """The month of the day that is asked for. Raises UserError for a day to come."""
    month = month_of(ask.day)
    after = month_of(dt.date.fromisoformat(month.last) + dt.timedelta(days=1))
    done_by = replace(month, last=ask.as_of)
    ahead_of = replace(after, first=(ask.day + dt.timedelta(days=1)).isoformat())
    counted = count_now(store, COUNCIL, ask.as_of, store.today())
    with store.read() as session:
        cards = board_cards(session, ask.day, ask.stillness.stale_days)
        done = work_done(session, done_by, ask.officer)
        ahead = work_ahead(session, ahead_of, ask.officer)
        late = work_late(session, ask.as_of, ask.officer)
    told = [line for line in done if line.work in _TOLD]
    name = f"{ask.day.month}월"
    following = f"{format_short(ahead_of.first)}~{format_short(ahead_of.last)}"
    activity = (Bullet(f"그 밖에 {tally(rest)}", Level.NOTE),) if (
        rest := [line for line in done if line.work not in _TOLD]
    ) else ()  # fmt: skip
    sections = (
        Section("head", _head(ask, f"{ask.day.year}년 {name}")),
        Section("stages", _stages(cards, ask.as_of)),
        Section("signed", _signed(counted, month)),
        Section("done", (*work_table(f"{name} 주요 실적", told, ask.as_of), *activity)),
        Section("ahead", work_table(f"향후 계획({following})", ahead, ask.as_of)),
        Section("late", late_blocks(late, ask.as_of)),
    )
    summary = f"{ask.day.year}년 {name} 투자유치 실적 {len(done):,}건, 향후 계획 {len(ahead):,}건"
    return made(ask, Titled("monthly", TITLE, summary, (TITLE,), scale=0.72), sections)


def _head(ask: PaperAsk, month: str) -> tuple[Block, ...]:
    pairs = (
        KeyValue("대상 월", month), KeyValue("기준일", format_date_weekday(ask.as_of)),
        KeyValue("작성", author_text(ask)),
    )  # fmt: skip
    return (TitleBox(f"{TITLE}({month})"), KeyValues(pairs, per_row=3))


def _stages(cards: Sequence[BoardCard], as_of: str) -> tuple[Block, ...]:
    live = [card for card in cards if card.state == "active"]
    if not live:
        return (Heading("단계별 추진 현황", NO_RECORD),)
    columns = (
        Column("단계", width=2), Column("건수", CellKind.NUMBER, width=0.7),
        Column("투자예정액", CellKind.MONEY, width=1.1),
        Column("금액 없음", CellKind.NUMBER, width=0.8),
        Column("희망면적", CellKind.AREA, width=1.1),
        Column("고용예정", CellKind.NUMBER, width=0.9), Column("정체", CellKind.NUMBER, width=0.7),
    )  # fmt: skip
    stage = catalogue(RecordKind.CASE).field("stage")
    by_stage = [
        (choice.ko, [card for card in live if card.stage == choice.code])
        for choice in stage.choices
    ]
    rows = [_stage_row("계", live, total=True)]
    rows += [_stage_row(name, own) for name, own in by_stage if own]
    held = sum(card.state == "on_hold" for card in cards)
    return (
        Heading("단계별 추진 현황", f" 추진 중 {len(live):,}건, 보류 {held:,}건"),
        Table(columns, tuple(rows), "단계별 현황", "(단위: 건, 억원, ㎡, 명)", as_of, SOURCE),
        Bullet("추진 중인 건이며 단계와 금액은 작성할 때의 기록임. 금액이 없는 건은 0이 아님",
               Level.NOTE),
    )  # fmt: skip


def _stage_row(name: str, cards: Sequence[BoardCard], *, total: bool = False) -> Row:
    without = sum(not isinstance(card.investment, int) for card in cards)
    cells = (
        name, len(cards), _sum([card.investment for card in cards]), without or NONE,
        _sum([card.area for card in cards]), _sum([card.jobs for card in cards]),
        sum(card.stale for card in cards) or NONE,
    )  # fmt: skip
    return Row(cells, total=total)


def _sum(values: Sequence[Value]) -> int | float | str:
    stated = [one for one in values if isinstance(one, int | float)]
    return sum(stated) if stated else NONE


def _signed(counted: Count, month: Span) -> tuple[Block, ...]:
    groups = groups_of(counted.counted)
    if not groups:
        return (Heading("협약 체결 현황", NO_RECORD),)
    columns = (
        Column("유형", width=1.6),
        *(column for span in ("당월", "금년", "누계") for column in _span_columns(span)),
    )
    year = Span(f"{month.first[:4]}-01-01", f"{month.first[:4]}-12-31")
    rows = []
    for group in groups:
        own = [row for row in counted.counted if row.group is group]
        parts = ([row for row in own if month.holds(row.signed_on)],
                 [row for row in own if year.holds(row.signed_on)], own)  # fmt: skip
        rows.append(Row((GROUP_NAMES[group], *(cell for part in parts for cell in _cells(part)))))
    return (
        Heading("협약 체결 현황"),
        Table(columns, tuple(rows), "협약 체결 현황", "(단위: 건, 억원)", counted.cut_off, SOURCE),
        Bullet(
            "유형이 다른 협약의 금액은 같은 투자 건을 거듭 담을 수 있어 더하지 않음",
            Level.NOTE,
        ),
    )


def _span_columns(span: str) -> tuple[Column, Column]:
    return (
        Column(f"{span} 건수", CellKind.NUMBER, width=0.8, group=span, short="건수"),
        Column(f"{span} 예정액", CellKind.MONEY, width=1, group=span, short="예정액"),
    )


def _cells(rows: Sequence[CountRow]) -> tuple[Cell, Cell]:
    return (len(rows) or NONE, sum_cell(cell_of(rows).sum("amount")) if rows else NONE)
