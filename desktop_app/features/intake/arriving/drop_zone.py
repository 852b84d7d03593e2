"""Where lists are dropped, pasted or chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.features.intake.arriving.clipboard import may_be_dropped
from desktop_app.theme import Theme
from desktop_app.widgets.dropped_files import take_copy
from desktop_app.widgets.parts import button, key_cap, label, restyle, tile, wrapped


class DropZone(QFrame):
    """A dashed card: drop files, folders or cells, paste cells, or choose."""

    list_dropped = Signal(object)
    """What was dropped, as mime data that lives as long as the drop."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop_zone")
        self._theme = theme
        self.setProperty("panel", "drop")
        self.setAcceptDrops(True)
        self.setMinimumHeight(120)
        self.choose = button(
            self.tr("Choose files…"), "primary", theme=theme, icon="folder-open",
            name="intake_choose",
        )  # fmt: skip
        self.folder = button(self.tr("Choose a folder…"), name="intake_folder")
        self.paste = button(
            self.tr("Paste cells"), theme=theme, icon="clipboard-paste", name="intake_paste"
        )
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(self.tr("Drop an Excel list here"), "section"))
        way = self.tr(
            "Several files or a whole folder with the folders in it come in one after another. "
            "Cells copied in Excel, tables from a word processor or a web page can be pasted; protected files come in "
            "that way."
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
        row.addWidget(self.folder)
        row.addWidget(self.choose)

    def show_first(self, first: bool) -> None:
        """Whether to choose a file is what is wanted most of the page."""
        restyle(self.choose, "kind", "primary" if first else "")
        self.choose.setIcon(
            self._theme.button_icon("folder-open", "on_accent" if first else "ink2")
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files and cells."""
        if may_be_dropped(event.mimeData()):
            restyle(self, "over", "true")
            take_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        restyle(self, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        restyle(self, "over", "false")
        take_copy(event)
        self.list_dropped.emit(event.mimeData())
