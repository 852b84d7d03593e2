"""Names one below the other, cut with dots where they are longer than the list is wide."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem, QWidget


class _Delegate(QStyledItemDelegate):
    """Asks for no width of its own: a row is as wide as the list, and its words are cut to that."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as a row of words."""
        return QSize(0, super().sizeHint(option, index).height())


class NameList(QListWidget):
    """A list of what people called things; the whole name belongs into the tool tip of its item."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        """``title`` is what a screen reader says."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
