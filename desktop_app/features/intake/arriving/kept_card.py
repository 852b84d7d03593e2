"""Lists whose import was begun before: gone on with, or thrown away."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.context import AppContext
from desktop_app.unfinished import KeptList
from desktop_app.widgets.parts import button, card, label, wrapped
from desktop_app.widgets.words.value_text import date_text
from resources.texts import fill

_MOST = 5


class KeptCard(QWidget):
    """A line a list; hidden while there is none."""

    open_requested = Signal(object)
    discard_requested = Signal(str)
    emptied = Signal()
    """The line that had the keyboard is gone, and no other is left."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kept_lists")
        self._context = context
        self._lists: dict[str, KeptList] = {}
        self._whole = False
        """Whether all lists are shown, and not the newest alone."""
        self._more = button("", "link", name="kept_more")
        self._more.clicked.connect(self._on_more_clicked)
        box = card("card")
        self._lines = QVBoxLayout(box)
        self._lines.setContentsMargins(16, 12, 16, 12)
        self._lines.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Imports that were begun"), "section"))
        column.addWidget(box)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @Slot(tuple)
    def put(self, lists: tuple[KeptList, ...]) -> None:
        """Show these."""
        had = self.isVisible() and self.isAncestorOf(self.window().focusWidget())
        self._lists = {one.key: one for one in lists}
        self._whole = self._whole and len(lists) > _MOST
        more = 0 if self._whole else max(0, len(lists) - _MOST)
        self._more.setText(fill(self.tr("Show {count} more"), count=more))
        self._more.setVisible(more > 0)
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in lists if self._whole else lists[:_MOST]:
            self._lines.addWidget(self._line(one))
        self.setVisible(bool(lists))
        if had:
            self._take_focus()

    def _take_focus(self) -> None:
        first = next((one for one in self.findChildren(QPushButton) if one.isVisibleTo(self)), None)
        if first is not None and self._lists:
            first.setFocus()
        else:
            self.emptied.emit()

    def _line(self, one: KeptList) -> QWidget:
        day = f"{date_text(one.at.date().isoformat(), self._context.lang)} {one.at:%H:%M}"
        told = " · ".join((day, *self._state(one)))
        go_on = button(self.tr("Go on with it"), name=f"kept_open_{one.key[:8]}")
        go_on.setAccessibleName(f"{go_on.text()}: {one.name}")
        go_on.clicked.connect(self._on_open_clicked)
        throw = button(self.tr("Throw away"), name=f"kept_discard_{one.key[:8]}")
        throw.setAccessibleName(f"{throw.text()}: {one.name}")
        throw.clicked.connect(self._on_discard_clicked)
        for made in (go_on, throw):
            made.setProperty("list_key", one.key)
            made.setEnabled(not self._context.read_only)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(wrapped(one.name), 1)
        row.addWidget(label(told, "small"))
        row.addWidget(go_on)
        row.addWidget(throw)
        return holder

    def _state(self, one: KeptList) -> Iterator[str]:
        if one.written:
            yield self.tr("written in part")
        if one.decided:
            yield fill(self.tr("{count:decision|decisions} made"), count=one.decided)
        elif not one.written:
            yield self.tr("not opened yet")
        if one.waiting:
            yield fill(self.tr("{count:row waits|rows wait}"), count=one.waiting)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._whole = True
        self.put(tuple(self._lists.values()))

    @Slot()
    def _on_open_clicked(self) -> None:
        if (sender := self.sender()) is not None:
            self.open_requested.emit(self._lists[str(sender.property("list_key"))])

    @Slot()
    def _on_discard_clicked(self) -> None:
        if (sender := self.sender()) is not None:
            self.discard_requested.emit(str(sender.property("list_key")))
