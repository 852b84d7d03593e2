"""Says of the rows of a list that are not taken in why they are not, a line for each reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.intake.plan import Outcome, RowPlan
from desktop_app.widgets.words.plan_reasons import row_reason
from resources.texts import Texts

_NAMED = 5
_LEFT = (Outcome.ASK, Outcome.FAILED)


def left_rows(rows: Sequence[RowPlan], texts: Texts) -> list[dict[str, Any]]:
    """For each reason, in the order of the list: its code, its sentence and the rows it keeps out."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        if row.outcome not in _LEFT or not (why := row_reason(row, texts)):
            continue
        entry = found.setdefault(why, {"reason": row.reason, "text": why, "rows": []})
        entry["rows"].append(row.row)
    return list(found.values())


def left_row_lines(rows: Sequence[RowPlan], texts: Texts) -> list[str]:
    """The same in lines, the first rows of each by their numbers."""
    return [
        texts(
            "{count:row|rows} ({numbers}): {why}",
            count=len(entry["rows"]),
            numbers=_numbers(entry["rows"]),
            why=entry["text"],
        )
        for entry in left_rows(rows, texts)
    ]


def _numbers(rows: list[int]) -> str:
    more = "…" if len(rows) > _NAMED else ""
    return ", ".join(map(str, rows[:_NAMED])) + more
