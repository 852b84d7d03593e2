"""Menus of the understanding step: tables of the file, what new firms become, whose members, rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from db.domain.catalogue import find_field
from db.intake.table import Table
from desktop_app.features.intake.list_words import column_letter, table_name
from desktop_app.features.intake.understanding.grid_model import ENTRY, EXCLUDED_ROW
from desktop_app.features.intake.understanding.table_edges import FIRST, LAST, LEFT, RIGHT, edges_of
from desktop_app.features.intake.work import Understood
from resources.texts import Texts

# Each action carries (what, value), which the view reads.


def new_menu(parent: QWidget) -> QMenu:
    """An empty menu that goes when it closes."""
    menu = QMenu(parent)
    menu.setObjectName("list_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def fill_tables(menu: QMenu, understood: Understood, at: int, texts: Texts) -> None:
    """The tables of the file, the one in front ticked, and whether only its sheet is taken."""
    prepared = understood.prepared
    tables = [entry.table for entry in prepared.tables]
    for place, table in enumerate(tables):
        name = table_name(tables, place, prepared.workbook.file_name)
        rows = texts("{rows:row|rows}", rows=len(table.rows))
        action = menu.addAction(f"{name}  ·  {rows}")
        action.setCheckable(True)
        action.setChecked(place == at)
        action.setData(("table", place))
    menu.addSeparator()
    sheet = tables[at].sheet.name
    if prepared.choices.sheet is not None:
        menu.addAction(texts("Take in every sheet")).setData(("only", None))
    elif len(prepared.workbook.sheets) > 1:
        menu.addAction(texts("Take in only “{name}”", name=sheet)).setData(("only", sheet))


def fill_standings(menu: QMenu, texts: Texts) -> None:
    """What firms that the list creates are to us."""
    for choice in find_field("organization.standing").choices:
        menu.addAction(choice.label(texts.lang)).setData(("standing", choice.code))


def fill_members(menu: QMenu, understood: Understood, texts: Texts) -> None:
    """The associations whose members the firms may be."""
    for body, name in understood.associations:
        menu.addAction(name).setData(("members", body))
    menu.addSeparator()
    menu.addAction(texts("Nobody's members")).setData(("members", None))


def fill_row(menu: QMenu, table: Table, row: int, kind: int, texts: Texts) -> None:
    """What a row of the sheet (1-based) may be made."""
    menu.addAction(texts("Row {row} is the header", row=row)).setData(("header", str(row)))
    header = table.header_rows or ()
    if header and row in (header[0] - 1, header[-1] + 1):
        first, last = min(header[0], row), max(header[-1], row)
        text = texts("Header: {rows:row/rows}", rows=f"{first}–{last}")
        menu.addAction(text).setData(("header", f"{first}-{last}"))
    menu.addSeparator()
    if kind == ENTRY:
        menu.addAction(texts("Leave row {row} out", row=row)).setData(("leave", row))
    elif kind == EXCLUDED_ROW:
        menu.addAction(texts("Take row {row} in", row=row)).setData(("take", row))


def fill_edges(menu: QMenu, table: Table, row: int, column: int, texts: Texts) -> None:
    """The edges that the row (1-based) or the column one is at may become."""
    edges = edges_of(table)
    if edges is None:
        return
    letter = column_letter(column)
    offers = (
        (FIRST, row, texts("The entries begin with row {row}", row=row)),
        (LAST, row, texts("The entries end with row {row}", row=row)),
        (LEFT, column, texts("The table begins with column {letter}", letter=letter)),
        (RIGHT, column, texts("The table ends with column {letter}", letter=letter)),
    )
    menu.addSeparator()
    for edge, place, text in offers:
        if edges.allows(edge, place):
            menu.addAction(text).setData(("edge", (edge, place)))
