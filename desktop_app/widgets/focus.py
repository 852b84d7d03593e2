"""Where the keyboard goes when what had it is hidden or greyed out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def can_have_focus(widget: QWidget) -> bool:
    """Whether keys could reach it now."""
    return widget.isVisible() and widget.isEnabled()


def nearest(lost: QWidget, within: QWidget) -> QWidget | None:
    """What Tab would reach next in the smallest part around ``lost`` that has anything to reach.

    ``within`` is the largest part asked; None when there is nothing in it either, or when ``lost``
    is not a part of it.
    """
    if lost is within or not within.isAncestorOf(lost):
        return None
    reached = list(_behind(lost, within))
    part: QWidget | None = lost.parentWidget()
    while part is not None:
        for one in reached:
            if part.isAncestorOf(one):
                return one
        part = part.parentWidget()
    return None


def _behind(lost: QWidget, within: QWidget) -> Iterator[QWidget]:
    """What Tab reaches, beginning behind ``lost``. Qt's own chain is not walked: asked for the next
    widget, the binding makes that one belong to the one before, and takes it away with it."""
    parts = within.findChildren(QWidget)
    at = parts.index(lost)
    for part in (*parts[at + 1 :], *parts[:at]):
        by_tab = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if by_tab and can_have_focus(part):
            yield part
