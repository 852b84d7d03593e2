"""면담자료: which sections an edition has, in which order, and the document made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from db.domain.values import Empty
from reports.content import details as d
from reports.content import sections as s
from reports.content.blocks import ApprovalBox, Block, Bullet, Level, Paragraph, TitleBox
from reports.content.facts import PacketFacts
from reports.content.guest import guest_facts, guest_packet
from reports.content.incentives import incentives
from reports.content.looks import ReportLine, cover_part, letterhead, signatures, ticks_of
from reports.content.model import Document, Marks, Part, Section, empties_in, plain
from reports.content.packet_charts import progress
from reports.content.wishes import BLANK, Wishes, blank_page, blank_part
from reports.content.wording import date_text, period_text, weekday_date


class Edition(StrEnum):
    """Who will hold it in their hands."""

    MAYOR = "mayor"
    STAFF = "staff"
    GUEST = "guest"

    @property
    def ko(self) -> str:
        """Its name on screen and paper."""
        return {"mayor": "시장 보고용", "staff": "배석자·실무용", "guest": "상대방 배부용"}[self]


@dataclass(frozen=True, slots=True)
class SectionKind:
    """A section to choose; ``internal`` ones can't be chosen for the guest edition."""

    key: str
    ko: str
    build: Callable[[PacketFacts], tuple[Block, ...]]
    page: str = "summary"
    internal: bool = True


CONTACTS = "contacts"
"""The one section with phones and mails."""
SECTION_KINDS = (
    SectionKind("overview", "면담 개요", s.overview),
    SectionKind("key_points", "핵심 요약", s.key_points),
    SectionKind("firm", "기업 현황", s.firm),
    SectionKind("history", "그간 경과", s.recent_history),
    SectionKind("fulfilment", "협약 및 이행 현황", s.fulfilment),
    SectionKind("follow_ups", "지난 면담 후속조치", s.follow_ups),
    SectionKind("incentives", "지원시책", incentives, internal=False),
    SectionKind("questions", "예상 건의·답변", s.questions),
    SectionKind("short_talk", "말씀자료(짧게)", s.short_talk),
    SectionKind("talk", "말씀자료", d.talking_points, page="talk"),
    SectionKind("attendees", "참석자 명단", d.attendees, page="detail"),
    SectionKind("firm_detail", "기업 상세", d.firm_detail, page="detail"),
    SectionKind("full_history", "그간 경과(전체)", d.full_history, page="detail"),
    SectionKind("timeline", "단계 일정", d.timeline, page="detail"),
    SectionKind("progress", "이행 추이", progress, page="detail"),
    SectionKind("issues", "쟁점과 우리 입장", d.issues, page="detail"),
    SectionKind("diligence", "기업 확인", d.diligence, page="detail"),
    SectionKind("sites", "입지·촉진지구", d.sites, page="detail", internal=False),
    SectionKind("partners", "협력기관", d.partners, page="detail"),
    SectionKind(CONTACTS, "연락처", d.contacts, page="detail"),
    SectionKind("memo", "메모 줄", d.memo, page="detail"),
)
_BY_KEY = {kind.key: kind for kind in SECTION_KINDS}

DEFAULT_SECTIONS: dict[Edition, tuple[str, ...]] = {
    Edition.MAYOR: (
        "overview", "key_points", "firm", "history", "fulfilment", "follow_ups", "incentives",
        "questions", "talk",
    ),
    Edition.STAFF: (
        "overview", "key_points", "firm", "history", "fulfilment", "follow_ups", "incentives",
        "questions", "attendees", "firm_detail", "full_history", "timeline", "progress", "issues",
        "diligence", "sites", "partners", "memo",
    ),
    Edition.GUEST: ("incentives", "sites"),
}  # fmt: skip


def sections_for(edition: Edition) -> tuple[SectionKind, ...]:
    """The sections that may be chosen for an edition."""
    guest = edition is Edition.GUEST
    return tuple(kind for kind in SECTION_KINDS if not (guest and kind.internal))


def kind_of(key: str) -> SectionKind:
    """The section of a key; pages to write on have numbers."""
    if BLANK.match(key):
        return SectionKind(key, "빈 쪽", _blank, page="blank", internal=False)
    return _BY_KEY[key]


def packet(
    facts: PacketFacts,
    edition: Edition,
    chosen: Sequence[str] | None = None,
    wishes: Wishes | None = None,
) -> Document:
    """The 면담자료 in one edition.

    ``chosen`` are section keys in the order wanted (None: the edition's own). The guest edition
    is written from ``GuestFacts`` alone, whatever was chosen; of ``wishes`` it takes the looks
    that are for everyone and the texts of its own sections.
    """
    keys = DEFAULT_SECTIONS[edition] if chosen is None else tuple(chosen)
    wishes = wishes or Wishes()
    if edition is Edition.GUEST:
        return guest_packet(guest_facts(facts), keys, wishes)
    looks = wishes.looks
    posts, timing = ticks_of(facts, looks)
    mark = looks.disclosure or facts.disclosure
    facts = replace(
        facts, reports_to=posts, timing=timing, disclosure=mark,
        earlier_history=_earlier_history(edition, keys),
    )  # fmt: skip
    kinds = [kind_of(key) for key in keys]
    parts = (
        _summary(facts, edition, kinds, wishes),
        _detail(facts, kinds, wishes),
        _talk(facts, kinds, wishes),
    )
    if edition is Edition.MAYOR:
        parts = (parts[0], parts[2], parts[1])
    notes = blank_part(_built(facts, kinds, "blank", wishes))
    created = weekday_date(facts.created_at.date().isoformat())
    cover = cover_part(facts.title, edition.ko, created, facts.office, looks, mark)
    return Document(
        title=facts.title,
        short_title=facts.title,
        summary=_abstract(facts),
        keywords=(facts.firm.name, "면담자료", "투자유치", edition.ko),
        office=facts.office,
        created_at=facts.created_at,
        parts=tuple(part for part in (cover, *parts, notes) if part is not None),
        marks=Marks(facts.disclosure, facts.example, _revision(facts)),
        edition=edition.value,
        attachments=facts.attachments,
    )


