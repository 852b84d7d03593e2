"""협약서(안): a skeleton to negotiate, as the other side receives it.

Nothing internal stands on it. What is not agreed yet is ○○○, to be filled in by hand; the clauses
promise no more than the law and the agreement's own fields say.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.domain.area import area_text
from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.money import korean_amount
from db.errors import UserError
from db.queries.records import children, link_id, load_draft
from reports.content.blocks import (
    Block,
    CellKind,
    Centred,
    Column,
    Paragraph,
    Row,
    Space,
    Table,
    TitleBox,
)
from reports.content.draft_values import lines_of, list_of
from reports.content.model import Document, Section, plain
from reports.content.papers.asked import PaperAsk, Titled, made
from reports.content.papers.parties import parties_of
from reports.content.wording import date_text

_BLANK = "○○○"
_NAMES = {
    "loi": "투자의향서", "loi_agreement": "투자의향협약서", "mou": "투자협약서",
    "partnership": "업무협약서",
}  # fmt: skip
CAN_DRAFT = frozenset(_NAMES)
"""Kinds that the city drafts; contracts of sale and lease are on the forms of who supplies."""
_SECRECY = (
    "당사자는 협약의 이행 과정에서 알게 된 상대방의 비밀을 동의 없이 제3자에게 알리지 아니한다. "
    "다만, 법령에 따라 공개하여야 하는 경우에는 그러하지 아니하다."
)
_BINDING = {
    "none": "이 {name}는 당사자의 의사를 확인하는 것으로 법적 구속력을 갖지 아니한다.",
    "partly": "이 {name}는 비밀유지에 관한 조항을 제외하고는 법적 구속력을 갖지 아니한다.",
    "full": "이 {name}는 당사자가 서명한 날부터 효력을 가지며 당사자는 이를 성실히 이행한다.",
}


def draft_agreement(session: Session, ask: PaperAsk) -> Document:
    """The draft of an agreement. Raises UserError: "record.gone", or "paper.no_draft" for a contract."""
    agreement = load_draft(session, RecordKind.AGREEMENT, ask.subject)
    if agreement is None:
        raise UserError("record.gone")
    kind = agreement.text("kind")
    if kind not in CAN_DRAFT:
        word = catalogue(RecordKind.AGREEMENT).field("kind").choice_label(kind, "ko")
        raise UserError("paper.no_draft", kind=word or _BLANK)
    firms = parties_of(session, agreement)
    name = f"{_NAMES[kind]}(안)"
    others = ", ".join(firm.text("name") for firm in firms) or _BLANK
    city = ask.paper.office.partition(" ")[0] or _BLANK
    body = _letter(agreement, firms, city) if kind == "loi" else _agreement(agreement, others, city)
    sections = (
        Section("head", (TitleBox(name), *(() if kind == "loi" else (_parties(city, others),)))),
        Section("articles", body),
        Section("signed", _signed(session, agreement, firms, city)),
    )
    title = f"{others} {name}"
    titled = Titled(
        "draft_agreement",
        title,
        f"{city}와 {others}의 {name}",
        (others, name),
        0.8,
        for_others=True,
    )
    return made(ask, titled, sections)


def _parties(city: str, others: str) -> Paragraph:
    return Paragraph(
        f"{city}(이하 “시”라 한다)와 {others}(이하 “기업”이라 한다)는 상호 신뢰를 바탕으로 다음과 같이 협약한다."
    )


def _letter(agreement: Draft, firms: Sequence[Draft], city: str) -> tuple[Block, ...]:
    """A letter of intent is the firm's own: it says what it means to do, and to whom."""
    name = ", ".join(firm.text("name") for firm in firms) or _BLANK
    opening = (
        f"{name}(이하 “당사”라 한다)는 {city} 관내에 다음과 같이 투자할 의향이 있음을 확인합니다."
    )
    points = (
        *_plan(agreement),
        "이 의향서는 당사의 투자 의향을 밝힌 것으로 법적 구속력을 갖지 아니합니다.",
        f"투자 내용은 여건에 따라 {city}와 협의하여 변경할 수 있습니다.",
    )
    return (Paragraph(opening), *_listed(points, 0))


def _plan(agreement: Draft) -> tuple[str, ...]:
    amount, area, jobs = (agreement.get(key) for key in ("amount", "area", "jobs"))
    money = korean_amount(amount) if isinstance(amount, int) and amount >= 0 else f"금{_BLANK}원"
    lines = (
        f"투자예정액: {money}",
        f"면적: {area_text(float(area)) if isinstance(area, int | float) else f'{_BLANK}㎡'}",
        f"고용예정: {f'{jobs:,}명' if isinstance(jobs, int) else f'{_BLANK}명'}",
    )
    return (*lines, *(f"내용: {line}" for line in lines_of(agreement, "terms")))


