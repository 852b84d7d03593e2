"""A card of settings: each with its name, its input, and in small letters what it is for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from desktop_app.widgets.parts import label, wrapped

_LABEL_WIDTH = 132


def setting_grid() -> QGridLayout:
    """The grid that ``add_setting`` adds its lines to."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(10)
    grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
    grid.setColumnStretch(2, 1)
    return grid


def add_setting(grid: QGridLayout, name: str, made: QWidget, purpose: str) -> None:
    """A further line; a tick box says its name itself."""
    row = grid.rowCount()
    if name:
        made.setAccessibleName(name)
        grid.addWidget(label(name, "label"), row, 0)
    made.setAccessibleDescription(purpose)
    grid.addWidget(made, row, 1, Qt.AlignmentFlag.AlignLeft)
    grid.addWidget(wrapped(purpose, "small"), row, 2)


def lay_out(card: QWidget, *parts: QLayout) -> None:
    """Put the parts of a card below each other."""
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 16, 16, 12)
    column.setSpacing(12)
    for part in parts:
        column.addLayout(part)
