"""The cards of the settings below their titles, and which of them say a word that is looked for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.widgets.parts import label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea

_WIDTH = 760


class Sections(ScrollArea):
    """One under the other, as wide as is good to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[tuple[QLabel, QWidget]] = []
        self._absent: set[QWidget] = set()
        self._words = ""
        self._none = wrapped("", "muted")
        self._none.setObjectName("settings_none")
        self._none.hide()
        holder = QWidget()
        holder.setMaximumWidth(_WIDTH)
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(16, 0, 16, 24)
        self._column.setSpacing(8)
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(holder)

    def add(self, title: str, part: QWidget) -> None:
        """A further card."""
        head = label(title, "section")
        head.setContentsMargins(0, 8, 0, 0)
        self._parts.append((head, part))
        for made in (head, part):
            self._column.insertWidget(self._column.count() - 1, made)

    def set_absent(self, part: QWidget, *, absent: bool) -> None:
        """Leave a card out while there is nothing on it."""
        (self._absent.add if absent else self._absent.discard)(part)
        self.narrow(self._words)

    def narrow(self, words: str) -> bool:
        """Show the cards on which all of ``words`` stand; returns whether there is one."""
        self._words = words
        wanted = words.casefold().split()
        any_shown = False
        for head, part in self._parts:
            said = " ".join((head.text(), *_texts(part))).casefold()
            shown = part not in self._absent and all(word in said for word in wanted)
            head.setVisible(shown)
            part.setVisible(shown)
            any_shown |= shown
        return any_shown

    def say_none(self, sentence: str) -> None:
        """Say that nothing was found, or nothing with ""."""
        self._none.setText(sentence)
        self._none.setVisible(bool(sentence))


def _texts(part: QWidget) -> Iterator[str]:
    """Everything that can be read on a card."""
    for made in part.findChildren(QWidget):
        if isinstance(made, QLabel | QAbstractButton):
            yield made.text()
        elif isinstance(made, QComboBox):
            yield from (made.itemText(place) for place in range(made.count()))
        elif isinstance(made, QLineEdit):
            yield made.accessibleName()
