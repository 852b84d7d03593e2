"""Keys of public interfaces as heads of a list, read for the Korean they shorten: cmpnyNm, ENT_NM, rdnWhlAddr.

Offices shorten Korean and English words the same way everywhere (행정표준용어); a key is read only
where each of its parts is known.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace
from functools import lru_cache

from db.intake.table import Table
from db.intake.words import KNOWN_LABELS, header_key

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*")
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_WORDS = {
    **dict.fromkeys(["nm", "name", "name1"], "명"),
    "no": "번호",
    **dict.fromkeys(["cd", "code"], "코드"),
    **dict.fromkeys(["de", "dt", "ymd", "date"], "일"),
    "cnt": "수",
    **dict.fromkeys(["am", "amt"], "액"),
    "se": "구분",
    **dict.fromkeys(["biz", "bzmn"], "사업자"),
    "reg": "등록",
    **dict.fromkeys(
        ["company", "cmpny", "cmpy", "entrps", "enterprise", "ent", "enp", "corp", "crp", "entp"],
        "기업",
    ),
    **dict.fromkeys(["site", "locplc", "lctn"], "소재지"),
    **dict.fromkeys(["hospital", "hosp"], "병원"),
    **dict.fromkeys(["school", "schul"], "학교"),
    **dict.fromkeys(["bsnm", "conm"], "기업명"),
    **dict.fromkeys(["fctry", "fctr"], "공장"),
    **dict.fromkeys(["bplc", "wkpl"], "사업장"),
    "bsns": "사업",
    **dict.fromkeys(["inst", "instt", "org"], "기관"),
    **dict.fromkeys(["rprsntv", "rprsv", "rprs", "reprsnt", "rprsnt", "ceo"], "대표자"),
    **dict.fromkeys(["bizrno", "brno", "bzno", "bizno", "bsnmno"], "사업자등록번호"),
    **dict.fromkeys(["crno", "jurirno", "corpno"], "법인등록번호"),
    **dict.fromkeys(["adres", "addr", "address", "adrs", "adr"], "주소"),
    "rdnmadr": "도로명주소",
    **dict.fromkeys(["rdn", "road", "rn", "roadnm"], "도로명"),
    **dict.fromkeys(["lnm", "lotno", "jibun"], "지번"),
    "lnmadr": "지번주소",
    **dict.fromkeys(["hdqtr", "hdofc"], "본사"),
    **dict.fromkeys(["whl", "kor", "ko", "korean", "kr"], ""),
    **dict.fromkeys(["eng", "en"], "영문"),
    **dict.fromkeys(["detail", "dtl"], "상세"),
    **dict.fromkeys(["telno", "tel", "phone"], "전화번호"),
    "fax": "팩스",
    "faxno": "팩스번호",
    "zip": "우편번호",
    **dict.fromkeys(["hmpg", "hmpgadres", "homp", "homepage", "hmpgurl"], "홈페이지"),
    "email": "이메일",
    **dict.fromkeys(["induty", "indus", "tpbiz", "ksic"], "업종"),
    "uptae": "업태",
    **dict.fromkeys(["prduct", "prdct"], "제품"),
    "prdlst": "품목",
    "main": "주요",
    "mnprd": "주요제품",
    "prd": "생산품",
    **dict.fromkeys(["emply", "emp", "empl", "empe"], "종업원"),
    "emplcnt": "종업원수",
    **dict.fromkeys(["fond", "estb", "estbl", "fndn"], "설립"),
    **dict.fromkeys(["cpt", "capl", "cap"], "자본금"),
    **dict.fromkeys(["sales", "selng", "sls"], "매출"),
    "irstt": "단지",
    "indst": "산업",
    **dict.fromkeys(["sido", "ctprvn"], "시도"),
    **dict.fromkeys(["signgu", "sgg", "sigun"], "시군구"),
}
_WITHOUT = {"홈페이지url": "홈페이지", "url": "홈페이지", "도로명명주소": "도로명주소"}
_TWICE = re.compile(r"(번호|주소|명)\1$")


def with_api_keys(table: Table, filled: Container[int]) -> Table:
    """The table with such keys read over its ``filled`` columns, where most labels are keys and several
    are known; one of three known parts (corp_eng_name) is read among other labels too."""
    labels = [column.labels[-1] if column.labels else "" for column in table.columns]
    keys = [label for label in labels if _KEY.fullmatch(label.strip())]
    read = {label: korean for label in keys if _is_new(label) and (korean := read_key(label))}
    known = len(read) + sum(not _is_new(label) for label in keys)
    if known < _LEAST or len(keys) < 0.8 * len([label for label in labels if label]):
        read = {label: korean for label, korean in read.items() if len(_parts(label)) > _LEAST}
    if not read:
        return table
    columns = tuple(
        replace(column, header=read[label], labels=(*column.labels[:-1], read[label]))
        if label in read and column.index in filled
        else column
        for column, label in zip(table.columns, labels, strict=True)
    )
    return replace(table, columns=columns)


def _is_new(label: str) -> bool:
    """Whether no table of labels knows a key as it stands ("company" is one that they know)."""
    return header_key(label) not in KNOWN_LABELS


_LEAST = 2
"""Keys that must be known, and more parts than that in one that stands alone: what is less may as well
be an English word."""


def _parts(key: str) -> list[str]:
    return [part.lower() for part in _PARTS.findall(key)]


@lru_cache(maxsize=2_048)
def read_key(label: str) -> str:
    """The Korean label that a key shortens ("cmpnyNm" → 기업명), "" where a part is not known."""
    key = label.strip()
    if (word := _WORDS.get(key.lower(), "")) and len(word) > 1:
        return word
    parts = _parts(key)
    if not parts or any(part not in _WORDS and part != "url" for part in parts):
        return ""
    words = [_WORDS.get(part, "url") for part in parts]
    if "상세" in words and "주소" in words:
        return "상세주소"
    if "영문" in words:
        words = ["영문", *(word for word in words if word != "영문")]
    text = "".join(words)
    text = _WITHOUT.get(text, text)
    return _TWICE.sub(r"\1", text) if len(text) > 1 else ""
