"""Words by which a row is known: headers, totals, footnotes, unit lines."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from db.domain.catalogue import RECORD_TYPES
from db.domain.cell_text import clean

_GENERAL = (
    # counting and sorting
    "연번", "번호", "순번", "일련번호", "순위", "no", "no.", "구분", "분류", "유형", "종류",
    "종별", "항목", "등급",
    "코드", "id", "연도", "년도", "회계연도", "기간", "시기", "분기", "월", "일자", "일시",
    "날짜", "기준일",
    "데이터기준일", "데이터기준일자", "기준일자", "기준년월", "단위", "합계", "비율", "증감",
    "증감률", "누계", "건수", "개수",
    "수량", "금액", "단가", "면적", "인원", "인원수", "명", "내용", "주요내용", "사유", "결과",
    "상태", "여부", "현황",
    "성별", "나이", "연령", "생년월일", "직종", "국적", "학력", "주소", "우편번호", "도로명",
    "지번", "위도", "경도",
    "좌표", "전화", "팩스", "팩스번호", "fax", "담당", "부서", "담당부서", "관리기관", "기관",
    "제공기관", "출처", "링크",
    "url", "파일", "첨부", "비고", "참고", "메모", "의견", "조치사항", "추진계획", "향후계획",
    "일정", "장소", "참석자",
    "이행여부", "이행률", "이행율", "달성률", "진척률", "진도율",
    # companies and buildings in public lists
    "종목코드", "결산월", "상장일", "상장주식수", "액면가", "통화구분", "단지명", "상표",
    "셀프여부", "휘발유", "경유",
    "용도지역", "용도지구", "소유자", "사업기간", "사업시행자", "시행자",
    "건축구분", "건물명", "지목", "대지면적", "건축면적", "연면적", "건폐율", "용적률", "구조",
    "허가일", "신고일",
    "착공일", "사용승인일", "주용도", "부속용도", "층수", "동수", "세대수", "설립형태",
    "설립구분", "설립", "근거법령",
    "병상수", "종별구분", "학교종류", "본분교", "학교상태", "시도", "시군구", "행정구",
    "읍면동", "인허가일자",
    "영업상태", "영업상태명", "업태", "폐업일자", "인증번호", "인증일", "만료일", "인증기관",
    "등록번호", "등록일",
    "관리번호", "회계명", "소관명", "부문명", "분야명", "프로그램명", "세부사업명",
    "정부안금액", "국회확정금액",
    "선거구명", "투표구명", "선거인수", "투표수", "기권수", "무효투표수", "득표수", "대분류",
    "중분류", "소분류",
    "세분류", "세세분류", "적발횟수", "알콜농도", "측정일시", "관할경찰서",
    # English
    "id", "name", "date", "year", "month", "type", "kind", "status", "code", "number", "amount",
    "price", "value", "total", "unit", "area", "address", "phone", "tel", "email", "e-mail",
    "country", "city", "region", "description", "note", "notes", "remarks", "comment", "url",
    "title", "category", "quantity", "age", "gender", "population", "company", "organization",
    "industry", "product", "employees", "revenue", "website", "contact", "department", "place",
    "count", "start", "end", "source", "rank", "time", "currency", "size",
)  # fmt: skip

_ENDINGS = (
    "번호", "코드", "일자", "연도", "년도", "일시", "기간", "금액", "면적", "인원", "주소",
    "소재지", "위치", "구분",
    "유형", "종류", "분류", "여부", "현황", "내용", "사유", "상태", "결과", "내역", "비고",
    "명칭", "성명", "이름",
    "전화", "연락처", "담당자", "대표자", "업종", "품목", "제품", "생산품", "매출액", "자본금",
    "수량", "건수", "개수",
    "비율", "단가", "가격", "순위", "등급", "종별", "기관명", "업체명", "기업명", "회사명",
    "상호", "지역명", "예정지",
    "예정일", "계획", "실적", "규모", "근거", "형태", "방법", "기준", "횟수", "농도", "정보",
    "링크", "사항", "의견",
    "부서", "부서명", "직위", "직급", "이메일", "홈페이지", "url", "만료일", "시작일", "종료일",
    "체결일", "협약일",
    "등록일", "설립일", "허가일", "신고일", "승인일", "완료일", "종사자", "근로자", "종업원",
    "회원수", "주식수",
)  # fmt: skip
_SHORT_ENDINGS = ("명", "일", "액", "수", "율", "률", "인", "처", "지", "월", "년", "자")

_TIME_STAMP = re.compile(
    r"\d{4}([-/.])\s?\d{1,2}\1\s?\d{1,2}\.?\s+(?:(?:오전|오후|[AP]M)\s*)?\d{1,2}:\d\d(?::\d\d)?"
    r"(?:\s*[AP]M)?",
    re.IGNORECASE,
)


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as tables of words are written here."""
    return frozenset(text.split())


