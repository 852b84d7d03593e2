"""The office's own papers: what they say of the data, and what never leaves the city."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from db.domain.dates import KST
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.errors import UserError
from db.ledger import undo
from db.queries.history import history
from db.queries.records import load_draft
from db.services.cases import move_case
from db.services.records import save_record
from db.store import Store
from reports import render
from reports.content.counted import PaperOf
from reports.content.facts import Author
from reports.content.model import Document, document_texts, plain
from reports.content.papers.asked import PaperAsk
from reports.content.papers.english_words import (
    english_amount,
    english_basis,
    english_day,
    english_place,
)
from reports.paper_kinds import BY_CODE, PAPERS, PaperKind
from reports.papers import make_paper

K = RecordKind
SECRETS = (
    "층고를 다툼",
    "우리 입장임",
    "말씀입니다",
    "속 이야기",
    "검토만 하는 일",
    "재무 의심",
    "내부검토용",
)
"""What is written down for our own use alone."""
HANGUL = re.compile("[가-힣]")


def ask(as_of: str = "2026-11-27", subject: int = 0, officer: str = "") -> PaperAsk:
    made_at = dt.datetime(2026, 11, 27, 9, 0, tzinfo=KST)
    author = Author("전략산업과", "주무관", "박서연", "031-000-0001")
    return PaperAsk(PaperOf("고양시 전략산업과", made_at), author, as_of, subject, officer)


def save(store: Store, record_kind: RecordKind, /, **values: Value) -> int:
    return save_record(store, new_draft(record_kind).with_values(**values)).id


@pytest.fixture(scope="module")
def office(shared_store: Store) -> Store:
    """Filled once and only read."""
    return fill(shared_store)


@pytest.fixture
def own_office(sqlite_store: Store) -> Store:
    """One of the test's own, to write in."""
    return fill(sqlite_store)


def fill(store: Store) -> Store:
    """One firm with a case, its agreements, a meeting held and one to come."""
    firm = save(
        store, K.ORGANIZATION, name="㈜한빛정밀", name_en="Hanbit Precision", org_type="domestic",
        representatives=("정하람",), employees=112, capital=3_500_000_000, note="속 이야기",
    )  # fmt: skip
    case = save(
        store, K.CASE, title="고양 공장", organization=firm, officer="박서연", stage="contact",
        planned_investment=124_000_000_000, wanted_area=1500.0, planned_jobs=90, issue="층고를 다툼",
        position="우리 입장임", wanted_site="일산테크노밸리 12블록", next_step="현장 안내",
        next_step_on="2026-12-02", note="속 이야기",
    )  # fmt: skip
    save(
        store, K.AGREEMENT, title="㈜한빛정밀 투자의향서", kind="loi", nature="investment", case=case,
        signed_on="2026-11-24", status="valid", binding="none",
    )  # fmt: skip
    save(
        store, K.AGREEMENT, title="㈜한빛정밀 투자협약", kind="mou", nature="investment", case=case,
        amount=124_000_000_000, area=1500.0, jobs=90, status="draft", binding="none",
        note="속 이야기",
    )  # fmt: skip
    held = save(
        store, K.MEETING, title="㈜한빛정밀 상담", starts_at="2026-11-25T10:30", place="시청",
        organization=firm, case=case, officer="박서연", decisions="도면을 보내기로 함",
        discussion="층고를 다툼", talking_points="말씀입니다",
    )  # fmt: skip
    save(store, K.MEETING, title="㈜한빛정밀 접견", starts_at="2026-12-01T14:00", place="시장실",
         organization=firm, case=case, officer="박서연", talking_points="말씀입니다")  # fmt: skip
    for kind, text in (
        ("review", "검토만 하는 일"), ("promise", "재무자료 제출"), ("reply", "도면 송부"),
    ):  # fmt: skip
        save(store, K.FOLLOW_UP, meeting=held, organization=firm, case=case, kind=kind, text=text,
             officer="박서연", due_on="2026-11-26")  # fmt: skip
    save(store, K.DUE_DILIGENCE, organization=firm, item="finance", result="open",
         checked_on="2026-11-20", note="재무 의심")  # fmt: skip
    save(store, K.ACTIVITY, organization=firm, case=case, kind="call", happened_on="2026-11-23",
         summary="도면 문의", officer="김도윤")  # fmt: skip
    save(store, K.SITE, name="일산테크노밸리 12블록", kind="plot", area=14_478.0, status="announced",
         zoning="준공업지역", floor_area_ratio=380.0, main_use="견본시설", gross_area=36_716.0,
         floors_above=15, floors_below=2)  # fmt: skip
    save(store, K.CONTACT, organization=firm, name="한도윤", title="이사", mobile="010-1234-5678",
         email="han@example.com")  # fmt: skip
    return store


