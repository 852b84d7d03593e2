"""A card of a record page: a heading with a count, perhaps a chip and a link, and its contents."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.widgets.parts import button, chip, label, wrapped


class RelatedCard(QFrame):
    """Says in a sentence when it holds nothing."""

    def __init__(
        self, title: str, contents: QWidget, nothing: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._contents, self._title = contents, title
        (contents.focusProxy() or contents).setAccessibleName(title)
        self._count = label("", "count")
        self._chip = chip("")
        self._chip.hide()
        self._beside = label("", "small")
        self._nothing = wrapped(nothing, "small")
        self._nothing.setContentsMargins(12, 0, 12, 12)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(12, 8, 8, 8)
        self._head.setSpacing(8)
        for part in (label(title, "name"), self._count, self._chip, self._beside):
            self._head.addWidget(part)
        self._head.addStretch(1)
        self._head.addStrut(28)  # as high without a link as with one
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 1)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(contents)
        column.addWidget(self._nothing)
        self.show_count(0)

    def add_link(self, text: str, name: str) -> QPushButton:
        """A link at the right end of the heading."""
        made = button(text, "link", name=name)
        made.setAccessibleName(f"{self._title}: {text}")
        self._head.addWidget(made)
        return made

    def show_count(self, count: int) -> None:
        """The number beside the heading; with none, the sentence instead of the contents."""
        self._count.setText(f"{count:,}" if count else "")
        self._contents.setVisible(bool(count))
        self._nothing.setVisible(not count)

    def show_chip(self, text: str, kind: str, beside: str = "") -> None:
        """A chip beside the heading and muted words after it; "" for none."""
        self._chip.setText(text)
        self._chip.setProperty("chip", kind)
        self._chip.style().unpolish(self._chip)
        self._chip.style().polish(self._chip)
        self._chip.setVisible(bool(text))
        self._beside.setText(beside)
