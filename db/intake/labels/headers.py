"""Which fields a column's header may mean, by the words of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from db.domain.catalogue import find_field
from db.domain.cell_text import clean
from db.domain.kinds import Kind
from db.intake.labels.label_brackets import (
    COUNTED,
    MEASURES,
    SO_FAR,
    as_bracketed,
    bracket_weight,
    composed,
    counted_up,
    in_brackets,
    without_brackets,
)
from db.intake.labels.label_cores import cores
from db.intake.labels.label_grammar import read_label
from db.intake.labels.label_heads import (
    DONE,
    ENGLISH,
    NAMES,
    ORIGINS,
    PEOPLE,
    by_its_head,
    either,
    sized,
)
from db.intake.labels.label_periods import period_in
from db.intake.labels.label_wording import korean_behind, plain_label, translated
from db.intake.list_kinds import Target, list_kind, targets
from db.intake.table import Column
from db.intake.words import KNOWN_LABELS, header_key, word_set

_ONLY_YEAR = re.compile(r"^(?:(?:19|20)\d\d|['’]?\d\d)\s*(?:년|년도|년말)?\s*(?:기준|말|현재)?$")
_RATE = re.compile(r"율$|률$|비율|비중|진척도|달성도|순위|지수$|증감")
_BESIDE_NAMES = tuple(
    (path, re.compile(rf"[(/]\s*(?:{words})\s*\)?$"))
    for path, words in (
        ("organization.country", "국적|국가"),
        ("organization.region", "본사|본사\\s*소재지|소재지?|지역"),
        ("organization.industry_name", "업종|분야|업태"),
        ("contact.department", "부서|담당부서"),
    )
)
"""기업(본사), 투자가(국적), 회사명(업종): the firm and something else of it in one cell."""
WITH_PEOPLE = re.compile(r"[(/]\s*(?:대표자?|대표이사|대표자명|대표자 성명|성명|성함)\s*\)?$")
"""업체명(대표자): the firm and its head in one cell."""
_NOT_THE_PLAN = ("현", "현재", "상시", "등록", "기존")
_OF_NOW = frozenset(("case.stage", "case.progress", "case.state"))
_BRANCH = ("공장", "지점", "지사", "연구소")
_WHERE = ("본사", "회사", "기업", "업체", "사업장", "법인", "기관", "공장")
_OF_THE_CITY = frozenset(("case.officer", "case.department"))
"""What 기관 담당부서 and 기업 담당자 are not."""
_REACHES = ("전화", "전화번호", "연락처", "주소", "지역", "소재지")
"""What is the firm's own when the place or the firm stands before it."""
_GENERIC = word_set(
    "금액 면적 인원 성명 명칭 이름 구분 주소 전화번호 전화 연락처 부서 직위 일자 내용 규모 단계 상태 유형"
    " 기간 위치 장소 고용 비고 지역 국가 담당자 name"
)
_SORTS = word_set("구분 분류 유형 종류")
"""구분(분야): of what sort, say the brackets."""
_CONTENTS = word_set("주요내용 세부내용 상세내용 세부사항 상세사항 주요사항")
"""What is told under a head; of what, only the head says."""
_NEUTRAL = re.compile(
    r"^(?:당시|기업|업체|기관|회사|일반|기본|신청|입주|유치|투자|협약|사업|법인|참여|대상|주요|세부|관련|의향|제안|희망"
    r"|연락|업무|실무|재산|물건|부동산|의|\s|·|\d+년?)*"
    r"(?:개요|현황|정보|사항|내용|계획|내역|규모|기업|업체|기관|회사|체결|분야|명세|투자|협약|부지|고용|연락처|처"
    r"|담당자?|실무자|창구|책임자|표시)?$"
)
_CODE = "코드"
_TO_COME = re.compile(r"예정|계획|목표")
_CHANGING = re.compile(
    r"실적|이행|집행|누적|실투자|당초|변경|증감|전년|목표|평균|비율|기준|수출|국비|도비|시비|보조(?!사업자)"
)
_DONE_BY_FIRMS = re.compile(r"(?:투자|고용|채용)(?:실적|이행|집행)")
"""투자실적 › 금액, 고용실적 › 인원: a head that says by itself what was done."""
_FOR_EACH = re.compile(
    r"[천만]?원(?:㎡|m2|평|33m2)|(?:㎡|m2|평|33m2)당(?:단가|가격|금액|가)?(?:[천만]?원)?"
)
"""A label that says for how much ground the price of its group is."""
_SUMS = frozenset(("계", "합계", "총계", "총액", "전체"))
_UP_TO_NOW = frozenset(("누계", "누적", "현재", "현재까지", "지금까지"))
"""Under a head of what was done: all of it, beside what was done in the last half year."""
_YEARLY = frozenset(("organization.revenue", "organization.capital"))
"""What is told year by year: the sum over the years is none of them."""
_TRIMS = re.compile(r"(?:계획|현황|상황|경과|내역|내용|사항|정보|개요|규모|예정|조건)$")
_MEASURED = frozenset(("고용", "투자", "부지", "채용", "인력"))
"""Groups of one measure: what stands over them says nothing of the labels under them."""
_SHORT_ENGLISH = frozenset(("tel", "fax", "mobile", "hp", "cp", "no", "url"))
_UNITS_OF = word_set("단위 억원 백만원 천원 원 명 평 건")
_LEAST_CORE = 3
_HEADS = frozenset(("대표", "대표자", "대표이사", "ceo", "기관장"))
_NOW = frozenset(("현재", "현", "기존", "현황"))
"""In brackets behind a label: what is counted today, no plan."""