_TOTALS = word_set("합계 총계 총합계 누계 전체 전체합계 총합 계 total grandtotal 총괄 합산")
_SUBTOTALS = word_set("소계 중계 소합계 부분합 subtotal 평균 월계")
_MAYBE_TOTAL = re.compile("[계합균괄]|전체|total", re.I)
_TOTAL_ENDING = re.compile(r"^(.{1,14}?)\s*(소계|합계|총계|누계|총합계)\s*(\(.*\)|\[.*\]|:.*)?$")
_SPACED_TOTAL = re.compile(r"^(?:\S.{0,10}\s+계|[\[(<〈]\s*계\s*[\])>〉])$")
_COUNT_ONLY = re.compile(
    r"^(?:총|계|합계)?\s*:?\s*\d[\d,]*\s*(?:개사|개소|개|건|명|종|필지)(?:\s*\S{1,8})?$"
)
_FOOTNOTE = re.compile(
    r"^(?:※|\*|＊|☞|†|▷|(?:주|註|비고|자료|출처|참고|작성|붙임|첨부|문의|담당)\s*\d*\s*[:：)\]〉>]"
    r"|\[(?:주|자료|출처|비고)|(?:자료|출처)\s|주\d+\)|[(<〈〔【]\s*(?:참고|참조|비고|출처|자료)\s*\d*\s*[)>〉〕】])"
)
_SECTION = re.compile(
    r"^(?:[□■○●◎◇◆▶▷▣◈☐▪❍]|[<〈《【\[]|[①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|\d{1,2}\s*[.)]|[가-하]\s*[.)]|제\d+[장절])"
)
_END_MARKS = word_set("이하여백 여백 끝 끝. 이상 -끝- 이하빈칸")
_INSTRUCTION = re.compile(
    r"(?<![미불])기재(?:요망|바람|할 것)?$|입력(?:요망|바람|할 것)?$|(?:반드시|정확히|직접)\s?(?:기재|입력|작성)"
    r"|중\s?택|중\s?선택|^자동|숫자만|하세요$|하십시오$|해\s?주|주세요|바랍니다|yyyy|^예\s?[:)]|^ex[.)]|\(예\s?[:)]|하이픈|자유\s?기재",
    re.I,
)
_VACANT = word_set("공실 공가 미입주 미분양 미임대 공석 빈방 공실률 미계약 입주예정없음")
_EXAMPLE = re.compile(
    r"^[\[(<〈【]?\s*(?:작성\s*)?(?:예시|예|보기|샘플|작성요령)\s*\d*\s*(?:[\])>〉】:：.]?$|[\])>〉】:：])"
)
_AROUND_SIGNING = re.compile(
    r"(?:협약|MOU|LOI|양해각서|의향서|계약)서?\s*\(?(?:체결\s*)?(?:(?:이전|이후|전|후)(?![가-힣])|예정|준비|검토)",
    re.I,
)
_UNIT_LINE = re.compile(
    r"(?:[(\[<〈〔【]\s*단\s*위\s*[:：]?|단\s*위\s*[:：])\s*([^)\]〉>〕】\n]{1,40})"
)
_NOT_LABEL = re.compile(r"[^0-9a-z가-힣一-龥%㎡㎥]")


def header_key(text: str) -> str:
    """A label without blanks, punctuation and case, brackets' contents included."""
    return _key(text)


@lru_cache(maxsize=16_384)
def _key(text: str) -> str:
    return _NOT_LABEL.sub(
        "", unicodedata.normalize("NFKC", clean(text)).replace("m²", "㎡").lower()
    )


