"""The fonts of paper draw what office documents need, by outline and not by promise."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from reports.content.model import Document
from reports.pdf.fonts import bind, drawable, markup, missing_glyphs
from resources import fonts

FILES = (fonts.sans_regular(), fonts.sans_bold(), fonts.serif_regular())
SIGNS = "㎡㈜①②③□■○※→·「」『』“”‘’％℃☎△▲"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_syllable_and_sign_has_an_outline(path: Path):
    font = TTFontFile(str(path))
    assert "glyf" in font.table
    offsets = font.glyphPos
    for character in [chr(code) for code in range(0xAC00, 0xD7A4)] + list(SIGNS):
        glyph = font.charToGlyph[ord(character)]
        assert offsets[glyph + 1] > offsets[glyph], character


def test_each_font_has_its_licence():
    licences = list(FILES[0].parent.glob("OFL-*.txt"))
    assert len(licences) == 2
    for licence in licences:
        assert "SIL Open Font License" in licence.read_text(encoding="utf-8")


def test_text_is_composed_and_freed_of_what_cannot_be_drawn():
    assert drawable("고양\x0b시") == "고양시"
    assert drawable("☑시장 ☐부시장") == "■시장 □부시장"


def test_user_text_is_escaped_and_missing_signs_come_from_the_sans():
    assert markup("R&D <b>", "Noto Serif KR") == "R&amp;D &lt;b&gt;"
    # 与 is among the ideographs the serif was cut down by.
    assert markup("与가", "Noto Serif KR") == '<font name="Noto Sans KR">与</font>가'


def test_a_date_is_not_broken_over_lines():
    assert bind("까지 2028. 12. 31.까지") == "까지 2028.\u00a012.\u00a031.까지"


def test_missing_glyphs_are_reported(example_document: Document):
    assert missing_glyphs(example_document) == ()
    odd = replace(example_document, title="로킷 \U0001f600 ᝀ")
    assert missing_glyphs(odd) == ("ᝀ", "\U0001f600")
