"""The grouping tree beside a list: branches with counts that add up, the empty ones last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import label

_COUNT = Qt.ItemDataRole.UserRole + 1
_FILTER = Qt.ItemDataRole.UserRole + 2
_MUTED = Qt.ItemDataRole.UserRole + 3
_ROW = 28


@dataclass(frozen=True, slots=True)
class Branch:
    """One line of the tree; ``filter`` goes into the column's filter, "" shows everything."""

    title: str
    count: int
    filter: str = ""
    muted: bool = False
    dead: bool = False
    """Says something but can't be chosen."""
    children: tuple[Branch, ...] = ()


class GroupTree(QWidget):
    """A choice of what to group by, and the branches. Choosing one narrows the list."""

    key_chosen = Signal(str)
    branch_chosen = Signal(str)

    def __init__(
        self, theme: Theme, keys: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("group_panel")
        self._keys = Combo()
        self._keys.setObjectName("group_key")
        self._keys.setAccessibleName(self.tr("Group by"))
        self._keys.setMaxVisibleItems(16)
        for key, title in keys:
            if key:
                self._keys.addItem(title, key)
            else:
                self._keys.insertSeparator(self._keys.count())
        self._model = QStandardItemModel(self)
        self.tree = QTreeView()
        self.tree.setObjectName("groups")
        self.tree.setAccessibleName(self.tr("Groups"))
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(14)
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(_BranchDelegate(theme, self.tree))
        self._filling = False
        self._coming = ""
        head = QHBoxLayout()
        head.setContentsMargins(12, 10, 8, 6)
        head.setSpacing(8)
        head.addWidget(label(self.tr("Group by"), "small"))
        head.addWidget(self._keys, 1)
        column = flush(QVBoxLayout(self))
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        self._keys.activated.connect(self._on_keys_activated)
        self.tree.selectionModel().currentChanged.connect(self._on_tree_current_changed)

    @property
    def key(self) -> str:
        """What the rows are grouped by."""
        return str(self._keys.currentData() or "")

    @property
    def chosen(self) -> str:
        """The filter of the chosen branch, "" for everything."""
        return self._coming or str(self.tree.currentIndex().data(_FILTER) or "")

    def choose(self, key: str, branch: str = "") -> None:
        """Group by another column, without announcing it; ``branch`` is chosen when it comes."""
        self._keys.setCurrentIndex(max(0, self._keys.findData(key)))
        self.put(())
        self._coming = branch

    def put(self, branches: Sequence[Branch]) -> None:
        """Show these branches; the chosen one stays chosen if it is still there."""
        before, self._coming = self.chosen, ""
        opened = {
            self._model.item(row).data(_FILTER)
            for row in range(self._model.rowCount())
            if self.tree.isExpanded(self._model.index(row, 0))
        }
        self._filling = True
        self._model.clear()
        for branch in branches:
            self._model.appendRow(_item(branch))
        for row in range(self._model.rowCount()):
            if self._model.item(row).data(_FILTER) in opened:
                self.tree.setExpanded(self._model.index(row, 0), True)
        self.tree.setCurrentIndex(self._find(before) or self._model.index(0, 0))
        self._filling = False

    def _find(self, wanted: str) -> QModelIndex | None:
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            for found in (item, *(item.child(at) for at in range(item.rowCount()))):
                if found.data(_FILTER) == wanted:
                    return found.index()
        return None

    @Slot(int)
    def _on_keys_activated(self, _place: int) -> None:
        self._coming = ""
        self.key_chosen.emit(self.key)

    @Slot(QModelIndex, QModelIndex)
    def _on_tree_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._filling and current.isValid():
            self._coming = ""
            self.branch_chosen.emit(str(current.data(_FILTER) or ""))


def _item(branch: Branch) -> QStandardItem:
    item = QStandardItem(branch.title)
    item.setData(branch.count, _COUNT)
    item.setData(branch.filter, _FILTER)
    item.setData(branch.muted, _MUTED)
    item.setSelectable(not branch.dead)
    item.setEnabled(not branch.dead)
    item.setToolTip(branch.title)
    item.setAccessibleText(f"{branch.title} {branch.count:,}")
    for child in branch.children:
        item.appendRow(_item(child))
    return item


class _BranchDelegate(QStyledItemDelegate):
    """Title left, count right and muted; the chosen branch bold on soft ground."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._body = pixel_font(Type.BODY)
        self._bold = pixel_font(Type.BODY, bold=True)
        self._small = pixel_font(Type.SMALL)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if chosen or hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("soft" if chosen else "hover"))
            painter.drawRoundedRect(rect.adjusted(0, 0, -8, -1), 4, 4)
        inner = rect.adjusted(6, 0, -16, 0)
        count = f"{index.data(_COUNT) or 0:,}"
        painter.setFont(self._small)
        painter.setPen(self._theme.color("accent" if chosen else "ink3"))
        width = painter.fontMetrics().horizontalAdvance(count)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, right, count)
        painter.setFont(self._bold if chosen else self._body)
        muted = bool(index.data(_MUTED))
        painter.setPen(self._theme.color("accent" if chosen else "ink3" if muted else "ink"))
        left = inner.adjusted(0, 0, -width - 8, 0)
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, left.width()
        )
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