def beside_name(label: str) -> str:
    """The field that a label of firms has in brackets behind them, "" for none."""
    return next((path for path, pattern in _BESIDE_NAMES if pattern.search(label)), "")


@dataclass(frozen=True, slots=True)
class Guess:
    """A field a header may mean."""

    path: str
    confidence: float
    period: str = ""
    """The time a header names ("2024년 매출액"), "" for none: of several the newest counts."""


def guesses(column: Column, list_name: str) -> tuple[Guess, ...]:
    """The fields a header may mean in this kind of list, the likeliest first."""
    return _guesses(column.header, column.labels, list_name) if column.labels else ()


@lru_cache(maxsize=8_192)  # a list's headers are asked of each kind of list, by many rules
def _guesses(header: str, labels: tuple[str, ...], list_name: str) -> tuple[Guess, ...]:
    column = Column(0, header, labels)
    best: dict[str, float] = {}
    table = targets(list_name)
    for text, weight in _readings(column, table):
        for path, confidence in (*_named(text, table, list_name), *_aside(text, table, list_name)):
            value = round(confidence * weight, 3)
            if value > best.get(path, 0.0):
                best[path] = value
    if any(_is_rate(label) for label in column.labels):
        best = {path: one for path, one in best.items() if find_field(path).kind not in COUNTED}
    best = as_bracketed(plain_label(column.labels[-1]), best)
    if _TO_COME.search(column.labels[-1]) or any("예정" in label for label in column.labels):
        best.pop("agreement.signed_on", None)  # 협약(예정)일: nothing was signed on it yet
    if len(column.labels) > 1 and header_key(column.labels[-1]) in _SUMS:
        best = {path: one for path, one in best.items() if path not in _YEARLY}
    if is_divided(column):
        best = {path: one for path, one in best.items() if path == "organization.name"}
    if header_key(column.header).startswith(_BRANCH):
        best = {path: round(confidence * 0.98, 3) for path, confidence in best.items()}
    period = period_in(column.header)
    found = (Guess(path, confidence, period) for path, confidence in best.items())
    return tuple(sorted(found, key=lambda guess: -guess.confidence))


def is_divided(column: Column) -> bool:
    """기업명 › 국내 beside 기업명 › 국외: columns of one thing, told apart by where it is from."""
    return len(column.labels) > 1 and header_key(column.labels[-1]) in ORIGINS


def _named(
    text: str, table: dict[str, tuple[Target, ...]], list_name: str
) -> Iterator[tuple[str, float]]:
    """The fields one reading names, by the tables and by the parts it is built of."""
    for target, confidence in _meant(text, table):
        yield target.path, confidence
    yield from _built(text, list_name)


