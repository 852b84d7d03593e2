"""Left of a 면담자료집: of which rows it is made, its papers with their pages, and what has none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.features.documents.booklet_files import BookletFiles
from desktop_app.paper.booklet import MOST, BookletSource
from desktop_app.widgets.name_list import NameList
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import Texts, fill

_WIDTH = 264
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class BookletRows:
    """The rows that were chosen, and all that the conditions leave, in the order of the list."""

    chosen: tuple[int, ...]
    everything: tuple[int, ...]


class BookletPane(QWidget):
    """A tick less leaves a paper out; the current one is shown in the preview."""

    rows_chosen = Signal(bool)
    """Whether the chosen rows alone are meant."""
    ticks_edited = Signal()
    paper_chosen = Signal(int)
    """The id of the row."""

    each_requested = Signal()
    """A file of its own for every paper that is ticked."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self._rows = QButtonGroup(self)
        self._chosen = self._radio("booklet_chosen")
        self._everything = self._radio("booklet_all")
        self._chosen.setText(fill(self.tr("Chosen: {count}"), count=0))
        self._everything.setText(fill(self.tr("All that meet the conditions: {count}"), count=0))
        self._count = label("", "small")
        self.list = NameList("booklet_papers", self.tr("Papers that are bound"))
        self._left = wrapped("", "small")
        self._left.setObjectName("booklet_left")
        self.files = BookletFiles(texts)
        self._each = button(self.tr("Save one file each…"), name="booklet_each")
        self._each.setEnabled(False)
        self._many = wrapped("", "problem")
        self._many.setObjectName("booklet_many")
        self._compose()
        self._each.clicked.connect(self.each_requested)
        self._chosen.clicked.connect(self._on_chosen_clicked)
        self._everything.clicked.connect(self._on_everything_clicked)
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.currentItemChanged.connect(self._on_current_changed)

    def _radio(self, name: str) -> QRadioButton:
        made = QRadioButton()
        made.setObjectName(name)
        self._rows.addButton(made)
        return made

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Of which rows"), "label"))
        for part in (self._chosen, self._everything, self._many):
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(label(self.tr("Papers that are bound"), "label"))
        column.addWidget(self._count)
        column.addWidget(self.list, 3)
        column.addWidget(self._left)
        column.addSpacing(6)
        column.addWidget(self.files, 2)
        column.addWidget(self._each)

    # What is shown.

    def show_rows(self, rows: BookletRows, *, chosen: bool) -> None:
        """What can be bound, and which of it is meant."""
        self._chosen.setText(fill(self.tr("Chosen: {count}"), count=len(rows.chosen)))
        self._chosen.setEnabled(bool(rows.chosen))
        text = self.tr("All that meet the conditions: {count}")
        self._everything.setText(fill(text, count=len(rows.everything)))
        (self._chosen if chosen else self._everything).setChecked(True)
        many = len(rows.chosen if chosen else rows.everything) > MOST
        said = self.tr(
            "At most {most} papers are bound into one volume. Choose fewer rows in the list, or"
            " narrow its conditions."
        )
        self._many.setText(fill(said, most=MOST))
        self._many.setVisible(many)
        self.put(BookletSource(()))

    def put(self, source: BookletSource) -> None:
        """The papers, all of them ticked."""
        blocked = QSignalBlocker(self.list)
        self.list.clear()
        for paper in source.papers:
            item = QListWidgetItem(paper.name)
            item.setData(_ID, paper.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setToolTip(" · ".join(filter(None, (paper.name, paper.when))))
            self.list.addItem(item)
        blocked.unblock()
        self.files.put(source)
        self._show_count()
        names = ", ".join(source.left[:3]) + (" …" if len(source.left) > 3 else "")
        without = self.tr("{count} without a case, left out: {names}")
        self._left.setText(fill(without, count=len(source.left), names=names))
        self._left.setVisible(bool(source.left))

    def show_pages(self, begins: Mapping[int, int]) -> None:
        """The page each paper begins on."""
        blocked = QSignalBlocker(self.list)
        for item in self._items():
            name = str(item.toolTip()).partition(" · ")[0]
            page = begins.get(int(item.data(_ID)))
            item.setText(name if page is None else fill(self.tr("{name} — p. {page}"), name=name,
                                                        page=page))  # fmt: skip
        blocked.unblock()
        self._show_count()

    def show_current(self, paper_id: int | None) -> None:
        """The paper whose page is in front, without announcing it."""
        blocked = QSignalBlocker(self.list)
        for item in self._items():
            if item.data(_ID) == paper_id:
                self.list.setCurrentItem(item)
        blocked.unblock()

    @property
    def left_out(self) -> frozenset[int]:
        """Papers whose tick was taken away."""
        unchecked = Qt.CheckState.Unchecked
        return frozenset(
            int(item.data(_ID)) for item in self._items() if item.checkState() == unchecked
        )

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def _show_count(self) -> None:
        kept, count = self.list.count() - len(self.left_out), self.list.count()
        said = fill(self.tr("{kept} of {count:paper|papers}"), kept=kept, count=count)
        self._count.setText(said if count else "")
        self._each.setEnabled(bool(kept))

    # Slots.

    @Slot()
    def _on_chosen_clicked(self) -> None:
        self.rows_chosen.emit(True)

    @Slot()
    def _on_everything_clicked(self) -> None:
        self.rows_chosen.emit(False)

    @Slot(QListWidgetItem)
    def _on_item_changed(self, _item: QListWidgetItem) -> None:
        self._show_count()
        self.ticks_edited.emit()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current_changed(self, now: QListWidgetItem | None, _before: object) -> None:
        if now is not None:
            self.paper_chosen.emit(int(now.data(_ID)))
