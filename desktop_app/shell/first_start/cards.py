"""The three cards of the first screen; the first takes a drop or a paste."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.parts import label, restyle, tile, wrapped


class StartCard(QFrame):
    """An icon, a title, a sentence or two, and one button."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        sentence: str,
        action: QPushButton,
        *,
        small: str = "",
        kind: str = "choice",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", kind)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(label(title, "section"))
        words.addWidget(wrapped(sentence, "muted"))
        if small:
            words.addSpacing(4)
            words.addWidget(wrapped(small, "small"))
        words.addStretch(1)
        self.action = action
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(tile(theme, icon))
        row.addLayout(words, 1)
        row.addWidget(action)


class DropCard(StartCard):
    """Takes files dropped on it."""

    files_dropped = Signal(object)
    """A tuple of paths."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        sentence: str,
        action: QPushButton,
        *,
        small: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme, icon, title, sentence, action, small=small, kind="drop", parent=parent
        )
        self.setAcceptDrops(True)
        self.setMinimumHeight(104)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if event.mimeData().hasUrls():
            restyle(self, "over", True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        restyle(self, "over", False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        restyle(self, "over", False)
        urls = event.mimeData().urls()
        files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)
