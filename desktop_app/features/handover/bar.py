"""Who leaves, who takes the work, and what is done to the chosen lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from db.queries.handover import OfficerLoad
from desktop_app.theme import Theme
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.parts import button, label, vline
from resources.texts import fill


class HandoverBar(QWidget):
    """One line under the head."""

    leaver_chosen = Signal(str)
    successors_named = Signal(str)
    one_named = Signal(str)
    """A successor for the chosen lines alone."""
    tick_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(48)
        self.leaver = Combo()
        self.leaver.setObjectName("handover_leaver")
        self.leaver.setAccessibleName(self.tr("Leaves"))
        self.leaver.setMinimumWidth(150)
        self.leaver.setMaximumWidth(240)
        self.successors = self._names("handover_successors", self.tr("Takes over"), 240)
        self._line = QLineEdit()
        self.successors.setLineEdit(self._line)
        self._line.setPlaceholderText(self.tr("e.g. 이도윤, 정하은 2"))
        self.successors.setToolTip(
            self.tr("Several share by firm; a number is the size of a share.")
        )
        self.one = self._names("handover_one", self.tr("For the chosen lines"), 130)
        self._one_line = QLineEdit()
        self.one.setLineEdit(self._one_line)
        self._one_line.setPlaceholderText(self.tr("e.g. 이도윤"))
        self._give = button(self.tr("Give the chosen to"), "small", name="handover_give")
        self._tick = button(
            self.tr("Leave out or in"), "small", theme=theme, icon="square-check",
            name="handover_tick",
        )  # fmt: skip
        self._tick.setToolTip(self.tr("Space"))
        self._compose()
        self.leaver.activated.connect(self._on_leaver_activated)
        self._line.textEdited.connect(self._on_successors_finished)
        self.successors.activated.connect(self._on_successors_finished)
        self._give.clicked.connect(self._on_give_clicked)
        self._tick.clicked.connect(self.tick_requested)

    def _names(self, name: str, said: str, width: int) -> QComboBox:
        made = Combo()
        made.setObjectName(name)
        made.setAccessibleName(said)
        made.setEditable(True)
        made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        made.setFixedWidth(width)
        return made

    def _compose(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Leaves"), "label"))
        row.addWidget(self.leaver)
        row.addWidget(label("→", "muted"))
        row.addWidget(label(self.tr("Takes over"), "label"))
        row.addWidget(self.successors)
        row.addSpacing(4)
        row.addWidget(vline())
        row.addSpacing(4)
        row.addWidget(self._tick)
        row.addWidget(self._give)
        row.addWidget(self.one)
        row.addStretch(1)

    def show_officers(self, loads: Sequence[OfficerLoad], leaver: str) -> None:
        """Name everybody with the number of their open records."""
        kept, one = self.successors.currentText(), self.one.currentText()
        self.leaver.clear()
        for load in loads:
            text = fill(self.tr("{name} ({count})"), name=load.name, count=load.count)
            self.leaver.addItem(text, load.name)
        self.leaver.setCurrentIndex(self.leaver.findData(leaver, Qt.ItemDataRole.UserRole))
        others = [load.name for load in loads if load.name != leaver]
        for combo, text in ((self.successors, kept), (self.one, one)):
            combo.clear()
            combo.addItems(others)
            combo.setEditText(text)

    def forget_successors(self) -> None:
        """What they were named for is done."""
        self.successors.setEditText("")

    @Slot(int)
    def _on_leaver_activated(self, place: int) -> None:
        self.leaver_chosen.emit(str(self.leaver.itemData(place)))

    @Slot()
    def _on_successors_finished(self) -> None:
        self.successors_named.emit(self.successors.currentText())

    @Slot()
    def _on_give_clicked(self) -> None:
        self.one_named.emit(self.one.currentText().strip())
