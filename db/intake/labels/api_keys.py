"""Keys of public interfaces as heads of a list, read for the Korean they shorten: cmpnyNm, ENT_NM, rdnWhlAddr.

Offices shorten Korean and English words the same way everywhere (행정표준용어); a key is read only
where each of its parts is known.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from functools import lru_cache

from db.intake.table import Table
from db.intake.words import KNOWN_LABELS, header_key

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*")
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_WORDS = {
    **dict.fromkeys(["nm", "name", "name1", "fnm", "title"], "명"),
    **dict.fromkeys(["no", "number", "num"], "번호"),
    **dict.fromkeys(["cd", "code"], "코드"),
    **dict.fromkeys(["de", "dt", "dd", "ymd", "date", "at", "on"], "일"),
    **dict.fromkeys(["year", "yr"], "연도"),
    **dict.fromkeys(["cnt", "count"], "수"),
    **dict.fromkeys(["am", "amt", "amount"], "액"),
    "se": "구분",
    "cl": "분류",
    "lcls": "대분류",
    "mcls": "중분류",
    "scls": "소분류",
    **dict.fromkeys(["brch", "branch"], "지점"),
    **dict.fromkeys(["biz", "bzmn", "business"], "사업자"),
    **dict.fromkeys(["reg", "registration", "regist", "rgst"], "등록"),
    **dict.fromkeys(
        [
            "company",
            "cmpny",
            "cmpy",
            "entrps",
            "enterprise",
            "ent",
            "enp",
            "corp",
            "crp",
            "entp",
            "startup",
            "firm",
            "vendor",
            "exhibitor",
            "participant",
            "co",
            "comp",
            "cmp",
            "cpny",
            "compny",
            "entrprs",
            "bzenty",
        ],
        "기업",
    ),
    **dict.fromkeys(["site", "locplc", "lctn", "locp", "location"], "소재지"),
    **dict.fromkeys(["hospital", "hosp"], "병원"),
    **dict.fromkeys(["school", "schul"], "학교"),
    **dict.fromkeys(["university", "univ"], "대학"),
    **dict.fromkeys(["library", "lbrry"], "도서관"),
    **dict.fromkeys(["oper", "operation"], "운영"),
    "yadm": "요양기관",
    **dict.fromkeys(["bssh", "store", "shop"], "업소"),
    **dict.fromkeys(["place", "facility", "fclty", "fcty"], "시설"),
    **dict.fromkeys(["center", "centre", "cntr"], "센터"),
    **dict.fromkeys(["bsnm", "conm"], "기업명"),
    **dict.fromkeys(["fctry", "fctr", "factory"], "공장"),
    **dict.fromkeys(["bplc", "wkpl", "bizplc", "bizes"], "사업장"),
    "bsns": "사업",
    **dict.fromkeys(["inst", "instt", "org", "organization", "institution"], "기관"),
    **dict.fromkeys(
        [
            "rprsntv",
            "rprsv",
            "repr",
            "repre",
            "boss",
            "owner",
            "ceonm",
            "rep",
            "rprs",
            "rpr",
            "reprsnt",
            "rprsnt",
            "rprsen",
            "ceo",
            "prsdnt",
            "president",
            "representative",
        ],
        "대표자",
    ),
    **dict.fromkeys(
        ["bizrno", "bizregno", "brno", "bzno", "bizno", "bsnmno", "businessno"], "사업자등록번호"
    ),
    **dict.fromkeys(
        ["crno", "jurirno", "corpno", "corpregno", "corpregistrationno"], "법인등록번호"
    ),
    **dict.fromkeys(["adres", "addr", "address", "adrs", "adr", "bsadr", "juso"], "주소"),
    "rdnmadr": "도로명주소",
    **dict.fromkeys(["rdn", "road", "rn", "roadnm", "doro", "street", "rdnm"], "도로명"),
    **dict.fromkeys(["lnm", "lno", "lotno", "lot", "jibun"], "지번"),
    "lnmadr": "지번주소",
    **dict.fromkeys(["hdqtr", "hdofc", "headquarters", "hq"], "본사"),
    **dict.fromkeys(["whl", "full", "kor", "ko", "korean", "kr", "refine"], ""),
    **dict.fromkeys(["eng", "en", "ensn", "english"], "영문"),
    **dict.fromkeys(["detail", "dtl"], "상세"),
    "dtadr": "상세주소",
    **dict.fromkeys(["telno", "tlno", "tel", "phone", "phn", "telephone", "tlphon"], "전화번호"),
    "fax": "팩스",
    **dict.fromkeys(["faxno", "fxno"], "팩스번호"),
    "zip": "우편번호",
    **dict.fromkeys(
        [
            "hmpg",
            "hmpgadres",
            "hmpgadrs",
            "hmpgaddr",
            "homp",
            "hm",
            "hp",
            "homepage",
            "hmpgurl",
            "homepg",
            "website",
            "web",
        ],
        "홈페이지",
    ),
    "domn": "도메인",
    "email": "이메일",
    **dict.fromkeys(
        ["induty", "inds", "indus", "indutype", "ind", "indu", "tpbiz", "ksic", "sic", "industry"],
        "업종",
    ),
    "uptae": "업태",
    **dict.fromkeys(["prduct", "prdct", "prdt", "prod", "product", "products", "goods"], "제품"),
    **dict.fromkeys(["prdlst", "item", "items"], "품목"),
    **dict.fromkeys(["main", "major"], "주요"),
    "mnprd": "주요제품",
    "prd": "생산품",
    **dict.fromkeys(
        ["emply", "emp", "empl", "empe", "emplyr", "employee", "employees", "worker", "workers"],
        "종업원",
    ),
    **dict.fromkeys(["emplcnt", "emplnum", "empnum"], "종업원수"),
    **dict.fromkeys(
        [
            "fond",
            "estb",
            "estbl",
            "est",
            "fndn",
            "establish",
            "established",
            "establishment",
            "founded",
            "founding",
            "foundation",
        ],
        "설립",
    ),
    **dict.fromkeys(["open", "opening", "opened", "opbiz"], "개업"),
    **dict.fromkeys(["cpt", "capl", "cap", "capital"], "자본금"),
    **dict.fromkeys(["sales", "selng", "sls", "revenue"], "매출"),
    **dict.fromkeys(["irstt", "indupark"], "단지"),
    "all": "전체",
    **dict.fromkeys(["cn", "contents", "content"], "내용"),
    **dict.fromkeys(["mou", "agrem", "agremnt", "agrmt", "agreement"], "협약"),
    "partner": "상대",
    **dict.fromkeys(["pd", "period"], "기간"),
    "valid": "유효",
    **dict.fromkeys(["charge", "charger"], "담당"),
    **dict.fromkeys(["dept", "deptnm", "department"], "부서"),
    "ar": "면적",
    "apnt": "지정",
    "rcrt": "유치",
    "indstrylnd": "산업단지",
    "prgrs": "진행",
    **dict.fromkeys(["sttus", "stts"], "상태"),
    "indst": "산업",
    **dict.fromkeys(["sido", "ctprvn", "ctpv"], "시도"),
    **dict.fromkeys(["signgu", "sgg", "sggu", "sigun"], "시군구"),
    **dict.fromkeys(["rgn", "region"], "지역"),
    **dict.fromkeys(["country", "nation", "ntn"], "국가"),
}
_WITHOUT = {"홈페이지url": "홈페이지", "url": "홈페이지"}
_NAMED = re.compile(r"(?<=주소)명$|(?<=소재지)명$|(?<=도로명)명(?=주소)")
"""What a key adds that Korean does not say: address_name is 주소, road_nm_addr 도로명주소."""
_PARTS_ONLY = frozenset(
    (
        "ar",
        "pd",
        "cn",
        "partner",
        "valid",
        "charge",
        "content",
        "co",
        "comp",
        "cmp",
        "ind",
        "indu",
        "hp",
        "hm",
        "num",
        "boss",
        "worker",
    )
)
"""Parts of keys that by themselves are other words: CO is a gas too."""
_MAIN_BUSINESS = re.compile(r"(?<=주요)사업자명?$")
"""MAIN_BIZ is what a firm does, and no other firm."""
_GOES_ON: dict[str, tuple[str, ...]] = {"1": (), "2": ("detail",)}
"""ADDR1 is the address, ADDR2 what goes on from it."""
_TWICE = re.compile(r"(번호|주소|명)\1$")
_TOLD = re.compile(r"(?<=제품)내용$|(?<=생산품)내용$")
_REACHED = re.compile(r"(?:대표자|주요)(?=전화번호|홈페이지|팩스)")
"""rprsntvTelno is the number of the body, as 대표전화번호 is."""
_COUNTED = re.compile(r"(?<=종업원)기업$")
"""allEmplyCo: how many work there, as the words of offices have it."""


def with_api_keys(table: Table, filled: Container[int]) -> Table:
    """The table with such keys read over its ``filled`` columns, where most labels are keys or each of
    them is known, and several are; one of three known parts (corp_eng_name) is read among other labels too, and several
    with a line between their parts (hospital_name, street_address), as no person writes."""
    labels = [column.labels[-1] if column.labels else "" for column in table.columns]
    keys = [label for label in labels if _KEY.fullmatch(label.strip())]
    theirs = _prefix(keys)
    read = {
        label: korean
        for label in keys
        if _is_new(label) and not _is_word(label) and (korean := read_key(label, theirs))
    }
    known = len(read) + sum(not _is_new(label) for label in keys)
    most = known == len(keys) or len(keys) >= 0.8 * len([label for label in labels if label])
    if known < _LEAST or not most:
        joined = {label: korean for label, korean in read.items() if "_" in label}
        long = {label: korean for label, korean in read.items() if len(_parts(label)) > _LEAST}
        read = joined | long if len(joined) >= _LEAST else long
    read |= _of_standard_data(keys)
    if not read:
        return table
    columns = tuple(
        replace(column, header=read[label], labels=(*column.labels[:-1], read[label]))
        if label in read and column.index in filled
        else column
        for column, label in zip(table.columns, labels, strict=True)
    )
    return replace(table, columns=columns)


def _of_standard_data(keys: Sequence[str]) -> dict[str, str]:
    """What a list of standard data says, which has its provider at the end under a code and a name:
    by the first key with a noun of its own (MRKT_NM, known or not) what it lists is called."""
    names = [key for key in keys if _OWN.fullmatch(key)]
    if not set(_PROVIDED) <= set(keys) or names[0] in _PROVIDED:
        return {}
    own = names[0] if names[0] == keys[0] and not read_key(names[0]) else ""
    return _PROVIDED | ({own: "명칭"} if own else {})


def _is_new(label: str) -> bool:
    """Whether no table of labels knows a key as it stands ("company" is one that they know)."""
    return header_key(label) not in KNOWN_LABELS


def _is_word(label: str) -> bool:
    """Whether a label is an English word as people write them ("Location"): no machine's key."""
    return label.istitle() and len(_parts(label)) == 1


