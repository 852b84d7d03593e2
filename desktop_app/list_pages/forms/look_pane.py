"""What a form asks for: each place, its field, and what the first row says there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.errors.words import Told
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, plain_column
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import wrapped
from desktop_app.widgets.state_panel import StatePanel
from reports.excel.form.outcome import FoundCode, Look
from resources.texts import fill


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One code of a form as a row of the table."""

    id: int
    place: str
    code: FoundCode


class LookPane(QWidget):
    """Beside the forms; says so when there is none, when one is read, and when it can't be."""

    def __init__(self, theme: Theme, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            plain_column("place", self.tr("Cell"), _place, 96),
            plain_column("code", self.tr("Field asked for"), _code, 180, strong=True),
            plain_column("first", self.tr("In the first row"), self._first, 200),
        )
        self.table = MiniTable(columns, theme, lang, "form_codes", most=9)
        self._summary = wrapped("", "muted")
        self._summary.setObjectName("form_summary")
        self._state = StatePanel(theme, primary=False)
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._summary)
        column.addWidget(self.table)
        column.addStretch(1)
        self._stack = QStackedWidget()
        for part in (self._state, found):
            self._stack.addWidget(part)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)

    def show_none(self, field: str) -> None:
        """No form is kept yet: how one is made, with a field of the list for an example."""
        self._say(
            "file-spreadsheet", self.tr("No form is kept here yet"),
            fill(
                self.tr(
                    "Put the name of a field in braces into a cell of your workbook: {example}. A "
                    "row with such cells is repeated for each row of the list; sums below it grow."
                ),
                example=f"{{{field}}}",
            ),
        )  # fmt: skip

    def show_reading(self) -> None:
        """A form is being read."""
        self._say("file-spreadsheet", self.tr("Reading the workbook…"))

    def show_failed(self, told: Told) -> None:
        """A form can't be filled."""
        self._say("triangle-alert", told.happened, told.advice)

    def show_look(self, look: Look) -> None:
        """What it asks for; what is not understood stands first."""
        several = len({one.sheet for one in look.codes}) > 1
        self.table.put([
            AskedRow(at, f"{one.sheet} {one.cell}" if several else one.cell, one)
            for at, one in enumerate(sorted(look.codes, key=_known), start=1)
        ])  # fmt: skip
        self._summary.setText("  ".join(self._said(look)))
        self._stack.setCurrentIndex(1)

    def _said(self, look: Look) -> list[str]:
        if not look.codes:
            return [self.tr("It asks for nothing that is known here.")]
        said = [
            fill(
                self.tr("{sheet}: row {first} is repeated for {rows:row|rows}.")
                if one.first == one.last
                else self.tr("{sheet}: rows {first} to {last} are repeated for {rows:row|rows}."),
                sheet=one.sheet, first=one.first, last=one.last, rows=one.rows,
            )
            for one in look.repeated
        ]  # fmt: skip
        if look.unknown:
            left = self.tr("{count:place is|places are} not understood and left alone.")
            said.append(fill(left, count=len(look.unknown)))
        return said

    def _say(self, icon: str, sentence: str, detail: str = "") -> None:
        self._state.show_state(icon, sentence, detail)
        self._stack.setCurrentIndex(0)

    def _first(self, row: AskedRow) -> Cell:
        """Its value; of an unknown code what was probably meant."""
        code = row.code
        if code.known:
            return Cell(code.first.replace("\n", " "), tip=code.first)
        if code.like:
            return Cell(
                fill(self.tr("No field of this list. Perhaps {name}?"), name=code.like), chip="warn"
            )
        return Cell(self.tr("No field of this list"), chip="warn")


def _place(row: AskedRow) -> Cell:
    return Cell(row.place, tip=f"{row.code.sheet} {row.code.cell}")


def _code(row: AskedRow) -> Cell:
    return Cell(row.code.code)


def _known(code: FoundCode) -> bool:
    return code.known
