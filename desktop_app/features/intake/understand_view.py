"""The step in which an officer sees what was understood of a list, and mends it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from db.domain.catalogue import find_field
from db.intake.pipeline import Choices, PreparedTable
from desktop_app.context import AppContext
from desktop_app.features.intake import corrections
from desktop_app.features.intake.ask_popup import AskPopup
from desktop_app.features.intake.cards import cards_of, field_choices, merged_rects, samples
from desktop_app.features.intake.decision_pane import DecisionPane
from desktop_app.features.intake.decisions import facts_of, mapped_counts
from desktop_app.features.intake.field_popup import FieldPopup
from desktop_app.features.intake.grid_model import ENTRY, EXCLUDED_ROW, GridModel
from desktop_app.features.intake.grid_view import GridView
from desktop_app.features.intake.list_words import (
    FORMATS,
    column_letter,
    date_words,
    field_words,
    rows_text,
    table_name,
)
from desktop_app.features.intake.problem_bar import ProblemBar
from desktop_app.features.intake.run import ListRun
from resources.texts import fill


class UnderstandView(QWidget):
    """Decisions at the left, the sheet with cards over its columns, the problems below."""

    plan_requested = Signal()
    back_requested = Signal()

    def __init__(self, context: AppContext, run: ListRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("understand")
        self._context = context
        self._run = run
        self._at = 0
        self._pane = DecisionPane(context.theme)
        self._model = GridModel(context.texts, self)
        self.grid = GridView(context.theme)
        self.grid.setModel(self._model)
        self.bar = ProblemBar(context.theme)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._pane)
        across.addWidget(self.grid, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self._pane.change_requested.connect(self._on_change_requested)
        self.grid.card_requested.connect(self._on_card_requested)
        self.grid.row_menu_requested.connect(self._on_row_menu_requested)
        self.grid.place_changed.connect(self._on_place_changed)
        self.bar.next_requested.connect(self.go_to_next_problem)
        self.bar.back_requested.connect(self.back_requested)
        self.bar.plan_requested.connect(self.plan_requested)
        for keys in ("F8", "Shift+F8"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            step = self.go_to_next_problem if keys == "F8" else self.go_to_last_problem
            shortcut.activated.connect(step)

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
        self._show_facts()
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

    # What is shown.

    def _show_facts(self) -> None:
        understood = self._run.understood
        assert understood is not None
        workbook = understood.prepared.workbook
        texts = self._context.texts
        kind = FORMATS.get(workbook.format, "") or self.tr("Pasted cells")
        sheets = fill(self.tr("{count:sheet|sheets}"), count=len(workbook.sheets))
        parts = [kind, (workbook.encoding or "").upper(), sheets]
        facts = facts_of(understood, self._at, self._run.wishes, texts)
        self._pane.show_facts(" · ".join(part for part in parts if part), facts)

    def _places(self) -> list[tuple[int, int]]:
        """Columns that are asked about (at their first row), then cells, in the sheet's order."""
        understood = self._run.understood
        assert understood is not None
        entry, marks = understood.prepared.tables[self._at], understood.marks[self._at]
        first = entry.table.first_row
        asked = [(first, column.index) for column in entry.mapping.questions]
        return asked + sorted(marks.problems)

    def _show_problems(self) -> None:
        understood = self._run.understood
        assert understood is not None
        entry, marks = understood.prepared.tables[self._at], understood.marks[self._at]
        columns, mapped, asked = mapped_counts([entry])
        self.bar.show_counts(len(marks.problems), asked, bool(understood.known))
        self.bar.show_columns(columns, mapped, len(entry.table.rows))
        self._say_here()

    def _say_here(self) -> None:
        """The bar speaks of the cell one is at, or of the next problem."""
        places = self._places()
        index = self.grid.currentIndex()
        here = (index.row() + 1, index.column())
        excluded = self._model.excluded_reason(here[0])
        if here in places:
            self.bar.say(self._sentence(here))
        elif excluded:
            text = self.tr("Row {row} is left out: {reason}")
            self.bar.say(fill(text, row=here[0], reason=excluded))
        elif places:
            self.bar.say(fill(self.tr("Next problem: {what}"), what=self._sentence(places[0])))
        else:
            self.bar.say("")

    def _sentence(self, place: tuple[int, int]) -> str:
        row, column = place
        assert self._run.understood is not None
        marks = self._run.understood.marks[self._at]
        if place in marks.problems:
            raw = marks.problems[place].raw
            why = self._model.explain(row, column)
            return f"{column_letter(column)}{row} ‘{raw[:24]}’ — {why}"
        mapping = self._run.understood.prepared.tables[self._at].mapping
        asked = next((one for one in mapping.questions if one.index == column), None)
        if asked is not None and asked.field:
            field = field_words(asked.field, self._context.lang)
            ask = self.tr("Column {letter}: in which unit is {field} counted?")
            return fill(ask, letter=column_letter(column), field=field)
        ask = self.tr("Column {letter}: whose is it? Choose its field.")
        return fill(ask, letter=column_letter(column))

    def _step(self, step: int) -> None:
        if self._run.understood is None or not (places := self._places()):
            return
        index = self.grid.currentIndex()
        here = (index.row() + 1, index.column())
        if here in places:
            at = (places.index(here) + step) % len(places)
        else:
            at = 0 if step > 0 else len(places) - 1
        row, column = places[at]
        self.grid.go_to(row - 1, column)
        self.grid.setFocus()

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
        entry = self._entry()
        mapped = next((one for one in entry.mapping.columns if one.index == column), None)
        if mapped is None or not entry.is_known:
            return
        popup = FieldPopup(self._context.theme, self._context.texts, self)
        popup.chosen.connect(self._on_field_chosen)
        choices = field_choices(entry.mapping.list_kind, self._context.lang)
        popup.open_for(mapped, choices, samples(entry, column), corner)

    @Slot(int, str, str)
    def _on_field_chosen(self, column: int, path: str, unit: str) -> None:
        assert self._run.understood is not None
        prepared = self._run.understood.prepared
        self._run.choose(
            corrections.with_column(self._choices(), prepared, self._at, column, path, unit)
        )

    @Slot(str, int)
    def _on_change_requested(self, key: str, row: int) -> None:
        if key == "row":
            self.grid.go_to(row - 1, 0)
            self.grid.setFocus()
        elif key == "hidden":
            table = self._entry().table
            hidden = tuple(one for one in table.rows if one in table.sheet.hidden_rows)
            self._run.choose(corrections.with_rows(self._choices(), table, hidden, taken=False))
        elif key == "tables":
            self._table_menu().popup(self._under(key))
        elif key == "standing":
            self._standing_menu().popup(self._under(key))
        elif key == "members":
            self._members_menu().popup(self._under(key))
        else:
            self._ask(key)

    def _under(self, key: str) -> QPoint:
        link = self._pane.link(key)
        below: QPushButton | DecisionPane = link if link is not None else self._pane
        return below.mapToGlobal(QPoint(0, below.height() if link is not None else 0))

    def _ask(self, key: str) -> None:
        table = self._entry().table
        popup = AskPopup(self)
        popup.answered.connect(self._on_popup_answered)
        if key == "header":
            title, hint = self.tr("Rows of the header"), self.tr("3, or 3-4. Empty for none.")
            text, check = rows_text(table.header_rows or ()).replace("–", "-"), self._check_header
        elif key == "unit":
            title = self.tr("Unit of the whole list")
            hint = self.tr("As the list would write it: 억원, ㎡. A column's own unit goes first.")
            text, check = table.unit, self._check_unit
        else:
            title = self.tr("As of which day?")
            hint = self.tr("2026. 6. 30., 2026. 6. or 2026.")
            day = table.as_of.value if table.as_of else ""
            text, check = date_words(day, self._context.lang) if day else "", self._check_day
        popup.ask(key, title, hint, text, check, self._under(key))

    def _check_header(self, text: str) -> str:
        height = len(self._entry().table.sheet.rows)
        wrong = self.tr("Write rows that lie together and are on the sheet, such as 3-4.")
        return "" if corrections.header_ok(text, height) else wrong

    def _check_unit(self, text: str) -> str:
        wrong = self.tr("Write 원, 천원, 백만원, 억원 or 조원; ㎡, 평 or 만㎡.")
        return "" if corrections.unit_ok(text) else wrong

    def _check_day(self, text: str) -> str:
        wrong = self.tr("No date can be read here. Write 2024. 11. 27., 2024. 11. or 2024.")
        return "" if corrections.day_from(text) else wrong

    @Slot(str, str)
    def _on_popup_answered(self, key: str, text: str) -> None:
        table, choices = self._entry().table, self._choices()
        change = {
            "header": corrections.with_header,
            "unit": corrections.with_unit,
            "as_of": corrections.with_day,
        }[key]
        self._run.choose(change(choices, table, text))

    # Menus.

    def _table_menu(self) -> QMenu:
        assert self._run.understood is not None
        prepared = self._run.understood.prepared
        menu = self._menu()
        tables = [entry.table for entry in prepared.tables]
        for at, entry in enumerate(prepared.tables):
            name = table_name(tables, at, prepared.workbook.file_name)
            rows = fill(self.tr("{rows:row|rows}"), rows=len(entry.table.rows))
            action = menu.addAction(f"{name}  ·  {rows}")
            action.setCheckable(True)
            action.setChecked(at == self._at)
            action.setData(("table", at))
        menu.addSeparator()
        if prepared.choices.sheet is None:
            text = fill(self.tr("Take in only “{name}”"), name=self._entry().table.sheet.name)
            if len(prepared.workbook.sheets) > 1:
                menu.addAction(text).setData(("only", self._entry().table.sheet.name))
        else:
            menu.addAction(self.tr("Take in every sheet")).setData(("only", None))
        return menu

    def _standing_menu(self) -> QMenu:
        menu = self._menu()
        for choice in find_field("organization.standing").choices:
            action = menu.addAction(choice.label(self._context.lang))
            action.setData(("standing", choice.code))
        return menu

    def _members_menu(self) -> QMenu:
        menu = self._menu()
        understood = self._run.understood
        for body, name in understood.associations if understood is not None else ():
            menu.addAction(name).setData(("members", body))
        menu.addSeparator()
        menu.addAction(self.tr("Nobody's members")).setData(("members", None))
        return menu

    @Slot(int, QPoint)
    def _on_row_menu_requested(self, row: int, corner: QPoint) -> None:
        kind = self._model.kind_of(row + 1)
        menu = self._menu()
        only = fill(self.tr("Row {row} is the header"), row=row + 1)
        menu.addAction(only).setData(("header", str(row + 1)))
        header = self._entry().table.header_rows or ()
        if header and row in (header[0] - 2, header[-1]):
            band = sorted((*header, row + 1))
            text = fill(self.tr("Header: row {rows}"), rows=f"{band[0]}–{band[-1]}")
            menu.addAction(text).setData(("header", f"{band[0]}-{band[-1]}"))
        menu.addSeparator()
        if kind == ENTRY:
            text = fill(self.tr("Leave row {row} out"), row=row + 1)
            menu.addAction(text).setData(("leave", row + 1))
        elif kind == EXCLUDED_ROW:
            text = fill(self.tr("Take row {row} in"), row=row + 1)
            menu.addAction(text).setData(("take", row + 1))
        menu.popup(corner)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("list_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        what, value = action.data()
        table, choices = self._entry().table, self._choices()
        if what == "table":
            self._at = value
            self.show_list(fresh=False)
            self.grid.scrollToTop()
        elif what == "only":
            self._at = 0
            self._run.choose(corrections.with_sheet(choices, value))
        elif what == "standing":
            self._run.set_standing(value)
            self._show_facts()
        elif what == "members":
            self._run.set_members_of(value)
            self._show_facts()
        elif what == "header":
            self._run.choose(corrections.with_header(choices, table, value))
        else:
            taken = what == "take"
            self._run.choose(corrections.with_row(choices, table, value, taken=taken))


def _largest(tables: tuple[PreparedTable, ...]) -> int:
    return max(range(len(tables)), key=lambda at: len(tables[at].table.rows))
