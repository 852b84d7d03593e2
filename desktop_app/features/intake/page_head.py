"""The head of the page: its title, the list's name, and in the understanding step two choices."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop_app.context import AppContext
from desktop_app.features.intake.list_words import KINDS, kind_word
from desktop_app.tokens import Size
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.parts import button, label, vline


class PageHead(QWidget):
    """Flips the grid between cells and values, and takes another kind of list."""

    as_read_chosen = Signal(bool)
    kind_chosen = Signal(str)
    closed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(Size.PAGE_HEAD)
        self._texts = context.texts
        self._name = label("", "count")
        self._raw = button(self.tr("As it stands"), "segment", name="grid_raw")
        self._values = button(self.tr("As it is read"), "segment", name="grid_values")
        self._flip = QButtonGroup(self)
        for at, (made, place) in enumerate(((self._raw, "first"), (self._values, "last"))):
            made.setCheckable(True)
            made.setProperty("place", place)
            self._flip.addButton(made, at)
        self._raw.setChecked(True)
        self._kind_label = label(self.tr("Taken as"), "count")
        self._kind = Combo()
        self._kind.setObjectName("list_kind")
        self._kind.setAccessibleName(self.tr("Taken as"))
        for key, source in KINDS:
            self._kind.addItem(context.texts(source), key)
        self._close = button(
            self.tr("Close the list"), "link", theme=context.theme, icon="x", name="intake_close"
        )
        self._line = vline()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(label(self.tr("Import"), "title"))
        row.addWidget(self._name)
        row.addStretch(1)
        flip = QHBoxLayout()
        flip.setSpacing(0)
        flip.addWidget(self._raw)
        flip.addWidget(self._values)
        row.addLayout(flip)
        row.addWidget(self._line)
        row.addWidget(self._kind_label)
        row.addWidget(self._kind)
        row.addWidget(self._close)
        self._flip.idClicked.connect(self._on_flip_id_clicked)
        self._kind.activated.connect(self._on_kind_activated)
        self._close.clicked.connect(self.closed)

    def show_list(self, name: str, *, understanding: bool) -> None:
        """Name the list, "" for none."""
        self._name.setText(name)
        for part in (self._raw, self._values, self._kind_label, self._kind, self._line):
            part.setVisible(understanding)
        self._close.setVisible(bool(name))

    def show_kind(self, chosen: str, found: str) -> None:
        """The kind that was chosen, and what the program found by itself."""
        by_itself = self._texts(KINDS[0][1])
        word = f"{by_itself}: {kind_word(found, self._texts)}" if found else by_itself
        self._kind.setItemText(0, word)
        self._kind.setCurrentIndex(max(0, self._kind.findData(chosen)))

    def show_raw(self) -> None:
        """A fresh list is shown as it stands."""
        self._raw.setChecked(True)

    @Slot(int)
    def _on_flip_id_clicked(self, at: int) -> None:
        self.as_read_chosen.emit(at == 1)

    @Slot(int)
    def _on_kind_activated(self, at: int) -> None:
        self.kind_chosen.emit(str(self._kind.itemData(at)))
