"""Help: the keys of everything there is now, and whose work the program stands on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.commands import Command
from desktop_app.installation import version_number
from desktop_app.shell.page_help import key_grid
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import fill


class AboutDialog(QDialog):
    """Name and version, the licences of what the program is made of, and that it stays offline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About the program"))
        self.setMinimumWidth(520)
        title = label(self.tr("Attraction Desk"), "title")
        number = label(fill(self.tr("Version {number}"), number=version_number()), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(number)
        for sentence in (
            self.tr("This program does not connect to the internet."),
            self.tr("Our own code is under the MIT licence."),
            self.tr(
                "Qt and PySide6 are under the LGPL 3: their libraries lie in the program's folder "
                "as files of their own and may be replaced."
            ),
            self.tr(
                "Noto Sans KR and Noto Serif KR are under the SIL Open Font License 1.1, the "
                "Lucide icons under the ISC licence."
            ),
            self.tr("All licences and data sources stand in NOTICES.md beside the program."),
        ):
            column.addWidget(wrapped(sentence))
        column.addLayout(_foot(self, self.tr("Close")))


KeyGroup = tuple[str, Sequence[tuple[str, str]]]
"""A heading, and what is done with its keys."""


class KeysDialog(QDialog):
    """Every command that has a key, in the order of the menus; then those of the page in front."""

    def __init__(
        self,
        commands: Sequence[Command],
        parent: QWidget | None = None,
        groups: Sequence[KeyGroup] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("keys_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard"))
        fit_within(self, 560, 640)
        rows = QWidget()
        inner = QVBoxLayout(rows)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.setSpacing(8)
        own = [(one.text.rstrip("…"), one.shortcut) for one in commands if one.shortcut]
        for title, pairs in ((self.tr("Everywhere"), own), *groups):
            if pairs:
                inner.addWidget(label(title, "section"))
                inner.addLayout(key_grid(pairs))
                inner.addSpacing(8)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Keyboard"), "title"))
        column.addWidget(area, 1)
        column.addLayout(_foot(self, self.tr("Close")))


def _foot(dialog: QDialog, text: str) -> QHBoxLayout:
    close = button(text, "primary", name="close")
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    foot = QHBoxLayout()
    foot.addStretch(1)
    foot.addWidget(close)
    return foot
