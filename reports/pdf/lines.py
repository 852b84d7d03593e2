"""Breaking text into lines for table cells: between words, inside one only where it must be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reports.pdf.fonts import FIXED, advances, bind

_PARTED = re.compile(r"(?<=[·/])(?=.)")
"""Where a word that is too long for its line is parted first: ``인허가·`` ``착공``."""


def break_lines(text: str, font: str, size: float, width: float) -> tuple[str, ...]:
    """``text`` in lines no wider than ``width`` points; its own line breaks are kept."""
    widths, default = advances(font)
    room = width * 1000 / size
    lines: list[str] = []
    for paragraph in bind(text).split("\n"):
        lines.extend(_lines(paragraph, widths, default, room))
    return tuple(line.replace(FIXED, " ") for line in lines)


def _lines(text: str, widths: dict[int, float], default: float, room: float) -> Iterator[str]:
    def measure(piece: str) -> float:
        return sum(widths.get(ord(character), default) for character in piece)

    if measure(text) <= room:
        yield text
        return
    space = measure(" ")
    line, used = "", 0.0
    for word in text.split(" "):
        length = measure(word)
        if line and used + space + length <= room:
            line, used = f"{line} {word}", used + space + length
            continue
        if line:
            yield line
        *full, line = _pieces(word, widths, default, room)
        yield from full
        used = measure(line)
    yield line


def words_of(text: str) -> list[str]:
    """What is not broken while there is room: words, and what dots and strokes part in them."""
    return [part for word in re.split("[ \n]", bind(text)) for part in _PARTED.split(word) if part]


def _pieces(word: str, widths: dict[int, float], default: float, room: float) -> list[str]:
    """A word cut into pieces that fit: behind a dot or stroke, else at any character; one is always
    taken, however narrow the cell."""

    def measure(piece: str) -> float:
        return sum(widths.get(ord(character), default) for character in piece)

    pieces, piece = [], ""
    for part in _PARTED.split(word):
        if piece and measure(piece + part) > room:
            pieces.append(piece)
            piece = ""
        piece += part
        if measure(piece) > room:
            *full, piece = _letters(piece, widths, default, room)
            pieces += full
    return [*pieces, piece]


def _letters(word: str, widths: dict[int, float], default: float, room: float) -> list[str]:
    """A word cut wherever the room ends."""
    pieces, piece, used = [], "", 0.0
    for character in word:
        length = widths.get(ord(character), default)
        if piece and used + length > room:
            pieces.append(piece)
            piece, used = "", 0.0
        piece += character
        used += length
    return [*pieces, piece]
