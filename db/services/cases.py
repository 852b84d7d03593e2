"""Moves, holds, ends, resumes, arranges and creates cases: one operation each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.domain.checks import InvalidDraft, errors
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.stages import stage_index, why_refused
from db.domain.values import Empty, Value
from db.errors import UserError
from db.queries.board import case_facts
from db.queries.records import link_id, load_draft, title_of
from db.services.case_writing import add_case, reach_stage
from db.services.records import Saved
from db.store import Store, now_kst
from db.unit import Unit


def move_case(
    store: Store, case_id: int, stage: str, *, version: int | None = None,
    today: dt.date | None = None, on: str = "", board_order: float | None = None, origin: str = "",
) -> Saved:  # fmt: skip
    """Move a case into ``stage``, or to another place in its own one.

    The stage's milestone gets the day ``on`` (ISO, partial; ``today`` when ""), except that a
    move back, which corrects, keeps the day the earlier stage was entered on. Raises UserError
    with the code of ``why_refused``, ConflictError when somebody saved the case meanwhile.
    """
    day = on or _day(today)
    with store.read() as session:
        facts, subject = case_facts(session, case_id), _subject(session, case_id)
    label = Label.ORDER_CARDS if stage == facts.stage else Label.MOVE_CASE
    with store.write(label, subject, origin=origin) as unit:
        facts = case_facts(unit.session, case_id)
        values: dict[str, Value] = {}
        if board_order is not None:
            values["board_order"] = board_order
        if stage != facts.stage:
            if reason := why_refused(facts, stage):
                raise UserError(reason)
            values["stage"] = stage
            # Where the card was put in another lane means nothing in this one.
            values.setdefault("board_order", Empty.NOT_STATED)
        _save(unit, case_id, version, values)
        if stage != facts.stage:
            reach_stage(
                unit, case_id, stage, day, is_back=stage_index(stage) < stage_index(facts.stage)
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
        subject = _name(session, draft)
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
        _save(unit, case_id, version, values)
    return Saved(case_id, unit.changes)


def _save(unit: Unit, case_id: int, version: int | None, values: dict[str, Value]) -> None:
    stored = load_draft(unit.session, RecordKind.CASE, case_id)
    if stored is None:
        raise UserError("record.gone")
    checked = {key: value for key, value in values.items() if key in stored.record_type.by_key}
    if problems := errors(stored.with_values(**checked)):
        # Older values that would not pass today must not hold a case where it is.
        wrong = tuple(one for one in problems if one.field in values)
        if wrong:
            raise InvalidDraft(wrong)
    unit.save(Draft(RecordKind.CASE, values, case_id, version))


def _subject(session: Session, case_id: int) -> str:
    case = load_draft(session, RecordKind.CASE, case_id)
    if case is None:
        raise UserError("record.gone")
    return _name(session, case)


def _name(session: Session, case: Draft) -> str:
    """What names a case in the undo menu: its code name, else its firm."""
    firm = title_of(session, RecordKind.ORGANIZATION, link_id(case, "organization"))
    return case.text("code_name") or firm or case.text("title")


def _day(today: dt.date | None) -> str:
    return today.isoformat() if today else now_kst()[:10]
