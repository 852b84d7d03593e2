"""The line under the backups: the second folder, and what became of the last copy there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.backups.second_copies import Elsewhere, SecondCopy
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.widgets.parts import button, label
from resources.texts import fill


class SecondPlace(QWidget):
    """A USB stick or another disk, on request."""

    choose_requested = Signal()
    drop_requested = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._said = label("", "")
        self._said.setObjectName("second_said")
        self._choose = button(self.tr("Choose folder…"), theme=context.theme, icon="folder-open",
                              name="second_choose")  # fmt: skip
        self._drop = button(self.tr("Stop copying there"), name="second_drop")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Second place"), "label"))
        row.addWidget(self._said, 1)
        row.addWidget(self._choose)
        row.addWidget(self._drop)
        self._choose.clicked.connect(self.choose_requested)
        self._drop.clicked.connect(self.drop_requested)

    def put(self, folder: str, copy: SecondCopy | None = None) -> None:
        """Name the folder ("" for none) and what became of the last copy there."""
        self._drop.setVisible(bool(folder))
        none = self.tr("None. Every backup can also go to a USB stick or another disk.")
        self._said.setText(self._words(folder, copy) if folder else none)
        self._said.setToolTip(folder)

    def _words(self, folder: str, copy: SecondCopy | None) -> str:
        if copy is None:
            return folder
        if copy.came is Elsewhere.AWAY:
            said = self.tr("not there now; the copy follows once it is")
        elif copy.problem is not None:
            told = tell(copy.problem, self._context.texts)
            said = told.happened if told else self.tr("took no copy")
        elif copy.at is not None:
            said = fill(self.tr("holds the newest backup, checked ({time})"),
                        time=f"{copy.at:%m-%d %H:%M}")  # fmt: skip
        else:
            said = self.tr("waits for the first backup")
        return f"{folder} · {said}"
