"""Gathers what was confirmed of the firm of a meeting, for the officers' own editions."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from db.domain.due_diligence import confirm
from db.domain.values import Empty
from db.queries.due_diligence import firms_to_confirm
from reports.content.diligence_words import DiligenceWords
from reports.content.facts import DiligenceLine
from resources.texts import Texts

_WORDS = DiligenceWords(Texts("ko"))


def diligence_lines(session: Session, firm_id: int, today: date) -> tuple[DiligenceLine, ...]:
    """Item by item on the day; an open one says why in the place of its evidence, one
    that the register itself confirms names the fact."""
    as_of = today.isoformat()
    return tuple(
        DiligenceLine(
            _WORDS.item(one.item),
            _WORDS.state(one.state),
            (one.noted.checked_on if one.noted else "")
            or (Empty.NOT_APPLICABLE if _WORDS.grounds(firm, one) else Empty.NOT_STATED),
            _WORDS.evidence(one)
            or _WORDS.reason(one)
            or _WORDS.grounds(firm, one)
            or Empty.NOT_STATED,
        )
        for firm in firms_to_confirm(session, as_of, today, [firm_id])
        for one in confirm(firm, as_of).findings
    )
