"""Why a list can't be read, in one sentence, with the ways out that fit."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, wrapped
from resources.texts import fill

_PASTE_HELPS = frozenset(("file.drm", "file.damaged", "file.unsupported", "file.encrypted"))
_AGAIN_HELPS = frozenset(("file.locked", "file.missing"))
_OWNER_MARK = "~$"


class FailureCard(QFrame):
    """Hidden until something went wrong."""

    choose_requested = Signal()
    paste_requested = Signal()
    file_requested = Signal(object)
    """Read this path: the same once more, or the list a mark of Excel stands for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intake_failure")
        self.setProperty("panel", "danger")
        self._path: Path | None = None
        self._happened = wrapped("", "danger")
        self._happened.setObjectName("intake_sentence")
        self._safe = wrapped(self.tr("Nothing was written. What is stored is safe."), "muted")
        icon = QLabel()
        icon.setPixmap(theme.pixmap("file-warning", "danger", 20))
        self._file = button("", name="intake_itself")
        self._paste = button(
            self.tr("Paste cells"), theme=theme, icon="clipboard-paste", name="intake_paste_instead"
        )
        self._again = button(self.tr("Choose another file"), name="intake_again")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._happened)
        words.addWidget(self._safe)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(icon)
        row.addLayout(words, 1)
        for part in (self._file, self._paste, self._again):
            row.addWidget(part)
        self.hide()
        self._file.clicked.connect(self._on_file_clicked)
        self._paste.clicked.connect(self.paste_requested)
        self._again.clicked.connect(self.choose_requested)

    def show_failure(self, sentence: str, code: str = "", path: Path | None = None) -> None:
        """Say it, "" for nothing; ``code`` is the fault's, ``path`` the file's."""
        self._path, word = self._way(code, path)
        self._happened.setText(sentence)
        self._file.setText(word)
        self._file.setVisible(self._path is not None)
        self._paste.setVisible(code in _PASTE_HELPS)
        self.setVisible(bool(sentence))

    def take_focus(self) -> None:
        """The first way out."""
        ways = (self._file, self._paste, self._again)
        next(way for way in ways if not way.isHidden()).setFocus()

    def _way(self, code: str, path: Path | None) -> tuple[Path | None, str]:
        if path is None:
            return None, ""
        if code in _AGAIN_HELPS:
            return path, self.tr("Try again")
        itself = path.with_name(path.name.removeprefix(_OWNER_MARK))
        if code == "file.owner" and itself != path and itself.is_file():
            return itself, fill(self.tr("Open {name}"), name=itself.name)
        return None, ""

    @Slot()
    def _on_file_clicked(self) -> None:
        if self._path is not None:
            self.file_requested.emit(self._path)
