"""확정: keep a count for good under a name, with a word on what it is for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.theme import Theme
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.parts import button, card, label, wrapped

_WIDTH = 560


class FreezeDialog(QDialog):
    """Says the number, its day, and that it can't be changed afterwards."""

    chosen = Signal(str, str)
    """Name and note."""

    def __init__(
        self, theme: Theme, name: str, number: str, how: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("freeze_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Freeze this count"))
        self._name = QLineEdit(name)
        self._name.setObjectName("freeze_name")
        self._name.setAccessibleName(self.tr("Name of the count"))
        self._name.setMaxLength(80)
        self._note = QPlainTextEdit()
        self._note.setObjectName("freeze_note")
        self._note.setAccessibleName(self.tr("What it is for"))
        self._note.setPlaceholderText(self.tr("e.g. handed in to the council"))
        self._note.setFixedHeight(72)
        self._note.setTabChangesFocus(True)
        self._freeze = button(
            self.tr("Freeze"), "primary", theme=theme, icon="lock", name="freeze_now"
        )
        self._freeze.setDefault(True)
        cancel = button(self.tr("Cancel"), name="freeze_cancel")
        said = card("sunken")
        inner = QVBoxLayout(said)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(wrapped(number, "name"))
        lines = wrapped("\n".join(how), "small")
        inner.addWidget(lines)
        area = QScrollArea()
        area.setWidget(said)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._freeze)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(self.windowTitle(), "section"))
        column.addWidget(area, 1)
        column.addWidget(label(self.tr("Name of the count"), "label"))
        column.addWidget(self._name)
        column.addWidget(label(self.tr("What it is for"), "label"))
        column.addWidget(self._note)
        column.addWidget(
            wrapped(
                self.tr("A frozen count can be neither edited nor deleted, by nobody."), "small"
            )
        )
        column.addSpacing(4)
        column.addLayout(foot)
        self.setFixedWidth(_WIDTH)
        lines.ensurePolished()
        lines.setMinimumHeight(lines.heightForWidth(_WIDTH - 64))
        fit_within(self, _WIDTH, self.sizeHint().height())
        self._name.textChanged.connect(self._on_name_changed)
        self._freeze.clicked.connect(self._on_freeze_clicked)
        cancel.clicked.connect(self.reject)
        self._name.selectAll()

    @Slot(str)
    def _on_name_changed(self, text: str) -> None:
        self._freeze.setEnabled(bool(text.strip()))

    @Slot()
    def _on_freeze_clicked(self) -> None:
        self.chosen.emit(self._name.text().strip(), self._note.toPlainText())
        self.accept()
