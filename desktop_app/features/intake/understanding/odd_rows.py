"""Rows that a file hides or strikes through, or that were left out last time: how many, what becomes
of them, and one press for the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.intake.pipeline import Choices
from db.intake.table import Table
from desktop_app.features.intake.understanding.corrections import with_rows
from desktop_app.widgets.parts import button, label
from resources.texts import Texts, mark

HIDDEN, STRUCK, BEFORE = "hidden", "struck", "before"
_WORDS: dict[tuple[str, bool], str] = {
    (HIDDEN, True): mark("{count:hidden row is|hidden rows are} taken in."),
    (HIDDEN, False): mark("{count:hidden row is|hidden rows are} left out."),
    (STRUCK, True): mark("{count:struck-through row is|struck-through rows are} taken in."),
    (BEFORE, False): mark("{count:row is|rows are} left out or skipped as last time."),
    (STRUCK, False): mark("{count:struck-through row is|struck-through rows are} left out."),
}


@dataclass(frozen=True, slots=True)
class OddRows:
    """Some rows of one table that its file hides or strikes through."""

    table: Table
    rows: tuple[int, ...]


def _hidden(table: Table) -> frozenset[int]:
    return table.sheet.hidden_rows


def _struck(table: Table) -> frozenset[int]:
    return table.sheet.struck_rows


def _before(table: Table) -> frozenset[int]:
    return frozenset(one.row for one in table.excluded if one.reason == "left_before")


_KINDS: dict[str, Callable[[Table], frozenset[int]]] = {
    HIDDEN: _hidden,
    STRUCK: _struck,
    BEFORE: _before,
}
_CHOSEN = frozenset(("by_hand", "struck_through"))
"""Why such a row is left out; a total that is hidden stays a total."""
_REASONS = {HIDDEN: _CHOSEN, STRUCK: _CHOSEN, BEFORE: frozenset(("left_before",))}


def odd_rows(tables: Sequence[Table], kind: str, *, taken: bool) -> list[OddRows]:
    """The rows of that kind that are taken in, or left out for no other reason."""
    found: list[OddRows] = []
    for table in tables:
        odd = _KINDS[kind](table)
        rows = (
            table.rows if taken else [x.row for x in table.excluded if x.reason in _REASONS[kind]]
        )
        if meant := tuple(row for row in rows if row in odd):
            found.append(OddRows(table, meant))
    return found


class OddRowsNotice(QWidget):
    """A line for each kind that the list has, with the press that turns it round."""

    turned = Signal(object)
    """How the list is to be read instead."""

    def __init__(
        self,
        texts: Texts,
        kinds: Sequence[str] = (HIDDEN, STRUCK, BEFORE),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._kinds = kinds
        self._choices = Choices()
        self._turns: dict[QObject, tuple[list[OddRows], bool]] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(3)

    @property
    def is_empty(self) -> bool:
        """Whether there are no such rows."""
        return not self._turns

    def show_rows(self, tables: Sequence[Table], choices: Choices) -> None:
        """Say it of the tables that are taken in."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._turns, self._choices = {}, choices
        for kind, taken in _WORDS:
            if kind in self._kinds and (found := odd_rows(tables, kind, taken=taken)):
                line = self._line(kind, found, taken=taken)
                self._lines.addWidget(line)
                line.show()
        self.setVisible(not self.is_empty)

    def _line(self, kind: str, found: list[OddRows], *, taken: bool) -> QWidget:
        count = sum(len(one.rows) for one in found)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(self._texts(_WORDS[kind, taken], count=count), "notice"))
        word = self.tr("Leave them out") if taken else self.tr("Take them in")
        turn: QPushButton = button(word, "link", name=f"turn_{kind}")
        turn.clicked.connect(self._on_turn_clicked)
        row.addWidget(turn)
        row.addStretch(1)
        self._turns[turn] = (found, not taken)
        return made

    @Slot()
    def _on_turn_clicked(self) -> None:
        found, taken = self._turns[self.sender()]
        choices = self._choices
        for one in found:
            choices = with_rows(choices, one.table, one.rows, taken=taken)
        self.turned.emit(choices)
