"""The PDF: embedded fonts, whole rows, bookmarks, properties, one page, the same bytes."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace
from datetime import datetime

import pytest
from pypdf import PdfReader
from reportlab.graphics.shapes import Drawing, Rect

from db.domain.dates import KST
from db.domain.values import Empty
from reports.content.blocks import (
    Bullet,
    CellKind,
    Column,
    Figure,
    Heading,
    KeyValue,
    KeyValues,
    Level,
    NoteLines,
    PageBreak,
    Paragraph,
    Row,
    Table,
    TitleBox,
)
from reports.content.facts import PacketFacts
from reports.content.model import Document, Part, Section
from reports.content.packet import Edition, packet
from reports.pdf.fonts import register
from reports.pdf.renderer import render
from reports.pdf.styles import BODY_WIDTH, Fit, styles_for
from reports.pdf.tables import table_grid


def document(*blocks: object, **changes: object) -> Document:
    """A report of one part with these blocks."""
    base = Document(
        title="시험 보고",
        short_title="시험",
        summary="요지",
        keywords=("하나", "둘"),
        office="고양시",
        created_at=datetime(2026, 11, 25, 9, 41, tzinfo=KST),
        parts=(Part("main", "본문", (Section("all", blocks),), scale=0.8),),  # type: ignore[arg-type]
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def reader(made: Document) -> PdfReader:
    return PdfReader(io.BytesIO(render(made).data))


def long_table(rows: int) -> Table:
    columns = (
        Column("연번", CellKind.NUMBER),
        Column("기업명"),
        Column("투자예정액", CellKind.MONEY, "억원"),
    )
    body = tuple(
        Row((number, f"기업{number:04d} 시작 {'가나다라 ' * 12}끝{number:04d}", number * 10**8))
        for number in range(1, rows + 1)
    )
    return Table(columns, body, unit_line="(단위: 억원)", as_of="2026-11-25", source="시")


def test_the_example_is_one_page(example_document: Document):
    made = render(example_document)
    assert made.pages == 1
    text = PdfReader(io.BytesIO(made.data)).pages[0].extract_text()
    for words in (
        "로킷헬스케어 대표 면담자료(요약)", "법령 기준일 2026. 6. 8.", "(일시·장소·목적) 미기재",
        "14,478㎡(약 4,380평)", "2028. 12. 31.까지", "(단위: 억원, ㎡, 명)", "□ 말씀자료(안)",
        "- 1 -", "hotn.kr/646057", "■사전 □사후",
    ):  # fmt: skip
        assert words in text, words
    assert "예시" not in text


def test_the_full_packet_is_two_pages_marked_as_example(full_document: Document):
    pages = reader(full_document).pages
    assert len(pages) == 2
    for number, page in enumerate(pages, start=1):
        assert "예시" in page.extract_text()
        assert f"- {number} -" in page.extract_text()
    assert "말씀자료(안)" in pages[1].extract_text()


def test_the_summary_stays_on_one_page_while_it_can(full_facts: PacketFacts):
    more = replace(full_facts, history=full_facts.history * 3, questions=full_facts.questions * 5)
    made = render(packet(more, Edition.MAYOR))
    assert made.parts[0].count == 1


def test_too_much_for_one_page_flows_on_and_is_told(full_facts: PacketFacts):
    many = replace(full_facts, key_points=tuple(f"요점 {n}" for n in range(80)))
    made = render(packet(many, Edition.MAYOR))
    assert made.parts[0].count > 1


def test_only_our_fonts_and_all_embedded(full_document: Document):
    names = set()
    for page in reader(full_document).pages:
        for font in page["/Resources"]["/Font"].values():
            described = font.get_object()
            names.add(described["/BaseFont"].split("+")[1])
            assert "/FontFile2" in described["/FontDescriptor"]
            assert "/ToUnicode" in described
    assert names == {"NotoSansKR-Regular", "NotoSansKR-Bold", "NotoSerifKR-Regular"}


def test_equal_documents_give_equal_bytes(full_document: Document):
    assert render(full_document).data == render(replace(full_document)).data
    later = replace(full_document, created_at=datetime(2026, 11, 26, tzinfo=KST))
    assert render(later).data != render(full_document).data


def test_properties_carry_abstract_keywords_and_time(full_document: Document):
    found = reader(full_document).metadata
    assert found is not None
    assert found.title == "㈜한빛정밀 대표 면담자료"
    assert found.author == "고양시 전략산업과"
    assert "㈜한빛정밀 면담" in str(found.subject)
    assert "면담자료" in str(found["/Keywords"])
    assert found["/CreationDate"] == "D:20261125094100+09'00'"


def test_bookmarks_name_parts_and_headings(full_document: Document):
    outline = reader(full_document).outline
    assert [entry.title for entry in outline if not isinstance(entry, list)] == [
        "요약", "말씀자료",
    ]  # fmt: skip
    inner = next(entry for entry in outline if isinstance(entry, list))
    assert [entry.title for entry in inner][:3] == ["면담 개요", "핵심 요약", "기업 현황"]


def test_rows_are_never_split_and_the_head_is_repeated():
    pages = reader(document(Heading("협약 목록"), long_table(150))).pages
    assert len(pages) > 3
    for page in pages:
        text = page.extract_text()
        assert "기업명" in text
        for number in range(1, 151):
            assert (f"기업{number:04d}" in text) == (f"끝{number:04d}" in text)


def test_a_day_is_never_broken_however_narrow_its_share():
    columns = (Column("체결일", CellKind.DATE, width=0.3), Column("내용", width=9.0))
    table = Table(columns, (Row(("2024-12-17", "양해각서")), Row(("2026-1-2", "의향서"))))
    text = reader(document(table)).pages[0].extract_text()
    assert "2024. 12. 17." in text.splitlines() or "2024. 12. 17. 양해각서" in text


def test_numbers_stay_whole_and_words_too_while_the_type_can_be_smaller():
    columns = (
        *(Column(f"금액{n}", CellKind.MONEY, width=0.5) for n in range(7)),
        Column("기업", width=0.4),
    )
    rows = [Row((*[5_067_425 * 10**7] * 7, "주식회사한결바이오"), total=total) for total in (0, 1)]
    text = reader(document(Table(columns, tuple(rows)))).pages[0].extract_text()
    assert text.count("506,742.5") == 14
    assert text.count("주식회사한결바이오") == 2


def test_a_row_taller_than_a_page_is_cut_between_lines():
    text = " ".join(f"낱말{number}" for number in range(4000))
    table = Table((Column("내용"), Column("비고", width=0)), (Row((text, "끝")),))
    pages = reader(document(table)).pages
    assert len(pages) > 2
    assert "낱말3999" in pages[-1].extract_text()


def test_a_heading_is_never_stranded():
    for filling in range(20, 40):
        blocks = [
            *(Bullet(f"줄 {n}") for n in range(filling)),
            Heading("외로운 제목"),
            long_table(6),
        ]
        for page in reader(document(*blocks)).pages:
            text = page.extract_text()
            if "외로운 제목" in text:
                assert "기업0001" in text


def test_a_note_never_stands_alone_on_the_page_after_what_it_speaks_of():
    for filling in range(24, 34):
        made = document(
            *(Bullet(f"줄 {n}") for n in range(filling)),
            Bullet("세는 기준"),
            Bullet("따로 밝힌 것", Level.NOTE),
        )
        for page in reader(made).pages:
            text = page.extract_text()
            assert ("따로 밝힌 것" in text) == ("세는 기준" in text)


def test_user_text_cannot_break_the_page():
    odd = "R&D <b>센터</b> & A<B \x0b ㈜한글\x00 ☑ 漢字 \U0001f600 " + "가" * 300
    made = document(
        TitleBox(odd),
        Heading(odd, tail=odd, note=odd),
        Bullet(odd, label=odd),
        Paragraph((odd, Empty.UNCHECKED)),
        KeyValues((KeyValue(odd, odd), KeyValue("라벨", Empty.WITHHELD, span=3))),
        Table((Column(odd), Column("나")), (Row((odd, Empty.NOT_STATED)),)),
        NoteLines(70),
        PageBreak(),
        Paragraph("끝"),
    )
    text = "".join(page.extract_text() for page in reader(made).pages)
    assert "R&D <b>센터</b> & A<B" in text.replace("\n", " ")
    assert text.rstrip().endswith("끝") or "끝" in text


def test_decomposed_syllables_are_drawn_composed():
    text = reader(document(Paragraph(unicodedata.normalize("NFD", "고양시청")))).pages[0]
    assert "고양시청" in text.extract_text()


def test_a_figure_is_drawn_with_its_caption():
    def draw(width: float, height: float) -> Drawing:
        drawing = Drawing(width, height)
        drawing.add(Rect(0, 0, width, height))
        return drawing

    made = document(Figure(draw, 40, caption="그림 1", source="시"))
    assert "그림 1 · 출처: 시" in reader(made).pages[0].extract_text()


def test_sections_know_where_they_came_to_lie(full_document: Document):
    spots = {spot.section: spot for spot in render(full_document).spots}
    assert spots["talk"].page == 2
    assert spots["overview"].top < spots["overview"].bottom <= spots["key_points"].top
    assert spots["incentives"].page == 1


@pytest.mark.parametrize("language", ["ko", "en"])
def test_empties_are_shown_by_their_word(language: str):
    made = document(Bullet((Empty.NOT_STATED, " ")), language=language)
    word = Empty.NOT_STATED.label(language)
    assert word in reader(made).pages[0].extract_text()


def test_words_are_whole_while_other_columns_can_give_way():
    register()
    columns = (Column("사업", width=0.5), Column("내용", width=9), Column("단계", width=0.5))
    rows = (Row(("고양성사혁신지구 창조혁신캠퍼스", "가 나", "상담·현장방문")),)
    grid = table_grid(Table(columns, rows), styles_for(Fit(0.8)), "ko")
    first, _, last = grid.rows[1].cells
    assert first.lines == ("고양성사혁신지구", "창조혁신캠퍼스")
    assert last.lines == ("상담·", "현장방문")
    assert sum(one.width for one in grid.rows[1].cells) == pytest.approx(BODY_WIDTH)
