"""Files and folders that were dropped or copied in the file manager."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent

from resources.texts import mark

NOTHING_CAME = mark(
    "What was dropped did not arrive: its program may be closed. Drop it once more."
)
"""What is dragged lies with the program it came from until it is let go."""

ADDRESS_CAME = mark(
    "An address on the web is not read. Save the file and drop it, or paste its table."
)


def files_in(data: QMimeData) -> tuple[Path, ...]:
    """Those that lie on this PC, in the order given."""
    urls = data.urls() if data.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


def not_a_list(data: QMimeData) -> str:
    """Why nothing of what was dropped can be read."""
    return ADDRESS_CAME if data.hasUrls() else NOTHING_CAME


def take_copy(event: QDropEvent) -> None:
    """Accept what is dragged as a copy: whoever offers to move it would delete the original."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
