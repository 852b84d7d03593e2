"""The cards of the board, all lanes by one query, and what is known when a move is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.dates import days_between, first_day
from db.domain.kinds import RecordKind
from db.domain.stages import STALE_DAYS, StageFacts, first_signed
from db.domain.values import Value
from db.errors import UserError
from db.queries.expressions import SIGNED, stage_since
from db.schema import TABLES
from db.values_codec import to_value

_CASE, _ORGANIZATION = TABLES[RecordKind.CASE], TABLES[RecordKind.ORGANIZATION]
_AGREEMENT = TABLES[RecordKind.AGREEMENT]
_NO_PAPERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class BoardCard:
    """One case as a card shows it; texts are "" and days None where nothing is stated."""

    id: int
    version: int
    number: str
    title: str
    organization_id: int
    organization: str
    code_name: str
    """Shown in the firm's place when it is not ""."""
    industry: str
    stage: str
    state: str
    investment: Value
    area: Value
    jobs: Value
    foreign: bool
    officer: str
    days_in_stage: int | None
    stale: bool
    next_step: str
    next_step_on: str
    resume_on: str
    end_reason: str
    board_order: float | None
    papers: Mapping[str, str]
    """Kinds of its agreements in force, with the first day one of the kind was signed on."""

    @property
    def name(self) -> str:
        """What stands on the card's first line."""
        return self.code_name or self.organization or self.title


def board_cards(
    session: Session, today: dt.date, stale_days: Mapping[str, int] = STALE_DAYS
) -> tuple[BoardCard, ...]:
    """Every live case as a card; ``stale_days`` says when a stage has lasted too long."""
    result = session.execute(_card_statement())
    keys = tuple(result.keys())
    rows = [dict(zip(keys, row, strict=True)) for row in result.all()]
    return tuple([_card(row, today, stale_days) for row in rows])


def case_facts(session: Session, case_id: int) -> StageFacts:
    """What decides whether a case may be moved. Raises UserError when it is gone."""
    query = select(_CASE.c.stage, _CASE.c.state).where(
        _CASE.c.id == case_id, _CASE.c.deleted_at.is_(None)
    )
    row = session.execute(query).first()
    if row is None:
        raise UserError("record.gone")
    papers = select(_AGREEMENT.c.kind, _AGREEMENT.c.signed_on).where(
        _AGREEMENT.c.case_id == case_id, _AGREEMENT.c.deleted_at.is_(None),
        _AGREEMENT.c.status.in_(SIGNED),
    )  # fmt: skip
    signed = first_signed((kind, day or "") for kind, day in session.execute(papers))
    return StageFacts(row.stage or "lead", row.state or "active", signed)


def _card_statement() -> Select[Any]:
    paper = _AGREEMENT.c.kind.concat(":").concat(func.coalesce(_AGREEMENT.c.signed_on, ""))
    papers = (
        select(func.aggregate_strings(paper, ","))
        .where(_AGREEMENT.c.case_id == _CASE.c.id, _AGREEMENT.c.deleted_at.is_(None),
               _AGREEMENT.c.status.in_(SIGNED))
        .correlate(_CASE).scalar_subquery()
    )  # fmt: skip
    shown = ("id", "version", "empties", "number", "title", "organization_id", "code_name", "stage",
             "state", "planned_investment", "wanted_area", "planned_jobs", "foreign", "officer",
             "next_step", "next_step_on", "resume_on", "end_reason", "board_order")  # fmt: skip
    return (
        select(
            *(_CASE.c[column] for column in shown),
            _ORGANIZATION.c.name.label("firm"),
            _ORGANIZATION.c.industry_name.label("industry"),
            stage_since().label("since"),
            papers.label("papers"),
        )
        .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _CASE.c.organization_id)
        .where(_CASE.c.deleted_at.is_(None))
        .order_by(_CASE.c.board_order.asc().nulls_last(), _CASE.c.id.desc())
    )


def _card(held: Mapping[str, Any], today: dt.date, stale_days: Mapping[str, int]) -> BoardCard:
    stage, state = held["stage"] or "lead", held["state"] or "active"
    days = days_since(held["since"], today)
    empties = held["empties"]
    by_key = catalogue(RecordKind.CASE).by_key

    def value(key: str) -> Value:
        return to_value(key, held[by_key[key].column], empties)

    return BoardCard(
        id=held["id"], version=held["version"], number=held["number"] or "",
        title=held["title"] or "", organization_id=held["organization_id"],
        organization=held["firm"] or "", code_name=held["code_name"] or "",
        industry=held["industry"] or "", stage=stage, state=state,
        investment=value("planned_investment"), area=value("wanted_area"),
        jobs=value("planned_jobs"), foreign=bool(held["foreign"]), officer=held["officer"] or "",
        days_in_stage=days,
        stale=state == "active" and is_stale(days, stale_days.get(stage, 0)),
        next_step=held["next_step"] or "", next_step_on=held["next_step_on"] or "",
        resume_on=held["resume_on"] or "", end_reason=held["end_reason"] or "",
        board_order=held["board_order"],
        papers=_papers(held["papers"]),
    )  # fmt: skip


def _papers(said: str | None) -> Mapping[str, str]:
    """ "loi:2025-03-02,mou:" as kinds with their days; most cases have none."""
    if not said:
        return _NO_PAPERS
    pairs = (one.partition(":") for one in said.split(","))
    return first_signed((kind, day) for kind, _, day in pairs)


def is_stale(days: int | None, limit: int) -> bool:
    """Whether so many days in a stage are too many; a limit of 0 is none."""
    return days is not None and 0 < limit < days


def days_since(since: str | None, today: dt.date) -> int | None:
    """Days since a day; a month or a year is no day to count from, nor is one to come."""
    if since is None or len(since) < len("2026-11-26") or (day := first_day(since)) > today:
        return None
    return days_between(day, today)
