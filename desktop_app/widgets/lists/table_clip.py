"""Puts a table into the clipboard, as Excel and 한글 take it: tab-separated, HTML, and a picture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QTextDocument, QTextOption

_NUMBER = re.compile(r"[-△]?(\d{1,3}(,\d{3})*|[1-9]\d{0,14})(\.\d+)?%?")
_ZEROS = re.compile(r"[-△]?0\d")
_DIGITS = re.compile(r"\d+")
_RULED = "border:1px solid #808080"
_AS_TEXT = "mso-number-format:'\\@'"
"""Excel's word for a cell of text, so that ``0012`` and a long number stay as they are."""
_AS_TEXT_THERE = 'sdnum="1042;0;@"'
"""The same for Calc."""
_MOST_PICTURED = 200
"""Rows beyond this are no picture that anybody reads, and would take long to draw."""
_SCALE = 2
_WIDEST = 1400.0
"""Pixels; what is wider is broken between its words."""


def put_table(rows: Sequence[Sequence[str]]) -> None:
    """Put rows of texts into the clipboard."""
    data, made = QMimeData(), table_html(rows)
    data.setText("\n".join("\t".join(_flat(text) for text in row) for row in rows))
    data.setHtml(made)
    if len(rows) <= _MOST_PICTURED:
        data.setImageData(table_picture(made))
    QGuiApplication.clipboard().setMimeData(data)


def table_html(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a ruled table, as 한글 and mail draw it: numbers flush right, line breaks kept."""
    lines = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    look = 'border="1" cellspacing="0" cellpadding="3" style="border-collapse:collapse"'
    return f"<table {look}>{lines}</table>"


def table_picture(html: str) -> QImage:
    """A table as a picture on white, sharp enough to be printed."""
    document = QTextDocument()
    document.setDefaultTextOption(_whole_lines())
    document.setHtml(html)
    document.setTextWidth(min(document.idealWidth(), _WIDEST))
    size = document.size().toSize() * _SCALE
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    document.drawContents(painter)
    painter.end()
    return image


def _whole_lines() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option


def _cell(text: str) -> str:
    said = escape(text).replace("\r", "").replace("\n", "<br>")
    if is_number(text):
        return f'<td align="right" style="{_RULED}">{said}</td>'
    if _DIGITS.fullmatch(text):
        return f'<td {_AS_TEXT_THERE} style="{_RULED};{_AS_TEXT}">{said}</td>'
    return f'<td style="{_RULED}">{said}</td>'


def is_number(text: str) -> bool:
    """Whether it may be taken as a number: not with zeros before it, nor longer than a workbook
    keeps exactly."""
    return bool(_NUMBER.fullmatch(text)) and not _ZEROS.match(text)


def _flat(text: str) -> str:
    """A tab or a line break inside a cell would make two of it."""
    return text.replace("\t", " ").replace("\r", "").replace("\n", " ")
