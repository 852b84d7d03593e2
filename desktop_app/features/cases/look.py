"""How the officer left the board: folded stages, chosen totals, order. Kept between starts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from db.domain.stages import STAGE_CODES
from db.in_place import put_in_place
from desktop_app.features.cases.board_state import Group, Order, Total
from desktop_app.features.cases.lanes import FIRST_SHOWN
from desktop_app.jobs import JobRunner, Lane, Progress

_NAME = "board.json"
_FOLDED = frozenset(STAGE_CODES[FIRST_SHOWN:])


class View(StrEnum):
    """The four ways to look at the cases."""

    BOARD = "board"
    TABLE = "table"
    TIMELINE = "timeline"
    CONVERSION = "conversion"


WITH_STEPS = frozenset({View.TIMELINE, View.CONVERSION})
"""Those that need the milestones."""


@dataclass(frozen=True, slots=True)
class BoardLook:
    """The look of one desk's board."""

    folded: frozenset[str] = _FOLDED
    totals: Mapping[str, Total] = field(default_factory=dict)
    order: Order = Order.OWN
    view: View = View.BOARD
    hidden: frozenset[str] = frozenset()
    """Stages that are neither a lane nor a target of the dock."""
    group: Group = Group.NONE

    def total(self, stage: str) -> Total:
        """What the head of a lane adds up."""
        return self.totals.get(stage, Total.INVESTMENT)

    def to_json(self) -> dict[str, Any]:
        """The look as plain values."""
        return {
            "folded": sorted(self.folded),
            "totals": {stage: total.value for stage, total in self.totals.items()},
            "order": self.order.value,
            "view": self.view.value,
            "hidden": sorted(self.hidden),
            "group": self.group.value,
        }

    @classmethod
    def from_json(cls, raw: object) -> BoardLook:
        """The look from plain values; anything odd falls back to the program's own."""
        if not isinstance(raw, dict):
            return cls()
        totals = raw.get("totals")
        kinds, orders = set(Total), set(Order)
        return cls(
            _stages(raw.get("folded"), _FOLDED),
            {
                stage: Total(value)
                for stage, value in (totals if isinstance(totals, dict) else {}).items()
                if stage in STAGE_CODES and value in kinds
            },
            Order(raw["order"]) if raw.get("order") in orders else Order.OWN,
            View(raw["view"]) if raw.get("view") in set(View) else View.BOARD,
            _stages(raw.get("hidden"), frozenset()),
            Group(raw["group"]) if raw.get("group") in set(Group) else Group.NONE,
        )


def _stages(raw: object, usual: frozenset[str]) -> frozenset[str]:
    if not isinstance(raw, list):
        return usual
    return frozenset(str(entry) for entry in raw) & frozenset(STAGE_CODES[1:])


class LookMemory:
    """Reads the look when the page is made, writes it off the GUI thread.

    A saved view lends its look: what is changed in it is never written as the desk's own.
    """

    def __init__(self, folder: Path, jobs: JobRunner) -> None:
        self._path = folder / _NAME
        self._jobs = jobs
        self.look = self._own = _read(self._path)
        self.borrowed = False

    def borrow(self, look: BoardLook) -> None:
        """The look of a saved view, until the own one is given back."""
        self.look, self.borrowed = look, True

    def give_back(self) -> None:
        """The desk's own look again."""
        self.look, self.borrowed = self._own, False

    def keep(self, look: BoardLook) -> None:
        """Keep another look; a folder that refuses is let be. A borrowed one is only shown."""
        self.look = look
        if self.borrowed or look == self._own:
            return
        self._own = look
        path, text = self._path, json.dumps(look.to_json(), indent=1)

        def body(_progress: Progress) -> bool:
            return _write(path, text)

        self._jobs.run(body, lane=Lane.WRITE, key="board-look")


def _read(path: Path) -> BoardLook:
    try:
        return BoardLook.from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return BoardLook()


def _write(path: Path, text: str) -> bool:
    beside = path.with_name(f"{path.name}.new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        put_in_place(beside, path)
    except OSError:
        return False  # the look of a board is not worth an interruption
    return True
