"""The head of the page of figures: its switch, and what can be done with the number."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Shell
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button


class FiguresHead(QWidget):
    """What stands still while nothing is counted."""

    page_chosen = Signal(str)
    paper_requested = Signal()
    workbook_requested = Signal()
    freeze_requested = Signal()

    def __init__(self, theme: Theme, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(Size.PAGE_HEAD)
        self._switch = page_switch(theme, shell, "figures", self.tr("Figures"))
        self._look = button(self.tr("Number on paper…"), theme=theme, icon="file-text",
                            name="figures_paper")  # fmt: skip
        self._excel = button(self.tr("Excel…"), theme=theme, icon="file-spreadsheet",
                             name="figures_excel")  # fmt: skip
        self._freeze = button(self.tr("Freeze…"), "primary", theme=theme, icon="lock",
                              name="figures_freeze")  # fmt: skip
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._switch, 1)
        for made in (self._look, self._excel, self._freeze):
            row.addWidget(made)
        self._switch.chosen.connect(self.page_chosen)
        self._look.clicked.connect(self.paper_requested)
        self._excel.clicked.connect(self.workbook_requested)
        self._freeze.clicked.connect(self.freeze_requested)

    def allow(self, *, counted: bool, freeze: bool) -> None:
        """Whether there is a number, and whether it may be frozen."""
        for made in (self._look, self._excel):
            made.setEnabled(counted)
        self._freeze.setEnabled(counted and freeze)
