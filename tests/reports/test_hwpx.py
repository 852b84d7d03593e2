"""HWPX: a sound package, all of the content, real tables, and nothing that should not leave."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from db.domain.dates import KST
from db.domain.values import Empty
from reports import render
from reports.content.blocks import (
    Bullet,
    CellKind,
    Column,
    Heading,
    KeyValue,
    KeyValues,
    Level,
    NoteLines,
    Paragraph,
    Row,
    Table,
    TitleBox,
)
from reports.content.chart import Bar, BarGroup, Chart, Tone
from reports.content.facts import PacketFacts
from reports.content.formats import cell_text
from reports.content.model import Attachment, Document, Marks, Part, Section, plain, texts_of
from reports.content.packet import Edition, packet
from reports.hwpx.text import clean
from reports.pdf.fonts import drawable
from tests.fixtures.hostile import HOSTILE

HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
HH = "{http://www.hancom.co.kr/hwpml/2011/head}"
REFERENCES = {
    "charPrIDRef": "charPr", "paraPrIDRef": "paraPr", "borderFillIDRef": "borderFill",
    "styleIDRef": "style", "tabPrIDRef": "tabPr", "nextStyleIDRef": "style",
    "outlineShapeIDRef": "numbering",
}  # fmt: skip


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def body_of(data: bytes) -> ET.Element:
    return ET.fromstring(parts_of(data)["Contents/section0.xml"])


def words(text: str) -> str:
    """``text`` without blanks, as the cells of a table hold it."""
    return re.sub(r"\s+", "", drawable(clean(text)))


def said(root: ET.Element) -> str:
    return words("".join(root.itertext()))


def tables(root: ET.Element) -> Iterator[ET.Element]:
    return root.iter(f"{HP}tbl")


def document(*blocks: object, **more: object) -> Document:
    """A document of one part, made at a fixed moment."""
    part = Part("p", "부", (Section("s", blocks),))  # type: ignore[arg-type]
    made = Document(
        "제목", "짧은 제목", "요지", ("열쇠",), "고양시", datetime(2026, 11, 26, 9, 41, tzinfo=KST), (part,)
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def test_the_package_is_what_readers_look_for(full_document: Document):
    data = render.hwpx(full_document)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        first = file.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert data[30:57] == b"mimetypeapplication/hwp+zip"
    parts = parts_of(data)
    for name, content in parts.items():
        if name.endswith((".xml", ".hpf", ".rdf")):
            ET.fromstring(content)
    contents = ET.fromstring(parts["Contents/content.hpf"])
    named = {item.get("href") for item in contents.iter("{http://www.idpf.org/2007/opf/}item")}
    assert named <= set(parts)


def test_equal_content_gives_equal_bytes(full_document: Document):
    assert render.hwpx(full_document) == render.hwpx(full_document)


@pytest.mark.parametrize("edition", Edition)
def test_every_text_is_there(full_facts: PacketFacts, edition: Edition):
    made = packet(full_facts, edition)
    text = said(body_of(render.hwpx(made)))
    for block in made.blocks():
        if not isinstance(block, Table):
            assert all(words(plain(one)) in text for one in texts_of(block))
            continue
        for row in block.rows:
            kinds = row.kinds or [column.kind for column in block.columns]
            cells = [cell_text(*pair) for pair in zip(row.cells, kinds, strict=True)]
            assert all(words(cell) in text for cell in cells)


def test_whatever_is_referred_to_is_defined(full_document: Document):
    parts = parts_of(render.hwpx(full_document))
    head = ET.fromstring(parts["Contents/header.xml"])
    for root in (head, ET.fromstring(parts["Contents/section0.xml"])):
        for key, name in REFERENCES.items():
            known = {one.get("id") for one in head.iter(f"{HH}{name}")}
            used = {one.get(key) for one in root.iter() if one.get(key)} - {"4294967295"}
            assert used <= known, key
    for listed in head.iter():
        if count := listed.get("itemCnt"):
            assert int(count) == len(listed)


def test_ids_are_given_once(full_document: Document):
    root = body_of(render.hwpx(full_document))
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))


def test_cells_fill_every_row(full_document: Document):
    for table in tables(body_of(render.hwpx(full_document))):
        rows = table.findall(f"{HP}tr")
        assert len(rows) == int(table.get("rowCnt", 0))
        for number, row in enumerate(rows):
            reached = 0
            for cell in row:
                address, span = cell.find(f"{HP}cellAddr"), cell.find(f"{HP}cellSpan")
                assert address is not None
                assert span is not None
                assert (address.get("rowAddr"), address.get("colAddr")) == (
                    str(number),
                    str(reached),
                )
                reached += int(span.get("colSpan", 0))
            assert reached == int(table.get("colCnt", 0))


def test_a_table_repeats_its_head_and_sets_numbers_right():
    columns = (Column("기업"), Column("금액", CellKind.MONEY, "억원"))
    rows = tuple(Row((f"㈜예시{n}", 1_500_000_000 * n)) for n in range(1, 60))
    block = Table(columns, rows, unit_line="(단위: 억원)", as_of="2026-11-25", source="접수대장")
    data = render.hwpx(document(Heading("현황"), block))
    head, root = ET.fromstring(parts_of(data)["Contents/header.xml"]), body_of(data)
    table = next(tables(root))
    assert (table.get("repeatHeader"), table.get("pageBreak")) == ("1", "TABLE")
    assert [cell.get("header") for cell in table.iter(f"{HP}tc")][:4] == ["1", "1", "0", "0"]
    aligned = {
        one.get("id"): one.find(f"{HH}align").get("horizontal")  # type: ignore[union-attr]
        for one in head.iter(f"{HH}paraPr")
    }
    cells = [next(cell.iter(f"{HP}p")) for cell in table.iter(f"{HP}tc")]
    assert [aligned[cell.get("paraPrIDRef")] for cell in cells[:4]] == [
        "CENTER", "CENTER", "LEFT", "RIGHT",
    ]  # fmt: skip
    assert words("(단위: 억원) 2026. 11. 25. 기준 출처: 접수대장") in said(root)


def test_a_row_higher_than_a_page_may_be_broken():
    block = Table((Column("내용"),), (Row(("긴 내용 " * 3000,)),))
    table = next(tables(body_of(render.hwpx(document(block)))))
    assert table.get("pageBreak") == "CELL"


def test_a_head_that_fills_the_page_is_not_repeated():
    block = Table((Column("긴 머리 " * 3000),), (Row(("가",)),))
    table = next(tables(body_of(render.hwpx(document(block)))))
    assert table.get("repeatHeader") == "0"


def test_pairs_share_columns():
    pairs = (KeyValue("대표", "가"), KeyValue("설립", Empty.NOT_STATED), KeyValue("주소", "나", 2))
    table = next(tables(body_of(render.hwpx(document(KeyValues(pairs, 2))))))
    spans = [cell.get("colSpan") for cell in table.iter(f"{HP}cellSpan")]
    assert (table.get("colCnt"), spans) == ("4", ["1", "1", "1", "1", "1", "3"])
    assert "미기재" in said(table)


def test_paragraphs_have_the_styles_of_the_house():
    made = document(
        TitleBox("제목"), Heading("개요"), Bullet("내용"), Bullet("세부", Level.DETAIL),
        Bullet("참고", Level.NOTE), Paragraph("말씀", spoken=True),
    )  # fmt: skip
    data = render.hwpx(made)
    head = ET.fromstring(parts_of(data)["Contents/header.xml"])
    names = {one.get("id"): one.get("name") for one in head.iter(f"{HH}style")}
    found = {
        words("".join(one.itertext())): names[one.get("styleIDRef")]
        for one in body_of(data).iter(f"{HP}p")
        if not list(one.iter(f"{HP}tbl"))
    }
    assert found == {
        "제목": "제목", "□개요": "□ 항목", "○내용": "○ 내용", "-세부": "- 세부", "※참고": "※ 참고",
        "말씀": "말씀",
    }  # fmt: skip


def test_the_sheet_has_the_margins_of_office_forms(full_document: Document):
    root = body_of(render.hwpx(full_document))
    margin = next(root.iter(f"{HP}margin"))
    millimetres = {side: round(int(value) / 7200 * 25.4) for side, value in margin.attrib.items()}
    assert millimetres == {
        "header": 10, "footer": 10, "gutter": 0, "left": 20, "right": 20, "top": 15, "bottom": 10,
    }  # fmt: skip
    assert next(root.iter(f"{HP}pageNum")).get("sideChar") == "-"


def test_each_part_begins_a_page_and_a_bound_one_names_its_firm():
    made = document(Paragraph("가"))
    parts = (replace(made.parts[0], subject="㈜하나"), replace(made.parts[0], subject="㈜둘"))
    root = body_of(render.hwpx(replace(made, parts=parts)))
    assert [one.get("pageBreak") for one in root.findall(f"{HP}p")] == ["0", "1"]
    feet = [said(one) for one in root.iter(f"{HP}footer")]
    assert feet == ["/·㈜하나", "/·㈜둘"]
    assert {one.get("numType") for one in root.iter(f"{HP}autoNum")} == {"PAGE", "TOTAL_PAGE"}


def test_marks_stand_on_every_page():
    marks = Marks("비공개", example=True, revision="수정본 09:20")
    root = body_of(render.hwpx(document(Paragraph("가"), marks=marks)))
    assert said(next(root.iter(f"{HP}header"))) == "비공개수정본09:20[예시]"


def test_a_chart_is_its_numbers():
    bar = Bar(Tone.LOI, 5.0, "5", "의향 5건", label="의향")
    chart = Chart("k", "단계별", "건", (BarGroup("2026", (bar,)),), notes=("누계 기준",))
    root = body_of(render.hwpx(document(chart)))
    assert "의향5건" in said(next(tables(root)))
    assert "※누계기준" in said(root)


def test_attached_files_are_named():
    attached = (Attachment("도면", b"", "application/pdf"), Attachment("사진", b"", "image/png"))
    text = said(body_of(render.hwpx(document(Paragraph("가"), attachments=attached))))
    assert "붙임1.도면1부.2.사진1부." in text
    assert "PDF" in text


def test_attached_pictures_are_placed_and_only_pdfs_are_named():
    noise = [Image.effect_noise((1200, 900), 80) for _ in "RGB"]
    photo, drawing = Image.merge("RGB", noise), Image.new("P", (40, 30))
    attached = (Attachment("사진", saved(photo, "JPEG")), Attachment("도면", saved(drawing, "PNG")))
    data = render.hwpx(document(Paragraph("가"), attachments=attached))
    kept = parts_of(data)
    assert [name for name in kept if name.startswith("BinData/")] == [
        "BinData/image1.jpg", "BinData/image2.png",
    ]  # fmt: skip
    assert Image.open(io.BytesIO(kept["BinData/image1.jpg"])).size == (1200, 900)
    body = body_of(data)
    assert "붙임1.사진" in said(body)
    assert "PDF" not in said(body)
    asked = [one.get("binaryItemIDRef") for one in body.iter() if one.tag.endswith("}img")]
    listed = [one.get("id") for one in ET.fromstring(kept["Contents/content.hpf"]).iter()]
    assert asked == ["image1", "image2"]
    assert set(asked) <= set(listed)
    wide = next(one for one in body.iter() if one.tag.endswith("}curSz"))
    assert int(wide.get("width", 0)) <= 48_200, "no wider than the text"
    broken = (Attachment("깨짐", b"\xff\xd8\xff"), Attachment("안내", b"%PDF-1.7"))
    assert "PDF" in said(body_of(render.hwpx(document(Paragraph("가"), attachments=broken))))


def saved(picture: Image.Image, kind: str) -> bytes:
    packed = io.BytesIO()
    picture.save(packed, kind)
    return packed.getvalue()


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_was_pasted_is_kept_as_text(name: str):
    text = HOSTILE[name]
    made = document(
        TitleBox(text), Heading(text, tail=text, note=text), Bullet(text, label=text),
        Paragraph((text, Empty.UNCHECKED)), KeyValues((KeyValue(text, text),)), NoteLines(3),
        Table((Column(text),), (Row((text,)),), source=text), title=text, office=text,
        summary=text, keywords=(text,), marks=Marks(text),
    )  # fmt: skip
    parts = parts_of(render.hwpx(made))
    root = ET.fromstring(parts["Contents/section0.xml"])
    ET.fromstring(parts["Contents/content.hpf"])
    assert said(root).count(words(text)) >= 8


def test_nothing_internal_is_in_the_guests_file(full_facts: PacketFacts):
    for content in parts_of(render.hwpx(packet(full_facts, Edition.GUEST))).values():
        for word in ("정하람", "쟁점", "말씀자료", "B-3", "내부검토", "박서연"):
            assert word.encode() not in content
