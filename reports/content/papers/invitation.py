"""초청·확인 공문(안): a letter that asks a firm to a meeting, or to confirm what was agreed there.

It leaves the city: it says the meeting, what both decided and what the firm itself promised, and
nothing that is written down for our own use. Form: 행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.errors import UserError
from db.queries.records import children, link_id, load_draft
from reports.content.blocks import (
    Block,
    Centred,
    KeyValue,
    KeyValues,
    Paragraph,
    Space,
    Text,
    TitleBox,
)
from reports.content.draft_values import lines_of, list_of
from reports.content.facts import Known, Person
from reports.content.gather_meeting import meeting_facts
from reports.content.model import Document, Section, plain
from reports.content.papers.asked import PaperAsk, Titled, made
from reports.content.wording import by_rank, date_text, joined, period_text, person_text

_BLANK = "○○○"
"""What is to be filled in by hand: a letter does not say 미기재."""
_SIGNS = "가나다라마바사아자차카타파하"
_SENT = ("promise", "reply")
"""Follow-ups that both sides know of; what the city still considers is its own matter."""


def invitation(session: Session, ask: PaperAsk) -> Document:
    """The letter for a meeting to come; for one that was held, the letter that confirms it."""
    meeting = load_draft(session, RecordKind.MEETING, ask.subject)
    if meeting is None:
        raise UserError("record.gone")
    firm_id = link_id(meeting, "organization")
    firm = load_draft(session, RecordKind.ORGANIZATION, firm_id) if firm_id else None
    starts = meeting.text("starts_at")
    held = bool(starts) and starts < ask.moment.strftime("%Y-%m-%dT%H:%M")
    body = _confirming(session, meeting) if held else _inviting(session, meeting)
    matter = "협의사항 확인 요청" if held else "초청"
    title = f"{meeting.text('title')} {matter}"
    city = ask.paper.office.partition(" ")[0] or _BLANK
    blocks: tuple[Block, ...] = (
        TitleBox(city),
        # As the form of official letters has it: no ruled box, each line flush left.
        Paragraph(f"{_receiver(firm)}(참조: 투자 담당자)", marker="수신"),
        Paragraph("", marker="(경유)"), Paragraph(title, marker="제목"), Space(3),
        *body,
        Space(6), Centred(f"{city}장", 1.5, strong=True), Space(2),
        *_foot(ask),
    )  # fmt: skip
    name = firm.text("name") if firm else meeting.text("title")
    kind = "확인 공문(안)" if held else "초청 공문(안)"
    titled = Titled("invitation", f"{kind}({name})", title, (name, kind), 0.86, for_others=True)
    return made(ask, titled, (Section("letter", blocks),))


def _receiver(firm: Draft | None) -> str:
    if firm is None:
        return _BLANK
    head = (
        "대표" if firm.get("org_type") in ("domestic", "foreign", "foreign_invested") else "기관장"
    )
    heads = ", ".join(list_of(firm, "representatives"))
    return f"{firm.text('name')} {head}" + (f"({heads})" if heads else "")


def _inviting(session: Session, meeting: Draft) -> tuple[Block, ...]:
    facts = meeting_facts(session, meeting)
    agenda = children(session, RecordKind.AGENDA_ITEM, "meeting", [meeting.id or 0])
    topics = [one.text("text") for one in agenda if one.get("kind") == "topic"]
    points: list[tuple[str, Text]] = [
        ("일시", _known(period_text(facts.starts_at, facts.ends_at))),
        ("장소", _known(facts.place)), ("목적", _known(facts.purpose)),
        ("우리 시 참석자", _people(facts.ours)),
    ]  # fmt: skip
    if topics:
        points.append(("안건", ", ".join(topics)))
    return (
        Paragraph("귀사의 무궁한 발전을 기원합니다.", marker="1."),
        Paragraph(
            "우리 시 투자유치와 관련하여 다음과 같이 자리를 마련하고자 하오니 참석하여 주시기 바랍니다.",
            marker="2.",
        ),
        *_numbered(points),
        Paragraph(
            f"참석하실 분의 소속·직위·성명을 {_BLANK}까지 회신하여 주시면 준비에 참고하겠습니다.\u00a0\u00a0끝.",
            marker="3.",
        ),
    )


def _confirming(session: Session, meeting: Draft) -> tuple[Block, ...]:
    facts = meeting_facts(session, meeting)
    follow_ups = children(session, RecordKind.FOLLOW_UP, "meeting", [meeting.id or 0])
    points: list[tuple[str, Text]] = [
        ("일시·장소", joined(_known(period_text(facts.starts_at, facts.ends_at)), ", ",
                          _known(facts.place))),
    ]  # fmt: skip
    points += [("협의사항", line) for line in lines_of(meeting, "decisions")]
    for one in follow_ups:
        if one.get("kind") in _SENT:
            points.append((_WHO[one.text("kind")], joined(one.text("text"), _due(one))))
    return (
        Paragraph(
            "귀사의 무궁한 발전을 기원하며, 우리 시에 관심을 가져 주신 데 감사드립니다.",
            marker="1.",
        ),
        Paragraph("지난 면담에서 협의한 사항을 다음과 같이 확인하고자 합니다.", marker="2."),
        *_numbered(points),
        Paragraph(
            f"내용에 다른 의견이 있으시면 {_BLANK}까지 회신하여 주시기 바랍니다.\u00a0\u00a0끝.",
            marker="3.",
        ),
    )


_WHO = {"promise": "귀사에서 하실 일", "reply": "우리 시에서 할 일"}


def _due(follow_up: Draft) -> str:
    done, due = follow_up.text("done_on"), follow_up.text("due_on")
    if done:
        return f"({plain(date_text(done))} 완료)"
    return f"({plain(date_text(due))}까지)" if due else ""


def _numbered(points: Sequence[tuple[str, Text]]) -> tuple[Paragraph, ...]:
    """``가. 일시: …``, as letters number what is under a point."""
    return tuple(
        Paragraph(joined(f"{name}: ", text), marker=f"{_SIGNS[at % len(_SIGNS)]}.", level=1)
        for at, (name, text) in enumerate(points)
    )


def _foot(ask: PaperAsk) -> tuple[Block, ...]:
    it = ask.author
    who = " ".join(filter(None, (it.position, it.name))) or _BLANK
    phone = f"☎ {it.extension}" if it.extension else f"☎ {_BLANK}"
    return (
        KeyValues(
            (
                KeyValue("기안자", who), KeyValue("전화", phone),
                KeyValue("문서번호·시행일", "온나라 등록 후 기재"),
            ),
            per_row=3,
        ),
    )  # fmt: skip


def _people(people: Sequence[Person]) -> Text:
    named = [person_text(one) for one in by_rank(people) if not one.sits_in]
    return ", ".join(named) or _BLANK


def _known(value: Known | Text) -> Text:
    return _BLANK if isinstance(value, Empty) else value
