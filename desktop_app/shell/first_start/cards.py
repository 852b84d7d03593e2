"""The three cards of the first screen; the first takes a drop or a paste."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.dropped_files import files_in, take_copy
from desktop_app.widgets.parts import button, label, restyle, tile, wrapped


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


class ListCard(StartCard):
    """① Start with a list: takes files dropped on it."""

    files_dropped = Signal(object)
    """A tuple of paths."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        text = _t("Choose files…")
        action = button(text, "primary", theme=theme, icon="folder-open", name="choose_files")
        super().__init__(
            theme,
            "file-spreadsheet",
            _t("① Start with an Excel list"),
            _t("Drop a file here, or copy cells in Excel and paste them (Ctrl+V)."),
            action,
            small=_t(
                "xlsx · xls · xlsb · ods · csv. You see what would change before anything does."
            ),
            kind="drop",
            parent=parent,
        )
        self.setAcceptDrops(True)
        self.setMinimumHeight(104)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if event.mimeData().hasUrls():
            restyle(self, "over", True)
            take_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        restyle(self, "over", False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        restyle(self, "over", False)
        if files := files_in(event.mimeData()):
            take_copy(event)
            self.files_dropped.emit(files)


class PredecessorCard(StartCard):
    """② Open a predecessor's folder or backup; the button's menu has both."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        action = button(_t("Choose folder, backup or handover…"), name="choose_predecessor")
        choices = QMenu(action)
        self.folder_choice = choices.addAction(_t("Folder…"))
        self.backup_choice = choices.addAction(_t("Backup file…"))
        self.bundle_choice = choices.addAction(_t("File in which everything was packed…"))
        action.setMenu(choices)
        super().__init__(
            theme,
            "folder-input",
            _t("② Open a predecessor's data"),
            _t(
                "Opens the folder, a backup or the handover file of whoever had the desk before. "
                "The original stays as it is."
            ),
            action,
            parent=parent,
        )


class ExampleCard(StartCard):
    """③ Look round."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            "binoculars",
            _t("③ Look round with an example"),
            _t("Opens in a file of its own. Everything printed from it says “example”."),
            button(_t("Open the example"), name="open_example"),
            parent=parent,
        )


def _t(source: str) -> str:
    """Qt's translation, before there is an object to ask."""
    return QCoreApplication.translate("", source)
