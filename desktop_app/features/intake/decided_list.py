"""What the officer decided about a list, step by step, and the way back through it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from db.intake.pipeline import Choices, FilePlan
from db.intake.plan import Decision, Rule
from db.services.watch import FirmNote
from desktop_app.context import AppContext
from desktop_app.features.intake.list_keeper import ListKeeper
from desktop_app.features.intake.trail import Standing, Trail
from desktop_app.features.intake.work import Place, Source, Understood, Wishes


class DecidedList(QObject):
    """Holds the list in hand and every decision about it; each is kept, and planned at once."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.source = Source("")
        self.understood: Understood | None = None
        self.planned: FilePlan | None = None
        self.wishes = Wishes()
        self.keeper = ListKeeper(context, self)
        self._trail = Trail()

    # What the jobs of the list answer.

    @property
    def partial(self) -> bool:
        """Whether only the beginning of the list is there so far."""
        return self.understood is not None and self.understood.partial

    @property
    def choices(self) -> Choices:
        """How the list is read, or is about to be read."""
        raise NotImplementedError

    @property
    def applying(self) -> bool:
        """Whether the list is being written."""
        raise NotImplementedError

    def change(self, choices: Choices, *, noted: bool = True) -> None:
        """Read cells or words otherwise and plan anew; what was decided about rows stays."""
        raise NotImplementedError

    def make_plan(self) -> None:
        """Compare with what is stored."""
        raise NotImplementedError

    # What the officer decides.

    def decide(self, place: Place, decision: Decision | None) -> None:
        """Decide one row, or take its decision back."""
        decisions = dict(self.wishes.decisions)
        if decision is None:
            decisions.pop(place, None)
        else:
            decisions[place] = decision
        self._note()
        self.wishes = replace(self.wishes, decisions=decisions)
        self._keep()
        self.make_plan()

    def decide_many(self, decisions: Mapping[Place, Decision]) -> None:
        """Decide many rows at once; one step back takes all of them back."""
        self._note()
        self.wishes = replace(self.wishes, decisions={**self.wishes.decisions, **decisions})
        self._keep()
        self.make_plan()

    @property
    def can_step_back(self) -> bool:
        """Whether a decision can be taken back."""
        return bool(len(self._trail))

    @Slot()
    def step_back(self) -> None:
        """Take the newest decision back."""
        if self.applying or (before := self._trail.back()) is None:
            return
        self.wishes = before.wishes
        if self.understood is not None and before.choices != self.choices:
            self.change(before.choices, noted=False)
        else:
            self.make_plan()

    def _keep(self) -> None:
        """Nothing that was decided is lost when the program ends."""
        if self.understood is None or self.partial:
            return
        waiting = self.planned.counts.get("ask", 0) if self.planned is not None else 0
        standing = Standing(self.choices, self.wishes)
        self.keeper.keep(self.source, self.understood.prepared.file_hash, standing, waiting)

    def _note(self) -> None:
        if self.understood is not None:
            self._trail.note(Standing(self.choices, self.wishes))

    def set_rule(self, path: str, rule: Rule) -> None:
        """What one column may do to stored values."""
        self._note()
        self.wishes = replace(self.wishes, rules={**self.wishes.rules, path: rule})
        self.make_plan()

    def set_standing(self, standing: str) -> None:
        """What firms that the list creates are to us."""
        self.wishes = replace(self.wishes, standing=standing)
        self.planned = None
        self._keep()

    def set_members_of(self, association: int | None) -> None:
        """Whose members the firms of the list are."""
        self.wishes = replace(self.wishes, members_of=association)
        self._keep()

    def take_up(self, prospects: frozenset[Place], notes: tuple[FirmNote, ...]) -> None:
        """What an earlier issue of the list suggests and the officer ticked; the plan is as before
        until it is made again."""
        self._note()
        self.wishes = replace(self.wishes, prospects=prospects, notes=notes)
        self._keep()
