"""붙임: which of the files kept with the records are bound behind this paper, and what could not be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.features.documents.refused_box import RefusedBox
from desktop_app.paper.enclosures import StoredFile
from desktop_app.widgets.name_list import NameList
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import Texts, fill

_ID = Qt.ItemDataRole.UserRole


class FilesPane(QWidget):
    """Shows what the composition says; each edition has ticks of its own, and begins with none."""

    tick_requested = Signal(int)
    """The id of a file that should come in or go out."""
    add_requested = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored: tuple[StoredFile, ...] = ()
        self._count = label("", "small")
        self._count.setObjectName("packet_files_count")
        self.list = NameList("packet_files", self.tr("Files bound behind the paper"))
        self._note = wrapped(
            self.tr("Files of the meeting, the case, its agreements and the firm."), "small"
        )
        self._add = button(self.tr("Attach a file…"), "small", name="packet_file_add")
        self.refused = RefusedBox(texts)
        self._compose()
        self.list.itemChanged.connect(self._on_item_changed)
        self._add.clicked.connect(self.add_requested)

    def _compose(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._note)
        column.addWidget(self._count)
        column.addWidget(self.list, 1)
        column.addWidget(self.refused)
        column.addLayout(foot)
        column.addStretch(0)

    def put_files(self, stored: Sequence[StoredFile], *, can_add: bool) -> None:
        """The files there are to bind."""
        self._add.setVisible(can_add)
        if tuple(stored) == self._stored and self.list.count() == len(self._stored):
            return
        self._stored = tuple(stored)
        with QSignalBlocker(self.list):
            self.list.clear()
            for file in stored:
                item = QListWidgetItem(file.name)
                item.setData(_ID, file.id)
                item.setToolTip(file.name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                self.list.addItem(item)

    def show_ticks(self, chosen: Sequence[int]) -> None:
        """What is bound behind the edition in front."""
        ticked = 0
        with QSignalBlocker(self.list):
            for at in range(self.list.count()):
                item = self.list.item(at)
                on = item.data(_ID) in chosen
                ticked += on
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        has = bool(self._stored)
        said = self.tr("{chosen} of {count:file|files}") if has else self.tr("No files are kept.")
        self._count.setText(fill(said, chosen=ticked, count=len(self._stored)))
        self.list.setVisible(has)

    @Slot(QListWidgetItem)
    def _on_item_changed(self, item: QListWidgetItem) -> None:
        self.tick_requested.emit(int(item.data(_ID)))
