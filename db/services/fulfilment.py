"""Counts what was agreed against what was done, by a day."""

from __future__ import annotations

import datetime as dt

from db.domain.counting import Definition
from db.domain.fulfilment.numbers import IN_FORCE, Fulfilment, fulfilment_of
from db.queries.counting import count_facts
from db.queries.fulfilment import days_of_moves, reasons_of_ends
from db.services.counting import session_of
from db.store import Store


def fulfilment_now(
    store: Store, cut_off: str = "", definition: Definition = IN_FORCE, day: str = ""
) -> Fulfilment:
    """Agreed, invested and hired until 24:00 of ``cut_off`` (ISO, "" for today).

    ``day`` is this day. Raises UserError with the code of what is wrong with the day or the
    definition.
    """
    known_on = dt.date.fromisoformat(day or store.today())
    until = cut_off or known_on.isoformat()
    with session_of(store, definition, until, known_on) as session:
        facts = count_facts(session)
        moved, reasons = days_of_moves(session), reasons_of_ends(session)
    return fulfilment_of(facts, definition, until, known_on, moved=moved, reasons=reasons)
