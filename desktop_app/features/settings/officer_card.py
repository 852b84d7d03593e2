"""쓰시는 분: who sits here, and what stands on paper of them; saved with a button."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from desktop_app.features.settings.explained import add_setting, lay_out, setting_grid
from desktop_app.settings import Settings
from desktop_app.widgets.parts import button, wrapped
from resources.texts import fill

_WIDTH = 300


class OfficerCard(QFrame):
    """Five lines."""

    save_requested = Signal(object)
    """The texts by the names of their settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._kept: dict[str, str] = {}
        self._edits: dict[str, QLineEdit] = {}
        self._dated = wrapped("", "notice")
        self._dated.setObjectName("dated_name")
        self._dated.hide()
        self._save = button(self.tr("Save"), "primary", name="save_settings")
        grid = setting_grid()
        for key, name, purpose in (
            ("organization", self.tr("Organization on paper"),
             self.tr("At the head of documents and on covers; a name that changes on a day is listed under"
                     " Offices with its days, as a city")),
            ("office", self.tr("Department"), self.tr("Author of documents, and in the history")),
            ("position", self.tr("Position"), self.tr("Before the name on documents")),
            ("officer", self.tr("Name"),
             self.tr("In the history of every change, and whose work “Mine” shows")),
            ("phone", self.tr("Extension"), self.tr("On letters, for those who ask back")),
        ):  # fmt: skip
            edit = self._edits[key] = QLineEdit()
            edit.setObjectName(f"setting_{key}")
            edit.setFixedWidth(_WIDTH)
            edit.textChanged.connect(self._on_text_changed)
            add_setting(grid, name, edit, purpose)
            if key == "organization":
                grid.addWidget(self._dated, grid.rowCount(), 1, 1, 2)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._save)
        lay_out(self, grid, foot)
        self._save.clicked.connect(self._on_save_clicked)

    def show_settings(self, now: Settings) -> None:
        """Show them as they are kept."""
        self._kept = {key: getattr(now, key) for key in self._edits}
        for key, edit in self._edits.items():
            edit.setText(self._kept[key])
        self._save.setEnabled(False)

    def show_dated(self, name: str) -> None:
        """Say that the list of offices has another name for papers of today, "" where it has none."""
        said = self.tr("Papers of today bear “{name}”, as the list of offices says.")
        self._dated.setText(fill(said, name=name))
        self._dated.setVisible(bool(name))

    def _typed(self) -> dict[str, str]:
        return {key: edit.text().strip() for key, edit in self._edits.items()}

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        self._save.setEnabled(self._typed() != self._kept)

    @Slot()
    def _on_save_clicked(self) -> None:
        self._kept = self._typed()
        self._save.setEnabled(False)
        self.save_requested.emit(self._kept)
