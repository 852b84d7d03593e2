"""The line that says where the data will lie, and warns when that is not a good place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.paths import PROGRAM_FOLDER, Risk, risks_of
from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, label, wrapped


class PlaceLine(QWidget):
    """Shows the folder and its risks; the button asks for another one."""

    place_chosen = Signal(object)

    def __init__(self, theme: Theme, place: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.place = place
        self._path = wrapped("")
        self._path.setObjectName("place_path")
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(2)
        self._change = button(self.tr("Change…"), "small", name="change_place")
        mark = QLabel()
        mark.setPixmap(theme.pixmap("hard-drive", "ink2"))
        caption = label(self.tr("Data folder"), "label")
        caption.setFixedWidth(72)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(caption)
        top.addWidget(mark)
        top.addWidget(self._path, 1)
        top.addWidget(self._change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(self._warnings)
        self._change.clicked.connect(self._on_change_clicked)
        self.show_place(place)

    def show_place(self, place: Path) -> None:
        """Show ``place`` and what may go wrong there."""
        self.place = place
        self._path.setText(str(place))
        while (item := self._warnings.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for risk in risks_of(place):
            self._warnings.addWidget(self._warning(risk))

    def _warning(self, risk: Risk) -> QWidget:
        words = {
            Risk.PROFILE: self.tr(
                "Inside this user's own folder. When the account is removed after a transfer, the "
                "data may go with it; better choose a place such as D:\\."
            ),
            Risk.CLOUD: self.tr(
                "Inside a folder that is synchronised with a cloud. Synchronising may damage the "
                "file and takes the data out of the office; choose another place."
            ),
            Risk.NETWORK: self.tr(
                "On a network share. Only one PC can write at a time, and it is slower; choose a "
                "place on this PC."
            ),
        }
        line = QWidget()
        line.setObjectName(f"risk_{risk.value}")
        mark = QLabel()
        mark.setPixmap(self._theme.pixmap("triangle-alert", "warn", 14))
        row = QHBoxLayout(line)
        row.setContentsMargins(80, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(mark)
        row.addWidget(wrapped(words[risk], "notice"), 1)
        return line

    @Slot()
    def _on_change_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the data folder"), str(self.place.parent)
        )
        if not chosen:
            return
        root = Path(chosen)
        empty_or_ours = root.name == PROGRAM_FOLDER or not any(root.iterdir())
        self.place_chosen.emit(root if empty_or_ours else root / PROGRAM_FOLDER)
