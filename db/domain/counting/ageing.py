"""Agreements that stand still: nothing heard and nothing moved for as long as their kind allows.

A letter of intent is old after 6 months, an MOU after 24, without an answered check or a change of
stage. A check nobody answered is no sign of life.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.domain.counting.chains import Moment, moment_of
from db.domain.counting.definition import Group
from db.domain.dates import add_months, last_day

OLD_AFTER: Mapping[Group, int] = {Group.LOI: 6, Group.LOI_AGREEMENT: 6, Group.MOU: 24}
"""Months."""


@dataclass(frozen=True, slots=True)
class Age:
    """Since when nothing was heard, and what happened last."""

    since: str = ""
    """ISO partial date, "" when not even the day of signing is stated."""
    last: str = ""
    """``signed``, ``checked`` or ``moved``."""
    months: int = 0
    """Whole months from then to the cut-off day."""
    limit: int = 0
    """After how many months it is old, 0 for kinds that never are."""

    @property
    def old(self) -> bool:
        """Whether it has stood still for as long as its kind allows."""
        return bool(self.limit and self.since) and self.months >= self.limit


def age_of(
    group: Group | None,
    signed_on: str,
    answered: Iterable[str],
    moved: Iterable[str],
    cut_off: date,
) -> Age:
    """The age of one agreement.

    ``answered`` are the days of its answered checks, ``moved`` those on which its case changed
    its stage.
    """
    told = [("signed", signed_on), *(("checked", day) for day in answered)]
    told += [("moved", day) for day in moved]
    happened = [
        (last_day(day), -place, day, what)
        for place, (what, day) in enumerate(told)
        if moment_of(day, cut_off) == Moment.BY_THEN
    ]
    limit = OLD_AFTER.get(group, 0) if group is not None else 0
    if not happened:
        return Age(limit=limit)
    newest, _, day, what = max(happened)
    return Age(day, what, whole_months(newest, cut_off), limit)


def whole_months(start: date, end: date) -> int:
    """Months that are over between two days."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - 1 if add_months(start, months) > end else months


_REASONS: Sequence[tuple[str, str]] = (
    ("funding", "자금 재원 투자유치 융자 대출 PF 경영 자본"),
    ("elsewhere", "타지역 타 지역 타시도 타 시도 다른 지역 이전"),
    ("closed", "폐업 휴업 파산 해산 청산 부도"),
    ("site", "부지 입지 필지 토지 용지 분양 공간 인허가"),
    ("market", "시장 경기 수요 업황 금리"),
    ("plan", "계획 변경 축소 보류 내부사정 사업성"),
)
REASONS = (*(code for code, _ in _REASONS), "other", "")
"""Why agreements decay; "" where nothing is stated."""


def decay_reason(text: str) -> str:
    """The kind of reason that a stated one is: 자금, 부지, 시장, 계획변경, 타지역, 폐업, 기타."""
    if not text.strip():
        return ""
    told = text.replace(" ", "")
    for code, words in _REASONS:
        if any(word in told for word in words.split()):
            return code
    return "other"
