"""The cases that are not ended, as light as the page of this day needs them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.stages import STALE_DAYS
from db.domain.values import Value
from db.queries.board import days_since, is_stale
from db.schema import TABLES
from db.values_codec import to_value

_CASE, _ORGANIZATION = TABLES[RecordKind.CASE], TABLES[RecordKind.ORGANIZATION]
_MILESTONE = TABLES[RecordKind.MILESTONE]


class OpenCase(NamedTuple):
    """What ``db.queries.case_conditions`` asks of a case, and what names it."""

    id: int
    organization_id: int
    name: str
    """Its code name, else its firm, else its title."""
    stage: str
    state: str
    officer: str
    days_in_stage: int | None
    stale: bool
    next_step: str
    next_step_on: str
    investment: Value
    area: Value
    jobs: Value


def open_cases(
    session: Session,
    today: dt.date,
    stale_days: Mapping[str, int] = STALE_DAYS,
    officer: str = "",
) -> tuple[OpenCase, ...]:
    """The live cases of ``officer`` ("" for everyone) that are not ended.

    Stale and days are those of the board's cards.
    """
    since = _entries(session)
    whose = _CASE.c.officer == officer if officer else true()
    named = select(_ORGANIZATION.c.id, _ORGANIZATION.c.name).where(
        _ORGANIZATION.c.id.in_(select(_CASE.c.organization_id).where(whose))
    )
    firms = {row[0]: row[1] for row in session.execute(named).all()}
    query = select(
        _CASE.c.id, _CASE.c.organization_id, _CASE.c.code_name, _CASE.c.title, _CASE.c.stage,
        _CASE.c.state, _CASE.c.officer, _CASE.c.next_step, _CASE.c.next_step_on,
        _CASE.c.planned_investment, _CASE.c.wanted_area, _CASE.c.planned_jobs, _CASE.c.empties,
    ).where(_CASE.c.deleted_at.is_(None), func.coalesce(_CASE.c.state, "") != "ended", whose)  # fmt: skip
    query = query.order_by(_CASE.c.board_order.asc().nulls_last(), _CASE.c.id.desc())
    found = session.execute(query).all()
    return tuple([_case(row, since, firms, today, stale_days) for row in found])


def _case(
    row: Any, since: Mapping[int, str], firms: Mapping[int, str | None],
    today: dt.date, stale_days: Mapping[str, int],
) -> OpenCase:  # fmt: skip
    (case_id, firm, code_name, title, stage, state, officer, step, step_on, money, area, jobs,
     empties) = row  # fmt: skip
    entered = since.get(case_id)
    days = None if entered is None else days_since(entered, today)
    stale = (
        days is not None
        and state in (None, "active")
        and is_stale(days, stale_days.get(stage or "lead", 0))
    )
    return OpenCase(
        case_id, firm, code_name or firms.get(firm) or title or "", stage or "lead",
        state or "active", officer or "", days, stale, step or "", step_on or "",
        to_value("planned_investment", money, empties) if money is None else money,
        to_value("wanted_area", area, empties) if area is None else area,
        to_value("planned_jobs", jobs, empties) if jobs is None else jobs,
    )  # fmt: skip


def _entries(session: Session) -> dict[int, str]:
    """When each case entered its present stage, as its milestones say: the latest of several."""
    query = (
        select(_MILESTONE.c.case_id, func.max(_MILESTONE.c.actual_on))
        .join(_CASE, (_CASE.c.id == _MILESTONE.c.case_id) & (_CASE.c.stage == _MILESTONE.c.stage))
        .where(_MILESTONE.c.deleted_at.is_(None), _MILESTONE.c.actual_on.is_not(None))
        .group_by(_MILESTONE.c.case_id)
    )
    return {row[0]: row[1] for row in session.execute(query).all()}
