"""면담 결과보고: 개요, 결과 by topic, 향후계획 with who and by when.

Source: 회의록 items of 공공기록물 관리에 관한 법률 시행령 제18조제2항.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, is_empty
from db.errors import UserError
from db.queries.records import all_live, children, link_id, load_draft
from reports.content.blocks import (
    ApprovalBox,
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
    Run,
    Table,
    Tick,
    TitleBox,
)
from reports.content.counted import SOURCE
from reports.content.draft_values import lines_of
from reports.content.facts import REPORT_LINE, Person
from reports.content.gather_incentives import law_as_of
from reports.content.gather_meeting import meeting_facts
from reports.content.model import Document, Section
from reports.content.papers.asked import (
    NO_RECORD,
    PaperAsk,
    Titled,
    author_text,
    made,
    said_of,
    word_of,
    written_on,
)
from reports.content.wording import by_rank, date_text, period_text, person_text, weekday_date

TITLE = "면담 결과보고"


def meeting_result(session: Session, ask: PaperAsk) -> Document:
    """What a meeting came to. Raises UserError("record.gone")."""
    meeting = load_draft(session, RecordKind.MEETING, ask.subject)
    if meeting is None:
        raise UserError("record.gone")
    firm = _firm(session, meeting)
    agenda = children(session, RecordKind.AGENDA_ITEM, "meeting", [ask.subject])
    sections = (
        Section("head", _head(session, ask, meeting)),
        Section("overview", _overview(session, meeting, firm)),
        Section("results", _results(meeting, agenda)),
        Section("next", _next(session, ask)),
    )
    title, day = meeting.text("title"), meeting.text("starts_at")[:10]
    summary = f"{weekday_date(day)} {title} 결과와 향후계획" if day else f"{title} 결과와 향후계획"
    titled = Titled("meeting_result", f"{TITLE}({title})", summary, (firm or title, TITLE), 0.76)
    return made(ask, titled, sections)


def _head(session: Session, ask: PaperAsk, meeting: Draft) -> tuple[Block, ...]:
    law = law_as_of(all_live(session, RecordKind.INCENTIVE)) or Empty.NOT_STATED
    author = author_text(ask)
    box = ApprovalBox(
        tuple(Tick(word) for word in REPORT_LINE), (Tick("사전"), Tick("사후", ticked=True)),
        ask.paper.disclosure,
        author if isinstance(author, Empty) else f"{author} · {written_on(ask)}",
        date_text(law),
    )  # fmt: skip
    return (TitleBox(f"{meeting.text('title')} 결과보고"), box)


def _firm(session: Session, meeting: Draft) -> str:
    """The firm, or the code name of its case."""
    if (case_id := link_id(meeting, "case")) is not None:
        case = load_draft(session, RecordKind.CASE, case_id)
        if case is not None and case.text("code_name"):
            return f"{case.text('code_name')}(대외비)"
    firm_id = link_id(meeting, "organization")
    firm = load_draft(session, RecordKind.ORGANIZATION, firm_id) if firm_id else None
    return firm.text("name") if firm else ""


def _overview(session: Session, meeting: Draft, firm: str) -> tuple[Block, ...]:
    facts = meeting_facts(session, meeting)
    pairs = (
        KeyValue("일시", period_text(facts.starts_at, facts.ends_at)),
        KeyValue("장소", facts.place), KeyValue("종류", word_of(meeting, "kind")),
        KeyValue("상대방", firm or Empty.NOT_STATED), KeyValue("목적", facts.purpose, span=2),
        KeyValue("참석(시)", _people(facts.ours), span=2),
        KeyValue("참석(기업)", _people(facts.theirs), span=2),
    )  # fmt: skip
    order: tuple[Block, ...] = tuple(Bullet(line) for line in lines_of(meeting, "order_of_events"))
    after = (Heading("진행순서"), *order) if order else ()
    return (Heading("면담 개요"), KeyValues(pairs, per_row=2), *after)


def _people(people: Sequence[Person]) -> Run:
    if not people:
        return Empty.NOT_STATED
    return ", ".join(
        f"{person_text(one)}(배석)" if one.sits_in else person_text(one) for one in by_rank(people)
    )


def _results(meeting: Draft, agenda: Sequence[Draft]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    ordered = sorted(agenda, key=lambda one: (is_empty(one.get("rank")), str(one.get("rank"))))
    for item in ordered:
        said, decided = lines_of(item, "discussion"), lines_of(item, "decision")
        if not said and not decided and item.get("kind") != "topic":
            continue
        blocks.append(Bullet(item.text("text"), label="안건"))
        blocks += [Bullet(line, Level.DETAIL, label="발언 요지") for line in said]
        blocks += [Bullet(line, Level.DETAIL, label="결정") for line in decided]
    blocks += [Bullet(line, label="발언 요지") for line in lines_of(meeting, "discussion")]
    blocks += [Bullet(line, label="결정사항") for line in lines_of(meeting, "decisions")]
    if not blocks:
        return (Heading("면담 결과", ": 회의록이 등록되지 않음"),)
    return (Heading("면담 결과"), *blocks)


def _next(session: Session, ask: PaperAsk) -> tuple[Block, ...]:
    follow_ups = children(session, RecordKind.FOLLOW_UP, "meeting", [ask.subject])
    tasks = children(session, RecordKind.TASK, "meeting", [ask.subject])
    if not follow_ups and not tasks:
        return (Heading("향후계획", NO_RECORD),)
    columns = (
        Column("구분", CellKind.CENTRED, width=1.2), Column("조치사항", width=3.4),
        Column("담당", CellKind.CENTRED, width=1), Column("기한", CellKind.DATE, width=1.2),
        Column("처리", width=1.6),
    )  # fmt: skip
    rows = [Row((word_of(one, "kind"), *_step(one))) for one in follow_ups]
    rows += [Row(("할 일", *_step(one))) for one in tasks]
    table = Table(columns, tuple(rows), "향후계획", "", ask.as_of, SOURCE)
    return (Heading("향후계획", f" {len(rows):,}건"), table)


def _step(draft: Draft) -> tuple[Cell, ...]:
    done = draft.text("done_on")
    state = f"완료({date_text(done)})" if done else draft.text("result") or "추진 중"
    return (
        draft.text("text"),
        draft.text("officer") or Empty.NOT_STATED,
        said_of(draft, "due_on"),
        state,
    )