def _known_labels() -> frozenset[str]:
    words = set(_GENERAL)
    for record in RECORD_TYPES:
        for entry in record.fields:
            words.update((entry.ko, entry.en, *entry.synonyms))
    return frozenset(filter(None, map(header_key, words)))


KNOWN_LABELS = _known_labels()


_IN_BRACKETS = re.compile(r"[(\[<〈【].*?[)\]>〉】]", re.DOTALL)


@lru_cache(maxsize=16_384)
def label_likeness(text: str) -> float:
    """How much a text reads like a header label: 1 known, 0.7 by its ending, 0 neither."""
    text = clean(text)
    whole = header_key(text)
    bare = header_key(_IN_BRACKETS.sub("", text))
    if not whole:
        return 0.0
    if whole in KNOWN_LABELS or bare in KNOWN_LABELS:
        return 1.0
    if 0 < len(bare) <= 14:
        if bare.endswith(_ENDINGS):
            return 0.7
        if 2 <= len(bare) <= 7 and bare.endswith(_SHORT_ENDINGS):
            return 0.4
    return 0.0


def total_kind(text: str) -> str:
    """ "total", "subtotal" or "" for a cell's text."""
    # Few cells may be one, and each of a list is asked: not all are worth being remembered.
    return _total_kind(text) if len(text) <= 40 and _MAYBE_TOTAL.search(text) else ""


@lru_cache(maxsize=1_024)
def _total_kind(text: str) -> str:
    text = clean(text)
    keys = {header_key(text), header_key(re.sub(r"\(.*?\)", "", text))}
    if keys & _SUBTOTALS:
        return "subtotal"
    if keys & _TOTALS:
        return "total"
    if found := _TOTAL_ENDING.match(text):
        return "subtotal" if found.group(2) == "소계" else "total"
    if _SPACED_TOTAL.match(text):
        return "total" if text.strip("[(<〈])>〉 ") == "계" else "subtotal"
    return ""


def is_count_only(text: str) -> bool:
    """ "24개 직군", "총 35건"."""
    begun = text[:1]
    if begun.isalpha() and begun not in "총계합":
        return False  # as nearly all that is asked: names
    return bool(_COUNT_ONLY.match(clean(text)))


def is_time_stamp(text: str) -> bool:
    """A day with its hour and nothing else: when a program wrote or printed the list."""
    return _TIME_STAMP.fullmatch(text.strip()) is not None


def is_footnote(text: str) -> bool:
    """ "※ …", "주) …", "자료: …"."""
    return bool(_FOOTNOTE.match(clean(text)))


def is_section(text: str) -> bool:
    """ "□ 2024년", "1. 바이오", "<투자협약>"."""
    return bool(_SECTION.match(clean(text)))


def is_end_mark(text: str) -> bool:
    """ "이하 여백"."""
    return clean(text).replace(" ", "").strip("-=~*()[]<>【】") in _END_MARKS


def around_signing(text: str) -> bool:
    """ "협약 전 협의 중", "MOU 체결 예정": when something stands to a signing, no kind of agreement."""
    return bool(_AROUND_SIGNING.search(clean(text)))


def is_example(text: str) -> bool:
    """ "예시", "(예)", "예시) A1-1"."""
    return bool(_EXAMPLE.match(clean(text)))


def is_instruction(text: str) -> bool:
    """ "숫자만 입력", "YYYY-MM-DD", "LOI/MOU 중 선택": how a form wants to be filled in."""
    return bool(_INSTRUCTION.search(clean(text)))


def is_vacant(text: str) -> bool:
    """ "공실", "(미입주)": a room's line without a tenant."""
    return clean(text).replace(" ", "").strip("-()[]*") in _VACANT


def without_unit(text: str) -> str:
    """A title without the unit it carries; "" when it says nothing else.

    "투자협약 현황(단위: 억원)" is "투자협약 현황", "(단위: 억원)" is "".
    """
    plain = clean(text)
    if not unit_line(plain):
        return plain
    rest = _UNIT_LINE.sub("", plain).strip(" .,:()[]<>〈〉〔〕【】")
    return rest if len(header_key(rest)) >= 2 else ""


def unit_line(text: str) -> str:
    """What a unit line says ("억원, ㎡"), "" when the text is none."""
    found = _UNIT_LINE.search(clean(text))
    return found.group(1).strip(" .,:") if found else ""
