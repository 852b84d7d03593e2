"""Whatever is attached to whichever paper, every page of the volume has its true number."""

from __future__ import annotations

import io
from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from db.domain.dates import KST
from reports import render
from reports.content.blocks import Heading, Paragraph
from reports.content.collection import Bound, Collection
from reports.content.model import Attachment, Document, Part, Section

NOW = datetime(2026, 11, 25, 9, 41, tzinfo=KST)


def paper(counts: list[int]) -> Document:
    """A paper of one page with files of so many pages; none stands for a damaged one."""
    section = Section("all", (Heading("본문"), Paragraph("내용")))
    files = tuple(
        Attachment(f"자료{index}", pages_of(count) if count else b"%PDF-1.4 broken")
        for index, count in enumerate(counts)
    )
    return Document("보고", "보고", "", (), "시", NOW, (Part("main", "본문", (section,)),),
                    attachments=files)  # fmt: skip


def pages_of(count: int) -> bytes:
    """So many empty pages, each of another size."""
    writer = PdfWriter()
    for index in range(count):
        writer.add_blank_page(200 + 90 * index, 500)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@settings(max_examples=12)
@given(st.lists(st.lists(st.integers(0, 5), max_size=4), min_size=1, max_size=4))
def test_numbers_names_and_contents_are_true(papers: list[list[int]]):
    bound = tuple(Bound(f"기업{n}", "", paper(counts)) for n, counts in enumerate(papers))
    made = render.pdf(Collection("자료집", "시", NOW, bound).document())
    reader = PdfReader(io.BytesIO(made.data))
    total = len(reader.pages)
    front = sum(part.count for part in made.parts if part.key in ("cover", "contents"))
    assert total == made.pages + made.attached == front + sum(1 + sum(counts) for counts in papers)
    assert len(made.left_out) == sum(counts.count(0) for counts in papers)
    number = front
    for name, counts in enumerate(papers):
        for _page in range(1 + sum(counts)):
            number += 1
            said = reader.pages[number - 1].extract_text()
            assert f"{number} / {total} · 기업{name}" in said
    begins = [part.first for part in made.parts if part.key.endswith("-main")]
    links = [entry.get_object()["/Dest"][0].get_object() for page in reader.pages[1:front]
             for entry in page.get("/Annots", ())]  # fmt: skip
    led = [reader.get_page_number(page) + 1 for page in links]
    assert set(begins) <= set(led)
    assert led == sorted(led)