def paper(store: Store, code: str, asked: PaperAsk | None = None) -> Document:
    return make_paper(store, BY_CODE[code], asked or ask())


def said(document: Document) -> str:
    return "\n".join(document_texts(document))


def rows(document: Document, name: str) -> list[list[str]]:
    table = dict(document.tables())[name]
    return [[plain(cell) for cell in row.cells] for row in table.rows]


def test_the_week_tells_what_was_done_and_what_comes(office: Store) -> None:
    document = paper(office, "weekly")
    done, ahead, late = (rows(document, name) for name in ("금주 실적", "차주 계획", "지연 사항"))
    assert ["협약 체결", "11. 24.(화)", "㈜한빛정밀", "투자의향서", "박서연"] in done
    assert [row[3] for row in done if row[0] == "면담·회의"] == ["상담: 도면을 보내기로 함"]
    assert [row[1:3] for row in ahead if row[0] == "면담·회의"] == [
        ["12. 1.(화) 14:00", "㈜한빛정밀"]
    ]
    assert ["다음 조치", "12. 2.(수)", "㈜한빛정밀", "현장 안내", "박서연"] in ahead
    assert {row[3] for row in late} == {"검토만 하는 일", "재무자료 제출", "도면 송부"}


def test_a_move_in_the_ledger_is_work_until_it_is_taken_back(own_office: Store) -> None:
    move_case(own_office, 1, "consultation")
    with own_office.read() as session:
        today = ask(history(session, limit=1)[0].at[:10])
    moved = [
        row
        for row in rows(paper(own_office, "weekly", today), "금주 실적")
        if row[0] == "단계 변경"
    ]
    assert [row[3] for row in moved] == ["고양 공장: 접촉 → 상담·현장방문"]
    undo(own_office)
    assert "단계 변경" not in said(paper(own_office, "weekly", today))


def test_only_one_officers_work(office: Store) -> None:
    mine = rows(paper(office, "weekly", ask(officer="김도윤")), "금주 실적")
    assert [row[3] for row in mine] == ["도면 문의"]


def test_the_month_keeps_instruments_apart(office: Store) -> None:
    document = paper(office, "monthly", ask(office.today()))
    stages = rows(document, "단계별 현황")
    assert stages[0][:2] == ["계", "1"]
    assert "유형이 다른 협약의 금액은 같은 투자 건을 거듭 담을 수 있어 더하지 않음" in said(
        document
    )


def test_a_confidential_firm_is_named_by_its_code(own_office: Store) -> None:
    with own_office.read() as session:
        case = load_draft(session, K.CASE, 1)
    assert case is not None
    save_record(own_office, case.with_values(code_name="노스"))
    for code in ("weekly", "review", "committee", "meeting-result", "company-card"):
        document = paper(own_office, code)
        cells = {
            plain(cell)
            for _, table in document.tables()
            for row in table.rows
            for cell in row.cells
        }
        assert "㈜한빛정밀" not in cells, code
        assert "노스" in said(document), code


def test_the_card_shows_who_but_not_how_to_reach_them(office: Store) -> None:
    text = said(paper(office, "company-card"))
    assert "이사 한도윤" in text
    assert "010-1234-5678" not in text
    assert "han@example.com" not in text


def test_the_review_states_facts_and_leaves_the_opinion_open(office: Store) -> None:
    points = rows(paper(office, "review"), "검토 항목")
    assert points[0][1] == "투자예정액 1,240억원, 고용 90명, 면적 1,500㎡(약 454평)"
    assert all(row[2] == "" for row in points)
    assert "재무자료" in said(paper(office, "review"))


def test_a_draft_writes_its_amount_as_contracts_do(office: Store) -> None:
    text = said(paper(office, "draft-agreement"))
    assert "투자예정액: 금124,000,000,000원(금일천이백사십억원)" in text
    assert "이 투자협약서는 당사자의 의사를 확인하는 것으로 법적 구속력을 갖지 아니한다." in text


def test_what_is_not_agreed_is_left_to_be_filled_in(office: Store) -> None:
    text = said(paper(office, "draft-agreement", ask(subject=1)))
    assert "금○○○원" in text
    assert Empty.NOT_STATED.label("ko") not in text


