"""The picture as text: every node with its links, a line each, for eyes and screen readers."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QTreeView, QWidget

from db.domain.network import Network, Node
from desktop_app.features.partners.tie_words import sentence, type_word
from resources.texts import Texts, mark

KEY_ROLE = Qt.ItemDataRole.UserRole + 1


class TieList(QTreeView):
    """Choosing a line chooses its node; Enter opens it."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tie_list")
        self.setAccessibleName(texts(mark("Partners and their links as a list")))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformRowHeights(True)
        self._texts = texts
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self._putting = False
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_activated)

    def put(self, network: Network) -> None:
        """Show these, the most linked first."""
        self._putting = True
        self._model.clear()
        counts = {one.key: len(network.ties_of(one.key)) for one in network.nodes}
        for node in sorted(network.nodes, key=lambda one: (-counts[one.key], one.name)):
            self._model.appendRow(self._branch(network, node))
        self._putting = False

    def _branch(self, network: Network, node: Node) -> QStandardItem:
        ties = network.ties_of(node.key)
        branch = _line(f"{node.name} · {type_word(node, self._texts)} · {len(ties)}", node.key)
        for tie in ties:
            text = sentence(network, node.key, tie, self._texts)
            branch.appendRow(_line(text, tie.other(node.key)))
        if node.listed_members:
            text = self._texts(mark("{count:member|members} on lists"), count=node.listed_members)
            branch.appendRow(_line(text, node.key))
        return branch

    def choose(self, key: str) -> None:
        """Show the line of a node, without announcing it."""
        self._putting = True
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            if index.data(KEY_ROLE) == key:
                self.setCurrentIndex(index)
                self.expand(index)
        if not key:
            self.clearSelection()
        self._putting = False

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._putting and current.isValid():
            self.chosen.emit(str(current.data(KEY_ROLE)))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(KEY_ROLE)))


def _line(text: str, key: str) -> QStandardItem:
    made = QStandardItem(text)
    made.setData(key, KEY_ROLE)
    made.setToolTip(text)
    made.setData(text, Qt.ItemDataRole.AccessibleTextRole)
    return made
