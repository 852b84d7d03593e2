"""A list whose rows are all there: no filter boxes under its heads."""

from __future__ import annotations

from desktop_app.context import AppContext
from desktop_app.widgets.lists.cells import Column
from desktop_app.widgets.lists.list_view import ListView
from desktop_app.widgets.lists.row_table_model import RowTableModel


def plain_list(context: AppContext, columns: tuple[Column, ...], name: str, title: str) -> ListView:
    """Its table under the object name *name*, *title* being what a screen reader says."""
    compact = context.settings.now.compact_rows
    made = ListView(RowTableModel(columns), context.theme, context.lang, compact=compact)
    made.table.setObjectName(name)
    made.table.setAccessibleName(title)
    made.table.head.show_boxes(False)
    made.yield_to_room()
    return made
