"""The step in which an officer sees what was understood of a list, and mends it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from db.domain.values import Value
from db.intake.pipeline import Choices, PreparedTable
from desktop_app.context import AppContext
from desktop_app.features.intake.arriving.reading_view import reading_words
from desktop_app.features.intake.list_words import FORMATS
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.step_back import StepBackView
from desktop_app.features.intake.understanding import corrections
from desktop_app.features.intake.understanding.ask_popup import AskPopup
from desktop_app.features.intake.understanding.by_hand import constant_popup, field_popup
from desktop_app.features.intake.understanding.cards import cards_of, merged_rects
from desktop_app.features.intake.understanding.decision_pane import DecisionPane
from desktop_app.features.intake.understanding.decisions import (
    CONSTANT,
    facts_of,
    mapped_counts,
)
from desktop_app.features.intake.understanding.grid_model import GridModel
from desktop_app.features.intake.understanding.grid_view import GridView
from desktop_app.features.intake.understanding.list_menus import (
    fill_edges,
    fill_members,
    fill_row,
    fill_standings,
    fill_tables,
    new_menu,
)
from desktop_app.features.intake.understanding.list_questions import answered, question_about
from desktop_app.features.intake.understanding.open_places import (
    Place,
    left_places,
    next_place,
    open_places,
    place_words,
)
from desktop_app.features.intake.understanding.problem_bar import ProblemBar
from desktop_app.features.intake.understanding.table_edges import edges_of, with_edge
from desktop_app.features.intake.understanding.values_dialog import ValuesDialog
from desktop_app.widgets.layouts import flush
from resources.texts import fill


class UnderstandView(StepBackView):
    """Decisions at the left, the sheet with cards over its columns, the problems below."""

    plan_requested = Signal()
    learned_requested = Signal()
    back_requested = Signal()

    def __init__(self, context: AppContext, run: ListRun, parent: QWidget | None = None) -> None:
        super().__init__(run, parent)
        self.setObjectName("understand")
        self._context = context
        self._at = 0
        self._pane = DecisionPane(context.theme)
        self._model = GridModel(context.texts, self)
        self.grid = GridView(context.theme)
        self.grid.setAccessibleName(self.tr("The list as it was read"))
        self.grid.setModel(self._model)
        self.bar = ProblemBar(context.theme)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        across = flush(QHBoxLayout())
        across.addWidget(self._pane)
        across.addWidget(self.grid, 1)
        column = flush(QVBoxLayout(self))
        column.addLayout(across, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self._pane.change_requested.connect(self._on_change_requested)
        self.grid.card_requested.connect(self._on_card_requested)
        self.grid.cell_requested.connect(self._on_cell_requested)
        self.grid.edges.moved.connect(self._on_edge_moved)
        self.grid.row_menu_requested.connect(self._on_row_menu_requested)
        self.grid.place_changed.connect(self._on_place_changed)
        self._run.reading_went_on.connect(self._on_reading_went_on)
        self.bar.next_requested.connect(self.go_to_next_problem)
        self.bar.mend_requested.connect(self._on_mend_requested)
        self.bar.back_requested.connect(self.back_requested)
        self.bar.plan_requested.connect(self.plan_requested)
        for keys in ("F8", "Shift+F8"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            step = self.go_to_next_problem if keys == "F8" else self.go_to_last_problem
            shortcut.activated.connect(step)
        replacing = QShortcut(QKeySequence("Ctrl+H"), self)
        replacing.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        replacing.activated.connect(self.open_replacing)

    # What the page asks.

    @property
    def table_at(self) -> int:
        """The table in front."""
        return self._at

    def show_list(self, *, fresh: bool) -> None:
        """Show what is understood now; a fresh list starts at its first known table."""
        understood = self._run.understood
        if understood is None:
            return
        tables = understood.prepared.tables
        if fresh or self._at >= len(tables):
            self._at = understood.known[0] if understood.known else _largest(tables)
        entry = tables[self._at]
        place = self.grid.currentIndex()
        self._model.put(entry, understood.marks[self._at])
        cards = cards_of(entry, self._context.texts)
        self.grid.show_sheet(self._model, cards, merged_rects(entry.table.sheet))
        self.grid.edges.put(edges_of(entry.table))
        self.show_facts()
        self._show_problems()
        if fresh:
            first = max(0, (entry.table.header_rows or (1,))[0] - 1)
            used = (one.index for one in entry.mapping.columns if one.field)
            self.grid.scrollToTop()
            self.grid.setCurrentIndex(self._model.index(first, next(used, 0)))
        elif place.isValid():
            self.grid.setCurrentIndex(self._model.index(place.row(), place.column()))

    @Slot(bool)
    def show_as_read(self, as_read: bool) -> None:
        """Flip the grid."""
        self._model.show_as_read(as_read)

    @Slot()
    def go_to_next_problem(self) -> None:
        """The next cell that could not be read, or the next column that is asked about."""
        self._step(1)

    @Slot()
    def go_to_last_problem(self) -> None:
        """The one before."""
        self._step(-1)

    @Slot()
    def go_to_left_column(self) -> None:
        """The first column that is not taken in."""
        understood = self._run.understood
        if understood is not None and (places := left_places(understood, self._at)):
            self.grid.go_to(places[0][0] - 1, places[0][1])
            self.grid.setFocus()

    # What is shown.

    def show_facts(self) -> None:
        """Say at the left how the list is taken."""
        understood = self._run.understood
        assert understood is not None
        workbook = understood.prepared.workbook
        texts = self._context.texts
        kind = FORMATS.get(workbook.format, "") or self.tr("Pasted cells")
        sheets = fill(self.tr("{count:sheet|sheets}"), count=len(workbook.sheets))
        parts = [kind, (workbook.encoding or "").upper(), sheets]
        facts = facts_of(understood, self._at, self._run.decisions.wishes, texts)
        self._pane.show_facts(" · ".join(part for part in parts if part), facts)

    def _show_problems(self) -> None:
        understood = self._run.understood
        assert understood is not None
        entry, marks = understood.prepared.tables[self._at], understood.marks[self._at]
        columns, mapped, asked = mapped_counts([entry])
        ready = bool(understood.known and not understood.partial)
        left = len(left_places(understood, self._at)) if entry.is_known else 0
        self.bar.show_counts(len(marks.problems), asked, left, ready)
        self.bar.show_columns(columns, mapped, len(entry.table.rows))
        self._say_here()

    def _say_here(self) -> None:
        """The bar speaks of the cell one is at, or of the next problem."""
        understood = self._run.understood
        assert understood is not None
        places = open_places(understood, self._at)
        left = left_places(understood, self._at) if self._entry().is_known else []
        index = self.grid.currentIndex()
        here = (index.row() + 1, index.column())
        excluded = self._model.excluded_reason(here[0])
        marks = understood.marks[self._at]
        self.bar.show_mending(here in marks.problems and not understood.partial)
        if here in (*places, *left):
            self.bar.say(self._words(here))
        elif excluded:
            text = self.tr("Row {row} is left out: {reason}")
            self.bar.say(fill(text, row=here[0], reason=excluded))
        elif places:
            self.bar.say(fill(self.tr("Next problem: {what}"), what=self._words(places[0])))
        else:
            self.bar.say("")

    def _words(self, place: Place) -> str:
        understood = self._run.understood
        assert understood is not None
        return place_words(understood, self._at, place, self._model, self._context.texts)

    def _step(self, step: int) -> None:
        understood = self._run.understood
        if understood is None:
            return
        places = open_places(understood, self._at)
        if self._entry().is_known:
            places += [one for one in left_places(understood, self._at) if one not in places]
        if not places:
            return
        index = self.grid.currentIndex()
        row, column = next_place(places, (index.row() + 1, index.column()), step)
        self.grid.go_to(row - 1, column)
        self.grid.setFocus()

    @Slot()
    def _on_reading_went_on(self) -> None:
        if self._run.partial:
            self.bar.show_reading(reading_words(self._run, self._context.texts))

    @Slot(int, int)
    def _on_place_changed(self, _row: int, _column: int) -> None:
        if self._run.understood is not None and self._model.rowCount():
            self._say_here()

    # What the officer corrects.

    def _entry(self) -> PreparedTable:
        assert self._run.understood is not None
        return self._run.understood.prepared.tables[self._at]

    def _choices(self) -> Choices:
        assert self._run.understood is not None
        return self._run.understood.prepared.choices

    @Slot(int, QPoint)
    def _on_card_requested(self, column: int, corner: QPoint) -> None:
        popup = field_popup(self._entry(), column, self._context, self)
        if popup is not None:
            popup.chosen.connect(self._on_field_chosen)
            popup.forget_requested.connect(self._on_forget_requested)
            popup.open_at(corner)

    @Slot(int, int)
    def _on_cell_requested(self, row: int, column: int) -> None:
        """The values of the column, at the one that stands there; the first click shows why."""
        entry = self._entry()
        if self._run.partial or not any(
            one.index == column and one.field for one in entry.mapping.columns
        ):
            return
        dialog = ValuesDialog(self._context, self._run, self)
        dialog.show_cell(self._at, column, row + 1)
        dialog.open()

    @Slot()
    def open_replacing(self) -> None:
        """Find and replace in the values of the column one is at."""
        understood = self._run.understood
        if understood is None or understood.partial or not understood.known:
            return
        dialog = ValuesDialog(self._context, self._run, self)
        dialog.show_column(self._at, self.grid.currentIndex().column())
        dialog.open()

    @Slot()
    def _on_mend_requested(self) -> None:
        index = self.grid.currentIndex()
        self._on_cell_requested(index.row(), index.column())

    @Slot(int, str, str, bool)
    def _on_field_chosen(self, column: int, path: str, unit: str, beside: bool) -> None:
        assert self._run.understood is not None
        prepared = self._run.understood.prepared
        self._run.choose(
            corrections.with_column(
                self._choices(), prepared, self._at, column, path, unit, beside=beside
            )
        )

    @Slot(str, object)
    def _on_constant_answered(self, path: str, value: Value | None) -> None:
        self._run.choose(corrections.with_constant(self._choices(), self._at, path, value))

    def _ask_constant(self) -> None:
        popup = constant_popup(self._entry(), self._context, self)
        popup.answered.connect(self._on_constant_answered)
        popup.open_at(self._under("constant"))

    @Slot(int)
    def _on_forget_requested(self, column: int) -> None:
        self._run.forget_column(self._at, column)

    @Slot(str, int)
    def _on_edge_moved(self, edge: str, place: int) -> None:
        self._run.choose(with_edge(self._choices(), self._entry().table, edge, place))

    @Slot(str, int)
    def _on_change_requested(self, key: str, row: int) -> None:
        if key == "row":
            self.grid.go_to(row - 1, 0)
            self.grid.setFocus()
        elif key == "hidden":
            table = self._entry().table
            hidden = tuple(one for one in table.rows if one in table.sheet.hidden_rows)
            self._run.choose(corrections.with_rows(self._choices(), table, hidden, taken=False))
        elif key == "edges":
            self._run.choose(corrections.with_found_edges(self._choices(), self._entry().table))
        elif key == "outline":
            entry = self._entry()
            self._run.choose(corrections.with_outline_turned(self._choices(), entry.table))
        elif key == "learned":
            self.learned_requested.emit()
        elif key == "constant":
            self._ask_constant()
        elif key.startswith(CONSTANT):
            self._on_constant_answered(key.removeprefix(CONSTANT), None)
        elif key in ("tables", "standing", "members"):
            self._list_menu(key).popup(self._under(key))
        else:
            self._ask(key)

    def _under(self, key: str) -> QPoint:
        link = self._pane.link(key)
        below: QPushButton | DecisionPane = link if link is not None else self._pane
        return below.mapToGlobal(QPoint(0, below.height() if link is not None else 0))

    def _ask(self, key: str) -> None:
        popup = AskPopup(self)
        popup.answered.connect(self._on_popup_answered)
        asked = question_about(key, self._entry().table, self._context.texts)
        popup.ask(key, asked.title, asked.hint, asked.text, asked.check, self._under(key))

    @Slot(str, str)
    def _on_popup_answered(self, key: str, text: str) -> None:
        self._run.choose(answered(key, self._choices(), self._entry().table, text))

    # Menus.

    def _list_menu(self, key: str) -> QMenu:
        understood, texts = self._run.understood, self._context.texts
        assert understood is not None
        menu = self._menu()
        if key == "tables":
            fill_tables(menu, understood, self._at, texts)
        elif key == "standing":
            fill_standings(menu, texts)
        else:
            fill_members(menu, understood, texts)
        return menu

    @Slot(int, QPoint)
    def _on_row_menu_requested(self, row: int, corner: QPoint) -> None:
        menu = self._menu()
        kind = self._model.kind_of(row + 1)
        table, texts = self._entry().table, self._context.texts
        fill_row(menu, table, row + 1, kind, texts)
        fill_edges(menu, table, row + 1, max(0, self.grid.currentIndex().column()), texts)
        menu.popup(corner)

    def _menu(self) -> QMenu:
        menu = new_menu(self)
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        what, value = action.data()
        if what == "edge":
            self._on_edge_moved(*value)
            return
        table, choices = self._entry().table, self._choices()
        if what == "table":
            self._at = value
            self.show_list(fresh=False)
            self.grid.scrollToTop()
        elif what == "only":
            self._at = 0
            self._run.choose(corrections.with_sheet(choices, value))
        elif what == "standing":
            self._run.decisions.set_standing(value)
            self.show_facts()
        elif what == "members":
            self._run.decisions.set_members_of(value)
            self.show_facts()
        elif what == "header":
            self._run.choose(corrections.with_header(choices, table, value))
        else:
            taken = what == "take"
            self._run.choose(corrections.with_row(choices, table, value, taken=taken))


def _largest(tables: tuple[PreparedTable, ...]) -> int:
    return max(range(len(tables)), key=lambda at: len(tables[at].table.rows))