def test_contracts_have_no_draft(own_office: Store) -> None:
    sale = save(own_office, K.AGREEMENT, title="분양계약", kind="sale", status="valid")
    with pytest.raises(UserError, match=r"paper\.no_draft"):
        paper(own_office, "draft-agreement", ask(subject=sale))


def test_a_letter_invites_before_and_confirms_after(office: Store) -> None:
    before, after = paper(office, "invitation"), paper(office, "invitation", ask(subject=1))
    assert "㈜한빛정밀 접견 초청" in said(before)
    assert "2026. 12. 1.(화) 14:00" in said(before)
    text = said(after)
    assert "도면을 보내기로 함" in text
    assert "귀사에서 하실 일: 재무자료 제출(2026. 11. 26.까지)" in text


@pytest.mark.parametrize("code", ["draft-agreement", "invitation", "summary-en"])
@pytest.mark.parametrize("subject", [0, 1])
def test_nothing_of_our_own_leaves_the_city(office: Store, code: str, subject: int) -> None:
    text = said(paper(office, code, ask(subject=subject)))
    assert not [word for word in (*SECRETS, "박서연 010", "추가 확인 필요") if word in text]


def test_the_committee_reads_no_position_of_ours(office: Store) -> None:
    text = said(paper(office, "committee"))
    assert not [word for word in SECRETS[:4] if word in text]


def test_the_result_names_who_does_what_by_when(office: Store) -> None:
    plan = rows(paper(office, "meeting-result"), "향후계획")
    assert ["기업 이행사항", "재무자료 제출", "박서연", "2026-11-26", "추진 중"] in plan
    assert "층고를 다툼" in said(paper(office, "meeting-result"))


def test_the_english_summary_has_no_korean_but_names(office: Store) -> None:
    document = paper(office, "summary-en")
    text = said(document)
    assert "KRW 124.0 billion" in text
    assert "24 November 2026" in text
    assert "Ilsan Techno Valley, Block 12" in text
    assert [
        "Ilsan Techno Valley, Block 12", "Semi-industrial area", "380%", "36,716 m²",
        "15 + 2 below ground",
    ] in rows(document, "Building limits and buildings")  # fmt: skip
    korean = {line for line in text.splitlines() if HANGUL.search(line)}
    assert korean == {"정하람"}
    assert document.language == "en"


OF_RECORDS = [kind for kind in PAPERS if kind.about is not None and not kind.everything]


@pytest.mark.parametrize("kind", OF_RECORDS, ids=lambda kind: kind.code)
def test_without_a_record_to_make_it_of_a_paper_says_so(
    sqlite_store: Store, kind: PaperKind
) -> None:
    with pytest.raises(UserError, match=r"paper\.nothing"):
        make_paper(sqlite_store, kind, ask())


@pytest.mark.parametrize("code", ["weekly", "monthly"])
def test_an_empty_week_and_month_are_papers_too(sqlite_store: Store, code: str) -> None:
    assert render.pdf(paper(sqlite_store, code, ask(sqlite_store.today()))).pages == 1


@pytest.mark.parametrize("kind", [one for one in PAPERS if one.code != "snapshot-diff"],
                         ids=lambda kind: kind.code)  # fmt: skip
def test_every_paper_can_be_drawn_in_all_its_forms(example: Store, kind: PaperKind) -> None:
    document = make_paper(example, kind, ask(example.today()))
    assert render.missing_glyphs(document) == ()
    first = render.pdf(document)
    assert first.pages >= 1
    assert render.hwpx(document)
    if kind.tables:
        assert render.workbook(document).data


@pytest.mark.parametrize(
    ("won", "shown"),
    [(124_000_000_000, "KRW 124.0 billion"), (1_167_900_000_000, "KRW 1.17 trillion"),
     (113_560, "KRW 113,560"), (-50_000_000, "KRW -50.0 million"), (0, "KRW 0")],
)  # fmt: skip
def test_amounts_in_english(won: int, shown: str) -> None:
    assert english_amount(won) == shown


def test_days_articles_and_places_in_english() -> None:
    assert english_day("2026-11-29") == "29 November 2026"
    assert english_day("2026-11") == "November 2026"
    assert english_day(Empty.UNCHECKED) is Empty.UNCHECKED
    basis = english_basis("지방세특례제한법 제58조의2제2항")
    assert basis == "Restriction of Special Local Taxation Act, Art. 58-2(2)"
    assert english_place("모르는 땅") == ""
