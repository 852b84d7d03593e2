"""기업카드: one firm on one or two pages; phones and mails of people stay out."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.money import money_text
from db.domain.values import Empty, Value, is_empty
from db.errors import UserError
from db.queries.records import children, load_draft
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
    Text,
    TitleBox,
)
from reports.content.counted import NONE, SOURCE
from reports.content.facts import DiligenceLine
from reports.content.figures_of_firms import employees_text, revenue_text
from reports.content.gather_case import agreements_of, history_lines
from reports.content.gather_diligence import diligence_lines
from reports.content.gather_firm import firm_facts
from reports.content.gather_subject import Subject
from reports.content.model import Document, Section, plain
from reports.content.papers.asked import (
    NO_RECORD,
    PaperAsk,
    Titled,
    day_of,
    made,
    said_of,
    word_of,
    written_on,
)
from reports.content.wording import date_text, is_past, joined, listed

TITLE = "기업카드"
_RECENT = 12
"""Events that the card shows; a firm may have hundreds."""
_OPEN = "추가 확인 필요"


@dataclass(frozen=True, slots=True)
class _Card:
    """The firm with what hangs on it."""

    firm: Draft
    name: str
    certificates: tuple[Draft, ...]
    contacts: tuple[Draft, ...]
    cases: tuple[Draft, ...]
    agreements: tuple[Draft, ...]


def company_card(session: Session, ask: PaperAsk) -> Document:
    """The card of a firm. Raises UserError("record.gone")."""
    firm = load_draft(session, RecordKind.ORGANIZATION, ask.subject)
    if firm is None:
        raise UserError("record.gone")
    card = _gathered(session, firm)
    open_points = [
        line for line in diligence_lines(session, ask.subject, ask.day) if line.state == _OPEN
    ]
    sections = (
        Section("head", (TitleBox(f"{TITLE}({card.name})"),)),
        Section("firm", _firm(card, ask)),
        Section("people", _people(card)),
        Section("certificates", _certificates(card, ask)),
        Section("cases", _cases(card, ask)),
        Section("agreements", _agreements(card, ask)),
        Section("history", _history(session, card, ask)),
        Section("open", _open(session, ask)),
        Section("diligence", (
            Heading("기업 확인", f" 추가 확인 필요 {len(open_points):,}개 항목"),
            *(Bullet(_told(one)) for one in open_points),
        ) if open_points else ()),
    )  # fmt: skip
    summary = f"{card.name} 일반 현황, 투자 건 {len(card.cases)}건, 협약 {len(card.agreements)}건"
    return made(ask, Titled("company_card", TITLE, summary, (card.name, TITLE), 0.7), sections)


def _told(one: DiligenceLine) -> Text:
    """What is open and why; a reason that names its item says both."""
    said = plain(one.evidence)
    return one.evidence if said.startswith(one.item) else joined(f"{one.item}: ", one.evidence)


def _gathered(session: Session, firm: Draft) -> _Card:
    ids = [firm.id or 0]
    cases = children(session, RecordKind.CASE, "organization", ids)
    # Of a firm of which a case is confidential the code name stands, as on every paper.
    code = next((case.text("code_name") for case in cases if case.text("code_name")), "")
    return _Card(
        firm, f"{code}(대외비)" if code else firm.text("name"),
        children(session, RecordKind.CERTIFICATE, "organization", ids),
        children(session, RecordKind.CONTACT, "organization", ids), cases,
        agreements_of(session, Subject(None, None, firm)),
    )  # fmt: skip


def _firm(card: _Card, ask: PaperAsk) -> tuple[Block, ...]:
    it = firm_facts(card.firm, card.name, card.certificates)
    until = it.venture_until
    venture = (
        until if isinstance(until, Empty)
        else joined("만료(", date_text(until), ")") if is_past(until, ask.day)
        else joined(date_text(until), "까지")
    )  # fmt: skip
    pairs = (
        KeyValue("명칭", it.name), KeyValue("영문명", said_of(card.firm, "name_en")),
        KeyValue("구분", word_of(card.firm, "org_type")),
        KeyValue("대표자", listed(it.representatives)), KeyValue("설립일", date_text(it.founded)),
        KeyValue("사업자등록번호", it.business_number),
        KeyValue("상시근로자", employees_text(it)),
        KeyValue("자본금", _won(it.capital)), KeyValue("매출액", revenue_text(it)),
        KeyValue("벤처확인", venture), KeyValue("업종(KSIC)", it.industry, span=2),
        KeyValue("본사 소재지", it.head_office, span=3),
        KeyValue("주생산품", it.products, span=3),
    )  # fmt: skip
    note = f"기준일 {written_on(ask)}"
    return (Heading("일반 현황", note=note), KeyValues(pairs, per_row=3))


def _won(value: int | Empty) -> str | Empty:
    return value if isinstance(value, Empty) else money_text(value)


def _people(card: _Card) -> tuple[Block, ...]:
    """Names and titles alone: what it takes to reach them is personal data."""
    if not card.contacts:
        return ()
    names = [
        " ".join(filter(None, (one.text("department"), one.text("title"), one.text("name"))))
        for one in card.contacts
    ]
    return (Heading("기업 담당자"), Bullet(", ".join(filter(None, names)) or Empty.NOT_STATED))


def _certificates(card: _Card, ask: PaperAsk) -> tuple[Block, ...]:
    if not card.certificates:
        return ()
    columns = (
        Column("확인 유형", width=2), Column("확인번호", CellKind.CENTRED, width=1.6),
        Column("유효 시작일", CellKind.DATE, width=1.2),
        Column("유효 종료일", CellKind.DATE, width=1.2), Column("확인기관", width=1.6),
    )  # fmt: skip
    rows = tuple(
        Row((word_of(one, "kind"), said_of(one, "number"), said_of(one, "valid_from"),
             said_of(one, "valid_until"), said_of(one, "issuer")))
        for one in card.certificates
    )  # fmt: skip
    table = Table(columns, rows, "벤처확인 등", "", ask.as_of, SOURCE)
    return (Heading("벤처확인 등", f" {len(rows):,}건"), table)


def _cases(card: _Card, ask: PaperAsk) -> tuple[Block, ...]:
    if not card.cases:
        return (Heading("투자 건", NO_RECORD),)
    columns = (
        Column("건번호", CellKind.CENTRED, width=1.75), Column("사업명", width=1.6),
        Column("단계", CellKind.CENTRED, width=1.4), Column("상태", CellKind.CENTRED, width=0.8),
        Column("예정액", CellKind.MONEY, width=0.9), Column("면적", CellKind.AREA, width=0.9),
        Column("고용", CellKind.NUMBER, width=0.7), Column("다음 조치(기한)", width=2),
        Column("담당", CellKind.CENTRED, width=0.8),
    )  # fmt: skip
    rows = tuple(
        Row((said_of(one, "number"), said_of(one, "title"), word_of(one, "stage"),
             word_of(one, "state"), _cell(one.get("planned_investment")),
             _cell(one.get("wanted_area")), _cell(one.get("planned_jobs")), _step(one),
             said_of(one, "officer")))
        for one in card.cases
    )  # fmt: skip
    table = Table(columns, rows, "투자 건", "(단위: 억원, ㎡, 명)", ask.as_of, SOURCE)
    return (Heading("투자 건", f" {len(rows):,}건"), table)


def _step(case: Draft) -> Cell:
    step, due = case.text("next_step"), case.text("next_step_on")
    return f"{step}({date_text(due)})" if step and due else step or NONE


def _agreements(card: _Card, ask: PaperAsk) -> tuple[Block, ...]:
    if not card.agreements:
        return (Heading("협약", NO_RECORD),)
    columns = (
        Column("협약명", width=2), Column("유형", CellKind.CENTRED, width=1.4),
        Column("체결일", CellKind.DATE, width=1.1), Column("예정액", CellKind.MONEY, width=0.9),
        Column("면적", CellKind.AREA, width=0.9), Column("고용", CellKind.NUMBER, width=0.7),
        Column("상태", CellKind.CENTRED, width=0.8),
    )  # fmt: skip
    rows = tuple(
        Row((said_of(one, "title"), word_of(one, "kind"), said_of(one, "signed_on"),
             _cell(one.get("amount")), _cell(one.get("area")), _cell(one.get("jobs")),
             word_of(one, "status")))
        for one in card.agreements
    )  # fmt: skip
    table = Table(columns, rows, "협약", "(단위: 억원, ㎡, 명)", ask.as_of, SOURCE)
    note = Bullet("유형이 다른 협약의 금액은 더하지 않음", Level.NOTE)
    return (Heading("협약", f" {len(rows):,}건"), table, *((note,) if len(rows) > 1 else ()))


def _history(session: Session, card: _Card, ask: PaperAsk) -> tuple[Block, ...]:
    subject = Subject(None, None, card.firm)
    lines = history_lines(session, subject, card.agreements, (), ask.day)
    if not lines:
        return (Heading("그간 경과", NO_RECORD),)
    earlier = len(lines) - _RECENT
    shown = [Bullet(joined(date_text(one.when), "  ", one.text)) for one in lines[-_RECENT:]]
    rest = (Bullet(f"그 앞의 {earlier:,}건은 줄임", Level.NOTE),) if earlier > 0 else ()
    return (Heading("그간 경과"), *shown, *rest)


def _open(session: Session, ask: PaperAsk) -> tuple[Block, ...]:
    """Promises and concerns that wait."""
    follow_ups = children(session, RecordKind.FOLLOW_UP, "organization", [ask.subject])
    concerns = children(session, RecordKind.CONCERN, "organization", [ask.subject])
    kinds = catalogue(RecordKind.FOLLOW_UP).field("kind")
    lines: list[Block] = [
        Bullet(joined(one.text("text"), "  기한 ", day_of(one, "due_on")),
               label=kinds.choice_label(one.text("kind"), "ko"))
        for one in follow_ups if is_empty(one.get("done_on"))
    ]  # fmt: skip
    lines += [
        Bullet(joined(one.text("text"), "  접수 ", day_of(one, "raised_on")), label="애로사항")
        for one in concerns if one.text("status") in ("", "open", "review")
    ]  # fmt: skip
    return (Heading("미결 사항", f" {len(lines):,}건"), *lines) if lines else ()


def _cell(value: Value) -> Cell:
    return value if isinstance(value, str | int | float | Empty) else NONE
