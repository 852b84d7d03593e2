"""붙임: which of the files kept with the records are bound behind each paper, and what could not be."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.features.documents.refused_box import RefusedBox
from desktop_app.paper.booklet import BookletSource
from desktop_app.paper.enclosures import FileKey
from desktop_app.widgets.name_list import NameList
from desktop_app.widgets.parts import button, label
from reports.content.packet import Edition
from resources.texts import Texts, fill

_KEY = Qt.ItemDataRole.UserRole


class BookletFiles(QWidget):
    """Only what a paper was composed with is ticked by itself; edition ③ has ticks of its own, so
    that nothing slips into it."""

    ticks_edited = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guest = False
        self._ticked: dict[bool, frozenset[FileKey]] = {}
        self._once: frozenset[FileKey] = frozenset()
        self._count = label("", "small")
        self._count.setObjectName("booklet_files_count")
        self._all = button("", "link", name="booklet_files_all")
        self.list = NameList("booklet_files", self.tr("Files bound behind the papers"))
        self.refused = RefusedBox(texts)
        self._compose()
        self._connect()
        self.put(BookletSource(()))

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Attachments"), "label"))
        head.addStretch(1)
        head.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._count)
        column.addWidget(self.list, 1)
        column.addWidget(self.refused)

    def _connect(self) -> None:
        self._all.clicked.connect(self._on_all_clicked)
        self.list.itemChanged.connect(self._on_item_changed)

    # What is shown.

    def put(self, source: BookletSource) -> None:
        """The files of each paper that has some, those ticked that it was composed with."""
        self._ticked = {guest: frozenset(_composed(source, guest=guest)) for guest in (False, True)}
        first: dict[int, FileKey] = {}
        blocked = QSignalBlocker(self.list)
        self.list.clear()
        for paper in source.papers:
            if paper.files:
                self._add_name(paper.name)
            for file in paper.files:
                first.setdefault(file.id, (paper.id, file.id))
                self._add_file((paper.id, file.id), file.name)
        blocked.unblock()
        self._once = frozenset(first.values())
        self.refused.forget()
        self._show_ticks()

    def _add_name(self, name: str) -> None:
        item = QListWidgetItem(name)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        self.list.addItem(item)

    def _add_file(self, key: FileKey, name: str) -> None:
        item = QListWidgetItem(name)
        item.setData(_KEY, key)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        item.setToolTip(name)
        self.list.addItem(item)

    def show_edition(self, *, guest: bool) -> None:
        """The ticks of the edition in front."""
        self._guest = guest
        self._show_ticks()

    def _show_ticks(self) -> None:
        blocked = QSignalBlocker(self.list)
        ticked, unticked = Qt.CheckState.Checked, Qt.CheckState.Unchecked
        items = self._items()
        for item in items:
            item.setCheckState(ticked if item.data(_KEY) in self.chosen else unticked)
        blocked.unblock()
        has = bool(items)
        self.list.setVisible(has)
        tall = QSizePolicy.Policy.Expanding if has else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, tall)
        self._all.setVisible(has)
        none_yet = self.tr("Attach all") if not self.chosen else self.tr("Attach none")
        self._all.setText(none_yet)
        said = self.tr("{chosen} of {count:file|files}") if has else self.tr("No files are kept.")
        self._count.setText(fill(said, chosen=len(self.chosen), count=len(items)))

    def _items(self) -> list[QListWidgetItem]:
        found = [self.list.item(at) for at in range(self.list.count())]
        return [item for item in found if item.data(_KEY) is not None]

    @property
    def chosen(self) -> frozenset[FileKey]:
        """What is ticked for the edition in front."""
        return self._ticked[self._guest]

    # Slots.

    @Slot()
    def _on_all_clicked(self) -> None:
        """All of them, what two papers share only once; or none."""
        self._ticked[self._guest] = frozenset() if self.chosen else self._once
        self._show_ticks()
        self.ticks_edited.emit()

    @Slot(QListWidgetItem)
    def _on_item_changed(self, item: QListWidgetItem) -> None:
        key = frozenset((item.data(_KEY),))
        ticked = item.checkState() == Qt.CheckState.Checked
        self._ticked[self._guest] = self.chosen | key if ticked else self.chosen - key
        self._show_ticks()
        self.ticks_edited.emit()


def _composed(source: BookletSource, *, guest: bool) -> Iterator[FileKey]:
    """What an officer put behind the papers one by one."""
    edition = Edition.GUEST if guest else Edition.MAYOR
    for paper in source.papers:
        chosen = paper.kept.arrangement.editions[edition].files
        yield from ((paper.id, file.id) for file in paper.files if file.id in chosen)
