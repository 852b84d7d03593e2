"""Bytes of a text file into text: BOM, then UTF-8, then CP949, then UTF-16; never a guess by name.

Detectors that count letters fail on short and on mostly ASCII lists, strict decoding does not.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {"utf-8-sig": "utf-8"}
_TOLERATED = 0.005
"""Share of unreadable characters up to which a damaged text is still taken."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding it was in; ``damaged`` when some bytes could not be read."""

    text: str
    encoding: str
    damaged: bool = False


def decode(data: bytes) -> Decoded | None:
    """The text of ``data``, or None when it is not text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data.decode(encoding, errors="replace")
            return Decoded(text, _NAMES.get(encoding, encoding), "\ufffd" in text)
    if b"\0" in data[:4096]:
        return _decode_wide(data)
    for encoding in ("utf-8", "cp949"):
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue
    return _decode_damaged(data)


def _decode_wide(data: bytes) -> Decoded | None:
    head = data[:4096]
    zeros = [head[place::4].count(0) for place in range(4)]
    quarter = max(1, len(head) // 4)
    full = [count > quarter * 0.9 for count in zeros]
    if full == [True, True, True, False]:
        encoding = "utf-32-be"
    elif full == [False, True, True, True]:
        encoding = "utf-32-le"
    elif zeros[0] + zeros[2] > (zeros[1] + zeros[3]) * 2:
        encoding = "utf-16-be"
    elif zeros[1] + zeros[3] > (zeros[0] + zeros[2]) * 2:
        encoding = "utf-16-le"
    else:
        return None
    text = data.decode(encoding, errors="replace")
    if text.count("\ufffd") > len(text) * _TOLERATED or not _looks_like_text(text):
        return None
    return Decoded(text, encoding.removesuffix("-le").removesuffix("-be"), "\ufffd" in text)


def _decode_damaged(data: bytes) -> Decoded | None:
    attempts = [
        (data.decode(encoding, errors="replace"), encoding) for encoding in ("utf-8", "cp949")
    ]
    text, encoding = min(attempts, key=lambda attempt: attempt[0].count("\ufffd"))
    if text.count("\ufffd") <= max(1, len(text) * _TOLERATED) and _looks_like_text(text):
        return Decoded(text, encoding, damaged=True)
    western = data.decode("latin-1")
    high = sum(1 for character in western if character >= "\x80")
    if high <= len(western) * 0.2 and _looks_like_text(western):
        return Decoded(western, "latin-1")
    return None


def _looks_like_text(text: str) -> bool:
    head = text[:20_000]
    strange = sum(1 for character in head if character < " " and character not in "\t\r\n\x0b\x0c")
    return strange <= len(head) * 0.01
