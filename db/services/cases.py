"""Moves, holds, ends, resumes, arranges and creates cases: one operation each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

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


def hold_case(
    store: Store, case_id: int, resume_on: str, *, version: int | None = None, origin: str = ""
) -> Saved:
    """Put a case on hold until ``resume_on`` (ISO, partial)."""
    values: dict[str, Value] = {"state": "on_hold", "resume_on": resume_on or Empty.NOT_STATED,
                                "end_reason": Empty.NOT_STATED}  # fmt: skip
    return _change(store, Label.HOLD_CASE, case_id, version, values, origin)


def end_case(
    store: Store, case_id: int, reason: str, *, version: int | None = None, origin: str = ""
) -> Saved:
    """End a case for ``reason``, a code of 종료사유."""
    values: dict[str, Value] = {"state": "ended", "end_reason": reason or Empty.NOT_STATED,
                                "resume_on": Empty.NOT_STATED}  # fmt: skip
    return _change(store, Label.END_CASE, case_id, version, values, origin)


def resume_case(
    store: Store, case_id: int, *, version: int | None = None, origin: str = ""
) -> Saved:
    """Bring a case on hold or ended under way again."""
    values: dict[str, Value] = {"state": "active", "end_reason": Empty.NOT_STATED,
                                "resume_on": Empty.NOT_STATED}  # fmt: skip
    return _change(store, Label.RESUME_CASE, case_id, version, values, origin)


def order_cards(store: Store, case_ids: Sequence[int], *, origin: str = "") -> Saved:
    """Arrange the cards of one lane in this order."""
    if not case_ids:
        raise UserError("case.none")
    with store.read() as session:
        subject = _subject(session, case_ids[0])
    with store.write(Label.ORDER_CARDS, subject, origin=origin) as unit:
        rows = [(one, {"board_order": float(place)}) for place, one in enumerate(case_ids, 1)]
        unit.update_many(RecordKind.CASE, rows)
    return Saved(case_ids[0], unit.changes)


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


def _change(
    store: Store, label: Label, case_id: int, version: int | None, values: dict[str, Value],
    origin: str,
) -> Saved:  # fmt: skip
    with store.read() as session:
        subject = _subject(session, case_id)
    with store.write(label, subject, origin=origin) as unit:
        write_case(unit, case_id, version, values)
    return Saved(case_id, unit.changes)


def _subject(session: Session, case_id: int) -> str:
    case = load_draft(session, RecordKind.CASE, case_id)
    if case is None:
        raise UserError("record.gone")
    return case_name(session, case)


def _day(today: dt.date | None) -> str:
    return today.isoformat() if today else now_kst()[:10]
