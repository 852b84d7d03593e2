"""What the officer decided about the rows of a list, before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, Signal

from db.intake.plan import Decision, Rule
from db.services.watch import FirmNote
from desktop_app.features.intake.work import Place, Wishes


class Then(Enum):
    """What a decision asks of the plan that stands."""

    STAYS = "stays"
    FALLS = "falls"
    """It no longer holds; it is made when it is looked at."""
    ANEW = "anew"
    """It is made again at once."""


class RowDecisions(QObject):
    """Holds the wishes of one list; whoever holds it plans and keeps as ``decided`` says."""

    about_to_decide = Signal()
    """How it stands now is where the next step back leads."""
    decided = Signal(Then)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wishes = Wishes()

    def decide(self, place: Place, decision: Decision | None) -> None:
        """Decide one row, or take its decision back."""
        decisions = {at: made for at, made in self.wishes.decisions.items() if at != place}
        if decision is not None:
            decisions[place] = decision
        self._take(replace(self.wishes, decisions=decisions), Then.ANEW)

    def decide_many(self, decisions: Mapping[Place, Decision]) -> None:
        """Decide many rows at once; one step back takes all of them back."""
        made = {**self.wishes.decisions, **decisions}
        self._take(replace(self.wishes, decisions=made), Then.ANEW)

    def set_rule(self, path: str, rule: Rule) -> None:
        """What one column may do to stored values."""
        rules = {**self.wishes.rules, path: rule}
        self._take(replace(self.wishes, rules=rules), Then.ANEW)

    def take_up(self, prospects: frozenset[Place], notes: tuple[FirmNote, ...]) -> None:
        """What an earlier issue of the list suggests and the officer ticked."""
        self._take(replace(self.wishes, prospects=prospects, notes=notes), Then.STAYS)

    def set_standing(self, standing: str) -> None:
        """What firms that the list creates are to us."""
        self._take(replace(self.wishes, standing=standing), Then.FALLS)

    def set_members_of(self, association: int | None) -> None:
        """Whose members the firms of the list are."""
        self._take(replace(self.wishes, members_of=association), Then.STAYS)

    def let_rows_go(self) -> None:
        """Rows mean others now: what was decided about them falls away, the rest stays."""
        self.wishes = replace(self.wishes, decisions={}, prospects=frozenset(), notes=())

    def written(self, decisions: Mapping[Place, Decision]) -> None:
        """What an earlier issue suggested is done; rows stand as ``decisions`` says of them now."""
        self.wishes = replace(self.wishes, decisions=decisions, prospects=frozenset(), notes=())

    def _take(self, wishes: Wishes, then: Then) -> None:
        self.about_to_decide.emit()
        self.wishes = wishes
        self.decided.emit(then)
