"""Says of the rows of a list that are not taken in, or not in whole, why they are not: a line for each
reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.intake.plan import Outcome, RowPlan
from db.intake.table import Table
from desktop_app.widgets.words.excluded_words import EXCLUDED
from desktop_app.widgets.words.field_names import field_words
from desktop_app.widgets.words.plan_reasons import row_reason
from desktop_app.widgets.words.problem_words import words_for
from resources.texts import Texts

_NAMED = 5
_TOLD = 12
"""Lines of one kind; --errors has every one of them."""
_LEFT = (Outcome.ASK, Outcome.FAILED, Outcome.SKIP)
_ENTRIES = ("closed", "struck_through", "vacant", "left_before")
"""Why a row that says something of its own is no entry all the same."""


def left_rows(rows: Sequence[RowPlan], texts: Texts) -> list[dict[str, Any]]:
    """For each reason, in the order of the list: its code, its sentence and the rows it keeps out."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        if not _is_left(row) or not (why := row_reason(row, texts)):
            continue
        entry = found.setdefault(why, {"reason": row.reason, "text": why, "rows": []})
        entry["rows"].append(row.row)
    return list(found.values())


def _is_left(row: RowPlan) -> bool:
    """Whether nothing of a row is taken in; what an earlier row says already is joined to that."""
    return row.outcome in _LEFT and not row.earlier_row


def joined_rows(rows: Sequence[RowPlan]) -> list[dict[str, Any]]:
    """The rows that are of a firm or a site of an earlier row and make nothing of their own, each
    with that row and, where it is another one, the number under which the list has the firm again."""
    return [
        {"row": row.row, "of": row.earlier_row, "code": row.params.get("code")}
        for row in rows
        if row.is_joined
    ]


def joined_row_lines(rows: Sequence[RowPlan], texts: Texts) -> list[str]:
    """The same in a line, the first rows by their numbers, those under another number before all;
    and how many rows bring more of a firm of an earlier row."""
    further = [row.row for row in rows if row.earlier_row and not row.is_joined]
    lines = [_line(further, texts("more of the firm of an earlier row"), texts)] if further else []
    found = sorted(joined_rows(rows), key=lambda one: one["code"] is None)
    if not found:
        return lines
    pairs = [
        f"{one['row']}→{one['of']}" + (f" ({one['code']})" if one["code"] else "")
        for one in found[:_NAMED]
    ]
    return [
        *lines,
        texts(
            "{count:row is|rows are} of the same as an earlier row and joined to it: {numbers}",
            count=len(found), numbers=", ".join(pairs) + ("…" if len(found) > _NAMED else ""),
        ),
    ]  # fmt: skip


def left_row_lines(rows: Sequence[RowPlan], texts: Texts) -> list[str]:
    """The same in lines, the first rows of each by their numbers."""
    found = left_rows(rows, texts)
    lines = [_line(entry["rows"], entry["text"], texts) for entry in found[:_TOLD]]
    return lines + _more(len(found), texts)


def as_before_lines(table: Table, answers: int, texts: Texts) -> list[str]:
    """Of rows that were mended and brought back what they are, and how many rows are decided as they
    were last time."""
    lines = []
    if table.is_correction:
        mended = texts(
            "{count:row|rows} of {list} mended and brought back",
            count=len(table.rows), list=table.title,
        )  # fmt: skip
        lines.append(mended)
    if answers:
        lines.append(texts("{count:row is|rows are} decided as last time.", count=answers))
    return lines


def passed_over_lines(table: Table, texts: Texts) -> list[str]:
    """Rows that are read and not counted, as a firm that has closed down."""
    found = {
        reason: [one.row for one in table.excluded if one.reason == reason] for reason in _ENTRIES
    }
    return [
        _line(rows, texts("{what}, left out", what=texts(EXCLUDED[reason])), texts)
        for reason, rows in found.items()
        if rows
    ]


def told_value_lines(rows: Sequence[RowPlan], texts: Texts) -> list[str]:
    """What is left out of rows that are taken in: of which field, why, and in which rows."""
    found: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        for one in row.left_out if not _is_left(row) else ():
            why = words_for(one.code, texts, value=one.raw, count=len(one.raw))
            found.setdefault((one.field, why), []).append(row.row)
    lines = [_value_line(path, why, at, texts) for (path, why), at in list(found.items())[:_TOLD]]
    return lines + _more(len(found), texts)


def _more(count: int, texts: Texts) -> list[str]:
    """How many of ``count`` lines are not told."""
    if count <= _TOLD:
        return []
    more = texts("{count:more such line|more such lines}", count=count - _TOLD)
    return [f"{more}: --errors OUT.xlsx"]


def _value_line(path: str, why: str, rows: list[int], texts: Texts) -> str:
    said = _line(rows, why, texts)
    return f"{field_words(path, texts.lang)} · {said}" if "." in path else said


def _line(rows: list[int], why: str, texts: Texts) -> str:
    return texts(
        "{count:row|rows} ({numbers}): {why}", count=len(rows), numbers=_numbers(rows), why=why
    )


def _numbers(rows: list[int]) -> str:
    more = "…" if len(rows) > _NAMED else ""
    return ", ".join(map(str, rows[:_NAMED])) + more
