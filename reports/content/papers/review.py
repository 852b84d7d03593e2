"""협약(안) 사전검토서: what is to be signed, with whom, and the facts for each point of the review.

The points are those the council committee looks at before an agreement is signed (효율성, 적정성,
협약기관의 업무처리능력: m.ajunews.com/view/20201105162807222); the ordinance's own text was not found,
which the paper says. Judgement is left to the officer: the column stays empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, is_empty
from db.errors import UserError
from db.queries.records import children, link_id, load_draft
from reports.content.blocks import (
    Block,
    Bullet,
    Column,
    Heading,
    KeyValue,
    KeyValues,
    Level,
    NoteLines,
    Row,
    Table,
    Text,
    TitleBox,
)
from reports.content.counted import SOURCE
from reports.content.draft_values import lines_of, list_of
from reports.content.facts import DiligenceLine
from reports.content.figures_of_firms import employees_text, revenue_text
from reports.content.gather_diligence import diligence_lines
from reports.content.gather_firm import firm_facts
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
from reports.content.papers.parties import parties_of
from reports.content.wording import date_text, joined, listed

TITLE = "협약(안) 사전검토서"
_BASIS = "「고양시 업무제휴 및 협약에 관한 조례」(협약 체결 전 의회 보고, 조례 원문 확인 필요)"
_OPEN = "추가 확인 필요"


@dataclass(frozen=True, slots=True)
class _Reviewed:
    """The agreement with its other side, its case and what is still to be confirmed."""

    agreement: Draft
    firms: tuple[Draft, ...]
    name: str
    case: Draft | None
    open_points: tuple[DiligenceLine, ...]


def review(session: Session, ask: PaperAsk) -> Document:
    """The review of an agreement before it is signed. Raises UserError("record.gone")."""
    agreement = load_draft(session, RecordKind.AGREEMENT, ask.subject)
    if agreement is None:
        raise UserError("record.gone")
    it = _gathered(session, agreement, ask)
    sections = (
        Section("head", (TitleBox(TITLE), _author(ask))),
        Section("agreement", _agreement(it)),
        Section("terms", _terms(it)),
        Section("firm", _firms(session, it)),
        Section("points", _points(it, ask)),
        Section("open", _open(it)),
        Section("steps", _steps(it)),
        Section("opinion", (Heading("종합의견(작성)"), NoteLines(3))),
    )
    title = agreement.text("title")
    summary = f"{title} 체결 전 검토 사항과 확인이 필요한 사항"
    titled = Titled("review", f"{TITLE}({title})", summary, (it.name, TITLE), scale=0.67)
    return made(ask, titled, sections)


def _gathered(session: Session, agreement: Draft, ask: PaperAsk) -> _Reviewed:
    firms = parties_of(session, agreement)
    case_id = link_id(agreement, "case")
    case = load_draft(session, RecordKind.CASE, case_id) if case_id else None
    code = case.text("code_name") if case else ""
    name = f"{code}(대외비)" if code else ", ".join(firm.text("name") for firm in firms)
    found = [line for firm in firms for line in diligence_lines(session, firm.id or 0, ask.day)]
    return _Reviewed(
        agreement, firms, name, case, tuple(line for line in found if line.state == _OPEN)
    )


def _author(ask: PaperAsk) -> KeyValues:
    pairs = (KeyValue("작성", author_text(ask)), KeyValue("작성일", written_on(ask)))
    return KeyValues((*pairs, KeyValue("근거", _BASIS, span=2)), per_row=2)


def _agreement(it: _Reviewed) -> tuple[Block, ...]:
    one = it.agreement
    signed = is_empty(one.get("signed_on"))
    pairs = (
        KeyValue("협약명", said_of(one, "title"), span=2),
        KeyValue("유형", word_of(one, "kind")), KeyValue("성격", word_of(one, "nature")),
        KeyValue("당사자", joined("고양시, ", it.name or Empty.NOT_STATED), span=2),
        KeyValue("체결(예정)일", "미정" if signed else day_of(one, "signed_on")),
        KeyValue("장소", said_of(one, "place")),
        KeyValue("투자예정액", money_of(one, "amount")), KeyValue("면적", area_of(one, "area")),
        KeyValue("고용", people_of(one, "jobs")), KeyValue("유효기간", day_of(one, "valid_until")),
        KeyValue("구속력", word_of(one, "binding")), KeyValue("공개구분", word_of(one, "disclosure")),
    )  # fmt: skip
    return (Heading("협약 개요"), KeyValues(pairs, per_row=2))


def _terms(it: _Reviewed) -> tuple[Block, ...]:
    lines = lines_of(it.agreement, "terms")
    if not lines:
        return (Heading("주요 내용", ": 등록된 내용 없음(협약(안) 첨부 필요)"),)
    return (Heading("주요 내용"), *(Bullet(line) for line in lines))


def _firms(session: Session, it: _Reviewed) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading("협약기관 현황")]
    for firm in it.firms:
        certificates = children(session, RecordKind.CERTIFICATE, "organization", [firm.id or 0])
        facts = firm_facts(firm, it.name if len(it.firms) == 1 else firm.text("name"), certificates)
        pairs = (
            KeyValue("기관명", facts.name), KeyValue("구분", word_of(firm, "org_type")),
            KeyValue("대표자", listed(list_of(firm, "representatives"))),
            KeyValue("설립일", date_text(facts.founded)),
            KeyValue("상시근로자", employees_text(facts)),
            KeyValue("자본금", money_of(firm, "capital")),
            KeyValue("매출액", revenue_text(facts)),
            KeyValue("벤처확인", date_text(facts.venture_until)),
            KeyValue("본사 소재지", facts.head_office, span=2),
        )  # fmt: skip
        blocks.append(KeyValues(pairs, per_row=2))
    return tuple(blocks) if it.firms else (Heading("협약기관 현황", ": 등록된 당사자 없음"),)


def _points(it: _Reviewed, ask: PaperAsk) -> tuple[Block, ...]:
    columns = (
        Column("검토 항목", width=1.5), Column("확인된 사실", width=3.6),
        Column("검토의견", width=2.2),
    )  # fmt: skip
    rows = tuple(Row((name, fact, "")) for name, fact in _facts(it))
    table = Table(columns, rows, "검토 항목", "", ask.as_of, SOURCE)
    note = "검토의견은 담당자가 작성함. 확인된 사실은 등록된 기록에서 옮긴 것임"
    return (Heading("검토 항목"), table, Bullet(note, Level.NOTE))


def _facts(it: _Reviewed) -> Sequence[tuple[str, Text]]:
    one, case = it.agreement, it.case
    stage: Text = word_of(case, "stage") if case else Empty.NOT_STATED
    reviewed = len(it.open_points)
    return (
        ("효율성", joined("투자예정액 ", money_of(one, "amount"), ", 고용 ", people_of(one, "jobs"),
                       ", 면적 ", area_of(one, "area"))),
        ("적정성", joined("유형 ", word_of(one, "kind"), ", 구속력 ", word_of(one, "binding"),
                       ", 유효기간 ", day_of(one, "valid_until"))),
        ("업무처리능력", f"기업 확인에서 추가 확인 필요 {reviewed:,}개 항목" if reviewed
         else "기업 확인 항목 모두 확인 또는 해당없음"),
        ("입지", joined("희망입지 ", said_of(case, "wanted_site") if case else Empty.NOT_STATED)),
        ("추진 단계", joined(stage)),
        ("시의 부담", "협약(안)의 시 의무·예산 수반 여부 확인 필요"),
        ("공개 여부", joined("공개구분 ", word_of(one, "disclosure"))),
    )  # fmt: skip


def _open(it: _Reviewed) -> tuple[Block, ...]:
    if not it.open_points:
        return ()
    lines = (Bullet(joined(f"{line.item}: ", line.evidence)) for line in it.open_points)
    note = "확인되지 않았거나 더 살펴볼 사항을 적은 것으로, 기업을 평가하는 자료가 아님"
    return (Heading("추가 확인이 필요한 사항"), *lines, Bullet(note, Level.NOTE))


def _steps(it: _Reviewed) -> tuple[Block, ...]:
    one = it.agreement
    committee = said_of(one, "council_committee")
    return (
        Heading("절차"),
        Bullet(joined("사전검토: ", day_of(one, "reviewed_on"), ", 결과 ",
                      said_of(one, "review_result"))),
        Bullet(joined("의회 사전보고: ", day_of(one, "reported_to_council_on"), ", 위원회 ",
                      committee)),
    )  # fmt: skip
