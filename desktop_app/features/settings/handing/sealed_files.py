"""Asks where a sealed file goes, or which one is opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.handing.envelope import SUFFIX, Kind
from resources.texts import mark

_NAMES = {
    Kind.EVERYTHING: mark("Handed over: everything"),
    Kind.CHANGES: mark("Handed over: changes"),
}


class SealedFileDialog(QFileDialog):
    """Open it and wait for ``path_chosen``."""

    path_chosen = Signal(object)

    def __init__(self, parent: QWidget, title: str, kind: Kind, *, save: str = "") -> None:
        """``save`` is the name that is proposed; without one an existing file is chosen."""
        super().__init__(parent, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = QCoreApplication.translate("SealedFileDialog", _NAMES[kind])
        self.setNameFilter(f"{said} (*{SUFFIX[kind]})")
        if save:
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            self.setDefaultSuffix(SUFFIX[kind].removeprefix("."))
            self.selectFile(save + SUFFIX[kind])
        else:
            self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.fileSelected.connect(self._on_file_selected)

    @Slot(str)
    def _on_file_selected(self, chosen: str) -> None:
        if chosen:
            self.path_chosen.emit(Path(chosen))
