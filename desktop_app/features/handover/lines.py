"""The lines of a handover plan: each open record, who has it, who takes it, and its last word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from db.domain.catalogue import catalogue
from db.domain.handover import Share, shared
from db.domain.kinds import RecordKind
from db.queries.handover import InHand
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts, mark

_SHARE = re.compile(r"(.+?)(?:\s*[:×x*]?\s*(\d+))?")


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One record of the plan; ``id`` is its place. An unticked one stays where it is."""

    id: int
    item: InHand
    successor: str = ""
    ticked: bool = True


def read_shares(text: str) -> tuple[Share, ...]:
    """ "이도윤, 정하은 2" as two successors, the second with two parts."""
    found: dict[str, Share] = {}
    for part in re.split(r"[,/·;]", text):
        match = _SHARE.fullmatch(part.strip())
        if match and match[1].strip():
            found[match[1].strip()] = Share(match[1].strip(), int(match[2] or 1))
    return tuple(found.values())


def assigned(lines: Sequence[PlanLine], shares: Sequence[Share]) -> tuple[PlanLine, ...]:
    """The lines with their successors; what belongs to one firm goes into one hand."""
    groups: dict[int, int] = {}
    for line in lines:
        group = line.item.firm_id or -1 - line.id
        groups[group] = groups.get(group, 0) + 1
    who = shared(tuple(groups.items()), shares)
    return tuple(
        replace(line, successor=who.get(line.item.firm_id or -1 - line.id, "")) for line in lines
    )


def successors_of(lines: Sequence[PlanLine]) -> Mapping[tuple[RecordKind, int], str]:
    """Who takes each ticked record, for those that have a successor."""
    return {line.item.key: line.successor for line in lines if line.ticked and line.successor}


@dataclass(frozen=True, slots=True)
class PlanColumns:
    """Makes the cells of a line."""

    texts: Texts

    def columns(self) -> tuple[Column, ...]:
        """In the order of looking: what it is, how it stands, who takes it."""
        texts, none = self.texts, Filter.NONE
        return (
            Column("ticked", texts(_TAKEN), self._ticked, width=88, filter=none, sortable=False),
            Column("kind", texts(_KIND), self._kind, width=116, filter=none, sortable=False),
            Column("firm", texts(_FIRM), self._firm, width=150, filter=none, sortable=False),
            Column("title", texts(_WHAT), self._title, width=220, filter=none, strong=True,
                   sortable=False),
            Column("due", texts(_DUE), self._due, width=110, filter=none, sortable=False),
            Column("last", texts(_LAST), self._last, width=340, filter=none, sortable=False),
            Column("successor", texts(_WHO), self._who, width=190, filter=none, sortable=False),
        )  # fmt: skip

    def _ticked(self, line: PlanLine) -> Cell:
        return Cell("✓" if line.ticked else self.texts(_STAYS), empty=not line.ticked)

    def _kind(self, line: PlanLine) -> Cell:
        return Cell(catalogue(line.item.kind).one(self.texts.lang))

    def _firm(self, line: PlanLine) -> Cell:
        return Cell(line.item.firm, tip=line.item.firm)

    def _title(self, line: PlanLine) -> Cell:
        after = self.texts(_SLEEPS) if line.item.sleeping else ""
        return Cell(line.item.title, after=after, tip=line.item.title)

    def _due(self, line: PlanLine) -> Cell:
        return Cell(date_text(line.item.due_on[:10], self.texts.lang) if line.item.due_on else "")

    def _last(self, line: PlanLine) -> Cell:
        last = line.item.last
        if last is None:
            return Cell(self.texts(_NO_WORD), empty=True)
        text = f"{date_text(last.on, self.texts.lang)} {last.officer} · {last.text}"
        return Cell(text, tip=text)

    def _who(self, line: PlanLine) -> Cell:
        if not line.ticked:
            return Cell(line.item.officer, empty=True)
        if not line.successor:
            return Cell(self.texts(_NOBODY), chip="warn")
        return Cell(f"{line.item.officer} → {line.successor}")


_TAKEN = mark("Hand over")
_STAYS = mark("stays")
_KIND = mark("Kind")
_FIRM = mark("Firm")
_WHAT = mark("What it is")
_DUE = mark("Due or on")
_LAST = mark("Last word")
_WHO = mark("Officer → successor")
_SLEEPS = mark("sleeping")
_NO_WORD = mark("no activity")
_NOBODY = mark("no successor")
