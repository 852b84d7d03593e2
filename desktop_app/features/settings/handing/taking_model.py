"""The plan of a colleague's changes as a table, with what was decided."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from db.domain.catalogue import catalogue
from db.handing.changes import Key
from db.handing.exchange import Titles
from db.handing.plan import Choice, Outcome, PlannedChange, TakingPlan
from desktop_app.taking_words import (
    OUTCOMES,
    choice_words,
    field_words,
    name_words,
    why_words,
)
from resources.texts import Texts

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
OUTCOME, KIND, NAME, WHAT, DECISION = range(5)
_MOST_FIELDS = 4


class TakingModel(QAbstractTableModel):
    """Questions come first; nothing is decided beforehand."""

    decided = Signal()

    def __init__(
        self, plan: TakingPlan, titles: Titles, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows, self._titles, self._texts = plan.shown, titles, texts
        self.decisions: dict[Key, Choice] = {}

    def row_at(self, place: int) -> PlannedChange | None:
        """The record of a line."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def decide(self, place: int, choice: Choice) -> None:
        """Say whose word counts for a line; only of one that is asked about."""
        row = self.row_at(place)
        if row is None or row.outcome is not Outcome.ASK:
            return
        self.decisions[row.key] = choice
        self._announce(place, place)

    def decide_all(self, choice: Choice) -> None:
        """Likewise for all that are not decided yet."""
        for row in self._rows:
            if row.outcome is Outcome.ASK:
                self.decisions.setdefault(row.key, choice)
        if self._rows:
            self._announce(0, len(self._rows) - 1)

    def turn(self, place: int) -> None:
        """Theirs, and the next time as it is here."""
        row = self.row_at(place)
        if row is not None:
            theirs = self.decisions.get(row.key) is Choice.THEIRS
            self.decide(place, Choice.MINE if theirs else Choice.THEIRS)

    def _announce(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, DECISION), self.index(last, DECISION))
        self.decided.emit()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else DECISION + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != _ROLE.DisplayRole:
            return None
        texts = self._texts
        return (texts("What happens"), texts("Kind"), texts("What it is called"), texts("What it says"),
                texts("Decision"))[section]  # fmt: skip

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        if not index.isValid() or role not in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return None
        row, texts = self._rows[index.row()], self._texts
        match index.column():
            case 0:
                return texts(OUTCOMES[row.outcome])
            case 1:
                return catalogue(row.kind).one(texts.lang)
            case 2:
                return name_words(row, texts)
            case 3:
                return self._what(row)
            case _:
                return choice_words(row, self.decisions.get(row.key), texts)

    def _what(self, row: PlannedChange) -> str:
        why = why_words(row, self._titles, self._texts)
        parts = [why] if why else []
        new = row.outcome is Outcome.CREATE
        for one in row.fields[:_MOST_FIELDS]:
            name, _, mine, theirs = field_words(row, one, self._titles, self._texts)
            if name:
                parts.append(f"{name} {theirs}" if new else f"{name} {mine} → {theirs}")
        return " · ".join(parts)