def _aside(
    text: str, table: dict[str, tuple[Target, ...]], list_name: str
) -> Iterator[tuple[str, float]]:
    """The fields a label names together with its brackets: 등록번호(사업자), 설립(년월일), 기타(비고).

    What the label names without them is named by both, or by neither.
    """
    inside = in_brackets(text)
    if not inside:
        return
    bare = header_key(without_brackets(text))
    if bare in NAMES and _HEADS.intersection(inside):
        yield "organization.representatives", 0.92  # 성명(대표)
    alone = {path for path, _ in _named(bare, table, list_name)}
    for key in (*inside, *composed(text), *composed(f"{_TRIMS.sub('', bare)}({inside[0]})")):
        for path, confidence in _named(key, table, list_name):
            choice = key in inside and find_field(path).kind is Kind.CHOICE
            if (
                path in alone
                or (not alone and key not in inside)
                or (bare in _SORTS and key in inside)
            ):
                yield path, confidence * (0.92 if key in inside else 0.95)
            elif choice:
                yield path, confidence * 0.85


def _is_rate(label: str) -> bool:
    """이행률(%) › 투자: a share of money is no money."""
    plain = clean(label)
    return bool(_RATE.search(header_key(without_brackets(plain)))) or "%" in in_brackets(plain)


def _readings(column: Column, table: dict[str, tuple[Target, ...]]) -> Iterator[tuple[str, float]]:
    """The texts a header can be read as, each with how far that reading is to be trusted."""
    labels = _telling(column, table)
    if not labels:
        return
    last = labels[-1]
    if measured := MEASURES.get(header_key(column.labels[-1])):
        yield header_key(without_brackets(last)) + measured, 0.95
    yield from sized(last)
    if len(labels) == 1:
        yield last, 1.0
        yield from either(last)
        return
    groups = labels[:-1]
    bare_last = header_key(without_brackets(last))
    if any(_CHANGING.search(group) for group in groups):
        # 이행현황 › 고용 › 인원 is what was done: no group of it may be read as the plan.
        if any(DONE.search(group) for group in groups):
            done = SO_FAR.sub("", last)
            yield (done, 1.0) if done.startswith("실") else (f"실{done}", 0.9)
        told = _DONE_BY_FIRMS.fullmatch(header_key(without_brackets(groups[-1])))
        alone = told is not None and len(groups) == 1
        whole = header_key("".join((*groups, bare_last if alone else last)))
        yield whole, 0.9 if alone else 0.7
        return
    inner = header_key(without_brackets(groups[-1]))
    for group in groups[-1:] if inner in _MEASURED else groups:
        bare = header_key(without_brackets(group))
        for head in dict.fromkeys((bare, _TRIMS.sub("", bare))):
            yield head + last, 0.95
    yield from by_its_head(groups[-1], inner, bare_last)
    neutral = all(_NEUTRAL.match(clean(without_brackets(group))) for group in groups)
    if bare_last in _GENERIC or bare_last in _CONTENTS:
        yield last, 0.9 if neutral else 0.5
    else:
        yield last, 1.0 if neutral else 0.93


def _telling(column: Column, table: dict[str, tuple[Target, ...]]) -> list[str]:
    """The labels of a column that say what it holds, without units, years and sums."""
    labels = [_of_now(plain_label(label)) for label in column.labels]
    labels = [_said_once(label, table) for label in labels if label and not _is_unit(label)]
    if len(labels) > 1 and _ONLY_YEAR.match(without_brackets(labels[-1])):
        labels = labels[:-1]  # 매출액 › 2025년: which year, says the header as a whole
    if len(labels) > 1 and _FOR_EACH.fullmatch(header_key(labels[-1])):
        labels = labels[:-1]  # 공급가격 › ㎡당(원)
    if len(labels) > 1 and header_key(labels[-1]) in _SUMS:
        labels = labels[:-1]  # 투자계획 › 계 beside 토지, 건축 and 설비 is what is planned
    done = len(labels) > 2 and any(DONE.search(group) for group in labels[:-1])
    if done and header_key(without_brackets(labels[-1])) in _UP_TO_NOW:
        labels = labels[:-1]  # 이행실적 › 투자 › 누계
    return labels


def _of_now(label: str) -> str:
    """실투자액(누계, 억원) is 실투자액(억원): what was done is counted up to now anyway."""
    done = DONE.match(header_key(without_brackets(label)))
    return SO_FAR.sub("", label) if done else counted_up(label)


def _said_once(label: str, table: dict[str, tuple[Target, ...]]) -> str:
    """A label without the English that says it again; 담당자/E-mail names two things and stays."""
    if (behind := korean_behind(label)) and header_key(without_brackets(behind)) not in _UNITS_OF:
        return behind
    korean, english = (header_key(part) for part in translated(label))
    if not english:
        return label
    second = {target.path for target in table.get(english, ())}
    again = second & {target.path for target in table.get(korean, ())}
    own = english in KNOWN_LABELS or english in _SHORT_ENGLISH
    return translated(label)[0] if again or not own else label


