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
    is not in it.
    """
    if not within.isAncestorOf(lost):
        return None
    reached = [one for one in _behind(lost) if within.isAncestorOf(one)]
    part: QWidget | None = lost.parentWidget()
    while part is not None:
        for one in reached:
            if part.isAncestorOf(one):
                return one
        part = part.parentWidget()
    return None


def _behind(widget: QWidget) -> Iterator[QWidget]:
    """What Tab reaches, beginning behind ``widget``."""
    step = widget.nextInFocusChain()
    while step is not None and step is not widget:
        by_tab = step.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if by_tab and can_have_focus(step):
            yield step
        step = step.nextInFocusChain()
