"""Copies chosen rows or cells of a list, as Excel and 한글 take them: tab-separated, and HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from desktop_app.widgets.list_feed import ListFeed
from desktop_app.widgets.list_view import ListView

_NUMBER = re.compile(r"[-△]?\d{1,3}(,?\d{3})*(\.\d+)?%?")


class RowCopy(QObject):
    """Rows that were never looked at are read first; numbers go without their unit."""

    copied = Signal(int)
    """So many rows are in the clipboard."""

    def __init__(self, view: ListView, feed: ListFeed, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._feed = feed
        self._heads: list[str] = []
        view.copy_requested.connect(self._on_copy_requested)
        feed.copied.connect(self._on_copied)

    @Slot(tuple, tuple, bool)
    def _on_copy_requested(
        self, ids: tuple[int, ...], columns: tuple[int, ...], heads: bool
    ) -> None:
        made = [self._view.model.columns[at] for at in columns]
        self._heads = [f"{one.title} {one.unit}".strip() for one in made] if heads else []
        self._feed.copy(ids, columns)

    @Slot(list)
    def _on_copied(self, texts: list[list[str]]) -> None:
        rows = [self._heads, *texts] if self._heads else texts
        put_table(rows)
        self.copied.emit(len(texts))


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
