"""주간업무보고: 금주 실적 from records and ledger, 차주 계획 from what is due."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from sqlalchemy.orm import Session

from db.domain.dates import format_date_weekday, format_short
from db.queries.work import Span, work_ahead, work_done, work_late
from reports.content.blocks import KeyValue, KeyValues, TitleBox
from reports.content.model import Document, Section
from reports.content.papers.asked import PaperAsk, Titled, author_text, made
from reports.content.papers.work_lines import late_blocks, work_table

TITLE = "주간업무보고"


def week_of(day: dt.date) -> Span:
    """Monday to Sunday of the week in which a day lies."""
    monday = day - dt.timedelta(days=day.weekday())
    return Span(monday.isoformat(), (monday + dt.timedelta(days=6)).isoformat())


def weekly(session: Session, ask: PaperAsk) -> Document:
    """The week until the day that is asked for, of one officer or of the whole office; what is still
    to come of it stands with the next week."""
    week, after = week_of(ask.day), week_of(ask.day + dt.timedelta(days=7))
    week = replace(week, last=ask.as_of)
    after = replace(after, first=(ask.day + dt.timedelta(days=1)).isoformat())
    done = work_done(session, week, ask.officer)
    ahead = work_ahead(session, after, ask.officer)
    late = work_late(session, ask.as_of, ask.officer)
    head = KeyValues(
        (
            KeyValue("기간", span_text(week)),
            KeyValue("작성", author_text(ask)),
            KeyValue("대상", ask.officer or "부서 전체"),
        ),
        per_row=3,
    )
    sections = (
        Section("head", (TitleBox(TITLE), head)),
        Section("done", work_table(f"금주 실적({_short(week)})", done, ask.as_of)),
        Section("ahead", work_table(f"차주 계획({_short(after)})", ahead, ask.as_of)),
        Section("late", late_blocks(late, ask.as_of)),
    )
    summary = f"{span_text(week)} 실적 {len(done):,}건, 차주 계획 {len(ahead):,}건"
    titled = Titled("weekly", TITLE, summary, (TITLE, ask.officer or ask.paper.office), scale=0.72)
    return made(ask, titled, sections)


def span_text(span: Span) -> str:
    """``2026. 11. 23.(월)~11. 29.(일)``."""
    first = format_date_weekday(span.first)
    return first if span.first == span.last else f"{first}~{format_short(span.last)}"


def _short(span: Span) -> str:
    days = (format_short(one).partition("(")[0] for one in (span.first, span.last))
    return "~".join(dict.fromkeys(days))
