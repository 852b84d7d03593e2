"""A list that needs no help is this one screen and one click."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.catalogue import find_field
from db.domain.kinds import Kind
from db.domain.values import Value
from db.intake.left_columns import unsettled
from db.intake.pipeline import Choices, FilePlan, PreparedTable
from db.intake.plan import RowPlan
from desktop_app.context import AppContext
from desktop_app.features.intake.list_words import (
    as_of_words,
    column_letter,
    field_words,
    kind_word,
)
from desktop_app.features.intake.planning.facets import FACETS, Facet
from desktop_app.features.intake.planning.plan_words import (
    cell_problems,
    cells_by_field,
    first_rows,
    is_clean,
    joined_names,
    names_in_line,
    open_rows,
    record_line,
    unjoined_names,
    unjoined_rows,
    written_rows,
)
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.understanding.decisions import mapped_counts
from desktop_app.features.intake.understanding.odd_rows import OddRowsNotice
from desktop_app.features.intake.work import Understood
from desktop_app.widgets.lists.cells import BLANK, Cell, Column, Filter, field_cell
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import button, card, chip, label, wrapped
from desktop_app.widgets.scroll_area import centred
from desktop_app.widgets.words.plan_reasons import OUTCOMES
from desktop_app.widgets.words.value_text import unit_of
from resources.texts import Texts, fill

_ROWS, _COLUMNS = 9, 7
_ROAD, _LOT = "organization.address", "organization.address_lot"
_PROSE = (Kind.TEXT, Kind.LONG_TEXT)
_FINE = ("create", "update", "same")


@dataclass(frozen=True, slots=True)
class _PreviewRow:
    id: int
    plan: RowPlan
    values: dict[str, Value]


class SummaryView(QWidget):
    """What the list is, what would be written, its first rows, and the button."""

    apply_requested = Signal()
    plan_requested = Signal()
    facet_requested = Signal(object)
    """The rows of this facet are wanted, one by one."""
    understand_requested = Signal()
    columns_requested = Signal()
    """The columns that are not taken in are wanted."""

    def __init__(self, context: AppContext, run: ListRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summary")
        self._context = context
        self._run = run
        self._sentence = label("", "title")
        self._sentence.setObjectName("summary_sentence")
        self._records = wrapped("", "")
        self._records.setObjectName("summary_records")
        self._icon = QLabel()
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(3)
        self._odd = OddRowsNotice(context.texts)
        self._apply = button("", "primary", name="summary_apply")
        self._plan = button(self.tr("Look one by one"), name="summary_plan")
        self._read = button(self.tr("See what was read"), "link", name="summary_read")
        self._table: MiniTable | None = None
        self._holder = QVBoxLayout()
        self._compose()
        self._apply.clicked.connect(self.apply_requested)
        self._plan.clicked.connect(self.plan_requested)
        self._read.clicked.connect(self.understand_requested)
        self._odd.turned.connect(self._on_rows_turned)

    @Slot(object)
    def _on_rows_turned(self, choices: Choices) -> None:
        self._run.change(choices)

    def _compose(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._sentence)
        words.addWidget(self._records)
        words.addLayout(self._chips)
        words.addSpacing(4)
        words.addLayout(self._facts)
        words.addWidget(self._odd)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for part in (self._apply, self._plan, self._read):
            buttons.addWidget(part)
        buttons.addStretch(1)
        words.addSpacing(10)
        words.addLayout(buttons)
        top = card("choice")
        row = QHBoxLayout(top)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(16)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addWidget(top)
        column.addLayout(self._holder)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(inside, 1160))

    def show_list(self) -> None:
        """Show the list of the run and its plan."""
        understood, planned = self._run.understood, self._run.planned
        if understood is None or planned is None:
            return
        self._show_sentence(planned)
        self._show_chips(planned)
        self._show_facts(understood)
        self._show_buttons(planned)
        self._show_preview(understood, planned)

    def show_busy(self) -> None:
        """No second click while the first is being worked on."""
        busy = self._run.applying or self._run.planning
        if self._run.planned is not None:
            self._apply.setEnabled(not busy and self._may_apply(self._run.planned))
        for part in (self._plan, self._read, self._odd):
            part.setEnabled(not self._run.applying)

    def take_focus(self) -> None:
        """Enter on the primary button."""
        first = self._apply.property("kind") == "primary" and self._apply.isEnabled()
        (self._apply if first else self._plan).setFocus()

    def _show_sentence(self, planned: FilePlan) -> None:
        counts, texts = planned.counts, self._context.texts
        unread = {
            (at, row.row)
            for at, table in enumerate(planned.tables)
            for row in table.rows
            if row.left_out
        }
        fine = sum(
            1
            for at, table in enumerate(planned.tables)
            for row in table.rows
            if row.outcome.value in (*_FINE, "skip") and (at, row.row) not in unread
        )
        read = counts["read"]
        text = self.tr("{fine} of {read} rows are fine")
        if fine == read:
            text = self.tr("{read:row is|rows are all} fine")
        elif not fine:
            text = self.tr("{read:row has|rows all have} to be looked at")
        self._sentence.setText(fill(text, fine=fine, read=read))
        line = record_line(self._run.records, texts)
        nothing = self.tr("There is nothing to write.")
        if counts["same"] == read:
            nothing = self.tr("Everything in it is stored already. There is nothing to write.")
        if open_rows(planned):
            nothing = self.tr("Nothing can be written before what is asked is answered.")
        self._records.setText(line or nothing)
        clean = is_clean(planned) and not self._left_columns()
        icon, role = ("circle-check-big", "ok") if clean else ("list-checks", "accent")
        self._icon.setPixmap(self._context.theme.pixmap(icon, role, 28))

    def _show_chips(self, planned: FilePlan) -> None:
        _empty(self._chips)
        counts, texts = planned.counts, self._context.texts
        for outcome, (source, kind) in OUTCOMES.items():
            if count := counts.get(outcome.value):
                self._chips.addWidget(chip(f"{texts(source)} {count:,}", kind))
        if cells := cell_problems(planned):
            text = fill(self.tr("{count:cell|cells} not read"), count=cells)
            self._add_door(Facet.CELLS, text, "danger")
        if joins := unjoined_rows(planned):
            self._add_door(Facet.JOINS, f"{texts(FACETS[Facet.JOINS])} {joins:,}", "warn")
        if left := len(self._left_columns()):
            text = fill(self.tr("{count:column|columns} not taken in"), count=left)
            door = button(text, "choice_chip", name="summary_columns")
            door.clicked.connect(self.columns_requested)
            self._chips.addWidget(door)
        self._chips.addStretch(1)

    def _left_columns(self) -> list[str]:
        """The columns that hold something and are not taken in, by their headers."""
        understood = self._run.understood
        if understood is None:
            return []
        tables = understood.prepared.tables
        left = [column for at in understood.known for column in unsettled(tables[at])]
        return [" ".join(one.header.split()) or column_letter(one.index) for one in left]

    def _add_door(self, facet: Facet, text: str, tone: str) -> None:
        """A chip that opens the rows it counts."""
        door = button(text, "choice_chip", name=f"summary_{facet.value}")
        door.setProperty("tone", tone)
        door.setProperty("facet", facet.value)
        door.clicked.connect(self._on_door_clicked)
        self._chips.addWidget(door)

    @Slot()
    def _on_door_clicked(self) -> None:
        self.facet_requested.emit(Facet(self.sender().property("facet")))

    def _show_facts(self, understood: Understood) -> None:
        _empty(self._facts)
        tables = understood.prepared.tables
        entries = [tables[at] for at in understood.known]
        self._odd.show_rows([one.table for one in entries], understood.prepared.choices)
        texts = self._context.texts
        columns, mapped, _ = mapped_counts(entries)
        first = entries[0]
        kinds = ", ".join(
            dict.fromkeys(kind_word(entry.mapping.list_kind, texts) for entry in entries)
        )
        used = fill(self.tr("{mapped} of {columns} columns used"), mapped=mapped, columns=columns)
        parts = [kinds, used]
        if as_of := as_of_words(first.table, texts):
            parts.append(fill(self.tr("As of {day}"), day=as_of))
        self._facts.addWidget(label(" · ".join(parts), "muted"))
        if len(tables) > len(entries):
            left = self.tr(
                "{count:further table holds|further tables hold} nothing known and are left out."
            )
            self._facts.addWidget(label(fill(left, count=len(tables) - len(entries)), "small"))
        if named := self._left_columns():
            text = fill(self.tr("Not taken in: {columns}"), columns=" · ".join(named))
            self._facts.addWidget(wrapped(text, "notice"))
        planned = self._run.planned
        if planned is not None and (joined := joined_names(planned)):
            text = self.tr("{count:row is|rows are} joined to an earlier row of the same: {names}")
            firms = names_in_line(tuple(dict.fromkeys(joined)), texts)
            told = wrapped(fill(text, count=len(joined), names=firms), "small")
            told.setObjectName("summary_joined")
            self._facts.addWidget(told)
        if planned is not None and (joins := unjoined_rows(planned)):
            text = self.tr(
                "{count:agreement|agreements} may belong to a case there is already: {names}. Left as "
                "it is, each stays in none; look one by one to decide."
            )
            firms = names_in_line(unjoined_names(planned), texts)
            self._facts.addWidget(wrapped(fill(text, count=joins, names=firms), "notice"))
        if planned is not None and (fields := cells_by_field(planned)):
            text = self.tr("Cells not taken in: {fields}")
            counted = " · ".join(
                f"{field_words(path, texts.lang)} {count:,}" for path, count in fields.items()
            )
            blank = wrapped(fill(text, fields=counted), "notice")
            blank.setObjectName("summary_blank")
            self._facts.addWidget(blank)
        if earlier := self._run.earlier:
            text = self.tr("The same file was imported before, as number {id}.")
            self._facts.addWidget(label(fill(text, id=earlier[0].id), "notice"))

    def _may_apply(self, planned: FilePlan) -> bool:
        written = written_rows(planned) or len(self._run.decisions.wishes.notes)
        return written > 0 and not self._context.read_only

    def _show_buttons(self, planned: FilePlan) -> None:
        count, waiting = written_rows(planned), open_rows(planned)
        if waiting:
            text = self.tr("Apply {count:row|rows}, leave {waiting} for later")
            self._apply.setText(fill(text, count=count, waiting=waiting))
            self._plan.setText(fill(self.tr("Decide {count:row|rows}"), count=waiting))
        else:
            self._apply.setText(fill(self.tr("Apply {count:row|rows}"), count=count))
            self._plan.setText(self.tr("Look one by one"))
        notes = len(self._run.decisions.wishes.notes)
        if notes and not count:
            self._apply.setText(fill(self.tr("Note {count:task|tasks}"), count=notes))
        self._apply.setVisible(count > 0 or notes > 0)
        for part, primary in ((self._apply, not waiting), (self._plan, bool(waiting))):
            part.setProperty("kind", "primary" if primary else "")
            part.style().unpolish(part)
            part.style().polish(part)
        self._apply.setEnabled(self._may_apply(planned))

    def _show_preview(self, understood: Understood, planned: FilePlan) -> None:
        if self._table is not None:
            self._holder.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
        at = max(understood.known, key=lambda one: len(planned.tables[one].rows))
        entry, marks = understood.prepared.tables[at], understood.marks[at]
        context = self._context
        rows = [
            _PreviewRow(row.row, row, _taken(row, marks.rows[row.row].values))
            for row in first_rows(planned.tables[at].rows, _ROWS)
        ]
        self._table = MiniTable(
            _preview_columns(entry, rows, context.texts), context.theme, context.lang,
            "summary_table", most=_ROWS,
        )  # fmt: skip
        self._table.put(rows)
        self._holder.addWidget(self._table)


_NAME, _VALUE = 210, 132
"""Widths: the name is what rows are known by."""


def _preview_columns(
    entry: PreparedTable, rows: Sequence[_PreviewRow], texts: Texts
) -> tuple[Column, ...]:
    fields = [one.field for one in entry.mapping.columns if one.field and not one.group]
    if not any(_ROAD in row.values for row in rows):  # the addresses are those of lots
        fields = [_LOT if path == _ROAD else path for path in fields]
    named = [path for path in fields if path.endswith((".name", ".title"))]
    said = [path for path in fields if any(path in row.values for row in rows)]
    paths = list(dict.fromkeys((*named[:1], *said)))[:_COLUMNS]
    made = [
        Column("row", texts("Row"), _row_cell, "", 56, True, Filter.NONE, sortable=False),
        Column("outcome", texts("To do"), _OutcomeReader(texts).cell, "", 92, False,
               Filter.NONE, sortable=False),
    ]  # fmt: skip
    for at, path in enumerate(paths):
        field = find_field(path)
        reader = _ValueReader(path, texts.lang)
        made.append(
            Column(
                path, field_words(path, texts.lang), reader.cell, unit_of(field, texts.lang),
                _NAME if at == 0 else _VALUE, field.kind.is_number, Filter.NONE, sortable=False, strong=at == 0,
                prose=at > 0 and field.kind in _PROSE,
            )
        )  # fmt: skip
    return tuple(made)


def _taken(row: RowPlan, read: Mapping[str, Value]) -> dict[str, Value]:
    """What was read, without what is left out all the same: a number whose check digit is wrong."""
    left = {problem.field for problem in row.left_out}
    return {path: value for path, value in read.items() if path not in left}


def _row_cell(row: _PreviewRow) -> Cell:
    return Cell(str(row.plan.row))


class _OutcomeReader:
    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def cell(self, row: _PreviewRow) -> Cell:
        source, kind = OUTCOMES[row.plan.outcome]
        return Cell(self._texts(source), chip=kind)


class _ValueReader:
    def __init__(self, path: str, lang: str) -> None:
        self._path = path
        self._field = find_field(path)
        self._lang = lang

    def cell(self, row: _PreviewRow) -> Cell:
        value = row.values.get(self._path)
        return field_cell(self._field, value, self._lang) if value is not None else BLANK


def _empty(part: QHBoxLayout | QVBoxLayout) -> None:
    while (item := part.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
