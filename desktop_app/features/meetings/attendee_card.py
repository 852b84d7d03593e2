"""Who sits at the table, both sides in order of rank: dragged or moved with Alt+↑↓."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.meeting_people import PersonKnown
from desktop_app.features.meetings.attendee_entry import AttendeeEntry
from desktop_app.list_pages.child_card import ChildCard
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Column
from desktop_app.widgets.parts import restyle


class AttendeeCard(ChildCard):
    """The table of all, a line to add to each side below it."""

    person_chosen = Signal(object)
    order_requested = Signal(tuple)
    """The ids of one side in their new order."""

    def __init__(
        self, title: str, nothing: str, columns: Sequence[Column], theme: Theme, lang: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(
            RecordKind.ATTENDEE, title, nothing, columns, theme, lang, name="meeting_attendee",
            parent=parent,
        )  # fmt: skip
        self._drafts: tuple[Draft, ...] = ()
        self._dragged: int | None = None
        self._pressed = QPoint()
        self.ours = AttendeeEntry("ours", self.tr("Add for the city: name and title, Enter"))
        self.theirs = AttendeeEntry("theirs", self.tr("Add for the firm: name and title, Enter"))
        self._line = QFrame(self._child_table.table.viewport())
        self._line.setFixedHeight(2)
        restyle(self._line, "line", "accent")
        self._line.hide()
        entries = QHBoxLayout()
        entries.setContentsMargins(12, 4, 12, 10)
        entries.setSpacing(8)
        column = self.layout()
        for entry in (self.ours, self.theirs):
            entries.addWidget(entry, 1)
            entry.chosen.connect(self.person_chosen)
        if isinstance(column, QVBoxLayout):
            column.addLayout(entries)
        self._child_table.table.viewport().installEventFilter(self)

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""
        super().set_read_only(read_only)
        for entry in (self.ours, self.theirs):
            entry.setVisible(not read_only)

    def put_people(self, drafts: Sequence[Draft], people: Sequence[PersonKnown]) -> None:
        """Show who sits there, and offer who may."""
        self._drafts = tuple(drafts)
        self.put(drafts)
        for entry in (self.ours, self.theirs):
            entry.offer(people)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A row is dragged to another place of its side."""
        ours = watched is self._child_table.table.viewport()
        if ours and isinstance(event, QMouseEvent) and self._mouse(event):
            return True
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = event.position().toPoint()
            self._dragged = None
        elif event.type() == QEvent.Type.MouseMove:
            return self._drag(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            return self._drop(event)
        return False

    def _drag(self, event: QMouseEvent) -> bool:
        table, place = self._child_table.table, event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton or not self._adds:
            return False
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._dragged is None and far:
            row = table.rowAt(self._pressed.y())
            self._dragged = row if row >= 0 else None
            table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragged is None:
            return False
        height = table.delegate.row_height
        self._line.setGeometry(0, self._target(place) * height - 1, table.viewport().width(), 2)
        self._line.show()
        self._line.raise_()
        return True

    def _target(self, place: QPoint) -> int:
        """Before which row it would stand, within its own side."""
        assert self._dragged is not None
        height = self._child_table.table.delegate.row_height
        side = self._drafts[self._dragged].get("side")
        rows = [at for at, one in enumerate(self._drafts) if one.get("side") == side]
        return max(rows[0], min(round(place.y() / height), rows[-1] + 1))

    def _drop(self, event: QMouseEvent) -> bool:
        self._line.hide()
        self._child_table.table.viewport().unsetCursor()
        dragged = self._dragged
        if dragged is None:
            return False
        target = self._target(event.position().toPoint())
        self._dragged = None
        moved = self._drafts[dragged]
        order = [one for one in self._drafts if one.get("side") == moved.get("side")]
        before = [one for one in self._drafts[:target] if one in order and one is not moved]
        order.remove(moved)
        order.insert(len(before), moved)
        self.order_requested.emit(tuple(one.id for one in order))
        return True
