"""What a label says only with the head over it, with its unit, or of two things at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from db.intake.labels.label_brackets import MEASURES, in_brackets, without_brackets
from db.intake.words import header_key, word_set

_MEASURED_BY = word_set("면적 인원 금액 일자 날짜 번호")
"""Heads that say how what stands under them is measured: 면적 › 전용 is 전용면적."""
_TWO = re.compile(
    r"(?P<of>[가-힣]{2,4})\s+(?P<first>[가-힣]{2,4})\s?[/·]\s?(?P<second>[가-힣]{2,4})(?P<unit>\(.*\))?$"
)
_SIZES = word_set(
    "규모 사업규모 투자규모 희망규모 계획규모 투자계획규모 협약규모 투자의향 투자희망 투자계획"
)
_SIZED = {
    "금액": "투자금액", "부지": "희망면적", "면적": "희망면적", "인원": "고용인원", "인력": "고용인원",
}  # fmt: skip
"""규모 › 부지, 금액, 인원: how large what is planned is."""
_HEADED = "대표자"
"""대표자/연락처 › 성명."""
ORIGINS = word_set(
    "국내 국외 해외 내국 외국 내국인 외국인 국내기업 국외기업 해외기업 외국기업 외투기업"
)
"""Under the head of what names a firm: the firms of this country beside those of others."""
_PLANNED = word_set("계획 예정 계획예정 협약 협약상 약정 mou")
_FIRST = frozenset(("1순위", "제1순위", "1지망", "1안", "우선"))
"""희망지 › 1순위: what comes first of what the head names."""
_KOREAN = word_set("국문 국문명 한글 한글명 한국어 korean")
"""업체 › 국문 beside 업체 › 영문."""
_ITS_GROUP = _PLANNED | ORIGINS | _FIRST | _KOREAN
"""What a label may be that only says which of its group's things it holds."""
_HIRING = word_set("채용 실채용 채용인원")
_HIRED_GROUP = re.compile("(?:신규)?(?:고용|일자리)(?:인원|규모|수)?")
_HEADCOUNT = word_set("인원 인력 사람수 규모(명)")
_OF_FIRMS = re.compile(
    "(?:대상|이전|해당)?(?:기업|업체|회사)(?:개요|현황|정보|일반)?|(?:기업|업체)?일반현황"
)
_MEASURE_END = re.compile(r"(?:금액|인원|금|액|비)$")
ENGLISH = re.compile(r"(?:영문|영어|영|english|eng)(?:명)?$")
DONE = re.compile(r"실적|이행|집행|누적|실투자|실고용")
PEOPLE = {"명": "인원", "인": "인원"}
NAMES = frozenset(("성명", "이름", "성함"))


def either(label: str) -> Iterator[tuple[str, float]]:
    """희망 호실/면적 as 희망 면적 and as 희망 호실: the cells say which; brackets belong to the last."""
    found = _TWO.match(label)
    if found:
        yield f"{found['of']}{found['second']}{found['unit'] or ''}", 0.82
        yield f"{found['of']}{found['first']}", 0.8


def sized(label: str) -> Iterator[tuple[str, float]]:
    """What a size is of, by its unit: 규모(백만원), 희망규모(평), 규모(명)."""
    if header_key(without_brackets(label)) in _SIZES:
        for unit in in_brackets(label):
            measured = MEASURES.get(unit) or PEOPLE.get(unit)
            if measured:
                yield _SIZED[measured], 0.95


def by_its_head(head: str, inner: str, last: str) -> Iterator[tuple[str, float]]:
    """What a label says only of the head over it."""
    if inner in _SIZES and last in _SIZED:
        yield _SIZED[last], 0.95
    if last in _HIRING and _HIRED_GROUP.fullmatch(inner):
        yield "실고용", 0.97  # 고용인원 › 협약, 채용
    if last in _HEADCOUNT and _OF_FIRMS.fullmatch(inner):
        yield "종업원수", 0.95
    if DONE.match(last):
        yield f"{_MEASURE_END.sub('', inner)}{last}", 0.95  # 투자액 › 집행
    if inner in _MEASURED_BY:
        yield last + inner, 0.93  # 면적 › 전용
    if last in NAMES and inner.startswith(_HEADED):
        yield _HEADED, 0.95
    if last in _ITS_GROUP:
        yield head, 0.9
    if ENGLISH.fullmatch(last):
        yield f"{head}(영문)", 0.95
