"""Puts a table into the clipboard, as Excel and 한글 take it: tab-separated, and HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_NUMBER = re.compile(r"[-△]?\d{1,3}(,?\d{3})*(\.\d+)?%?")


def put_table(rows: Sequence[Sequence[str]]) -> None:
    """Put rows of texts into the clipboard."""
    data = QMimeData()
    data.setText("\n".join("\t".join(_flat(text) for text in row) for row in rows))
    data.setHtml(table_html(rows))
    QGuiApplication.clipboard().setMimeData(data)


def table_html(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a ruled table, as 한글 and mail draw it: numbers flush right, line breaks kept."""
    lines = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    look = 'border="1" cellspacing="0" cellpadding="3" style="border-collapse:collapse"'
    return f"<table {look}>{lines}</table>"


def _cell(text: str) -> str:
    said = escape(text).replace("\r", "").replace("\n", "<br>")
    return f'<td align="right">{said}</td>' if _NUMBER.fullmatch(text) else f"<td>{said}</td>"


def _flat(text: str) -> str:
    """A tab or a line break inside a cell would make two of it."""
    return text.replace("\t", " ").replace("\r", "").replace("\n", " ")
