"""One record an operation touched: its name leads to it, or says that it is in the bin."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.kinds import RecordKind
from desktop_app.theme import Theme
from desktop_app.widgets.parts import chip, link_value, tool, wrapped


class RecordLine(QWidget):
    """A live record's name is a link; the clock shows it as it stood that day."""

    open_requested = Signal(object, int)
    past_requested = Signal(object, int)

    def __init__(
        self, theme: Theme, kind: RecordKind, record_id: int, name: str, *, live: bool
    ) -> None:
        super().__init__()
        self._key = (kind, record_id)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        if live:
            link = link_value(name, f"record_{kind.value}_{record_id}")
            link.clicked.connect(self._on_link_clicked)
            row.addWidget(link)
            row.addStretch(1)
        else:
            row.addWidget(wrapped(name, "name"), 1)
            row.addWidget(chip(self.tr("in the bin"), "warn"))
        past = tool(theme, "calendar-clock", self.tr("As it stood at the end of that day"))
        past.clicked.connect(self._on_past_clicked)
        row.addWidget(past)

    @Slot()
    def _on_link_clicked(self) -> None:
        self.open_requested.emit(*self._key)

    @Slot()
    def _on_past_clicked(self) -> None:
        self.past_requested.emit(*self._key)
