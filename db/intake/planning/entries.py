"""Plans what a firm's row says is to be done, was done or is held: tasks, follow-ups, meetings, groups."""

from __future__ import annotations

import re
from collections.abc import Mapping

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.plan import Decision, Ref
from db.intake.planning.alone import squeezed
from db.intake.planning.child_records import ChildPlanner
from db.intake.planning.entry_kinds import ENTRIES
from db.intake.planning.planned import Planned
from db.intake.planning.same_belonging import agree
from db.intake.rows import CellProblem

Values = Mapping[str, Value]

_CLOSED = frozenset(("solved", "partly", "unsolved"))


def with_task_of_talk(
    parts: Mapping[RecordKind, dict[str, Value]], planned: Planned, row: int
) -> Mapping[RecordKind, dict[str, Value]]:
    """The parts of a row with the task whole that its talk leaves: what is to be done by the office,
    by whom, and when it was done. What was said is nothing to be done. A deadline of what is closed,
    nobody knows since when, is told and left: it would stand among what is overdue."""
    concern, activity = (parts.get(kind, {}) for kind in (RecordKind.CONCERN, RecordKind.ACTIVITY))
    task = parts.get(RecordKind.TASK)
    if task is None or not (concern or activity):
        return parts
    said = (task.get("text"), concern.get("result"), concern.get("text"))
    text = next((str(one) for one in said if one is not None and not is_empty(one)), "")
    done = concern.get("answered_on")
    closed = concern.get("status") in _CLOSED and is_empty(done)
    if not text or closed:
        planned.problems += [
            CellProblem(
                row, -1, "task.closed" if closed else "talk.wordless", f"task.{key}", str(one)
            )
            for key, one in task.items()
        ]
        return {kind: one for kind, one in parts.items() if kind is not RecordKind.TASK}
    officer = task.get("officer") or concern.get("officer") or activity.get("officer")
    whole: dict[str, Value] = {**task, "text": text}
    whole |= {key: one for key, one in (("officer", officer), ("done_on", done)) if one}
    return {**parts, RecordKind.TASK: whole}


_DONE = re.compile(
    r"(?:처리|조치|이행|추진|보고|제출)?(?:완료|종결|종료|끝|끝남|했음|함)|[o○●◯vy√✓✔]|yes|done|예|closed",
    re.I,
)


def is_done_undated(parts: Mapping[RecordKind, Mapping[str, Value]]) -> bool:
    """Whether a row says of what was to be done that it is done, and not since when: as a task it
    would stand open, and overdue."""
    for entry in filter(None, (parts.get(RecordKind.TASK), parts.get(RecordKind.FOLLOW_UP))):
        said = str(entry.get("result") or "").partition(" / ")[0].strip()
        if _DONE.fullmatch(said):
            return is_empty(entry.get("done_on"))
    return False


def plan_entry(
    kind: RecordKind, firm: Ref, given: Values, row: int, decision: Decision,
    children: ChildPlanner, planned: Planned,
) -> None:  # fmt: skip
    """The record of ``kind`` that one row brings beside its firm."""
    title, day = catalogue(kind).title, ENTRIES[kind]

    def same(one: Values, other: Values) -> bool:
        called = squeezed(one.get(title)) == squeezed(other.get(title))
        return called and agree(one, other, day)

    if not is_empty(given.get(title)):
        children.plan(kind, firm, given, same, row, decision, planned)
