"""Judges firms by what is known of them on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from db.domain.counting import cut_off_problem
from db.domain.due_diligence import Confirmation, confirm
from db.errors import UserError
from db.queries.due_diligence import firms_to_confirm
from db.store import Store, today


def confirmations(
    store: Store, as_of: str = "", ids: Collection[int] | None = None, day: str = ""
) -> tuple[Confirmation, ...]:
    """The 기업 확인 of these firms, or of all with an agreement in force, on a day ("" for today).

    Raises UserError for a day that can't be judged by.
    """
    known_on = dt.date.fromisoformat(day or store.day or today())
    until = as_of or known_on.isoformat()
    if code := cut_off_problem(until, known_on):
        raise UserError(code, day=until)
    with store.read() as session:
        firms = firms_to_confirm(session, until, known_on, ids)
    return tuple(confirm(firm, until) for firm in firms)
