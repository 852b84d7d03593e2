"""A label without what may stand before it and changes nothing: 주요사업장주소, 현재 상태, 2024년 매출액."""

from __future__ import annotations

import re
from collections.abc import Iterator

from db.intake.words import word_set

_YEAR_PREFIX = re.compile(
    r"^(?:(?:fy)?(?:19|20)\d\d(?:년도|년말|년)?|(?:20)?\d\d년?(?:1[0-2]|[1-9])월말|\d\d(?:년도|년말|년)|\d\d(?=매출|고용|종업원|직원|상시))(?=.)"
)
_PREFIXES = word_set(
    "총 주 현 본사 회사 기업 업체 사업장 공장 참여 참가 입주 대상 신청 국내 국문 한글 최근 연간 대표 주요 벤처"
    " 관내 정제 상시 전체 유치 협약 투자 해당 소속 기관 법인 당 현재 등록 의향 분기말 반기말 기말"
)
"""What may stand before a label without changing what it means."""


def cores(key: str) -> Iterator[str]:
    """The label without one or more of its prefixes: "주요사업장주소" → "사업장주소" → "주소"."""
    waiting, seen = [key], {key}
    while waiting:
        text = waiting.pop()
        rests = [text[len(word) :] for word in _PREFIXES if text.startswith(word)]
        if year := _YEAR_PREFIX.match(text):
            rests.append(text[year.end() :])
        for rest in rests:
            if rest and rest not in seen:
                seen.add(rest)
                waiting.append(rest)
                yield rest