def _agreement(agreement: Draft, others: str, city: str) -> tuple[Block, ...]:
    invests = agreement.get("nature") != "cooperation"
    articles = _investing(agreement) if invests else _cooperating(agreement)
    until = agreement.text("valid_until")
    name = _NAMES[agreement.text("kind")]
    end = plain(date_text(until)) if until else f"체결일부터 {_BLANK}년"
    last = f"{end}까지로 한다." if until else f"{end}으로 한다."
    renewal = " 기간이 끝나기 전에 서면에 의한 이의가 없으면 같은 기간 연장된다." if (
        agreement.get("renewal") is True
    ) else ""  # fmt: skip
    shared = (
        ("비밀유지", _SECRECY),
        ("변경·해지", "이 협약은 당사자의 서면 합의로 변경하거나 해지할 수 있다."),
        ("유효기간", f"이 협약의 유효기간은 {last}{renewal}"),
        ("효력", _BINDING.get(agreement.text("binding"), _BINDING["none"]).format(name=name)),
    )  # fmt: skip
    numbered = [
        line
        for at, (head, text, *items) in enumerate((*articles, *shared), start=1)
        for line in (Paragraph(f"제{at}조({head})\u00a0{text}"), *_listed(items))
    ]
    closing = "이 협약의 성립을 증명하기 위하여 협약서를 당사자 수만큼 작성하여 서명한 뒤 각 1부씩 보관한다."
    return (*numbered, Paragraph(closing))


def _listed(items: Sequence[str], level: int = 1) -> tuple[Paragraph, ...]:
    """The numbered points under an article."""
    return tuple(
        Paragraph(item, marker=f"{at}.", level=level) for at, item in enumerate(items, start=1)
    )


def _investing(agreement: Draft) -> Sequence[tuple[str, ...]]:
    return (
        (
            "목적",
            "이 협약은 기업의 투자와 이에 대한 시의 행정적 지원에 필요한 사항을 정함을 목적으로 한다.",
        ),
        ("투자 내용", "기업은 다음과 같이 투자하기 위하여 노력한다.", *_plan(agreement)),
        (
            "기업의 협력",
            "기업은 투자를 성실히 이행하고, 지역 주민의 고용과 지역 업체의 이용을 위하여 노력한다.",
        ),
        ("시의 지원", "시는 관련 법령과 조례의 범위에서 인허가 등 행정적 지원을 위하여 노력한다."),
        (
            "이행상황 확인",
            "시는 이 협약의 이행상황을 확인할 수 있으며, 기업은 필요한 자료의 제공에 협력한다.",
        ),
    )


def _cooperating(agreement: Draft) -> Sequence[tuple[str, ...]]:
    terms = lines_of(agreement, "terms") or (f"{_BLANK}",)
    return (
        ("목적", "이 협약은 당사자의 상호 협력에 필요한 사항을 정함을 목적으로 한다."),
        ("협력 내용", "당사자는 다음 사항에 협력한다.", *terms),
        ("실무협의", "당사자는 협력에 필요한 세부 사항을 실무협의로 정한다."),
    )


def _signed(
    session: Session, agreement: Draft, firms: Sequence[Draft], city: str
) -> tuple[Block, ...]:
    signed = agreement.text("signed_on")
    day = (
        plain(date_text(signed))
        if signed
        else "20\u00a0\u00a0.\u00a0\u00a0\u00a0.\u00a0\u00a0\u00a0."
    )
    signatories = {
        link_id(one, "organization"): one.text("signatory")
        for one in children(session, RecordKind.PARTY, "agreement", [agreement.id or 0])
    }
    rows = [
        Row((firm.text("name"), "대표", signatories.get(firm.id) or ", ".join(
            list_of(firm, "representatives")) or _BLANK, "(서명 또는 인)"))
        for firm in firms
    ]  # fmt: skip
    if agreement.get("kind") != "loi":
        rows.insert(0, Row((city, "시장", _BLANK, "(서명 또는 인)")))
    columns = (
        Column("당사자", CellKind.CENTRED, width=2), Column("직위", CellKind.CENTRED, width=1),
        Column("성명", CellKind.CENTRED, width=1.6), Column("서명", CellKind.CENTRED, width=1.6),
    )  # fmt: skip
    addressed = (Paragraph(f"{city}장 귀하"),) if agreement.get("kind") == "loi" else ()
    return (Space(4), Centred(day, 1.1), Space(2), Table(columns, tuple(rows), "서명"), *addressed)
