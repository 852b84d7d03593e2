"""All saved views of a list: renamed, arranged, deleted, one of them made the beginning."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.queries.saved_views import SavedView
from desktop_app.list_pages.saved.view_content import icon_of
from desktop_app.list_pages.saved.view_dialog import ViewDialog
from desktop_app.list_pages.saved.view_shelf import ViewShelf
from desktop_app.theme import Theme
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.parts import button, label

_ID = Qt.ItemDataRole.UserRole


class ViewsDialog(QDialog):
    """F2 renames, Del deletes, Alt+Up and Alt+Down or dragging arrange."""

    delete_requested = Signal(object)

    def __init__(self, theme: Theme, shelf: ViewShelf, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("views_dialog")
        self.setWindowTitle(self.tr("Saved views"))
        self._theme = theme
        self._shelf = shelf
        self._list = QListWidget()
        self._list.setObjectName("views")
        self._list.setAccessibleName(self.windowTitle())
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._rename = button(self.tr("Rename…"), name="views_rename")
        self._rename.setToolTip("F2")
        self._begin = button(self.tr("Begin with it"), name="views_default")
        self._delete = button(self.tr("Delete"), "danger", name="views_delete")
        self._delete.setToolTip("Del")
        self._close = button(self.tr("Close"), "primary", name="views_close")
        self._compose()
        self._connect()
        self._fill()

    def _compose(self) -> None:
        beside = QVBoxLayout()
        for made in (self._rename, self._begin, self._delete):
            beside.addWidget(made)
        beside.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self._list, 1)
        across.addLayout(beside)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("Alt+↑↓ moves"), "small"))
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "section"))
        column.addLayout(across, 1)
        column.addLayout(foot)
        fit_within(self, 460, 380)

    def _connect(self) -> None:
        self._shelf.read_done.connect(self._on_read)
        self._list.model().rowsMoved.connect(self._on_moved)
        self._list.currentRowChanged.connect(self._on_current_changed)
        self._rename.clicked.connect(self._on_rename_clicked)
        self._begin.clicked.connect(self._on_begin_clicked)
        self._delete.clicked.connect(self._on_delete_clicked)
        self._close.clicked.connect(self.close)

    def _fill(self) -> None:
        row = max(0, self._list.currentRow())
        self._list.clear()
        for view in self._shelf.views:
            mark = f"  · {self.tr('begins the list')}" if view.is_default else ""
            item = QListWidgetItem(self._theme.icon(icon_of(view), "ink2"), f"{view.name}{mark}")
            item.setData(_ID, view.id)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self._list.addItem(item)
        self._list.setCurrentRow(min(row, self._list.count() - 1))
        self._on_current_changed()

    @property
    def current(self) -> SavedView | None:
        """The view the buttons are about."""
        row = self._list.currentRow()
        return self._shelf.view(int(self._list.item(row).data(_ID))) if row >= 0 else None

    def _ids(self) -> list[int]:
        return [int(self._list.item(at).data(_ID)) for at in range(self._list.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list of views."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_F2:
            self._on_rename_clicked()
        elif event.key() == Qt.Key.Key_Delete:
            self._on_delete_clicked()
        elif step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        here, ids = self._list.currentRow(), self._ids()
        there = here + step
        if here >= 0 and 0 <= there < len(ids):
            ids[here], ids[there] = ids[there], ids[here]
            self._list.setCurrentRow(there)
            self._shelf.arrange(ids)

    # Slots.

    @Slot()
    def _on_read(self) -> None:
        self._fill()

    @Slot()
    def _on_current_changed(self) -> None:
        view = self.current
        for made in (self._rename, self._delete):
            made.setEnabled(view is not None)
        self._begin.setEnabled(view is not None)
        begins = view is not None and view.is_default
        self._begin.setText(self.tr("Begin as before") if begins else self.tr("Begin with it"))

    @Slot()
    def _on_moved(self) -> None:
        self._shelf.arrange(self._ids())

    @Slot()
    def _on_rename_clicked(self) -> None:
        if (view := self.current) is not None:
            taken = frozenset(one.name for one in self._shelf.views if one.id != view.id)
            dialog = ViewDialog(self._theme, view, taken, self)
            dialog.chosen.connect(self._on_renamed)
            dialog.open()

    @Slot(object)
    def _on_renamed(self, view: SavedView) -> None:
        self._shelf.save(view)

    @Slot()
    def _on_begin_clicked(self) -> None:
        if (view := self.current) is not None:
            self._shelf.save(replace(view, is_default=not view.is_default))

    @Slot()
    def _on_delete_clicked(self) -> None:
        if (view := self.current) is not None:
            self.delete_requested.emit(view)
