"""붙임: which of the files kept with the records are bound behind each paper, and what could not be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.paper.booklet import BookletSource
from desktop_app.paper.enclosures import LOCKED, FileKey, Refused, why_left_out
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import Texts, fill

_KEY = Qt.ItemDataRole.UserRole
_SAID = 3
"""Files that are named as left out; the document itself names all."""


class BookletFiles(QWidget):
    """Nothing is ticked by itself; edition ③ has ticks of its own, so that nothing slips into it."""

    ticks_edited = Signal()
    password_entered = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._guest = False
        self._ticked: dict[bool, frozenset[FileKey]] = {}
        self._once: frozenset[FileKey] = frozenset()
        self._locked: frozenset[int] = frozenset()
        self._passwords: dict[int, str] = {}
        self._count = label("", "small")
        self._count.setObjectName("booklet_files_count")
        self._all = button("", "link", name="booklet_files_all")
        self.list = QListWidget()
        self.list.setObjectName("booklet_files")
        self.list.setAccessibleName(self.tr("Files bound behind the papers"))
        self._refused = wrapped("", "problem")
        self._refused.setObjectName("booklet_refused")
        self._password = QLineEdit()
        self._password.setObjectName("booklet_password")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setAccessibleName(self.tr("Password of the locked files"))
        self._password.setPlaceholderText(self.tr("Password of the locked files"))
        self._open = button(self.tr("Unlock"), "small", name="booklet_unlock")
        self._lock = QWidget()
        self._compose()
        self._connect()
        self.put(BookletSource(()))

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Attachments"), "label"))
        head.addStretch(1)
        head.addWidget(self._all)
        locked = QHBoxLayout(self._lock)
        locked.setContentsMargins(0, 0, 0, 0)
        locked.setSpacing(6)
        locked.addWidget(self._password, 1)
        locked.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._count)
        column.addWidget(self.list, 1)
        column.addWidget(self._refused)
        column.addWidget(self._lock)

    def _connect(self) -> None:
        self._all.clicked.connect(self._on_all_clicked)
        self.list.itemChanged.connect(self._on_item_changed)
        self._password.returnPressed.connect(self._on_open_clicked)
        self._open.clicked.connect(self._on_open_clicked)

    # What is shown.

    def put(self, source: BookletSource) -> None:
        """The files of each paper that has some, none of them ticked."""
        self._ticked, self._passwords = {False: frozenset(), True: frozenset()}, {}
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
        self.show_refused(())
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

    def show_refused(self, refused: Sequence[Refused]) -> None:
        """What could not be bound and why; a field for the password where one would open it."""
        said = dict.fromkeys(why_left_out(one.left, one.file.name, self._texts) for one in refused)
        lines = list(said)[:_SAID]
        if len(said) > _SAID:
            lines.append(fill(self.tr("{count} more"), count=len(said) - _SAID))
        self._refused.setText("\n".join([self.tr("Could not be bound"), *lines]))
        self._refused.setVisible(bool(refused))
        self._locked = frozenset(one.file.id for one in refused if one.left.code in LOCKED)
        self._lock.setVisible(bool(self._locked))

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

    @property
    def passwords(self) -> Mapping[int, str]:
        """What was typed, by the ids of files; kept nowhere else."""
        return dict(self._passwords)

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

    @Slot()
    def _on_open_clicked(self) -> None:
        if typed := self._password.text():
            self._password.clear()
            self._passwords.update(dict.fromkeys(self._locked, typed))
            self.password_entered.emit()
