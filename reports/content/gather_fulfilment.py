"""Gathers what was planned, agreed and done."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.queries.records import children, link_id
from reports.content.blocks import CellKind
from reports.content.facts import FulfilmentRow, ProgressPoint


def fulfilment_rows(
    session: Session, case: Draft | None, agreements: Sequence[Draft]
) -> tuple[FulfilmentRow, ...]:
    """Planned, agreed and done. Agreed is the newest agreement's, never a sum of LOI and MOU."""
    newest = _newest(agreements)
    check = _newest_check(session, newest)
    none = Empty.NOT_APPLICABLE if newest is None else Empty.NOT_STATED
    undone = Empty.NOT_APPLICABLE if newest is None else Empty.UNCHECKED
    rows = (
        ("투자예정액", CellKind.MONEY, "planned_investment", "amount", "invested"),
        ("희망면적", CellKind.AREA, "wanted_area", "area", ""),
        ("고용예정", CellKind.NUMBER, "planned_jobs", "jobs", "hired"),
    )
    return tuple(
        FulfilmentRow(
            label, kind, _cell(newest, agreed, none), _cell(check, done, undone),
            _cell(case, planned, Empty.NOT_STATED) if case else None,
        )
        for label, kind, planned, agreed, done in rows
    )  # fmt: skip


def _cell(draft: Draft | None, key: str, otherwise: Empty) -> int | float | Empty:
    if draft is None or not key:
        return otherwise
    value: Value = draft.get(key)
    return value if isinstance(value, (int, float, Empty)) else otherwise


def progress_points(session: Session, agreements: Sequence[Draft]) -> tuple[ProgressPoint, ...]:
    """What had come of the newest agreement by the day of each check."""
    unchecked = Empty.UNCHECKED
    return tuple(
        ProgressPoint(
            check.text("as_of"),
            _cell(check, "invested", unchecked),
            _cell(check, "hired", unchecked),
        )
        for check in _checks(session, _newest(agreements))
        if check.text("as_of")
    )


def _newest(agreements: Sequence[Draft]) -> Draft | None:
    """The newest agreement that is in force."""
    signed = [draft for draft in agreements if draft.get("status") in ("valid", "changed")]
    return signed[-1] if signed else None


def _newest_check(session: Session, agreement: Draft | None) -> Draft | None:
    return next(reversed(_checks(session, agreement)), None)


def _checks(session: Session, agreement: Draft | None) -> list[Draft]:
    """The checks that the firm answered and that no later row corrects, oldest first."""
    if agreement is None or agreement.id is None:
        return []
    checks = children(session, RecordKind.CHECK, "agreement", [agreement.id])
    corrected = {link_id(draft, "corrects") for draft in checks}
    standing = [
        draft
        for draft in checks
        if draft.id not in corrected and draft.text("response") in ("", "answered")
    ]
    return sorted(standing, key=lambda draft: (draft.text("as_of"), draft.id or 0))


def agreed_points(agreements: Sequence[Draft]) -> tuple[str, ...]:
    """What the newest agreement says, how far it binds, and what it leaves open."""
    newest = next((draft for draft in reversed(agreements) if draft.get("status") != "draft"), None)
    if newest is None:
        return ()
    kind = catalogue(RecordKind.AGREEMENT).field("kind").choice_label(newest.text("kind"), "ko")
    binding = ", 법적 구속력 없음" if newest.get("binding") == "none" else ""
    named = (("금액", "amount"), ("면적", "area"), ("고용", "jobs"))
    missing = "·".join(word for word, key in named if newest.get(key) is Empty.NOT_STATED)
    line = f"{kind} 체결{binding}" + (f". {missing} 미기재" if missing else "")
    terms = newest.text("terms")
    return (terms, line) if terms else (line,)
