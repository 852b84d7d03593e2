"""What the brackets of a label say: a unit, the same once more, a part of it, or another thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from db.domain.catalogue import find_field
from db.domain.cell_text import clean
from db.domain.currencies import WON, unit_in_label
from db.domain.kinds import Kind
from db.intake.table import Column
from db.intake.words import header_key

BRACKETS = re.compile(r"[(\[<〈〔【]([^)\]>〉〕】]*)[)\]>〉〕】]")
_HARMLESS = re.compile(
    r"^(?:계|합계|총계|총수|지번|지번주소|[조억천백만]*원|억|㎡|m2|m²|평|[천만]㎡|명|%|개|건|인|개사|단위.*|국문|국문명|한글|한글명|법인명|기업명|기관명|단체|기관|업체"
    r"|업체명|회사명|상호|성명|도로명|도로명주소|지번및도로명주소|도로명및지번주소|필수|선택|현재|예정"
    r"|'?\d{2,4}(?:년|년도|말|[.\-/]\d+)*(?:기준|현재|말)?|최근|ksic|\d+차|기보|현재본사주소|시구까지|익명|내선|임차|매수|현지|현지시간"
    r"|\d{1,2}[.월/]\d{1,2}[.일]?(?:[~∼–-]\d{1,2}(?:[.월/]\d{1,2})?[.일]?)?"  # 추진실적(10.6~10.10)
    r"|(?:(?:usd|krw|eur|jpy|cny|gbp|us\$|\$|€|₩|won|thousands?|millions?|billions?|mn|bn|m|k|'000|in|of)+)"
    r"|(?:sqm|sq\.m\.?|persons?|people|no\.?|est\.?|[조억십천백만]*(?:불|달러|미불|유로|엔|위안))"
    r"|yyyy.*|\d{2,4}|숫자만.*|없이.*|예:.*)$",
    re.I,
)
_HARMFUL = re.compile(
    r"^(?:남|여|남자|여자|남성|여성|정규직?|비정규직?|외국인|내국인|임시|일용|청년|장애인|시민)$"
    r"|영문|영어|english|한자|지번|코드|전년|증감|증가|비율|비중|율$|률$|팩스|fax|변경|이전|구주소|대표|담당|배우자|실적"
    r"|당초|목표|평균|누계|기준일|일자|비고|여부|순위|hs|종전|기존|자회사|모회사",
    re.I,
)
MEASURES = {
    **dict.fromkeys(("㎡", "m2", "평", "천㎡", "만㎡"), "면적"),
    **dict.fromkeys(("원", "천원", "백만원", "억원", "억"), "금액"),
}
"""What a group of bare units measures: 희망부지 › ㎡ is an area, 투자 › 억원 money."""

COUNTED = frozenset((Kind.MONEY, Kind.AREA, Kind.PEOPLE, Kind.INTEGER))
_ABROAD = re.compile(r"불$|달러|usd|eur|jpy|유로|위안|엔$")
_ASKED_IN_WON = frozenset(("case.planned_investment", "agreement.amount"))
"""Money in another currency: of a plan the officer is asked, elsewhere it is left alone."""
_FROM = frozenset(("부터", "시작", "시작일", "개시", "개시일", "from"))
_MOBILE = frozenset(("휴대폰", "휴대전화", "핸드폰", "hp", "모바일"))
_LOTS = frozenset(("지번", "지번주소"))
_CELLARS = frozenset(("지하", "지하층"))
_PLACES = frozenset(("시군", "시도", "시군구", "시도시군구", "시군명", "행정구역"))

SO_FAR = re.compile(
    r"\s*[(\[](?:누계|누적|현재|현재까지|지금까지)[)\]]|(?<=[(\[])(?:누계|누적)\s*[,/·]\s*"
)
_COUNTED = re.compile(r"\s*[(\[](?:누계|누적|실적)[)\]]|(?<=[(\[])(?:누계|누적|실적)\s*[,/·]\s*")
_MEASURE = re.compile(r"(?:신규)?(?:투자|고용|채용)(?:액|금액|인원|인원수|수)?$")


def counted_up(label: str) -> str:
    """채용(누계) as 실채용: nothing that is only planned is counted up. Any other label as it is."""
    if not _COUNTED.search(label) or not _MEASURE.match(header_key(without_brackets(label))):
        return label
    return f"실{_COUNTED.sub('', label).strip().removeprefix('신규').strip()}"


def own_key(column: Column) -> str:
    """What a column's own label says, whatever heads stand over it, without its brackets."""
    return header_key(without_brackets(column.labels[-1])) if column.labels else ""


def without_brackets(label: str) -> str:
    """The label without what stands in its brackets."""
    return BRACKETS.sub("", label)


def in_brackets(label: str) -> tuple[str, ...]:
    """The ``header_key`` of each bracket's contents."""
    return tuple(key for part in BRACKETS.findall(label) if (key := header_key(part)))


def composed(label: str) -> Iterator[str]:
    """A label with what its brackets hold put before or behind it: 등록번호(사업자), 설립(년월일)."""
    bare = header_key(without_brackets(label))
    for inside in in_brackets(label):
        if bare and inside not in MEASURES:
            yield inside + bare
            yield bare + inside


def as_bracketed(label: str, found: dict[str, float]) -> dict[str, float]:
    """What a label's brackets rule out: a text where a unit stands, the lot where the road does."""
    inside = {header_key(part) for part in BRACKETS.findall(clean(label))}
    unit = unit_in_label(label)
    if any(map(_ABROAD.search, inside)) or (unit and unit.currency not in ("", WON)):
        # A column of the same money in won beside it goes first.
        return {path: value * 0.96 for path, value in found.items() if path in _ASKED_IN_WON}
    if inside & MEASURES.keys():
        return {path: value for path, value in found.items() if find_field(path).kind in COUNTED}
    if inside & _MOBILE:
        found.pop("organization.phone", None)  # 대표 연락처(휴대폰) is a person's
    if inside & _FROM and "certificate.valid_until" in found:
        found["certificate.valid_from"] = found.pop("certificate.valid_until")  # 유효기간(부터)
    if inside & _CELLARS and "site.floors_above" in found:
        found["site.floors_below"] = found.pop("site.floors_above")  # 최고층수(지하)
    if inside & _LOTS and "site.address" in found:
        found["site.block"] = found.pop("site.address")
    road, lot = ("address_lot", "address"), ("address", "address_lot")
    other = {"도로명": road, "도로명주소": road, "지번": lot, "지번주소": lot}
    for word, (wrong, right) in other.items():
        wrong_path, right_path = f"organization.{wrong}", f"organization.{right}"
        if word in inside and wrong_path in found:
            value = max(found.pop(wrong_path), found.get(right_path, 0.0))
            found[right_path] = value
    if inside & _PLACES and "organization.address" in found:
        found["organization.region"] = found.pop("organization.address")  # 소재지(시군)
    return found


def bracket_weight(text: str) -> float:
    """How far a header may be trusted without what stands in its brackets; 0 for not at all."""
    weight = 1.0
    for inside in BRACKETS.findall(text):
        plain = inside.replace(" ", "")
        parts = [part for part in re.split(r"[,/·]", plain) if part]
        if plain and _HARMFUL.search(plain) and not _HARMLESS.match(plain):
            return 0.0
        if not all(_HARMLESS.match(part) for part in parts):
            weight = min(weight, 0.75)
    return weight
