"""The fonts of paper, the text they can draw, and what they lack."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from reports.content.model import Document, document_texts
from resources import fonts as font_files

SANS: Final = font_files.SANS_FAMILY
"""Registered under the family's own name, because SVG drawings hand it to Qt."""
SANS_BOLD: Final = f"{font_files.SANS_FAMILY} Bold"
SERIF: Final = font_files.SERIF_FAMILY

_LOOKALIKES = str.maketrans({
    "☐": "□", "☑": "■", "☒": "■", "✓": "○", "✔": "○", "∙": "·", "∼": "~", "\t": " ",
    "\u00a0": " ", "\u200b": None, "\u200d": None, "\ufeff": None, "\u00ad": None,
})  # fmt: skip
FIXED: Final = "\u00a0"
"""A blank that no line breaks at; drawn as a common one, so that a search finds the words."""
_IN_DATE = re.compile(r"(?<=\d\.) (?=\d{1,2}\.)")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


@cache
def register() -> None:
    """Make the fonts known to reportlab, and the sans its base font, so that no other slips in."""
    for name, path in (
        (SANS, font_files.sans_regular()),
        (SANS_BOLD, font_files.sans_bold()),
        (SERIF, font_files.serif_regular()),
    ):
        pdfmetrics.registerFont(TTFont(name, str(path)))
    pdfmetrics.registerFontFamily(SERIF, SERIF, SANS_BOLD, SERIF, SANS_BOLD)
    pdfmetrics.registerFontFamily(SANS, SANS, SANS_BOLD, SANS, SANS_BOLD, baseFontFor="all")


def drawable(text: str) -> str:
    """``text`` as it is drawn: composed syllables, no control characters, lookalikes for signs."""
    return _CONTROL.sub("", unicodedata.normalize("NFC", text).translate(_LOOKALIKES))


def bind(text: str) -> str:
    """``text`` with fixed blanks where a line must not break: inside a date, and in wide gaps."""
    return _IN_DATE.sub(FIXED, text).replace("  ", f" {FIXED}")


def can_draw(character: str, font: str) -> bool:
    """Whether ``font`` has an outline for ``character``."""
    return ord(character) in glyphs(font) or character in "\n "


@cache
def glyphs(font: str) -> frozenset[int]:
    """The code points a registered font draws."""
    register()
    return frozenset(pdfmetrics.getFont(font).face.charToGlyph)


@cache
def advances(font: str) -> tuple[dict[int, float], float]:
    """Advance widths by code point in thousandths of the size, and that of a missing glyph."""
    register()
    face = pdfmetrics.getFont(font).face
    return face.charWidths, face.defaultWidth


def width_of(text: str, font: str, size: float) -> float:
    """The width of one line of text in points."""
    widths, default = advances(font)
    return sum(widths.get(ord(character), default) for character in text) * size / 1000


def markup(text: str, font: str) -> str:
    """``text`` escaped for a paragraph, what ``font`` lacks set in the sans instead."""
    text = drawable(text)
    known = glyphs(font)
    lacking = {character for character in set(text) if ord(character) not in known} - {"\n"}
    safe = escape(bind(text)).replace("\n", "<br/>")
    for character in sorted(lacking):
        if can_draw(character, SANS):
            safe = safe.replace(character, f'<font name="{SANS}">{character}</font>')
    return safe


def missing_glyphs(document: Document) -> tuple[str, ...]:
    """The characters of a document that no font of ours can draw, in order of code point."""
    used: set[str] = set()
    for text in document_texts(document):
        used.update(drawable(text))
    known = glyphs(SANS) | {10}
    return tuple(sorted(character for character in used if ord(character) not in known))
