"""A 면담자료집: contents with the true pages, one run of numbers, each page names its firm."""

from __future__ import annotations

import io
from datetime import datetime

import pypdf

from db.domain.dates import KST
from reports import render
from reports.content.collection import Bound, Collection
from reports.content.model import Document

NOW = datetime(2026, 11, 25, 9, 41, tzinfo=KST)


def bound(document: Document) -> Collection:
    papers = (
        Bound("㈜한빛정밀", "2026. 11. 26.(목) 14:00", document), Bound("나루바이오", "", document)
    )  # fmt: skip
    return Collection("면담자료집(시장 보고용)", "고양시 전략산업과", NOW, papers)


def test_the_contents_name_the_pages_the_papers_begin_on(full_document: Document) -> None:
    made = render.bound_pdf(bound(full_document))
    reader = pypdf.PdfReader(io.BytesIO(made.data))
    starts = [part.first for part in made.parts if part.key in ("1-summary", "2-summary")]
    contents = reader.pages[0].extract_text().replace("\n", " ")
    assert "㈜한빛정밀" in contents
    assert "나루바이오" in contents
    for start in starts:
        assert str(start) in contents.split()
    assert starts[0] == 2


def test_each_page_says_whose_it_is(full_document: Document) -> None:
    made = render.bound_pdf(bound(full_document))
    reader = pypdf.PdfReader(io.BytesIO(made.data))
    second = next(part.first for part in made.parts if part.key == "2-summary")
    text = reader.pages[second - 1].extract_text()
    assert f"{second} / {made.pages} · 나루바이오" in text
    alone = pypdf.PdfReader(io.BytesIO(render.pdf(full_document).data))
    assert "- 1 -" in alone.pages[0].extract_text()


def test_the_same_papers_give_the_same_bytes(full_document: Document) -> None:
    first, second = (render.bound_pdf(bound(full_document)).data for _ in range(2))
    assert first == second
