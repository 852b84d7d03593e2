"""The views of all cases in front, the page of one case behind them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.features.cases.record.record import CaseRecord


class CaseStack(QStackedWidget):
    """Makes the page of a case when it is first asked for; unsaved edits are asked about."""

    record_shown = Signal()
    front_shown = Signal(object)
    """The case that was left, or None."""
    find_requested = Signal()
    """Ctrl+F while the views are in front; on the page of a case it goes to a field."""

    def __init__(
        self, front: QWidget, make: Callable[[], CaseRecord], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._front = front
        self._make = make
        self.record: CaseRecord | None = None
        self._next = 0
        self.addWidget(front)
        for keys, slot in (
            ("Alt+Left", self.back), ("Ctrl+S", self._on_save_pressed),
            ("Ctrl+F", self._on_find_pressed),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(slot)

    @property
    def record_is_shown(self) -> bool:
        """Whether the page of a case is in front."""
        return self.record is not None and self.currentWidget() is self.record

    @Slot(int)
    def open_case(self, case_id: int) -> None:
        """Show the whole page of one case."""
        self._next = case_id
        if self.record is None or self.record.record_id == case_id:
            self._open_next()
        else:
            self.record.leave(self._open_next)

    def _open_next(self) -> None:
        if self.record is None:
            self.record = self._make()
            self.record.back_requested.connect(self.back)
            self.record.deleted.connect(self._on_record_deleted)
            self.addWidget(self.record)
        self.setCurrentWidget(self.record)
        self.record.open(self._next)
        self.record_shown.emit()

    @Slot()
    def back(self) -> None:
        """The views again, after asking when there are edits."""
        if self.record is not None and self.record_is_shown:
            self.record.leave(self.show_front)

    def show_front(self) -> None:
        """The views of all cases."""
        left = self.record.record_id if self.record is not None else None
        self.setCurrentWidget(self._front)
        self.front_shown.emit(left)

    def can_leave(self, then: Callable[[], object]) -> bool:
        """Whether nothing would be lost; asks otherwise, and goes on with ``then``."""
        if self.record is None or not self.record.dirty:
            return True
        self.setCurrentWidget(self.record)
        self.record.leave(then)
        return False

    @Slot()
    def _on_find_pressed(self) -> None:
        if self.record is not None and self.record_is_shown:
            self.record.find_field()
        else:
            self.find_requested.emit()

    @Slot()
    def _on_save_pressed(self) -> None:
        if self.record is not None and self.record_is_shown:
            self.record.save()

    @Slot(int)
    def _on_record_deleted(self, _case_id: int) -> None:
        self.show_front()
