"""Bundles of dated steps, and what they would be put in for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.queries.closed_days import closed_days
from db.queries.records import all_live, children, link_id, load_draft, title_of
from db.queries.steps import firm_of

_STARTS = {
    RecordKind.AGREEMENT: "agreement", RecordKind.MEETING: "meeting", RecordKind.CASE: "case",
}  # fmt: skip
_DAY = len("2026-11-26")


@dataclass(frozen=True, slots=True)
class PlanSubject:
    """What a plan is set up for; None where it concerns no such record."""

    organization: int | None = None
    case: int | None = None
    agreement: int | None = None
    meeting: int | None = None

    @property
    def links(self) -> dict[str, Value]:
        """The links of each task."""
        known = (("organization", self.organization), ("case", self.case),
                 ("agreement", self.agreement), ("meeting", self.meeting))  # fmt: skip
        return {key: value for key, value in known if value is not None}


@dataclass(frozen=True, slots=True)
class PlanKept:
    """One plan with its steps, the earliest first."""

    plan: Draft
    steps: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class PlanOffer:
    """The plans, those that fit the subject first, and where the days are counted from."""

    plans: tuple[PlanKept, ...]
    subject: PlanSubject
    name: str
    starts_on: str
    """ISO; "" when the subject has no whole day of its own."""
    officer: str
    fits: str
    """What a plan must start from to fit; "any" when the subject has none."""
    closed: frozenset[dt.date] = frozenset()
    """Days that the office listed as 휴무일."""


def plan_offer(session: Session, kind: RecordKind, record_id: int) -> PlanOffer | None:
    """What can be put in for a record; None when it is gone."""
    draft = load_draft(session, kind, record_id)
    if draft is None:
        return None
    fits = _STARTS.get(kind, "any")
    case = record_id if kind is RecordKind.CASE else _link(draft, "case")
    firm = record_id if kind is RecordKind.ORGANIZATION else firm_of(session, draft)
    case_draft = None if case is None else load_draft(session, RecordKind.CASE, case)
    officer = draft.text("officer") if "officer" in draft.record_type.by_key else ""
    code_name = case_draft.text("code_name") if case_draft is not None else ""
    name = draft.text(draft.record_type.title)
    if kind is RecordKind.CASE:
        name = code_name or title_of(session, RecordKind.ORGANIZATION, firm) or name
    return PlanOffer(
        plans_kept(session, fits),
        PlanSubject(
            firm, case, record_id if kind is RecordKind.AGREEMENT else None,
            record_id if kind is RecordKind.MEETING else None,
        ),
        name, _starts_on(draft), officer or (case_draft.text("officer") if case_draft else ""), fits,
        closed_days(session),
    )  # fmt: skip


def plans_kept(session: Session, fits: str) -> tuple[PlanKept, ...]:
    """All plans: those that start from this first, then those for any day, then the others."""
    plans = all_live(session, RecordKind.PLAN)
    steps = children(session, RecordKind.PLAN_STEP, "plan", [one.id or 0 for one in plans])
    found = [
        PlanKept(plan, tuple(sorted(
            (step for step in steps if link_id(step, "plan") == plan.id), key=_days
        )))
        for plan in plans
    ]  # fmt: skip
    places = {fits: 0, "any": 1}
    found.sort(key=lambda kept: (places.get(kept.plan.text("starts_from"), 2), kept.plan.id or 0))
    return tuple(found)


def _days(step: Draft) -> tuple[int, int]:
    days = step.get("days")
    return (days if isinstance(days, int) else 0, step.id or 0)


def _starts_on(draft: Draft) -> str:
    for key in ("signed_on", "starts_at"):
        value = draft.values.get(key, Empty.NOT_STATED)
        if isinstance(value, str) and not isinstance(value, Empty) and len(value) >= _DAY:
            return value[:_DAY]
    return ""


def _link(draft: Draft, key: str) -> int | None:
    return link_id(draft, key) if key in draft.record_type.by_key else None
