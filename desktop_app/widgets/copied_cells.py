"""Cells that were copied in Excel, a word processor or a browser."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl


def cells_in(data: QMimeData) -> tuple[str, str]:
    """Cells as text and as HTML, "" for none.

    Excel, a word processor and a browser give a copied table as HTML too; only there are merged
    cells and line breaks inside of cells.
    """
    text = data.text() if data.hasText() and not _is_an_address(data) else ""
    html = data.html() if data.hasHtml() else ""
    return (text if text.strip() else ""), (html if "<table" in html.lower() else "")


def _is_an_address(data: QMimeData) -> bool:
    """Whether the text is but the address of what is dragged or was copied: that is no cell."""
    encoded = QUrl.ComponentFormattingOption.FullyEncoded
    known = {QUrl(url).toString(encoded) for url in data.urls()}
    lines = data.text().split()
    return bool(known) and all(QUrl(line).toString(encoded) in known for line in lines)
