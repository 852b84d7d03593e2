"""Beside the print button: two or four pages on a sheet, for handing out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_app.theme import Theme


class HandoutButton(QToolButton):
    """The system's own dialog has no such choice on every PC."""

    chosen = Signal(int)
    """How many pages a sheet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("print_several")
        self.setIcon(theme.icon("chevron-down", "ink2", on="accent"))
        self.setToolTip(self.tr("Several pages on a sheet"))
        self.setAccessibleName(self.tr("Several pages on a sheet"))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("print_several_menu")
        menu.addAction(self.tr("Two pages on a sheet…")).setData(2)
        menu.addAction(self.tr("Four pages on a sheet…")).setData(4)
        menu.triggered.connect(self._on_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(int(action.data()))
