"""The table of the conversion: arrows go from number to number, Enter opens its cases."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.features.cases.conversion.columns import PARTS, WIDTHS, Part
from desktop_app.features.cases.conversion.delegate import ROW_HEIGHT, ConversionDelegate
from desktop_app.features.cases.conversion.model import ConversionModel
from desktop_app.theme import Theme
from resources.texts import Texts


class ConversionTable(QTableView):
    """A number without cases opens nothing."""

    figure_chosen = Signal(QModelIndex)

    def __init__(
        self, model: ConversionModel, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("conversion")
        self.setAccessibleName(texts("Conversion by stage"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(model)
        self.setItemDelegate(ConversionDelegate(theme, texts.lang, self))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        for place, part in enumerate(PARTS):
            head.resizeSection(place, WIDTHS[part])
        head.setMinimumSectionSize(64)
        self.clicked.connect(self._on_clicked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names of the stages take the room that is left; without any they stay whole."""
        super().resizeEvent(event)
        head, place = self.horizontalHeader(), PARTS.index(Part.STAGE)
        left = self.viewport().width() - head.length() + head.sectionSize(place)
        head.resizeSection(place, max(WIDTHS[Part.STAGE], left))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, as a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Ask for the cases of a cell."""
        if index.isValid():
            self.figure_chosen.emit(index)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.choose(index)
