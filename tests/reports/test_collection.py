"""A 면담자료집: cover, contents that lead to the true pages, one run of numbers, names on each."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pypdf
import pytest

from db.domain.dates import KST
from reports import render
from reports.content.collection import Bound, Collection
from reports.content.model import Attachment, Document
from reports.results import Rendered
from tests.reports import foreign

NOW = datetime(2026, 11, 25, 9, 41, tzinfo=KST)


def bound(document: Document) -> Collection:
    """Two papers; behind the first two files, one of which can't be opened."""
    files = (
        Attachment("회사소개서", foreign.pdf_bytes("a", "b", "c", size=(2384, 3370), turn=990)),
        Attachment("재무자료", foreign.pdf_bytes("secret", password="열쇠")),
        Attachment("위치도", foreign.picture()),
    )
    papers = (
        Bound("㈜한빛정밀", "2026. 11. 26.(목) 14:00", replace(document, attachments=files)),
        Bound("나루바이오", "", document),
    )
    return Collection("면담자료집(시장 보고용)", "고양시 전략산업과", NOW, papers)


@pytest.fixture
def made(full_document: Document) -> Rendered:
    """The volume."""
    return render.pdf(bound(full_document).document())


@pytest.fixture
def reader(made: Rendered) -> pypdf.PdfReader:
    """The volume as another program reads it."""
    return pypdf.PdfReader(io.BytesIO(made.data))


def test_papers_and_files_follow_each_other(made: Rendered):
    assert [(part.key, part.first, part.count) for part in made.parts] == [
        ("cover", 1, 1), ("contents", 2, 1), ("1-summary", 3, 1), ("1-talk", 4, 1),
        ("2-summary", 9, 1), ("2-talk", 10, 1),
    ]  # fmt: skip
    assert [(one.title, one.first, one.count) for one in made.bound] == [
        ("회사소개서", 5, 3), ("위치도", 8, 1),
    ]  # fmt: skip
    assert (made.pages, made.attached) == (6, 4)


def test_the_cover_names_papers_office_and_day_and_has_no_number(reader: pypdf.PdfReader):
    text = reader.pages[0].extract_text()
    for words in ("면담자료집(시장 보고용)", "1. ㈜한빛정밀", "고양시 전략산업과", "2026. 11. 25.(수)",
                  "비공개(정보공개법 §9①7호)", "예시"):  # fmt: skip
        assert words in text, words
    assert " / 10" not in text


def test_the_contents_name_the_pages_and_what_was_left_out(reader: pypdf.PdfReader):
    lines = [" ".join(line.split()) for line in reader.pages[1].extract_text().splitlines()]
    text = " ".join(lines)
    assert re.search(r"1\. ㈜한빛정밀 2026\. 11\. 26\.\(목\) 14:00 3 ", text)
    assert "붙임 1. 회사소개서 5 붙임 2. 재무자료 뺌 붙임 3. 위치도 8 2. 나루바이오 9" in text
    assert "붙임에서 뺀 것: 1건" in text
    assert "(㈜한빛정밀) 재무자료: 암호가 걸려 있어 열지 못함" in text


def test_every_page_has_its_number_and_the_name_of_the_firm(reader: pypdf.PdfReader):
    texts = [page.extract_text() for page in reader.pages]
    assert "2 / 10 · 차례" in texts[1]
    for number in range(3, 11):
        name = "㈜한빛정밀" if number <= 8 else "나루바이오"
        assert f"{number} / 10 · {name}" in texts[number - 1]


def test_the_contents_lead_to_those_pages(reader: pypdf.PdfReader):
    links = [entry.get_object() for entry in reader.pages[1]["/Annots"]]
    pages = [reader.get_page_number(link["/Dest"][0].get_object()) + 1 for link in links]
    assert pages == [3, 5, 8, 9]
    tops = [float(link["/Rect"][3]) for link in links]
    assert all(upper > lower for upper, lower in pairwise(tops))


def test_bookmarks_are_nested_by_firm_and_lead_to_the_pages(reader: pypdf.PdfReader):
    def told(entries: list[object]) -> list[object]:
        return [
            told(entry) if isinstance(entry, list)
            else (entry.title, reader.get_destination_page_number(entry) + 1)  # type: ignore[attr-defined]
            for entry in entries
        ]  # fmt: skip

    outline = told(reader.outline)
    tops = [entry for entry in outline if isinstance(entry, tuple)]
    assert tops == [("표지", 1), ("차례", 2), ("1. ㈜한빛정밀", 3), ("2. 나루바이오", 9)]
    first = next(entry for entry in outline if isinstance(entry, list) and ("요약", 3) in entry)
    below = [entry for entry in first if isinstance(entry, tuple)]
    assert below == [
        ("요약", 3), ("말씀자료", 4), ("붙임 1. 회사소개서", 5), ("붙임 3. 위치도", 8),
    ]  # fmt: skip


def test_labels_and_properties_say_what_is_printed(reader: pypdf.PdfReader):
    assert reader.page_labels == ["표지", *map(str, range(2, 11))]
    assert reader.metadata is not None
    assert reader.metadata.title == "면담자료집(시장 보고용)"
    assert reader.metadata.subject == "㈜한빛정밀 등 2건의 면담자료 묶음"
    assert reader.metadata["/Keywords"] == "면담자료집, ㈜한빛정밀, 나루바이오"


def test_a_paper_alone_has_plain_numbers(full_document: Document):
    alone = pypdf.PdfReader(io.BytesIO(render.pdf(full_document).data))
    assert "- 1 -" in alone.pages[0].extract_text()


def test_the_same_papers_give_the_same_bytes(full_document: Document, made: Rendered):
    assert render.pdf(bound(full_document).document()).data == made.data


def test_long_names_stay_on_their_pages(full_document: Document):
    name = "가나다라마바사아자차" * 20
    papers = (Bound(name, "", full_document), Bound(name, "2026. 11. 26.(목) 14:00", full_document))
    made = render.pdf(Collection(f"자료집 {name}", name, NOW, papers).document())
    reader = pypdf.PdfReader(io.BytesIO(made.data))
    assert f"3 / {len(reader.pages)} · 가나다라" in reader.pages[2].extract_text()
    contents = reader.pages[1].extract_text()
    assert "".join(contents.split()).count("가나다라마바사아자차") == 40