def _revision(facts: PacketFacts) -> str:
    """What stands beside the disclosure: of which past day it is, or that it is a correction."""
    if facts.past:
        return f"{date_text(facts.past)} 기준"
    return f"수정본 {facts.revision}" if facts.revision else ""


def _earlier_history(edition: Edition, keys: Sequence[str]) -> str:
    """Where the events stand that the summary has no room for: further back, or in the other paper."""
    if "full_history" in keys:
        return "참고자료 참조"
    return "실무용 자료 참조" if edition is Edition.MAYOR else "생략"


def _abstract(facts: PacketFacts) -> str:
    """The 문서요지: one sentence for the file's properties."""
    starts = facts.meeting.starts_at
    when = "" if isinstance(starts, Empty) else f"{weekday_date(starts[:10])} "
    return f"{when}{facts.firm.name} 면담을 위한 현황, 경과, 지원시책 요약"


def _summary(
    facts: PacketFacts, edition: Edition, kinds: Sequence[SectionKind], wishes: Wishes
) -> Part:
    suffix = "요약" if edition is Edition.MAYOR else edition.ko
    created = weekday_date(facts.created_at.date().isoformat())
    author = s.author_line(facts)
    box = ApprovalBox(
        facts.reports_to,
        facts.timing,
        facts.disclosure,
        f"{author} · {created}" if author else "미기재(부서·직위·성명·☎)",
        date_text(facts.law_as_of),
    )
    looks = wishes.looks
    blocks: list[Block] = [
        *letterhead(facts.office, looks),
        TitleBox(f"{facts.title}({suffix})"),
        *signatures(looks),
    ]
    if looks.line is not ReportLine.NONE:
        blocks.append(box)
    head = wishes.applied(Section("head", tuple(blocks)))
    body = _built(facts, kinds, "summary", wishes)
    foot = _foot(facts, [block for section in body for block in section.blocks])
    ends = wishes.applied(Section("foot", foot))
    return Part("summary", "요약", (head, *body, ends), one_page=True)


def _built(
    facts: PacketFacts, kinds: Sequence[SectionKind], page: str, wishes: Wishes
) -> tuple[Section, ...]:
    built = (
        wishes.applied(Section(kind.key, kind.build(facts))) for kind in kinds if kind.page == page
    )
    return tuple(section for section in built if section.blocks)


def _blank(_facts: PacketFacts) -> tuple[Block, ...]:
    return blank_page()


def _foot(facts: PacketFacts, blocks: list[Block]) -> tuple[Block, ...]:
    """What the words for empty mean, further remarks, and the sources."""
    meanings = {
        Empty.NOT_STATED: facts.not_stated_means,
        Empty.UNCHECKED: "조사 전",
        Empty.WITHHELD: "기업이 공개를 원하지 않음",
        Empty.NOT_APPLICABLE: facts.not_applicable_means,
    }
    found = empties_in(iter(blocks))
    words = [f"{empty.label('ko')}: {meanings[empty]}" for empty in Empty if empty in found]
    lines: list[Block] = []
    notes = [" / ".join(words), *facts.remarks]
    if any(notes):
        lines.append(Bullet(".  ".join(note for note in notes if note), Level.NOTE))
    if facts.sources:
        lines.append(Bullet(f"출처: {', '.join(facts.sources)}", Level.NOTE))
    return tuple(lines)


def _talk(facts: PacketFacts, kinds: Sequence[SectionKind], wishes: Wishes) -> Part | None:
    body = _built(facts, kinds, "talk", wishes)
    if not body:
        return None
    when = period_text(facts.meeting.starts_at, facts.meeting.ends_at)
    line = f"{facts.title.removesuffix('자료')}  {plain(when)}"
    head = wishes.applied(Section("talk_head", (TitleBox("말씀자료(안)"), Paragraph(line))))
    return Part("talk", "말씀자료", (head, *body), scale=1.0)


def _detail(facts: PacketFacts, kinds: Sequence[SectionKind], wishes: Wishes) -> Part | None:
    body = _built(facts, kinds, "detail", wishes)
    return Part("detail", "참고자료", body, scale=0.76) if body else None


__all__ = [
    "CONTACTS",
    "DEFAULT_SECTIONS",
    "SECTION_KINDS",
    "Edition",
    "SectionKind",
    "kind_of",
    "packet",
    "sections_for",
]
