"""How parts are put together: without gaps, and in the line over a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop_app.tokens import Size

L = TypeVar("L", bound=QBoxLayout)


def flush(layout: L) -> L:
    """The same layout, its parts edge to edge: no margins, no spacing."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def page_head(
    front: QWidget | Sequence[QWidget],
    *tools: QWidget,
    left: int = 8,
    right: int = 16,
    spacing: int = 8,
) -> QWidget:
    """The line of 52 pixels over a page; what it is about in front, its tools at the end.

    A single widget in front (the names of the page's lists) takes all the room that is left;
    several stand together before a gap.
    """
    made = QWidget()
    made.setFixedHeight(Size.PAGE_HEAD)
    row = QHBoxLayout(made)
    row.setContentsMargins(left, 0, right, 0)
    row.setSpacing(spacing)
    if isinstance(front, QWidget):
        row.addWidget(front, 1)
    else:
        for part in front:
            row.addWidget(part)
        row.addStretch(1)
    for tool in tools:
        row.addWidget(tool)
    return made
