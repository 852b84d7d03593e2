"""Shows a recovery key this once, until it was written down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.widgets.dialogs.fitting import SentenceDialog
from desktop_app.widgets.parts import button, card, label, wrapped


class RecoveryDialog(SentenceDialog):
    """Accepted only with the tick; ``save_wanted`` asks for its paper."""

    save_wanted = Signal()
    confirmed = Signal()

    def __init__(self, printed: str, take: str, parent: QWidget) -> None:
        """``take`` is what happens once it was written down."""
        super().__init__(parent)
        self.setObjectName("recovery_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recovery key"))
        self._key = label(printed, "section")
        self._key.setObjectName("recovery_key")
        self._key.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._key.setAccessibleName(self.tr("Recovery key"))
        self._save = button(self.tr("Save its paper as PDF…"), name="recovery_save")
        self._kept = QCheckBox(self.tr("It is on paper, in a locked place"))
        self._kept.setObjectName("recovery_kept")
        self._take = button(take, "primary", name="recovery_take")
        self._take.setEnabled(False)
        self._cancel = button(self.tr("Cancel"), name="recovery_cancel")
        self._compose()
        self.setFixedWidth(560)
        self._save.clicked.connect(self.save_wanted)
        self._kept.toggled.connect(self._take.setEnabled)
        self._take.clicked.connect(self._on_take_clicked)
        self._cancel.clicked.connect(self.reject)

    def _compose(self) -> None:
        shown = card("sunken")
        inner = QVBoxLayout(shown)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.addWidget(self._key, 0, Qt.AlignmentFlag.AlignHCenter)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._save)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "section"))
        column.addWidget(wrapped(self.tr(
            "Whoever forgets the passphrase opens the data with this key. It is shown this once and"
            " kept nowhere: print it or write it down, and lock it away. With neither, nobody can"
            " read the data."
        )))  # fmt: skip
        column.addWidget(shown)
        column.addWidget(self._kept)
        column.addLayout(foot)

    @Slot()
    def _on_take_clicked(self) -> None:
        self.confirmed.emit()
        self.accept()
