"""The last day of an agreement whose list says how long it holds: 체결일로부터 2년, 3년(자동연장)."""

from __future__ import annotations

from db.domain.terms import end_of, read_term, renews_itself
from db.domain.values import Value
from db.intake.rows import CellProblem

_UNTIL, _SIGNED, _RENEWS = "agreement.valid_until", "agreement.signed_on", "agreement.renewal"


def settle_term(
    values: dict[str, Value], problems: list[CellProblem], notes: list[CellProblem]
) -> None:
    """Count the last day of a term that could not be read as a day, and note from what.

    Without a day of signing to count from the cell stays a problem, and so does a term that renews
    itself: nobody can say how often it has.
    """
    asked = next((problem for problem in problems if problem.field == _UNTIL), None)
    if asked is None or _UNTIL in values:
        return
    if renews_itself(asked.raw):
        values.setdefault(_RENEWS, True)
        problems.remove(asked)
        return
    term = read_term(asked.raw)
    if term is None:
        return
    if term.renews:
        values.setdefault(_RENEWS, True)
        return
    signed = values.get(_SIGNED)
    end = end_of(term, signed if isinstance(signed, str) else "")
    if not end:
        return
    values[_UNTIL] = end
    problems.remove(asked)
    code = "date.term_of_its_own" if term.start else "date.term_from_signing"
    notes.append(CellProblem(asked.row, asked.column, code, _UNTIL, asked.raw))
