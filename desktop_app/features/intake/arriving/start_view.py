"""The first step: a list to begin with, what went wrong with the last one, earlier imports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.imports import ImportRow
from desktop_app.context import AppContext
from desktop_app.features.intake.arriving.drop_zone import DropZone
from desktop_app.features.intake.arriving.failure_card import FailureCard
from desktop_app.features.intake.arriving.kept_card import KeptCard
from desktop_app.features.intake.arriving.password_card import PasswordCard
from desktop_app.features.intake.arriving.recent_list import RecentList
from desktop_app.widgets.parts import button, label
from desktop_app.widgets.scroll_area import centred

_WIDEST = 1160


class StartView(QWidget):
    """One column, not wider than the eye follows."""

    choose_requested = Signal()
    folder_requested = Signal()
    paste_requested = Signal()
    learned_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intake_start")
        self.zone = DropZone(context.theme)
        self.kept = KeptCard(context)
        self.recent = RecentList(context)
        self.failure = FailureCard(context.theme)
        self.password = PasswordCard(context.theme)
        self._none = label(self.tr("No list was imported yet."), "count")
        self._learned = button(
            self.tr("What was learned from lists…"), "link", theme=context.theme, icon="history",
            name="intake_learned",
        )  # fmt: skip
        self._compose()
        self.zone.choose.clicked.connect(self.choose_requested)
        self.zone.paste.clicked.connect(self.paste_requested)
        self._learned.clicked.connect(self.learned_requested)
        self.zone.folder.clicked.connect(self.folder_requested)
        self.failure.choose_requested.connect(self.choose_requested)
        self.failure.paste_requested.connect(self.paste_requested)
        self.password.choose_requested.connect(self.choose_requested)
        self.kept.emptied.connect(self.take_focus)

    def _compose(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 8, 24, 24)
        column.setSpacing(16)
        column.addWidget(self.failure)
        column.addWidget(self.password)
        column.addWidget(self.zone)
        column.addWidget(self.kept)
        column.addWidget(self._learned, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.recent)
        column.addWidget(self._none)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(inside, _WIDEST))

    @Slot(tuple)
    def put_imports(self, rows: Sequence[ImportRow]) -> None:
        """Show the imports so far."""
        self.recent.put(rows)
        self._none.setVisible(not rows)

    def show_failure(self, sentence: str, code: str = "", path: Path | None = None) -> None:
        """Say in one sentence why a file can't be read, "" for nothing, with its way out."""
        self.password.clear()
        self.password.hide()
        self.zone.show_first(True)
        self.failure.show_failure(sentence, code, path)

    @Slot()
    def take_focus(self) -> None:
        """The way out of what went wrong, else the way in."""
        if not self.failure.isHidden():
            self.failure.take_focus()
        else:
            self.zone.choose.setFocus()

    def ask_password(self, name: str, *, wrong: bool) -> None:
        """Ask for the password of a locked list."""
        self.failure.show_failure("")
        self.zone.show_first(False)  # to open this list is what is wanted now
        self.password.ask(name, wrong=wrong)
