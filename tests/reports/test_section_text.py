"""Sections as lines and back: unchanged lines keep their values, changed ones are what was typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.content.blocks import (
    Bullet,
    Heading,
    KeyValues,
    Level,
    NoteLines,
    PageBreak,
    Paragraph,
    Table,
)
from reports.content.facts import PacketFacts
from reports.content.model import Document, document_texts
from reports.content.packet import DEFAULT_SECTIONS, SECTION_KINDS, Edition, packet
from reports.content.section_text import blocks_from, text_of
from reports.content.wishes import GUEST, Wishes, fingerprint

ALL = tuple(kind.key for kind in SECTION_KINDS)


def section_of(document: Document, key: str) -> str:
    found = [one for part in document.parts for one in part.sections if one.key == key]
    return text_of(found[0].blocks)


def edited(facts: PacketFacts, key: str, text: str, edition: Edition = Edition.STAFF) -> Document:
    return packet(facts, edition, None, Wishes({key: text}))


@pytest.mark.parametrize("edition", list(Edition))
def test_every_section_comes_back_as_it_was(full_facts: PacketFacts, edition: Edition):
    keys = ALL if edition is not Edition.GUEST else DEFAULT_SECTIONS[edition]
    for part in packet(full_facts, edition, keys).parts:
        for section in part.sections:
            assert blocks_from(text_of(section.blocks), section.blocks) == section.blocks


def test_a_line_is_left_out_and_another_written(full_facts: PacketFacts):
    lines = section_of(packet(full_facts, Edition.STAFF), "overview").splitlines()
    text = "\n".join([*lines[:2], " ○ (준비물) 12블록 도면", "   - 축척 1:500", "※ 주차 2면"])
    document = edited(full_facts, "overview", text)
    blocks = next(one for one in document.parts[0].sections if one.key == "overview").blocks
    assert blocks[0] == Heading("면담 개요")
    assert blocks[2:] == (
        Bullet("12블록 도면", Level.ITEM, "준비물"),
        Bullet("축척 1:500", Level.DETAIL),
        Bullet("주차 2면", Level.NOTE),
    )


def test_a_table_keeps_the_values_that_were_not_written_over(full_facts: PacketFacts):
    before = packet(full_facts, Edition.STAFF)
    lines = section_of(before, "fulfilment").splitlines()
    changed = [line.replace("해당없음", "협의 중", 1) for line in lines[:-1]]
    document = edited(full_facts, "fulfilment", "\n".join(changed))
    was = next(block for block in before.blocks() if isinstance(block, Table))
    now = next(block for block in document.blocks() if isinstance(block, Table))
    assert now.columns == was.columns
    assert len(now.rows) == len(was.rows) - 1
    assert now.rows[0].cells[1] == was.rows[0].cells[1], "money stays money"
    assert now.rows[0].kinds == was.rows[0].kinds


def test_labels_tables_and_pages_of_ones_own(full_facts: PacketFacts):
    text = (
        "□ 기업 현황\n| 대표자 | 홍길동 |\n\n| 구분 | 값 |\n| 가 | 1 | 2 |\n[줄 3]\n[쪽 나눔]\n맺음"
    )
    blocks = blocks_from(text, packet(full_facts, Edition.STAFF).parts[0].sections[3].blocks)
    assert isinstance(blocks[1], KeyValues)
    assert blocks[1].pairs[0].value == "홍길동"
    assert isinstance(blocks[2], Table)
    assert blocks[2].rows[0].cells == ("가", "1 2")
    assert blocks[3:] == (NoteLines(3), PageBreak(), Paragraph("맺음"))


def test_the_foot_explains_the_words_of_an_edited_text(full_facts: PacketFacts):
    document = edited(full_facts, "overview", "□ 면담 개요\n ○ 장소 비공개")
    assert "비공개: 기업이 공개를 원하지 않음" in "\n".join(document_texts(document))


def test_what_is_edited_for_us_is_no_text_of_the_guests(full_facts: PacketFacts):
    secret = dict.fromkeys((*ALL, "head", "foot", "talk_head", "blank-1"), "□ 쟁점\n ○ 우리 입장")
    keys = (*ALL, "blank-1")
    shown = "\n".join(document_texts(packet(full_facts, Edition.GUEST, keys, Wishes(secret))))
    assert "쟁점" not in shown
    assert "우리 입장" not in shown
    inner = {GUEST + key: text for key, text in secret.items() if key in ("issues", "talk_head")}
    shown = "\n".join(document_texts(packet(full_facts, Edition.GUEST, keys, Wishes(inner))))
    assert "쟁점" not in shown
    own = {GUEST + "sites": "□ 입지 안내\n ○ 12블록 6필지"}
    shown = "\n".join(document_texts(packet(full_facts, Edition.GUEST, keys, Wishes(own))))
    assert "12블록 6필지" in shown


def test_equal_papers_have_one_fingerprint_whenever_they_are_made(full_facts: PacketFacts):
    first = packet(full_facts, Edition.MAYOR)
    later = replace(full_facts, created_at=full_facts.created_at.replace(hour=23), revision="23:00")
    assert fingerprint(packet(later, Edition.MAYOR)) == fingerprint(first)
    other = edited(full_facts, "overview", "□ 면담 개요", Edition.MAYOR)
    assert fingerprint(other) != fingerprint(first)
