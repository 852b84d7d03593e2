"""The menus of a case: where it can go, and everything else that can be done to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from db.queries.board import BoardCard
from desktop_app.context import AppContext
from desktop_app.features.cases.lanes import BY_KEY, STAGE_LANES, STATE_CODES
from desktop_app.features.cases.mover import CaseMover
from desktop_app.features.cases.squares import square_icon
from desktop_app.widgets.lists.cell_entries import add_cell_entries, run_cell_entry
from desktop_app.widgets.lists.list_view import ListView
from resources.texts import fill

_CELL = "cell:"


def _alone(case_id: int) -> tuple[int, ...]:
    return (case_id,)


class CaseMenus(QObject):
    """What was chosen goes out as one word: ``open``, ``firm``, ``edit``, ``note``, ``packet``, ``done``,
    ``to:`` with a stage or state, or ``officer:`` with a name."""

    chosen = Signal(int, str)
    bulk_requested = Signal()
    """The chosen cases are to be edited with one form."""

    def __init__(
        self, context: AppContext, mover: CaseMover, officers: Callable[[], tuple[str, ...]],
        page: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._officers = officers
        self.group_of: Callable[[int], tuple[int, ...]] = _alone
        """The cases that are meant with one."""
        self.rows: ListView | None = None
        """The table of the cases, whose cells have entries of their own."""
        self._context = context
        self._mover = mover
        self._page = page

    def open_moves(self, card: BoardCard, place: QPoint) -> None:
        """Every stage with its digit, a refused one with its reason."""
        if self._context.read_only:
            return
        menu = self._menu("move_menu", card.id)
        self._add_moves(menu, card)
        menu.popup(place)

    def _in_rows(self, place: QPoint) -> ListView | None:
        """The table, when the menu opens over its rows."""
        rows = self.rows
        if rows is None or not rows.isVisible():
            return None
        area = rows.table.viewport()
        return rows if area.rect().contains(area.mapFromGlobal(place)) else None

    def open_all(self, card: BoardCard, place: QPoint, *, packet: bool) -> None:
        """Everything that can be done to a card."""
        menu = self._menu("case_menu", card.id)
        rows = self._in_rows(place)
        done_key, move_key = ("\tCtrl+D", "") if rows is not None else ("\tD", "\tM")
        if (count := len(self.group_of(card.id))) > 1:
            menu.addSection(fill(self.tr("{count:case|cases} chosen"), count=count))
        self._entry(menu, self.tr("Open"), "open", "panel-right")
        self._entry(menu, self.tr("Open the whole record"), "whole", "maximize-2")
        self._entry(menu, self.tr("Open the firm's record"), "firm", "building-2")
        if not self._context.read_only:
            self._entry(menu, self.tr("Edit…"), "edit", "pencil")
            self._entry(menu, self.tr("Note an activity…"), "note", "notebook-pen")
            if card.next_step:
                done = self.tr("Next step done…") + done_key
                self._entry(menu, done, "done", "circle-check")
            self._entry(menu, self.tr("Set up a plan…"), "plan", "list-checks")
            menu.addSeparator()
            text = self.tr("Move to") + move_key
            moving = menu.addMenu(self._context.theme.icon("move"), text)
            moving.setObjectName("move_submenu")
            self._add_moves(moving, card)
            giving = menu.addMenu(self._context.theme.icon("user"), self.tr("Give to"))
            giving.setObjectName("officer_submenu")
            self._add_officers(giving, card)
            self._entry(menu, self.tr("Bulk edit…") + "\tCtrl+E", "bulk", "list-checks")
        if packet:
            menu.addSeparator()
            self._entry(menu, self.tr("Make meeting paper…"), "packet", "file-text")
        if rows is not None:
            self._add_cells(menu, rows)
        menu.popup(place)

    def _add_cells(self, menu: QMenu, rows: ListView) -> None:
        """What can be done with the cells of the table, as in every other list."""
        section, writable = rows.table.currentIndex().column(), not self._context.read_only
        column = rows.head_menu(section) if section >= 0 else None
        add_cell_entries(menu, rows.table, writable=writable, column=column, prefix=_CELL)
        if writable:
            menu.addAction(self.tr("Delete") + "\tDel").setData(f"{_CELL}delete")

    def _menu(self, name: str, case_id: int) -> QMenu:
        menu = QMenu(self._page)
        menu.setObjectName(name)
        menu.setProperty("case_id", case_id)
        menu.triggered.connect(self._on_menu_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add_moves(self, menu: QMenu, card: BoardCard) -> None:
        theme, lang = self._context.theme, self._context.lang
        group = self.group_of(card.id)
        for number, spec in enumerate(STAGE_LANES, start=1):
            here = spec.key == card.stage and len(group) == 1
            reason = "" if here else self._mover.reason(group, spec.key)
            text = f"&{number}  {spec.choice.label(lang)}"
            action = menu.addAction(f"{text}   — {reason}" if reason else text)
            action.setIcon(square_icon(spec.color(theme)))
            action.setData(f"to:{spec.key}")
            action.setEnabled(not reason and not here)
        menu.addSeparator()
        for state in STATE_CODES:
            if self._mover.all_are(group, state):
                continue
            resume = state == "active"
            text = self.tr("Resume") if resume else f"{BY_KEY[state].choice.label(lang)}…"
            icon = {"active": "circle-play", "on_hold": "clock", "ended": "circle-x"}[state]
            self._entry(menu, text, f"to:{state}", icon)

    def _add_officers(self, menu: QMenu, card: BoardCard) -> None:
        group = self.group_of(card.id)
        for name in self._officers():
            action = menu.addAction(name)
            action.setData(f"officer:{name}")
            action.setCheckable(True)
            action.setChecked(len(group) == 1 and name == card.officer)

    def _entry(self, menu: QMenu, text: str, what: str, icon: str) -> None:
        action = menu.addAction(self._context.theme.icon(icon), text)
        action.setObjectName(what)
        action.setData(what)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        what = action.data()
        if what == "bulk":
            self.bulk_requested.emit()
        elif isinstance(what, str) and what.startswith(_CELL):
            if self.rows is not None:
                run_cell_entry(self.rows.table, what.removeprefix(_CELL))
        elif isinstance(what, str):
            self.chosen.emit(int(self.sender().property("case_id")), what)
