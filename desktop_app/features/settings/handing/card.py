"""The card with the ways out of these data and into them, and how they stand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.handing.handed_over import HandedOver
from desktop_app.widgets.parts import button, hline, label, wrapped
from resources.texts import fill


class HandingCard(QFrame):
    """Says what can be done; what is asked afterwards is the flows' affair."""

    pack_wanted = Signal()
    open_wanted = Signal()
    take_back_wanted = Signal()
    make_wanted = Signal()
    take_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handing_card")
        self.setProperty("panel", "card")
        self._state = wrapped("", "notice")
        self._state.setObjectName("handing_state")
        self._everything = wrapped("", "small")
        self.pack = button(self.tr("Pack everything…"), name="move_pack")
        self.opens = button(self.tr("Open what was packed…"), name="move_open")
        self.back = button(self.tr("Take these data back…"), name="move_take_back")
        self.make = button(self.tr("Make a file of changes…"), name="changes_make")
        self.take = button(self.tr("Take changes in…"), name="changes_take")
        self._compose()
        self.pack.clicked.connect(self.pack_wanted)
        self.opens.clicked.connect(self.open_wanted)
        self.back.clicked.connect(self.take_back_wanted)
        self.make.clicked.connect(self.make_wanted)
        self.take.clicked.connect(self.take_wanted)

    def _compose(self) -> None:
        changes = wrapped(
            self.tr("For offices without a server: what one officer did since a day goes to a"
                    " colleague as an encrypted file. It is looked at before it is written, and can"
                    " be undone."),
            "small",
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._state)
        column.addWidget(label(self.tr("To another PC or another officer"), "name"))
        column.addWidget(self._everything)
        column.addLayout(_row(self.pack, self.opens, self.back))
        column.addWidget(hline())
        column.addWidget(label(self.tr("Changes of one officer"), "name"))
        column.addWidget(changes)
        column.addLayout(_row(self.make, self.take))

    def show_state(self, *, gone: HandedOver | None, server: bool, writable: bool) -> None:
        """How the data stand; on a server nothing is carried, and what was handed over is only
        looked at."""
        self._state.setVisible(gone is not None)
        if gone is not None:
            text = self.tr("Handed over (read-only): {at}, {officer}, {name}")
            self._state.setText(fill(text, at=gone.at[:10], officer=gone.officer, name=gone.bundle))
        self._everything.setText(
            self.tr("The data are kept on a server, so there is nothing to carry. On the new PC enter"
                    " the address of the server. To leave the server, copy everything to a folder.")
            if server
            else self.tr("Database, attached files, kept lists, settings and forms go into one"
                         " encrypted file. Opened on the other PC it is checked piece by piece before"
                         " it counts.")
        )  # fmt: skip
        self.pack.setVisible(not server)
        self.opens.setVisible(not server)
        self.back.setVisible(gone is not None)
        self.pack.setEnabled(writable)
        for made in (self.make, self.take):
            made.setEnabled(writable)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for made in buttons:
        row.addWidget(made)
    row.addStretch(1)
    return row
