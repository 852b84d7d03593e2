"""Moves and creates one case: one operation each."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty, Value
from db.errors import UserError
from db.queries.board import case_facts
from db.queries.records import case_name, load_draft
from db.services.case_writing import add_case, enter_stage, write_case
from db.services.records import Saved
from db.store import Store, now_kst


def move_case(
    store: Store, case_id: int, stage: str, *, version: int | None = None,
    today: dt.date | None = None, on: str = "", board_order: float | None = None, origin: str = "",
) -> Saved:  # fmt: skip
    """Move a case into ``stage``, or to another place in its own one.

    The stage's milestone gets the day ``on`` (ISO, partial; when "" the day the paper that lets
    into the stage was signed on, else ``today``), except that a move back, which corrects, keeps
    the day the earlier stage was entered on. Raises UserError with the code of ``why_refused``,
    ConflictError when somebody saved the case meanwhile.
    """
    with store.read() as session:
        facts, subject = case_facts(session, case_id), _subject(session, case_id)
    label = Label.ORDER_CARDS if stage == facts.stage else Label.MOVE_CASE
    with store.write(label, subject, origin=origin) as unit:
        facts = case_facts(unit.session, case_id)
        values: dict[str, Value] = {}
        if board_order is not None:
            values["board_order"] = board_order
        if stage == facts.stage:
            write_case(unit, case_id, version, values)
        else:
            # Where the card was put in another lane means nothing in this one.
            values.setdefault("board_order", Empty.NOT_STATED)
            enter_stage(
                unit, case_id, facts, stage, _day(today), on=on, version=version, values=values
            )
    return Saved(case_id, unit.changes)


def create_case(
    store: Store, draft: Draft, *, today: dt.date | None = None, origin: str = ""
) -> Saved:
    """Create a case, with the next number of the year when it has none.

    Raises InvalidDraft when a check fails.
    """
    with store.read() as session:
        subject = case_name(session, draft)
    with store.write(Label.CREATE, subject, origin=origin) as unit:
        case_id = add_case(unit, draft, _day(today))
    return Saved(case_id, unit.changes)


def _subject(session: Session, case_id: int) -> str:
    case = load_draft(session, RecordKind.CASE, case_id)
    if case is None:
        raise UserError("record.gone")
    return case_name(session, case)


def _day(today: dt.date | None) -> str:
    return today.isoformat() if today else now_kst()[:10]
