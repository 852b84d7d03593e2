"""암호화: whether a passphrase opens the data, and the ways to change that."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.settings import Settings
from desktop_app.widgets.parts import button, wrapped
from desktop_app.widgets.period_box import MinutesBox


class EncryptionCard(QFrame):
    """Says how it stands; what is asked afterwards is the flow's affair."""

    on_wanted = Signal()
    off_wanted = Signal()
    passphrase_wanted = Signal()
    recovery_key_wanted = Signal()
    lock_wanted = Signal()
    minutes_chosen = Signal(int)
    """Minutes without a key or a click after which it locks; 0 for never."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("encryption_card")
        self.setProperty("panel", "card")
        self._said = wrapped("")
        self._said.setObjectName("encryption_state")
        self._more = wrapped("", "small")
        self._on = button(self.tr("Switch on…"), name="encryption_on")
        self._passphrase = button(self.tr("Change passphrase…"), name="encryption_passphrase")
        self._recovery = button(self.tr("New recovery key…"), name="encryption_recovery")
        self._off = button(self.tr("Switch off…"), name="encryption_off")
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (self._on, self._passphrase, self._recovery, self._off):
            row.addWidget(made)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self._more)
        column.addLayout(row)
        self._locking = self._lock_row()
        column.addWidget(self._locking)
        self._on.clicked.connect(self.on_wanted)
        self._off.clicked.connect(self.off_wanted)
        self._passphrase.clicked.connect(self.passphrase_wanted)
        self._recovery.clicked.connect(self.recovery_key_wanted)

    def _lock_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        self._minutes = MinutesBox("lock_minutes", self.tr("Lock after minutes without work"))
        self._usual = button(self.tr("Usual minutes"), name="lock_usual")
        self._lock = button(self.tr("Lock now"), name="lock_now")
        said = self.tr(
            "without a key or a click, and the passphrase is asked for again. What was being typed"
            " stays; work under way goes to its end."
        )
        row.addWidget(self._minutes)
        row.addWidget(wrapped(said, "small"), 1)
        row.addWidget(self._usual)
        row.addWidget(self._lock)
        self._usual.clicked.connect(self._on_usual_clicked)
        self._minutes.editingFinished.connect(self._on_minutes_finished)
        self._lock.clicked.connect(self.lock_wanted)
        return holder

    def show_minutes(self, minutes: int) -> None:
        """Show after how long it locks."""
        self._minutes.setValue(minutes)
        self._usual.setEnabled(minutes != Settings().lock_minutes)

    @Slot()
    def _on_minutes_finished(self) -> None:
        self.minutes_chosen.emit(self._minutes.value())

    @Slot()
    def _on_usual_clicked(self) -> None:
        self.minutes_chosen.emit(Settings().lock_minutes)

    def show_state(self, *, on: bool, server: bool, writable: bool) -> None:
        """Show how it stands; on a server there is nothing to switch here."""
        self._locking.setVisible(on and not server)
        self._said.setText(self._words(on=on, server=server))
        self._more.setText(
            self.tr("The second folder of backups follows with the next backup. Settings, logs and"
                    " exported files are not encrypted.")
            if on
            else self.tr("A passphrase then opens the database, attached files, kept lists and"
                         " backups. Forgotten, only the printed recovery key opens them. The program"
                         " locks itself after some minutes without work.")
        )  # fmt: skip
        self._more.setVisible(not server)
        self._on.setVisible(not on and not server)
        for made in (self._passphrase, self._recovery, self._off):
            made.setVisible(on and not server)
        for made in (self._on, self._passphrase, self._recovery, self._off):
            made.setEnabled(writable)

    def _words(self, *, on: bool, server: bool) -> str:
        if server:
            return self.tr("The data are kept on a server, which is protected where it stands.")
        return self.tr("The data are encrypted.") if on else self.tr("The data are not encrypted.")
