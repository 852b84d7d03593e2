"""Starts a round of checks, writes down letters and reminders, and records what was answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from sqlalchemy import select

from db.changes import ChangeSet
from db.domain.checks import errors
from db.domain.counting.answers import ANSWERED
from db.domain.dates import is_partial_date
from db.domain.drafts import Draft, new_draft
from db.domain.fulfilment.rounds import RESULT_KEYS, completed, targets_of
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.problems import InvalidDraft
from db.domain.values import Empty, Value
from db.errors import UserError
from db.queries.check_rounds import GridLine, RoundGrid, round_grid
from db.queries.counting import count_facts
from db.schema import TABLES
from db.services.records import Saved
from db.store import Store, today

_ROUND = TABLES[RecordKind.CHECK_ROUND]
_DAY = len("2026-09-30")


def start_round(store: Store, draft: Draft, day: str = "") -> Saved:
    """Create a round with everybody it asks or leaves out, as one operation; ``day`` is this day.

    Raises InvalidDraft, and UserError("round.day") without a whole day or "round.exists" where
    there is one of that day.
    """
    if problems := errors(draft):
        raise InvalidDraft(problems)
    as_of = draft.text("as_of")
    if len(as_of) != _DAY or not is_partial_date(as_of):
        raise UserError("round.day")
    with store.read() as session:
        facts = count_facts(session)
    asked = targets_of(facts, as_of, dt.date.fromisoformat(day or today()))
    with store.write(Label.CHECKS, draft.text("name")) as unit:
        taken = select(_ROUND.c.id).where(_ROUND.c.as_of == as_of, _ROUND.c.deleted_at.is_(None))
        if unit.session.scalar(taken) is not None:
            raise UserError("round.exists", day=as_of)
        made = unit.save(draft).id
        rows: list[dict[str, Value]] = [
            {
                "round": made, "agreement": one.agreement,
                "excluded_reason": one.excluded_reason or Empty.NOT_STATED,
                "sent_on": Empty.NOT_STATED if one.excluded_reason else draft.get("sent_on"),
            }
            for one in asked
        ]  # fmt: skip
        unit.insert_many(RecordKind.CHECK_TARGET, rows)
    return Saved(made, unit.changes)


def record_results(
    store: Store, round_id: int, typed: Mapping[int, Mapping[str, Value]], checked_by: str = ""
) -> Saved:
    """Write down what was typed in the grid (target id → values), as new rows of one operation.

    A result that stands already is corrected by a new row that names it; one that says the same
    is left alone. Raises InvalidDraft for a value that can't be kept, and
    UserError("check.no_answer") for a number beside a response that is none.
    """
    with store.read() as session:
        grid = round_grid(session, round_id)
    if grid is None:
        raise UserError("record.gone")
    by_id = {line.id: line for line in grid.lines}
    rows: list[dict[str, Value]] = []
    back: list[tuple[int, dict[str, Value]]] = []
    for target, values in typed.items():
        line = by_id.get(target)
        if line is None:
            raise UserError("record.gone")
        row = _row(grid, line, values, checked_by)
        if row is None:
            continue
        rows.append(row)
        if row["response"] == ANSWERED and not line.days["returned_on"]:
            back.append((target, {"returned_on": today()}))
    if not rows:
        return Saved(round_id, ChangeSet())
    with store.write(Label.CHECKS, _subject(grid, rows)) as unit:
        unit.insert_many(RecordKind.CHECK, rows)
        unit.update_many(RecordKind.CHECK_TARGET, back)
    return Saved(round_id, unit.changes)


def _row(
    grid: RoundGrid, line: GridLine, typed: Mapping[str, Value], checked_by: str
) -> dict[str, Value] | None:
    """The new row of one line, None where it says what stands already."""
    stood = dict(line.now.values) if line.now is not None else {}
    told = completed({**{k: v for k, v in stood.items() if v is not Empty.NOT_STATED}, **typed})
    if line.now is not None and all(
        stood.get(key) == told.get(key, stood.get(key)) for key in told
    ):
        return None
    told.setdefault("response", ANSWERED)
    if told["response"] != ANSWERED:
        for key in ("invested", "hired"):
            if not isinstance(told.get(key, Empty.NOT_STATED), Empty):
                if key in typed and "response" in typed:
                    raise UserError("check.no_answer", firm=line.firm or line.title)
                told.pop(key)
    values: dict[str, Value] = {key: told[key] for key in RESULT_KEYS if key in told}
    links: dict[str, Value] = {"agreement": line.agreement, "round": grid.round.id or 0}
    if line.now is not None and line.now.check is not None:
        links["corrects"] = line.now.check
    draft = new_draft(
        RecordKind.CHECK, **values, **links, as_of=grid.round.text("as_of"),
        checked_by=checked_by or Empty.NOT_STATED,
    )  # fmt: skip
    if problems := errors(draft):
        raise InvalidDraft(problems)
    return dict(draft.values)


def _subject(grid: RoundGrid, rows: Sequence[object]) -> str:
    return f"{grid.round.text('name')} {len(rows)}"


def mark_targets(
    store: Store, round_name: str, rows: Sequence[tuple[int, Mapping[str, Value]]]
) -> Saved:
    """Write letters, reminders, sheets that came back or reasons for leaving out."""
    with store.write(Label.CHECKS, round_name) as unit:
        unit.update_many(RecordKind.CHECK_TARGET, rows)
    return Saved(0, unit.changes)


def reminded(lines: Sequence[GridLine], day: str) -> list[tuple[int, dict[str, Value]]]:
    """A reminder of this day for each: the first, then the second; a third takes its place."""
    return [
        (line.id, {"reminded_again_on" if line.days["reminded_on"] else "reminded_on": day})
        for line in lines
    ]
