"""투자유치위원회 안건: a case as it is laid before the committee, most of whose members are civilians.

Our position, issues and talking points stay out of it; the motion is written by the officer.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.errors import UserError
from db.queries.records import load_draft
from reports.content import details, sections
from reports.content.blocks import (
    Block,
    Bullet,
    Heading,
    KeyValue,
    KeyValues,
    Level,
    NoteLines,
    TitleBox,
)
from reports.content.facts import PacketFacts
from reports.content.gather_packet import gather_packet
from reports.content.incentives import incentives
from reports.content.model import Document, Section
from reports.content.papers.asked import (
    PaperAsk,
    Titled,
    area_of,
    author_text,
    day_of,
    made,
    money_of,
    people_of,
    said_of,
    word_of,
    written_on,
)

TITLE = "투자유치위원회 안건"
_BASIS = "「고양시 투자유치 촉진 조례」(조례 원문 확인 필요)"


def committee(session: Session, ask: PaperAsk) -> Document:
    """The item of a case. Raises UserError("record.gone")."""
    case = load_draft(session, RecordKind.CASE, ask.subject)
    if case is None:
        raise UserError("record.gone")
    facts = gather_packet(session, ask.packet_request(case_id=ask.subject))
    name = facts.firm.name
    built = (
        Section("head", _head(ask)),
        Section("motion", (Heading("의결 주문(안)(작성)"), NoteLines(2))),
        Section("reason", (Heading("제안 이유(작성)"), NoteLines(2))),
        Section("case", _case(case, name)),
        Section("firm", sections.firm(facts)),
        Section("fulfilment", sections.fulfilment(facts)),
        Section("sites", details.sites(facts)),
        Section("incentives", incentives(_published(facts))),
        Section("diligence", details.diligence(facts)),
        Section("notes", (
            Bullet("기업 확인은 확인되지 않았거나 더 살펴볼 사항을 적은 것으로, 기업을 평가하는 자료가 아님",
                   Level.NOTE),
            Bullet("지원 여부와 금액은 관련 법령·조례와 예산에 따름", Level.NOTE),
        )),
    )  # fmt: skip
    summary = f"{name} {case.text('title')} 투자유치위원회 상정 안건"
    return made(ask, Titled("committee", f"{TITLE}({name})", summary, (name, TITLE), 0.7), built)


def _published(facts: PacketFacts) -> PacketFacts:
    """The measures without our own remarks."""
    return replace(facts, incentives=tuple(replace(one, notes=()) for one in facts.incentives))


def _head(ask: PaperAsk) -> tuple[Block, ...]:
    pairs = (
        KeyValue("의안번호", "제      호"), KeyValue("상정일", "20  .   .   ."),
        KeyValue("제안", ask.paper.office or Empty.NOT_STATED),
        KeyValue("작성", author_text(ask), span=2), KeyValue("작성일", written_on(ask)),
        KeyValue("근거", _BASIS, span=3),
    )  # fmt: skip
    return (TitleBox(f"{TITLE}(안)"), KeyValues(pairs, per_row=3))


def _case(case: Draft, name: str) -> tuple[Block, ...]:
    pairs = (
        KeyValue("건번호", said_of(case, "number")), KeyValue("사업명", said_of(case, "title")),
        KeyValue("기업", name), KeyValue("단계", word_of(case, "stage")),
        KeyValue("투자예정액", money_of(case, "planned_investment")),
        KeyValue("투자기간", said_of(case, "planned_period")),
        KeyValue("희망면적", area_of(case, "wanted_area")),
        KeyValue("고용예정", people_of(case, "planned_jobs")),
        KeyValue("희망입지", said_of(case, "wanted_site")),
        KeyValue("취득 형태", word_of(case, "tenure")),
        KeyValue("외국인투자", "예" if case.get("foreign") is True else "아니요"
                 if case.get("foreign") is False else Empty.UNCHECKED),
        KeyValue("결정 예정일", day_of(case, "decision_on")),
    )  # fmt: skip
    return (Heading("안건 개요"), KeyValues(pairs, per_row=2))
