"""Reads what a count is made from: all agreements with parties and checks, cases and firms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.domain.counting import AgreementFact, CaseFact, CheckFact, CountFacts, FirmFact
from db.domain.counting.facts import Number
from db.domain.industries import division_of
from db.domain.kinds import RecordKind
from db.domain.schedule import Step
from db.domain.values import Empty
from db.links import chunks
from db.queries.schedules import case_steps
from db.schema import TABLES
from db.survivors import joined_ids

_AGREEMENT, _PARTY = TABLES[RecordKind.AGREEMENT], TABLES[RecordKind.PARTY]
_CHECK, _CASE = TABLES[RecordKind.CHECK], TABLES[RecordKind.CASE]
_ROUND, _TARGET = TABLES[RecordKind.CHECK_ROUND], TABLES[RecordKind.CHECK_TARGET]
_FIRM = TABLES[RecordKind.ORGANIZATION]
_MERGED = (RecordKind.AGREEMENT, RecordKind.CASE, RecordKind.ORGANIZATION)
_INVESTS = ("investor", None)
"""Roles of a party whose money it is."""


def count_facts(session: Session) -> CountFacts:
    """Every live agreement, and the cases and firms it concerns."""
    parties, checks, asked = _parties(session), _checks(session), _asked(session)
    agreements = tuple(
        _agreement(
            row, parties.get(row.id, ()), checks.get(row.id, ()), tuple(asked.get(row.id, ()))
        )
        for row in session.execute(_live(_AGREEMENT))
    )
    steps = case_steps(session)
    cases = {row.id: _case(row, steps.get(row.id, ())) for row in session.execute(_live(_CASE))}
    wanted = {firm for one in agreements for firm in one.firms}
    wanted |= {case.firm for case in cases.values() if case.firm is not None}
    return CountFacts(agreements, cases, _firms(session, wanted), _merged(session))


def _live(table: Any) -> Select[Any]:
    return select(table).where(table.c.deleted_at.is_(None)).order_by(table.c.id)


def _number(row: Any, key: str) -> Number:
    value: int | float | None = getattr(row, key)
    return (row.empties or {}).get(key, Empty.NOT_STATED) if value is None else value


def _parties(session: Session) -> Mapping[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for row in session.execute(_live(_PARTY)):
        if row.role in _INVESTS:
            found[row.agreement_id] = (*found.get(row.agreement_id, ()), row.organization_id)
    return found


def _checks(session: Session) -> Mapping[int, tuple[CheckFact, ...]]:
    found: dict[int, tuple[CheckFact, ...]] = {}
    for row in session.execute(_live(_CHECK)):
        fact = CheckFact(
            row.id, row.as_of or "", row.response or "", _number(row, "invested"),
            _number(row, "hired"), row.corrects_id,
        )  # fmt: skip
        found[row.agreement_id] = (*found.get(row.agreement_id, ()), fact)
    return found


def _asked(session: Session) -> Mapping[int, list[str]]:
    """The rounds in which a letter went out, by agreement."""
    query = (
        select(_TARGET.c.agreement_id, _ROUND.c.as_of)
        .join(_ROUND, _ROUND.c.id == _TARGET.c.round_id)
        .where(_TARGET.c.deleted_at.is_(None), _ROUND.c.deleted_at.is_(None))
        .where(func.coalesce(_TARGET.c.excluded_reason, "") == "")
        .where(func.coalesce(_TARGET.c.sent_on, _ROUND.c.sent_on, "") != "")
        .order_by(_TARGET.c.id)
    )
    found: dict[int, list[str]] = {}
    for agreement, as_of in session.execute(query):
        found.setdefault(agreement, []).append(as_of or "")
    return found


def _agreement(
    row: Any, firms: tuple[int, ...], checks: tuple[CheckFact, ...], asked: tuple[str, ...]
) -> AgreementFact:
    return AgreementFact(
        row.id, row.title or "", row.kind or "", row.nature or "investment", row.case_id,
        row.amends_id, row.signed_on or "", row.status or "valid", row.status_on or "",
        _number(row, "amount"), _number(row, "area"), _number(row, "jobs"), row.currency or "",
        row.foreign_amount, row.exchange_rate or "", row.rate_on or "", firms, checks,
        row.created_at, asked,
    )  # fmt: skip


def _case(row: Any, steps: tuple[Step, ...]) -> CaseFact:
    return CaseFact(
        row.id, row.title or "", row.number or "", row.organization_id, row.foreign,
        row.officer or "", row.counted is not False, row.excluded_reason or "",
        row.excluded_on or "", row.state == "ended", row.created_at,
        row.stage or "", steps,
    )  # fmt: skip


def _firms(session: Session, ids: set[int]) -> Mapping[int, FirmFact]:
    found: dict[int, FirmFact] = {}
    for chunk in chunks(ids):
        query = select(
            _FIRM.c.id, _FIRM.c.name, _FIRM.c.org_type, _FIRM.c.industry_code,
            _FIRM.c.industry_name,
        ).where(_FIRM.c.id.in_(chunk))  # fmt: skip
        for row in session.execute(query):
            division = division_of(row.industry_code or "", row.industry_name or "")
            found[row.id] = FirmFact(row.id, row.name or "", row.org_type or "", division)
    return found


def _merged(session: Session) -> Mapping[tuple[str, int], int]:
    names = {RecordKind.ORGANIZATION: "firm"}
    return {
        (names.get(kind, kind.value), gone): stayed
        for kind in _MERGED
        for stayed, joined in joined_ids(session, kind).items()
        for gone in joined
    }
