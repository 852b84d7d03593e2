"""Cells that were copied in Excel, a word processor or a browser."""

from __future__ import annotations

from PySide6.QtCore import QMimeData


def cells_in(data: QMimeData) -> tuple[str, str]:
    """Cells as text and as HTML, "" for none.

    Excel, a word processor and a browser give a copied table as HTML too; only there are merged
    cells and line breaks inside of cells.
    """
    text = data.text() if data.hasText() else ""
    html = data.html() if data.hasHtml() else ""
    return (text if text.strip() else ""), (html if "<table" in html.lower() else "")
