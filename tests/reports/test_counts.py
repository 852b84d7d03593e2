"""Papers of counted numbers: what they add up, what they say beside it, and whom they don't name."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

import openpyxl
import pytest

from db.domain.counting import (
    AgreementFact,
    CaseFact,
    CheckFact,
    Count,
    CountFacts,
    Definition,
    FirmFact,
    LeftOut,
    Unit,
    count,
    differences,
)
from db.domain.dates import KST
from db.domain.values import Empty
from reports import render
from reports.content.blocks import Bullet, Table
from reports.content.council import COUNCIL, council
from reports.content.count_paper import count_paper, number_paper
from reports.content.counted import PaperOf
from reports.content.model import Document, document_texts, plain
from reports.content.snapshot_diff import Sides, snapshot_diff

TODAY = dt.date(2026, 11, 28)
PAPER = PaperOf("고양시 전략산업과", dt.datetime(2026, 11, 28, 9, 0, tzinfo=KST))
EOK = 100_000_000
FIRMS = {number: FirmFact(number, f"㈜예시{number}", industry="C21") for number in range(1, 5)}


def agreement(number: int, kind: str, **more: object) -> AgreementFact:
    known: dict[str, object] = {"signed_on": "2025-03-02", "firms": (number,), **more}
    return AgreementFact(number, f"㈜예시{number} 협약", kind, **known)  # type: ignore[arg-type]


PAPERS = (
    agreement(1, "loi", amount=90 * EOK, jobs=40),
    agreement(2, "mou", amount=12_345 * EOK, jobs=100, checks=(
        CheckFact(1, "2026-03-31", invested=50 * EOK, hired=7),
        CheckFact(2, "2026-06-30", "unanswered"),
    )),
    agreement(3, "mou", amount=Empty.NOT_STATED, signed_on="2026-02-01"),
    agreement(4, "mou", amount=Empty.WITHHELD, signed_on="2026-05-01", status="withdrawn",
              status_on="2026-09-01"),
    agreement(5, "loi", signed_on="", firms=(1,)),
)  # fmt: skip


def counted(definition: Definition = COUNCIL, cut_off: str = "2026-11-28") -> Count:
    cases = {1: CaseFact(1, "사업")}
    return count(CountFacts(PAPERS, cases, FIRMS), definition, cut_off, TODAY)


def table(document: Document, name: str) -> Table:
    return dict(document.tables())[name]


def said(document: Document) -> str:
    return "\n".join(plain(block.text) for block in document.blocks() if isinstance(block, Bullet))


def test_the_council_reads_years_by_instrument_totals_first_and_no_sum_of_all() -> None:
    found = table(council(counted(), PAPER), "투자협약 현황")
    rows = [tuple(row.cells) for row in found.rows]
    assert [row[:3] for row in rows] == [
        ("계", "LOI", 1), ("계", "MOU", 3),
        ("2025년", "LOI", 1), ("2025년", "MOU", 1), ("2026년\n(11.28.까지)", "MOU", 2),
    ]  # fmt: skip
    #        firms, planned, missing, ended, ended won, investing firms, invested, jobs, hired
    assert rows[1][3:] == (
        3, 12_345 * EOK, "미기재 1\n비공개 1", 1, Empty.WITHHELD, 1, 50 * EOK, 100, 7,
    )  # fmt: skip
    assert rows[0][9] is Empty.UNCHECKED  # nobody asked: not zero
    assert (found.as_of, found.source) == ("2026-11-28", "투자유치 관리대장")
    assert "억원" in found.unit_line


def test_beside_the_table_stand_definition_and_what_is_missing() -> None:
    text = said(council(counted(), PAPER))
    assert "투자협약(MOU): 3건, 투자예정액 12,345억원, 미기재 1건 · 비공개 1건 제외" in text
    assert "2026. 11. 28. 24:00까지의 사실" in text
    assert "협력 협약은 넣지 않음" in text
    assert "따로: 체결일 미기재 1건 (㈜예시1 ㈜예시5 협약)" in text


def test_hidden_firms_are_letters_and_stand_nowhere_else() -> None:
    for document in (
        council(counted(), PAPER, rows=True, hidden=True),
        count_paper(counted(Definition()), PAPER, hidden=True),
        snapshot_diff(
            differences(counted(cut_off="2025-12-31"), counted()), Sides("이전", "이후"), PAPER,
            hidden=True,
        ),
    ):  # fmt: skip
        texts = "\n".join(document_texts(document))
        assert "예시" not in texts
        assert "A사" in texts
    found = table(council(counted(), PAPER, rows=True, hidden=True), "내역")
    assert [row.cells[1] for row in found.rows] == ["A사", "B사", "C사", "D사"]


def test_the_comparison_adds_up_by_cause_and_by_row() -> None:
    before, after = (
        counted(Definition(unit=Unit.AGREEMENT), "2026-06-30"),
        counted(Definition(unit=Unit.AGREEMENT)),
    )
    document = snapshot_diff(differences(before, after), Sides("상반기", "오늘"), PAPER)
    whole, *causes = table(document, "증감 사유").rows
    assert [row.cells[:3] for row in (whole, *causes)] == [("계", 1, -1), ("철회", 1, -1)]
    (row,) = table(document, "내역").rows
    assert [plain(cell) for cell in row.cells[:4]] == [
        "㈜예시4",
        "협약",
        "MOU",
        "철회(2026. 9. 1.)",
    ]
    assert "행마다의 증감을 더하면" in said(document)


def test_a_number_of_every_agreement_is_the_councils_table() -> None:
    found = number_paper(counted(), PAPER, "의회 자료", hidden=True)
    assert found.title == "투자협약 체결 및 이행 현황"
    assert [row.cells[1] for row in table(found, "내역").rows][:1] == ["A사"]
    assert number_paper(counted(Definition()), PAPER, "유효한 건").title == "유효한 건"


def test_a_count_of_nothing_says_so() -> None:
    nothing = replace(Definition(), officers=("없는 사람",))
    document = count_paper(counted(nothing), PAPER)
    assert "이 정의로는 이 날 셀 것이 없음" in "\n".join(document_texts(document))
    assert render.pdf(document).pages == 1


@pytest.mark.parametrize("rows", [False, True])
def test_it_can_be_printed_and_written_as_a_workbook(*, rows: bool) -> None:
    document = council(counted(), PAPER, rows=rows)
    assert not render.missing_glyphs(document)
    assert render.pdf(document).pages >= 1
    book = openpyxl.load_workbook(io.BytesIO(render.workbook(document).data))
    drawn = ["연도별 협약과 실투자", "연도별 고용협약과 실고용"]
    assert book.sheetnames == ["투자협약 현황", *drawn, *(["내역"] if rows else []), "설명"]
    words = [cell.value for cell in book["설명"]["A"]]
    assert any("24:00까지의 사실" in str(word) for word in words)
    assert book["투자협약 현황"]["E6"].value == 12_345


def test_what_was_taken_out_is_named_with_its_reason_unless_hidden() -> None:
    cases = {1: CaseFact(1, "사업", counted=False, excluded_reason="타 시군 투자")}
    papers = (replace(PAPERS[1], case=1), PAPERS[0])
    left_out = replace(COUNCIL, left_out=(LeftOut("agreement", 1, "㈜예시1의 요청"),))
    found = count(CountFacts(papers, cases, FIRMS), left_out, "2026-11-28", TODAY)
    text = said(council(found, PAPER))
    assert "제외: 집계 제외 1건 (㈜예시2 협약: 타 시군 투자)" in text
    assert "제외: 협약 1 (㈜예시1의 요청)" in text
    hidden = "\n".join(document_texts(council(found, PAPER, hidden=True)))
    assert "제외: 집계 제외 1건" in hidden
    assert "예시" not in hidden
