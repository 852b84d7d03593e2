"""업무인계·인수서: what it lists, who signs, and what it says when all was handed over."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from db.domain.dates import KST
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.errors import UserError
from db.services.handover import hand_over
from db.services.records import save_record
from db.store import Store
from reports import render
from reports.content.blocks import Heading
from reports.content.gather_handover import HandoverRequest, gather_handover
from reports.content.handover import handover
from reports.content.model import Document, document_texts, plain

K = RecordKind


def save(store: Store, record_kind: RecordKind, /, **values: Value) -> int:
    return save_record(store, new_draft(record_kind).with_values(**values)).id


def request(officer: str = "박서연", case: str = "") -> HandoverRequest:
    taken = {(K.CASE, 1): case} if case else {}
    at = dt.datetime(2026, 11, 26, 9, 0, tzinfo=KST)
    return HandoverRequest(officer, "고양시 전략산업과", at, taken)


@pytest.fixture
def work(sqlite_store: Store) -> Store:
    firm = save(sqlite_store, K.ORGANIZATION, name="㈜한빛정밀")
    save(
        sqlite_store, K.CASE, title="고양 공장", organization=firm, officer="박서연",
        planned_investment=18_000_000_000, next_step="현장 안내", next_step_on="2026-12-01",
    )  # fmt: skip
    save(sqlite_store, K.TASK, text="공문 발송", officer="박서연", due_on="2026-11-30")
    save(sqlite_store, K.OFFICER, name="박서연", position="주무관", department="전략산업과")
    return sqlite_store


def paper(store: Store, wanted: HandoverRequest) -> Document:
    with store.read() as session:
        return handover(gather_handover(session, wanted))


def test_it_says_where_each_case_stands_and_who_signs(work: Store) -> None:
    document = paper(work, request(case="이도윤"))
    tables = dict(document.tables())
    (row,) = tables["투자 건"].rows
    assert [plain(cell) for cell in row.cells][1:3] == ["㈜한빛정밀", "고양 공장"]
    assert row.cells[4] == 18_000_000_000
    assert row.cells[5] == "현장 안내 (2026. 12. 1.)"
    assert row.cells[7] == "이도윤"
    signed = [[plain(cell) for cell in row.cells] for row in tables["서명"].rows]
    assert [row[0] for row in signed] == ["인계자", "인수자", "입회자"]
    assert signed[0][1:4] == ["전략산업과", "주무관", "박서연"]
    assert tables["투자 건"].as_of == "2026-11-26"


def test_an_empty_part_is_left_out(work: Store) -> None:
    headings = [b.text for b in paper(work, request()).blocks() if isinstance(b, Heading)]
    assert "주요 미결사항: 후속조치·할 일·애로사항" in headings
    assert "예정된 면담·회의" not in headings


def test_after_the_handover_it_still_says_what_was_handed_over(work: Store) -> None:
    hand_over(work, "박서연", {(K.CASE, 1): "이도윤", (K.TASK, 1): "이도윤"})
    document = paper(work, request())
    assert "고양 공장" in list(document_texts(document))
    assert "이도윤" in list(document_texts(document))


def test_what_stayed_stands_behind_what_was_handed_over_that_day(work: Store) -> None:
    hand_over(work, "박서연", {(K.CASE, 1): "이도윤"})
    texts = list(document_texts(paper(work, request())))
    assert {"고양 공장", "이도윤", "공문 발송"} <= set(texts)
    later = replace(request(), created_at=request().created_at + dt.timedelta(days=400))
    assert "고양 공장" not in list(document_texts(paper(work, later)))


def test_nobody_of_that_name(work: Store) -> None:
    with pytest.raises(UserError, match=r"handover\.nothing"):
        paper(work, request("없는이"))


def test_it_can_be_drawn(work: Store) -> None:
    document = paper(work, request())
    assert render.missing_glyphs(document) == ()
    assert render.pdf(document).pages == 1
