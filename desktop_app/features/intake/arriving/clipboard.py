"""What a clipboard or something dropped holds for an import: copied files, or cells."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from desktop_app.widgets.copied_cells import cells_in
from desktop_app.widgets.dropped_files import files_in


def may_be_dropped(data: QMimeData) -> bool:
    """Whether it is taken when it is let go: an address on the web, too, so that its way in is said."""
    return data.hasUrls() or holds_a_list(data)


def holds_a_list(data: QMimeData) -> bool:
    """Whether there is anything to begin with."""
    return bool(files_in(data)) or any(cells_in(data))
