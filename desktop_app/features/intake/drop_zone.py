"""Where a list is dropped, pasted or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, key_cap, label, restyle, tile, wrapped


class DropZone(QFrame):
    """A dashed card: drop files, paste cells, or choose."""

    files_dropped = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop_zone")
        self.setProperty("panel", "drop")
        self.setAcceptDrops(True)
        self.setMinimumHeight(120)
        self.choose = button(
            self.tr("Choose files…"), "primary", theme=theme, icon="folder-open",
            name="intake_choose",
        )  # fmt: skip
        self.paste = button(
            self.tr("Paste cells"), theme=theme, icon="clipboard-paste", name="intake_paste"
        )
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(self.tr("Drop an Excel list here"), "section"))
        way = self.tr(
            "Or copy the cells in Excel and paste them; protected files come in that way."
        )
        safe = self.tr(
            "xlsx · xls · xlsb · ods · csv. You see what would change before anything does."
        )
        words.addWidget(wrapped(way, "muted"))
        words.addWidget(label(safe, "small"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 18, 20, 18)
        row.setSpacing(16)
        row.addWidget(tile(theme, "file-spreadsheet"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.paste)
        row.addWidget(key_cap("Ctrl+V"))
        row.addWidget(self.choose)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if event.mimeData().hasUrls():
            restyle(self, "over", "true")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        restyle(self, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        restyle(self, "over", "false")
        urls = event.mimeData().urls()
        files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)