def _is_unit(label: str) -> bool:
    return bool(
        re.fullmatch(
            r"[(\[]?\s*(?:[조억천백만]*원|억|㎡|m2|평|[천만]㎡|명|%|개|건|인)\s*[)\]]?", label
        )
    )


def _meant(text: str, table: dict[str, tuple[Target, ...]]) -> Iterator[tuple[Target, float]]:
    """The fields one reading names: as it stands, without its brackets, prefixes or tail."""
    whole = header_key(text)
    if whole in table:
        for target in table[whole]:
            yield target, target.confidence
        return
    if WITH_PEOPLE.search(text):
        for target in table.get(header_key(WITH_PEOPLE.sub("", text)), ()):
            if target.path == "organization.name":
                yield target, 0.9
    weight = bracket_weight(text)
    if weight <= 0:
        return
    bare = header_key(without_brackets(text))
    tail = re.sub(r"(?:_?\d+차|_?현재|정보|등|20\d\d|(?<=\D)1)$", "", bare)
    for key, share in ((bare, 1.0), (tail, 0.95)):
        if key != whole:
            for target in table.get(key, ()):
                yield target, target.confidence * weight * share
    yield from _meant_without_prefix(bare, weight * 0.9, table)


def _built(text: str, list_name: str) -> Iterator[tuple[str, float]]:
    """The fields one reading names by the parts it is built of."""
    kind = list_kind(list_name)
    if kind is None:
        return
    bare = header_key(without_brackets(text))
    inside = in_brackets(text)
    if any(ENGLISH.match(part) for part in inside):
        named = {target.path for target in targets(kind.name).get(bare, ())}
        named |= {path for path, _ in read_label(bare, kind.name)}
        if "organization.name" in named:
            yield "organization.name_en", 0.92
        return
    if _CODE in inside:
        yield from ((path, sure * 0.95) for path, sure in read_label(bare + _CODE, kind.name))
        return
    measured = _measured(bare, inside)
    weight = bracket_weight(text)
    if weight <= 0:
        return
    current = bare.startswith(_NOT_THE_PLAN) or any(part in _NOW for part in inside)
    for key, share in ((measured, 1.0), (bare, 0.8 if measured != bare else 1.0)):
        for path, confidence in read_label(key, kind.name):
            if not (current and _is_plan(path)):
                yield path, confidence * weight * share
        if measured == bare:
            break
    if not read_label(bare, kind.name):
        yield from _built_without_prefix(bare, kind.name, weight * 0.9, current=current)


def _measured(bare: str, inside: Sequence[str]) -> str:
    """A label with what its unit measures: 협약(억원) is 협약금액."""
    for part in inside:
        measure = MEASURES.get(part, "") or PEOPLE.get(part, "")
        if measure and not bare.endswith(measure):
            return bare + measure
    return bare


def _meant_without_prefix(
    bare: str, weight: float, table: dict[str, tuple[Target, ...]]
) -> Iterator[tuple[Target, float]]:
    current = bare.startswith(_NOT_THE_PLAN)
    for core in cores(bare):
        known = core not in _GENERIC or (core in _REACHES and bare.startswith(_WHERE))
        for target in table.get(core, ()) if known else ():
            ours = target.path in _OF_THE_CITY and bare.startswith(_WHERE)
            if not ours and not (current and _is_plan(target.path)):
                yield target, target.confidence * weight


def _built_without_prefix(
    bare: str, list_name: str, weight: float, *, current: bool
) -> Iterator[tuple[str, float]]:
    """현재 상태 as 상태, 기업 통보일 as 통보일: what says whose or when does not change what it is."""
    for core in cores(bare):
        if core in _GENERIC or len(core) < _LEAST_CORE:
            continue
        for path, confidence in read_label(core, list_name):
            ours = path in _OF_THE_CITY and bare.startswith(_WHERE)
            if not ours and not (current and _is_plan(path)):
                yield path, confidence * weight


def _is_plan(path: str) -> bool:
    """Whether a field says what is wanted, not what is: 현위치 is no wanted site."""
    return path.startswith(("case.", "agreement.")) and path not in _OF_NOW