_WHOLE_KEY, _TELLING = 6, 4
"""Letters of a key that may be several words, and of the longest of them at least."""
_LONGEST = max(map(len, _WORDS))
_OWN = re.compile(r"(?P<noun>[A-Za-z][A-Za-z0-9]*)_NM", re.IGNORECASE)
_PROVIDED = {"INSTT_NM": "제공기관명", "INSTT_CODE": "제공기관코드"}
"""Who gave a list of standard data away (공공데이터 제공 표준), behind what the list is of."""
_LEAST = 2
"""Keys that must be known, and more parts than that in one that stands alone: what is less may as well
be an English word."""


def _parts(key: str) -> list[str]:
    return [one for part in _PARTS.findall(key) for one in _apart(part.lower())]


def _apart(part: str) -> list[str]:
    """BPLCNM and SITEWHLADDR in the parts that the table knows; what it does not know stays whole."""
    if part in _WORDS or len(part) < _WHOLE_KEY:
        return [part]
    found: dict[int, list[str]] = {0: []}
    for end in range(2, len(part) + 1):
        for start in range(max(0, end - _LONGEST), end - 1):
            if start in found and part[start:end] in _WORDS:
                known = [*found[start], part[start:end]]
                if end not in found or len(known) < len(found[end]):
                    found[end] = known
    split = found.get(len(part), [part])
    return split if max(map(len, split)) >= _TELLING else [part]


