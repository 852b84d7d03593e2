"""The bar that says a view was changed: save, discard, save as another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_app.widgets.parts import button, label

SAVE_KEYS = "Ctrl+Shift+S"
DISCARD_KEYS = "Ctrl+Shift+R"


class ViewBar(QWidget):
    """Stands in the row of the tabs, so that nothing moves when it comes."""

    save_requested = Signal()
    discard_requested = Signal()
    save_as_requested = Signal()

    def __init__(self, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("view_bar")
        self._writable = writable
        self._said = label(self.tr("Changed:"), "small")
        self._save = button(self.tr("Save"), "link", name="view_save")
        self._discard = button(self.tr("Discard"), "link", name="view_discard")
        self._save_as = button(self.tr("Save as new…"), "link", name="view_save_as")
        self._save.setToolTip(SAVE_KEYS)
        self._save_as.setToolTip(SAVE_KEYS)
        self._discard.setToolTip(DISCARD_KEYS)
        for link in (self._save, self._discard, self._save_as):  # they go once pressed
            link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(2)
        for part in (self._said, self._save, self._discard, self._save_as):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            row.addWidget(part)
        self._save.clicked.connect(self.save_requested)
        self._discard.clicked.connect(self.discard_requested)
        self._save_as.clicked.connect(self.save_as_requested)
        self.hide()

    def show_saved_view(self, *, changed: bool) -> None:
        """A saved view is in front."""
        for part in (self._said, self._discard):
            part.show()
        self._save.setVisible(self._writable)
        self._save_as.setVisible(self._writable)
        self.setVisible(changed)

    def show_quick_view(self, *, narrowed: bool) -> None:
        """A quick view is in front; narrowed by conditions it is worth a name."""
        for part in (self._said, self._save, self._discard):
            part.hide()
        self._save_as.setVisible(self._writable)
        self.setVisible(narrowed and self._writable)
