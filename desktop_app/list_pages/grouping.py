"""Grouping the rows of a list: the tree beside it, and the button that shows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from db.queries.lists import GroupCount, ListFilter
from desktop_app.context import AppContext
from desktop_app.list_pages.group_branches import branches, group_titles
from desktop_app.list_pages.list_spec import ListSpec
from desktop_app.widgets.lists.group_tree import GroupTree
from desktop_app.widgets.parts import hide_unless, tool


class Grouping(QObject):
    """Any list can be grouped; one with usual keys shows its tree from the beginning."""

    changed = Signal()
    """Another branch, another column, or the tree came or went."""

    def __init__(self, context: AppContext, spec: ListSpec, parent: QObject) -> None:
        super().__init__(parent)
        self._spec = spec
        self._texts = context.texts
        titles = group_titles(spec, context.lang)
        self.keys = frozenset(key for key, _ in titles if key)
        """Columns that rows can be grouped by."""
        self.tree = GroupTree(context.theme, titles)
        hide_unless(self.tree, spec.group_keys)
        self.tree.setMinimumWidth(160)
        self.button = tool(
            context.theme, "list-tree", self.tr("Groups"), name=f"{spec.name}_groups"
        )
        self.button.setCheckable(True)
        self.button.setChecked(self.shown)
        self.button.toggled.connect(self._on_button_toggled)
        self.tree.key_chosen.connect(self._on_key_chosen)
        self.tree.branch_chosen.connect(self._on_branch_chosen)

    def beside(self, rows: QWidget) -> QSplitter:
        """The tree at the left of ``rows``."""
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.tree)
        split.addWidget(rows)
        split.setStretchFactor(1, 1)
        split.setSizes([208, 880])
        return split

    @property
    def shown(self) -> bool:
        """Whether the tree stands beside the rows."""
        return not self.tree.isHidden()

    @property
    def key(self) -> str:
        """The column that groups the rows."""
        return self.tree.key

    @property
    def branch(self) -> str:
        """The filter of the chosen branch, "" for everything."""
        return self.tree.chosen if self.shown else ""

    @property
    def filters(self) -> tuple[ListFilter, ...]:
        """The condition of the chosen branch."""
        return (ListFilter(self.key, self.branch),) if self.branch else ()

    def leave(self) -> None:
        """Choose no branch, without announcing it."""
        self.tree.choose(self.key)

    def show_as(self, *, shown: bool, key: str = "", branch: str = "") -> None:
        """Group as a saved view does, without announcing it."""
        blocked = self.blockSignals(True)
        self.button.setChecked(shown)
        self.blockSignals(blocked)
        self.tree.choose(key or self.key, branch)

    def put(self, groups: tuple[GroupCount, ...]) -> None:
        """Show the branches with their counts."""
        if self.shown:
            self.tree.put(branches(self._spec.kind, self.key, groups, self._texts))

    @Slot(str)
    def group_by(self, key: str) -> None:
        """Group by a column."""
        self.show_as(shown=True, key=key)
        self.changed.emit()

    @Slot(bool)
    def _on_button_toggled(self, shown: bool) -> None:
        self.tree.setVisible(shown)
        self.leave()
        self.changed.emit()

    @Slot(str)
    def _on_key_chosen(self, _key: str) -> None:
        self.leave()
        self.changed.emit()

    @Slot(str)
    def _on_branch_chosen(self, _filter: str) -> None:
        self.changed.emit()