def _prefix(keys: Sequence[str]) -> str:
    """SAFETY_ of SAFETY_NM and SAFETY_ADDR, duty of dutyName and dutyTel1: what several keys begin
    with and no table knows, where the rest of them is known."""
    begun: dict[str, int] = {}
    for key in keys:
        first, _, rest = key.partition("_")
        found = _PARTS.match(key)
        theirs = f"{first}_" if rest else found[0] if found else ""
        if theirs and theirs.strip("_").lower() not in _WORDS and read_key(key, theirs):
            begun[theirs] = begun.get(theirs, 0) + 1
    told = [theirs for theirs, count in begun.items() if count > _LEAST]
    return told[0] if len(told) == 1 else ""


@lru_cache(maxsize=2_048)
def read_key(label: str, theirs: str = "") -> str:
    """The Korean label that a key shortens ("cmpnyNm" → 기업명), "" where a part is not known;
    ``theirs`` is what every key of its list begins with."""
    key = label.strip().removeprefix(theirs)
    if theirs and key != label.strip():
        key = key.removesuffix("1")
        if key.lower() in ("nm", "name"):
            return "명칭"
    whole = key.lower().replace("_", "")
    if (word := _WORDS.get(whole, "")) and len(word) > 1:
        return "" if whole in _PARTS_ONLY else word
    parts = _parts(key)
    if len(parts) > 1 and parts[-1] in _GOES_ON:
        parts = [*_GOES_ON[parts[-1]], *parts[:-1]]
    if not parts or any(part not in _WORDS and part != "url" for part in parts):
        return ""
    words = [_WORDS.get(part, "url") for part in parts]
    if "상세" in words and "주소" in words:
        return "상세주소"
    if "영문" in words:
        words = ["영문", *(word for word in words if word != "영문")]
    text = "".join(words)
    text = _TOLD.sub("", text)
    text = _REACHED.sub("대표", text)
    text = _COUNTED.sub("수", _WITHOUT.get(text, text))
    text = _MAIN_BUSINESS.sub("사업", _NAMED.sub("", text))
    return _TWICE.sub(r"\1", text) if len(text) > 1 else ""
