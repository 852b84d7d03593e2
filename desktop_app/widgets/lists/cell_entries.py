"""What can be done with the cells under the pointer: entries for any menu of rows, and their running."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from desktop_app.widgets.lists.table_view import TableView
from resources.texts import mark


def add_cell_entries(
    menu: QMenu, table: TableView, *, writable: bool, column: QMenu | None, prefix: str = ""
) -> None:
    """Copy, paste, sort, filter, the menu of the column, edit; each does what its key does.

    The data of an action is ``prefix`` and what ``run_cell_entry`` takes.
    """

    def add(what: str, text: str, key: str = "") -> None:
        menu.addAction(f"{text}\t{key}" if key else text).setData(f"{prefix}{what}")

    cells = table.cell_range is not None
    menu.addSeparator()
    add("copy", _tr(mark("Copy cells")) if cells else _tr(mark("Copy rows")), "Ctrl+C")
    add("copy_heads", _tr(mark("Copy with heads")), "Ctrl+Alt+C")
    if not cells:
        add("copy_cell", _tr(mark("Copy this cell")))
    if writable:
        add("paste", _tr(mark("Paste")), "Ctrl+V")
    menu.addSeparator()
    add("sort", _tr(mark("Sort by this column")), "Ctrl+Shift+O")
    add("filter", _tr(mark("Filter this column")), "Ctrl+F")
    if column is not None:
        column.setParent(menu, column.windowFlags())  # it goes when this menu goes
        column.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        menu.addMenu(column)
    if writable:
        menu.addSeparator()
        add("edit", _tr(mark("Edit this cell")), "F2")


def run_cell_entry(table: TableView, what: str) -> bool:
    """Do it as the key would; False when it is none of these."""
    if what in ("copy", "copy_heads"):
        table.copy_requested.emit(what == "copy_heads")
    elif what == "copy_cell":
        table.choose_cell()
        table.copy_requested.emit(False)
    elif what == "sort":
        table.sort_requested.emit(table.currentIndex().column())
    elif what == "filter":
        table.filter_requested.emit("")
    elif what == "paste":
        table.paste_requested.emit()
    elif what == "edit":
        table.edit_requested.emit()
    elif what == "delete":
        table.delete_requested.emit()
    else:
        return False
    return True


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowMenu", text)
