"""What a clipboard or something dropped holds for an import: copied files, or cells."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from desktop_app.widgets.dropped_files import files_in


def cells_in(data: QMimeData) -> tuple[str, str]:
    """Cells as text and as HTML, "" for none.

    Excel, a word processor and a browser give a copied table as HTML too; only there are merged
    cells and line breaks inside of cells.
    """
    text = data.text() if data.hasText() else ""
    html = data.html() if data.hasHtml() else ""
    return (text if text.strip() else ""), (html if "<table" in html.lower() else "")


def holds_a_list(data: QMimeData) -> bool:
    """Whether there is anything to begin with."""
    return bool(files_in(data)) or any(cells_in(data))
