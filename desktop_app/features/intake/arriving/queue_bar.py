"""The band that says which list of several is in hand, what is through and what waits."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.features.intake.arriving.file_queue import Fate, FileQueue
from desktop_app.features.intake.strip import Strip
from desktop_app.theme import Theme
from desktop_app.widgets.parts import NameLink, button, label
from resources.texts import Texts, fill, mark

FATES = {
    Fate.WAITS: mark("waits"),
    Fate.IN_HAND: mark("now"),
    Fate.DONE: mark("written"),
    Fate.UNREAD: mark("not read"),
    Fate.LEFT: mark("set aside"),
}
_ICONS = {
    Fate.WAITS: ("clock", "ink3"),
    Fate.IN_HAND: ("arrow-right", "accent"),
    Fate.DONE: ("check", "ok"),
    Fate.UNREAD: ("file-x", "danger"),
    Fate.LEFT: ("minus", "ink3"),
}
_HEIGHT = 40


class QueueBar(Strip):
    """Hidden while there is only one list; its menu names every file and takes one out of turn."""

    next_requested = Signal()
    file_requested = Signal(object)
    drop_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", "b", parent)
        self.setObjectName("queue_bar")
        self.setFixedHeight(_HEIGHT)
        self._theme, self._texts = theme, texts
        self._queue = FileQueue()
        self._said = label("", "muted")
        self._said.setObjectName("queue_said")
        self._all = button(self.tr("All files"), "link", theme=theme, icon="list",
                           name="queue_all")  # fmt: skip
        self._next = NameLink("")
        self._next.setObjectName("queue_next")
        self._next.setProperty("kind", "small")
        self._next.setAutoDefault(False)
        self._drop = button(self.tr("Drop those that wait"), "link", name="queue_drop")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._said)
        row.addWidget(self._all)
        row.addStretch(1)
        row.addWidget(self._drop)
        row.addWidget(self._next)
        self._all.clicked.connect(self._on_all_clicked)
        self._next.clicked.connect(self.next_requested)
        self._drop.clicked.connect(self.drop_requested)
        self.hide()

    def show_queue(self, queue: FileQueue) -> None:
        """Say how far these files are."""
        self._queue = queue
        waiting, through = len(queue.waiting), queue.through
        self.setVisible(len(queue.files) > 1 and bool(waiting or queue.in_hand))
        place = through + (1 if queue.in_hand else 0)
        parts = [
            fill(self.tr("List {place} of {count}"), place=place, count=len(queue.files))
            if queue.in_hand
            else "",
            *(f"{self._texts(FATES[fate])} {count}" for fate, count in queue.behind.items()),
            fill(self.tr("{count:waits|wait}"), count=waiting) if waiting else "",
        ]
        self._said.setText(" · ".join(part for part in parts if part))
        following = next(iter(queue.waiting), None)
        word = self.tr("Skip to {name}") if queue.in_hand else self.tr("Go on with {name}")
        name = following.name if following else ""
        self._next.setText(fill(word, name=name))
        for part in (self._next, self._drop):
            part.setVisible(waiting > 0)

    def menu(self) -> QMenu:
        """Every file with what became of it; one that waits can be taken now."""
        menu = QMenu(self)
        menu.setObjectName("queue_menu")
        menu.setAccessibleName(self._all.text())
        for one in self._queue.files:
            icon, role = _ICONS[one.fate]
            text = f"{one.path.name}  ·  {self._texts(FATES[one.fate])}".replace("&", "&&")
            action = menu.addAction(self._theme.icon(icon, role), text)
            action.setData(one.path)
            action.setEnabled(one.fate is Fate.WAITS)
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    @Slot()
    def _on_all_clicked(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._all.mapToGlobal(self._all.rect().bottomLeft()))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.file_requested.emit(action.data())
