"""What each list column is in SQL: a field's column, or a value computed from other records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Table, and_, case, exists, false, func, literal, or_, select
from sqlalchemy.sql.selectable import ScalarSelect

from db.domain.catalogue import catalogue
from db.domain.certificates import VENTURE_KINDS
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty
from db.queries.clawback_day import clawback_until
from db.schema import TABLES

if TYPE_CHECKING:
    from db.queries.lists.columns import ListColumn

Expression = ColumnElement[Any]
_ORGANIZATION, _CASE = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.CASE]
_CERTIFICATE, _AGREEMENT = TABLES[RecordKind.CERTIFICATE], TABLES[RecordKind.AGREEMENT]
_PARTY, _CHECK = TABLES[RecordKind.PARTY], TABLES[RecordKind.CHECK]
_MILESTONE, _ACTIVITY = TABLES[RecordKind.MILESTONE], TABLES[RecordKind.ACTIVITY]

FIRM_TYPES = ("domestic", "foreign_invested")
"""Kinds of organization that can be certified as a venture firm."""
SIGNED = ("valid", "changed")
"""States of an agreement in force."""
EXPIRING_DAYS = 90


def field_or_computed(kind: RecordKind, column: ListColumn, today: str) -> Expression:
    """The value of a column in SQL; of a link, the name that stands for the linked record."""
    if column.computed:
        return _COMPUTED[kind, column.key].value(today)
    entry = catalogue(kind).field(column.key)
    stored = TABLES[kind].c[entry.column]
    if entry.kind is Kind.LINK and entry.links_to is not None:
        return _linked(kind, entry.links_to, stored, shown=True)
    return stored


def sort_expressions(kind: RecordKind, column: ListColumn, value: Expression) -> list[Expression]:
    """What rows are sorted by: names without legal form, choices in the catalogue's order; any
    other column by its ``value``.
    """
    if kind is RecordKind.ORGANIZATION and column.key == "name":
        return name_order(_ORGANIZATION.c.name_key)
    if column.kind is Kind.LINK and column.field and column.field.links_to:
        link = TABLES[kind].c[column.field.column]
        key = _linked(kind, column.field.links_to, link, shown=False)
        return name_order(key) if column.field.links_to is RecordKind.ORGANIZATION else [key]
    if column.choices:
        order = {choice.code: index for index, choice in enumerate(column.choices)}
        # An unknown code comes after the known ones, nothing stated last of all.
        return [case(order, value=value, else_=case((value.is_not(None), len(order))))]
    return [value]


def name_order(key: Expression) -> list[Expression]:
    """Digits and Hangul before Latin and other letters, each by code point."""
    # The key may be a look-up: said as seldom as can be. And no bare column: SQLite would read every
    # record in the order of its index, though it has to sort all the same.
    return [key.between("a", _BEFORE_HANGUL), key.concat("")]


_BEFORE_HANGUL = chr(ord("가") - 1)


def empty_expression(kind: RecordKind, column: ListColumn) -> Expression | None:
    """Why a computed column holds nothing, or None when it is simply not stated."""
    known = _COMPUTED.get((kind, column.key)) if column.computed else None
    return known.empty if known is not None else None


def _linked(kind: RecordKind, target: RecordKind, link: Expression, *, shown: bool) -> Expression:
    table = TABLES[target].alias(f"linked_{target.value}")
    key = catalogue(target).title
    if target is RecordKind.ORGANIZATION and not shown:
        key = "name_key"
    name: Expression = select(table.c[key]).where(table.c.id == link).scalar_subquery()
    if kind is RecordKind.CASE and target is RecordKind.ORGANIZATION:
        # A confidential case shows its code name in the firm's place.
        return func.coalesce(
            func.lower(_CASE.c.code_name) if not shown else _CASE.c.code_name, name
        )
    return name


@dataclass(frozen=True, slots=True)
class _Computed:
    value: Callable[[str], Expression]
    """Given the day of the list."""
    empty: Expression | None = None


def _newest_certificate(column: str) -> ScalarSelect[Any]:
    return (
        select(_CERTIFICATE.c[column])
        .where(_CERTIFICATE.c.organization_id == _ORGANIZATION.c.id,
               _CERTIFICATE.c.deleted_at.is_(None), _CERTIFICATE.c.kind.in_(VENTURE_KINDS))
        .order_by(_CERTIFICATE.c.valid_until.desc().nulls_last(), _CERTIFICATE.c.id.desc())
        .limit(1).correlate(_ORGANIZATION).scalar_subquery()
    )  # fmt: skip


def certificate_state(until: Expression, revoked: Expression, today: str) -> Expression:
    """The state that the dates say; a date without a day holds to the last one it can mean."""
    soon = (dt.date.fromisoformat(today) + dt.timedelta(days=EXPIRING_DAYS)).isoformat()
    length = func.length(until)
    return case(
        (revoked.is_not(None), "revoked"),
        (until.is_(None), None),
        (until < func.substr(today, 1, length), "expired"),
        (until <= func.substr(soon, 1, length), "expiring"),
        else_="valid",
    )


def _live_cases() -> list[Expression]:
    """Live counted cases of the organization that are not ended."""
    return [
        _CASE.c.organization_id == _ORGANIZATION.c.id, _CASE.c.deleted_at.is_(None),
        func.coalesce(_CASE.c.state, "") != "ended", _CASE.c.counted.is_not(False),
    ]  # fmt: skip


def _of_cases(value: Expression) -> ScalarSelect[Any]:
    return select(value).where(*_live_cases()).correlate(_ORGANIZATION).scalar_subquery()


def _newest_case(column: str) -> ScalarSelect[Any]:
    query = select(_CASE.c[column]).where(*_live_cases()).order_by(_CASE.c.id.desc()).limit(1)
    return query.correlate(_ORGANIZATION).scalar_subquery()


def _count_agreements() -> ScalarSelect[Any]:
    query = (
        select(func.count(_AGREEMENT.c.id.distinct()))
        .join(_PARTY, _PARTY.c.agreement_id == _AGREEMENT.c.id)
        .where(_PARTY.c.organization_id == _ORGANIZATION.c.id, _PARTY.c.deleted_at.is_(None),
               _AGREEMENT.c.deleted_at.is_(None))
    )  # fmt: skip
    return query.correlate(_ORGANIZATION).scalar_subquery()


def stage_since() -> ScalarSelect[Any]:
    """The day the case entered its present stage, as its milestone says."""
    query = select(func.max(_MILESTONE.c.actual_on)).where(
        _MILESTONE.c.case_id == _CASE.c.id, _MILESTONE.c.deleted_at.is_(None),
        _MILESTONE.c.stage == _CASE.c.stage,
    )  # fmt: skip
    return query.correlate(_CASE).scalar_subquery()


def past(day: Expression, today: str) -> Expression:
    """Whether a partial date is over on ``today``: a month is over when it has ended."""
    return day < func.substr(today, 1, func.length(day))


def _last_day(day: Expression) -> Expression:
    """What sorts partial dates by the last day they can mean: 2026 behind 2026-04-15."""
    return day + "-99"


def _yes(*conditions: ColumnElement[bool]) -> Expression:
    return func.coalesce(and_(*conditions), false())


def _of_agreement(column: str, table: Table = _CHECK) -> ScalarSelect[Any]:
    query = (
        select(table.c[column])
        .where(table.c.agreement_id == _AGREEMENT.c.id, table.c.deleted_at.is_(None))
        .order_by(_last_day(table.c.as_of).desc(), table.c.id.desc()).limit(1)
    )  # fmt: skip
    return query.correlate(_AGREEMENT).scalar_subquery()


def _parties() -> ScalarSelect[Any]:
    names = (
        select(_ORGANIZATION.c.name)
        .join(_PARTY, _PARTY.c.organization_id == _ORGANIZATION.c.id)
        .where(_PARTY.c.agreement_id == _AGREEMENT.c.id, _PARTY.c.deleted_at.is_(None))
        .order_by(_PARTY.c.id).correlate(_AGREEMENT).subquery()
    )  # fmt: skip
    return select(func.aggregate_strings(names.c.name, ", ")).scalar_subquery()


def _signed_kind() -> ScalarSelect[Any]:
    query = (
        select(_AGREEMENT.c.kind)
        .where(_AGREEMENT.c.case_id == _CASE.c.id, _AGREEMENT.c.deleted_at.is_(None),
               _AGREEMENT.c.status.in_(SIGNED))
        .order_by(_last_day(_AGREEMENT.c.signed_on).desc().nulls_last(), _AGREEMENT.c.id.desc())
        .limit(1)
    )  # fmt: skip
    return query.correlate(_CASE).scalar_subquery()


def _of_case(table: Table, column: str) -> ScalarSelect[Any]:
    query = select(_CASE.c[column]).where(_CASE.c.id == table.c.case_id)
    return query.correlate(table).scalar_subquery()


_NO_CASE = case(
    (exists().where(*_live_cases()).correlate(_ORGANIZATION), Empty.NOT_STATED.value),
    else_=Empty.NOT_APPLICABLE.value,
)
_NO_CERTIFICATE = case(
    (or_(_ORGANIZATION.c.org_type.is_(None), _ORGANIZATION.c.org_type.in_(FIRM_TYPES)),
     Empty.UNCHECKED.value),
    else_=Empty.NOT_APPLICABLE.value,
)  # fmt: skip
_FOLLOW_UP = TABLES[RecordKind.FOLLOW_UP]
_MEETING, _ATTENDEE = TABLES[RecordKind.MEETING], TABLES[RecordKind.ATTENDEE]


def _of_meeting(table: Table, *conditions: ColumnElement[bool]) -> ScalarSelect[Any]:
    """How many records of ``table`` hang on the meeting."""
    query = select(func.count()).where(
        table.c.meeting_id == _MEETING.c.id, table.c.deleted_at.is_(None), *conditions
    )
    return query.correlate(_MEETING).scalar_subquery()


_NOT_APPLICABLE = literal(Empty.NOT_APPLICABLE.value)

_COMPUTED: dict[tuple[RecordKind, str], _Computed] = {
    (RecordKind.ORGANIZATION, "certificate_until"): _Computed(
        lambda today: _newest_certificate("valid_until"), _NO_CERTIFICATE),
    (RecordKind.ORGANIZATION, "certificate_state"): _Computed(
        lambda today: certificate_state(
            _newest_certificate("valid_until"), _newest_certificate("revoked_on"), today),
        _NO_CERTIFICATE),
    (RecordKind.ORGANIZATION, "certificate_kind"): _Computed(
        lambda today: _newest_certificate("kind"), _NO_CERTIFICATE),
    (RecordKind.ORGANIZATION, "case_stage"): _Computed(
        lambda today: _newest_case("stage"), _NO_CASE),
    (RecordKind.ORGANIZATION, "case_area"): _Computed(
        lambda today: _of_cases(func.sum(_CASE.c.wanted_area)), _NO_CASE),
    (RecordKind.ORGANIZATION, "case_investment"): _Computed(
        lambda today: _of_cases(func.sum(_CASE.c.planned_investment)), _NO_CASE),
    (RecordKind.ORGANIZATION, "case_jobs"): _Computed(
        lambda today: _of_cases(func.sum(_CASE.c.planned_jobs)), _NO_CASE),
    (RecordKind.ORGANIZATION, "case_count"): _Computed(
        lambda today: _of_cases(func.count())),
    (RecordKind.ORGANIZATION, "agreement_count"): _Computed(lambda today: _count_agreements()),
    (RecordKind.ORGANIZATION, "last_activity_on"): _Computed(
        lambda today: select(func.max(_ACTIVITY.c.happened_on))
        .where(_ACTIVITY.c.organization_id == _ORGANIZATION.c.id, _ACTIVITY.c.deleted_at.is_(None))
        .correlate(_ORGANIZATION).scalar_subquery()),
    (RecordKind.CASE, "stage_since"): _Computed(lambda today: stage_since()),
    (RecordKind.CASE, "days_in_stage"): _Computed(lambda today: stage_since()),
    (RecordKind.CASE, "overdue"): _Computed(
        lambda today: _yes(_CASE.c.state == "active", past(_CASE.c.next_step_on, today))),
    (RecordKind.CASE, "industry_name"): _Computed(
        lambda today: select(_ORGANIZATION.c.industry_name)
        .where(_ORGANIZATION.c.id == _CASE.c.organization_id).correlate(_CASE).scalar_subquery()),
    (RecordKind.CASE, "agreement_kind"): _Computed(lambda today: _signed_kind(), _NOT_APPLICABLE),
    (RecordKind.AGREEMENT, "parties"): _Computed(lambda today: _parties()),
    (RecordKind.AGREEMENT, "case_stage"): _Computed(
        lambda today: _of_case(_AGREEMENT, "stage"), _NOT_APPLICABLE),
    (RecordKind.AGREEMENT, "checked_on"): _Computed(lambda today: _of_agreement("as_of")),
    (RecordKind.AGREEMENT, "invested"): _Computed(lambda today: _of_agreement("invested")),
    (RecordKind.AGREEMENT, "hired"): _Computed(lambda today: _of_agreement("hired")),
    (RecordKind.CERTIFICATE, "certificate_state"): _Computed(
        lambda today: certificate_state(
            _CERTIFICATE.c.valid_until, _CERTIFICATE.c.revoked_on, today)),
    (RecordKind.MEETING, "attendee_count"): _Computed(lambda today: _of_meeting(_ATTENDEE)),
    (RecordKind.MEETING, "open_follow_ups"): _Computed(
        lambda today: _of_meeting(_FOLLOW_UP, _FOLLOW_UP.c.done_on.is_(None))),
    (RecordKind.MEETING, "late_follow_ups"): _Computed(
        lambda today: _of_meeting(
            _FOLLOW_UP, _FOLLOW_UP.c.done_on.is_(None), past(_FOLLOW_UP.c.due_on, today))),
    (RecordKind.APPLIED_INCENTIVE, "clawback_until"): _Computed(lambda today: clawback_until()),
    (RecordKind.FOLLOW_UP, "overdue"): _Computed(
        lambda today: _yes(_FOLLOW_UP.c.done_on.is_(None), past(_FOLLOW_UP.c.due_on, today))),
}  # fmt: skip
