"""이행상황 점검 결과: what it says of sums, rates, answers, and of what was left aside."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl

from db.domain.counting import AgreementFact, CaseFact, CheckFact, CountFacts, FirmFact
from db.domain.counting.ageing import decay_reason
from db.domain.dates import KST
from db.domain.fulfilment.numbers import IN_FORCE, Fulfilment, fulfilment_of
from db.domain.fulfilment.plain import fulfilment_to_dict
from db.domain.fulfilment.quarters import Quarter
from db.domain.values import Empty
from reports import render
from reports.content.blocks import Table
from reports.content.counted import NONE, PaperOf
from reports.content.fulfilment import fulfilment
from reports.content.model import document_texts

TODAY = dt.date(2026, 11, 28)
PAPER = PaperOf("고양시 전략산업과", dt.datetime(2026, 11, 28, 9, 0, tzinfo=KST))
EOK = 100_000_000


def agreement(number: int, kind: str, **more: object) -> AgreementFact:
    known: dict[str, object] = {"signed_on": "2024-03-02", "firms": (number,), **more}
    return AgreementFact(number, f"㈜예시{number} 협약", kind, **known)  # type: ignore[arg-type]


PAPERS = (
    agreement(1, "mou", amount=200 * EOK, jobs=100, checks=(
        CheckFact(1, "2026-06-30", invested=90 * EOK, hired=7),
        CheckFact(2, "2026-06-30", invested=50 * EOK, hired=10, corrects=1),
        CheckFact(3, "2026-09-30", "unanswered", invested=0, hired=0),
    )),
    agreement(2, "mou", amount=100 * EOK, jobs=Empty.NOT_STATED,
              checks=(CheckFact(4, "2026-09-30", "unreachable", invested=0),)),
    agreement(3, "mou", checks=(CheckFact(5, "2026-09-30", invested=30 * EOK, hired=3),)),
    agreement(4, "loi", amount=Empty.WITHHELD, case=1),
    agreement(5, "mou", status="withdrawn", status_on="2025-05-01"),
)  # fmt: skip


def found(cut_off: str = "2026-11-28") -> Fulfilment:
    firms = {number: FirmFact(number, f"㈜예시{number}") for number in range(1, 6)}
    facts = CountFacts(PAPERS, {1: CaseFact(1, "사업")}, firms)
    reasons = {5: "자금 조달 지연"}
    return fulfilment_of(facts, IN_FORCE, cut_off, TODAY, reasons=reasons)


def test_the_paper_names_the_quarter_and_never_takes_no_answer_for_zero() -> None:
    text = "\n".join(document_texts(fulfilment(found(), PAPER)))
    assert "투자협약 이행상황 점검 결과(2026년 3분기)" in text
    assert (
        "투자협약(MOU) 3건: 투자예정액 300억원, 미기재 1건 제외 / 실투자액 80억원, 미기재 1건 제외 / "
        "이행률 25.0%(양쪽 적힌 1건)"
    ) in text
    assert "투자의향서(LOI) 1건: 투자예정액 비공개 1건 / 실투자액 미확인 1건. 고용" in text
    assert "장기 정체 협약" in text
    assert "자금" in text
    assert "㈜예시1" in text


def test_names_can_be_hidden_and_the_workbook_can_be_added_again() -> None:
    document = fulfilment(found(), PAPER, hidden=True)
    assert not [text for text in document_texts(document) if "㈜예시" in text]
    book = openpyxl.load_workbook(io.BytesIO(render.workbook(fulfilment(found(), PAPER)).data))
    assert "협약별 내역" in book.sheetnames
    assert render.pdf(document).pages >= 2


def test_plain_values_say_the_same() -> None:
    told = fulfilment_to_dict(found())
    money = told["groups"]["mou"]["money"]
    assert (money["done"]["total"], money["rate"]) == (80 * EOK, 0.25)
    assert money["rate_of_all"] == round(50 / 300, 6)
    assert told["groups"]["mou"]["answers"] == {"unanswered": 1, "unreachable": 1, "answered": 1}
    assert told["groups"]["loi"]["money"]["rate"] is None
    assert told["decay"] == {"funding": 1}
    assert [row["old"] for row in told["rows"]] == [False, True, False, True]


def test_before_the_correction_and_before_the_withdrawal() -> None:
    told = fulfilment_to_dict(found("2025-03-31"))
    assert told["groups"]["mou"]["rows"] == 4
    assert told["groups"]["mou"]["money"]["done"]["stated"] == 0
    assert told["decay"] == {}


def test_quarters_and_reasons() -> None:
    assert Quarter.last_over(dt.date(2026, 9, 30)) == Quarter(2026, 3)
    assert Quarter.last_over(dt.date(2026, 1, 5)) == Quarter(2025, 4)
    assert Quarter(2025, 4).after == Quarter(2026, 1)
    assert [decay_reason(one) for one in ("타 지역(평택) 투자", "부지 미확보", "대표 교체", "")] == [
        "elsewhere", "site", "other", "",
    ]  # fmt: skip


def test_the_rate_of_answers_is_of_all_that_were_asked() -> None:
    asked = tuple(
        agreement(number, "mou", asked=("2026-09-30",), checks=checks)
        for number, checks in enumerate(
            [(CheckFact(1, "2026-09-30"),), *[(CheckFact(2, "2026-06-30"),)] * 2, *[()] * 4],
            start=1,
        )
    )
    facts = CountFacts(asked, {}, {number: FirmFact(number, "㈜예시") for number in range(1, 8)})
    made = fulfilment(fulfilment_of(facts, IN_FORCE, "2026-11-28", TODAY), PAPER)
    (section,) = [one for one in made.parts[0].sections if one.key == "answers"]
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    assert table.rows[0].cells[1:] == (7, 1, 6, NONE, NONE, NONE, 14.3)
