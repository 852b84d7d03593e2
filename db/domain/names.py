"""Names of firms and people: legal forms, keys that compare them, several people in a cell."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from db.domain.cell_text import clean
from db.domain.empty_words import says_nothing

_MARKS = {
    "주식회사": r"㈜|\(\s*(?:주|株)\s*\)|\[\s*주\s*\]|주식회사|株式會社|株式会社",
    "유한책임회사": r"\(\s*(?:유책|유한책임)\s*\)|유한책임회사",
    "유한회사": r"\(\s*(?:유|유한)\s*\)|㈒|유한회사",
    "합자회사": r"\(\s*(?:합|합자)\s*\)|합자회사",
    "합명회사": r"\(\s*합명\s*\)|합명회사",
    "재단법인": r"\(\s*(?:재|재단)\s*\)|㈖|재단법인",
    "사단법인": r"\(\s*(?:사|사단)\s*\)|㈔|사단법인",
    "의료법인": r"\(\s*(?:의|의료)\s*\)|의료법인",
    "학교법인": r"\(\s*(?:학|학교)\s*\)|㈻|학교법인",
    "사회복지법인": r"\(\s*(?:복|사복)\s*\)|사회복지법인",
    "농업회사법인": r"\(\s*농\s*\)|농업회사법인",
    "어업회사법인": r"\(\s*어\s*\)|어업회사법인",
    "영농조합법인": r"\(\s*영\s*\)|영농조합법인",
}
_ANYWHERE = ("주식회사", "유한책임회사", "유한회사")
_HALF_MARK = re.compile(
    r"^\(?주\)|^\(주(?=[가-힣])(?!식)(?!\))(?=[^()]*$)|(?<=[가-힣A-Za-z0-9])\(?주\)$"
)
_ONE_MARK = re.compile("|".join(f"(?P<f{i}>{p})" for i, p in enumerate(_MARKS.values())))
_AT_START = re.compile(rf"^[\s,]*(?:{'|'.join(_MARKS.values())})[\s,]*")
_AT_END = re.compile(rf"[\s,]*(?:{'|'.join(_MARKS.values())})[\s,]*$")
_INSIDE = re.compile("|".join(_MARKS[form] for form in _ANYWHERE))
_OF_A_MARK = re.compile(r"[(\[㈜㈒㈖㈔㈻]|회사|법인|會社|会社")
"""What every mark has one of: most names have none, and looking for it is quicker."""
_LATIN_FORMS = {
    "Pte. Ltd.": r"pte\.?[\s,]*ltd\.?|private\s+limited",
    "Pty Ltd": r"pty\.?[\s,]*ltd\.?",
    "Co., Ltd.": r"co\.?[\s,]*l(?:td|imited)\.?|company\s*,?\s*l(?:td|imited)\.?",
    "Inc.": r"inc\.?|incorporated",
    "Corp.": r"corp\.?|corporation",
    "Ltd.": r"ltd\.?|limited",
    "GmbH": r"gmbh(?:\s*&\s*co\.?\s*kg)?",
    "LLC": r"l\.?l\.?c\.?",
    "LLP": r"l\.?l\.?p\.?",
    "PLC": r"p\.?l\.?c\.?",
    "Co.": r"co\.?",
    "AG": r"ag",
    "S.A.": r"s\.a\.?(?:s\.?)?",
    "B.V.": r"b\.v\.?",
    "N.V.": r"n\.v\.?",
    "S.p.A.": r"s\.p\.a\.?",
    "K.K.": r"k\.k\.?",
}
_LATIN_FORM = "|".join(f"(?P<l{i}>{p})" for i, p in enumerate(_LATIN_FORMS.values()))
_LATIN_END = re.compile(
    rf"(?:[\s,]+|(?<=[가-힣)])|(?<=[.,]))(?:{_LATIN_FORM})[\s,.]*$", re.IGNORECASE
)
_LATIN_LETTER = re.compile("[A-Za-z]")
_LONGEST_KEY = 300
"""Letters of a key; an index of PostgreSQL takes no more than 2,700 bytes."""
_KEPT_MARKS = frozenset("&+#@")
_POINT = re.compile(r"(?<=[0-9])\.(?=[0-9])")


def _plain(name: str) -> str:
    text = clean(name).replace("\n", " ")
    return unicodedata.normalize("NFC", _HALF_MARK.sub("㈜", text) if "주" in text else text)


@lru_cache(maxsize=16_384)
def _bare(name: str) -> str:
    """``name`` without its legal forms, otherwise as written."""
    text = _plain(name)
    before = ""
    while text != before:
        before = text
        if _OF_A_MARK.search(text):
            text = _AT_END.sub("", _AT_START.sub("", text))
        if _LATIN_LETTER.search(text):
            text = _LATIN_END.sub("", text) or text
        text = text.strip(" ,")
    return " ".join((_INSIDE.sub(" ", text) if _OF_A_MARK.search(text) else text).split())


@lru_cache(maxsize=16_384)
def name_key(name: str) -> str:
    """What two spellings of one firm share: "(주)한빛 정밀", "한빛정밀 주식회사" → "한빛정밀".

    Legal forms at either end (주식회사 and its like anywhere), spaces and punctuation are taken
    out, NFKC and case folded; & + # @ and the point in "1.5" stay, as do branches and everything
    else that tells two firms apart. Empty only when nothing but a legal form was there.
    """
    folded = unicodedata.normalize("NFKC", _bare(name)).casefold()
    bare = unicodedata.normalize("NFKC", folded)
    if bare.isalnum():
        return unicodedata.normalize("NFC", bare)[:_LONGEST_KEY]
    key = "".join(
        char
        for place, char in enumerate(bare)
        if char.isalnum()
        or char in _KEPT_MARKS
        or unicodedata.category(char).startswith("M")
        or (char == "." and _POINT.match(bare, place))
    )
    return unicodedata.normalize("NFC", key or "".join(bare.split()))[:_LONGEST_KEY]


def legal_form(name: str) -> str:
    """The legal form written in ``name`` ("주식회사", "재단법인", "Co., Ltd."), "" for none."""
    text = _plain(name)
    if _OF_A_MARK.search(text):
        for match in (_AT_START.search(text), _AT_END.search(text), _INSIDE.search(text)):
            if match and (form := _ONE_MARK.search(match[0])):
                return list(_MARKS)[int((form.lastgroup or "f0")[1:])]
    if _LATIN_LETTER.search(text) and (match := _LATIN_END.search(text)):
        return list(_LATIN_FORMS)[int((match.lastgroup or "l0")[1:])]
    return ""


def has_form_inside(name: str) -> bool:
    """Whether a legal form stands in the middle of ``name`` alone, as in 한빛㈜바이오: a company's
    name has it before or behind its trade name (상법 제19조 asks for the word, registers put it there)."""
    text = _plain(name)
    at_an_end = _AT_START.search(text) or _AT_END.search(text) or _LATIN_END.search(text)
    return bool(_OF_A_MARK.search(text)) and not at_an_end and bool(_INSIDE.search(text))


def sort_name(name: str) -> str:
    """What lists sort ``name`` by: without legal form, case folded, words kept apart."""
    return unicodedata.normalize("NFKC", _bare(name)).casefold() or _plain(name).casefold()


_TITLE = (
    r"(?:공동|각자|단독)(?:\s?대표(?:이사|자)?)?|대표\s?집행임원|대표이사|대표자|대표원장|대표"
    r"|사내이사|전무(?:이사)?|상무(?:이사)?|부회장|회장|부사장|사장|이사장|이사|원장|병원장|총장|학장|센터장|본부장|연구소장|소장"
    r"|협회장|CEO|박사|교수"
)
_SPACED_TITLE = re.compile(
    r"(?<![가-힣])(?:각\s*자|(?:공\s*동|단\s*독)(?=\s*대\s*표))(?:\s*대\s*표(?:\s*이\s*사|\s*자)?)?(?![가-힣])"
    r"|(?<![가-힣])대\s*표\s*이\s*사(?![가-힣])|(?<![가-힣])대\s+표(?:\s*자)?(?![가-힣])"
)
"""각 자 대표이사, 대 표 이 사: a title whose letters stand apart, as offices fill a column with it."""
_NAMED_BY_TITLE = re.compile(rf"(?<![가-힣])({_TITLE})\s*[:：]\s*")
"""대표이사: 이수진."""
_PEOPLE_SPLIT = re.compile(
    r"\s*(?:[,;/、&\n]|[·ㆍ‧•∙･](?=\s*[가-힣])|(?<=[가-힣])\.\s|\s및\s|\s(?:and|와|과)\s)\s*"
)
_POINTED = re.compile(r"[가-힣]{2,4}(?:\.[가-힣]{2,4})+\.?")
"""박문성.정승균.김경옥: names apart by points alone."""
_OTHERS = re.compile(r"\s*외\s*([0-9]+)\s*(?:명|인)\s*|\s+외\s*$|\s*외\s*([0-9]{1,2})\s*$")
_PAREN = re.compile(r"\s*[(\[](?!\s*[주유재사株]\s*[)\]])[^()\[\]]*[)\]]\s*")
_TITLE_GLUED = re.compile(rf"^([가-힣]{{3}})(?:(?:{_TITLE})님?|님)$")
_SURNAME_FIRST = re.compile(
    r"(?:(?<=^)|(?<=[/;、&\n]))\s*([A-Z][a-z'-]+),\s*([A-Z][a-z'-]+(?:\s[A-Z]\.?)?)(?=\s*(?:$|[/;、&\n]))"
)
"""Kim, James: one person, whose surname stands first; a comma between two whole names parts them."""
_INITIAL = re.compile(r"[A-Za-z]\s(?:[A-Z]|Jr|Sr)$")
"""An initial or a short word at the end of a foreign name: its point is part of it (Lim K.)."""
_ONLY_TITLE = re.compile(rf"(?:{_TITLE})(?:겸)?님?|님|겸")


@lru_cache(maxsize=16_384)
def split_people(text: str) -> tuple[str, ...]:
    """The people named in one cell: "이수진, 김종윤 외 2명" → ("이수진", "김종윤").

    Titles, "(각자대표)" and other parentheses are left out; the unnamed "외 2명" are counted by
    ``people_omitted``. Two or more three-syllable names apart by spaces are several people.
    """
    if says_nothing(text):
        return ()
    whole = _PAREN.sub(" , ", _OTHERS.sub(" ", clean(text)))
    whole = _SPACED_TITLE.sub(lambda found: "".join(found[0].split()), whole)
    whole = _NAMED_BY_TITLE.sub(r"\1 ", _SURNAME_FIRST.sub(r"\2 \1", whole))
    names: list[str] = []
    for part in _PEOPLE_SPLIT.split(whole):
        bare = part.strip(" ,.:-")
        if _POINTED.fullmatch(bare) and all(map(looks_like_person, pointed := bare.split("."))):
            names += [name for name in pointed if name not in names]
            continue
        if _INITIAL.search(bare) and part.rstrip(" ,:-").endswith("."):
            bare += "."
        for group in _between_titles(bare):
            names += [name for name in _by_spaces(group) if name not in names]
    return tuple(names)


def people_omitted(text: str) -> int:
    """How many people "외 n명" leaves unnamed; 0 without it."""
    match = _OTHERS.search(clean(text))
    return int(match[1] or match[2] or 0) if match else 0


def _between_titles(part: str) -> list[str]:
    """What stands between the titles of "대표이사 회장 강병중 대표이사 사장 강호찬"."""
    groups: list[list[str]] = [[]]
    for word in part.split():
        if _ONLY_TITLE.fullmatch(word):
            groups.append([])
        else:
            groups[-1].append(_without_title(word))
    return [" ".join(group) for group in groups if group]


def _without_title(word: str) -> str:
    """ "이수진대표이사" and "유석환님" without what follows the name."""
    match = _TITLE_GLUED.match(word)
    return match[1] if match and word[0] in SURNAMES else word


def _by_spaces(part: str) -> tuple[str, ...]:
    words = part.split()
    if len(words) > 1 and all(len(w) == 3 and looks_like_person(w) for w in words):
        return tuple(words)
    if len(words) > 1 and all(re.fullmatch("[가-힣]{1,3}", w) for w in words):
        glued = "".join(words)
        # 마리 뒤퐁 and 사토 켄 are two words; only a family name is written apart from its given one.
        korean = words[0] in SURNAMES or glued.startswith(_TWO_SURNAMES)
        return (glued,) if korean and len(glued) <= 4 else (part,)
    return (part,)


SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공"
    "현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간상"
    "류라량리림렴단계판빙"
)
_TWO_SURNAMES = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")


def is_family_name(text: str) -> bool:
    """Whether ``text`` is a Korean family name and nothing else: 김, 남궁."""
    name = text.strip()
    return name in _TWO_SURNAMES or (len(name) == 1 and name in SURNAMES)


def whole_name(one: str, other: str) -> str:
    """The name of somebody whose family name and given name are told apart, in either order: 김 and
    가온 are 김가온; "" for anything else."""
    family, given = (one, other) if is_family_name(one) else (other, one)
    if not is_family_name(family) or not re.fullmatch(r"[가-힣]{1,3}", given.strip()):
        return ""
    return family.strip() + given.strip()


_NOT_PEOPLE_TEXT = """
대표 이사 대표자 담당자 성명 주소 전화 고양 안산 강원 전북 전남 경기 서울 인천 부산
대구 광주 대전 울산 세종 충북 충남 경북 경남 제주 안양 성남 구리 하남 이천 여주
양주 김포 고양시 성남시 하남시 이천시 양주시 김포시 안산시 안양시 구리시 여주시 강남구 서초구 송파구 강동구
강서구 마포구 은평구 용산구 구로구 노원구 도봉구 제조업 도매업 서비스 정보 기타 전체 합계 소계 누계
유효 만료 신규 여부 사업 기업 회사 이상 이하 미만 정상 유한 주식 현재 현황 완료
진행 추진 예정 검토 협의 보류 종료 변경 해지 철회 실효 무산 폐업 남성 여성 국내
국외 소재지 구분 지역 업종 면적 금액 인원 비고 연번 번호 일자 기간 유형 상태 단계
부서 직위
"""
_NOT_PEOPLE = frozenset(_NOT_PEOPLE_TEXT.split())
_COMPANY_END = re.compile(
    r"(?:바이오|테크|테크놀로지|정밀|산업|전자|전기|병원|의원|대학교|대학|협회|학회|연구원|연구소|제약|메디칼|메디컬"
    r"|메디|헬스케어|건설|공사|공단|재단|조합|센터|시스템|시스템즈|솔루션|솔루션즈|소프트|랩|랩스|파마|케미칼|엔지니어링"
    r"|코리아|홀딩스|그룹|인더스트리|로보틱스|테라퓨틱스|사이언스|네트웍스|컴퍼니|에너지|물산|상사|식품|화학|중공업"
    r"|개발|디자인|미디어|엔터테인먼트|파트너스|인베스트먼트|캐피탈|은행|증권|보험|물류|기술|기업|진흥원|의료원|아이엔씨)$"
)


def looks_like_company(text: str) -> bool:
    """Whether ``text`` reads as the name of a firm or institution (legal form, 바이오, 병원 …)."""
    name = clean(text)
    if not 2 <= len(name) <= 60 or "\n" in name:
        return False
    return bool(legal_form(name) and name_key(name)) or bool(_COMPANY_END.search(_bare(name)))


def looks_like_person(text: str) -> bool:
    """Whether ``text`` reads as one Korean person's name (also masked, "이*진"); a guess."""
    name = " ".join(_between_titles(clean(text)))
    if name in _NOT_PEOPLE or not re.fullmatch(r"[가-힣][가-힣*○O]{1,3}", name):
        return False
    if len(name) == 4:
        return name.startswith(_TWO_SURNAMES)
    return name[0] in SURNAMES and not (len(name) == 3 and _COMPANY_END.search(name))
