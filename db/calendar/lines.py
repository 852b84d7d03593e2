"""Content lines of a calendar file: folded and unfolded, escaped and unescaped (RFC 5545 §3.1)."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

OCTETS = 75
"""A line is no longer than this, its end not counted."""
_FOLD = re.compile(rb"\r?\n[ \t]")
_NEWLINE = re.compile(r"\r\n|\r|\n")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_CARET = re.compile(r"\^(['n^])")
_CARETS = {"'": '"', "n": "\n", "^": "^"}
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
_NAME = re.compile(r"[A-Za-z0-9-]+")


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One property: its name in capitals, its parameters, its value as it is written."""

    name: str
    value: str
    parameters: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The value as text, without its escapes."""
        return unescape(self.value)


def escape(text: str) -> str:
    """A text as the value of a property; control characters are left out."""
    plain = _NEWLINE.sub("\n", unicodedata.normalize("NFC", text))
    plain = "".join(one for one in plain if one in "\n\t" or unicodedata.category(one) != "Cc")
    for found, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        plain = plain.replace(found, written)
    return plain


def unescape(value: str) -> str:
    """What the value of a property says."""
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def folded(line: str) -> bytes:
    """One line with its end, broken so that no piece has more than 75 octets nor half a letter."""
    pieces: list[bytes] = []
    piece = b""
    for letter in line:
        encoded = letter.encode("utf-8", "replace")
        if len(piece) + len(encoded) > OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += encoded
    return b"\r\n".join((*pieces, piece)) + b"\r\n"


def content_lines(data: bytes) -> Iterator[ContentLine]:
    """The properties of a file, whatever its encoding; lines that are none are left out.

    Folds are taken away before decoding, as some writers break a letter in two.
    """
    for line in _decoded(data).splitlines():
        if (found := _parsed(line)) is not None:
            yield found


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _unfolded(data.decode("utf-16", "replace").encode())
    try:
        return _unfolded(data.removeprefix(codecs.BOM_UTF8))
    except UnicodeDecodeError:
        return _FOLD.sub(b"", data).decode("cp949", "replace")


def _unfolded(data: bytes) -> str:
    return _FOLD.sub(b"", data).decode("utf-8")


def _parsed(line: str) -> ContentLine | None:
    match = _NAME.match(line)
    if match is None:
        return None
    parameters: dict[str, str] = {}
    place = match.end()
    while found := _PARAMETER.match(line, place):
        parameters[found[1].upper()] = _plain_parameter(found[2])
        place = found.end()
    if line[place : place + 1] != ":":
        return None
    return ContentLine(match[0].upper(), line[place + 1 :], parameters)


def _plain_parameter(raw: str) -> str:
    """A parameter without quotes and with its circumflexes read (RFC 6868)."""
    return _CARET.sub(lambda match: _CARETS[match[1]], raw.replace('"', ""))
