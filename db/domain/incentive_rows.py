"""Reads a stored 지원시책 as the rule it states."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from db.domain.drafts import Draft
from db.domain.incentive_rules import Firm, IncentiveRule, Reach, Region, Tax
from db.domain.values import is_empty

Code = TypeVar("Code", bound=StrEnum)


def rule_of(draft: Draft) -> IncentiveRule:
    """The rule of one record; a code of a newer program is read as the widest there is."""
    return IncentiveRule(
        name=draft.text("name"),
        legal_basis=draft.text("legal_basis"),
        tax=_code(Tax, draft.text("tax"), Tax.SUBSIDY),
        rate_percent=_number(draft, "rate_percent"),
        cap_text=draft.text("cap_text"),
        conditions=_texts(draft, "conditions"),
        valid_from=draft.text("valid_from"),
        valid_until=draft.text("valid_until"),
        region=_code(Region, draft.text("region"), Region.ANY),
        reach=_code(Reach, draft.text("reach"), Reach.ANY),
        years=_whole(draft, "years"),
        clawback=_texts(draft, "clawback"),
        source=draft.text("source"),
        as_of=draft.text("as_of"),
        firm=_code(Firm, draft.text("firm"), Firm.ANY),
        extra_percent=_number(draft, "extra_percent"),
        after_years=_whole(draft, "after_years") or 0,
        within_years=_whole(draft, "within_years"),
        founded_until=draft.text("founded_until"),
        min_area=_number(draft, "min_area"),
        unofficial=draft.get("certainty") == "unofficial",
        id=draft.id or 0,
    )


def _code(kind: type[Code], text: str, otherwise: Code) -> Code:
    return kind(text) if text in set(kind) else otherwise


def _number(draft: Draft, key: str) -> float | None:
    value = draft.get(key)
    return None if is_empty(value) else float(str(value))


def _whole(draft: Draft, key: str) -> int | None:
    value = draft.get(key)
    return None if is_empty(value) else int(str(value))


def _texts(draft: Draft, key: str) -> tuple[str, ...]:
    value = draft.get(key)
    return value if isinstance(value, tuple) else ()
