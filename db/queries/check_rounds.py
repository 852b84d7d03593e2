"""Reads the rounds of checks, and one round as its grid: last answer beside this quarter's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.counting.answers import ANSWERED
from db.domain.dates import first_day, last_day
from db.domain.drafts import Draft
from db.domain.fulfilment.rounds import RESULT_KEYS, Result
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.links import chunks
from db.queries.records import all_live, load_draft
from db.schema import TABLES

_ROUND, _TARGET = TABLES[RecordKind.CHECK_ROUND], TABLES[RecordKind.CHECK_TARGET]
_CHECK, _AGREEMENT = TABLES[RecordKind.CHECK], TABLES[RecordKind.AGREEMENT]
_PARTY, _FIRM = TABLES[RecordKind.PARTY], TABLES[RecordKind.ORGANIZATION]
_CASE = TABLES[RecordKind.CASE]
_DAYS = ("sent_on", "reminded_on", "reminded_again_on", "returned_on")


@dataclass(frozen=True, slots=True)
class GridLine:
    """One agreement of a round; ``id`` is the target's."""

    id: int
    version: int
    agreement: int
    title: str
    kind: str
    firm: str
    officer: str
    agreed: Mapping[str, Value]
    """``amount`` and ``jobs``."""
    days: Mapping[str, str]
    excluded_reason: str
    before: Result | None
    """The newest answer before the round's day."""
    now: Result | None
    """What stands for this round."""


@dataclass(frozen=True, slots=True)
class RoundGrid:
    """A round with its lines, those that are asked first."""

    round: Draft
    lines: tuple[GridLine, ...]


def check_rounds(session: Session) -> tuple[Draft, ...]:
    """All rounds, the newest first."""
    found = all_live(session, RecordKind.CHECK_ROUND)
    return tuple(sorted(found, key=lambda one: (one.text("as_of"), one.id or 0), reverse=True))


def round_grid(session: Session, round_id: int) -> RoundGrid | None:
    """One round; None when it is gone."""
    draft = load_draft(session, RecordKind.CHECK_ROUND, round_id)
    if draft is None:
        return None
    rows = session.execute(
        select(_TARGET, _AGREEMENT.c.title, _AGREEMENT.c.kind, _AGREEMENT.c.amount,
               _AGREEMENT.c.jobs, _AGREEMENT.c.empties.label("agreed_empties"), _CASE.c.officer)
        .join(_AGREEMENT, _AGREEMENT.c.id == _TARGET.c.agreement_id)
        .outerjoin(_CASE, _CASE.c.id == _AGREEMENT.c.case_id)
        .where(_TARGET.c.round_id == round_id, _TARGET.c.deleted_at.is_(None))
    ).all()  # fmt: skip
    ids = [row.agreement_id for row in rows]
    firms, checks = _firms(session, ids), _checks(session, ids)
    lines = [_line(row, draft, firms, checks.get(row.agreement_id, ())) for row in rows]
    lines.sort(key=lambda line: (bool(line.excluded_reason), line.firm, line.title, line.id))
    return RoundGrid(draft, tuple(lines))


def _line(row: Any, draft: Draft, firms: Mapping[int, str], checks: tuple[Any, ...]) -> GridLine:
    day = draft.text("as_of")
    own = [one for one in checks if one.round_id == draft.id or one.as_of == day]
    earlier = [
        one
        for one in checks
        if one not in own
        and last_day(one.as_of) < first_day(day)
        and (one.response or ANSWERED) == ANSWERED
    ]
    empties = row.agreed_empties or {}
    return GridLine(
        row.id, row.version, row.agreement_id, row.title or "", row.kind or "",
        firms.get(row.agreement_id, ""), row.officer or "",
        {key: _value(getattr(row, key), empties, key) for key in ("amount", "jobs")},
        {key: getattr(row, key) or "" for key in _DAYS}, row.excluded_reason or "",
        _result(earlier), _result(own),
    )  # fmt: skip


def _result(checks: list[Any]) -> Result | None:
    """The newest of some checks."""
    newest = max(checks, key=lambda one: (last_day(one.as_of), one.id), default=None)
    if newest is None:
        return None
    empties = newest.empties or {}
    values = {key: _value(getattr(newest, key), empties, key) for key in RESULT_KEYS}
    return Result(values, newest.id, newest.as_of)


def _value(stored: Any, empties: Mapping[str, Empty], key: str) -> Value:
    value: Value = empties.get(key, Empty.NOT_STATED) if stored is None else stored
    return value


def _checks(session: Session, agreements: Iterable[int]) -> Mapping[int, tuple[Any, ...]]:
    """The checks of agreements that no later row corrects."""
    found: dict[int, tuple[Any, ...]] = {}
    for chunk in chunks(list(agreements)):
        query = select(_CHECK).where(
            _CHECK.c.agreement_id.in_(chunk), _CHECK.c.deleted_at.is_(None),
            _CHECK.c.as_of.is_not(None),
        )  # fmt: skip
        rows = session.execute(query).all()
        corrected = {row.corrects_id for row in rows}
        for row in rows:
            if row.id not in corrected:
                found[row.agreement_id] = (*found.get(row.agreement_id, ()), row)
    return found


def _firms(session: Session, agreements: Iterable[int]) -> Mapping[int, str]:
    """The first investing party of each agreement, by name."""
    found: dict[int, str] = {}
    for chunk in chunks(list(agreements)):
        query = (
            select(_PARTY.c.agreement_id, _FIRM.c.name)
            .join(_FIRM, _FIRM.c.id == _PARTY.c.organization_id)
            .where(_PARTY.c.agreement_id.in_(chunk), _PARTY.c.deleted_at.is_(None))
            .order_by(_PARTY.c.role != "investor", _PARTY.c.id)
        )
        for agreement, name in session.execute(query):
            found.setdefault(agreement, name or "")
    return found
