"""The head of the list: its name, how many there are, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, label


class ListHead(QWidget):
    """One line of 52 pixels."""

    create_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, theme: Theme, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(Size.PAGE_HEAD)
        self.title = label(self.tr("Organizations"), "title")
        self._count = label("", "count")
        self._count.setObjectName("organizations_count")
        bring = button(
            self.tr("Import…"), theme=theme, icon="file-input", name="organizations_import"
        )
        export = button(
            self.tr("Export…"), theme=theme, icon="download", name="organizations_export"
        )
        new = button(
            self.tr("New organization"), "primary", theme=theme, icon="plus",
            name="organizations_new",
        )  # fmt: skip
        new.setToolTip("Ctrl+N")
        for control in (new, bring):
            control.setEnabled(writable)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addSpacing(4)
        row.addWidget(self._count)
        row.addStretch(1)
        for control in (bring, export, new):
            row.addWidget(control)
        new.clicked.connect(self.create_requested)
        bring.clicked.connect(self.import_requested)
        export.clicked.connect(self.export_requested)

    def show_count(self, found: int, total: int | None) -> None:
        """ "88 / 312", or one number when nothing is hidden or nothing else is known."""
        alone = total is None or found == total
        self._count.setText(f"{found:,}" if alone else f"{found:,} / {total:,}")
