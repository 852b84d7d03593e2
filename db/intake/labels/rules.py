"""What a rule for a label says, and the parts that labels of every kind share."""

from __future__ import annotations

import re
from dataclasses import dataclass

FIRMS = ("organizations", "venture-list", "lead-list", "cases", "agreements", "contacts", "checks",
         "occupancies", "concerns", "activities", "applied_incentives")  # fmt: skip
FIRMS_ALONE = ("organizations", "venture-list", "lead-list", "occupancies")
PLANS = ("agreements", "cases")
OWN = (
    "회사|업체|기업체?|기관|법인|사업자|사업장|사업체|업소|사업소|영업소|병원|의료기관|공장|제조소|단체|시설|점포"
    "|학교|학원|약국"
)
ROOM = "보육실|입주실|방번호|방호수|동호수|호실|호수|동호|실호수|층호|층호수|호|전시홀|홀"
DAY = "일|일자|날짜|년월일|연월일|년월|연월|년도|연도|일시"


@dataclass(frozen=True, slots=True)
class Rule:
    """A field, the labels that name it in some kinds of list, and how plainly they do."""

    path: str
    pattern: re.Pattern[str]
    confidence: float
    lists: tuple[str, ...]


def rule(path: str, pattern: str, confidence: float = 0.9, lists: tuple[str, ...] = FIRMS) -> Rule:
    """A rule whose pattern is matched against the whole ``header_key`` of a label."""
    return Rule(path, re.compile(f"(?:{pattern})$"), confidence, lists)
